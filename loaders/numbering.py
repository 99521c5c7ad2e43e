"""Heading numbers (结构层次序数, GB/T 9704—2012 7.3.3): 第一章, 一、 （一） 1. （1）, and where a text is cut at them.

A number counts as a heading where a paragraph starts, or in the middle of a line after a full stop if it is the one
that must come next: 1.5万, 一是 and a second （一） inside an item are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.candidates import find_from
from loaders.decimals import find_decimals
from loaders.model import Reading
from loaders.regex import regex

CHINESE = "一二三四五六七八九十百"
DIGIT = "[0-9０-９]"
# behind a heading's full stop a digit is the fraction of a number, unless a year or a hotline (12345) begins the text
NO_FRACTION = rf"(?!{DIGIT})|(?=(?:19|20){DIGIT}{DIGIT}年)|(?=12{DIGIT}{DIGIT}{DIGIT}[\u4e00-\u9fff“])"
COUNT = rf"(?:[{CHINESE}]{{1,5}}|{DIGIT}{{1,3}})"
# a statute's or long plan's parts; what only begins like one (第一节课, 第一部分享) goes on without a mark or a gap
HEADING = regex(
    rf"(?P<volume>第{COUNT}(?:编|篇|部分))(?![享成学])"
    rf"|(?P<chapter>第{COUNT}章)(?!程)"
    rf"|(?P<division>第{COUNT}节)(?![课能目假省点电水气约])"
    rf"|(?P<article>第{COUNT}条)(?![例件款第规、，和至到])"
    rf"|(?P<part>[{CHINESE}]{{1,4}})[、.．](?:{NO_FRACTION})"  # 一、
    rf"|(?P<item>[（(][{CHINESE}]{{1,4}}[）)]|[㈠-㈩])[、.．]?"  # （一）
    rf"|(?P<point>{DIGIT}\s?{DIGIT}?\s?{DIGIT}?)\s?[．.、](?:{NO_FRACTION})"  # 1． and 1 4 ．, not 1.5
    r"|(?P<stop>[⒈-⒛])"  # a number and its full stop in one character
    rf"|(?P<detail>[（(]{DIGIT}{{1,2}}[）)]|[⑴-⒇])[、.．]?"  # （1）
)
FIRST = regex(rf"[第{CHINESE}0-9０-９（(㈠-㈩⒈-⒛⑴-⒇]")  # what a heading's number begins with
# articles (第一条) stand above parts in a statute; in measures that parts divide, below those or below their items
ORDER = "volume chapter division article part article-of-part item article-of-item point detail"
LEVEL = {name: level for level, name in enumerate(ORDER.split())}
LEVEL["stop"] = LEVEL["point"]
ARTICLE, PART, ITEM, POINT, DETAIL = LEVEL["article"], LEVEL["part"], LEVEL["item"], LEVEL["point"], LEVEL["detail"]
AFTER = "。；！？：;!?:）)”"
LIST_AFTER = "；：;:"  # what may as well come before the parts of a sentence
VALUES = {char: value for value, char in enumerate("零一二三四五六七八九")}
# characters that are a number with its brackets or full stop: the first of each row, and its length
WHOLE = ((0x3220, 10), (0x2474, 20), (0x2488, 20))
LONGEST_PHRASE = 40  # characters of a heading that the next number follows without a full stop
PUNCTUATION = regex(r"[。；：！？;:!?（(]")
BRACKET_REACH = 200  # characters within which an open bracket still holds a number


def starts_heading(text: str) -> bool:
    """Whether a text starts with a heading number.

    >>> [starts_heading(text) for text in ("（一）推进", "1 4 ．拓展", "第二章 水", "1.5万元", "一等奖", "第一节课")]
    [True, True, True, False, False, False]
    >>> [starts_heading(text) for text in ("3.2022年底前", "7.12345热线", "一、2020年工作", "12.12公里", "1.20")]
    [True, True, True, False, False]
    """
    return HEADING.match(text) is not None


def numeral_value(numeral: str) -> int:
    """The value of a heading's number, Chinese or Arabic, brackets and spaces aside; 0 where there is none.

    >>> [numeral_value(numeral) for numeral in ("二十三", "（十）", "1 4", "一百零二", "百", "第三章", "㈡", "１２")]
    [23, 10, 14, 102, 100, 3, 2, 12]
    """
    if len(numeral) == 1 and (row := next((first for first, size in WHOLE if 0 <= ord(numeral) - first < size), None)):
        return ord(numeral) - row + 1
    digits = "".join(char for char in numeral if char.isdecimal())
    if digits:
        return int(digits)
    total = 0
    unit: int | None = None
    for char in numeral:
        if char in "十百":
            total += (1 if unit is None else unit) * (10 if char == "十" else 100)
            unit = None
        elif char in VALUES:
            unit = VALUES[char]
    return total + (unit or 0)


@dataclass(frozen=True, slots=True)
class HeadingMark:
    """A heading's number where it is printed: level, value, printed number, [start, end) with its closing mark."""

    level: int
    value: int
    number: str
    start: int
    end: int


def mark_at(match: re.Match[str], article: int = ARTICLE) -> HeadingMark:
    """The mark of a match of HEADING. article: the level of the text's articles."""
    name = match.lastgroup or "point"
    number = match[name].replace(" ", "")
    level = article if name == "article" else LEVEL[name]
    return HeadingMark(level, numeral_value(number), number, match.start(), match.end())


