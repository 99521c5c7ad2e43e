"""Heading numbers (结构层次序数, GB/T 9704—2012 7.3.3): 一、 （一） 1. （1）, and cutting text at them.

A number counts as a heading where a paragraph starts, or in the middle of a line after a full stop if it is the one
that must come next: 1.5万 and a second （一） inside an item are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.model import Reading

CHINESE = "一二三四五六七八九十百"
HEADING = re.compile(
    rf"(?P<part>[{CHINESE}]{{1,4}})、"  # 一、
    rf"|(?P<item>[（(][{CHINESE}]{{1,4}}[）)])[、.．]?"  # （一）
    r"|(?P<point>[0-9０-９]\s?[0-9０-９]?\s?[0-9０-９]?)\s?[．.、](?![0-9０-９])"  # 1． and 1 4 ．, not 1.5
    r"|(?P<detail>[（(][0-9]{1,2}[）)])[、.．]?"  # （1）
)
LEVELS = ("part", "item", "point", "detail")
AFTER = "。；！？：;!?:）)”"
VALUES = {char: value for value, char in enumerate("零一二三四五六七八九")}


def starts_heading(text: str) -> bool:
    """Whether a text starts with a heading number.

    >>> [starts_heading(text) for text in ("（一）推进", "1 4 ．拓展", "1.5万元", "一等奖")]
    [True, True, False, False]
    """
    return HEADING.match(text) is not None


def numeral_value(numeral: str) -> int:
    """The value of a heading's number, Chinese or Arabic, brackets and spaces aside.

    >>> [numeral_value(numeral) for numeral in ("二十三", "（十）", "1 4", "一百零二", "百")]
    [23, 10, 14, 102, 100]
    """
    digits = numeral.strip("（）()").replace(" ", "")
    if not any(char in CHINESE for char in digits):
        return int(digits)
    total = 0
    unit = None
    for char in digits:
        if char in "十百":
            total += (1 if unit is None else unit) * (10 if char == "十" else 100)
            unit = None
        else:
            unit = VALUES[char]
    return total + (unit or 0)


@dataclass(frozen=True, slots=True)
class HeadingMark:
    """A heading's number where it is printed: level 0 to 3, value, printed number, [start, end) with its closing mark."""

    level: int
    value: int
    number: str
    start: int
    end: int


def mark_at(match: re.Match[str]) -> HeadingMark:
    """The mark of a match of HEADING."""
    level = next(index for index, name in enumerate(LEVELS) if match[name] is not None)
    number = match[LEVELS[level]].replace(" ", "")
    return HeadingMark(level, numeral_value(number), number, match.start(), match.end())


class Numbering:
    """The numbers met so far on each level of one text; says which number may come next."""

    def __init__(self) -> None:
        self.last: list[int | None] = [None] * len(LEVELS)

    def follows(self, mark: HeadingMark) -> bool:
        """Whether `mark` is the number that must come next on its level, or the first one below a new heading."""
        last = self.last[mark.level]
        return mark.value == 1 if last is None else mark.value == last + 1

    def skips(self, mark: HeadingMark) -> bool:
        """Whether `mark` goes on with its level's numbers, leaving some out."""
        last = self.last[mark.level]
        return last is not None and mark.value > last + 1

    def accept(self, mark: HeadingMark) -> None:
        """Count `mark`; numbers below it start anew, but Arabic ones may go on through all （一）."""
        self.last[mark.level] = mark.value
        for level in range(mark.level + 1, len(LEVELS)):
            self.last[level] = None

    def restarts(self, mark: HeadingMark, parents: list[int | None]) -> bool:
        """Whether `mark` may go on with the numbers of the part before, as 7． under （二） after 6． under （一）."""
        last = parents[mark.level]
        return self.last[mark.level] is None and last is not None and mark.value == last + 1


def find_marks(readings: list[Reading]) -> Iterator[tuple[int, HeadingMark, bool]]:
    """The heading marks of some paragraphs in order of print: paragraph's index, mark, whether numbers were left out.

    At a paragraph's start any number that goes on is a heading, also the first one seen at all; inside a paragraph only
    the number that must come next.
    """
    numbering = Numbering()
    ever: list[int | None] = [None] * len(LEVELS)
    for index, reading in enumerate(readings):
        for match in HEADING.finditer(reading.text):
            mark = mark_at(match)
            at_start = match.start() == 0
            # （1） in the middle of a line counts the parts of a sentence
            if not at_start and (mark.level == 3 or reading.text[match.start() - 1] not in AFTER):
                continue
            next_one = numbering.follows(mark) or numbering.restarts(mark, ever)
            first = numbering.last[mark.level] is None and ever[mark.level] is None
            if next_one and (at_start or not inside_brackets(reading.text, match.start())):
                skipped = False
            elif at_start and (numbering.skips(mark) or first):
                skipped = True
            else:
                continue
            numbering.accept(mark)
            ever[mark.level] = mark.value
            yield index, mark, skipped


def inside_brackets(text: str, position: int) -> bool:
    """Whether a bracket that opens in the 200 characters before `position` is still open there."""
    window = text[max(0, position - 200) : position]
    opened = max(window.rfind("（"), window.rfind("("))
    return opened > max(window.rfind("）"), window.rfind(")"))
