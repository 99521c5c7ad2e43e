"""Who meets whom: officials who take part in the same events of a chronicle, by event and by what each does there."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import networkx as nx

from graph.answers import Engine
from graph.networks.measures import betweenness
from graph.networks.model import (
    SEPARATOR,
    Meaning,
    Network,
    NetworkGraph,
    NodeKind,
    Scope,
    Table,
    add_node,
    rounded,
    unique,
)
from graph.networks.reading import Attendance, read_attendance

MEANING = Meaning(
    name="meetings",
    title="Who meets whom: events in which two officials take part",
    title_zh="谁与谁同场：共同出席的活动",
    read_from="chronicles (大事记)",
    nodes="an official who takes part in an event of a chronicle",
    edges="two officials whom the entry of one event shows taking part; `meetings` counts the entries among them that"
    " hold a meeting",
    weights="`events` counts the entries; `newman` adds 1/(k−1) for an entry with k officials, so that a large assembly"
    " ties each two of them less",
    left_out="private people (those visited in hardship, patients) are no nodes; who is only elected or appointed at an"
    " event is not thereby there. Of an entry with several meetings, or over several days, the print does not say at"
    " which of them two people sat together",
)
# what is done to a person, there or not
NOT_PRESENT = frozenset(("任", "兼", "免", "不再兼任", "当选"))


@dataclass(frozen=True, slots=True)
class Together:
    """Two officials and the events in which both take part; days: of the events, in order."""

    place: tuple[str, ...]
    person: str
    other: str
    events: int
    meetings: int
    newman: Decimal
    first: datetime.date | None
    last: datetime.date | None
    days: tuple[str, ...]
    posts: tuple[str, ...]
    other_posts: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByRole:
    """What each of two officials does where both take part, as printed, and how often."""

    person: str
    actions: str | None
    other: str
    other_actions: str | None
    events: int
    meetings: tuple[str, ...]
    days: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """One official's events; with_others: those with another official; betweenness: on paths between others."""

    place: tuple[str, ...]
    person: str
    events: int
    with_others: int
    partners: int
    newman: Decimal
    betweenness: Decimal
    posts: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gathering:
    """One event with two officials or more."""

    place: str | None
    document: str
    event: str
    start: datetime.date | None
    end: datetime.date | None
    meetings: tuple[str, ...]
    officials: int
    people: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two officials in the order of their IRIs, their parts in each shared event, and their weight."""

    shared: Sequence[tuple[Attendance, Attendance]]
    newman: Fraction

    @property
    def parts(self) -> list[Attendance]:
        """The parts of both, event by event."""
        return [part for both in self.shared for part in both]


def meetings_network(engine: Engine, scope: Scope) -> Network:
    """Who meets whom; `document` asks for one chronicle. Raises QueryError."""
    parts = [part for part in read_attendance(engine, scope) if is_present(part)]
    events: dict[str, dict[str, Attendance]] = {}
    for part in parts:
        events.setdefault(part.event_id, {}).setdefault(part.person_id, part)
    pairs = find_pairs(events.values())
    graph = draw(parts, pairs)
    between = betweenness(graph)
    tables = (
        Table("together", "Which two officials take part in most events together?", Together, find_together(pairs)),
        Table("roles", "What does each of the two do there?", ByRole, find_roles(pairs)),
        Table(
            "participants", "Who takes part in most events, and with how many others?", Participant,
            find_participants(parts, events, pairs, between.values),
            f"betweenness (share of shortest paths between those it is tied to, {between.method})",
        ),
        Table("gatherings", "Which events bring officials together?", Gathering, find_gatherings(events.values())),
    )  # fmt: skip
    return Network(MEANING, None, tables, graph)


def is_present(part: Attendance) -> bool:
    """Whether the print says that somebody took part, and not only what was done to them there."""
    actions = set((part.actions or "").split(SEPARATOR)) - {""}
    return not actions or not actions <= NOT_PRESENT


def find_pairs(events: Iterable[Mapping[str, Attendance]]) -> dict[tuple[str, str], Pair]:
    """What each two officials share, by their IRIs in order. events: the parts of each by the person's IRI."""
    shared: dict[tuple[str, str], list[tuple[Attendance, Attendance]]] = {}
    weights: dict[tuple[str, str], Fraction] = {}
    for people in events:
        for one, other in combinations(sorted(people), 2):
            shared.setdefault((one, other), []).append((people[one], people[other]))
            weights[one, other] = weights.get((one, other), Fraction(0)) + Fraction(1, len(people) - 1)
    return {pair: Pair(shared[pair], weights[pair]) for pair in sorted(shared)}


