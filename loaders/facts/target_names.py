"""A number whose clause does not say what it counts → the name that the print gives before it."""

from __future__ import annotations

import re
from itertools import islice

from loaders.facts.claims import Claim, Surroundings
from loaders.facts.indicators import clean_indicator, is_bare, is_deed, is_growth
from loaders.facts.target_numbers import Measure, find_measures
from loaders.regex import regex
from loaders.rules.indicators import (
    AREA_AT_HEAD,
    AREA_END,
    BEARER,
    BREAKTHROUGH,
    DEED,
    DEED_ALONE,
    DEED_AT_END,
    EACH_OF,
    GROWN,
    GROWN_BEHIND,
    GROWTH_AT_END,
    LAND,
    PLACE,
    RATE_END,
    RATIO_AND_REST,
    SIZE_ALONE,
    SOME,
    STAGES,
    STARTED,
    THING_WITHOUT_NAME,
    TOLD,
    TOTAL,
    TRADE,
    YIELD,
)
from loaders.rules.target_nouns import RATIO_END
from loaders.rules.targets import PLACE_RULES, YEAR_RULES
from loaders.rules.units import POINTS, SHARES, UnitClass
from loaders.values import TargetKind

LONGEST_NAME = 80
LONGEST_PART = 8  # characters that say of which part a rate is: 平原区, 65岁以上老年人
LONGEST_LIST = 60  # places that share what was counted before them
CLAUSES_BACK = 4  # what was counted further back is forgotten
MYRIADS = "十百千万亿"
# 目标任务：, 工作目标：: what a clause is, not what is counted
LABEL = regex(r"(?:(?:工作|年度|建设|改造|主要|总体|具体|预期|绩效)*(?:目标|任务|内容|指标)){1,2}")
DONE_BY = regex(r"(?:配合|参与|协助|牵头|负责)$")  # 各有关部门配合，: who does it, not what
STATED = ("完成", "达到", "实现")  # verbs that say nothing of what is done


def needs_name(indicator: str) -> bool:
    """Whether a phrase says nothing without what stands before it: 比例, 提高, 累计完成, 全市."""
    return len(indicator) < 2 or is_bare(indicator) or is_deed(indicator)


def name_by_context(around: Surroundings, indicator: str, measure: Measure) -> tuple[str, bool] | None:
    """The name of an indicator that says nothing alone, and whether the clause before it belongs to the quote."""
    counted = measure.unit_class not in (UnitClass.SHARE, UnitClass.POINT)
    previous = around.previous()
    # 上市企业实现零的突破，力争达到3家
    broken = BREAKTHROUGH.fullmatch(around.printed(around.before)) if around.before and len(indicator) < 2 else None
    if broken is not None:
        return clean_indicator(broken["thing"]), True
    if len(indicator) < 2 and (name := level_of_growth(previous, measure)) is not None:
        return name, False
    if is_deed(indicator) or (len(indicator) < 2 and counted):
        same = last_of_unit(around, measure)
        if same is not None:
            return take_over(indicator, same.indicator), False
        if previous is not None:
            return None
    elif previous is not None:
        if len(indicator) < 2:
            return (previous.indicator, False) if same_unit(previous, measure) else None
        if YIELD.fullmatch(indicator) and (land := LAND.search(previous.indicator)):
            return previous.indicator[: land.start()] + indicator, False
        each = EACH_OF.fullmatch(indicator)
        if each is not None:
            counted_so = previous.kind is TargetKind.DO and previous.unit.endswith(each["unit"])
            return (indicator + DEED.sub("", previous.indicator, count=1), False) if counted_so else None
        if TOTAL.fullmatch(indicator) and same_unit(previous, measure):
            return DEED.sub("", previous.indicator, count=1) + indicator, False
        if SIZE_ALONE.fullmatch(indicator) and previous.kind is TargetKind.DO:
            return DEED.sub("", previous.indicator, count=1) + indicator, False
        if TOTAL.fullmatch(indicator) and (change := GROWTH_AT_END.search(previous.indicator)) and change.start() > 1:
            return previous.indicator[: change.start()] + indicator, False
        return (previous.indicator + indicator if is_growth(indicator) else indicator), False
    if around.before is None:
        # 知晓率 alone still names something; 比例, 增长 and 每类 do not
        vague = len(indicator) < 3 or is_growth(indicator) or is_deed(indicator) or indicator.startswith("每")
        return None if vague else (indicator, False)
    return name_by_clause(around, indicator)


