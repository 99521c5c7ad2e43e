"""The ontology's axioms as SPARQL INSERT rules, run in a store until nothing new follows: the fast way to close it.

Compiled are the axioms that `gazette.ttl` states: subclasses, subproperties, domains, ranges, inverse, symmetric and
transitive properties, property chains. An axiom of another kind is refused, so that it cannot be passed over unseen.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import rdflib
from rdflib import OWL, RDF, RDFS
from rdflib.collection import Collection
from rdflib.term import Node, URIRef

from ontology.errors import GazetteError

# what a rule inserts and where from; {s} and {o} are the axiom's subject and object
PATTERNS: dict[Node, tuple[str, str]] = {
    RDFS.subClassOf: ("?x a {o}", "?x a {s}"),
    RDFS.subPropertyOf: ("?x {o} ?y", "?x {s} ?y"),
    RDFS.domain: ("?x a {o}", "?x {s} ?y"),
    RDFS.range: ("?y a {o}", "?x {s} ?y"),
    OWL.inverseOf: ("?y {o} ?x", "?x {s} ?y"),
}
TYPE_PATTERNS: dict[Node, tuple[str, str]] = {
    OWL.SymmetricProperty: ("?y {s} ?x", "?x {s} ?y"),
    OWL.TransitiveProperty: ("?x {s} ?z", "?x {s} ?y . ?y {s} ?z"),
}
# types of terms that say nothing from which a triple follows
PLAIN_TYPES = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.Ontology}
NO_AXIOMS = {OWL.versionInfo, OWL.versionIRI, OWL.imports, OWL.propertyChainAxiom}


def compile_rules(ontology: rdflib.Graph) -> list[str]:
    """The rules of an ontology, sorted. Raises GazetteError for an axiom of a kind that is not compiled."""
    return sorted({insertion(new, old) for new, old in rules_of(ontology)})


def rules_of(ontology: rdflib.Graph) -> Iterator[tuple[str, str]]:
    """What each axiom inserts, and where from."""
    for subject, predicate, obj in ontology:
        s, o = subject.n3(), obj.n3()
        if predicate in PATTERNS:
            new, old = PATTERNS[predicate]
            yield new.format(s=s, o=o), old.format(s=s, o=o)
            if predicate == OWL.inverseOf:
                yield f"?y {s} ?x", f"?x {o} ?y"
        elif predicate == RDF.type and obj in TYPE_PATTERNS:
            new, old = TYPE_PATTERNS[obj]
            yield new.format(s=s), old.format(s=s)
        elif predicate == OWL.propertyChainAxiom:
            steps = [step.n3() for step in Collection(ontology, obj)]
            path = " . ".join(f"?x{index} {step} ?x{index + 1}" for index, step in enumerate(steps))
            yield f"?x0 {s} ?x{len(steps)}", path
        elif is_other_axiom(predicate, obj):
            axiom = f"{s} {predicate.n3()} {o}"
            raise GazetteError(f"ontology/gazette.ttl: {axiom} is no axiom that graph/rules.py compiles; add its rule")


def is_other_axiom(predicate: Node, obj: Node) -> bool:
    """Whether a triple of the ontology says something in OWL that no rule is compiled from."""
    if predicate == RDF.type:
        return isinstance(obj, URIRef) and obj in OWL and obj not in PLAIN_TYPES
    return isinstance(predicate, URIRef) and predicate in OWL and predicate not in NO_AXIOMS


def insertion(new: str, old: str) -> str:
    """One rule, which adds only what is not there yet."""
    return f"INSERT {{ {new} }} WHERE {{ {old} FILTER NOT EXISTS {{ {new} }} }}"


def close(store: ox.Store, rules: list[str]) -> None:
    """Run rules over the default graph of a store until none adds a triple."""
    before = -1
    while len(store) != before:
        before = len(store)
        for rule in rules:
            store.update(rule)
