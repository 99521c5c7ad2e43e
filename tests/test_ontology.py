"""The ontology: its terms as the programs know them, labels for people, and what may be inferred from what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from graph.answers import EmbeddedEngine
from loaders.fact_terms import FACT_TERMS
from ontology import terms
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ, PREFIXES, Vocabulary

ONTOLOGY = [Path(terms.__file__).parent / name for name in terms.ONTOLOGY_FILES]
EXAMPLE = rdflib.Namespace("https://example.org/")
CLOSED_BY_RDFLIB = {
    terms.RDF: rdflib.RDF,
    terms.RDFS: rdflib.RDFS,
    terms.OWL: rdflib.OWL,
    terms.XSD: rdflib.XSD,
    terms.SKOS: rdflib.SKOS,
    terms.DCTERMS: rdflib.DCTERMS,
    terms.PROV: rdflib.PROV,
    terms.ORG: rdflib.ORG,
    terms.FOAF: rdflib.FOAF,
    terms.TIME: rdflib.TIME,
    terms.SH: rdflib.SH,
    terms.VOID: rdflib.VOID,
    terms.DCAT: rdflib.DCAT,
}


def gz(name: str) -> rdflib.URIRef:
    return rdflib.URIRef(GZ.terms()[name])


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in ONTOLOGY:
        graph.parse(path)
    return graph


def own_terms(graph: rdflib.Graph) -> set[rdflib.URIRef]:
    return {node for node in graph.subjects() if isinstance(node, rdflib.URIRef) and node.startswith(GZ.NS)}


def test_the_programs_and_the_ontology_know_the_same_terms(ontology: rdflib.Graph) -> None:
    assert {str(term) for term in own_terms(ontology)} == set(GZ.terms().values())


def test_each_term_is_named_as_in_its_namespace() -> None:
    for vocabulary in Vocabulary.__subclasses__():
        assert vocabulary.terms()
        assert all(iri == vocabulary.NS + name for name, iri in vocabulary.terms().items())


def test_a_typo_fails() -> None:
    with pytest.raises(AttributeError):
        getattr(GZ, "overseas")  # noqa: B009


def test_the_terms_of_the_standards_exist_there() -> None:
    for vocabulary, namespace in CLOSED_BY_RDFLIB.items():
        for name, iri in vocabulary.terms().items():
            assert str(namespace[name]) == iri


def test_the_ontology_uses_only_terms_that_the_programs_know(ontology: rdflib.Graph) -> None:
    known = {iri for vocabulary in Vocabulary.__subclasses__() for iri in vocabulary.terms().values()}
    known |= {str(RDF.first), str(RDF.rest), str(RDF.nil)}
    used = {str(node) for triple in ontology for node in triple if isinstance(node, rdflib.URIRef)}
    allowed_beside = {
        "https://w3id.org/gazette/ns",
        "https://w3id.org/gazette/ns/columns",
        "https://www.apache.org/licenses/LICENSE-2.0",
    }
    assert used - known == allowed_beside
    assert {prefix for prefix, _ in PREFIXES.items()} == {
        vocabulary.__name__.lower() for vocabulary in Vocabulary.__subclasses__()
    }


@pytest.mark.parametrize("annotation", [RDFS.label, SKOS.definition, SKOS.example, SKOS.scopeNote])
def test_each_term_speaks_chinese_and_english(ontology: rdflib.Graph, annotation: rdflib.URIRef) -> None:
    for term in own_terms(ontology):
        said = [value for value in ontology.objects(term, annotation) if isinstance(value, rdflib.Literal)]
        assert sorted(str(value.language) for value in said) == ["en", "zh"], term
        assert all(value.strip() for value in said), term


def test_no_two_terms_of_one_sort_bear_one_label(ontology: rdflib.Graph) -> None:
    for sort in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        for language in ("zh", "en"):
            labels = [
                str(label)
                for term in ontology.subjects(RDF.type, sort)
                for label in ontology.objects(term, RDFS.label)
                if isinstance(label, rdflib.Literal) and label.language == language
            ]
            assert len(labels) == len(set(labels)), [label for label in labels if labels.count(label) > 1]


def test_each_class_specialises_another(ontology: rdflib.Graph) -> None:
    for term in own_terms(ontology) & set(ontology.subjects(RDF.type, OWL.Class)):
        assert list(ontology.objects(term, RDFS.subClassOf)), term


def test_blank_nodes_are_only_the_lists_of_chains(ontology: rdflib.Graph) -> None:
    blank = {node for triple in ontology for node in triple if isinstance(node, rdflib.BNode)}
    chains = list(ontology.objects(None, OWL.propertyChainAxiom))
    assert len(blank) == sum(len(Collection(ontology, chain)) for chain in chains)
    assert len(chains) == 4


def test_no_chain_holds_its_own_property(ontology: rdflib.Graph) -> None:
    for term, chain in ontology.subject_objects(OWL.propertyChainAxiom):
        assert term not in set(Collection(ontology, chain))


INFERENCES = [
    pytest.param("oversees", "leads", "accountableFor", True, id="charge of who leads"),
    pytest.param("oversees", "isResponsibleFor", "accountableFor", True, id="charge of who is responsible"),
    pytest.param("oversees", "supports", "accountableFor", False, id="leave alone: who supports"),
    pytest.param("oversees", "carriesOut", "accountableFor", False, id="leave alone: who carries out"),
    pytest.param("liaisesWith", "leads", "accountableFor", False, id="leave alone: liaison is no charge"),
    pytest.param("assists", "leads", "accountableFor", False, id="leave alone: assistance is no charge"),
    pytest.param("urges", "leads", "accountableFor", False, id="leave alone: urging is no charge"),
    pytest.param("liaisesWith", "leads", "liaisonFor", True, id="liaison with who leads"),
    pytest.param("oversees", "leads", "liaisonFor", False, id="leave alone: charge is no liaison"),
]


@pytest.mark.parametrize(("tie", "duty", "inferred", "expected"), INFERENCES)
def test_what_follows_from_charge_and_duty(
    ontology: rdflib.Graph, tie: str, duty: str, inferred: str, expected: bool
) -> None:
    graph = rdflib.Graph()
    for triple in ontology:
        if not isinstance(triple[2], rdflib.Literal):
            graph.add(triple)
    official, body, task, target = (EXAMPLE[name] for name in ("official", "body", "task", "target"))
    graph.add((official, gz(tie), body))
    graph.add((body, gz(duty), task))
    graph.add((task, gz("hasTarget"), target))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    assert ((official, gz(inferred), task) in graph) is expected
    assert ((official, gz(f"{inferred}Target"), target) in graph) is expected
    assert (official, RDF.type, rdflib.FOAF.Person) in graph


def test_mutual_cover_is_symmetric_and_not_transitive(ontology: rdflib.Graph) -> None:
    kinds = set(ontology.objects(gz("backsUp"), RDF.type))
    assert OWL.SymmetricProperty in kinds
    assert OWL.TransitiveProperty not in kinds


# ---------------------------------------------------------------- nothing too much, nothing undeclared

ROOT = ONTOLOGY[0].parent.parent
PROGRAMS = [
    path.read_text(encoding="utf-8")
    for package in ("ontology", "loaders", "graph", "queries", "gazette")
    for path in sorted((ROOT / package).rglob("*"))
    if path.suffix in {".py", ".rq"}
]
IN_TEXT = re.compile(r'"""|"(?:[^"\\]|\\.)*"|<[^>\s]*>|#[^\n]*')
WHERE_DATA_STANDS = (SharedGraph.NAMES, SharedGraph.ENTITIES, SharedGraph.INFERRED)
BUILT_IN = {RDF.type, RDFS.label, RDFS.comment}


