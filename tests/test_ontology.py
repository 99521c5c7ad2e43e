"""The ontology: its terms as the programs know them, labels for people, and what may be inferred from what."""

from __future__ import annotations

from pathlib import Path

import owlrl
import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from ontology import terms
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
