"""What is inferred is what the chains of DESIGN say, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from graphlib import TopologicalSorter
from math import prod
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.answers import EmbeddedEngine
from graph.bridge import to_oxigraph
from graph.build import build_store
from graph.closure import Reasoner, close_by_owlrl, infer, ontology_rules, statements_of
from graph.export import export_store
from graph.fixpoint import close
from graph.intake import Intake
from graph.rules import Atom, Rule, Statement, compile_rules
from graph.schedule import schedule_of
from graph.shared import EDGES, OWNING, plain_edges
from graph.store import open_store
from ontology.errors import GazetteError
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ, PREFIXES, RDF

GRAPH = ox.NamedNode("https://a.example/inferred")
SAMPLE = Path(__file__).parent.parent / "corpus" / "shenyang-2022-01.txt"
CHAIN_OF_CHARGE = [Path(__file__).parent / "samples" / f"anhe-{name}-2021.txt" for name in ("duties", "plan")]
RULES = ontology_rules()
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


# ---------------------------------------------------------------- two reasoners, one closure


def assert_same(quads: list[ox.Quad]) -> set[ox.Quad]:
    """What both reasoners infer, after seeing that it is the same, in the same order."""
    fast = list(infer(quads, GRAPH, Reasoner.FAST))
    reference = list(infer(quads, GRAPH, Reasoner.OWLRL))
    assert set(fast) == set(reference)
    assert fast == reference
    return set(fast)


def test_both_reasoners_infer_the_same_from_the_cases() -> None:
    """All cases at once, the things of each with names of their own."""
    apart = [
        quad_of((f"{case}/{subject}", predicate, f"{case}/{obj}"))
        for case, (edges, _) in enumerate(CASES.values())
        for subject, predicate, obj in edges
    ]
    assert len(assert_same(apart)) > len(apart)


def test_both_reasoners_infer_the_same_from_stores(engine: EmbeddedEngine) -> None:
    assert len(assert_same(asserted_edges(engine.store))) > 100


def asserted_edges(store: ox.Store) -> list[ox.Quad]:
    """What the reasoner was handed when a store was built."""
    inferred = ox.NamedNode(IriMinter().graph(SharedGraph.INFERRED))
    return [quad for quad in plain_edges(store) if quad.graph_name != inferred]


def test_both_reasoners_infer_the_same_from_each_corpus_file(corpora: Path) -> None:
    paths = sorted(corpora.rglob("*.txt"))
    assert paths, f"{corpora} holds no .txt files"
    for path in (path for path in paths if path.read_bytes() != SAMPLE.read_bytes()):
        store = ox.Store()
        reader = Intake(store, IriMinter(), place="安河市")
        reader.read_all([path])
        reader.finish(None)
        assert_same(asserted_edges(store))


THINGS = [f"物{number}" for number in range(7)]
EDGE = st.tuples(st.sampled_from(THINGS), st.sampled_from(EDGES), st.sampled_from(THINGS))
CLASSES = (GZ.Official, GZ.Body, GZ.Task, GZ.Target, GZ.Event, GZ.Document, GZ.Fact)
TYPE = st.tuples(st.sampled_from(THINGS), st.just(RDF.type), st.sampled_from(CLASSES))


def quads_between(edges: Iterable[Triple], types: Iterable[Triple] = ()) -> list[ox.Quad]:
    """Edges between short names, and the types of what they join, as the reasoner is handed them."""
    joined = {name for subject, _, obj in edges for name in (subject, obj)}
    quads = [quad_named(subject, predicate, long(obj)) for subject, predicate, obj in edges]
    return quads + [quad_named(*each) for each in types if each[0] in joined]


def quad_named(subject: str, predicate: str, obj: str) -> ox.Quad:
    return ox.Quad(ox.NamedNode(long(subject)), ox.NamedNode(predicate), ox.NamedNode(obj), GRAPH)


@given(st.sets(EDGE, min_size=10, max_size=60), st.sets(TYPE, max_size=12))
@settings(max_examples=6)
def test_both_reasoners_infer_the_same_from_any_edges(edges: set[Triple], types: set[Triple]) -> None:
    """Cycles, self-loops and things of several classes among them."""
    assert_same(quads_between(edges, types))


def test_an_export_does_not_tell_who_reasoned(tmp_path: Path) -> None:
    names = ("all.nq", "all.ttl", "all.jsonld", "inferred.ttl")
    written: dict[Reasoner, list[bytes]] = {}
    for reasoner in Reasoner:
        folder = tmp_path / reasoner
        folder.mkdir()
        build_store(CHAIN_OF_CHARGE, folder / "gazette.store", reasoner=reasoner)
        for name in names:
            export_store(open_store(folder / "gazette.store"), folder / name, inferred=name.startswith("inferred"))
        written[reasoner] = [(folder / name).read_bytes() for name in names]
    assert written[Reasoner.FAST] == written[Reasoner.OWLRL]
    assert all(written[Reasoner.FAST])
    assert GZ.accountableFor.encode() in written[Reasoner.FAST][0]


# ---------------------------------------------------------------- axioms


def parsed(turtle: str) -> rdflib.Graph:
    """A small ontology, its lists named as those of ours are."""
    prefixes = "".join(f"@prefix {name}: <{namespace}> . " for name, namespace in PREFIXES.items())
    return rdflib.Graph().parse(data=prefixes + turtle, format="turtle").skolemize()


def triples_of(ontology: rdflib.Graph) -> list[ox.Triple]:
    """An ontology as rules are compiled from it."""
    return [ox.Triple(ox.NamedNode(str(s)), ox.NamedNode(str(p)), to_oxigraph(o)) for s, p, o in ontology]


NS = "https://a.example/"
PREDICATES, SETS = [f"{NS}p{number}" for number in range(4)], [f"{NS}C{number}" for number in range(3)]
PROPERTY, CLASS = st.sampled_from(PREDICATES), st.sampled_from(SETS)
AXIOM = st.one_of(
    st.tuples(CLASS, st.just("rdfs:subClassOf"), CLASS),
    st.tuples(PROPERTY, st.just("rdfs:subPropertyOf"), PROPERTY),
    st.tuples(PROPERTY, st.just("rdfs:domain"), CLASS),
    st.tuples(PROPERTY, st.just("rdfs:range"), CLASS),
    st.tuples(PROPERTY, st.just("owl:inverseOf"), PROPERTY),
    st.tuples(PROPERTY, st.just("a"), st.sampled_from(["owl:SymmetricProperty", "owl:TransitiveProperty"])),
)
CHAIN = st.tuples(PROPERTY, st.lists(PROPERTY, min_size=2, max_size=3))
SAID = st.one_of(
    st.tuples(st.sampled_from(THINGS[:4]), PROPERTY, st.sampled_from(THINGS[:4])),
    st.tuples(st.sampled_from(THINGS[:4]), st.just(RDF.type), CLASS),
)


@given(st.sets(AXIOM, max_size=5), st.lists(CHAIN, max_size=2), st.sets(SAID, min_size=1, max_size=8))
@settings(max_examples=40)
def test_rules_of_any_ontology_give_what_owlrl_gives(
    axioms: set[Triple], chains: list[tuple[str, list[str]]], said: set[Triple]
) -> None:
    terms = {*PREDICATES, *SETS}
    lines = [" ".join(f"<{term}>" if term in terms else term for term in axiom) + " ." for axiom in sorted(axioms)]
    for chained, steps in chains:
        lines.append(f"<{chained}> owl:propertyChainAxiom ( {' '.join(f'<{step}>' for step in steps)} ) .")
    declared = [f"<{each}> a owl:ObjectProperty ." for each in PREDICATES] + [
        f"<{each}> a owl:Class ." for each in SETS
    ]
    ontology = parsed("\n".join(declared + lines))
    things = {long(name) for name in THINGS}
    statements = [Statement(long(s), p, o if p == RDF.type else long(o)) for s, p, o in sorted(said)]
    reference = [
        each
        for each in close_by_owlrl(statements, ontology)
        if each.subject in things and each.term in terms and (each.object in things or each.predicate == RDF.type)
    ]
    assert list(close(statements, compile_rules(triples_of(ontology)))) == reference


UNKNOWN = {
    "functional": f"<{GZ.leads}> a owl:FunctionalProperty .",
    "equivalent": f"<{GZ.Body}> owl:equivalentClass <{GZ.Official}> .",
    "disjoint": f"<{GZ.Body}> owl:disjointWith <{GZ.Official}> .",
    "restriction": f"<{GZ.Body}> rdfs:subClassOf [ a owl:Restriction ; owl:onProperty <{GZ.leads}> ] .",
    "key": f"<{GZ.Body}> owl:hasKey ( <{GZ.leads}> ) .",
    "one and the same": f"<{GZ.Body}> owl:sameAs <{GZ.Official}> .",
}


@pytest.mark.parametrize("axiom", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_an_axiom_that_no_rule_is_compiled_from_is_refused(axiom: str) -> None:
    ontology = parsed(axiom)
    with pytest.raises(GazetteError, match=r"ontology/gazette\.ttl: .* is no axiom that graph/rules\.py compiles"):
        compile_rules(triples_of(ontology))


def test_a_chain_of_one_step_is_refused() -> None:
    axiom = f"<{GZ.accountableFor}> owl:propertyChainAxiom ( <{GZ.oversees}> ) ."
    with pytest.raises(GazetteError, match="needs two steps or more"):
        compile_rules(triples_of(parsed(axiom)))


def test_a_rule_whose_body_is_no_path_is_refused_and_not_misread() -> None:
    """Two steps that end at one thing: read as a path, these would join what oversees with what is overseen."""
    apart = (Atom(GZ.oversees, ("x", "y")), Atom(GZ.leads, ("z", "y")))
    with pytest.raises(ValueError, match="no path"):
        schedule_of([Rule(Atom(GZ.accountableFor, ("x", "z")), apart, "gz:oversees and gz:leads")])


def test_a_rule_says_its_axiom_as_the_file_writes_it() -> None:
    axioms = {rule.axiom for rule in RULES if rule.head.term in {GZ.accountableFor, GZ.backsUp}}
    assert "gz:accountableFor owl:propertyChainAxiom ( gz:oversees gz:answersFor )" in axioms
    assert "gz:backsUp a owl:SymmetricProperty" in axioms


# ---------------------------------------------------------------- nothing runs away


def most(term: str, sizes: Mapping[str, int], things: int) -> int:
    """How many rows of a term there can be, asserted or inferred, by the axioms alone.

    A class has at most every thing. Every rule for a property adds at most a row for each row of its body: as many as
    the property that it copies has, and of a chain as many as its steps have together, each with each; there are never
    more than pairs of things, as no rule makes a thing. A symmetric property has each row in both directions. This
    comes to an end because no rule but symmetry leads back to its own head.
    """
    rules = [rule for rule in RULES if rule.head.term == term]
    if any(len(rule.head.variables) == 1 for rule in rules):
        return things
    symmetric = any(atom.term == term for rule in rules for atom in rule.body)
    bodies = ([most(atom.term, sizes, things) for atom in rule.body] for rule in rules if rule.body[0].term != term)
    rows = sizes.get(term, 0) + sum(map(prod, bodies))
    return min(rows * (2 if symmetric else 1), things * things)


def bound(quads: list[ox.Quad]) -> int:
    """How many triples may follow from some at most."""
    statements = list(statements_of(quads))
    sizes = Counter(each.term for each in statements)
    things = {thing for each in statements for thing in (each.subject, each.object)}
    heads = {rule.head.term for rule in RULES}
    return sum(most(term, sizes, len(things)) - sizes[term] for term in heads)


def complete(*layers: int) -> list[Triple]:
    """All officials oversee and liaise with all bodies, these own all tasks in every way, which have all targets."""
    relations = ((GZ.oversees, GZ.liaisesWith), (GZ.leads, GZ.isResponsibleFor), (GZ.hasTarget,))
    return [
        (f"{depth}.{one}", predicate, f"{depth + 1}.{other}")
        for depth, predicates in enumerate(relations)
        for predicate in predicates
        for one in range(layers[depth])
        for other in range(layers[depth + 1])
    ]


HOSTILE: dict[str, list[Triple]] = {
    "everything with everything": complete(6, 6, 6, 6),
    "one body between all": complete(40, 1, 40, 1),
    "one thing that is everything": [("物", each, "物") for each in EDGES],
    "a ring of every property": [(f"物{n}", each, f"物{(n + 1) % 9}") for n in range(9) for each in EDGES],
    "each with each, itself too": [(one, each, other) for one in THINGS for other in THINGS for each in EDGES],
    "a long line": [(f"物{n}", EDGES[n % len(EDGES)], f"物{n + 1}") for n in range(200)],
}


@pytest.mark.parametrize("edges", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_closure_is_bounded_by_the_axioms(edges: list[Triple]) -> None:
    quads = quads_between(edges)
    assert len(list(infer(quads, GRAPH))) <= bound(quads)


@given(st.sets(EDGE, min_size=1, max_size=80), st.sets(TYPE, max_size=12))
def test_the_closure_of_any_edges_is_bounded(edges: set[Triple], types: set[Triple]) -> None:
    quads = quads_between(edges, types)
    assert len(list(infer(quads, GRAPH))) <= bound(quads)


def test_the_bound_of_a_chain_is_reached_and_no_more_than_its_ends_allow() -> None:
    """One body between forty officials and forty tasks: each official with each task, and with the one target."""
    found = Counter(quad.predicate.value for quad in infer(quads_between(complete(40, 1, 40, 1)), GRAPH))
    assert found[GZ.accountableFor] == found[GZ.liaisonFor] == 40 * 40
    assert found[GZ.accountableForTarget] == found[GZ.liaisonForTarget] == 40
    assert most(GZ.accountableFor, {GZ.oversees: 40, GZ.leads: 40}, 1000) == 40 * 40


def test_apart_from_symmetry_no_rule_leads_back_to_its_own_head() -> None:
    """What keeps the closure from running away, whatever the graph: chains have as many steps as the ontology says."""
    above: dict[str, set[str]] = {}
    for rule in RULES:
        below = {atom.term for atom in rule.body}
        if below != {rule.head.term}:
            above.setdefault(rule.head.term, set()).update(below)
    assert tuple(TopologicalSorter(above).static_order())
    chained = {rule.head.term for rule in RULES if len(rule.body) > 1}
    assert chained == set(CHAINED)


def test_twice_as_much_apart_gives_twice_as_much() -> None:
    edges = complete(2, 3, 4, 2)
    one = len(list(infer(quads_between(edges), GRAPH)))
    many = [
        (f"{city}/{subject}", predicate, f"{city}/{obj}") for city in range(50) for subject, predicate, obj in edges
    ]
    assert len(list(infer(quads_between(many), GRAPH))) == 50 * one
