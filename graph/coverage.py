"""What was made of each character of a document, and which signals stand in text that no fact came from.

Computed from the graph alone. White space is not counted. Each character has one account:

    head      head and imprint: 版头, 标题, 主送, 署名, 日期, 附注, 抄送, 印发
    furniture page numbers
    evidence  a fact is quoted from it (see evidence_ranges.py)
    heading   the heading of a section, with its number
    unread    not understood: what is no evidence in a sentence with a signal that is none either
    left      read and knowingly left: the rest, general statements
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from graph.evidence_ranges import Print, marked, own_ranges
from graph.printed import PrintedDocument, PrintedPart
from graph.signals import KnownNames, Signal, find_signals
from loaders.model import Part, Piece
from loaders.regex import regex
from loaders.rules.signals import SignalKind
from ontology.terms import DCTERMS, GZ


class Account(StrEnum):
    """What was made of a character."""

    HEAD = "head"
    FURNITURE = "furniture"
    HEADING = "heading"
    EVIDENCE = "evidence"
    LEFT = "left"
    UNREAD = "unread"


# parts that are read as wholes: what they are says what is in them
WHOLE = frozenset({Part.LETTERHEAD, Part.NUMBER, Part.TITLE, Part.SIGNATURE, Part.NOTE, Part.ATTACHMENT_MARK})
# parts whose contents are facts: bodies addressed, dates
LISTED = frozenset({Part.RECIPIENTS, Part.DATE, Part.COPIES, Part.IMPRINT})
SENTENCE = regex(r"[^。！？；!?;]*[。！？；!?;]+[”’）)》」』]*|[^。！？；!?;]+")
LONGEST_SENTENCE = 1000  # a longer run without a full stop is looked at in pieces
NUMBER_BEFORE = 8  # characters that the number of a heading may have


@dataclass(frozen=True, slots=True)
class Doubt:
    """A signal that no fact explains: its kind and text, its line, its sentence and its place there and in the file."""

    document: str
    line: int
    kind: SignalKind
    signal: str
    sentence: str
    start: int
    place: int


@dataclass(frozen=True, slots=True)
class AccountedPart:
    """A part of a document with the account of each character of its text, and its doubts as places of its text."""

    part: PrintedPart
    accounts: Sequence[Account]
    doubts: tuple[tuple[int, int, Doubt], ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A document with what was made of it. own: the ranges that count as evidence, one entry for each quoted node."""

    document: PrintedDocument
    parts: tuple[AccountedPart, ...]
    own: tuple[tuple[Piece, ...], ...]
    counts: Mapping[Account, int]

    @property
    def doubts(self) -> list[Doubt]:
        """All its doubts, in order of print."""
        return [doubt for part in self.parts for _, _, doubt in part.doubts]

    @property
    def characters(self) -> int:
        """How many characters its print has."""
        return sum(self.counts.values())

    @property
    def shares(self) -> dict[Account, Decimal]:
        """The share of each account in percent."""
        return shares_of(self.counts)


