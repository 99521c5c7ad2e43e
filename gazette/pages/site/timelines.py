"""Timelines: what happened, was issued and came into force in one place in one year, day by day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from gazette.pages.site.model import Cell, Piece, Text
from gazette.pages.site.paths import Kind, page_of
from gazette.pages.site.teller import Teller
from graph.fact_shelf import Fact
from graph.property_graph import date_of
from ontology.terms import DCTERMS, GZ

UNKNOWN = "~"
EVENT, ISSUED = Text("大事", "Event"), Text("成文", "Issued")
EFFECTIVE, TAKEN = Text("施行", "In force"), Text("任免", "Appointment")


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that a day brought: what sort of thing, and what."""

    day: datetime.date
    sort: Text
    mark: str
    what: Cell


@dataclass(frozen=True, slots=True)
class Timeline:
    """A place's year, its days rising."""

    path: str
    place: str
    year: int
    days: tuple[tuple[datetime.date, tuple[Moment, ...]], ...]


def timelines(teller: Teller) -> Iterator[Timeline]:
    """The timelines of all places and years that anything is dated in."""
    found: dict[tuple[str, int], list[Moment]] = {}
    for place, moment in moments(teller):
        found.setdefault((place, moment.day.year), []).append(moment)
    for (place, year), told in sorted(found.items(), key=lambda pair: pair[0]):
        told.sort(key=lambda moment: moment.day)
        days = tuple((day, tuple(each)) for day, each in groupby(told, key=lambda moment: moment.day))
        yield Timeline(page_of(Kind.TIMELINE, f"{place}/{year}"), place, year, days)


def moments(teller: Teller) -> Iterator[tuple[str, Moment]]:
    """Everything that has a day, with its place, in order of print."""
    for fact in teller.profiles.facts:
        place = teller.place(fact.document) or UNKNOWN
        start, taken = (date_of(fact.value(name)) for name in (GZ.start, DCTERMS.date))
        if fact.rdf_class == GZ.Document:
            yield from ((place, moment) for moment in days_of_document(teller, fact))
        elif fact.rdf_class == GZ.Event and start is not None:
            thing = teller.profiles.things[fact.iri]
            yield (
                place,
                Moment(start, EVENT, "event", (Piece(thing.label.partition(" ")[2], None, teller.page(fact.iri)),)),
            )
        elif fact.rdf_class == GZ.Appointment and taken is not None:
            told = (*teller.cell(fact, GZ.person), *teller.cell(fact, GZ.action), *teller.cell(fact, GZ.post))
            yield place, Moment(taken, TAKEN, "post", told)


def days_of_document(teller: Teller, fact: Fact) -> Iterator[Moment]:
    """The days that a document prints for itself; when one without a printed day came into force, nobody knows."""
    for printed, sort, mark in ((DCTERMS.issued, ISSUED, "issue"), (GZ.effective, EFFECTIVE, "term")):
        if (day := date_of(fact.value(printed))) is not None:
            yield Moment(day, sort, mark, (document_title(teller, fact.iri),))


def document_title(teller: Teller, iri: str) -> Piece:
    """A document by its number and title."""
    number, title = teller.document_piece(iri), teller.piece(iri)
    text = title.zh if number.zh in title.zh else f"{number.zh} {title.zh}"
    return Piece(text, None, title.page)
