"""Reading an assignment: which bodies a bracket, a labelled line or a sentence gives which role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.bodies import BodyMention, is_body, is_generic, split_bodies
from loaders.brackets import ROUND, mask_brackets, match_brackets
from loaders.model import Reading, Span
from loaders.regex import regex
from loaders.rules.assignments import (
    CLASSES_OF_PLACES,
    FIRST_LEADS,
    FORWARD,
    LABEL,
    LEADING,
    MATTER,
    OTHER_LABEL,
    OWN_ROLE,
    SHARED_WORK,
    STRANGE_LABEL,
    TOGETHER,
    VERB,
    WHEN,
)
from loaders.values import Role

SQUARE = frozenset("【[［〔")
LABEL_MARK = regex("[：:】\\]］〕）)]")  # what a label ends in
COLON = regex("[：:]")
AND_OTHERS = regex(r"等(?:[0-9一二三四五六七八九十]{1,3}个)?[^、，,；;：:（）()]{0,12}$")
# what a bracket at a task's end stands behind, unless it gives a body's other name
BODY_END = "局委办厅部处院会室署站所队府关社司团校馆"
# the other name of a thing that is run, not who answers for it: 服务综合体（社区服务中心）
FACILITY = regex(r"(?:社区|乡村|农村|村|便民|为老|邻里|党群|新时代)[\u4e00-\u9fff]{0,12}(?:中心|站|所|室|馆|园|点)")
# a place that stands among bodies for its government or committee: 安河县, 平山经开区; 社区 and 市区 do not
ADMINISTERED = regex(
    r"(?!(?:各|有关|相关|全|其他|本|该|辖|中心|重点|我|一|两|城乡|农村|农牧))[\u4e00-\u9fff]{2,8}"
    r"(?:经开区|高新区|开发区|新区|工业园区?|产业园区?|示范区|保税区|度假区|管理区|试验区|实验区|合作区|(?<![社园地山景灾牧库老城小街郊库辖林矿])区|县|旗|自治州)"
)
DONE_BY = regex(r"(?<![自事缘理])由(?=.{3})")
SHORTEST = 3  # characters of a body that a bare list names; （本科） is none
LONGEST_LIST = 600  # characters; what runs on longer without a full stop is no list
CLOSERS = "。；;.！!"


@dataclass(frozen=True, slots=True)
class Assigned:
    """A body and its role, as an assignment names them. others: whether its list ends in 等 and so names not all."""

    mention: BodyMention
    role: Role
    others: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A body and its role with the passages that say so."""

    assigned: Assigned
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A label (责任单位：) at [start, end); role None where what follows it has no part in the task (完成时限：)."""

    role: Role | None
    start: int
    end: int


def bracket_groups(text: str) -> Iterator[tuple[int, int]]:
    """The outermost round or square brackets of a text that are closed, as [start, end), brackets included.

    >>> list(bracket_groups("甲（乙（丙））丁【戊】"))
    [(1, 7), (8, 11)]
    """
    last = 0
    for start, end in sorted(match_brackets(text).items()):
        if start >= last and (text[start] in ROUND or text[start] in SQUARE):
            last = end + 1
            yield start, last


def find_labels(text: str, start: int, end: int) -> list[Label]:
    """The labels in text[start:end], in order of print, each known one with its role."""
    if LABEL_MARK.search(text, start, end) is None:
        return []
    known = [Label(role_of(match), *match.span()) for match in LABEL.finditer(text, start, end)]
    taken = {label.end for label in known}
    others = {match.end(): Label(None, *match.span()) for match in STRANGE_LABEL.finditer(text, start, end)}
    if COLON.search(text, start, end):
        others |= {match.end(): Label(None, *match.span()) for match in OTHER_LABEL.finditer(text, start, end)}
    return sorted([*known, *(label for at, label in others.items() if at not in taken)], key=lambda label: label.start)


def role_of(match: re.Match[str]) -> Role:
    """The role of the group that a rule's pattern matched in; LEAD, LEAD_SHORT and LEAD_TAG are 牵头."""
    return Role[(match.lastgroup or Role.LEAD.name).removesuffix("_SHORT").removesuffix("_TAG")]


