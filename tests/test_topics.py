"""The subject scheme, the words that name its topics, what is filed under them, and the questions about topics."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import RDF, SKOS

from graph.answers import EmbeddedEngine, run_query
from graph.build import build_store
from graph.store import open_store
from loaders.fact_types import Classification, DocumentFact, Portfolio, Target, Task
from loaders.read import find_facts
from loaders.text import source_of
from loaders.topic_words import item_words, topic_words
from loaders.tree import build_tree
from ontology import topics as scheme
from ontology.terms import GZ
from ontology.topics import SCHEME, above, topics
from queries.catalogue import find_query

FILE = Path(scheme.__file__).parent / "topics.ttl"
NAMES = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
NOTATIONS = {topic.iri: topic.notation for topic in topics()}

# words that name two topics or more
SHARED = {
    "农村人居环境": "06.02 10.04.01",
    "人力资源和社会保障": "15.03 15.04",
    "人力资源社会保障": "15.03 15.04",
    "住房和城乡建设": "10.02 10.03",
    "住房城乡建设": "10.02 10.03",
    "国防科技工业": "07.01 21.02",
    "工业和信息化": "07.01 07.02",
    "工信": "07.01 07.02",
    "文化和旅游": "08.04 12.01",
    "文化旅游": "08.04 12.01",
    "文教卫": "11.02 12.01 13.01",
    "文旅": "08.04 12.01",
    "文旅融合": "08.04 12.01",
    "民族宗教": "18.01 18.02",
    "港澳台": "20.01 20.02",
    "科教文卫": "11.02 12.01 13.01",
    "财税": "04.01 04.02",
}


# ---------------------------------------------------------------- the scheme


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(FILE)


@pytest.fixture(scope="module")
def concepts(graph: rdflib.Graph) -> list[rdflib.term.Node]:
    return sorted(graph.subjects(RDF.type, SKOS.Concept), key=str)


def texts(graph: rdflib.Graph, node: rdflib.term.Node, predicate: rdflib.URIRef, language: str) -> list[str]:
    return [str(each) for each in graph.objects(node, predicate) if getattr(each, "language", None) == language]


def test_each_topic_has_a_name_in_both_languages_and_a_notation_of_its_own(
    graph: rdflib.Graph, concepts: list[rdflib.term.Node]
) -> None:
    assert len(concepts) > 150
    for concept in concepts:
        assert [len(texts(graph, concept, SKOS.prefLabel, language)) for language in ("zh", "en")] == [1, 1], concept
        assert list(graph.objects(concept, SKOS.inScheme)) == [rdflib.URIRef(SCHEME)]
        labels = [label for name in NAMES for label in texts(graph, concept, name, "zh")]
        assert len(labels) == len(set(labels)), concept  # SKOS keeps the three kinds of labels apart
    notations = [str(graph.value(concept, SKOS.notation)) for concept in concepts]
    assert len(set(notations)) == len(notations)
    english = [label.lower() for concept in concepts for name in NAMES for label in texts(graph, concept, name, "en")]
    assert [label for label, times in Counter(english).items() if times > 1] == []


def test_broader_and_narrower_agree_with_each_other_and_with_the_notations(
    graph: rdflib.Graph, concepts: list[rdflib.term.Node]
) -> None:
    assert set(graph.subject_objects(SKOS.broader)) == {(b, a) for a, b in graph.subject_objects(SKOS.narrower)}
    top = set(graph.objects(rdflib.URIRef(SCHEME), SKOS.hasTopConcept))
    assert top == set(graph.subjects(SKOS.topConceptOf, rdflib.URIRef(SCHEME)))
    for concept in concepts:
        above_it = list(graph.objects(concept, SKOS.broader))
        notation = str(graph.value(concept, SKOS.notation))
        # a notation starts with that of the topic above, so nothing is above itself
        assert [str(graph.value(each, SKOS.notation)) for each in above_it] == (
            [notation.rpartition(".")[0]] if "." in notation else []
        )
        assert (concept in top) is (not above_it)
        if concept in top:
            assert [len(texts(graph, concept, SKOS.definition, language)) for language in ("zh", "en")] == [1, 1]


def test_only_the_words_listed_here_name_several_topics() -> None:
    named: dict[str, list[str]] = {}
    for topic in topics():
        for word in topic.words:
            named.setdefault(word, []).append(topic.notation)
    assert {word: " ".join(found) for word, found in named.items() if len(found) > 1} == SHARED


def test_each_word_names_its_topic_where_it_stands_alone() -> None:
    for topic in topics():
        for word in topic.words:
            assert topic.notation in notations(word), (topic.notation, word)


def test_each_excluded_word_holds_a_word_and_names_nothing_in_a_sentence() -> None:
    words = {word for topic in topics() for word in topic.words}
    for topic in topics():
        for excluded in topic.excluded:
            assert any(word in excluded for word in words), excluded
            assert notations(f"做好有关{excluded}各事") == [], excluded


def test_the_file_is_in_order() -> None:
    text = FILE.read_text(encoding="utf-8")
    printed = [line.split('"')[1] for line in text.splitlines() if "skos:notation" in line]
    assert printed == sorted(printed)
    for statement in text.split(" ;\n"):
        if "skos:hiddenLabel" in statement or "gz:excludedLabel" in statement:
            words = [part.split('"')[1] for part in statement.split("\n\n")[0].split(" ,") if '"' in part]
            assert words == sorted(set(words))


def test_what_is_above_a_topic() -> None:
    hygiene = next(topic for topic in topics() if topic.words[0] == "爱国卫生")
    assert [NOTATIONS[iri] for iri in above(hygiene.iri)] == ["13.01", "13"]
    assert all(above(topic.iri) == () for topic in topics() if "." not in topic.notation)


# ---------------------------------------------------------------- the words


def notations(text: str) -> list[str]:
    """The notations of the topics that a text's words name, in order."""
    return list(dict.fromkeys(NOTATIONS[iri] for word in topic_words(text) for iri in word.topics))


