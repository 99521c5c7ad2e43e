"""From when to when a document holds: a division of work until the day before the next one of the same government."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from graph.answers import Cell, EmbeddedEngine
from graph.triple import Chosen, Triple
from loaders.model import Genre
from loaders.regex import regex
from ontology.terms import ELI, GZ, XSD

# 沈阳市人民政府办公室 speaks for 沈阳市人民政府
OFFICE = regex(r"(?:办公室|办公厅|综合办公室)$")


@dataclass(frozen=True, slots=True)
class Term:
    """The first day a document is in force, and the last one where a later document ends it."""

    first: datetime.date
    last: datetime.date | None = None

    def holds_on(self, day: datetime.date | None) -> bool:
        """Whether it is in force on a day; on no day, where none is known."""
        return day is not None and self.first <= day and (self.last is None or day <= self.last)


def in_force(engine: EmbeddedEngine, among: Chosen | None = None) -> dict[str, Term]:
    """The term of each dated document, by its IRI, in the order of their dates.

    among: a choice of ?document or ?genre, for only these; right where it has all divisions of work of a place.
    """
    text = f"""PREFIX gz: <{GZ.NS}> PREFIX eli: <{ELI.NS}> SELECT ?document ?first ?genre ?issuers ?scope {{
        {among.block() if among else ""}
        ?document a gz:Document ; eli:first_date_entry_in_force ?first ; gz:genre ?genre
        OPTIONAL {{ ?document gz:issuers ?issuers }} OPTIONAL {{ ?document gz:scope ?scope }}
    }} ORDER BY ?first ?document"""
    terms: dict[str, Term] = {}
    current: dict[tuple[Cell, str], list[str]] = {}
    for document, first, genre, issuers, scope in engine.run(text).rows:
        if not isinstance(document, str) or not isinstance(first, datetime.date):
            continue
        terms[document] = Term(first)
        # of whose government it is, a division of work without an issuer does not tell: it ends none and none ends it
        if genre == Genre.DUTIES and isinstance(issuers, str):
            divisions = current.setdefault((scope, OFFICE.sub("", issuers)), [])
            for before in [each for each in divisions if terms[each].first < first]:
                terms[before] = Term(terms[before].first, first - datetime.timedelta(days=1))
                divisions.remove(before)
            divisions.append(document)
    return terms


def last_days(terms: dict[str, Term]) -> Iterator[Triple]:
    """The last day that each document is in force, where a later one ends it."""
    for document, term in terms.items():
        if term.last is not None:
            yield Triple(document, ELI.date_no_longer_in_force, literal=term.last.isoformat(), datatype=XSD.date)
