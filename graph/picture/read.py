"""A graph, or a part of it, as it is drawn: things and the ties between them, each tie with the print behind it.

Nodes and ties are those of `property_graph`; private people are none. A body that is no single one (有关部门) is of a
kind of its own, so that it can be drawn apart. An inferred tie names the ties that it follows from; one that only says
again what another tie between the same two things says (责任主体 beside 牵头) is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rdflib import RDFS, URIRef

from graph.answers import Engine
from graph.batches import ask_about
from graph.behind import Passage, facts_behind, find_passages
from graph.bridge import load_ontology
from graph.justify import justify, leaves
from graph.picture.model import Node, Picture, Quote, Spell, Tie, Words
from graph.picture.scope import Scope, choose_nodes
from graph.picture.texts import read_quotes
from graph.picture.topics import Topics, read_topics
from graph.property_graph import PropertyGraph, as_of, property_graph, short_name
from graph.rules import Statement
from ontology.iri import IriMinter
from ontology.terms import PREFIXES

PINYIN = "zh-latn-pinyin"
GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The edges that are drawn, sorted, and for the inferred ones the sets of edges that each follows from."""

    edges: tuple[Statement, ...]
    chains: Mapping[Statement, tuple[tuple[Statement, ...], ...]]

    def nodes(self) -> list[str]:
        """The ends of the edges, sorted."""
        return sorted({end for edge in self.edges for end in (edge.subject, edge.object)})


def read_picture(engine: Engine, scope: Scope | None = None, minter: IriMinter | None = None) -> Picture:
    """The part of a graph that a scope asks for. Raises QueryError for a scope that the graph has nothing of."""
    minter = minter or IriMinter()
    network, topics = property_graph(engine, minter), read_topics(engine)
    chosen = choose_edges(engine, network, choose_nodes(network, topics, scope or Scope()), minter)
    passages = {
        edge: tuple(dict.fromkeys(passage for fact in facts for passage in fact.passages))
        for edge, facts in zip(chosen.edges, facts_behind(engine, chosen.edges), strict=True)
        if edge not in chosen.chains
    }
    own = find_passages(engine, set(chosen.nodes()))
    quotes, texts = read_quotes(engine, (each for found in (*passages.values(), *own.values()) for each in found))
    nodes = read_nodes(engine, network, topics, chosen, {iri: quoted(found, quotes) for iri, found in own.items()})
    ties = draw_ties(network, chosen, {edge: quoted(found, quotes) for edge, found in passages.items()})
    used = {topic for node in nodes for topic in node.topics}
    return Picture(
        as_of(engine),
        nodes,
        ties,
        {short_name(each): relation_words(each) for each in sorted({edge.predicate for edge in chosen.edges})},
        {iri: words for iri, words in topics.words.items() if iri in used},
        texts,
    )


def choose_edges(engine: Engine, network: PropertyGraph, nodes: set[str], minter: IriMinter) -> Chosen:
    """The edges between some nodes, and those that inferred ones among them follow from."""
    inside: list[tuple[str, str, str, bool]] = sorted(network.subgraph(nodes).edges(keys=True, data="inferred"))
    read = {statement_of(one, key, other) for one, other, key, inferred in inside if not inferred}
    goals = sorted(statement_of(one, key, other) for one, other, key, inferred in inside if inferred)
    chains = {}
    for goal, proofs in zip(goals, justify(engine, goals, minter), strict=True):
        found = tuple(tuple(dict.fromkeys(leaves(proof))) for proof in proofs)
        drawn = tuple(chain for chain in found if all(network.has_edge(each.subject, each.object) for each in chain))
        if drawn and not any(same_ends(goal, chain) for chain in drawn):
            chains[goal] = drawn
    premises = {edge for found in chains.values() for chain in found for edge in chain}
    return Chosen(tuple(sorted({*read, *premises, *chains})), chains)


def same_ends(goal: Statement, chain: Sequence[Statement]) -> bool:
    """Whether a chain is a single edge between the two things that the goal ties."""
    return len(chain) == 1 and {chain[0].subject, chain[0].object} == {goal.subject, goal.object}


def statement_of(subject: str, relation: str, obj: str) -> Statement:
    """The statement that an edge of a property graph stands for.

    >>> statement_of("a", "org:holds", "b").predicate
    'http://www.w3.org/ns/org#holds'
    """
    prefix, _, name = relation.partition(":")
    return Statement(subject, PREFIXES[prefix] + name, obj)


def read_nodes(
    engine: Engine,
    network: PropertyGraph,
    topics: Topics,
    chosen: Chosen,
    own: Mapping[str, tuple[Quote, ...]],
) -> tuple[Node, ...]:
    """The nodes of the chosen edges. own: the print that things are quoted from."""
    names = chosen.nodes()
    degrees = dict.fromkeys(names, 0)
    for edge in chosen.edges:
        for end in (edge.subject, edge.object):
            degrees[end] += 1
    pinyin = pinyin_labels(engine, names)
    found = []
    for iri in names:
        said = network.nodes[iri]
        found.append(
            Node(
                iri, said["label"], said.get("label_en"), pinyin.get(iri),
                GENERIC if said.get("generic") else said["kind"], said.get("place"), said.get("document"),
                degrees[iri], tuple(sorted(topics.of_thing.get(iri, ()))), own.get(iri, ()),
            )
        )  # fmt: skip
    return tuple(found)


def draw_ties(network: PropertyGraph, chosen: Chosen, quotes: Mapping[Statement, tuple[Quote, ...]]) -> tuple[Tie, ...]:
    """The chosen edges with their ends as places among the nodes."""
    places = {iri: place for place, iri in enumerate(chosen.nodes())}
    at = {edge: place for place, edge in enumerate(chosen.edges)}
    return tuple(
        Tie(
            places[edge.subject],
            places[edge.object],
            short_name(edge.predicate),
            edge in chosen.chains,
            tuple(spells_of(network, edge)),
            quotes.get(edge, ()),
            tuple(tuple(at[each] for each in chain) for chain in chosen.chains.get(edge, ())),
        )
        for edge in chosen.edges
    )


def spells_of(network: PropertyGraph, edge: Statement) -> Iterable[Spell]:
    """When an edge holds; nothing where no day bounds it."""
    said = network.edges[edge.subject, edge.object, short_name(edge.predicate)]
    spells = said.get("spells") or [(said.get("start"), said.get("end"))]
    return (Spell(start, end) for start, end in spells if start or end)


def quoted(passages: Iterable[Passage], quotes: Mapping[Passage, Quote]) -> tuple[Quote, ...]:
    """Passages as quotes, in their order."""
    return tuple(quotes[each] for each in passages)


def pinyin_labels(engine: Engine, names: Sequence[str]) -> Mapping[str, str]:
    """The pinyin of the things that have no English name."""
    where = f'?thing <{RDFS.label}> ?label FILTER(LANGMATCHES(LANG(?label), "{PINYIN}"))'
    rows = ask_about(engine, ("thing",), ((each,) for each in names), where, "?thing ?label")
    return {str(thing): str(label) for thing, label in sorted(rows, key=str)}


def relation_words(iri: str) -> Words:
    """A property's labels in the ontology; its short name where it has none there."""
    labels = {getattr(each, "language", None): str(each) for each in load_ontology().objects(URIRef(iri), RDFS.label)}
    return Words(labels.get("zh", short_name(iri)), labels.get("en", short_name(iri)))
