"""A sentence → the measures printed in it: numbers with their unit and the words that bound them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from loaders.candidates import find_from
from loaders.numerals import ARABIC, CHINESE, fold, read_quantity
from loaders.regex import regex
from loaders.rules.target_bounds import BOUND_AFTER, BOUND_BEFORE, INDEX_NUMBER, NOT_COUNTED_BEFORE, WITHIN
from loaders.rules.units import CLASS_OF, MYRIADS, NO_UNIT, NOT_A_UNIT, PEOPLE, UNIT, UnitClass
from loaders.values import Comparator

_NUMBER = rf"(?:{ARABIC}|{CHINESE})"
_DASH = r"[-－—–~～至到]{1,2}"
MEASURE = regex(
    rf"""(?<![0-9０-９零〇一二三四五六七八九十])  # not from within a number: a long one would be tried again and again
    (?: (?P<share> 百分之{_NUMBER} | [一二三四五六七八九十]分之[一二三四五六七八九]
          | [一二两三四五六七八九]成半?(?![员立长果人为品功]) )
        (?: {_DASH}百分之(?P<second_share>{_NUMBER}) )?
      | (?P<first>{_NUMBER}) (?: (?P<first_unit>[%％万]|个百分点)? {_DASH} (?P<second>{_NUMBER}) )? {UNIT}
    )""",
    re.X,
)
MYRIADS_AT_HEAD = regex(rf"^{MYRIADS}(?=.)")
NUMERAL = regex("[0-9０-９零〇○◯一二两三四五六七八九十百千廿卅]")  # what a measure begins with
DIGIT = regex("[0-9０-９]")
# 分别提高1个和3个百分点, 压缩至4个、5个工作日: the unit is printed once
UNIT_BEHIND = regex(
    rf"(?:(?:[、，]|和|及|与){_NUMBER}个){{0,3}}(?:[、，]|和|及|与){_NUMBER}(?P<unit>个百分点|个(?:自然|法定)?(?:工作)?日|个月|个小时|个学时)"
)
WINDOW = 16  # characters: no bounding word is longer
# 参保人数达到12万: people without a measure word
COUNTS_PEOPLE = regex(
    r"(?:人数|人口|人次|规模人口)(?:总数|总量)?(?:实现|力争|累计|稳定)?"
    r"(?:达到?|增加到|增加至|提高到|扩大到|稳定在|保持在|控制在|突破|超过?|不少于|不低于)?$"
)
NOTHING_BEHIND = regex(r"以[上下内]|左右|[，,；;。、）)]|$")


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit in view[start:end], its bounding words included; an index has none.

    values: one, or two of a range. number: where the number itself starts. printed: the number's digits as printed.
    bound: whether a word bounds it. at_end: the place behind the bounding words that follow it.
    """

    start: int
    number: int
    end: int
    values: tuple[tuple[Comparator, Decimal], ...]
    unit: str
    unit_class: UnitClass
    printed: str
    bound: bool
    conflict: bool = False

    @property
    def in_words(self) -> bool:
        """Whether the number is spelt in Chinese: 三个 more often names a thing than counts it."""
        return not any(character.isdigit() and character.isdecimal() for character in self.printed)


def find_measures(view: str) -> list[Measure]:
    """Every number with a unit or of a named index, in order of print.

    Those that name (第3, 每10万人, 2022年) are left alone.


    >>> [(m.values[0][0].value, str(m.values[0][1]), m.unit) for m in find_measures("建成不少于1,800家，提高到36%以上")]
    [('>=', '1800', '家'), ('>=', '36', '%')]
    """
    printed = INDEX_NUMBER.finditer(view) if DIGIT.search(view) else ()
    indexes = [each for each in map(_index, printed) if each is not None]
    measures = list(_find(view))
    return sorted(measures + indexes, key=lambda measure: measure.number) if indexes else measures


