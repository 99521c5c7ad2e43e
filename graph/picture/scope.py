"""Which part of a graph is drawn: all of it, or what belongs to a topic, an official or a document."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from graph.picture.parts import FIELD
from graph.picture.topics import Topics
from graph.property_graph import SEPARATOR, PropertyGraph
from ontology.errors import QueryError


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked for, by labels as printed; None: everything."""

    topic: str | None = None
    official: str | None = None
    document: str | None = None


def choose_nodes(network: PropertyGraph, topics: Topics, scope: Scope) -> set[str]:
    """The nodes of a part, each of them tied to another there. Raises QueryError where the graph has nothing of it."""
    chosen = set(network)
    if scope.topic is not None:
        chosen &= of_topic(network, topics, topics.find(scope.topic))
    if scope.official is not None:
        chosen &= of_official(network, scope.official)
    if scope.document is not None:
        chosen &= of_document(network, scope.document)
    if not network:
        raise QueryError("the graph ties nothing to anything; `gazette report` tells what was read and what was not")
    if not chosen:
        raise QueryError("nothing in the graph fits all that was asked for; ask for less at a time")
    return chosen


def of_topic(network: PropertyGraph, topics: Topics, topic: str) -> set[str]:
    """What is filed under a topic, and what is tied to that; to an official, whose field it is, by charge and posts."""
    filed = {each for each in network if topic in topics.of_thing.get(each, ())}
    officials = {each for each in filed if network.nodes[each]["kind"] == "official"}
    own = {other for _, other, relation in network.out_edges(officials, keys=True) if relation in FIELD}
    return with_neighbours(network, filed - officials) | officials | own


def of_official(network: PropertyGraph, label: str) -> set[str]:
    """The officials of a name with what is tied to them, the tasks of their bodies, and the targets of these."""
    found = {each for each in network if network.nodes[each]["kind"] == "official" and is_called(network, each, label)}
    if not found:
        raise QueryError(f"--official {label}: nobody of this name is in the graph; `gazette query known-officials`")
    return under_officials(network, found)


def under_officials(network: PropertyGraph, found: Set[str]) -> set[str]:
    """Some officials with what is tied to them, the tasks of their bodies, and the targets of these."""
    near = with_neighbours(network, found)
    tasks = forward(network, near, "body", "task")
    return near | tasks | forward(network, tasks | near, "task", "target")


def of_document(network: PropertyGraph, label: str) -> set[str]:
    """The ends of the ties that a document prints."""
    found = {
        end
        for one, other, said in network.edges(data=True)
        if label in str(said.get("document", "")).split(SEPARATOR)
        for end in (one, other)
    }
    if not found:
        raise QueryError(f"--document {label}: no tie in the graph is printed there; `gazette query documents`")
    return found


def is_called(network: PropertyGraph, node: str, label: str) -> bool:
    """Whether this is a node's label, in Chinese or in English."""
    said = network.nodes[node]
    return label in (said["label"], said.get("label_en"))


def with_neighbours(network: PropertyGraph, found: Set[str]) -> set[str]:
    """Some nodes and all that is tied to them."""
    near = {other for one in found for other in (*network.successors(one), *network.predecessors(one))}
    return near | set(found)


def forward(network: PropertyGraph, found: Iterable[str], kind: str, wanted: str) -> set[str]:
    """The nodes of a wanted kind that a tie leads to from those of a kind."""
    return {
        other
        for one in found
        if network.nodes[one]["kind"] == kind
        for other in network.successors(one)
        if network.nodes[other]["kind"] == wanted
    }
