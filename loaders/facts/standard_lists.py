"""Lists of amounts (分别为100元、200元) → which of them belongs to which group, tier, condition or measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from loaders.fact_types import Standard
from loaders.facts.standard_amounts import Amount, Run
from loaders.facts.standard_labels import Label
from loaders.facts.standard_people import is_group
from loaders.rules import standard_amounts as amount_rules
from loaders.rules import standard_groups as group_rules
from loaders.rules import standard_measures as measure_rules

SHORT = 4  # characters of a name that may share its head with the next


@dataclass(frozen=True, slots=True)
class Cell:
    """One amount and what it stands for; a row of the table but for its measure's full name."""

    measure: str | None
    group: str | None
    tier: str | None
    condition: str | None
    amount: Amount


def expand(run: Run, own: Label, whole: Label) -> list[Cell] | None:
    """One cell for each combination of group, tier and condition; None where amounts do not match what they are for.

    own: what the words beside the amounts say. whole: the same, filled up from what stands before.
    """
    if len(run.amounts) == 1:
        names = both_measures(whole.measure, measure_rules.ALIKE.search(run.before) is not None)
        tiers = whole.tiers or (None,)
        return [cell_of(replace(whole, measure=name), tier, run.amounts[0]) for name in names for tier in tiers]
    count = len(run.amounts)
    choices = [labels for labels in divisions(own, whole) if len(labels) == count]
    if len(choices) != 1:
        return None
    if any(len(label.tiers) > 1 for label in choices[0]):
        return None
    pairs = zip(choices[0], run.amounts, strict=True)
    return [cell_of(label, label.tiers[0] if label.tiers else None, amount) for label, amount in pairs]


def both_measures(name: str | None, alike: bool = False) -> Sequence[str | None]:
    """The measures that one amount holds for; several only where each has its full name.

    alike: whether the print says that it holds for all of them (均为).

    >>> both_measures("城市低保标准和农村低保标准"), both_measures("污水和垃圾处理费")
    (('城市低保标准', '农村低保标准'), ('污水和垃圾处理费',))
    """
    items = split_list(name or "")
    full = all(measure_rules.FULL_NAME.fullmatch(item) for item in items)
    full = full or (alike and all(len(item) > SHORT and measure_rules.MEASURE_AT_END.search(item) for item in items))
    return items if full and len(items) > 1 else (name,)


def without_comparators(facts: Sequence[Standard]) -> Iterator[Standard]:
    """The rows without words that only say how an amount bounds (不低于), but for rows that these alone tell apart."""
    bare = [replace(fact, condition=amount_rules.COMPARATOR.sub("", fact.condition or "") or None) for fact in facts]
    rows = Counter((row.measure, row.group, row.tier, row.condition) for row in bare)
    for fact, row in zip(facts, bare, strict=True):
        yield row if rows[row.measure, row.group, row.tier, row.condition] == 1 else fact


def with_places(facts: Sequence[Standard], under: Mapping[int, str]) -> Iterator[Standard]:
    """The rows with a place in front of the measure's name as the group, where other places have the same measure.

    under: for the number of a row, the place in front of another measure of its clause.
    """
    found = [place_of(fact, under.get(number)) for number, fact in enumerate(facts)]
    named: dict[str, set[str]] = {}
    for place, measure in found:
        if place and group_rules.PLACES.fullmatch(place):
            named.setdefault(measure, set()).add(place)
    for fact, (place, measure) in zip(facts, found, strict=True):
        several = len(named.get(measure, ())) > 1 and measure_rules.MEASURE_AT_END.search(measure)
        yield replace(fact, measure=measure, group=place) if several or place == fact.group else fact


def place_of(fact: Standard, under: str | None) -> tuple[str | None, str]:
    """Which place or group a row is for, and its measure without that place. under: where its clause starts."""
    place = group_rules.PLACE_FIRST.match(fact.measure)
    if place and (fact.group is None or fact.group.startswith(place.group())):
        return fact.group or place.group(), fact.measure[place.end() :]
    return fact.group or under, fact.measure


def without_year(facts: Sequence[Standard], title: str) -> Iterator[Standard]:
    """The rows without a condition that only repeats the year of the notice's title (2021年度)."""
    for fact in facts:
        repeated = (
            group_rules.YEAR_ALONE.fullmatch(fact.condition or "") and (fact.condition or "").rstrip("度") in title
        )
        yield replace(fact, condition=None) if repeated else fact


