"""The ontology keeps to OWL 2 RL; each rule of the profile refuses an ontology that breaks it and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from owl_profile import RULES, Rule

from ontology import terms

FOLDER = Path(terms.__file__).parent
PREFIXES = """@prefix : <https://a.example/#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:Body a owl:Class . :Task a owl:Class . :leads a owl:ObjectProperty . :has a owl:ObjectProperty .
:number a owl:DatatypeProperty . :note a owl:AnnotationProperty .
"""
FINE = """
:Body rdfs:subClassOf :Task ; :note "a note" ; rdfs:label "body"@en .
[ a owl:Restriction ; owl:onProperty :has ; owl:someValuesFrom :Task ] rdfs:subClassOf :Body .
:Body rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :has ; owl:maxCardinality 1 ] .
:leads rdfs:domain :Body ; rdfs:range :Task ; owl:propertyChainAxiom ( :has :has ) .
:has a owl:AsymmetricProperty . :number rdfs:range xsd:decimal ; a owl:FunctionalProperty .
"""
BAD = {
    "one kind a term": [":leads a owl:DatatypeProperty .", ":note a owl:ObjectProperty .", ":Body a rdfs:Datatype ."],
    "terms declared": [
        ":Body rdfs:subClassOf :Unknown .",
        ":leads rdfs:subPropertyOf :unknown .",
        ":leads rdfs:range :unknown .",
        ":leads owl:propertyChainAxiom ( :has :unknown ) .",
        ":Body rdfs:subClassOf :leads .",
    ],
    "axioms of the profile": [
        ":has a owl:ReflexiveProperty .",
        ":Body owl:disjointUnionOf ( :Task ) .",
        ":Body rdfs:subClassOf [ owl:onProperty :has ; owl:maxCardinality 1 ; owl:minCardinality 1 ] .",
        ":Body owl:hasAnything :Task .",
    ],
    "annotation properties declared": [':Body :unknown "x" .', ":Body :leads :Task .", ':leads :number "1" .'],
    "class expressions in their places": [
        "owl:Thing rdfs:subClassOf :Body .",
        ":Body rdfs:subClassOf owl:Thing .",
        ":Body rdfs:subClassOf [ owl:unionOf ( :Task :Body ) ] .",
        ":Body rdfs:subClassOf [ owl:onProperty :has ; owl:someValuesFrom :Task ] .",
        ":Body rdfs:subClassOf [ owl:onProperty :has ; owl:maxCardinality 2 ] .",
        "[ owl:complementOf :Task ] rdfs:subClassOf :Body .",
        ":leads rdfs:range [ owl:unionOf ( :Task :Body ) ] .",
        ":Body owl:equivalentClass [ owl:onProperty :has ; owl:allValuesFrom :Task ] .",
    ],
    "datatypes of the profile": [
        ":number rdfs:range xsd:date .",
        ":number rdfs:range xsd:gYear .",
        ":Small a rdfs:Datatype ; owl:equivalentClass [ owl:onDatatype xsd:integer ] .",
    ],
    "properties of one kind": [
        ":leads rdfs:subPropertyOf :number .",
        ":leads rdfs:range xsd:string .",
        ":number rdfs:range :Task .",
        ":number a owl:SymmetricProperty .",
        ":note a owl:FunctionalProperty .",
    ],
    "chains": [
        ":leads owl:propertyChainAxiom ( :has ) .",
        ":leads owl:propertyChainAxiom ( :has :number ) .",
        ":has owl:propertyChainAxiom ( :leads :has ) .",
        ":leads owl:propertyChainAxiom ( :has :has ) . :leads rdfs:subPropertyOf :has .",
    ],
    "simple properties": [
        ":leads owl:propertyChainAxiom ( :has :has ) ; a owl:FunctionalProperty .",
        ":leads a owl:TransitiveProperty , owl:AsymmetricProperty .",
        ":leads a owl:TransitiveProperty ; rdfs:subPropertyOf :has . :has a owl:IrreflexiveProperty .",
        ":leads a owl:TransitiveProperty . :Body rdfs:subClassOf [ owl:onProperty :leads ; owl:maxCardinality 1 ] .",
    ],
    "blank nodes": ['[] rdfs:label "nobody" .', "[] a :Body ."],
}
CASES = [pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in RULES for text in BAD[rule.name]]


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    graph = rdflib.Graph()
    for name in terms.ONTOLOGY_FILES:
        graph.parse(FOLDER / name)
    return graph


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_ontology_keeps_to_the_profile(ontology: rdflib.Graph, rule: Rule) -> None:
    assert list(rule.faults(ontology)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_the_profile_allows_is_no_fault(rule: Rule) -> None:
    assert list(rule.faults(rdflib.Graph().parse(data=PREFIXES + FINE, format="turtle"))) == []


@pytest.mark.parametrize(("rule", "text"), CASES)
def test_an_ontology_outside_the_profile_is_told(rule: Rule, text: str) -> None:
    assert list(rule.faults(rdflib.Graph().parse(data=PREFIXES + text, format="turtle")))


def test_each_rule_has_bad_ontologies() -> None:
    assert {rule.name for rule in RULES} == set(BAD)
