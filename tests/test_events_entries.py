"""Cutting chronicles into entries: every form of date, what repeats one, what only looks like one, and the year."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.chronicle import cut_entries
from loaders.model import Document
from loaders.text import source_of
from loaders.tree import build_tree

Row = tuple[str, str | None, str | None, str]


def chronicle(text: str, month: str | None = "2021-03", title: str = "安河大事记") -> Document:
    """The document that a chronicle's text is read into."""
    issue, _ = build_tree(source_of(f"{title}\n\n{text}", "anhe.txt"), "安河市", month)
    return issue.documents[0]


def rows(document: Document) -> list[Row]:
    """Each entry's id, days and the first six characters of its text."""
    entries, _ = cut_entries(document)
    return [(each.event, iso(each.start), iso(each.end), each.reading.text[:6]) for each in entries]


def iso(day: date | None) -> str | None:
    """A day as the tables print it."""
    return None if day is None else day.isoformat()


A = "市委召开会议。"
B = "市政府召开会议。"
MARCH_4 = ("03-04#1", "2021-03-04", "2021-03-04", "市政府召开会")
MARCH_5 = ("03-05#1", "2021-03-05", "2021-03-05", "市委召开会议")
MARCH_5_AGAIN = ("03-05#2", "2021-03-05", "2021-03-05", "市政府召开会")
FORMS = [
    ("space after the date", f"3月5日 {A}\n3月6日 {B}",
     [MARCH_5, ("03-06#1", "2021-03-06", "2021-03-06", "市政府召开会")]),
    ("same day", f"3月5日 {A}\n同日 {B}", [MARCH_5, MARCH_5_AGAIN]),
    ("that day", f"3月5日，{A}\n是日，{B}", [MARCH_5, MARCH_5_AGAIN]),
    ("comma after the date", f"3月5日，{A}\n3月5日，{B}", [MARCH_5, MARCH_5_AGAIN]),
    ("nothing after the date", f"3月5日{A}\n3月8日{B}",
     [MARCH_5, ("03-08#1", "2021-03-08", "2021-03-08", "市政府召开会")]),
    ("date on a line of its own", f"3月5日\n{A}\n3月6日\n{B}",
     [MARCH_5, ("03-06#1", "2021-03-06", "2021-03-06", "市政府召开会")]),
    ("full-width digits", f"３月５日　{A}", [MARCH_5]),
    ("digits apart", f"3 月 5 日  {A}", [MARCH_5]),
    ("Chinese numerals", f"三月五日　{A}\n三月二十一日　{B}",
     [MARCH_5, ("03-21#1", "2021-03-21", "2021-03-21", "市政府召开会")]),
    ("in brackets", f"【3月5日】{A}\n【3月5日】{B}", [MARCH_5, MARCH_5_AGAIN]),
    ("day of the week", f"3月5日（星期五） {A}", [MARCH_5]),
    ("triangle and day", f"△5日 {A}\n△5日 {B}", [MARCH_5, MARCH_5_AGAIN]),
    ("day without a month", f"5日，{A}\n9日，{B}", [MARCH_5, ("03-09#1", "2021-03-09", "2021-03-09", "市政府召开会")]),
    ("a Greek letter for a triangle", f"3月5日 {A}\nΔ {B}", [MARCH_5, MARCH_5_AGAIN]),
    ("dots with dates", f"●3月5日，{A}\n●3月5日，{B}", [MARCH_5, MARCH_5_AGAIN]),
    ("dots under a date", f"3月5日\n● {A}\n● {B}", [MARCH_5, MARCH_5_AGAIN]),
    ("numbers under a date", f"3月\n5日\n1、{A}\n2、{B}\n6日\n1、{B}\n2、{A}",
     [MARCH_5, MARCH_5_AGAIN, ("03-06#1", "2021-03-06", "2021-03-06", "市政府召开会"),
      ("03-06#2", "2021-03-06", "2021-03-06", "市委召开会议")]),
    ("a range that ends on the day before it", f"3月7日，{A}\n3月6日至7日，{B}\n3月8日，{A}", [
        ("03-07#1", "2021-03-07", "2021-03-07", "市委召开会议"),
        ("03-06#1", "2021-03-06", "2021-03-07", "市政府召开会"),
        ("03-08#1", "2021-03-08", "2021-03-08", "市委召开会议")]),
    ("numbers inside an entry", f"3月5日　市政府召开会议，研究两件事。\n1、{A}\n2、{B}", [
        ("03-05#1", "2021-03-05", "2021-03-05", "市政府召开会")]),
    ("range of days", f"3月5—7日 {A}", [("03-05#1", "2021-03-05", "2021-03-07", "市委召开会议")]),
    ("range with 日 twice", f"3月5日－7日 {A}", [("03-05#1", "2021-03-05", "2021-03-07", "市委召开会议")]),
    ("range with 至", f"3月5日至7日，{A}", [("03-05#1", "2021-03-05", "2021-03-07", "市委召开会议")]),
    ("range with a hyphen", f"3月5-7日 {A}", [("03-05#1", "2021-03-05", "2021-03-07", "市委召开会议")]),
    ("range over months", f"3月30日—4月2日 {A}", [("03-30#1", "2021-03-30", "2021-04-02", "市委召开会议")]),
    ("two days", f"3月5日、6日 {A}", [("03-05#1", "2021-03-05", "2021-03-06", "市委召开会议")]),
    (
        "same day repeats a range",
        f"3月5—7日 {A}\n同日 {B}",
        [("03-05#1", "2021-03-05", "2021-03-07", "市委召开会议"), ("03-05#2", "2021-03-05", "2021-03-07",
     "市政府召开会")],
    ),
    ("a year of its own", f"2019年3月5日 {A}", [("03-05#1", "2019-03-05", "2019-03-05", "市委召开会议")]),
    ("a month has no day", f"本月 {A}", [("03#1", None, None, "市委召开会议")]),
    ("part of a month", f"3月上旬 {A}", [("03#1", None, None, "市委召开会议")]),
    ("one line", f"3月5日 {A}同日 {B}", [MARCH_5, MARCH_5_AGAIN]),
    ("one line without spaces", f"3月5日，{A}3月5日，{B}", [MARCH_5, MARCH_5_AGAIN]),
    ("a part of the day", f"3月4日 {B}\n3月5日下午，{A}",
     [MARCH_4, ("03-05#1", "2021-03-05", "2021-03-05", "下午，市委召")]),
    ("an hour of the day", f"3月4日 {B}\n5日凌晨2时 {A}",
     [MARCH_4, ("03-05#1", "2021-03-05", "2021-03-05", "凌晨2时市委")]),
    ("a day of a line's middle with its hour", f"3月5日 {A}3月3日上午，{B}\n3月5日 {B}", [MARCH_5, MARCH_5_AGAIN]),
    ("the last ten days", f"3月5日 {A}\n下旬 {B}", [MARCH_5, ("03#1", None, None, "市政府召开会")]),
    ("the end of the month", f"3月5日 {A}\n月底，{B}", [MARCH_5, ("03#1", None, None, "市政府召开会")]),
    ("ten days inside a sentence", f"3月5日 {A}\n下旬全市降雨。", [MARCH_5]),
    ("the same day with a mark, dates with white space", f"3月4日 {B}\n3月5日 {A}\n同日，{B}",
     [MARCH_4, MARCH_5, MARCH_5_AGAIN]),
    ("the same day with a mark more often than dates", f"3月4日，{B}\n3月5日，{A}\n同日，{B}\n同日，{B}\n同日，{B}",
     [MARCH_4, MARCH_5, *((f"03-05#{k}", *MARCH_5_AGAIN[1:]) for k in (2, 3, 4))]),
    ("half-width punctuation", f"3月5日,{A}\n同日,{B}", [MARCH_5, MARCH_5_AGAIN]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in FORMS], ids=[case[0] for case in FORMS])
