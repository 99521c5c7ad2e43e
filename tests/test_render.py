"""Answers as text: nothing a document prints is obeyed by a terminal, a spreadsheet or a Markdown reader."""

from __future__ import annotations

import csv
import datetime
import io
import json
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from gazette.render import CELL_WIDTH, WIDEST, Format, render, text_of, wrap
from graph.answers import Answer, Cell

ESCAPE = "\x1b[31m红\x1b]0;title\x07"
CLEVER = {
    "ANSI escapes": ESCAPE,
    "eight-bit escapes": "\x9b31m红",
    "backspaces": "甲\x08乙",
    "carriage return": "甲\r乙",
    "null": "甲\x00乙",
    "delete": "甲\x7f乙",
    "right to left": "\u202e市长\u202c",
    "right to left mark": "甲\u200f乙",
    "Arabic letter mark": "甲\u061c乙",
    "isolates": "\u2067市长\u2069",
    "zero width": "市\u200b长\ufeff",
    "line separators": "甲\u2028乙\u2029",
    "tags": "甲\U000e0041乙",
    "half a character": "甲\udcff乙",
}
UNSAFE = {character for text in CLEVER.values() for character in text} - set("红甲乙市长[]0;31mtitle")




def texts() -> st.SearchStrategy[str]:
    """Texts without what CSV leaves out, many of them with signs in front."""
    signs = st.text(st.sampled_from("='+-@＝＋－＠ \t\r\n"), max_size=4)
    kept = st.text(st.sampled_from("='+-@甲乙1,;\" \t\n"), max_size=4)
    return st.builds(str.__add__, signs, kept)


@pytest.mark.parametrize("format", list(Format))
@pytest.mark.parametrize("text", CLEVER.values(), ids=CLEVER.keys())
def test_no_control_reaches_the_terminal(format: Format, text: str) -> None:
    out = render(Answer(("a", "b"), ((text, "后"),)), format)
    if format is Format.CSV:
        out = out.replace("\r\n", "").replace("\r", "")  # line ends, and one kept inside quotes
    assert not UNSAFE & set(out)
    out.encode()


@pytest.mark.parametrize("text", CLEVER.values(), ids=CLEVER.keys())
def test_json_loses_nothing(text: str) -> None:
    assert json.loads(render(Answer(("a",), ((text,),)), Format.JSON)) == [{"a": text}]


CSV: list[tuple[Cell, str]] = [
    ("=1+1", "'=1+1"),
    ("+86", "'+86"),
    ("-1", "'-1"),
    ("@sum(A1)", "'@sum(A1)"),
    ("\t=1+1", "'\t=1+1"),
    ('=HYPERLINK("http://a.example")', '\'=HYPERLINK("http://a.example")'),
    ("＝1+1", "'＝1+1"),  # a spreadsheet folds the width of what it is given
    ("－1", "'－1"),
    ("\n=1+1", "'\n=1+1"),
    (" =1+1", "' =1+1"),
    ("\x00=1+1", "' =1+1"),
    ("'=1+1", "''=1+1"),  # so that the apostrophes we add can be taken away again
    ("'甲'", "'甲'"),
    ("=", "="),  # the comparator of a target
    (">=", ">="),
    ("~", "~"),
    ("市长", "市长"),
    (-1, "-1"),
    (Decimal("-2.50"), "-2.5"),
    (Decimal("1000"), "1000"),
    (Decimal("1E+3"), "1000"),
    (datetime.date(2022, 1, 5), "2022-01-05"),
    (True, "true"),
    (False, "false"),
    (None, ""),
    ("甲,乙", "甲,乙"),
    ('说“好” "好"', '说“好” "好"'),
    ("甲\n乙", "甲\n乙"),
]


@pytest.mark.parametrize(("cell", "text"), CSV, ids=lambda value: repr(value))
def test_csv_cell(cell: Cell, text: str) -> None:
    out = render(Answer(("a", "b"), ((cell, "后"),)), Format.CSV)
    assert out.startswith("a,b\r\n")
    assert list(csv.reader(io.StringIO(out, newline="")))[1:] == [[text, "后"]]


@given(texts())
@example("'")
@example("'=")
@example("=")
def test_a_text_comes_back_from_csv(text: str) -> None:
    out = render(Answer(("a", "b"), ((text, "后"),)), Format.CSV)
    ((cell, _),) = list(csv.reader(io.StringIO(out, newline="")))[1:]
    assert text_of(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) or len(cell) == 1


