"""`explain`: every triple that is derived or inferred leads to the print, by all smallest sets of facts only."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pyoxigraph as ox
import pytest
from endpoints import answer_with, serving
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.answers import EmbeddedEngine
from graph.behind import ORIGINS, facts_behind
from graph.build import build_store
from graph.closure import infer, ontology_rules, statements_of
from graph.explain import Derivation, explain, explain_all
from graph.fixpoint import close
from graph.justify import Proof, justify, leaves
from graph.rules import Statement
from graph.shared import EDGES, plain_edges
from graph.store import open_store
from graph.written import read_class, read_property, read_statement, read_thing
from ontology.errors import QueryError
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ, ORG, RDF

Command = Callable[..., "subprocess.CompletedProcess[str]"]
MINTER = IriMinter()
INFERRED = ox.NamedNode(MINTER.graph(SharedGraph.INFERRED))
RULES = ontology_rules()
PLAN, ANHE_PLAN = "沈政发〔2022〕2号", "安政发〔2021〕8号"


@pytest.fixture(params=["sample", "anhe"])
def engine(request: pytest.FixtureRequest) -> EmbeddedEngine:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, EmbeddedEngine)
    return found


def asserted_edges(store: ox.Store) -> list[Statement]:
    """Every plain edge and type that was derived, and the posts held."""
    held = store.quads_for_pattern(None, ox.NamedNode(ORG.holds), None)
    quads = [*plain_edges(store), *held]
    return sorted(set(statements_of(quad for quad in quads if quad.graph_name != INFERRED)))


def rests_on(derivation: Derivation) -> Iterator[Derivation]:
    """The asserted claims of a derivation."""
    if derivation.axiom is None:
        yield derivation
    for premise in derivation.premises:
        yield from rests_on(premise)


# ---------------------------------------------------------------- every triple


def test_every_inferred_triple_leads_to_the_print(engine: EmbeddedEngine) -> None:
    inferred = list(statements_of(engine.store.quads_for_pattern(None, None, None, INFERRED)))
    explanations = explain_all(engine, inferred)
    assert len(explanations) == len(inferred) > 100
    for explanation in explanations:
        assert explanation.inferred, explanation.claim
        for leaf in (leaf for derivation in explanation.derivations for leaf in rests_on(derivation)):
            assert leaf.evidence, leaf.claim
            assert all(passage.quote for evidence in leaf.evidence for passage in evidence.passages), leaf.claim


def test_every_plain_edge_leads_to_the_print(engine: EmbeddedEngine) -> None:
    edges = asserted_edges(engine.store)
    behind = dict(zip(edges, facts_behind(engine, edges), strict=True))
    assert [edge for edge, evidence in behind.items() if not evidence] == []
    assert {*EDGES, RDF.type} <= set(ORIGINS)
    kinds = {edge.predicate for edge in edges}
    assert {GZ.oversees, GZ.liaisesWith, GZ.backsUp, GZ.isResponsibleFor, GZ.hasTarget, ORG.holds} <= kinds
    quoted = {passage.iri for evidence in behind.values() for each in evidence for passage in each.passages}
    exact = ox.NamedNode("http://www.w3.org/ns/oa#exact")
    assert all(any(engine.store.quads_for_pattern(ox.NamedNode(iri), exact, None)) for iri in quoted)


def test_a_fact_behind_an_edge_prints_both_ends(anhe: EmbeddedEngine) -> None:
    """Of charge and duty, the passages hold the printed name of the official or body; no other edge's facts get in."""
    edges = [edge for edge in asserted_edges(anhe.store) if edge.predicate in (GZ.oversees, GZ.liaisesWith, GZ.backsUp)]
    for edge, evidence in zip(edges, facts_behind(anhe, edges), strict=True):
        assert len(evidence) == 1, edge
        quotes = "".join(passage.quote for passage in evidence[0].passages)
        names = [iri.rpartition("/")[2] for iri in (edge.subject, edge.object)]
        assert [name for name in names if name not in quotes] == [], edge


