"""The tree of a file: it holds every character of any text, in linear time, and reads documents of every form."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.facts.citations import find_citations
from loaders.facts.documents import find_document
from loaders.facts.responsibilities import find_responsibilities
from loaders.facts.tasks import find_tasks
from loaders.model import Document, Genre, Part
from loaders.text import read, source_of, squeeze
from loaders.tree import build_tree

DOCUMENTS = Path(__file__).parent / "documents"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(DOCUMENTS.glob("*.txt"))]
FINDERS = (find_document, find_citations, find_tasks, find_responsibilities)
FRAGMENTS = [
    *"（ ） ( ) 【 ] 《 》 “ ” 、 ， 。 ； ： : . 一、 （一） (1) 1. １２． ⒈ ㈠ ① 第一章 第三条 关于".split(" "),
    *"目录 的通知 方案 附件 附件1 附件：1.".split(" "),
    *"由 市局 会同 牵头 负责， 责任单位： 【责任单位】 以上任务由 以下均需 抄送： （此件 第3号".split(" "),
    *"2021年1月1日 2021年1月1日印发 安政发〔2021〕1号 安河市人民政府 文件 令 — 16 —".split(" "),
    *"９９９９ 百 ² 😀 \u200b \ufeff \x00 \x1d \x85 \u2028 \u3000 \ud800 \n \r\n \r \t \x0c".split(" "),
    " ",
]


def assert_holds_all(text: str) -> None:
    """Read a text, and check that the leaves give it back and that facts lead to it."""
    source = source_of(text, "anhe.txt")
    issue, _ = build_tree(source)
    pieces = sorted(piece for document in issue.documents for leaf in document.leaves for piece in leaf.pieces)
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(start < end for start, end in pieces)
    for document in issue.documents:
        for finder in FINDERS:
            for fact in finder(document)[0]:
                assert fact.spans
                assert all(span.pieces and source.printed(span).strip() for span in fact.spans)


@given(st.text(max_size=200))
def test_any_text_is_held_whole(text: str) -> None:
    assert_holds_all(text)


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40))
def test_any_run_of_what_rules_look_for_is_held_whole(fragments: list[str]) -> None:
    assert_holds_all("".join(fragments))


@settings(max_examples=150)
@given(st.sampled_from(TEXTS), st.integers(0, 2**32), st.integers(0, 12), st.booleans(), st.booleans())
def test_spoilt_documents_are_held_whole(text: str, seed: int, changes: int, shuffled: bool, on_one_line: bool) -> None:
    chance = random.Random(seed)
    lines = text.split("\n")
    for _ in range(changes):
        place = chance.randrange(len(lines))
        line = lines[place]
        cut = chance.randrange(len(line) + 1)
        lines[place] = chance.choice(
            [line[:cut], line[cut:], line + line, line[:cut] + chance.choice(FRAGMENTS) + line[cut:]]
        )
    if shuffled:
        chance.shuffle(lines)
    assert_holds_all(("" if on_one_line else "\n").join(lines))


BLANK = [
    ("nothing", ""),
    ("spaces", "   "),
    ("lines", "\n\r\n\n"),
    ("ideographic spaces", "　\n　"),
    ("separators", "\x1c\x1d\x85\u2028"),
]


@pytest.mark.parametrize("text", [case[1] for case in BLANK], ids=[case[0] for case in BLANK])
def test_white_space_is_one_blank_leaf(text: str) -> None:
    assert_holds_all(text)
    (document,) = build_tree(source_of(text, "anhe.txt"))[0].documents
    assert [leaf.part for leaf in document.leaves] == [Part.BLANK] * bool(text)
    assert (document.label, find_document(document)) == ("anhe", ([], []))


def test_each_file_of_the_corpora_is_held_whole(corpora: Path) -> None:
    paths = sorted(corpora.rglob("*.txt"))
    assert paths, f"{corpora} holds no .txt files"
    for path in paths:
        assert_holds_all(read(path)[0].text)


ENDLESS = [
    "（",
    "）",
    "（）",
    "(1)",
    "【",
    "《",
    "《》",
    "“",
    "一、",
    "（一）",
    "1.",
    "1",
    "９",
    "关于",
    "、",
    "，",
    "。",
    "；",
    "：",
    "由",
    "等",
    "要",
    "市局、",
    "市局负责；",
    "责任单位：",
    "以上任务由",
    "以下均需",
    "按照职责分工",
    "的通知",
    "附件",
    "抄送：",
    "2021年1月1日",
    "发〔2021〕1号",
    "根据《甲乙》",
    "会同",
    "第一条",
    "甲",
    "a ",
    "😀",
    "市政府\n",
    "关于甲\n",
    "一、甲\n",
    "2021年1月1日\n",
    "第一章\n目录\n",
    "责任单位：\n",
]
PLAN = "安河市节水方案\n\n一、任务\n（一）节水。推进。"


@pytest.mark.parametrize("start", ["", PLAN], ids=["alone", "in a plan"])
@pytest.mark.parametrize("unit", ENDLESS)
def test_time_grows_with_the_length_and_no_faster(unit: str, start: str) -> None:
    # what grows with the square takes minutes at this length
    began = time.process_time()
    assert_holds_all(start + unit * (40_000 // len(unit)))
    assert time.process_time() - began < 8


def test_a_megabyte_on_one_line_is_read_in_seconds() -> None:
    text = (DOCUMENTS / "one-line.txt").read_text(encoding="utf-8")
    began = time.process_time()
    assert_holds_all(text * (1_000_000 // len(text)))
    assert time.process_time() - began < 30


OUTLINES = [
    (
        "plan-notice",
        [
            (
                "安政发〔2021〕8号",
                Genre.PLAN,
                "一 二 二/（一） 二/（一）/1 二/（一）/12 二/（二） 二/（二）/13 三 三/（一） 三/（二）",
            )
        ],
    ),
    ("half-width-measures", [("half-width-measures", Genre.PLAN, "一 一/1 一/2 二 二/3 二/4")]),
    ("one-line", [("安政办发〔2021〕12号", Genre.PLAN, "一 二 二/（一） 二/（二）")]),
    ("labelled-lines", [("安河地区促进水利发展若干措施", Genre.PLAN, "一 一/(一) 一/(二) 二 二/(三)")]),
    ("division-of-work", [("安政办发〔2021〕6号", Genre.DUTIES, "")]),
    (
        "several-notices",
        [
            ("安政发〔2021〕3号", Genre.OTHER, "一 二"),
            ("安政办发〔2021〕7号", Genre.OTHER, "一"),
            ("安河市人民政府办公室关于印发安河市养老服务三年行动计划的通知", Genre.PLAN, "一 一/1 一/2"),
        ],
    ),
    ("attachments", [("安政发〔2021〕4号", Genre.PLAN, "一 二 一 一/（一） 一/（二） 附件2/一 附件2/一/（一）")]),
    (
        "order",
        [
            (
                "第35号",
                Genre.OTHER,
                "第一章 第一章/第一条 第一章/第二条 第二章 第二章/第三条 第二章/第三条/（一） 第二章/第三条/（二）"
                " 第三章 第三章/第四条",
            )
        ],
    ),
    ("chronicle", [("安河市大事记（2021年1月）", Genre.CHRONICLE, "")]),
    ("web-page", [("安政发〔2021〕10号", Genre.PLAN, "一 二")]),
]


def outline(document: Document) -> tuple[str, Genre, str]:
    """A document's label, its genre and the paths of its sections."""
    paths = [each.prefix + section.path for each in document.compositions for section in each.walk()]
    return document.label, document.genre, " ".join(paths)


