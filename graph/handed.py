"""What the reasoner is handed of a store and what was inferred from it, looked up a row at a time.

The same as `shared.plain_edges` gives at once: the plain edges without what generic bodies own, and the types of what
they join.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

import pyoxigraph as ox

from graph.rules import Statement
from graph.shared import EDGES, OWNING
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ, RDF, XSD

TYPE = ox.NamedNode(RDF.type)
GENERIC = ox.NamedNode(GZ.generic)
TRUE = ox.Literal("true", datatype=ox.NamedNode(XSD.boolean))


class Handed:
    """A store's plain edges, types and inferred statements; the store is not to change meanwhile.

    touched: the things that edges may have come to or left; of others, an edge leads to each that is asked about.
    """

    def __init__(self, store: ox.Store, minter: IriMinter, touched: Container[str]) -> None:
        self.store = store
        self.touched = touched
        self.inferred = ox.NamedNode(minter.graph(SharedGraph.INFERRED))
        self.edges = {each: ox.NamedNode(each) for each in EDGES}
        self.generic: dict[ox.NamedNode, bool] = {}
        self.joined: dict[str, bool] = {}
        self.looked_up: dict[tuple[str, int, str], frozenset[str]] = {}

    def is_edge(self, quad: ox.Quad) -> bool:
        """Whether a quad of the store is handed in as an edge."""
        if quad.predicate.value not in self.edges or quad.graph_name == self.inferred:
            return False
        subject = quad.subject
        if not isinstance(subject, ox.NamedNode) or not isinstance(quad.object, ox.NamedNode):
            return False
        return quad.predicate.value not in OWNING or not self.is_generic(subject)

    def is_generic(self, body: ox.NamedNode) -> bool:
        """Whether a body is generic."""
        if body not in self.generic:
            self.generic[body] = any(True for _ in self.store.quads_for_pattern(body, GENERIC, TRUE))
        return self.generic[body]

    def joins(self, thing: str) -> bool:
        """Whether an edge leads to or from a thing."""
        if thing not in self.touched:
            return True
        if thing not in self.joined:
            self.joined[thing] = any(map(self.is_edge, self.about(ox.NamedNode(thing))))
        return self.joined[thing]

    def about(self, thing: ox.NamedNode) -> Iterator[ox.Quad]:
        """What a store says of a thing by properties that are edges."""
        for predicate in self.edges.values():
            yield from self.store.quads_for_pattern(thing, predicate, None)
            yield from self.store.quads_for_pattern(None, predicate, thing)

    def types(self, thing: str) -> Iterator[Statement]:
        """The types of a thing that are handed in: those that it has where an edge leads to or from it."""
        found = [
            quad.object.value
            for quad in self.store.quads_for_pattern(ox.NamedNode(thing), TYPE, None)
            if quad.graph_name != self.inferred and isinstance(quad.object, ox.NamedNode)
        ]
        if found and self.joins(thing):
            yield from (Statement(thing, RDF.type, each) for each in found)

    def has(self, statement: Statement) -> bool:
        """Whether a statement is handed in."""
        if statement.predicate == RDF.type:
            said = any(quad.graph_name != self.inferred for quad in self.quads(statement))
            return said and self.joins(statement.subject)
        return statement.predicate in self.edges and any(map(self.is_edge, self.quads(statement)))

    def is_inferred(self, statement: Statement) -> bool:
        """Whether a statement stands in the inferred graph."""
        return any(quad.graph_name == self.inferred for quad in self.quads(statement))

    def stands(self, statement: Statement) -> bool:
        """Whether a statement is handed in or inferred."""
        subject, predicate, obj = statement
        if predicate != RDF.type:
            for column, value, other in ((1, obj, subject), (0, subject, obj)):
                if (predicate, column, value) in self.looked_up:
                    return other in self.looked_up[predicate, column, value]
        return self.has(statement) or self.is_inferred(statement)

    def is_looked_up(self, term: str, column: int, value: str) -> bool:
        """Whether it is known what stands beside a value."""
        return (term, column, value) in self.looked_up

    def quads(self, statement: Statement) -> Iterator[ox.Quad]:
        """A statement in all graphs that have it."""
        subject, predicate, obj = map(ox.NamedNode, statement)
        return self.store.quads_for_pattern(subject, predicate, obj)

    def beside(self, term: str, column: int, value: str) -> frozenset[str]:
        """The values beside one in a column of a property, handed in or inferred."""
        if (term, column, value) not in self.looked_up:
            node, predicate = ox.NamedNode(value), ox.NamedNode(term)
            subject, obj = (node, None) if column == 0 else (None, node)
            found = (
                quad.object if column == 0 else quad.subject
                for quad in self.store.quads_for_pattern(subject, predicate, obj)
                if quad.graph_name == self.inferred or self.is_edge(quad)
            )
            others = frozenset(other.value for other in found if isinstance(other, ox.NamedNode))
            self.looked_up[term, column, value] = others
        return self.looked_up[term, column, value]