WORDS = [
    pytest.param("推动义务教育优质均衡发展", "11.02.02", id="a word of the scheme"),
    pytest.param("教育", "11.02", id="alone"),
    pytest.param("教育、体育等方面工作", "11.02 13.02", id="alone but for words that may stand beside"),
    pytest.param("文化旅游", "08.04 12.01", id="a word of two topics"),
    pytest.param("加强农村卫生室建设", "13.01.03", id="the longest word: 卫生室, not 卫生"),
    pytest.param("开展心理健康教育", "13.01.05", id="health, not schools"),
    pytest.param("整治环境卫生", "10.04.01", id="sanitation, not health"),
    pytest.param("落实城镇土地使用税减免", "04.02", id="a tax, not land"),
    pytest.param("防控重大动物疫情", "06.01.02", id="animals, not people"),
    pytest.param("优化营商环境", "02.08", id="business, not nature"),
    pytest.param("发展新能源汽车", "07.01", id="cars, not energy"),
    pytest.param("保障饮用水安全", "06.04.01", id="drinking water"),
    pytest.param("保障公共卫生机构用房，教育局牵头", "13.01.02", id="no topic in a body's name"),
    pytest.param("市卫生健康委、市教育局等部门", "", id="leave alone: bodies"),
    pytest.param("完善卫生健康主管部门的机制", "", id="leave alone: a body in general"),
    pytest.param("推动形成教育体系新格局", "11.02", id="格局 is no body"),
    pytest.param("设立政务服务大厅", "02.07", id="大厅 is no body"),
    pytest.param("加强宣传教育引导", "", id="leave alone: publicity"),
    pytest.param("推动经济健康发展", "", id="leave alone: 健康 of the economy"),
    pytest.param("改造卫生间", "", id="leave alone: toilets"),
    pytest.param("各级人民政府要加强领导", "", id="leave alone: 民政 in 人民政府"),
    pytest.param("落实习近平总书记讲话精神", "", id="leave alone: 实习 over a name"),
    pytest.param("提供水平更高的保障", "", id="leave alone: 供水 over two words"),
    pytest.param("做好办公安排", "", id="leave alone: 公安 over two words"),
    pytest.param("其中药店3家", "", id="leave alone: 中药 over two words"),
    pytest.param("支持交通银行发展业务", "", id="leave alone: a bank's name"),
    pytest.param("加强组织领导", "", id="leave alone: nothing named"),
    pytest.param("", "", id="leave alone: an empty text"),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words(text: str, expected: str) -> None:
    assert notations(text) == expected.split()


def test_each_item_of_a_list_is_looked_at_by_itself() -> None:
    text = "教育、科技、药品监督等"
    assert notations(text) == ["09.03"]
    assert [text[word.start : word.end] for word in item_words(text)] == ["教育", "科技", "药品"]


def test_a_long_text_is_read_once() -> None:
    words = topic_words("防疫供水" * 50_000 + "民政府" * 50_000)
    assert len(words) == 100_000


# ---------------------------------------------------------------- what is filed

PLAN = """安政发〔2021〕8号

安河市人民政府关于印发安河市供水保障行动方案的通知

各区人民政府，市政府各部门：

现将《安河市供水保障行动方案》印发给你们，请认真贯彻执行。

安河市人民政府
2021年3月2日

安河市供水保障行动方案

一、重点任务

（一）加快农村供水设施建设。到2025年，农村自来
— 2 —
水普及率达到96%以上，中小学宣传点不少于300处。（市水务局牵头，市教育局配合）

（二）完善工作机制。加强幼儿园建设，发展学前教育，幼儿园教师培训每年不少于2次，改善办学条件。（市教育局负责）

（三）抓好落实。统筹供水、公路、幼儿园、养老、体育事项，每年检查不少于2次。（市水务局负责）

（四）方便群众。开展健康体检、法律服务、体育活动。（市<b>水务</b>局负责）
"""

DUTIES = """安政办发〔2021〕9号

安河市人民政府办公室关于市政府领导同志工作分工的通知

各区人民政府，市政府各部门：

市政府领导同志工作分工如下：

副市长何安：负责教育、体育、健康、数字安河方面工作。分管市教育局、市体育局。

副市长白露：负责交通、水务等方面工作。分管市水务局。

安河市人民政府办公室
2021年3月5日
"""


def filed(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """What each classification of a text's documents says: what is filed, the topic's notation, the words printed."""
    source = source_of(text, "anhe.txt")
    issue, _ = build_tree(source, "安河市", "2021-03")
    found = []
    for document in issue.documents:
        for fact in find_facts(document)[0]:
            if isinstance(fact, Classification):
                words = tuple("".join(source.printed(span).split()) for span in fact.spans)
                found.append((shown(fact), NOTATIONS[fact.topic], words))
    return found


def shown(fact: Classification) -> str:
    match fact.thing:
        case DocumentFact(title=str(title)):
            return title
        case Portfolio(domain=domain):
            return domain
        case Task(title=title):
            return title
        case Target(indicator=indicator):
            return indicator
    raise AssertionError(fact.thing)


def test_a_plan_its_tasks_and_its_targets() -> None:
    title = "安河市人民政府关于印发安河市供水保障行动方案的通知"
    found = filed(PLAN)
    assert found[0] == (title, "06.04.01", ("供水",))
    assert found[1] == ("加快农村供水设施建设", "06.04.01", ("农村供水",))
    # no topic in the title; of five words of the text that name one, three name the same: 幼儿园, 学前教育, 教师, 办学
    assert found[2] == ("完善工作机制", "11.02.01", ("幼儿园", "学前教育", "幼儿园"))
    assert found[3:5] == [
        ("农村自来水普及率", "06.04.01", ("自来水",)),
        ("中小学宣传点", "11.02.02", ("中小学",)),
    ]
    assert {each for each, _, _ in found} & {"抓好落实", "方便群众"} == set()


def test_a_division_of_work() -> None:
    assert filed(DUTIES) == [
        ("安河市人民政府办公室关于市政府领导同志工作分工的通知", "01.02", ("工作分工",)),
        ("教育", "11.02", ("教育",)),
        ("体育", "13.02", ("体育",)),
        ("健康", "13.01", ("健康",)),
        ("交通", "07.03", ("交通",)),
        ("水务", "06.04", ("水务",)),
    ]


@pytest.fixture(scope="module")
def anhe_topics(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedEngine:
    folder = tmp_path_factory.mktemp("topics")
    for name, text in (("anhe-plan.txt", PLAN), ("anhe-duties.txt", DUTIES)):
        (folder / name).write_text(text, encoding="utf-8")
    build_store([folder / "anhe-plan.txt", folder / "anhe-duties.txt"], folder / "store", place="安河市")
    return EmbeddedEngine(open_store(folder / "store"))


def test_each_filing_says_what_it_files_where_and_for_which_words(anhe_topics: EmbeddedEngine) -> None:
    answer = anhe_topics.run(f"""PREFIX gz: <{GZ.NS}> PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT ?words ?exact ?pieces (EXISTS {{ ?thing dcterms:subject ?topic }} AS ?plain)
               (EXISTS {{ GRAPH ?document {{ ?thing dcterms:subject ?topic }} }} AS ?own) {{
            ?filing a gz:Classification ; oa:hasTarget ?thing ; oa:hasBody ?topic ; prov:value ?words ;
                    gz:inDocument ?document ; prov:wasQuotedFrom ?passage .
            ?thing a gz:Target ; gz:indicator ?indicator . ?passage oa:exact ?exact .
            {{ SELECT ?passage (COUNT(?piece) AS ?pieces) {{ ?passage oa:hasSelector ?piece }} GROUP BY ?passage }}
            FILTER(?indicator = "农村自来水普及率")
        }}""")
    # the word is cut by a page number, so its passage has two pieces
    assert answer.rows == (("自来水", "自来水", 2, True, True),)


def test_a_topic_takes_in_the_narrower_ones(anhe_topics: EmbeddedEngine) -> None:
    for name in ("水利、水务", "水务", "Water", "WATER management", "06.04"):
        rows = run_query(anhe_topics, find_query("topic-things"), {"topic": [name]}).records()
        assert [(row["kind"], row["thing"], row["words"]) for row in rows] == [
            ("分工", "白露：水务", "水务"),
            ("公文", "安河市人民政府关于印发安河市供水保障行动方案的通知", "供水"),
            ("任务", "加快农村供水设施建设", "农村供水"),
            ("指标", "农村自来水普及率", "自来水"),
        ], name
    assert run_query(anhe_topics, find_query("topic-things"), {"topic": ["水务局"]}).rows == ()


def test_targets_on_a_topic_with_owners_and_who_oversees_them(anhe_topics: EmbeddedEngine) -> None:
    def asked(topic: str) -> list[tuple[object, ...]]:
        columns = ("indicator", "owner", "official", "relation", "filed_by", "words")
        rows = run_query(anhe_topics, find_query("topic-targets"), {"topic": [topic]}).records()
        return [tuple(row[column] for column in columns) for row in rows]

    schools = [row for row in asked("education") if row[0] == "中小学宣传点"]
    assert schools == [("中小学宣传点", "市水务局", "白露", "分管", "指标", "中小学")]
    water = asked("水务")
    assert water[:2] == [
        ("农村自来水普及率", "市水务局", "白露", "分管", "指标；公文", "自来水；供水"),
        ("中小学宣传点", "市水务局", "白露", "分管", "公文", "供水"),
    ]
    assert asked("铁路") == []


# ---------------------------------------------------------------- the sample: rows worked out from its print

LEADERS = [
    ("卫生健康", [("单义", "卫生健康")]),
    ("Health", [("单义", "卫生健康")]),
    ("13.01", [("单义", "卫生健康")]),
    ("教育", [("王少林", "教育")]),
    ("water", [("刘旭辉", "水务")]),
    ("transport", [("刘旭辉", "交通")]),
    ("旅游", [("郑滨", "文化旅游"), ("刘旭辉", "文旅项目建设")]),
    ("卫生、体育", [("王少林", "体育"), ("单义", "卫生健康")]),
    ("医疗保障", [("王少林", "医疗保障")]),
    ("铁路", []),
]


@pytest.mark.parametrize(("topic", "expected"), LEADERS)
def test_whose_portfolio_is_on_a_topic(sample: EmbeddedEngine, topic: str, expected: list[tuple[str, str]]) -> None:
    rows = run_query(sample, find_query("topic-leaders"), {"topic": [topic]}).records()
    assert [(row["official"], row["domain"]) for row in rows] == expected


def test_the_leader_is_told_with_posts_and_sentence(sample: EmbeddedEngine) -> None:
    (row,) = run_query(sample, find_query("topic-leaders")).records()
    assert (row["posts"], row["relation"], row["notice"]) == ("副市长；市政府党组成员", "负责", "沈政办发〔2022〕1号")
    assert "负责科技、工业和信息化、商务、外经外贸、卫生健康、外事、国资国企等方面工作" in str(row["evidence"])


def test_nobody_s_portfolio_before_the_notice_takes_effect(sample: EmbeddedEngine) -> None:
    assert run_query(sample, find_query("topic-leaders"), {"day": ["2022-01-01"]}).rows == ()


def test_the_health_targets_are_those_of_the_headline(sample: EmbeddedEngine) -> None:
    # the same figures as tests/golden/headline-shenyang-2022-01.json, there from the plan's title, here from its topic
    targets: dict[object, set[tuple[object, ...]]] = {}
    for row in run_query(sample, find_query("topic-targets")).records():
        target = tuple(row[column] for column in ("task", "indicator", "value", "deadline"))
        targets.setdefault((row["official"], row["relation"]), set()).add(target)
    assert {who: len(found) for who, found in targets.items()} == {
        ("王少林", "分管"): 17,
        ("刘旭辉", "分管"): 13,
        ("单义", "分管"): 11,
        ("郑滨", "分管"): 10,
        ("郑滨", "联系"): 2,
        ("王庆海", "分管"): 4,
        ("高伟", "分管"): 3,
        (None, None): 3,
    }
    assert len(set().union(*targets.values())) == 28


def test_sports_targets_have_one_owner(sample: EmbeddedEngine) -> None:
    rows = run_query(sample, find_query("topic-targets"), {"topic": ["体育"]}).records()
    assert [(row["indicator"], row["owner"], row["share"], row["official"]) for row in rows] == [
        (indicator, "市体育局", "sole", "王少林")
        for indicator in (
            "带有本地区特色的赛事活动",
            "经常参加体育锻炼的人口占总人口比重",
            "《国民体质测定标准》合格以上人数比例",
            "人均体育场地面积",
            "千人拥有社会指导员",
        )
    ]


def test_topics_are_listed_with_what_is_filed_under_them(sample: EmbeddedEngine) -> None:
    rows = run_query(sample, find_query("topics"), {"topic": ["体育"]}).rows
    assert rows == (("13.02", "体育", "Sports", "卫生、体育", 0, 1, 1, 5),)
    everything = run_query(sample, find_query("topics")).records()
    assert [row["notation"] for row in everything] == sorted(str(row["notation"]) for row in everything)
    assert sum(int(str(row["portfolios"])) for row in everything if row["topic"] == "卫生健康") == 1
