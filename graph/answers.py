"""Running SPARQL: one interface to the embedded store and to a remote engine, with answers as plain values."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Protocol, TypeAlias

import pyoxigraph as ox

from ontology.errors import QueryError
from ontology.terms import XSD
from queries.catalogue import Query, Value

Cell: TypeAlias = str | int | Decimal | bool | datetime.date | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives: its columns and rows in order. An IRI is its text; an unbound cell is None.

    ASK gives one row with the column `answer`; CONSTRUCT and DESCRIBE give the columns subject, predicate, object.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def records(self) -> list[dict[str, Cell]]:
        """The rows as column → cell."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Engine(Protocol):
    """What answers SPARQL over the union of all graphs."""

    def run(self, text: str) -> Answer:
        """The answer to a query. Raises QueryError for one that does not parse or that the engine refuses."""


class EmbeddedEngine:
    """Answers from a pyoxigraph store."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store

    def run(self, text: str) -> Answer:
        """The answer to a query; raises QueryError."""
        try:
            found = self.store.query(text, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise QueryError(f"the query does not parse: {one_line(error.msg or str(error))}") from None
        except (ValueError, OSError, RuntimeError) as error:
            raise QueryError(f"the query cannot be run: {one_line(str(error))}") from None
        if isinstance(found, ox.QueryBoolean):
            return Answer(("answer",), ((bool(found),),))
        if isinstance(found, ox.QueryTriples):
            rows = sorted((str(each.subject), str(each.predicate), str(each.object)) for each in found)
            return Answer(("subject", "predicate", "object"), tuple(rows))
        columns = tuple(variable.value for variable in found.variables)
        return Answer(columns, tuple(tuple(cell_of(term) for term in solution) for solution in found))


def one_line(text: str) -> str:
    """A message without line breaks."""
    return " ".join(text.split())


def cell_of(term: object) -> Cell:
    """A term as a plain value."""
    if isinstance(term, ox.Literal):
        return literal_value(term.value, term.datatype.value)
    if term is None:
        return None
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def literal_value(text: str, datatype: str | None) -> Cell:
    """A literal's value by its datatype; its text where it has another one or does not fit."""
    try:
        if datatype == XSD.integer:
            return int(text)
        if datatype == XSD.decimal:
            return Decimal(text)
        if datatype == XSD.date:
            return datetime.date.fromisoformat(text)
    except (ValueError, InvalidOperation):
        return text
    return text == "true" if datatype == XSD.boolean else text


def serialise(value: Value) -> str:
    """A parameter's value as a SPARQL term."""
    if isinstance(value, datetime.date):
        return str(ox.Literal(value.isoformat(), datatype=ox.NamedNode(XSD.date)))
    return str(ox.Literal(value))


def run_query(engine: Engine, query: Query, values: Mapping[str, Sequence[str]] | None = None) -> Answer:
    """The answer to a query of the catalogue. values: parameter name → what the user gave. Raises QueryError."""
    return engine.run(query.bind(values or {}, serialise))