def test_each_derivation_gives_its_triple_and_no_part_of_it_does(engine: EmbeddedEngine) -> None:
    ours = [
        each
        for each in statements_of(engine.store.quads_for_pattern(None, None, None, INFERRED))
        if each.predicate.startswith(GZ.NS)
    ]
    assert len(ours) >= 20
    for goal, proofs in zip(ours, justify(engine, ours, MINTER), strict=True):
        for support in map(support_of, proofs):
            assert goal in close(support, RULES)
            assert not any(goal in close(part, RULES) for part in combinations(support, len(support) - 1))


def support_of(proof: Proof) -> tuple[Statement, ...]:
    return tuple(sorted(set(leaves(proof))))


# ---------------------------------------------------------------- against trying every subset

NODES = [f"https://a.example/{number}" for number in range(4)]
EDGE = st.tuples(
    st.sampled_from(NODES),
    st.sampled_from((GZ.oversees, GZ.liaisesWith, GZ.leads, GZ.isResponsibleFor, GZ.hasTarget, GZ.backsUp)),
    st.sampled_from(NODES),
)
TYPE = st.tuples(st.sampled_from(NODES), st.just(RDF.type), st.sampled_from((GZ.Body, GZ.Official, GZ.Task)))


@given(st.sets(EDGE, min_size=2, max_size=5), st.sets(TYPE, max_size=2))
@settings(max_examples=25)
def test_the_derivations_are_the_smallest_of_all_subsets(
    edges: set[tuple[str, str, str]], types: set[tuple[str, str, str]]
) -> None:
    joined = {node for subject, _, obj in edges for node in (subject, obj)}
    given = [Statement(*each) for each in sorted(edges | {each for each in types if each[0] in joined})]
    entities = ox.NamedNode(MINTER.graph(SharedGraph.ENTITIES))
    store = ox.Store()
    store.extend(ox.Quad(ox.NamedNode(s), ox.NamedNode(p), ox.NamedNode(o), entities) for s, p, o in given)
    store.extend(infer(plain_edges(store), INFERRED))
    goals = [*given, *statements_of(store.quads_for_pattern(None, None, None, INFERRED))]
    smallest: dict[Statement, list[tuple[Statement, ...]]] = {goal: [] for goal in goals}
    for size in range(1, len(given) + 1):
        for part in combinations(given, size):
            for goal in {*part, *close(part, RULES)} & smallest.keys():
                if not any(set(each) <= set(part) for each in smallest[goal]):
                    smallest[goal].append(part)
    found = justify(EmbeddedEngine(store), goals, MINTER)
    assert {goal: list(map(support_of, proofs)) for goal, proofs in zip(goals, found, strict=True)} == smallest


# ---------------------------------------------------------------- what the print says, read by a person

DERIVED = {
    # 分管…市卫生健康委; 16. …（市卫生健康委牵头，有关部门配合）
    "a task led by one body": (("单义", "分管责任", f"{PLAN} 二/（五）/16"), [{"市卫生健康委"}]),
    # 22. （市卫生健康委、市机关事务局、市教育局、市民政局、市农业农村局、市工业和信息化局按照职责分工负责）
    "a task of two of one's bodies": (
        ("单义", "accountable for", f"{PLAN} 二/（六）/22"),
        [{"市卫生健康委"}, {"市工业和信息化局"}],
    ),
    "and of another's two": (
        ("郑滨", "gz:accountableFor", f"{PLAN} 二/（六）/22"),
        [{"市民政局"}, {"市农业农村局"}],
    ),
    "联系": (("郑滨", "联系关系", f"{PLAN} 二/（六）/21"), [{"团市委"}]),
}


@pytest.mark.parametrize(("words", "bodies"), DERIVED.values(), ids=DERIVED.keys())
def test_through_which_bodies(sample: EmbeddedEngine, words: tuple[str, str, str], bodies: list[set[str]]) -> None:
    explanation = explain(sample, read_statement(sample, *words))
    assert explanation.inferred
    assert str(explanation.as_of) == "2022-02-03"
    ends = {words[0], words[2]}
    through = [
        {each.label for leaf in rests_on(derivation) for each in (leaf.claim.subject, leaf.claim.object)} - ends
        for derivation in explanation.derivations
    ]
    assert sorted(map(sorted, through)) == sorted(map(sorted, bodies))


