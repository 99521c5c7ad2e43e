"""What follows from the plain edges and the ontology (OWL 2 RL), kept apart from what was read.

The reasoner is handed the ontology, the plain edges and the types of what they join; never passages or literals. owlrl
is the reference; the rules that `graph/rules.py` compiles from the ontology's axioms give the same triples, faster.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.axioms import ontology_triples
from graph.fixpoint import conclusions
from graph.rules import Rule, Statement, compile_rules
from graph.schedule import Schedule, schedule_of
from ontology.terms import GZ, OWL, RDF, RDFS, XSD

if TYPE_CHECKING:
    import rdflib

SCHEMA = (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range)


class Reasoner(StrEnum):
    """Who computes the closure."""

    FAST = "fast"
    OWLRL = "owlrl"


def infer(edges: Iterable[ox.Quad], graph: ox.NamedNode, reasoner: Reasoner = Reasoner.FAST) -> Iterator[ox.Quad]:
    """The inferred triples of some plain edges and types, as quads of `graph`; the same from either reasoner.

    Kept are triples between IRIs that are not among the edges and whose predicate (for rdf:type, whose class) is ours
    or a standard's term that the ontology builds on. They come sorted by it, then by subject and object.
    """
    terms = inferable()
    if reasoner is Reasoner.OWLRL:
        from graph.bridge import load_ontology

        for each in close_by_owlrl(statements_of(edges), load_ontology()):
            if each.term in terms:
                subject, predicate, obj = map(ox.NamedNode, each)
                yield ox.Quad(subject, predicate, obj, graph)
        return
    found = conclusions(edges, ontology_schedule())
    columns = {relation: columns for relation, columns in found.columns.items() if relation.term in terms}
    yield from replace(found, columns=columns).triples(ox.Quad, graph)


def statements_of(edges: Iterable[ox.Quad | ox.Triple]) -> Iterator[Statement]:
    """The triples between IRIs among some, as statements."""
    for each in edges:
        subject, obj = each.subject, each.object
        if isinstance(subject, ox.NamedNode) and isinstance(obj, ox.NamedNode):
            yield Statement(subject.value, each.predicate.value, obj.value)


def close_by_owlrl(statements: Iterable[Statement], ontology: rdflib.Graph) -> list[Statement]:
    """What follows from some statements by owlrl, of the things that they speak of; sorted as by `close`."""
    import owlrl
    import rdflib
    from rdflib.term import URIRef

    asserted = set(statements)
    things = {thing for each in asserted for thing in (each.subject, each.object)}
    closed = rdflib.Graph()
    # labels and definitions are no axioms; the reasoner would go through them again and again
    for axiom in ((s, p, o) for s, p, o in ontology if isinstance(o, URIRef)):
        closed.add(axiom)
    for each in asserted:
        closed.add((URIRef(each.subject), URIRef(each.predicate), URIRef(each.object)))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(closed)
    found = {Statement(str(s), str(p), str(o)) for s, p, o in closed if isinstance(s, URIRef) and isinstance(o, URIRef)}
    return sorted((each for each in found - asserted if each.subject in things), key=lambda each: (each.term, each))


@cache
def ontology_rules() -> tuple[Rule, ...]:
    """The rules of `gazette.ttl`, compiled once."""
    return compile_rules(ontology_triples())


@cache
def ontology_schedule() -> Schedule:
    """How they are evaluated, worked out once."""
    return schedule_of(ontology_rules())


@cache
def inferable() -> frozenset[str]:
    """The classes and properties that may be inferred: ours, and those of standards that ours specialise."""
    said = list(statements_of(ontology_triples()))
    ours = {each.subject for each in said if each.predicate == RDF.type and each.subject.startswith(GZ.NS)}
    theirs = {each.object for each in said if each.predicate in SCHEMA}
    # of everything, nothing and literals no term of ours is a special case
    return frozenset(term for term in ours | theirs if not term.startswith((OWL.NS, RDFS.NS, XSD.NS)))
