"""Everything that the networks' links tie together, as one graph of things found by the names that the print uses."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.answers import Engine
from graph.choices import nearest
from graph.networks.cascade import link_of
from graph.networks.model import NodeKind, Scope
from graph.networks.reading import (
    LINES,
    read_attendance,
    read_charges,
    read_citations,
    read_covers,
    read_duties,
    read_known_names,
    read_other_links,
    read_targets,
)
from ontology.errors import QueryError

MUTUAL = frozenset(("互补",))
LISTED = 8  # candidates that an error lists


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing that links end in: its IRI, what it is called, and what it is."""

    key: str
    label: str
    kind: NodeKind
    place: str | None = None

    def __str__(self) -> str:
        place = f", {self.place}" if self.place else ""
        return f"{self.label} ({self.kind}{place}) <{self.key}>"


@dataclass(frozen=True, slots=True)
class Tie:
    """One printed link from a thing to another, with the document and the passage that say it.

    post: an official's post in a body.
    """

    source: str
    target: str
    relation: str
    document: str
    evidence: str
    post: bool = False


@dataclass(frozen=True, slots=True)
class Things:
    """All things by IRI, the IRIs that a name stands for, and the links between things.

    generic: the names of bodies that are no single ones, which are no things; days: the day that links are in force.
    """

    things: dict[str, Thing] = field(default_factory=dict)
    named: dict[str, set[str]] = field(default_factory=dict)
    ties: dict[frozenset[str], list[Tie]] = field(default_factory=dict)
    generic: set[str] = field(default_factory=set)
    days: set[datetime.date] = field(default_factory=set)

    def add(self, thing: Thing, *names: str | None) -> None:
        """Add a thing, found by its label, its IRI and other names."""
        self.things.setdefault(thing.key, thing)
        for name in (thing.key, thing.label, *names):
            if name:
                self.named.setdefault(name, set()).add(thing.key)

    def tie(self, tie: Tie) -> None:
        """Add a link; one thing is not tied to itself."""
        if tie.source != tie.target:
            ties = self.ties.setdefault(frozenset((tie.source, tie.target)), [])
            if tie not in ties:
                ties.append(tie)

    def find(self, text: str, place: str | None) -> Thing:
        """The thing that a text names: an IRI, or a label as printed. Raises QueryError that lists the candidates."""
        keys = sorted(self.named.get(text, ()))
        every = [self.things[key] for key in keys]
        # a body of the province has the province's place, though a city's document names it
        found = [thing for thing in every if place in (None, thing.place)] or every
        if not found and text in self.generic:
            raise QueryError(f"{text}: this is no single body (泛称), so no path may lead from or through it")
        if not found:
            close = nearest(text, sorted(self.named)) or containing(text, self.named)
            hint = f"did you mean {' or '.join(close)}?" if close else "write a name as the print has it"
            raise QueryError(f"{text}: there is nothing of this name; {hint}")
        if len(found) > 1:
            listed = "; ".join(str(each) for each in found[:LISTED])
            more = f"; and {len(found) - LISTED} more" if len(found) > LISTED else ""
            raise QueryError(
                f"{text}: {len(found)} things have this name: {listed}{more}; give one's IRI, or the place by --place"
            )
        return found[0]


def containing(text: str, names: Iterable[str]) -> list[str]:
    """A few names, the shortest first, that hold a text."""
    return sorted((name for name in names if text and text in name), key=lambda name: (len(name), name))[:3]


def read_things(engine: Engine, scope: Scope) -> Things:
    """All links of a place on a day, with the things that they tie. Private people and generic bodies are none."""
    found = Things()
    names = read_known_names(engine)
    for known in names:
        if known.generic:
            found.generic.update((known.name, known.label))
    for known in names:
        if not known.generic:
            found.add(Thing(known.thing_id, known.label, NodeKind(known.kind), known.place), known.name)
    read_divisions(engine, scope, found)
    read_plans(engine, scope, found)
    read_events(engine, scope, found)
    read_documents(engine, scope, found)
    return found