CHAIN = """\
单义 — 分管责任（推定） gz:accountableFor → 沈政发〔2022〕2号 二/（五）/16
holds, inferred (推定), as of 2022-02-03; 1 derivation

1. 单义 — 分管责任（推定） gz:accountableFor → 沈政发〔2022〕2号 二/（五）/16
   by gz:accountableFor owl:propertyChainAxiom ( gz:oversees gz:answersFor )
   · 单义 — 分管 gz:oversees → 市卫生健康委
      沈政办发〔2022〕1号, line 1098: “副市长、市政府党组成员单义”
      沈政办发〔2022〕1号, line 1100: “分管市科技局（市外专局）、市工业和信息化局、市商务局（市口岸办）、市卫"""
DUTY = """\
   · 市卫生健康委 — 责任主体 gz:answersFor → 沈政发〔2022〕2号 二/（五）/16
      by gz:leads rdfs:subPropertyOf gz:answersFor
      · 市卫生健康委 — 牵头 gz:leads → 沈政发〔2022〕2号 二/（五）/16
         沈政发〔2022〕2号, line 354: “（市卫生健康委牵头，有关部门配合）”
"""


def test_the_command_prints_the_chain(sample_store: Path, gazette: Command) -> None:
    asked = ("单义", "分管责任", f"{PLAN} 二/（五）/16")
    run = gazette("explain", *asked, "--store", sample_store)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith(CHAIN)
    assert run.stdout.endswith(DUTY)
    told = json.loads(gazette("explain", *asked, "--store", sample_store, "--format", "json").stdout)
    assert (told["holds"], told["inferred"], told["as_of"]) == (True, True, "2022-02-03")
    charge, duty = told["derivations"][0]["premises"]
    assert charge["claim"]["object"] == {"iri": MINTER.body("沈阳市", "市卫生健康委"), "label": "市卫生健康委"}
    assert duty["premises"][0]["evidence"][0]["passages"][0]["quote"] == "（市卫生健康委牵头，有关部门配合）"


def test_a_remote_engine_explains_the_same(anhe_store: Path, gazette: Command) -> None:
    asked = ("周济", "分管责任", f"{ANHE_PLAN} 二/（一）/2")
    with serving(answer_with(open_store(anhe_store))) as url:
        far = gazette("explain", *asked, "--endpoint", url)
    near = gazette("explain", *asked, "--store", anhe_store)
    assert (far.returncode, far.stdout) == (0, near.stdout)
    assert "安政发〔2021〕8号, line 36: “（市水务局、市卫生健康委、团市委按照职责分工负责）”" in near.stdout


# ---------------------------------------------------------------- what does not hold


def test_of_a_charge_that_nobody_has_who_keeps_touch_is_told(sample: EmbeddedEngine) -> None:
    """团市委 is under nobody's 分管; 郑滨 alone keeps touch with it (联系)."""
    explanation = explain(sample, read_statement(sample, "单义", "分管", "团市委"))
    assert not explanation.holds
    claims = [(each.claim.subject.label, each.claim.property.iri) for each in explanation.nearest]
    assert claims == [("郑滨", GZ.liaisesWith)]


def test_liaison_is_the_nearest_to_charge_that_does_not_hold(sample: EmbeddedEngine) -> None:
    explanation = explain(sample, read_statement(sample, "郑滨", "分管责任", f"{PLAN} 二/（六）/21"))
    assert not explanation.holds
    assert [each.claim.property.iri for each in explanation.nearest] == [GZ.liaisonFor]
    assert explanation.nearest[0].inferred


def test_charge_of_another_day(anhe: EmbeddedEngine, anhe_store: Path, gazette: Command) -> None:
    """唐明 has had 市教育局 since 10 February 2022; on the last day of 2021 it was 周济's."""
    explanation = explain(anhe, read_statement(anhe, "唐明", "分管", "市教育局"))
    assert not explanation.holds
    documents = {passage.document for each in explanation.other_days for passage in each.passages}
    assert documents == {"安政办发〔2022〕4号"}
    assert [each.claim.subject.label for each in explanation.nearest] == ["周济"]
    run = gazette("explain", "唐明", "分管", "市教育局", "--store", anhe_store)
    assert run.returncode == 0
    assert (
        "does not hold, as of 2021-12-31\nprinted, but not in force on that day:\n   安政办发〔2022〕4号" in run.stdout
    )


