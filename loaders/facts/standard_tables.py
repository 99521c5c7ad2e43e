"""Simple tables that a file's text gives as lines: a line for each row, its cells set apart, or a line for each cell.

A table is one only where every row has as many amounts as the header has columns for them; anything else is left to
be read as lines. Left alone are tables with merged cells, and rows that a number stands before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from loaders.facts.standard_labels import Label, named_by_place, parse_label
from loaders.model import Reading
from loaders.numerals import read_quantity
from loaders.rules import standard_tables as table_rules

LONGEST_LINE = 120  # characters of a row
LONGEST_CELL = 24
LEAST_ROWS = 2

Row = tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table's header and rows, each with as many cells; the first cell of a row says what it is for.

    rows: none where they do not match the header. unit: the unit of all columns, printed above the table.
    texts: the columns that hold words, not amounts (执行地区, 备注).
    """

    header: Row
    rows: tuple[Row, ...]
    unit: Reading | None
    texts: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TableCell:
    """One amount of a table and what row and column say of it; value and unit None where nothing is charged."""

    label: Label
    value: Decimal | None
    unit: str | None
    places: tuple[Reading, ...]


def cut_tables(paragraphs: Sequence[Reading]) -> list[Reading | Table]:
    """The paragraphs of a part of the text, those that make up a table as one."""
    found: list[Reading | Table] = []
    index = 0
    while index < len(paragraphs):
        table, end = rows_table(paragraphs, index)
        below = found[-1] if found else None
        if table is None and isinstance(below, Reading) and is_name(below.text) and is_amount(paragraphs[index].text):
            table, end, above = cells_table(paragraphs, index, found)
            if table is not None:
                del found[-above:]
        if table is None:
            found.append(paragraphs[index])
            index += 1
            continue
        last = found[-1] if found else None
        if isinstance(last, Reading) and (named := table_rules.UNIT_LINE.fullmatch(last.text)):
            table = replace(table, unit=last.cut(*named.span("unit")))
        found.append(table)
        index = end
    return found


def rows_table(paragraphs: Sequence[Reading], start: int) -> tuple[Table | None, int]:
    """The table whose header is the line at `start`, a line for each row, and where it ends."""
    header = cells_of(paragraphs[start])
    if len(header) < 2 or any(is_amount(cell.text) for cell in header):
        return None, start
    columns = len(header)
    if columns > 2 and table_rules.REMARKS_COLUMN.fullmatch(header[-1].text):
        header = header[:-1]  # of no amount, and empty in most rows
    rows: list[Row] = []
    for paragraph in paragraphs[start + 1 :]:
        row = cells_of(paragraph, columns)[: len(header)]
        if len(row) < 2 or not any(is_amount(cell.text) for cell in row):
            break
        rows.append(row)
    end = start + 1 + len(rows)
    if len(rows) < LEAST_ROWS or not is_header(header):
        return None, start
    fitting = all(len(row) == len(header) and not is_amount(row[0].text) for row in rows)
    texts = text_columns(header, rows) if fitting else frozenset()
    amounts = (is_amount(cell.text) for row in rows for index, cell in enumerate(row) if index and index not in texts)
    if fitting and all(amounts) and len(texts) + 1 < len(header):
        return Table(header, tuple(rows), None, texts), end
    # of two columns each line can be read by itself
    return (Table(header, (), None), end) if len(header) > 2 else (None, start)


def starts_table(paragraphs: Sequence[Reading]) -> bool:
    """Whether the first line is the header of a table, a line for each row."""
    return bool(paragraphs) and rows_table(paragraphs, 0)[0] is not None


def text_columns(header: Row, rows: Sequence[Row]) -> frozenset[int]:
    """Which columns hold no amounts, but say where a row's amounts hold (执行地区) or remark on them (备注)."""
    named = (table_rules.PLACES_COLUMN, table_rules.REMARKS_COLUMN, table_rules.UNIT_COLUMN)
    return frozenset(
        index
        for index in range(1, len(header))
        if any(rule.fullmatch(header[index].text) for rule in named)
        and not any(table_rules.CELL_AMOUNT.fullmatch(row[index].text) for row in rows)
    )


