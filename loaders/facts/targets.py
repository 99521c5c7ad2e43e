"""`Document` → `Target`: one row for each number that somebody must reach, keep or do, and each claim on all.

Reads every section of a plan but those that report (发展现状), without the assignment at a task's end. A task's
heading is read for the numbers that its text does not repeat.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.fact_types import Target
from loaders.facts.bearers import find_bearer, find_per, find_soft
from loaders.facts.claims import Claim
from loaders.facts.horizons import find_horizons
from loaders.facts.target_clauses import HEAD, read_claims
from loaders.facts.target_sentences import DIGIT, Sentence, find_sentences, heading_sentences
from loaders.facts.target_tables import targets_in_tables
from loaders.facts.time_frames import Frame, document_day
from loaders.member_duties import is_emergency_plan, paths_of_duties
from loaders.model import Document, Genre, Problem, Section
from loaders.rules.target_claims import CLAIM_RULES
from loaders.rules.target_nouns import NAMING_UNITS, STOCK
from loaders.rules.target_sections import PART_AT_HEAD, REPORT_HEADING
from loaders.rules.targets import COUNTING_RULES, LEVEL_RULES, STANDING_RULES
from loaders.rules.time_frames import FrameSort
from loaders.rules.units import POINTS, SHARES, TIMES_SPENT
from loaders.rules.work import REPORTING
from loaders.task_fields import has_fields
from loaders.values import Comparator, PartialDate

# what sets numbers to meet; the other genres print numbers that are paid, charged or counted
GENRES = (Genre.PLAN, Genre.OTHER)
FEW = 10  # so few are named rather than counted, where a heading prints them before their thing
CLAIMS_ON_ALL = frozenset(rule.id for rule in CLAIM_RULES)
SHARES_AND_POINTS = frozenset((*SHARES, *POINTS))


def find_targets(document: Document) -> tuple[list[Target], list[Problem]]:
    """The targets of a document in order of print, and a problem for each number that contradicts itself."""
    targets: list[Target] = []
    problems: list[Problem] = []
    if document.genre not in GENRES:
        return targets, problems
    today = document_day(document)
    for composition in document.compositions:
        horizons = find_horizons(document, composition)
        # what an emergency plan counts outside its members' duties says when it is carried out
        only = paths_of_duties(composition) if is_emergency_plan(composition.title or document.title) else None
        fields = {part.path: each.path for each in composition.walk() if has_fields(each) for part in each.sections}
        for section in going_forward(composition.sections):
            if only is not None and section.path not in only:
                continue
            task = composition.prefix + fields.get(section.path, section.path)
            found, conflicts = read_section(section, task, horizons.get(section.path), today)
            targets += found
            targets += targets_in_tables(section, task, horizons.get(section.path), today)
            problems += conflicts
    return targets, problems


def going_forward(sections: tuple[Section, ...]) -> Iterator[Section]:
    """The sections in order of print, without those that tell where a place stands."""
    for section in sections:
        if section.heading is None or not tells_how_things_stand(section.heading.text.rstrip("：:")):
            yield section
            yield from going_forward(section.sections)


def tells_how_things_stand(heading: str) -> bool:
    """Whether a part under this heading reports: 发展基础, 总体进展情况, 存在的主要问题."""
    return REPORT_HEADING.search(heading) is not None or REPORTING.fullmatch(heading) is not None


def read_section(
    section: Section, task: str, horizon: str | None, today: PartialDate | None
) -> tuple[list[Target], list[Problem]]:
    """The targets of one section's own text, after those that only its heading states."""
    targets: list[Target] = []
    problems: list[Problem] = []
    before: Claim | None = None  # the last claim of the sentence before, which 其中 divides
    for sentence in find_sentences(section, today):
        claims, conflicts = read_claims(sentence, before if PART_AT_HEAD.match(sentence.view) else None)
        before = claims[-1] if claims else None
        targets += [make_target(sentence, claim, task, horizon) for claim in claims]
        for clause, reason in conflicts:
            span = sentence.reading.span(clause.first, clause.last)
            advice = "read the sentence; a misprint stays unread, a form of words belongs in loaders/rules/target_*.py"
            problems.append(Problem("target.unclear", f"{task}: {reason}", advice, span))
    said = {(target.value, target.unit) for target in targets}
    headed = read_heading(section, task, horizon, today)
    return [target for target in headed if (target.value, target.unit) not in said] + targets, problems


def read_heading(section: Section, task: str, horizon: str | None, today: PartialDate | None) -> Iterator[Target]:
    """The targets that a heading states in numbers: 新建幼儿园18所; 打造3个中心 only names the task."""
    for sentence in heading_sentences(section, today):
        for claim in read_claims(sentence)[0]:
            named = claim.rule in COUNTING_RULES and claim.value < FEW and claim.unit in NAMING_UNITS
            if not named and claim.rule not in CLAIMS_ON_ALL and DIGIT.match(sentence.reading.text, claim.number):
                yield make_target(sentence, claim, task, horizon)


def carried_period(claim: Claim, period: Frame | None) -> Frame | None:
    """The period in force, unless it stands in a clause before and the claim is a level, not a thing done each year."""
    if period is None or period.sort is not FrameSort.PERIOD or period.start >= claim.clause.first:
        return period
    within = claim.comparator is Comparator.AT_MOST and claim.unit in TIMES_SPENT  # 到场时间不超过20分钟
    stock = claim.rule in LEVEL_RULES and STOCK.search(claim.indicator) is not None  # 每年…，企业总数达到2万家
    return None if within or stock or claim.rule in STANDING_RULES or claim.unit in SHARES_AND_POINTS else period


def per_of(indicator: str, in_front: str) -> str | None:
    """For each of what a number is counted, as its name or what stands in front of it says; not the next name's.

    >>> per_of("绿化覆盖率", "绿化覆盖率、人均绿地面积分别达到"), per_of("床位", "床位每千人口达到")
    (None, '每千人口')
    """
    before, _, behind = in_front.partition(indicator)
    return find_per(indicator) or find_per(before if behind.startswith(("、", "和", "及", "与")) else in_front)


def make_target(sentence: Sentence, claim: Claim, task: str, horizon: str | None) -> Target:
    """The row that a claim makes, with the time frames in force where its number stands."""
    reading = sentence.reading
    state = sentence.frames.at(claim.number)
    once = sentence.frames.once(claim.start, claim.number)
    if once is not None and DIGIT.search(reading.text, once.end, claim.number):
        once = None  # 年产值10亿元以上企业5家: it belongs to the number before
    dated, timed = (
        sentence.frames.behind(claim.number, claim.end) or state.deadline_frame,
        once or carried_period(claim, state.period_frame),
    )
    quote = reading.cut(claim.start, claim.end)
    in_front = reading.text[max(claim.clause.first, claim.number - HEAD) : claim.number]
    apart = [frame for frame in (dated, timed) if frame is not None and frame.end <= claim.start]
    return Target(
        task=task,
        indicator=claim.indicator,
        comparator=claim.comparator,
        value=claim.value,
        unit=claim.unit or None,
        deadline=dated.deadlines[claim.deadline] if dated and dated.deadlines else None,
        period=timed.period if timed else None,
        qualifier=find_soft(quote.text) or (dated.soft if dated else None),
        quote=quote.text,
        kind=claim.kind,
        bearer=find_bearer(sentence, claim),
        per=per_of(claim.indicator, in_front),
        horizon=horizon,
        spans=(*(reading.span(frame.start, frame.end) for frame in apart), quote.span()),
    )
