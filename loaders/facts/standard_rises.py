"""Rises in an amount that a notice sets without the new amount: 伤残津贴每人每月增加118元."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.fact_types import Standard
from loaders.rules import standard_amounts as amount_rules
from loaders.rules import standard_groups as group_rules
from loaders.rules import standard_measures as measure_rules


def name_rise(measure: str, rise: str) -> str:
    """What a rise measures, in the print's words: those of the rise behind the measure, unless they name it.

    >>> name_rise("伤残津贴", "增加"), name_rise("生活补贴费", "增加生活补贴费")
    ('伤残津贴增加', '增加生活补贴费')
    """
    return (
        rise if amount_rules.ADDS.match(rise) and rise.endswith(measure) else f"{measure}{rise.removesuffix(measure)}"
    )


def named_in_rise(rise: str | None) -> str | None:
    """The measure that the words of a rise name, None where they name none.

    >>> named_in_rise("增加生活补贴费"), named_in_rise("净增")
    ('生活补贴费', None)
    """
    words = amount_rules.RISEN.match(rise or "")
    return words["measure"] or None if words else None


def is_known(fact: Standard, name: str, facts: Sequence[Standard]) -> bool:
    """Whether other rows give the new amount of what a row says the rise of; name: what rises."""
    name = measure_rules.STANDARD_END.sub("", name)
    known = [(measure_rules.STANDARD_END.sub("", other.measure), other) for other in facts]
    return any(
        (name.endswith(measure) or measure.endswith(name))
        and (other.unit or "").partition("/")[0] == (fact.unit or "").partition("/")[0]
        and (
            group_rules.EVERYBODY.match(fact.group or "各")
            or (other.group, other.tier) in ((fact.group, fact.tier), (None, None))
        )
        for measure, other in known
    )


def without_known_rises(facts: Sequence[Standard], risen: Mapping[int, str]) -> list[Standard]:
    """The rows without the rises whose new amount the notice gives too: 提高到125元，净增15元.

    risen: for the place of each row that is a rise, the name of what rises.
    """
    amounts = [fact for place, fact in enumerate(facts) if place not in risen]
    return [fact for place, fact in enumerate(facts) if place not in risen or not is_known(fact, risen[place], amounts)]
