"""Minutes (会议纪要) → the meeting as an event: its day, who was there, what it adopted, heard or studied.

What it decides to have done are tasks, which `tasks` reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from loaders.chronicle import Entry
from loaders.dates import DAY as DAY_OF_MONTH
from loaders.dates import MONTH, make_date, read_date
from loaders.fact_types import EventBody, EventWork, Fact, Participant, PostHeld
from loaders.facts.attendance import Present, find_present, go_on, lists_attendance
from loaders.facts.event_works import find_works
from loaders.facts.events import Part, people_of, read_entry, sentence_of
from loaders.model import Document, Problem, Reading
from loaders.numerals import read_number
from loaders.regex import regex
from loaders.rules.entry_dates import PART_OF_DAY
from loaders.rules.layout import DATE
from loaders.rules.work import MINUTES

HELD = r"(?:主持|召开|召集|举行)"
# 2021年3月1日上午，…主持召开…会议; the day without its year where the minutes are dated
# 2021年1月5日省政府召开的会议 and 按照3月2日…精神 tell of others; so does what stands before another day
DAY = regex(
    rf"(?<!根据)(?<!按照)(?<!按)(?<!落实)(?<!贯彻)(?P<day>{DATE}|{MONTH}月{DAY_OF_MONTH}日)(?:{PART_OF_DAY})?[，,]?"
    rf"(?=(?:(?!\d月\d)[^。]){{0,160}}?{HELD}(?!的)[^。]{{0,160}}?会)"
)
TIMED = regex(rf"(?:会议)?时间[：:](?P<day>{DATE})")
MONTH_DAY = regex(rf"(?P<month>{MONTH})月(?P<day>{DAY_OF_MONTH})日")


def find_minutes(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The meeting that minutes tell of, as one event; nothing of other documents or where the print tells no day."""
    if document.title is None or not MINUTES.search(document.title.text):
        return [], []
    readings = list(document.readings())
    lead = [reading for each in document.compositions for reading in each.lead]
    entry = next((found for reading in lead or readings if (found := opening(document, reading))), None)
    if entry is None:
        return [], []
    present = list(those_present(readings))
    told = list(read_entry(entry, people_of(entry, ()), ()))
    below = [reading for reading in readings if reading.places[0] > entry.printed.places[-1]]
    works = [work for reading in below for work in works_of(entry.event, reading)]
    return [*with_present(entry.event, told, present), *works], []


def those_present(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Present]]:
    """Those whom the lists of attendance name, each with the line; a list may go on over lines."""
    action: str | None = None
    for reading in readings:
        if lists_attendance(reading.text):
            found = list(find_present(reading))
        else:
            found = go_on(reading, action) if action is not None else []
        action = found[-1].action if found else None
        yield from ((reading, each) for each in found)


def opening(document: Document, reading: Reading) -> Entry | None:
    """The paragraph that tells who held the meeting and when, as an entry of that day; None for any other paragraph."""
    told = DAY.search(reading.text)
    held = told or TIMED.match(reading.text)
    day = day_of(held["day"], document) if held else None
    if held is None or day is None:
        return None
    text = reading.cut(held.end()) if told and held.start() == 0 and held.end() < len(reading.text) else reading
    return Entry(f"{day.month:02d}-{day.day:02d}#1", day, day, text, reading)


def day_of(printed: str, document: Document) -> date | None:
    """The day that is printed; one without its year falls in the year of the document's date."""
    found = read_date(printed)
    short = MONTH_DAY.fullmatch(printed)
    dated = read_date(document.dated.text) if document.dated else None
    if short and dated:
        month, number = read_number(short["month"]), read_number(short["day"])
        found = make_date(dated.year, int(month), int(number)) if month and number else None
    if found is None or found.month is None or found.day is None:
        return None
    return date(found.year, found.month, found.day)


def works_of(event: str, reading: Reading) -> Iterator[EventWork]:
    """The titles in 《》 that a paragraph says the meeting adopted, heard or studied."""
    for work in find_works(reading.text, ()):
        spans = (reading.span(*sentence_of(reading.text, work.start, work.end)),)
        yield EventWork(event, work.work, work.action, work.meeting, spans=spans)


def with_present(event: str, told: Sequence[Fact], present: Sequence[tuple[Reading, Present]]) -> Iterator[Fact]:
    """What the opening tells, and those whom the lists add: one participant for each person, and the bodies."""
    parts: dict[str, Part] = {}
    for fact in told:
        if isinstance(fact, Participant):
            parts.setdefault(fact.person, Part()).add(fact.posts, fact.actions, fact.spans)
    for reading, each in present:
        span = reading.span(each.start, each.end)
        if each.person is not None:
            parts.setdefault(each.person, Part()).add([post.post for post in each.posts], (each.action,), (span,))
        if each.body is not None:
            yield EventBody(event, each.body, spans=(span,))
        for post in each.posts:
            yield PostHeld(each.person or "", post.post, post.body, post.title, spans=(span,))
    for fact in told:
        if not isinstance(fact, Participant):
            yield fact
    for person, part in parts.items():
        yield Participant(event, person, tuple(part.posts), tuple(part.actions), spans=tuple(part.spans))
