"""The amounts of a clause that sets a standard: values, units, which stand in one list, what is printed before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from loaders.brackets import match_brackets
from loaders.model import Reading
from loaders.numerals import fold, read_number, read_quantity
from loaders.rules import standard_amounts as amount_rules

NEAR = 40  # characters beside an amount that tell what it is
FAR = 80  # characters before a rise in which 在…基础上 is looked for
BETWEEN = frozenset({"", "、", "，", ",", "和", "及", "与", "或", "以及", "/"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit as printed, [start, end) in its clause; about: a word that loosens it (左右).

    cut_short: whether the print goes on with a unit that no rule knows (元/标箱).
    rise: the words that make it a rise in what was paid before (增加, 增加生活补贴费), None for an amount itself.
    """

    value: Decimal
    unit: str
    start: int
    end: int
    about: str | None = None
    cut_short: bool = False
    rise: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Amounts that stand in one list, the words before the first and those after the last up to the next run."""

    amounts: tuple[Amount, ...]
    before: str
    after: str


def without_brackets(reading: Reading) -> Reading:
    """The reading without bracketed remarks; （含500元）, （南山镇除外） and 县（市） stay."""
    text = reading.text
    pairs = match_brackets(text)
    places: list[int] = []
    start = 0
    for begin in sorted(pairs):
        kept = any(
            rule.match(text, begin + 1)
            for rule in (
                amount_rules.NUMBERED,
                amount_rules.INCLUSION,
                amount_rules.UNIT_BRACKET,
                amount_rules.EXCLUSION,
            )
        )
        if begin >= start and text[begin] in "（(" and not kept:
            places.extend(range(start, begin))
            start = pairs[begin] + 1
    if start == 0:
        return reading
    places.extend(range(start, len(text)))
    return Reading(reading.source, "".join(text[at] for at in places), tuple(reading.places[at] for at in places))


def find_runs(clause: str) -> list[Run]:
    """The amounts of one clause in runs, in order of print; each is of amounts, or of rises in them.

    Left out are bounds of conditions (5000元以上部分), values that no longer hold (由665元提高到), changes that no
    notice sets (比上年增加15元), shares by which something changes (提高5%) and points of a percentage.

    >>> runs = find_runs("一级、二级医院起付标准由100元、200元调整为每次150元、300元，5000元以上部分支付比例为65%")
    >>> [(run.before, [str(amount.value) for amount in run.amounts]) for run in runs]
    [('一级、二级医院起付标准调整为', ['150', '300']), ('，5000元以上部分支付比例为', ['65'])]
    >>> [(run.before, run.amounts[0].rise) for run in find_runs("一级伤残职工每人每月增加118元")]
    [('一级伤残职工', '增加')]
    """
    text = clause
    for raised in (amount_rules.RAISED, amount_rules.RAISED_WORDS, amount_rules.RAISED_LIST, amount_rules.RAISED_FROM):
        text = raised.sub(lambda match: match["to"], text)
    runs: list[list[Amount]] = []
    leads: list[int] = []  # where the words before each run end
    change: re.Match[str] | None = None
    last: Amount | None = None
    for amount in (amount for amount in find_amounts(text) if not is_bound(text, amount)):
        listed = last is not None and text[last.end : amount.start] in BETWEEN
        if not listed:
            change = change_in_front(text, amount)
        last = amount
        if change is not None and not is_rise(text, change, amount):
            continue
        amount = amount if change is None else replace(amount, rise=change["rise"] + (change["thing"] or ""))
        if runs and listed and runs[-1][-1].rise == amount.rise:
            runs[-1].append(amount)
        else:
            runs.append([amount])
            leads.append(amount.start if change is None or listed else min(amount.start, change.start()))
    ends = [0, *(run[-1].end for run in runs)]
    starts = [*(run[0].start for run in runs), len(text)]
    return [
        Run(tuple(run), text[ends[index] : max(ends[index], leads[index])], text[ends[index + 1] : starts[index + 1]])
        for index, run in enumerate(runs)
    ]


def find_amounts(text: str) -> Iterator[Amount]:
    """Every number with a unit that a standard can have, in order of print."""
    for match in amount_rules.AMOUNT.finditer(text):
        share = match["share"]
        quantity = read_quantity(share or match["number"])
        value = quantity.value if quantity else None
        unit = "%" if share else fold(match["unit"]).removesuffix(match["per_after"] or "")
        if value is not None and not amount_rules.POINTS.match(text, match.end()):
            about = amount_rules.ABOUT_AFTER.match(text, match.end())
            end = about.end() if about else match.end()
            cut_short = amount_rules.UNIT_GOES_ON.match(text, match.end()) is not None
            yield Amount(value, unit, match.start(), end, about.group() if about else None, cut_short)


def is_bound(text: str, amount: Amount) -> bool:
    """Whether an amount only says for what something holds: 1.5万元及以下部分, 超过300元的."""
    if amount_rules.THRESHOLD_AFTER.match(text, amount.end):
        return True
    if amount_rules.INCLUDED.search(text, max(0, amount.start - NEAR), amount.start):
        return True
    if amount_rules.FROM_START.search(text, max(0, amount.start - NEAR), amount.start):
        return amount_rules.GOES_ON.match(text, amount.end) is not None
    if amount_rules.BASIS_AFTER.match(text, amount.end) and amount_rules.BASIS.search(text[: amount.start]):
        return True
    return amount_rules.THRESHOLD_BEFORE.search(text, max(0, amount.start - NEAR), amount.start) is not None


def change_in_front(text: str, amount: Amount) -> re.Match[str] | None:
    """The words that say by how much something changes: 净增15元, 提高5%; not 提高到, 增加至; None for an amount."""
    start = max(0, amount.start - FAR)
    rise = amount_rules.RISE.search(text, start, amount.start) or amount_rules.RISES_AFTER.match(text, amount.end)
    return rise or amount_rules.CHANGED_BY.search(text, max(0, amount.start - NEAR), amount.start)


def is_rise(text: str, change: re.Match[str], amount: Amount) -> bool:
    """Whether a change is a sum that a notice sets: 每人每月增加15元; not 比上年增加15元, 提高5%."""
    if "rise" not in change.groupdict() or amount.unit in "%‰倍":
        return False
    return (
        amount_rules.NO_RISE.search(text, max(0, change.start() - NEAR), min(amount.start, change.start("rise")))
        is None
    )


def is_choice(run: Run) -> bool:
    """Whether a list of amounts is one to choose from: 100元、300元、500元三个档次."""
    found = amount_rules.CHOICES.match(run.after)
    return found is not None and read_number(found["count"]) == len(run.amounts)


def cut_base(before: str, unit: str) -> tuple[str, str | None]:
    """The words before an amount, and what it is a share of or measured by, where they end in that.

    >>> cut_base("缴存基数不高于上年度月平均工资的", "倍")
    ('缴存基数', '不高于上年度月平均工资')
    """
    found = (amount_rules.BASE if unit in ("%", "倍") else amount_rules.BOUNDED_BY).search(before)
    if found is None:
        return before, None
    start = found.start("bounded") if found["bounded"] else found.start()
    return before[:start], found["bounded"] or found["base"]
