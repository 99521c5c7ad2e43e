"""What heads a column of an answer in Chinese and in English, and what its cells hold: `headings.tsv`.

A line holds `column`, `zh`, `en`, `type`. The column is a name that means one thing in every query; where a query uses
it for something else, a line `QUERY.column` says what it is there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from ontology.errors import QueryError

FILE = Path(__file__).parent / "headings.tsv"
HEAD = "column\tzh\ten\ttype"


class Language(StrEnum):
    """A language that headings are written in."""

    CHINESE = "zh"
    ENGLISH = "en"


class ColumnType(StrEnum):
    """What the cells of a column hold, where they hold anything."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    BOOLEAN = "boolean"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column's headings and the type of its cells."""

    column: str
    zh: str
    en: str
    type: ColumnType

    def text(self, language: Language | None) -> str:
        """What stands above the column; its name where no language is asked for."""
        if language is None:
            return self.column
        return self.zh if language is Language.CHINESE else self.en


@cache
def headings() -> Mapping[str, Heading]:
    """All headings by `column` or `QUERY.column`, in the order of the file. Raises QueryError that names a bad line."""
    first, *lines = FILE.read_text(encoding="utf-8").splitlines()
    if first != HEAD:
        raise QueryError(f"queries/{FILE.name}:1: the first line is {first!r}; write {HEAD!r}")
    found: dict[str, Heading] = {}
    for number, line in enumerate(lines, 2):
        match line.split("\t"):
            case [key, str(zh), str(en), str(type)] if zh and en and type in set(ColumnType):
                found[key] = Heading(key.rpartition(".")[2], zh, en, ColumnType(type))
            case _:
                raise QueryError(
                    f"queries/{FILE.name}:{number}: no heading: {line!r}; write column, zh, en and one of "
                    f"{', '.join(ColumnType)}, tabs between"
                )
    return found


def find_heading(column: str, query: str | None = None) -> Heading | None:
    """The heading of a column, as the named query uses it; None for one that no catalogue query has.

    >>> find_heading("value").type.value, find_heading("value", "print-values").type.value, find_heading("cost")
    ('decimal', 'text', None)
    """
    known = headings()
    return known.get(f"{query}.{column}") or known.get(column)


def head_columns(columns: Sequence[str], language: Language | None, query: str | None = None) -> tuple[str, ...]:
    """What stands above the columns of an answer, each heading once: a column without one, or whose heading stands
    there already, keeps its own name.

    >>> head_columns(("person", "cost"), Language.CHINESE)
    ('人', 'cost')
    """
    if language is None:
        return tuple(columns)
    taken: list[str] = []
    for column in columns:
        heading = find_heading(column, query)
        text = heading.text(language) if heading else column
        taken.append(text if text not in taken and (text == column or text not in columns) else column)
    return tuple(taken)
