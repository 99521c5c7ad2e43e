"""Facts kept on disk, so that of a large graph only those of the page that is being told are in memory."""

from __future__ import annotations

import datetime
import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.answers import Cell

AT_HAND = 1 << 13  # facts that are kept in memory
THINGS_AT_HAND = 16  # things whose facts are, of which a body may have thousands
SCHEMA = """
    CREATE TABLE fact (number INTEGER PRIMARY KEY, iri TEXT UNIQUE, class TEXT, document TEXT, told BLOB);
    CREATE TABLE about (thing TEXT, number INTEGER, PRIMARY KEY (thing, number)) WITHOUT ROWID;
    CREATE INDEX of_class ON fact (class, number);
    CREATE INDEX of_document ON fact (document, number);
"""


@dataclass(frozen=True, slots=True)
class Link:
    """What a fact leads to: by which property, which thing, and the name that the print has for it (None: no name)."""

    property: str
    thing: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact: its class, its document, its values, what it leads to, its place in the print, and its quote.

    place: where its first range starts in the file, in code points.
    """

    iri: str
    rdf_class: str
    document: str
    values: tuple[tuple[str, Cell], ...]
    links: tuple[Link, ...]
    place: int
    quote: str

    def value(self, property_iri: str) -> Cell:
        """The first value of a property, or None."""
        return next((value for name, value in self.values if name == property_iri), None)

    def days(self, property_iri: str) -> list[datetime.date]:
        """The days that a property has, rising."""
        found = (value for name, value in self.values if name == property_iri)
        return sorted(each for each in found if isinstance(each, datetime.date))

    def things(self, property_iri: str) -> tuple[str, ...]:
        """The things that a property leads to, in order."""
        return tuple(link.thing for link in self.links if link.property == property_iri)


class FactShelf:
    """The facts of a graph in order of print, document by document, found by IRI, class, document and thing.

    They stand in a file without a name that is gone with the process.
    """

    def __init__(self) -> None:
        # SQLite writes a database without a name to a temporary file of its own
        self.database = sqlite3.connect("")
        self.database.execute("PRAGMA journal_mode = OFF")
        self.database.executescript(SCHEMA)
        self.count = 0
        self.find = lru_cache(AT_HAND)(self._find)
        self.about = lru_cache(THINGS_AT_HAND)(self._about)

    def add(self, facts: Iterable[Fact]) -> None:
        """Put facts behind those that are there; whoever asked for a fact before may not see it."""
        for fact in facts:
            links = tuple((link.property, link.thing, link.name) for link in fact.links)
            told = pickle.dumps((fact.values, links, fact.place, fact.quote), protocol=pickle.HIGHEST_PROTOCOL)
            row = (self.count, fact.iri, fact.rdf_class, fact.document, told)
            self.database.execute("INSERT INTO fact VALUES (?, ?, ?, ?, ?)", row)
            self.database.executemany(
                "INSERT OR IGNORE INTO about VALUES (?, ?)", [(link.thing, self.count) for link in fact.links]
            )
            self.count += 1

    def __iter__(self) -> Iterator[Fact]:
        """All facts, in order of print."""
        return self.select("SELECT iri, class, document, told FROM fact ORDER BY number")

    def __getitem__(self, iri: str) -> Fact:
        """The fact of an IRI. Raises KeyError where there is none."""
        if (fact := self.find(iri)) is None:
            raise KeyError(iri)
        return fact

    def __contains__(self, iri: str) -> bool:
        """Whether there is a fact of an IRI."""
        return self.find(iri) is not None

    def of_class(self, rdf_class: str) -> Iterator[Fact]:
        """The facts of a class, in order of print."""
        return self.select("SELECT iri, class, document, told FROM fact WHERE class = ? ORDER BY number", rdf_class)

    def of_document(self, document: str) -> tuple[Fact, ...]:
        """The facts of a document, in order of print."""
        text = "SELECT iri, class, document, told FROM fact WHERE document = ? ORDER BY number"
        return tuple(self.select(text, document))

    def _about(self, thing: str) -> tuple[Fact, ...]:
        """The facts that lead to a thing, in order of print; kept at hand by `about`."""
        text = """SELECT iri, class, document, told FROM about JOIN fact USING (number)
            WHERE thing = ? ORDER BY number"""
        return tuple(self.select(text, thing))

    def place_of(self, iri: str) -> int | None:
        """The place of a fact among all, from 0; None where it is none."""
        row = self.database.execute("SELECT number FROM fact WHERE iri = ?", (iri,)).fetchone()
        return None if row is None else int(row[0])

    def in_print(self, iris: Iterable[str], others_first: bool = False) -> list[str]:
        """IRIs in order of print, those of no fact behind or before the others, by their text."""
        absent = -1 if others_first else self.count
        places = {iri: absent if (place := self.place_of(iri)) is None else place for iri in iris}
        return sorted(places, key=lambda iri: (places[iri], iri))

    def _find(self, iri: str) -> Fact | None:
        """The fact of an IRI, if there is one; kept at hand by `find`."""
        return next(self.select("SELECT iri, class, document, told FROM fact WHERE iri = ?", iri), None)

    def select(self, text: str, *values: str) -> Iterator[Fact]:
        """The facts of some rows."""
        for row in self.database.execute(text, values):
            yield fact_of(row)


def fact_of(row: Sequence[object]) -> Fact:
    """A row of the file as the fact that was put into it."""
    iri, rdf_class, document, told = row
    values, links, place, quote = pickle.loads(told)  # type: ignore[arg-type]
    return Fact(str(iri), str(rdf_class), str(document), values, tuple(Link(*link) for link in links), place, quote)
