"""Who takes part in a chronicle's events: who acts, attends, is accompanied or met.

Groups of officials share a verb (甲，乙，丙出席会议并讲话); 他 and a later sentence go on with whom the sentence
before it tells of. Leaves alone those whose speech is only studied, whose report to another meeting is discussed,
and those on whose behalf somebody acts (代表省委书记…).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.brackets import mask_brackets
from loaders.facts.event_actions import ABOUT, BEHALF, GOING, TOWARDS, Action, find_actions, skip_adverbs
from loaders.model import Reading
from loaders.names import is_name, name_at
from loaders.people import PersonMention
from loaders.regex import regex
from loaders.rules import titles
from loaders.rules.event_verbs import ADVERBS

# a word that stands for the posts of all who follow: 市领导甲、乙
LEADERS = regex(
    r"(?:(?:^|(?<=[，,。；;、：:！？]))(?!陪同|会见|接见|邀请|听取|随同|组织|要求|由|与)[\u4e00-\u9fff]{2,4}(?=[省市县区州盟旗](?:委|政府|人大|政协)?领导))?"
    r"(?:[本我]?[省市区县州盟旗](?:委|政府|级|人大|政协)?|自治[区州县])(?:常委|主要|有关|相关|老|班子|党政|四大班子)?领导(?:干部|同志|成员)?(?:有)?[：:]?"
)
LEADERS_LENGTH = 16
JOINED = regex(r"(?:[，,]?以及|[，,、和及与暨；;])?")
# a name that no list knows, between two that are read
PASSED_OVER = regex(r"、(?P<name>[\u4e00-\u9fff]{2,5})[、，,和及]")
SENTENCE = regex(r"[^。！？]+")
CLAUSE_END = "，,；;：:。！？"
# 甲、乙，县直有关部门负责人，重点企业代表参加: those who attend without names
UNNAMED = (
    r"(?:[，,][^，,。；;：:！？]{2,30}?(?:负责人|负责同志|领导|领导同志|领导干部|有关人员|代表|人员|干部|同志)){1,5}"
)
OTHERS = regex(
    rf"(?:{UNNAMED}(?=(?:也|都|均|一并|共同|分别|一起)?(?:参加|出席|列席|参会|到会|陪同|观看|聆听)))?"
    r"(?:、[\u4e00-\u9fff]{2,5}(?=等))?"
    # somebody whose name is not read
    rf"(?:[、和][^，,、。；;：:！？]{{0,20}}?{titles.TITLE.pattern}(?!{titles.VERB.pattern})[\u4e00-\u9fff]{{2,3}}(?={titles.VERB.pattern}))?"
    # …、市政府办公室主要负责人; units in a row that share one word for their people
    r"(?:[，,、](?:[^，,、。；;：:！？及和]{2,20}?[局办委院会司团中心]{1,2}[、和及]){1,12}[^，,、。；;：:！？及和]{2,20}?[局办委院会司团中心]{1,2}"
    r"(?:的?(?:主要|有关|相关|分管))?(?:负责人|负责同志|领导同志)"
    r"|(?:、|[，,]?(?:以及|及|和|与))[^，,、。；;：:！？及和]{2,24}?(?:部门|单位|机关|委办局|乡镇|街道|企业|[局办委])"
    r"(?:[、和及][^，,、。；;：:！？及和]{0,20}?(?:部门|单位|机关|乡镇|街道|企业|[局办委])){0,6}"
    r"(?:的?(?:主要|有关|相关|分管))?(?:负责人|负责同志|领导同志|领导|同志|人员)"
    r"|(?:以及|及|和|与)[^，,、。；;：:！？及和]{0,12}?(?:党组|班子|委员会|部门|单位)(?:全体)?成员"
    r"|(?:以及|及|和|与)(?:其他|全体|各位)?[省市县区州盟旗]委(?:常委|委员)"
    r"|(?:以及|及|和|与)[省市县区州盟旗]?(?:[级直四几]?(?:大|套|家)?(?:班子|领导)|有关|相关|其他){1,3}(?:领导|同志|成员|人员|负责人)?)?"
    r"(?:等(?:[省市区县州盟旗]?[四五六几]?(?:大|套|家)?班子(?:领导|成员|主要领导)?"
    # posts without names: 等市四班子领导，市法院院长、市政协秘书长等出席
    rf"(?:[，,][^，,。；;：:！？]{{2,80}}?{titles.TITLE.pattern}等?(?=出席|参加|列席|陪同))?"
    r"|[省市区县州盟旗]?(?:级|直)?(?:有关|相关|中外)?(?:领导同志|领导|同志|人员|专家|负责人|嘉宾|来宾)?|[一二三四五六七八九十0-9]+(?:人|位领导|位同志))?"
    # 及三千多名校友, 及各界人士110余人
    r"|(?:以及|及|和|与)(?:[0-9一二三四五六七八九十百千万]{1,8}[多余]?名[^，,。；;：:！？、]{1,16}?"
    r"|[^，,、。；;：:！？]{2,20}?(?:人士|嘉宾|客商|专家|学者|记者|师生|校友|群众)(?:等?[0-9一二三四五六七八九十百千]{1,6}[多余]?人)?)"
    rf"(?={titles.VERB.pattern}|[到在赴来就对])"
    r"|同志|[少中上大][将校]|将军|一行(?:[一二三四五六七八九十0-9]{1,3}余?人)?|先生|女士|教授|院士){0,3}"
)
AGENT = regex(r"(?:由|随后|并由)$")
# the first of a list, whose name is not read: 市委书记甲、市长乙
LISTED_FIRST = regex(
    rf"[\u4e00-\u9fff]{{2,3}}、|"
    rf"[^，,、；;：:。！？到在赴对]{{0,16}}?{titles.TITLE.pattern}[\u4e00-\u9fff]{{2,4}}[、和]"
)
GUEST = regex(r"(?:邀请|特邀|聘请|请|邀)(?:了)?$")
COMPANY = regex(r"(?:陪同|随同|随|会同|跟随)(?:了)?$")
MET = regex(r"(?P<verb>会见|接见|会晤|拜会|拜访|约见)(?:了)?(?:前?来[^，。；]{1,14}的)?$")
# 与区长甲座谈: both take part
WITH = regex(r"(?:与|同|和|跟)(?:来[^，。；]{1,12}的)?$")
TOGETHER = regex(
    rf"(?:(?:进行|举行|举办)(?:了)?)?{ADVERBS}(?:(?:亲切|友好|工作|坦诚|务实|深入|双边)的?){{0,2}}"
    r"(?P<verb>会谈|座谈|会晤|交流|洽谈|磋商|签约|签署|签订|会商|对话|交换意见)(?!会)"
)
PRESENT = regex(r"(?P<verb>出席|参加|列席|陪同|参会)[^，。；]{0,16}的?(?:还)?有$")
ACCOMPANIED = regex(r"(?:等)?(?:的)?陪同下")
# 审议通过甲和乙分别代表…所作的报告: a report to this meeting; one made 在另一会议上 is not
REPORTED = regex(
    r"(?:(?:审议|讨论)并?通过|听取[和并]?(?:审议|审查|讨论)|通过|听取|审议|审查|讨论)了?(?P<names>[\u4e00-\u9fff·、]{2,40}?)(?:分别|各自)?(?:代表[^，。；在]{2,80}?|受[^，。；在]{2,40}?委托)?所?作的"
)
# 为车站剪彩: done for something, not elected
IN_HONOUR = regex(
    r"为[^，,。；;]{1,40}?(?:剪彩|揭牌|揭幕|颁奖|授牌|授旗|授勋|颁发|奠基|培土|送行|壮行|致辞|授课|讲课|捐款|捐赠)"
)
HEADS_TEAM = regex(r"为(?:组长|团长|队长|领队)的[^，,。；;：:]{2,40}?[组团队](?:一行)?[，,]?")
PRONOUN = regex(r"(?:他|她)(?!们|人|国|乡|日)")
PRONOUN_MANY = regex(r"他们|她们")
FIRST_CLAUSE = regex(r"[^，,；;：:]+")
CIRCUMSTANCE = regex(r"(?:期间|[时中后前上下间里]|以来|之际|当[天日晚]|[上下中]午)$")
LONGEST_SIDE = 400  # characters: what guests and those met do is told near their names
LOOK_BACK = 30
SPEAKING = regex(r"讲话|作|致辞|强调|点评|主持召开|发言")
# subjects of a later sentence that are no people: 会议强调, 双方表示
NO_PERSON = regex(
    r"(?:[0-9０-９]{1,2}[日时月]|会议|大会|全会|活动|仪式|双方|与会|论坛|据悉|目前|此次|本次|这|该)"
    r"|[^，,；;。：:]{2,60}?(?:会议|大会|全会|政府|[委局院会办])"
    rf"{ADVERBS}(?:决定|批准|批复|同意|印发|发布|公布|召开|举行|表决|审议|通过|任命|接受|选举)"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """One person's part in one sentence, and the passage that says it. What the person did may be empty."""

    mention: PersonMention
    actions: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Group:
    """Officials named one after another, who share a verb; where they are printed, titles and all."""

    mentions: tuple[PersonMention, ...]
    start: int
    end: int


