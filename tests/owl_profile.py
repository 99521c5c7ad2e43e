"""The rules of the OWL 2 RL profile that an ontology in RDF can break, each a function from a graph to what breaks it.

After the W3C's recommendation "OWL 2 Profiles", section 4, and the conditions that OWL 2 DL puts on every ontology
(declared terms, no term of two kinds, simple properties where they are asked for). A fault is one line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rdflib import OWL, RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DefinedNamespace
from rdflib.term import Node

KINDS = {OWL.Class, RDFS.Datatype, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
PROPERTY_KINDS = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
CHARACTERISTICS = {
    OWL.FunctionalProperty,
    OWL.InverseFunctionalProperty,
    OWL.IrreflexiveProperty,
    OWL.SymmetricProperty,
    OWL.AsymmetricProperty,
    OWL.TransitiveProperty,
}
AXIOMS = {
    RDFS.subClassOf,
    OWL.equivalentClass,
    OWL.disjointWith,
    RDFS.subPropertyOf,
    OWL.propertyChainAxiom,
    OWL.equivalentProperty,
    OWL.propertyDisjointWith,
    OWL.inverseOf,
    RDFS.domain,
    RDFS.range,
    OWL.hasKey,
    OWL.sameAs,
    OWL.differentFrom,
}
EXPRESSIONS = {
    OWL.intersectionOf,
    OWL.unionOf,
    OWL.oneOf,
    OWL.complementOf,
    OWL.onProperty,
    OWL.someValuesFrom,
    OWL.allValuesFrom,
    OWL.hasValue,
    OWL.maxCardinality,
    OWL.maxQualifiedCardinality,
    OWL.onClass,
}
BUILT_IN_ANNOTATIONS = {
    RDFS.label,
    RDFS.comment,
    RDFS.seeAlso,
    RDFS.isDefinedBy,
    OWL.versionInfo,
    OWL.deprecated,
    OWL.priorVersion,
    OWL.backwardCompatibleWith,
    OWL.incompatibleWith,
}
HEADER = {OWL.imports, OWL.versionIRI}
# section 4.2 of the recommendation; xsd:date, xsd:gYear and the like are not among them
DATATYPES = {
    RDF.PlainLiteral,
    RDF.XMLLiteral,
    RDFS.Literal,
    *(
        XSD[name]
        for name in (
            "decimal integer nonNegativeInteger nonPositiveInteger positiveInteger negativeInteger long int short byte "
            "unsignedLong unsignedInt unsignedShort unsignedByte float double string normalizedString token language "
            "Name NCName NMTOKEN boolean hexBinary base64Binary anyURI dateTime dateTimeStamp"
        ).split()
    ),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the profile: its name, and what finds faults of it in a graph."""

    name: str
    faults: Callable[[Graph], Iterator[str]]


def is_in(namespace: type[DefinedNamespace], term: Node) -> bool:
    """Whether a term is of a namespace, known there or not."""
    return isinstance(term, URIRef) and term.startswith(str(namespace))


def kinds_of(graph: Graph, term: Node) -> set[Node]:
    """The kinds that a term is declared as."""
    return set(graph.objects(term, RDF.type)) & KINDS


def one_kind(graph: Graph) -> Iterator[str]:
    """A term is declared once: no property of two kinds, no class that is a datatype or a property."""
    for term in set(graph.subjects(RDF.type)):
        if len(kinds_of(graph, term)) > 1:
            yield f"{term} is declared as {len(kinds_of(graph, term))} kinds of term"


def declared(graph: Graph) -> Iterator[str]:
    """What stands as a class or a property in an axiom is declared, or built in."""
    for subject, predicate, obj in graph:
        if predicate in {RDFS.subClassOf, OWL.equivalentClass, OWL.disjointWith}:
            places = [(subject, {OWL.Class}), (obj, {OWL.Class})]
        elif predicate in {RDFS.subPropertyOf, OWL.equivalentProperty, OWL.propertyDisjointWith, OWL.inverseOf}:
            places = [(subject, PROPERTY_KINDS), (obj, PROPERTY_KINDS)]
        elif predicate == RDFS.domain:
            places = [(subject, PROPERTY_KINDS), (obj, {OWL.Class})]
        elif predicate == RDFS.range:
            places = [(subject, PROPERTY_KINDS), (obj, {OWL.Class, RDFS.Datatype})]
        elif predicate == OWL.propertyChainAxiom:
            places = [(step, PROPERTY_KINDS) for step in (subject, *Collection(graph, obj))]
        else:
            continue
        for term, kinds in places:
            built_in = term in DATATYPES or term in {OWL.Thing, OWL.Nothing}
            if isinstance(term, URIRef) and not built_in and not kinds_of(graph, term) & kinds:
                yield f"{term} is used by {predicate} and not declared for that"


