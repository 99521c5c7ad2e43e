"""What running text tells several bodies: by when each must do what, who leads or helps, which words bind a number."""

from __future__ import annotations

import pytest

from loaders.fact_types import Fact, Responsibility, Target, Task
from loaders.read import find_facts
from loaders.text import source_of
from loaders.tree import build_tree

PLAN = "安河市治水方案\n\n安政发〔2021〕3号\n\n一、治水。{text}\n二、管水。推进。\n"


def facts_of(text: str) -> list[Fact]:
    """The facts of a text, which must be one document."""
    issue, _ = build_tree(source_of(text, "anhe.txt"))
    assert len(issue.documents) == 1
    return find_facts(issue.documents[0])[0]


TARGETS = [
    (
        "a body's deadline goes on in its sentence",
        "市住建局要在6月10日前完成清淤，清淤长度不少于35公里。",
        [("清淤长度", ">=35", "2021-06-10")],
    ),
    (
        "and ends where another body is told something",
        "市水务局要在6月底前新建泵站5座，改造管网20公里；市林业局要新建林场3处。",
        [("新建泵站", "=5", "2021-06"), ("改造管网", "=20", "2021-06"), ("新建林场", "=3", None)],
    ),
    (
        "one in front of all bodies does not",
        "2023年底前，市水务局要新建泵站5座；市林业局要新建林场3处。",
        [("新建泵站", "=5", "2023"), ("新建林场", "=3", "2023")],
    ),
    (
        "nor does one in the first body's own clause reach the districts",
        "市消防支队要开展检查，12月31日前整治隐患15处；各县（区）要新建消防站3座。",
        [("整治隐患", "=15", "2021-12-31"), ("新建消防站", "=3", None)],
    ),
    (
        "a word behind the last number binds all that 分别 deals out",
        "小学、初中平均班额分别控制在45人、50人以内。",
        [("小学平均班额", "<=45", None), ("初中平均班额", "<=50", None)],
    ),
    (
        "without 分别 it binds its own",
        "污水处理率达到90%，垃圾处理率达到95%以上。",
        [("污水处理率", "=90", None), ("垃圾处理率", ">=95", None)],
    ),
    (
        "parts that share what is measured",
        "城镇和农村居民人均可支配收入分别增长7%、8%。",
        [("城镇居民人均可支配收入增长", "=7", None), ("农村居民人均可支配收入增长", "=8", None)],
    ),
    (
        "since when the things stand that are to be mended",
        "2022年6月底前，完成2013年以来各级财政支持改造的户厕整改，整改率达100%。",
        [("整改率", "=100", "2022-06")],
    ),
    ("what was done since a day", "今年以来全市新建泵站5座，整改率达到90%。", []),
    (
        "money that a place brings in, in a list that prints its verb once",
        "引进项目30个，实际到位内资120亿元，实际利用外资1.5亿美元。",
        [("引进项目", "=30", None), ("实际到位内资", "=120", None), ("实际利用外资", "=1.5", None)],
    ),
    ("money that it spends", "利用财政资金5亿元支持企业。", []),
    ("how much of a work is to be done", "12月底前完成路基工程70%。", [("路基工程", "=70", "2021-12")]),
    ("有 inside 实现有", "实现有需求的学生全覆盖。", [("有需求的学生", "=100", None)]),
    ("what somebody is told names nothing", "有关县（区）要挂牌督办，11月底前全部整改到位。", []),
    ("a report to somebody names nothing", "10月25日前报市发展改革委，11月底前全部开工。", []),
]


@pytest.mark.parametrize(("text", "rows"), [case[1:] for case in TARGETS], ids=[case[0] for case in TARGETS])
def test_numbers_are_bound_by_the_words_meant_for_them(text: str, rows: list[tuple[str, ...]]) -> None:
    found = [fact for fact in facts_of(PLAN.format(text=text)) if isinstance(fact, Target)]
    dated = [(str(each.deadline) if each.deadline else None) for each in found]
    assert [
        (each.indicator, f"{each.comparator}{each.value}", deadline)
        for each, deadline in zip(found, dated, strict=True)
    ] == rows


