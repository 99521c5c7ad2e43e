"""What a document says of itself and whom it addresses, read from documents of every layout."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from loaders.fact_types import DocumentFact, Recipient
from loaders.facts.documents import find_document
from loaders.text import read, source_of
from loaders.tree import build_tree

DOCUMENTS = Path(__file__).parent / "documents"
TITLE = "安河市人民政府关于加强节水工作的通知"


def facts(text: str) -> tuple[DocumentFact, list[Recipient]]:
    """The document's own fact and its recipients."""
    found, _ = find_document(build_tree(source_of(text, "anhe.txt"))[0].documents[0])
    own = next(fact for fact in found if isinstance(fact, DocumentFact))
    return own, [fact for fact in found if isinstance(fact, Recipient)]


ISSUERS = [
    ("signed", f"{TITLE}\n请节水。\n安河市人民政府\n2021年3月5日", ("安河市人民政府",)),
    (
        "two sign",
        "关于节水的通知\n请节水。\n安河市财政局　　安河市水务局\n2021年3月5日",
        ("安河市财政局", "安河市水务局"),
    ),
    (
        "two sign on lines",
        "关于节水的通知\n请节水。\n安河市财政局\n安河市水务局\n2021年3月5日",
        ("安河市财政局", "安河市水务局"),
    ),
    (
        "two sign without a space",
        "关于节水的通知\n请节水。\n安河市财政局安河市水务局\n2021年3月5日",
        ("安河市财政局", "安河市水务局"),
    ),
    (
        "two of a place no list knows sign without a space",
        "关于节水的通知\n请节水。\n云泉市财政局云泉市水务局\n2021年3月5日",
        ("云泉市财政局", "云泉市水务局"),
    ),
    (
        "the title names two departments of a place no list knows",
        "云泉市民政局　云泉市财政局关于低保的通知\n请执行。\n2021年3月5日",
        ("云泉市民政局", "云泉市财政局"),
    ),
    ("a list of appointments", "安河市人大常委会任命名单\n任命李平山为安河市水务局局长。", ("安河市人大常委会",)),
    (
        "a second name in brackets",
        "安河大事记\n1月4日　开会。\n安河市委党史研究室\n（安河市地方志办公室）",
        ("安河市委党史研究室",),
    ),
    ("only the title names it", f"{TITLE}\n请节水。\n2021年3月5日", ("安河市人民政府",)),
    (
        "the title names an office",
        "安河市人民政府办公室转发市水务局节水方案的通知\n请节水。",
        ("安河市人民政府办公室",),
    ),
    ("the title names two", "中共安河市委　安河市人民政府关于节水的意见\n请节水。", ("中共安河市委", "安河市人民政府")),
    (
        "the title names two without a space",
        "中共安河市委安河市人民政府关于节水的意见\n请节水。",
        ("中共安河市委", "安河市人民政府"),
    ),
    (
        "the committee's full name and its government's",
        "中共安河镇委员会 安河镇人民政府关于节水的通知\n请节水。",
        ("中共安河镇委员会", "安河镇人民政府"),
    ),
    (
        "the signature decides",
        "安河市人民政府关于节水的通知\n请节水。\n安河市人民政府办公室\n2021年3月5日",
        ("安河市人民政府办公室",),
    ),
    (
        "an order signed by an official",
        "安河市人民政府令\n第35号\n现予公布。\n市长　王明\n2021年3月5日",
        ("安河市人民政府",),
    ),
    (
        "a title that passes on, of a place no list knows",
        "河源省人民政府办公厅转发省水利厅等部门关于节水意见的通知\n请节水。\n2021年3月5日",
        ("河源省人民政府办公厅",),
    ),
    (
        "the title names two with a mark",
        "安河市民政局、安河市财政局关于低保的通知\n请节水。",
        ("安河市民政局", "安河市财政局"),
    ),
    (
        "a list that follows is not signed by its last cell",
        "安河市人民政府办公室关于印发任务的通知\n请落实。\n安河市人民政府办公室\n2021年3月5日\n任务分解\n一、工作\n新建公园3个。\n市财政局",
        ("安河市人民政府办公室",),
    ),
    ("the second in short", "安河市民政局、财政局关于调整低保标准的通知\n请执行。", ("安河市民政局", "财政局")),
    (
        "an office whose place is left out",
        "市人民政府办公室关于分解落实任务的通知\n请节水。\n2021年3月5日",
        ("市人民政府办公室",),
    ),
    ("a department whose place is left out", "县财政局关于张安河同志任职的通知\n请节水。", ("县财政局",)),
    ("leave alone: no office", "市场监管关于节水的通知\n请节水。", ()),
    ("leave alone: a class", "市直有关部门关于节水的通知\n请节水。", ()),
    ("leave alone: no place", "全省人民政府办公厅转发省水利厅节水意见的通知\n请节水。\n2021年3月5日", ()),
    ("nobody", "关于加强节水工作的通知\n请节水。", ()),
    ("a plan's title names a place, no body", "安河市节水方案\n一、节水。", ()),
    ("a body that is the subject", "关于市水务局工作的通知\n请节水。", ()),
]