@given(texts())
def test_a_text_comes_back_from_tsv(text: str) -> None:
    (cell,) = render(Answer(("a",), ((text,),)), Format.TSV).removeprefix("a\n").removesuffix("\n").split("\t")
    assert text_of(cell) == text.translate(dict.fromkeys(map(ord, "\t\n\r"), " "))


@pytest.mark.parametrize(
    ("cell", "text"),
    [("=1+1", "'=1+1"), ("@sum(A1)", "'@sum(A1)"), ("=", "="), (-1, "-1"), (Decimal("-2.50"), "-2.5"), (None, "")],
)
def test_tsv_cell(cell: Cell, text: str) -> None:
    assert render(Answer(("a", "b"), ((cell, "后"),)), Format.TSV) == f"a\tb\n{text}\t后\n"


@pytest.mark.parametrize("text", ["甲\t乙", "甲\n乙", "甲\r\n乙", "甲\x0b乙"], ids=repr)
def test_tsv_has_one_line_a_row_and_one_tab_a_column(text: str) -> None:
    out = render(Answer(("a", "b"), ((text, None),)), Format.TSV)
    assert [line.count("\t") for line in out.splitlines()] == [1, 1]
    assert out.endswith("\n")


MARKDOWN = {
    "a pipe": ("甲|乙", r"甲\|乙"),
    "an escaped pipe": ("甲\\|乙", r"甲\\\|乙"),
    "a line break": ("甲\n乙", "甲 乙"),
    "a tag": ("<img src=x>", r"\<img src=x\>"),
    "an entity": ("&lt;", r"\&lt;"),
    "a picture": ("![x](http://a.example)", r"!\[x\](http://a.example)"),
    "code and stress": ("`a` *b* _c_ ~d~", r"\`a\` \*b\* \_c\_ \~d\~"),
    "plain": ("市长（甲）“乙”", "市长（甲）“乙”"),
}


@pytest.mark.parametrize(("text", "shown"), MARKDOWN.values(), ids=MARKDOWN.keys())
def test_markdown_cell(text: str, shown: str) -> None:
    assert render(Answer(("a", "b"), ((text, None),)), Format.MARKDOWN) == f"| a | b |\n| --- | --- |\n| {shown} |  |\n"


def test_table() -> None:
    answer = Answer(("official", "targets"), (("周济", 3), (None, 12)))
    assert render(answer, Format.TABLE) == (
        "official    targets\n----------  ---------\n周济        3\n            12\n"
    )


@pytest.mark.parametrize("format", list(Format))
def test_no_rows(format: Format) -> None:
    out = render(Answer(("a", "b"), ()), format)
    assert out.endswith("\n")
    assert "a" in out or format is Format.JSON


def test_long_cells_are_wrapped() -> None:
    out = render(Answer(("no", "quote"), ((1, "卫生" * 60),)), Format.TABLE)
    assert max(map(wcswidth, out.splitlines())) <= CELL_WIDTH + 6
    assert out.count("卫生") == 60


def test_a_table_that_would_not_fit_is_shown_row_by_row() -> None:
    columns = tuple(f"column{number}" for number in range(12))
    row = (*("卫生健康" * 4 for _ in range(10)), "长" * 100, None)
    out = render(Answer(columns, (row, row)), Format.TABLE)
    assert max(map(wcswidth, out.splitlines())) <= WIDEST
    first, second = out.rstrip("\n").split("\n\n")
    assert first == second
    lines = first.splitlines()
    assert lines[0] == "column0   卫生健康卫生健康卫生健康卫生健康"
    assert [line[:10].strip() for line in lines] == [
        *columns[:11],
        "",
    ]  # one goes on; the one without a value is left out
    assert lines[-2][10:] + lines[-1].strip() == "长" * 100


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 4, [""]),
        ("甲乙丙", 4, ["甲乙", "丙"]),
        ("a甲b", 2, ["a", "甲", "b"]),
        ("abcdef", 4, ["abcd", "ef"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
    ],
)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


def test_json_values() -> None:
    cells: tuple[Cell, ...] = (Decimal("2.7"), Decimal("100"), 3, datetime.date(2022, 1, 5), True, None, "市长")
    columns = tuple("abcdefg")
    assert json.loads(render(Answer(columns, (cells,)), Format.JSON)) == [
        dict(zip(columns, (2.7, 100, 3, "2022-01-05", True, None, "市长"), strict=True))
    ]
