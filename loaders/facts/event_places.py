"""Where a chronicle's events happened and what was visited.

Reads 到甲、乙检查…, 赴北京、江苏等地, 在…召开, 调研甲公司、乙公司, 转运至…, …街区入选, …区在…中发现.
Leaves alone 在…会上, 在…中, 到位, 检查供热工作, and subjects that are no sites.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.brackets import mask_brackets
from loaders.facts.event_actions import action_at, skip_adverbs, sought_actions
from loaders.facts.event_lists import Item, overlaps, split_items
from loaders.model import Piece
from loaders.numerals import read_number
from loaders.regex import regex
from loaders.rules import event_places as words
from loaders.rules.event_verbs import ADVERB_WORDS, ADVERBS, GOING, NOUN_TAILS, either

LONGEST_PHRASE = 300
LONGEST_NAME = 40
SHORT_NAME = 4
# somebody, an adverb, or the start of a clause stands in front of 到; 达到, 感到, 看到 are other verbs
GOES = regex(
    rf"(?<![达得受收遇感看听做找想迟报签拿接提遭落不直牵涉谈说])(?P<word>(?!在){GOING})"
    rf"(?P<list>[^，,；;。！？：:]{{2,{LONGEST_PHRASE}}})"
)
IN = regex(r"(?<![正现存旨所内潜外实好自何不])在(?!线(?!路))(?P<place>[^，,；;。！？：:、]{2,60})")
# 在河东区、平山县检查: a list, each item of which ends as names of places do
IN_SEVERAL = regex(
    r"(?<![正现存旨所内潜外实好自何不])在(?P<place>(?:[^，,；;。！？：:、在]{1,14}[县市区镇乡村旗]、){1,8}[^，,；;。！？：:、]{2,60})"
)
DOES = regex(r"(?<=..)(?:进行|开展|举行|举办).*")  # 到安河进行访问
HELD = regex(
    rf"{either((*ADVERB_WORDS, *words.MANNERS))}{{0,6}}{either(words.HELD)}"
    r"(?!会(?!议)|式|日(?!本)|大厅|中心|室|处(?![理置]))"
)
# 在京召开, 在沪拜访: a place's short name right before the verb
SHORT = regex(
    rf"(?<![正现存旨所内潜外实好自何不])[在赴抵](?P<place>[{words.SHORT_PLACES}])(?=(?P<rest>[^，,；;。！？：:、]{{2,40}}))"
)
ADVERBS_AT_END = regex(
    # cities whose names end like an adverb
    rf"(?<!施工)(?<!作业)(?<!项目)(?<!建设)(?<!活动)(?<!工程)(?<!事故)(?<!地)"
    rf"(?!都(?<=[成昌江新于首古望丰花武]都)$){ADVERBS}$"
)
VISITED = regex(
    r"(?:调研|考察|视察|检查|察看|查看|走访|参观|督导|慰问|暗访|指导|观摩|巡视|巡查|巡察|督查|督察|探访|瞻仰|参访)(?:了)?"
    rf"{NOUN_TAILS}(?P<list>[^，,；;。！？：:]{{4,300}})"
)
# 出席安河分会场会议: where in a meeting by video somebody is
BRANCH = regex(r"(?:出席|参加|列席)了?(?P<place>[^，,；;。！？：:、在]{2,12}?分会场)")
ARRIVED = regex(rf"{either(words.ARRIVALS)}(?P<place>[^，,；;。！？：:、]{{2,{LONGEST_NAME}}})")
SITE = regex(
    rf"(?P<site>[^，,；;。！？：:、]{{2,{LONGEST_NAME}}}?{either(words.SITES)})(?:正式|成功|全面|全线|顺利)?{either(words.SITE_EVENTS)}(?!暨|仪式|活动)"
)
REPORTED = regex(r"(?P<place>[^，,；;。！？：:、全我]{2,20}?[市区县旗镇乡村])(?=在(?:对|全)|发现|新增|报告|发生|出现)")
FACILITY = regex(rf"{either(words.FACILITIES)}$")
UNNAMED = regex(
    r"(?:各|部分|有关|相关|重点|全[市省区县国]|我[市省区县]|一线|基层|[0-9一二三四五六七八九十两几多数]+[个家名处])"
)
AND_SO_ON = regex(r"等(?:地区?|处|市|省|国|城市|单位|企业|部门|[0-9一二三四五六七八九十两多]+[家个处地市].{0,8})?$")
# 赴安河市就深化合作进行洽谈; 就近, 成就 and 就业 are other words
MATTER = regex(r"(?<=..)(?<!成)就(?![近业地读医学餐座任职是])|(?<=..)(?:围绕|针对)")
COUNTED = regex(
    r"(?<=..)(?P<count>[两二三四五六七八九十])个?(?:[省市县区州盟旗镇乡村地]|县[市区]|街道|乡镇|家?企业|家?公司)$"
)
DATE_START = regex(r"[0-9０-９]+[年月日]")
# 在庆祝…成立100周年大会上: an occasion
OCCASION = regex(r"庆祝|纪念(?![馆碑塔堂园林])|学习|贯彻|推进|加快|落实|做好")
# 近期将组团赴…: what is still to come
TO_COME = regex(r"(?:将|拟|计划|准备)(?:于[^，,。；;]{1,12})?(?:组团|率团|组织|率队|派[员人]|应邀|带队)?$")
RELATIVE = regex(r"^.*的(?=.{2})")
TOLD = regex(r"(?:情况|精神|汇报|通报|报告)$")
INSPECTS = regex(r"了解|询问|调研|考察|检查|视察|察看|查看|督|听取|看望|慰问|走访|指导|参加|出席|主持|接访|学习")
VAGUE_ENDS = ("项目", "现场", "点", "线", "口", "市", "平台", "窗口", "国", "段")
# behind another place such a site has a name too: 安河纸厂、北桥大桥施工现场
NAMED_SITE = regex(r"[\u4e00-\u9fff]{4,30}(?:(?:施工|建设|作业|项目)现场|[安监检接服][置测查种务]点|安置区)")
# a village or town of three characters
VILLAGE = regex(
    r"(?!新农|各[乡镇]|全[乡镇]|城中|行政|自然|贫困|示范|重点|中心|空心|试点|移民|帮扶|挂点|特色|美丽|脱贫|先进|建制|部分|一些|几个|周边|沿线|有关)"
    r"[\u4e00-\u9fff]{2}[村镇乡]"
)
POINT = regex(words.POINTS)
CIRCUMSTANCE = regex(words.CIRCUMSTANCES)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place as printed, and where."""

    place: str
    start: int
    end: int