def read_assigned(reading: Reading, start: int, end: int, default: Role | None = None) -> list[Assigned]:
    """The bodies and roles of the assignment printed at [start, end), without its brackets.

    default: the role of bodies that neither a label (责任单位：) nor a verb (牵头) gives one; without it they stay out.
    """
    labels = find_labels(reading.text, start, end)
    found = read_verbs(reading, start, labels[0].start if labels else end, default)
    for index, label in enumerate(labels):
        stop = labels[index + 1].start if index + 1 < len(labels) else end
        found += read_verbs(reading, label.end, stop, label.role)
    return found


def read_verbs(reading: Reading, start: int, end: int, default: Role | None) -> list[Assigned]:
    """The runs of bodies between verbs: 甲局牵头，乙局、丙局配合. A run behind the last verb has the default role."""
    found: list[Assigned] = []
    at = start
    # what a rule for the tasks that follow names (以下均需各区落实) has no part in this list
    if (forward := reading.text.find("以下", start, end)) >= 0 and FORWARD.match(reading.text, forward):
        end = forward
    # 列第一位者为牵头单位 says how to read the list, and gives nobody a part
    rules = (FIRST_LEADS, SHARED_WORK) if default is not None else (FIRST_LEADS,)
    remarks = [match.span() for rule in rules for match in rule.finditer(reading.text, start, end)]
    for verb in VERB.finditer(reading.text, start, end):
        if any(begin < verb.end() and verb.start() < stop for begin, stop in remarks):
            continue
        found += read_run(reading, at, verb.start(), role_of(verb))
        at = verb.end()
    if default is not None:
        found += read_run(reading, at, end, default)
    return found


def read_run(reading: Reading, start: int, end: int, role: Role) -> list[Assigned]:
    """The bodies of one run, all of one role; nothing where one part of it is no body."""
    text = reading.text[start:end]
    leading = LEADING.match(text)
    start += leading.end() if leading else 0
    # 考核工作由市水务局: what is done stands before the bodies
    start = max((match.end() for match in DONE_BY.finditer(reading.text, start, end)), default=start)
    end = start + len(reading.text[start:end].rstrip("，,；;。、：: "))
    if start >= end or FORWARD.match(reading.text, start):
        return []
    found: list[Assigned] = []
    at = start
    for together in TOGETHER.finditer(reading.text, start, end):
        found += list_run(reading, at, together.start(), role)
        at = together.end()
    found += list_run(reading, at, end, role)
    others = AND_OTHERS.search(reading.text, max(start, end - 30), end) is not None
    return [replace(each, others=others) for each in found] if others else found


def list_run(reading: Reading, start: int, end: int, role: Role) -> list[Assigned]:
    """The bodies of a plain list, each with its own role where a bracket gives one: 市水务局（牵头）."""
    found: list[Assigned] = []
    for mention in split_bodies(reading, start, end):
        if names_body(mention) or names_place(mention):
            own = OWN_ROLE.search(reading.text, mention.start, mention.end)
            if own is not None and own.group()[1:].startswith(("共同", "联合")):
                found = shared_role(reading.text, found, role_of(own))
            found.append(Assigned(mention, role_of(own) if own else role))
    return found


def shared_role(text: str, found: list[Assigned], role: Role) -> list[Assigned]:
    """The bodies so far with the role that a bracket behind the next gives them all: 市民政局、市残联（共同牵头）."""
    first = len(found)
    while first and text[found[first - 1].mention.end] in "、和及与":
        first -= 1
    return [*found[:first], *(replace(each, role=role) for each in found[first:])]


def names_body(mention: BodyMention) -> bool:
    """Whether a part of a list is a body or a class of bodies."""
    return is_body(mention.body.name) or (
        is_generic(mention.body.printed) and MATTER.search(mention.body.printed) is None
    )


def names_place(mention: BodyMention) -> bool:
    """Whether a part of a list is a county, district or zone by its name, which stands for those who govern it."""
    return ADMINISTERED.fullmatch(mention.body.printed) is not None


