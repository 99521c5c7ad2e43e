"""A validation as an RDF graph: the sh:ValidationReport that other tools read, every node of it named."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import rdflib
from rdflib.namespace import SH
from rdflib.term import BNode, Node, URIRef

from graph.bridge import name_of
from graph.shapes import SHAPES_NS, Wording, load_shapes
from graph.validation import Finding, Validation
from ontology.iri import IriMinter
from ontology.terms import PREFIXES, RDF, XSD


def report_turtle(validation: Validation, minter: IriMinter | None = None) -> str:
    """A validation report as Turtle, sorted: the same bytes for the same findings.

    sh:conforms is true where nothing but warnings was found. A property path of several steps is a node named by a hash
    of what it holds, described beside the results.
    """
    triples = sorted(set(report_triples(validation, minter or IriMinter())), key=str)
    prefixes = PREFIXES | {"sh": str(SH), "shapes": SHAPES_NS}
    written = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=prefixes)
    return (written or b"").decode()


def report_triples(validation: Validation, minter: IriMinter) -> Iterator[ox.Triple]:
    """The triples of a validation report."""
    results = [minter.result(*said(finding)) for finding in validation.findings]
    report = ox.NamedNode(minter.result("report", *results))
    yield ox.Triple(report, ox.NamedNode(RDF.type), named(SH.ValidationReport))
    conforms = ox.Literal(str(validation.conforms).lower(), datatype=ox.NamedNode(XSD.boolean))
    yield ox.Triple(report, named(SH.conforms), conforms)
    for iri, finding in zip(results, validation.findings, strict=True):
        yield ox.Triple(report, named(SH.result), ox.NamedNode(iri))
        yield ox.Triple(ox.NamedNode(iri), named(SH.focusNode), focus_node(finding, minter))
        yield from result_triples(ox.NamedNode(iri), finding)


def focus_node(finding: Finding, minter: IriMinter) -> ox.NamedNode:
    """The node that was checked; one that has no IRI gets a name from what it is called in its graph."""
    try:
        return ox.NamedNode(finding.focus)
    except ValueError:
        return ox.NamedNode(minter.result("node", finding.focus))


def said(finding: Finding) -> tuple[str, ...]:
    """What tells a finding from all others."""
    return finding.shape.iri, finding.focus, finding.path or "", str(finding.value), finding.component


def result_triples(result: ox.NamedNode, finding: Finding) -> Iterator[ox.Triple]:
    """The triples of one result."""
    yield ox.Triple(result, ox.NamedNode(RDF.type), named(SH.ValidationResult))
    yield ox.Triple(result, named(SH.sourceShape), ox.NamedNode(finding.shape.iri))
    yield ox.Triple(result, named(SH.sourceConstraintComponent), named(SH[finding.component]))
    yield ox.Triple(result, named(SH.resultSeverity), named(SH[finding.shape.severity]))
    if finding.value is not None:
        yield ox.Triple(result, named(SH.value), finding.value)
    for text in messages(finding.shape.wrong):
        yield ox.Triple(result, named(SH.resultMessage), text)
    if finding.path is not None:
        yield ox.Triple(result, named(SH.resultPath), ox.NamedNode(finding.path))
        return
    path = load_shapes().value(URIRef(finding.shape.iri), SH.path)
    if isinstance(path, BNode):
        yield ox.Triple(result, named(SH.resultPath), called(path))
        yield from path_triples(load_shapes(), path)


def messages(wording: Wording) -> Iterator[ox.Literal]:
    """A wording in each of its languages."""
    yield ox.Literal(wording.zh, language="zh")
    yield ox.Literal(wording.en, language="en")


def path_triples(shapes: rdflib.Graph, path: Node) -> Iterator[ox.Triple]:
    """What a property path of several steps is made of."""
    for predicate, obj in shapes.predicate_objects(path):
        yield ox.Triple(called(path), named(predicate), called(obj))
        if isinstance(obj, BNode):
            yield from path_triples(shapes, obj)


def called(node: Node) -> ox.NamedNode:
    """A node of a path by its name, a blank one by that which a hash of what it holds gives it."""
    return named(name_of(load_shapes(), node) if isinstance(node, BNode) else node)


def named(term: Node) -> ox.NamedNode:
    """An rdflib IRI as the store's."""
    return ox.NamedNode(str(term))