def orphans(graph: rdflib.Graph, programs: Sequence[str]) -> set[str]:
    """The terms of ours that no program writes or reads, and no axiom of another term builds on."""
    named = {name for text in programs for name in re.findall(r"\b(?:GZ\.|gz:)([A-Za-z]+)", text)}
    axioms = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range)
    built_on = {each for axiom in axioms for subject, each in graph.subject_objects(axiom) if each != subject}
    for chain in graph.objects(None, OWL.propertyChainAxiom):
        built_on |= set(Collection(graph, chain))
    return {name for name, iri in GZ.terms().items() if name not in named and rdflib.URIRef(iri) not in built_on} - {
        # what follows from a chain is there to be asked for
        str(term).removeprefix(GZ.NS)
        for term in graph.subjects(OWL.propertyChainAxiom)
    }


def test_no_term_is_an_orphan(ontology: rdflib.Graph) -> None:
    assert orphans(ontology, PROGRAMS) == set()


def test_an_orphan_is_told(ontology: rdflib.Graph) -> None:
    without = [re.sub(r"\b(?:GZ\.|gz:)(?:urges|tier)\b", "", text) for text in PROGRAMS]
    assert orphans(ontology, without) == {"urges", "tier"}


def test_programs_name_only_terms_of_the_ontology() -> None:
    # in SPARQL that stands in code; what stands as GZ.name is an AttributeError by itself
    named = {name for text in PROGRAMS for name in re.findall(r"(?<![\w/])gz:([A-Za-z]+)", text)}
    assert named - set(GZ.terms()) == set()


