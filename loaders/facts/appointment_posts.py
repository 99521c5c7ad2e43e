"""What a clause of an appointment notice lists: its posts with their notes and bodies, and names right before them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.body_names import is_body
from loaders.brackets import mask_brackets
from loaders.dates import read_date
from loaders.facts.appointment_people import PLACE_NEXT, is_person, split_people
from loaders.model import Reading
from loaders.names import DOTTED, is_name, spaced
from loaders.posts import post_of
from loaders.regex import regex
from loaders.rules import appointments as rules
from loaders.rules import surnames, titles
from loaders.values import BodyName, PartialDate
from ontology.places import listed_at

AFTER_NAME = regex(r"(?:[（(][^（）()]{0,40}[）)])?(?:同志)?(?:[（(][^（）()]{0,40}[）)])?[：:—－\-]{0,2}的?")
PLACE_IN_HEAD = regex(
    r"(?:^|(?<=[\n、，：；和省市区州盟]))(?!各)(?P<name>[\u4e00-\u9fff]{2,8}?(?:自治[区州县旗]|[省市县区州盟旗])(?![委长直级]))"
)
# who sits in a Party committee: 镇党委委员、书记
COMMITTEE_TITLE = regex(r"(?:第一|常务)?副?书记|委员|常委")
# 、何春的, 和何春同志（兼）的
OWNER = regex(
    r"(?:[、，；]|(?<=[长任员记])[和及与])(?P<name>[\u4e00-\u9fff]{2,4}?)(?P<address>同志)?(?:[（(][^（）()]{0,40}[）)])?的(?=..)"
)
COMMITTEE = regex(r"(?:党委|党工委|党组|纪委|党总支|党支部|委员会)$")
LONGEST_NAME = 4
LAST_PART = 9  # characters behind a dot, at most, and one
LONGEST_POST = 80


@dataclass(frozen=True, slots=True)
class ListedPost:
    """One post of a list as printed, notes left out. also: whether its own words say 兼. date: from its note."""

    post: str
    body: BodyName | None
    also: bool = False
    date: PartialDate | None = None


def leading_name(reading: Reading, start: int, heads: str = "") -> tuple[str, int] | None:
    """The name that stands at `start` right in front of a post, and where the post begins; None where no cut is sure.

    White space, a colon, 同志 or a bracket ends a name, and so does the name of a place that is listed or that the
    document's heads print; else what follows must begin like a post (张远市财政局局长).
    heads: the document's title, recipients and signatures. Places there are no people (安河市水务局局长 after
    安河市人民政府).
    """
    sure, likely = name_cuts(reading, start, heads)
    found = sure or likely
    return found[0] if len(found) == 1 else None


def name_cuts(reading: Reading, start: int, heads: str) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    """The names that may stand at `start` before a post: those that a mark, a place or the heads end, and others."""
    text = reading.text
    sure: list[tuple[str, int]] = []
    likely: list[tuple[str, int]] = []
    places = places_in(heads)
    listed = listed_at(text, start) or ""
    if dotted := DOTTED.match(text, start):
        # how long the part behind the last dot is, white space alone tells
        ends = (
            end for end in range(dotted.end() + 1, min(dotted.end() + LAST_PART, len(text))) if spaced(reading, end - 1)
        )
        return [(text[start:end], end) for end in ends][:1], []
    for length in range(2, LONGEST_NAME + 1):
        name, end = text[start : start + length], start + length
        # 申东日同志: the address makes a name of what else would be none
        addressed = name[:1] in surnames.SURNAMES and text.startswith("同志", end) and is_person(name, addressed=True)
        if not (addressed or is_name(name)) or end >= len(text) or text[end] in "、，,":
            continue
        after = AFTER_NAME.match(text, end)
        if spaced(reading, end - 1) or (after and after.group()):
            return [(name, after.end() if after else end)], []
        whole = length < LONGEST_NAME or name[:2] in surnames.COMPOUND_SURNAMES
        if not whole or len(listed) >= length or name in places or name + text[end] in places:
            continue
        if begins_place(text, end, places) or is_in_heads(name, heads):
            sure.append((name, end))
        elif text[end] in "市省县区州盟旗" or text.startswith(("中共", "国家"), end):
            likely.append((name, end))
    # 马　力安河学校校长: where no other cut is likely, two letters set apart are the whole name
    if not (sure or likely) and spaced(reading, start) and is_name(text[start : start + 2]):
        likely = [(text[start : start + 2], start + 2)] if ends_post(text[start + 2 :]) else []
    return sure, likely


def is_surname(clause: Reading, at: int, heads: str, removing: bool) -> bool:
    """Whether 任 at a place is somebody's surname: white space ends the name, or it is a removal's (任远的…职务)."""
    if not clause.text.startswith("任", at) or spaced(clause, at):
        return False
    found = leading_name(clause, at, heads)
    taken = rules.OF_PERSON.fullmatch(clause.text, at) if removing else None
    named = taken is not None and all(map(is_name, split_people(taken["people"]) or ("",)))
    return named or (found is not None and spaced(clause, found[1] - 1))


def may_hide_name(reading: Reading, start: int, heads: str) -> bool:
    """Whether a name that nothing ends could stand at `start` in front of a post: 余华龙滨水集团董事长.

    A place there, of the heads or a listed one, is none (安河建设公司总经理).
    """
    text = reading.text
    stems = (place[:-1] for place in places_in(heads) if len(place) > 2)
    if listed_at(text, start) or any(text.startswith(stem, start) for stem in stems):
        return False
    name = text[start : start + 3]
    given = is_name(name) and all(character in surnames.GIVEN for character in name[1:])
    return given or (is_name(name[:2]) and PLACE_NEXT.match(text, start + 2) is not None)


def is_in_heads(name: str, heads: str) -> bool:
    """Whether the heads print a person's name: 关于张远、李平山等同志职务任免的通知."""
    return re.search(rf"[于、和]{re.escape(name)}(?:等|同志|、|和|职务|[任免]职)", heads) is not None


