"""Who was elected or appointed in a chronicle.

Reads 选举甲为市长，乙、丙为副市长; 选举产生主席甲，副主席乙; 甲当选为…; 任命甲为…; 免去甲…职务.

A post printed without its body (副主席) belongs to the body of the election's first post; what is printed stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from loaders.body_names import is_body
from loaders.brackets import mask_brackets
from loaders.names import is_name
from loaders.people import PersonMention
from loaders.regex import regex
from loaders.values import BodyName
from ontology.places import listed_at

# brackets are blanked: 李军、赵丽华（女）为副主任
NAMES = r"(?P<names>[\u4e00-\u9fff·•、 ]{2,400}?)"
POST = r"(?P<post>[^，,；;。！？：:]{2,50}?)"
AS = r" *(?:同志)? *(?:等)?(?:[0-9一二三四五六七八九十]+(?:人|名同志|位同志))?(?:同志)?(?:分别)?(?:当选)?为"
ELECTED = regex(
    rf"(?:选举|补选|推选|推举|增选|选出|决选)(?:产生)?(?:了)?{NAMES}{AS}(?:了)?{POST}"
    r"(?=[，,；;。！？]|$|、[^，；。]{2,400}为)"
)
FURTHER = regex(
    rf"[，,、；;](?:并|同时)?(?:选举|补选|推选|推举|增选|选出)?(?:产生)?{NAMES}{AS}(?:了)?{POST}(?=[，,；;。！？]|$)"
)
PRODUCED = regex(r"选举(?:产生|出)了?")
# proposed only, not done
PROPOSED = r"(?<!拟)(?<!建议)(?<!提议)(?<!提请)(?<!提名)"
APPOINTED = regex(rf"{PROPOSED}任命(?:了)?{NAMES}{AS}(?:了)?{POST}(?=[，,；;。！？]|$)")
REMOVED = regex(rf"{PROPOSED}免去(?:了)?(?P<names>[\u4e00-\u9fff·•、]{{2,200}}?)(?:同志的?|的|所?担任的){POST}职务")
GLUED = regex(rf"{PROPOSED}免去(?:了)?(?P<rest>[\u4e00-\u9fff（）() ]{{4,60}}?)职务(?=[，,、；;。！？]|$)")
WON = regex(rf"(?:(?<=[，,；;。！？、])|^){NAMES}(?:同志)?(?:全票|高票)?当选(?:为)?(?:了)?{POST}(?=[，,；;。！？]|$)")
TITLE = regex(
    r"(?:第一)?(?:常务)?(?:代|代理)?(?:副)?(?:主任委员|秘书长|主席|主任|书记|市长|省长|县长|区长|州长|镇长|乡长|院长|检察长|会长|理事长|监事长|部长|局长|"
    r"委员|常委|常务委员|代表|董事长|总经理|总裁|司令员|政委|盟长|旗长|行长|校长|社长|组长|团长)$"
)
NAME_SHAPE = regex(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:[·•][\u4e00-\u9fff]{1,8}){1,3}")
BODY_MARKS = regex(r"的?$")


@dataclass(frozen=True, slots=True)
class Election:
    """One person's election, appointment or removal: the post, its body and title if told apart, its place."""

    person: str
    action: str  # 当选, 任 or 免
    post: str
    body: BodyName | None
    title: str | None
    start: int
    end: int


def find_elections(text: str, mentions: Sequence[PersonMention] = (), known: Collection[str] = ()) -> list[Election]:
    """The elections and appointments that an entry's text tells of, in order of print.

    mentions: the people of the text; those named with their posts right after 选举产生 were elected to them.
    known: names that the document introduces, which tell a name from the post glued to it (免去张安河市水务局局长职务).

    >>> found = find_elections("会议选举王新民为安河市科协主席，李小平、赵卫东为副主席。")
    >>> [(election.person, election.post) for election in found]
    [('王新民', '安河市科协主席'), ('李小平', '副主席'), ('赵卫东', '副主席')]
    """
    masked = mask_brackets(text)
    elections: list[Election] = []
    at = 0
    while match := ELECTED.search(masked, at):
        at = match.end()
        body: BodyName | None = None
        found = list(elected(text, match, body))
        while found:
            elections += found
            body = body or found[0].body
            following = FURTHER.match(masked, at)
            found = list(elected(text, following, body)) if following else []
            at = following.end() if found and following else at
    for rule, action in ((WON, "当选"), (APPOINTED, "任"), (REMOVED, "免")):
        for match in rule.finditer(masked):
            elections += elected(text, match, None, action)
    elections += removed(text, masked, known)
    elections += produced(masked, mentions)
    return sorted(elections, key=lambda election: election.start)


def elected(text: str, match: re.Match[str], body: BodyName | None, action: str = "当选") -> Iterator[Election]:
    """The elections of one 甲、乙为…; nothing unless every name reads like one and the post like a post."""
    post = text[slice(*match.span("post"))].rstrip()
    title = TITLE.search(post)
    printed_names = (name.strip() for name in re.split("[、和及]", match["names"]))
    names = [name.removesuffix("同志").rstrip() for name in printed_names if name]
    if title is None or not are_names(names):
        return
    printed = BODY_MARKS.sub("", post[: title.start()])
    own = BodyName(printed, printed) if is_body(printed) else None if printed else body
    for name in names:
        start = text.find(name, match.start("names"), match.end("names"))
        yield Election(name, action, post, own, title.group(), start, match.end("post"))


def removed(text: str, masked: str, known: Collection[str]) -> Iterator[Election]:
    """Those removed whose name and post nothing divides (免去张安河市水务局局长职务), where only one cut is sure."""
    for match in GLUED.finditer(masked):
        start, end = match.span("rest")
        cuts = [start + length for length in (2, 3, 4) if text[start : start + length] in known]
        if not cuts:
            cuts = [at for at in (start + 2, start + 3) if is_name(text[start:at]) and listed_at(text, at)]
        post = text[cuts[-1] : end] if cuts else ""
        title = TITLE.search(post)
        if title is None or (len(cuts) > 1 and text[start : cuts[-1]] not in known):
            continue
        printed = post[: title.start()]
        body = BodyName(printed, printed) if is_body(printed) else None
        yield Election(text[start : cuts[-1]], "免", post, body, title.group(), start, end)


def produced(masked: str, mentions: Sequence[PersonMention]) -> Iterator[Election]:
    """The people named with their posts after 选举产生: 主席甲，副主席乙、丙."""
    ordered = sorted((mention for mention in mentions if mention.posts), key=lambda mention: mention.start)
    starts = [mention.start for mention in ordered]
    for match in PRODUCED.finditer(masked):
        at = match.end()
        body: BodyName | None = None
        for mention in ordered[bisect_left(starts, at) :]:
            if mention.start > at + 1 or (mention.start == at + 1 and masked[at] not in "，,、；;和"):
                break
            post = mention.posts[-1]
            body = post.body or body
            yield Election(mention.name, "当选", post.post, body, post.title, mention.start, mention.end)
            at = mention.end


def are_names(names: Sequence[str]) -> bool:
    """Whether a list of the elected reads like names: all as short as names, and at least half with a known surname.

    >>> are_names(["蘑小平", "王新民"]), are_names(["蘑小平"]), are_names(["工作报告书", "王新民"])
    (True, False, False)
    """
    known = sum(is_name(name) for name in names)
    return 0 < len(names) <= known * 2 and all(NAME_SHAPE.fullmatch(name) for name in names)
