"""A sentence → its claims: each number that somebody must reach, keep or do, and each claim on all of a class."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from loaders.facts.claims import Claim, Fit, Match, Surroundings, deal_out
from loaders.facts.indicators import clean_indicator, complete_levels
from loaders.facts.target_bars import silenced_clauses
from loaders.facts.target_checks import is_target
from loaders.facts.target_fits import make_fit
from loaders.facts.target_names import is_idle, name_by_clause
from loaders.facts.target_numbers import Measure, find_measures
from loaders.facts.target_sentences import Clause, Sentence
from loaders.regex import regex
from loaders.rules.indicators import DEED_AT_HEAD, DUTY_AT_HEAD, TOLD
from loaders.rules.target_bounds import BETWEEN_VALUES, JOIN_BEFORE_NUMBER, JOINING
from loaders.rules.target_claims import CLAIM_RULES
from loaders.rules.targets import RULES, YEAR_RULES
from loaders.rules.units import UnitClass
from loaders.values import Comparator, TargetKind

DEALING = 8  # characters between 分别 and the first number that it deals out
HEAD = 160  # characters in front of a number that a rule looks at
TAIL = 80  # characters behind it
NAMES = regex(r"[\u4e00-\u9fff□A-Za-z]")  # without one nothing is named
RULES_OF = {
    (unit_class, bound): tuple(rule for rule in RULES if unit_class in rule.units and (bound or not rule.bound))
    for unit_class in UnitClass
    for bound in (False, True)
}
BEFORE_ALL = regex(r"^[\u4e00-\u9fff]{1,4}(?:前|内|底|期间)(?=全部)")
# between a sum and the number of the things it describes
SAYING_WHICH = regex(r"、[^，、]{2,30}的[^，、的]{2,20}")
CLOSING = "、，,；;。：:和及与并且或）)□"


def read_claims(sentence: Sentence, carried: Claim | None = None) -> tuple[list[Claim], list[tuple[Clause, str]]]:
    """The claims of a sentence in order of print, and clauses whose numbers contradict each other, with the reason.

    carried: the last claim of the sentence before, if this one divides what that counted (其中，2022年完成8所).
    """
    claims: list[Claim] = []
    conflicts: list[tuple[Clause, str]] = []
    measures_of = clause_measures(sentence)
    if not any(measures_of) and not any(rule.needs in sentence.view for rule in CLAIM_RULES):
        return claims, conflicts
    silenced = silenced_clauses(sentence)
    last: Fit | None = None  # what the clause before took, for lists that print their verb once
    before: Clause | None = None  # the clause with text before this one
    for clause, measures in zip(sentence.clauses, measures_of, strict=True):
        if clause.start == clause.end:
            continue
        usable = before is not None and before.group == clause.group and not silenced[before.index]
        around = Surroundings(
            sentence, clause, before if usable else None, before.index if before else -1, claims, carried
        )
        if silenced[clause.index]:
            last = None
        else:
            if last is not None and TOLD.match(around.printed(clause)):
                last = None  # another body: what it does is not done by the one before
            first = len(claims) - (around.previous() is not None)
            reasons, last = read_numbers(around, measures, last)
            names = complete_levels([claim.indicator for claim in claims[first:]])
            claims[first:] = [replace(claim, indicator=name) for claim, name in zip(claims[first:], names, strict=True)]
            conflicts += [(clause, reason) for reason in reasons]
            claims += read_claims_on_all(around)
        if not is_idle(around.printed(clause)):
            before = clause
    return sorted(claims, key=lambda claim: claim.number), conflicts


def clause_measures(sentence: Sentence) -> list[list[Measure]]:
    """The measures that stand in each clause, in the order of the clauses."""
    measures = find_measures(sentence.view)
    shared: list[list[Measure]] = []
    index = 0
    for clause in sentence.clauses:
        mine: list[Measure] = []
        while index < len(measures) and measures[index].start < clause.end:
            if measures[index].start >= clause.start:
                mine.append(measures[index])
            index += 1
        shared.append(mine)
    return shared


def read_numbers(around: Surroundings, measures: Sequence[Measure], last: Fit | None) -> tuple[list[str], Fit | None]:
    """Add the claims that a clause's numbers make; give why some cannot be told apart, and the clause's last fit."""
    reasons: list[str] = []
    view, clause = around.sentence.view, around.clause
    start, index = clause.start, 0
    latest: Fit | None = None
    while index < len(measures):
        run = run_of(around.sentence, measures, index)
        index += len(run)
        if run[0].start < start or describes(view, run[-1], measures[index : index + 1], clause.end):
            continue  # inside the thing that the number before it counts, or part of the name of what the next counts
        fit = fit_rules(around, run, measures[index : index + 8], start, latest or last)
        if fit is None:
            if is_closed(view, run[-1].end, clause.end):
                start = run[-1].end
            continue
        claims, reason = deal_out(around, fit, last_in_clause=index == len(measures))
        around.claims.extend(claims)
        reasons += [reason] if reason else []
        start, latest = fit.end, fit
    return reasons, latest


def describes(view: str, measure: Measure, following: Sequence[Measure], end: int) -> bool:
    """Whether a sum only says which things the next number counts: 产值超10亿元、有竞争力的企业5家."""
    return (
        measure.unit_class is UnitClass.MONEY
        and bool(following)
        and following[0].unit_class is UnitClass.COUNT
        and is_closed(view, following[0].end, end)
        and SAYING_WHICH.fullmatch(view, measure.end, following[0].start) is not None
    )


def run_of(sentence: Sentence, measures: Sequence[Measure], index: int) -> tuple[Measure, ...]:
    """The measures from one on that stand side by side: 分别达到95%、90%; not 2023年80万亩、2024年220万亩.

    Of one kind, unless 分别 deals them out: 分别达到43%和14.5平方米.
    """
    view = sentence.view
    dealt = "分别" in view[max(0, measures[index].start - DEALING) : measures[index].start]
    end = index + 1
    while (
        end < len(measures)
        and (dealt or measures[end].unit_class is measures[index].unit_class)
        and BETWEEN_VALUES.fullmatch(view, measures[end - 1].end, measures[end].start)
        and deadline_start(sentence, measures[end]) == deadline_start(sentence, measures[index])
    ):
        end += 1
    return tuple(measures[index:end])


def deadline_start(sentence: Sentence, measure: Measure) -> int:
    """Where the deadline of a number is printed; -1 where it has none."""
    frame = sentence.frames.at(sentence.places[measure.number]).deadline_frame
    return -1 if frame is None else frame.start


def is_closed(view: str, place: int, end: int) -> bool:
    """Whether nothing that a number could count stands behind it."""
    return place >= end or view[place] in CLOSING


def fit_rules(
    around: Surroundings, run: tuple[Measure, ...], later: Sequence[Measure], start: int, last: Fit | None
) -> Fit | None:
    """The first rule that reads a run of measures, with what it takes; None if none does."""
    view, measure, tail_start = around.sentence.view, run[0], run[-1].end
    head_start = max(start, measure.start - HEAD)
    head = view[head_start : measure.start]
    all_behind = view[tail_start : min(around.clause.end, tail_start + TAIL)]
    tail = view[tail_start : object_end(view, run[-1], later, around.clause.end)]
    if JOINING.match(tail):
        tail = ""
    nameless = not (measure.bound or NAMES.search(head) or NAMES.search(tail))
    # a year alone in front of it can still divide what stands before: 其中2023年80万亩，2024年220万亩
    if nameless and deadline_start(around.sentence, measure) < around.clause.first:
        return None
    behind_it: dict[tuple[re.Pattern[str], bool], re.Match[str] | None] = {}  # rules share few patterns
    for rule in RULES_OF[measure.unit_class, measure.bound]:
        if nameless and rule.id not in YEAR_RULES:
            continue
        if rule.value is not None and any(value != rule.value for _, value in measure.values):
            continue
        if rule.follows and (last is None or last.rule.id not in rule.follows):
            continue
        wanted = rule.after, rule.whole
        if wanted not in behind_it:
            behind_it[wanted] = rule.after.fullmatch(all_behind if rule.whole else tail)
        behind = behind_it[wanted]
        in_front = rule.before.match(head) if behind is not None else None
        if in_front is None or behind is None:
            continue
        fit = make_fit(around, Match(rule, run, in_front, behind, head_start, tail_start), start, last)
        if fit is not None and is_target(around, fit):
            return fit
    return None


def object_end(view: str, measure: Measure, later: Sequence[Measure], clause_end: int) -> int:
    """Where the thing that a measure counts ends at the latest: before the next number of a list."""
    for other in later:
        if other.start - measure.end > TAIL:
            break
        joined = JOIN_BEFORE_NUMBER.search(view, measure.end, other.start)
        if joined:
            return joined.start()
        if is_closed(view, other.end, clause_end):
            return other.start
    return min(clause_end, measure.end + 2 * TAIL)


def read_claims_on_all(around: Surroundings) -> Iterator[Claim]:
    """The claims of a clause on all of a class (全覆盖, 全部), unless a number of the clause says it already."""
    clause, sentence = around.clause, around.sentence
    if around.claims and around.claims[-1].clause == clause:
        return
    view = sentence.view[clause.start : clause.end]
    if len(view) > HEAD:
        return
    for rule in CLAIM_RULES:
        if rule.needs not in view:
            continue
        for match in rule.pattern.finditer(view):
            start, end = (clause.start + place for place in match.span("subject"))
            indicator = clean_indicator(sentence.printed[start:end])
            opening = clause.first
            if rule.id == "claim.all":  # 汛期前全部下闸蓄水 says when, not what
                indicator = BEFORE_ALL.sub("", indicator)
            if rule.id == "claim.all" and indicator.startswith("全部"):  # 危桥，2022年底前全部改造到位
                named = name_of_all(around, indicator)
                indicator, borrowed = named or ("", False)
                opening = around.before.first if borrowed and around.before else opening
            if len(indicator) < 2:
                continue
            first, number = sentence.places[start], sentence.places[clause.start + match.end() - 1]
            last = clause.last if clause.start + match.end() == clause.end else number + 1
            yield Claim(
                rule.id, indicator, Comparator.EQUAL, Decimal(100), "%", TargetKind.ALL,
                opening if start == clause.start else first, last, number, clause,
            )  # fmt: skip
            if rule.id != "claim.full-coverage":
                return


def name_of_all(around: Surroundings, indicator: str) -> tuple[str, bool] | None:
    """What 全部 is all of, where the clause before it says so: 危桥，全部改造到位; 加固水库15座，全部蓄水."""
    previous = around.previous()
    if previous is not None and previous.kind is TargetKind.DO:
        return previous.indicator + indicator, True
    clause = around.printed(around.before or around.clause)
    if DEED_AT_HEAD.match(clause) or DUTY_AT_HEAD.match(clause):
        return None
    return name_by_clause(around, indicator)
