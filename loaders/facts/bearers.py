"""Who must reach a number, for each of what it is counted, and which word leaves room."""

from __future__ import annotations

from loaders.facts.claims import Claim
from loaders.facts.target_sentences import Sentence
from loaders.rules.indicators import (
    BEARER,
    BODY_AS_SUBJECT,
    OFFICE_BEHIND,
    OTHER_SUBJECT,
    PER,
    SEVERAL_LEVELS,
    SOFT,
    WHOLE_PLACE,
)
from loaders.values import TargetKind

LONGEST = 40  # characters of a clause's head that may name who must reach a number
CLAUSES = 8  # a bearer named further back is forgotten


def find_bearer(sentence: Sentence, claim: Claim) -> str | None:
    """Who must reach a number by itself (各区、县（市）, 市督查室): named in its clause, or in one before it.

    The nearest one up to the semicolon is meant; a body of an earlier clause bears only what is done.
    A clause about the whole place (全市…) or somebody else (企业应…) has no bearer and ends that of the clauses before.
    """
    part = sentence.reading.text[claim.start : claim.end] if claim.start > claim.clause.first else ""
    if (match := BEARER.match(part)) and not SEVERAL_LEVELS.match(part, match.end()):
        return match[0]  # 每县建2个、每镇建3个: a part of a list names its own
    for clause in reversed(sentence.clauses[: claim.clause.index + 1]):
        if clause.group != claim.clause.group:
            return None
        printed = sentence.printed[clause.start : min(clause.end, clause.start + LONGEST)]
        if (match := BEARER.match(printed)) and not SEVERAL_LEVELS.match(printed, match.end()):
            office = OFFICE_BEHIND.match(printed, match.end())
            return printed[: office.end()] if office else match[0]
        if subject := BODY_AS_SUBJECT.match(printed):
            return subject["body"] if clause is claim.clause or claim.kind is TargetKind.DO else None
        if WHOLE_PLACE.match(printed) or OTHER_SUBJECT.match(printed) or claim.clause.index - clause.index > CLAUSES:
            return None
    return None


def find_per(printed: str) -> str | None:
    """For each of what the number is counted: 每类, 每千人, 人均.

    >>> find_per("每千人口拥有床位"), find_per("每年")
    ('每千人口', None)
    """
    match = PER.search(printed)
    return match[0] if match else None


def find_soft(printed: str) -> str | None:
    """The word that leaves room, as printed: 力争, 原则上."""
    match = SOFT.search(printed)
    return match[0] if match else None
