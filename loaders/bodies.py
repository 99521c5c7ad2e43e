"""Lists of bodies as official documents print them → the bodies, each with its other names and its place.

The print separates them by 、 and ，, joins the last by 和 or 及, shortens a name that shares its head with the one
before it (市政府驻京办、驻沪办), and puts a second nameplate in brackets. Names of classes are kept whole
(各区、县（市）人民政府). Where it is not sure what a short name stands for, the name is the print.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.body_kinds import body_kind as body_kind
from loaders.body_names import UNITS, UNITS_ONLY, UNITS_WITH_HEAD, is_zone
from loaders.body_names import is_body as is_body
from loaders.body_names import is_generic as is_generic
from loaders.brackets import ROUND, mask_brackets, match_brackets
from loaders.model import Reading
from loaders.regex import regex
from loaders.rules import body_words
from loaders.short_names import full_name, shared_tail
from loaders.values import BodyName

SEPARATOR = regex(r"[、，,；;。：:]")
JOINER = regex(r"以及|(?<!普)及(?!其)|和|与|暨")
AND_SO_ON = regex(r"(?<![高中初平同优均对何特])等(?![级候奖次额同待于])")
OPENING_WORD = regex(r"(?:以及|及|和|与|还有|其中|另有)(?=.{2})")
CATEGORY = regex(r".{0,12}?(?:部门|单位|机构|企业|组织|团体|院校|高校|院所|机关|地区|公司|集团|派出机构)")
# 各县（市、区）党委、政府 is one class; 市气象局和各区 ends in the beginning of one
COMMITTEES = regex(rf"[省市县区州盟旗全]{{0,2}}各(?:级|{UNITS}(?:[、和及]{UNITS}){{0,8}})(?:党委|党工委|委)")
CLASS_GOVERNMENT = regex(rf"各(?:{UNITS})(?:人民政府|政府)")
GOVERNMENTS = frozenset({"政府", "人民政府", "办事处"})
CLASS_BEHIND = regex(rf"(?:以及|和|及|与)(?=[省市县区州盟旗]?各(?:有关|相关)?(?:{UNITS}|级)(?:党委|党工委|委)?$)")
SINGLE_CLASSES = regex(r"(?:各|有关|相关)(?!部门)[部委办局厅处室院所司科组社会]{1,3}$")
SINGLE_CLASS = regex(r"(?:[部委办局厅处室院所司科组社会行站队馆]{1,3}|中心)(?:党委|党组)?")
LOWER = "乡镇街"
# 中央、省 before 、市驻安单位: words for levels, and what begins with one and may share its class with them
LEVELS = regex(
    r"(?:各(?=中)|[省市县区州盟]直(?:及|和|以及)(?=[中省]))?(?:(?:中央|国家|[中部省市区县州盟])[直属级]?(?:、|$))+"
)
LEVEL_CLASS = regex(
    r"(?:中央|国家|自治区|[中部省市区县州盟])?[直属级]?[驻在]|(?:中央|国家|[中部省市区县州盟])(?:[直属级]|$)"
)
_OFFICE = r"各?(?:[乡镇]{1,2}|街道|开发区|园区)(?:人民政府|政府|办事处|管委会)"
LOWER_OFFICE = regex(rf"{_OFFICE}(?:[、，]{_OFFICE})*")
OFFICES = tuple("局委办厅部处室科")  # what the name of an office ends in, whose brackets hold remarks
PLACES_INSIDE = regex(r"[省市县区州盟旗乡镇]$|^(?:[省市县区州盟旗]|[东西南北]部|.?院)$")
LONGEST_ITEM = 300  # characters between two separators; longer text is no list of names


@dataclass(frozen=True, slots=True)
class BodyMention:
    """A body in a list, its second nameplates, and its place [start, end) in the reading's text, brackets included."""

    body: BodyName
    aliases: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list before its name is understood. tied: joined to the item before it by 、 or 和, not by ，."""

    start: int
    end: int
    tied: bool


def split_bodies(reading: Reading, start: int = 0, end: int | None = None) -> list[BodyMention]:
    """The bodies of a list, in order of print; items that are no bodies come too, for the caller to judge.

    Returns nothing for an empty list. Separators inside brackets separate nothing.
    """
    text = reading.text[start:end]
    masked = mask_brackets(text)
    items = [part for item in _cut(text, masked) for part in _split_before_class(text, item)]
    items = _join_levels(text, _join_classes(text, masked, items))
    items = [part for item in items for part in _split_joined(text, masked, item)]
    items = _settle_and_so_on(text, masked, items)
    mentions: list[BodyMention] = []
    for item in items:
        printed, aliases = _nameplates(text[item.start : item.end])
        previous = mentions[-1].body.name if mentions else ""
        following = text[item.end : item.end + 40]
        name = full_name(printed, previous) or shared_tail(printed, following) or printed
        mentions.append(BodyMention(BodyName(printed, name), aliases, start + item.start, start + item.end))
    return mentions


def _cut(text: str, masked: str) -> list[Item]:
    """The items between separators, without 以及 in front."""
    items: list[Item] = []
    begin, tied = 0, False
    for place in [*(match.start() for match in SEPARATOR.finditer(masked)), len(text)]:
        if place > begin:
            opening = OPENING_WORD.match(text, begin, place)
            first = opening.end() if opening else begin
            items.append(Item(first, place, tied and opening is None))
        tied = text[place : place + 1] == "、"
        begin = place + 1
    return items


def _split_before_class(text: str, item: Item) -> list[Item]:
    """Splits 市气象局和各区, before 、县（市）人民政府 is joined to the class that 各区 begins."""
    if item.end - item.start > LONGEST_ITEM:
        return [item]
    match = CLASS_BEHIND.search(text, item.start + 1, item.end)
    if match is None or not is_body(text[item.start : match.start()]):
        return [item]
    return [Item(item.start, match.start(), item.tied), Item(match.end(), item.end, True)]


def _join_classes(text: str, masked: str, items: list[Item]) -> list[Item]:
    """Puts together the items of a class under one head: 各区、县（市）人民政府; 各部、委、办、局."""
    joined: list[Item] = []
    place = 0
    while place < len(items):
        last = _class_end(text, items, place)
        committees = text[items[place].start : items[last].end]
        if last + 1 < len(items) and items[last + 1].tied and COMMITTEES.fullmatch(committees):
            following = text[items[last + 1].start : items[last + 1].end]
            last += following in GOVERNMENTS
        joined.append(Item(items[place].start, items[last].end, items[place].tied))
        place = last + 1
    return joined


def _join_levels(text: str, items: list[Item]) -> list[Item]:
    """Puts together levels that share a class: 中央、省属驻安各单位; the levels alone are no bodies."""
    joined: list[Item] = []
    for item in items:
        begun = joined[-1] if joined and item.tied else None
        if begun and LEVELS.fullmatch(text[begun.start : begun.end]) and LEVEL_CLASS.match(text[item.start : item.end]):
            joined[-1] = Item(begun.start, item.end, begun.tied)
        else:
            joined.append(item)
    return joined


def _class_end(text: str, items: list[Item], first: int) -> int:
    """The place of the last item of the class that begins at `first`; `first` itself where none does."""
    words = text[items[first].start : items[first].end]
    last = first
    if SINGLE_CLASSES.search(words):
        while last + 1 < len(items) and items[last + 1].tied and _is_single_class(text, items[last + 1]):
            last += 1
        return last
    if UNITS_ONLY.fullmatch(words) is None:
        return first
    for place in range(first + 1, min(len(items), first + 9)):
        item = items[place]
        if not item.tied or item.end - item.start > body_words.LONGEST_CLASS:
            return last
        following = text[item.start : item.end]
        # 各区、镇、办事处: street offices, printed short
        if (UNITS_ONLY.fullmatch(following) and following[0] not in "各有相") or following == "办事处":
            last = place
        elif _heads_class(words, following):
            return place
        else:
            break
    # 高新区、经开区 without 各 and without a head are two
    return last if "各" in words[:2] else first


def _is_single_class(text: str, item: Item) -> bool:
    return SINGLE_CLASS.fullmatch(re.split("[（(]", text[item.start : item.end], maxsplit=1)[0]) is not None


def _heads_class(first: str, last: str) -> bool:
    """Whether the last item gives its head to a class: 县（市）教育局 after 各区, but not 市教育局 after 各乡镇."""
    match = UNITS_WITH_HEAD.fullmatch(last)
    if match is None or (match["head"][0] in "直属级委各有" and not match["head"].startswith("委、")):
        return False
    if "各" in match["head"]:
        return False  # 各新区、区政府各部门: a class of its own
    if not is_body(last) and not is_body(match["head"]) and match["head"] not in ("政府", "人民政府"):
        return False
    units = match["units"]
    if units in ("省", "市"):
        return match["head"] == "人民政府" and first[-1] in "县区旗"
    return not (first[-1] in LOWER and units[0] in "县区市旗州")


def _split_joined(text: str, masked: str, item: Item) -> list[Item]:
    """Splits an item at 和, 及 … where what stands before is a complete name and what follows could be one."""
    parts: list[Item] = []
    begin, tied = item.start, item.tied
    if item.end - item.start > LONGEST_ITEM:
        return [item]
    for match in JOINER.finditer(masked, item.start, item.end):
        left, right = text[begin : match.start()], text[match.end() : item.end]
        if not left or not right:
            begin = match.end() if parts and not left else begin  # a misprint: 市水务局和及市公安局
            continue
        one = left[0] == "各" and UNITS_ONLY.fullmatch(left) and CLASS_GOVERNMENT.fullmatch(right)
        if one or (right in GOVERNMENTS and COMMITTEES.fullmatch(left)):
            continue  # 各市（县）和各区人民政府 is one class
        whole = is_body(AND_SO_ON.split(left)[0]) or (is_zone(left) and is_body(right))
        if not whole or not _can_follow(left, right):
            continue
        parts.append(Item(begin, match.start(), tied))
        begin, tied = match.end(), True
    parts.append(Item(begin, item.end, tied))
    return parts


def _can_follow(left: str, right: str) -> bool:
    """Whether a name can stand on the right; 省企业与企业家联合会 and 军民和平办 are one."""
    whole = left in body_words.WHOLE_NAMES or is_generic(left)
    return right[0] == "各" or is_body(AND_SO_ON.split(right)[0]) or (whole and is_body(JOINER.split(right)[0]))


def _settle_and_so_on(text: str, masked: str, items: list[Item]) -> list[Item]:
    """Drops 等 and the category behind it after institutions; keeps X、Y等金融机构 as one where X and Y are none."""
    settled: list[Item] = []
    for item in items:
        match = AND_SO_ON.search(masked, item.start + 1, item.end)
        if match is None:
            settled.append(item)
            continue
        before = Item(item.start, match.start(), item.tied)
        category = CATEGORY.match(text, match.end(), item.end)
        if match.end() == item.end or is_body(text[before.start : before.end]):
            settled.append(before)
        elif category is not None:
            settled.append(_whole_category(text, settled, before, category.end()))
        else:
            settled.append(item)
            continue
        rest = category.end() if category else match.end()
        joiner = JOINER.match(masked, rest, item.end)
        if joiner is not None and joiner.end() < item.end:
            settled.append(Item(joiner.end(), item.end, True))
    return settled


def _whole_category(text: str, settled: list[Item], item: Item, end: int) -> Item:
    """The item with the items before it that are no institutions: 驻安银行业、保险业等金融机构."""
    start, tied = item.start, item.tied
    while settled and tied and not is_body(text[settled[-1].start : settled[-1].end]):
        before = settled.pop()
        start, tied = before.start, before.tied
    return Item(start, end, tied)


def _nameplates(item: str) -> tuple[str, tuple[str, ...]]:
    """The printed name and the other names in the bracket at its end; a bracket that is part of the name stays."""
    if item.endswith(("〕", "］", "]")):  # 各区人民政府〔含开发区管委会，下同〕
        begin = next((a for a, b in match_brackets(item).items() if b == len(item) - 1), 0)
        return (item[:begin] if begin and body_words.REMARKS.match(item[begin + 1 : -1]) else item), ()
    if not item.endswith(("）", ")")):
        return item, ()
    begin = next((a for a, b in match_brackets(item).items() if b == len(item) - 1 and item[a] in ROUND), 0)
    name, inside = item[:begin], item[begin + 1 : -1]
    alone = name in body_words.WHOLE_NAMES and not (inside.endswith(OFFICES) and is_body(inside))
    if not begin or alone or not is_body(name):
        return item, ()
    if body_words.REMARKS.match(inside):
        return name, ()
    if name[0] == "各" and LOWER_OFFICE.fullmatch(inside):
        return item, ()  # 各街道办事处（镇人民政府） is one class of lower governments
    inside = body_words.HANGING.sub("", inside)
    masked = mask_brackets(inside)
    parts = [part for raw in _cut(inside, masked) for part in _split_joined(inside, masked, raw)]
    names = tuple(AND_SO_ON.split(inside[part.start : part.end], maxsplit=1)[0] for part in parts)
    if names and all(is_body(each) and each not in body_words.WHOLE_NAMES for each in names):
        return name, names
    return (name, ()) if _is_remark(name, inside, names) else (item, ())


def _is_remark(name: str, inside: str, parts: tuple[str, ...]) -> bool:
    """Whether a bracket behind a name says what the body does there (市卫生健康局（两癌检查、村卫生室）).

    It does not behind a class (有关部门（单位）), nor where it may be the end of the name (中国银行（安河支行）).
    """
    if is_generic(name) or not name.endswith(OFFICES) or not parts or PLACES_INSIDE.search(inside):
        return False
    return not all(part.endswith(body_words.HEADS) for part in parts)
