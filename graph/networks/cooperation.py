"""Bodies that work together: the weighted projection of bodies × tasks, its communities and its brokers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import networkx as nx

from graph.answers import Engine
from graph.networks.measures import SEED, Group, betweenness, communities, constraint
from graph.networks.model import Meaning, Network, NetworkGraph, NodeKind, Scope, Table, add_node, rounded, unique
from graph.networks.reading import Duty, read_duties

MEANING = Meaning(
    name="cooperation",
    title="Departments that work together: pairs, communities, brokers",
    title_zh="部门协作：共同任务、群组与中介",
    read_from="plans in force whose tasks name bodies",
    nodes="a single body that has a part in a task of a plan",
    edges="two bodies that one task names, whatever their roles; `both_own` counts the tasks that both lead or answer"
    " for (牵头, 负责), `own_and_help` those that one owns and the other supports or carries out (配合, 落实)",
    weights="`tasks` counts the tasks; `newman` adds 1/(k−1) for a task of k single bodies, so that a task given to"
    " many ties each two of them less, and a body's weights add up to its tasks with others",
    left_out="generic and collective bodies (有关部门, 各区、县（市）人民政府) are neither nodes nor counted in k",
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bodies and the tasks that name both."""

    place: tuple[str, ...]
    body: str
    other: str
    tasks: int
    newman: Decimal
    both_own: int
    own_and_help: int
    shared_tasks: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Community:
    """Bodies that work more among themselves than with others.

    inside: the share of their weight that stays among them; modularity: of all communities that hang together with it.
    """

    community: int
    place: tuple[str, ...]
    bodies: int
    members: tuple[str, ...]
    inside: Decimal
    modularity: Decimal
    strongest: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Broker:
    """One body's place between others; communities: how many its partners belong to."""

    place: tuple[str, ...]
    body: str
    partners: int
    tasks: int
    newman: Decimal
    betweenness: Decimal
    constraint: Decimal | None
    community: int
    communities: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """What two bodies, in the order of their IRIs, share: each task with the duties of both."""

    tasks: Mapping[str, tuple[Duty, Duty]]
    newman: Fraction

    @property
    def both_own(self) -> int:
        """Tasks that both own."""
        return sum(one.owns and other.owns for one, other in self.tasks.values())

    @property
    def own_and_help(self) -> int:
        """Tasks that one owns and the other helps with."""
        return sum(one.owns != other.owns for one, other in self.tasks.values())

    @property
    def duties(self) -> list[Duty]:
        """All duties behind it, in order of print."""
        return [duty for pair in self.tasks.values() for duty in pair]


def cooperation_network(engine: Engine, scope: Scope) -> Network:
    """Which bodies work together; `document` asks for one plan. Raises QueryError."""
    duties = [duty for duty in read_duties(engine, scope) if not duty.generic]
    ties, names = find_ties(duties), {duty.body_id: duty.body for duty in duties}
    graph = draw(duties, ties)
    groups = communities(graph, "newman")
    between = betweenness(graph)
    numbers = {body: number for number, group in enumerate(groups, 1) for body in group.nodes}
    tables = (
        Table("pairs", "Which two bodies share the most tasks?", Pair, find_pairs(ties)),
        Table(
            "communities", "Which bodies form groups?", Community, find_communities(ties, names, groups),
            f"Louvain by newman, seed {SEED}, within each part that hangs together; who shares no task is left out",
        ),
        Table(
            "brokers", "Which bodies stand between others?", Broker,
            find_brokers(graph, ties, numbers, between.values),
            f"betweenness (share of shortest paths between those it is tied to, {between.method}); constraint by Burt"
            " on newman: low is open",
        ),
    )  # fmt: skip
    return Network(MEANING, next((duty.day for duty in duties), None), tables, graph)


def by_task(duties: Iterable[Duty]) -> dict[str, dict[str, Duty]]:
    """The bodies of each task with one duty each; where a body has two, the one that owns."""
    found: dict[str, dict[str, Duty]] = {}
    for duty in duties:
        bodies = found.setdefault(duty.task_id, {})
        if duty.body_id not in bodies or duty.owns > bodies[duty.body_id].owns:
            bodies[duty.body_id] = duty
    return found


def find_ties(duties: Iterable[Duty]) -> dict[tuple[str, str], Tie]:
    """What each two bodies share, by their IRIs in order."""
    tasks: dict[tuple[str, str], dict[str, tuple[Duty, Duty]]] = {}
    weights: dict[tuple[str, str], Fraction] = {}
    for task, bodies in by_task(duties).items():
        for one, other in combinations(sorted(bodies), 2):
            tasks.setdefault((one, other), {})[task] = (bodies[one], bodies[other])
            weights[one, other] = weights.get((one, other), Fraction(0)) + Fraction(1, len(bodies) - 1)
    return {pair: Tie(tasks[pair], weights[pair]) for pair in sorted(tasks)}


