"""Organisations of a chronicle's entry: those that convene, act together or take part.

Reads subjects of 召开 and 签署, conveners in the names of meetings, 邀请甲、乙负责人, 率市政府代表团,
带领省直有关部门负责同志, 经市级专家组会诊, 入选甲、乙公布的…, 市直有关单位负责人参加.
Leaves alone bodies on whose behalf somebody acts (代表市委), those only visited, and those in posts and titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.bodies import BodyMention, is_body, split_bodies
from loaders.body_names import LEADS
from loaders.brackets import mask_brackets
from loaders.facts.event_lists import overlaps
from loaders.facts.event_meetings import WAY, find_convener, find_meetings
from loaders.model import Piece, Reading
from loaders.regex import regex
from loaders.rules import event_bodies as words
from loaders.rules.entry_dates import PART_OF_DAY
from loaders.rules.event_verbs import ADVERBS, NOUN_TAILS, either
from loaders.values import BodyName

LEVELS_FIRST = regex(r"[省市县区州盟旗镇乡]{1,2}[、和及][省市县区州盟旗镇乡]")
LONGEST_SESSION = 5  # characters of 第二十届 in front of a convener's name
NAME = r"[^，,；;。！？：:]"
SUBJECT = regex(rf"(?P<list>{NAME}{{2,90}}?)(?P<verb>{ADVERBS}{either(words.BODY_VERBS)}{NOUN_TAILS})")
IN_PLACE = regex(r"(?<=..)在(?!线|职|校|岗|编|建).{2,}$")
PAIRED = regex(
    rf"(?P<left>{NAME}{{2,30}}?)(?:和|与|同)(?P<right>{NAME}{{2,30}}?)(?:在{NAME}{{2,30}}?)?(?:签署|签订|签约|召开|投资合作|战略合作|合作|共建|项目|举行|联合|达成|协议|缔结|结为|建立|开展|就)"
)
INVITED = regex(rf"(?:邀请|会同|组织|率(?![队团])领?|带领|携同?|陪同)的?(?P<list>{NAME}{{2,90}})")
TOOK_PART = regex(
    rf"(?P<list>{NAME}{{2,120}}?){words.STANDING_FOR}{ADVERBS}(?:参加|出席|列席|参会|陪同|到会|在.{{2,12}}参会|汇报)"
)
DELEGATION = regex(
    rf"(?P<body>{NAME}{{1,20}}?(?:代表团|考察团|访问团|慰问团|招商引资团|招商团|经贸团|采访[组团]|[工调督检考视巡指][作研导查察视核]组))"
)
# 以…为组长的省政府督查组来安检查, 市委第一巡回指导组列席: a team that acts
SENT = regex(r"[^，,；;。！？：:]{0,4}?(?:代表|负责人|人员|专家|同志)")
HEADED = regex(rf"为副?(?:组长|团长|队长|领队)的(?P<body>{NAME}{{2,40}}?[组团队])(?=一行|来|到|赴|在|对|就|深入|[，,])")
TEAM_ACTS = regex(
    rf"(?P<body>(?=[^，,；;。！？：]{{3,40}}[组团]){NAME}{{3,40}}?[组团])(?:一行)?(?:[0-9]{{1,4}}余?多?人)?(?:由[^，,；;。]{{2,24}}?(?:率领|带领))?{ADVERBS}(?P<verb>列席|参加|出席|到会|旁听|来(?!自)|到|赴|抵|对|深入)"
)
TEAM = regex(
    r"(?:代表团|考察团|访问团|慰问团|招商引资团|招商团|经贸团|采访[组团]|专家组|党组|班子|[工调督检考视巡指][作研导查察视核]组)$"
)
EXPERTS = regex(
    rf"经(?P<list>{NAME}{{2,30}}?)(?:会诊|诊断|批准|审批|评审|认定|核准|鉴定|验收|审定|研判|检测|复核|同意)"
)
NAMED_BY = regex(
    rf"(?:入选|入围|被|获得?|由|荣获|列入)(?P<list>{NAME}{{2,60}}?)(?:联合)?"
    r"(?:公布|发布|命名|授予|评为|认定|评选|批准|确定|评定|主办|承办|举办|组织(?!部))"
)
MAKER = regex(rf"(?P<body>[^，,；;。！？：:、“”]{{2,30}}{words.MAKERS})(?={NAME}{{0,16}}?{words.MADE})")
# 大使甲在国务院…: a sentence, no name
SAYS_MORE = regex(r"(?<=.)在(?![线校职建岗])")
WHOLE_CLASS = regex(r"^全[省市县区州盟旗](?:企业|单位|机关|学校|部门|行业)")  # 全市企业 is everybody
STANDS_FOR = regex(rf"(?:等)?{words.STANDING_FOR}")
DELEGATES = regex(r"人大代表|党代表|政协委员")  # people of their own, not their body's
PASSIVE = regex(r"被(?!服)")  # 安河市被国家林业局授予…: the actor stands behind 被
NOT_SUBJECTS = regex(
    r"(?:赴|到|前往|来到|深入|走访|实地|按照|根据|为|在|经|据|由|会议|大会|活动|仪式|全会|他|她|随后|截至|自|至|受|以|围绕|就|对|针对|学习|传达|听取|代表|邀请|特邀|率|带领|会同|组织)"
)
SENTENCE = regex(
    rf"(?:^|(?<=[。！？；]))(?:{PART_OF_DAY}[，,]?|(?:期间|其间|[^，,；;。！？：:、]{{1,10}}(?:后|之际|期间|[灾案]发生时))[，,])?"
)
CLAUSE = regex(rf"(?:^|(?<=[。！？；，,;]))(?:{PART_OF_DAY}[，,]?)?")


@dataclass(frozen=True, slots=True)
class Found:
    """A body and where it is printed."""

    body: BodyName
    start: int
    end: int


def find_event_bodies(reading: Reading, people: Sequence[Piece]) -> list[Found]:
    """The bodies of one entry, each once, in order of print.

    people: where officials are printed with their posts, in order of print; a body in there is part of a post.
    """
    masked = mask_brackets(reading.text)
    found = [*conveners(reading.text), *subjects(reading, masked, people), *companions(reading, masked)]
    found += [*named_by(reading, masked), *deciding(reading.text, masked)]
    bodies: dict[str, Found] = {}
    reach = 0
    for each in sorted(found, key=lambda each: (each.start, each.end)):
        if each.start >= reach and not overlaps(people, each.start, each.end):
            bodies.setdefault(each.body.printed, each)
            reach = each.end
    return list(bodies.values())


def conveners(text: str) -> Iterator[Found]:
    """The bodies that convene the entry's meetings; one lent to a meeting that prints none is left out."""
    for meeting in find_meetings(text):
        if meeting.convener is None:
            if own := words.OWN_COMMITTEE.match(meeting.name):
                yield Found(BodyName(own.group(), own.group()), meeting.start, meeting.start + own.end())
            continue
        at = text.rfind(meeting.convener, 0, meeting.start + LONGEST_SESSION + len(meeting.convener))
        # 县、镇新一届人民代表大会 are congresses of many places
        single = LEVELS_FIRST.match(meeting.convener) is None
        if at >= 0 and single and (at == meeting.start or not meeting.name.endswith("常务会议")):
            yield Found(BodyName(meeting.convener, meeting.convener), at, at + len(meeting.convener))


