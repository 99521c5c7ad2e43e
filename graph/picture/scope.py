"""Which part of a graph is drawn: all of it, or what belongs to a topic, an official or a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from graph.picture.topics import Topics
from graph.property_graph import SEPARATOR, PropertyGraph
from ontology.errors import GazetteError, QueryError

LISTED = 12  # parts that an error names


@dataclass(frozen=True, slots=True)
class Scope:
    """What is asked for, by labels as printed; None: everything."""

    topic: str | None = None
    official: str | None = None
    document: str | None = None


def choose_nodes(network: PropertyGraph, topics: Topics, scope: Scope, most: int) -> set[str]:
    """The nodes of a part, each of them tied to another there. most: how many it may have.

    Raises QueryError where the graph has nothing of a scope; GazetteError where it has too much, naming smaller parts.
    """
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
    if len(chosen) > most:
        offered = "; ".join(smaller_parts(network, topics, most))
        raise GazetteError(
            f"{len(chosen)} things are too many for one page, which holds {most}; ask for a part of them: "
            + (offered or "no topic, official or document has a smaller one; allow more with --most")
        )
    return chosen


def of_topic(network: PropertyGraph, topics: Topics, topic: str) -> set[str]:
    """What is filed under a topic, and what is tied to that."""
    return with_neighbours(network, {each for each in network if topic in topics.of_thing.get(each, ())})


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


def smaller_parts(network: PropertyGraph, topics: Topics, most: int) -> Iterator[str]:
    """The options that ask for parts that a page can hold, with their sizes, the largest first of each kind."""
    officials: dict[str, set[str]] = {}
    for node, said in network.nodes(data=True):
        if said["kind"] == "official":
            officials.setdefault(said["label"], set()).add(node)
    kinds = (
        ("--topic", [(words.zh, of_topic(network, topics, iri)) for iri, words in topics.words.items()]),
        ("--official", [(label, under_officials(network, found)) for label, found in officials.items()]),
    )
    for option, parts in kinds:
        sizes = sorted(((-len(part), label) for label, part in parts if 1 < len(part) <= most))
        listed = "、".join(f"{label} ({-size})" for size, label in sizes[:LISTED])
        if listed:
            yield f"{option} {listed}" + (f" and {len(sizes) - LISTED} more" if len(sizes) > LISTED else "")
