"""Heads, signatures, lists of attachments and imprints in every layout: which part of the document each line is."""

from __future__ import annotations

import pytest

from loaders.model import Document, Part
from loaders.text import source_of
from loaders.tree import build_tree


def document(text: str) -> Document:
    """The first document of a text."""
    return build_tree(source_of(text, "anhe.txt"))[0].documents[0]


def parts(text: str, *wanted: Part) -> list[str]:
    """The texts of all leaves that are one of some parts, in order of print."""
    return [leaf.reading.text for leaf in document(text).leaves if leaf.part in wanted]


BODY = "为加强节水，现将有关事项通知如下：\n一、加强领导。\n安河市人民政府\n2021年3月5日\n"
NOTICE = "安河市人民政府关于加强节水工作的通知"
ISSUES = (
    "安河市人民政府关于印发节水方案的通知\n各县：\n现将《安河市节水方案》印发给你们。\n安河市人民政府\n2021年3月5日\n"
)

TITLES = [
    ("one line", f"{NOTICE}\n{BODY}", [NOTICE]),
    (
        "three lines",
        f"安河市人民政府\n关于加强\n节水工作的通知\n{BODY}",
        ["安河市人民政府", "关于加强", "节水工作的通知"],
    ),
    ("a title in it", f"关于贯彻《节水条例》的通知\n{BODY}", ["关于贯彻《节水条例》的通知"]),
    ("a title at its start", f"《安河市志》编纂工作方案\n{BODY}", ["《安河市志》编纂工作方案"]),
    (
        "a notice whose enclosure is an opinion of certain years",
        f"关于印发安河市节水实施意见（2021—2025年）的通知\n各区人民政府：\n{BODY}",
        ["关于印发安河市节水实施意见（2021—2025年）的通知"],
    ),
    ("years on a line", f"安河市节水规划\n（2021—2025年）\n{BODY}", ["安河市节水规划", "（2021—2025年）"]),
    ("on trial", f"安河市节水办法\n（试行）\n{BODY}", ["安河市节水办法", "（试行）"]),
    ("passed by a congress", f"安河市节水条例\n（2021年1月22日安河市人民代表大会通过）\n{BODY}", ["安河市节水条例"]),
    ("a web page's line above", f"政策文件\n{NOTICE}\n{BODY}", [NOTICE]),
    ("the number of a register above", f"AHDR-2021-01003\n{NOTICE}\n{BODY}", [NOTICE]),
    ("printed twice", f"{NOTICE}\n{NOTICE}\n{BODY}", [NOTICE]),
    ("day and hour below", f"{NOTICE}\n2021-03-08 10:20\n{BODY}", [NOTICE]),
    ("a table of contents below", f"安河市节水规划\n目录\n{BODY}", ["安河市节水规划"]),
    (
        "two issuers",
        f"中共安河市委办公室\n安河市人民政府办公室关于节水的通知\n{BODY}",
        ["中共安河市委办公室", "安河市人民政府办公室关于节水的通知"],
    ),
    (
        "an official's line under it",
        f"安河县人民政府领导班子成员工作分工\n王安　县委副书记、县长\n{BODY}",
        ["安河县人民政府领导班子成员工作分工"],
    ),
    (
        "a table's head under it",
        f"安河市重点工作责任分解\n序号　任务　责任单位\n{BODY}",
        ["安河市重点工作责任分解"],
    ),
    ("no title", f"各县、区：\n{BODY}", []),
    ("a line that is no title", f"坚持节水优先\n{BODY}", []),
    ("enclosed", f"{ISSUES}安河市节水方案\n一、节水。", ["安河市人民政府关于印发节水方案的通知", "安河市节水方案"]),
    (
        "enclosed, its author below",
        f"{ISSUES}安河市节水方案\n市水务局\n一、节水。",
        ["安河市人民政府关于印发节水方案的通知", "安河市节水方案"],
    ),
    (
        "enclosed, a remark above",
        f"{ISSUES}（联系单位：市水务局）\n安河市节水方案\n一、节水。",
        ["安河市人民政府关于印发节水方案的通知", "安河市节水方案"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in TITLES], ids=[case[0] for case in TITLES])
def test_titles_are_told_from_what_stands_around_them(text: str, expected: list[str]) -> None:
    assert parts(text, Part.TITLE) == expected


NUMBERS = [
    ("above the title", f"安政发〔2021〕3号\n{NOTICE}\n{BODY}", "安政发〔2021〕3号"),
    ("below the title", f"{NOTICE}\n安政发〔2021〕3号\n{BODY}", "安政发〔2021〕3号"),
    ("beside its signing official", f"安政发〔2021〕3号　签发人：王明\n{NOTICE}\n{BODY}", "安政发〔2021〕3号"),
    ("in mid-page", f"{NOTICE}\n为加强节水，\n安政发〔2021〕3号\n现通知如下。", "安政发〔2021〕3号"),
    ("of an order", "安河市人民政府令\n第 35 号\n《安河市节水办法》现予公布。", "第35号"),
    ("of an order, on its line", "安河市人民政府令第35号\n《安河市节水办法》现予公布。", "第35号"),
    ("of an order, in words", "安河市人民政府令\n（第三十五号）\n《安河市节水办法》现予公布。", "第三十五号"),
    ("of an announcement", "安河市水务局公告\n2021年第3号\n现公告如下。", "2021年第3号"),
    ("on a web page", f"文号：安政发〔2021〕3号\n{NOTICE}\n{BODY}", "安政发〔2021〕3号"),
    ("cited in the text", f"{NOTICE}\n按照安政发〔2021〕3号文件要求，加强节水。", None),
    ("none", f"{NOTICE}\n{BODY}", None),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in NUMBERS], ids=[case[0] for case in NUMBERS])