def axioms_of_the_profile(graph: Graph) -> Iterator[str]:
    """Only axioms and expressions that OWL 2 RL has; others of OWL, such as owl:hasSelf, are outside."""
    allowed = AXIOMS | EXPRESSIONS | BUILT_IN_ANNOTATIONS | HEADER
    for subject, predicate, obj in graph:
        if is_in(OWL, predicate) and predicate not in allowed:
            yield f"{subject}: {predicate} is not in the profile"
        types = KINDS | CHARACTERISTICS | {OWL.Ontology, OWL.Restriction, OWL.NamedIndividual}
        if predicate == RDF.type and is_in(OWL, obj) and obj not in types:
            yield f"{subject}: the type {obj} is not in the profile"


def annotations_declared(graph: Graph) -> Iterator[str]:
    """What is said of a term and is no axiom is said by an annotation property, declared or built in."""
    passed = AXIOMS | EXPRESSIONS | BUILT_IN_ANNOTATIONS | HEADER | {RDF.type, RDF.first, RDF.rest}
    terms = {term for kind in (*KINDS, OWL.Ontology) for term in graph.subjects(RDF.type, kind)}
    for subject, predicate, _ in graph:
        annotates = subject in terms and predicate not in passed and not is_in(OWL, predicate)
        if annotates and kinds_of(graph, predicate) != {OWL.AnnotationProperty}:
            yield f"{subject}: {predicate} is no declared annotation property"


def is_sub_expression(graph: Graph, node: Node) -> bool:
    """Whether a class expression may stand below another: named, intersection, union, list, some or has value."""
    if isinstance(node, URIRef):
        return node != OWL.Thing
    parts = [*graph.objects(node, OWL.intersectionOf), *graph.objects(node, OWL.unionOf)]
    if parts:
        return all(is_sub_expression(graph, each) for each in Collection(graph, parts[0]))
    if graph.value(node, OWL.oneOf) is not None or graph.value(node, OWL.hasValue) is not None:
        return True
    some = graph.value(node, OWL.someValuesFrom)
    return some is not None and (some == OWL.Thing or some in DATATYPES or is_sub_expression(graph, some))


def is_super_expression(graph: Graph, node: Node) -> bool:
    """Whether a class expression may stand above another: named, intersection, complement, all, value, at most 1."""
    if isinstance(node, URIRef):
        return node != OWL.Thing
    if (parts := graph.value(node, OWL.intersectionOf)) is not None:
        return all(is_super_expression(graph, each) for each in Collection(graph, parts))
    if (other := graph.value(node, OWL.complementOf)) is not None:
        return is_sub_expression(graph, other)
    if graph.value(node, OWL.hasValue) is not None:
        return True
    if (every := graph.value(node, OWL.allValuesFrom)) is not None:
        return every in DATATYPES or is_super_expression(graph, every)
    most = graph.value(node, OWL.maxCardinality) or graph.value(node, OWL.maxQualifiedCardinality)
    return isinstance(most, Literal) and int(most) in (0, 1)


def class_expressions(graph: Graph) -> Iterator[str]:
    """Class expressions stand where the profile allows them; owl:Thing is neither below nor above another class."""
    for subject, obj in graph.subject_objects(RDFS.subClassOf):
        if not is_sub_expression(graph, subject):
            yield f"{subject} may not stand below a class"
        if not is_super_expression(graph, obj):
            yield f"{obj} may not stand above {subject}"
    for predicate in (OWL.equivalentClass, OWL.disjointWith):
        for pair in graph.subject_objects(predicate):
            if not all(is_sub_expression(graph, each) for each in pair):
                yield f"{pair[0]} may not be tied to {pair[1]} by {predicate}"
    for predicate in (RDFS.domain, RDFS.range):
        for subject, obj in graph.subject_objects(predicate):
            if obj not in DATATYPES and not is_super_expression(graph, obj):
                yield f"{obj} may not be the {predicate} of {subject}"


def datatypes(graph: Graph) -> Iterator[str]:
    """Datatypes are those of the profile, and none is defined by facets."""
    for subject, obj in graph.subject_objects(RDFS.range):
        if OWL.DatatypeProperty in kinds_of(graph, subject) and obj not in DATATYPES:
            yield f"{subject}: the datatype {obj} is not in the profile"
    for subject in graph.subjects(OWL.onDatatype):
        yield f"{subject}: a datatype with facets is not in the profile"


