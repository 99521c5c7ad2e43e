"""What stands before the amounts of one sentence → labels, each taking over what those before it said."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.facts.standard_labels import (
    Label,
    group_in_front,
    joined,
    named_by_place,
    parse_label,
)
from loaders.facts.standard_lists import split_list
from loaders.facts.standard_people import is_group, same_kind, same_people
from loaders.facts.standard_scope import Scope, Standing, fill_label, merge, subject_of
from loaders.rules import standard_amounts as amount_rules
from loaders.rules import standard_groups as group_rules
from loaders.rules import standard_measures as measure_rules
from loaders.rules import standard_openings as opening_rules
from loaders.rules import standard_phrases as phrase_rules


def people_together(parts: list[str]) -> list[str]:
    """The parts of a phrase, where a comma only divides people from the last of them, those as one.

    >>> people_together(["孤儿、特困人员", "以及低保对象", "不设起付线"])
    ['孤儿、特困人员，以及低保对象', '不设起付线']
    """
    found = parts[:1]
    for part in parts[1:]:
        together = part.startswith("以及") and is_group(part.removeprefix("以及")) and is_group(found[-1])
        found[-1:] = [f"{found[-1]}，{part}"] if together else [found[-1], part]
    return found


class PhraseReader:
    """Reads the words before the amounts of one sentence, in order of print, and keeps what still holds.

    scope: what headings and introductions say. standing: what the last amount was for. named: the classes named one by
    one. introduced: whom the sentence's own introduction names (道路泊位：小型车每次3元). outer: the condition around
    several (供养亲属是一人的，居住在城镇的170元，居住在农村的140元). rising: the words of a rise
    that holds for all that follows (每人每月分别增加：一级118元，二级109元).
    """

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.standing = Standing()
        self.named: list[str] = []
        self.introduced: str | None = None
        self.outer: str | None = None
        self.rising: str | None = None

    def label_of(self, before: str, first: bool) -> Label:
        """What stands before an amount; an introduction up to a colon narrows the scope of the whole sentence."""
        before = group_rules.COVERED.sub("", before)
        before = group_rules.TIERS.sub(lambda match: re.sub("[，,]", "、", match.group()), before)
        colons = [match.span() for match in amount_rules.COLON.finditer(before)]
        start, end = colons[-1] if colons else (0, 0)
        introduction, colon, rest = before[:start], before[start:end], before[end:]
        if colon and introduction:
            for segment in filter(None, amount_rules.COLON.split(introduction)):
                self.introduce(segment)
        parts = (rest if colon else before).replace(",", "，").split("，")
        if not first and not colon:
            # what follows the amount before up to the comma belongs to that one
            parts = parts[1:] or parts
        return self.parts_label("，".join(parts))

    def introduce(self, text: str) -> None:
        """Take over what an introduction says; one behind another (骨灰寄存：1.城区：40元) names a class of it."""
        rises = amount_rules.RISES.search(text)
        self.rising = rises["rise"] + (rises["thing"] or "") if rises else self.rising
        text = amount_rules.BASED_ON.sub("", text[: rises.start()] if rises else text)
        label = self.introduction_label(text)
        if label.group and label.group.startswith("各"):
            label = replace(label, group=None)  # 各地区的标准为：平山县200元
        if self.introduced and label.group and same_kind(self.introduced, label.group):
            pass  # 4人间：500元；6人间：450元
        elif self.introduced and label.group and not (label.tiers or label.measure):
            label = replace(label, group=self.introduced, tiers=(label.group,))
        elif label.short and label.group and self.below_people(label):
            label = replace(label, group=self.scope.label.group, tiers=(label.group,))
        self.scope = merge(self.scope, label)
        # 安河城区污水处理费标准调整为：居民用水1元，企业2元: the place is that of the measure
        placed = label.measure and group_rules.PLACES.fullmatch(label.group or "")
        self.introduced = None if placed else label.group
        self.standing = Standing(lost=measure_rules.HOLDS_MEASURE.search(label.rest) is not None)

    def introduction_label(self, text: str) -> Label:
        """The label of an introduction in the same sentence, without what closes it (调整如下, 有关事项通知如下)."""
        opening = opening_rules.GROUNDS.sub("", opening_rules.INTRODUCES.sub("", text))
        subject = subject_of(re.split("[，,]", opening)[-1], text[len(opening) :])
        return named_by_place(self.parts_label(opening)) if subject is None else Label(subject or None)

    def parts_label(self, text: str) -> Label:
        """The label of a phrase whose parts stand between commas; earlier parts fill what the last does not say."""
        *earlier, last = people_together(amount_rules.COLON.split(text)[-1].replace(",", "，").split("，"))
        own = self.parse(last)
        if not earlier and self.outer and own.condition and not (own.measure or own.group or own.tiers):
            return replace(own, condition=joined(self.outer, own.condition))
        label = self.filled(own, earlier, text)
        outer = (label.condition or "").removesuffix(own.condition or "").rstrip("，")
        self.outer = outer or None if own.condition and earlier else None
        return label

    def filled(self, label: Label, earlier: list[str], text: str) -> Label:
        """A label with what the parts of its phrase before it say, the nearest first."""
        for part in reversed(earlier):
            skipped = (amount_rules.BASIS_PART, phrase_rules.AFTER_ALL, phrase_rules.IN_VIEW_OF)
            if any(rule.fullmatch(part) for rule in skipped):
                continue
            bound = phrase_rules.BOUND_PART.search(part) or phrase_rules.BY_YEARS.fullmatch(part)
            if bound and label.condition:
                label = replace(label, condition=f"{part}，{label.condition}")
                continue
            if label.measure is None and (told := measure_rules.TOLD_HOW.match(part)):
                # 产前检查费采取定额支付方式，标准为1200元
                label = replace(label, measure=self.parse(told["measure"]).measure)
                continue
            if measure_rules.GENERIC.fullmatch(label.measure or "") and (paid := opening_rules.PAID.search(part)):
                # 可收取陪床费，收费标准为10元
                front = self.parse(part[: paid.start()])
                group = label.group if front.rest or front.condition else label.group or front.group
                label = replace(label, measure=paid["measure"], group=group)
                continue
            other = self.part_label(part)
            if label.group and other.group and "，以及" in text and "，以及" not in f"{label.group}{other.group}":
                # 其子女，以及其直系亲属，系农业人口的: of several people, whom no rule puts together
                label = replace(label, rest=text)
            elif len(other.tiers) > 1:
                # a list of classes in front holds for the whole sentence: 一级、二级医院，职工为…，居民为…
                self.scope = merge(self.scope, other)
                if label.measure and not (label.group or label.tiers):
                    label = replace(label, tiers=other.tiers)
            elif not other.rest or (phrase_rules.BOUNDED.search(part) and not phrase_rules.UNBOUNDED.search(part)):
                label = replace(fill_label(label, other), rest=label.rest or other.rest)
            elif other.rest and other.measure and label.is_empty:
                label = replace(label, rest=other.rest)  # 某类用户的处理费，由10元调整为12元
            elif other.rest and label.measure is None and (defined := measure_rules.MEASURE_FIRST.match(part)):
                # 缴存基数为职工上年度月平均工资，最高不得高于…
                label = replace(label, measure=self.parse(defined["measure"]).measure)
            elif (
                label.measure is None and amount_rules.AMOUNT.search(part) and measure_rules.HOLDS_MEASURE.search(part)
            ):
                # 起付标准依次递减100元，但三级医院…: of a measure that is not understood
                label = replace(label, rest=label.rest or other.rest)
            elif label.group and group_rules.PLACES.match(label.group) and group_rules.PLACES_BEFORE.fullmatch(part):
                label = replace(label, group=f"{part}，{label.group}")
            elif label.group is None and not phrase_rules.REASON.search(part):
                group = group_in_front(part)
                people = group is None and group_rules.PEOPLE_END.search(part)
                # whom no rule understands: the amount is not everybody's
                label = replace(label, group=group, rest=label.rest or (other.rest if people else ""))
        return label

    def part_label(self, part: str) -> Label:
        """The label of a part that stands before the one with the amount; what it says of itself alone is left out."""
        if phrase_rules.PER_MORE.fullmatch(part):
            return Label(condition=part)
        if free := phrase_rules.FREE.search(part):  # 小型车1小时内免费停放，超过1小时收费5元
            return replace(self.parse(part[: free.start()]), condition=None)
        exempt = phrase_rules.EXEMPT.search(part)  # 一级医院不设起付标准，报销比例70%
        return self.parse(group_rules.COSTS.sub("", part[: exempt.start()] if exempt else part))

    def parse(self, text: str) -> Label:
        """The label of one phrase, known names of measures at hand."""
        text = opening_rules.DONE_WITH.sub("", phrase_rules.IS_CHANGED.sub("", amount_rules.COUNTS.sub("", text)))
        text = group_rules.SINCE_READING.sub("", text)
        text = group_rules.MERGED_INTO.sub("", group_rules.SINCE_AT_END.sub("", phrase_rules.UNCHANGED.sub("", text)))
        stepped = phrase_rules.STEPPED.search(text)
        known = tuple(name for level in self.scope.measures for name in level)
        label = parse_label(text[: stepped.start()] if stepped else text, known)
        return replace(label, measure=label.measure or stepped["measure"]) if stepped else label

    def fill(self, own: Label) -> Label:
        """The label of an amount with what it takes over from those before it and from the scope."""
        previous = self.standing.label
        scope = self.scope.label
        group, tiers = own.group, own.tiers
        if group and not tiers and self.introduced and not same_people(self.introduced, group):
            group, tiers = self.introduced, split_list(group) if own.separately else (group,)
        elif group and own.short and self.below_people(own):
            tiers = (group,)
            group = scope.group
        elif own.measure and not (group or tiers):
            insured = own.condition is not None and group_rules.INSURED.match(own.condition)
            again = own.condition is not None and own.measure == previous.measure  # 旺季限价144元；淡季限价136元
            inherited = previous if self.standing.complete or insured or again else scope
            group, tiers = inherited.group, inherited.tiers
        elif tiers:
            group = group or previous.group or scope.group
        elif group:
            tiers = previous.tiers if self.standing.paired else scope.tiers
        else:
            group, tiers = previous.group or scope.group, previous.tiers or scope.tiers
        measure = own.measure or previous.measure or scope.measure
        users = own.measure is None and group is not None and group_rules.USE.search(group)
        if users and any(rule.search(measure or "") for rule in (group_rules.USE, group_rules.CIVIL)):
            measure = scope.measure  # 生活用水价格1元；工业用水2元
        condition = own.condition or scope.condition
        if own.tiers and len(scope.tiers) == 1 and scope.tiers != own.tiers:
            # 市内住院的起付标准为：三级医院1000元
            condition = "，".join(filter(None, (scope.tiers[0], condition)))
        lasting = (group_rules.YEAR_ALONE, group_rules.IN_A_YEAR)
        if condition is None and own.tiers and any(rule.fullmatch(previous.condition or "") for rule in lasting):
            condition = previous.condition  # 2021年一档280元，二档655元
        return replace(own, measure=measure, group=group, tiers=tiers, condition=condition)

    def below_people(self, label: Label) -> bool:
        """Whether a short name tells something of the people that a heading names: 集中供热 below 居民用户供热价格."""
        people = self.scope.label.group
        return bool(people and is_group(people)) and not (label.tiers or label.measure or self.scope.label.tiers)

    def separate(self, own: Label, whole: Label, count: int) -> Label:
        """The label with the classes named one by one before, where 分别 refers to them: …；支付比例分别为…."""
        if own.separately and not own.tiers and len(whole.tiers) < 2 and len(self.named) == count:
            return replace(whole, tiers=tuple(self.named))
        if own.measure or own.group:
            self.named = []
        if len(own.tiers) == 1:
            self.named.append(own.tiers[0])
        return whole