def test_a_number_is_read_wherever_it_stands(text: str, expected: str | None) -> None:
    number = document(text).number
    assert (number.text if number else None) == expected


ADDRESSED = [
    ("bodies", f"{NOTICE}\n各县、区人民政府，市政府各部门：\n{BODY}", ["各县、区人民政府，市政府各部门："]),
    ("half width", f"{NOTICE}\n各县、区人民政府,市政府各部门:\n{BODY}", ["各县、区人民政府,市政府各部门:"]),
    (
        "over two lines",
        f"{NOTICE}\n各县、区人民政府，\n市政府各部门：\n{BODY}",
        ["各县、区人民政府，", "市政府各部门："],
    ),
    ("comrades", f"{NOTICE}\n各位同志：\n{BODY}", ["各位同志："]),
    ("below a web page's data", f"{NOTICE}\n来源：市政府\n各县、区：\n{BODY}", ["各县、区："]),
    ("a sentence with a colon", f"{NOTICE}\n{BODY}", []),
    ("a sentence that names bodies", f"{NOTICE}\n根据上级部门要求，现将市政府各部门职责通知如下：\n一、节水。", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in ADDRESSED], ids=[case[0] for case in ADDRESSED])
def test_addressees_are_told_from_sentences(text: str, expected: list[str]) -> None:
    assert parts(text, Part.RECIPIENTS) == expected


TAIL = f"{NOTICE}\n各县：\n请认真执行。\n"
SIGNED = [
    ("above the date", "安河市人民政府\n2021年3月5日", ["安河市人民政府"]),
    ("two on lines", "安河市财政局\n安河市水务局\n2021年3月5日", ["安河市财政局", "安河市水务局"]),
    ("two on one line", "安河市财政局　　安河市水务局\n2021年3月5日", ["安河市财政局", "安河市水务局"]),
    ("two beside one space", "安河市财政局 安河市水务局\n2021年3月5日", ["安河市财政局", "安河市水务局"]),
    ("letters set apart", "安 河 市 财 政 局\n2021年3月5日", ["安河市财政局"]),
    ("with its date on one line", "安河市人民政府 2021年3月5日", ["安河市人民政府"]),
    ("date in Chinese numerals", "安河市人民政府\n二〇二一年三月五日", ["安河市人民政府"]),
    ("an official", "市长　王明\n2021年3月5日", ["市长王明"]),
    ("at the end without a date", "安河市人民政府办公室", ["安河市人民政府办公室"]),
    ("a list over lines signs nothing", "责任单位：\n市水务局\n市财政局", []),
    ("a sentence signs nothing", "请报送市水务局。\n2021年3月5日", []),
]


