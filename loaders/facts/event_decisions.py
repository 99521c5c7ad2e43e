"""What a chronicle's meetings adopted without a title in 《》: 原则通过市政府领导班子成员工作分工.

Reads lists whose items end in the name of something adopted (…方案、…报告和…决议). Leaves alone titled texts,
which are works of the event, what is only to be adopted (提请…审议通过), what describes (审议通过的…), 通过 that means
by way of, and what names no matter (审议通过有关事项).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.brackets import mask_brackets
from loaders.facts.event_meetings import HeldMeeting, meeting_at
from loaders.regex import regex
from loaders.rules import event_bodies as words
from loaders.rules.event_verbs import either

NOT_DONE = r"(?<!未)(?<!不)(?<!没有)(?<!提请)(?<!拟)(?<!将)(?<!待)(?<!需)(?<!经)(?<!未获)"
ADOPTED = regex(
    rf"{NOT_DONE}(?P<action>{either(words.ADOPTS)})(?P<done>了)?(?!的|后|之后|时|前|率)(?P<list>[^，,；;。！？：:]{{2,400}})"
)
# bare 通过 may mean by way of: 会议通过视频方式召开
SURE_BEFORE = regex(r"(?:一致|全票|全体|投票|举手|表决)$")
NOUN = either(words.ADOPTED_THINGS)
JOINT = regex(r"、|以及|[和及与]")
ENDS_IN_THING = regex(rf"{NOUN} *$")
COUNT = "[0-9一二三四五六七八九十百多几]"
AND_SO_ON = regex(rf"等(?:{COUNT}*[个项件份部]?(?:重要|有关|相关|地方性)?[\u4e00-\u9fff]{{0,4}})?$")
NAMES_NOTHING = regex(rf"(?:有关|相关|其他|其它|以上|上述|若干|一系列|{COUNT}+[项个件份])")


@dataclass(frozen=True, slots=True)
class AdoptedMatter:
    """What was adopted, as printed; the verb, and the meeting if the print tells which; its place."""

    matter: str
    action: str
    meeting: str | None
    start: int
    end: int


def find_decisions(text: str, meetings: Sequence[HeldMeeting]) -> Iterator[AdoptedMatter]:
    """What an entry's text says was adopted without a title, in order of print.

    >>> found = find_decisions("会议原则通过市政府领导班子成员工作分工和防汛工作安排。", [])
    >>> [(each.matter, each.action) for each in found]
    [('市政府领导班子成员工作分工', '原则通过'), ('防汛工作安排', '原则通过')]
    """
    masked = mask_brackets(text)
    for match in ADOPTED.finditer(masked):
        bare = match["action"] == "通过"
        if bare and not match["done"] and not SURE_BEFORE.search(masked, max(0, match.start() - 4), match.start()):
            continue
        for start, end in split_matters(text, masked, *match.span("list")):
            printed = text[start:end]
            if "《" in printed or NAMES_NOTHING.match(printed) or (bare and not ENDS_IN_THING.search(printed)):
                continue
            yield AdoptedMatter(printed, match["action"], meeting_at(masked, match.start(), meetings), start, end)


def split_matters(text: str, masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list of matters: cut only where the name of something adopted ends; 等 at its end left out."""
    tail = AND_SO_ON.search(masked, start, end)
    stop = tail.start() if tail else end
    begin = start
    for joint in JOINT.finditer(masked, start, stop):
        titled = text[joint.start() - 1] == "》"
        if joint.start() > begin and (titled or ENDS_IN_THING.search(masked, begin, joint.start())):
            yield begin, joint.start()
            begin = joint.end()
    if stop - begin >= 2:
        yield begin, stop