def find_deeds(reading: Reading, mentions: Sequence[PersonMention]) -> list[Deed]:
    """What each person of an entry did, in order of print; people who only are spoken of have no deed."""
    text = reading.text
    masked = mask_brackets(text)
    groups = group_mentions(masked, [*mentions, *listed_leaders(reading, masked, mentions)])
    starts = [group.start for group in groups]
    deeds: list[Deed] = []
    spoken: list[Deed] = []  # deeds of the sentence before
    for sentence in SENTENCE.finditer(masked):
        start, end = sentence.span()
        inside = groups[bisect_left(starts, start) : bisect_left(starts, end)]
        found = list(sentence_deeds(masked, start, end, inside))
        first = min((group.start for group in inside if is_subject(masked, group, start)), default=end)
        later = carried_deeds(masked, start, first, spoken)
        deeds += [*later, *found]
        if found or inside:
            spoken = found
    return sorted([*deeds, *reporters(text, masked, mentions)], key=lambda deed: deed.start)


def reporters(text: str, masked: str, mentions: Sequence[PersonMention]) -> Iterator[Deed]:
    """Those whose reports the meeting heard or passed: 审议通过甲和乙分别代表…所作的工作报告."""
    for match in REPORTED.finditer(masked):
        for piece in re.finditer("[^、和]+", match["names"]):
            start, end = (match.start("names") + place for place in piece.span())
            named = next((each for each in mentions if start <= each.start and each.end == end), None)
            if named or is_name(text[start:end]):
                mention = named or PersonMention(text[start:end], (), start, end)
                yield Deed(mention, ("作",), match.start(), match.end())


