"""Printed dates and their precision."""

from __future__ import annotations

import pytest

from loaders.dates import find_dates, make_date, read_date, read_year

DATES = [
    ("day", "2022年1月27日", "2022-01-27"),
    ("month", "2022年1月", "2022-01"),
    ("year", "2022年", "2022"),
    ("号 for 日", "2022年1月27号", "2022-01-27"),
    ("two-digit month", "2022年01月07日", "2022-01-07"),
    ("full-width", "２０２２年１２月３１日", "2022-12-31"),
    ("chinese day", "二〇二二年一月二十七日", "2022-01-27"),
    ("chinese month only", "二〇二二年十二月", "2022-12"),
    ("chinese year only", "二〇二五年", "2025"),
    ("white circles", "二○二二年十月三十一日", "2022-10-31"),
    ("large circles", "二◯二二年十一月十日", "2022-11-10"),
    ("零", "二零二零年二月二十九日", "2020-02-29"),
    ("letter O", "二OO九年三月一日", "2009-03-01"),
    ("last century", "一九九八年九月", "1998-09"),
    ("iso", "2022-01-27", "2022-01-27"),
    ("points", "2022.1.27", "2022-01-27"),
    ("slashes", "2022/1/27", "2022-01-27"),
]

NO_DATES = [
    "1月27日",
    "2022年13月",
    "2021年2月29日",
    "12022年",
    "202年",
    "2022",
    "2022.1",
    "2022年1月27日发",
    "二十二年",
    "同日",
]

TEXTS = [
    ("range", "自2022年1月1日至2024年12月31日", [(1, "2022-01-01"), (11, "2024-12-31")]),
    ("years joined by a dash", "（2021－2025年）", [(6, "2025")]),
    ("month range keeps the year's first", "2022年3—6月", [(0, "2022")]),
    ("in a sentence", "到2025年，建成5个", [(1, "2025")]),
    ("several", "二〇二一年印发，2022年6月修订", [(0, "2021"), (8, "2022-06")]),
    ("misprint is left alone", "2022年13月5日", []),
    ("number with a year's look", "共12022年", []),
    ("document number", "安政发〔2022〕2号", []),
    ("decimal outline", "1.2.3和3.2022.1.1.4", []),
]


@pytest.mark.parametrize(("text", "printed"), [row[1:] for row in DATES], ids=[row[0] for row in DATES])
def test_date(text: str, printed: str) -> None:
    assert str(read_date(text)) == printed


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(("text", "found"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_find_dates(text: str, found: list[tuple[int, str]]) -> None:
    dates = find_dates(text)
    assert [(start, str(date)) for start, _, date in dates] == found
    assert all(read_date(text[start:end]) == date for start, end, date in dates)


def test_dates_in_a_long_line_take_linear_time() -> None:
    assert find_dates("2022年1" * 50_000)[0][2] == make_date(2022)


@pytest.mark.parametrize(("year", "month", "day"), [(2022, 0, None), (2022, 2, 30), (2022, None, 3), (2022, 1, 0)])
def test_dates_no_calendar_has(year: int, month: int | None, day: int | None) -> None:
    assert make_date(year, month, day) is None


@pytest.mark.parametrize(("text", "year"), [("2022", 2022), ("二〇二二", 2022), ("二OO九", 2009), ("１９９８", 1998)])
def test_year(text: str, year: int) -> None:
    assert read_year(text) == year


@pytest.mark.parametrize("text", ["22", "三千", "九九", "3022", "年"])
def test_no_year(text: str) -> None:
    assert read_year(text) is None
