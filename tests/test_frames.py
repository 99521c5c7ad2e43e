"""Data frames: each column has the type of what it holds, with rows and without, in either library."""

from __future__ import annotations

import datetime
import sys
from decimal import Decimal

import pytest

from graph.answers import Answer, Cell, EmbeddedEngine, run_query
from graph.frames import PANDAS, POLARS, Library, choose_library, make_frame
from ontology.errors import GazetteError
from queries.catalogue import Query, catalogue
from queries.headings import ColumnType, Language, find_heading

DAY = datetime.date(2021, 3, 2)
FIRST, LAST = datetime.date.min, datetime.date.max
QUERIES = [pytest.param(query, id=query.name) for query in catalogue().values()]
TYPES: list[tuple[list[Cell], ColumnType, list[object]]] = [
    (["甲", None], ColumnType.TEXT, ["甲", None]),
    ([3, None], ColumnType.INTEGER, [3, None]),
    ([Decimal("2.7"), None], ColumnType.DECIMAL, [2.7, None]),
    ([Decimal("2.7"), 3], ColumnType.DECIMAL, [2.7, 3.0]),
    ([DAY, None], ColumnType.DATE, [DAY, None]),
    ([FIRST, LAST], ColumnType.DATE, [FIRST, LAST]),
    ([True, None, False], ColumnType.BOOLEAN, [True, None, False]),
    # what is not of one type is text, as the command line prints it
    ([True, 1], ColumnType.TEXT, ["true", "1"]),
    ([DAY, "本期未载", None], ColumnType.TEXT, ["2021-03-02", "本期未载", None]),
    ([Decimal("2.50"), "甲"], ColumnType.TEXT, ["2.5", "甲"]),
    ([2**63, 1], ColumnType.TEXT, ["9223372036854775808", "1"]),
    ([2**63 - 1, -(2**63)], ColumnType.INTEGER, [2**63 - 1, -(2**63)]),
    ([None, None], ColumnType.TEXT, [None, None]),
    ([], ColumnType.TEXT, []),
]  # fmt: skip


def values(frame: object, head: str) -> list[object]:
    """The values of a column as Python's own, None where one is missing; a pandas day as a date."""
    column = frame[head]  # type: ignore[index]
    if hasattr(column, "to_list") and not hasattr(column, "isna"):
        return list(column.to_list())
    return [
        None if missing else each.date() if isinstance(each, datetime.datetime) else each
        for each, missing in zip(column.tolist(), column.isna().tolist(), strict=True)
    ]


def dtypes(frame: object) -> list[str]:
    return [str(each) for each in frame.dtypes]  # type: ignore[attr-defined]


def expected(library: Library, types: list[ColumnType]) -> list[str]:
    return [(PANDAS if library is Library.PANDAS else POLARS)[type] for type in types]


@pytest.mark.parametrize("library", list(Library))
@pytest.mark.parametrize(("cells", "type", "held"), TYPES, ids=repr)
def test_a_column_has_the_type_of_its_cells(
    library: Library, cells: list[Cell], type: ColumnType, held: list[object]
) -> None:
    frame = make_frame(Answer(("x", "y"), tuple((cell, "甲") for cell in cells)), None, library)
    assert list(frame.columns) == ["x", "y"]
    assert dtypes(frame) == expected(library, [type, ColumnType.TEXT])
    assert values(frame, "x") == held


@pytest.mark.parametrize("library", list(Library))
@pytest.mark.parametrize("query", QUERIES)
def test_every_question_keeps_its_types_without_rows(query: Query, library: Library) -> None:
    types = [heading.type for column in query.columns if (heading := find_heading(column, query.name))]
    for language in (None, *Language):
        frame = make_frame(Answer(query.columns, ()), query.name, library, language)
        assert (len(frame), len(frame.columns)) == (0, len(query.columns))
        assert dtypes(frame) == expected(library, types)


@pytest.mark.parametrize("query", QUERIES)
def test_both_libraries_hold_what_the_answer_holds(query: Query, anhe: EmbeddedEngine) -> None:
    answer = run_query(anhe, query)
    pandas, polars = (make_frame(answer, query.name, library) for library in Library)
    for index, column in enumerate(answer.columns):
        heading = find_heading(column, query.name)
        assert heading is not None
        one, other = values(pandas, column), values(polars, column)
        assert one == other
        cells = [row[index] for row in answer.rows]
        if heading.type is ColumnType.DECIMAL:
            assert one == [None if cell is None else float(str(cell)) for cell in cells]
        elif heading.type is not ColumnType.TEXT:
            assert one == cells


def test_a_column_that_is_not_what_is_said_of_it_loses_nothing() -> None:
    answer = Answer(("value", "day"), (("约三成", DAY), (Decimal(30), None)))
    frame = make_frame(answer, "targets", "pandas")
    assert dtypes(frame) == ["string", "datetime64[s]"]
    assert values(frame, "value") == ["约三成", "30"]


def test_headings_in_a_language() -> None:
    answer = Answer(("person", "cost"), (("何安", 1),))
    assert list(make_frame(answer, "oversight", "polars", Language.CHINESE).columns) == ["人", "cost"]
    assert list(make_frame(answer, "oversight", "pandas", Language.ENGLISH).columns) == ["person", "cost"]


@pytest.mark.parametrize("library", list(Library))
def test_no_columns(library: Library) -> None:
    assert make_frame(Answer((), ()), None, library).shape == (0, 0)


def test_the_default_is_what_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert choose_library(None) is Library.PANDAS
    monkeypatch.setitem(sys.modules, "pandas", None)
    assert choose_library(None) is Library.POLARS
    assert choose_library("polars") is Library.POLARS
    with pytest.raises(GazetteError) as caught:
        choose_library("pandas")
    assert str(caught.value) == "a data frame needs pandas, which is not installed: pip install 'gazette[frames]'"
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(GazetteError) as caught:
        choose_library(None)
    assert str(caught.value) == (
        "a data frame needs pandas or polars, which is not installed: pip install 'gazette[frames]'"
    )


def test_another_library_is_named() -> None:
    with pytest.raises(GazetteError) as caught:
        choose_library("dask")
    assert str(caught.value) == "frame 'dask': there is no such library of frames here; write pandas or polars"