def listed_leaders(reading: Reading, masked: str, mentions: Sequence[PersonMention]) -> Iterator[PersonMention]:
    """The people named after 市领导, without posts of their own, who are not among the mentions."""
    taken = {place for mention in mentions for place in range(mention.start, mention.end)}
    known = {mention.name for mention in mentions}
    for match in LEADERS.finditer(masked):
        start = match.end()
        while (end := name_at(reading, start, known, titled=True)) is not None:
            if start not in taken:
                yield PersonMention(reading.text[start:end], (), start, end)
            if reading.text[end : end + 1] not in ("、", "，", ",", "和"):
                break
            start = end + 1


def group_mentions(masked: str, mentions: Sequence[PersonMention]) -> list[Group]:
    """Put people named one after another together; a group begins with the word 市领导 in front of it."""
    groups: list[Group] = []
    for mention in sorted(mentions, key=lambda mention: mention.start):
        start = mention.start
        for leaders in LEADERS.finditer(masked, max(0, start - LEADERS_LENGTH), start):
            start = leaders.start() if leaders.end() == mention.start else start
        if groups and start >= groups[-1].end and is_joined(masked, groups[-1].end, start):
            last = groups.pop()
            groups.append(Group((*last.mentions, mention), last.start, mention.end))
        else:
            groups.append(Group((mention,), start, mention.end))
    return groups


def is_joined(masked: str, end: int, start: int) -> bool:
    """Whether two officials stand in one list: a mark or 和 between them, or one more name that is not read."""
    if JOINED.fullmatch(masked, end, start):
        return True
    passed = PASSED_OVER.fullmatch(masked, end, start)
    return passed is not None and titles.VERB.search(passed["name"]) is None


def is_subject(masked: str, group: Group, sentence: int) -> bool:
    """Whether a group begins a clause of the sentence that starts at `sentence`, adverbs and 由 left out of account."""
    clause = max(masked.rfind(mark, max(sentence, group.start - LOOK_BACK), group.start) for mark in CLAUSE_END) + 1
    begin = max(clause, sentence)
    if group.start - begin > LOOK_BACK:
        return False
    led = AGENT.search(masked, begin, group.start) is not None or LISTED_FIRST.fullmatch(masked, begin, group.start)
    return bool(led) or skip_adverbs(masked, begin, group.start) == group.start


