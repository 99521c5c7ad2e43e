"""Divisions of work: posts, charge, liaison, fields of work, and who stands in for whom."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from loaders.evidence import quotes_of
from loaders.fact_types import Alias, Backup, CollectiveDuty, Fact, Fallback, Oversight, Portfolio, PostHeld
from loaders.facts.duties import find_duties
from loaders.facts.duty_fields import split_fields
from loaders.model import Composition, Document, Genre, Problem, Reading, Section
from loaders.text import read, read_pieces, reading_of, source_of
from loaders.tree import build_tree

SAMPLE = Path(__file__).parent.parent / "corpus" / "shenyang-2022-01.txt"
OPENING = "市政府领导同志工作分工如下："
MAYOR = "市长张安河　"


def document_of(*paragraphs: str, headed: tuple[tuple[str, str], ...] = ()) -> Document:
    """A division of work by hand: paragraphs, then numbered parts with a heading and a paragraph."""
    texts = [*paragraphs, *(text for pair in headed for text in pair)]
    source = source_of("\n\n".join(texts), "duties.txt")
    readings: list[Reading] = []
    place = 0
    for text in texts:
        readings.append(read_pieces(source, [(place, place + len(text))]))
        place += len(text) + 2
    lead, rest = readings[: len(paragraphs)], readings[len(paragraphs) :]
    pairs = enumerate(zip(rest[::2], rest[1::2], strict=True), 1)
    sections = tuple(Section(str(number), str(number), heading, (text,)) for number, (heading, text) in pairs)
    return Document(
        source, "分工", None, Genre.DUTIES, None, None, None, (Composition(None, "", tuple(lead), sections),),
        (), None, None, None, None, (),
    )  # fmt: skip


def told(fact: Fact) -> tuple[str, ...]:
    """A fact in short: its kind in the table's word, the person or body, and what it says."""
    match fact:
        case PostHeld():
            return ("任", fact.person, fact.post)
        case Oversight():
            return (fact.relation.value, fact.person, str(fact.body))
        case Portfolio():
            return (f"{fact.relation}领域", fact.person, fact.domain)
        case Alias():
            return ("又名", str(fact.body), fact.alias)
        case Backup():
            return ("互补", fact.person, fact.backup)
        case Fallback():
            return ("均不在", fact.person, fact.rule)
        case CollectiveDuty():
            return ("集体", fact.officials, fact.duty)
    raise AssertionError(f"a division of work gives no {type(fact).__name__}")


def read_duties(*paragraphs: str) -> tuple[list[tuple[str, ...]], list[Problem]]:
    document = document_of(*paragraphs)
    facts, problems = find_duties(document)
    for fact in facts:
        assert all(quotes_of(document.source, fact))
    return [told(fact) for fact in facts], problems


