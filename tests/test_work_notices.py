"""Notices and minutes that ask for work: which are read as plans, and which of their parts hold tasks and targets."""

from __future__ import annotations

import pytest

from loaders.fact_types import Fact, Responsibility, Target, Task
from loaders.model import Document, Genre
from loaders.read import find_facts
from loaders.rules.work import CALL
from loaders.rules.work import ORDERS as ORDERS_WORDS
from loaders.text import source_of
from loaders.tree import build_tree

ORDERS = (
    "一、加强值守。各镇要严格执行值班制度。\n"
    "二、备足物资\n（一）充实储备。市应急局要储备编织袋不少于10万条。\n（二）组建队伍。每个镇组建不少于30人的抢险队伍。\n"
)
INFORMS = (
    "一、参保对象\n全市居民。\n二、缴费时间\n每年9月至12月。\n三、缴费方式\n通过手机缴费。\n四、加强宣传。推进。\n"
)


def document_of(title: str, text: str) -> Document:
    """The document of a notice with this title and text."""
    return build_tree(source_of(f"{title}\n\n各镇人民政府：\n\n现通知如下：\n\n{text}", "anhe.txt"))[0].documents[0]


def facts_of(title: str, text: str) -> list[Fact]:
    """The facts of a notice with this title and text."""
    return find_facts(document_of(title, text))[0]


GENRES = [
    (Genre.PLAN, "安河市人民政府办公室关于切实做好2021年防汛工作的通知", ORDERS),
    (Genre.PLAN, "关于进一步加强校园安全管理工作的紧急通知", ORDERS),
    (Genre.PLAN, "安河市人民政府办公室转发市应急局关于开展安全生产大检查的通知", ORDERS),
    (Genre.PLAN, "关于研究校园安全有关问题的会议纪要", ORDERS),
    (
        Genre.PLAN,
        "关于全市安全生产大检查情况的通报",
        "一、主要做法\n（一）领导重视。各县部署。\n（二）措施有力。检查210家。\n" + ORDERS,
    ),
    (
        Genre.PLAN,
        "关于加强农村公路养护的通知",
        "一、提高养护标准。\n安排资金。\n二、落实责任。推进。\n三、严格考核。推进。\n四、本通知自印发之日起执行。",
    ),
    (
        Genre.OTHER,
        "关于全市安全生产大检查情况的通报",
        "一、主要做法\n（一）领导重视。\n检查210家。\n二、存在问题\n（一）整改不到位。仍有12处。\n",
    ),
    (Genre.PLAN, "中共安河县委 安河县人民政府关于加快发展民营经济的决定", ORDERS),
    (Genre.OTHER, "安河市人民政府关于表彰加快发展民营经济先进单位的决定", ORDERS),
    (Genre.OTHER, "关于表彰安全生产先进单位情况的通报", ORDERS),
    (Genre.OTHER, "关于做好城乡居民参保登记工作的通知", INFORMS),
    (Genre.OTHER, "关于开展2021年科技项目申报工作的通知", ORDERS),
    (Genre.OTHER, "关于做好先进集体评选工作的通知", ORDERS),
    (Genre.OTHER, "关于成立防汛指挥部的通知", ORDERS),
    (Genre.OTHER, "安河市人民政府关于禁止燃放烟花爆竹的通告", ORDERS),
    (Genre.OTHER, "关于做好防汛工作的通知", "一、加强值守。各镇要值班。\n二、备足物资。要充足。"),
    (Genre.OTHER, "关于研究校园安全有关问题的会议纪要", "一、会议听取了汇报。\n二、会议认为，成效明显。"),
]


@pytest.mark.parametrize(("genre", "title", "text"), GENRES, ids=[f"{case[1]}-{case[0].name}" for case in GENRES])
def test_a_notice_that_orders_work_is_read_as_a_plan(genre: Genre, title: str, text: str) -> None:
    assert document_of(title, text).genre is genre


def test_the_parts_of_a_notice_that_order_work_are_tasks() -> None:
    facts = facts_of("关于切实做好2021年防汛工作的通知", ORDERS)
    assert [(fact.task, fact.title) for fact in facts if isinstance(fact, Task)] == [
        ("一", "加强值守"),
        ("二/（一）", "充实储备"),
        ("二/（二）", "组建队伍"),
    ]
    assert [(fact.task, fact.body.printed) for fact in facts if isinstance(fact, Responsibility)] == [
        ("一", "各镇"),
        ("二/（一）", "市应急局"),
    ]
    assert [(fact.task, int(fact.value), fact.unit) for fact in facts if isinstance(fact, Target)] == [
        ("二/（一）", 10, "万条"),
        ("二/（二）", 30, "人"),
    ]


REPORT = (
    "一、总体进展情况\n1—9月，完成投资602亿元，开工率89%。\n二、存在的主要问题\n（一）进度滞后。投资完成率60%。\n"
    "三、{heading}\n{text}四、下一步工作要求\n（一）抓进度。确保全年完成投资800亿元以上。\n责任单位：市发展改革委\n"
    "（二）抓保障。加快审批。\n责任单位：市自然资源局\n"
)
PARTS = [
    ("what was done well", "主要做法", "（一）强化调度。新建项目30个。\n", []),
    ("for whom", "补助对象", "年满60周岁的居民5万人。\n", []),
    ("of what a work is", "治理范围", "全市厂房5万座。\n", []),
    ("an order to widen it", "扩大范围", "纳入厂房5万座。\n", ["三"]),
    ("a standard that nobody is charged with", "补助标准", "按省定标准执行。\n", []),
    ("a standard that somebody is charged with", "补助标准", "提高标准。（市财政局负责）\n", ["三"]),
    ("an order that sounds like a report", "通报完成情况", "每月通报。\n", ["三"]),
    ("an order that sounds like a standard", "落实补助标准", "按时发放。\n", ["三"]),
]


@pytest.mark.parametrize(("heading", "text", "more"), [case[1:] for case in PARTS], ids=[case[0] for case in PARTS])
def test_parts_that_report_or_inform_hold_no_tasks(heading: str, text: str, more: list[str]) -> None:
    facts = facts_of("关于第三季度项目建设情况的督查通报", REPORT.format(heading=heading, text=text))
    assert [fact.task for fact in facts if isinstance(fact, Task)] == [*more, "四/（一）", "四/（二）"]
    targets = [(fact.task, int(fact.value)) for fact in facts if isinstance(fact, Target)]
    assert [target for target in targets if target[0].startswith(("一", "二", "四"))] == [("四/（一）", 800)]


@pytest.mark.parametrize("words", [ORDERS_WORDS, CALL], ids=["orders", "calls"])
def test_word_lists_are_sorted_and_name_no_word_twice(words: list[str]) -> None:
    assert words == sorted(set(words))