def find_places(text: str, people: Sequence[Piece] = ()) -> list[PlaceMention]:
    """The places of one entry's text, each once, in order of print.

    people: where officials are printed with their posts, in order of print.

    >>> [found.place for found in find_places("市长到安河大厦、城北区检查供热工作，在安河礼堂主持召开座谈会。")]
    ['安河大厦', '城北区', '安河礼堂']
    """
    masked = mask_brackets(text)
    found: dict[str, PlaceMention] = {}
    reach = 0
    finders = (went_to, held_in, visited, arrived, sites, branches)
    every = [finder(text, masked) for finder in finders]
    mentions = [mention for found_by in (*every, short_places(masked)) for mention in found_by]
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if mention.start >= reach and not overlaps(people, mention.start, mention.end):
            found.setdefault(mention.place, mention)
            reach = mention.end
    return list(found.values())


def went_to(text: str, masked: str) -> Iterator[PlaceMention]:
    """The places after 到, 赴, 前往 … up to the verb that says what was done there, or the end of the clause."""
    for match in GOES.finditer(masked):
        start, end = match.span("list")
        if TO_COME.search(masked, max(0, match.start() - LONGEST_NAME), match.start()):
            continue
        verb = next(sought_actions(masked, start, end), None)
        matter = MATTER.search(masked, start, verb.start if verb else end)
        stop = masked[start : matter.start() if matter else verb.start if verb else end]
        stop = ADVERBS_AT_END.sub("", DOES.sub("", stop))
        if verb and TOLD.search(masked, start, end) and not INSPECTS.match(verb.text):
            continue  # 听取代表团赴北京招商情况: told of, not happening
        sure = verb is not None or match["word"].endswith(("赴", "前往", "来到"))
        sure = sure and not match["word"].endswith("深入")
        items = split_items(text, masked, start, start + len(stop), is_whole)
        counted = without_count(text, items)
        for item in counted:
            if mention := name_place(text, item, sure or counted != items):
                yield mention


def without_count(text: str, items: Sequence[Item]) -> list[Item]:
    """The items of a list without the count of them all that may end it: 安河、平山、南桥三县.

    >>> text = "安河、平山、南桥三县"
    >>> [text[item.start : item.end] for item in without_count(text, [Item(0, 2), Item(3, 5), Item(6, 10)])]
    ['安河', '平山', '南桥']
    """
    count = COUNTED.search(text, items[-1].start, items[-1].end) if len(items) > 1 else None
    if count is None or read_number(count["count"].replace("两", "二")) != len(items):
        return list(items)
    return [*items[:-1], Item(items[-1].start, count.start())]


