"""What a title, headings and introductions say of the amounts below them: measures, group, tiers, condition."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from loaders.facts.standard_amounts import without_brackets
from loaders.facts.standard_labels import Label, parse_label
from loaders.facts.standard_people import is_group
from loaders.model import Reading, Span
from loaders.rules import standard_groups as group_rules
from loaders.rules import standard_measures as measure_rules
from loaders.rules import standard_openings as opening_rules

NOTHING = Label()
SHORTEST_NAME = 3  # characters of a measure that a heading names without saying what of
WELL_NAMED = 7  # characters of a measure that says well what it is; a name above it
MOST_FILLED = 2  # times as long then only adds whom it is for
LONGEST_HEADING = 20  # characters of a heading that can name a kind of treatment


@dataclass(frozen=True, slots=True)
class Scope:
    """What headings and introductions say of the amounts below them.

    measures: the names printed, one tuple for each level, the nearest first.
    setting: the kind of treatment (门诊) that a heading names, which the measures below it leave out.
    spans: where group, tier and condition stand.
    """

    measures: tuple[tuple[str, ...], ...] = ()
    label: Label = NOTHING
    setting: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What the amounts before in the same sentence were for; complete: whether one label said whom and what at once.

    lost: whether a measure was printed that no rule understood, so that what follows may be counted for it.
    paired: whether this clause printed the last amount's people and class: 一级医院在职职工65%、退休人员67%.
    vague: whether the words before the last amount were not understood, so that what follows may be for the same.
    """

    label: Label = NOTHING
    complete: bool = False
    lost: bool = False
    vague: bool = False
    paired: bool = False


def title_measures(title: str) -> tuple[str, ...]:
    """The measures that a title or an introduction names.

    >>> title_measures("关于调整城乡居民医保住院起付标准和统筹基金支付比例的通知")
    ('城乡居民医保住院起付标准', '统筹基金支付比例')
    """
    match = opening_rules.TITLE_MEASURES.search(title)
    return split_measures(name_of(match["measures"])) if match else ()


def name_of(text: str) -> str:
    """The measure of a title without whose it is: 安河物业公司停车库收费标准 is 停车库收费标准."""
    return opening_rules.OF_CITY.sub("", opening_rules.OF_COMPANY.sub("", opening_rules.CHARGES_FOR.sub("", text)))


def split_measures(text: str) -> tuple[str, ...]:
    """The measures of a phrase that names one or several; none where one of them is no measure."""
    names = tuple(group_rules.LIST_MARK.split(text))
    if all(measure_rules.MEASURE_AT_END.search(name) for name in names):
        return names
    return (text,) if measure_rules.MEASURE_AT_END.search(text) else ()


def narrow(scope: Scope, reading: Reading) -> Scope:
    """The scope below a heading or an introduction."""
    text = opening_rules.BY_TABLE.sub("", without_brackets(reading).text.rstrip("：:。"))
    text = opening_rules.INTRODUCES.sub("", text).rstrip("，,")
    if len(text) <= LONGEST_HEADING and len(settings := set(measure_rules.SETTING.findall(text))) == 1:
        scope = replace(scope, setting=settings.pop())
    last = re.split("[，,。]", text)[-1]
    if (subject := subject_of(last, without_brackets(reading).text[len(text) :])) is not None:
        return replace(merge(scope, Label(subject)), spans=(*scope.spans[:2], reading.span())) if subject else scope
    if paid := opening_rules.PAID.search(last):
        return replace(merge(scope, Label(paid["measure"])), spans=(*scope.spans[:2], reading.span()))
    last = opening_rules.DONE_WITH.sub("", opening_rules.POLICY.sub("", last))
    if charged := opening_rules.CHARGED_BY.fullmatch(last):
        return replace(merge(scope, Label(condition=charged["condition"])), spans=(*scope.spans[:2], reading.span()))
    label = parse_label(last, tuple(name for level in scope.measures for name in level))
    if label.measure and measure_rules.ASKED_FOR.search(label.rest):
        label = replace(label, rest="")
    people = text.replace(",", "，").partition("，")[0]
    if people != last and label.group is None and is_group(people) and not opening_rules.ADDRESSES.search(people):
        label = Label(group=people)  # 居民一户一表用户，按照用水量分为三档：
    if label.rest or label.is_empty:
        return scope
    if label.condition == scope.setting:
        label = replace(label, condition=None)
    narrowed = merge(scope, label)
    return replace(narrowed, spans=(*scope.spans[:2], reading.span()))


