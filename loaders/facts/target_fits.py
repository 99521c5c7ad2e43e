"""A rule's match in a clause → what it takes of it: the name of what is measured, and the part of the print used up."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts.claims import Fit, Match, Surroundings
from loaders.facts.indicators import clean_indicator, cut_object
from loaders.facts.target_names import (
    complete_share,
    name_by_context,
    name_of_part,
    name_of_place,
    name_of_trade,
    name_of_year,
    needs_name,
)
from loaders.regex import regex
from loaders.rules.indicators import DATE_ALONE, EXTENT, EXTENT_OF, PRAISE, TOLD, TURNOVER, WITH_EXTENT
from loaders.rules.target_verbs import SELECTING_VERBS, STATE_VERBS, TELLING_VERBS
from loaders.rules.targets import (
    BARE_RULES,
    COUNTING_RULES,
    LEVEL_RULES,
    NAMED_BY_CONTEXT,
    PART_RULES,
    PLACE_RULES,
    YEAR_RULES,
)
from loaders.values import TargetKind

SAID = regex(r"(?:累计)?完成$|累计(?=达到?$|$)")  # what a rule took for its verb, where nothing else names the thing
LEAD = 12  # characters in front of a verb that still belong to what it does


def make_fit(around: Surroundings, match: Match, start: int, last: Fit | None) -> Fit | None:
    """What a matching rule takes; None if it names nothing that could be measured."""
    rule, run = match.rule, match.run
    verb = verb_of(match, last)
    text, end = "", run[-1].end
    for part, part_start, part_end in named_parts(match, around.sentence.view):
        if part == "object":
            end = part_end
        if part != "lead" or part_end - part_start <= LEAD:
            printed = around.sentence.printed[part_start:part_end]
            printed = TOLD.sub("", printed) if part_start == around.clause.start else printed
            text += clean_indicator(printed) if part == "subject" else PRAISE.sub("", WITH_EXTENT.sub("", printed))
    indicator = clean_indicator(text, whole=rule.whole)
    if verb in TELLING_VERBS and "verb" not in rule.indicator and len(indicator) > 1:
        indicator = f"{verb}{indicator}"
    if len(indicator) < 2 and (said := SAID.search(match.in_front.string)):
        indicator = said[0]
    borrowed = False
    if DATE_ALONE.fullmatch(indicator) or is_extent(around, indicator):
        return None
    if rule.id in PLACE_RULES:
        of_place = name_of_place(around, indicator, run[0])
        if of_place is None:
            return None
        indicator = of_place
    elif rule.id in YEAR_RULES:
        of_year = name_of_year(around, run[0])
        if of_year is None:
            return None
        indicator = of_year
    elif rule.id in PART_RULES or needs_name(indicator):
        named = None
        if rule.id in PART_RULES:
            named = name_of_part(around, indicator)
        elif rule.id in NAMED_BY_CONTEXT:
            named = name_by_context(around, indicator, run[0])
        if named is None:
            return None
        indicator, borrowed = named
    elif rule.id in BARE_RULES:
        return None
    elif rule.id in LEVEL_RULES and TURNOVER.fullmatch(indicator):
        indicator, borrowed = name_of_trade(around, indicator)
    elif rule.id in LEVEL_RULES:
        indicator = complete_share(around, indicator, run[0])
    while start < run[0].start and around.sentence.view[start] in "、和及与并":
        start += 1
    kind = TargetKind.REACH if match.in_front.groupdict().get("verb") in STATE_VERBS else rule.kind
    return Fit(rule, run, indicator, borrowed, match.in_front.string, start, end, verb, kind)


def is_extent(around: Surroundings, indicator: str) -> bool:
    """Whether a name only says how big a thing is, and not what is counted: 总长, 建设1条总长度."""
    alone = EXTENT.fullmatch(indicator) is not None and around.previous() is None
    return alone or EXTENT_OF.search(indicator) is not None


def verb_of(match: Match, last: Fit | None) -> str | None:
    """The verb that a rule found, or that the number before it in a list has; only where nothing stands in front of it.

    城镇新增就业6万人，失业人员再就业2万人: the second is not newly added.
    """
    if match.rule.follows:
        return last.verb if last else None
    found = match.in_front.groupdict()
    return None if found.get("lead") else found.get("verb")


def named_parts(match: Match, view: str) -> Iterator[tuple[str, int, int]]:
    """The groups that name what is measured, with their places in the view."""
    for part in match.rule.indicator:
        found, offset = (match.behind, match.tail_start) if part == "object" else (match.in_front, match.head_start)
        start, end = (place + offset for place in found.span(part))
        if start < offset:
            continue
        whole = (
            match.in_front.groupdict().get("verb") in SELECTING_VERBS
        )  # 选择20个社区开展试点: what for belongs to it
        if part == "object" and match.rule.id in COUNTING_RULES and not whole:
            end = start + cut_object(view[start:end])
        yield part, start, end
