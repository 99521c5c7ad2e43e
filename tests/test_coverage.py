"""The report: the account of every character, signals that no fact explains, facts that contradict each other."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import Command
from hypothesis import given
from hypothesis import strategies as st

from gazette.report_text import report_json, report_text
from gazette.report_words import CONTRADICTIONS, SIGNALS
from graph.answers import EmbeddedEngine, run_query
from graph.build import add_files, build_store
from graph.coverage import LONGEST_SENTENCE, Account, shares_of
from graph.derive import derive
from graph.report import Report, make_report
from graph.segments import segments_of
from graph.signals import KnownNames, find_signals
from graph.store import open_store
from loaders.fact_types import (
    Appointment,
    Backup,
    DocumentFact,
    Event,
    Fact,
    Oversight,
    Participant,
    Responsibility,
    Standard,
    Target,
    Task,
)
from loaders.model import Problem, Source, Span
from loaders.rules.signals import FORMULA, RULES, SignalKind
from loaders.text import reading_of, source_of
from loaders.tree import build_tree
from loaders.triples import document_quads
from loaders.values import BodyName, Comparator, PartialDate, Relation, Role, TargetKind
from ontology.errors import GazetteError
from ontology.iri import IriMinter
from queries.catalogue import find_query
from queries.headings import Language

NOTICE = """安政发〔2021〕3号

安河市人民政府关于印发安河市绿化行动方案的通知

各区、县（市）人民政府：

现将《安河市绿化行动方案》印发给你们，请认真执行。

安河市人民政府

2021年3月5日

安河市绿化行动方案

为改善环境，制定本方案。

一、总体要求

坚持绿色发展，不断提升城市品质。

二、重点任务

（一）建设公园。到2025年，新建口袋公园不少于12个。改造老旧广场5处，优化布局。（市园林局负责）

