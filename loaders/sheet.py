"""A sheet collects what one document says; it turns values into literals and places of the print into passages."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from loaders.fact_terms import Value
from loaders.model import Source, Span
from loaders.text import read_text
from ontology.iri import IriMinter
from ontology.terms import GZ, OA, PROV, RDF, RDFS, XSD

BOOLEAN, INTEGER, DECIMAL, DATE = map(NamedNode, (XSD.boolean, XSD.integer, XSD.decimal, XSD.date))
HALF_PAIR = re.compile(r"[\ud800-\udfff]")


class SpeltNodes(dict[str, str]):
    """IRIs as N-Quads spell them; each is checked once, when it is first asked for."""

    def __missing__(self, iri: str) -> str:
        self[iri] = spelt = str(NamedNode(iri))
        return spelt


class Sheet:
    """What one document says as lines of N-Quads, each once, in the order they are written.

    All stand in the graph named by the document's IRI. Nodes and literals are checked and spelt by pyoxigraph; lines
    are put together here, which takes a third of the time that quads of its own take.
    """

    def __init__(self, document_iri: str, source: Source, minter: IriMinter) -> None:
        self.document = document_iri
        self.source = source
        self.minter = minter
        self.lines: dict[str, None] = {}
        self._nodes = SpeltNodes()
        self._passages: set[str] = set()
        self._graph = self._nodes[document_iri]

    def link(self, subject: str, predicate: str, target: str) -> None:
        """Write a triple between two nodes."""
        self._write(subject, predicate, self._nodes[target])

    def say(self, subject: str, predicate: str, value: Value) -> None:
        """Write a triple with a literal; none for a value that is not printed."""
        if value is not None:
            self._write(subject, predicate, str(literal_of(value)))

    def name(self, subject: str, label: str) -> None:
        """Write what a node is called in Chinese."""
        self._write(subject, RDFS.label, str(Literal(storable(label), language="zh")))

    def cite(self, subject: str, span: Span, quote: str | None = None) -> None:
        """Write where a node is quoted from: a passage with its quote, line, page and a selector for each range.

        quote: what the passage prints, where that is known already.
        """
        iri = self.minter.passage(self.document, span.pieces)
        self.link(subject, PROV.wasQuotedFrom, iri)
        if iri in self._passages:
            return
        self._passages.add(iri)
        self.link(iri, RDF.type, GZ.Passage)
        self.say(iri, OA.exact, quote or read_text(self.source, span.pieces))
        self.link(iri, OA.hasSource, self.document)
        self.say(iri, GZ.line, span.line)
        self.name(iri, f"第{span.line}行原文")
        self.say(iri, GZ.page, self.source.page_at(span.pieces[0][0]))
        for order, (start, end) in enumerate(span.pieces, start=1):
            selector = self.minter.selector(iri, order)
            self.link(iri, OA.hasSelector, selector)
            self.link(selector, RDF.type, OA.TextPositionSelector)
            self.name(selector, f"第{start}至{end}字")
            self.say(selector, OA.start, start)
            self.say(selector, OA.end, end)

    def _write(self, subject: str, predicate: str, value: str) -> None:
        self.lines[f"{self._nodes[subject]} {self._nodes[predicate]} {value} {self._graph} .\n"] = None


def literal_of(value: str | bool | int | Decimal | date) -> Literal:
    """A value as a literal: text plain, numbers, days and truth values with their datatype.

    >>> print(literal_of(Decimal("15.0")), literal_of("万个"))
    "15.0"^^<http://www.w3.org/2001/XMLSchema#decimal> "万个"
    """
    if isinstance(value, str):
        return Literal(storable(str(value)))
    if isinstance(value, bool):
        return Literal("true" if value else "false", datatype=BOOLEAN)
    if isinstance(value, int):
        return Literal(str(value), datatype=INTEGER)
    if isinstance(value, Decimal):
        return Literal(format(value, "f"), datatype=DECIMAL)
    return Literal(value.isoformat(), datatype=DATE)


def storable(text: str) -> str:
    """A text with the sign � for each half of a surrogate pair, which RDF cannot hold.

    A file's name has such halves where its bytes are no UTF-8, and so may the text of a broken file.
    >>> storable("图\\udce9.txt"), storable("安河\\ud800")
    ('图�.txt', '安河�')
    """
    return HALF_PAIR.sub("\ufffd", text)
