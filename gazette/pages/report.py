"""The report as a page: the source text coloured by what was made of it, doubts and contradictions leading into it.

One file of HTML and CSS without any script; it loads nothing. What documents print is escaped by the template, and
characters that nobody sees or that turn a line round are written out as their code points.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from gazette.render import CONTROL
from gazette.report_words import ACCOUNTS, CONTRADICTIONS, SIGNALS, Words
from graph.answers import plain
from graph.coverage import Account, Coverage, Doubt, shares_of
from graph.printed import Quoted
from graph.report import Label, Report
from graph.segments import Segment, segments_of
from loaders.fact_terms import FACT_TERMS
from ontology.errors import GazetteError
from ontology.terms import DCTERMS, GZ

TEMPLATE = "report.html"
STYLE = "report.css"
LONGEST_VALUE = 120  # characters of a value shown on pointing
AROUND = 60  # characters of a doubtful sentence shown before its first and behind its last signal
# whole texts, which stand beside the box that would repeat them, and counting
NOT_SHOWN = frozenset({GZ.text, GZ.clause, GZ.order, GZ.position, DCTERMS.temporal, GZ.genre})
ORDER = {
    column.property: place
    for place, column in enumerate(column for terms in FACT_TERMS.values() for column in terms.columns)
}


@dataclass(frozen=True, slots=True)
class Share:
    """One piece of a bar of shares: where it starts and how wide it is, in percent."""

    account: Account
    words: Words
    percent: str
    start: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact as it is shown on pointing: its class and its values with their labels."""

    label: Label
    values: tuple[tuple[Label, str], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A run of coloured text. anchors: the names by which lists lead to it."""

    text: str
    account: Account
    shown: tuple[Shown, ...]
    signal: Words | None
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part of the print as a paragraph of the page."""

    line: int
    kind: str
    unread: bool
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a doubtful sentence: what stands between signals, or a signal with its kind and its place's anchor."""

    text: str
    words: Words | None
    anchor: str


@dataclass(frozen=True, slots=True)
class DoubtfulSentence:
    """A sentence with signals that no fact explains, as the list of doubts shows it."""

    line: int
    pieces: tuple[Piece, ...]


class DocumentPage:
    """A document of the page: its head, its lists, and its paragraphs, which are made while they are written."""

    def __init__(self, coverage: Coverage, number: int, report: Report, wanted: frozenset[str]) -> None:
        document = coverage.document
        self.anchor = f"document-{number}"
        self.label = visible(document.label)
        self.title = visible(document.title or document.label)
        self.place = visible(document.place or "")
        self.file = visible(document.file)
        self.characters = coverage.characters
        self.shares = tuple(bar(coverage.counts))
        self.facts = sum(1 for ranges in coverage.own if ranges)
        self.doubts = tuple(coverage.doubts)
        self.sentences = tuple(doubtful_sentences(self.doubts, self.anchor))
        self._coverage = coverage
        self._labels = report.labels
        self._wanted = wanted

    def paragraphs(self) -> Iterator[Paragraph]:
        """The parts of the document in order of print."""
        kinds = {kind: f"part-{at}" for at, kind in enumerate(PART_CLASSES)}
        met: set[str] = set()
        facts: dict[int, Shown] = {}
        for part, segments in zip(self._coverage.parts, segments_of(self._coverage), strict=True):
            runs = tuple(self._run(each, met, facts) for each in segments)
            unread = Account.UNREAD in part.accounts
            yield Paragraph(part.part.line, kinds.get(part.part.kind, "part-text"), unread, runs)

    def _run(self, segment: Segment, met: set[str], facts: dict[int, Shown]) -> Run:
        quoted = self._coverage.document.quoted
        anchors: list[str] = []
        if segment.doubt is not None:
            anchors.append(doubt_anchor(self.anchor, segment.doubt))
        for node in segment.nodes:
            if node not in facts:
                facts[node] = shown_fact(quoted[node], self._labels)
            if quoted[node].iri in self._wanted:
                anchors.append(anchor_of(quoted[node].iri))
        new = tuple(anchor for anchor in anchors if anchor not in met)
        met.update(new)
        signal = None if segment.doubt is None else SIGNALS[self.doubts[segment.doubt].kind]
        return Run(visible(segment.text), segment.account, tuple(facts[node] for node in segment.nodes), signal, new)


PART_CLASSES = ("标题", "发文机关署名", "成文日期", "发文机关标志", "发文字号", "页码")


def write_report_page(report: Report, path: Path) -> None:
    """Write the page into a file. Raises GazetteError where it cannot be written."""
    try:
        with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.writelines(report_page(report))
    except OSError as error:
        raise GazetteError(f"{path}: the page cannot be written ({error.strerror}); name another file") from None


def report_page(report: Report) -> Iterator[str]:
    """The page, piece by piece."""
    loader = PackageLoader("gazette.pages")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    style = loader.get_source(environment, STYLE)[0]
    wanted = frozenset(anchored(report))
    totals = {account: sum(each.counts[account] for each in report.coverages) for account in Account}
    stream = environment.get_template(TEMPLATE).stream(
        style=Markup(style),
        policy=f"default-src 'none'; style-src 'sha256-{digest(style)}'; base-uri 'none'; form-action 'none'",
        totals=tuple(bar(totals)),
        characters=sum(totals.values()),
        documents=[DocumentPage(each, at, report, wanted) for at, each in enumerate(report.coverages, start=1)],
        contradictions=[contradiction(row) for row in report.contradictions.records()],
        problems=[
            {
                "document": visible(each.document),
                "code": visible(each.code),
                "message": visible(each.message),
                "advice": visible(each.advice),
                "anchor": None if each.place is None else anchor_of(each.iri),
            }
            for each in report.problems
        ],
    )
    stream.enable_buffering(64)
    return iter(stream)


def digest(style: str) -> str:
    """The hash by which the page's policy knows its own style and no other."""
    return base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")


def visible(text: str) -> str:
    """A text whose unseen characters are written out as their code points.

    >>> visible("甲\\u202e乙")
    '甲[U+202E]乙'
    """
    return CONTROL.sub(lambda match: f"[U+{ord(match.group()):04X}]", text)


def anchored(report: Report) -> Iterator[str]:
    """The nodes that lists of the page lead to."""
    for row in report.contradictions.records():
        yield from (str(row["fact"]), str(row["other_fact"]))
    yield from (problem.iri for problem in report.problems)


def anchor_of(iri: str) -> str:
    """The name of a node's place in the page.

    >>> anchor_of("https://w3id.org/gazette/id/安河市/document/x/target/1")
    'node-2bb883f461ad295c'
    """
    return f"node-{hashlib.sha256(iri.encode('utf-8', 'replace')).hexdigest()[:16]}"


def bar(counts: Mapping[Account, int]) -> Iterator[Share]:
    """The pieces of a bar of shares, in the order of the legend."""
    shares = shares_of(counts)
    start = shares[Account.HEAD] * 0
    for account, words in ACCOUNTS.items():
        yield Share(account, words, str(shares[account]), str(start))
        start += shares[account]


def shown_fact(quoted: Quoted, labels: Mapping[str, Label]) -> Shown:
    """What is shown of a fact or problem: its values in the order of its table."""
    values = sorted(quoted.values, key=lambda pair: (ORDER.get(pair[0], len(ORDER)), pair[0]))
    shown = tuple(
        (labels.get(name, Label("", local_name(name))), visible(shortened(plain(value))))
        for name, value in values
        if name not in NOT_SHOWN
    )
    return Shown(labels.get(quoted.rdf_class, Label("", local_name(quoted.rdf_class))), shown)


def local_name(iri: str) -> str:
    """The last word of an IRI."""
    return iri.replace("#", "/").rsplit("/", 1)[-1]


def shortened(text: str) -> str:
    """A value that is not too long to be read on pointing."""
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"


def doubt_anchor(document: str, index: int) -> str:
    """The name of the place of a document's doubt."""
    return f"{document}-doubt-{index}"


def doubtful_sentences(doubts: Sequence[Doubt], document: str) -> Iterator[DoubtfulSentence]:
    """The sentences that doubts stand in, each once, with all its doubts; `document` is the document's anchor."""
    numbered = enumerate(doubts)
    # the doubts of one sentence share the sentence's own text, which another sentence may repeat
    for _, group in groupby(numbered, key=lambda pair: id(pair[1].sentence)):
        found = list(group)
        yield DoubtfulSentence(found[0][1].line, tuple(pieces_of(found, document)))


def pieces_of(found: Sequence[tuple[int, Doubt]], document: str) -> Iterator[Piece]:
    """The pieces of one sentence around its doubts, cut where it is long."""
    sentence = found[0][1].sentence
    at = max(0, found[0][1].start - AROUND)
    if at:
        yield Piece("…", None, "")
    for index, doubt in found:
        yield Piece(visible(sentence[at : doubt.start]), None, "")
        yield Piece(visible(doubt.signal), SIGNALS[doubt.kind], doubt_anchor(document, index))
        at = doubt.start + len(doubt.signal)
    yield Piece(visible(sentence[at : at + AROUND]) + ("…" if at + AROUND < len(sentence) else ""), None, "")


def contradiction(row: Mapping[str, object]) -> dict[str, str]:
    """A contradiction as the list shows it."""
    kind = str(row["kind"])
    shown = {name: visible(shortened(str(value))) for name, value in row.items()}
    anchors = {"anchor": anchor_of(str(row["fact"])), "other_anchor": anchor_of(str(row["other_fact"]))}
    return {**shown, **anchors, "kind": kind, "kind_zh": CONTRADICTIONS.get(kind, "")}
