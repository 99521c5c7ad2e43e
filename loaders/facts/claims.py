"""What a rule took of a clause → claims: indicators named, values dealt out, and what is no target left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from loaders.facts.indicators import (
    clean_indicator,
    cut_object,
    is_bare,
    is_growth,
    split_names,
    split_respective,
)
from loaders.facts.target_numbers import Measure, find_measures
from loaders.facts.target_sentences import Clause, Sentence
from loaders.model import Comparator, TargetKind
from loaders.rules.targets import (
    BOUND_APART,
    COUNTING_RULES,
    LASTING,
    LEVEL_RULES,
    MONEY_SET_ASIDE,
    NAMING_UNITS,
    OUTPUT,
    PROGRAMME,
    SHORTENED,
    STATE_VERBS,
    TELLING_VERBS,
    TargetRule,
)
from loaders.rules.units import UnitClass

LEAD = 12  # characters in front of a verb that still belong to what it does
LONGEST_NAME = 80
HOURS = ("小时", "分钟")


@dataclass(frozen=True, slots=True)
class Claim:
    """One row in the making. start, end: its quote in the sentence's reading; number: the place of its number there.

    deadline: which of the deadlines in force it has, -1 the last (到2023年、2025年 … 分别 has two).
    """

    rule: str
    indicator: str
    comparator: Comparator
    value: Decimal
    unit: str
    kind: TargetKind
    start: int
    end: int
    number: int
    clause: Clause
    deadline: int = -1


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a clause stands in its sentence, and what was read before it.

    before: the clause with text before it, unless a semicolon parts them or it is silenced. latest: the index of the
    last clause with text, -1 if there is none.
    """

    sentence: Sentence
    clause: Clause
    before: Clause | None
    latest: int
    claims: list[Claim]

    def printed(self, clause: Clause) -> str:
        """A clause as printed, without its time frames."""
        return self.sentence.printed[clause.start : clause.end]

    def previous(self) -> Claim | None:
        """The claim before, if it stands in this clause or in the one before."""
        claim = self.claims[-1] if self.claims else None
        return claim if claim is not None and claim.clause.index in (self.clause.index, self.latest) else None


@dataclass(frozen=True, slots=True)
class Fit:
    """A rule that reads a run of measures.

    indicator: what it names, cleaned. borrowed: whether the clause before belongs to it. head: the text in front.
    start, end: the part of the view that it used up. verb: what is done, for lists that print it once.
    """

    rule: TargetRule
    run: tuple[Measure, ...]
    indicator: str
    borrowed: bool
    head: str
    start: int
    end: int
    verb: str | None
    kind: TargetKind


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's matches in front of a run of measures and behind it, with the places where these texts start."""

    rule: TargetRule
    run: tuple[Measure, ...]
    in_front: re.Match[str]
    behind: re.Match[str]
    head_start: int
    tail_start: int


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
            text += clean_indicator(printed) if part == "subject" else printed
    indicator = clean_indicator(text)
    if verb in TELLING_VERBS and rule.id != "target.do-thing" and len(indicator) > 1:
        indicator = f"{verb}{indicator}"
    borrowed = False
    if len(indicator) < 2 or is_bare(indicator):
        if rule.id not in LEVEL_RULES:
            return None
        named = name_by_context(around, indicator)
        if named is None:
            return None
        indicator, borrowed = named
    while start < run[0].start and around.sentence.view[start] in "、和及与并":
        start += 1
    kind = TargetKind.REACH if match.in_front.groupdict().get("verb") in STATE_VERBS else rule.kind
    return Fit(rule, run, indicator, borrowed, match.in_front.string, start, end, verb, kind)


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
        if part == "object" and match.rule.id in COUNTING_RULES:
            end = start + cut_object(view[start:end])
        yield part, start, end


def name_by_context(around: Surroundings, indicator: str) -> tuple[str, bool] | None:
    """The name of an indicator that says nothing alone, and whether the clause before it belongs to the quote."""
    previous = around.previous()
    if previous is not None:
        if len(indicator) < 2:
            return previous.indicator, False
        return (previous.indicator + indicator if is_growth(indicator) else indicator), False
    if around.before is None:
        # 知晓率 alone still names something; 比例, 增长 and 每类 do not
        return None if len(indicator) < 3 or is_growth(indicator) or indicator.startswith("每") else (indicator, False)
    thing = clean_indicator(around.printed(around.before))
    if not 2 <= len(thing) <= LONGEST_NAME or find_measures(thing):
        return None
    separator = around.sentence.printed[around.before.end]
    return (f"{thing}{separator}{indicator}" if indicator else thing), True


