"""Which lines are a document's title: they end as titles do (…的通知, …方案), or name what a notice puts in 《》."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from loaders.numbering import starts_heading
from loaders.regex import regex
from loaders.rules import layout
from loaders.rules.work import MINUTES
from ontology.places import find_place

LONGEST_TITLE_LINE = 120  # characters
QUOTED = regex(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")
CONTENTS = regex(r"目录|目次")
OWN_KIND = regex(rf"(?:{layout.ISSUED_KIND}){layout.YEARS}?$")
SHORTEST_WHOLE = 8  # characters of a title under which a line stands that is none of it
MOST_LINES = 12  # of a title and what stands on lines of its own around it
SUBTITLE = regex(r"[—\-―–]{1,3}.*(?:会议|大会|会)上$")
TABLE_HEAD = regex(r"序号|编号|单位[：:].{1,8}|（单位[：:].{1,8}）")  # a table begins under its title
NO_WORDS = regex(r"[\d\s\-/.:：年月日时分]*")
NO_TITLES = (
    layout.DATE_LINE,
    layout.NOTE_LINE,
    layout.IMPRINT_LINE,
    layout.CAPTION,
    layout.STAMP_LINE,
    CONTENTS,
    NO_WORDS,
    TABLE_HEAD,
)


def is_title_line(text: str) -> bool:
    """Whether a paragraph can be a line of a title: short, no full stop, no heading number, no colon at its end.

    >>> [is_title_line(text) for text in ("安河市水务发展规划", "一、总体要求", "各县、区：", "2021-03-01", "目录")]
    [True, False, False, False, False]
    """
    return (
        2 <= len(text) <= LONGEST_TITLE_LINE
        and not layout.FULL_STOP.search(text)
        and text[-1] not in "，,、"
        and not starts_heading(text)
        and not is_quoted_sentence(text)
        and not any(rule.fullmatch(text) for rule in NO_TITLES)
    )


def inline_title(text: str, start: int = 0) -> int | None:
    """Where a notice's title that starts at `start` of a longer text ends; None where none starts there.

    >>> inline_title("关于做好防汛工作的通知各区人民政府：…"), inline_title("为推进《关于治水的意见》（部令第4号），")
    (11, None)
    """
    match = layout.INLINE_TITLE.match(text, start)
    if match is None or layout.BEGINS_TEXT.match(text, start):
        return None
    # a title neither ends inside a bracket nor inside the title that it names
    whole = match.group()
    return match.end() if all(whole.count(a) == whole.count(b) for a, b in ("《》", "（）", "()")) else None


def is_quoted_sentence(text: str) -> bool:
    """Whether a text starts with 《…》 and goes on as a sentence does; 《安河市志》编纂方案 is a title."""
    match = QUOTED.match(text)
    return match is not None and layout.TITLE_END.search(text[match.end() :]) is None


def is_title(text: str) -> bool:
    """Whether a whole title reads like one of an official document."""
    return layout.TITLE_END.search(text) is not None or "关于" in text


def is_own_kind(title: str) -> bool:
    """Whether a title is that of a plan or rules themselves, and not of a notice which issues them.

    >>> is_own_kind("安河市水务发展规划（2021—2025年）"), is_own_kind("关于印发安河市水务发展规划的通知")
    (True, False)
    """
    return OWN_KIND.search(title) is not None


def title_range(lines: Sequence[str], quoted: Collection[str]) -> tuple[int, int]:
    """Which of some lines that could be a title are it, as [start, end); (0, 0) where none is.

    quoted: what the document puts in 《》. Left out are a line of a web page above a title that starts anew with its
    issuer (政策文件 / 安河市人民政府关于…), what follows after a notice's title is complete, and a title printed twice.
    """
    lines = lines[:MOST_LINES]
    start = max((index for index in range(1, len(lines)) if starts_anew(lines, index)), default=0)
    # ——2021年1月5日在安河市人民代表大会上, below 政府工作报告
    end = next((index for index in range(start + 1, len(lines)) if SUBTITLE.match(lines[index])), len(lines))
    for index in range(start + 1, end):
        whole = "".join(lines[start:index])
        complete = (
            "关于" in whole and layout.NOTICE_END.search(whole) and not lines[index].startswith(("的", "（", "("))
        )
        if complete or whole == "".join(lines[index : 2 * index - start]):
            end = index
            break
    start += is_issuer_of_minutes(lines[start:end])
    while end > start + 1 and is_signer_below("".join(lines[start : end - 1]), lines[end - 1]):
        end -= 1
    whole = "".join(lines[start:end])
    if is_title(whole) or whole in quoted:
        return start, end
    # what stands under a whole title: the head of a table, the first official of a list
    parts = {stop: "".join(lines[start:stop]) for stop in range(end - 1, start, -1)}
    above = (stop for stop, part in parts.items() if part in quoted or layout.TITLE_END.search(part))
    return next(((start, stop) for stop in above if len("".join(lines[start:stop])) >= SHORTEST_WHOLE), (0, 0))


def is_issuer_of_minutes(lines: Sequence[str]) -> bool:
    """Whether the first line of a title names who held the meeting whose minutes the lines below it are."""
    named = "".join(lines[1:])
    return MINUTES.search(named) is not None and "关于" not in named and layout.SIGNER_END.search(lines[0]) is not None


def is_signer_below(title: str, line: str) -> bool:
    """Whether a line under a whole title names the body that wrote the text (市发展改革委)."""
    return is_title(title) and layout.SIGNER_END.search(line) is not None and layout.TITLE_END.search(line) is None


def starts_anew(lines: Sequence[str], index: int) -> bool:
    """Whether a line starts a title of its own, with a place's name, after lines that are no issuers of it."""
    before = lines[index - 1]
    return (
        "关于" in lines[index]
        and not any("关于" in each for each in lines[:index])
        and find_place(lines[index]) is not None
        and layout.SIGNER_END.search(before) is None
    )
