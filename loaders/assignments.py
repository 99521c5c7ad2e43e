"""Reading an assignment: which bodies a bracket, a labelled line or a sentence gives which role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.bodies import BodyMention, is_body, is_generic, split_bodies
from loaders.brackets import ROUND, match_brackets
from loaders.model import Reading, Role
from loaders.rules.assignments import FORWARD, LABEL, LEADING, TOGETHER, VERB

@dataclass(frozen=True, slots=True)
class Assigned:
    """A body and its role, as an assignment names them, with the assignment's place [start, end) in the task's text."""

    mention: BodyMention
    role: Role
    start: int
    end: int


def bracket_groups(text: str) -> Iterator[tuple[int, int]]:
    """The outermost round brackets of a text that are closed, as [start, end), brackets included.

    >>> list(bracket_groups("甲（乙（丙））丁(戊)"))
    [(1, 6), (7, 10)]
    """
    last = 0
    for start, end in sorted(match_brackets(text).items()):
        if text[start] in ROUND and start >= last:
            last = end + 1
            yield start, last


def read_assigned(reading: Reading, start: int, end: int, default: Role | None = None) -> list[Assigned]:
    """The bodies and roles of the assignment printed at [start, end), without its brackets.

    default: the role of bodies that neither a label (责任单位：) nor a verb (牵头) gives one; without it they are left out.
    """
    found: list[Assigned] = []
    labels = list(LABEL.finditer(reading.text, start, end))
    first = labels[0].start() if labels else end
    found += read_verbs(reading, start, first, default)
    for index, label in enumerate(labels):
        stop = labels[index + 1].start() if index + 1 < len(labels) else end
        role = next(role for role in Role if label.groupdict().get(role.name))
        found += read_verbs(reading, label.end(), stop, role)
    return found


def read_verbs(reading: Reading, start: int, end: int, default: Role | None) -> list[Assigned]:
    """The runs of bodies between verbs: 甲局牵头，乙局、丙局配合. A run behind the last verb has the default role."""
    found: list[Assigned] = []
    at = start
    for verb in VERB.finditer(reading.text, start, end):
        role = next(role for role in Role if verb[role.name])
        found += read_run(reading, at, verb.start(), role)
        at = verb.end()
    if default is not None:
        found += read_run(reading, at, end, default)
    return found


def read_run(reading: Reading, start: int, end: int, role: Role) -> list[Assigned]:
    """The bodies of one run, all of one role; nothing where one part of it is no body."""
    text = reading.text[start:end]
    leading = LEADING.match(text)
    start += leading.end() if leading else 0
    end = start + len(reading.text[start:end].rstrip("，,；;。、：: "))
    if start >= end or FORWARD.match(reading.text, start):
        return []
    found: list[Assigned] = []
    at = start
    for together in TOGETHER.finditer(reading.text, start, end):
        found += list_run(reading, at, together.start(), role)
        at = together.end()
    return found + list_run(reading, at, end, role)


def list_run(reading: Reading, start: int, end: int, role: Role) -> list[Assigned]:
    """The bodies of a plain list; those that read like no body are left out."""
    mentions = split_bodies(reading, start, end)
    return [Assigned(mention, role, start, end) for mention in mentions if names_body(mention)]


def names_body(mention: BodyMention) -> bool:
    """Whether a part of a list is a body or a class of bodies."""
    return is_body(mention.body.name) or is_generic(mention.body.printed)