def is_target(around: Surroundings, fit: Fit) -> bool:
    """Whether what a rule read is to be reached, kept or done, and not a sum, a duration, a name or a programme."""
    measure = fit.run[0]
    qualifies = measure.start == measure.number and around.sentence.view.startswith("的", fit.run[-1].end)
    if qualifies and fit.rule.id in COUNTING_RULES:
        return False  # 100人以上的机构 says which bodies; 不少于2次的活动 says how many
    bound = measure.bound or BOUND_APART.search(fit.head) is not None
    period = has_period(around.sentence, fit)
    if measure.unit_class is UnitClass.MONEY:
        return OUTPUT.search(fit.indicator) is not None and not MONEY_SET_ASIDE.search(fit.indicator)
    if measure.unit_class is UnitClass.TIME:
        if fit.rule.bound:
            return measure.unit in HOURS and period
        return LASTING.search(fit.indicator) is not None or SHORTENED.search(fit.head) is not None
    if measure.in_words and measure.unit_class is not UnitClass.SHARE and not bound:
        value = measure.values[0][1]
        if value == 1 and not (period and measure.unit_class is UnitClass.TIMES):
            return False
        if value < 10 and measure.unit in NAMING_UNITS:
            return False
    if fit.rule.kind is TargetKind.DO and measure.unit in NAMING_UNITS and not bound:
        return PROGRAMME.search(fit.indicator) is None
    return True


def has_period(sentence: Sentence, fit: Fit) -> bool:
    """Whether the number is to be met again and again."""
    place = sentence.places[fit.run[0].number]
    return (
        sentence.frames.at(place).period_frame is not None
        or sentence.frames.once(sentence.places[fit.start], place) is not None
    )


def deal_out(around: Surroundings, fit: Fit, last_in_clause: bool) -> tuple[list[Claim], str | None]:
    """The claims that a fit makes, each name with its value; or none, and why the print does not tell them apart."""
    if any(measure.conflict for measure in fit.run):
        return [], "the number is bounded in two ways that exclude each other"
    start, end = quote_bounds(around, fit, last_in_clause)
    claims: list[Claim] = []
    pairs = pair_names(around, fit)
    if pairs is None:
        return [], "the numbers do not pair off with what they measure"
    for name, measure, deadline in pairs:
        for comparator, value in measure.values:
            if comparator is Comparator.EQUAL and BOUND_APART.search(fit.head):
                comparator = Comparator.AT_LEAST
            kind = kind_of(fit.kind, comparator, value, measure.unit)
            number = around.sentence.places[measure.number]
            row = Claim(fit.rule.id, name, comparator, value, measure.unit, kind, start, end, number, around.clause)
            claims.append(replace(row, deadline=deadline))
    return claims, None


def pair_names(around: Surroundings, fit: Fit) -> list[tuple[str, Measure, int]] | None:
    """Each name with its measure and the deadline it has; None if they do not pair off."""
    run, respective, level = fit.run, "分别" in fit.head, fit.rule.id in LEVEL_RULES
    if len(run) == 1:
        names = [fit.indicator]
        if level and not fit.borrowed:
            names = split_respective(fit.indicator) if respective else split_names(fit.indicator)
        return [(name, run[0], -1) for name in names]
    subject, _, change = fit.indicator.partition("分别")  # A、B分别下降: both fall
    names = [name + change for name in split_respective(subject)]
    if level and len(names) == len(run):
        return [(name, measure, -1) for name, measure in zip(names, run, strict=True)]
    frame = around.sentence.frames.at(around.sentence.places[run[0].number]).deadline_frame
    if frame is not None and len(frame.deadlines) == len(run):
        return [(fit.indicator, measure, index) for index, measure in enumerate(run)]
    return None


def kind_of(kind: TargetKind, comparator: Comparator, value: Decimal, unit: str) -> TargetKind:
    """The kind that a rule gives, unless the number says more: all of a class, or a limit."""
    if comparator is Comparator.AT_MOST and kind in (TargetKind.REACH, TargetKind.DO):
        return TargetKind.LIMIT
    if comparator is Comparator.EQUAL and value == 100 and unit == "%" and kind is TargetKind.REACH:
        return TargetKind.ALL
    return kind


def quote_bounds(around: Surroundings, fit: Fit, last_in_clause: bool) -> tuple[int, int]:
    """Where the quote stands in the sentence's reading: the clause, or the part of a list that a number belongs to."""
    clause, places = around.clause, around.sentence.places
    start = clause.first if fit.start == clause.start else places[fit.start]
    if fit.borrowed and around.before is not None:
        start = around.before.first
    return start, clause.last if last_in_clause else places[fit.end - 1] + 1
