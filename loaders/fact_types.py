"""The facts that finders yield: one type for each fact table, with the table's columns under the same names."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from loaders.model import Span
from loaders.values import BodyName, Comparator, PartialDate, Relation, Role, Share, TargetKind
from ontology.topics import names


@dataclass(frozen=True, slots=True)
class Fact:
    """What all facts share: the passages of the print that say it, in order of print; at least one."""

    spans: tuple[Span, ...] = field(compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class DocumentFact(Fact):
    """A row of `documents`."""

    title: str | None
    issuers: tuple[str, ...]
    issued: date | None
    printed: date | None
    effective: date | None
    kind: str | None
    enclosed_title: str | None
    openness: str | None
    number: str | None


@dataclass(frozen=True, slots=True)
class Recipient(Fact):
    """A row of `recipients`; role is 主送 or 抄送."""

    recipient: BodyName
    role: str


@dataclass(frozen=True, slots=True)
class Citation(Fact):
    """A row of `citations`."""

    cited_title: str | None
    cited_number: str | None
    relation: str | None


@dataclass(frozen=True, slots=True)
class PostHeld(Fact):
    """A row of `posts`: a post as printed, its body and title where the print tells them apart."""

    person: str
    post: str
    body: BodyName | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Oversight(Fact):
    """A row of `oversight`."""

    person: str
    relation: Relation
    body: BodyName


@dataclass(frozen=True, slots=True)
class Portfolio(Fact):
    """A row of `portfolios`; relation is 负责, 分管 or 协助分管."""

    person: str
    domain: str
    relation: str


@dataclass(frozen=True, slots=True)
class Alias(Fact):
    """A row of `aliases`: a second nameplate of a body."""

    body: BodyName
    alias: str


@dataclass(frozen=True, slots=True)
class Backup(Fact):
    """A row of `backups`: two officials who stand in for each other, in the order printed."""

    person: str
    backup: str


@dataclass(frozen=True, slots=True)
class Fallback(Fact):
    """Who coordinates when both of two backups are away (互补领导均不在时，由…负责协调)."""

    person: str
    rule: str


@dataclass(frozen=True, slots=True)
class CollectiveDuty(Fact):
    """What all officials of a class must do (市政府党组成员…负责督促…), class and duty as printed."""

    officials: str
    duty: str


@dataclass(frozen=True, slots=True)
class Appointment(Fact):
    """A row of `appointments`; action is 任, 兼, 免, 不再兼任 or 当选."""

    person: str
    action: str
    post: str
    date: PartialDate | None = None
    body: BodyName | None = None


@dataclass(frozen=True, slots=True)
class Task(Fact):
    """A row of `tasks`. order: its place among the document's tasks, from 1."""

    task: str
    title: str
    text: str
    section: str | None
    order: int


@dataclass(frozen=True, slots=True)
class Responsibility(Fact):
    """A row of `responsibilities`. position: its place in the task's assignment, from 1."""

    task: str
    body: BodyName
    role: Role
    share: Share | None
    position: int


@dataclass(frozen=True, slots=True)
class Target(Fact):
    """A row of `targets`: one number somebody must reach, keep or do; `value` counted in `unit` as printed.

    An index has no unit: 性别比控制在112以下.
    """

    task: str
    indicator: str
    comparator: Comparator
    value: Decimal
    unit: str | None
    deadline: PartialDate | None
    period: str | None
    qualifier: str | None
    quote: str
    kind: TargetKind
    bearer: str | None = None
    per: str | None = None
    horizon: str | None = None


@dataclass(frozen=True, slots=True)
class Event(Fact):
    """A row of `events`; `event` is MM-DD#k, `text` all its paragraphs without the date."""

    event: str
    start: date | None
    end: date | None
    text: str
    meetings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant(Fact):
    """A row of `participants`.

    private: one visited in hardship or as a patient, who gets no page, search entry or network node.
    """

    event: str
    person: str
    posts: tuple[str, ...]
    actions: tuple[str, ...]
    private: bool = False


@dataclass(frozen=True, slots=True)
class EventBody(Fact):
    """A row of `event_bodies`."""

    event: str
    body: BodyName


@dataclass(frozen=True, slots=True)
class EventPlace(Fact):
    """A row of `event_places`."""

    event: str
    place: str


@dataclass(frozen=True, slots=True)
class EventWork(Fact):
    """A row of `event_works`.

    action: 审议通过, 原则通过, 学习, 听取, 讨论 … as printed. meeting: the meeting that did it.
    """

    event: str
    work: str
    action: str | None
    meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting(Fact):
    """One meeting of an event, named with its convener; `convener` as printed, None where the print names none."""

    event: str
    meeting: str
    convener: str | None = None


@dataclass(frozen=True, slots=True)
class Decision(Fact):
    """What a meeting adopted without a title in 《》: the matter and the verb as printed.

    meeting: which one adopted it, None where an event holds several and the print does not say.
    """

    event: str
    matter: str
    action: str
    meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Classification(Fact):
    """A topic, by its IRI, that a portfolio, task, target or document is filed under; the passages are the words."""

    thing: Fact
    topic: str

    @property
    def topic_name(self) -> str:
        """The topic's Chinese name."""
        return names()[self.topic]


@dataclass(frozen=True, slots=True)
class Standard(Fact):
    """A row of `standards`; value None with a condition is an exemption."""

    measure: str
    group: str | None
    tier: str | None
    condition: str | None
    value: Decimal | None
    unit: str | None
    effective: date | None = None