def deciding(text: str, masked: str) -> Iterator[Found]:
    """The bodies whose meetings a clause begins with and says what they did: 市第九届人大常委会第五次会议表决通过…."""
    for start in (match.end() for match in CLAUSE.finditer(masked)):
        meeting = words.DECIDES.match(masked, start)
        if meeting is None or NOT_SUBJECTS.match(masked, start):
            continue
        if name := find_convener(text[start : meeting.end("meeting")]):
            yield Found(BodyName(name, name), start, start + len(name))


def subjects(reading: Reading, masked: str, people: Sequence[Piece]) -> Iterator[Found]:
    """The bodies that a sentence begins with, if all of the list in front of the verb are bodies."""
    for start in (match.end() for match in SENTENCE.finditer(masked)):
        acting = TEAM_ACTS.match(masked, start)
        if NOT_SUBJECTS.match(masked, start) or overlaps(people, start, start + 1):
            continue
        team = acting is not None and (
            TEAM.search(acting["body"]) or (masked.startswith("一行", acting.end("body")) and is_body(acting["body"]))
        )
        if acting and team:
            yield from plain(reading, *acting.span("body"))
            continue
        paired = PAIRED.match(masked, start)
        # one of the two may bear a name that ends like no body's (a brand, a fund), not both
        if paired and "代表" not in paired.group() and (is_body(paired["left"]) or is_body(paired["right"])):
            left = start_of_place(paired["left"]) + paired.start("left")
            yield from all_bodies(reading, paired.start("left"), left) or plain(reading, paired.start("left"), left)
            if not SENT.match(masked, paired.end()):  # …海外合作方代表: people
                yield from plain(reading, *paired.span("right"))
            continue
        maker = MAKER.match(masked, start)
        if maker:
            yield from plain(reading, *maker.span("body"))
            continue
        if (match := SUBJECT.match(masked, start)) and not PASSIVE.search(match["list"]):
            yield from all_bodies(reading, start, start + len(WAY.sub("", match["list"])))
    for start in (match.end() for match in CLAUSE.finditer(masked)):
        acting = TEAM_ACTS.match(masked, start)
        # 听取汇报，市政府代表团赴…情况: told of
        attends = acting and acting["verb"] in ("列席", "参加", "出席", "到会", "旁听")
        if acting and attends and TEAM.search(acting["body"]) and not NOT_SUBJECTS.match(masked, start):
            yield from plain(reading, *acting.span("body"))
            continue
        match_part = TOOK_PART.match(masked, start)
        if match_part and not NOT_SUBJECTS.match(masked, start):
            for mention in split_bodies(reading, *match_part.span("list")):
                yield from standing_for(reading, mention)


