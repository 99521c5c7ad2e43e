"""A list of fields of work (负责教育、卫生和体育等方面工作) → its items."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.brackets import mask_brackets
from loaders.model import Reading
from loaders.regex import regex
from loaders.rules import duty_words

SEPARATOR = regex(r"[、，,；;]")
OPENING = regex(r"以及|及|和|与")
WITH = regex(r"以及|(?<![普涉惠危])及(?!其|时)")
AND = regex(r"和(?!谐|平)")
SHORT = 6
LONG = 4
LONGEST_ITEM = 200


@dataclass(frozen=True, slots=True)
class Field:
    """One field of work at its place [start, end)."""

    domain: str
    start: int
    end: int


def split_fields(reading: Reading, start: int, end: int) -> list[Field]:
    """The items of a list of fields, without the 工作 that closes it for all.

    Splits at 、 ， 及 以及, and at a closing 和; 和 inside a field's own name (工业和信息化) splits nothing, nor does
    one before what is no field by itself (企业改革和发展).
    """
    whole = reading.text[start:end]
    masked = mask_brackets(whole)
    cuts = [0, *(place for match in SEPARATOR.finditer(masked) for place in match.span()), len(whole)]
    parts = [(cuts[i], cuts[i + 1]) for i in range(0, len(cuts), 2) if cuts[i] < cuts[i + 1]]
    spans: list[tuple[int, int]] = []
    for number, (first, last) in enumerate(parts):
        opening = OPENING.match(whole, first, last)
        begin = opening.end() if opening and number else first
        if number < len(parts) - 1:
            spans.extend(_divide(whole, masked, begin, last, listed=None))
            continue
        closing = duty_words.CLOSING.search(whole[begin:last])
        core = begin + closing.start() if closing and closing.start() else last
        divided = _divide(whole, masked, begin, core, listed=len(parts) > 1)
        others = [whole[a:b] for a, b in [*spans, *divided[:-1]]]
        if closing and _keeps(whole[divided[-1][0] : core], closing.group(), others):
            divided[-1] = (divided[-1][0], last)
        spans.extend(divided)
    return [Field(whole[a:b], start + a, start + b) for a, b in spans if a < b]


def _keeps(item: str, closing: str, others: list[str]) -> bool:
    """Whether the 工作 behind the last item is its own: 市政府常务工作, 党组的党建工作; not one that others share."""
    if duty_words.SHARED_CLOSING.search(closing):
        return False
    return (
        "的" in item
        or closing.startswith("的")
        or duty_words.OWN_WORK.search(item + closing) is not None
        or (bool(others) and all(other.endswith("工作") for other in others))
    )


def _divide(whole: str, masked: str, start: int, end: int, listed: bool | None) -> list[tuple[int, int]]:
    """Divides one item at 及 and 和. listed: whether items precede the last one; None for one that is not the last."""
    if end - start > LONGEST_ITEM:
        return [(start, end)]
    spans: list[tuple[int, int]] = []
    begin = start
    for match in WITH.finditer(masked, start, end):
        if begin < match.start() and match.end() < end and not _tail(whole[match.end() : end]):
            spans.append((begin, match.start()))
            begin = match.end()
    place = _closing_and(whole, masked, begin, end)
    if place is not None:
        left, right = place - begin, end - place - 1
        # a 和 inside a list joins two fields only where both are long enough to be one each (规划和投资 is one)
        joins = min(left, right) >= LONG if listed is None else listed or spans or max(left, right) <= SHORT
        if joins:
            spans.append((begin, place))
            begin = place + 1
    return [*spans, (begin, end)]


def _closing_and(whole: str, masked: str, start: int, end: int) -> int | None:
    """The place of the last 和 between two fields; None for one inside a field's own name."""
    places = [match.start() for match in AND.finditer(masked, start + 1, end)]
    if not places or places[-1] + 1 >= end:
        return None
    place = places[-1]
    for pair in duty_words.FIELD_PAIRS:
        first = place - pair.index("和")
        if first >= start and whole.startswith(pair, first):
            return places[-2] if len(places) > 1 and places[-2] < first else None
    left, right = whole[start:place], whole[place + 1 : end]
    return None if _tail(right) or "的" in left or "的" in right else place


def _tail(text: str) -> bool:
    return duty_words.TAIL.fullmatch(text) is not None
