"""Posts given and taken: forms of notices of appointment and removal, and what is left alone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from loaders.fact_types import Appointment
from loaders.facts.appointments import find_appointments
from loaders.model import Document, Problem
from loaders.rules.appointments import CLAUSES, NO_NAMES, ClausePattern
from loaders.text import read, source_of
from loaders.tree import build_tree

HEAD = "安河市人民政府关于张远等同志职务任免的通知\n\n各区人民政府，市政府各部门：\n\n"
TAIL = "\n\n安河市人民政府\n\n2021年8月20日\n"


@dataclass(frozen=True, slots=True)
class Case:
    """The text of a notice, its rows as `person action post`, and how many clauses are in doubt."""

    name: str
    text: str
    rows: tuple[str, ...]
    doubts: int = 0


CASES = [
    Case(
        "a name of two letters set apart in front of a school",
        "免去：\n马　力河湾第一中学校长职务，保留正科级待遇；\n冯　玉区文化局副局长职务。",
        ("马力 免 河湾第一中学校长", "冯玉 免 区文化局副局长"),
    ),
    Case(
        "another who loses a post behind a semicolon",
        "免去张远的市法院民事审判第一庭庭长职务；李平山的市检察院副检察长、检察员职务。",
        ("张远 免 市法院民事审判第一庭庭长", "李平山 免 市检察院副检察长", "李平山 免 检察员"),
    ),
    Case(
        "leave alone: a post behind a semicolon that nobody takes",
        "任命张远为市水务局局长；李平山的请求另议。",
        ("张远 任 市水务局局长",),
    ),
    Case(
        "whom 其 means when a reason stands between",
        "免去：\n张远的市统计局副局长职务；\n李平山因到龄退休，免去其市事务局调研员职务。",
        ("张远 免 市统计局副局长", "李平山 免 市事务局调研员"),
    ),
    Case(
        "a header with a remark",
        "任命（按姓氏笔画为序）\n张远为安河区人民政府副区长、代理区长；\n李平山为安河区监察委员会委员。",
        ("张远 任 安河区人民政府副区长", "张远 任 代理区长", "李平山 任 安河区监察委员会委员"),
    ),
    Case(
        "the former post goes at the same time",
        "张远任市档案局副局长，原任市史志办主任职务同时免去。",
        ("张远 任 市档案局副局长", "张远 免 市史志办主任"),
    ),
    Case(
        "two comrades counted",
        "张远、李平山两同志任市公安局副局长；王立、李四同志任市水务局副局长。",
        ("张远 任 市公安局副局长", "李平山 任 市公安局副局长", "王立 任 市水务局副局长", "李四 任 市水务局副局长"),
    ),
    Case(
        "a committee for elections",
        "免去张远的市人大常委会委员、代表选举委员会主任委员职务。",
        ("张远 免 市人大常委会委员", "张远 免 代表选举委员会主任委员"),
    ),
    Case("a name with a rare character", "任命：\n高士其为市水务局局长。", ("高士其 任 市水务局局长",)),
    Case(
        "two who lose a post, and a note behind it",
        "免去：\n张远、李平山的安河投资集团有限公司董事职务；\n王立的安河大学副校长职务（保留原职级待遇）。",
        ("张远 免 安河投资集团有限公司董事", "李平山 免 安河投资集团有限公司董事", "王立 免 安河大学副校长"),
    ),
    Case("lapsed", "张远同志因病去世，其原任市档案局局长职务自然免除；", ("张远 免 市档案局局长",)),
    Case(
        "leave alone: names nobody knows after a removal",
        "免去张远的市法院副院长职务，任命亼厽、窦婴为市法院副院长。",
        ("张远 免 市法院副院长",),
        1,
    ),
    Case(
        "common words that are names in a list of names",
        "任命：\n张远、向上、李平山为安河市中级人民法院审判员；",
        tuple(f"{name} 任 安河市中级人民法院审判员" for name in ("张远", "向上", "李平山")),
    ),
    Case("leave alone: a list of words", "任命：\n向上、向外为安河市中级人民法院审判员；", ()),
    Case(
        "a surname nobody lists under 免去",
        "批准免去：\n冬青的安河区人民检察院检察长职务；\n该局的局长职务；",
        ("冬青 免 安河区人民检察院检察长",),
    ),
    Case(
        "moved from one post to another",
        "张远同志由市财政局党组成员、副局长转任市审计局二级调研员；李平山同志由市财政局推荐。",
        ("张远 任 市审计局二级调研员",),
    ),
    Case(
        "several actions",
        "张远同志任安河水务公司党委书记、董事长，兼安河建设公司总经理，免去其市水务局副局长职务；",
        (
            "张远 任 安河水务公司党委书记",
            "张远 任 董事长",
            "张远 兼 安河建设公司总经理",
            "张远 免 市水务局副局长",
        ),
    ),
    Case(
        "a dotted name on a post for a time",
        "艾力·吐尔地挂职任市商务局副局长，挂职时间一年；",
        ("艾力·吐尔地 任 市商务局副局长",),
    ),
    Case(
        "同意 in front of a name, a move from post to post",
        "一、任命\n张远同志为市财政局副局长；\n同意李平山同志由市水务局副局长转任市水务局调研员。",
        ("张远 任 市财政局副局长", "李平山 任 市水务局调研员"),
    ),
    Case(
        "a term of probation that has ended",
        "张远试用期满，正式任市司法局副局长；",
        ("张远 任 市司法局副局长",),
    ),
    Case(
        "headers on the line of their first item",
        "任命　张远　市财政局局长\n\n　　　李平山（女）　市审计局副局长（挂职一年）\n\n"
        "免去　李平山　市统计局副局长职务\n\n　　　王立　市水务局局长职务",
        (
            "张远 任 市财政局局长",
            "李平山 任 市审计局副局长",
            "李平山 免 市统计局副局长",
            "王立 免 市水务局局长",
        ),
    ),
    Case(
        "a line each",
        "经研究决定：\n\n任命张远为市财政局局长；\n\n免去李平山的市审计局副局长职务。",
        ("张远 任 市财政局局长", "李平山 免 市审计局副局长"),
    ),
    Case(
        "under headers",
        "经研究，决定任命：\n\n张远　市财政局局长\n王　立　市水务局局长\n\n免去：\n\n孙强　市审计局副局长职务",
        ("张远 任 市财政局局长", "王立 任 市水务局局长", "孙强 免 市审计局副局长"),
    ),
    Case(
        "a surname that is also a verb",
        "任命：\n任明德　市财政局局长\n免去：\n任　远　市审计局局长\n张远　市水务局局长",
        ("任明德 任 市财政局局长", "任远 免 市审计局局长", "张远 免 市水务局局长"),
    ),
    Case(
        "the same with 的",
        "免去：\n任明德的市财政局局长职务；\n张远的市审计局局长职务。",
        ("任明德 免 市财政局局长", "张远 免 市审计局局长"),
    ),
    Case(
        "a verb behind a person",
        "张远同志任市财政局局长，任市审计局局长。",
        ("张远 任 市财政局局长", "张远 任 市审计局局长"),
    ),
    Case(
        "a name with a dot under a header",
        "免去：\n努尔兰·别克　市审计局党组成员\n张　远　市财政局局长",
        ("努尔兰·别克 免 市审计局党组成员", "张远 免 市财政局局长"),
    ),
    Case(
        "under a header, without 的",
        "免去：\n\n申东日同志安河市水务局总工程师、市河道管理处处\n长职务。",
        ("申东日 免 安河市水务局总工程师", "申东日 免 市河道管理处处长"),
    ),
    Case(
        "goes on without 的",
        "免去张远同志市财政局局长职务，李平山同志市审计局局长职务。",
        ("张远 免 市财政局局长", "李平山 免 市审计局局长"),
    ),
    Case(
        "under numbered headers",
        "一、任命\n\n张远为市财政局局长。\n\n二、免去\n\n王立的市财政局局长职务。",
        ("张远 任 市财政局局长", "王立 免 市财政局局长"),
    ),
    Case(
        "under a header, with colons",
        "任命：\n张远：市财政局局长\n欧阳明：市审计局局长",
        ("张远 任 市财政局局长", "欧阳明 任 市审计局局长"),
    ),
    Case("under a header, post first", "任命：\n市财政局局长　张远", ("张远 任 市财政局局长",)),
    Case("no header", "市财政局局长　张远", ()),
    Case(
        "several people",
        "张远、李平山同志任市政府副秘书长。",
        ("张远 任 市政府副秘书长", "李平山 任 市政府副秘书长"),
    ),
    Case(
        "each his own",
        "王立、赵明德同志分别任市水务局局长、市林业局局长。",
        ("王立 任 市水务局局长", "赵明德 任 市林业局局长"),
    ),
    Case("each his own, one short", "张远、李平山、王立同志分别任市水务局局长、市林业局局长。", (), 1),
    Case(
        "going on",
        "免去张远的市人民检察院检察员职务，赵明德的市中级人民法院审判员职务。",
        ("张远 免 市人民检察院检察员", "赵明德 免 市中级人民法院审判员"),
    ),
    Case(
        "one verb for all",
        "任命张远为市人民政府秘书长、李平山为市财政局局长。",
        ("张远 任 市人民政府秘书长", "李平山 任 市财政局局长"),
    ),
    Case("without 的", "免去张远同志市财政局局长职务，退休。", ("张远 免 市财政局局长",)),
    Case("without 同志", "免去李平山市审计局局长职务。", ("李平山 免 市审计局局长",)),
    Case(
        "a place of the heads behind the name",
        "免去孙明安河市审计局副局长职务，李平山安河市水务局局长职务。",
        ("孙明 免 安河市审计局副局长",),
        1,
    ),
    Case("a listed place behind the name", "免去孙明西安市审计局局长职务。", ("孙明 免 西安市审计局局长",)),
    Case("three characters and a place", "免去孙明华安河市审计局局长职务。", ("孙明华 免 安河市审计局局长",)),
    Case(
        "a name glued to a post, behind somebody else's clause",
        "任命张远为市财政局局长，免去余华龙怒原州副州长职务。",
        ("张远 任 市财政局局长",),
        1,
    ),
    Case(
        "a name before a place of the heads, behind somebody else's clause",
        "任命张远为市财政局局长，免去余华龙安河市副市长职务。",
        ("张远 任 市财政局局长", "余华龙 免 安河市副市长"),
    ),
    Case(
        "leave alone: a body's name that begins like a person's",
        "张远任市财政局局长，免去华安集团董事长、安河建设公司总经理职务。",
        ("张远 任 市财政局局长", "张远 免 华安集团董事长", "张远 免 安河建设公司总经理"),
    ),
    Case(
        "elections that go on",
        "选举张远为市人大常委会主任，李平山、王立（女）为副主任。",
        ("张远 当选 市人大常委会主任", "李平山 当选 副主任", "王立 当选 副主任"),
    ),
    Case("a place nobody knows", "免去孙明西原省审计厅副厅长职务。", (), 1),
    Case("a company without a place", "免去孙明滨水集团董事长职务。", (), 1),
    Case("someone in the title", "免去张远滨水集团董事长职务。", ("张远 免 滨水集团董事长",)),
    Case("a section's head", "免去王立的市水务局建设股股长职务。", ("王立 免 市水务局建设股股长",)),
    Case(
        "a line that breaks off behind 为",
        "任命王立为市财政局局长，李平山、赵明德为\n\n市人民政府副秘书长，王立兼任市金融办主任；",
        (
            "王立 任 市财政局局长",
            "李平山 任 市人民政府副秘书长",
            "赵明德 任 市人民政府副秘书长",
            "王立 兼 市金融办主任",
        ),
    ),
    Case(
        "a line that breaks off inside a body",
        "免去王立的市财政局局长职务，高山、林海的市林业和\n\n草原局副局长职务。",
        ("王立 免 市财政局局长", "高山 免 市林业和草原局副局长", "林海 免 市林业和草原局副局长"),
    ),
    Case(
        "three lines",
        "免去王立的市财政局局长职务，高山的市林业和\n\n草原局副局长、林业站站长、园林\n\n处处长职务。",
        ("王立 免 市财政局局长", "高山 免 市林业和草原局副局长", "高山 免 林业站站长", "高山 免 园林处处长"),
    ),
    Case(
        "a line that breaks off before 职务",
        "免去王立的市财政局局长\n\n职务，退休。",
        ("王立 免 市财政局局长",),
    ),
    Case(
        "leave alone: lines that are whole",
        "任命：\n\n王立为市财政局局长\n\n李平山为市审计局局长\n\n免去：\n\n赵明德的市水务局局长职务",
        ("王立 任 市财政局局长", "李平山 任 市审计局局长", "赵明德 免 市水务局局长"),
    ),
    Case("nationality tells a rare name", "泽仁拉姆（女，藏族）任市民宗局局长。", ("泽仁拉姆 任 市民宗局局长",)),
    Case(
        "name or place",
        "张远同志任市水务局局长，免去安河市审计局局长职务。",
        ("张远 任 市水务局局长", "张远 免 安河市审计局局长"),
    ),
    Case("nobody named", "免去安河市审计局局长职务。", (), 1),
    Case("side by side", "免去张远市财政局局长、李平山市审计局局长职务。", (), 1),
    Case("no longer", "因工作变动，李平山不再担任市水务局局长职务。", ("李平山 免 市水务局局长",)),
    Case("no longer also", "王立同志不再兼任市金融办主任职务。", ("王立 不再兼任 市金融办主任",)),
    Case("not renewed", "不再聘任李平山同志为安河学院副院长。", ("李平山 免 安河学院副院长",)),
    Case("resigned", "接受张远辞去安河市副市长职务的请求。", ("张远 免 安河市副市长",)),
    Case("elected", "选举李平山为市人大常委会副主任。", ("李平山 当选 市人大常委会副主任",)),
    Case("co-opted", "增补张远为市政协委员。", ("张远 任 市政协委员",)),
    Case("engaged", "聘任张远为安河大学校长，聘期三年。", ("张远 任 安河大学校长",)),
    Case("acting", "决定张远代理市长职务。", ("张远 任 代理市长",)),
    Case("remarks on people", "张远（女，回族）任市民宗局局长；", ("张远 任 市民宗局局长",)),
    Case("a name with a dot", "买买提·吐尔逊任市政府驻京办主任。", ("买买提·吐尔逊 任 市政府驻京办主任",)),
    Case("a rare surname", "仉安同志任市林业局局长。", ("仉安 任 市林业局局长",)),
    Case(
        "joined by 兼",
        "张远同志任市政府秘书长兼市政府办公室主任；",
        ("张远 任 市政府秘书长", "张远 兼 市政府办公室主任"),
    ),
    Case("兼 in brackets", "王立任市人力资源和社会保障局副局长（兼）。", ("王立 兼 市人力资源和社会保障局副局长",)),
    Case("a shared title", "李平山同志任市委、市政府副秘书长（正处级）；", ("李平山 任 市委、市政府副秘书长",)),
    Case(
        "brackets in a body's name",
        "免去张远的市委办公室（市档案局）副主任职务。",
        ("张远 免 市委办公室（市档案局）副主任",),
    ),
    Case("probation over", "张远同志试用期满，正式任市财政局副局长。", ("张远 任 市财政局副局长",)),
    Case("on loan", "王立同志挂职任市政府副秘书长，挂职时间一年。", ("王立 任 市政府副秘书长",)),
    Case(
        "half-width",
        "张远同志任市教育局局长(试用期一年),免去其市民政局党组成员、副局长职务;",
        ("张远 任 市教育局局长", "张远 免 市民政局党组成员", "张远 免 副局长"),
    ),
    Case(
        "numbered",
        "1.张远任市财政局局长；\n2.李平山任市审计局局长；",
        ("张远 任 市财政局局长", "李平山 任 市审计局局长"),
    ),
    Case("former second post", "免去张远同志兼任的市国资委主任职务。", ("张远 免 市国资委主任",)),
    Case("a rank kept", "免去王立同志的市林业局二级调研员职务，保留原职级待遇。", ("王立 免 市林业局二级调研员",)),
    Case(
        "the statement before",
        "张远同志任市财政局局长。免去其市审计局局长职务。",
        ("张远 任 市财政局局长", "张远 免 市审计局局长"),
    ),
    Case("an unknown title", "张远同志任市财政局局长、市金库掌门。", ("张远 任 市财政局局长",), 1),
    Case("leave alone: nominated", "提名张远为市财政局局长人选。", ()),
    Case("leave alone: nominated besides", "张远同志任市委副书记，提名为市长候选人。", ("张远 任 市委副书记",)),
    Case(
        "people of whom one is named",
        "免去张远等三同志的市水务局副局长职务。",
        ("张远 免 市水务局副局长",),
    ),
    Case(
        "posts of several people behind one verb",
        "免去张远的市水务局局长、李平山同志的市财政局副局长和王立的市审计局局长职务。",
        ("张远 免 市水务局局长", "李平山 免 市财政局副局长", "王立 免 市审计局局长"),
    ),
    Case("leave alone: recommended", "建议免去李平山的市审计局局长职务，任命王立为市审计局局长。", ()),
    Case("leave alone: about to be", "张远，现任市财政局副局长，拟任市财政局局长。", ()),
    Case("leave alone: 任何", "任何单位不得违反，有关任务由市财政局承担。", ()),
    Case("leave alone: 免征", "对小微企业免征有关税费，免去手续费。", ()),
    Case("leave alone: formalities", "请按有关规定办理任免手续。", ()),
    Case("leave alone: retired", "张远同志退休。", ()),
]
DATES = [
    ("term", "张远任市民宗局局长，试用期一年，任职时间从2021年7月起算；", "2021-07"),
    ("from a day", "自2021年9月1日起，免去张远的市财政局局长职务。", "2021-09-01"),
    ("in a bracket", "张远任市水务局局长（试用期一年，从2021年7月5日起计算）。", "2021-07-05"),
    (
        "adopted",
        "（2021年8月19日安河市人民代表大会常务委员会第三十次会议通过）\n\n任命张远为市水务局局长。",
        "2021-08-19",
    ),
    ("none", "任命张远为市水务局局长。", None),
]
BODIES = [
    ("a company's party committee", "安河水务公司党委书记、董事长", ("安河水务公司党委", "安河水务公司")),
    ("who sits in a committee", "河东镇党委委员、书记", ("河东镇党委", "河东镇党委")),
    ("a bureau's party group", "市水务局党组成员、副局长", ("市水务局党组", "市水务局")),
    ("their own", "河东片区党工委副书记、开发管理局局长", ("河东片区党工委", "开发管理局")),
    ("an organ understood", "安河开发区党工委书记、管委会主任", ("安河开发区党工委", "安河开发区管委会")),
    (
        "judges",
        "市中级人民法院副院长、审判委员会委员、审判员",
        ("市中级人民法院", "市中级人民法院审判委员会", "市中级人民法院"),
    ),
]


def find(text: str) -> tuple[Document, list[Appointment], list[Problem]]:
    """The appointments that a notice with this text gives."""
    issue, _ = build_tree(source_of(HEAD + text + TAIL, "anhe.txt"))
    facts, problems = find_appointments(issue.documents[0])
    return issue.documents[0], [fact for fact in facts if isinstance(fact, Appointment)], problems


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_rows(case: Case) -> None:
    document, facts, problems = find(case.text)
    assert tuple(f"{fact.person} {fact.action} {fact.post}" for fact in facts) == case.rows
    assert [problem.code for problem in problems] == ["appointments.unread"] * case.doubts
    for fact in facts:
        quote = "".join("".join(document.source.printed(span).split()) for span in fact.spans)
        assert fact.person in quote
        assert fact.post.removeprefix("代理") in quote


@pytest.mark.parametrize(("name", "text", "date"), DATES, ids=[each[0] for each in DATES])
def test_dates(name: str, text: str, date: str | None) -> None:
    _, facts, _ = find(text)
    assert [None if fact.date is None else str(fact.date) for fact in facts] == [date]


@pytest.mark.parametrize(("name", "posts", "bodies"), BODIES, ids=[each[0] for each in BODIES])
def test_bodies(name: str, posts: str, bodies: tuple[str, ...]) -> None:
    _, facts, _ = find(f"张远同志任{posts}。")
    assert tuple(fact.body.name if fact.body else None for fact in facts) == bodies


def test_an_acting_post_is_in_the_body_without_the_word_for_it() -> None:
    _, facts, _ = find("决定张远代理安河市监察委员会主任职务。")
    post, body = "代理安河市监察委员会主任", "安河市监察委员会"
    assert [(fact.post, fact.body and fact.body.name) for fact in facts] == [(post, body)]


@pytest.mark.parametrize("rule", CLAUSES, ids=lambda rule: rule.id)
def test_clause_patterns(rule: ClausePattern) -> None:
    assert rule.pattern.fullmatch(rule.finds), f"{rule.pattern.pattern} does not find {rule.finds}"
    assert not rule.pattern.fullmatch(rule.leaves), f"{rule.pattern.pattern} finds {rule.leaves}"


def test_clause_ids_are_unique() -> None:
    assert len({rule.id for rule in CLAUSES}) == len(CLAUSES)
    assert all(NO_NAMES)


def test_gold(corpora: Path) -> None:
    gold = json.loads((corpora.parent / "gold" / "e-01.json").read_text(encoding="utf-8"))["appointments"]
    issue, _ = build_tree(read(corpora / "e-01.txt")[0])
    facts, problems = find_appointments(issue.documents[0])
    found = [(fact.person, fact.action, fact.post) for fact in facts if isinstance(fact, Appointment)]
    assert found == [(row["person"], row["action"], row["post"]) for row in gold]
    assert problems == []


@pytest.mark.parametrize("text", ["张远任", "（", "张远、", "免去其", "张远同志任市水务局局长、", "2021年8月任"])
def test_long_text_is_read_in_line_with_its_length(text: str) -> None:
    find(text * 20_000)
