"""A derived triple, and the parts of a question about documents that every derivation has in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from graph.answers import EmbeddedEngine
from graph.batches import iri_term
from ontology.terms import DCTERMS, ELI, GZ, PROV

PREFIXES = f"PREFIX gz: <{GZ.NS}> PREFIX dcterms: <{DCTERMS.NS}> PREFIX eli: <{ELI.NS}> PREFIX prov: <{PROV.NS}> "


@dataclass(frozen=True, slots=True)
class Triple:
    """One derived triple; `literal` is its object's text where the object is no IRI, with language or datatype."""

    subject: str
    predicate: str
    thing: str | None = None
    literal: str | None = None
    language: str | None = None
    datatype: str | None = None

    def quad(self, graph: ox.NamedNode) -> ox.Quad:
        """It as a quad of a named graph."""
        subject, predicate = ox.NamedNode(self.subject), ox.NamedNode(self.predicate)
        if self.thing is not None:
            return ox.Quad(subject, predicate, ox.NamedNode(self.thing), graph)
        if self.language is not None:
            return ox.Quad(subject, predicate, ox.Literal(self.literal or "", language=self.language), graph)
        datatype = ox.NamedNode(self.datatype) if self.datatype else None
        return ox.Quad(subject, predicate, ox.Literal(self.literal or "", datatype=datatype), graph)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a question is narrowed to: the values that one of its variables may have, as SPARQL terms."""

    variable: str
    terms: tuple[str, ...]

    def block(self) -> str:
        """It as a VALUES block, which stands first in the question."""
        return f"VALUES ?{self.variable} {{ {' '.join(self.terms)} }}"


def chosen(variable: str, iris: Iterable[str]) -> Chosen:
    """A choice of IRIs. Raises QueryError for what is no IRI.

    >>> chosen("document", ["https://a.example/1"]).block()
    'VALUES ?document { <https://a.example/1> }'
    """
    return Chosen(variable, tuple(map(iri_term, sorted(iris))))


def rows(engine: EmbeddedEngine, text: str) -> Iterator[tuple[str, ...]]:
    """The rows of a query that selects only IRIs and texts, in order."""
    return (tuple("" if cell is None else str(cell) for cell in row) for row in engine.run(PREFIXES + text).rows)
