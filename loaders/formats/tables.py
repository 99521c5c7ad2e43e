"""Ruled lines of a page → tables, and the glyphs in each of their cells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.formats.glyphs import Glyph, Rule

TOUCH = 4.0  # points by which two ruled lines may miss each other and still meet
MOST_WORK = 20_000_000  # glyphs times lines; beyond this it is no table but a drawing
LEAST_CELLS = 4  # of a table: fewer is a box or an underlined heading


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's glyphs and its left and right edge."""

    left: float
    right: float
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table's edges, and its cells row by row, those without text left out."""

    left: float
    right: float
    bottom: float
    top: float
    cells: tuple[Cell, ...]


def cut_tables(glyphs: Sequence[Glyph], rules: Sequence[Rule]) -> tuple[list[Table], list[Glyph]]:
    """The tables of a page, and the glyphs that stand in none."""
    rest = list(glyphs)
    tables: list[Table] = []
    if len(glyphs) * len(rules) > MOST_WORK:
        return tables, rest
    for grid in grids_of(rules):
        inside, outside = grid.divide(rest)
        cells = list(grid.cells(inside))
        if len(cells) >= LEAST_CELLS or (len(cells) > 1 and grid.columns > 1 and grid.rows > 1):
            tables.append(Table(grid.left, grid.right, grid.bottom, grid.top, tuple(cells)))
            rest = outside
    return tables, rest


def grids_of(rules: Sequence[Rule]) -> Iterator[Grid]:
    """The groups of ruled lines that meet each other and have both upright and level ones."""
    groups = list(range(len(rules)))

    def group_of(index: int) -> int:
        while groups[index] != index:
            groups[index] = groups[groups[index]]
            index = groups[index]
        return index

    upright = [index for index, rule in enumerate(rules) if rule.upright]
    level = [index for index, rule in enumerate(rules) if not rule.upright]
    for one in upright:
        for other in level:
            if meets(rules[one], rules[other]):
                groups[group_of(one)] = group_of(other)
    members: dict[int, list[Rule]] = {}
    for index, rule in enumerate(rules):
        members.setdefault(group_of(index), []).append(rule)
    for group in members.values():
        ups = sorted((rule for rule in group if rule.upright), key=lambda rule: rule.at)
        levels = sorted((rule for rule in group if not rule.upright), key=lambda rule: rule.at)
        if ups and len(levels) > 1:
            yield Grid(ups, levels)


def meets(upright: Rule, level: Rule) -> bool:
    """Whether an upright and a level line touch or cross."""
    across = level.start - TOUCH <= upright.at <= level.end + TOUCH
    return across and upright.start - TOUCH <= level.at <= upright.end + TOUCH


class Grid:
    """Ruled lines that meet, from left to right and from bottom to top."""

    def __init__(self, upright: Sequence[Rule], level: Sequence[Rule]) -> None:
        self.upright = upright
        self.level = level
        self.upright_at = [rule.at for rule in upright]
        self.level_at = [rule.at for rule in level]
        self.left = min(upright[0].at, *(rule.start for rule in level))
        self.right = max(upright[-1].at, *(rule.end for rule in level))
        self.bottom = min(level[0].at, *(rule.start for rule in upright))
        self.top = max(level[-1].at, *(rule.end for rule in upright))
        self.columns = len({round(at / TOUCH) for at in (self.left, *self.upright_at, self.right)}) - 1
        self.rows = len({round(at / TOUCH) for at in (self.bottom, *self.level_at, self.top)}) - 1

    def divide(self, glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
        """The glyphs inside the grid and those outside."""
        inside: list[Glyph] = []
        outside: list[Glyph] = []
        for glyph in glyphs:
            x, y = middle(glyph)
            within = self.left - 1 <= x <= self.right + 1 and self.bottom <= y <= self.top
            (inside if within else outside).append(glyph)
        return inside, outside

    def cells(self, glyphs: Sequence[Glyph]) -> Iterator[Cell]:
        """The cells that hold glyphs, row by row from the top, each row from the left."""
        cells: dict[tuple[float, float], list[Glyph]] = {}
        right_edges: dict[tuple[float, float], float] = {}
        for glyph in glyphs:
            x, y = middle(glyph)
            left, right = around(self.upright, self.upright_at, x, y, self.left, self.right)
            _, top = around(self.level, self.level_at, y, x, self.bottom, self.top)
            key = (-top, left)
            cells.setdefault(key, []).append(glyph)
            right_edges[key] = right
        for key in sorted(cells):
            yield Cell(key[1], right_edges[key], tuple(cells[key]))


def middle(glyph: Glyph) -> tuple[float, float]:
    """The middle of a glyph."""
    return (glyph.left + glyph.right) / 2, glyph.baseline + glyph.em * 0.35


def around(
    rules: Sequence[Rule], places: Sequence[float], at: float, along: float, least: float, most: float
) -> tuple[float, float]:
    """The nearest lines before and after a point that reach to it, or the grid's edges."""
    index = bisect_left(places, at)
    before = next((rule.at for rule in reversed(rules[:index]) if rule.start - 1 <= along <= rule.end + 1), least)
    after = next((rule.at for rule in rules[index:] if rule.start - 1 <= along <= rule.end + 1), most)
    return before, after
