"""Tables of indicators (指标 单位 2020年 2025年 属性) → targets: what the columns of coming years ask of each row.

Left alone are columns of years gone by, which tell where a place stands, and cells that are not one value
(完成省下达任务, 6.5→6.0).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from loaders.fact_types import Target
from loaders.facts.bearers import find_per
from loaders.model import Cell, Section, TableRow
from loaders.numerals import ARABIC, fold, read_quantity
from loaders.regex import regex
from loaders.rules.target_bounds import BOUND_AFTER, BOUND_BEFORE
from loaders.rules.text_tables import YEAR_NAME, Column
from loaders.table_rows import column_of
from loaders.values import Comparator, PartialDate, TargetKind

VALUE = regex(
    rf"(?P<before>[^0-9０-９\[［〔【]{{0,5}})[\[［〔【]?(?P<number>{ARABIC})[\]］〕】]?(?P<unit>[万亿]?[%％‰]?)(?P<after>[及含以上下内之左右]{{0,4}})"
)
# what stands before an indicator's name, and the unit in brackets behind it
LEADING = regex(r"^(?:其中[：:]?|[#＃*＊△▲]|[0-9]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[）)])+")
UNIT_BEHIND = regex(r"[（(](?P<unit>[%％‰]|[^（）()，、\d]{1,8})[）)]$")
NO_UNIT = regex(r"[—－\-/无]*")
PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell asks for: a number, how it binds, and the unit that the cell itself prints."""

    comparator: Comparator
    number: Decimal
    unit: str | None


def targets_in_tables(section: Section, task: str, horizon: str | None, today: PartialDate | None) -> Iterator[Target]:
    """The targets that a section's tables of indicators set, row by row.

    today: the day that the document speaks from, by which columns of years gone by are known.
    """
    for row in section.rows:
        named = next((cell for cell in row.cells if column_of(cell.column.text) is Column.INDICATOR), None)
        indicator = UNIT_BEHIND.sub("", LEADING.sub("", named.text.text)) if named else ""
        if named is None or not indicator:
            continue
        unit = unit_of(row, named)
        for cell, deadline in goals_of(row, today):
            value = read_value(cell.text.text)
            if value is None:
                continue
            shared = value.unit or unit
            yield Target(
                task=task,
                indicator=indicator,
                comparator=value.comparator,
                value=value.number,
                unit=shared,
                deadline=deadline,
                period=None,
                qualifier=None,
                quote=named.text.text + cell.text.text,
                kind=kind_of(value, shared),
                bearer=None,
                per=find_per(indicator),
                horizon=horizon,
                spans=(cell.column.span(), named.text.span(), cell.text.span()),
            )


def goals_of(row: TableRow, today: PartialDate | None) -> Iterator[tuple[Cell, PartialDate | None]]:
    """The cells of a row that say what is to be reached, each with the year that its column names."""
    dated = [(cell, match) for cell in row.cells if (match := YEAR_NAME.fullmatch(cell.column.text)) is not None]
    years = [int(match["year"]) for _, match in dated]
    for (cell, match), year in zip(dated, years, strict=True):
        # without a day of its own a text's first of several years is where it starts from
        past = year < today.year if today else len(years) > 1 and year == min(years)
        if match["goal"] or not past:
            yield cell, PartialDate(year)
    if not dated:
        yield from ((cell, None) for cell in row.cells if column_of(cell.column.text) is Column.GOAL)


def unit_of(row: TableRow, named: Cell) -> str | None:
    """The unit of a row: that of its own column, or the one in brackets behind the indicator's name."""
    printed = next((cell.text.text for cell in row.cells if column_of(cell.column.text) is Column.UNIT), "")
    behind = UNIT_BEHIND.search(named.text.text)
    if NO_UNIT.fullmatch(printed):
        printed = behind["unit"] if behind else ""
    return fold(printed) or None


def read_value(text: str) -> Value | None:
    """What a cell asks for; None unless it is one number with its bounds.

    >>> [str(read_value(text)) for text in ("≥90", "96以上", "[32]")]
    ["Value(comparator=<Comparator.AT_LEAST: '>='>, number=Decimal('90'), unit=None)", \
"Value(comparator=<Comparator.AT_LEAST: '>='>, number=Decimal('96'), unit=None)", \
"Value(comparator=<Comparator.EQUAL: '='>, number=Decimal('32'), unit=None)"]
    >>> read_value("完成省下达任务"), read_value("6.5-7")
    (None, None)
    """
    match = VALUE.fullmatch(text)
    quantity = read_quantity(match["number"]) if match else None
    if match is None or quantity is None:
        return None
    bounds: list[Comparator] = []
    for printed, rule in ((match["before"], BOUND_BEFORE), (match["after"], BOUND_AFTER)):
        bound = rule.fullmatch(printed) if printed else None
        if printed and bound is None:
            return None
        if bound is not None:
            bounds.append(Comparator({"least": ">=", "most": "<=", "about": "~"}[bound.lastgroup or ""]))
    comparator = bounds[0] if bounds else Comparator.EQUAL
    return Value(comparator, quantity.value, fold(match["unit"]) or None) if len(set(bounds)) < 2 else None


def kind_of(value: Value, unit: str | None) -> TargetKind:
    """What a value asks for: all of a class, to stay under a limit, or to reach a level."""
    if value.comparator is Comparator.AT_MOST:
        return TargetKind.LIMIT
    return TargetKind.ALL if value.number == 100 and unit == PERCENT else TargetKind.REACH