def subject_of(phrase: str, closing: str) -> str | None:
    """The measure that a notice says it is about, empty if it names none; None where the phrase is no such subject.

    closing: the words that close the introduction.

    >>> subject_of("现就提高我县困难群众救助标准", "有关事项通知如下：")
    '困难群众救助标准'
    >>> subject_of("成年居民住院起付标准", "调整如下：") is None
    True
    """
    starts = opening_rules.SUBJECT_STARTS.match(phrase)
    if starts is None and opening_rules.ANNOUNCES.search(closing):
        starts = opening_rules.SUBJECT_VERB.match(phrase)
    if starts is None or (starts.end() == 0 and not opening_rules.ANNOUNCES.search(closing)):
        return None
    name = phrase[starts.end() :]
    return name if split_measures(name) else ""


def merge(scope: Scope, label: Label) -> Scope:
    """The scope with what a heading or an introduction adds to it."""
    if label.rest:
        return scope
    levels = scope.measures
    # 发放标准 below a title that names one measure stands for that one
    single = levels[-1][0] if levels and len(levels[-1]) == 1 else ""
    kind = measure_rules.KIND_OF_PAYMENT.search(label.measure or "")  # but 奖励标准 below 补偿标准 is another one
    same_kind = single and (kind is None or kind.group() in single)
    shares = bool(measure_rules.SHARE.search(label.measure or "")) == bool(measure_rules.SHARE.search(single))
    nearest = levels[0][0] if levels and len(levels[0]) == 1 else ""
    # 补助标准 below 产前检查费
    charged = nearest.endswith("费") and measure_rules.GENERIC.fullmatch(label.measure or "")
    repeats = charged or (same_kind and shares and measure_rules.GENERIC.fullmatch(label.measure or ""))
    if label.measure and not repeats and len(label.measure) <= SHORTEST_NAME:
        # 票价 below 空调公交车票价
        label = replace(label, measure=full_name(label.measure, levels))
    if label.measure and not repeats:
        levels = (split_measures(label.measure), *levels)
    return replace(scope, measures=levels, label=replace(fill_label(label, scope.label), measure=None))


def fill_label(label: Label, other: Label) -> Label:
    """A label with what it does not say taken from another; conditions of both stand together, in order of print."""
    both = (other.condition, label.condition)
    return replace(
        label,
        measure=label.measure or other.measure,
        group=label.group or other.group,
        tiers=label.tiers or other.tiers,
        condition="，".join(part for part in both if part) or None,
        separately=label.separately or other.separately,
    )


def full_name(name: str, levels: tuple[tuple[str, ...], ...]) -> str:
    """The nearest name above that ends in `name`: 支付比例 is 住院统筹基金支付比例."""
    full = next((known for level in levels for known in level if known.endswith(name)), name)
    return full if len(full) <= MOST_FILLED * len(name) or len(name) < WELL_NAMED else name


def full_measure(name: str | None, scope: Scope, unit: str) -> str | None:
    """The measure of an amount: its own name, filled up from above, or the only one above that its unit can count."""
    if name is not None:
        kind = measure_rules.STANDARD_END.sub("", name) if measure_rules.GENERIC.fullmatch(name) else ""
        nearest = scope.measures[0] if scope.measures else ()
        alike = [known for known in nearest if kind and measure_rules.STANDARD_END.sub("", known).endswith(kind)]
        if len(alike) > 1:
            return None  # 补贴标准 below 生活补贴和护理补贴标准
        full = alike[0] if alike else full_name(name, scope.measures)
        # 起付标准 below 门诊待遇 is 门诊起付标准
        return f"{scope.setting}{full}" if scope.setting and not measure_rules.SETTING.search(full) else full
    for level in scope.measures:
        fitting = [
            known for known in level if unit == "倍" or bool(measure_rules.SHARE.search(known)) == (unit in "%‰")
        ]
        if not fitting and unit in "%‰":
            fitting = [known for known in level if measure_rules.SHARED_STANDARD.search(known)]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def like_measure(name: str, levels: tuple[tuple[str, ...], ...]) -> str:
    """The nearest measure above that ends in the same four characters as the one exempted from, else its own name."""
    return next((known for level in levels for known in level if known[-4:] == name[-4:]), name)