@pytest.mark.parametrize("path", ONTOLOGY, ids=lambda path: path.name)
def test_prefixes_are_declared_and_used(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    declared = dict(re.findall(r"^@prefix (\w*): <([^>]*)> \.$", text, re.M))
    body = IN_TEXT.sub(" ", re.sub(r"^@prefix.*$", "", text, flags=re.M))
    assert set(re.findall(r"(?<![\w@:])(\w+):(?=\w)", body)) == set(declared)
    assert all(PREFIXES[prefix] == namespace for prefix, namespace in declared.items())


def test_classes_and_relations_are_few_and_stand_apart_from_columns() -> None:
    core, columns = (rdflib.Graph().parse(path) for path in ONTOLOGY)
    assert len(own_terms(core)) <= 70
    assert not own_terms(core) & own_terms(columns)
    assert set(columns.objects(None, RDF.type)) == {OWL.Ontology, OWL.DatatypeProperty}
    header = (rdflib.URIRef(GZ.NS.rstrip("#")), OWL.imports, next(columns.subjects(RDF.type, OWL.Ontology)))
    assert header in core


def test_a_column_is_a_property_of_the_same_name() -> None:
    """Or the standard's term, or the other name, that the head of columns.ttl lists."""
    head = ONTOLOGY[1].read_text(encoding="utf-8").split("<https://w3id.org/gazette/ns/columns>")[0]
    listed = set(re.findall(r"(\w+) (\w+:\w+)", head)) | {("quote", "gz:clause"), ("title", "gz:postTitle")}
    short = {iri: f"{name}:" for name, iri in PREFIXES.items()}
    for kind, known_as in FACT_TERMS.items():
        for field in {column.field for column in known_as.columns}:
            properties = [column.property for column in known_as.columns if column.field == field]
            camel = re.sub(r"_(\w)", lambda match: match[1].upper(), field)
            curies = {re.sub(r"^.*[#/]", lambda match: short[match[0]], each) for each in properties}
            assert f"gz:{camel}" in curies or {(field, curie) for curie in curies} & listed, (kind, field, curies)


@pytest.mark.parametrize("store", ["sample", "anhe"])
def test_all_that_a_graph_says_is_said_in_declared_terms(
    ontology: rdflib.Graph, store: str, request: pytest.FixtureRequest
) -> None:
    engine: EmbeddedEngine = request.getfixturevalue(store)
    a = ox.NamedNode(str(RDF.type))
    documents = {quad.graph_name for quad in engine.store.quads_for_pattern(None, a, ox.NamedNode(GZ.Document))}
    shared = {ox.NamedNode(IriMinter().graph(each)) for each in WHERE_DATA_STANDS}
    classes, used = set(), set()
    for quad in engine.store:
        if quad.graph_name in documents | shared:
            if quad.predicate.value == str(RDF.type):
                classes.add(rdflib.URIRef(quad.object.value))
            else:
                used.add((rdflib.URIRef(quad.predicate.value), isinstance(quad.object, ox.Literal)))
    assert {each for each in classes if (each, RDF.type, OWL.Class) not in ontology} == set()
    for term, literal in used:
        kinds = set(ontology.objects(term, RDF.type))
        expected = {OWL.DatatypeProperty, OWL.AnnotationProperty} if literal else {OWL.ObjectProperty}
        assert term in BUILT_IN or kinds & expected, (term, "literal" if literal else "thing")


@pytest.mark.parametrize("annotation", [RDFS.label, SKOS.definition, SKOS.scopeNote])
def test_terms_of_the_standards_are_described_too(ontology: rdflib.Graph, annotation: rdflib.URIRef) -> None:
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty):
        for term in ontology.subjects(RDF.type, kind):
            said = [each.language for each in ontology.objects(term, annotation) if isinstance(each, rdflib.Literal)]
            assert sorted(map(str, said)) == ["en", "zh"], term
