"""What a rule took of a clause → claims: values dealt out to what they measure, each with its quote."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from loaders.facts.indicators import split_names, split_plainly, split_respective
from loaders.facts.target_numbers import Measure
from loaders.facts.target_sentences import Clause, Sentence
from loaders.regex import regex
from loaders.rules.target_bounds import BOUND_APART
from loaders.rules.target_rule import TargetRule
from loaders.rules.targets import LEVEL_RULES
from loaders.values import Comparator, TargetKind

# behind 2022年、2023年: in each of them
EACH = regex(r"[，,]?[^，,]{0,20}?(?:各(?![区县市镇乡街级地部单类项])|(?<![平人年月日户亩])均(?![价值衡]))")


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
    last clause with text, -1 if there is none. carried: the claim of the sentence before, if this one divides it.
    """

    sentence: Sentence
    clause: Clause
    before: Clause | None
    latest: int
    claims: list[Claim]
    carried: Claim | None = None

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


def deal_out(around: Surroundings, fit: Fit, last_in_clause: bool) -> tuple[list[Claim], str | None]:
    """The claims that a fit makes, each name with its value; or none, and why the print does not tell them apart."""
    if any(measure.conflict for measure in fit.run):
        return [], "the number is bounded in two ways that exclude each other"
    start, end = quote_bounds(around, fit, last_in_clause)
    claims: list[Claim] = []
    pairs = pair_names(around, fit)
    shared = shared_bound(fit)
    if pairs is None:
        return [], "the numbers do not pair off with what they measure"
    for name, measure, deadline in pairs:
        for comparator, value in measure.values:
            if comparator is Comparator.EQUAL and BOUND_APART.search(fit.head):
                comparator = Comparator.AT_LEAST
            elif comparator is Comparator.EQUAL and fit.run[0].start < fit.run[0].number:
                comparator = fit.run[0].values[0][0]  # 分别不低于50%和55%: the word bounds both
            elif comparator is Comparator.EQUAL and shared is not None:
                comparator = shared
            kind = kind_of(fit.kind, comparator, value, measure.unit)
            number = around.sentence.places[measure.number]
            row = Claim(fit.rule.id, name, comparator, value, measure.unit, kind, start, end, number, around.clause)
            claims.append(replace(row, deadline=deadline))
    return claims, None


def shared_bound(fit: Fit) -> Comparator | None:
    """How the word behind the last of several values binds them all: 分别控制在45人、50人以内; else None."""
    *others, last = fit.run
    if not others or "分别" not in fit.head or any(measure.bound for measure in others):
        return None
    return last.values[0][0] if last.bound and last.start == last.number else None


def pair_names(around: Surroundings, fit: Fit) -> list[tuple[str, Measure, int]] | None:
    """Each name with its measure and the deadline it has; None if they do not pair off."""
    run, respective, level = fit.run, "分别" in fit.head, fit.rule.id in LEVEL_RULES
    if len(run) == 1:
        names = [fit.indicator]
        if level and not fit.borrowed:
            names = split_respective(fit.indicator) if respective else split_names(fit.indicator)
        return [(name, run[0], index) for name in names for index in deadlines_of(around, fit)]
    subject, _, change = fit.indicator.partition("分别")  # A、B分别下降: both fall
    # what is counted in different units shares no rate: 绿化覆盖率、人均绿地面积分别达到43%和14平方米
    alike = len({measure.unit_class for measure in run}) == 1
    names = [name + change for name in (split_respective(subject) if alike else split_plainly(subject))]
    if level and len(names) == len(run):
        return [(name, measure, -1) for name, measure in zip(names, run, strict=True)]
    frame = around.sentence.frames.at(around.sentence.places[run[0].number]).deadline_frame
    if frame is not None and len(frame.deadlines) == len(run):
        return [(subject + change, measure, index) for index, measure in enumerate(run)]
    return None


def deadlines_of(around: Surroundings, fit: Fit) -> Sequence[int]:
    """Which of the deadlines in force a number has: each of 2022年、2023年各完成45公里, else the last."""
    number = around.sentence.places[fit.run[0].number]
    frame = around.sentence.frames.at(number).deadline_frame
    if frame is None or len(frame.deadlines) < 2 or not EACH.match(around.sentence.reading.text, frame.end, number):
        return (-1,)
    return range(len(frame.deadlines))


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