def shares_of(counts: Mapping[Account, int]) -> dict[Account, Decimal]:
    """Counts as percentages to one decimal which add up to 100.0; what rounding loses goes to the largest remainders.

    >>> [str(share) for share in shares_of({Account.HEAD: 1, Account.LEFT: 1, Account.UNREAD: 1}).values()]
    ['33.4', '33.3', '33.3']
    """
    total = sum(counts.values())
    if not total:
        return {account: Decimal("0.0") for account in counts}
    tenths = {account: count * 1000 // total for account, count in counts.items()}
    by_remainder = sorted(counts, key=lambda account: -(counts[account] * 1000 % total))
    for account in by_remainder[: 1000 - sum(tenths.values())]:
        tenths[account] += 1
    return {account: Decimal(tenths[account]) / 10 + Decimal("0.0") for account in counts}


@dataclass(frozen=True, slots=True)
class Marks:
    """One byte a character of a document's print: evidence of a task's name, of any other fact, heading.

    titles: the document's own, which are no citation where its text prints them (现将《…》印发).
    """

    printed: Print
    task: bytearray
    fact: bytearray
    heading: bytearray
    titles: frozenset[str]

    @classmethod
    def of(cls, document: PrintedDocument, printed: Print, own: Sequence[tuple[Piece, ...]]) -> Marks:
        """The marks of a document, whose quoted nodes have the ranges `own`."""
        tasks: list[Piece] = []
        facts: list[Piece] = []
        headings: list[Piece] = []
        for quoted, ranges in zip(document.quoted, own, strict=True):
            if quoted.rdf_class == GZ.Section:
                headings += quoted.ranges
            else:
                # a task's name is its heading: it tells what is to be done, not what numbers and names in it mean
                (tasks if quoted.rdf_class == GZ.Task else facts).extend(ranges)
        values = [value for quoted in document.quoted if quoted.iri == document.iri for value in quoted.values]
        titles = frozenset(f"《{value}》" for name, value in values if name in (DCTERMS.title, DCTERMS.alternative))
        return cls(printed, marked(printed, tasks), marked(printed, facts), marked(printed, headings), titles)

    def account(self, place: int) -> Account:
        """What was made of the character of running text at a place of the file, signals aside."""
        at = place - self.printed.base
        if self.fact[at]:
            return Account.EVIDENCE
        if self.heading[at]:
            return Account.HEADING
        return Account.EVIDENCE if self.task[at] else Account.LEFT


def cover(document: PrintedDocument, known: KnownNames) -> Coverage:
    """The account of every character of a document. known: names that the graph has."""
    printed = Print.of(document)
    own = tuple(own_ranges(quoted, printed) for quoted in document.quoted)
    marks = Marks.of(document, printed, own)
    parts = tuple(account_part(document.label, part, marks, known) for part in document.parts)
    counts = Counter(account for part in parts for account in part.accounts)
    return Coverage(document, parts, own, {account: counts[account] for account in Account})


def account_part(document: str, part: PrintedPart, marks: Marks, known: KnownNames) -> AccountedPart:
    """The account of every character of a part, and its doubts."""
    length = len(part.places)
    if part.kind in (Part.PAGE_NUMBER, Part.PERIODICAL):
        return AccountedPart(part, [Account.FURNITURE] * length, ())
    if part.kind in WHOLE:
        return AccountedPart(part, [Account.HEAD] * length, ())
    accounts = [marks.account(place) for place in part.places]
    join_heading(part.reading.text, accounts)
    doubts: list[tuple[int, int, Doubt]] = []
    for start, end in sentences(part.reading.text):
        if all(account is Account.EVIDENCE for account in accounts[start:end]):
            continue
        signals = find_signals(part.reading.cut(start, end), known)
        moved = [Signal(each.kind, start + each.start, start + each.end) for each in signals]
        found = [each for each in moved if not explained(part.reading.text, each, accounts, marks.titles)]
        sentence = part.reading.text[start:end]
        doubts += [(each.start, each.end, doubt_of(document, part, each, sentence, start)) for each in found]
        if found:
            for at in range(start, end):
                if accounts[at] is not Account.EVIDENCE:
                    accounts[at] = Account.UNREAD
    if part.kind in LISTED:
        # what is evidence of a recipient or a date is head all the same
        accounts = [account if account is Account.UNREAD else Account.HEAD for account in accounts]
    return AccountedPart(part, accounts, tuple(doubts))


def join_heading(text: str, accounts: list[Account]) -> None:
    """Count the number in front of a heading, and the full stop behind it, as heading."""
    first = next((at for at, account in enumerate(accounts[: NUMBER_BEFORE + 1]) if account is Account.HEADING), 0)
    accounts[:first] = [Account.HEADING] * first
    for at in range(1, len(text)):
        if accounts[at] is Account.LEFT and accounts[at - 1] is Account.HEADING and text[at] in "。．.：:、":
            accounts[at] = Account.HEADING


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text as [start, end), together the whole text; the longest at most LONGEST_SENTENCE long.

    >>> list(sentences("一。“二！”三"))
    [(0, 2), (2, 6), (6, 7)]
    """
    for match in SENTENCE.finditer(text):
        start, end = match.span()
        while end - start > LONGEST_SENTENCE:
            comma = max(text.rfind(mark, start, start + LONGEST_SENTENCE) for mark in "，、,")
            stop = comma + 1 if comma > start else start + LONGEST_SENTENCE
            yield start, stop
            start = stop
        yield start, end


def explained(text: str, signal: Signal, accounts: Sequence[Account], titles: frozenset[str]) -> bool:
    """Whether a fact came from a signal's text, or it is the document's own title."""
    return Account.EVIDENCE in accounts[signal.start : signal.end] or text[signal.start : signal.end] in titles


def doubt_of(document: str, part: PrintedPart, signal: Signal, sentence: str, start: int) -> Doubt:
    """The doubt about a signal in the sentence that starts at `start` of a part's text."""
    return Doubt(
        document,
        part.line_at(signal.start),
        signal.kind,
        part.reading.text[signal.start : signal.end],
        sentence,
        signal.start - start,
        part.places[signal.start],
    )