def test_entries_begin_with_every_form_of_date(text: str, expected: list[Row]) -> None:
    assert rows(chronicle(text)) == expected


NOTICE = "市政府印发关于防汛工作的通知"
PERIODS = [
    f"（2021年3月1日～2021年3月31日）\n\n●3月4日 {B}\n●3月5日 {A}",
    f"（2021.3.1—3.7）\n\n3月4日，{B}\n3月5日，{A}",
    f"2021年3月\n\n●3月4日，{B}\n●3月5日，{A}",
    f"3/2021\n\n4日\n{B}\n5日\n{A}",
    f"2021.3\n\n4日\n{B}\n5日\n{A}",
]


@pytest.mark.parametrize("text", PERIODS)
def test_the_month_on_a_line_of_its_own(text: str) -> None:
    assert rows(chronicle(text, month=None)) == [MARCH_4, MARCH_5]


def test_times_of_day_say_nothing_of_how_other_dates_are_printed() -> None:
    text = f"2月28日至3月2日，{A}\n3月1日，{A}\n3月3日下午，{B}\n3月4日下午，{B}\n3月5日上午，{A}"
    assert [row[0] for row in rows(chronicle(text))] == ["02-28#1", "03-01#1", "03-03#1", "03-04#1", "03-05#1"]