@pytest.mark.parametrize(("tail", "expected"), [case[1:] for case in SIGNED], ids=[case[0] for case in SIGNED])
def test_signatures_are_the_names_above_a_date(tail: str, expected: list[str]) -> None:
    assert [reading.text for reading in document(TAIL + tail).signatures] == expected


CLOSINGS = [
    ("note", "安河市人民政府\n2021年3月5日\n（此件公开发布）", Part.NOTE, ["（此件公开发布）"]),
    (
        "note of another form",
        "安河市人民政府\n2021年3月5日\n（公开属性：主动公开）",
        Part.NOTE,
        ["（公开属性：主动公开）"],
    ),
    (
        "copies over lines",
        "抄送：市委办公室，\n市监委。\n安河市人民政府办公室 2021年3月6日印发",
        Part.COPIES,
        ["抄送：市委办公室，", "市监委。"],
    ),
    ("imprint", "安河市人民政府办公室　　2021年3月6日印发", Part.IMPRINT, ["安河市人民政府办公室2021年3月6日印发"]),
    (
        "imprint on two lines",
        "安河市人民政府办公室\n2021年3月6日印发",
        Part.IMPRINT,
        ["安河市人民政府办公室", "2021年3月6日印发"],
    ),
    (
        "day of printing",
        "安河市人民政府\n2021年3月5日\n印发日期：2021年3月6日",
        Part.IMPRINT,
        ["印发日期：2021年3月6日"],
    ),
    (
        "copies printed",
        "安河市人民政府办公室 2021年3月6日印发\n（共印200份）",
        Part.IMPRINT,
        ["安河市人民政府办公室2021年3月6日印发", "（共印200份）"],
    ),
    ("a sentence is no imprint", "该方案已于2021年3月6日印发，请执行。", Part.IMPRINT, []),
    (
        "attachment",
        "附件：安河市节水方案\n安河市人民政府\n2021年3月5日",
        Part.ATTACHMENT_MARK,
        ["附件：安河市节水方案"],
    ),
    (
        "attachments",
        "附件：1.节水方案\n2.节水清单\n安河市人民政府\n2021年3月5日",
        Part.ATTACHMENT_MARK,
        ["附件：1.节水方案", "2.节水清单"],
    ),
    (
        "attachments below their head",
        "附件：\n1.节水方案\n2.节水清单\n2021年3月5日",
        Part.ATTACHMENT_MARK,
        ["附件：", "1.节水方案", "2.节水清单"],
    ),
    (
        "mark and title",
        "安河市人民政府\n2021年3月5日\n附件1：安河市节水方案\n一、节水。",
        Part.ATTACHMENT_MARK,
        ["附件1："],
    ),
    ("marks", "2021年3月5日\n附件1\n节水方案\n一、节水。\n附件二\n用水方案", Part.ATTACHMENT_MARK, ["附件1", "附件二"]),
    ("a sentence that names one", "附件已经印发，请执行。", Part.ATTACHMENT_MARK, []),
]


@pytest.mark.parametrize(
    ("tail", "part", "expected"), [case[1:] for case in CLOSINGS], ids=[case[0] for case in CLOSINGS]
)
def test_what_follows_the_text_is_told_apart(tail: str, part: Part, expected: list[str]) -> None:
    assert parts(TAIL + tail, part) == expected


