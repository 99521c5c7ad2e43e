"""What a part of a graph says of each node, at hand for many small questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import pyoxigraph as ox

from graph.asked_triples import HEAD
from ontology.terms import RDF

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal
Values: TypeAlias = Sequence[Term]
NOTHING: Mapping[str, list[Term]] = {}


@dataclass(frozen=True, slots=True)
class Said:
    """The triples of a part: as a store, and by subject and predicate; what was selected from it is kept."""

    store: ox.Store
    of: dict[object, dict[str, list[Term]]]
    selected: dict[str, frozenset[object]] = field(default_factory=dict)

    def properties(self, node: Term) -> Mapping[str, list[Term]]:
        """What is said of a node, by property."""
        return self.of.get(node, NOTHING)

    def values(self, node: Term, predicate: str) -> Values:
        """The values that a node has of a property."""
        return self.of.get(node, NOTHING).get(predicate, ())

    def subjects(self, predicate: str, value: Term) -> Values:
        """The nodes that have a value of a property."""
        found = self.store.quads_for_pattern(None, ox.NamedNode(predicate), value)
        return [quad.subject for quad in found if not isinstance(quad.subject, ox.Triple)]

    def classes(self, node: Term) -> frozenset[str]:
        """The classes that a node is said to be of."""
        return frozenset(each.value for each in self.values(node, RDF.type))

    def select(self, query: str) -> frozenset[object]:
        """The nodes that a query selects as `this`; asked once."""
        if query not in self.selected:
            found = self.store.query(HEAD + query)
            rows = found if isinstance(found, ox.QuerySolutions) else ()
            self.selected[query] = frozenset(row["this"] for row in rows)
        return self.selected[query]


def read_part(store: ox.Store) -> Said:
    """What a part says, from the store that holds it."""
    said: dict[object, dict[str, list[Term]]] = {}
    for quad in store:
        if not isinstance(quad.object, ox.Triple):
            said.setdefault(quad.subject, {}).setdefault(quad.predicate.value, []).append(quad.object)
    return Said(store, said)
