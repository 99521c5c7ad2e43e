"""A chronicle's text (大事记, 政务要闻) → its entries, each with its day and the text of all its paragraphs.

An entry begins at the start of a paragraph, a line or a sentence with a date (1月1日, 1月7—10日, △5日), a word that
repeats one (同日) or a mark (●). A date that begins a later sentence of an entry is told apart by how the document
prints its entries: white space after the date in one print, the start of a paragraph in another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from loaders.entry_days import EntryDay, anchor_of, date_days
from loaders.entry_heads import EntryHead, find_heads
from loaders.model import Document, Problem, Reading, join_readings
from loaders.rules.entry_dates import CLOSING_MARKS, SENTENCE_ENDS


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its table id, days, and readings with and without its date; None where the print tells no day."""

    event: str
    start: date | None
    end: date | None
    reading: Reading
    printed: Reading


@dataclass(frozen=True, slots=True)
class ChronicleText:
    """All text of a chronicle as one reading; where its paragraphs start, which of them are headings.

    items: where the text of an item with an Arabic number (1、) starts.
    """

    reading: Reading
    starts: tuple[int, ...]
    headings: tuple[tuple[int, int], ...]
    items: frozenset[int] = frozenset()


def cut_entries(document: Document) -> tuple[list[Entry], list[Problem]]:
    """Cut a chronicle into its entries, in order of print.

    Returns them and a problem for each day that the print leaves open: no year, no such day, 同日 after nothing.
    """
    text = gather_text(document)
    if text is None:
        return [], []
    heads = find_heads(text.reading, text.starts)
    days, problems = date_days(heads, anchor_of(document), text.reading)
    entries: list[Entry] = []
    counts: Counter[str] = Counter()
    for index, (head, day) in enumerate(zip(heads, days, strict=True)):
        end = heads[index + 1].at if index + 1 < len(heads) else len(text.reading.text)
        for part, stop in numbered_heads(text, head, end):
            pieces = list(entry_pieces(text, part, stop, stop == len(text.reading.text)))
            if day is None or not pieces:
                continue
            counts[day.key] += 1
            entries.append(build_entry(text.reading, part, day, pieces, counts[day.key]))
    return entries, problems


def numbered_heads(text: ChronicleText, head: EntryHead, end: int) -> Iterator[tuple[EntryHead, int]]:
    """The heads of a day's entries, and where each ends: one, unless below the date stand nothing but numbered items.

    1日 / 1、市长到…调研。/ 2、副市长主持召开…。: each item is an entry of that day.
    """
    if head.end not in text.items:
        yield head, end
        return
    starts = [start for start in sorted(text.items) if head.end <= start < end]
    yield head, starts[1] if len(starts) > 1 else end
    for start, stop in pairwise([*starts[1:], end]):
        yield replace(head, at=start, end=start), stop


def build_entry(
    reading: Reading, head: EntryHead, day: EntryDay, pieces: Sequence[tuple[int, int]], number: int
) -> Entry:
    """The entry of a head from the pieces of its text; its printed reading begins with the date."""
    readings = [reading.cut(start, end) for start, end in pieces]
    printed = [reading.cut(head.at, pieces[0][1]), *readings[1:]]
    return Entry(f"{day.key}#{number}", day.start, day.end, join_readings(readings), join_readings(printed))


def gather_text(document: Document) -> ChronicleText | None:
    """All paragraphs of a document joined, or None without any. Headings stay in, so that they can end an entry."""
    readings: list[Reading] = []
    starts: list[int] = []
    headings: list[tuple[int, int]] = []
    items: set[int] = set()
    at = 0
    for reading, is_heading, is_item in chronicle_readings(document):
        starts.append(at)
        if is_heading:
            headings.append((at, at + len(reading.text)))
        if is_item:
            items.add(at)
        readings.append(reading)
        at += len(reading.text)
    if not readings:
        return None
    return ChronicleText(join_readings(readings), tuple(starts), tuple(headings), frozenset(items))


def chronicle_readings(document: Document) -> Iterator[tuple[Reading, bool, bool]]:
    """Each piece of a document's text that is not empty, whether it is a heading, and whether a numbered item."""
    for composition in document.compositions:
        for reading in composition.lead:
            if reading.text:
                yield reading, False, False
        for section in composition.walk():
            is_item = section.number is not None and section.number.isdigit()
            if section.heading is not None and section.heading.text:
                # a heading without text below it is an entry that a number stands before
                heading = with_full_stop(section.heading) if is_item else section.heading
                yield heading, bool(section.paragraphs or section.sections), is_item
                is_item = False
            for reading in section.paragraphs:
                if reading.text:
                    yield reading, False, is_item
                    is_item = False


def with_full_stop(reading: Reading) -> Reading:
    """An item's first sentence with the full stop that a heading leaves out, so that the next one stands apart."""
    place = reading.places[-1] + 1
    stop = reading.source.text[place : place + 1]
    if stop != "。":
        return reading
    return Reading(reading.source, reading.text + stop, (*reading.places, place))


def entry_pieces(text: ChronicleText, head: EntryHead, end: int, last: bool) -> Iterator[tuple[int, int]]:
    """The parts of an entry's text: up to the next heading, later paragraphs only if they are sentences."""
    for start, stop in text.headings:
        if head.end <= start < end and start not in (head.at, head.end):
            end = start
            break
        if start <= head.at < stop and start not in text.items:
            end = min(end, stop) if stop - head.end > 1 else end
    bounds = [head.end, *(start for start in text.starts if head.end < start < end), end]
    for index, (start, stop) in enumerate(pairwise(bounds)):
        stop = sentence_stop(text.reading, start, stop) if last else stop
        if stop > start and (index == 0 or ends_sentence(text.reading.text, stop)):
            yield start, stop


def sentence_stop(reading: Reading, start: int, stop: int) -> int:
    """Where the last sentence of a part ends, if what follows stands on a line of its own; else its end."""
    if ends_sentence(reading.text, stop):
        return stop
    last = max(reading.text.rfind(mark, start, stop) for mark in SENTENCE_ENDS)
    if last < 0:
        return stop
    while last + 1 < stop and reading.text[last + 1] in CLOSING_MARKS:
        last += 1
    between = reading.source.text[reading.places[last] + 1 : reading.places[last + 1]] if last + 1 < stop else ""
    return last + 1 if "\n" in between or "\r" in between else stop


def ends_sentence(text: str, stop: int) -> bool:
    """Whether a sentence ends right before `stop`, closing quotes and brackets left out of account."""
    while stop and text[stop - 1] in CLOSING_MARKS:
        stop -= 1
    return stop > 0 and text[stop - 1] in SENTENCE_ENDS
