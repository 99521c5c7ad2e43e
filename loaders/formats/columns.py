"""Runs of glyphs side by side → columns: which gaps are gutters between columns of running text, and which are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from loaders.formats.glyphs import Glyph
from loaders.formats.tables import Table

Gap: TypeAlias = tuple[float, float]

GUTTER = 1.0  # of an em: columns stand at least this far apart
LEAST_LINES = 3  # of a column beside another
FULL = 0.8  # of a column's width: a line that is full
FULL_LINES = 0.25  # the least share of full lines in running text
NARROWEST = 8  # ems of a column of running text


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


@dataclass(frozen=True, slots=True)
class Frame:
    """The margins between which rows stand, the em of the text, and the middles of gutters known from other pages."""

    left: float
    right: float
    em: float
    gutters: tuple[float, ...] = ()

    def known(self, gap: Gap) -> bool:
        """Whether a gap is a gutter elsewhere in the file."""
        return any(gap[0] <= middle <= gap[1] for middle in self.gutters)


def find_columns(rows: Sequence[Row], at: int, frame: Frame) -> tuple[int, list[Gap]]:
    """The columns that start at a row: the index after their last row, and the gutters between them.

    No gutters: no columns start here. A gutter is white in all of its rows and has running text on both sides.
    """
    common: list[Gap] = [(frame.left - frame.em, frame.right + frame.em)]
    inner: list[Gap] = []
    end = at
    while end < len(rows):
        gaps = rows[end].gaps(frame.left - frame.em, frame.right + frame.em)
        common = [gap for gap in meet(common, gaps) if gap[1] - gap[0] >= GUTTER * frame.em]
        kept = [gap for gap in common if (gap[0] >= frame.left and gap[1] <= frame.right) or frame.known(gap)]
        # a row that crosses what was a gutter ends the columns
        if not common or (inner and not any(overlaps(gap, each) for gap in inner for each in kept)):
            break
        inner = kept
        end += 1
    band = rows[at:end]
    known = [gap for gap in inner if frame.known(gap)]
    if known:
        return end, known
    gutters = [gap for gap in inner if is_gutter(band, gap)]
    return (end, gutters) if gutters and is_running_text(band, gutters, frame) else (at, [])


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


def is_gutter(rows: Sequence[Row], gap: Gap) -> bool:
    """Whether enough lines stand on both sides of a gap."""
    before = sum(any(run.right <= gap[0] + 1 for run in row.runs) for row in rows)
    after = sum(any(run.left >= gap[1] - 1 for run in row.runs) for row in rows)
    return min(before, after) >= LEAST_LINES and min(before, after) * 4 >= max(before, after)


def is_running_text(rows: Sequence[Row], gutters: Sequence[Gap], frame: Frame) -> bool:
    """Whether enough lines between gutters fill their column, as running text does and lists side by side do not."""
    edges = [frame.left, *(edge for gap in gutters for edge in gap), frame.right]
    full = lines = 0
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        sides = [(row.runs[0].left, row.runs[-1].right) for row in column_rows(rows, start - 1, end + 1)]
        widest = max((right - left for left, right in sides), default=0.0)
        if widest < NARROWEST * frame.em:
            return False
        full += sum(right - left >= FULL * widest for left, right in sides)
        lines += len(sides)
    return full >= FULL_LINES * lines


def column_rows(rows: Sequence[Row], start: float, end: float) -> Iterator[Row]:
    """The parts of rows that stand between two edges."""
    for row in rows:
        runs = tuple(run for run in row.runs if start <= (run.left + run.right) / 2 < end)
        if runs:
            yield Row(runs)
