"""Text → time frames: the deadlines and periods that a sentence sets, and which of them governs a place in it."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.dates import find_dates, make_date, read_date
from loaders.model import Document, Part
from loaders.numerals import read_number
from loaders.regex import regex
from loaders.rules.clause_heads import CLAUSE_HEAD, ITEM, PART_OF_WHOLE, SEPARATOR, SUBJECT_HEAD, SUBJECT_ITEM
from loaders.rules.time_frames import (
    FRAME_RULES,
    FrameRule,
    FrameSort,
)
from loaders.values import PartialDate

FIRST_PLAN = 1955  # 一五 ended in 1957; the plan numbered n (十 is 10) ends in 1955 + 5n for the tenth (2005) and later
NUMBER_YEAR = regex(r"[〔\[【（(]([12]\d{3})[〕\]】）)]")
TITLE_YEAR = regex(r"(?<![0-9—－–~～至-])([12]\d{3})年(?!\d?[—－–~～至-])")
NO_YEAR = 4  # of 年底前 until its year is known
LONGEST_HEAD = 24  # characters in front of a frame that may still be no more than its clause's head
DATING = ("date", "plan", "next", "this", "month")  # the groups that date a frame, in order of print
SEMICOLON = regex(r"[；;]")


@dataclass(frozen=True, slots=True)
class Frame:
    """A time frame in text[start:end].

    deadlines: two where the print names two (到2023年、2025年), none if its year is unknown (年底前 in a document
    without a date); of “十四五”期间, which sets none, the plan's last year. so_far: whether it is a 截至.
    """

    start: int
    end: int
    sort: FrameSort
    deadlines: tuple[PartialDate, ...]
    period: str | None
    soft: str | None
    rule: str
    so_far: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """What is in force at a place: the frames that set it, the latest last."""

    deadline_frame: Frame | None = None
    period_frame: Frame | None = None


def document_day(document: Document) -> PartialDate | None:
    """The day, month or year that a document speaks from: its date, else what its number, issue or title says."""
    if document.dated and (dated := read_date(document.dated.text)):
        return dated
    # 〔2021〕7号 of minutes is no document's number, and tells its year
    numbers = (document.number, *(leaf.reading for leaf in document.leaves if leaf.part is Part.NUMBER))
    for number in numbers:
        if number and (numbered := NUMBER_YEAR.search(number.text)):
            return PartialDate(int(numbered[1]))
    if document.month:
        year, _, month = document.month.partition("-")
        return PartialDate(int(year), int(month) if month else None)
    titles = [document.title, *(composition.title for composition in document.compositions)]
    years = {year for title in titles if title for year in TITLE_YEAR.findall(title.text)}
    return PartialDate(int(years.pop())) if len(years) == 1 else None


def find_frames(text: str, today: PartialDate | None) -> list[Frame]:
    """Every time frame, in order of print; where two forms fit, the one that stands first in the rules.

    >>> [(frame.period, [str(date) for date in frame.deadlines]) for frame in find_frames("到2025年，每年5次", None)]
    [(None, ['2025']), ('每年', [])]
    """
    frames: list[Frame] = []
    taken = bytearray(len(text))
    for rule in FRAME_RULES:
        if rule.needs not in text:
            continue
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
        undated = any(date.year == NO_YEAR for date in frame.deadlines)
        if undated and year is None:
            frame = replace(frame, deadlines=())
        elif year is not None and (undated or frame.rule == "frame.month-end"):
            frame = replace(frame, deadlines=tuple(replace(date, year=year) for date in frame.deadlines))
        elif frame.sort is FrameSort.DEADLINE:
            year = frame.deadlines[-1].year
        yield frame


def read_frame(rule: FrameRule, match: re.Match[str], today: PartialDate | None) -> Frame | None:
    """The frame that a match of a rule sets; None if it names no day of the calendar."""
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
        groups.get("so_far") is not None,
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
    month, day = (int(number) if (number := read_number(groups.get(part) or "")) else None for part in ("month", "day"))
    return make_date(today.year + (name == "next") if today else NO_YEAR, month, day)


def is_past(frame: Frame | None, today: PartialDate | None) -> bool:
    """Whether a frame lies wholly before the document: what it frames has been achieved. So does 截至 in doubt."""
    if frame is None or not frame.deadlines:
        return False
    if today is None:
        return frame.so_far
    return max(frame.deadlines).last_day() < PartialDate(today.year, today.month or 1, today.day or 1).last_day()


class Frames:
    """The time frames of one sentence, and what is in force at each place of it."""

    def __init__(self, text: str, today: PartialDate | None) -> None:
        self.found = find_frames(text, today)
        self.today = today
        self._semicolons = [match.start() for match in SEMICOLON.finditer(text)] if self.found else []
        self._once = [frame for frame in self.found if frame.sort is FrameSort.ONCE]
        self._once_starts = [frame.start for frame in self._once]
        self._deadlines = [frame for frame in self.found if frame.sort is FrameSort.DEADLINE]
        self._deadline_starts = [frame.start for frame in self._deadlines]
        lasting = [frame for frame in self.found if frame.sort is not FrameSort.ONCE]
        steps = list(follow(text, lasting)) if lasting else []
        self._starts = [start for start, _ in steps]
        self._states = [state for _, state in steps]

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

    def behind(self, start: int, end: int) -> Frame | None:
        """The deadline that stands behind a number in its own clause: 5处须于2022年底前整改."""
        index = bisect.bisect_left(self._deadline_starts, start)
        return self._deadlines[index] if index < len(self._deadlines) and self._deadline_starts[index] < end else None

    def _parted(self, start: int, end: int) -> bool:
        return bisect.bisect_left(self._semicolons, start) < bisect.bisect_left(self._semicolons, end)


def follow(text: str, frames: Sequence[Frame]) -> Iterator[tuple[int, State]]:
    """Each place where the state changes, with the new state, in order of print.

    A deadline at its clause's head governs up to the full stop or the next one; within a clause, or of a part
    (其中), it ends with the clause. What an item (一是) sets ends where the next (二是) starts.
    """
    separators = [match.start() for match in SEPARATOR.finditer(text)] + [len(text)]
    ends = {frame.start: reach_of(text, frame, separators) for frame in frames}
    turns: list[tuple[int, Frame | str | None]] = [(end, None) for end in set(ends.values()) if end is not None]
    turns += items_of(text, dated_first=frames[0].start <= separators[0])
    turns += [(frame.start, frame) for frame in frames]
    state = lasting = listed = State()  # lasting: what comes back where a clause's own deadline ends
    for place, turn in sorted(turns, key=lambda turn: turn[0]):  # stable: an end, an item, a frame
        if isinstance(turn, Frame):
            state = after(state, turn)
            lasting = after(lasting, turn) if ends[turn.start] is None else lasting
        elif turn is None:
            state = lasting
        elif turn == "一":
            listed = lasting
        else:
            state = lasting = listed
        yield place, state


def items_of(text: str, dated_first: bool = False) -> list[tuple[int, str]]:
    """Where the items of a sentence start, each with its number: 一是…；二是…, else what each of its bodies is told.

    dated_first: whether a frame in the sentence's first clause governs them all.

    >>> items_of("一是新建5所；二是改建6所"), items_of("市水务局要治水；市林业局要植树；绿化")
    ([(0, '一'), (7, '二')], [(0, '一'), (8, '二')])
    """
    items = [(match.start(), match["number"]) for match in ITEM.finditer(text)]
    if items or SEMICOLON.search(text) is None:
        return items
    told = [match.start() for match in SUBJECT_ITEM.finditer(text)]
    if told and told[0] and not dated_first:
        told.insert(0, 0)  # what the first clauses set is theirs, whoever is meant
    return [(start, "二" if index else "一") for index, start in enumerate(told)]


def after(state: State, frame: Frame) -> State:
    """The state after a frame: a deadline ends a period, “十四五”期间 a deadline; 每年 leaves the deadline be."""
    if frame.sort is FrameSort.DEADLINE:
        return State(frame, None)
    if frame.sort is FrameSort.SPAN:
        return State(None, frame)
    return State(state.deadline_frame, None if frame.sort is FrameSort.LENGTH else frame)


def reach_of(text: str, frame: Frame, separators: Sequence[int]) -> int | None:
    """Where a deadline ends that governs one clause only; None if it governs all that follows."""
    if frame.sort is not FrameSort.DEADLINE:
        return None
    index = bisect.bisect_left(separators, frame.start)
    start = separators[index - 1] + 1 if index else 0
    end = separators[bisect.bisect_left(separators, frame.end)]
    in_front = text[max(start, frame.start - LONGEST_HEAD - 1) : frame.start]
    part = PART_OF_WHOLE.search(text, max(0, frame.start - 3), frame.start) is not None
    heads = CLAUSE_HEAD, SUBJECT_HEAD
    if not part and len(in_front) <= LONGEST_HEAD and any(head.fullmatch(in_front) for head in heads):
        return None
    if end == frame.end and end < len(text):  # 其中到2025年，新建5所
        end = separators[bisect.bisect_right(separators, end)]
        return end if part else None
    return end
