"""What a page prints at its edge: its number, and the running head that every page repeats."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from loaders.model import Reading
from loaders.numbering import starts_heading
from loaders.regex import regex
from loaders.rules.layout import BARE_NUMBER, NUMBER_LINE, PAGE_NUMBER, SIGNER_END
from loaders.rules.periodical import ISSUE_LINE, PAGE_HEAD

PAGE_LINES = 10  # a page holds at least so many lines of text; numbers closer together count something else
LONGEST_HEAD = 40  # characters of a running head
LEAST_HEADS = 2  # pages that repeat a head beside their number
LEAST_NUMBERED = 3  # pages that repeat one with their number in it
SHARE = 6  # one page in so many repeats a head at least: left and right pages, and each rubric, have their own
DIGITS = regex(r"\d+")
NAMED = regex(r"[\u4e00-\u9fff]{2}")
TELLS = regex(r"[。；：，、！？;:,!?（(《]")  # marks of a text or a title
DAY = regex(r"\d{2,4}年\d{1,2}月|\d{1,2}月\d{1,2}日")
OWN_NUMBER = regex(r"^[—–\-－·•]?(?P<first>\d{1,3})[—–\-－·•]?(?=\D)|(?<=\D)[—–\-－·•]?(?P<last>\d{1,3})[—–\-－·•]?$")


def page_furniture(lines: Sequence[Reading]) -> tuple[set[int], set[int]]:
    """The indexes of the lines that hold nothing but a page's number, and of those that are the head of a page."""
    bare = {
        index: int(line.text)
        for index, line in enumerate(lines)
        if line.text[0].isdigit() and BARE_NUMBER.fullmatch(line.text)
    }
    numbers = rising_numbers(bare)
    heads = repeated_heads(lines, numbers) | numbered_heads(lines)
    return numbers | beside_heads(lines, bare, heads), heads


def rising_numbers(bare: dict[int, int]) -> set[int]:
    """Those of some bare numbers, by line, that count pages: they rise by one, a page of text apart.

    The last page may be short: its number may stand close behind the one before.
    """
    found: set[int] = set()
    for (before, number), (after, following) in pairwise(bare.items()):
        if following == number + 1 and after - before > PAGE_LINES:
            found |= {before, after}
    close = [pair for pair in pairwise(bare) if pair[1] - pair[0] <= PAGE_LINES]
    *_, last = close or [(-1, -1)]
    if last[0] in found and last[1] == max(bare) and bare[last[1]] == bare[last[0]] + 1:
        found.add(last[1])
        close.pop()
    return found - {index for pair in close for index in pair}


def repeated_heads(lines: Sequence[Reading], numbers: set[int]) -> set[int]:
    """The lines right above or right below a page's number that stand there on several pages."""
    ends = [
        index for index, line in enumerate(lines) if index in numbers or (PAGE_NUMBER.fullmatch(line.text) is not None)
    ]
    found: set[int] = set()
    for beside in (-1, 1):
        keys = {
            index + beside: DIGITS.sub("", lines[index + beside].text)
            for index in ends
            if 0 <= index + beside < len(lines) and may_be_head(lines[index + beside].text)
        }
        times = Counter(keys.values())
        enough = max(LEAST_HEADS, -(-len(ends) // SHARE))
        found |= {index for index, key in keys.items() if times[key] >= enough}
    return found


def may_be_head(text: str) -> bool:
    """Whether a line can be the head of a page: a few words, and neither a sentence, a date, a number nor a signer.

    >>> [may_be_head(text) for text in ("市政府文件", "安河政报2021年第3期", "安河市水务局", "一、总则")]
    [True, True, False, False]
    """
    return (
        len(text) <= LONGEST_HEAD
        and NAMED.search(text) is not None
        and not any(rule.search(text) for rule in (TELLS, DAY, SIGNER_END))
        and not NUMBER_LINE.fullmatch(text)
        and not starts_heading(text)
    )


def numbered_heads(lines: Sequence[Reading]) -> set[int]:
    """The lines that repeat some words beside a number that counts the pages: 安河政报 3, further on 安河政报 5."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(lines):
        text = line.text
        if len(text) <= LONGEST_HEAD and (text[-1].isdigit() or text[0].isdigit() or text[-1] in "—–-－·•"):
            for found in OWN_NUMBER.finditer(text):
                if may_be_head(text):
                    key = text[: found.start()] + text[found.end() :]
                    places[key].append((index, int(found["first"] or found["last"])))
    return {index for found in places.values() if counts_pages(found) for index, _ in found}


def counts_pages(found: Sequence[tuple[int, int]]) -> bool:
    """Whether the numbers of some lines, each with its line, rise as those of pages do: by one or two, pages apart."""
    steps = list(pairwise(found))
    return len(found) >= LEAST_NUMBERED and all(
        1 <= following - number <= 2 and after - before > PAGE_LINES for (before, number), (after, following) in steps
    )


def beside_heads(lines: Sequence[Reading], bare: dict[int, int], heads: set[int]) -> set[int]:
    """The bare numbers that stand right above or right below the head of a page."""
    return {index for index in bare if any(is_head(lines, beside, heads) for beside in (index - 1, index + 1))}


def is_head(lines: Sequence[Reading], index: int, heads: set[int]) -> bool:
    """Whether the line at an index is the head of a page, one that is repeated or one that names the gazette."""
    if not 0 <= index < len(lines):
        return False
    return index in heads or any(rule.fullmatch(lines[index].text) for rule in (PAGE_HEAD, ISSUE_LINE))
