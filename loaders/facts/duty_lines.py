"""A table of duties whose rows stand on lines of their own, their cells set apart by tabs, bars or wide white space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.model import Reading, Source
from loaders.regex import regex
from loaders.rules import duty_words
from loaders.text import read_pieces

SEPARATORS = (regex(r"[\t|｜]"), regex(r"[ \u00a0]{2,}|[ \u00a0]*\u3000[ \u00a0\u3000]*"))
EDGES = regex(r"\s*[|｜]?\s*(?P<row>.*?)\s*[|｜]?\s*$", re.S)
RULE = regex(r"[\s|｜:\-—]+")  # the line under the head of a table in Markdown
LEAST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class LineTable:
    """The cells of a table's head and rows, each row with as many, and where it stands in the source."""

    head: tuple[Reading, ...]
    rows: tuple[tuple[Reading, ...], ...]
    start: int
    end: int


def find_lines(source: Source, start: int, end: int) -> LineTable | None:
    """The first table in [start, end) of a source with a name, posts and a further column of duties in its head.

    It ends before the first line that has not as many cells; None without a head or a row.
    """
    lines = list(_lines(source, start, end))
    for index, (begin, stop) in enumerate(lines):
        for separator in SEPARATORS:
            head = _cells(source, begin, stop, separator)
            if _is_head(head):
                rows, last = _rows(source, lines[index + 1 :], separator, len(head))
                return LineTable(tuple(head), tuple(rows), begin, last) if rows else None
    return None


def _lines(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = source.text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1


def _cells(source: Source, start: int, end: int, separator: re.Pattern[str]) -> list[Reading]:
    """The cells of a line, empty ones too, where a separator divides it."""
    row = EDGES.match(source.text, start, end)
    if row is None:
        return []
    begin, stop = row.span("row")
    cells: list[Reading] = []
    for match in separator.finditer(source.text, begin, stop):
        cells.append(read_pieces(source, [(begin, match.start())]))
        begin = match.end()
    return [*cells, read_pieces(source, [(begin, stop)])]


def _is_head(cells: list[Reading]) -> bool:
    """Whether cells name columns: name, posts, and at least one more of a known kind."""
    return (
        len(cells) >= LEAST_COLUMNS
        and duty_words.NAME_COLUMN.fullmatch(cells[0].text) is not None
        and duty_words.POSTS_COLUMN.fullmatch(cells[1].text) is not None
        and all(duty_words.COLUMN.fullmatch(cell.text) for cell in cells[2:])
    )


def _rows(
    source: Source, lines: list[tuple[int, int]], separator: re.Pattern[str], width: int
) -> tuple[list[tuple[Reading, ...]], int]:
    """The rows that follow a head of some columns, and where the last ends; cells that a row's end lacks are empty."""
    rows: list[tuple[Reading, ...]] = []
    last = lines[0][0] if lines else 0
    for begin, stop in lines:
        if RULE.fullmatch(source.text, begin, stop) and not rows:
            continue
        cells = _cells(source, begin, stop, separator)
        if not LEAST_COLUMNS - 1 < len(cells) <= width:
            break
        missing = [cells[-1].cut(len(cells[-1].text))] * (width - len(cells))
        rows.append((*cells, *missing))
        last = stop
    return rows, last
