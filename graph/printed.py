"""A document's print as the graph holds it: its parts with their characters, and what was quoted from which passage."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from graph.answers import Answer, Cell, Engine, run_query
from loaders.model import Piece, Reading
from loaders.text import read_pieces, source_of
from queries.catalogue import find_query


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """An undivided part: its kind, its text as it is read, and the place in the file of each character of the text."""

    kind: str
    line: int
    reading: Reading
    places: Sequence[int]

    def line_at(self, index: int) -> int:
        """The line, from 1, of a character of the text; lines between two ranges of the part are not counted."""
        return self.line + self.reading.source.line_at(self.reading.places[index]) - 1


@dataclass(frozen=True, slots=True)
class Quoted:
    """A node that is quoted from a document: its class, the ranges of the file, and its values in order."""

    iri: str
    rdf_class: str
    ranges: tuple[Piece, ...]
    values: tuple[tuple[str, Cell], ...]

    def value(self, property_iri: str) -> str | None:
        """The text of a property, or None."""
        return next((str(value) for name, value in self.values if name == property_iri), None)


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """A document: how it is called, its parts in order of print, and all that is quoted from it."""

    iri: str
    label: str
    title: str | None
    place: str | None
    genre: str | None
    file: str
    parts: tuple[PrintedPart, ...]
    quoted: tuple[Quoted, ...]


def printed_documents(engine: Engine, label: str | None = None) -> Iterator[PrintedDocument]:
    """The documents of a graph in order of print, one after the other; with `label` only those of that label."""
    for row in run_query(engine, find_query("print-order"), asked(label)).records():
        yield read_document(engine, row)


def asked(label: str | None) -> dict[str, list[str]]:
    """The parameter that asks for a document."""
    return {} if label is None else {"document": [label]}


def read_document(engine: Engine, row: dict[str, Cell]) -> PrintedDocument:
    """One document with its parts and what is quoted from it."""
    label = str(row["document"])
    values = grouped(run_query(engine, find_query("print-values"), asked(label)), str(row["source"]))
    passages = grouped(run_query(engine, find_query("print-passages"), asked(label)), str(row["source"]))
    parts = grouped(run_query(engine, find_query("print-parts"), asked(label)), str(row["source"]), key="part")
    quoted = [
        Quoted(
            iri,
            str(rows[0]["class"]),
            tuple((number(each["start"]), number(each["end"])) for each in rows),
            values_in(values.get(iri, ())),
        )
        for iri, rows in passages.items()
    ]
    quoted.sort(key=lambda each: (each.ranges, each.iri))
    # problems of a file as a whole have no passage
    quoted += [
        Quoted(iri, str(rows[0]["class"]), (), values_in(rows))
        for iri, rows in sorted(values.items())
        if iri not in passages
    ]
    return PrintedDocument(
        str(row["source"]),
        label,
        text_of(row["title"]),
        text_of(row["place"]),
        text_of(row["genre"]),
        str(row["file"]),
        tuple(read_part(rows) for rows in parts.values()),
        tuple(quoted),
    )


def values_in(rows: Iterable[dict[str, Cell]]) -> tuple[tuple[str, Cell], ...]:
    """The properties and values of a node, in an order that does not depend on the engine's."""
    values = ((str(row["property"]), row["value"]) for row in rows)
    return tuple(sorted(values, key=lambda pair: (pair[0], str(pair[1]))))


def grouped(answer: Answer, source: str, key: str = "node") -> dict[str, list[dict[str, Cell]]]:
    """The rows of one document by the node that they tell of, nodes in order of first row."""
    found: dict[str, list[dict[str, Cell]]] = {}
    for row in answer.records():
        if row["source"] == source:
            found.setdefault(str(row[key]), []).append(row)
    return found


def read_part(rows: list[dict[str, Cell]]) -> PrintedPart:
    """A part from its rows, one a range."""
    source = source_of(str(rows[0]["print"]), "")
    reading = read_pieces(source, [(0, len(source.text))])
    file_places = array("Q")
    for row in sorted(rows, key=lambda row: number(row["start"])):
        file_places.extend(range(number(row["start"]), number(row["end"])))
    places = array("Q", (file_places[place] for place in reading.places if place < len(file_places)))
    if len(places) < len(reading.places):
        # a foreign store may hold other ranges than ours do; what has no place cannot be shown as evidence
        reading = reading.cut(0, len(places))
    return PrintedPart(str(rows[0]["kind"]), number(rows[0]["line"]), reading, places)


def number(cell: Cell) -> int:
    """A cell that holds a count."""
    return int(cell) if isinstance(cell, int | Decimal | str) else 0


def text_of(cell: Cell) -> str | None:
    """A cell that holds a text."""
    return None if cell is None else str(cell)
