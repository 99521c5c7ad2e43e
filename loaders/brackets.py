"""Which brackets and quotation marks of a text belong together, and what stands outside them; linear in the text."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.regex import regex

OPENING = dict(zip("（(〔[［【《〈“‘「『", "）)〕]］】》〉”’」』", strict=True))
ROUND = frozenset("（(")
# a bracket opened in one width is often closed in the other
SAME = {")": "）", "]": "］"}
MARK = regex("[" + re.escape("".join((*OPENING, *OPENING.values()))) + "]")


def match_brackets(text: str) -> dict[int, int]:
    """The place of each opening mark that is closed, with the place of its closing mark; unmatched ones are left out.

    >>> match_brackets("局（市（A)B）")
    {3: 5, 1: 7}
    """
    pairs: dict[int, int] = {}
    open_marks: list[tuple[int, str]] = []
    waiting: dict[str, int] = {}
    for match in MARK.finditer(text):
        place, mark = match.start(), match[0]
        if mark in OPENING:
            wanted = SAME.get(OPENING[mark], OPENING[mark])
            open_marks.append((place, wanted))
            waiting[wanted] = waiting.get(wanted, 0) + 1
        elif waiting.get(found := SAME.get(mark, mark)):
            while True:
                begin, wanted = open_marks.pop()
                waiting[wanted] -= 1
                if wanted == found:
                    break
            pairs[begin] = place
    return pairs


@lru_cache(maxsize=64)  # every finder asks for the same few texts
def mask_brackets(text: str) -> str:
    """The text with everything inside closed brackets and quotation marks, and these themselves, put as a blank.

    Of equal length, so that places stay true.

    >>> mask_brackets("处（局、办）、所")
    '处     、所'
    """
    parts: list[str] = []
    end = 0
    for begin, last in sorted(match_brackets(text).items()):
        if begin >= end:
            parts += (text[end:begin], " " * (last + 1 - begin))
            end = last + 1
    return "".join((*parts, text[end:]))
