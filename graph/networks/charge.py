"""Officials, the bodies they have, and the tasks of these: span of control, load, overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from graph.answers import Engine
from graph.networks.model import Meaning, Network, NetworkGraph, NodeKind, Scope, Table, add_edge, add_node, unique
from graph.networks.reading import CHARGE, LINES, Charge, Duty, TaskTarget, read_charges, read_duties, read_targets
from loaders.values import Relation

MEANING = Meaning(
    name="charge",
    title="Officials, departments and tasks: span of control, load, overlap",
    title_zh="领导、单位与任务：分管幅度、负荷与交叉",
    read_from="divisions of work (工作分工) and plans in force",
    nodes="an official of a division of work in force, a single body, a task of a plan",
    edges="official → body: 主持, 分管 or 联系 as printed; body → task: 牵头, 负责, 配合 or 落实 as printed",
    weights="1 an edge; a task's `targets` says how many it has; shared tasks are counted whole on every line and never"
    " divided, so lines do not add up",
    left_out="generic and collective bodies (有关部门, 市属高校) are counted in columns of their own and are no nodes;"
    " 协助 and 督促 are no line; 联系 is never added to 分管",
)


@dataclass(frozen=True, slots=True)
class Span:
    """How many bodies an official has, by each relation; the generic ones among them beside."""

    place: str | None
    notice: str
    official: str
    heads: int
    oversees: int
    oversees_generic: int
    liaises: int
    liaises_generic: int
    overseen: tuple[str, ...]
    liaised: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """What the bodies of one official own (牵头, 负责), by one relation.

    led_or_sole: of these, what one such body leads or owns alone; shared: what a body outside this line owns too;
    helped: tasks in which such bodies only support or carry out.
    """

    place: str | None
    official: str
    relation: str
    tasks: int
    tasks_led_or_sole: int
    tasks_shared: int
    targets: int
    targets_led_or_sole: int
    targets_shared: int
    helped: int
    departments: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two officials whose overseen bodies own the same tasks; bodies: those that both oversee."""

    place: str | None
    official: str
    other: str
    tasks: int
    targets: int
    shared_tasks: tuple[str, ...]
    bodies: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One official, one body, one task that it has a part in."""

    place: str | None
    official: str
    relation: str
    body: str
    task: str
    title: str | None
    role: str
    share: str | None
    targets: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Work:
    """The duties of a plan, looked up by body and by task; how many targets a task has."""

    duties: Sequence[Duty]
    of_body: Mapping[str, Sequence[Duty]]
    owners: Mapping[str, frozenset[str]]
    targets: Mapping[str, int]

    def count(self, tasks: Iterable[str]) -> int:
        """How many targets some tasks have."""
        return sum(self.targets.get(task, 0) for task in tasks)


def charge_network(engine: Engine, scope: Scope) -> Network:
    """Who has which bodies, and what these own; `document` asks for one plan. Raises QueryError."""
    charges = read_charges(engine, Scope(scope.place, None, scope.day))
    work = find_work(read_duties(engine, scope), read_targets(engine, scope))
    tables = (
        Table("spans", "How many bodies has each official?", Span, find_spans(charges)),
        Table(
            "loads", "What do the overseen bodies (主持, 分管) own?", Load, find_loads(charges, work, CHARGE),
            "a task of several owners stands on each of their lines, whole",
        ),
        Table(
            "liaison", "What do bodies own that are only kept in touch with (联系)?", Load,
            find_loads(charges, work, (Relation.LIAISES,)), "联系 is no charge: never add these to the loads",
        ),
        Table("overlaps", "Whose bodies own the same tasks?", Overlap, find_overlaps(charges, work)),
        Table("lines", "Each official, body and task", Line, find_lines(charges, work)),
    )  # fmt: skip
    return Network(MEANING, charges[0].day if charges else None, tables, draw(charges, work))


def find_work(duties: Sequence[Duty], targets: Iterable[TaskTarget]) -> Work:
    """The duties with what is looked up in them."""
    of_body: dict[str, list[Duty]] = {}
    owners: dict[str, set[str]] = {}
    its: dict[str, set[str]] = {}
    for duty in duties:
        of_body.setdefault(duty.body_id, []).append(duty)
        if duty.owns:
            owners.setdefault(duty.task_id, set()).add(duty.body_id)
    for each in targets:
        its.setdefault(each.task_id, set()).add(each.target_id)
    return Work(
        duties, of_body, {task: frozenset(bodies) for task, bodies in owners.items()},
        {task: len(found) for task, found in its.items()},
    )  # fmt: skip


def find_spans(charges: Sequence[Charge]) -> tuple[Span, ...]:
    """The span of each official of each division, in order of print; a body named twice is one."""
    found: list[Span] = []
    divisions: dict[tuple[str, str], list[Charge]] = {}
    for each in charges:
        divisions.setdefault((each.notice, each.person_id), []).append(each)
    for ties in divisions.values():
        bodies = {relation: {each.body_id: each for each in ties if each.relation == relation} for relation in LINES}
        overseen, liaised = bodies[Relation.OVERSEES].values(), bodies[Relation.LIAISES].values()
        found.append(
            Span(
                place=ties[0].place,
                notice=ties[0].notice,
                official=ties[0].person,
                heads=len(bodies[Relation.HEADS]),
                oversees=len(overseen),
                oversees_generic=sum(each.generic for each in overseen),
                liaises=len(liaised),
                liaises_generic=sum(each.generic for each in liaised),
                overseen=tuple(each.body for each in overseen),
                liaised=tuple(each.body for each in liaised),
                evidence=unique([each.evidence for each in ties if each.relation in LINES]),
            )
        )
    return tuple(found)


def find_loads(charges: Iterable[Charge], work: Work, relations: Sequence[Relation]) -> tuple[Load, ...]:
    """What each official's bodies own by each of some relations, the most tasks first."""
    lines: dict[tuple[str, str], list[Charge]] = {}
    for each in charges:
        if each.relation in relations and not each.generic and each.body_id in work.of_body:
            lines.setdefault((each.person_id, each.relation), []).append(each)
    found = (find_load(ties, work) for ties in lines.values())
    return tuple(sorted(found, key=lambda row: (-row.tasks, -row.targets, row.place or "", row.official, row.relation)))


