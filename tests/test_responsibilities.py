"""Responsibilities over several tasks: stated once for many, above them, below them, or led by the first named."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.fact_types import Responsibility
from loaders.facts.responsibilities import find_responsibilities
from loaders.text import read, source_of, squeeze
from loaders.tree import build_tree
from loaders.values import Share

DOCUMENTS = Path(__file__).parent / "documents"


def responsibilities(text: str) -> list[Responsibility]:
    """The responsibilities of a plan with these lines."""
    document = build_tree(source_of(f"安河市节水行动方案\n\n{text}", "anhe.txt"))[0].documents[0]
    return [fact for fact in find_responsibilities(document)[0] if isinstance(fact, Responsibility)]


def lines(facts: list[Responsibility]) -> list[str]:
    """Each responsibility's task, body and role as one line."""
    return [f"{fact.task} {fact.body.printed} {fact.role}" for fact in facts]


CASES = [
    (
        "above its tasks, in the heading",
        "一、节水（责任单位：市水务局、市财政局）\n（一）甲水。推进。\n（二）乙水。推进。（市公安局负责）\n二、用水\n（一）丙水。推进。",
        ["一/（一） 市水务局 负责", "一/（一） 市财政局 负责", "一/（二） 市公安局 负责"],
    ),
    (
        "above its tasks, on a line",
        "一、节水\n责任单位：市水务局\n（一）甲水。推进。\n（二）乙水。推进。",
        ["一/（一） 市水务局 负责", "一/（二） 市水务局 负责"],
    ),
    (
        "two levels above",
        "一、节水（市水务局牵头）\n（一）甲水\n1.推进。\n2.实施。",
        ["一/（一）/1 市水务局 牵头", "一/（一）/2 市水务局 牵头"],
    ),
    (
        "below its tasks",
        "一、节水\n（一）甲水。推进。\n（二）乙水。推进。以上任务由市水务局牵头，市财政局配合。\n二、用水\n（一）丙水。推进。",
        ["一/（一） 市水务局 牵头", "一/（一） 市财政局 配合", "一/（二） 市水务局 牵头", "一/（二） 市财政局 配合"],
    ),
    (
        "below its tasks, in brackets",
        "一、节水\n（一）甲水。推进。\n（二）乙水。推进。（市公安局负责）\n（三）丙水。推进。\n（以上措施由市水务局、市财政局按职责分工负责）",
        [
            "一/（一） 市水务局 负责",
            "一/（一） 市财政局 负责",
            "一/（二） 市公安局 负责",
            "一/（三） 市水务局 负责",
            "一/（三） 市财政局 负责",
        ],
    ),
    (
        "below its tasks, labelled",
        "一、节水\n（一）甲水。推进。\n（二）乙水。推进。\n以上各项责任单位：市水务局。",
        ["一/（一） 市水务局 负责", "一/（二） 市水务局 负责"],
    ),
    (
        "from one task on",
        "一、节水\n1.甲水。推进。（市公安局负责）\n2.乙水。推进。（市水务局负责）以下均需各县、区人民政府落实，不再列出。\n3.丙水。推进。\n二、保障\n（一）领导。加强。",
        ["一/1 市公安局 负责", "一/2 市水务局 负责", "一/2 各县、区人民政府 落实", "一/3 各县、区人民政府 落实"],
    ),
    (
        "from one task on, said in its bracket",
        "一、节水\n1.甲水。推进。（责任单位：市水务局。以下政策措施均需各区人民政府落实，不再单独列出）\n2.乙水。推进。（责任单位：市公安局）",
        ["一/1 市水务局 负责", "一/1 各区人民政府 落实", "一/2 市公安局 负责", "一/2 各区人民政府 落实"],
    ),
    (
        "the first leads",
        "一、节水\n（一）甲水。推进。（责任单位：市水务局、市财政局）\n（二）乙水。推进。（市公安局配合，市水务局牵头）\n注：各项任务排在第一位的为牵头单位。",
        ["一/（一） 市水务局 牵头", "一/（一） 市财政局 负责", "一/（二） 市公安局 配合", "一/（二） 市水务局 牵头"],
    ),
    (
        "the first leads, said in the bracket with who carries out what follows",
        "一、节水\n（一）甲水。推进。（市水务局、市财政局，各县、区政府，列第一位的为牵头单位，下同。"
        "以下均需各县、区政府落实，不再列出）\n（二）乙水。推进。（市公安局、市财政局）",
        [
            "一/（一） 市水务局 牵头",
            "一/（一） 市财政局 负责",
            "一/（一） 各县、区政府 负责",
            "一/（一） 各县、区政府 落实",
            "一/（二） 市公安局 牵头",
            "一/（二） 市财政局 负责",
            "一/（二） 各县、区政府 落实",
        ],
    ),
    (
        "the first leads, said in the opening",
        "为了节水，制定本方案（责任单位中列首位的为牵头单位）。\n一、节水\n（一）甲水。推进。（责任单位：市水务局、市财政局）",
        ["一/（一） 市水务局 牵头", "一/（一） 市财政局 负责"],
    ),
    (
        "the first leads, said behind a list",
        "一、节水\n1.甲水。推进。\n责任单位：市水务局、市财政局（列第一位者为工作牵头单位，下同）\n2.乙水。推进。\n责任单位：市公安局、市财政局",
        ["一/1 市水务局 牵头", "一/1 市财政局 负责", "一/2 市公安局 牵头", "一/2 市财政局 负责"],
    ),
    (
        "the first does not lead unless the text says so",
        "一、节水\n（一）甲水。推进。（责任单位：市水务局、市财政局）\n（二）乙水。坚持把节水放在第一位，牵头推进。（市公安局负责）",
        ["一/（一） 市水务局 负责", "一/（一） 市财政局 负责", "一/（二） 市公安局 负责"],
    ),
    (
        "subjects of a duty",
        "一、节水\n（一）甲水。市水务局要制定计划，市财政局应当安排资金。\n（二）乙水。要求各部门节水，企业要改造。",
        ["一/（一） 市水务局 负责", "一/（一） 市财政局 负责"],
    ),
    (
        "an assignment silences subjects",
        "一、节水\n（一）甲水。市财政局要安排资金。（责任单位：市水务局）",
        ["一/（一） 市水务局 负责"],
    ),
    (
        "an unnumbered part behind the last item",
        "一、建厂\n责任单位：市水务局\n二、修渠\n责任单位：市财政局\n有关要求\n（一）各牵头部门每月上报。\n（二）市审计局要加强监督。",
        ["一 市水务局 负责", "二 市财政局 负责", "（一） 各牵头部门 负责", "（二） 市审计局 负责"],
    ),
    (
        "an unnumbered line inside a part is part of it",
        "一、建厂\n责任单位：市水务局\n甲局、乙局\n（一）甲水。推进。\n（二）乙水。推进。",
        ["一/（一） 市水务局 负责", "一/（二） 市水务局 负责"],
    ),
    (
        "those who answer for all of it",
        "一、节水\n（一）甲水。各级政府主要负责人对本辖区节水负总责。各镇人民政府对本镇用水负总责。\n（二）乙水。节水的需要很大，市水务局主要领导带头。",
        ["一/（一） 各级政府 负责", "一/（一） 各镇人民政府 负责"],
    ),
    (
        "duties that return, and departments without a level",
        "一、节水\n（一）甲水。县政府督查室每季度通报一次。行政审批局要会同市水务局审批。\n（二）乙水。机关党委负责制定方案，各党支部每月至少学习1次。\n（三）丙水。企业每年培训2次，居民每月缴费。",
        [
            "一/（一） 县政府督查室 负责",
            "一/（一） 行政审批局 负责",
            "一/（二） 机关党委 负责",
            "一/（二） 各党支部 负责",
        ],
    ),
    (
        "others support by their duties",
        "一、节水\n（一）甲水。省水利厅负责落实资金，其他有关部门按职责配合。",
        ["一/（一） 省水利厅 负责", "一/（一） 其他有关部门 配合"],
    ),
    (
        "a lead shared by two",
        "一、节水\n（一）甲水。推进。（责任单位：市民政局、市残联（共同牵头）；市财政局）\n（二）乙水。推进。（责任单位：市民政局、市残联（牵头））",
        [
            "一/（一） 市民政局 牵头",
            "一/（一） 市残联 牵头",
            "一/（一） 市财政局 负责",
            "一/（二） 市民政局 负责",
            "一/（二） 市残联 牵头",
        ],
    ),
    (
        "committees and governments of one class",
        "一、节水\n（一）甲水。推进。（责任单位：市水务局、各县（市、区）党委、政府）",
        ["一/（一） 市水务局 负责", "一/（一） 各县（市、区）党委、政府 负责"],
    ),
    ("general parts hold none", "一、总体要求\n（一）基本原则。坚持。（市水务局负责）", []),
    ("nobody is named", "一、节水\n（一）甲水。推进节水。", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_task_has_those_who_answer_for_it(text: str, expected: list[str]) -> None:
    assert lines(responsibilities(text)) == expected


SHARES = [
    ("alone", "（责任单位：市水务局）", [Share.SOLE]),
    ("alone, with support", "（责任单位：市水务局；配合单位：市财政局）", [Share.SOLE, None]),
    ("together", "（责任单位：市水务局、市财政局）", [Share.JOINT, Share.JOINT]),
    ("an open list is not alone", "（责任单位：市水务局等部门）", [Share.JOINT]),
    ("leads alone", "（市水务局牵头）", [Share.SOLE]),
    ("leads others", "（市水务局牵头，市财政局配合）", [Share.LEAD, None]),
    ("leads owners", "（市水务局牵头，市财政局负责）", [Share.LEAD, Share.JOINT]),
    ("leads an open list", "（市水务局等部门牵头）", [Share.LEAD]),
    ("carries out", "（市水务局落实）", [None]),
]


@pytest.mark.parametrize(("assignment", "shares"), [case[1:] for case in SHARES], ids=[case[0] for case in SHARES])
def test_a_share_says_whether_a_body_answers_alone(assignment: str, shares: list[Share | None]) -> None:
    facts = responsibilities(f"一、节水\n（一）甲水。推进。{assignment}")
    assert [fact.share for fact in facts] == shares
    assert [fact.position for fact in facts] == list(range(1, len(shares) + 1))


def test_a_rule_for_many_tasks_leads_to_the_passage_that_states_it() -> None:
    text = "一、节水\n（一）甲水。推进。\n（二）乙水。推进。以上任务由市水务局负责。"
    facts = responsibilities(text)
    printed = f"安河市节水行动方案\n\n{text}"
    assert {"".join(printed[start:end] for start, end in fact.spans[0].pieces) for fact in facts} == {
        "以上任务由市水务局负责"
    }


def test_a_body_named_twice_in_one_role_is_one_row() -> None:
    assert lines(responsibilities("一、节水\n（一）甲水。推进。（责任单位：市水务局、市水务局）")) == [
        "一/（一） 市水务局 负责"
    ]


FILES = [
    (
        "half-width-measures",
        [
            "一/1 市工信局 负责",
            "一/1 各县、区人民政府 负责",
            "一/2 市工信局 牵头",
            "一/2 市水务局 配合",
            "一/2 市财政局 配合",
            "二/3 市农业农村局 牵头",
            "二/3 市水务局 配合",
            "二/4 市农业农村局 负责",
        ],
    ),
    (
        "labelled-lines",
        [
            "一/(一) 地区自然资源局 牵头",
            "一/(一) 地区水利局 配合",
            "一/(一) 地区发展和改革委员会 配合",
            "一/(一) 地区财政局 配合",
            "一/(一) 各县(市)人民政府 配合",
            "一/(二) 地区财政局 负责",
            "一/(二) 地区水利局 负责",
            "二/(三) 地区行署办公室 负责",
            "二/(三) 地区水利局 负责",
        ],
    ),
    ("one-line", ["二/（一） 市水务局 负责", "二/（二） 市城管局 负责", "二/（二） 市财政局 配合"]),
    (
        "attachments",
        [
            "一/（一） 市水务局 负责",
            "一/（一） 市生态环境局 负责",
            "一/（二） 市城管局 负责",
            "附件2/一/（一） 市委宣传部 牵头",
        ],
    ),
    ("division-of-work", []),
]


@pytest.mark.parametrize(("name", "expected"), FILES, ids=[case[0] for case in FILES])
def test_documents_of_every_form_assign_their_tasks(name: str, expected: list[str]) -> None:
    source, _ = read(DOCUMENTS / f"{name}.txt")
    facts = [
        fact
        for fact in find_responsibilities(build_tree(source)[0].documents[0])[0]
        if isinstance(fact, Responsibility)
    ]
    assert lines(facts) == expected
    for fact in facts:
        quote = "".join(squeeze("".join(source.printed(span) for span in fact.spans)).split())
        assert fact.body.printed in quote
