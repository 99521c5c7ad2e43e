"""A part of a graph as pyshacl reads it: an rdflib graph whose SPARQL the embedded store answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyoxigraph as ox
import rdflib
from rdflib.query import Result
from rdflib.term import BNode, Node, URIRef, Variable

from graph.bridge import node_of, to_oxigraph
from graph.shapes import class_axioms
from ontology.errors import GazetteError


class PartGraph(rdflib.Graph):
    """A graph for pyshacl whose SPARQL the embedded store answers: rdflib's engine takes twenty times as long."""

    store_copy: ox.Store

    @classmethod
    def of(cls, store: ox.Store) -> PartGraph:
        """What a store holds, with the axioms about classes that a validator needs beside it."""
        graph = cls()
        graph.store_copy = store
        for quad in store:
            graph.add((node_of(quad.subject), node_of(quad.predicate), node_of(quad.object)))
        for axiom in class_axioms():
            graph.add(axiom)
        return graph

    def query(  # type: ignore[override]
        self,
        query_object: str,
        processor: str = "sparql",
        result: str = "sparql",
        initNs: Any = None,
        initBindings: Mapping[str, Node] | None = None,
        *others: Any,
        **options: Any,
    ) -> Result:
        """The solutions of a SELECT, with some variables bound before.

        Raises GazetteError for a query of another form.
        """
        terms = {ox.Variable(str(name)): storable(value) for name, value in (initBindings or {}).items()}
        bound: dict[ox.Variable, Any] = {name: term for name, term in terms.items() if term is not None}
        found = self.store_copy.query(str(query_object), substitutions=bound)
        if not isinstance(found, ox.QuerySolutions):
            raise GazetteError("a shape asks something else than SELECT")
        answer = Result("SELECT")
        answer.vars = [Variable(each.value) for each in found.variables]
        answer.bindings = [
            {Variable(name.value): node_of(solution[name]) for name in found.variables if solution[name] is not None}
            for solution in found
        ]
        return answer


def storable(term: Node | None) -> ox.NamedNode | ox.Literal | None:
    """A term as the store holds terms; None for a blank node, which a query cannot name, and what is no term."""
    try:
        return None if term is None or isinstance(term, BNode) else to_oxigraph(term)
    except ValueError:
        return None


def called(node: ox.NamedNode | ox.BlankNode) -> URIRef | BNode:
    """A node of the store as rdflib's."""
    return URIRef(node.value) if isinstance(node, ox.NamedNode) else BNode(node.value)
