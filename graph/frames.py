"""Answers as data frames of pandas or polars, with the types of their columns also where there are no rows.

    column holds    pandas            polars    where a value is missing
    text            string            String    <NA>, null
    integer         Int64             Int64     <NA>, null
    decimal         Float64           Float64   <NA>, null
    date            datetime64[s]     Date      NaT, null
    boolean         boolean           Boolean   <NA>, null

A decimal becomes a float of 64 bits: 15 digits are as printed. A column whose cells are not what is said of it (an
integer of more than 64 bits, a day beside words) is text, each cell as the command line prints it.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeAlias

from graph.answers import Answer, Cell, plain
from ontology.errors import GazetteError
from queries.headings import ColumnType, Language, find_heading, head_columns

# a DataFrame of either library, neither of which needs to be there
Frame: TypeAlias = Any

CELLS: dict[ColumnType, tuple[type, ...]] = {
    ColumnType.TEXT: (str,),
    ColumnType.INTEGER: (int,),
    ColumnType.DECIMAL: (Decimal, int),
    ColumnType.DATE: (datetime.date,),
    ColumnType.BOOLEAN: (bool,),
}
PANDAS = {
    ColumnType.TEXT: "string",
    ColumnType.INTEGER: "Int64",
    ColumnType.DECIMAL: "Float64",
    ColumnType.DATE: "datetime64[s]",
    ColumnType.BOOLEAN: "boolean",
}
POLARS = {
    ColumnType.TEXT: "String",
    ColumnType.INTEGER: "Int64",
    ColumnType.DECIMAL: "Float64",
    ColumnType.DATE: "Date",
    ColumnType.BOOLEAN: "Boolean",
}
LONGEST = 2**63  # integers of 64 bits end before it


class Library(StrEnum):
    """A library of data frames; the first that is installed is the default."""

    PANDAS = "pandas"
    POLARS = "polars"


def choose_library(named: str | None) -> Library:
    """The library that a user names, or the first that is installed. Raises GazetteError, saying what to do."""
    if named is not None and named not in set(Library):
        raise GazetteError(f"frame {named!r}: there is no such library of frames here; write pandas or polars")
    for library in Library if named is None else (Library(named),):
        if find_spec(library) is not None:
            return library
    missing = named or "pandas or polars"
    raise GazetteError(f"a data frame needs {missing}, which is not installed: pip install 'gazette[frames]'")


def make_frame(
    answer: Answer, query: str | None = None, library: str | None = None, language: Language | None = None
) -> Frame:
    """An answer as a data frame, its rows in order.

    query: the name of the catalogue's query that was asked, by which its columns have types; else they have those of
    their cells. library: `pandas` or `polars`, by default the first that is installed. language: the language of the
    columns' headings, by default their names. Raises GazetteError where the library is not there.
    """
    chosen = choose_library(library)
    heads = head_columns(answer.columns, language, query)
    columns = [[row[index] for row in answer.rows] for index in range(len(answer.columns))]
    types = [
        column_type(cells, declared_type(column, query)) for column, cells in zip(answer.columns, columns, strict=True)
    ]
    values = [cells_of(cells, type) for cells, type in zip(columns, types, strict=True)]
    module: Any = import_module(chosen)
    if chosen is Library.PANDAS:
        made = {
            head: module.Series(module.array(cells, dtype=PANDAS[type]))
            for head, cells, type in zip(heads, values, types, strict=True)
        }
        return module.DataFrame(made, columns=list(heads))
    return module.DataFrame(
        [
            module.Series(head, cells, dtype=getattr(module, POLARS[type]))
            for head, cells, type in zip(heads, values, types, strict=True)
        ]
    )


def declared_type(column: str, query: str | None) -> ColumnType | None:
    """What is said of a catalogue query's column; None for a query of the user's own."""
    heading = find_heading(column, query) if query is not None else None
    return heading.type if heading else None


def column_type(cells: Sequence[Cell], declared: ColumnType | None) -> ColumnType:
    """What a column holds: what is said of it where its cells are that, else what all of them are, else text.

    >>> column_type([1, None, 2], None).value, column_type([1, "甲"], ColumnType.INTEGER).value
    ('integer', 'text')
    """
    found = {type(cell) for cell in cells if cell is not None}
    if any(isinstance(cell, int) and not -LONGEST <= cell < LONGEST for cell in cells):
        return ColumnType.TEXT
    if declared is not None and found <= set(CELLS[declared]):
        return declared
    return next((each for each, types in CELLS.items() if found and found <= set(types)), ColumnType.TEXT)


def cells_of(cells: Sequence[Cell], type: ColumnType) -> list[Cell | float]:
    """The cells of a column as values of its type."""
    match type:
        case ColumnType.TEXT:
            return [None if cell is None else plain(cell) for cell in cells]
        case ColumnType.DECIMAL:
            return [float(cell) if isinstance(cell, Decimal | int) else cell for cell in cells]
        case _:
            return list(cells)
