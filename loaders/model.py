"""The frozen types that the stages of reading hand on: source, reading, tree, problems.

Imports nothing of ours.
"""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

Piece: TypeAlias = tuple[int, int]


# ---------------------------------------------------------------- source and reading


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands: the file, its first line (from 1) and pieces [start, end) in code points.

    Between two pieces stands only furniture (a page number, a letterhead).
    """

    file: str
    line: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One file's printed text, never altered.

    lines: the place where each line starts. page_ends: the place of each form feed, which ends a page.
    """

    name: str
    text: str
    encoding: str
    sha256: str
    lines: tuple[int, ...] = field(repr=False, compare=False)
    page_ends: tuple[int, ...] = field(default=(), repr=False, compare=False)

    def line_at(self, place: int) -> int:
        """The line, from 1, that the character at `place` stands on."""
        return bisect.bisect_right(self.lines, place)

    def page_at(self, place: int) -> int | None:
        """The page, from 1, of a file that form feeds divide into pages."""
        return bisect.bisect_right(self.page_ends, place) + 1 if self.page_ends else None

    def printed(self, span: Span) -> str:
        """The characters of a span, white space and all."""
        return "".join(self.text[start:end] for start, end in span.pieces)


@dataclass(frozen=True, slots=True)
class Reading:
    """Printed text as it is read: white space deleted, furniture left out, each character knowing its place.

    `text[i]` stands at `source.text[places[i]]`. Rules match on `text`; `span` says where a match is printed.
    """

    source: Source = field(repr=False, compare=False)
    text: str
    places: Sequence[int] = field(repr=False, compare=False)

    def cut(self, start: int, end: int | None = None) -> Reading:
        """The part [start, end) of this reading."""
        stop = len(self.text) if end is None else end
        return Reading(self.source, self.text[start:stop], self.places[start:stop])

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where the part [start, end) is printed; a new piece wherever more than white space lies between."""
        places = self.places[start : len(self.text) if end is None else end]
        if not places:
            return Span(self.source.name, 1, ())
        line = self.source.line_at(places[0])
        printed = self.source.text[places[0] : places[-1] + 1]
        if len(printed) == len(places) or "".join(printed.split()) == "".join(self.text[start:end].split()):
            return Span(self.source.name, line, ((places[0], places[-1] + 1),))
        pieces: list[Piece] = []
        for first, last in runs_of(places):
            joined = bool(pieces) and self.source.text[pieces[-1][1] : first].isspace()
            pieces.append((pieces.pop()[0] if joined else first, last))
        return Span(self.source.name, line, tuple(pieces))

    def spaced_after(self, index: int) -> bool:
        """Whether the print leaves white space between character `index` and the next one."""
        return index + 1 < len(self.places) and self.places[index + 1] > self.places[index] + 1


def runs_of(places: Sequence[int]) -> Iterator[Piece]:
    """The ranges of rising places that stand side by side; found by halving, as lines are long.

    >>> list(runs_of([3, 4, 5, 8, 9]))
    [(3, 6), (8, 10)]
    """
    start, count = 0, len(places)
    while start < count:
        gap = places[start] - start
        whole = places[-1] - (count - 1) == gap
        stop = count if whole else bisect.bisect_right(range(count), gap, start, key=lambda at: places[at] - at)
        yield places[start], places[stop - 1] + 1
        start = stop


def join_readings(readings: Sequence[Reading]) -> Reading:
    """One reading of several that follow each other in print; at least one."""
    places = array("I")
    for reading in readings:
        places.extend(reading.places)
    return Reading(readings[0].source, "".join(reading.text for reading in readings), places)


# ---------------------------------------------------------------- the document tree


class Part(StrEnum):
    """The parts of an official document (GB/T 9704—2012), and what stands between them."""

    LETTERHEAD = "发文机关标志"
    NUMBER = "发文字号"
    TITLE = "标题"
    RECIPIENTS = "主送机关"
    HEADING = "层次标题"
    PARAGRAPH = "正文"
    ATTACHMENT_MARK = "附件说明"
    SIGNATURE = "发文机关署名"
    DATE = "成文日期"
    NOTE = "附注"
    COPIES = "抄送机关"
    IMPRINT = "印发机关和印发日期"
    PAGE_NUMBER = "页码"
    PERIODICAL = "刊物信息"
    BLANK = "空白"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of the print that is not divided further.

    All leaves' pieces together are the whole source, each character once.
    """

    part: Part
    pieces: tuple[Piece, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table in the text, with the name of its column."""

    column: Reading
    text: Reading


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table in the text: its cells in order of print."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part with its text and the parts below it.

    number: as printed, without spaces and closing mark: 二, （一）, 14.
    path: the numbers from the part heading down, joined by `/`; an Arabic number stands alone: 二/（一）/2.
    heading: the heading phrase without its number and full stop. paragraphs: the text after it, without sections below.
    cells: of a section that is a row of a list of tasks, those beside its text. rows: of tables of indicators in it.
    """

    number: str | None
    path: str
    heading: Reading | None
    paragraphs: tuple[Reading, ...]
    sections: tuple[Section, ...] = ()
    cells: tuple[Cell, ...] = ()
    rows: tuple[TableRow, ...] = ()

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in order of print."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Composition:
    """One text of a document: the notice itself, or what it issues (方案, 规划) or attaches.

    `prefix` is `附件2/` from the second on.
    """

    title: Reading | None
    prefix: str
    lead: tuple[Reading, ...]
    sections: tuple[Section, ...]

    def walk(self) -> Iterator[Section]:
        """All its numbered sections, in order of print."""
        for section in self.sections:
            yield from section.walk()

    def readings(self) -> Iterator[Reading]:
        """All its text in order of print: lead paragraphs, headings, paragraphs, cells of tables."""
        yield from self.lead
        for section in self.walk():
            if section.heading is not None:
                yield section.heading
            yield from section.paragraphs
            yield from (cell.text for cell in section.cells)
            yield from (cell.text for row in section.rows for cell in row.cells)


class Genre(StrEnum):
    """What a document does; decides which facts are looked for in it."""

    DUTIES = "工作分工"
    PLAN = "计划方案"
    CHRONICLE = "大事记"
    APPOINTMENT = "任免"
    STANDARD = "标准"
    OTHER = "其他"


@dataclass(frozen=True, slots=True)
class Document:
    """One official document of a file, in its parts. What is not printed is None or empty."""

    source: Source
    label: str
    place: str | None
    genre: Genre
    number: Reading | None
    title: Reading | None
    recipients: Reading | None
    compositions: tuple[Composition, ...]
    signatures: tuple[Reading, ...]
    dated: Reading | None
    note: Reading | None
    copies: Reading | None
    imprint: Reading | None
    leaves: tuple[Leaf, ...] = field(repr=False)
    month: str | None = None

    def readings(self) -> Iterator[Reading]:
        """The text of all its compositions, in order of print."""
        for composition in self.compositions:
            yield from composition.readings()


@dataclass(frozen=True, slots=True)
class Issue:
    """One file: its documents in order of print. Their leaves hold every character of the source."""

    source: Source
    documents: tuple[Document, ...]


# ---------------------------------------------------------------- problems


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a stage could not read. Stages return problems; only the command line prints them."""

    code: str
    message: str
    advice: str
    span: Span | None = None