def _find(view: str) -> Iterator[Measure]:
    for match in find_from(NUMERAL, MEASURE, view):
        start = match.start()
        if NOT_COUNTED_BEFORE.search(view, max(0, start - 2), start):
            continue
        unit = "%" if match["share"] else fold(match["unit"])
        if unit == PEOPLE and not COUNTS_PEOPLE.search(view, max(0, start - WINDOW), start) and is_last(match):
            continue
        if unit == "个" and (behind := UNIT_BEHIND.match(view, match.end())):
            unit = behind["unit"]
        unit_class = class_of(unit)
        if unit_class is None or (match["unit"] and _is_no_unit(view, *match.span("unit"))):
            continue
        measure = _measure(view, match, unit, unit_class)
        if measure is not None:
            yield measure


def is_last(match: re.Match[str]) -> bool:
    """Whether nothing that a number could count stands behind what matched."""
    return NOTHING_BEHIND.match(match.string, match.end()) is not None


def _index(match: re.Match[str]) -> Measure | None:
    """The number of an index, which counts in no unit: 性别比控制在112以下."""
    return _bounded(match.string, match.span("number"), [match["number"]], NO_UNIT, UnitClass.INDEX)


def class_of(unit: str) -> UnitClass | None:
    """What a unit measures, whatever it is counted for and in: 件/万人 counts as 件, 万平方米 as 平方米.

    >>> class_of("万千瓦").name, class_of("万件/万人").name
    ('QUANTITY', 'COUNT')
    """
    core = unit.partition("/")[0]
    counted = MYRIADS_AT_HEAD.sub("", core)
    return CLASS_OF.get(unit) or CLASS_OF.get(core) or CLASS_OF.get(counted) or CLASS_OF.get(core.lstrip("十百千万亿"))


def _is_no_unit(view: str, start: int, end: int) -> bool:
    """Whether the unit only begins another word (个 in 个人); 个 of 个月 does, 个月 does not."""
    while start < len(view) and view[start] in "万亿":
        start += 1
    longer = NOT_A_UNIT.match(view, start)
    return longer is not None and longer.end() > end


def _measure(view: str, match: re.Match[str], unit: str, unit_class: UnitClass) -> Measure | None:
    if match["share"]:
        spelt = [match["share"], match["second_share"] and "百分之" + match["second_share"]]
    else:
        spelt = [match["first"], match["second"]]
    return _bounded(view, match.span(), [text for text in spelt if text], unit, unit_class)


def _bounded(view: str, place: tuple[int, int], spelt: list[str], unit: str, unit_class: UnitClass) -> Measure | None:
    """The measure that stands at a place, with the words that bound it; spelt: its numbers as printed."""
    read = [read_quantity(text) for text in spelt]
    numbers = [quantity.value for quantity in read if quantity is not None]
    if len(numbers) != len(read):
        return None
    start, end = place
    before = BOUND_BEFORE.search(view, max(0, start - WINDOW), start)
    after = BOUND_AFTER.match(view, end)
    bounds = [Comparator(_bound(found)) for found in (before, after) if found]
    if after is None and unit_class is UnitClass.TIME:
        after = WITHIN.match(view, end)
        bounds += [Comparator.AT_MOST] if after and Comparator.AT_LEAST not in bounds else []
    values, conflict = compare(numbers, bounds)
    return Measure(
        start=before.start() if before else start,
        number=start,
        end=after.end() if after else end,
        values=values,
        unit=unit,
        unit_class=unit_class,
        printed=spelt[0],
        bound=bool(bounds) or len(numbers) > 1,
        conflict=conflict,
    )


def _bound(match: re.Match[str]) -> str:
    return {"least": ">=", "most": "<=", "about": "~"}[match.lastgroup or ""]


def compare(numbers: list[Decimal], bounds: list[Comparator]) -> tuple[tuple[tuple[Comparator, Decimal], ...], bool]:
    """The comparator of each value, and whether the print contradicts itself (不少于5个以下, 5至3个)."""
    floors = {bound for bound in bounds if bound is not Comparator.ABOUT}
    if len(numbers) == 2:
        return ((Comparator.AT_LEAST, numbers[0]), (Comparator.AT_MOST, numbers[1])), numbers[0] >= numbers[1]
    if floors:
        return ((min(floors, key=lambda bound: bound.value), numbers[0]),), len(floors) > 1
    return ((Comparator.ABOUT if bounds else Comparator.EQUAL, numbers[0]),), False
