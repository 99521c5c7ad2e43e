"""Tasks: the lowest numbered work items of a plan, their paths and titles, and the parts that hold none."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.fact_types import Task
from loaders.facts.tasks import find_tasks
from loaders.text import read, source_of
from loaders.tree import build_tree

Row = tuple[str, str, str | None]


def tasks(text: str) -> list[Task]:
    """The tasks of a text's first document."""
    document = build_tree(source_of(text, "anhe.txt"))[0].documents[0]
    return [fact for fact in find_tasks(document)[0] if isinstance(fact, Task)]


CASES = [
    (
        "items",
        "一、任务\n（一）节水。推进。\n（二）用水。推进。",
        [("一/（一）", "节水", "任务"), ("一/（二）", "用水", "任务")],
    ),
    ("goals and their tasks", "一、指导思想和目标任务\n达到目标。\n二、节水。推进。", [("二", "节水", None)]),
    ("points below items", "一、任务\n（一）节水\n1.改造。推进。", [("一/（一）/1", "改造", "节水")]),
    ("parts alone", "一、节水。推进。\n二、用水。推进。", [("一", "节水", None), ("二", "用水", None)]),
    (
        "levels mixed",
        "一、任务\n（一）节水。推进。\n二、治水。推进。",
        [("一/（一）", "节水", "任务"), ("二", "治水", None)],
    ),
    (
        "no heading phrase",
        "一、任务\n1.推进高耗水企业改造，新建管网。",
        [("一/1", "推进高耗水企业改造，新建管网", "任务")],
    ),
    (
        "safeguards",
        "一、任务\n1.改造。推进。\n二、保障措施\n（一）领导。加强领导。",
        [("一/1", "改造", "任务"), ("二/（一）", "领导", "保障措施")],
    ),
    (
        "an assignment in the heading",
        "一、任务\n1.开展排查（责任单位：市水务局）\n2.整改（市水务局牵头）",
        [("一/1", "开展排查", "任务"), ("一/2", "整改", "任务")],
    ),
    (
        "a bracket that belongs to the heading",
        "一、任务\n1.给予农村（社区）补助（试行）。推进。",
        [("一/1", "给予农村（社区）补助（试行）", "任务")],
    ),
    (
        "a number twice",
        "一、任务\n1.节水。推进。\n1.用水。推进。",
        [("一/1", "节水", "任务"), ("一/1~2", "用水", "任务")],
    ),
    ("chapters", "第一章　任务\n第一节　节水\n一、改造。推进。", [("第一章/第一节/一", "改造", "节水")]),
    (
        "leave alone: general parts",
        "一、总体要求\n（一）指导思想。坚持。\n（二）基本原则。坚持。\n二、发展目标\n（一）总体目标。节水。",
        [],
    ),
    (
        "leave alone: what is to be attained",
        "一、创建目标\n（一）质量明显提高。合格率达到98%。\n二、整治目标\n（一）水质好转。达到Ⅲ类。\n三、节水。推进。",
        [("三", "节水", None)],
    ),
    (
        "leave alone: the general part of something",
        "一、创建国家级创业型城市的指导思想和总体要求\n节水优先。\n二、改造管网\n推进。",
        [("二", "改造管网", None)],
    ),
    (
        "leave alone: goals and tasks",
        "一、目标任务\n到2030年，节水。\n二、重点任务\n推进。",
        [("二", "重点任务", None)],
    ),
    (
        "goals and tasks that are assigned",
        "一、目标任务\n1.改造。推进。责任单位：市水务局",
        [("一/1", "改造", "目标任务")],
    ),
    (
        "goals that are dealt out",
        "一、主要工作目标\n1.粮食产量增长2%（市农业局，各县区政府）。\n2.用水量下降3%（市水务局）。",
        [("一/1", "粮食产量增长2%", "主要工作目标"), ("一/2", "用水量下降3%", "主要工作目标")],
    ),
    (
        "leave alone: goals of which one is dealt out",
        "一、主要工作目标\n1.粮食产量增长2%（市农业局）。\n2.用水量下降3%。\n二、节水。推进。",
        [("二", "节水", None)],
    ),
    (
        "a part without a number",
        "一、节水\n责任单位：市水务局\n工作要求\n（一）领导。加强领导。",
        [("一", "节水", None), ("（一）", "领导", "工作要求")],
    ),
    ("leave alone: of itself", "一、附则\n（一）解释。由市水务局解释。\n二、本方案自印发之日起施行。", []),
]


@pytest.mark.parametrize(("lines", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_lowest_work_items_are_tasks(lines: str, expected: list[Row]) -> None:
    assert [(each.task, each.title, each.section) for each in tasks(f"安河市节水行动方案\n\n{lines}")] == expected


SIGNED = "安河市人民政府\n2021年3月5日\n"
NOTICE = f"关于印发节水方案的通知\n各县：\n现将《节水方案》印发给你们。\n一、提高认识。加强领导。\n{SIGNED}"
TEXTS = [
    ("the notice's own parts are none", f"{NOTICE}节水方案\n一、节水。推进。", ["一"]),
    (
        "a second attachment",
        f"{NOTICE}附件1\n节水方案\n一、节水。推进。\n附件2\n分工表\n一、用水。推进。",
        ["一", "附件2/一"],
    ),
    ("a plan's first attachment", "节水方案\n一、节水。推进。\n附件1\n任务清单\n一、用水。推进。", ["一", "附件1/一"]),
    ("a list of names", f"{NOTICE}节水方案\n一、节水。推进。\n附件2\n专家名单\n一、水务。王明。", ["一"]),
    (
        "rules of which somebody answers for a part",
        "关于推进节水的实施细则\n一、总体目标\n用水量下降5%。\n二、主要任务\n（一）改造。推进。（市水务局，各县区按职责分工负责）\n（二）附记。",
        ["二/（一）"],
    ),
    ("no plan", "关于节水的批复\n一、同意。推进。", []),
]


@pytest.mark.parametrize(("text", "paths"), [case[1:] for case in TEXTS], ids=[case[0] for case in TEXTS])
def test_tasks_stand_in_what_is_issued(text: str, paths: list[str]) -> None:
    assert [each.task for each in tasks(text)] == paths


def test_a_task_leads_to_its_text_in_order_of_print() -> None:
    source, _ = read(Path(__file__).parent / "documents" / "plan-notice.txt")
    (document,) = build_tree(source)[0].documents
    found = [fact for fact in find_tasks(document)[0] if isinstance(fact, Task)]
    assert [each.order for each in found] == [1, 2, 3, 4, 5]
    assert found[0].text.startswith("推动高耗水企业完成节水改造")
    assert all(source.printed(each.spans[0]).replace("\n", "").startswith(each.title) for each in found)
