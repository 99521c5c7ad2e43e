"""Which class, which kind of IRI and which properties each fact has in the graph: one line for each field.

A column of a fact table is a property of the same name, its value a literal one step from the fact's node. What the
print names is a link as well: to the node of the printed name, to the task, to the event.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import TypeAlias

from loaders.document_number import NumberParts, split_number
from loaders.fact_types import (
    Alias,
    Appointment,
    Backup,
    Citation,
    Classification,
    CollectiveDuty,
    Decision,
    DocumentFact,
    Event,
    EventBody,
    EventPlace,
    EventWork,
    Fact,
    Fallback,
    Meeting,
    Oversight,
    Participant,
    Portfolio,
    PostHeld,
    Recipient,
    Responsibility,
    Standard,
    Target,
    Task,
)
from loaders.values import BodyName, PartialDate
from ontology.terms import DCTERMS, ELI, GZ, OA, QUDT

Value: TypeAlias = str | bool | int | Decimal | date | None
Reader: TypeAlias = Callable[[object], Value]
SEPARATOR = "；"


class Node(Enum):
    """What a field's value leads to."""

    PERSON_NAME = auto()
    BODY_NAME = auto()
    TASK = auto()
    EVENT = auto()
    FACT = auto()
    TOPIC = auto()


def plain(value: object) -> Value:
    """A field's value as its table shows it: a body as printed, several values joined in order of print."""
    if value is None or isinstance(value, (str, bool, int, Decimal, date)):
        return value
    if isinstance(value, tuple):
        return SEPARATOR.join(map(str, value)) or None
    return str(value)


@dataclass(frozen=True, slots=True)
class Column:
    """A field that becomes a literal."""

    field: str
    property: str
    read: Reader = plain


@dataclass(frozen=True, slots=True)
class Link:
    """A field that leads to another node; `unless` names a field that, where true, leaves the link out."""

    field: str
    property: str
    node: Node
    unless: str | None = None


@dataclass(frozen=True, slots=True)
class FactTerms:
    """A fact type's class, the word for it in IRIs, its literals and its links."""

    rdf_class: str
    kind: str
    columns: tuple[Column, ...]
    links: tuple[Link, ...] = ()


def digits(value: object) -> Value:
    """A number's digits, its closing noughts kept.

    >>> digits(Decimal("99.0")), digits(Decimal("1E+3"))
    ('99.0', '1000')
    """
    return format(value, "f") if isinstance(value, Decimal) else None


def last_day(value: object) -> Value:
    """The last day of a date of any precision."""
    return value.last_day() if isinstance(value, PartialDate) else None


def exact_day(value: object) -> Value:
    """The day of a date that has one.

    >>> exact_day(PartialDate(2021, 3, 2)), exact_day(PartialDate(2021, 3))
    (datetime.date(2021, 3, 2), None)
    """
    return value.last_day() if isinstance(value, PartialDate) and value.day else None


def number_part(part: Callable[[NumberParts], Value]) -> Reader:
    """A reader of one part of a document's number."""

    def read(value: object) -> Value:
        parts = split_number(value) if isinstance(value, str) else None
        return part(parts) if parts else None

    return read


PERSON = Column("person", GZ.person)
BODY = Column("body", GZ.body)
EVENT = Column("event", GZ.event)
TASK = Column("task", GZ.task)
ACTION = Column("action", GZ.action)
MEETING = Column("meeting", GZ.meeting)
RELATION = Column("relation", GZ.relation)
VALUE = (Column("value", QUDT.numericValue), Column("value", GZ.valueText, digits), Column("unit", GZ.unit))
TO_PERSON = Link("person", GZ.namesPerson, Node.PERSON_NAME)
TO_BODY = Link("body", GZ.namesBody, Node.BODY_NAME)
TO_EVENT = Link("event", GZ.inEvent, Node.EVENT)

