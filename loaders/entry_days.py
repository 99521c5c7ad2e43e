"""Which days the entries of a chronicle fall on: 同日 resolved, the year taken from what the document prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loaders.entry_heads import TURN, EntryHead, PrintedDay
from loaders.issue import printed_period
from loaders.model import Document, Problem, Reading
from loaders.regex import regex

PRINTED_MONTH = regex(r"([12]\d{3})年(?:(\d{1,2})月)?")


@dataclass(frozen=True, slots=True)
class EntryDay:
    """The first part of an entry's id (01-05; 01 where only the month is printed) and its days."""

    key: str
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Anchor:
    """The year, and the month, where they are known, that a chronicle's last entries lie closest to."""

    year: int | None
    month: int | None


def anchor_of(document: Document) -> Anchor | None:
    """Where in time a chronicle stands: its month, else its title, else its date; None where none says."""
    for text in (document.month, document.title.text if document.title else None):
        if text and (found := re.match(r"([12]\d{3})(?:-(\d{2}))?$", text) or PRINTED_MONTH.search(text)):
            return Anchor(int(found[1]), int(found[2]) if found[2] else None)
    if document.dated and (found := PRINTED_MONTH.search(document.dated.text)):
        return Anchor(int(found[1]), int(found[2]) if found[2] else None)
    year, month = printed_period(document)
    return Anchor(year, month) if year or month else None


def date_days(
    heads: Sequence[EntryHead], anchor: Anchor | None, reading: Reading
) -> tuple[list[EntryDay | None], list[Problem]]:
    """The day of each head, None for one that repeats a day where none stands before it; and the problems."""
    printed, problems = repeat_days(heads, anchor, reading)
    years = find_years(printed, anchor)
    days: list[EntryDay | None] = []
    for head, day, year in zip(heads, printed, years, strict=True):
        found, problem = place_day(day, year) if day else (None, None)
        days.append(found)
        if problem and head.day is not None:
            problems.append(Problem("chronicle.day", problem, DAY_ADVICE, reading.span(head.at, head.end)))
    undated = [head for head, day, year in zip(heads, printed, years, strict=True) if day and day.day and not year]
    if undated:
        message = f"no year is printed for {len(undated)} entries; they keep their month and day only"
        span = reading.span(undated[0].at, undated[0].end)
        problems.append(Problem("chronicle.year", message, "say it with --date, for instance --date 2001-10", span))
    return days, problems


DAY_ADVICE = "look whether the print is wrong; the entry is kept without a day"


def repeat_days(
    heads: Sequence[EntryHead], anchor: Anchor | None, reading: Reading
) -> tuple[list[PrintedDay | None], list[Problem]]:
    """The printed day of each head: 同日 and bare marks take the day before them, 5日 the month before it."""
    days: list[PrintedDay | None] = []
    problems: list[Problem] = []
    before: PrintedDay | None = None
    month = anchor.month if anchor else None
    for head in heads:
        if head.day is not None:
            month = head.day.month or month
            before = PrintedDay(
                head.day.year, month, head.day.day, head.day.end_month or month, head.day.end_day, head.day.end_year
            )
            if head.day.end_day is not None:
                month = before.end_month
        elif before is None:
            if head.bare and month:
                before = PrintedDay(None, month, None)
            elif not head.bare:
                message = "同日 repeats a date, but none stands before it"
                advice = "look for a lost line above; the entry is left out"
                problems.append(Problem("chronicle.same_day", message, advice, reading.span(head.at, head.end)))
        days.append(before)
    return days, problems


def find_years(days: Sequence[PrintedDay | None], anchor: Anchor | None) -> list[int | None]:
    """The year of each day: one printed before or after it, else the anchor's; a great fall of the month turns it.

    Where the year turns more than once the order of print says nothing about it, and no year is given.
    """
    turns: list[int] = []
    printed: list[tuple[int, int]] = []  # the number of turns before a printed year, and that year
    last: int | None = None
    for day in days:
        turn = turns[-1] if turns else 0
        if day and day.month:
            turn += last is not None and last - day.month > TURN
            last = day.month
        if day and day.year:
            printed.append((turn, day.year))
        turns.append(turn)
    if turns and turns[-1] > 1:
        return [day.year if day else None for day in days]
    if not printed and anchor and anchor.year is not None and last is not None and turns:
        late = anchor.month is not None and last - anchor.month > TURN
        printed.append((turns[-1], anchor.year - late))
    if not printed:
        return [None] * len(days)
    years: list[int | None] = []
    known, waiting = printed[0], list(printed)
    for day, turn in zip(days, turns, strict=True):
        if day and day.year and waiting:
            known = waiting.pop(0)
        years.append(known[1] + turn - known[0])
    return years


def place_day(day: PrintedDay, year: int | None) -> tuple[EntryDay, str | None]:
    """The id part and days of a printed day, and what is wrong with it.

    A month without a day has neither start nor end: no day is invented.
    """
    month = day.month or 0
    if day.day is None:
        return EntryDay(f"{month:02d}", None, None), None
    key = f"{month:02d}-{day.day:02d}"
    if year is None or not month:
        return EntryDay(key, None, None), None
    try:
        start = date(year, month, day.day)
        end = start
        if day.end_day is not None:
            end_month = day.end_month or month
            turned = (end_month, day.end_day) < (month, day.day)
            end = date(day.end_year or year + turned, end_month, day.end_day)
    except ValueError:
        return EntryDay(key, None, None), f"there is no such day in {year}"
    return EntryDay(key, start, end), None
