"""Measures of a network that do not depend on the hash seed, the machine's last digits or luck."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

import networkx as nx

from graph.networks.model import NetworkGraph, rounded

SEED = 1
EXACT_WORK = 2_000_000  # nodes times edges, part by part, up to which betweenness is exact: some seconds
FEWEST_SAMPLES = 20


@dataclass(frozen=True, slots=True)
class Centrality:
    """A measure of each node, and how it was computed."""

    values: Mapping[str, Decimal]
    method: str


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes that are tied more among themselves than to others, in order.

    modularity: of the groups of the part of the graph that it lies in: how much more of the part's weight lies inside
    them than chance would put there.
    """

    nodes: tuple[str, ...]
    modularity: Decimal


def sorted_graph(graph: NetworkGraph) -> NetworkGraph:
    """The same undirected graph, nodes and edges in the order of their names, on which alone its measures depend."""
    ordered: NetworkGraph = graph.__class__()
    ordered.add_nodes_from((node, graph.nodes[node]) for node in sorted(graph))
    ordered.add_edges_from((one, other, graph.edges[one, other]) for one, other in sorted(map(sorted, graph.edges)))
    return ordered


def parts_of(graph: NetworkGraph) -> list[NetworkGraph]:
    """The parts of a graph that hang together, each as a sorted graph, in the order of their first nodes."""
    return [sorted_graph(graph.subgraph(part)) for part in sorted(map(sorted, nx.connected_components(graph)))]


def betweenness(graph: NetworkGraph, exact_work: int = EXACT_WORK) -> Centrality:
    """The share of shortest paths between two others that run through each node (Freeman), each edge being one step.

    The others are those of the part of the graph that hangs together with the node, so that another city makes no
    difference. Exact while nodes times edges, summed over the parts, stay within a bound; beyond it estimated from as
    many start nodes as fit the bound, drawn with a fixed seed. graph: undirected.
    """
    parts = parts_of(graph)
    work = sum(part.number_of_nodes() * part.number_of_edges() for part in parts)
    found: dict[str, float] = {}
    samples = 0
    for part in parts:
        nodes = part.number_of_nodes()
        fitting = nodes if work <= exact_work else min(nodes, max(FEWEST_SAMPLES, nodes * exact_work // work))
        samples += fitting
        found |= nx.betweenness_centrality(part, k=None if fitting == nodes else fitting, seed=SEED)
    method = "exact" if samples == len(graph) else f"estimated from {samples} of {len(graph)} nodes, seed {SEED}"
    return Centrality({node: rounded(found[node]) for node in sorted(graph)}, method)


def constraint(graph: NetworkGraph, weight: str) -> dict[str, Decimal | None]:
    """Burt's constraint of each node: how far its partners are partners of one another; None for one without partners.

    c(i) = Σ_j (p_ij + Σ_q p_iq p_qj)², where p_ij is the share of i's tie to j in all ties of i by their weight.
    graph: undirected.
    """
    ordered = sorted_graph(graph)
    if ordered.number_of_edges() == 0:
        return dict.fromkeys(ordered)
    found = nx.constraint(ordered, weight=weight)
    return {node: None if math.isnan(found[node]) else rounded(found[node]) for node in ordered}


def communities(graph: NetworkGraph, weight: str) -> list[Group]:
    """Groups of nodes that are tied more among themselves than to others (Louvain, fixed seed).

    Found within each part of the graph that hangs together, so that another city makes no difference. The largest
    first, of equal ones the one with the first name. A node without a tie is a group of its own.
    """
    found: list[Group] = []
    for part in parts_of(graph):
        names = list(part)
        # numbers in place of names: sets of names are walked in the order of the hash seed
        numbered = nx.relabel_nodes(part, {name: number for number, name in enumerate(names)})
        groups = nx.community.louvain_communities(numbered, weight=weight, seed=SEED)
        value = nx.community.modularity(numbered, groups, weight=weight) if len(part) > 1 else 0.0
        found += [Group(tuple(sorted(names[number] for number in group)), rounded(value)) for group in groups]
    return sorted(found, key=lambda group: (-len(group.nodes), group.nodes))
