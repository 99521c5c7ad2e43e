"""What a table in the text is made of: its head, whose columns have known names, and rows that fit it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.model import Reading, join_readings
from loaders.rules.text_tables import COLUMNS, GROUP_NUMBER, INNER, LONGEST_NAME, REMARK, SENTENCE, Column

LEAST_COLUMNS = 3
LEAST_ROWS = 2
LONGEST_GROUP = 30  # characters of a line that names the rows below it


@dataclass(frozen=True, slots=True)
class Head:
    """The columns of a table: their names as printed and what they hold."""

    names: tuple[Reading, ...]
    columns: tuple[Column, ...]

    @property
    def lists_tasks(self) -> bool:
        """Whether its rows are numbered tasks that somebody answers for."""
        return {Column.NUMBER, Column.TASK, Column.ROLE} <= set(self.columns)

    @property
    def lists_indicators(self) -> bool:
        """Whether its rows are indicators with values to reach."""
        dated = Column.YEAR in self.columns or Column.GOAL in self.columns
        return Column.INDICATOR in self.columns and dated and Column.ROLE not in self.columns


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells in the order of the head; without any it is a line that names the rows below it.

    number: what it is numbered with, as printed, or None. text: all that it prints.
    """

    number: Reading | None
    cells: tuple[Reading, ...]
    text: Reading


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the text: its head and its rows, in order of print. unread: the rows that do not fit the head."""

    head: Head
    rows: tuple[Row, ...]
    unread: tuple[Reading, ...] = ()


def column_of(name: str) -> Column:
    """What a column of this name holds.

    >>> [column_of(name).name for name in ("工作任务", "牵头（责任）单位", "单位", "2025年", "完成时限")]
    ['TASK', 'ROLE', 'UNIT', 'YEAR', 'OTHER']
    """
    plain = REMARK.sub("", INNER.sub(r"\1", name))
    return next((column for column, pattern in COLUMNS if pattern.fullmatch(plain)), Column.OTHER)


def head_of(names: Sequence[Reading]) -> Head | None:
    """The head that some cells make; None unless they name columns of tasks and bodies, or of indicators and years."""
    if len(names) < LEAST_COLUMNS or any(len(name.text) > LONGEST_NAME for name in names):
        return None
    head = Head(tuple(names), tuple(column_of(name.text) for name in names))
    return head if head.lists_tasks or head.lists_indicators else None


def group_of(cells: Sequence[Reading]) -> Row | None:
    """A line that names the rows below it: 一 经济发展, （一）经济发展."""
    whole = join_readings(cells)
    if len(cells) > 2 or len(whole.text) > LONGEST_GROUP or SENTENCE.search(whole.text) or whole.text[-1] in "：:，,":
        return None
    number = GROUP_NUMBER.match(whole.text)
    if number is None or number.end() == len(whole.text):
        return None
    return Row(whole.cut(*number.span("number")), (), whole.cut(number.end()))


def values_fit(head: Head, cells: Sequence[Reading]) -> bool:
    """Whether the columns of years hold nothing long, as values do, and those of bodies no sentence."""
    for column, cell in zip(head.columns, cells, strict=True):
        if column in (Column.YEAR, Column.GOAL, Column.UNIT) and len(cell.text) > LONGEST_NAME:
            return False
        if column is Column.ROLE and SENTENCE.search(cell.text):
            return False
    return True


def ended(
    head: Head, rows: Sequence[Row], start: int, end: int, rest: Sequence[Reading], unread: Sequence[Reading] = ()
) -> tuple[Table | None, int, Reading | None]:
    """The table with some rows, the place behind it and what its last paragraph prints behind it."""
    if sum(1 for row in rows if row.cells) < LEAST_ROWS:
        return None, start, None
    return Table(head, tuple(rows), tuple(unread)), end, join_readings(rest) if rest else None
