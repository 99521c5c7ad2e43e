"""What is inferred is what the chains of DESIGN say, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import OWL

from graph.answers import EmbeddedEngine
from graph.closure import Reasoner, infer
from graph.rules import compile_rules
from graph.shared import EDGES, OWNING, plain_edges
from graph.store import open_store
from ontology.errors import GazetteError
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ, RDF

GRAPH = ox.NamedNode("https://a.example/inferred")
Triple = tuple[str, str, str]
CHAINED = (GZ.accountableFor, GZ.accountableForTarget, GZ.liaisonFor, GZ.liaisonForTarget)
OWNERS = {GZ.leads, GZ.isResponsibleFor}


def inferred(*edges: Triple) -> set[Triple]:
    """What follows from edges between short names, only our own properties."""
    quads = [quad_of(edge) for edge in edges]
    found = {tuple(short(part) for part in (quad.subject, quad.predicate, quad.object)) for quad in infer(quads, GRAPH)}
    return {(s, p, o) for s, p, o in found if p.startswith("gz:") or p == RDF.type}


def quad_of(edge: Triple) -> ox.Quad:
    subject, predicate, obj = (ox.NamedNode(long(part)) for part in edge)
    return ox.Quad(subject, predicate, obj, GRAPH)


def long(name: str) -> str:
    return GZ.NS + name.removeprefix("gz:") if name.startswith("gz:") else f"https://a.example/{name}"


def short(node: object) -> str:
    assert isinstance(node, ox.NamedNode)
    return node.value.replace(GZ.NS, "gz:").replace("https://a.example/", "")


CASES: dict[str, tuple[list[Triple], set[Triple]]] = {
    "分管 and 牵头": (
        [("林清", "gz:oversees", "局"), ("局", "gz:leads", "任务"), ("任务", "gz:hasTarget", "指标")],
        {
            ("局", "gz:answersFor", "任务"),
            ("林清", "gz:accountableFor", "任务"),
            ("林清", "gz:accountableForTarget", "指标"),
        },
    ),
    "分管 and 负责": (
        [("林清", "gz:oversees", "局"), ("局", "gz:isResponsibleFor", "任务")],
        {("局", "gz:answersFor", "任务"), ("林清", "gz:accountableFor", "任务")},
    ),
    "联系 has its own chain": (
        [("林清", "gz:liaisesWith", "局"), ("局", "gz:leads", "任务"), ("任务", "gz:hasTarget", "指标")],
        {("局", "gz:answersFor", "任务"), ("林清", "gz:liaisonFor", "任务"), ("林清", "gz:liaisonForTarget", "指标")},
    ),
    "leave alone: 配合": ([("林清", "gz:oversees", "局"), ("局", "gz:supports", "任务")], set()),
    "leave alone: 落实": ([("林清", "gz:oversees", "局"), ("局", "gz:carriesOut", "任务")], set()),
    "leave alone: 协助": (
        [("林清", "gz:assists", "何安"), ("何安", "gz:oversees", "局"), ("局", "gz:leads", "任务")],
        {("局", "gz:answersFor", "任务"), ("何安", "gz:accountableFor", "任务")},
    ),
    "leave alone: 督促": (
        [("林清", "gz:urges", "局"), ("局", "gz:leads", "任务")],
        {("局", "gz:answersFor", "任务")},
    ),
    "互补 is symmetric and hands over no charge": (
        [("林清", "gz:backsUp", "周济"), ("周济", "gz:oversees", "局"), ("局", "gz:leads", "任务")],
        {("周济", "gz:backsUp", "林清"), ("局", "gz:answersFor", "任务"), ("周济", "gz:accountableFor", "任务")},
    ),
    "互补 is not transitive": (
        [("林清", "gz:backsUp", "周济"), ("周济", "gz:backsUp", "方平")],
        {("周济", "gz:backsUp", "林清"), ("方平", "gz:backsUp", "周济")},
    ),
    "nothing": ([], set()),
}


@pytest.mark.parametrize(("edges", "expected"), CASES.values(), ids=CASES.keys())
def test_chain(edges: list[Triple], expected: set[Triple]) -> None:
    assert {each for each in inferred(*edges) if each[1] != RDF.type} == expected


def test_what_is_asserted_is_not_inferred_again() -> None:
    edges = [("林清", "gz:oversees", "局"), ("局", "gz:leads", "任务"), ("局", "gz:answersFor", "任务")]
    assert not inferred(*edges) & set(edges)


def test_the_same_in_the_same_order() -> None:
    edges = [(f"林{n}", GZ.oversees, f"局{n}") for n in range(9)] + [(f"局{n}", GZ.leads, f"任务{n}") for n in range(9)]
    quads = [ox.Quad(ox.NamedNode(long(s)), ox.NamedNode(p), ox.NamedNode(long(o)), GRAPH) for s, p, o in edges]
    assert list(infer(quads, GRAPH)) == list(infer(quads[::-1], GRAPH))


# ---------------------------------------------------------------- on stores


def pairs(engine: EmbeddedEngine, *predicates: str) -> set[tuple[str, str]]:
    found = (quad for each in predicates for quad in engine.store.quads_for_pattern(None, ox.NamedNode(each), None))
    return {(str(quad.subject), str(quad.object)) for quad in found}


def join(left: Iterable[tuple[str, str]], right: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    right = list(right)
    return {(a, d) for a, b in left for c, d in right if b == c}


@pytest.fixture(params=["sample", "anhe"])
def engine(request: pytest.FixtureRequest) -> EmbeddedEngine:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, EmbeddedEngine)
    return found


def test_accountability_is_the_join_of_charge_and_ownership(engine: EmbeddedEngine) -> None:
    generic = {
        str(quad.subject)
        for quad in engine.store.quads_for_pattern(None, ox.NamedNode(GZ.generic), None)
        if quad.object == ox.Literal(True)
    }
    owners = {(body, task) for body, task in pairs(engine, *OWNERS) if body not in generic}
    targets = pairs(engine, GZ.hasTarget)
    accountable, liaison = join(pairs(engine, GZ.oversees), owners), join(pairs(engine, GZ.liaisesWith), owners)
    assert accountable
    assert liaison
    assert pairs(engine, GZ.answersFor) == owners
    assert pairs(engine, GZ.accountableFor) == accountable
    assert pairs(engine, GZ.accountableForTarget) == join(accountable, targets)
    assert pairs(engine, GZ.liaisonFor) == liaison
    assert pairs(engine, GZ.liaisonForTarget) == join(liaison, targets)


def test_what_is_inferred_stands_only_in_its_graph_and_is_bounded(engine: EmbeddedEngine) -> None:
    store = engine.store
    graph = ox.NamedNode(IriMinter().graph(SharedGraph.INFERRED))
    found = list(store.quads_for_pattern(None, None, None, graph))
    asserted = {quad.triple for quad in store if quad.graph_name != graph}
    assert not {quad.triple for quad in found} & asserted
    assert all(isinstance(quad.object, ox.NamedNode) for quad in found)
    # types follow from the ontology's classes and from domains and ranges: a handful each, not a product
    assert len(found) < 12 * len(plain_edges(store))
    for predicate in CHAINED:
        assert {quad.graph_name for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), None)} <= {graph}


def test_districts_answer_for_nothing_through_whom_they_are_in_touch_with(anhe: EmbeddedEngine) -> None:
    """林清 联系 各区、县（市）人民政府, which 负责 a task: a class of governments is nobody's line."""
    districts = ox.NamedNode(IriMinter().body("安河市", "各区、县（市）人民政府"))
    assert [*anhe.store.quads_for_pattern(districts, ox.NamedNode(GZ.isResponsibleFor), None)]
    assert [*anhe.store.quads_for_pattern(None, ox.NamedNode(GZ.liaisesWith), districts)]
    assert not [*anhe.store.quads_for_pattern(districts, ox.NamedNode(GZ.answersFor), None)]
    assert set(OWNING) == OWNERS
    assert set(OWNING) < set(EDGES)


