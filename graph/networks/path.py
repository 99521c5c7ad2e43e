"""The shortest explained paths between two things: each step with its relation, direction and quoted passage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TypeAlias

import networkx as nx

from graph.answers import Engine
from graph.networks.model import Meaning, Network, NetworkGraph, NodeKind, Scope, Table, add_edge, add_node
from graph.networks.things import MUTUAL, Thing, Things, Tie, common_posts, read_things
from ontology.errors import QueryError

MEANING = Meaning(
    name="path",
    title="The shortest explained paths between two things",
    title_zh="两者之间的最短路径，每步附原文",
    read_from="all documents in force",
    nodes="an official, a single body, a task, a target, an event or a document",
    edges="a printed link: 主持, 分管, 联系, 互补, 牵头, 负责, 配合, 落实, a target of a task (指标),"
    " a post, a part in an event, 印发, 载于, a citation",
    weights="each link is one step, whichever it is; read the relation: 联系 is no charge",
    left_out="协助 and 督促, which name posts and classes; generic bodies (有关部门) and private people, through whom"
    " no path leads; nor does one, unless hubs are asked for, through a whole document, which ties together all that"
    " stands in it, or by posts through a body in which several officials have one (市委, 市政府党组)",
)
MOST_PATHS = 3
Usable: TypeAlias = dict[frozenset[str], list[Tie]]  # links by their two ends


@dataclass(frozen=True, slots=True)
class Question:
    """From where to where, by labels as printed or IRIs.

    paths: the most that are told; hubs: whether paths may lead through documents and common posts; avoid: things and
    relations (联系) that no path may use.
    """

    start: str
    end: str
    paths: int = MOST_PATHS
    hubs: bool = False
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """One path in a line."""

    path: int
    steps: int
    route: str


@dataclass(frozen=True, slots=True)
class Step:
    """One link of one step; direction: → as the relation is printed, ← against it, ↔ either way."""

    path: int
    step: int
    thing: str
    relation: str
    direction: str
    other: str
    thing_kind: str
    other_kind: str
    document: str
    evidence: str


def path_network(engine: Engine, scope: Scope, question: Question) -> Network:
    """The shortest paths between two things on a day. Raises QueryError for a name that is unknown or ambiguous."""
    things = read_things(engine, scope)
    start, end = things.find(question.start, scope.place), things.find(question.end, scope.place)
    if start == end:
        raise QueryError(f"{question.start} and {question.end} are one thing: {start}; name two")
    usable = usable_ties(things, start, end, question)
    found = find_paths(usable, start, end, question.paths + 1)
    told = found[: question.paths]
    rows = [row for number, path in enumerate(told, 1) for row in steps_of(things, usable, path, number)]
    tables = (
        Table("paths", "The shortest paths", Path, routes(told, rows), describe(found, told, question)),
        Table("steps", "Each step with the print behind it", Step, tuple(rows)),
    )
    return Network(MEANING, min(things.days, default=None), tables, draw(things, usable, told))


def describe(found: Sequence[Sequence[str]], told: Sequence[Sequence[str]], question: Question) -> str:
    """What is to be known of the paths that are told."""
    if not found:
        hint = "" if question.hubs else "; --hubs also goes through whole documents and common posts"
        return f"no path leads from {question.start} to {question.end}{hint}"
    steps = f"{len(found[0]) - 1} step{'s' if len(found[0]) > 2 else ''}"
    return f"there are more paths of {steps}" if len(found) > len(told) else f"no other path is of {steps} or fewer"


def usable_ties(things: Things, start: Thing, end: Thing, question: Question) -> Usable:
    """The links that paths may use, by their two ends, in a stable order."""
    ends = {start.key, end.key}
    barred = {key for text in question.avoid for key in things.named.get(text, ())} - ends
    common: set[str] = set()
    if not question.hubs:
        barred |= {key for key, thing in things.things.items() if thing.kind is NodeKind.DOCUMENT} - ends
        common = common_posts(things) - ends
    found: Usable = {}
    for pair in sorted(things.ties, key=sorted):
        ties = [
            tie
            for tie in things.ties[pair]
            if tie.relation not in question.avoid and not (tie.post and tie.target in common)
        ]
        if ties and not pair & barred:
            found[pair] = ties
    return found


def find_paths(usable: Usable, start: Thing, end: Thing, most: int) -> list[list[str]]:
    """The shortest paths, at most so many; always the same ones, in the same order."""
    graph: NetworkGraph = nx.Graph()
    graph.add_nodes_from((start.key, end.key))
    graph.add_edges_from((min(pair), max(pair)) for pair in usable)
    if not nx.has_path(graph, start.key, end.key):
        return []
    return list(islice(nx.all_shortest_paths(graph, start.key, end.key), most))


def steps_of(things: Things, usable: Usable, path: Sequence[str], number: int) -> list[Step]:
    """A row for each printed link of each step of a path."""
    rows = []
    for step, (one, other) in enumerate(pairwise(path), 1):
        here, there = things.things[one], things.things[other]
        for tie in usable[frozenset((one, other))]:
            direction = "↔" if tie.relation in MUTUAL else "→" if tie.source == one else "←"
            rows.append(
                Step(
                    number, step, here.label, tie.relation, direction, there.label, here.kind, there.kind, tie.document,
                    tie.evidence,
                )
            )  # fmt: skip
    return rows


def routes(paths: Sequence[Sequence[str]], rows: Iterable[Step]) -> tuple[Path, ...]:
    """Each path in a line, a step by its first link: 何安 —分管→ 市教育局 —牵头→ …"""
    firsts: dict[tuple[int, int], Step] = {}
    for row in rows:
        firsts.setdefault((row.path, row.step), row)
    found = []
    for number, path in enumerate(paths, 1):
        steps = [firsts[number, step] for step in range(1, len(path))]
        route = steps[0].thing
        for row in steps:
            left, right = ("←", "—") if row.direction == "←" else ("—", "→" if row.direction == "→" else "—")
            route += f" {left}{row.relation}{right} {row.other}"
        found.append(Path(number, len(steps), route))
    return tuple(found)


def draw(things: Things, usable: Usable, paths: Iterable[Sequence[str]]) -> NetworkGraph:
    """The things on the paths, with the links between them as printed."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for path in paths:
        for key in path:
            thing = things.things[key]
            add_node(graph, key, thing.label, thing.kind, thing.place)
        for pair in pairwise(path):
            for tie in usable[frozenset(pair)]:
                add_edge(graph, tie.source, tie.target, tie.relation, tie.evidence)
    return graph
