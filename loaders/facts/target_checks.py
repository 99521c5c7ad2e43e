"""What a rule read → whether it is a target: no sum, no duration, no name, no programme, no size of a thing."""

from __future__ import annotations

from loaders.facts.claims import Fit, Surroundings
from loaders.facts.target_numbers import Measure
from loaders.facts.target_sentences import Sentence
from loaders.regex import regex
from loaders.rules.indicators import BEARER, PER
from loaders.rules.target_bounds import BOUND_APART
from loaders.rules.target_nouns import (
    ALLOWED_TIME,
    ARTICLE_UNITS,
    BROUGHT_IN,
    BY_NORM,
    FINISHED,
    LASTING,
    LENT,
    LIFE_SPAN,
    MONEY_SET_ASIDE,
    NAMING_UNITS,
    OUTPUT,
    PROCEDURE,
    PROGRAMME,
    SHORTENED,
    SIZE_OF_PROJECT,
    SIZED,
    SIZED_UNITS,
    SIZES,
    TERMS_OF_LOAN,
)
from loaders.rules.target_verbs import DO
from loaders.rules.targets import AIM, COUNTING_RULES, DONE_RULES, TIME_RULES, TIMES_RULES
from loaders.rules.units import UnitClass
from loaders.values import Comparator, TargetKind

THINGS = frozenset("个 家 所 处 座 项 支 条 辆 间 场 场次 件 门 部 例".split())  # counted, and no size of anything
THING_DONE = regex(rf"{DO}(?:至少)?$")
PEOPLE = frozenset("人 户 名 口".split())
# 各县建立50人以上、各乡建立30人以上的队伍: people are not founded
FOUNDED = regex(r"(?:建立|组建|设立|成立|建成|打造)$")
PEOPLE_HELPED = regex(r"(?:解决|缓解|改善)[\u4e00-\u9fff]{0,4}$")
KEPT_DAYS = regex(r"(?:开放|服务|接待)日$|天数$")
HOURS = ("小时", "分钟", "学时", "课时")


def is_target(around: Surroundings, fit: Fit) -> bool:
    """Whether what a rule read is to be reached, kept or done, and not a sum, a duration, a name or a programme."""
    measure = fit.run[0]
    view = around.sentence.view
    if fit.rule.id in COUNTING_RULES and names_things(view, fit):
        return False
    if FOUNDED.search(fit.head) and measure.unit.lstrip("十百千万亿") in PEOPLE and fit.end == fit.run[-1].end:
        return False
    bound = measure.bound or BOUND_APART.search(fit.head) is not None
    period = has_period(around.sentence, fit)
    dated = period or has_deadline(around.sentence, fit)
    if fit.rule.id in DONE_RULES and not (bound or dated or AIM.search(fit.head)):
        return False
    if fit.rule.id in TIMES_RULES and not (bound or period):
        return False
    if measure.unit_class is UnitClass.MONEY:
        return is_output(fit.indicator)
    if measure.unit_class is UnitClass.TIME:
        return is_time_limit(fit, measure, period)
    if measure.in_words and measure.unit_class is not UnitClass.SHARE and not bound:
        return counts_in_words(fit, measure, period)
    if BY_NORM.fullmatch(fit.head) and view.startswith(("的比例", "的标准", "比例"), fit.run[-1].end):
        return False
    if fit.rule.kind is TargetKind.DO and measure.unit in NAMING_UNITS and not bound:
        finished = fit.verb == "完成" and FINISHED.search(fit.indicator) is not None
        return finished or PROGRAMME.search(fit.indicator) is None
    return True


def names_things(view: str, fit: Fit) -> bool:
    """Whether the number says which things are meant rather than how many.

    100人以上的机构, 35蒸吨以下锅炉, 66人以上大班额; 25户以上自然村…全覆盖.
    """
    measure, end = fit.run[0], fit.run[-1].end
    if measure.unit.lstrip("百万亿") in SIZES and SIZE_OF_PROJECT.search(fit.indicator):
        return True
    if measure.start == measure.number and view.startswith("的", end):
        # but 不少于2次的活动, 培育5家以上的企业 and 解决2万人的饮水问题 say how many
        things, done = (PEOPLE, PEOPLE_HELPED) if measure.unit.lstrip("十百千万亿") in PEOPLE else (THINGS, THING_DONE)
        return measure.unit.lstrip("十百千万亿") not in things or done.search(fit.head) is None
    if view.startswith("覆盖", fit.end) and view[fit.end - 1] == "全":
        return True
    bound = view[max(measure.number, end - 2) : end]
    if measure.start != measure.number or fit.end == end:
        return False
    return bound in ("以下", "之下") or (
        bound in ("以上", "之上")
        and measure.unit.lstrip("十百千万亿") in SIZED_UNITS
        and SIZED[SIZED_UNITS[measure.unit.lstrip("十百千万亿")]].search(view[end : fit.end]) is not None
    )


def is_output(indicator: str) -> bool:
    """Whether a sum of money is produced, invested or lent out in all, and not spent or levied.

    >>> [is_output(text) for text in ("旅游总收入", "新增企业贷款", "创业担保贷款额度", "专项资金")]
    [True, True, False, False]
    """
    if LENT.search(indicator):
        return TERMS_OF_LOAN.search(indicator) is None
    if BROUGHT_IN.search(indicator):
        return True
    return OUTPUT.search(indicator) is not None and not MONEY_SET_ASIDE.search(indicator)


def is_time_limit(fit: Fit, measure: Measure, period: bool) -> bool:
    """Whether a duration is a level to reach (办理时间), not the life of a measure."""
    at_most = any(comparator is Comparator.AT_MOST for comparator, _ in measure.values)
    if fit.rule.id in TIME_RULES:
        return at_most and PROCEDURE.search(fit.head) is None
    if LIFE_SPAN.search(fit.indicator):
        return True
    if fit.rule.bound or fit.rule.id in COUNTING_RULES:
        kept = measure.unit in HOURS or KEPT_DAYS.search(fit.indicator) is not None
        return (measure.bound and kept and period) or (at_most and ALLOWED_TIME.search(fit.indicator) is not None)
    return LASTING.search(fit.indicator) is not None or SHORTENED.search(fit.head) is not None


def counts_in_words(fit: Fit, measure: Measure, period: bool) -> bool:
    """Whether a number in words counts: 三个中心 are named, 一支队伍 is any; 每个镇建成一支队伍 counts.

    A bound number always does.
    """
    value = measure.values[0][1]
    each = BEARER.search(fit.head) is not None or PER.search(fit.head) is not None
    if value == 1 and not (period and measure.unit_class is UnitClass.TIMES):
        return each and measure.unit not in ARTICLE_UNITS and PROGRAMME.search(fit.indicator) is None
    if value < 10 and measure.unit in NAMING_UNITS and not (period and measure.unit_class is UnitClass.TIMES):
        return False
    return fit.rule.kind is not TargetKind.DO or measure.unit not in NAMING_UNITS or not PROGRAMME.search(fit.indicator)


def has_deadline(sentence: Sentence, fit: Fit) -> bool:
    """Whether the number is to be met by a day."""
    return sentence.frames.at(sentence.places[fit.run[0].number]).deadline_frame is not None


def has_period(sentence: Sentence, fit: Fit) -> bool:
    """Whether the number is to be met again and again."""
    place = sentence.places[fit.run[0].number]
    return (
        sentence.frames.at(place).period_frame is not None
        or sentence.frames.once(sentence.places[fit.start], place) is not None
    )