def test_generic_bodies_answer_for_nothing(anhe: EmbeddedEngine) -> None:
    """各区、县（市）人民政府 负责 a task: read, and nothing follows from it."""
    generic, task = "各区、县（市）人民政府", f"{ANHE_PLAN} 二/（二）/5"
    duty, answers = (explain(anhe, read_statement(anhe, generic, each, task)) for each in ("负责", "责任主体"))
    assert duty.holds
    assert not duty.inferred
    assert not answers.holds
    assert [each.claim.property.iri for each in answers.nearest] == [GZ.isResponsibleFor]


def test_a_task_that_nobody_owns(anhe: EmbeddedEngine, anhe_store: Path, gazette: Command) -> None:
    asked = ("周济", "分管责任", f"{ANHE_PLAN} 二/（二）/6")
    explanation = explain(anhe, read_statement(anhe, *asked))
    assert (explanation.holds, explanation.nearest, explanation.other_days) == (False, (), ())
    printed = gazette("explain", *asked, "--store", anhe_store).stdout
    assert printed.endswith("does not hold, as of 2021-12-31\nnothing else comes near it\n")


def test_a_type_that_does_not_hold(anhe: EmbeddedEngine) -> None:
    explanation = explain(anhe, read_statement(anhe, "周济", "a", "单位"))
    assert not explanation.holds
    assert GZ.Official in {each.claim.object.iri for each in explanation.nearest}


OF_PLAN = f"document/{ANHE_PLAN}"
OTHERS = {
    "what a name stands for": ("name/body/市中医药局", GZ.denotes, "body/市卫生健康委", "（市中医药局）"),
    "what a fact links to": (f"{OF_PLAN}/responsibility/1", GZ.forTask, f"{OF_PLAN}/task/二/（一）/1", "牵头"),
}


@pytest.mark.parametrize(("subject", "predicate", "obj", "quote"), OTHERS.values(), ids=OTHERS.keys())
def test_other_links_lead_to_the_print(
    anhe: EmbeddedEngine, subject: str, predicate: str, obj: str, quote: str
) -> None:
    base = f"{MINTER.base}安河市/"
    explanation = explain(anhe, read_statement(anhe, base + subject, predicate, base + obj))
    assert explanation.holds
    (evidence,) = explanation.derivations[0].evidence
    assert quote in "".join(passage.quote for passage in evidence.passages)


# ---------------------------------------------------------------- what a person writes

WRITTEN = {
    "a person": ("周济", MINTER.person("安河市", "周济")),
    "a body": ("市教育局", MINTER.body("安河市", "市教育局")),
    "its nameplate": ("市中医药局", MINTER.body("安河市", "市卫生健康委")),
    "a document by its number": (ANHE_PLAN, f"{MINTER.base}安河市/document/{ANHE_PLAN}"),
    "a task": (f"{ANHE_PLAN} 二/（一）/2", f"{MINTER.base}安河市/document/{ANHE_PLAN}/task/二/（一）/2"),
    "a task by its title": (
        f"{ANHE_PLAN} 保障饮用水安全",
        f"{MINTER.base}安河市/document/{ANHE_PLAN}/task/二/（一）/2",
    ),
    "a target": (f"{ANHE_PLAN} 居民健康素养水平", f"{MINTER.base}安河市/document/{ANHE_PLAN}/target/4"),
    "an IRI": (MINTER.person("安河市", "周济"), MINTER.person("安河市", "周济")),
    "an IRI in brackets": (f"<{MINTER.person('安河市', '周济')}>", MINTER.person("安河市", "周济")),
}


@pytest.mark.parametrize(("text", "iri"), WRITTEN.values(), ids=WRITTEN.keys())
def test_things_as_people_write_them(anhe: EmbeddedEngine, text: str, iri: str) -> None:
    assert read_thing(anhe, text) == iri


