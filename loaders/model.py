"""The frozen types that the stages of reading hand on: source, reading, tree, facts, problems.

Imports nothing of ours. The fact types carry the columns of the fact tables under the same names.
"""

from __future__ import annotations

import bisect
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
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
        """Where the part [start, end) is printed; a new piece wherever something other than white space lies between."""
        places = self.places[start : len(self.text) if end is None else end]
        pieces: list[Piece] = []
        for place in places:
            if pieces and (place == pieces[-1][1] or self.source.text[pieces[-1][1] : place].isspace()):
                pieces[-1] = (pieces[-1][0], place + 1)
            else:
                pieces.append((place, place + 1))
        return Span(self.source.name, self.source.line_at(places[0]) if places else 1, tuple(pieces))

    def spaced_after(self, index: int) -> bool:
        """Whether the print leaves white space between character `index` and the next one."""
        return index + 1 < len(self.places) and self.places[index + 1] > self.places[index] + 1


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
    BLANK = "空白"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of the print that is not divided further. All leaves' pieces together are the whole source, each character once."""

    part: Part
    pieces: tuple[Piece, ...]
    reading: Reading


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part with its text and the parts below it; also an unnumbered run of text, `number` and `heading` None.

    number: as printed, without spaces and closing mark: 二, （一）, 14.
    path: the numbers from the part heading down, joined by `/`; an Arabic number stands alone: 二/（一）/2.
    heading: the heading phrase without its number and full stop. paragraphs: the text after it, without sections below.
    """

    number: str | None
    path: str
    heading: Reading | None
    paragraphs: tuple[Reading, ...]
    sections: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in order of print."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Composition:
    """One text of a document: the notice itself, or what it issues (方案, 规划) or attaches; `prefix` is `附件2/` from the second on."""

    title: Reading | None
    prefix: str
    lead: tuple[Reading, ...]
    sections: tuple[Section, ...]

    def walk(self) -> Iterator[Section]:
        """All its numbered sections, in order of print."""
        for section in self.sections:
            yield from section.walk()

    def readings(self) -> Iterator[Reading]:
        """All its text in order of print: lead paragraphs, headings, paragraphs."""
        yield from self.lead
        for section in self.walk():
            if section.heading is not None:
                yield section.heading
            yield from section.paragraphs


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


# ---------------------------------------------------------------- values


class Relation(StrEnum):
    """What ties an official to a body. Only 主持 and 分管 are charge."""

    HEADS = "主持"
    OVERSEES = "分管"
    LIAISES = "联系"
    ASSISTS = "协助"
    URGES = "督促"


class Role(StrEnum):
    """What a body does for a task. Only 牵头 and 负责 own it."""

    LEAD = "牵头"
    RESPONSIBLE = "负责"
    SUPPORT = "配合"
    CARRY_OUT = "落实"


class Share(StrEnum):
    """Whether a body answers for a task alone, leads others, or is one of several named together."""

    SOLE = "sole"
    LEAD = "lead"
    JOINT = "joint"


class Comparator(StrEnum):
    """How a value binds."""

    AT_LEAST = ">="
    AT_MOST = "<="
    EQUAL = "="
    ABOUT = "~"


class TargetKind(StrEnum):
    """What a target asks for: reach a level, keep one, all of a class, do something a number of times, stay under a limit."""

    REACH = "reach"
    KEEP = "keep"
    ALL = "all"
    DO = "do"
    LIMIT = "limit"


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date no finer than the print: a year, a month or a day. `str` gives 2025, 2025-06 or 2025-06-30."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        for part in (self.month, self.day):
            if part is not None:
                text += f"-{part:02d}"
        return text

    def last_day(self) -> date:
        """Its last day, as a bound."""
        from calendar import monthrange

        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body as a list prints it, and the name it is understood by: 驻沪办 after 市政府驻京办 is 市政府驻沪办."""

    printed: str
    name: str

    def __str__(self) -> str:
        return self.printed


# ---------------------------------------------------------------- facts: rows of the tables