def properties_of_one_kind(graph: Graph) -> Iterator[str]:
    """A property stands under one of its own kind, joins what its kind joins, and has the traits of its kind."""
    for predicate in (RDFS.subPropertyOf, OWL.equivalentProperty, OWL.propertyDisjointWith):
        for subject, obj in graph.subject_objects(predicate):
            if not kinds_of(graph, subject) & kinds_of(graph, obj):
                yield f"{subject} and {obj} are properties of two kinds"
    for subject, obj in graph.subject_objects(RDFS.range):
        datatype = obj in DATATYPES or is_in(XSD, obj) or RDFS.Datatype in kinds_of(graph, obj)
        if OWL.ObjectProperty in kinds_of(graph, subject) and datatype:
            yield f"{subject} joins things and has the datatype {obj} as its range"
        if OWL.DatatypeProperty in kinds_of(graph, subject) and not datatype:
            yield f"{subject} has values and the class {obj} as its range"
    for trait in CHARACTERISTICS:
        kinds = {OWL.ObjectProperty} | ({OWL.DatatypeProperty} if trait == OWL.FunctionalProperty else set())
        for subject in graph.subjects(RDF.type, trait):
            if not kinds_of(graph, subject) & kinds:
                yield f"{subject} cannot be a {trait}"


def chains(graph: Graph) -> Iterator[str]:
    """A chain has two object properties or more, and what it gives leads to no property of its steps."""
    below: dict[Node, set[Node]] = {}
    for subject, chain in graph.subject_objects(OWL.propertyChainAxiom):
        steps = list(Collection(graph, chain))
        if len(steps) < 2:
            yield f"{subject}: a chain needs two steps"
        if any(OWL.ObjectProperty not in kinds_of(graph, each) for each in (subject, *steps)):
            yield f"{subject}: a chain joins object properties"
        below.setdefault(subject, set()).update(steps)
    for subject, obj in graph.subject_objects(RDFS.subPropertyOf):
        below.setdefault(obj, set()).add(subject)
    for top, _ in graph.subject_objects(OWL.propertyChainAxiom):
        seen, waiting = set(), list(below[top])
        while waiting:
            each = waiting.pop()
            if each not in seen:
                seen.add(each)
                waiting += below.get(each, ())
        if top in seen:
            yield f"{top} follows from a chain that needs {top}"


def simple_properties(graph: Graph) -> Iterator[str]:
    """What follows from a chain or is transitive is not functional, asymmetric, irreflexive, disjoint or counted."""
    composite = set(graph.subjects(OWL.propertyChainAxiom)) | set(graph.subjects(RDF.type, OWL.TransitiveProperty))
    while more := {above for each in composite for above in graph.objects(each, RDFS.subPropertyOf)} - composite:
        composite |= more
    traits = {OWL.FunctionalProperty, OWL.InverseFunctionalProperty, OWL.AsymmetricProperty, OWL.IrreflexiveProperty}
    for each in composite:
        if set(graph.objects(each, RDF.type)) & traits or (each, OWL.propertyDisjointWith, None) in graph:
            yield f"{each} is not simple"
    for restriction in (*graph.subjects(OWL.maxCardinality), *graph.subjects(OWL.maxQualifiedCardinality)):
        if graph.value(restriction, OWL.onProperty) in composite:
            yield f"{graph.value(restriction, OWL.onProperty)} is not simple and cannot be counted"


def blank_nodes(graph: Graph) -> Iterator[str]:
    """A blank node is a list or an expression, never a term or a thing."""
    for node in {node for triple in graph for node in (triple[0], triple[2]) if isinstance(node, BNode)}:
        structure = EXPRESSIONS | {RDF.first, OWL.onDatatype}
        if not set(graph.predicates(node)) & structure:
            yield "a blank node is neither a list nor an expression"


RULES = [
    Rule("one kind a term", one_kind),
    Rule("terms declared", declared),
    Rule("axioms of the profile", axioms_of_the_profile),
    Rule("annotation properties declared", annotations_declared),
    Rule("class expressions in their places", class_expressions),
    Rule("datatypes of the profile", datatypes),
    Rule("properties of one kind", properties_of_one_kind),
    Rule("chains", chains),
    Rule("simple properties", simple_properties),
    Rule("blank nodes", blank_nodes),
]