def split_list(text: str) -> tuple[str, ...]:
    """The items of a phrase that lists several, brackets already left out.

    >>> split_list("散居孤儿、机构养育孤儿和事实无人抚养儿童")
    ('散居孤儿', '机构养育孤儿', '事实无人抚养儿童')
    """
    return tuple(item for item in group_rules.LIST_MARK.split(text) if item)


def split_shared(name: str) -> tuple[tuple[str, ...], str] | None:
    """Cut a measure whose name lists what it is for: the items, and the name they share; None where no cut is sure.

    >>> split_shared("散居孤儿和机构养育孤儿基本生活费标准")
    (('散居孤儿', '机构养育孤儿'), '基本生活费标准')
    >>> split_shared("城市、农村低保标准")
    (('城市', '农村'), '低保标准')
    >>> split_shared("污水和垃圾处理费") is None
    True
    """
    items = split_list(name)
    if len(items) < 2:
        return None
    first, last = items[0], items[-1]
    parallel = group_rules.PARALLEL.match(last)
    if parallel and all(group_rules.PARALLEL.fullmatch(item) for item in items[:-1]):
        return (*items[:-1], parallel.group()), last[parallel.end() :]
    cut = last.rfind(first[-2:]) + 2 if len(first) > 2 else 1
    if cut < 2 or not all(item.endswith(first[-2:]) for item in items[:-1]):
        return None
    shared = last[cut:]
    return ((*items[:-1], last[:cut]), shared) if measure_rules.MEASURE_AT_END.search(shared) else None


def cell_of(label: Label, tier: str | None, amount: Amount) -> Cell:
    """The cell of one amount; words that bound or loosen it are part of its condition."""
    condition = "，".join(part for part in (label.condition, label.bound, amount.about) if part)
    return Cell(label.measure, label.group, tier, condition or None, amount)


def people_of(whole: Label) -> Iterator[Label]:
    """A label for each item of a list of people; what they share is the group, where only its first word differs.

    >>> [(label.group, label.tiers) for label in people_of(Label(group="自理、半自理特困人员"))]
    [('特困人员', ('自理',)), ('特困人员', ('半自理',))]
    """
    # B、C、D类人才: letters that share the word of their class
    spelled = group_rules.SHARED_CLASS.sub(
        lambda match: match["class"] + match["shared"] + match["joiner"], whole.group or ""
    )
    *earlier, last = split_list(spelled)
    parallel = group_rules.PARALLEL.match(last)
    alike = bool(earlier) and all(group_rules.PARALLEL.fullmatch(item) for item in earlier)
    if parallel and alike and parallel.end() < len(last) and not whole.tiers:
        for name in (*earlier, parallel.group()):
            yield replace(whole, group=last[parallel.end() :], tiers=(name,))
        return
    shared = shared_tail(earlier, last)
    for item in (*earlier, last):
        own = item.removesuffix(shared) if shared and not whole.tiers else None
        yield replace(whole, group=shared, tiers=(own,)) if own else replace(whole, group=item)


def shared_tail(earlier: Sequence[str], last: str) -> str:
    """What the last item of a list says of all of them, where only it names people; else nothing.

    >>> shared_tail(["抗战前期"], "抗战后期参加工作的干部"), shared_tail(["在职职工"], "退休人员")
    ('参加工作的干部', '')
    """
    end = earlier[-1][-1:] if earlier else ""
    cut = last.find(end) + 1 if end else 0
    alike = all(item.endswith(end) and not is_group(item) for item in earlier)
    return last[cut:] if cut and alike and is_group(last) else ""


def divisions(own: Label, whole: Label) -> list[Sequence[Label]]:
    """The ways in which a label can be cut into several, one for each list that it or what stands before it holds.

    A list beside the amounts whose length is another than theirs leaves no way, but a group of two may be one.
    """
    ways: list[Sequence[Label]] = []
    if whole.tiers:
        ways.append([replace(whole, tiers=(tier,)) for tier in whole.tiers])
    if whole.group:
        ways.append(list(people_of(whole)))
    if whole.condition:
        ways.append([replace(whole, condition=condition) for condition in split_list(whole.condition)])
    if own.measure:
        names = split_list(own.measure)
        if all(measure_rules.MEASURE_AT_END.search(name) for name in names):
            ways.append([replace(whole, measure=name) for name in names])
        shared = split_shared(own.measure)
        if shared and not whole.group:
            ways.append([replace(whole, measure=shared[1], group=group) for group in shared[0]])
    return [way for way in ways if len(way) > 1]