@pytest.mark.parametrize(("name", "outlines"), OUTLINES, ids=[case[0] for case in OUTLINES])
def test_documents_of_every_form_have_their_sections(name: str, outlines: list[tuple[str, Genre, str]]) -> None:
    source, _ = read(DOCUMENTS / f"{name}.txt")
    assert [outline(document) for document in build_tree(source)[0].documents] == outlines


def test_an_assignment_cut_by_a_page_number_is_one_passage_of_two_pieces() -> None:
    source, _ = read(DOCUMENTS / "plan-notice.txt")
    (document,) = build_tree(source)[0].documents
    fact = find_responsibilities(document)[0][0]
    (span,) = fact.spans
    quote = "（市工业和信息化局牵头，市水务局、市生态环境局、市市场监督管理局配合）"
    assert len(span.pieces) == 2
    assert "".join(squeeze(source.printed(span)).split()) == quote
    (start, end), (again, _) = span.pieces
    assert start < end < again
    assert squeeze(source.text[end:again]) == "— 2 —".replace(" ", "")


def test_a_section_cut_by_a_page_number_is_one_paragraph() -> None:
    source, _ = read(DOCUMENTS / "plan-notice.txt")
    (document,) = build_tree(source)[0].documents
    (paragraph,) = next(section for section in document.compositions[1].walk() if section.path == "一").paragraphs
    assert paragraph.text.endswith("比2020年下降10%以上。")
    assert len(paragraph.span().pieces) == 2


def test_paths_of_a_text_are_all_different() -> None:
    text = "安河市节水方案\n一、节水\n（一）甲。推进。\n（一）乙。推进。\n一、用水\n（一）丙。推进。"
    (document,) = build_tree(source_of(text, "anhe.txt"))[0].documents
    paths = [section.path for section in document.compositions[0].walk()]
    assert paths == ["一", "一/（一）", "一/（一）~2", "一~2", "一~2/（一）"]


PLACES = [
    ("who signs", "关于节水的通知\n请节水。\n安河市水务局\n2021年3月5日", None, "安河市"),
    ("its title", "安河市人民政府关于节水的通知\n请节水。", None, "安河市"),
    ("two in its title", "中共安河市委安河市人民政府关于节水的意见\n请节水。", None, "安河市"),
    ("given", "安河市人民政府关于节水的通知\n请节水。", "临江县", "临江县"),
    ("none", "请节水。", None, None),
]


@pytest.mark.parametrize(
    ("text", "given_place", "place"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES]
)
def test_a_document_speaks_for_the_place_of_its_issuer(text: str, given_place: str | None, place: str | None) -> None:
    assert build_tree(source_of(text, "anhe.txt"), place=given_place)[0].documents[0].place == place