ONE_LINE = [
    (
        "number, title, addressees, signature",
        "安政发〔2021〕3号安河市人民政府关于加强节水工作的通知各县、区人民政府：请认真节水。安河市人民政府2021年3月5日",
        [
            (Part.NUMBER, "安政发〔2021〕3号"),
            (Part.TITLE, NOTICE),
            (Part.RECIPIENTS, "各县、区人民政府："),
            (Part.PARAGRAPH, "请认真节水。"),
            (Part.SIGNATURE, "安河市人民政府"),
            (Part.DATE, "2021年3月5日"),
        ],
    ),
    (
        "a plan of its own",
        "安河市节水行动方案为深入贯彻节水优先，制定本方案。一、节水。推进。",
        [
            (Part.TITLE, "安河市节水行动方案"),
            (Part.PARAGRAPH, "为深入贯彻节水优先，制定本方案。一、节水。推进。"),
        ],
    ),
    (
        "an enclosed plan",
        "关于印发节水方案的通知各县：现将《节水方案》印发给你们。安河市人民政府2021年3月5日节水方案一、节水。推进。",
        [
            (Part.TITLE, "关于印发节水方案的通知"),
            (Part.RECIPIENTS, "各县："),
            (Part.PARAGRAPH, "现将《节水方案》印发给你们。"),
            (Part.SIGNATURE, "安河市人民政府"),
            (Part.DATE, "2021年3月5日"),
            (Part.TITLE, "节水方案"),
            (Part.PARAGRAPH, "一、节水。推进。"),
        ],
    ),
    (
        "an imprint",
        "请认真节水。抄送：市委办公室，市监委。安河市人民政府办公室2021年3月6日印发",
        [
            (Part.PARAGRAPH, "请认真节水。"),
            (Part.COPIES, "抄送：市委办公室，市监委。"),
            (Part.IMPRINT, "安河市人民政府办公室2021年3月6日印发"),
        ],
    ),
    (
        "a number in brackets behind the title, a date that nobody signed, copies",
        "安河市人民政府关于加强节水工作的通知（安政发〔2021〕3号）各县、区人民政府：请认真节水。2021年3月5日抄送：市委，市监委。",
        [
            (Part.TITLE, NOTICE),
            (Part.NUMBER, "（安政发〔2021〕3号）"),
            (Part.RECIPIENTS, "各县、区人民政府："),
            (Part.PARAGRAPH, "请认真节水。"),
            (Part.DATE, "2021年3月5日"),
            (Part.COPIES, "抄送：市委，市监委。"),
        ],
    ),
    (
        "theme words between the date and the copies",
        "安河市人民政府关于加强节水工作的通知（安政发〔2021〕3号）各县、区人民政府：请认真节水。2021年3月5日主题词：节水通知抄送：市委，市监委。",
        [
            (Part.TITLE, NOTICE),
            (Part.NUMBER, "（安政发〔2021〕3号）"),
            (Part.RECIPIENTS, "各县、区人民政府："),
            (Part.PARAGRAPH, "请认真节水。"),
            (Part.DATE, "2021年3月5日"),
            (Part.COPIES, "主题词：节水通知"),
            (Part.COPIES, "抄送：市委，市监委。"),
        ],
    ),
    (
        "the words that close a reply",
        "安河市水务局关于安河水厂水价的批复安河建材市场：同意所报水价。此复安河市水务局2021年3月5日（此件公开发布）",
        [
            (Part.TITLE, "安河市水务局关于安河水厂水价的批复"),
            (Part.RECIPIENTS, "安河建材市场："),
            (Part.PARAGRAPH, "同意所报水价。此复"),
            (Part.SIGNATURE, "安河市水务局"),
            (Part.DATE, "2021年3月5日"),
            (Part.NOTE, "（此件公开发布）"),
        ],
    ),
    (
        "a list of appointments, whose title says no 关于",
        "安河市人民代表大会常务委员会任免名单（2021年3月5日安河市第三届人大常委会第二次会议通过）一、任命李平山为安河市水务局局长。",
        [
            (Part.TITLE, "安河市人民代表大会常务委员会任免名单"),
            (Part.PARAGRAPH, "（2021年3月5日安河市第三届人大常委会第二次会议通过）一、任命李平山为安河市水务局局长。"),
        ],
    ),
    (
        "a division of work, whose title says no 关于",
        "安河市市长、副市长工作分工根据有关规定，市政府实行市长负责制。",
        [
            (Part.TITLE, "安河市市长、副市长工作分工"),
            (Part.PARAGRAPH, "根据有关规定，市政府实行市长负责制。"),
        ],
    ),
    (
        "a date in a sentence",
        "请认真节水。市政府2021年3月5日召开会议。",
        [(Part.PARAGRAPH, "请认真节水。市政府2021年3月5日召开会议。")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in ONE_LINE], ids=[case[0] for case in ONE_LINE])
def test_a_text_on_one_line_is_cut_into_its_parts(text: str, expected: list[tuple[Part, str]]) -> None:
    assert [(leaf.part, leaf.reading.text) for leaf in document(text).leaves] == expected
