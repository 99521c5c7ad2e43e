"""How well tables agree with the facts that a generator wrote: precision, recall and F1 of each table.

A row is right only if all its compared columns are; of a target, the indicator's words may differ by half, and of a
participant, half of the verbs, as in the comparison with facts read by people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.gazettes.written import COLUMNS, Row

LIKE = 0.5
# the column of a table whose cells need only be alike
ALIKE = {"targets": "indicator", "participants": "actions"}


@dataclass(frozen=True, slots=True)
class Score:
    """How many rows a table should have, has, and has right."""

    table: str
    expected: int
    found: int
    right: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find and nothing found."""
        return 2 * self.right / (self.expected + self.found) if self.expected + self.found else 1.0


def score(expected: Iterable[Row], found: Iterable[Row]) -> list[Score]:
    """The scores of all tables that are compared, in the order of COLUMNS."""
    wanted, got = by_table(expected), by_table(found)
    return [
        Score(
            table,
            len(wanted[table]),
            len(got[table]),
            len(wanted[table]) - len(missing(table, wanted[table], got[table])),
        )
        for table in COLUMNS
    ]


def by_table(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    """Rows of each table."""
    tables: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        tables[row.table].append(row)
    return tables


def missing(table: str, expected: Sequence[Row], found: Sequence[Row]) -> list[Row]:
    """The expected rows that no found row, each counted once, is equal to."""
    if table not in ALIKE:
        return list((Counter(expected) - Counter(found)).elements())
    at = COLUMNS[table].index(ALIKE[table])
    left: defaultdict[object, list[Row]] = defaultdict(list)
    for row in found:
        left[key(row, at)].append(row)
    lacking: list[Row] = []
    for row in expected:
        fitting = [each for each in left[key(row, at)] if alike(row.cells[at], each.cells[at])]
        if fitting:
            left[key(row, at)].remove(fitting[0])
        else:
            lacking.append(row)
    return lacking


def key(row: Row, at: int) -> tuple[object, ...]:
    """All cells but one."""
    return (*row.cells[:at], *row.cells[at + 1 :])


def alike(one: object, other: object) -> bool:
    """Whether two texts share half of their pairs of characters (Dice's coefficient).

    >>> alike("全市新建公共厕所", "新建公共厕所"), alike("出席", "主持")
    (True, False)
    """
    x, y = pairs(str(one)), pairs(str(other))
    return 2 * len(x & y) >= LIKE * (len(x) + len(y))


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters of a text; itself, where it has one only."""
    return {text[at : at + 2] for at in range(len(text) - 1)} or {text}


def rows_of(table: str, records: Iterable[Mapping[str, object]]) -> list[Row]:
    """A fact table's records, as `gazette tables` gives them, as rows to compare."""
    return [Row(table, tuple(plain(record[column]) for column in COLUMNS[table])) for record in records]


def plain(value: object) -> str | int | None:
    """A cell as the generator writes it: whole numbers as int, everything else as text."""
    if value is None or isinstance(value, bool):
        return None
    text = str(value)
    whole = text.removesuffix(".0")
    return int(whole) if whole.isdigit() and not isinstance(value, str) else text