def read_bracket(reading: Reading, start: int, end: int) -> list[Assigned]:
    """What the bracket at [start, end) assigns; nothing where it is a remark inside a sentence."""
    text, inner = reading.text, (start + 1, end - 1)
    if any(label.role for label in find_labels(text, *inner)):
        return read_assigned(reading, *inner)
    last = end == len(text) or (end + 1 == len(text) and text[end] in CLOSERS)
    remark = remark_start(text, *inner)
    if last and remark is not None and not states_role(text, inner[0], remark):
        return read_list(reading, inner[0], remark, Role.RESPONSIBLE)
    ends_sentence = (
        last or text[end] in CLOSERS or bracket_follows(text, end) or (start > 0 and text[start - 1] in CLOSERS)
    )
    if ends_sentence and states_role(text, *inner):
        return read_assigned(reading, *inner)
    named = any(rule.fullmatch(text, *inner) for rule in (FACILITY, CLASSES_OF_PLACES))
    if last and (start == 0 or text[start - 1] not in BODY_END) and not named:
        return read_list(reading, *inner, Role.RESPONSIBLE)
    return []


def remark_start(text: str, start: int, end: int) -> int | None:
    """Where text[start:end] goes on with how to read the bodies before: 列第一位的为牵头单位, 以下均需…不再列出."""
    remarks = [match.start() for rule in (FIRST_LEADS, FORWARD) if (match := rule.search(text, start, end))]
    return min(remarks) if remarks and min(remarks) > start else None


def bracket_follows(text: str, end: int) -> bool:
    """Whether another bracket opens at `end`."""
    return text[end] in ROUND or text[end] in SQUARE


def states_role(text: str, start: int, end: int) -> bool:
    """Whether a verb in text[start:end] ends a clause: 市水务局牵头，市财政局配合."""
    return any(verb.end() == end or text[verb.end()] in "，,；;。" for verb in VERB.finditer(text, start, end))


def read_list(reading: Reading, start: int, end: int, role: Role) -> list[Assigned]:
    """The bodies of text that holds bodies and nothing else, but for a time by which (2025年底前完成); else nothing."""
    end = start + len(reading.text[start:end].rstrip("。；;.，, "))
    if end - start > LONGEST_LIST or STRANGE_LABEL.search(reading.text, start, end):
        return []
    mentions = split_bodies(reading, start, end)
    bodies = [mention for mention in mentions if not WHEN.fullmatch(reading.text, mention.start, mention.end)]
    if not any(names_body(mention) for mention in bodies):
        return []
    named = (names_body(mention) or names_place(mention) for mention in bodies)
    if not all(named) or any(len(mention.body.printed) < SHORTEST for mention in bodies):
        return []
    found = list_run(reading, bodies[0].start, bodies[-1].end, role)
    others = AND_OTHERS.search(reading.text, max(start, end - 30), end) is not None
    return [replace(each, others=others) for each in found] if others else found


def read_sentence(reading: Reading, start: int, end: int) -> list[Assigned]:
    """The roles of a sentence that names bodies and their parts and nothing else: 市水务局牵头，市财政局配合。"""
    stop = start + len(reading.text[start:end].rstrip("。；;. "))
    if stop - start > LONGEST_LIST or not states_role(reading.text, start, stop):
        return []
    found: list[Assigned] = []
    at = start
    for verb in VERB.finditer(reading.text, start, stop):
        leading = LEADING.match(reading.text[at : verb.start()])
        run = read_list(reading, at + (leading.end() if leading else 0), verb.start(), role_of(verb))
        if not run:
            return []
        found += run
        at = verb.end()
    rest = reading.text[at:stop].strip("，,；;")
    return found if not rest or WHEN.fullmatch(rest) else []


def labelled_from(reading: Reading) -> int | None:
    """Where labelled lists (牵头单位：…配合单位：…) start outside brackets: first, or after a full stop or space."""
    text = reading.text
    masked = mask_brackets(text)
    for label in find_labels(text, 0, len(text)):
        at = label.start
        outside = masked[at] != " " or text[at] in SQUARE or text[at] in ROUND
        apart = at == 0 or text[at - 1] in "。；;.）)】" or reading.spaced_after(at - 1)
        if label.role and outside and apart:
            return at
    return None
