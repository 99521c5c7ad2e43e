"""Lines of print put together to paragraphs: what a page or a full line breaks, and what stands alone."""

from __future__ import annotations

import pytest

from loaders.model import Part
from loaders.paragraphs import read_paragraphs
from loaders.text import source_of

FULL = "坚持节水优先、空间均衡、系统治理、两手发力，不断健全节水制"  # a line as wide as the print
WRAPPED = "\n".join([FULL] * 12)  # enough of them to show its width


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [reading.text for reading in read_paragraphs(source_of(text, "anhe.txt"))[0]]


def furniture(text: str) -> list[tuple[Part, str]]:
    """The furniture of a text, with the part it is."""
    return [(leaf.part, leaf.reading.text) for leaf in read_paragraphs(source_of(text, "anhe.txt"))[1]]


OWNERS = "责任单位：市工业和信息化局、高新区管委会，相关县（市、区）"
SHORT = ["市水务局", "市财政局"] * 4
# most paragraphs are shorter than a line
SHORT_ITEMS = "\n".join(["\n　　".join([f"　　{OWNERS}\n政府", *SHORT])] * 10)
JOINED = [
    (
        "full lines among many short paragraphs",
        SHORT_ITEMS,
        [f"{OWNERS}政府", *SHORT] * 10,
    ),
    ("wrapped lines", f"{WRAPPED}\n度体系。\n二、主要任务", [FULL * 12 + "度体系。", "二、主要任务"]),
    (
        "the imprint behind a full line",
        f"{WRAPPED}\n{FULL[:-1]}。\n抄送：市委、市人大常委会。",
        [FULL * 12 + FULL[:-1] + "。", "抄送：市委、市人大常委会。"],
    ),
    (
        "days of a chronicle behind a full line",
        f"{WRAPPED}\n{FULL[:-1]}。\n5日至7日，召开会议。",
        [f"{FULL * 12}{FULL[:-1]}。", "5日至7日，召开会议。"],
    ),
    (
        "a name that the line breaks behind its bracket",
        f"{WRAPPED}\n各县（市、区）\n人民政府负责。".replace(f"{FULL}\n各", f"{FULL[:-6]}各"),
        [FULL * 11 + FULL[:-6] + "各县（市、区）人民政府负责。"],
    ),
    ("a blank line between wrapped lines", f"{WRAPPED}\n\n度体系。", [FULL * 12 + "度体系。"]),
    (
        "a full line that ends its sentence",
        f"{WRAPPED}\n{FULL[:-1]}。\n到年底完成。",
        [f"{FULL * 12}{FULL[:-1]}。到年底完成。"],
    ),
    (
        "a heading after a full line",
        f"{WRAPPED}\n{FULL[:-1]}。\n（一）节水。",
        [f"{FULL * 12}{FULL[:-1]}。", "（一）节水。"],
    ),
    (
        "a heading that is nearly full",
        f"{WRAPPED}。\n一、{FULL[:21]}\n坚持节水。",
        [FULL * 12 + "。", f"一、{FULL[:21]}", "坚持节水。"],
    ),
    ("a page number in mid-sentence", f"{FULL}\n—   1   —\n度体系。", [f"{FULL}度体系。"]),
    ("a page number after a heading", "一、总体要求\n— 1 —\n坚持节水。", ["一、总体要求", "坚持节水。"]),
    (
        "lines that are paragraphs",
        "一、总体要求\n坚持节水。\n（一）节水\n全面推进。",
        ["一、总体要求", "坚持节水。", "（一）节水", "全面推进。"],
    ),
    ("a long line that is cut", f"{FULL}{FULL}\n度体系。", [f"{FULL}{FULL}度体系。"]),
    ("a date under a signature", "安河市人民政府\n2021年3月5日", ["安河市人民政府", "2021年3月5日"]),
    (
        "labels of an assignment",
        "全面落实\n责任单位：市水务局\n完成时限：2021年底",
        ["全面落实", "责任单位：市水务局", "完成时限：2021年底"],
    ),
    (
        "paragraphs set in",
        "\n".join([f"　　{FULL[:-3]}（节水）", "续行继续。"] * 12 + [f"　　{FULL[:-2]}", "　　（一）节水。"]),
        [f"{FULL[:-3]}（节水）续行继续。"] * 12 + [FULL[:-2], "（一）节水。"],
    ),
    (
        "a blank line behind a full line, where blank lines stand between paragraphs only",
        f"{WRAPPED}\n{FULL[:-1]}。\n\n市长主持会议。",
        [FULL * 12 + FULL[:-1] + "。", "市长主持会议。"],
    ),
    (
        "the day of an entry behind a full line",
        f"{WRAPPED}\n{FULL[:-1]}。\n是日，市长主持会议。",
        [FULL * 12 + FULL[:-1] + "。", "是日，市长主持会议。"],
    ),
    ("one line", "一、总体要求。坚持节水。", ["一、总体要求。坚持节水。"]),
    ("only white space", " \n　\n", []),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in JOINED], ids=[case[0] for case in JOINED])
