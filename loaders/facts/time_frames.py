"""Text → time frames: the deadlines and periods that a sentence sets, and which of them governs a place in it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.dates import find_dates, make_date, read_date
from loaders.model import Document, PartialDate
from loaders.numerals import read_number
from loaders.rules.time_frames import FRAME_RULES, FrameRule, FrameSort

FIRST_PLAN = 1955  # 一五 ended in 1957; the plan numbered n (十 is 10) ends in 1955 + 5n for the tenth (2005) and later
NUMBER_YEAR = re.compile(r"[〔\[【（(]([12]\d{3})[〕\]】）)]")
DATING = ("date", "plan", "next", "this", "month")  # the groups that date a frame, in order of print
SEMICOLON = re.compile(r"[；;]")


@dataclass(frozen=True, slots=True)
class Frame:
    """A time frame in text[start:end].

    deadlines: two where the print names two (到2023年、2025年); of “十四五”期间, which sets none, the plan's last year.
    """

    start: int
    end: int
    sort: FrameSort
    deadlines: tuple[PartialDate, ...]
    period: str | None
    soft: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class State:
    """What is in force at a place: the frames that set it, the latest last."""

    deadline_frame: Frame | None = None
    period_frame: Frame | None = None


def document_day(document: Document) -> PartialDate | None:
    """The day, month or year that a document speaks from: of its date, else of its number or the issue's month."""
    if document.dated and (dated := read_date(document.dated.text)):
        return dated
    if document.number and (numbered := NUMBER_YEAR.search(document.number.text)):
        return PartialDate(int(numbered[1]))
    if document.month:
        year, _, month = document.month.partition("-")
        return PartialDate(int(year), int(month) if month else None)
    return None


def find_frames(text: str, today: PartialDate | None) -> list[Frame]:
    """Every time frame, in order of print; where two forms fit, the one that stands first in the rules.

    >>> [(frame.period, [str(date) for date in frame.deadlines]) for frame in find_frames("到2025年，每年5次", None)]
    [(None, ['2025']), ('每年', [])]
    """
    frames: list[Frame] = []
    taken = bytearray(len(text))
    for rule in FRAME_RULES:
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if any(taken[start:end]):
                continue
            frame = read_frame(rule, match, today)
            if frame is not None:
                taken[start:end] = b"\1" * (end - start)
                frames.append(frame)
    return list(date_months(sorted(frames, key=lambda frame: frame.start)))


def date_months(frames: Sequence[Frame]) -> Iterator[Frame]:
    """The frames, a month without a year put into the year that the sentence named last: 2023年任务：6月底前."""
    year: int | None = None
    for frame in frames:
        if frame.rule == "frame.month-end" and year is not None:
            frame = replace(frame, deadlines=tuple(replace(date, year=year) for date in frame.deadlines))
        elif frame.sort is FrameSort.DEADLINE:
            year = frame.deadlines[-1].year
        yield frame


def read_frame(rule: FrameRule, match: re.Match[str], today: PartialDate | None) -> Frame | None:
    """The frame that a match of a rule sets; None if it names no day (年底前 in a document without a date)."""
    groups = match.groupdict()
    deadlines: tuple[PartialDate, ...] = ()
    if rule.sort in (FrameSort.DEADLINE, FrameSort.SPAN):
        dates = [deadline_of(name, groups, today) for name in DATING]
        deadlines = tuple(date for date in dates if date is not None)
        if several := groups.get("dates"):
            deadlines = tuple(date for _, _, date in find_dates(several))
        if rule.sort is FrameSort.DEADLINE and not deadlines:
            return None
    return Frame(
        *match.span(),
        rule.sort,
        deadlines,
        groups.get("period") or groups.get("first_period"),
        groups.get("soft"),
        rule.id,
    )


def deadline_of(name: str, groups: dict[str, str | None], today: PartialDate | None) -> PartialDate | None:
    """The date that one group of a frame's match spells."""
    printed = groups.get(name)
    if printed is None or (name == "month" and (groups.get("next") or groups.get("this"))):
        return None
    if name == "date":
        return read_date(printed)
    if name == "plan":
        number = read_number(printed)
        return PartialDate(FIRST_PLAN + 5 * int(number)) if number else None
    if today is None:
        return None
    month, day = (int(number) if (number := read_number(groups.get(part) or "")) else None for part in ("month", "day"))
    return make_date(today.year + (name == "next"), month, day)


def is_past(frame: Frame | None, today: PartialDate | None) -> bool:
    """Whether a frame lies wholly before the document: what it frames has been achieved."""
    if frame is None or today is None or not frame.deadlines:
        return False
    return max(frame.deadlines).last_day() < PartialDate(today.year, today.month or 1, today.day or 1).last_day()


class Frames:
    """The time frames of one sentence, and what is in force at each place of it."""

    def __init__(self, text: str, today: PartialDate | None) -> None:
        self.found = find_frames(text, today)
        self.today = today
        self._semicolons = [match.start() for match in SEMICOLON.finditer(text)]
        self._lasting = [frame for frame in self.found if frame.sort is not FrameSort.ONCE]
        self._once = [frame for frame in self.found if frame.sort is FrameSort.ONCE]
        self._once_starts = [frame.start for frame in self._once]
        self._starts = [frame.start for frame in self._lasting]
        self._states = list(follow(self._lasting))

    def at(self, place: int) -> State:
        """The frames in force at a place: a period that only a semicolon parts from it has ended."""
        index = bisect.bisect_right(self._starts, place)
        state = self._states[index - 1] if index else State()
        period = state.period_frame
        if period is not None and period.sort is FrameSort.PERIOD and self._parted(period.end, place):
            state = State(state.deadline_frame, None)
        return state

    def once(self, start: int, end: int) -> Frame | None:
        """The last frame in [start, end) that holds for one number only."""
        index = bisect.bisect_left(self._once_starts, end) - 1
        return self._once[index] if index >= 0 and self._once_starts[index] >= start else None

    def _parted(self, start: int, end: int) -> bool:
        return bisect.bisect_left(self._semicolons, start) < bisect.bisect_left(self._semicolons, end)


def follow(frames: Sequence[Frame]) -> list[State]:
    """The state after each frame: a deadline ends a period, “十四五”期间 a deadline; 每年 leaves the deadline be."""
    states: list[State] = []
    state = State()
    for frame in frames:
        if frame.sort is FrameSort.DEADLINE:
            state = State(frame, None)
        elif frame.sort is FrameSort.SPAN:
            state = State(None, frame)
        else:
            state = State(state.deadline_frame, frame)
        states.append(state)
    return states
