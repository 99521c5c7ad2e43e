"""The titles in 《》 that a chronicle's meetings adopted, discussed or studied.

Leaves alone newspapers and journals (《求是》杂志), what is only followed (贯彻《…》, 根据《…》), titles inside titles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.brackets import mask_brackets, match_brackets
from loaders.facts.event_meetings import HeldMeeting, meeting_at
from loaders.regex import regex
from loaders.rules import event_bodies as words
from loaders.rules.event_verbs import either

DONE = regex(rf"(?P<action>{either((*words.ADOPTS, *words.STUDIES))})(?:了)?(?!的|会|型|教育|中心组)")
FOLLOWED = regex(
    r"(?:(?<!学习)贯彻(?:落实)?|(?<!贯彻)(?<!学习)落实|根据|按照|依据|依照|遵照|执行|符合|违反|结合|围绕)$"
)
PERIODICAL = regex(r"(?:杂志|报(?!告)|日报|周刊|月刊|期刊|栏目|频道|客户端|网)")
TITLE = regex(r"《([^《》]*)》")
BRACKET = regex(r"[（(][^（）()]*[）)]")
# 《…》（以下简称…）正式发布
BROUGHT_OUT = regex(
    r" *(?:在[^，,。；;]{2,20}?)?(?:正式|对外)?(?P<action>发布|印发|出台|公布|实施|施行|签署|签订)(?=[，,。；;]|$)"
)
BOUNDARY = regex(r"[。！？；]")
LOOK_BACK = 400
LIST_MARKS = " 、和及以与"


@dataclass(frozen=True, slots=True)
class Work:
    """A title; what was done with it, and at which meeting if the print tells."""

    work: str
    action: str
    meeting: str | None
    start: int
    end: int


def find_works(text: str, meetings: Sequence[HeldMeeting]) -> list[Work]:
    """The titles in 《》 that were adopted, discussed or studied, in order of print.

    >>> [(work.work, work.action) for work in find_works("会议学习《求是》杂志文章，审议通过《安河供水预案》。", [])]
    [('安河供水预案', '审议通过')]
    """
    masked = mask_brackets(text)
    pairs = match_brackets(text)
    works: list[Work] = []
    last = 0
    for begin in sorted(place for place in pairs if text[place] == "《"):
        end = pairs[begin] + 1
        if begin < last:
            continue
        last = end
        title = text[begin + 1 : end - 1]
        brought_out = BROUGHT_OUT.match(masked, end)
        action = find_action(masked, begin) or (brought_out["action"] if brought_out else None)
        if action is None or PERIODICAL.match(text, end) or not title or is_short_name(title, text[:begin]):
            continue
        works.append(Work(title, action, meeting_at(masked, begin, meetings), begin, end))
    return works


def is_short_name(title: str, before: str) -> bool:
    """Whether a title only repeats the end of one printed before it: 《政府工作报告（送审稿）》 … 《报告》.

    >>> is_short_name("报告", "召开《政府工作报告（送审稿）》座谈会，听取对"), is_short_name("报告", "听取")
    (True, False)
    """
    titles = (BRACKET.sub("", match[1]) for match in TITLE.finditer(before))
    return any(each != title and each.endswith(title) for each in titles)


def find_action(masked: str, at: int) -> str | None:
    """The verb that a title at a place is the object of: the last in front of it that describes nothing else."""
    start = max(0, at - LOOK_BACK)
    for boundary in BOUNDARY.finditer(masked, start, at):
        start = boundary.end()
    if FOLLOWED.search(masked, start, at):
        return None
    clause = max(start, masked.rfind("，", start, at) + 1, masked.rfind(",", start, at) + 1)
    if not masked[clause:at].strip(LIST_MARKS):
        clause = start  # 审议通过《甲》，《乙》: the list goes on
    found = None
    for match in DONE.finditer(masked, clause, at):
        found = match["action"]
    return found
