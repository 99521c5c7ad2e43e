"""A sheet collects what one document says; it turns values into literals and places of the print into passages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from loaders.fact_terms import Value
from loaders.model import Source, Span
from loaders.regex import regex
from loaders.text import read_text
from ontology.iri import IriMinter
from ontology.terms import GZ, OA, PROV, RDF, RDFS, XSD

HALF_PAIR = regex(r"[\ud800-\udfff]")
TYPE, PASSAGE, SELECTOR = (f"<{term}>" for term in (RDF.type, GZ.Passage, OA.TextPositionSelector))
EXACT, HAS_SOURCE, HAS_SELECTOR = (f"<{term}>" for term in (OA.exact, OA.hasSource, OA.hasSelector))
LINE, PAGE, START, END = (f"<{term}>" for term in (GZ.line, GZ.page, OA.start, OA.end))
LABEL, INTEGER = (f"<{term}>" for term in (RDFS.label, XSD.integer))


class SpeltNodes(dict[str, str]):
    """IRIs as N-Quads spell them; each is checked once, when it is first asked for."""

    def __missing__(self, iri: str) -> str:
        self[iri] = spelt = str(NamedNode(iri))
        return spelt


class Sheet:
    """What one document says as lines of N-Quads, each once, in the order they are written.

    All stand in the graph named by the document's IRI. Nodes are checked and spelt by pyoxigraph; lines are put
    together here, which takes a sixth of the time that quads of its own take.
    """

    def __init__(self, document_iri: str, source: Source, minter: IriMinter) -> None:
        self.document = document_iri
        self.source = source
        self.minter = minter
        self.lines: dict[str, None] = {}  # those of a passage are together
        self._nodes = SpeltNodes()
        self._passages: set[str] = set()
        self._close = f"{self._nodes[document_iri]} .\n"

    def link(self, subject: str, predicate: str, target: str) -> None:
        """Write a triple between two nodes."""
        nodes = self._nodes
        self.lines[f"{nodes[subject]} {nodes[predicate]} {nodes[target]} {self._close}"] = None

    def say(self, subject: str, predicate: str, value: Value) -> None:
        """Write a triple with a literal; none for a value that is not printed."""
        if value is not None:
            nodes = self._nodes
            self.lines[f"{nodes[subject]} {nodes[predicate]} {spelt(value)} {self._close}"] = None

    def name(self, subject: str, label: str) -> None:
        """Write what a node is called in Chinese."""
        self.lines[f"{self._nodes[subject]} {LABEL} {spelt_text(label)}@zh {self._close}"] = None

    def cite(self, subject: str, span: Span, quote: str | None = None) -> None:
        """Write where a node is quoted from: a passage with its quote, line, page and a selector for each range.

        quote: what the passage prints, where that is known already.
        """
        iri = self.minter.passage(self.document, span.pieces)
        self.link(subject, PROV.wasQuotedFrom, iri)
        if iri not in self._passages:
            self._passages.add(iri)
            text = quote or read_text(self.source, span.pieces)
            self.lines["".join(self._passage(iri, span, text))] = None

    def _passage(self, iri: str, span: Span, quote: str) -> Iterator[str]:
        """The lines of a passage: half of all that a document says, so each is put together at once."""
        node, close, page = self._nodes[iri], self._close, self.source.page_at(span.pieces[0][0])
        yield (
            f"{node} {TYPE} {PASSAGE} {close}"
            f"{node} {EXACT} {spelt_text(quote)} {close}"
            f"{node} {HAS_SOURCE} {self._nodes[self.document]} {close}"
            f'{node} {LINE} "{span.line}"^^{INTEGER} {close}'
            f'{node} {LABEL} "第{span.line}行原文"@zh {close}'
        )
        if page is not None:
            yield f'{node} {PAGE} "{page}"^^{INTEGER} {close}'
        for order, (start, end) in enumerate(span.pieces, start=1):
            selector = f"<{self.minter.selector(iri, order)}>"
            yield (
                f"{node} {HAS_SELECTOR} {selector} {close}"
                f"{selector} {TYPE} {SELECTOR} {close}"
                f'{selector} {LABEL} "第{start}至{end}字"@zh {close}'
                f'{selector} {START} "{start}"^^{INTEGER} {close}'
                f'{selector} {END} "{end}"^^{INTEGER} {close}'
            )


def spelt(value: str | bool | int | Decimal | date) -> str:
    """A value as a literal of N-Quads: text plain, numbers, days and truth values with their datatype.

    >>> print(spelt(Decimal("15.0")), spelt("万个"))
    "15.0"^^<http://www.w3.org/2001/XMLSchema#decimal> "万个"
    """
    if isinstance(value, str):
        return spelt_text(str(value))
    if isinstance(value, bool):
        return f'"{"true" if value else "false"}"^^<{XSD.boolean}>'
    if isinstance(value, int):
        return f'"{value}"^^{INTEGER}'
    if isinstance(value, Decimal):
        return f'"{value:f}"^^<{XSD.decimal}>'
    return f'"{value.isoformat()}"^^<{XSD.date}>'


def spelt_text(text: str) -> str:
    """A text as a literal of N-Quads; pyoxigraph spells one that has signs to be escaped.

    >>> print(spelt_text("万个"), spelt_text("“十四五”"), spelt_text('5"管'))
    "万个" "“十四五”" "5\\"管"
    """
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return str(Literal(storable(text)))


def storable(text: str) -> str:
    """A text with the sign � for each half of a surrogate pair, which RDF cannot hold.

    A file's name has such halves where its bytes are no UTF-8, and so may the text of a broken file.
    >>> storable("图\\udce9.txt"), storable("安河\\ud800")
    ('图�.txt', '安河�')
    """
    return HALF_PAIR.sub("\ufffd", text)