def test_what_is_done_each_half_month_has_that_period() -> None:
    found = [each for each in facts_of(PLAN.format(text="市政府督查室每半个月通报一次。")) if isinstance(each, Target)]
    assert [(each.indicator, each.period) for each in found] == [("通报", "每半个月")]


OWNERS = [
    (
        "who leads and who helps in mid-sentence",
        "由市城管局牵头，安东区、安西区配合，9月底前完成拆除工作。",
        [("市城管局", "牵头"), ("安东区", "配合"), ("安西区", "配合")],
    ),
    (
        "by whom a work is done",
        "按季通报。巡查工作由市水务局牵头，市财政局参加。",
        [("市水务局", "牵头"), ("市财政局", "配合")],
    ),
    (
        "who carries out",
        "开工建设。由市水务局牵头，市财政局具体实施。",
        [("市水务局", "牵头"), ("市财政局", "负责")],
    ),
    (
        "whose duty a matter is",
        "各县（市、区）政府是治水工作的责任主体，要纳入考核。",
        [("各县（市、区）政府", "负责")],
    ),
    (
        "companies that supply a place",
        "国网安河供电公司、市燃气集团要于9月10日前完成迁改。",
        [("国网安河供电公司", "负责"), ("市燃气集团", "负责")],
    ),
    ("who is told, with others", "市政府督查室会同市水务局每月开展一次督查。", [("市政府督查室", "负责")]),
    ("companies of any kind", "龙头企业集团要发挥作用。", []),
]


@pytest.mark.parametrize(("text", "rows"), [case[1:] for case in OWNERS], ids=[case[0] for case in OWNERS])
def test_bodies_that_running_text_tells_something(text: str, rows: list[tuple[str, str]]) -> None:
    found = [each for each in facts_of(PLAN.format(text=text)) if isinstance(each, Responsibility)]
    assert [(each.body.printed, str(each.role)) for each in found] == rows


def test_who_signs_is_no_part_of_a_list_of_bodies_above() -> None:
    owners = "市水务局（牵头）、市人力资源社会保障局、市自然资源局、市农业农村局、市政府督查室"
    text = f"一、治水。推进。【责任单位】{owners}\n中共安河市委全面深化改革领导小组\n2021年3月25日\n"
    facts = facts_of(f"安河市2021年治水工作要点\n\n为了治水，提出要点。\n\n{text}")
    bodies = [each.body.printed for each in facts if isinstance(each, Responsibility)]
    assert bodies == ["市水务局", "市人力资源社会保障局", "市自然资源局", "市农业农村局", "市政府督查室"]


def test_minutes_that_print_their_date_above_the_title_are_one_document() -> None:
    text = (
        "专题会议纪要\n\n〔2021〕第7号\n\n安河市人民政府办公室        2021年8月16日\n\n"
        "关于研究城区治水有关问题的会议纪要\n\n"
        "8月14日，市政府召开会议。议定事项如下：\n\n一、关于管网。由市水务局负责改造。\n二、关于资金。市财政局要拨付资金。\n"
    )
    issue, _ = build_tree(source_of(text, "anhe.txt"))
    document = issue.documents[0]
    assert [str(part) for part in (document.title and document.title.text, document.dated and document.dated.text)] == [
        "关于研究城区治水有关问题的会议纪要",
        "2021年8月16日",
    ]
    assert [each.text for each in document.signatures] == ["安河市人民政府办公室"]
    assert [each.task for each in facts_of(text) if isinstance(each, Task)] == ["一", "二"]


def test_of_rules_only_what_somebody_answers_for_is_a_task() -> None:
    text = (
        "安河市治水目标责任考核办法\n\n第一条　为了治水，制定本办法。\n第二条　考核内容：\n"
        "（一）水质：达标率不低于80%。（责任单位：市水务局）\n（二）水量：取水量控制在3亿吨以内。（责任单位：市发展改革委）\n"
        "第三条　得分90分以上为优秀。\n第四条　考核工作由市水务局牵头。\n"
    )
    facts = facts_of(text)
    assert [each.task for each in facts if isinstance(each, Task)] == ["第二条/（一）", "第二条/（二）"]
    bodies = [each.body.printed for each in facts if isinstance(each, Responsibility)]
    assert bodies == ["市水务局", "市发展改革委"]