def name_by_clause(around: Surroundings, indicator: str) -> tuple[str, bool] | None:
    """The name that the clause before gives: 定向招用毕业生，比例; None if it names nothing or counts something.

    A label (目标任务：完成改造10个) names nothing; what stands behind it does, if anything.
    """
    if around.before is None:
        return None
    before = around.printed(around.before)
    if LABEL.fullmatch(before) or DONE_BY.search(before):
        return (indicator, False) if indicator else None
    thing = GROWN_BEHIND.sub("", clean_indicator(TOLD.sub("", before)))
    if indicator and (some := SOME.fullmatch(thing)):
        return some["things"] + indicator, True
    counts = find_measures(around.sentence.view[around.before.start : around.before.end])
    if (
        not 2 <= len(thing) <= LONGEST_NAME
        or not all(count.in_words for count in counts)
        or THING_WITHOUT_NAME.match(thing)
    ):
        return None
    separator = around.sentence.printed[around.before.end]
    return (f"{thing}{separator}{indicator}" if indicator else thing), True


def name_of_trade(around: Surroundings, indicator: str) -> tuple[str, bool]:
    """The name of what a trade is to yield: 发展茶产业，产值突破100亿元; as printed where no trade stands before."""
    trade = TRADE.fullmatch(around.printed(around.before)) if around.before and not around.previous() else None
    return (trade["trade"] + indicator, True) if trade else (indicator, False)


def name_of_part(around: Surroundings, indicator: str) -> tuple[str, bool] | None:
    """The name of a part of what stands before: 隐患整改率达到100%，其中5处须于5月31日前整改销案."""
    previous = around.previous() or around.carried
    if previous is None:
        return name_by_clause(around, indicator)
    return RATE_END.sub("", previous.indicator) + indicator, False


def name_of_place(around: Surroundings, place: str, measure: Measure) -> str | None:
    """The name of a place's part in what stands before: 新建高标准农田5万亩，其中：安河县3万亩; None without 其中."""
    start = max(0, around.clause.start - len("其中："))
    if "其中" not in around.sentence.view[start : measure.start]:
        return None
    latest = islice(reversed(around.claims), LONGEST_LIST)
    whole = next((claim for claim in latest if claim.rule not in PLACE_RULES), around.carried)
    if whole is None or not same_unit(whole, measure):
        return None
    owner = BEARER.match(whole.indicator) or PLACE.match(whole.indicator)
    return place + whole.indicator[owner.end() if owner else 0 :]


def name_of_year(around: Surroundings, measure: Measure) -> str | None:
    """The name of a year's part in what stands before: 修复草原300万亩，其中2023年80万亩，2024年220万亩; else None."""
    whole = last_of_unit(around, measure)
    frame = around.sentence.frames.at(around.sentence.places[measure.number]).deadline_frame
    if whole is None or frame is None or frame.start < around.clause.first:
        return None
    start = max(0, around.clause.start - len("其中："))
    divides = whole.rule in YEAR_RULES or "其中" in around.sentence.view[start : measure.start]
    return whole.indicator if divides else None


def level_of_growth(previous: Claim | None, measure: Measure) -> str | None:
    """The name of a level that is printed behind its growth: 人均纯收入增长12%，达到8600元; a share only of a rate."""
    change = GROWTH_AT_END.search(previous.indicator) if previous and previous.unit in SHARES + POINTS else None
    if previous is None or change is None or change.start() < 2 or measure.unit in POINTS:
        return None
    name = previous.indicator[: change.start()]
    return name if measure.unit not in SHARES or RATIO_END.search(name) else None


