"""The whole path of reading on one page: a file's source, its document tree, the facts of each document.

source, problems = read(path); issue, problems = build_tree(source); facts, problems = find_facts(document)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from loaders.evidence import quotes_of
from loaders.fact_types import (
    Alias,
    Appointment,
    Backup,
    Citation,
    CollectiveDuty,
    Decision,
    EventBody,
    EventPlace,
    EventWork,
    Fact,
    Meeting,
    Oversight,
    Participant,
    Portfolio,
    PostHeld,
    Recipient,
    Responsibility,
    Standard,
    Target,
)
from loaders.facts.appointments import find_appointments
from loaders.facts.citations import find_citations
from loaders.facts.documents import find_document
from loaders.facts.duties import find_duties
from loaders.facts.events import find_events
from loaders.facts.minutes import find_minutes
from loaders.facts.nameplates import find_nameplates
from loaders.facts.responsibilities import find_responsibilities
from loaders.facts.rosters import find_rosters
from loaders.facts.standards import find_standards
from loaders.facts.targets import find_targets
from loaders.facts.tasks import find_tasks
from loaders.facts.topics import find_topics
from loaders.model import Document, Genre, Issue, Problem, Source, Span
from loaders.script import traditional_print
from loaders.text import read, read_bytes
from loaders.tree import build_tree
from ontology.errors import EvidenceError

Finder: TypeAlias = Callable[[Document], tuple[Sequence[Fact], list[Problem]]]

OF_ALL: tuple[Finder, ...] = (find_document, find_citations, find_nameplates, find_minutes, find_rosters)
OF_GENRE: dict[Genre, tuple[Finder, ...]] = {
    Genre.DUTIES: (find_duties,),
    Genre.PLAN: (find_tasks, find_responsibilities, find_targets),
    Genre.CHRONICLE: (find_events,),
    Genre.APPOINTMENT: (find_appointments,),
    Genre.STANDARD: (find_standards,),
    Genre.OTHER: (),
}
# the table's own columns: facts that agree in them are one row, whose passages are those of all its mentions
OWN_COLUMNS: dict[type[Fact], tuple[str, ...]] = {
    Recipient: ("recipient", "role"),
    Citation: ("cited_title", "cited_number"),
    PostHeld: ("person", "post"),
    Oversight: ("person", "relation", "body"),
    Portfolio: ("person", "domain"),
    Alias: ("body", "alias"),
    Backup: ("person", "backup"),
    CollectiveDuty: ("officials", "duty"),
    Appointment: ("person", "action", "post"),
    Responsibility: ("task", "body", "role"),
    Target: ("task", "indicator", "comparator", "value", "unit", "deadline", "period", "qualifier", "quote"),
    Participant: ("event", "person", "posts", "actions"),
    EventBody: ("event", "body"),
    EventPlace: ("event", "place"),
    EventWork: ("event", "work"),
    Meeting: ("event", "meeting"),
    Decision: ("event", "matter"),
    Standard: ("measure", "group", "tier", "condition", "value", "unit"),
}


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What one file says: its issue, the facts of each document in the same order, and what could not be read."""

    issue: Issue
    facts: tuple[tuple[Fact, ...], ...]
    problems: tuple[Problem, ...]


def read_file(path: Path | str, place: str | None = None, month: str | None = None) -> ReadFile:
    """Read a file from text to facts. place, month: what to take where the print does not tell. Raises SourceError."""
    return find_all(*read(path), place, month)


def read_data(data: bytes, path: Path, place: str | None = None, month: str | None = None) -> ReadFile:
    """Read a file's bytes from text to facts, as `read_file` does; `path` says what the file is called."""
    return find_all(*read_bytes(data, path), place, month)


def find_all(source: Source, problems: Sequence[Problem], place: str | None, month: str | None) -> ReadFile:
    """What a source says: its documents, and the facts of each. problems: those of reading the source.

    Of a text in traditional characters only what a document is called, and its dates: half of what the rules would
    find there is cut wrong.
    """
    issue, found = build_tree(source, place, month)
    problems = [*problems, *found]
    unread = traditional_print(source)
    problems += [unread] if unread is not None else []
    facts: list[tuple[Fact, ...]] = []
    for document in issue.documents:
        mine, found = find_facts(document) if unread is None else (find_document(document)[0][:1], [])
        facts.append(tuple(mine))
        problems += found
    return ReadFile(issue, tuple(facts), tuple(problems))


def find_facts(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The facts of one document, each once, family by family in order of print.

    A fact whose passages do not say it is left out, with a problem: it would be a fault of a finder, and no reason to
    lose what the others found.
    """
    facts: list[Fact] = []
    problems: list[Problem] = []
    for finder in (*OF_ALL, *OF_GENRE[document.genre]):
        found, unread = finder(document)
        facts += found
        problems += unread
    founded: list[Fact] = []
    for fact in merge_mentions(facts):
        try:
            quotes_of(document.source, fact)
        except EvidenceError as error:
            message = f"a fact is left out: {error}"
            problems.append(Problem("evidence.mismatch", message, "report this fault of gazette"))
        else:
            founded.append(fact)
    return [*founded, *find_topics(document, founded)], problems


def merge_mentions(facts: Iterable[Fact]) -> list[Fact]:
    """One fact for all that agree in their table's own columns, in the place of the first, with the passages of all."""
    merged: dict[object, Fact] = {}
    spans: dict[object, dict[Span, None]] = {}
    for index, fact in enumerate(facts):
        columns = OWN_COLUMNS.get(type(fact))
        key = (type(fact), *(str(getattr(fact, column)) for column in columns)) if columns else index
        merged.setdefault(key, fact)
        # gathered first, joined once: what a long text says a thousand times would be copied a thousand times over
        spans.setdefault(key, {}).update(dict.fromkeys(fact.spans))
    found = ((fact, tuple(spans[key])) for key, fact in merged.items())
    # most facts are told once, and stay as they are
    return [fact if fact.spans == said else replace(fact, spans=said) for fact, said in found]