def test_nothing_of_private_people_or_passages_reaches_the_reasoner(sample: EmbeddedEngine) -> None:
    edges = plain_edges(sample.store)
    assert all(isinstance(quad.object, ox.NamedNode) for quad in edges)
    assert not [quad for quad in edges if "/passage/" in str(quad.subject) or "/passage/" in str(quad.object)]


@pytest.mark.parametrize(("edges", "expected"), CASES.values(), ids=CASES.keys())
def test_both_reasoners_infer_the_same(edges: list[Triple], expected: set[Triple]) -> None:
    quads = [quad_of(edge) for edge in edges]
    assert list(infer(quads, GRAPH, Reasoner.FAST)) == list(infer(quads, GRAPH, Reasoner.OWLRL))


def test_both_reasoners_infer_the_same_from_the_sample(sample_store: Path) -> None:
    quads = plain_edges(open_store(sample_store))
    fast, reference = (set(infer(quads, GRAPH, reasoner)) for reasoner in Reasoner)
    assert fast == reference
    assert len(fast) > 100


def test_an_axiom_that_no_rule_is_compiled_from_is_refused() -> None:
    ontology = rdflib.Graph().parse(data=f"<{GZ.leads}> a <{OWL.FunctionalProperty}> .", format="turtle")
    with pytest.raises(GazetteError, match=r"is no axiom that graph/rules\.py compiles"):
        compile_rules(ontology)
