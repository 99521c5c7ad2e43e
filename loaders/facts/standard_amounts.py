"""The amounts of a clause that sets a standard: values, units, which stand in one list, what is printed before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from loaders.brackets import match_brackets
from loaders.model import Reading
from loaders.numerals import fold, read_quantity
from loaders.rules import standard_amounts as amount_rules

NEAR = 40  # characters beside an amount that tell what it is
BETWEEN = frozenset({"", "、", "，", ",", "和", "及", "与", "或", "以及", "/"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit as printed, [start, end) in its clause; about: a word that loosens it (左右).

    cut_short: whether the print goes on with a unit that no rule knows (元/标箱).
    """

    value: Decimal
    unit: str
    start: int
    end: int
    about: str | None = None
    cut_short: bool = False


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
            for rule in (amount_rules.INCLUSION, amount_rules.UNIT_BRACKET, amount_rules.EXCLUSION)
        )
        if begin >= start and text[begin] in "（(" and not kept:
            places.extend(range(start, begin))
            start = pairs[begin] + 1
    if start == 0:
        return reading
    places.extend(range(start, len(text)))
    return Reading(reading.source, "".join(text[at] for at in places), tuple(reading.places[at] for at in places))


def find_runs(clause: str) -> list[Run]:
    """The amounts of one clause in runs, in order of print.

    Left out are bounds of conditions (5000元以上部分), values that no longer hold (由665元提高到), changes (增加15元)
    and points of a percentage.

    >>> runs = find_runs("一级、二级医院起付标准由100元、200元调整为每次150元、300元，5000元以上部分支付比例为65%")
    >>> [(run.before, [str(amount.value) for amount in run.amounts]) for run in runs]
    [('一级、二级医院起付标准调整为', ['150', '300']), ('，5000元以上部分支付比例为', ['65'])]
    """
    text = clause
    for raised in (amount_rules.RAISED, amount_rules.RAISED_LIST, amount_rules.RAISED_FROM):
        text = raised.sub(lambda match: match["to"], text)
    found = [amount for amount in find_amounts(text) if not is_bound(text, amount)]
    setting = [amount for amount in found if not is_change(text, amount)]
    runs: list[list[Amount]] = []
    for amount in setting:
        if runs and text[runs[-1][-1].end : amount.start] in BETWEEN:
            runs[-1].append(amount)
        else:
            runs.append([amount])
    ends = [0, *(run[-1].end for run in runs)]
    starts = [*(run[0].start for run in runs), len(text)]
    return [
        Run(tuple(run), text[ends[index] : starts[index]], text[ends[index + 1] : starts[index + 1]])
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
    if amount_rules.BASIS_AFTER.match(text, amount.end) and amount_rules.BASIS.search(text[: amount.start]):
        return True
    return amount_rules.THRESHOLD_BEFORE.search(text, max(0, amount.start - NEAR), amount.start) is not None


def is_change(text: str, amount: Amount) -> bool:
    """Whether an amount says by how much something changes: 净增15元, 提高5%; not 提高到, 增加至."""
    return amount_rules.CHANGED_BY.search(text, max(0, amount.start - NEAR), amount.start) is not None