def find_together(pairs: Mapping[tuple[str, str], Pair]) -> tuple[Together, ...]:
    """Each two, the most events first."""
    found = []
    for pair in pairs.values():
        ones, others = zip(*pair.shared, strict=True)
        starts = [one.start for one in ones if one.start]
        ends = [one.end for one in ones if one.end]
        found.append(
            Together(
                place=unique([one.place for one in ones if one.place]),
                person=ones[0].person,
                other=others[0].person,
                events=len(ones),
                meetings=sum(bool(one.meetings) for one in ones),
                newman=rounded(pair.newman),
                first=min(starts, default=None),
                last=max(ends, default=None),
                days=days_of(ones),
                posts=unique([post for one in ones for post in split(one.posts)]),
                other_posts=unique([post for other in others for post in split(other.posts)]),
                evidence=unique([part.evidence for part in pair.parts]),
            )
        )
    return tuple(sorted(found, key=lambda row: (-row.events, -row.newman, row.place, row.person, row.other)))


def find_roles(pairs: Mapping[tuple[str, str], Pair]) -> tuple[ByRole, ...]:
    """Each two by what each does, the most frequent first."""
    groups: dict[tuple[str, str, str, str], list[tuple[Attendance, Attendance]]] = {}
    for (one_id, other_id), pair in pairs.items():
        for one, other in pair.shared:
            groups.setdefault((one_id, one.actions or "", other_id, other.actions or ""), []).append((one, other))
    found = [
        ByRole(
            person=shared[0][0].person,
            actions=shared[0][0].actions,
            other=shared[0][1].person,
            other_actions=shared[0][1].actions,
            events=len(shared),
            meetings=unique([meeting for one, _ in shared for meeting in one.meetings]),
            days=days_of([one for one, _ in shared]),
            evidence=unique([part.evidence for both in shared for part in both]),
        )
        for shared in groups.values()
    ]
    return tuple(
        sorted(
            found, key=lambda row: (-row.events, row.person, row.other, row.days, row.actions or "",
                                    row.other_actions or "", row.evidence),
        )
    )  # fmt: skip


def find_participants(
    parts: Iterable[Attendance],
    events: Mapping[str, Mapping[str, Attendance]],
    pairs: Mapping[tuple[str, str], Pair],
    between: Mapping[str, Decimal],
) -> tuple[Participant, ...]:
    """Every official, the one with most events first."""
    own: dict[str, dict[str, Attendance]] = {}
    for part in parts:
        own.setdefault(part.person_id, {}).setdefault(part.event_id, part)
    partners: dict[str, set[str]] = {}
    weights: dict[str, Fraction] = {}
    for both, pair in pairs.items():
        for person, other in (both, both[::-1]):
            partners.setdefault(person, set()).add(other)
            weights[person] = weights.get(person, Fraction(0)) + pair.newman
    found = []
    for person, its in own.items():
        shown = list(its.values())
        found.append(
            Participant(
                place=unique([part.place for part in shown if part.place]),
                person=shown[0].person,
                events=len(shown),
                with_others=sum(len(events[event]) > 1 for event in its),
                partners=len(partners.get(person, ())),
                newman=rounded(weights.get(person, Fraction(0))),
                betweenness=between[person],
                posts=unique([post for part in shown for post in split(part.posts)]),
                evidence=unique([part.evidence for part in shown]),
            )
        )
    return tuple(sorted(found, key=lambda row: (-row.events, -row.partners, row.place, row.person, row.evidence)))


def find_gatherings(events: Iterable[Mapping[str, Attendance]]) -> tuple[Gathering, ...]:
    """The events with several officials, in order of print."""
    found = []
    for people in events:
        parts = list(people.values())
        if len(parts) > 1:
            first = parts[0]
            found.append(
                Gathering(
                    first.place, first.document, first.event, first.start, first.end, first.meetings, len(parts),
                    tuple(part.person for part in parts), unique([part.evidence for part in parts]),
                )
            )  # fmt: skip
    return tuple(found)


def days_of(parts: Sequence[Attendance]) -> tuple[str, ...]:
    """The days of some events, each with its last one where it runs on, in order."""
    spans = {(part.start, part.end) for part in parts if part.start}
    return tuple(
        str(start) if end in (start, None) else f"{start}/{end}"
        for start, end in sorted(spans, key=lambda span: (str(span[0]), str(span[1])))
    )


def split(joined: str | None) -> list[str]:
    """The values of a cell that holds several."""
    return joined.split(SEPARATOR) if joined else []


def draw(parts: Iterable[Attendance], pairs: Mapping[tuple[str, str], Pair]) -> NetworkGraph:
    """Officials, tied by the events in which both take part."""
    graph: NetworkGraph = nx.Graph()
    for part in sorted(parts, key=lambda each: each.person_id):
        add_node(graph, part.person_id, part.person, NodeKind.OFFICIAL, part.place)
    for (one, other), pair in pairs.items():
        graph.add_edge(
            one, other, events=len(pair.shared), newman=float(pair.newman),
            meetings=sum(bool(first.meetings) for first, _ in pair.shared),
            spells=sorted({(first.start, first.end or first.start) for first, _ in pair.shared if first.start}),
            evidence=SEPARATOR.join(unique([part.evidence for part in pair.parts])),
        )  # fmt: skip
    return graph
