"""A clause of an official's duties at its place, and the facts that every kind of clause gives of a body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.bodies import BodyMention
from loaders.fact_types import Alias, Fact, Oversight
from loaders.model import Reading, Span
from loaders.values import Relation


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause [start, end) of a reading about a person. spans: what introduced the person, and the clause."""

    reading: Reading
    start: int
    end: int
    person: str
    spans: tuple[Span, ...]


def clause_of(reading: Reading, start: int, end: int, person: str, intro: Span) -> Clause:
    """The clause [start, end) about a person whom the passage `intro` introduced."""
    return Clause(reading, start, end, person, (intro, reading.span(start, end)))


def named(mention: BodyMention) -> str:
    """The name of a body as it is printed."""
    return mention.body.printed


def oversee(clause: Clause, relation: Relation, mention: BodyMention) -> Iterator[Fact]:
    """The oversight of one body, and its second nameplates."""
    yield Oversight(clause.person, relation, mention.body, spans=clause.spans)
    for alias in mention.aliases:
        yield Alias(mention.body, alias, spans=clause.spans[1:])