（二）保护古树。建立名录，由市林草局会同有关部门办理。
"""


def span(source: Source, *quotes: str) -> tuple[Span, ...]:
    """Where quotes are printed, each at its first place."""
    found = [(source.text.index(quote), quote) for quote in quotes]
    return tuple(Span(source.name, source.line_at(at), ((at, at + len(quote)),)) for at, quote in found)


def target(source: Source, quote: str, **columns: object) -> Target:
    """A target quoted from one place of the print."""
    plain = Target(
        task="二/（一）",
        indicator="口袋公园",
        comparator=Comparator.AT_LEAST,
        value=Decimal(12),
        unit="个",
        deadline=None,
        period=None,
        qualifier=None,
        quote=quote,
        kind=TargetKind.REACH,
        spans=span(source, quote),
    )
    return replace(plain, **columns)  # type: ignore[arg-type]


def notice_facts(source: Source) -> list[Fact]:
    """What the notice says; 5处 and the assignment to 市林草局 are left unread on purpose."""
    title = "安河市人民政府关于印发安河市绿化行动方案的通知"
    park = "市园林局"
    return [
        DocumentFact(
            title=title,
            issuers=("安河市人民政府",),
            issued=date(2021, 3, 5),
            printed=None,
            effective=None,
            kind="通知",
            enclosed_title="安河市绿化行动方案",
            openness=None,
            number="安政发〔2021〕3号",
            spans=span(source, title, "2021年3月5日"),
        ),
        Task("二/（一）", "建设公园", "到2025年……", "重点任务", 1, spans=span(source, "建设公园")),
        target(source, "到2025年，新建口袋公园不少于12个"),
        Responsibility(
            "二/（一）", BodyName(park, park), Role.RESPONSIBLE, None, 1, spans=span(source, "（市园林局负责）")
        ),
    ]


def engine_of(*texts: tuple[str, Sequence[Fact]], problems: Sequence[Problem] = ()) -> EmbeddedEngine:
    """A graph of texts, one document each, with given facts, names and entities; nothing is inferred."""
    store, minter = ox.Store(), IriMinter()
    for text, facts in texts:
        issue, _ = build_tree(source_of(text, "test.txt"), "安河市", None)
        for at, document in enumerate(issue.documents):
            store.extend(document_quads(document, facts if at == 0 else (), minter, problems))
    derive(store, minter, date(2021, 12, 31))
    return EmbeddedEngine(store)


def report_of(text: str, facts: Sequence[Fact] = (), problems: Sequence[Problem] = ()) -> Report:
    return make_report(engine_of((text, facts), problems=problems))


@pytest.fixture(scope="module")
def notice() -> Report:
    return report_of(NOTICE, notice_facts(source_of(NOTICE, "test.txt")))


ACCOUNTED = [
    pytest.param("安政发〔2021〕3号", Account.HEAD, id="number"),
    pytest.param("2021年3月5日", Account.HEAD, id="date, evidence and yet head"),
    pytest.param(
        "现将《安河市绿化行动方案》印发给你们，请认真执行。",
        Account.LEFT,
        id="the document's own title promises no fact",
    ),
    pytest.param("坚持绿色发展，不断提升城市品质。", Account.LEFT, id="general statement"),
    pytest.param("二、重点任务", Account.HEADING, id="heading with its number"),
    pytest.param("（一）建设公园。", Account.HEADING, id="a task's name is a heading, not evidence"),
    pytest.param("到2025年，新建口袋公园不少于12个", Account.EVIDENCE, id="target"),
    pytest.param("（市园林局负责）", Account.EVIDENCE, id="assignment"),
    pytest.param("改造老旧广场5处，优化布局。", Account.UNREAD, id="a number that no fact came from"),
    pytest.param("建立名录，由市林草局会同有关部门办理。", Account.UNREAD, id="a body that no fact came from"),
]


@pytest.mark.parametrize(("text", "expected"), ACCOUNTED)
def test_what_is_made_of_the_text(notice: Report, text: str, expected: Account) -> None:
    found = [
        set(part.accounts[at : at + len(text)])
        for part in notice.coverages[0].parts
        if (at := part.part.reading.text.find(text)) >= 0
    ]
    assert {expected} in found


def test_every_character_has_one_account(notice: Report) -> None:
    coverage = notice.coverages[0]
    assert coverage.characters == len("".join(NOTICE.split()))
    assert sum(coverage.shares.values()) == 100
    assert coverage.counts[Account.UNREAD] > 0


def test_doubts_tell_line_sentence_and_place(notice: Report) -> None:
    doubts = notice.coverages[0].doubts
    assert [(doubt.kind, doubt.signal) for doubt in doubts if doubt.kind is SignalKind.NUMBER] == [
        (SignalKind.NUMBER, "5处")
    ]
    number = next(doubt for doubt in doubts if doubt.kind is SignalKind.NUMBER)
    line = next(at for at, text in enumerate(NOTICE.splitlines(), 1) if "5处" in text)
    assert (number.line, number.sentence) == (line, "改造老旧广场5处，优化布局。")
    assert number.sentence[number.start :].startswith("5处")
    assert NOTICE[number.place :].startswith("5处")
    assert "市林草局" in [doubt.signal for doubt in doubts]


CHRONICLE = "安河大事记\n\n1月3日　安河市政府召开第8次常务会议。市长何安主持会议，投资20亿元。\n"


def chronicle_facts(source: Source, *more: Fact) -> list[Fact]:
    text = "安河市政府召开第8次常务会议。市长何安主持会议，投资20亿元。"
    entry = Event(
        "01-03#1", date(2021, 1, 3), date(2021, 1, 3), text, ("第8次常务会议",), spans=span(source, f"1月3日　{text}")
    )
    return [entry, *more]


def accounts_in(report: Report, text: str) -> set[Account]:
    part = next(part for part in report.coverages[0].parts if text in part.part.reading.text)
    at = part.part.reading.text.index(text)
    return set(part.accounts[at : at + len(text)])


def test_an_event_counts_by_its_date_and_meetings_only() -> None:
    source = source_of(CHRONICLE, "test.txt")
    bare = report_of(CHRONICLE, chronicle_facts(source))
    assert accounts_in(bare, "1月3日") == accounts_in(bare, "第8次常务会议") == {Account.EVIDENCE}
    assert accounts_in(bare, "投资20亿元") == {Account.UNREAD}
    host = Participant("01-03#1", "何安", ("市长",), ("主持",), spans=span(source, "市长何安主持会议，投资20亿元"))
    told = report_of(CHRONICLE, chronicle_facts(source, host))
    assert accounts_in(told, "市长何安主持会议，投资20亿元") == {Account.EVIDENCE}


@pytest.mark.parametrize("kind", [rule.kind for rule in RULES])
def test_rules_find_their_examples_and_leave_the_others(kind: SignalKind) -> None:
    rule = next(rule for rule in RULES if rule.kind is kind)
    for text in rule.finds:
        assert kind in [signal.kind for signal in find_signals(reading_of(text))], text
    for text in rule.leaves:
        assert kind not in [signal.kind for signal in find_signals(reading_of(text))], text


KNOWN = KnownNames(bodies=["安河报业集团"], people=["何安", "李平山"])
SIGNALLED = [
    pytest.param(
        "印发《关于（试行）的办法》。", [("title", "《关于（试行）的办法》")], id="title with a bracket inside"
    ),
    pytest.param(
        "（市财政局牵头，市审计局配合）",
        [("assignment", "（市财政局牵头，市审计局配合）")],
        id="assignment, one signal",
    ),
    pytest.param("(责任单位:市财政局)", [("assignment", "(责任单位:市财政局)")], id="labelled assignment, half width"),
    pytest.param("（以下简称办法）", [], id="leave alone: bracket without an assignment"),
    pytest.param("2023年6月底前，增加12万个。", [("date", "2023年6月"), ("number", "12万个")], id="date and number"),
    pytest.param("每户１,200元", [("number", "１,200元")], id="full-width digits"),
    pytest.param("提高到80%～90%", [("number", "80%～90%")], id="range"),
    pytest.param("“十四五”时期拨打12345热线", [], id="leave alone: plan and telephone number"),
    pytest.param("坚持一个中心，做到两个维护", [], id="leave alone: turns of phrase"),
    pytest.param("落实市委、市政府决策部署", [], id="leave alone: formula with bodies"),
    pytest.param("按照市政府要求，增加3个", [("number", "3个")], id="a formula spares names, not numbers"),
    pytest.param("市场监管和市民服务", [], id="leave alone: no level"),
    pytest.param("完善市政府采购办法", [], id="leave alone: procurement"),
    pytest.param("安河报业集团承办", [("body", "安河报业集团")], id="known body without a level"),
    pytest.param("李平山参加", [("person", "李平山")], id="known person"),
    pytest.param("建设何安大桥", [], id="leave alone: known name inside other words"),
    pytest.param("副市长张安河出席", [("person", "张安河")], id="person by post"),
    pytest.param("（（（《《", [], id="leave alone: brackets never closed"),
]


@pytest.mark.parametrize(("text", "expected"), SIGNALLED)
def test_signals(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_signals(reading_of(text), KNOWN)
    assert [(signal.kind.value, text[signal.start : signal.end]) for signal in found] == expected


def test_formula_stops_at_the_clause() -> None:
    match = FORMULA.search("按照省委、省政府部署，市财政局安排")
    assert match is not None
    assert match.group() == "按照省委、省政府部署"


def test_a_name_from_another_document_is_a_signal() -> None:
    first = "安河工作分工\n\n何安分管安河报业集团。\n"
    body = BodyName("安河报业集团", "安河报业集团")
    charge = Oversight(
        "何安", Relation.OVERSEES, body, spans=span(source_of(first, "test.txt"), "何安分管安河报业集团")
    )
    second = "安河新闻计划\n\n安河报业集团承办论坛。\n"
    report = make_report(engine_of((first, [charge]), (second, [])))
    assert [doubt.signal for each in report.coverages for doubt in each.doubts] == ["安河报业集团"]


PLAN = "安河计划\n\n甲不少于五。乙不少于六。何安、李平山、王河，市教育局、市财政局、有关部门。\n"
PLAN_SOURCE = source_of(PLAN, "test.txt")
ONE, TWO, NAMES = "甲不少于五", "乙不少于六", "何安、李平山、王河，市教育局、市财政局、有关部门"


def plan_target(quote: str, **columns: object) -> Target:
    return target(PLAN_SOURCE, quote, **columns)


def standard(quote: str, value: int, tier: str | None = None) -> Standard:
    return Standard("起付标准", "居民", tier, None, Decimal(value), "元", spans=span(PLAN_SOURCE, quote))


def charge(person: str, relation: Relation = Relation.OVERSEES, body: str = "市教育局") -> Oversight:
    return Oversight(person, relation, BodyName(body, body), spans=span(PLAN_SOURCE, NAMES))


def backup(person: str, other: str) -> Backup:
    return Backup(person, other, spans=span(PLAN_SOURCE, NAMES))


def lead(body: str) -> Responsibility:
    return Responsibility("一", BodyName(body, body), Role.LEAD, None, 1, spans=span(PLAN_SOURCE, NAMES))


def appointment(action: str, day: int) -> Appointment:
    return Appointment("何安", action, "市教育局局长", PartialDate(2021, 3, day), spans=span(PLAN_SOURCE, NAMES))


DUE = PartialDate(2025)
CONTRADICTING = [
    pytest.param(
        [plan_target(ONE), plan_target(TWO, value=Decimal(13))], ["two values of one indicator"], id="two values"
    ),
    pytest.param([plan_target(ONE), plan_target(TWO)], [], id="leave alone: one value said twice"),
    pytest.param(
        [plan_target(ONE), plan_target(TWO, value=Decimal(20), comparator=Comparator.AT_MOST)],
        [],
        id="leave alone: a range",
    ),
    pytest.param(
        [plan_target(ONE, deadline=DUE), plan_target(TWO, value=Decimal(20), deadline=PartialDate(2030))],
        [],
        id="leave alone: milestones",
    ),
    pytest.param(
        [plan_target(ONE, bearer="各区"), plan_target(TWO, value=Decimal(20))], [], id="leave alone: other bearers"
    ),
    pytest.param(
        [plan_target(ONE, per="万人"), plan_target(TWO, value=Decimal(20))], [], id="leave alone: other measures"
    ),
    pytest.param([plan_target(ONE), plan_target(TWO, value=Decimal(20), unit="%")], [], id="leave alone: other units"),
    pytest.param([standard(ONE, 300), standard(TWO, 400)], ["two values of one standard"], id="two standards"),
    pytest.param([standard(ONE, 300, "一级"), standard(TWO, 400, "二级")], [], id="leave alone: two tiers"),
    pytest.param([charge("何安"), charge("李平山")], ["one body, two officials in charge"], id="two in charge"),
    pytest.param([charge("何安"), charge("李平山", Relation.LIAISES)], [], id="leave alone: liaison beside charge"),
    pytest.param(
        [charge("何安", body="有关部门"), charge("李平山", body="有关部门")], [], id="leave alone: a class of bodies"
    ),
    pytest.param(
        [backup("何安", "李平山"), backup("王河", "何安")], ["one official, two stand-ins"], id="two stand-ins"
    ),
    pytest.param([backup("何安", "李平山"), backup("李平山", "何安")], [], id="leave alone: one pair said twice"),
    pytest.param([lead("市教育局"), lead("市财政局")], [], id="leave alone: two leaders of a task"),
    pytest.param(
        [appointment("任", 1), appointment("免", 1)], ["a post given and taken on one day"], id="given and taken"
    ),
    pytest.param([appointment("任", 1), appointment("免", 2)], [], id="leave alone: taken later"),
]


@pytest.mark.parametrize(("facts", "expected"), CONTRADICTING)
def test_contradictions(facts: list[Fact], expected: list[str]) -> None:
    found = report_of(PLAN, facts).contradictions
    assert [row["kind"] for row in found.records()] == expected
    assert set(expected) <= set(CONTRADICTIONS)


APPOINTED = """{place}人民代表大会常务委员会任免名单

