"""The one bridge between rdflib and the store: the ontology as quads, and the store's triples as an rdflib graph."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox
import rdflib
from rdflib.term import BNode, Literal, Node, URIRef

from graph.axioms import name_of_content, ontology_prefixes, ontology_triples
from ontology.terms import PREFIXES, XSD


@cache
def load_ontology() -> rdflib.Graph:
    """The ontology as an rdflib graph with the prefixes of its files; read once, not to be changed."""
    graph = rdflib.Graph()
    for prefix, namespace in ontology_prefixes().items():
        graph.bind(prefix, namespace)
    for each in ontology_triples():
        if isinstance(each.subject, ox.NamedNode) and isinstance(each.object, ox.NamedNode | ox.Literal):
            graph.add((URIRef(each.subject.value), URIRef(each.predicate.value), term_of(each.object)))
    return graph


def node_of(term: object) -> URIRef | BNode | Literal:
    """A term of a file as rdflib's, its spelling kept."""
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if isinstance(term, ox.NamedNode | ox.Literal):
        return term_of(term)
    raise TypeError(f"{term}: a statement about a statement")


def name_of(graph: rdflib.Graph, node: BNode) -> URIRef:
    """A name for a blank node: a hash of the triples it is the subject of, through the blank nodes they lead to."""

    def content(each: Node) -> str:
        if not isinstance(each, BNode):
            return each.n3()
        return "[" + " ".join(sorted(f"{p.n3()} {content(o)}" for p, o in graph.predicate_objects(each))) + "]"

    return URIRef(name_of_content(content(node)))


def to_oxigraph(term: Node) -> ox.NamedNode | ox.Literal:
    """An rdflib IRI or literal as the store's."""
    if isinstance(term, Literal):
        if term.language:
            return ox.Literal(str(term), language=term.language)
        return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)) if term.datatype else None)
    return ox.NamedNode(str(term))


def to_dataset(store: ox.Store) -> rdflib.Dataset:
    """All named graphs of a store as an rdflib Dataset, whose queries see the union of them, as the store's do."""
    dataset = rdflib.Dataset(default_union=True)
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    for name in store.named_graphs():
        graph = dataset.graph(URIRef(str(name.value)))
        for quad in store.quads_for_pattern(None, None, None, name):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                graph.add((URIRef(quad.subject.value), URIRef(quad.predicate.value), term_of(quad.object)))
    return dataset


def term_of(term: ox.NamedNode | ox.Literal) -> URIRef | Literal:
    """A term of the store as rdflib's, its spelling kept."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if term.language:
        return Literal(term.value, lang=term.language)
    plain = term.datatype.value == XSD.string
    return Literal(term.value, datatype=None if plain else URIRef(term.datatype.value), normalize=False)