def article_level(readings: Sequence[Reading]) -> int:
    """How deep a text's articles stand: below the parts where the heading of one (二、支持范围) comes right before the
    first article, or below their items where such a heading comes before one ((一）绩效奖励); else as in a statute.

    >>> from loaders.text import reading_of
    >>> below = [reading_of(line) for line in ("一、促进消费", "第一条 发放消费券", "第二条 支持让利")]
    >>> article_level(below) == LEVEL["article-of-part"], article_level(below[1:]) == ARTICLE
    (True, True)
    """
    found: int | None = None
    above: list[str] = []  # the headings without a text of their own that come one after another
    for reading in readings:
        match = HEADING.match(reading.text)
        kind = (match.lastgroup or "") if match else ""
        if kind == "article":
            if above[-2:] == ["part", "item"]:
                return LEVEL["article-of-item"]
            found = found or (LEVEL["article-of-part"] if above[-1:] == ["part"] else ARTICLE)
            if found == ARTICLE:
                return ARTICLE
        alone = match and len(reading.text) <= LONGEST_PHRASE and not PUNCTUATION.search(reading.text, match.end())
        above = [*above, kind] if alone and kind != "article" else []
    return found or ARTICLE


def level_of(number: str) -> int | None:
    """The level of a section's number, as `Section.number` prints it; None where it is no heading's number.

    >>> level_of("（一）") == ITEM, level_of("一") == PART, level_of("１２") == level_of("3"), level_of("甲")
    (True, True, True, None)
    """
    match = HEADING.fullmatch(number) or HEADING.fullmatch(number + "、")
    return mark_at(match).level if match else None


def decimal_mark(parts: tuple[int, ...], end: int) -> HeadingMark:
    """The mark of a heading that counts in decimals; such texts have none of the levels above 一、."""
    return HeadingMark(len(parts) - 1, parts[-1], ".".join(str(part) for part in parts), 0, end)


class Numbering:
    """The numbers met so far on each level of one text; says which number may come next."""

    def __init__(self) -> None:
        self.last: list[int | None] = [None] * (DETAIL + 1)
        self.ever: list[int | None] = [None] * (DETAIL + 1)

    def follows(self, mark: HeadingMark) -> bool:
        """Whether `mark` must come next: after its level's last number, first below a new heading, or going on with the
        numbers of the part before, as 7． under （二） after 6． under （一）."""
        last, before = self.last[mark.level], self.ever[mark.level]
        if last is not None:
            return mark.value == last + 1
        return mark.value == 1 or (before is not None and mark.value == before + 1)

    def admits(self, mark: HeadingMark) -> bool:
        """Whether `mark` can head a paragraph though numbers are lost before it, or a list starts anew or prints a
        number twice; a number below the last one belongs to the text."""
        last = self.last[mark.level]
        return last is None or mark.value >= last or mark.value == 1

    def accept(self, mark: HeadingMark) -> None:
        """Count `mark`; numbers below it start anew."""
        self.last[mark.level] = self.ever[mark.level] = mark.value
        for level in range(mark.level + 1, len(self.last)):
            self.last[level] = None


def find_marks(readings: Sequence[Reading]) -> Iterator[tuple[int, HeadingMark, bool]]:
    """The heading marks of some paragraphs in order of print: paragraph's index, mark, whether it breaks the order.

    At a paragraph's start any number that goes on is a heading, also the first one seen at all; inside a paragraph only
    the number that must come next, and in a list that ；or ：opens only where no headings have lines of their own.
    """
    numbering = Numbering()
    decimals = find_decimals(readings)
    article = article_level(readings)
    one_line = sum(1 for reading in readings if starts_heading(reading.text)) <= 1
    for index, reading in enumerate(readings):
        before: HeadingMark | None = None
        if index in decimals:
            before = decimal_mark(*decimals[index])
            in_order = numbering.follows(before)
            numbering.accept(before)
            yield index, before, not in_order
        for match in find_from(FIRST, HEADING, reading.text):
            if before is not None and match.start() < before.end:
                continue
            mark = mark_at(match, article)
            in_order = numbering.follows(mark)
            if match.start() == 0:
                counts = mark.value > 0 and (in_order or numbering.admits(mark))
            else:
                counts = in_order and may_stand_inside(reading.text, mark, one_line, before)
            if counts:
                numbering.accept(mark)
                before = mark
                yield index, mark, not in_order


def may_stand_inside(text: str, mark: HeadingMark, one_line: bool, heading: HeadingMark | None) -> bool:
    """Whether a number in the middle of a paragraph stands where a heading can: after a full stop, outside brackets, or
    right after the phrase of the `heading` above it (二、主要任务（一）…).

    （1） in the middle of a line always counts the parts of a sentence.
    """
    before = text[mark.start - 1]
    if mark.level == DETAIL or inside_brackets(text, mark.start):
        return False
    if heading is not None and heading.level < mark.level:
        phrase = text[heading.end : mark.start]
        if 2 <= len(phrase) <= LONGEST_PHRASE and not PUNCTUATION.search(phrase):
            return True
    return before in AFTER and (one_line or mark.level <= PART or before not in LIST_AFTER)


def inside_brackets(text: str, position: int) -> bool:
    """Whether a bracket that opens in the 200 characters before `position` is still open there."""
    window = text[max(0, position - BRACKET_REACH) : position]
    opened = max(window.rfind("（"), window.rfind("("))
    return opened > max(window.rfind("）"), window.rfind(")"))