def is_header(cells: Row) -> bool:
    """Whether the cells name columns of amounts; a single column must name a measure or a unit, or be called 标准."""
    texts = (table_rules.PLACES_COLUMN, table_rules.REMARKS_COLUMN, table_rules.UNIT_COLUMN)
    amounts = [cell for cell in cells[1:] if not any(rule.fullmatch(cell.text) for rule in texts)]
    columns = [(cell.text, *read_column(cell.text, ())) for cell in amounts]
    if len(columns) == 1:
        ((name, label, unit),) = columns
        return bool(label.measure or unit or table_rules.PLAIN_COLUMN.fullmatch(name))
    return not any(label.rest for _, label, _ in columns)


def cells_of(paragraph: Reading, columns: int = 0) -> Row:
    """The cells of a line, which white space or | sets apart; none where it is a sentence.

    columns: how many the header has; a line that | cuts into as many is a row, even with a cell that lists places.

    >>> from loaders.text import reading_of
    >>> [cell.text for cell in cells_of(reading_of("小型车　3元/小时　5"))]
    ['小型车', '3元/小时', '5']
    """
    text = paragraph.text
    ruled = columns > 2 and len(re.findall("[|｜]", text.strip("|｜"))) + 1 == columns
    if not ruled and (len(text) > LONGEST_LINE or table_rules.SENTENCE_MARK.search(text)):
        return ()
    cells: list[Reading] = []
    start = 0
    for index in range(len(text)):
        apart = text[index] in ("|｜" if ruled else " |｜\t")
        if apart or (not ruled and paragraph.spaced_after(index)) or index + 1 == len(text):
            end = index if apart else index + 1
            if end > start:
                cells.append(paragraph.cut(start, end))
            start = index + 1
    return tuple(cells)


def cells_table(
    paragraphs: Sequence[Reading], start: int, above: Sequence[Reading | Table]
) -> tuple[Table | None, int, int]:
    """The table whose first amount is the line at `start`, a line for each cell; where it ends, and how many of the
    lines above belong to it: its header and the name of its first row."""
    columns = 1 + amounts_at(paragraphs, start)
    before = list(above[-columns - 1 :])
    if len(before) < columns + 1 or not all(isinstance(cell, Reading) and is_name(cell.text) for cell in before):
        return None, start, 0
    names = tuple(cell for cell in before if isinstance(cell, Reading))
    rows: list[Row] = [(names[-1], *paragraphs[start : start + columns - 1])]
    end = start + columns - 1
    while end + 1 < len(paragraphs) and is_name(paragraphs[end].text) and (count := amounts_at(paragraphs, end + 1)):
        if count != columns - 1:
            return None, start, 0
        rows.append(tuple(paragraphs[end : end + columns]))
        end += columns
    if len(rows) < LEAST_ROWS or not is_header(names[:-1]):
        return None, start, 0
    return Table(names[:-1], tuple(rows), None), end, columns + 1


def amounts_at(paragraphs: Sequence[Reading], start: int) -> int:
    """How many lines from `start` on are amounts and nothing else."""
    end = start
    while end < len(paragraphs) and is_amount(paragraphs[end].text):
        end += 1
    return end - start


def is_amount(text: str) -> bool:
    """Whether a cell is an amount, or says that there is none."""
    return any(rule.fullmatch(text) for rule in (table_rules.CELL_AMOUNT, table_rules.CELL_NONE, table_rules.CELL_FREE))


def is_name(text: str) -> bool:
    """Whether a line can be a cell that names a row or column."""
    return len(text) <= LONGEST_CELL and table_rules.SENTENCE_MARK.search(text) is None and not is_amount(text)


