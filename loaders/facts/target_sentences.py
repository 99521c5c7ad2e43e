"""A section → its sentences, each with its clauses, its time frames, and a view that leaves only countable text."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from loaders.dates import DATE
from loaders.facts.time_frames import Frames
from loaders.model import Piece, Reading, Section, join_readings
from loaders.regex import regex
from loaders.rules.clause_heads import SEPARATOR
from loaders.rules.target_sections import ASSIGNMENT, ASSIGNMENT_HEAD, ASSIGNMENT_LINE
from loaders.rules.time_frames import FrameSort
from loaders.values import PartialDate

MASK = "□"
BRACKETED = regex(r"[（(〔\[［【][^（()）〔〕\[\]［］【】]{0,400}[）)〕\]］】]")
TITLED = regex(r"《[^《》]{1,200}》")
QUOTED = regex(r"“[^“”]{1,60}”|\"[^\"]{1,60}\"|‘[^‘’]{1,60}’|〈[^〈〉]{1,100}〉")
DIGIT = regex(r"[0-9０-９]")
FULL_STOP = regex(r"[。！!？?]")
MONTH_DAY = regex(r"[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence between separators: view[start:end], printed in reading[first:last].

    group: counts the semicolons before it. index: its place among the sentence's clauses.
    """

    start: int
    end: int
    first: int
    last: int
    group: int
    index: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a section.

    view: its text without its time frames, with □ for what stands in brackets, quotes and titles.
    printed: as long as view, but as printed. places: where each character of view stands in `reading`.
    """

    reading: Reading
    view: str
    printed: str
    places: array[int]
    frames: Frames
    clauses: tuple[Clause, ...]


def find_sentences(section: Section, today: PartialDate | None) -> Iterator[Sentence]:
    """The sentences of a section's own text, without the assignment at its end.

    A heading that ends in a colon (2025年目标：) governs the sentence after it and is read with it.
    """
    readings = [reading for reading in section.paragraphs if not ASSIGNMENT_LINE.match(reading.text)]
    if not readings:
        return
    heading = section.heading
    if heading is not None and heading.text.endswith(("：", ":")):
        readings.insert(0, heading)
    yield from cut_sentences(join_readings(readings), today)


def heading_sentences(section: Section, today: PartialDate | None) -> Iterator[Sentence]:
    """The sentences of a heading that may state a number itself: one with nothing below it (新建幼儿园18所)."""
    heading = section.heading
    if heading is None or section.sections or heading.text.endswith(("：", ":")) or not DIGIT.search(heading.text):
        return
    yield from cut_sentences(heading, today)


def cut_sentences(reading: Reading, today: PartialDate | None) -> Iterator[Sentence]:
    """The sentences of a text, parted by full stops outside its brackets."""
    masked = mask_brackets(reading.text)
    start = 0
    for stop in (*(match.start() for match in FULL_STOP.finditer(masked)), len(masked)):
        if stop > start:
            yield make_sentence(reading.cut(start, stop), masked[start:stop], today)
        start = stop + 1


def mask_brackets(text: str) -> str:
    """The text, equally long, with □ for what brackets hold and a full stop for each bracketed assignment.

    >>> mask_brackets("各区、县（市）建成5个（市农业局负责）"), mask_brackets("参加活动（由各区负责）5次")
    ('各区、县□□□建成5个。。。。。。。。', '参加活动□□□□□□□5次')
    """
    text = TITLED.sub(lambda match: MASK * len(match[0]), text)
    for _ in range(2):  # a bracket may hold another
        text = BRACKETED.sub(mask_bracket, text)
    return text


def mask_bracket(match: re.Match[str]) -> str:
    """What stands for a bracket: full stops for an assignment, which stands at a sentence's end, else □."""
    text, start, end = match.string, match.start(), match.end()
    last = end == len(text) or (end + 1 == len(text) and text[end] == "。")
    stands_alone = last or start == 0 or text[start - 1] in "。；;！!.，,"
    assigns = ASSIGNMENT_HEAD.match(match[0]) or (stands_alone and ASSIGNMENT.search(match[0]))
    return ("。" if assigns else MASK) * len(match[0])


def make_sentence(reading: Reading, masked: str, today: PartialDate | None) -> Sentence:
    """The sentence with its frames taken out of the view."""
    frames = Frames(masked, today)
    view = masked
    for pattern in (QUOTED, DATE, MONTH_DAY) if dated(masked) else (QUOTED,):
        view = pattern.sub(lambda match: MASK * len(match[0]), view)
    kept = list(kept_ranges(frames, len(view)))
    places = array("I", chain.from_iterable(range(start, end) for start, end in kept))
    view, printed = ("".join(text[start:end] for start, end in kept) for text in (view, reading.text))
    return Sentence(reading, view, printed, places, frames, tuple(cut_clauses(view, places, len(masked))))


def dated(text: str) -> bool:
    """Whether a text can hold a date."""
    return "年" in text or DIGIT.search(text) is not None


def kept_ranges(frames: Frames, length: int) -> Iterator[Piece]:
    """What is left of a sentence without its time frames, but for those of one number, which are part of its name."""
    start = 0
    for frame in frames.found:
        if frame.sort is not FrameSort.ONCE:
            yield start, frame.start
            start = frame.end
    yield start, length


def cut_clauses(view: str, places: array[int], length: int) -> Iterator[Clause]:
    """The clauses of a view, in order of print; empty ones too, which stand for a frame of their own (到2025年，)."""
    start = first = group = index = 0
    for match in SEPARATOR.finditer(view):
        yield Clause(start, match.start(), first, places[match.start()], group, index)
        group += match[0] in "；;"
        start, first, index = match.end(), places[match.start()] + 1, index + 1
    yield Clause(start, len(view), first, length, group, index)
