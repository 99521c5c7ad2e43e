"""The ontology as people read it: each term with its labels, definition, example, note, and what it is tied to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, Literal, URIRef
from rdflib.collection import Collection

from graph.bridge import load_ontology
from ontology.terms import DCTERMS, ELI, GZ, OA, ONTOLOGY_FILES, ORG, PREFIXES, PROV


class Sort(StrEnum):
    """What sort of term it is, by where it stands."""

    CLASS = "class"
    RELATION = "relation"
    VALUE = "value"
    COLUMN = "column"
    STANDARD = "standard"


@dataclass(frozen=True, slots=True)
class Text:
    """Words in Chinese and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the ontology; others are named as prefix:name.

    above: what it stands under. steps: those of its chain, empty without one. example: None for a standard's term.
    """

    iri: str
    name: str
    sort: Sort
    label: Text
    definition: Text
    example: Text | None
    note: Text
    above: tuple[str, ...]
    domain: str | None
    range: str | None
    steps: tuple[str, ...]
    symmetric: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """That a relation leads from things of one class to those of another, each named as prefix:name."""

    source: str
    relation: str
    target: str


# The ends of relations where the ontology leaves one open, as the graph has them: ours that many classes have, and the
# standards', which are theirs to define.
ENDS_IN_USE = (
    (GZ.Fact, GZ.inDocument, GZ.Document),
    (GZ.Section, GZ.inDocument, GZ.Document),
    (GZ.Section, DCTERMS.isPartOf, GZ.Document),
    (GZ.Task, DCTERMS.isPartOf, GZ.Section),
    (GZ.Fact, GZ.namesPerson, GZ.PrintedName),
    (GZ.Fact, GZ.namesBody, GZ.PrintedName),
    (GZ.Document, GZ.namesBody, GZ.PrintedName),
    (GZ.PrintedName, GZ.denotes, GZ.Body),
    (GZ.PrintedName, GZ.denotes, GZ.Official),
    (GZ.Participation, GZ.inEvent, GZ.Event),
    (GZ.EventPlace, GZ.inEvent, GZ.Event),
    (GZ.AgendaItem, GZ.inEvent, GZ.Event),
    (GZ.Meeting, GZ.inEvent, GZ.Event),
    (GZ.Official, GZ.assists, GZ.Body),
    (GZ.Document, ELI.passed_by, GZ.Body),
    (GZ.Document, ELI.cites, GZ.Document),
    (GZ.Official, ORG.holds, ORG.Post),
    (ORG.Post, ORG.postIn, GZ.Body),
    (GZ.Fact, PROV.wasQuotedFrom, GZ.Passage),
    (GZ.PrintedName, PROV.wasDerivedFrom, GZ.Fact),
    (GZ.Passage, OA.hasSource, GZ.Document),
    (GZ.Passage, OA.hasSelector, OA.TextPositionSelector),
    *((GZ.Classification, OA.hasTarget, each) for each in (GZ.Document, GZ.Portfolio, GZ.Task, GZ.Target)),
    (GZ.Classification, OA.hasBody, str(SKOS.Concept)),
    *((each, DCTERMS.subject, str(SKOS.Concept)) for each in (GZ.Document, GZ.Portfolio, GZ.Task, GZ.Target)),
)


def short_name(iri: str) -> str:
    """A term's IRI as prefix:name; the IRI itself where no prefix of ours begins it.

    >>> short_name("https://w3id.org/gazette/ns#Task"), short_name("https://a.example/x")
    ('gz:Task', 'https://a.example/x')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


@cache
def describe_ontology() -> tuple[Term, ...]:
    """All terms that the ontology declares: ours in the order of `terms.py`, then the standards' by name."""
    graph = load_ontology()
    columns = column_iris()
    ours = [describe(graph, iri, columns) for iri in GZ.terms().values()]
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    others = {str(term) for kind in kinds for term in graph.subjects(RDF.type, kind)} - set(GZ.terms().values())
    return (*ours, *(describe(graph, iri, columns) for iri in sorted(others, key=short_name)))


def ontology_version() -> str:
    """The version that the ontology gives itself."""
    return str(load_ontology().value(URIRef(GZ.NS.rstrip("#")), OWL.versionInfo))


def column_iris() -> frozenset[str]:
    """The terms that stand in the file of columns."""
    graph = rdflib.Graph()
    graph.parse(data=(files("ontology") / ONTOLOGY_FILES[1]).read_text(encoding="utf-8"), format="turtle")
    return frozenset(str(term) for term in graph.subjects(RDF.type, OWL.DatatypeProperty))


def ties() -> Iterator[Tie]:
    """Which classes each relation joins: ours by domain and range, then those whose ends the graph's use tells."""
    open_ended = {relation for _, relation, _ in ENDS_IN_USE}
    for term in describe_ontology():
        if term.sort is Sort.RELATION and term.domain and term.range and term.iri not in open_ended:
            yield Tie(term.domain, term.name, term.range)
    for source, relation, target in ENDS_IN_USE:
        yield Tie(short_name(source), short_name(relation), short_name(target))


def describe(graph: rdflib.Graph, iri: str, columns: frozenset[str]) -> Term:
    """One term."""
    term = URIRef(iri)
    kinds = set(graph.objects(term, RDF.type))
    above = [*graph.objects(term, RDFS.subClassOf), *graph.objects(term, RDFS.subPropertyOf)]
    chain = graph.value(term, OWL.propertyChainAxiom)
    domain, reach = graph.value(term, RDFS.domain), graph.value(term, RDFS.range)
    definition, note = words(graph, term, SKOS.definition), words(graph, term, SKOS.scopeNote)
    label = words(graph, term, RDFS.label)
    if label is None or definition is None or note is None:
        raise ValueError(f"{iri}: the ontology gives it no label, definition or note in Chinese and English")
    return Term(
        iri,
        short_name(iri),
        sort_of(iri, kinds, columns),
        label,
        definition,
        words(graph, term, SKOS.example),
        note,
        tuple(sorted(short_name(str(each)) for each in above)),
        None if domain is None else short_name(str(domain)),
        None if reach is None else short_name(str(reach)),
        () if chain is None else tuple(short_name(str(step)) for step in Collection(graph, chain)),
        OWL.SymmetricProperty in kinds,
    )


def sort_of(iri: str, kinds: set[rdflib.term.Node], columns: frozenset[str]) -> Sort:
    """What sort of term it is."""
    if not iri.startswith(GZ.NS):
        return Sort.STANDARD
    if OWL.Class in kinds:
        return Sort.CLASS
    if OWL.ObjectProperty in kinds:
        return Sort.RELATION
    return Sort.COLUMN if iri in columns else Sort.VALUE


def words(graph: rdflib.Graph, term: URIRef, annotation: URIRef) -> Text | None:
    """What an annotation says of a term in both languages, None where it says nothing in one."""
    said = {each.language: str(each) for each in graph.objects(term, annotation) if isinstance(each, Literal)}
    return Text(said["zh"], said["en"]) if {"zh", "en"} <= said.keys() else None
