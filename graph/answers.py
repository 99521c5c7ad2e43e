"""Running SPARQL: one interface to the embedded store and to a remote engine, with answers as plain values."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Protocol, TypeAlias

import pyoxigraph as ox

from graph.query_errors import parse_error
from graph.query_text import read_surroundings
from loaders.regex import regex
from ontology.errors import QueryError
from ontology.terms import XSD
from queries.catalogue import Query, Value

LONGEST_MESSAGE = 240  # characters
# a group that is one line, or one that begins and ends lines, both as far in
BY_ROW = regex(
    r"^(?P<in> *)(?P<optional>OPTIONAL )?"
    r"(?:(?P<line>\{ [^\n]* \}) # for each row|\{ # for each row\n(?P<group>.*?)^(?P=in)\})$",
    re.M | re.S,
)
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
            # a union asked for would take the place of the graphs that FROM names
            union = not read_surroundings(text).graphs
            return answer_of(self.store.query(by_row(text), use_default_graph_as_union=union))
        except SyntaxError as error:
            why = one_line(parse_error(text, error.msg or str(error)))
            raise QueryError(f"the query does not parse: {why}") from None
        except (ValueError, OSError, RuntimeError) as error:
            raise QueryError(f"the query cannot be run: {one_line(str(error))}") from None


def by_row(text: str) -> str:
    """A query whose groups marked `# for each row` are looked up for each row before them, once the row is known.

    Otherwise the store works out a group of several patterns, or with a SELECT of its own, for the whole graph, and
    then joins. The answer is the same: LATERAL (SPARQL-dev SEP-0006) only says when a group is asked. Other engines
    read a comment.

    >>> print(by_row("OPTIONAL { # for each row\\n  ?a ?b ?c .\\n}"))
    LATERAL { OPTIONAL {
      ?a ?b ?c .
    } }
    """
    while (found := BY_ROW.search(text)) is not None:
        group = found["line"] or f"{{\n{found['group']}{found['in']}}}"
        if found["optional"]:
            group = f"{{ OPTIONAL {group} }}"
        text = f"{text[: found.start()]}{found['in']}LATERAL {group}{text[found.end() :]}"
    return text


def answer_of(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Answer:
    """What the store found as plain values; it is found only while this reads it, and may fail here."""
    if isinstance(found, ox.QueryBoolean):
        return Answer(("answer",), ((bool(found),),))
    if isinstance(found, ox.QueryTriples):
        triples = [tuple(cell_of(term) for term in triple) for triple in found]
        return Answer(("subject", "predicate", "object"), tuple(sorted(triples, key=str)))
    columns = tuple(variable.value for variable in found.variables)
    return Answer(columns, tuple(tuple(cell_of(term) for term in solution) for solution in found))


def one_line(text: str) -> str:
    """A message without line breaks, cut where it becomes a list of everything that might have stood there."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_MESSAGE else f"{line[:LONGEST_MESSAGE]} …"


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
    return text in {"true", "1"} if datatype == XSD.boolean else text


def plain(cell: Cell) -> str:
    """A cell as text; empty where there is no value."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return format_number(cell) if isinstance(cell, Decimal) else str(cell)


def format_number(number: Decimal) -> str:
    """A decimal without an exponent or trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def serialise(value: Value) -> str:
    """A parameter's value as a SPARQL term. Raises QueryError for a text with bytes that are no text."""
    if isinstance(value, datetime.date):
        return str(ox.Literal(value.isoformat(), datatype=ox.NamedNode(XSD.date)))
    if isinstance(value, Decimal):
        return str(ox.Literal(str(value), datatype=ox.NamedNode(XSD.decimal)))
    try:
        return str(ox.Literal(value))
    except ValueError:
        raise QueryError(f"{value!r} is no text in UTF-8; write it anew") from None


def run_query(engine: Engine, query: Query, values: Mapping[str, Sequence[str]] | None = None) -> Answer:
    """The answer to a query of the catalogue. values: parameter name → what the user gave. Raises QueryError."""
    return engine.run(query.bind(values or {}, serialise))