def is_whole(name: str, joiner: str) -> bool:
    """Whether a place's name may end where it is joined to the next: a facility, or a short name before 和."""
    return FACILITY.search(name) is not None or (joiner != "与" and len(name) <= SHORT_NAME)


def name_place(text: str, item: Item, sure: bool) -> PlaceMention | None:
    """The place that an item of a list names, or None. sure: what was done there follows, so that any name will do."""
    printed = text[item.start : item.end]
    stop = item.end - (len(printed) - len(AND_SO_ON.sub("", printed)))
    printed = text[item.start : stop]
    relative = RELATIVE.match(mask_brackets(printed))
    start = item.start + (relative.end() if relative else 0)
    name = text[start:stop]
    if not 2 <= len(name) <= LONGEST_NAME or name in words.NO_PLACES or DATE_START.match(name) or UNNAMED.match(name):
        return None
    if name.endswith(("家", "家中", "家里", "会上", "工作", "会议", "们", "情况", *words.NO_PLACE_ENDS)):
        return None
    return PlaceMention(name, start, stop) if sure or FACILITY.search(name) else None


def held_in(text: str, masked: str) -> Iterator[PlaceMention]:
    """The place after 在 in front of what happened there: 在安河礼堂召开."""
    for match in (*IN.finditer(masked), *IN_SEVERAL.finditer(masked)):
        start, end = match.span("place")
        held = HELD.search(masked, start + 2, end)
        if held is None:
            continue
        matter = MATTER.search(masked, start, held.start())
        for item in split_items(text, masked, start, matter.start() if matter else held.start(), is_whole):
            name = text[item.start : item.end]
            done = action_at(masked, item.start, item.end)
            if done and done.end == item.end:
                continue  # 在收听收看…会议后: what somebody did, no place
            if "的" in name or CIRCUMSTANCE.search(name) or name in words.NO_PLACES or UNNAMED.match(name):
                continue
            if name[0] in "对第" or DATE_START.match(name) or OCCASION.match(name) or len(name) > LONGEST_NAME:
                continue
            yield PlaceMention(name, item.start, item.end)


def short_places(masked: str) -> Iterator[PlaceMention]:
    """The places that one character names: 在京召开, 赴沪招商."""
    for match in SHORT.finditer(masked):
        start, end = match.span("rest")
        if HELD.match(masked, start) or action_at(masked, skip_adverbs(masked, start, end), end):
            yield PlaceMention(match["place"], *match.span("place"))


def visited(text: str, masked: str) -> Iterator[PlaceMention]:
    """The objects of 调研, 考察 … that are facilities: 调研安河机床公司、安河铸造所."""
    for match in VISITED.finditer(masked):
        items = split_items(text, masked, *match.span("list"), is_whole)
        for index, item in enumerate(items):
            printed = text[item.start : item.end]
            short = len(printed) < SHORT_NAME and VILLAGE.fullmatch(printed) is None
            if short or UNNAMED.match(printed) or "的" in printed or not FACILITY.search(printed):
                break
            named = POINT.search(printed) or (index and NAMED_SITE.fullmatch(printed))
            if printed.endswith(VAGUE_ENDS) and not named:
                break
            yield PlaceMention(printed, item.start, item.end)


def branches(text: str, masked: str) -> Iterator[PlaceMention]:
    """The branches of a meeting by video that somebody attends: 出席安河分会场会议."""
    for match in BRANCH.finditer(masked):
        yield PlaceMention(text[slice(*match.span("place"))], *match.span("place"))


def arrived(text: str, masked: str) -> Iterator[PlaceMention]:
    """Where somebody or something was brought or shown: 转运至…, 亮相…."""
    for match in ARRIVED.finditer(masked):
        start, end = match.span("place")
        verb = next(sought_actions(masked, start + 1, end), None)
        if mention := name_place(text, Item(start, verb.start if verb else end), sure=False):
            yield mention


def sites(text: str, masked: str) -> Iterator[PlaceMention]:
    """A site or district that is the subject of what happened to it, at the start of a sentence."""
    for start in sentence_starts(masked):
        match = SITE.match(masked, start)
        # 在大桥竣工后 tells a time, and what is of something names no site
        if match and not UNNAMED.match(match["site"]) and match["site"][0] != "在" and "的" not in match["site"]:
            yield PlaceMention(text[slice(*match.span("site"))], *match.span("site"))
        elif match := REPORTED.match(masked, start):
            yield PlaceMention(text[slice(*match.span("place"))], *match.span("place"))


def sentence_starts(masked: str) -> Iterator[int]:
    """Where sentences begin."""
    yield 0
    for match in re.finditer(r"[。！？；]", masked):
        yield match.end()
