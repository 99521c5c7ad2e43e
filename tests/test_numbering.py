"""Heading numbers: what is one, what it is worth, and which numbers in a text are headings."""

from __future__ import annotations

import pytest

from loaders.numbering import find_marks, level_of, numeral_value, starts_heading
from loaders.text import reading_of

NUMBERS = [
    ("一、总体要求", True),
    ("二十一、附则", True),
    ("一.总体要求", True),
    ("（一）节水", True),
    ("(十二)节水", True),
    ("1．节水", True),
    ("1.节水", True),
    ("1、节水", True),
    ("1 4 ．节水", True),
    ("１２．节水", True),
    ("（1）节水", True),
    ("（１）节水", True),
    ("㈠节水", True),
    ("⒈节水", True),
    ("⑴节水", True),
    ("第一章　总则", True),
    ("第二节 水", True),
    ("第三条　为了", True),
    ("第一部分　概况", True),
    ("第十二篇 水", True),
    ("2.2019年底前完成修渠", True),
    ("5.12345热线接通率", True),
    ("4．12315“五线合一”", True),
    ("二、2019年工作安排", True),
    ("1.5万元", False),
    ("3.12公里", False),
    ("2.20亿元", False),
    ("2021年", False),
    ("一是节水", False),
    ("一等奖", False),
    ("①节水", False),
    ("第一节课", False),
    ("第三条规定", False),
    ("第一条、第二条", False),
    ("第一部分享", False),
    ("（本页无正文）", False),
    ("十、3", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS, ids=[case[0] or "nothing" for case in NUMBERS])
def test_headings_start_with_a_number_of_theirs(text: str, expected: bool) -> None:
    assert starts_heading(text) is expected


VALUES = [
    ("一", 1),
    ("十", 10),
    ("十九", 19),
    ("二十", 20),
    ("九十九", 99),
    ("一百零二", 102),
    ("（三）", 3),
    ("(１２)", 12),
    ("1 4", 14),
    ("㈩", 10),
    ("⒛", 20),
    ("⑵", 2),
    ("第十二条", 12),
    ("第3章", 3),
    ("甲", 0),
]


@pytest.mark.parametrize(("numeral", "value"), VALUES, ids=[case[0] for case in VALUES])
def test_a_number_has_its_value(numeral: str, value: int) -> None:
    assert numeral_value(numeral) == value


def test_levels_run_from_parts_to_details() -> None:
    levels = [level_of(number) for number in ("第一篇", "第一章", "第一节", "第一条", "一", "（一）", "1", "（1）")]
    assert levels == sorted(level for level in levels if level is not None)
    assert level_of("甲") is None


MARKS = [
    ("in order", ["一、甲。", "（一）乙。", "（二）丙。", "二、丁。"], ["一", "（一）", "（二）", "二"], 0),
    ("points go on through items", ["（一）甲。", "1.乙。", "（二）丙。", "2.丁。"], ["（一）", "1", "（二）", "2"], 0),
    ("in the middle of a line", ["一、甲。（一）乙。（二）丙。二、丁。"], ["一", "（一）", "（二）", "二"], 0),
    ("right after a heading's phrase", ["一、主要任务（一）乙。（二）丙。"], ["一", "（一）", "（二）"], 0),
    (
        "right after a phrase, numbered on",
        ["一、节水任务（一）乙。二、用水、管水任务（二）丙。"],
        ["一", "（一）", "二", "（二）"],
        0,
    ),
    ("not the next one in a line", ["一、甲。（三）乙。"], ["一"], 0),
    ("inside brackets", ["一、甲（见第。（一）项）乙。"], ["一"], 0),
    ("inside a sentence", ["一、甲。按照（一）项办理。"], ["一"], 0),
    ("parts of a sentence", ["1.甲。包括：1.乙；2.丙。", "2.丁。"], ["1", "2"], 0),
    ("details in a line", ["1.甲。（1）乙。（2）丙。"], ["1"], 0),
    ("details on lines", ["1.甲。", "（1）乙。", "（2）丙。"], ["1", "（1）", "（2）"], 0),
    ("a lost number", ["一、甲。", "三、乙。"], ["一", "三"], 1),
    ("a doubled number", ["（一）甲。", "（一）乙。", "（二）丙。"], ["（一）", "（一）", "（二）"], 1),
    ("a list that starts anew", ["1.甲。", "2.乙。", "1.丙。"], ["1", "2", "1"], 1),
    ("a number gone by", ["1.甲。", "2.乙。", "3.丙。", "2.丁。"], ["1", "2", "3"], 0),
    ("a text that starts in the middle", ["五、甲。", "六、乙。"], ["五", "六"], 1),
    ("no headings", ["1.5万元。", "一是甲。二是乙。", "甲。"], [], 0),
]


@pytest.mark.parametrize(("texts", "numbers", "gaps"), [case[1:] for case in MARKS], ids=[case[0] for case in MARKS])
def test_headings_are_numbers_in_their_order(texts: list[str], numbers: list[str], gaps: int) -> None:
    marks = list(find_marks([reading_of(text) for text in texts]))
    assert [mark.number for _, mark, _ in marks] == numbers
    assert sum(skipped for _, _, skipped in marks) == gaps
