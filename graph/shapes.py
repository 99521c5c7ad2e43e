"""The shapes of `ontology/shapes.ttl`: what every graph must satisfy, in words, and aimed at nodes for a validator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, RDF, RDFS, SH, SKOS
from rdflib.term import BNode, Literal, Node, URIRef

from graph.bridge import load_ontology

TARGETS = (SH.targetClass, SH.targetSubjectsOf)
WORDS = (SH.name, SH.description, SH.message, SH.severity, DCTERMS.isPartOf, SKOS.prefLabel, SKOS.editorialNote)
SHAPES_NS = "https://w3id.org/gazette/shapes#"


class Severity(StrEnum):
    """How bad it is where a shape is not met, as SHACL names it; the worst first."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True)
class Wording:
    """One thing said in Chinese and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape in words: what must be, what is wrong where it is not, and what to do then.

    path: the property it is about, where it is about exactly one. family: shapes that ask for the same advice.
    """

    iri: str
    severity: Severity
    path: str | None
    name: Wording
    must: Wording
    wrong: Wording
    family: Wording
    advice: Wording


@cache
def load_shapes() -> rdflib.Graph:
    """`shapes.ttl` as an rdflib graph; read once, not to be changed."""
    graph = rdflib.Graph()
    graph.parse(data=(files("ontology") / "shapes.ttl").read_text(encoding="utf-8"), format="turtle")
    return graph


@cache
def all_shapes() -> dict[str, Shape]:
    """Every shape that can be reported, by its IRI, in the order of their IRIs."""
    graph = load_shapes()
    nodes = {*graph.subjects(RDF.type, SH.NodeShape), *graph.subjects(RDF.type, SH.PropertyShape)}
    return {str(node): read_shape(graph, node) for node in sorted(nodes, key=str)}


def read_shape(graph: rdflib.Graph, node: Node) -> Shape:
    """One shape in words."""
    family = graph.value(node, DCTERMS.isPartOf) or BNode()
    path = graph.value(node, SH.path)
    return Shape(
        str(node),
        Severity(str(graph.value(node, SH.severity)).removeprefix(str(SH))),
        str(path) if isinstance(path, URIRef) else None,
        wording(graph, node, SH.name),
        wording(graph, node, SH.description),
        wording(graph, node, SH.message),
        wording(graph, family, SKOS.prefLabel),
        wording(graph, family, SKOS.editorialNote),
    )


def wording(graph: rdflib.Graph, node: Node, predicate: URIRef) -> Wording:
    """What a property of a node says in both languages."""
    said = {each.language: str(each) for each in graph.objects(node, predicate) if isinstance(each, Literal)}
    return Wording(said.get("zh", ""), said.get("en", ""))


@cache
def superclasses(name: str) -> tuple[str, ...]:
    """A class and all above it in the ontology."""
    above = load_ontology().transitive_objects(URIRef(name), RDFS.subClassOf)
    return tuple(sorted({str(each) for each in above if each is not None}))


@cache
def class_axioms() -> tuple[tuple[Node, Node, Node], ...]:
    """Which of the classes that shapes ask for stands above which: all that a validator needs of the ontology."""
    asked = {*load_shapes().objects(None, SH["class"]), *load_shapes().objects(None, SH.targetClass)}
    axioms = load_ontology().triples((None, RDFS.subClassOf, None))
    return tuple(sorted((axiom for axiom in axioms if axiom[0] in asked and axiom[2] in asked), key=str))


@cache
def standing_alone() -> rdflib.Graph:
    """The shapes without targets and words, each property shape apart from its node shape.

    A validator then checks a property shape for all nodes at once, and not node by node: the same results several
    times as fast. What a closed shape allows becomes a list of its own.
    """
    alone = rdflib.Graph()
    alone += load_shapes()
    for spared in (*TARGETS, *WORDS):
        alone.remove((None, spared, None))
    for shape in set(alone.subjects(SH.closed, None)):
        allowed = set(Collection(alone, alone.value(shape, SH.ignoredProperties) or RDF.nil))
        allowed |= {path for each in alone.objects(shape, SH.property) for path in alone.objects(each, SH.path)}
        alone.remove((shape, SH.ignoredProperties, None))
        head = BNode()
        Collection(alone, head, [*sorted((each for each in allowed if isinstance(each, URIRef)), key=str)])
        alone.add((shape, SH.ignoredProperties, head))
    for shape in set(load_shapes().subjects(RDF.type, SH.NodeShape)):
        alone.remove((shape, SH.property, None))
    return alone


@cache
def shapes_of(target: str) -> tuple[Node, ...]:
    """The shapes that a class, or the property that nodes have, is a target of, with their property shapes."""
    graph = load_shapes()
    shapes = {shape for each in TARGETS for shape in graph.subjects(each, URIRef(target))}
    return tuple(sorted(shapes | {each for shape in shapes for each in graph.objects(shape, SH.property)}, key=str))


def aimed_at(focus: Mapping[str, Sequence[Node]]) -> rdflib.Graph:
    """The shapes as a graph for a validator, aimed at nodes: focus gives them by class, or by a property they have."""
    shapes = rdflib.Graph()
    shapes += standing_alone()
    for target, nodes in focus.items():
        for shape in shapes_of(target):
            for node in nodes:
                shapes.add((shape, SH.targetNode, node))
    return shapes


@cache
def targets_of(classes: frozenset[str], properties: frozenset[str]) -> frozenset[str]:
    """What aims shapes at a node: its classes and those above them, and each property it has that is a target."""
    return frozenset(above for each in classes for above in superclasses(each)) | properties & property_targets()


@cache
def property_targets() -> frozenset[str]:
    """The properties whose subjects are targets."""
    return frozenset(map(str, load_shapes().objects(None, SH.targetSubjectsOf)))
