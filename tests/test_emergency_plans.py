"""Emergency plans (应急预案): headings that count in decimals, and the duties of their members as tasks."""

from __future__ import annotations

import pytest

from loaders.fact_types import Fact, Responsibility, Target, Task
from loaders.model import Document
from loaders.read import find_facts
from loaders.text import source_of
from loaders.tree import build_tree

HEAD = (
    "安河县人民政府办公室关于印发安河县防汛应急预案的通知\n安政办发〔2021〕9号\n各乡镇人民政府：\n"
    "《安河县防汛应急预案》已经县政府同意，现印发给你们。\n安河县人民政府办公室\n2021年5月10日\n安河县防汛应急预案\n"
)
BODY = (
    "1 总则\n1.1 编制目的\n最大程度减少损失。\n1.2 适用范围\n本预案适用于全县。\n2 组织体系\n2.1 县防指\n"
    "2.1.1 县防指职责\n统一指挥防汛工作，水库安全率达到100%。\n2.1.2 成员单位职责\n"
    "（1）县水利局：负责水情监测，汛前检查水库30座。\n"
    "（2）县气象局、县水文站：负责天气预报。\n（3）县教育局。配合做好学生转移。\n3 应急响应\n3.1 分级标准\n"
    "24小时降雨量超过100毫米或死亡10人以上的，启动Ⅰ级响应。\n3.2 Ⅰ级响应\n"
    "县防指要在2小时内上报，抽调不少于200人的队伍。\n"
)


def plan_of(text: str) -> Document:
    """The only document of a text."""
    (document,) = build_tree(source_of(text, "anhe.txt"))[0].documents
    return document


def paths(document: Document) -> list[tuple[str, str | None]]:
    """The paths and headings of all sections of what a document issues."""
    sections = document.compositions[-1].walk()
    return [(section.path, section.heading.text if section.heading else None) for section in sections]


def facts_of(text: str) -> list[Fact]:
    """The facts of the only document of a text."""
    return find_facts(plan_of(text))[0]


SECTIONS = [
    ("1", "总则"),
    ("1.1", "编制目的"),
    ("1.2", "适用范围"),
    ("2", "组织体系"),
    ("2.1", "县防指"),
    ("2.1.1", "县防指职责"),
    ("2.1.2", "成员单位职责"),
    ("2.1.2/（1）", "县水利局："),
    ("2.1.2/（2）", "县气象局、县水文站："),
    ("2.1.2/（3）", "县教育局"),
    ("3", "应急响应"),
    ("3.1", "分级标准"),
    ("3.2", "Ⅰ级响应"),
]
CONTENTS = "目 录\n1 总则\n1.1 编制目的\n1.2 适用范围\n2 组织体系\n2.1 县防指\n3 应急响应\n"
SPELLINGS = [
    ("as printed", BODY),
    (
        "a full stop behind chapters",
        BODY.replace("1 总则", "1. 总则").replace("2 组织", "2. 组织").replace("3 应急", "3. 应急"),
    ),
    ("without blanks", BODY.replace(" ", "")),
    ("full-width full stops", BODY.replace("1.1", "1．1").replace("2.1", "2．1").replace("3.2", "3．2")),
    ("behind contents of its own", CONTENTS + BODY),
]


@pytest.mark.parametrize("body", [case[1] for case in SPELLINGS], ids=[case[0] for case in SPELLINGS])
def test_headings_that_count_in_decimals_are_sections(body: str) -> None:
    assert paths(plan_of(HEAD + body)) == SECTIONS


def test_decimals_at_the_start_of_lines_head_nothing_where_a_text_does_not_count_so() -> None:
    body = "一、目标\n1.5万元补助到位。\n2小时内上报\n二、任务\n3.2公里管网建成。\n1.1亿元资金到位。\n"
    assert [path for path, _ in paths(plan_of(HEAD + body))] == ["一", "二"]


def test_a_chapter_below_a_full_line_is_no_part_of_it() -> None:
    line = "本预案适用于安河县行政区域内发生的洪涝灾害以及水库垮坝、堤防决口等次生灾害的预防和应急处置工作。\n"
    text = HEAD + (BODY.replace("本预案适用于全县。\n", line * 12))
    assert paths(plan_of(text)) == SECTIONS


def test_the_duties_of_members_are_tasks_with_those_who_answer_for_them() -> None:
    facts = facts_of(HEAD + BODY)
    assert [(fact.task, fact.title) for fact in facts if isinstance(fact, Task)] == [
        ("2.1.2/（1）", "县水利局"),
        ("2.1.2/（2）", "县气象局、县水文站"),
        ("2.1.2/（3）", "县教育局"),
    ]
    assert [(fact.task, fact.body.printed, fact.role.value) for fact in facts if isinstance(fact, Responsibility)] == [
        ("2.1.2/（1）", "县水利局", "负责"),
        ("2.1.2/（2）", "县气象局", "负责"),
        ("2.1.2/（2）", "县水文站", "负责"),
        ("2.1.2/（3）", "县教育局", "配合"),
    ]


def test_thresholds_and_standing_orders_of_an_emergency_plan_are_no_targets() -> None:
    targets = [fact for fact in facts_of(HEAD + BODY) if isinstance(fact, Target)]
    assert [(target.task, str(target.value), target.unit) for target in targets] == [("2.1.2/（1）", "30", "座")]


def test_members_that_print_no_level_are_known_by_their_form() -> None:
    body = BODY.replace("县教育局。配合", "安河军分区。组织民兵，配合").replace("县水利局：", "国网安河供电公司：")
    bodies = [fact.body.printed for fact in facts_of(HEAD + body) if isinstance(fact, Responsibility)]
    assert bodies == ["国网安河供电公司", "县气象局", "县水文站", "安河军分区"]


def test_members_listed_one_a_paragraph_answer_for_the_part_that_lists_them() -> None:
    members = "县水利局：负责水情监测。\n县公安局：维护秩序。\n县教育局：配合做好学生转移。\n值班电话：12345。\n"
    body = f"1 总则\n1.1 目的\n减少损失。\n2 职责\n2.1 成员单位职责\n{members}3 响应\n3.1 Ⅰ级响应\n值班：全天在岗。\n"
    facts = facts_of(HEAD + body)
    assert [(fact.task, fact.title) for fact in facts if isinstance(fact, Task)] == [("2.1", "成员单位职责")]
    assert [(fact.task, fact.body.printed, fact.role.value) for fact in facts if isinstance(fact, Responsibility)] == [
        ("2.1", "县水利局", "负责"),
        ("2.1", "县公安局", "负责"),
        ("2.1", "县教育局", "配合"),
    ]


def test_an_emergency_plan_without_a_list_of_members_has_no_tasks() -> None:
    body = BODY.replace("成员单位职责", "值班要求").replace("县水利局：", "值班：")
    assert not [fact for fact in facts_of(HEAD + body) if isinstance(fact, (Task, Responsibility, Target))]
