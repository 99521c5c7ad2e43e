"""What a predicate in a chronicle says that its subject did: the verbs as printed, in order of print.

Reads 主持召开…会议, 到甲、乙检查…并看望慰问…, 就…进行部署, 代表…作对照检查, 出席会议并讲话, 作专题辅导报告.
Leaves alone verbs inside objects and names (检查站, 研究院, 讲话精神, 在…会上的讲话) and what was said (强调，要…).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from loaders.names import is_name
from loaders.regex import regex
from loaders.rules import event_verbs as verbs
from loaders.rules import surnames, titles
from loaders.rules.event_verbs import ADVERBS, FRESH, RUN, either

ACTION = regex(rf"(?P<run>{RUN})(?!(?<!率领)(?<!带领)的|时(?:的|在座)|等?精神|(?<=陪同)下(?!乡))")
LEADING = regex(either(verbs.ADVERB_WORDS))
# speaking or attending elsewhere, told of in passing: 参加审议时的讲话精神, 在…上的讲话
ELSEWHERE = regex(r"[^，；：]{0,80}[时上中间]的(?:重要)?(?:讲话|指示|批示|要求|论述|致辞|发言|文章)")
PASSED_ON = regex(r"传达|学习|宣讲|贯彻|领会|落实|解读|听取|研究|主持|宣读")
GOING = regex(verbs.GOING)
ABOUT = regex(r"(?:就|对|围绕|针对|结合|聚焦|根据|按照|为(?!了?民)|关于|本着)")
# 到安河市就…开展情况进行专题调研: what is done stands behind the matter
MATTER = regex(r"(?<=..)(?<!成)就(?![近业地读医学餐座任职是])(?=[^，,；;]{2,80}?(?:进行|加以|予以))")
BEHALF = regex(r"代表")
TOWARDS = regex(r"(?:通过|采取|向|与|同|和|给|为|以|用|由|从|受)")
HANDLED = regex(
    rf"(?:进行|加以|予以|给予|举行|举办)(?:了)?{ADVERBS}(?:(?:亲切|友好|工作|坦诚|务实|深入|双边)的?){{0,2}}(?=(?P<run>{RUN}))"
)
FINAL = regex(rf"(?P<run>{RUN})$")
FRESH_RUN = regex(rf"{FRESH}|、(?={ADVERBS}{RUN})")
CAME = frozenset({"到会", "莅会", "参会"})  # 到会讲话: what was done there follows
LEADS_ON = frozenset({"率", "率团", "率队", "带领", "带队", "率领", "会同", "组织"})
# 带队检查, 带领人大代表视察: whom somebody leads, and what they do together
LED = regex(rf"(?:代表|委员|部门|单位|人员|成员|负责人|同志|干部|领导|一行|[组团队])(?={ADVERBS}{RUN})")
CLAUSE = regex(r"[^，,；;：:]+")
LONGEST_CLAUSE = 400
GIVEN = surnames.GIVEN | frozenset("东西南北小大")
PEOPLE_SPOKEN_TO = regex(r"学生|英雄|文明|国家|社会|世界|大家|群众|海外|国外")


@dataclass(frozen=True, slots=True)
class Action:
    """A verb as printed, and where."""

    start: int
    end: int
    text: str


def find_actions(masked: str, start: int, end: int) -> list[Action]:
    """The actions of a predicate [start, end) of one sentence; `masked` has brackets and quotes blanked out.

    >>> found = find_actions("到安河大厦、检查站检查供水，并就防汛工作进行再部署，强调要落实责任", 0, 33)
    >>> [action.text for action in found]
    ['检查', '部署', '强调']
    """
    actions: list[Action] = []
    waiting = False  # 就…，…进行部署: the verb comes in a later clause
    for clause in CLAUSE.finditer(masked, start, end):
        if names_another(masked, skip_adverbs(masked, clause.start(), clause.end()), clause.end()):
            break
        stop = min(clause.end(), clause.start() + LONGEST_CLAUSE)
        found = list(clause_actions(masked, clause.start(), stop))
        about = ABOUT.match(masked, skip_adverbs(masked, clause.start(), stop), stop) is not None
        if not found and waiting:
            found = list(handled_actions(masked, clause.start(), stop))
        waiting = (waiting or about) and not found
        actions += found
        if found and found[-1].text in verbs.SPEECH_VERBS:
            break
    return actions


def clause_actions(masked: str, start: int, end: int) -> Iterator[Action]:
    """The actions of one clause, which begins with the verb or with what leads up to it."""
    at = start
    while at < end:
        found = list(first_actions(masked, at, end))
        yield from found
        if not found or found[-1].text in verbs.SPEECH_VERBS:
            return
        behind = action_at(masked, found[-1].end, end)
        goes_on = behind is not None and (found[-1].text in CAME or behind.text in verbs.SPEECH_VERBS)
        if goes_on or FRESH_RUN.match(masked, found[-1].end, end):
            at = found[-1].end + (masked[found[-1].end] == "、")
            continue
        turn = verbs.TURN.search(masked, found[-1].end, end)
        going = led = None
        if found[-1].text in LEADS_ON:
            going = GOING.search(masked, found[-1].end, end)
            led = LED.search(masked, found[-1].end - 1, end)
        step = min((match for match in (turn, going, led) if match), key=lambda match: match.start(), default=None)
        if step is None:
            return
        at = step.start() if step is going else step.end()


def first_actions(masked: str, start: int, end: int) -> Iterator[Action]:
    """The first action at or after a place: a verb there, or the verb that a phrase in front of it leads to."""
    at = skip_adverbs(masked, start, end)
    direct = action_at(masked, at, end)
    if direct and (PASSED_ON.match(direct.text) or not ELSEWHERE.match(masked, direct.end, end)):
        yield direct
    elif ABOUT.match(masked, at, end):
        yield from handled_actions(masked, at, end)
    elif GOING.match(masked, at, end) and (matter := MATTER.search(masked, at, end)):
        yield from handled_actions(masked, matter.start(), end)
    elif GOING.match(masked, at, end) or BEHALF.match(masked, at, end) or TOWARDS.match(masked, at, end):
        yield from sought_actions(masked, at + 1, end)


def skip_adverbs(masked: str, start: int, end: int) -> int:
    """Where the adverbs and connectives at a place end; 视频连线, 现场办公 are verbs and stay."""
    at = start
    while at < end and not GOING.match(masked, at, end) and action_at(masked, at, end) is None:
        match = LEADING.match(masked, at, end)
        if match is None:
            break
        at = match.end()
    return at


@lru_cache(maxsize=512)  # adverbs, other names and the verb itself are looked for at the same places
def action_at(masked: str, at: int, end: int) -> Action | None:
    """The action that a verb at a place says."""
    made = verbs.MADE.match(masked, at, end)
    if made:
        return Action(at, made.end(), made.group().replace("了", "", 1))
    if handled := HANDLED.match(masked, at, end):
        text = handled["run"].removesuffix("了")
        return Action(handled.end(), handled.end() + len(text), text)
    match = ACTION.match(masked, at, end)
    if match is None:
        return None
    text = match["run"].removesuffix("了")
    return Action(at, at + len(text), text)


def names_another(masked: str, at: int, end: int) -> bool:
    """Whether a clause begins with a name that looks like a preposition: 和建军主持会议; whose deeds follow is open.

    >>> names_another("和建军主持会议", 0, 7), names_another("向学生宣讲", 0, 5), names_another("到建安调研", 0, 5)
    (True, False, False)
    """
    if masked[at : at + 1] not in verbs.NAME_OR_WORD or PEOPLE_SPOKEN_TO.match(masked, at + 1, end):
        return False
    for stop in (at + 3, at + 2):
        name = masked[at:stop]
        given = masked[at] == "和" or all(character in GIVEN for character in name[1:])
        close = titles.VERB.match(masked, stop) or titles.CLOSING.match(masked, stop) or masked[stop] in "在也等"
        if stop < end and given and close and is_name(name):
            return True
    return False


def handled_actions(masked: str, start: int, end: int) -> Iterator[Action]:
    """What is done about something: 就…进行部署, 对…作出安排, 围绕…调研."""
    handled = HANDLED.search(masked, start, end)
    if handled:
        text = handled["run"].removesuffix("了")
        yield Action(handled.end(), handled.end() + len(text), text)
        return
    made = verbs.MADE.search(masked, start, end)
    if made:
        yield Action(made.start(), made.end(), made.group().replace("了", "", 1))
        return
    final = FINAL.search(masked, start, end)
    if final and masked[final.start() - 1] not in "的行":
        yield Action(final.start(), final.end(), final["run"].removesuffix("了"))


def sought_actions(masked: str, start: int, end: int) -> Iterator[Action]:
    """The first verb after a phrase of place, company or behalf that is no part of it: 到检查站调研 has 调研."""
    at = start
    while at < end:
        found = action_at(masked, at, end)
        if found and masked[at - 1] not in "的对":
            yield found
            return
        at += 1
