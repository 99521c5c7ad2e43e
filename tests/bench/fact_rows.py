"""Facts as rows of their tables, without a store: what accuracy is measured on where building one would take hours.

A test holds these rows against those that `gazette tables` gives of the same text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

from bench.gazettes.written import COLUMNS, Cell, Row
from loaders.fact_types import (
    Alias,
    Appointment,
    Backup,
    Citation,
    DocumentFact,
    Event,
    EventBody,
    EventPlace,
    EventWork,
    Fact,
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
from loaders.read import ReadFile

TABLES: dict[type[Fact], str] = {
    DocumentFact: "documents", Recipient: "recipients", Citation: "citations", PostHeld: "posts",
    Oversight: "oversight", Portfolio: "portfolios", Alias: "aliases", Backup: "backups", Appointment: "appointments",
    Task: "tasks", Responsibility: "responsibilities", Target: "targets", Event: "events",
    Participant: "participants", EventBody: "event_bodies", EventPlace: "event_places", EventWork: "event_works",
    Standard: "standards",
}  # fmt: skip


def rows_read(reading: ReadFile) -> Iterator[Row]:
    """The rows of all compared tables that a file gives."""
    for document, facts in zip(reading.issue.documents, reading.facts, strict=True):
        for fact in facts:
            table = TABLES.get(type(fact))
            if table is not None:
                cells = (cell(getattr(fact, column)) for column in COLUMNS[table][1:])
                yield Row(table, (document.label, *cells))


def cell(value: object) -> Cell:
    """A fact's field as its table shows it: whole numbers as int, several values joined by ；, nothing as None.

    >>> cell(date(2021, 3, 1)), cell(("副市长", "市公安局局长")), cell(())
    ('2021-03-01', '副市长；市公安局局长', None)
    """
    if value is None or value == ():
        return None
    if isinstance(value, tuple):
        return "；".join(map(str, value))
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    whole = text.removesuffix(".0")
    return int(whole) if whole.isdigit() and hasattr(value, "as_tuple") else text
