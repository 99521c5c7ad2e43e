"""What follows from the plain edges and the ontology (OWL 2 RL), kept apart from what was read.

The reasoner is handed the ontology, the plain edges and the types of what they join; never passages or literals. owlrl
is the reference; the rules that `graph/rules.py` compiles from the ontology's axioms give the same triples, faster.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

import pyoxigraph as ox
import rdflib
from rdflib import OWL, RDF, RDFS
from rdflib.term import Node, URIRef

from graph.bridge import load_ontology, to_rdflib
from graph.rules import close, compile_rules
from ontology.terms import GZ

SCHEMA = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range)


class Reasoner(StrEnum):
    """Who computes the closure."""

    FAST = "fast"
    OWLRL = "owlrl"


def infer(
    edges: Iterable[ox.Quad], graph: ox.NamedNode, reasoner: Reasoner = Reasoner.FAST
) -> Iterator[ox.Quad]:
    """The inferred triples of some plain edges and types, as quads of `graph`, sorted; the same from either reasoner.

    Kept are triples between IRIs that are not among the edges and whose predicate (for rdf:type, whose class) is ours
    or a standard's term that the ontology builds on.
    """
    ontology = load_ontology()
    asserted = to_rdflib(edges)
    closed = close_by_owlrl(asserted, ontology) if reasoner is Reasoner.OWLRL else close_by_rules(asserted, ontology)
    terms = built_on(ontology)
    things = {each for triple in asserted for each in (triple[0], triple[2])}
    for subject, predicate, obj in sorted(set(closed) - set(asserted)):
        if subject in things and isinstance(obj, URIRef) and (obj if predicate == RDF.type else predicate) in terms:
            yield ox.Quad(ox.NamedNode(str(subject)), ox.NamedNode(str(predicate)), ox.NamedNode(str(obj)), graph)


def close_by_owlrl(asserted: rdflib.Graph, ontology: rdflib.Graph) -> rdflib.Graph:
    """The closure of some triples by owlrl."""
    import owlrl

    closed = rdflib.Graph()
    # labels and definitions are no axioms; the reasoner would go through them again and again
    for triple in (*((s, p, o) for s, p, o in ontology if isinstance(o, URIRef)), *asserted):
        closed.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(closed)
    return closed


def close_by_rules(asserted: rdflib.Graph, ontology: rdflib.Graph) -> rdflib.Graph:
    """The closure of some triples by the rules compiled from the ontology."""
    store = ox.Store()
    store.bulk_extend(
        ox.Quad(ox.NamedNode(str(s)), ox.NamedNode(str(p)), ox.NamedNode(str(o))) for s, p, o in asserted
    )
    close(store, compile_rules(ontology))
    return to_rdflib(store)


def built_on(ontology: rdflib.Graph) -> set[Node]:
    """The classes and properties that may be inferred: ours, and those of standards that ours specialise."""
    ours = {term for term in ontology.subjects(RDF.type) if str(term).startswith(GZ.NS)}
    theirs = {obj for predicate in SCHEMA for obj in ontology.objects(None, predicate) if isinstance(obj, URIRef)}
    left_out = {OWL.Thing, OWL.Nothing, RDFS.Resource, RDFS.Literal}
    return {term for term in ours | theirs if term not in left_out and not str(term).startswith(str(rdflib.XSD))}
