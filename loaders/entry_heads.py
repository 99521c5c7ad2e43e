"""Where the entries of a chronicle begin: finds each date, 同日 and mark that may begin one, keeps those that do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.dates import read_year
from loaders.model import Reading
from loaders.numerals import read_number
from loaders.rules.entry_dates import AFTER_DATE, CLOSING_MARKS, DATED_LINE, HEAD, MARKS, SENTENCE_ENDS, TIME

# a head is short; the pattern is never asked to look further
HEAD_LENGTH = 48
TURN = 6  # months: a greater fall from one entry to the next is the turn of a year


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A date as an entry prints it, with nothing added: a part that is not printed is None."""

    year: int | None
    month: int | None
    day: int | None
    end_month: int | None = None
    end_day: int | None = None
    end_year: int | None = None


@dataclass(frozen=True, slots=True)
class EntryHead:
    """What may begin an entry: where it stands, where the text after it begins, its date (None: 同日 or a bare mark).

    starts: it stands at the start of a paragraph or line. spaced: the print leaves white space after the date.
    """

    at: int
    end: int
    day: PrintedDay | None
    marked: bool
    starts_paragraph: bool
    starts_line: bool
    after_sentence: bool
    spaced: bool
    bare: bool  # a mark without a date or 同日
    by_mark: bool = False  # 同日， or 5日下午， without white space: tells nothing of how other dates are printed


def find_heads(reading: Reading, paragraphs: Sequence[int]) -> list[EntryHead]:
    """The heads of all entries of a chronicle's text, in order of print.

    paragraphs: where paragraphs start in the reading.
    """
    starts = set(paragraphs)
    lines = line_starts(reading)
    one_line = not lines and len(starts) == 1
    candidates: list[EntryHead] = []
    for at in sorted(starts | lines | sentence_starts(reading.text)):
        in_line = at in starts or at in lines or one_line
        covered = candidates[-1].end if candidates else 0
        if at >= covered and (head := read_head(reading, at, at in starts or at == covered, in_line)):
            candidates.append(head)
    return keep_in_style(candidates)


def line_starts(reading: Reading) -> set[int]:
    """The characters that begin a printed line."""
    text = reading.source.text
    found = set()
    for index in range(1, len(reading.places)):
        before, here = reading.places[index - 1], reading.places[index]
        if here > before + 1 and any(mark in text[before + 1 : here] for mark in "\n\r"):
            found.add(index)
    return found


def sentence_starts(text: str) -> set[int]:
    """The characters after a sentence's end and the quotes and brackets that close with it."""
    found = set()
    for index, char in enumerate(text):
        if char in SENTENCE_ENDS:
            at = index + 1
            while at < len(text) and at < index + 4 and text[at] in CLOSING_MARKS:
                at += 1
            found.add(at)
    found.discard(len(text))
    return found


def read_head(reading: Reading, at: int, starts_paragraph: bool, starts_line: bool) -> EntryHead | None:
    """The head that begins at a place, or None."""
    text = reading.text[at : at + HEAD_LENGTH]
    match = HEAD.match(text)
    if match is None or not (match["mark"] or match["date"]):
        return None
    bare = match["date"] is None
    day = None if bare or match["same"] else read_day(match.groupdict())
    if day is not None and not is_possible(day):
        return None
    end = at + match.end()
    spaced = not bare and (reading.spaced_after(end - 1) or match["mark"] is not None)
    punctuated = text[match.end() : match.end() + 1] in AFTER_DATE
    # 1月份全市…: a month begins an entry only where the print sets it apart
    if day is not None and day.day is None and not spaced and not (punctuated and starts_line):
        return None
    # 同日， and 5日下午，: the mark sets them apart, whatever stands behind the other dates
    timed = not spaced and starts_line and day is not None and is_timed(reading, at, end)
    by_mark = timed or (not spaced and starts_line and punctuated and match["same"] in ("同日", "是日"))
    spaced = spaced or by_mark
    while end < len(reading.text) and reading.text[end] in AFTER_DATE:
        end += 1
    # 8月3日 ●市长…: the mark of the day's first entry
    marks = None if bare else MARKS.match(reading.text, end)
    if marks and DATED_LINE.match(reading.text, end):
        marks = None  # 2010年8月 / ●8月2日…: the mark is that of the entry below
    end = marks.end() if marks else end
    after = ends_before(reading.text, at)
    if not starts_line and not (after and spaced):
        return None
    marked = match["mark"] is not None
    return EntryHead(at, end, day, marked, starts_paragraph, starts_line, after, spaced, bare, by_mark)


