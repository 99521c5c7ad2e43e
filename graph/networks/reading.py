"""The links that networks are made of, read through the catalogue's queries of the tag `network`."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from graph.answers import Engine, run_query
from graph.networks.model import Scope
from loaders.values import Relation, Role, Share
from queries.catalogue import find_query

CHARGE = (Relation.HEADS, Relation.OVERSEES)  # 联系, 协助 and 督促 are no charge
LINES = (*CHARGE, Relation.LIAISES)  # what ties an official to a body, each relation counted by itself
OWNING = (Role.LEAD, Role.RESPONSIBLE)  # 配合 and 落实 own nothing

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Charge:
    """One tie between an official and a body by a division of work in force."""

    place: str | None
    notice: str
    person: str
    relation: str
    body: str
    generic: bool
    person_id: str
    body_id: str
    day: datetime.date
    evidence: str


@dataclass(frozen=True, slots=True)
class Duty:
    """The part of one body in one task; generic: the body is no single one (有关部门)."""

    place: str | None
    document: str
    task: str
    title: str | None
    body: str
    role: str
    share: str | None
    generic: bool
    task_id: str
    body_id: str
    day: datetime.date | None
    evidence: str

    @property
    def owns(self) -> bool:
        """Whether the body leads or answers for the task."""
        return self.role in OWNING

    @property
    def alone(self) -> bool:
        """Whether the body leads the task, or answers for it alone."""
        return self.owns and self.share in (Share.SOLE, Share.LEAD)

    @property
    def label(self) -> str:
        """The task as people call it: its document and its path there."""
        return f"{self.document} {self.task}"


@dataclass(frozen=True, slots=True)
class TaskTarget:
    """One target of a task."""

    document: str
    task: str
    indicator: str
    task_id: str
    target_id: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """One official's part in one event; meetings: those that its entry holds, in order of print."""

    place: str | None
    document: str
    event: str
    start: datetime.date | None
    end: datetime.date | None
    person: str
    posts: str | None
    actions: str | None
    person_id: str
    event_id: str
    evidence: str
    meetings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """One meeting that the entry of an event holds."""

    meeting: str
    event_id: str


@dataclass(frozen=True, slots=True)
class Cited:
    """One text that a document cites; cited_id: the document that it is, where the graph holds it."""

    place: str | None
    document: str
    title: str | None
    issuer_code: str | None
    cited_title: str | None
    cited_number: str | None
    relation: str | None
    cited: str | None
    cited_place: str | None
    document_id: str
    cited_id: str | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Cover:
    """A pair of officials who stand in for each other."""

    place: str | None
    notice: str
    person: str
    backup: str
    person_id: str
    backup_id: str
    day: datetime.date
    evidence: str


@dataclass(frozen=True, slots=True)
class Fallback:
    """Who coordinates when both of a pair are away, and the sentence that says so."""

    place: str | None
    notice: str
    person: str
    rule: str
    person_id: str
    evidence: str


@dataclass(frozen=True, slots=True)
class OtherLink:
    """A link of another kind between two things, named by what the print calls it."""

    place: str | None
    document: str
    relation: str
    thing_id: str
    thing: str
    thing_kind: str
    other_id: str
    other: str
    other_kind: str
    evidence: str


@dataclass(frozen=True, slots=True)
class KnownName:
    """A printed name, and the body or official that it was taken for; generic: of a body, that it is no single one."""

    name: str
    label: str
    kind: str
    place: str | None
    generic: bool | None
    thing_id: str


def read_charges(engine: Engine, scope: Scope) -> list[Charge]:
    """The ties of the divisions of work in force, in order of print; `document` asks for one division."""
    return read(engine, "network-charges", scope, Charge)


def read_duties(engine: Engine, scope: Scope) -> list[Duty]:
    """The parts of bodies in tasks, in order of print; `document` asks for one plan."""
    return read(engine, "network-duties", scope, Duty)


def read_targets(engine: Engine, scope: Scope) -> list[TaskTarget]:
    """The targets of tasks, in order of print; `document` asks for one plan."""
    return read(engine, "network-targets", scope, TaskTarget)


def read_attendance(engine: Engine, scope: Scope) -> list[Attendance]:
    """Who takes part in which event, in order of print; `document` asks for one chronicle."""
    meetings: dict[str, list[str]] = {}
    for held in read(engine, "network-meetings", scope, HeldMeeting):
        meetings.setdefault(held.event_id, []).append(held.meeting)
    parts = read(engine, "network-attendance", scope, Attendance)
    return [replace(part, meetings=tuple(meetings.get(part.event_id, ()))) for part in parts]


def read_citations(engine: Engine, scope: Scope) -> list[Cited]:
    """What documents cite, in order of print; `document` asks for one that cites."""
    return read(engine, "network-citations", scope, Cited)


def read_covers(engine: Engine, scope: Scope) -> list[Cover]:
    """Who stands in for whom, in order of print."""
    return read(engine, "network-backups", scope, Cover)


def read_fallbacks(engine: Engine, scope: Scope) -> list[Fallback]:
    """Who coordinates when both of a pair are away."""
    return read(engine, "network-fallbacks", scope, Fallback)


def read_other_links(engine: Engine, scope: Scope) -> list[OtherLink]:
    """Posts, issuers, bodies in events, and what stands in which document."""
    return read(engine, "network-links", scope, OtherLink)


def read_known_names(engine: Engine) -> list[KnownName]:
    """Every printed name of a body or an official."""
    return read(engine, "network-names", Scope(), KnownName)


def read(engine: Engine, name: str, scope: Scope, row: type[Row]) -> list[Row]:
    """A query's rows as instances of a dataclass with fields of its columns' names. Raises QueryError."""
    query = find_query(name)
    offered = {parameter.name for parameter in query.parameters}
    asked = {"place": scope.place, "document": scope.document, "day": scope.day}
    given = {key: [value] for key, value in asked.items() if value is not None and key in offered}
    answer = run_query(engine, query, given)
    names = [field.name for field in fields(row) if field.name in answer.columns]  # type: ignore[arg-type]
    return [row(**{name: record[name] for name in names}) for record in answer.records()]