# id, what follows 市长张安河, the facts but for the post; the person is left out
CLAUSES = [
    ("heads a zone", "主持经济开发区全面工作。", [("主持", "经济开发区")]),
    ("heads", "主持市政府全面工作。", [("主持", "市政府")]),
    ("heads two", "主持市政府及市政府党组全面工作。", [("主持", "市政府"), ("主持", "市政府党组")]),
    ("heads his own commission", "主持委全面工作。", [("主持", "委")]),
    ("heads beside administration", "主持局党组和行政全面工作。", [("主持", "局党组")]),
    ("领导", "领导州人民政府全面工作。", [("主持", "州人民政府")]),
    ("everyday work is a field", "主持市政府日常工作。", [("负责领域", "市政府日常工作")]),
    ("leave alone: the mayor is away", "负责税务工作，市长外出期间，主持市政府工作。", [("负责领域", "税务")]),
    ("oversees", "分管市审计局、市水务局。", [("分管", "市审计局"), ("分管", "市水务局")]),
    ("oversees, labelled", "分管部门：市审计局、市水务局。", [("分管", "市审计局"), ("分管", "市水务局")]),
    ("nameplate", "分管市农业局（市畜牧局）。", [("分管", "市农业局"), ("又名", "市农业局", "市畜牧局")]),
    ("short names as printed", "分管市政府驻京办、驻沪办。", [("分管", "市政府驻京办"), ("分管", "驻沪办")]),
    ("fields under 分管", "分管教育、卫生等方面工作。", [("分管领域", "教育"), ("分管领域", "卫生")]),
    ("fields, then bodies", "分管教育、卫生工作，市教育局、市卫健委。",
     [("分管领域", "教育"), ("分管领域", "卫生"), ("分管", "市教育局"), ("分管", "市卫健委")]),
    ("bodies joined to fields", "分管市政府办公室和编制、财政工作。",
     [("分管", "市政府办公室"), ("分管领域", "编制"), ("分管领域", "财政")]),
    ("bodies before fields", "分管市财政局（市国资委）、市审计局、统计工作。",
     [("分管", "市财政局"), ("又名", "市财政局", "市国资委"), ("分管", "市审计局"), ("分管领域", "统计")]),
    ("a body before a field, assisted", "协助分管市财政局、审计工作。",
     [("协助", "市财政局"), ("协助分管领域", "审计")]),
    ("leave alone: fields that begin like a level", "分管市场监管、市政建设工作。",
     [("分管领域", "市场监管"), ("分管领域", "市政建设")]),
    ("the work of offices", "分管办公室、人事处工作。", [("分管", "办公室"), ("分管", "人事处")]),
    ("fields that sound like bodies", "分管工会、妇联工作。", [("分管领域", "工会"), ("分管领域", "妇联")]),
    ("bodies behind a semicolon", "分管市教育局；市体育局、市科技局。",
     [("分管", "市教育局"), ("分管", "市体育局"), ("分管", "市科技局")]),
    ("liaises", "联系市人大、市政协，各民主党派市委会。",
     [("联系", "市人大"), ("联系", "市政协"), ("联系", "各民主党派市委会")]),
    ("leave alone: the schools of places", "联系市实验中学，安平县、河东区教育工作。", [("联系", "市实验中学")]),
    ("负责联系", "负责联系市税务局、市气象局等。", [("联系", "市税务局"), ("联系", "市气象局")]),
    ("联系工作 behind", "负责与市总工会、团市委的联系工作。", [("联系", "市总工会"), ("联系", "团市委")]),
    ("three verbs in one sentence", "负责科技工作，分管市科技局，联系市科协。",
     [("负责领域", "科技"), ("分管", "市科技局"), ("联系", "市科协")]),
    ("places", "联系河东区、安河县。", [("联系", "河东区"), ("联系", "安河县")]),
    ("heads the office of a street", "主持办事处全面工作。", [("主持", "办事处")]),
    ("an office by its short name in quotes", "分管市城管局、“两难办”。", [("分管", "市城管局"), ("分管", "“两难办”")]),
    ("an office beside a Party committee", "分管机关党委（人事处）、规划处。",
     [("分管", "机关党委"), ("又名", "机关党委", "人事处"), ("分管", "规划处")]),
    ("helps with keeping touch, which is no body's name", "协助李平山副市长做好联系驻安部队工作。",
     [("协助", "李平山")]),
    ("helps a deputy with a field", "协助李平山副市长抓好科技工作。负责招商工作。",
     [("协助", "李平山"), ("协助分管领域", "科技"), ("负责领域", "招商")]),
    ("the bank and the congress, whose names begin with 人", "联系人民银行、市科协。",
     [("联系", "人民银行"), ("联系", "市科协")]),
    ("heads the congress", "主持人大工作。", [("主持", "人大")]),
    ("touch with a bank behind a duty", "负责金融工作，联系人民银行、市科协。",
     [("负责领域", "金融"), ("联系", "人民银行"), ("联系", "市科协")]),
    ("a zone and a headquarters", "分管安河产业基地和市防汛指挥部、市水务局。",
     [("分管", "安河产业基地"), ("分管", "市防汛指挥部"), ("分管", "市水务局")]),
    ("a name that no list knows among bodies", "联系市文联、市广播转播台、市科协。",
     [("联系", "市文联"), ("联系", "市广播转播台"), ("联系", "市科协")]),
    ("leave alone: people among bodies", "联系市文联、市科协、党外代表人士。",
     [("联系", "市文联"), ("联系", "市科协")]),
    ("helps with fields", "协助抓好城市建设和环境整治。",
     [("协助分管领域", "城市建设"), ("协助分管领域", "环境整治")]),
    ("a field that begins with 人", "负责人民武装工作。", [("负责领域", "人民武装")]),
    ("兼管", "兼管武装工作。", [("分管领域", "武装")]),
    ("leave alone: both at once", "分管、联系市科技局、市科协。", []),
    ("leave alone: both in a label", "分管（联系）单位：河东街道、河西街道。", []),
    ("assists", "协助负责常务工作的副市长推进重大项目方面工作。", [("协助", "负责常务工作的副市长")]),
    ("assists and has a field", "协助市长负责财政、税务工作。",
     [("协助", "市长"), ("协助分管领域", "财政"), ("协助分管领域", "税务")]),
    ("assists two", "协助市长、常务副市长处理市政府日常工作。", [("协助", "市长"), ("协助", "常务副市长")]),
    ("assists one by name", "协助李平山同志分管金融工作。", [("协助", "李平山"), ("协助分管领域", "金融")]),
    ("assists one whose name holds 和", "协助李和平同志分管金融工作。", [("协助", "李和平"), ("协助分管领域", "金融")]),
    ("assists one whose surname is 和", "协助和润芝同志分管金融工作。", [("协助", "和润芝"), ("协助分管领域", "金融")]),
    ("协助分管 of bodies", "协助分管市财政局、市审计局。", [("协助", "市财政局"), ("协助", "市审计局")]),
    ("assists one in charge of a body", "协助市长分管市审计局。", [("协助", "市长"), ("协助", "市审计局")]),
    ("assists one by name in charge of an office", "协助李平山同志分管安全管理科。",
     [("协助", "李平山"), ("协助", "安全管理科")]),
    ("assists one with a title behind the name", "协助李平山副市长抓招商引资工作。",
     [("协助", "李平山"), ("协助分管领域", "招商引资")]),
    ("keeps touch, without 工作", "负责与市人大、市政协、驻市企业联系。",
     [("联系", "市人大"), ("联系", "市政协"), ("联系", "驻市企业")]),
    ("names that only end like others", "分管市法制办、市政务公开办。联系侨联、台联。",
     [("分管", "市法制办"), ("分管", "市政务公开办"), ("联系", "侨联"), ("联系", "台联")]),
    ("assists one in all of it", "协助市长抓好全面工作。", [("协助", "市长")]),
    ("keeps touch with bodies and a field beside them", "联系检察院、工商联和金融、保险工作。",
     [("联系", "检察院"), ("联系", "工商联")]),
    ("assists the first vice-mayor", "协助常务副市长负责统计工作。",
     [("协助", "常务副市长"), ("协助分管领域", "统计")]),
    ("the office of a consultative conference", "联系部门：县人大办、县政协办、县税务局。",
     [("联系", "县人大办"), ("联系", "县政协办"), ("联系", "县税务局")]),
    ("协管", "协管档案工作。", [("协助分管领域", "档案")]),
    ("urges", "负责督促分管部门主要领导履行好党建工作责任。", [("督促", "分管部门主要领导")]),
    ("another post", "兼任市政府办公室主任、党组书记。", [("任", "市政府办公室主任"), ("任", "党组书记")]),
    ("another post, then a field", "兼市公安局局长，负责公安工作。", [("任", "市公安局局长"), ("负责领域", "公安")]),
    ("并 without a comma", "分管财政、对口支援工作并联系市税务局、国家统计局安河调查队。",
     [("分管领域", "财政"), ("分管领域", "对口支援"), ("联系", "市税务局"), ("联系", "国家统计局安河调查队")]),
    ("并 behind bodies", "分管市教育局、市科技局并联系市科协。",
     [("分管", "市教育局"), ("分管", "市科技局"), ("联系", "市科协")]),
    ("another verb behind 、", "分管市教育局、联系市科协。", [("分管", "市教育局"), ("联系", "市科协")]),
    ("并 behind a field", "负责财政工作并负责统计工作。", [("负责领域", "财政"), ("负责领域", "统计")]),
    ("leave alone: 联系 as a noun", "负责群众工作、联系群众。", [("负责领域", "群众工作"), ("负责领域", "联系群众")]),
    ("leave alone: 联系 in a name", "分管市政府办公室、市联系点办公室。",
     [("分管", "市政府办公室"), ("分管", "市联系点办公室")]),
    ("leave alone: 合并", "负责企业合并联系工作。", []),
    ("one class of several fields", "联系供电、供水、燃气企业。", [("联系", "供电、供水、燃气企业")]),
    ("a class behind a body", "联系市税务局、通信、邮政企业。", [("联系", "市税务局"), ("联系", "通信、邮政企业")]),
    ("leave alone: a comma divides classes", "联系市税务局，通信，邮政企业。", [("联系", "市税务局")]),
    ("what another body sends out", "联系市纪委监委派驻机构。", [("联系", "市纪委监委派驻机构")]),
    ("assists one who liaises", "协助李平山同志联系市科协。", [("协助", "李平山")]),
    ("leave alone: run for another", "代管市融媒体中心。", []),
    ("leave alone: whatever the mayor hands over", "完成市委、市政府交办的其他工作。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in CLAUSES], ids=[row[0] for row in CLAUSES])
def test_clauses(text: str, wanted: list[tuple[str, ...]]) -> None:
    facts, _ = read_duties(OPENING, MAYOR + text)
    assert facts[0] == ("任", "张安河", "市长")
    assert [fact if fact[0] == "又名" else (fact[0], fact[2]) for fact in facts[1:]] == wanted


# id, the list behind 负责, its items
FIELDS = [
    ("等方面工作", "科技、工业和信息化、商务等方面工作", ["科技", "工业和信息化", "商务"]),
    ("方面的工作", "教育、民政方面的工作", ["教育", "民政"]),
    ("工作", "纪检、监察工作", ["纪检", "监察"]),
    ("closing 和", "市场监管、技术人才和行政审批“三集中”工作", ["市场监管", "技术人才", "行政审批“三集中”"]),
    ("closing 和 in a field's name", "教育、住房和城乡建设等方面工作", ["教育", "住房和城乡建设"]),
    ("closing 和 before a bare tail", "财政、企业改革和发展工作", ["财政", "企业改革和发展"]),
    ("及", "计划财务、党的工作及老干部工作", ["计划财务", "党的工作", "老干部"]),
    ("普及 is no 及", "科学普及、教育工作", ["科学普及", "教育"]),
    ("和 of two short fields", "财政和税务工作", ["财政", "税务"]),
    ("和 inside a list", "规划和投资、人事工作", ["规划和投资", "人事"]),
    ("brackets", "安全生产（行业消防、防灾）协调、统计工作", ["安全生产（行业消防、防灾）协调", "统计"]),
    ("own 工作", "市政府常务工作", ["市政府常务工作"]),
    ("own 工作 behind 的", "市政府党组的党建和党风廉政建设工作", ["市政府党组的党建和党风廉政建设工作"]),
    ("one field", "产业研究工作", ["产业研究"]),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FIELDS], ids=[row[0] for row in FIELDS])
def test_fields(text: str, wanted: list[str]) -> None:
    fields = split_fields(reading_of(text), 0, len(text))
    assert [field.domain for field in fields] == wanted
    assert all(text[field.start : field.end] == field.domain for field in fields)


# id, paragraphs, persons with their posts in order
LAYOUTS = [
    ("posts before names", ["市长张安河　主持市政府全面工作。", "副市长李平山　分管市教育局。"]),
    ("one line", ["市长张安河主持市政府全面工作。副市长李平山分管市教育局。"]),
    ("names before posts", ["张安河市长：主持市政府全面工作。", "李平山副市长：分管市教育局。"]),
    ("numbered, one line", ["一、张安河市长：主持市政府全面工作。二、李平山副市长：分管市教育局。"]),
    ("in brackets", ["张安河同志（市长）：主持市政府全面工作。", "李平山同志（副市长）：分管市教育局。"]),
    ("on lines of their own", ["张安河　市长", "主持市政府全面工作。", "李平山　副市长", "分管市教育局。"]),
    ("labelled", ["张安河，市长。", "工作分工：主持市政府全面工作。", "李平山，副市长。", "分管部门：市教育局。"]),
    ("numbered duties", ["市长张安河同志：（一）主持市政府全面工作；", "副市长李平山同志：1.分管市教育局。"]),
    (
        "rank on the line of the post",
        ["张安河　市长", "主持市政府全面工作。", "李平山　副市长（正厅级）", "分管市教育局。"],
    ),
    ("a name and a colon", ["一、张安河：市长，主持市政府全面工作。", "二、李平山（女）：副市长，分管市教育局。"]),
    ("half width", ["1.市长张安河:主持市政府全面工作;", "2.副市长李平山:分管市教育局."]),
]


@pytest.mark.parametrize("paragraphs", [row[1] for row in LAYOUTS], ids=[row[0] for row in LAYOUTS])
def test_layouts(paragraphs: list[str]) -> None:
    facts, _ = read_duties(OPENING, *paragraphs)
    assert facts == [
        ("任", "张安河", "市长"),
        ("主持", "张安河", "市政府"),
        ("任", "李平山", "副市长"),
        ("分管", "李平山", "市教育局"),
    ]


def test_headings_that_name_the_official() -> None:
    headed = (
        ("市长张安河", "主持市政府全面工作。"),
        ("李平山副市长：", "分管市教育局。"),
        ("工作要求", "负责督促各部门落实。"),
    )
    facts, problems = find_duties(document_of(OPENING, headed=headed))
    assert [told(fact) for fact in facts] == [
        ("任", "张安河", "市长"),
        ("主持", "张安河", "市政府"),
        ("任", "李平山", "副市长"),
        ("分管", "李平山", "市教育局"),
    ]
    assert [problem.code for problem in problems] == ["duties.unread"]


def test_a_heading_that_is_a_bare_name_introduces_the_posts_below() -> None:
    headed = (
        ("张安河：", "党工委书记、管委会主任，主持管委会全面工作。"),
        ("李平山（女，挂职）：", "管委会副主任，分管投资促进局。"),
    )
    facts, problems = find_duties(document_of(OPENING, headed=headed))
    assert [told(fact) for fact in facts] == [
        ("任", "张安河", "党工委书记"),
        ("任", "张安河", "管委会主任"),
        ("主持", "张安河", "管委会"),
        ("任", "李平山", "管委会副主任"),
        ("分管", "李平山", "投资促进局"),
    ]
    assert problems == []


def test_a_party_committee_at_the_head_of_a_line_is_nobody() -> None:
    facts, _ = read_duties(OPENING, "党工委书记、管委会主任，主持党工委、管委会全面工作。")
    assert facts == []


def test_a_rank_of_clerk_behind_a_name_is_a_post() -> None:
    facts, _ = read_duties(OPENING, "李平山（副主任科员）：负责档案工作。")
    assert facts == [("任", "李平山", "副主任科员"), ("负责领域", "李平山", "档案")]


def test_an_official_who_is_helped_is_not_the_one_introduced() -> None:
    facts, _ = read_duties(OPENING, "李平山副秘书长协助常务副市长高建国同志工作。")
    assert facts == [("任", "李平山", "副秘书长"), ("协助", "李平山", "常务副市长高建国")]


def test_a_heading_of_name_and_title_introduces_one_whose_name_no_list_knows() -> None:
    headed = (("尤其正副市长", "分管市教育局。"), ("兆丰年副市长", "分管市水务局。"), ("政府秘书长", "分管市信访局。"))
    facts, problems = find_duties(document_of(OPENING, headed=headed))
    assert [told(fact) for fact in facts] == [
        ("任", "尤其正", "副市长"),
        ("分管", "尤其正", "市教育局"),
        ("任", "兆丰年", "副市长"),
        ("分管", "兆丰年", "市水务局"),
    ]
    assert len(problems) == 1


def test_a_name_that_is_a_common_word_is_one_with_posts_behind_it() -> None:
    rows, _ = read_duties(OPENING, "向前进，副镇长，负责民政工作。", "经研究，副镇长负责抓落实。")
    assert rows[:2] == [("任", "向前进", "副镇长"), ("负责领域", "向前进", "民政")]
    assert all("经研究" not in row for row in rows)


def test_villages_and_what_a_town_calls_its_institutions_are_liaised_with() -> None:
    facts, _ = read_duties(OPENING, "镇长李平山：联系河东村、派出所、法庭、中心校。领导镇政府的全面工作。")
    liaised = [("联系", "李平山", body) for body in ("河东村", "派出所", "法庭", "中心校")]
    assert facts == [("任", "李平山", "镇长"), *liaised, ("主持", "李平山", "镇政府")]


def test_a_later_paragraph_belongs_to_the_person_before() -> None:
    facts, _ = read_duties(OPENING, "副市长李平山　分管市教育局。", "负责联系市科协。")
    assert facts[-1] == ("联系", "李平山", "市科协")


def test_a_sentence_about_all_belongs_to_nobody() -> None:
    facts, problems = read_duties(
        "副市长李平山　分管市教育局。", "市政府党组成员全面履行职责，负责督促分管部门的党建工作。分管市科技局。"
    )
    collective = ("集体", "市政府党组成员", "全面履行职责，负责督促分管部门的党建工作")
    assert facts == [("任", "李平山", "副市长"), ("分管", "李平山", "市教育局"), collective]
    assert [problem.code for problem in problems] == ["duties.unread"]
    assert all(problem.span is not None for problem in problems)


def test_one_official_before_a_duty_is_no_class() -> None:
    facts, _ = read_duties("张安　副县长　负责水利工作。", "分管县水务局。", "各位副县长负责抓好分管领域安全工作。")
    assert facts == [
        ("任", "张安", "副县长"),
        ("负责领域", "张安", "水利"),
        ("分管", "张安", "县水务局"),
        ("集体", "各位副县长", "负责抓好分管领域安全工作"),
    ]


def test_nobody_introduced_gives_nothing() -> None:
    assert read_duties("分管市教育局。负责联系市科协。")[0] == []


def test_evidence_is_the_clause_and_the_introduction() -> None:
    document = document_of("副市长李平山　负责教育工作。", "分管市教育局、市体育局。")
    fact = find_duties(document)[0][-1]
    assert quotes_of(document.source, fact) == ["副市长李平山", "分管市教育局、市体育局"]


PAIRED = "市长张安河　分管市教育局。副市长李平山　分管市体育局。副市长王丽　分管市科技局。"
# id, the text behind three officials, the pairs
STAND_INS = [
    ("pairs behind a colon", "领导A、B岗：张安河、李平山；李平山、王丽。", [("张安河", "李平山"), ("李平山", "王丽")]),
    ("leave alone: three behind a colon", "领导A、B岗：张安河、李平山、王丽。", []),
    ("several pairs before one 互为", "张安河与李平山、王丽与何春互为AB岗。", [("张安河", "李平山"), ("王丽", "何春")]),
    ("互补", "张安河、李平山同志互补；王丽、何春同志互补。", [("张安河", "李平山"), ("王丽", "何春")]),
    ("互为AB角", "张安河与李平山互为AB角，王丽与何春互为AB角。", [("张安河", "李平山"), ("王丽", "何春")]),
    ("A、B岗", "李平山和王丽互为A、B岗。", [("李平山", "王丽")]),
    ("with titles", "副市长李平山与副市长王丽互为AB角。", [("李平山", "王丽")]),
    ("A角, B角", "A角：张安河，B角：李平山。", [("张安河", "李平山")]),
    (
        "in brackets",
        "张安河（A角）、李平山（B角）；李平山（A角）、王丽（B角）。",
        [("张安河", "李平山"), ("李平山", "王丽")],
    ),
    ("dashes", "实行AB角制度：张安河—李平山，王丽—何春。", [("张安河", "李平山"), ("王丽", "何春")]),
    ("dashes behind a rule", "实行A、B岗制度,A岗外出时由B岗代行职责,具体为:张安河—李平山;王丽—何春。",
     [("张安河", "李平山"), ("王丽", "何春")]),
    ("leave alone: dashes about something else", "B角：李平山。水库—电站。", [("王丽", "李平山")]),
    ("roles one behind the other", "实行A、B角制：A角：张安河B角：李平山A角：王丽B角：何春",
     [("张安河", "李平山"), ("王丽", "何春")]),
    ("partner of the last one", "B角：李平山。", [("王丽", "李平山")]),
    ("与X互为", "与张安河同志互为AB角。", [("王丽", "张安河")]),
    ("the same pair both ways", "张安河、李平山同志互补；李平山、张安河同志互补。", [("张安河", "李平山")]),
    ("leave alone: three of them", "张安河、李平山、王丽互为补位。", []),
    ("leave alone: the rule alone", "为便于工作衔接，建立工作互补关系。", []),
]


@pytest.mark.parametrize(("text", "pairs"), [row[1:] for row in STAND_INS], ids=[row[0] for row in STAND_INS])
def test_stand_ins(text: str, pairs: list[tuple[str, str]]) -> None:
    facts, _ = read_duties(PAIRED, text)
    assert [fact[1:] for fact in facts if fact[0] == "互补"] == pairs


FALLBACKS = [
    ("by name", "互补领导均不在时，由张安河同志负责协调。", ["张安河"]),
    ("by post", "互为AB角的领导同时外出时，由市长负责协调。", ["张安河"]),
    ("leave alone: a post that several hold", "互补领导均不在时，由副市长负责协调。", []),
    ("leave alone: nobody named", "A、B岗领导均不在时，由市长指定专人负责。", []),
]


@pytest.mark.parametrize(("text", "persons"), [row[1:] for row in FALLBACKS], ids=[row[0] for row in FALLBACKS])
def test_fallbacks(text: str, persons: list[str]) -> None:
    facts, _ = read_duties(PAIRED, text)
    assert [fact[1:] for fact in facts if fact[0] == "均不在"] == [(person, text[:-1]) for person in persons]


COLLECTIVE = [
    ("members of the Party group", "市政府党组成员全面履行“一岗双责”，负责督促分管部门的党建工作。",
     [("市政府党组成员", "全面履行“一岗双责”，负责督促分管部门的党建工作")]),
    ("two classes", "县政府党组成员负责党建工作；县政府领导班子成员要抓好分管领域的安全生产工作。",
     [("县政府党组成员", "负责党建工作"), ("县政府领导班子成员", "要抓好分管领域的安全生产工作")]),
    ("vice-mayors", "各位副市长对分管行业的安全生产负领导责任。", [("各位副市长", "对分管行业的安全生产负领导责任")]),
    ("leave alone: a member who is named", "市政府党组成员应小明　负责教育工作。", []),
    ("leave alone: no duty", "市政府班子成员按照上述分工，密切配合。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in COLLECTIVE], ids=[row[0] for row in COLLECTIVE])
def test_duties_of_a_class_of_officials(text: str, expected: list[tuple[str, str]]) -> None:
    facts, problems = read_duties(PAIRED, text)
    assert [fact[1:] for fact in facts if fact[0] == "集体"] == expected
    assert problems == []


def test_the_sample_gazette() -> None:
    source, _ = read(SAMPLE)
    issue, _ = build_tree(source)
    duties = [document for document in issue.documents if document.genre is Genre.DUTIES]
    facts = [fact for document in duties for fact in find_duties(document)[0]]
    counts = {kind: sum(isinstance(fact, kind) for fact in facts) for kind in (PostHeld, Oversight, Portfolio, Alias)}
    assert counts == {PostHeld: 21, Oversight: 118, Portfolio: 46, Alias: 18}
    assert sum(isinstance(fact, Backup) for fact in facts) == 4
    assert [fact.person for fact in facts if isinstance(fact, Fallback)] == ["高伟"]
    collective = [fact.officials for fact in facts if isinstance(fact, CollectiveDuty)]
    assert collective == ["市政府党组成员", "市政府班子成员"]
    for fact in facts:
        assert all(quotes_of(source, fact))


@pytest.mark.parametrize(
    "unit", ["分管市教育局，", "负责教育、", "和", "。", "市长张三主持市政府工作。", "（", "与张三同志互为AB角"]
)
def test_long_texts_take_no_longer_than_their_length(unit: str) -> None:
    short, long = _seconds(unit * 1_000), _seconds(unit * 8_000)
    assert long < max(40 * short, 1.0)


def _seconds(text: str) -> float:
    document = document_of(MAYOR + text)
    start = time.process_time()
    find_duties(document)
    return time.process_time() - start