@pytest.mark.parametrize(("text", "issuers"), [case[1:] for case in ISSUERS], ids=[case[0] for case in ISSUERS])
def test_who_signs_issues_and_else_whom_the_title_names(text: str, issuers: tuple[str, ...]) -> None:
    assert facts(text)[0].issuers == issuers


DATES = [
    ("Arabic", "安河市人民政府\n2021年3月5日", date(2021, 3, 5), None),
    ("Chinese", "安河市人民政府\n二〇二一年三月十五日", date(2021, 3, 15), None),
    ("Chinese with a circle", "安河市人民政府\n二○二一年十二月三十一日", date(2021, 12, 31), None),
    ("digits apart", "安河市人民政府\n2021 年 3 月 5 日", date(2021, 3, 5), None),
    (
        "imprint",
        "安河市人民政府\n2021年3月5日\n安河市人民政府办公室 2021年3月6日印发",
        date(2021, 3, 5),
        date(2021, 3, 6),
    ),
    (
        "imprint on two lines",
        "安河市人民政府\n2021年3月5日\n安河市人民政府办公室\n2021年3月6日印发",
        date(2021, 3, 5),
        date(2021, 3, 6),
    ),
    ("imprint alone", "安河市人民政府办公室 2021年3月6日印发 共印200份", None, date(2021, 3, 6)),
    ("no such day", "安河市人民政府\n2021年2月30日", None, None),
    ("a date in a sentence", "请于2021年3月5日前报送。", None, None),
]


@pytest.mark.parametrize(("tail", "issued", "printed"), [case[1:] for case in DATES], ids=[case[0] for case in DATES])
def test_dates_are_those_of_signature_and_imprint(tail: str, issued: date | None, printed: date | None) -> None:
    fact, _ = facts(f"{TITLE}\n各县：\n请节水。\n{tail}")
    assert (fact.issued, fact.printed) == (issued, printed)


def test_a_text_that_a_meeting_adopted_is_of_that_day() -> None:
    bracket = "（2021年3月5日安河市第三届人民代表大会常务委员会第二次会议通过）"
    fact, _ = facts(f"安河市人民代表大会常务委员会任免名单\n{bracket}\n任命李平山为安河市水务局局长。")
    assert fact.issued == date(2021, 3, 5)
    fact, _ = facts(f"安河市人民代表大会常务委员会任免名单\n任命李平山为安河市水务局局长{bracket}。")
    assert fact.issued is None


def test_a_text_that_nobody_signs_is_of_the_day_under_its_title() -> None:
    fact, _ = facts("安河县人民政府关于加快发展的意见\n（2021年3月5日）\n为加快发展，现提意见。\n一、节水。")
    assert fact.issued == date(2021, 3, 5)


def test_the_bracket_under_a_title_gives_number_and_day() -> None:
    title = "安河县人民政府关于加快发展的意见"
    fact, _ = facts(f"{title}\n（安发〔2021〕第11号 2021年3月5日）\n为加快发展，现提意见。\n一、节水。")
    assert (fact.number, fact.issued) == ("安发〔2021〕第11号", date(2021, 3, 5))


