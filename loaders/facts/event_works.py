"""What a chronicle's meetings adopted, discussed or studied: titles in 《》, and decisions without one.

Leaves alone newspapers and journals (《求是》杂志), what is only followed (贯彻《…》, 根据《…》), titles inside titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.brackets import mask_brackets, match_brackets
from loaders.facts.event_lists import split_items
from loaders.facts.event_meetings import Meeting
from loaders.rules import event_bodies as words
from loaders.rules.event_verbs import either

DONE = re.compile(rf"(?P<action>{either((*words.ADOPTS, *words.STUDIES))})(?:了)?(?!的|会|型|教育|中心组)")
ADOPTED = re.compile(rf"(?P<action>{either(words.ADOPTS)})(?:了)?(?P<list>[^，,；;。！？：:]{{2,400}})")
FOLLOWED = re.compile(
    r"(?:(?<!学习)贯彻(?:落实)?|(?<!贯彻)(?<!学习)落实|根据|按照|依据|依照|遵照|执行|符合|违反|结合|围绕)$"
)
PERIODICAL = re.compile(r"(?:杂志|报(?!告)|日报|周刊|月刊|期刊|栏目|频道|客户端|网)")
STUDY_MEETING = re.compile(r"党组|中心组|学习|民主生活会")
ADOPTING_MEETING = re.compile(r"常务会|全体|办公会|委员会|常委会|代表大会|全会")
BOUNDARY = re.compile(r"[。！？；]")
LOOK_BACK = 400
LIST_MARKS = " 、和及以与"


@dataclass(frozen=True, slots=True)
class Work:
    """A title, or a decision's words without one; what was done with it, and at which meeting if the print tells."""

    work: str
    action: str
    meeting: str | None
    start: int
    end: int


def find_works(text: str, meetings: Sequence[Meeting]) -> list[Work]:
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
        action = find_action(masked, begin)
        if action is None or PERIODICAL.match(text, end) or not text[begin + 1 : end - 1]:
            continue
        works.append(Work(text[begin + 1 : end - 1], action, meeting_of(action, meetings), begin, end))
    return works


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


def meeting_of(action: str, meetings: Sequence[Meeting]) -> str | None:
    """The meeting that did it: the only one, or of several the only one that can adopt, or study, such things."""
    if len(meetings) == 1:
        return meetings[0].name
    adopting = action in words.ADOPTS or "审议" in action
    able = [
        meeting
        for meeting in meetings
        if (ADOPTING_MEETING.search(meeting.name) and not STUDY_MEETING.search(meeting.name)) == adopting
    ]
    return able[0].name if len(able) == 1 else None


def find_decisions(text: str, meetings: Sequence[Meeting]) -> Iterator[Work]:
    """What was adopted without a title, in order of print: 原则通过市政府领导班子成员工作分工.

    Such a decision is no row of `event_works`; it may be carried out by another document of the same gazette.
    """
    masked = mask_brackets(text)
    for match in ADOPTED.finditer(masked):
        if "《" in text[match.start("list") : match.start("list") + 1]:
            continue
        for item in split_items(text, masked, *match.span("list")):
            printed = text[item.start : item.end]
            if "《" not in printed:
                yield Work(printed, match["action"], meeting_of(match["action"], meetings), item.start, item.end)
