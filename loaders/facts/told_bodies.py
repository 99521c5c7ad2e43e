"""The bodies that a task's running text tells what to do, where no assignment names any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.assignments import Assigned, Placed, names_body, names_place
from loaders.bodies import BodyMention, split_bodies
from loaders.facts.tasks import WorkItem
from loaders.model import Reading
from loaders.regex import regex
from loaders.rules.assignments import (
    BY_FIELD,
    NAMED_BY_PLACE,
    SUBJECT,
    SUBJECT_HELPS,
    SUBJECT_LEADS,
    SUBJECT_START,
    SUBJECT_SUPPORTS,
    TOGETHER,
)
from loaders.rules.body_words import DEPARTMENTS
from loaders.values import Role

CLAUSES = regex(r"[，,；;]")  # between the clauses of a sentence; a heading phrase has none
# rules for the bodies that a sentence tells what to do, each with their role and the words of which it needs one
TELLING = (
    (SUBJECT, Role.RESPONSIBLE, ("",)),
    (SUBJECT_SUPPORTS, Role.SUPPORT, ("配合",)),
    (SUBJECT_HELPS, Role.SUPPORT, ("配合", "协助", "参与")),
    (SUBJECT_LEADS, Role.LEAD, ("牵头",)),
)
OWN_COMMITTEES = frozenset({"机关党委", "直属机关党委"})


def subjects_of(item: WorkItem) -> Iterator[Placed]:
    """The bodies that a task's text makes the subject of a duty: 市科协要履行…, 由市水务局牵头制定…."""
    for text in texts_of(item):
        yield from told_in(text)


def told_in(text: Reading) -> Iterator[Placed]:
    """The bodies that one text makes the subject of a duty, in order of print."""
    # a rule is tried only where the text holds one of the words that it needs
    tried = [(rule, role) for rule, role, needs in TELLING if any(word in text.text for word in needs)]
    matches = [(match, role) for rule, role in tried for match in rule.finditer(text.text)]
    for match, role in sorted(matches, key=lambda each: each[0].start("bodies")):
        # 市督查室会同市水务局每月督查: the first is told
        together = TOGETHER.search(text.text, *match.span("bodies"))
        mentions = split_bodies(text, match.start("bodies"), together.start() if together else match.end("bodies"))
        if mentions and are_told(mentions, role):
            span = text.span(match.start("bodies"), sentence_end(text.text, match.end()))
            yield from (Placed(Assigned(mention, role), (span,)) for mention in mentions)


def texts_of(item: WorkItem) -> list[Reading]:
    """What a task says: its first sentence, where that stands in place of a heading, and its text."""
    heading, text = item.section.heading, item.text()
    said = [heading] if heading is not None and CLAUSES.search(heading.text) else []
    return [*said, *([text] if text is not None else [])]


def are_told(mentions: Sequence[BodyMention], role: Role) -> bool:
    """Whether a list is one of bodies that a sentence tells what to do; who helps may stand beside such a body."""
    if role is not Role.SUPPORT:
        return all(is_told(each, role) for each in mentions)
    named = all(names_body(each) or names_place(each) for each in mentions)
    return named and any(is_told(each, role) for each in mentions)


def is_told(mention: BodyMention, role: Role) -> bool:
    """Whether a part of a list is a body that a sentence tells what to do; a place can be told to help."""
    if role is Role.SUPPORT and names_place(mention):
        return True
    known = names_body(mention) or BY_FIELD.fullmatch(mention.body.name) is not None
    return known and is_subject(mention.body.name)


def is_subject(name: str) -> bool:
    """Whether a body can be one that a sentence gives a duty: it prints its level, or is a department by its name.

    各级 alone names nobody.
    """
    rules = (SUBJECT_START.match, DEPARTMENTS.match, NAMED_BY_PLACE.fullmatch, BY_FIELD.fullmatch)
    sure = any(rule(name) for rule in rules) or name in OWN_COMMITTEES
    return sure and not name.endswith(("级", "各地", "领导", "负责人", "负责同志", "财政"))


def sentence_end(text: str, start: int) -> int:
    """Where the sentence that holds `start` ends, its full stop included."""
    ends = [at for at in (text.find("。", start), text.find("；", start)) if at >= 0]
    return min(ends) + 1 if ends else len(text)