def companions(reading: Reading, masked: str) -> Iterator[Found]:
    """The bodies whose people somebody invites, leads or brings along."""
    for match in HEADED.finditer(masked):
        if is_body_or_team(reading.text[slice(*match.span("body"))]):
            yield from plain(reading, *match.span("body"))
    for match in INVITED.finditer(masked):
        start, end = match.span("list")
        delegation = DELEGATION.match(masked, start)
        if delegation and is_body_or_team(reading.text[start : delegation.end()]):
            yield from plain(reading, start, delegation.end())
            continue
        for mention in split_bodies(reading, start, end):
            yield from standing_for(reading, mention)


def standing_for(reading: Reading, mention: BodyMention) -> Iterator[Found]:
    """The body of an item of a list of guests: 工商联 of 工商联负责人; 市各民主党派 as it stands."""
    printed = reading.text[mention.start : mention.end]
    for part in re.split(r"和|及|与", printed)[:1]:
        standing = STANDS_FOR.search(part)
        name = part[: standing.start()] if standing else part
        if is_body(name) and name[0] != "全" and not (DELEGATES.search(part) or SAYS_MORE.search(name)):
            start = mention.start
            yield Found(BodyName(name, name), start, start + len(name))


def named_by(reading: Reading, masked: str) -> Iterator[Found]:
    """The bodies that examined, approved or published: 经市级专家组会诊, 入选文化部公布的…."""
    for rule in (EXPERTS, NAMED_BY):
        for match in rule.finditer(masked):
            yield from all_bodies(reading, *match.span("list"))


def all_bodies(reading: Reading, start: int, end: int) -> list[Found]:
    """The bodies of a list if every item of it is one, else none."""
    mentions = split_bodies(reading, start, end)
    if not mentions or not all(is_body_or_team(mention.body.printed) for mention in mentions):
        return []
    return [Found(mention.body, mention.start, mention.start + len(mention.body.printed)) for mention in mentions]


def is_body_or_team(name: str) -> bool:
    """Whether a name is that of a body, or of people sent as one (市政府代表团, 市级专家组)."""
    if any(mark in name for mark in "“”暨《》的") or any(rule.search(name) for rule in (SAYS_MORE, WHOLE_CLASS, LEADS)):
        return False
    return is_body(name) or TEAM.search(name) is not None


def start_of_place(name: str) -> int:
    """Where a body's name ends and where it does something begins: 市政府|在安河宾馆; the end where no place follows.

    >>> start_of_place("市政府在安河宾馆"), start_of_place("安河在线公司")
    (3, 6)
    """
    found = IN_PLACE.search(name)
    return found.start() if found else len(name)


def plain(reading: Reading, start: int, end: int) -> Iterator[Found]:
    """A passage that is a name as it stands."""
    name = reading.text[start:end]
    yield Found(BodyName(name, name), start, end)