def last_of_unit(around: Surroundings, measure: Measure) -> Claim | None:
    """The last claim of the sentence that is counted as this number is; at its head (其中) that of the one before."""
    for claim in reversed(around.claims):
        if claim.clause.index < around.clause.index - CLAUSES_BACK:
            return None
        if same_unit(claim, measure):
            return claim
    carried = around.carried
    return carried if carried is not None and same_unit(carried, measure) else None


def same_unit(claim: Claim, measure: Measure) -> bool:
    """Whether two numbers count in one unit, 个 and 万个 being one.

    >>> from decimal import Decimal
    >>> from loaders.facts.target_numbers import find_measures
    >>> [measure.unit.lstrip("万") for measure in find_measures("2500个，1.2万个")]
    ['个', '个']
    """
    return claim.unit.lstrip(MYRIADS) == measure.unit.lstrip(MYRIADS)


def take_over(indicator: str, name: str) -> str:
    """The name of what was counted before, with the place and the verb that stand beside the new number.

    >>> take_over("全省", "每个县盘活闲置农房"), take_over("建成", "新建5G基站"), take_over("", "培训教师")
    ('全省盘活闲置农房', '建成5G基站', '培训教师')
    >>> take_over("完成", "启动老旧小区改造"), take_over("完成", "危桥改造"), take_over("竣工", "新开工项目")
    ('老旧小区改造完成', '危桥改造', '竣工项目')
    """
    deed = DEED_ALONE.fullmatch(indicator)
    place, verb = deed.group("place", "verb") if deed else ("", "")
    if place:
        owner = BEARER.match(name) or PLACE.match(name)
        name = name[owner.end() :] if owner else name
    if verb in STATED and STARTED.match(name):
        name = STARTED.sub("", name, count=1) + verb
    elif verb in STAGES:
        name = verb + STARTED.sub("", name, count=1)
    elif indicator.startswith("累计") and verb in ("", *STATED) and DEED.match(name):
        name = DEED.sub("", name, count=1) + "累计" + verb
    elif verb not in STATED and verb not in name and DEED_AT_END.search(name):
        name = DEED_AT_END.sub("", name) + verb
    elif verb not in STATED and verb not in name:
        name = verb + DEED.sub("", name, count=1)
    return place + name


def complete_share(around: Surroundings, indicator: str, measure: Measure) -> str:
    """The name of a rate of which only the part is printed: 普及率平原区达到100%、丘陵区达到90%."""
    previous = around.previous() or around.carried
    if measure.unit_class is not UnitClass.SHARE or previous is None or not same_unit(previous, measure):
        return indicator
    rate = RATIO_AND_REST.fullmatch(previous.indicator)
    if rate is None or len(indicator) > LONGEST_PART or RATIO_AND_REST.fullmatch(indicator) or "占" in indicator:
        return indicator
    if rate["rest"]:
        return rate["rate"] + indicator
    if around.printed(around.clause).startswith("其中") or around.carried or AREA_END.search(indicator):
        place = PLACE.match(rate["rate"])
        start = place.end() if place else 0
        area = AREA_AT_HEAD.match(rate["rate"], start) if AREA_END.search(indicator) else None
        return indicator + rate["rate"][area.end() if area else start :]
    return indicator


def is_idle(printed: str) -> bool:
    """Whether a clause says nothing that a number behind it could measure: 并逐年提高.

    >>> is_idle("并逐年提高"), is_idle("较2023年翻一番"), is_idle("招用毕业生")
    (True, True, False)
    """
    if GROWN.fullmatch(printed):
        return True
    return len(printed) <= LONGEST_PART and bool(
        re.fullmatch("(?:其中)?", text := clean_indicator(printed)) or is_growth(text)
    )