def test_a_paragraph_is_one_however_it_is_broken(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


FURNITURE = [
    ("dashes", "甲\n—   16   —\n乙", [(Part.PAGE_NUMBER, "—16—")]),
    ("hyphens", "甲\n- 3 -\n乙", [(Part.PAGE_NUMBER, "-3-")]),
    ("page of pages", "甲\n第 3 页 共 9 页\n乙", [(Part.PAGE_NUMBER, "第3页共9页")]),
    ("a lone number is text", "甲\n3\n乙", []),
    (
        "bare page numbers",
        "\n".join(["甲。"] * 12 + ["1"] + ["乙。"] * 12 + ["2"] + ["丙。"]),
        [(Part.PAGE_NUMBER, "1"), (Part.PAGE_NUMBER, "2")],
    ),
    ("a column of numbers is text", "\n".join(["甲。"] * 12 + ["1", "2", "3"] + ["乙。"] * 12), []),
    ("a range is text", "甲\n3-5\n乙", []),
    (
        "red head",
        "安河市人民政府办公室文件\n安政办发〔2021〕7号",
        [(Part.LETTERHEAD, "安河市人民政府办公室文件"), (Part.NUMBER, "安政办发〔2021〕7号")],
    ),
    ("letter by letter", "安 河 市 财 政 局 文 件\n甲", [(Part.LETTERHEAD, "安河市财政局文件")]),
    ("a signature letter by letter is none", "甲。\n安 河 市 财 政 局\n2021年3月5日", []),
    ("a report's title letter by letter is none", "政 府 工 作 报 告\n各位代表：", []),
    ("a title letter by letter is none", "安 河 大 事 记\n1月4日 开会。", []),
    (
        "head of a gazette's page",
        "甲\n安河市人民政府公报 2021年第3期\n乙",
        [(Part.LETTERHEAD, "安河市人民政府公报2021年第3期")],
    ),
    (
        "head of a page with its number",
        "甲\n安河市人民政府公报    2013.2                  2\n乙",
        [(Part.LETTERHEAD, "安河市人民政府公报2013.2 2")],
    ),
    ("a line that ends in 文件 is text", "认真落实国务院关于节水的文件\n精神。", []),
    ("number with brackets of other forms", "安政发[2021]9号\n甲", [(Part.NUMBER, "安政发[2021]9号")]),
    (
        "number with its signing official",
        "安政发〔2021〕9号　　签发人：王明",
        [(Part.NUMBER, "安政发〔2021〕9号签发人：王明")],
    ),
    ("a number inside a sentence is text", "按照安政发〔2021〕9号要求", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in FURNITURE], ids=[case[0] for case in FURNITURE])
def test_furniture_is_told_from_text(text: str, expected: list[tuple[Part, str]]) -> None:
    assert furniture(text) == expected
