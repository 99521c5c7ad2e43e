"""What a change of documents adds to the graphs of a store and what it takes away, kept until all of it is known."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from graph.triple import Triple


class Changes:
    """Quads added to and removed from one named graph of a store; each is put there or taken away at once."""

    def __init__(self, store: ox.Store, graph: str) -> None:
        self.store = store
        self.graph = ox.NamedNode(graph)
        self.added: set[ox.Quad] = set()
        self.removed: set[ox.Quad] = set()

    def replace(self, before: Iterable[ox.Quad], after: Iterable[Triple]) -> None:
        """Let `after` stand where `before` stood; what is in both stays. before: quads of this graph."""
        quads = {triple.quad(self.graph) for triple in after}
        held = set(before)
        self.remove(held - quads)
        self.add_quads(quads - held)

    def add(self, triples: Iterable[Triple]) -> None:
        """Put triples into the graph."""
        self.add_quads(triple.quad(self.graph) for triple in triples)

    def add_quads(self, quads: Iterable[ox.Quad]) -> None:
        """Put quads into the graph; those that stand there already are no change."""
        self.put({quad for quad in quads if quad not in self.store})

    def put(self, new: set[ox.Quad]) -> None:
        """Put quads into the graph that do not stand there."""
        self.store.extend(new)
        self.added |= new - self.removed
        self.removed -= new

    def remove(self, quads: Iterable[ox.Quad]) -> None:
        """Take quads of the graph away."""
        self.drop({quad for quad in quads if quad in self.store})

    def drop(self, gone: set[ox.Quad]) -> None:
        """Take quads away that stand in the graph."""
        for quad in gone:
            self.store.remove(quad)
        self.removed |= gone - self.added
        self.added -= gone


def about(store: ox.Store, subject: str, graph: ox.NamedNode, *predicates: str) -> Iterable[ox.Quad]:
    """The quads of a graph that say something of a subject, by these predicates, or all."""
    node = ox.NamedNode(subject)
    if not predicates:
        return store.quads_for_pattern(node, None, None, graph)
    return (quad for each in predicates for quad in store.quads_for_pattern(node, ox.NamedNode(each), None, graph))
