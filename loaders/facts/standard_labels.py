"""What stands in front of an amount → whom it is for (group), which class (tier), when (condition), what (measure)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from loaders.facts.standard_people import is_group, is_place
from loaders.rules import standard_groups as group_rules
from loaders.rules import standard_measures as measure_rules
from loaders.rules import standard_openings as opening_rules
from loaders.rules import standard_phrases as phrase_rules

LONGEST = 120  # characters of the longest label; a longer one is prose
PRICES = ("价格", "价")
TAIL = 48  # characters from its end in which its closing verb is looked for


@dataclass(frozen=True, slots=True)
class Label:
    """What a phrase says of the amount after it. What it does not say is None or empty.

    tiers: each class by itself (一级, 二级). rest: words that no rule understood.
    bound: words that bound the amount (不超过). separately: whether it says 分别. verb: what is done with it (报销).
    short: whether the group is a short name that only its place tells (集中供热6.8元).
    """

    measure: str | None = None
    group: str | None = None
    tiers: tuple[str, ...] = ()
    condition: str | None = None
    bound: str | None = None
    separately: bool = False
    rest: str = ""
    verb: str | None = field(default=None, compare=False)
    short: bool = field(default=False, compare=False)

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing at all."""
        return not (self.measure or self.group or self.tiers or self.condition or self.rest)


def parse_label(text: str, measures: tuple[str, ...] = ()) -> Label:
    """Read a phrase, without bracketed remarks, that stands before an amount, names a heading or introduces a list.

    measures: the names already printed above it, the nearest first; they tell where a group ends and a measure starts.

    >>> label = parse_label("在校学生在三级定点医疗机构住院起付标准调整为")
    >>> label.group, label.tiers, label.measure
    ('在校学生', ('三级',), '住院起付标准')
    >>> parse_label("1.5万元以上部分支付比例为").condition
    '1.5万元以上部分'
    >>> parse_label("生活不能自理的").condition
    '生活不能自理的'
    >>> parse_label("市财政安排").rest
    '市财政安排'
    """
    paid_by = phrase_rules.PAID_BY.search(text, max(0, len(text) - TAIL))
    if paid_by:
        front = parse_label(text[: paid_by.start()], measures)
        if measure_rules.INSURANCE.search(front.rest):
            return replace(front, rest="", measure=f"{front.rest}{paid_by['measure']}")
        return replace(front, measure=paid_by["measure"])
    in_case = phrase_rules.IN_CASE.fullmatch(text)
    capped = phrase_rules.CAPPED.search(text, max(0, len(text) - TAIL))
    if capped and (is_group(strip_lead_in(text[: capped.start()])) or not strip_lead_in(text[: capped.start()])):
        return Label(group=strip_lead_in(text[: capped.start()]) or None, condition=capped["cap"])
    text, label = cut_verb(text)
    text = opening_rules.DONE_WITH.sub("", strip_lead_in(text))
    if len(text) > LONGEST:
        return replace(label, rest=text)
    season = group_rules.SEASON.match(text)
    if season:
        whole = parse_label(text[season.end() :], measures)
        return replace(
            whole,
            bound=label.bound,
            separately=label.separately,
            condition="，".join(filter(None, (season.group(), whole.condition))),
        )
    measure, before = cut_measure(text, measures)
    tiers, before = cut_tiers(before)
    first = None if tiers else group_rules.TIER_FIRST.match(before)
    if first and is_group(before[first.end() :]):
        tiers, before = cut_tiers(first["tiers"])[0], before[first.end() :]
    whole = read_scope(before, without_class(replace(label, measure=measure, tiers=tiers), measures))
    if whole.rest and in_case and not (measure or whole.condition):
        return told_of(whole, in_case.group())
    return (measure_first(text, label, measures) or whole) if whole.rest else whole


def without_class(label: Label, measures: tuple[str, ...]) -> Label:
    """The label without a measure that only its class tells from the one above: 第一档气价, 半自理标准.

    measures: the names printed above it.
    """
    if label.tiers and label.measure in measure_rules.PRICE_ALONE and any(name.endswith(PRICES) for name in measures):
        return replace(label, measure=None)  # below 居民用气销售价格
    classed = measure_rules.CLASS_STANDARD.fullmatch(label.measure or "")
    return replace(label, measure=None, tiers=label.tiers or (classed["class"],)) if classed else label