def read_table(table: Table, measures: tuple[str, ...]) -> Iterator[TableCell]:
    """The amounts of a table in order of print, those without any left out. measures: the names printed above it."""
    columns = [read_column(cell.text, measures) for cell in table.header]
    amounts = [index for index in range(1, len(table.header)) if index not in table.texts]
    where = column_of(table, table_rules.PLACES_COLUMN)
    counted = column_of(table, table_rules.UNIT_COLUMN)
    old = old_names(table)
    for row in (row for row in table.rows if row[0].text not in old):
        own = Label() if table_rules.NEW_NAME.fullmatch(row[0].text) and old else read_name(row[0].text, measures)
        if own == Label(group=row[0].text) and table_rules.CLASS_COLUMN.fullmatch(table.header[0].text):
            own = Label(tiers=(row[0].text,))
        if where is not None and own.group is None:
            own = replace(own, group=row[where].text)
        for index in (index for index in amounts if table.header[index].text not in old):
            (column, unit), named, cell = columns[index], table.header[index], row[index]
            places: Row = (named, row[0], cell) if where is None else (named, row[0], cell, row[where])
            label = join_labels(own, column, named.text)
            amount = table_rules.CELL_AMOUNT.fullmatch(cell.text)
            if table_rules.CELL_FREE.fullmatch(cell.text):
                yield TableCell(replace(label, condition=label.condition or cell.text), None, None, places)
            elif amount and (quantity := read_quantity(amount["number"])):
                shared = table_unit(table) if not (amount["unit"] or unit) else None
                places = (shared, *places) if shared else places
                printed = amount["unit"] or unit or (shared.text if shared else None)
                if counted is not None:
                    printed = unit_of(printed, row[counted].text)
                    places = (*places[:-1], row[counted], places[-1])
                yield TableCell(label, quantity.value, printed, places)


def old_names(table: Table) -> frozenset[str]:
    """The names of rows or columns that hold what was charged before, where others hold what is set now."""
    names = [cell.text for cell in (*table.header[1:], *(row[0] for row in table.rows))]
    old = frozenset(name for name in names if table_rules.OLD_NAME.fullmatch(name))
    return old if any(table_rules.NEW_NAME.fullmatch(name) for name in names) else frozenset()


def column_of(table: Table, named: re.Pattern[str]) -> int | None:
    """The first column of words whose name matches: what a row is for, or by what it is charged."""
    return next((index for index in sorted(table.texts) if named.fullmatch(table.header[index].text)), None)


def unit_of(money: str | None, counted: str) -> str | None:
    """The unit of an amount whose row says by what it is charged; None where the print gives none that is sure.

    >>> unit_of("元", "户·月"), unit_of(None, "元/吨"), unit_of(None, "户·月")
    ('元/户·月', '元/吨', None)
    """
    if table_rules.CELL_UNIT.fullmatch(counted):
        return counted if money in (None, counted) or counted.startswith(f"{money}/") else None
    if money and table_rules.MONEY_ALONE.fullmatch(money) and table_rules.UNIT_WORDS.fullmatch(counted):
        return f"{money}/{counted}"
    return None if table_rules.UNIT_WORDS.fullmatch(counted) else money


def table_unit(table: Table) -> Reading | None:
    """The unit that a line above a table gives, where a standard can have it."""
    return table.unit if table.unit and table_rules.CELL_UNIT.fullmatch(table.unit.text) else None


def read_column(text: str, measures: tuple[str, ...]) -> tuple[Label, str | None]:
    """What the name of a column says, and the unit in brackets behind it.

    >>> label, unit = read_column("起付标准（元）", ())
    >>> label.measure, unit
    ('起付标准', '元')
    """
    unit = table_rules.COLUMN_UNIT.search(text)
    name = text[: unit.start()] if unit else text
    # 标准, 金额: the measure is the one named above
    label = Label() if table_rules.PLAIN_COLUMN.fullmatch(name) else named_by_place(parse_label(name, measures))
    return label, unit["unit"] if unit and table_rules.CELL_UNIT.fullmatch(unit["unit"]) else None


def read_name(text: str, measures: tuple[str, ...]) -> Label:
    """What the first cell of a row says; a name that nothing else explains is whom or what the row is for."""
    label = named_by_place(parse_label(text, measures))
    return Label(group=text) if label.rest or label.is_empty else label


def join_labels(row: Label, column: Label, named: str) -> Label:
    """What row and column say together; a column's words that have no place left are a condition."""
    group, tiers, condition = row.group, row.tiers, row.condition
    spare = None
    if column.rest or (column.group and group) or (column.tiers and tiers):
        spare = table_rules.COLUMN_UNIT.sub("", named)
    else:
        group, tiers, spare = group or column.group, tiers or column.tiers, column.condition
    both = "，".join(part for part in (condition, spare) if part) or None
    return replace(row, measure=column.measure or row.measure, group=group, tiers=tiers, condition=both)
