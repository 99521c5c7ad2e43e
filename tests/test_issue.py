"""Files of several documents: where one ends and the next begins, and the month of an undated one."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.text import read, source_of
from loaders.tree import build_tree

FIRST = "安河市人民政府关于加强节水工作的通知\n各县：\n请认真节水。\n安河市人民政府\n2021年3月1日\n"
SECOND = "安河市人民政府关于做好春耕工作的通知\n各县：\n请抓好春耕。\n安河市人民政府\n2021年3月2日\n"
A, B = "安河市人民政府关于加强节水工作的通知", "安河市人民政府关于做好春耕工作的通知"
ISSUES = "关于印发节水办法的通知\n各县：\n现将《节水办法》印发给你们。\n安河市人民政府\n2021年3月1日\n"
IMPRINT = "安河市人民政府办公室　　2021年3月6日印发\n"

FILES = [
    ("titles", FIRST + SECOND, [A, B]),
    ("imprint", f"{FIRST}{IMPRINT}安河大事记\n1月4日　开会。", [A, "安河大事记"]),
    ("copies printed", f"{FIRST}{IMPRINT}共印200份\n{SECOND}", [A, B]),
    ("number above the title", f"{FIRST}安政发〔2021〕4号\n{SECOND}", [A, "安政发〔2021〕4号"]),
    ("number below the title", f"{FIRST}安河市春耕工作方案\n安政发〔2021〕4号\n一、春耕。", [A, "安政发〔2021〕4号"]),
    ("chronicle without imprint", f"{FIRST}安河市大事记\n1月4日　开会。", [A, "安河市大事记"]),
    (
        "a chronicle before a numbered notice",
        f"{FIRST}安河市大事记\n1月4日　开会。\n（安河市地方志办公室）\n安政发〔2021〕4号\n{SECOND}",
        [A, "安河市大事记", "安政发〔2021〕4号"],
    ),
    (
        "a number that a chronicle tells of",
        "安河市大事记\n1月4日　印发节水方案（安政发〔2021〕4号）。\n同日　开会。",
        ["安河市大事记"],
    ),
    ("each on one line", FIRST.replace("\n", "") + "\n" + SECOND.replace("\n", ""), [A, B]),
    ("what the notice issues", f"{ISSUES}节水办法\n一、节水。", ["关于印发节水办法的通知"]),
    (
        "issued opinion, named in the text",
        f"{ISSUES.replace('节水办法', '关于节水的意见')}安河市关于节水的意见\n一、节水。",
        ["关于印发关于节水的意见的通知"],
    ),
    (
        "opinion of bureaus, passed on under their names",
        f"{ISSUES.replace('节水办法', '市水务局、市财政局关于节水的意见')}关于节水的意见\n市水务局\n一、节水。",
        ["关于印发市水务局、市财政局关于节水的意见的通知"],
    ),
    ("attachment", f"{FIRST}附件1\n节水任务分工表\n一、节水。", [A]),
    ("a short line after the date", f"{FIRST}安河市水务局\n{IMPRINT}", [A]),
]


@pytest.mark.parametrize(("text", "labels"), [case[1:] for case in FILES], ids=[case[0] for case in FILES])
def test_a_file_is_cut_into_its_documents(text: str, labels: list[str]) -> None:
    assert [document.label for document in build_tree(source_of(text, "anhe.txt"))[0].documents] == labels


MONTHS = [
    ("of its date", FIRST, None, ["2021-03"]),
    ("in its title", "安河市2021年1月大事记\n1月4日　开会。", None, ["2021-01"]),
    ("in its title and the line below", "安河市七月大事记\n2013年\n\n2日　开会。", None, ["2013-07"]),
    ("in its title and brackets below", "安河市7月份大事记\n（2013年）\n\n2日　开会。", None, ["2013-07"]),
    ("on a line below", "安河市大事记\n（二〇一三年十一月）\n\n2日　开会。", None, ["2013-11"]),
    ("a month without a year", "安河市七月大事记\n\n2日　开会。", None, [None]),
    ("a year without a month", "安河市大事记\n2013年\n\n2日　开会。", None, [None]),
    ("a title of something else", "关于七月活动的通知\n2013年\n\n2日　开会。", None, [None]),
    ("given", "安河大事记\n1月4日　开会。", "2021-01", ["2021-01"]),
    ("the title's before the given", "安河市2021年1月大事记\n1月4日　开会。", "2020-05", ["2021-01"]),
    (
        "of its entries, by the file's other dates",
        f"{FIRST}{IMPRINT}安河大事记\n2月4日　开会。",
        None,
        ["2021-03", "2021-02"],
    ),
    ("of its entries, the year before", f"{FIRST}{IMPRINT}安河大事记\n12月4日　开会。", None, ["2021-03", "2020-12"]),
    ("a month no calendar has", "安河大事记\n13月4日　开会。", None, [None]),
    ("unknown", "请认真节水。", None, [None]),
]


@pytest.mark.parametrize(("text", "given", "months"), [case[1:] for case in MONTHS], ids=[case[0] for case in MONTHS])
def test_a_document_has_a_month_where_the_print_tells_it(
    text: str, given: str | None, months: list[str | None]
) -> None:
    issue, _ = build_tree(source_of(text, "anhe.txt"), month=given)
    assert [document.month for document in issue.documents] == months


def test_a_file_in_gb_18030_has_the_same_documents(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "documents" / "several-notices.txt").read_text(encoding="utf-8")
    path = tmp_path / "anhe.txt"
    path.write_bytes(text.encode("gb18030"))
    source, problems = read(path)
    labels = [document.label for document in build_tree(source)[0].documents]
    assert labels == [
        "安政发〔2021〕3号",
        "安政办发〔2021〕7号",
        "安河市人民政府办公室关于印发安河市养老服务三年行动计划的通知",
    ]
    assert [problem.code for problem in problems] == ["text.gb18030"]