def test_a_day_within_the_range_before_it_is_an_entry() -> None:
    text = f"3月5~7日，{A}\n3月6日，{B}\n3月9日，{A}"
    assert [row[0] for row in rows(chronicle(text))] == ["03-05#1", "03-06#1", "03-09#1"]


TITLES = [
    ("on the line of its title", f"安河大事记(2021年3月) 3月5日 {A} 3月6日 {B}", "安河大事记(2021年3月)", 2),
    ("in brackets", f"【2021年3月要闻】\n△3月5日 {A}\n△3月6日 {B}", "【2021年3月要闻】", 2),
    ("a week's", f"书记、市长的一周\n（2021.3.1—3.7）\n\n3月5日，{A}\n3月6日，{B}",
     "书记、市长的一周（2021.3.1—3.7）", 2),
    ("called otherwise", f"市政府工作要事记\n（2021年3月）\n\n5日，{A}\n△ {B}", "市政府工作要事记（2021年3月）", 2),
    ("without spaces", f"安河市大事记（2021年3月）3月5日，{A}3月6日，{B}", "安河市大事记（2021年3月）", 2),
    ("days without a month", f"安河市3月大事记 5日 {A}6日 {B}", "安河市3月大事记", 2),
    ("dots", f"安河政务要闻 3月5日 ●{A}●{B}3月6日 ●{A}", "安河政务要闻", 3),
    ("an entry that tells of a notice", f"安河市大事记\n3月5日 {NOTICE}\n3月6日 {B}", "安河市大事记", 2),
    ("the same, nothing after the date", f"安河市大事记\n（2021年3月）\n3月5日{NOTICE}\n3月6日{B}",
     "安河市大事记（2021年3月）", 2),
    ("the same on one line", f"安河市大事记 3月5日，{NOTICE}。3月6日，{B}", "安河市大事记", 2),
    ("the same, no title", f"3月5日 {NOTICE}\n" + "".join(f"3月{day}日 {B}\n" for day in range(6, 10)), None, 5),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title", "count"), [case[1:] for case in TITLES], ids=[case[0] for case in TITLES]
)
def test_an_entry_is_no_part_of_the_title(text: str, title: str | None, count: int) -> None:
    issue, _ = build_tree(source_of(text, "anhe.txt"), "安河市", "2021-03")
    (document,) = issue.documents
    assert (document.title.text if document.title else None) == title
    assert len(cut_entries(document)[0]) == count


@pytest.mark.parametrize("title", ["9月18日防空警报试鸣工作方案", "安河市“五一”国际劳动节活动方案"])
def test_a_title_may_begin_with_a_date(title: str) -> None:
    issue, _ = build_tree(source_of(f"{title}\n\n为做好试鸣工作，制定本方案。", "anhe.txt"), "安河市", "2021-03")
    assert issue.documents[0].title is not None
    assert issue.documents[0].title.text == title