def is_timed(reading: Reading, at: int, end: int) -> bool:
    """Whether a time of day follows the date at [at, end), and the print sets both apart (5日下午，全市…)."""
    time = TIME.match(reading.text, end, end + HEAD_LENGTH)
    if time is None or (at and not reading.spaced_after(at - 1)):
        return False
    return reading.spaced_after(time.end() - 1) or reading.text[time.end() : time.end() + 1] in tuple(AFTER_DATE)


def ends_before(text: str, at: int) -> bool:
    """Whether a sentence, or nothing, ends right before a place."""
    while at and text[at - 1] in CLOSING_MARKS:
        at -= 1
    return at == 0 or text[at - 1] in SENTENCE_ENDS


def read_day(groups: dict[str, str | None]) -> PrintedDay:
    """What the groups of a head's date say."""

    def number(*names: str) -> int | None:
        value = next((value for name in names if (value := groups[name])), None)
        read = None if value is None else read_number(value)
        return None if read is None else int(read)

    def year(*names: str) -> int | None:
        value = next((value for name in names if (value := groups[name])), None)
        return None if value is None else read_year(value.removesuffix("年"))

    return PrintedDay(
        year=year("year", "year4", "year6"),
        month=number("month", "month4", "month6"),
        day=number("day", "day4"),
        end_month=number("month2", "month3", "month5"),
        end_day=number("day2", "day3", "day5"),
        end_year=year("year2"),
    )


def is_possible(day: PrintedDay) -> bool:
    """Whether months and days lie within a year's and a month's."""
    months = all(month is None or 1 <= month <= 12 for month in (day.month, day.end_month))
    return months and all(each is None or 1 <= each <= 31 for each in (day.day, day.end_day))


def keep_in_style(heads: list[EntryHead]) -> list[EntryHead]:
    """Keep the heads that are printed as most entries of the document are.

    Where entries have white space after their date, a date without it goes on with the entry (1月25日经专家组会诊…).
    Where they have none, they stand at the start of a paragraph, and their days do not fall.
    """
    if sum(head.marked and head.day is not None for head in heads) * 2 > len(heads):
        return [head for head in heads if head.marked]
    standing = [head for head in heads if starts_alone(head) and not head.bare]
    spaced = [head for head in standing if head.spaced and not head.by_mark]
    if len(spaced) * 2 > sum(not head.by_mark for head in standing):
        return [head for head in heads if head.spaced or (head.bare and starts_alone(head))]
    at_paragraphs = sum(head.starts_paragraph for head in standing) * 2 > len(standing)
    kept = [head for head in heads if (head.starts_paragraph if at_paragraphs else starts_alone(head))]
    return list(drop_falling(kept))


def starts_alone(head: EntryHead) -> bool:
    """Whether a head begins a paragraph, or a line after a sentence that ended."""
    return head.starts_paragraph or (head.starts_line and head.after_sentence)


def drop_falling(heads: Sequence[EntryHead]) -> Iterator[EntryHead]:
    """Drop the few heads whose day lies before that of the entry before them: they look back within an entry.

    Where many fall, entries are not in order of days, and all are kept.
    """
    falls = set()
    latest: tuple[int, int] | None = None
    month: int | None = None
    for head in heads:
        if head.day is None or head.day.day is None:
            continue
        month = head.day.month or month
        begins = here = (month or 0, head.day.day)
        if head.day.end_day is not None:  # 7月6日至7日 behind 7月7日 does not look back, nor 7月7日 behind 6日至9日
            here = (head.day.end_month or month or 0, head.day.end_day)
        if latest is not None and here < latest and latest[0] - here[0] <= TURN and head.day.year is None:
            falls.add(head.at)
        else:
            latest = begins
    if len(falls) * 4 > len(heads):
        falls.clear()
    yield from (head for head in heads if head.at not in falls)
