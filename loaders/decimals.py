"""Headings that count in decimals, as emergency plans and standards print them: 1 总则, 1.1 编制目的, 2.3.1 …

A text counts so where its paragraphs do, each number the one that must come next; 1.5万元 and 2小时内 are none.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.model import Reading
from loaders.regex import regex

DIGIT = r"[0-9０-９]"
# what a number counts or measures, where it heads nothing
UNIT = (
    r"(?:小时|分钟|年|月|日|天|周|时|万|亿|千|百|余|多|个|名|人|户|家|项|次|件|台|套|倍|元|米|公里|公顷|公斤|平方|立方|吨|亩"
    r"|级|类|期|号|岁)"
)
DECIMAL = regex(
    rf"(?P<number>{DIGIT}{{1,2}}(?:[.．]{DIGIT}{{1,2}}){{0,3}})[.．、]?\s?(?!{UNIT})(?=[\u4e00-\u9fff“《（(Ⅰ-Ⅻ])"
)
STOPS = regex(r"[。；，：:;,]")
LEAST = 3  # numbers of two or more parts that a text counts by
LONGEST_CHAPTER = 24  # characters of the heading of a chapter, which has one part only
DEEPEST = 4


def read_parts(number: str) -> tuple[int, ...]:
    """The parts of a number.

    >>> read_parts("2.3.1"), read_parts("１．２")
    ((2, 3, 1), (1, 2))
    """
    return tuple(int(part) for part in number.replace("．", ".").split("."))


def starts_decimal(text: str) -> bool:
    """Whether a text looks like the start of a heading that counts in decimals.

    >>> [starts_decimal(text) for text in ("1.1编制目的", "2组织机构及职责", "1.5万元", "2小时内上报。", "3名专家到场")]
    [True, True, False, False, False]
    """
    match = DECIMAL.match(text)
    if match is None:
        return False
    return len(read_parts(match["number"])) > 1 or is_chapter(text[match.end() :])


def is_chapter(rest: str) -> bool:
    """Whether what follows a number of one part can be the heading of a chapter."""
    return 2 <= len(rest) <= LONGEST_CHAPTER and STOPS.search(rest) is None


def find_decimals(readings: Sequence[Reading]) -> dict[int, tuple[tuple[int, ...], int]]:
    """The paragraphs that are headed by decimals: their index, with the number's parts and where the text begins.

    Nothing where a text does not count so.
    """
    found: dict[int, tuple[tuple[int, ...], int]] = {}
    last: tuple[int, ...] = (0,)
    for index, reading in enumerate(readings):
        match = DECIMAL.match(reading.text)
        if match is None:
            continue
        parts = read_parts(match["number"])
        whole = len(parts) > 1 or is_chapter(reading.text[match.end() :])
        if whole and comes_next(parts, last):
            found[index] = (parts, match.end())
            last = parts
    below = [parts for parts, _ in found.values() if len(parts) > 1]
    return found if (1, 1) in below and len(below) >= LEAST else {}


def comes_next(parts: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Whether a number can follow another: the next of its level, or the first below it; few may be lost between.

    >>> comes_next((1, 2), (1, 1, 3)), comes_next((2,), (1, 4)), comes_next((1, 1), (2,)), comes_next((9,), (1, 2))
    (True, True, False, False)
    """
    same = parts[:-1] == last[: len(parts) - 1]
    before = last[len(parts) - 1] if len(last) >= len(parts) and same else 0
    if same:
        return before < parts[-1] <= before + 2
    # a chapter's own heading is lost: 2.1 behind 1.4
    return parts[-1] == 1 and len(parts) > 1 and parts[:-1] == (*last[: len(parts) - 2], last[len(parts) - 2] + 1)
