"""A sentence of duties → its clauses, each with one verb of charge."""

from __future__ import annotations

import re

from loaders.brackets import mask_brackets
from loaders.model import Reading
from loaders.rules import duty_words


def cut_clauses(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses of a sentence: it is cut at a comma where a verb of charge follows.

    A list behind a verb keeps its commas (联系市人大、市政协，各民主党派市委会). A further duty may follow without one
    (分管财政工作并联系市税务局).
    """
    masked = mask_brackets(reading.text[start:end])
    begins = [0]
    ends: list[int] = []
    marks = [*re.finditer(r"[，,]", masked), *duty_words.FURTHER.finditer(masked)]
    for match in sorted(marks, key=lambda match: match.start()):
        if match.end() <= begins[-1]:
            continue
        if match.group() in "，,":
            begins_clause = duty_words.CLAUSE_START.match(masked, match.end())
            further = begins_clause and not _is_away(masked, begins[-1], match.start())
        else:
            further = duty_words.START.match(masked, begins[-1]) is not None
        if further or duty_words.WHILE_AWAY.match(masked, match.end()):
            ends.append(match.start())
            begins.append(match.end())
    return [(start + a, start + b) for a, b in zip(begins, [*ends, len(masked)], strict=True) if a < b]


def _is_away(masked: str, start: int, end: int) -> bool:
    """Whether a clause is nothing but the time when somebody is away; the duty behind it belongs to it."""
    return duty_words.WHILE_AWAY.fullmatch(masked, start, end) is not None
