"""Glyphs of a page → its lines in the order in which they are read: tables cell by cell, columns one after the other.

Works with places alone, for the order in a file says little. A line keeps its break; an indent and a wide gap are
written as wide blanks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from loaders.formats.glyphs import Glyph, Page
from loaders.formats.tables import Table, cut_tables
from loaders.numbering import starts_heading

Gap: TypeAlias = tuple[float, float]

SAME_LINE = 0.45  # of an em: baselines of one line differ by less
WIDE = 0.8  # of an em: a gap as wide as a blank character
NARROW = 0.15  # of an em: a gap between two Latin words
GUTTER = 1.0  # of an em: columns stand at least this far apart
LEAST_LINES = 3  # of a column beside another
FULL = 0.8  # of a column's width: a line that is full
MOST_ROWS = 3000  # beyond this, no columns are looked for
WIDEST_INDENT = 40  # blanks


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: text, baseline, left and right end, em."""

    text: str
    baseline: float
    left: float
    right: float
    em: float


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one line with no wide gap between them, or a whole table."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    table: Table | None = None

    @property
    def baseline(self) -> float:
        """Of a table, the upper edge."""
        return self.table.top if self.table else max(self.glyphs, key=lambda glyph: glyph.em).baseline


@dataclass(frozen=True, slots=True)
class Row:
    """Runs side by side, from left to right."""

    runs: tuple[Run, ...]

    def gaps(self, left: float, right: float) -> list[Gap]:
        """The white intervals of a row between two margins."""
        edges = [left, *(edge for run in self.runs for edge in (run.left, run.right)), right]
        return [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if end > start]


def read_lines(page: Page) -> list[Line]:
    """The lines of a page, in the order in which they are read."""
    tables, glyphs = cut_tables(page.glyphs, page.rules)
    runs = [run for row in rows_of(glyphs) for run in row.runs]
    runs += [Run((), table.left, table.right, table) for table in tables]
    if not runs:
        return []
    rows = rows_of_runs(runs)
    sizes = Counter(round(glyph.em * 2) / 2 for glyph in page.glyphs)
    em = min(sizes, key=lambda size: (-sizes[size], size))
    return list(order(rows, em))


def rows_of(glyphs: Sequence[Glyph]) -> list[Row]:
    """Glyphs as rows from top to bottom, each cut into runs at wide gaps."""
    rows: list[list[Glyph]] = []
    reference = 0.0
    for glyph in sorted(glyphs, key=lambda glyph: (-glyph.baseline, glyph.left)):
        if rows and reference - glyph.baseline <= SAME_LINE * max(glyph.em, rows[-1][-1].em):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
            reference = glyph.baseline
    return [Row(tuple(runs_of(row))) for row in rows]


def runs_of(glyphs: Sequence[Glyph]) -> Iterator[Run]:
    """Cut the glyphs of a row at wide gaps; a glyph printed twice over itself, to look bold, counts once."""
    run: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.left, glyph.char)):
        if run and glyph.char == run[-1].char and abs(glyph.left - run[-1].left) < 0.2 * glyph.em:
            continue
        if run and glyph.left - run[-1].right > WIDE * max(glyph.em, run[-1].em):
            yield Run(tuple(run), run[0].left, max(each.right for each in run))
            run = []
        run.append(glyph)
    if run:
        yield Run(tuple(run), run[0].left, max(each.right for each in run))


def rows_of_runs(runs: Sequence[Run]) -> list[Row]:
    """Runs as rows from top to bottom; a table stands in a row of its own."""
    glyphs = [glyph for run in runs for glyph in run.glyphs]
    rows = rows_of(glyphs) + [Row((run,)) for run in runs if run.table]
    return sorted(rows, key=lambda row: (-max(run.baseline for run in row.runs), row.runs[0].left))


def order(rows: Sequence[Row], em: float) -> Iterator[Line]:
    """The lines of some rows: where columns stand side by side, column by column, else row by row."""
    left = min(run.left for row in rows for run in row.runs)
    right = max(run.right for row in rows for run in row.runs)
    at = 0
    while at < len(rows):
        end, gutters = find_columns(rows, at, left, right, em) if len(rows) <= MOST_ROWS else (at, [])
        if gutters:
            edges = [left - em, *((start + end) / 2 for start, end in gutters), right + em]
            for start, stop in pairwise(edges):
                if column := list(column_rows(rows[at:end], start, stop)):
                    yield from order(column, em)
            at = end
        else:
            yield from row_lines(rows[at], left, em)
            at += 1


def find_columns(rows: Sequence[Row], at: int, left: float, right: float, em: float) -> tuple[int, list[Gap]]:
    """The columns that start at a row: the index after their last row, and the gutters between them.

    No gutters: no columns start here. A gutter is white in all of its rows and has running text on both sides.
    """
    common = [gap for gap in rows[at].gaps(left, right) if gap[1] - gap[0] >= GUTTER * em]
    end = at
    inner: list[Gap] = []
    while end < len(rows) and common:
        shared = [gap for gap in meet(common, rows[end].gaps(left, right)) if gap[1] - gap[0] >= GUTTER * em]
        kept = [gap for gap in shared if gap[0] > left and gap[1] < right]
        # a row that crosses what was a gutter ends the columns
        if end > at and inner and not any(overlaps(gap, each) for gap in inner for each in kept):
            break
        if any(run.left < gap[0] for gap in kept for run in rows[end].runs) or kept:
            inner = kept or inner
        common = shared
        end += 1
    gutters = [gap for gap in inner if is_gutter(rows[at:end], gap, left, right)]
    if not gutters or not runs_full(rows[at:end], gutters, left, right, em):
        return at, []
    return end, gutters


