"""Single points of failure: which bodies lose their leader when one official is away, or both of a pair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from graph.answers import Engine
from graph.networks.model import Meaning, Network, NetworkGraph, NodeKind, Scope, Table, add_edge, add_node, unique
from graph.networks.reading import (
    CHARGE,
    LINES,
    Charge,
    Cover,
    Duty,
    Fallback,
    read_charges,
    read_covers,
    read_duties,
    read_fallbacks,
)
from loaders.values import Relation

MEANING = Meaning(
    name="single-points",
    title="Single points of failure: who is alone in charge, and who stands in",
    title_zh="单点：谁一人分管、谁来补位",
    read_from="divisions of work (工作分工) in force",
    nodes="an official of a division of work in force, a single body",
    edges="official → body: 主持, 分管 or 联系; official — official in both directions: 互补 (AB角)",
    weights="1 an edge; counts of tasks are of those that the bodies lead (牵头) or answer for (负责)",
    left_out="generic bodies; standing in is no transfer of charge and does not pass on to a third; 联系 is a column of"
    " its own; that nobody is named to stand in is 通知未列, not nobody",
)
NOT_NAMED = "通知未列"


@dataclass(frozen=True, slots=True)
class Absence:
    """What hangs on one official: bodies that nobody else of the notice has, and who stands in meanwhile.

    stand_in: 通知未列 where the notice names none; without_anyone: the bodies that then have nobody; if_both_away: who
    coordinates by the notice when the stand-in is away too.
    """

    place: str | None
    notice: str
    official: str
    stand_in: tuple[str, ...]
    alone_in_charge: int
    without_anyone: int
    tasks: int
    alone_in_touch: int
    if_both_away: str
    bodies: tuple[str, ...]
    bodies_in_touch: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BothAway:
    """A pair who stand in for each other, both away: bodies that neither a third nor a stand-in has."""

    place: str | None
    notice: str
    official: str
    other: str
    bodies_without_leader: int
    tasks: int
    coordinator: str
    bodies: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnlyOne:
    """A body that one official alone has, and who stands in for that official."""

    place: str | None
    notice: str
    body: str
    official: str
    relation: str
    stand_in: tuple[str, ...]
    tasks_led_or_sole: int
    tasks: int
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """One division of work: its ties in order of print, who covers for whom, its fallback rules, and tasks by body."""

    charges: Sequence[Charge]
    covers: Mapping[str, Sequence[Cover]]
    fallbacks: Sequence[Fallback]
    duties: Mapping[str, Sequence[Duty]]

    def having(self, relations: Iterable[str]) -> dict[str, dict[str, Charge]]:
        """Each single body with the officials who have it by some relations, in order of print."""
        wanted, found = set(relations), dict[str, dict[str, Charge]]()
        for each in self.charges:
            if each.relation in wanted and not each.generic:
                found.setdefault(each.body_id, {}).setdefault(each.person_id, each)
        return found

    def losing(self, away: Iterable[str], relations: Iterable[str]) -> dict[str, Charge]:
        """The bodies that only officials who are away have, each with one tie."""
        gone = set(away)
        return {
            body: next(iter(people.values())) for body, people in self.having(relations).items() if set(people) <= gone
        }

    def stand_ins(self, person: str) -> dict[str, str]:
        """Who covers for an official: IRI and name, in order of print."""
        return {
            (each.backup_id if each.person_id == person else each.person_id): (
                each.backup if each.person_id == person else each.person
            )
            for each in self.covers.get(person, ())
        }

    def owned(self, bodies: Iterable[str], alone: bool = False) -> int:
        """How many tasks some bodies own; alone: only those they lead or own by themselves."""
        duties = [duty for body in bodies for duty in self.duties.get(body, ())]
        return len({duty.task_id for duty in duties if (duty.alone if alone else duty.owns)})

    def coordinator(self, *away: str) -> str:
        """Who coordinates by the fallback rules while some officials are away: 通知未列 where nobody is left."""
        left = unique([each.person for each in self.fallbacks if each.person_id not in away])
        return "；".join(left) or NOT_NAMED


def single_points_network(engine: Engine, scope: Scope) -> Network:
    """What hangs on whom; `document` asks for one division of work. Raises QueryError."""
    charges, covers = read_charges(engine, scope), read_covers(engine, scope)
    duties = read_duties(engine, Scope(scope.place, None, scope.day))
    divisions = find_divisions(charges, covers, read_fallbacks(engine, scope), duties)
    tables = (
        Table(
            "absences", "What hangs on one official, and who stands in?", Absence,
            tuple(sorted((row for each in divisions for row in find_absences(each)), key=lambda row: (
                -row.without_anyone, -row.alone_in_charge, row.place or "", row.notice, row.official,
            ))),
            "a stand-in keeps the work going and takes over no charge",
        ),
        Table(
            "both-away", "And if both of a pair are away?", BothAway,
            tuple(row for each in divisions for row in find_both_away(each)),
            "coordinator: by the notice's fallback rule; 通知未列 where it names nobody who is left",
        ),
        Table(
            "only-one", "Which bodies has one official alone?", OnlyOne,
            tuple(sorted((row for each in divisions for row in find_only_one(each)), key=lambda row: (
                row.stand_in != (NOT_NAMED,), -row.tasks_led_or_sole, -row.tasks, row.place or "", row.notice, row.body,
            ))),
            "by 主持 or 分管; bodies that are only kept in touch with stand under absences",
        ),
    )  # fmt: skip
    return Network(MEANING, charges[0].day if charges else None, tables, draw(charges, covers))


def find_divisions(
    charges: Iterable[Charge], covers: Iterable[Cover], fallbacks: Iterable[Fallback], duties: Iterable[Duty]
) -> list[Division]:
    """Each division of work with what belongs to it, in order of print; duties are of all plans in force."""
    of_body: dict[str, list[Duty]] = {}
    for duty in duties:
        of_body.setdefault(duty.body_id, []).append(duty)
    ties: dict[tuple[str | None, str], list[Charge]] = {}
    for each in charges:
        ties.setdefault((each.place, each.notice), []).append(each)
    its_covers: dict[tuple[str | None, str], dict[str, list[Cover]]] = {}
    for cover in covers:
        people = its_covers.setdefault((cover.place, cover.notice), {})
        for person in (cover.person_id, cover.backup_id):
            people.setdefault(person, []).append(cover)
    rules: dict[tuple[str | None, str], list[Fallback]] = {}
    for rule in fallbacks:
        rules.setdefault((rule.place, rule.notice), []).append(rule)
    return [Division(its, its_covers.get(key, {}), rules.get(key, ()), of_body) for key, its in ties.items()]


def find_absences(division: Division) -> list[Absence]:
    """One row for each official who has a body."""
    found = []
    people = {each.person_id: each for each in division.charges if each.relation in LINES}
    for person, tie in people.items():
        lost, touch = division.losing([person], CHARGE), division.losing([person], (Relation.LIAISES,))
        stand_ins = division.stand_ins(person)
        rules = [rule.evidence for rule in division.fallbacks]
        covers = [cover.evidence for cover in division.covers.get(person, ())]
        found.append(
            Absence(
                place=tie.place,
                notice=tie.notice,
                official=tie.person,
                stand_in=tuple(stand_ins.values()) or (NOT_NAMED,),
                alone_in_charge=len(lost),
                without_anyone=0 if stand_ins else len(lost),
                tasks=division.owned(lost),
                alone_in_touch=len(touch),
                if_both_away=division.coordinator(person, *stand_ins) if stand_ins else NOT_NAMED,
                bodies=tuple(each.body for each in lost.values()),
                bodies_in_touch=tuple(each.body for each in touch.values()),
                evidence=unique([*(e.evidence for e in (*lost.values(), *touch.values())), *covers, *rules]),
            )
        )
    return found


def find_both_away(division: Division) -> list[BothAway]:
    """One row for each pair that stands in for each other."""
    found = []
    for cover in unique_covers(division):
        away = (cover.person_id, cover.backup_id)
        lost = division.losing(away, CHARGE)
        found.append(
            BothAway(
                place=cover.place,
                notice=cover.notice,
                official=cover.person,
                other=cover.backup,
                bodies_without_leader=len(lost),
                tasks=division.owned(lost),
                coordinator=division.coordinator(*away),
                bodies=tuple(each.body for each in lost.values()),
                evidence=unique([cover.evidence, *(rule.evidence for rule in division.fallbacks)]),
            )
        )
    return found


def unique_covers(division: Division) -> list[Cover]:
    """Each pair once, in the direction first printed."""
    pairs: dict[frozenset[str], Cover] = {}
    for its in division.covers.values():
        for each in its:
            pairs.setdefault(frozenset((each.person_id, each.backup_id)), each)
    return list(pairs.values())


def find_only_one(division: Division) -> list[OnlyOne]:
    """One row for each body that one official alone heads or oversees."""
    found = []
    for body, people in division.having(CHARGE).items():
        if len(people) == 1:
            ((person, tie),) = people.items()
            covers = [cover.evidence for cover in division.covers.get(person, ())]
            found.append(
                OnlyOne(
                    tie.place, tie.notice, tie.body, tie.person, tie.relation,
                    tuple(division.stand_ins(person).values()) or (NOT_NAMED,),
                    division.owned([body], alone=True), division.owned([body]), unique([tie.evidence, *covers]),
                )
            )  # fmt: skip
    return found


def draw(charges: Iterable[Charge], covers: Iterable[Cover]) -> NetworkGraph:
    """Officials and single bodies with charge and contact; 互补 runs both ways."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for each in charges:
        if each.relation in LINES and not each.generic:
            add_node(graph, each.person_id, each.person, NodeKind.OFFICIAL, each.place)
            add_node(graph, each.body_id, each.body, NodeKind.BODY)
            add_edge(graph, each.person_id, each.body_id, each.relation, each.evidence)
    for cover in covers:
        for node, label in ((cover.person_id, cover.person), (cover.backup_id, cover.backup)):
            add_node(graph, node, label, NodeKind.OFFICIAL, cover.place)
        add_edge(graph, cover.person_id, cover.backup_id, "互补", cover.evidence)
        add_edge(graph, cover.backup_id, cover.person_id, "互补", cover.evidence)
    return graph