def told_of(label: Label, case: str) -> Label:
    """The label with a part that says in what case it holds, or for whom in what case: 低保对象经报销后负担较重的."""
    people = group_in_front(case)
    return replace(label, group=people, condition=case.removeprefix(people or "") or None, rest="")


def cut_verb(text: str) -> tuple[str, Label]:
    """A phrase without the verb that it closes with (统一调整为), and a label with what that verb says."""
    tail = phrase_rules.VERB_TAIL.search(text, max(0, len(text) - TAIL))
    if tail is None:
        return text, Label()
    verb = tail["verb"]
    # 奖励 and 补助 are verbs and names of measures alike
    keep = verb is not None and measure_rules.MEASURE_AT_END.search(verb) and tail.start("verb") == tail.start()
    if keep and verb in phrase_rules.CHARGES:  # 2小时以内收费5元
        keep = group_rules.CONDITION_ENDS.search(text, 0, tail.start()) is None
    separately = bool(tail["separately"] or tail["separately_after"])
    label = Label(bound=tail["bound"] or tail["more"], separately=separately, verb=tail["verb"])
    return text[: tail.end("verb") if keep and tail["verb"] else tail.start()], label


def measure_first(text: str, label: Label, measures: tuple[str, ...]) -> Label | None:
    """The label of a phrase that names the measure before the class: 护理补贴标准为一级; None where it names none.

    label: what the verb behind the phrase says.
    """
    found = measure_rules.MEASURE_FIRST.match(text) or measure_rules.PEOPLE_LAST.match(text)
    if found is None:
        return None
    front = parse_label(found["measure"], measures)
    behind = named_by_place(parse_label(text[found.end() :], measures))
    twice = (front.group and behind.group) or (front.tiers and behind.tiers)
    if twice or front.measure is None or front.rest or behind.rest or behind.measure or behind.is_empty:
        return None
    return replace(
        label,
        measure=front.measure,
        group=behind.group or front.group,
        tiers=behind.tiers or front.tiers,
        condition="，".join(filter(None, (front.condition, behind.condition))) or None,
    )


def strip_lead_in(text: str) -> str:
    """The phrase without what only leads to it: 其中, 对, 将全市, 自2021年9月1日起."""
    lead = phrase_rules.LEAD_IN.match(text)
    return text[lead.end() :] if lead else text


def cut_measure(text: str, measures: tuple[str, ...]) -> tuple[str | None, str]:
    """The measure at the end of a phrase, and what stands before it."""
    if not measure_rules.MEASURE_AT_END.search(text) or phrase_rules.EXEMPT.search(text):
        return None, text
    starts = [match.end() for match in measure_rules.NAME_STARTS.finditer(text)]
    starts += [match.end() for match in group_rules.TIERS.finditer(text)]
    if sums := group_rules.SUMS.match(text):
        starts.append(sums.end())  # 1万元至5万元报销比例
    start = max((place for place in starts if place < len(text)), default=0)
    insured = measure_rules.OF_INSURANCE.match(text, start)
    if insured and is_group(text[start : insured.end()]) and measure_rules.MEASURE_AT_END.search(text[insured.end() :]):
        start = insured.end()
    places = group_rules.PLACES_FIRST.match(text)
    if places and places.end() > start and measure_rules.MEASURE_AT_END.search(text[places.end() :]):
        start = places.end()
    if event := group_rules.EVENT_FIRST.match(text, start):
        start = event.end()
    names = (*measures, *(measure_rules.STANDARD_END.sub("", name) for name in measures))
    known = next((name for name in names if name and text.endswith(name) and len(name) < len(text) - start), None)
    if known and is_group(text[start : -len(known)]):
        start = len(text) - len(known)
    alone = measure_rules.STANDS_ALONE.search(text, start)
    if alone and is_group(text[start : alone.start()]):
        start = alone.start()
    described = measure_rules.DESCRIBED.search(text, max(0, start - 1))
    if described and described.start() == start and not (is_group(text[: start - 1]) or is_place(text[: start - 1])):
        start = described.start("name")
    if not measure_rules.MEASURE_AT_END.search(text[start:]):
        return None, text
    name = phrase_rules.MEASURE_LEAD.sub("", strip_lead_in(text[start:]))
    return measure_rules.THIS.sub("", name) or None, text[:start]


