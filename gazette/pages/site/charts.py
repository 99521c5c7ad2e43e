"""Organisation charts: who heads, oversees and keeps in touch with what in one place, on each day that changed it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.pages.site.charge import CHARGES
from gazette.pages.site.model import Cell, Piece, Text
from gazette.pages.site.paths import Kind, page_of
from gazette.pages.site.teller import Teller, of_class
from graph.fact_shelf import Fact
from loaders.values import Relation
from ontology.terms import GZ


@dataclass(frozen=True, slots=True)
class Group:
    """The bodies that an official has in one way, and whether that is charge."""

    title: Text
    mark: str
    bodies: Cell


@dataclass(frozen=True, slots=True)
class Card:
    """An official of a chart: name, posts as that document prints them, and bodies. head: heads the government."""

    official: Piece
    posts: Cell
    groups: tuple[Group, ...]
    head: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """The chart of a place on a day, and the documents that it comes from."""

    path: str
    place: str
    day: datetime.date
    documents: Cell
    cards: tuple[Card, ...]


def charts(teller: Teller) -> Iterator[Chart]:
    """The charts of all places, for each day on which a division of work comes into force, and for the as-of day."""
    charged = list(teller.profiles.facts.of_class(GZ.Oversight))
    for place in sorted({place for fact in charged if (place := teller.place(fact.document))}):
        here = [fact for fact in charged if teller.place(fact.document) == place]
        known = {term.first for fact in here if (term := teller.profiles.terms.get(fact.document))}
        days = known | ({teller.profiles.day} if teller.profiles.day and known else set())
        for day in sorted(days):
            told = [fact for fact in here if holds(teller, fact, day)]
            if told:
                yield chart_of(teller, place, day, told)


def holds(teller: Teller, fact: Fact, day: datetime.date) -> bool:
    """Whether a fact's document is in force on a day."""
    term = teller.profiles.terms.get(fact.document)
    return term is not None and term.holds_on(day)


def chart_of(teller: Teller, place: str, day: datetime.date, told: Sequence[Fact]) -> Chart:
    """The chart of what some facts of charge tell."""
    documents = dict.fromkeys(fact.document for fact in told)
    people = dict.fromkeys(person for fact in told for person in fact.things(GZ.namesPerson))
    return Chart(
        page_of(Kind.CHART, f"{place}/{day}"),
        place,
        day,
        tuple(map(teller.document_piece, documents)),
        tuple(card_of(teller, person, told, set(documents)) for person in people),
    )


def card_of(teller: Teller, person: str, told: Sequence[Fact], documents: set[str]) -> Card:
    """One official of a chart."""
    own = [fact for fact in told if person in fact.things(GZ.namesPerson)]
    groups = [
        Group(kind.official, kind.mark, tuple(piece for fact in facts for piece in teller.cell(fact, GZ.body)))
        for kind in CHARGES
        if (facts := [fact for fact in own if fact.value(GZ.relation) in kind.relations])
    ]
    held = of_class(teller.profiles.facts.about(person), GZ.PostHeld)
    posts = [piece for fact in held if fact.document in documents for piece in teller.cell(fact, GZ.post)]
    head = any(fact.value(GZ.relation) == Relation.HEADS for fact in own)
    return Card(teller.piece(person), tuple(posts), tuple(groups), head)