def find_pairs(ties: Mapping[tuple[str, str], Tie]) -> tuple[Pair, ...]:
    """Each tie, the most tasks first, then the heaviest."""
    found: list[Pair] = []
    for tie in ties.values():
        one, other = next(iter(tie.tasks.values()))
        found.append(
            Pair(
                place=places_of([tie]),
                body=one.body,
                other=other.body,
                tasks=len(tie.tasks),
                newman=rounded(tie.newman),
                both_own=tie.both_own,
                own_and_help=tie.own_and_help,
                shared_tasks=unique([duty.label for duty in tie.duties]),
                evidence=unique([duty.evidence for duty in tie.duties]),
            )
        )
    return tuple(sorted(found, key=lambda row: (-row.tasks, -row.newman, row.place, row.body, row.other)))


def places_of(ties: Iterable[Tie]) -> tuple[str, ...]:
    """The places of the documents behind some ties."""
    return unique(sorted(duty.place for tie in ties for duty in tie.duties if duty.place))


def find_communities(
    ties: Mapping[tuple[str, str], Tie], names: Mapping[str, str], groups: Sequence[Group]
) -> tuple[Community, ...]:
    """The groups of two bodies or more, the largest first, each with its strongest tie as evidence."""
    number_of = {body: number for number, group in enumerate(groups, 1) for body in group.nodes}
    inside: dict[int, dict[tuple[str, str], Tie]] = {}
    weights: dict[int, Fraction] = {}
    for (one, other), tie in ties.items():
        for body in (one, other):
            weights[number_of[body]] = weights.get(number_of[body], Fraction(0)) + tie.newman
        if number_of[one] == number_of[other]:
            inside.setdefault(number_of[one], {})[one, other] = tie
    found: list[Community] = []
    for number, group in enumerate(groups, 1):
        if number in inside:
            its = inside[number]
            pair = min(its, key=lambda each: (-its[each].newman, each))
            found.append(
                Community(
                    community=number,
                    place=places_of(its.values()),
                    bodies=len(group.nodes),
                    members=tuple(sorted(names[body] for body in group.nodes)),
                    inside=rounded(2 * sum((tie.newman for tie in its.values()), Fraction(0)) / weights[number]),
                    modularity=group.modularity,
                    strongest="—".join(names[body] for body in pair),
                    evidence=unique([duty.evidence for duty in its[pair].duties]),
                )
            )
    return tuple(found)


def find_brokers(
    graph: NetworkGraph,
    ties: Mapping[tuple[str, str], Tie],
    community_of: Mapping[str, int],
    between: Mapping[str, Decimal],
) -> tuple[Broker, ...]:
    """Every body with partners: the one on most shortest paths first, then the least constrained."""
    closed = constraint(graph, "newman")
    found: list[Broker] = []
    for body in sorted(graph):
        partners = sorted(graph[body])
        if not partners:
            continue
        its = [ties[min(body, other), max(body, other)] for other in partners]
        found.append(
            Broker(
                place=places_of(its),
                body=graph.nodes[body]["label"],
                partners=len(partners),
                tasks=len({task for tie in its for task in tie.tasks}),
                newman=rounded(sum((tie.newman for tie in its), Fraction(0))),
                betweenness=between[body],
                constraint=closed[body],
                community=community_of[body],
                communities=len({community_of[other] for other in partners}),
                evidence=unique([duty.evidence for tie in its for duty in tie.duties]),
            )
        )
    return tuple(sorted(found, key=lambda row: (-row.betweenness, row.constraint or 0, row.community, row.body)))


def draw(duties: Sequence[Duty], ties: Mapping[tuple[str, str], Tie]) -> NetworkGraph:
    """Bodies, tied by the tasks that name both."""
    graph: NetworkGraph = nx.Graph()
    for duty in sorted(duties, key=lambda each: each.body_id):
        add_node(graph, duty.body_id, duty.body, NodeKind.BODY)
    for (one, other), tie in ties.items():
        graph.add_edge(
            one, other, tasks=len(tie.tasks), newman=float(tie.newman), both_own=tie.both_own,
            own_and_help=tie.own_and_help, evidence="；".join(unique([duty.evidence for duty in tie.duties])),
        )  # fmt: skip
    return graph