# 传达学习省委书记甲在…大会上的讲话精神: whose speech is studied does nothing here
STUDIED = regex(
    r"在[^，,。；;]{2,80}?[上时中后间]的?(?:重要)?(?:讲话|指示|批示|致辞|发言|要求)(?:和[^，,。；;]{0,12})?精神"
)


def sentence_deeds(masked: str, start: int, end: int, groups: Sequence[Group]) -> Iterator[Deed]:
    """The deeds of one sentence's groups."""
    subjects = [group.start for group in groups if is_subject(masked, group, start)]
    for group in groups:
        # 选举…，甲、乙为副市长: elected, which is read elsewhere
        won = masked.startswith(("为", "同志为", "当选"), group.end)
        if won and not (IN_HONOUR.match(masked, group.end) or HEADS_TEAM.match(masked, group.end)):
            continue
        if STUDIED.match(masked, group.end, end):
            continue
        others = HEADS_TEAM.match(masked, group.end, end) or OTHERS.match(masked, group.end, end)
        begin = others.end() if others else group.end
        following = bisect_right(subjects, group.start)
        stop = subjects[following] if following < len(subjects) else end
        back = max(start, group.start - LOOK_BACK)
        if following and subjects[following - 1] == group.start:
            actions = tuple(action.text for action in find_actions(masked, begin, stop))
        else:
            stop = min(stop, begin + LONGEST_SIDE)
            actions = side_actions(masked, back, group, begin, stop)
        if actions:
            for mention in group.mentions:
                yield Deed(mention, actions, group.start, stop)


def side_actions(masked: str, back: int, group: Group, begin: int, stop: int) -> tuple[str, ...]:
    """What people do who are no subject of a clause: guests, those accompanied, met, named as present."""
    if HEADS_TEAM.search(masked, group.end, begin) and masked.startswith("以", group.start - 1):
        return tuple(action.text for action in find_actions(masked, begin, stop))
    if ACCOMPANIED.match(masked, begin):
        return ("陪同",)
    if (present := PRESENT.search(masked, back, group.start)) is not None:
        return (present["verb"],)
    if (met := MET.search(masked, back, group.start)) is not None:
        return ("被" + met["verb"],)
    if WITH.search(masked, back, group.start) and (together := TOGETHER.match(masked, begin, stop)):
        return (together["verb"],)
    if GUEST.search(masked, back, group.start) or COMPANY.search(masked, back, group.start):
        return tuple(action.text for action in find_actions(masked, begin, stop))
    return ()


def goes_on(masked: str, start: int, verb: int) -> bool:
    """Whether only words of time, place or matter stand in front of a sentence's first verb, and no other subject."""
    clause = FIRST_CLAUSE.match(masked, start, verb)
    if clause is None or clause.end() >= verb:
        return True
    begin = skip_adverbs(masked, start, clause.end())
    return any(rule.match(masked, begin, clause.end()) for rule in (ABOUT, GOING, TOWARDS, BEHALF)) or (
        CIRCUMSTANCE.search(masked, start, clause.end()) is not None
    )


def carried_deeds(masked: str, start: int, end: int, spoken: Sequence[Deed]) -> list[Deed]:
    """The deeds of a sentence's beginning that names nobody: 他强调, or a verb that goes on with the sentence before.

    Where several people acted in the sentence before, 他 is the one who spoke, or nobody that the print tells.
    """
    pronoun = PRONOUN.match(masked, start, end)
    at = pronoun.end() if pronoun else start
    if NO_PERSON.match(masked, skip_adverbs(masked, at, end), end) or PRONOUN_MANY.match(masked, start, end):
        return []
    actions: list[Action] = find_actions(masked, at, end)
    if not actions or not goes_on(masked, at, actions[0].start):
        return []
    people = {deed.mention.name: deed for deed in spoken}
    if len(people) > 1 and pronoun:
        people = {deed.mention.name: deed for deed in spoken if any(SPEAKING.search(action) for action in deed.actions)}
    if len(people) != 1:
        return []
    (deed,) = people.values()
    return [Deed(deed.mention, tuple(action.text for action in actions), start, end)]