def read_divisions(engine: Engine, scope: Scope, found: Things) -> None:
    """Charges and covers; officials and bodies get the names by which they are understood."""
    for each in read_charges(engine, scope):
        found.days.add(each.day)
        # 协助 and 督促 print a post or a class of people (负责常务工作的副市长, 分管部门主要领导), no single body
        if each.generic or each.relation not in LINES:
            continue
        found.add(Thing(each.person_id, each.person, NodeKind.OFFICIAL, each.place))
        found.add(Thing(each.body_id, each.body, NodeKind.BODY, each.place))
        found.tie(Tie(each.person_id, each.body_id, each.relation, each.notice, each.evidence))
    for cover in read_covers(engine, scope):
        found.add(Thing(cover.person_id, cover.person, NodeKind.OFFICIAL, cover.place))
        found.add(Thing(cover.backup_id, cover.backup, NodeKind.OFFICIAL, cover.place))
        found.tie(Tie(cover.person_id, cover.backup_id, "互补", cover.notice, cover.evidence))


def read_plans(engine: Engine, scope: Scope, found: Things) -> None:
    """Duties and targets."""
    for duty in read_duties(engine, scope):
        if duty.generic:
            continue
        found.add(Thing(duty.body_id, duty.body, NodeKind.BODY, duty.place))
        found.add(Thing(duty.task_id, duty.label, NodeKind.TASK, duty.place), duty.title)
        found.tie(Tie(duty.body_id, duty.task_id, duty.role, duty.document, duty.evidence))
    for each in read_targets(engine, scope):
        found.add(Thing(each.task_id, f"{each.document} {each.task}", NodeKind.TASK))
        found.add(Thing(each.target_id, each.indicator, NodeKind.TARGET))
        found.tie(Tie(each.task_id, each.target_id, "指标", each.document, each.evidence))


def read_events(engine: Engine, scope: Scope, found: Things) -> None:
    """Who takes part in which event."""
    for part in read_attendance(engine, scope):
        found.add(Thing(part.person_id, part.person, NodeKind.OFFICIAL, part.place))
        found.add(Thing(part.event_id, f"{part.document} {part.event}", NodeKind.EVENT, part.place), part.event)
        found.tie(Tie(part.person_id, part.event_id, part.actions or "参与", part.document, part.evidence))


def read_documents(engine: Engine, scope: Scope, found: Things) -> None:
    """Citations, posts, issuers, bodies in events, and what stands in which document."""
    for cited in read_citations(engine, scope):
        link = link_of(cited)
        for node in (link.citing, link.cited):
            found.add(Thing(node.key, node.label, NodeKind.DOCUMENT, node.place), node.title)
        found.tie(
            Tie(link.citing.key, link.cited.key, link.relation or "引用", cited.document, link.evidence)
        )  # fmt: skip
    for other in read_other_links(engine, scope):
        ends = ((other.thing_id, other.thing, other.thing_kind), (other.other_id, other.other, other.other_kind))
        for key, label, kind in ends:
            # a task or an event is called by its document, too
            within = kind in (NodeKind.TASK, NodeKind.EVENT)
            found.add(
                Thing(key, f"{other.document} {label}" if within else label, NodeKind(kind), other.place),
                label if within else None,
            )
        post = other.thing_kind == NodeKind.OFFICIAL
        found.tie(Tie(other.thing_id, other.other_id, other.relation, other.document, other.evidence, post))


def common_posts(found: Things) -> set[str]:
    """The bodies in which several officials hold posts (市委, 市政府党组): they tie all of these together."""
    holders: dict[str, set[str]] = {}
    for its in found.ties.values():
        for tie in its:
            if tie.post:
                holders.setdefault(tie.target, set()).add(tie.source)
    return {body for body, people in holders.items() if len(people) > 1}
