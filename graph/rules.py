"""The ontology's axioms as rules: one structure, from which the closure is computed and by which it is explained.

Compiled are the axioms that `gazette.ttl` states: subclasses, subproperties, domains, ranges, inverse, symmetric and
transitive properties, property chains. An axiom of another kind is refused, so that it cannot be passed over unseen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import rdflib
from rdflib import OWL, RDF, RDFS
from rdflib.collection import Collection
from rdflib.term import Node, URIRef

from ontology.errors import GazetteError
from ontology.terms import RDF as RDF_TERMS


class Statement(NamedTuple):
    """A triple between IRIs."""

    subject: str
    predicate: str
    object: str

    @property
    def term(self) -> str:
        """What it says of its subject: the class of an rdf:type, else the predicate."""
        return self.object if self.predicate == RDF_TERMS.type else self.predicate


@dataclass(frozen=True, slots=True, order=True)
class Atom:
    """What holds of variables: a property of two (x gz:leads y), or a class of one (x a gz:Body)."""

    term: str
    variables: tuple[str, ...]

    def statement(self, binding: dict[str, str]) -> Statement:
        """The triple that it is under a binding of its variables.

        >>> Atom("https://a.example/Body", ("x",)).statement({"x": "https://a.example/1"})[2]
        'https://a.example/Body'
        """
        first, *second = (binding[variable] for variable in self.variables)
        return Statement(first, self.term, second[0]) if second else Statement(first, RDF_TERMS.type, self.term)

    def pattern(self) -> str:
        """It as a SPARQL triple pattern."""
        first, *second = (f"?{variable}" for variable in self.variables)
        return f"{first} <{self.term}> {second[0]} ." if second else f"{first} <{RDF_TERMS.type}> <{self.term}> ."


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """Where the whole body holds, the head holds; each atom of the body shares a variable with one before it.

    axiom: what the ontology says, in Turtle.
    """

    head: Atom
    body: tuple[Atom, ...]
    axiom: str


# the variables of head and body, where an axiom is one triple: its object stands in the head, its subject in the body
SHAPES: dict[Node, tuple[str, str]] = {
    RDFS.subClassOf: ("x", "x"),
    RDFS.subPropertyOf: ("xy", "xy"),
    RDFS.domain: ("x", "xy"),
    RDFS.range: ("y", "xy"),
    OWL.inverseOf: ("yx", "xy"),
}
# head and body, where the axiom is the type of a property, which stands in both
TYPE_SHAPES: dict[Node, tuple[str, tuple[str, ...]]] = {
    OWL.SymmetricProperty: ("yx", ("xy",)),
    OWL.TransitiveProperty: ("xz", ("xy", "yz")),
}
# types of terms that say nothing from which a triple follows
PLAIN_TYPES = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.Ontology}
NO_AXIOMS = {OWL.versionInfo, OWL.versionIRI, OWL.imports}


def compile_rules(ontology: rdflib.Graph) -> tuple[Rule, ...]:
    """The rules of an ontology, sorted. Raises GazetteError for an axiom of a kind that is not compiled."""
    return tuple(sorted({rule for triple in ontology for rule in rules_of(ontology, *triple)}))


def rules_of(ontology: rdflib.Graph, subject: Node, predicate: Node, obj: Node) -> Iterator[Rule]:
    """The rules that one triple of an ontology states; none where it is no axiom."""
    s, o = str(subject), str(obj)
    if predicate in SHAPES:
        head, body = SHAPES[predicate]
        axiom = turtle(ontology, subject, predicate, obj)
        yield Rule(Atom(o, tuple(head)), (Atom(s, tuple(body)),), axiom)
        if predicate == OWL.inverseOf:
            yield Rule(Atom(s, tuple(head)), (Atom(o, tuple(body)),), axiom)
    elif predicate == RDF.type and obj in TYPE_SHAPES:
        head, bodies = TYPE_SHAPES[obj]
        axiom = turtle(ontology, subject, predicate, obj)
        yield Rule(Atom(s, tuple(head)), tuple(Atom(s, tuple(body)) for body in bodies), axiom)
    elif predicate == OWL.propertyChainAxiom:
        steps = list(Collection(ontology, obj))
        if len(steps) < 2:
            raise GazetteError(f"ontology/gazette.ttl: the property chain of {subject.n3()} needs two steps or more")
        atoms = tuple(Atom(str(step), (f"x{place}", f"x{place + 1}")) for place, step in enumerate(steps))
        yield Rule(Atom(s, ("x0", f"x{len(steps)}")), atoms, turtle(ontology, subject, predicate, *steps))
    elif is_other_axiom(predicate, obj):
        axiom = turtle(ontology, subject, predicate, obj)
        raise GazetteError(f"ontology/gazette.ttl: {axiom} is no axiom that graph/rules.py compiles; add its rule")


def is_other_axiom(predicate: Node, obj: Node) -> bool:
    """Whether a triple of the ontology says something in OWL that no rule is compiled from."""
    if predicate == RDF.type:
        return isinstance(obj, URIRef) and obj in OWL and obj not in PLAIN_TYPES
    return isinstance(predicate, URIRef) and predicate in OWL and predicate not in NO_AXIOMS


def turtle(ontology: rdflib.Graph, subject: Node, predicate: Node, *objects: Node) -> str:
    """An axiom as the ontology's file writes it; several objects are the steps of a chain."""
    s, p, *o = (term.n3(ontology.namespace_manager) for term in (subject, predicate, *objects))
    verb = "a" if predicate == RDF.type else p
    return f"{s} {verb} ( {' '.join(o)} )" if predicate == OWL.propertyChainAxiom else f"{s} {verb} {o[0]}"
