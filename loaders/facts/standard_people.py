"""Whether words name people, users or places that a standard is for, and whether two names tell of the same kind."""

from __future__ import annotations

from loaders.rules import standard_amounts as amount_rules
from loaders.rules import standard_groups as group_rules


def is_group(text: str) -> bool:
    """Whether a phrase names people, users, places or other bearers of a standard: 成年居民, 河东区、平山县."""
    text = group_rules.CITED.sub("", text)
    if any(rule.search(text) for rule in (amount_rules.HAS_AMOUNT, group_rules.NO_GROUP, group_rules.NARRATES)):
        return False
    return any(
        (
            group_rules.GROUP.search(text),
            group_rules.AGES.fullmatch(text),
            group_rules.PLACES.fullmatch(text),
            group_rules.AREA.fullmatch(text),
        )
    )


def same_people(wide: str, narrow: str) -> bool:
    """Whether a group is only a part of another, called the same: 年满80周岁的人员 of 退休人员.

    >>> same_people("退休人员", "年满80周岁的人员"), same_people("道路泊位", "小型车")
    (True, False)
    """
    end = group_rules.PEOPLE_END.search(wide)
    return wide in narrow or (end is not None and narrow.endswith(end.group()))


def same_kind(first: str, second: str) -> bool:
    """Whether two names tell side by side what something is for, as they end in the same word.

    >>> same_kind("4人间", "6人间"), same_kind("特困人员", "儿童")
    (True, False)
    """
    ends = [group_rules.GROUP.search(name) for name in (first, second)]
    return first != second and all(ends) and len({end.group() for end in ends if end}) == 1


def is_place(text: str) -> bool:
    """Whether a phrase names places, or those who live there: 河东区、平山县, 河东区居住的."""
    places = group_rules.PLACES.match(text)
    if places is None or not is_group(places.group()):
        return False
    return group_rules.PLACE_TAIL.fullmatch(text, places.end()) is not None