def begins_place(text: str, start: int, places: frozenset[str]) -> bool:
    """Whether the name of a place stands at `start`: one of some known, or one that is listed."""
    known = any(text.startswith(place, start) for place in places)
    return known or listed_at(text, start) is not None


@lru_cache(maxsize=64)
def places_in(heads: str) -> frozenset[str]:
    """The names of places that lines begin with, or that stand behind another or a mark in them.

    >>> sorted(places_in("西原省安河市人民政府关于张远职务任免的通知\\n各区人民政府，市政府各部门："))
    ['安河市', '西原省']
    """
    return frozenset(match["name"] for match in PLACE_IN_HEAD.finditer(heads))


def next_owner(reading: Reading) -> re.Match[str] | None:
    """Where a list of posts goes on with those of somebody else (市水务局局长、何春的市财政局副局长); else None.

    >>> from loaders.text import reading_of
    >>> next_owner(reading_of("市水务局局长、何春同志的市财政局副局长"))["name"]
    '何春'
    """
    found = (match for match in OWNER.finditer(reading.text) if is_person(match["name"], match["address"] is not None))
    return next(found, None)


def split_posts(reading: Reading) -> tuple[list[ListedPost], str | None]:
    """The posts of a list in order of print, and the first item that is none, if any.

    >>> from loaders.text import reading_of
    >>> posts, _ = split_posts(reading_of("安河水务公司党委书记、董事长（试用期一年），兼市水务局局长职务"))
    >>> [(each.post, str(each.body), each.also) for each in posts[1:]]
    [('董事长', '安河水务公司', False), ('市水务局局长', '市水务局', True)]
    """
    posts: list[ListedPost] = []
    body: BodyName | None = None
    also = False
    wrong: str | None = None
    for item in cut_items(reading.text):
        text, said_also, date = trim(item)
        also = also or said_also == "head"
        if not text or rules.NO_POST.fullmatch(text):
            continue
        if len(text) > LONGEST_POST or not is_post(text):
            wrong = wrong or text
            continue
        body = body_of(text, body)
        posts.append(ListedPost(text, body, also or said_also is not None, date))
    return posts, wrong


