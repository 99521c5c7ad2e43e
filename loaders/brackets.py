"""Which brackets and quotation marks of a text belong together, and what stands outside them; linear in the text."""

from __future__ import annotations

OPENING = dict(zip("（(〔[［【《〈“‘「『", "）)〕]］】》〉”’」』", strict=True))
ROUND = frozenset("（(")
# a bracket opened in one width is often closed in the other
SAME = {")": "）", "]": "］"}
CLOSING = frozenset({*OPENING.values()})


def match_brackets(text: str) -> dict[int, int]:
    """The place of each opening mark that is closed, with the place of its closing mark; unmatched ones are left out.

    >>> match_brackets("局（市（A)B）")
    {3: 5, 1: 7}
    """
    pairs: dict[int, int] = {}
    open_marks: list[tuple[int, str]] = []
    waiting: dict[str, int] = {}
    for place, mark in enumerate(text):
        if mark in OPENING:
            wanted = SAME.get(OPENING[mark], OPENING[mark])
            open_marks.append((place, wanted))
            waiting[wanted] = waiting.get(wanted, 0) + 1
        elif mark in CLOSING:
            found = SAME.get(mark, mark)
            if not waiting.get(found):
                continue
            while True:
                begin, wanted = open_marks.pop()
                waiting[wanted] -= 1
                if wanted == found:
                    break
            pairs[begin] = place
    return pairs


def mask_brackets(text: str) -> str:
    """The text with everything inside closed brackets and quotation marks, and these themselves, put as a blank.

    Of equal length, so that places stay true.

    >>> mask_brackets("处（局、办）、所")
    '处     、所'
    """
    inside = bytearray(len(text) + 1)
    end = 0
    pairs = match_brackets(text)
    for begin in sorted(pairs):
        if begin >= end:
            end = pairs[begin] + 1
            inside[begin:end] = b"\x01" * (end - begin)
    return "".join(" " if inside[place] else mark for place, mark in enumerate(text))