（2021年3月5日{place}人民代表大会常务委员会第三十次会议通过）

{decision}
"""


@pytest.mark.parametrize(("place", "asked", "found"), [("安河市", [], 1), ("清水市", [], 0), ("安河市", ["清水市"], 0)])
def test_namesakes_in_two_cities_contradict_nothing(tmp_path: Path, place: str, asked: list[str], found: int) -> None:
    given = APPOINTED.format(place="安河市", decision="任命何安为市教育局局长。")
    taken = APPOINTED.format(place=place, decision="免去何安的市教育局局长职务。")
    for work, where, text in ((build_store, "安河市", given), (add_files, place, taken)):
        print_of = tmp_path / f"{work.__name__}.txt"
        print_of.write_text(text, encoding="utf-8")
        work([print_of], tmp_path / "s", place=where)
    engine = EmbeddedEngine(open_store(tmp_path / "s"))
    assert len(run_query(engine, find_query("contradictions"), {"place": asked}).rows) == found


def test_contradictions_show_both_prints() -> None:
    (row,) = report_of(PLAN, [plan_target(ONE), plan_target(TWO, value=Decimal(13))]).contradictions.records()
    assert (row["one"], row["other"]) == (">= 12个", ">= 13个")
    assert (row["evidence"], row["other_evidence"]) == (ONE, TWO)


def test_problems_of_the_build_are_kept() -> None:
    problem = Problem("tree.gap", "heading （三） follows （一）", "look for a lost line", span(PLAN_SOURCE, TWO)[0])
    whole = Problem("text.gb18030", "read as GB 18030", "save it as UTF-8", None)
    found = report_of(PLAN, [], [problem, whole]).problems
    assert [(each.code, each.message, each.advice, each.place) for each in found] == [
        ("tree.gap", problem.message, problem.advice, PLAN.index(TWO)),
        ("text.gb18030", whole.message, whole.advice, None),
    ]


def test_a_build_keeps_the_problems_of_each_file(tmp_path: Path, gazette: Command) -> None:
    file = tmp_path / "empty.txt"
    file.write_text("这里没有公文。\n", encoding="gb18030")
    built = build_store([file], tmp_path / "store")
    answer = gazette("report", "--store", tmp_path / "store", "--format", "json")
    assert answer.returncode == 0, answer.stderr
    told = [problem["code"] for problem in json.loads(answer.stdout)["problems"]]
    assert sorted(told) == sorted(problem.code for path, problem in built.problems if path)
    assert "text.gb18030" in told


def test_the_report_as_text_and_json(notice: Report) -> None:
    text = report_text(notice)
    assert "改造老旧广场【5处】，优化布局。" in text
    assert "Facts that contradict each other: none" in text
    read = json.loads(report_json(notice))
    assert sum(read["documents"][0]["shares"].values()) == pytest.approx(100)
    assert set(read["counts_as"]) == set(read["documents"][0]["shares"]) == {account.value for account in Account}
    assert "5处" in [doubt["signal"] for doubt in read["doubts"]]
    assert set(SIGNALS) == set(SignalKind)


def test_the_report_in_chinese_says_the_same(notice: Report) -> None:
    text = report_text(notice, Language.CHINESE)
    assert "改造老旧广场【5处】，优化布局。" in text
    assert "相互矛盾的事实：无" in text
    assert re.findall(r"\d[\d.]*", text) == re.findall(r"\d[\d.]*", report_text(notice))
    ours = [line for line in text.splitlines() if "【" not in line]
    assert not re.search(r"[a-z]{3}", "".join(ours))


def test_a_document_that_is_not_there_is_refused(notice: Report) -> None:
    with pytest.raises(GazetteError, match="无此文: the graph has no such document"):
        make_report(engine_of((PLAN, [])), "无此文")


def test_shares_of_nothing() -> None:
    assert set(shares_of(dict.fromkeys(Account, 0)).values()) == {Decimal("0.0")}


@given(st.lists(st.integers(0, 10**6), min_size=len(Account), max_size=len(Account)))
def test_shares_add_up(counts: list[int]) -> None:
    shares = shares_of(dict(zip(Account, counts, strict=True)))
    assert sum(shares.values()) == (100 if sum(counts) else 0)
    assert all(share >= 0 for share in shares.values())


PIECES = st.sampled_from(
    [*NOTICE.split("\n"), "（", "《", "》", "\u2028", "\x1c", "\f", "é", "a b", "🌲", "１２个", "\r\n", "\u202e"]
)


@given(st.lists(PIECES, max_size=30))
def test_any_text_is_accounted_for(pieces: list[str]) -> None:
    text = "".join(f"{piece}\n" for piece in pieces) + "安"
    report = report_of(text)
    shown = 0
    for coverage in report.coverages:
        for part, segments in zip(coverage.parts, segments_of(coverage), strict=True):
            assert "".join(segment.text for segment in segments) == part.part.reading.text
            for place, character in zip(part.part.places, part.part.reading.text, strict=True):
                assert character in (text[place], " ")
            shown += sum(not character.isspace() for character in part.part.reading.text)
    assert shown == sum(not character.isspace() for character in text)


HEAVY = [
    pytest.param("市财政局、12个（", id="brackets never closed"),
    pytest.param("按照市", id="formula never ended"),
    pytest.param("市" * 7, id="levels"),
    pytest.param("（市财政局负责）", id="assignments"),
    pytest.param("1", id="digits"),
]


@pytest.mark.parametrize("piece", HEAVY)
def test_signals_cost_grows_with_the_text(piece: str) -> None:
    def seconds(length: int) -> float:
        reading = reading_of((piece * length)[:length])
        begin = time.process_time()
        find_signals(reading, KNOWN)
        return time.process_time() - begin

    seconds(100)
    assert seconds(LONGEST_SENTENCE * 8) < 40 * max(seconds(LONGEST_SENTENCE), 0.002)