INSIDE = [
    ("a later day in a sentence", "3月5日 发现一人。3月6日经会诊，已治愈。\n同日 市委召开会议。",
     ["发现一人。3月6日经会诊，已治愈。", A]),
    ("a later paragraph", f"3月5日 {A}\n随后，市长看望职工。\n3月6日 {B}", [f"{A}随后，市长看望职工。", B]),
    ("a sentence of the day", f"3月5日 {A}同日，代表参观展览。\n3月6日 {B}", [f"{A}同日，代表参观展览。", B]),
    ("a day that looks back", f"3月5日，{A}\n3月6日，{B}\n3月1日，该厂停产。\n3月7日，{A}",
     [A, f"{B}3月1日，该厂停产。", A]),
    ("a signature", f"3月5日 {A}\n\n安河市地方志办公室", [A]),
    ("a date in brackets", "3月5日 市委（3月1日成立）召开会议。", ["市委（3月1日成立）召开会议。"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in INSIDE], ids=[case[0] for case in INSIDE])
def test_an_entry_holds_all_its_paragraphs(text: str, expected: list[str]) -> None:
    entries, _ = cut_entries(chronicle(text))
    assert [entry.reading.text for entry in entries] == expected


def test_a_line_broken_before_a_date_begins_no_entry() -> None:
    text = "3月5日 全市新增病例一例，已闭环转运至市医院，情况稳定。\n3月6日经专家会诊，已治愈。\n同日 市委召开会议。"
    assert [row[0] for row in rows(chronicle(text))] == ["03-05#1", "03-05#2"]


YEARS = [
    ("month of the document", "2021-03", f"3月5日 {A}", ["2021-03-05"]),
    ("December before January", "2021-01", f"12月31日 {A}\n1月2日 {B}", ["2020-12-31", "2021-01-02"]),
    ("a whole year printed in the next", "2021-01", f"1月5日 {A}\n7月1日 {B}\n12月31日 {A}",
     ["2020-01-05", "2020-07-01", "2020-12-31"]),
    ("no year", None, f"3月5日 {A}", [None]),
    ("the year of an earlier entry", None, f"2020年12月31日 {A}\n1月2日 {B}", ["2020-12-31", "2021-01-02"]),
    ("no such day", "2021-02", f"2月30日 {A}", [None]),
]


@pytest.mark.parametrize(("month", "text", "expected"), [case[1:] for case in YEARS], ids=[case[0] for case in YEARS])
def test_the_year_comes_from_the_print(month: str | None, text: str, expected: list[str | None]) -> None:
    entries, _ = cut_entries(chronicle(text, month))
    assert [entry.start and str(entry.start) for entry in entries] == expected


def test_the_month_comes_from_a_title_and_the_line_below() -> None:
    document = chronicle(f"2013年\n\n2日 {A}\n9日 {B}", None, "安河市七月大事记")
    assert [row[:2] for row in rows(document)] == [("07-02#1", "2013-07-02"), ("07-09#1", "2013-07-09")]
    assert cut_entries(document)[1] == []


def test_a_title_s_month_without_a_year_dates_nothing() -> None:
    document = chronicle(f"2日 {A}\n9日 {B}", None, "安河市七月大事记")
    assert [row[:2] for row in rows(document)] == [("07-02#1", None), ("07-09#1", None)]
    assert [problem.code for problem in cut_entries(document)[1]] == ["chronicle.year"]


PROBLEMS = [
    ("no year", None, f"3月5日 {A}", "chronicle.year", "--date"),
    ("no such day", "2021-02", f"2月30日 {A}", "chronicle.day", "print"),
    ("nothing to repeat", "2021-03", f"同日 {A}\n3月6日 {B}", "chronicle.same_day", "lost line"),
]


@pytest.mark.parametrize(
    ("month", "text", "code", "advice"), [case[1:] for case in PROBLEMS], ids=[case[0] for case in PROBLEMS]
)
def test_open_days_are_reported(month: str | None, text: str, code: str, advice: str) -> None:
    _, problems = cut_entries(chronicle(text, month))
    assert [problem.code for problem in problems] == [code]
    assert advice in problems[0].advice


def test_an_entry_leads_to_its_print() -> None:
    document = chronicle(f"3月5日 {A}\n— 12 —\n同日 {B}")
    for entry in cut_entries(document)[0]:
        assert document.source.printed(entry.printed.span()).replace(" ", "") == entry.printed.text


def test_a_text_without_dates_has_no_entries() -> None:
    assert cut_entries(chronicle("市委召开会议。市政府也召开会议。")) == ([], [])
