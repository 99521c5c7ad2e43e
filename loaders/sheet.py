"""A sheet collects the quads of one document; it turns values into literals and places of the print into passages."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Quad

from loaders.fact_terms import Value
from loaders.model import Source, Span
from loaders.text import read_text
from ontology.iri import IriMinter
from ontology.terms import GZ, OA, PROV, RDF, RDFS, XSD

HALF_PAIR = re.compile(r"[\ud800-\udfff]")


class Sheet:
    """The quads of one document, each once, in the order they are written; all in the graph named by its IRI."""

    def __init__(self, document_iri: str, source: Source, minter: IriMinter) -> None:
        self.document = document_iri
        self.source = source
        self.minter = minter
        self.quads: dict[Quad, None] = {}
        self._graph = NamedNode(document_iri)

    def link(self, subject: str, predicate: str, target: str) -> None:
        """Write a triple between two nodes."""
        self.quads[Quad(NamedNode(subject), NamedNode(predicate), NamedNode(target), self._graph)] = None

    def say(self, subject: str, predicate: str, value: Value) -> None:
        """Write a triple with a literal; none for a value that is not printed."""
        if value is not None:
            self.quads[Quad(NamedNode(subject), NamedNode(predicate), literal_of(value), self._graph)] = None

    def name(self, subject: str, label: str) -> None:
        """Write what a node is called in Chinese."""
        literal = Literal(storable(label), language="zh")
        self.quads[Quad(NamedNode(subject), NamedNode(RDFS.label), literal, self._graph)] = None

    def cite(self, subject: str, span: Span) -> None:
        """Write where a node is quoted from: a passage with its quote, line, page and a selector for each range."""
        iri = self.minter.passage(self.document, span.pieces)
        self.link(subject, PROV.wasQuotedFrom, iri)
        self.link(iri, RDF.type, GZ.Passage)
        self.say(iri, OA.exact, read_text(self.source, span.pieces))
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


def literal_of(value: str | bool | int | Decimal | date) -> Literal:
    """A value as a literal: text plain, numbers, days and truth values with their datatype.

    >>> print(literal_of(Decimal("15.0")), literal_of("万个"))
    "15.0"^^<http://www.w3.org/2001/XMLSchema#decimal> "万个"
    """
    if isinstance(value, bool):
        return Literal("true" if value else "false", datatype=NamedNode(XSD.boolean))
    if isinstance(value, int):
        return Literal(str(value), datatype=NamedNode(XSD.integer))
    if isinstance(value, Decimal):
        return Literal(format(value, "f"), datatype=NamedNode(XSD.decimal))
    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=NamedNode(XSD.date))
    return Literal(storable(str(value)))


def storable(text: str) -> str:
    """A text with the sign � for each half of a surrogate pair, which RDF cannot hold.

    A file's name has such halves where its bytes are no UTF-8, and so may the text of a broken file.
    >>> storable("图\\udce9.txt"), storable("安河\\ud800")
    ('图�.txt', '安河�')
    """
    return HALF_PAIR.sub("\ufffd", text)
