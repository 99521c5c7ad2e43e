"""Which rows of a notice of standards are not sure enough to stand: each is taken back and reported instead."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from loaders.brackets import match_brackets
from loaders.fact_types import Standard
from loaders.model import Span
from loaders.rules import standard_doubts as rules

Key: TypeAlias = tuple[str | None, ...]
CONTRADICTED = "different amounts for the same measure, group and condition"
BRACKETS = frozenset("（）()〔〕[]《》〈〉“”")


def named_plainly(fact: Standard) -> Standard:
    """The row with its measure's name as the print has it, without verb, addressee or its own group in front of it."""
    measure = rules.NOT_OF_NAME.sub("", fact.measure)
    rest = measure.removeprefix(fact.group or "\n")
    stands_well = "的" in (fact.group or "") and rules.NAMED_WELL.search(rest) and not rules.KIND_ALONE.fullmatch(rest)
    return replace(fact, measure=rest if stands_well else measure)


def doubts(facts: Sequence[Standard], choices: Set[tuple[Span, ...]] = frozenset()) -> list[str | None]:
    """Why each row cannot stand, in the order of the rows; None where nothing speaks against it.

    choices: where the print lists amounts to choose from.

    What is no measure, group, tier or condition is a doubt, and so are two amounts for the same.
    """
    values: dict[Key, set[Decimal | None]] = {}
    for fact in facts:
        if fact.spans in choices:
            continue
        values.setdefault(key_of(fact), set()).add(fact.value)
    contradicted = {key for key, found in values.items() if len(found) > 1}
    return [CONTRADICTED if key_of(fact) in contradicted else misread(fact) for fact in facts]


def key_of(fact: Standard) -> Key:
    """What a row says its amount is for; two amounts for the same contradict each other, shares and money do not."""
    return (fact.measure, fact.group, fact.tier, fact.condition, fact.unit)


def misread(fact: Standard) -> str | None:
    """What of a row is only a piece of a sentence; None where each part can be what it stands for."""
    parts = (
        ("measure", fact.measure, rules.NO_MEASURE),
        ("group", fact.group, rules.NO_GROUP),
        ("class", fact.tier, rules.NO_TIER),
        ("condition", fact.condition, rules.NO_CONDITION),
    )
    for name, text, rule in parts:
        if text and (not is_balanced(text) or rule.search(text)):
            return f"the words taken for the {name} are a piece of a sentence: {text}"
    if fact.unit and rules.OTHER_UNIT.fullmatch(f"{fact.measure} {fact.unit}"):
        return f"an amount in {fact.unit} is not what {fact.measure} counts"
    named, _, rest = fact.measure.partition(fact.group or "\n")
    if not named and rules.KIND_ALONE.fullmatch(rest):
        return f"the same words are taken for the measure and the group: {fact.measure}"
    return None


def is_balanced(text: str) -> bool:
    """Whether each bracket of a phrase has its other half.

    >>> is_balanced("5座（含）以下"), is_balanced("下同）不满70周岁")
    (True, False)
    """
    return 2 * len(match_brackets(text)) == sum(mark in BRACKETS for mark in text)
