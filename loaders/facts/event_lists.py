"""Lists of places, visits and people in a chronicle, cut at 、 and at a joining 和, 与, 及."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from loaders.model import Piece
from loaders.regex import regex

# 和 that is part of a name, by what stands after or before it
JOIN = regex(
    r"以及|(?<!普)及(?!其|时)"
    r"|(?<![祥泰永太人共呼亲协雍温义谦平中颐柔调饱缓随总清元仁嘉万顺])和(?![平谐睦顺田林硕龙政静布气风善解声美悦盛泰润信丰]|县(?!第|实验|人民医院|中医))|(?<![参给授赠])与(?!会)|暨"
)
# a district's 和 that stands between two names all the same: 市政府和和平区
BEFORE_DISTRICT = regex(r"和(?=和[平林硕县龙政静])")
LEAST = 2


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, [start, end) in the text."""

    start: int
    end: int


def split_items(
    text: str, masked: str, start: int, end: int, complete: Callable[[str, str], bool] | None = None
) -> list[Item]:
    """The items of a list, in order of print; `masked` is the text with brackets blanked out.

    complete: says of what stands before a joining word, and of that word, whether a name may end there.

    >>> text = "南桥小区和北桥小区、和平路医院"
    >>> [text[item.start : item.end] for item in split_items(text, text, 0, len(text))]
    ['南桥小区', '北桥小区', '和平路医院']
    """
    items: list[Item] = []
    begin = start
    for place in [*(match.start() for match in re.compile("、").finditer(masked, start, end)), end]:
        items += split_joined(text, masked, Item(begin, place), complete)
        begin = place + 1
    return [item for item in items if item.end > item.start]


def split_joined(text: str, masked: str, whole: Item, complete: Callable[[str, str], bool] | None) -> list[Item]:
    """The parts of an item between 和, 与, 及 and 以及, if none of them is too short to be a name."""
    items: list[Item] = []
    begin, end = whole.start, whole.end
    found = [*BEFORE_DISTRICT.finditer(masked, begin, end), *JOIN.finditer(masked, begin, end)]
    for match in sorted(found, key=lambda match: match.start()):
        if match.start() == whole.start and match.end() < end:
            begin = match.end()
            continue
        names = match.start() - begin >= LEAST and end - match.end() >= LEAST
        if names and (complete is None or complete(text[begin : match.start()], match.group())):
            items.append(Item(begin, match.start()))
            begin = match.end()
    return [*items, Item(begin, end)]


def overlaps(pieces: Sequence[Piece], start: int, end: int) -> bool:
    """Whether [start, end) shares a character with one of some pieces, which are sorted and do not overlap each other.

    >>> overlaps([(2, 5), (8, 9)], 5, 8), overlaps([(2, 5), (8, 9)], 4, 6)
    (False, True)
    """
    index = bisect_right(pieces, (start, start))
    before = index > 0 and pieces[index - 1][1] > start
    return before or (index < len(pieces) and pieces[index][0] < end)