def find_load(ties: Sequence[Charge], work: Work) -> Load:
    """One line. ties: those of one official by one relation, to bodies that have a part in some task."""
    bodies = {each.body_id for each in ties}
    duties = [duty for body in sorted(bodies) for duty in work.of_body[body]]
    owned = {duty.task_id for duty in duties if duty.owns}
    alone = {duty.task_id for duty in duties if duty.alone}
    shared = {task for task in owned if not work.owners[task] <= bodies}
    return Load(
        place=ties[0].place,
        official=ties[0].person,
        relation=ties[0].relation,
        tasks=len(owned),
        tasks_led_or_sole=len(alone),
        tasks_shared=len(shared),
        targets=work.count(owned),
        targets_led_or_sole=work.count(alone),
        targets_shared=work.count(shared),
        helped=len({duty.task_id for duty in duties} - owned),
        departments=unique([each.body for each in ties]),
        evidence=unique([each.evidence for each in ties]),
    )


def find_overlaps(charges: Sequence[Charge], work: Work) -> tuple[Overlap, ...]:
    """Pairs of officials who oversee owners of the same task, or the same body; the most shared tasks first."""
    names: dict[str, Charge] = {}
    having: dict[str, dict[str, str]] = {}
    for each in charges:
        if each.relation in CHARGE and not each.generic:
            names.setdefault(each.person_id, each)
            having.setdefault(each.body_id, {})[each.person_id] = each.body
    tasks: dict[tuple[str, str], dict[str, list[Duty]]] = {}
    bodies: dict[tuple[str, str], list[str]] = {}
    on_task: dict[str, dict[str, list[Duty]]] = {}
    for duty in work.duties:
        for person in having.get(duty.body_id, ()) if duty.owns else ():
            on_task.setdefault(duty.task_id, {}).setdefault(person, []).append(duty)
    for task, people in on_task.items():
        for one, other in combinations(sorted(people), 2):
            tasks.setdefault((one, other), {})[task] = people[one] + people[other]
    for its in having.values():
        for one, other in combinations(sorted(its), 2):
            bodies.setdefault((one, other), []).append(its[one])
    rank = {person: number for number, person in enumerate(names)}
    found: list[Overlap] = []
    for pair in sorted({*tasks, *bodies}):
        duties = [duty for each in tasks.get(pair, {}).values() for duty in each]
        first, second = (names[person] for person in sorted(pair, key=rank.__getitem__))
        found.append(
            Overlap(
                place=first.place,
                official=first.person,
                other=second.person,
                tasks=len(tasks.get(pair, ())),
                targets=work.count(tasks.get(pair, ())),
                shared_tasks=unique([duty.label for duty in duties]),
                bodies=tuple(bodies.get(pair, ())),
                evidence=unique([duty.evidence for duty in duties]),
            )
        )
    return tuple(sorted(found, key=lambda row: (-row.tasks, -row.targets, row.place or "", row.official, row.other)))


def find_lines(charges: Iterable[Charge], work: Work) -> tuple[Line, ...]:
    """Every official, body and task that hang together, in order of print."""
    return tuple(
        Line(
            each.place, each.person, each.relation, each.body, duty.label, duty.title, duty.role, duty.share,
            work.count([duty.task_id]), (each.evidence, duty.evidence),
        )
        for each in charges
        if each.relation in LINES and not each.generic
        for duty in work.of_body.get(each.body_id, ())
    )  # fmt: skip


def draw(charges: Iterable[Charge], work: Work) -> NetworkGraph:
    """Officials, single bodies and tasks with their printed relations; directed, one edge a relation."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for each in charges:
        if each.relation in LINES and not each.generic:
            add_node(graph, each.person_id, each.person, NodeKind.OFFICIAL, each.place)
            add_node(graph, each.body_id, each.body, NodeKind.BODY)
            add_edge(graph, each.person_id, each.body_id, each.relation, each.evidence)
    for duty in work.duties:
        if not duty.generic:
            add_node(graph, duty.body_id, duty.body, NodeKind.BODY)
            add_node(graph, duty.task_id, duty.label, NodeKind.TASK, duty.place)
            graph.nodes[duty.task_id]["targets"] = work.count([duty.task_id])
            add_edge(graph, duty.body_id, duty.task_id, duty.role, duty.evidence)
    return graph