def meet(first: Sequence[Gap], second: Sequence[Gap]) -> list[Gap]:
    """What two rows of intervals, each from left to right, share."""
    shared = []
    i = j = 0
    while i < len(first) and j < len(second):
        start, end = max(first[i][0], second[j][0]), min(first[i][1], second[j][1])
        if end > start:
            shared.append((start, end))
        if first[i][1] < second[j][1]:
            i += 1
        else:
            j += 1
    return shared


def overlaps(first: Gap, second: Gap) -> bool:
    """Whether two intervals share more than a point."""
    return first[0] < second[1] and second[0] < first[1]


def is_gutter(rows: Sequence[Row], gap: Gap, left: float, right: float) -> bool:
    """Whether enough lines stand on both sides of a gap."""
    before = sum(any(run.right <= gap[0] + 1 for run in row.runs) for row in rows)
    after = sum(any(run.left >= gap[1] - 1 for run in row.runs) for row in rows)
    return min(before, after) >= LEAST_LINES and min(before, after) * 4 >= max(before, after)


def runs_full(rows: Sequence[Row], gutters: Sequence[Gap], left: float, right: float, em: float) -> bool:
    """Whether most lines between gutters fill their column, as running text does and a table's cells do not."""
    edges = [left, *(edge for gap in gutters for edge in gap), right]
    full = lines = 0
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        widths = []
        for row in column_rows(rows, start - 1, end + 1):
            widths.append(max(run.right for run in row.runs) - min(run.left for run in row.runs))
        if not widths or max(widths) < 8 * em:
            return False
        full += sum(width >= FULL * max(widths) for width in widths)
        lines += len(widths)
    return full * 2 >= lines


def column_rows(rows: Sequence[Row], start: float, end: float) -> Iterator[Row]:
    """The parts of rows that stand between two edges."""
    for row in rows:
        runs = tuple(run for run in row.runs if start <= (run.left + run.right) / 2 < end)
        if runs:
            yield Row(runs)


def row_lines(row: Row, left: float, em: float) -> Iterator[Line]:
    """The line that a row makes, or the lines of a table."""
    if row.runs[0].table:
        table = row.runs[0].table
        for cell in table.cells:
            for text in cell_lines(cell.glyphs, cell.left, cell.right):
                yield Line(text, row.runs[0].baseline, table.left, table.right, em)
        return
    glyphs = [glyph for run in row.runs for glyph in run.glyphs]
    baseline = max(run.baseline for run in row.runs)
    largest = max(glyph.em for glyph in glyphs)
    yield Line(text_of(glyphs, left), baseline, glyphs[0].left, glyphs[-1].right, largest)


def cell_lines(glyphs: Sequence[Glyph], left: float, right: float) -> Iterator[str]:
    """The lines of a table's cell; lines that fill it go on in the next and are joined."""
    text = ""
    open_line = False
    for row in rows_of(glyphs):
        line = [glyph for run in row.runs for glyph in run.glyphs]
        piece = text_of(line, line[0].left)
        if open_line and not starts_item(piece):
            text += " " + piece if is_word(text[-1:]) and is_word(piece[0]) else piece
        else:
            if text:
                yield text
            text = piece
        padding = max(line[0].left - left, 0.5 * line[-1].em)
        open_line = line[-1].right >= right - min(padding, 3 * line[-1].em) - 1.2 * line[-1].em
    if text:
        yield text


def is_word_gap(gap: float, glyph: Glyph, before: str) -> bool:
    """Whether a narrow gap parts two words; it means something between Latin characters only."""
    wide = gap > NARROW * glyph.em or (glyph.spaced and gap > 0.05 * glyph.em)
    return wide and glyph.char.isascii() and before.isascii()


def is_word(char: str) -> bool:
    """Whether a character may stand in a Latin word or a number."""
    return char.isascii() and char.isalnum()


def starts_item(text: str) -> bool:
    """Whether a line starts with a number or mark of its own."""
    return starts_heading(text) or text[0] in "●△▲■◆•"


def text_of(glyphs: Sequence[Glyph], left: float) -> str:
    """The text of a line's glyphs, from left to right, with blanks for its indent and its gaps."""
    pieces: list[str] = []
    end = left
    for glyph in glyphs:
        gap = glyph.left - end
        if gap > WIDE * glyph.em or (not pieces and gap > 0.5 * glyph.em):
            pieces.append("\u3000" * min(max(round(gap / glyph.em), 1), WIDEST_INDENT))
        elif pieces and is_word_gap(gap, glyph, pieces[-1]):
            pieces.append(" ")
        pieces.append(glyph.char)
        end = max(end, glyph.right)
    return "".join(pieces)
