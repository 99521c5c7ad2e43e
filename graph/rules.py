"""The ontology's axioms as rules: one structure, from which the closure is computed and by which it is explained.

Compiled are the axioms that `gazette.ttl` states: subclasses, subproperties, domains, ranges, inverse, symmetric and
transitive properties, property chains. An axiom of another kind is refused, so that it cannot be passed over unseen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pyoxigraph as ox

from ontology.errors import GazetteError
from ontology.terms import OWL, PREFIXES, RDF, RDFS


class Statement(NamedTuple):
    """A triple between IRIs."""

    subject: str
    predicate: str
    object: str

    @property
    def term(self) -> str:
        """What it says of its subject: the class of an rdf:type, else the predicate."""
        return self.object if self.predicate == RDF.type else self.predicate


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
        return Statement(first, self.term, second[0]) if second else Statement(first, RDF.type, self.term)

    def pattern(self) -> str:
        """It as a SPARQL triple pattern."""
        first, *second = (f"?{variable}" for variable in self.variables)
        return f"{first} <{self.term}> {second[0]} ." if second else f"{first} <{RDF.type}> <{self.term}> ."


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """Where the whole body holds, the head holds; each atom of the body shares a variable with one before it.

    axiom: what the ontology says, in Turtle.
    """

    head: Atom
    body: tuple[Atom, ...]
    axiom: str


# the variables of head and body, where an axiom is one triple: its object stands in the head, its subject in the body
SHAPES = {
    RDFS.subClassOf: ("x", "x"),
    RDFS.subPropertyOf: ("xy", "xy"),
    RDFS.domain: ("x", "xy"),
    RDFS.range: ("y", "xy"),
    OWL.inverseOf: ("yx", "xy"),
}
# head and body, where the axiom is the type of a property, which stands in both
TYPE_SHAPES = {
    OWL.SymmetricProperty: ("yx", ("xy",)),
    OWL.TransitiveProperty: ("xz", ("xy", "yz")),
}
# types of terms that say nothing from which a triple follows
PLAIN_TYPES = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.Ontology}
NO_AXIOMS = {OWL.versionInfo, OWL.versionIRI, OWL.imports}


def compile_rules(ontology: Iterable[ox.Triple]) -> tuple[Rule, ...]:
    """The rules of an ontology, sorted. Raises GazetteError for an axiom of a kind that is not compiled."""
    axioms = [
        Statement(each.subject.value, each.predicate.value, each.object.value)
        for each in ontology
        if isinstance(each.subject, ox.NamedNode) and isinstance(each.object, ox.NamedNode)
    ]
    lists = {each[:2]: each.object for each in axioms if each.predicate in {RDF.first, RDF.rest}}
    return tuple(sorted({rule for each in axioms for rule in rules_of(each, lists)}))


def rules_of(axiom: Statement, lists: Mapping[tuple[str, str], str]) -> Iterator[Rule]:
    """The rules that one triple of an ontology states; none where it is no axiom. lists: their first and rest."""
    s, predicate, o = axiom
    if predicate in SHAPES:
        head, body = SHAPES[predicate]
        yield Rule(Atom(o, tuple(head)), (Atom(s, tuple(body)),), turtle(*axiom))
        if predicate == OWL.inverseOf:
            yield Rule(Atom(s, tuple(head)), (Atom(o, tuple(body)),), turtle(*axiom))
    elif predicate == RDF.type and o in TYPE_SHAPES:
        head, bodies = TYPE_SHAPES[o]
        yield Rule(Atom(s, tuple(head)), tuple(Atom(s, tuple(body)) for body in bodies), turtle(*axiom))
    elif predicate == OWL.propertyChainAxiom:
        steps = list(steps_of(o, lists))
        if len(steps) < 2:
            raise GazetteError(f"ontology/gazette.ttl: the property chain of {short(s)} needs two steps or more")
        atoms = tuple(Atom(step, (f"x{place}", f"x{place + 1}")) for place, step in enumerate(steps))
        yield Rule(Atom(s, ("x0", f"x{len(steps)}")), atoms, turtle(s, predicate, *steps))
    elif is_other_axiom(predicate, o):
        said = turtle(*axiom)
        raise GazetteError(f"ontology/gazette.ttl: {said} is no axiom that graph/rules.py compiles; add its rule")


def steps_of(chain: str, lists: Mapping[tuple[str, str], str]) -> Iterator[str]:
    """What a list holds, in its order."""
    while (first := lists.get((chain, RDF.first))) is not None:
        yield first
        chain = lists.get((chain, RDF.rest), RDF.nil)


def is_other_axiom(predicate: str, obj: str) -> bool:
    """Whether a triple of the ontology says something in OWL that no rule is compiled from."""
    if predicate == RDF.type:
        return obj.startswith(OWL.NS) and obj not in PLAIN_TYPES
    return predicate.startswith(OWL.NS) and predicate not in NO_AXIOMS


def turtle(subject: str, predicate: str, *objects: str) -> str:
    """An axiom as the ontology's file writes it; several objects are the steps of a chain."""
    s, p, *o = map(short, (subject, predicate, *objects))
    verb = "a" if predicate == RDF.type else p
    return f"{s} {verb} ( {' '.join(o)} )" if predicate == OWL.propertyChainAxiom else f"{s} {verb} {o[0]}"


def short(iri: str) -> str:
    """An IRI as Turtle writes it."""
    prefix = next((each for each, namespace in PREFIXES.items() if iri.startswith(namespace)), None)
    return f"<{iri}>" if prefix is None else f"{prefix}:{iri.removeprefix(PREFIXES[prefix])}"
