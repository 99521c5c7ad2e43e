"""Headings: every column of every catalogue query has one in Chinese and in English, and cells of its type."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from rdflib import RDFS, Literal, URIRef

import queries.headings as module
from graph.answers import EmbeddedEngine, run_query
from graph.bridge import load_ontology
from ontology.errors import QueryError
from ontology.terms import GZ
from queries.catalogue import Query, catalogue
from queries.headings import FILE, HEAD, ColumnType, Language, find_heading, head_columns, headings

CELLS: dict[ColumnType, tuple[type, ...]] = {
    ColumnType.TEXT: (str,),
    ColumnType.INTEGER: (int,),
    ColumnType.DECIMAL: (Decimal, int),
    ColumnType.DATE: (datetime.date,),
    ColumnType.BOOLEAN: (bool,),
}
# columns of text that also hold other values, as what they are: any fact's; a day, or words where the print has none
MIXED = {"print-values.value", *(f"document-records.{column}" for column in ("issued", "printed", "effective"))}
QUERIES = [pytest.param(query, id=query.name) for query in catalogue().values()]


@pytest.mark.parametrize("query", QUERIES)
def test_every_column_has_its_headings(query: Query) -> None:
    missing = [column for column in query.columns if find_heading(column, query.name) is None]
    assert missing == [], "add these to queries/headings.tsv: column, zh, en, type"
    for language in Language:
        # a spreadsheet or a frame cannot tell two columns of one name apart
        heads = head_columns(query.columns, language, query.name)
        assert [head for head, count in Counter(heads).items() if count > 1] == []
        assert not set(heads) & set(query.columns) or language is Language.ENGLISH
        assert [found.text(language) for column in query.columns if (found := find_heading(column, query.name))] == [
            *heads
        ]


# a column that counts, or a name that a property of another table has too: the label would mislead
OTHERWISE = {"assists", "oversees", "urges", "place", "posts", "scope", "unit"}


@pytest.mark.parametrize("key", headings())
def test_a_column_is_called_what_its_property_is_called(key: str) -> None:
    labels = property_labels(re.sub("_([a-z])", lambda match: match[1].upper(), key))
    if labels and key not in OTHERWISE:
        heading = headings()[key]
        # 单位（照印）: the bracket tells properties apart
        assert (heading.zh, heading.en) == (re.sub("（.*）", "", labels[0]), labels[1])


def property_labels(name: str) -> tuple[str, str] | None:
    """The labels in Chinese and in English of our property of a name."""
    found = {label.language: str(label) for label in load_ontology().objects(URIRef(GZ.NS + name), RDFS.label)
             if isinstance(label, Literal)}  # fmt: skip
    return (found["zh"], found["en"]) if found else None


def test_the_file_is_sorted_and_says_nothing_twice() -> None:
    first, *lines = FILE.read_text(encoding="utf-8").splitlines()
    assert first == HEAD
    assert lines == sorted(set(lines))
    keys = [line.split("\t")[0] for line in lines]
    assert keys == sorted(set(keys))


def test_every_heading_is_some_query_s() -> None:
    used = {column for query in catalogue().values() for column in query.columns}
    used |= {f"{query.name}.{column}" for query in catalogue().values() for column in query.columns}
    assert set(headings()) - used == set()


@pytest.mark.parametrize("key", headings())
def test_a_heading_is_in_its_language(key: str) -> None:
    heading = headings()[key]
    assert re.search("[一-鿿]", heading.zh)
    assert not re.search("[一-鿿]", heading.en)
    for text in (heading.zh, heading.en):
        assert text == text.strip()


@pytest.mark.parametrize("query", QUERIES)
def test_cells_are_of_the_column_s_type(query: Query, sample: EmbeddedEngine, anhe: EmbeddedEngine) -> None:
    for engine in (sample, anhe):
        answer = run_query(engine, query)
        for index, column in enumerate(answer.columns):
            heading = find_heading(column, query.name)
            assert heading is not None
            cells = [row[index] for row in answer.rows if row[index] is not None]
            if f"{query.name}.{column}" not in MIXED:
                # True is an int to Python
                wrong = [cell for cell in cells if type(cell) not in CELLS[heading.type]]
                assert wrong == [], f"{query.name}.{column} is said to be {heading.type}"


def test_a_heading_never_stands_twice() -> None:
    assert head_columns(("person", "人", "cost", "unit", "body"), Language.CHINESE) == (
        *("person", "人", "cost"),
        *("计量单位", "单位"),
    )
    assert head_columns(("person", "x"), None) == ("person", "x")


BAD = {
    "another head": ("column,zh,en", "1: the first line is 'column,zh,en'; write 'column\\tzh\\ten\\ttype'"),
    "a column too few": (
        f"{HEAD}\nperson\t人\tperson",
        "2: no heading: 'person\\t人\\tperson'; write column, zh, en and one of text, integer, decimal, date, boolean, "
        "tabs between",
    ),
    "no such type": (
        f"{HEAD}\nperson\t人\tperson\ttext\nday\t日\tday\ttime",
        "3: no heading: 'day\\t日\\tday\\ttime'; write column, zh, en and one of text, integer, decimal, date, "
        "boolean, tabs between",
    ),
}


@pytest.mark.parametrize(("text", "message"), BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_named(text: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "headings.tsv"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "FILE", path)
    with pytest.raises(QueryError) as caught:
        headings.__wrapped__()
    assert str(caught.value) == f"queries/headings.tsv:{message}"
