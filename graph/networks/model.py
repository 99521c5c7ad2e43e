"""What a projection is asked for and what it gives: its meaning in words, tables of findings, and a networkx graph."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeAlias

import networkx as nx

from graph.answers import Answer, Cell
from ontology.errors import QueryError

if TYPE_CHECKING:  # imported when a frame is asked for
    from graph.frames import Frame

NetworkGraph: TypeAlias = "nx.Graph[str]"
SEPARATOR = "；"  # between the values of one cell, as in the fact tables
PLACES = Decimal("0.0001")  # to which measures are rounded


class NodeKind(StrEnum):
    """What a node stands for."""

    OFFICIAL = "official"
    BODY = "body"
    TASK = "task"
    TARGET = "target"
    EVENT = "event"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of the graph is asked for; None: all of it, on the graph's as-of day. day: YYYY-MM-DD."""

    place: str | None = None
    document: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """A projection in words: its name and titles, what documents it is read from, what its parts stand for."""

    name: str
    title: str
    title_zh: str
    read_from: str
    nodes: str
    edges: str
    weights: str
    left_out: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table of findings.

    row: the frozen dataclass whose fields are the columns; rows: its instances in order; note: what to know to read
    them, such as a bound or how a measure was computed.
    """

    name: str
    title: str
    row: type[Any]
    rows: Sequence[Any]
    note: str | None = None

    def answer(self) -> Answer:
        """Its rows as plain cells; several values of a cell are one text, joined by ；."""
        columns = tuple(field.name for field in fields(self.row))
        return Answer(columns, tuple(tuple(cell(getattr(row, name)) for name in columns) for row in self.rows))


@dataclass(frozen=True, slots=True, repr=False)
class Network:
    """What a projection found: the day it answers for (None where days play no part), its tables, and its graph.

    Nodes of the graph have `label`, `kind` and, where known, `place`; edges have `relation` or weights as the meaning
    says, and `evidence`. Attributes are texts, numbers and truth values, and `spells` (pairs of days), so that the
    writers of network files take them.
    """

    meaning: Meaning
    day: datetime.date | None
    tables: tuple[Table, ...]
    graph: NetworkGraph

    def __repr__(self) -> str:
        """What a prompt shows: its size and its tables, not all their rows."""
        size = f"{self.graph.number_of_nodes()} nodes, {self.graph.number_of_edges()} edges"
        tables = ", ".join(f"{table.name} ({len(table.rows)} rows)" for table in self.tables)
        return f"<network {self.meaning.name}: {size}; .frame(NAME) of {tables}>"

    def find_table(self, name: str) -> Table:
        """The table of a name. Raises QueryError with the names of all."""
        for table in self.tables:
            if table.name == name:
                return table
        names = ", ".join(table.name for table in self.tables)
        raise QueryError(f"{name}: {self.meaning.name} has no such table; it has {names}")

    def frame(self, name: str, *, frame: str | None = None) -> Frame:
        """The table of a name as a data frame. Raises QueryError with the names of all."""
        from graph.frames import make_frame

        return make_frame(self.find_table(name).answer(), None, frame)


def cell(value: object) -> Cell:
    """A field of a row as a plain cell; an empty tuple is no value."""
    if isinstance(value, tuple):
        return SEPARATOR.join(str(each) for each in value) or None
    if value is None or isinstance(value, str | int | Decimal | bool | datetime.date):
        return value
    return str(value)


def rounded(value: float | Fraction) -> Decimal:
    """A measure to four places, so that the last digits of a machine's arithmetic never show.

    >>> rounded(Fraction(1, 3)), rounded(2.0)
    (Decimal('0.3333'), Decimal('2.0000'))
    """
    if isinstance(value, Fraction):
        return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(PLACES)
    return Decimal(repr(float(value))).quantize(PLACES)


def unique(values: Sequence[str]) -> tuple[str, ...]:
    """The values in order, each once."""
    return tuple(dict.fromkeys(values))


def add_node(graph: NetworkGraph, node: str, label: str, kind: NodeKind, place: str | None = None) -> None:
    """Add a node, or leave it as it was first added. A writer of network files has no empty values, hence none here."""
    if node not in graph:
        graph.add_node(node, label=label, kind=kind.value, **({"place": place} if place else {}))


def add_edge(graph: NetworkGraph, one: str, other: str, relation: str, evidence: str) -> None:
    """Add a printed link to a graph of several edges a pair; the same one twice is one, with the evidence of both."""
    if graph.has_edge(one, other, relation):  # type: ignore[call-arg]
        known = graph.edges[one, other, relation]  # type: ignore[index]
        if evidence not in known["evidence"]:
            known["evidence"] += SEPARATOR + evidence
    else:
        graph.add_edge(one, other, key=relation, label=relation, relation=relation, weight=1, evidence=evidence)