KINDS = [
    ("notice", TITLE, "通知", None),
    ("reply", "安河市人民政府关于同意设立园区的批复", "批复", None),
    ("letter", "安河市人民政府关于商请支持的函", "函", None),
    ("decision", "安河市人民政府关于表彰先进的决定", "决定", None),
    ("announcement", "安河市人民政府关于停止供水的通告", "通告", None),
    ("plan with years", "安河市节水规划（2021—2025年）", "规划", None),
    ("order", "安河市人民政府令", "令", None),
    ("openness", f"{TITLE}\n请节水。\n安河市人民政府\n2021年3月5日\n（此件公开发布）", "通知", "公开发布"),
    (
        "openness of another form",
        f"{TITLE}\n请节水。\n安河市人民政府\n2021年3月5日\n（公开属性：主动公开）",
        "通知",
        "主动公开",
    ),
]


@pytest.mark.parametrize(("text", "kind", "openness"), [case[1:] for case in KINDS], ids=[case[0] for case in KINDS])
def test_kind_and_openness_are_printed(text: str, kind: str, openness: str | None) -> None:
    fact, _ = facts(f"{text}\n")
    assert (fact.kind, fact.openness) == (kind, openness)


RECIPIENTS = [
    (
        "addressed",
        f"{TITLE}\n各县、区人民政府，市政府各部门：\n请节水。",
        [("各县、区人民政府", "主送"), ("市政府各部门", "主送")],
    ),
    (
        "half width",
        f"{TITLE}\n各县、区人民政府,市政府各部门:\n请节水。",
        [("各县、区人民政府", "主送"), ("市政府各部门", "主送")],
    ),
    ("a single one", f"{TITLE}\n临江县人民政府：\n请节水。", [("临江县人民政府", "主送")]),
    (
        "copies over lines",
        f"{TITLE}\n请节水。\n抄送：市委办公室，市人大常委会办公室，\n市监委。",
        [("市委办公室", "抄送"), ("市人大常委会办公室", "抄送"), ("市监委", "抄送")],
    ),
    (
        "reported to and copied",
        f"{TITLE}\n请节水。\n抄报：省水利厅。\n抄送：市委办公室。",
        [("省水利厅", "抄送"), ("市委办公室", "抄送")],
    ),
    (
        "subject words above the copies",
        f"{TITLE}\n请节水。\n主题词：节水 通知\n抄送：市委办公室。",
        [("市委办公室", "抄送")],
    ),
    (
        "schools and offices",
        f"{TITLE}\n局机关各科室、局属各单位、各中小学、幼儿园：\n请节水。",
        [("局机关各科室", "主送"), ("局属各单位", "主送"), ("各中小学", "主送"), ("幼儿园", "主送")],
    ),
    (
        "leave alone: a sentence about what the city will do",
        f"{TITLE}\n2021年，市政府将集中财力，努力为群众办好十件实事：\n一、节水。",
        [],
    ),
    ("leave alone: a sentence about schools", f"{TITLE}\n中小学、幼儿园应当做到以下几点：\n请节水。", []),
    ("none", f"{TITLE}\n为加强单位管理，现将有关事项通知如下：\n一、节水。", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in RECIPIENTS], ids=[case[0] for case in RECIPIENTS])
def test_recipients_are_the_bodies_addressed_and_copied_to(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(fact.recipient.printed, fact.role) for fact in facts(text)[1]] == expected


def test_a_notice_and_the_plan_it_issues_are_one_document() -> None:
    source, _ = read(DOCUMENTS / "plan-notice.txt")
    fact, *recipients = find_document(build_tree(source)[0].documents[0])[0]
    assert isinstance(fact, DocumentFact)
    assert (fact.number, fact.title, fact.enclosed_title, fact.issuers, fact.issued, fact.printed, fact.openness) == (
        "安政发〔2021〕8号",
        "安河市人民政府关于印发安河市节约用水三年行动方案（2021－2023年）的通知",
        "安河市节约用水三年行动方案（2021－2023年）",
        ("安河市人民政府",),
        date(2021, 3, 5),
        date(2021, 3, 9),
        "公开发布",
    )
    assert len(recipients) == 7


def test_a_plans_own_attachment_is_not_what_it_issues() -> None:
    fact, _ = facts("安河市节水方案\n一、节水。推进。\n附件\n任务清单\n一、改造。")
    assert (fact.title, fact.enclosed_title) == ("安河市节水方案", None)