@dataclass(frozen=True, slots=True)
class Fact:
    """What all facts share: the passages of the print that say it, in order of print; at least one."""

    spans: tuple[Span, ...] = field(compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class DocumentFact(Fact):
    """A row of `documents`."""

    title: str | None
    issuers: tuple[str, ...]
    issued: date | None
    printed: date | None
    effective: date | None
    kind: str | None
    enclosed_title: str | None
    openness: str | None
    number: str | None


@dataclass(frozen=True, slots=True)
class Recipient(Fact):
    """A row of `recipients`; role is 主送 or 抄送."""

    recipient: BodyName
    role: str


@dataclass(frozen=True, slots=True)
class Citation(Fact):
    """A row of `citations`."""

    cited_title: str | None
    cited_number: str | None
    relation: str | None


@dataclass(frozen=True, slots=True)
class PostHeld(Fact):
    """A row of `posts`: a post as printed, its body and title where the print tells them apart."""

    person: str
    post: str
    body: BodyName | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Oversight(Fact):
    """A row of `oversight`."""

    person: str
    relation: Relation
    body: BodyName


@dataclass(frozen=True, slots=True)
class Portfolio(Fact):
    """A row of `portfolios`; relation is 负责, 分管 or 协助分管."""

    person: str
    domain: str
    relation: str


@dataclass(frozen=True, slots=True)
class Alias(Fact):
    """A row of `aliases`: a second nameplate of a body."""

    body: BodyName
    alias: str


@dataclass(frozen=True, slots=True)
class Backup(Fact):
    """A row of `backups`: two officials who stand in for each other, in the order printed."""

    person: str
    backup: str


@dataclass(frozen=True, slots=True)
class Fallback(Fact):
    """Who coordinates when both of two backups are away (互补领导均不在时，由…负责协调)."""

    person: str
    rule: str


@dataclass(frozen=True, slots=True)
class CollectiveDuty(Fact):
    """What all officials of a class must do (市政府党组成员…负责督促…), class and duty as printed."""

    officials: str
    duty: str


@dataclass(frozen=True, slots=True)
class Appointment(Fact):
    """A row of `appointments`; action is 任, 兼, 免, 不再兼任 or 当选."""

    person: str
    action: str
    post: str
    date: PartialDate | None = None
    body: BodyName | None = None


@dataclass(frozen=True, slots=True)
class Task(Fact):
    """A row of `tasks`. order: its place among the document's tasks, from 1."""

    task: str
    title: str
    text: str
    section: str | None
    order: int


@dataclass(frozen=True, slots=True)
class Responsibility(Fact):
    """A row of `responsibilities`. position: its place in the task's assignment, from 1."""

    task: str
    body: BodyName
    role: Role
    share: Share | None
    position: int


@dataclass(frozen=True, slots=True)
class Target(Fact):
    """A row of `targets`: one number somebody must reach, keep or do; `value` counted in `unit` as printed."""

    task: str
    indicator: str
    comparator: Comparator
    value: Decimal
    unit: str
    deadline: PartialDate | None
    period: str | None
    qualifier: str | None
    quote: str
    kind: TargetKind
    bearer: str | None = None
    per: str | None = None
    horizon: str | None = None


@dataclass(frozen=True, slots=True)
class Event(Fact):
    """A row of `events`; `event` is MM-DD#k, `text` all its paragraphs without the date."""

    event: str
    start: date | None
    end: date | None
    text: str
    meetings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant(Fact):
    """A row of `participants`. private: one visited in hardship or as a patient, who gets no page, search entry or network node."""

    event: str
    person: str
    posts: tuple[str, ...]
    actions: tuple[str, ...]
    private: bool = False


@dataclass(frozen=True, slots=True)
class EventBody(Fact):
    """A row of `event_bodies`."""

    event: str
    body: BodyName


@dataclass(frozen=True, slots=True)
class EventPlace(Fact):
    """A row of `event_places`."""

    event: str
    place: str


@dataclass(frozen=True, slots=True)
class EventWork(Fact):
    """A row of `event_works`; action is 审议通过, 原则通过, 学习, 听取, 讨论 … as printed; meeting, the meeting that did it."""

    event: str
    work: str
    action: str | None
    meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting(Fact):
    """One meeting of an event, named with its convener; `convener` as printed, None where the print names none."""

    event: str
    meeting: str
    convener: str | None = None


@dataclass(frozen=True, slots=True)
class Decision(Fact):
    """What a meeting adopted without a title in 《》: the matter and the verb as printed.

    meeting: which one adopted it, None where an event holds several and the print does not say.
    """

    event: str
    matter: str
    action: str
    meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Standard(Fact):
    """A row of `standards`; value None with a condition is an exemption."""

    measure: str
    group: str | None
    tier: str | None
    condition: str | None
    value: Decimal | None
    unit: str | None
    effective: date | None = None


# ---------------------------------------------------------------- problems


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a stage could not read. Stages return problems; only the command line prints them."""

    code: str
    message: str
    advice: str
    span: Span | None = None
