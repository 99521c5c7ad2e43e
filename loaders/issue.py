"""Where one document of a gazette ends and the next begins, and the month that an undated one belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.dates import read_date
from loaders.titles import QUOTED, is_title_line
from loaders.model import Document, Leaf, Part, Reading
from loaders.rules import layout

NOTICE_TITLE = re.compile(rf"关于.+(?:{layout.NOTICE_KIND}){layout.YEARS}?$|(?:大事记|要闻){layout.YEARS}?$")
TITLE_LINES = 4
ENTRY_MONTH = re.compile(r"(\d{1,2})月\d{1,2}日?")
PRINTED_MONTH = re.compile(r"([12]\d{3})年(\d{1,2})月")
PRINTED_YEAR = re.compile(r"([12]\d{3})年")

Draft = tuple[list[Reading], list[Leaf]]


def cut_documents(paragraphs: Sequence[Reading], furniture: Sequence[Leaf]) -> list[Draft]:
    """Cut a file's paragraphs and furniture into documents, in order of print; at least one.

    A document ends with its imprint (…印发); without one, after its date where a number or a notice's title follows.
    """
    starts = [0]
    closed = imprinted = False
    for index, reading in enumerate(paragraphs):
        number_between = index and any(
            leaf.part is Part.NUMBER and paragraphs[index - 1].places[-1] < leaf.reading.places[0] < reading.places[0]
            for leaf in furniture
        )
        if index > starts[-1] and (
            imprinted or closed and (number_between or starts_notice(paragraphs, index, starts[-1]))
        ):
            starts.append(index)
            closed = False
        imprinted = layout.IMPRINT_LINE.fullmatch(reading.text) is not None
        closed = closed or layout.DATE_LINE.fullmatch(reading.text) is not None
    return share_furniture(paragraphs, furniture, starts)


def starts_notice(paragraphs: Sequence[Reading], index: int, start: int) -> bool:
    """Whether a notice's title starts at a paragraph, and not the title of what the notice before it issues."""
    whole = ""
    quoted = {match[1] for reading in paragraphs[start:index] for match in QUOTED.finditer(reading.text)}
    for reading in paragraphs[index : index + TITLE_LINES]:
        if not is_title_line(reading.text):
            return False
        whole += reading.text
        if NOTICE_TITLE.search(whole):
            return whole not in quoted
    return False


def share_furniture(paragraphs: Sequence[Reading], furniture: Sequence[Leaf], starts: Sequence[int]) -> list[Draft]:
    """Give each document its paragraphs and the furniture that stands before its last one.

    A number printed between two documents belongs to the one after it.
    """
    drafts: list[Draft] = []
    left = list(furniture)
    for position, start in enumerate(starts):
        end = starts[position + 1] if position + 1 < len(starts) else len(paragraphs)
        mine = list(paragraphs[start:end])
        last = position + 1 == len(starts)
        bound = mine[-1].places[-1] if mine else 0
        drafts.append((mine, [leaf for leaf in left if last or leaf.reading.places[0] < bound]))
        left = [] if last else [leaf for leaf in left if leaf.reading.places[0] >= bound]
    return drafts


def month_of(document: Document, documents: Sequence[Document], given: str | None) -> str | None:
    """The month (YYYY-MM) of a document: of its date; else as printed in its title; else `given`; else the month of its
    entries, in the year that brings it closest before the dated documents of the same file."""
    if document.dated and (dated := read_date(document.dated.text)) and dated.month:
        return f"{dated.year:04d}-{dated.month:02d}"
    title = document.title.text if document.title else ""
    if printed := PRINTED_MONTH.search(title):
        return f"{int(printed[1]):04d}-{int(printed[2]):02d}"
    if given:
        return given
    entry = next((found for reading in document.readings() if (found := ENTRY_MONTH.match(reading.text))), None)
    if entry is None or not 1 <= (month := int(entry[1])) <= 12:
        return None
    if year := PRINTED_YEAR.search(title):
        return f"{int(year[1]):04d}-{month:02d}"
    dates = [read_date(other.dated.text) for other in documents if other.dated]
    months = sorted((each.year, each.month) for each in dates if each and each.month)
    if not months:
        return None
    year_before, month_before = months[len(months) // 2]
    return f"{year_before if month <= month_before + 1 else year_before - 1:04d}-{month:02d}"