REFUSED = {
    "one of two characters mistaken": ("周吉", "分管", "周济", "nothing by this name; did you mean 周济"),
    "one of two characters of a property": ("周济", "分菅", "周济", "did you mean 分管"),
    "like a name": ("市教育", "分管", "周济", "市教育: the graph knows nothing by this name; did you mean 市教育局"),
    "like none": ("x", "分管", "周济", "x: the graph knows nothing by this name; give a name as printed"),
    "an IRI that the graph does not hold": ("https://a.example/1", "分管", "周济", "the graph knows nothing"),
    "no IRI": ("https://a.example/ 1", "分管", "周济", "https://a.example/ 1: this is no IRI"),
    "no IRI, to break out": ("<https://a.example/> ?p ?o } #>", "分管", "周济", "this is no IRI"),
    "quotes and braces": ('" } DROP ALL #\\', "分管", "周济", "the graph knows nothing by this name"),
    "half a character": ("\ud800", "分管", "周济", "is no text in UTF-8"),
    "nothing": ("", "分管", "周济", "the graph knows nothing by this name"),
    "no property": ("周济", "掌管", "周济", "掌管: the ontology has no such property between things"),
    "a misspelt property": ("周济", "oversee", "周济", "did you mean oversees"),
    "a class for a property": ("周济", "gz:Body", "周济", "gz:Body: the ontology has no such property"),
    "no class": ("周济", "a", "市教育局", "市教育局: the ontology has no such class"),
}


@pytest.mark.parametrize(("subject", "predicate", "obj", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_what_stands_for_nothing(anhe: EmbeddedEngine, subject: str, predicate: str, obj: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        read_statement(anhe, subject, predicate, obj)
    assert message in str(caught.value)


def test_two_targets_of_one_indicator_are_told_apart_by_their_values(sample: EmbeddedEngine) -> None:
    """到2023年，国家、省卫生乡镇比例达到70%；到2025年，国家、省卫生乡镇比例达到100%。"""
    with pytest.raises(QueryError) as caught:
        read_thing(sample, f"{PLAN} 国家、省卫生乡镇比例")
    assert "2 things are so named" in str(caught.value)
    assert re.findall(r"/target/\d+ \(.*? 国家、省卫生乡镇比例 =(\d+)%\)", str(caught.value)) == ["70", "100"]


def test_terms_by_label_in_two_languages() -> None:
    for text in ("分管责任", "分管责任（推定）", "accountable for", "Accountable for (inferred)", "gz:accountableFor"):
        assert read_property(text) == GZ.accountableFor
    assert read_property("a") == read_property("rdf:type") == RDF.type
    assert read_class("单位") == read_class("gz:Body") == GZ.Body


def test_one_name_in_two_places(tmp_path: Path, gazette: Command) -> None:
    text = (Path(__file__).parent / "samples" / "anhe-duties-2021.txt").read_text(encoding="utf-8")
    for place in "安河", "云岭":
        (tmp_path / f"{place}.txt").write_text(text.replace("安河", place).replace("安政", place[0] + "政"), "utf-8")
    build_store(sorted(tmp_path.glob("*.txt")), tmp_path / "gazette.store")
    run = gazette("explain", "周济", "分管", "市教育局")
    people = (MINTER.person("云岭市", "周济"), MINTER.person("安河市", "周济"))
    bodies = (MINTER.body("云岭市", "市教育局"), MINTER.body("安河市", "市教育局"))
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.count("\n") == 1
    assert f"2 things are so named; give one's IRI, or the place by --place: {', '.join(bodies)}" in run.stderr
    for run in (
        gazette("explain", people[0], "分管", bodies[0]),
        gazette("explain", "周济", "分管", "市教育局", "--place", "云岭市"),
    ):
        assert run.stdout.startswith("周济 — 分管 gz:oversees → 市教育局\nholds, as read")
        assert "云政办发〔2021〕5号, line 21" in run.stdout
        assert "安政" not in run.stdout
    # what is of neither place is not guessed at
    assert "2 things are so named" in gazette("explain", "周济", "分管", "市教育局", "--place", "大安市").stderr