def cut_tiers(text: str) -> tuple[tuple[str, ...], str]:
    """The classes that a phrase ends with, each without the word for institution that they share, and the rest.

    >>> cut_tiers("一、二、三级医院")[0]
    ('一级', '二级', '三级')
    """
    spelled = group_rules.SHARED_CLASS.sub(lambda match: match["class"] + match["shared"] + match["joiner"], text)
    found = next(iter(reversed(list(group_rules.TIERS.finditer(spelled)))), None)
    if found is None or group_rules.TIER_REST.fullmatch(spelled, found.end()) is None:
        return (), text
    tiers = tuple(item for item in group_rules.LIST_MARK.split(found["tiers"]) if item)
    graded = (group_rules.GRADED.fullmatch(tier) for tier in tiers)
    names = tuple(match["grade"] if match else tier for match, tier in zip(graded, tiers, strict=True))
    return names, group_rules.PLACE_WORD.sub("", spelled[: found.start()])


def read_scope(text: str, label: Label) -> Label:
    """Put what stands before tier and measure into group, condition or rest."""
    text = group_rules.IN_SUMS.sub("", group_rules.SCOPE_END.sub("", strip_lead_in(text)))
    if not text:
        return label
    if group_rules.SUMS.fullmatch(text) or group_rules.INSURED.fullmatch(text):
        return replace(label, condition=text)
    if is_place(text) and (places := group_rules.PLACES.match(text)):
        return replace(label, group=places.group())
    year = group_rules.YEAR_ALONE.match(text)
    if year and is_group(text[year.end() :]):
        return replace(label, group=text[year.end() :], condition=year.group())
    if group_rules.SIGNED.fullmatch(text) or group_rules.SUFFERS.fullmatch(text) or group_rules.LIVES.fullmatch(text):
        return replace(label, condition=text)
    if is_group(text):
        return replace(label, group=text)
    graded = group_rules.GRADED_BOUND.match(text)
    if graded and not label.tiers and group_rules.CONDITION_ENDS.search(text):
        return replace(label, tiers=(graded["grade"],), condition=text[graded.end() :])
    for split in group_rules.CONDITION_STARTS.finditer(text):
        if split.start() and is_group(text[: split.start()]):
            condition = group_rules.IN_SUMS.sub("", group_rules.SCOPE_END.sub("", text[split.start() :]))
            if measure_rules.HOLDS_MEASURE.search(condition) and not group_rules.CONDITION_ENDS.search(condition):
                break
            rests = phrase_rules.RESTS_ON.fullmatch(condition)
            return replace(label, group=text[: split.start()], condition=None if rests else condition)
    told = group_rules.NARRATES.search(text) or measure_rules.TELLS_OF_MEASURE.search(text)
    if (group_rules.CONDITION_ENDS.search(text) or group_rules.EVENT.search(text)) and not told:
        return replace(label, condition=text)
    return replace(label, rest=text)


def joined(*conditions: str | None) -> str | None:
    """Conditions that hold together, in order of print; None where there is none."""
    return "，".join(filter(None, conditions)) or None


def group_in_front(text: str) -> str | None:
    """The people that a part of a sentence starts with, though the rest of it is not understood: 特困人员不设起付线."""
    text = strip_lead_in(text)
    ends = (match.end() for match in measure_rules.PEOPLE_FIRST.finditer(text))
    end = next((end for end in ends if not measure_rules.PEOPLE_GO_ON.match(text, end)), 0)
    return text[:end] if end and is_group(text[:end]) else None


def named_by_place(label: Label) -> Label:
    """The label with a short name that nothing else explains, or a list of such, taken as tier or group.

    >>> named_by_place(Label(rest="全自理")).tiers, named_by_place(Label(rest="宾馆、饭店")).group
    (('全自理',), '宾馆、饭店')
    """
    name = label.rest
    short = all(phrase_rules.SHORT_NAME.fullmatch(item) for item in re.split("[、和及]", name))
    if label.measure or label.tiers or not short or phrase_rules.NO_SHORT_NAME.search(name):
        return label
    if phrase_rules.CLASS_NAME.search(name):
        return replace(label, rest="", tiers=(name,))
    return replace(label, rest="", group=name, short=True)