def cut_items(text: str) -> list[str]:
    """The items of a list of posts: cut at 、 and ， outside brackets and at a joining 和, 及 or 兼 between two posts.

    An item that ends in no title shares that of the next: 市委、市政府副秘书长 is one post.
    """
    masked = mask_brackets(text)
    items: list[str] = []
    start = 0
    for place in [*(at for at, mark in enumerate(masked) if mark in "、，,"), len(text)]:
        item = text[start:place]
        if place < len(text) and text[place] == "、" and not ends_post(item):
            continue
        items += cut_joined(item)
        start = place + 1
    return items


def cut_joined(item: str) -> list[str]:
    """An item that joins two posts (市委秘书长兼市委办公室主任) as two; the second keeps its 兼."""
    for joint in rules.JOINER.finditer(item):
        if ends_post(item[: joint.start()]) and ends_post(item[joint.end() :]):
            rest = item[joint.start() if joint.group() == "兼" else joint.end() :]
            return [item[: joint.start()], *([rest] if joint.group() == "兼" else cut_joined(rest))]
    return [item]


def trim(item: str) -> tuple[str, str | None, PartialDate | None]:
    """A post without notes and closing 职务; where 兼 stands (`head`, `note`) or None; a date that a note gives."""
    also: str | None = None
    date: PartialDate | None = None
    head = rules.ALSO_HEAD.match(item)
    if head:
        item, also = item[head.end() :], "head"
    while True:
        shorter = rules.POST_TAIL.sub("", item)
        note = re.search(r"[（(]([^（）()]*)[）)]$", shorter)
        if note and (rules.NOTE.search(note[1]) or rules.ALSO_NOTE.fullmatch(note[1])):
            also = also or ("note" if rules.ALSO_NOTE.fullmatch(note[1]) else None)
            date = date or date_since(note[1])
            shorter = shorter[: note.start()]
        if shorter == item:
            return rules.POST_HEAD.sub("", item), also, date
        item = shorter


def date_since(text: str) -> PartialDate | None:
    """The date from which a passage says that a post is held: 任职时间从2021年5月算起."""
    match = rules.SINCE.search(text)
    return read_date(match["date"]) if match else None


def ends_post(text: str) -> bool:
    """Whether a phrase ends in a title, notes and 职务 aside."""
    return is_post(trim(text)[0])


def is_post(text: str) -> bool:
    """Whether a phrase is a post."""
    bare = re.sub(r"[（(][^（）()]*[）)]$", "", text)
    if not bare or bare[0] == "由" or len(bare) > LONGEST_POST or rules.NOT_IN_POSTS.search(bare):
        return False
    return titles.TITLE_AT_END.search(bare[-24:]) is not None or rules.TITLES.search(bare) is not None


def body_of(post: str, before: BodyName | None) -> BodyName | None:
    """The body of a post: its own, or in a list that shares one that of the post before, party organ aside.

    A post in a company's party committee (党委书记) is followed by posts in the company (董事长).
    """
    shared = rules.ORGANS.sub("", before.name) if before else ""
    mention = post_of(post)
    if mention and post.startswith("代理"):  # 代理安河市监察委员会主任: the committee has no 代理 in its name
        return body_of(post.removeprefix("代理"), before)
    title = rules.TITLES.search(post)
    printed = post[: title.start()] if title else post.removesuffix(mention.title) if mention else post
    organ = titles.ORGAN_IN_TITLE.match(post)
    printed = organ["organ"] if organ else printed
    if shared and (rules.ORGANS.fullmatch(printed) or rules.BARE_ORGANS.fullmatch(printed)):
        return BodyName(printed, shared + printed)
    if mention and mention.body:
        return mention.body
    if before and not printed and COMMITTEE_TITLE.fullmatch(post) and COMMITTEE.search(before.name):
        return before
    if printed:
        return BodyName(printed, printed) if title and is_body(printed) else None
    return BodyName(shared, shared) if shared and is_body(shared) else None