FACT_TERMS: dict[type[Fact], FactTerms] = {
    DocumentFact: FactTerms(
        GZ.Document,
        "document",
        (
            Column("title", DCTERMS.title),
            Column("issuers", GZ.issuers),
            Column("issued", DCTERMS.issued),
            Column("printed", GZ.printed),
            Column("effective", GZ.effective),
            Column("kind", GZ.kind),
            Column("enclosed_title", DCTERMS.alternative),
            Column("openness", DCTERMS.accessRights),
            Column("number", ELI.id_local),
            Column("number", GZ.issuerCode, number_part(lambda parts: parts.issuer_code)),
            Column("number", GZ.numberYear, number_part(lambda parts: parts.year)),
            Column("number", GZ.serial, number_part(lambda parts: parts.serial)),
        ),
        (Link("issuers", GZ.namesBody, Node.BODY_NAME),),
    ),
    Recipient: FactTerms(
        GZ.Addressing,
        "recipient",
        (Column("recipient", GZ.recipient), Column("role", GZ.role)),
        (Link("recipient", GZ.namesBody, Node.BODY_NAME),),
    ),
    Citation: FactTerms(
        GZ.Citation,
        "citation",
        (Column("cited_title", GZ.citedTitle), Column("cited_number", GZ.citedNumber), RELATION),
    ),
    PostHeld: FactTerms(
        GZ.PostHeld,
        "post",
        (PERSON, Column("post", GZ.post), BODY, Column("title", GZ.postTitle)),
        (TO_PERSON, TO_BODY),
    ),
    Oversight: FactTerms(GZ.Oversight, "oversight", (PERSON, RELATION, BODY), (TO_PERSON, TO_BODY)),
    Portfolio: FactTerms(GZ.Portfolio, "portfolio", (PERSON, Column("domain", GZ.domain), RELATION), (TO_PERSON,)),
    Alias: FactTerms(
        GZ.Alias,
        "alias",
        (BODY, Column("alias", GZ.alias)),
        (TO_BODY, Link("alias", GZ.namesAlias, Node.BODY_NAME)),
    ),
    Backup: FactTerms(
        GZ.Backup,
        "backup",
        (PERSON, Column("backup", GZ.backup)),
        (TO_PERSON, Link("backup", GZ.namesPerson, Node.PERSON_NAME)),
    ),
    Fallback: FactTerms(GZ.StandingDuty, "fallback", (PERSON, Column("rule", DCTERMS.description)), (TO_PERSON,)),
    CollectiveDuty: FactTerms(
        GZ.StandingDuty,
        "collective-duty",
        (Column("officials", GZ.officials), Column("duty", DCTERMS.description)),
    ),
    Appointment: FactTerms(
        GZ.Appointment,
        "appointment",
        (
            PERSON,
            ACTION,
            Column("post", GZ.post),
            Column("date", GZ.date),
            Column("date", DCTERMS.date, exact_day),
            BODY,
        ),
        (TO_PERSON, TO_BODY),
    ),
    Task: FactTerms(
        GZ.Task,
        "task",
        (TASK, Column("title", DCTERMS.title), Column("text", GZ.text), Column("section", GZ.section)),
    ),
    Responsibility: FactTerms(
        GZ.Responsibility,
        "responsibility",
        (TASK, BODY, Column("role", GZ.role), Column("share", GZ.share), Column("position", GZ.position)),
        (Link("task", GZ.forTask, Node.TASK), TO_BODY),
    ),
    Target: FactTerms(
        GZ.Target,
        "target",
        (
            TASK,
            Column("indicator", GZ.indicator),
            Column("comparator", GZ.comparator),
            *VALUE,
            Column("deadline", GZ.deadline),
            Column("deadline", GZ.dueBy, last_day),
            Column("period", GZ.period),
            Column("qualifier", GZ.qualifier),
            Column("quote", GZ.clause),
            Column("kind", GZ.kind),
            Column("bearer", GZ.bearer),
            Column("per", GZ.per),
            Column("horizon", GZ.horizon),
        ),
    ),
    Event: FactTerms(
        GZ.Event,
        "event",
        (
            EVENT,
            Column("start", GZ.start),
            Column("end", GZ.end),
            Column("text", GZ.text),
            Column("meetings", GZ.meetings),
        ),
    ),
    Participant: FactTerms(
        GZ.Participation,
        "participant",
        (
            EVENT,
            PERSON,
            Column("posts", GZ.posts),
            Column("actions", GZ.actions),
            Column("private", GZ.private),
        ),
        (TO_EVENT, Link("person", GZ.namesPerson, Node.PERSON_NAME, unless="private")),
    ),
    EventBody: FactTerms(GZ.Participation, "event-body", (EVENT, BODY), (TO_EVENT, TO_BODY)),
    EventPlace: FactTerms(GZ.EventPlace, "event-place", (EVENT, Column("place", GZ.place)), (TO_EVENT,)),
    EventWork: FactTerms(GZ.AgendaItem, "event-work", (EVENT, Column("work", GZ.work), ACTION, MEETING), (TO_EVENT,)),
    Meeting: FactTerms(GZ.Meeting, "meeting", (EVENT, MEETING, Column("convener", GZ.convener)), (TO_EVENT,)),
    Decision: FactTerms(GZ.AgendaItem, "decision", (EVENT, Column("matter", GZ.matter), ACTION, MEETING), (TO_EVENT,)),
    Classification: FactTerms(
        GZ.Classification,
        "classification",
        (),
        (Link("thing", OA.hasTarget, Node.FACT), Link("topic", OA.hasBody, Node.TOPIC)),
    ),
    Standard: FactTerms(
        GZ.Standard,
        "standard",
        (
            Column("measure", GZ.measure),
            Column("group", GZ.group),
            Column("tier", GZ.tier),
            Column("condition", GZ.condition),
            *VALUE,
            Column("effective", GZ.effective),
        ),
    ),
}


def names_in(value: object) -> tuple[str, ...]:
    """The names that a field holds: a body's as it is understood, a person's as printed, each of several."""
    if value is None:
        return ()
    if isinstance(value, tuple):
        return tuple(name for each in value for name in names_in(each))
    return (value.name if isinstance(value, BodyName) else str(value),)
