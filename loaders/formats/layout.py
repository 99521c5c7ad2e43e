"""Glyphs of a page → its lines in the order in which they are read: tables cell by cell, columns one after the other.

Works with places alone, for the order in a file says little. An indent and a wide gap are written as wide blanks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.formats.columns import Frame, Gap, Row, Run, column_rows, find_columns
from loaders.formats.glyphs import Glyph, Page
from loaders.formats.tables import Cell, cut_tables
from loaders.numbering import starts_heading

SAME_LINE = 0.45  # of an em: baselines of one line differ by less
WIDE = 0.8  # of an em: a gap as wide as a blank character
NARROW = 0.15  # of an em: a gap between two Latin words
MOST_ROWS = 500  # of a page; beyond this, no columns are looked for
WIDEST_INDENT = 40  # blanks
APART = 3.0  # ems: a gap as wide parts what does not run on
OPENING = "“‘（《〈「『【〔［(["
CLOSING = "，。、；：？！）》〉」』】〕］”’…,.;:?!)]%％"


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: text, baseline, left and right end, em, the width of what may not be parted from its start.

    column: the edges' rank and number of columns beside each other, None for a line of a table's cell; gutters: those
    that part them. runs_on: whether no gap inside it is so wide that it cannot be running text.
    """

    text: str
    baseline: float
    left: float
    right: float
    em: float
    head: float
    column: tuple[int, int] | None
    runs_on: bool
    gutters: tuple[float, ...] = ()


def read_lines(page: Page, gutters: tuple[float, ...] = ()) -> list[Line]:
    """The lines of a page, in the order in which they are read. gutters: middles of those known from other pages."""
    tables, glyphs = cut_tables(page.glyphs, page.rules)
    rows = rows_of(glyphs) + [Row((Run((), table.left, table.right, table),)) for table in tables]
    if not rows:
        return []
    rows.sort(key=lambda row: (-max(run.baseline for run in row.runs), row.runs[0].left))
    sizes = Counter(round(glyph.em * 2) / 2 for glyph in page.glyphs)
    em = min(sizes, key=lambda size: (-sizes[size], size))
    return list(order(rows, em, gutters, (0, 1)))


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


def order(rows: Sequence[Row], em: float, known: tuple[float, ...], column: tuple[int, int]) -> Iterator[Line]:
    """The lines of some rows: where columns stand side by side, column by column, else row by row."""
    frame = Frame(min(row.runs[0].left for row in rows), max(row.runs[-1].right for row in rows), em, known)
    at = 0
    while at < len(rows):
        end, gutters = find_columns(rows, at, frame) if len(rows) <= MOST_ROWS else (at, [])
        if gutters:
            yield from column_lines(rows[at:end], gutters, frame)
            at = end
        else:
            yield from row_lines(rows[at], frame, column)
            at += 1


def column_lines(rows: Sequence[Row], gutters: Sequence[Gap], frame: Frame) -> Iterator[Line]:
    """The lines of columns that stand side by side, one column after the other."""
    middles = [(start + end) / 2 for start, end in gutters]
    edges = [frame.left - frame.em, *middles, frame.right + frame.em]
    for rank, (start, stop) in enumerate(pairwise(edges)):
        if column := list(column_rows(rows, start, stop)):
            for line in order(column, frame.em, (), (rank, len(edges) - 1)):
                yield replace(line, gutters=tuple(middles))


def row_lines(row: Row, frame: Frame, column: tuple[int, int]) -> Iterator[Line]:
    """The line that a row makes, or the lines of a table."""
    if table := row.runs[0].table:
        for cell in table.cells:
            for text in cell_lines(cell):
                yield Line(text, row.runs[0].baseline, table.left, table.right, frame.em, 0.0, None, False)
        return
    glyphs = [glyph for run in row.runs for glyph in run.glyphs]
    em = max(glyph.em for glyph in glyphs)
    runs_on = all(after.left - before.right < APART * em for before, after in pairwise(row.runs))
    baseline = max(run.baseline for run in row.runs)
    text = text_of(glyphs, frame.left)
    yield Line(text, baseline, glyphs[0].left, glyphs[-1].right, em, head_width(glyphs), column, runs_on)


def head_width(glyphs: Sequence[Glyph]) -> float:
    """The width of what no line's end may cut: the first character with its punctuation, a word, a number."""
    last = 0
    while last + 1 < len(glyphs) and last < WIDEST_INDENT:
        char, after = glyphs[last].char, glyphs[last + 1].char
        inside_word = is_word(char) and is_word(after) and not glyphs[last + 1].spaced
        if not (char in OPENING or after in CLOSING or inside_word):
            break
        last += 1
    return glyphs[last].right - glyphs[0].left


def cell_lines(cell: Cell) -> Iterator[str]:
    """The lines of a table's cell; lines that fill it go on in the next and are joined."""
    text = ""
    open_line = False
    for row in rows_of(cell.glyphs):
        line = [glyph for run in row.runs for glyph in run.glyphs]
        piece = text_of(line, line[0].left)
        if open_line and not starts_item(piece):
            text += " " + piece if is_word(text[-1:]) and is_word(piece[0]) else piece
        else:
            if text:
                yield text
            text = piece
        padding = max(line[0].left - cell.left, 0.5 * line[-1].em)
        open_line = line[-1].right >= cell.right - min(padding, 3 * line[-1].em) - 1.2 * line[-1].em
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
