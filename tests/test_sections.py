"""Numbered sections: their paths, headings and texts, and the gaps that are reported."""

from __future__ import annotations

import pytest

from loaders.sections import build_sections
from loaders.text import reading_of

Row = tuple[str, str | None, str]


def rows(lines: str) -> list[Row]:
    """Each section's path, heading and text."""
    _, sections, _ = build_sections([reading_of(line) for line in lines.split("\n")])
    return [
        (each.path, each.heading.text if each.heading else None, "|".join(reading.text for reading in each.paragraphs))
        for section in sections
        for each in section.walk()
    ]


CASES = [
    ("a colon in brackets", "一、收费标准（单位：元）\n每次3。", [("一", "收费标准（单位：元）", "每次3。")]),
    (
        "levels",
        "一、任务\n（一）节水。推进节水。\n1．改造。推进改造。",
        [("一", "任务", ""), ("一/（一）", "节水", "推进节水。"), ("一/（一）/1", "改造", "推进改造。")],
    ),
    (
        "chapters and articles",
        "第一章　总　则\n第一条　制定本办法。",
        [("第一章", "总则", ""), ("第一章/第一条", None, "制定本办法。")],
    ),
    (
        "articles below parts",
        "一、促进消费\n第一条　发券\n安排资金。\n第二条　让利。支持让利。\n二、稳定就业\n第三条　扩岗。支持扩岗。",
        [
            ("一", "促进消费", ""),
            ("一/第一条", "发券", "安排资金。"),
            ("一/第二条", "让利", "支持让利。"),
            ("二", "稳定就业", ""),
            ("二/第三条", "扩岗", "支持扩岗。"),
        ],
    ),
    (
        "articles below items",
        "一、支持\n第1条　设立资金。安排资金。\n二、范围\n（一）投资\n第2条　给予奖励。按规定奖励。",
        [
            ("一", "支持", ""),
            ("一/第1条", "设立资金", "安排资金。"),
            ("二", "范围", ""),
            ("二/（一）", "投资", ""),
            ("二/（一）/第2条", "给予奖励", "按规定奖励。"),
        ],
    ),
    (
        "articles above their parts",
        "第一条　为了节水，制定本办法。\n第二条　单位应当：\n一、节水\n二、治水\n第三条　本办法自发布之日起施行。",
        [
            ("第一条", None, "为了节水，制定本办法。"),
            ("第二条", "单位应当：", ""),
            ("第二条/一", "节水", ""),
            ("第二条/二", "治水", ""),
            ("第三条", None, "本办法自发布之日起施行。"),
        ],
    ),
    ("spaces in a number", "1 4 ．节水。推进节水。", [("14", "节水", "推进节水。")]),
    ("full-width digits", "１．节水。推进节水。", [("１", "节水", "推进节水。")]),
    ("a lone sentence is text", "一、坚持节水优先。", [("一", None, "坚持节水优先。")]),
    ("a colon ends a phrase", "一、时间：2021年3月。", [("一", "时间：", "2021年3月。")]),
    (
        "a phrase set off by white space",
        "一、总体要求　　坚持节水优先，推进节水。",
        [("一", "总体要求", "坚持节水优先，推进节水。")],
    ),
    ("letters set wide", "一、总　　则", [("一", "总则", "")]),
    ("half-width full stops", "(一)节水.推进节水.", [("(一)", "节水", "推进节水.")]),
    ("a decimal is no full stop", "1.新建1.5公里管网", [("1", "新建1.5公里管网", "")]),
    (
        "an assignment behind a phrase",
        "1.开展排查（责任单位：市水务局）",
        [("1", "开展排查", "（责任单位：市水务局）")],
    ),
    ("a label behind a phrase", "1.开展排查　责任单位：市水务局", [("1", "开展排查", "责任单位：市水务局")]),
    ("a repeated path", "1.甲水。推进。\n1.乙水。推进。", [("1", "甲水", "推进。"), ("1~2", "乙水", "推进。")]),
    ("text after a heading", "一、节水\n坚持节水。\n全面推进。", [("一", "节水", "坚持节水。|全面推进。")]),
    (
        "a table of contents",
        "目录\n第一章　总则…………1\n第二章　节水…………3\n第一章　总则\n第二章　节水",
        [("第一章", "总则", ""), ("第二章", "节水", "")],
    ),
    (
        "white space around and inside an official's name",
        "一、局长　魏　东主持全面工作，分管人事科。\n二、决定任命龙　飞为市教育局局长，免去其原职务。",
        [
            ("一", None, "局长魏东主持全面工作，分管人事科。"),
            ("二", None, "决定任命龙飞为市教育局局长，免去其原职务。"),
        ],
    ),
    ("no numbers", "坚持节水。", []),
]


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_sections_have_path_heading_and_text(lines: str, expected: list[Row]) -> None:
    assert rows(lines) == expected


def test_a_lost_number_is_reported_with_its_place() -> None:
    _, _, problems = build_sections([reading_of(line) for line in ("（十）节水。", "（十二）用水。")])
    assert [problem.code for problem in problems] == ["tree.gap"] * 2
    assert problems[1].message == "heading （十二） does not follow the number before it"
    assert problems[1].span is not None
