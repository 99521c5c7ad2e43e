"""Citations: what a document rests on, follows or carries out, and what in 《》 is none."""

from __future__ import annotations

import pytest

from loaders.fact_types import Citation
from loaders.facts.citations import find_citations
from loaders.text import source_of, squeeze
from loaders.tree import build_tree

HEAD = "安河市人民政府关于印发安河市节水计划的通知\n\n各县、区人民政府：\n"
Row = tuple[str | None, str | None, str | None]


def citations(text: str) -> list[Citation]:
    """The citations of a text's first document."""
    document = build_tree(source_of(text, "anhe.txt"))[0].documents[0]
    return [fact for fact in find_citations(document)[0] if isinstance(fact, Citation)]


CASES = [
    ("a number that no longer holds", "原安人社〔2015〕41号文件停止执行。", [(None, "安人社〔2015〕41号", "废止")]),
    (
        "numbers in brackets behind a common word, and who issued one in front of its number",
        "根据上级文件（安人社〔2015〕41号）精神，按照市政府安政〔2014〕5号执行。原分工文件（安水发〔2013〕9号）同时废止。",
        [
            (None, "安人社〔2015〕41号", "根据"),
            (None, "安政〔2014〕5号", "按照"),
            (None, "安水发〔2013〕9号", "废止"),
        ],
    ),
    (
        "a title in the marks of a quotation",
        "你局“关于核定安河公墓收费标准的函”（安民〔1997〕29号）收悉。要以“关于民生的大事”为先。",
        [("关于核定安河公墓收费标准的函", "安民〔1997〕29号", None)],
    ),
    (
        "an order with its day and what was done",
        "废止《安河市菜地保护办法》（1997年3月5日市政府令第15号发布）、《安河市供水办法》（2009年市政府令第52号）。",
        [("安河市菜地保护办法", "市政府令第15号", "废止"), ("安河市供水办法", "市政府令第52号", "废止")],
    ),
    ("law", "根据《中华人民共和国水法》，制定本办法。", [("中华人民共和国水法", None, "根据")]),
    (
        "number behind",
        "按照《省政府关于节水的意见》（省政发〔2020〕5号）要求，",
        [("省政府关于节水的意见", "省政发〔2020〕5号", "按照")],
    ),
    (
        "last year's document of the same title",
        "《安河市节水方案》（安政发〔2015〕4号）停止执行。",
        [("安河市节水方案", "安政发〔2015〕4号", "废止")],
    ),
    (
        "full-width digits",
        "根据《省政府关于节水的意见》（省政发〔２０１１〕１２号），",
        [("省政府关于节水的意见", "省政发〔２０１１〕１２号", "根据")],
    ),
    (
        "half-width brackets",
        "按照《省政府关于节水的意见》(省政办【2022】30号)要求,",
        [("省政府关于节水的意见", "省政办【2022】30号", "按照")],
    ),
    ("two share a word", "为贯彻落实《水法》《节水条例》精神，", [("水法", None, "贯彻"), ("节水条例", None, "贯彻")]),
    ("number alone", "按照国发〔2021〕5号文件要求。", [(None, "国发〔2021〕5号", "按照")]),
    ("forwarded", "现转发《省政府关于节水的通知》，请执行。", [("省政府关于节水的通知", None, "转发")]),
    (
        "passed on to those addressed",
        "现将《省政府关于节水的通知》（省政发〔2020〕5号）转发给你们，请执行。",
        [("省政府关于节水的通知", "省政发〔2020〕5号", "转发")],
    ),
    ("still to come", "制定出台《安河市再生水管理办法》。", [("安河市再生水管理办法", None, "待制定")]),
    (
        "repealed",
        "《安河市节水规定》（安政发〔2010〕3号）同时废止。",
        [("安河市节水规定", "安政发〔2010〕3号", "废止")],
    ),
    (
        "a title in a title",
        "根据《省水利厅关于印发〈节水标准〉的通知》，",
        [("省水利厅关于印发〈节水标准〉的通知", None, "根据")],
    ),
    ("nested in one width", "根据《关于印发《节水标准》的通知》，", [("关于印发《节水标准》的通知", None, "根据")]),
    ("no word says why", "对《安河市发展规划》未尽事宜另行通知。", [("安河市发展规划", None, None)]),
    ("leave alone: what it issues", "现将《安河市节水计划》印发给你们。", []),
    ("leave alone: what it issues, agreed", "《安河市供水办法》已经市政府同意，现印发给你们。", []),
    ("leave alone: what it publishes", "《安河市供水办法》已经市政府常务会议通过，现予公布。", []),
    ("leave alone: two that it issues", "《安河市供水办法》和《安河市用水办法》已经市政府同意，现印发给你们。", []),
    (
        "another body's of the same title",
        "根据省政府《安河市节水计划》（岚政发〔2021〕4号）精神，",
        [("安河市节水计划", "岚政发〔2021〕4号", "根据")],
    ),
    (
        "a plan that a plan has drawn up",
        "一、出台《安河市灌溉计划》和配套政策。",
        [("安河市灌溉计划", None, "待制定")],
    ),
    ("leave alone: its own name", "各单位要落实《安河市节水计划》。", []),
    ("leave alone: its end", "各单位要落实《节水计划》。", []),
    ("leave alone: short name", "根据《水法》（以下简称《法》）和《法》的要求。", [("水法", None, "根据")]),
    ("leave alone: certificates", "持《居民身份证》《营业执照》办理。", []),
    ("leave alone: newspaper", "在《安河日报》上公告。", []),
    ("leave alone: nothing inside", "按照《》办理。", []),
    ("leave alone: never closed", "按照《节水办法要求，加强节水。", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_citations_have_title_number_and_relation(text: str, expected: list[Row]) -> None:
    assert [(each.cited_title, each.cited_number, each.relation) for each in citations(HEAD + text)] == expected


def test_a_chronicle_cites_nothing() -> None:
    assert citations("安河大事记\n1月4日　市政府审议《节水条例》。\n1月5日　学习《水法》。") == []


def test_a_citation_cut_by_a_page_number_leads_to_both_pieces() -> None:
    cut = "为深入推进节水型社会建设，持续提升水资源节约集约利用水平，根据《中华人民"
    text = f"{HEAD}{cut}\n— 1 —\n共和国水法》，制定本办法。"
    (citation,) = citations(text)
    (span,) = citation.spans
    assert citation.cited_title == "中华人民共和国水法"
    assert len(span.pieces) == 2
    assert squeeze("".join(text[start:end] for start, end in span.pieces)) == "《中华人民共和国水法》"
