"""People as official documents print them: posts and a name (副市长张安河), a name and posts (张安河副市长)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from loaders.model import Reading, Span
from loaders.names import (
    DOTTED,
    is_name,
    is_transliterated,
    is_worded_name,
    letters_end,
    name_at,
    sounded_end,
    spaced,
    unlisted_end,
)
from loaders.posts import LONGEST_LIST, PostMention, post_of, posts_before, posts_between
from loaders.regex import regex
from loaders.rules import surnames, titles

BETWEEN = regex(r"(?:[（(][^（）()]{1,16}[）)])?(?:同志)?[：:]?")
AFTER_NAME = regex(
    rf"{titles.SELF_BRACKET}?(?:同志)?{titles.SELF_BRACKET}?(?:(?P<mark>[：:，,、]|——|—|[（(](?:{titles.SELF}[，,、；;])*))?(?:现?任)?"
)
SELF_BEHIND = regex(rf"{titles.SELF_BRACKET}|[少中上大][将校]|将军")
GOES = regex(r"(?:前往|来到|[到赴就])(?=[\u4e00-\u9fff]{2})")
# what a bracket says behind the posts: 张安河（副局长，正处级）
BRACKET_REST = regex(r"[^（）()。；]{0,24}[）)]")
BOUNDARY = regex(r"[。；：;:！？《》〈〉“”]")
# 以市委书记甲为组长，市长乙为副组长: what stands behind 为 is said of the one before
AS_WHAT = regex(rf"(?:同志)?(?:为|任|担任)(?:{titles.TITLE.pattern})[，,、；;]")
LEADERS = regex(r"领导(?:同志)?(?:成员)?$")
UNREAD_NAME = regex(r"[\u4e00-\u9fff]{2,4}(?=、|[（(](?:女|男|[\u4e00-\u9fff]{1,5}族))")
OF_THE_PLACE = regex(r"[省市县区州盟旗](?![场民区])|(?:常务)?副|主任|委员|常委|党组")
SHARED_TITLE = regex(r"副|常委|委员|成员|巡视员|领导")
# what a post printed right behind a name often begins with, and given names very seldom end in
POST_BEGINS = "市省县区州盟旗局委厅院校部党"


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person at a place [start, end) of a reading: the name and the posts printed with it, which may be none.

    A post shared with those named before stands in front of `start` (副市长甲、乙: that of 乙).
    """

    name: str
    posts: tuple[PostMention, ...]
    start: int
    end: int

    def spans(self, reading: Reading) -> tuple[Span, ...]:
        """Where a reading prints the person: the shared posts, if any, and the name with what stands around it."""
        shared = [reading.span(post.start, post.end) for post in self.posts if post.start < self.start]
        return (*shared, reading.span(self.start, self.end))


def person_at(reading: Reading, start: int, known: Collection[str] = ()) -> PersonMention | None:
    """The person whose posts begin at `start`, with the name behind them (市委常委、副市长张安河), or None."""
    for match in titles.TITLE.finditer(reading.text, start, start + LONGEST_LIST):
        between = BETWEEN.match(reading.text, match.end())
        first = between.end() if between and between.group()[:1] in "（(" else match.end()
        end = name_at(reading, first, known, titled=True)
        if end is None:
            if BOUNDARY.search(reading.text, start, match.end()):
                return None
            continue
        posts = posts_between(reading, start, first)
        return PersonMention(reading.text[first:end], posts, start, end) if posts else None
    return None


def named_first_at(
    reading: Reading, start: int, known: Collection[str] = (), paragraph: bool = False
) -> PersonMention | None:
    """The person whose name begins at `start`, posts behind it; None where no post follows the name.

    paragraph: whether a paragraph begins here, so that a name may be a common word too (向前进，党委委员).
    Reads 张安河副市长：主持, 张安河　市委副书记、市长, 张安河同志（副市长）, 张安河，县委副书记、县长。
    """
    text = reading.text
    unlisted = unlisted_end(reading, start) or sounded_end(text, start)
    for end in [*_name_ends(reading, start), *([unlisted] if unlisted else [])]:
        name = text[start:end]
        worded = paragraph and text[end : end + 1] in tuple("，：,:") and is_worded_name(name)
        if not (is_name(name) or name in known or end == unlisted or worded):
            continue
        if text[end - 1 : end + 1] in titles.FIRM_PAIRS:
            continue
        after = AFTER_NAME.match(text, end)
        first = after.end() if after else end
        mark = after["mark"] if after else None
        if not mark and not _post_begins(text, first, place_too="·" not in name):
            continue
        posts = _posts_from(reading, first)
        if posts is None:
            continue
        last = posts[-1].end
        if mark and mark[0] in "（(":
            rest = BRACKET_REST.match(text, last)
            last = rest.end() if rest else last
        return PersonMention(name, posts, start, last)
    return None


def _post_begins(text: str, start: int, place_too: bool) -> bool:
    """Whether a post can begin at `start`; with a place's name only where the name before it has a known length."""
    if titles.TITLE.match(text, start) or titles.POST_START.match(text, start):
        return True
    return place_too and titles.PLACE_START.match(text, start) is not None


def _name_ends(reading: Reading, start: int) -> list[int]:
    """Where a name at `start` may end, the likeliest first; white space in print decides."""
    text = reading.text
    dotted = DOTTED.match(text, start)
    if dotted is not None:
        return [dotted.end() + length for length in range(1, 9) if dotted.end() + length < len(text)]
    letters = letters_end(reading, start)
    if letters is not None:
        return [letters]
    for length in (2, 3, 4):
        if spaced(reading, start + length - 1):
            return [start + length]
    if is_transliterated(text[start : start + 3]):
        return [start + 5, start + 4, start + 3, start + 2]
    # a post often begins with 局, 委, 市: these end a given name very seldom
    if text[start : start + 2] in surnames.COMPOUND_SURNAMES:
        short_first = text[start + 3 : start + 4] in POST_BEGINS + "副"
        return [start + 3, start + 4, start + 2] if short_first else [start + 4, start + 3, start + 2]
    short_first = text[start + 2 : start + 3] in POST_BEGINS
    return [start + 2, start + 3] if short_first else [start + 3, start + 2]


def _posts_from(reading: Reading, start: int) -> tuple[PostMention, ...] | None:
    """The posts that stand from `start` on, up to the first thing that is none."""
    text = reading.text
    posts: list[PostMention] = []
    begin = start
    stop = min(len(text), start + LONGEST_LIST)
    while begin < stop:
        found = _post_from(reading, begin, stop)
        if found is None:
            break
        posts.append(found)
        gap = spaced(reading, found.end - 1)
        if not gap and text[found.end : found.end + 1] not in ("、", "，", ","):
            break
        begin = found.end + (0 if gap else 1)
    return tuple(posts) or None


def _post_from(reading: Reading, start: int, stop: int) -> PostMention | None:
    """The post from `start` to a mark that ends it: 、 ， ： 。 a bracket, white space, a verb, or the end."""
    text = reading.text
    for match in titles.TITLE.finditer(text, start, min(stop, start + 60)):
        if re.search(r"[，。；：;:]", text[start : match.start()]):
            return None
        end = match.end()
        rank = titles.RANK_BRACKET.match(text, end)
        end = rank.end() if rank else end
        spoken = titles.CLOSING.match(text, end) or titles.VERB.match(text, end) or GOES.match(text, end)
        closed = reading.spaced_after(end - 1) or spoken
        if closed or text.startswith("兼", end):
            return post_of(text[start:end], start)
    return None


def find_people(
    reading: Reading, start: int = 0, end: int | None = None, known: Collection[str] = ()
) -> list[PersonMention]:
    """The people of a passage, in order of print: posts with a name, further names of a list, and names met before.

    known: names that earlier passages introduced. A name without posts in front has none.
    """
    stop = len(reading.text) if end is None else end
    part = reading.cut(start, stop)
    mentions: list[PersonMention] = []
    names = set(known)
    reach = 0
    for mention in _with_posts(part, names):
        if mention.start < reach:
            continue
        mentions.append(mention)
        names.add(mention.name)
        reach = mention.end
    mentions.extend(_bare(part, names, set(known), mentions))
    moved = [_moved(mention, start) for mention in sorted(mentions, key=lambda mention: mention.start)]
    return moved


def _moved(mention: PersonMention, by: int) -> PersonMention:
    posts = tuple(
        PostMention(post.post, post.body, post.title, post.start + by, post.end + by) for post in mention.posts
    )
    return PersonMention(mention.name, posts, mention.start + by, mention.end + by)


def _with_posts(reading: Reading, names: Collection[str]) -> Iterator[PersonMention]:
    """People behind a title, and the further names of their lists."""
    text = reading.text
    reach = 0
    for match in titles.TITLE.finditer(text):
        if match.start() < reach:
            continue
        between = titles.RANK_BRACKET.match(text, match.end())
        first = between.end() if between else match.end()
        last = name_at(reading, first, names, titled=True)
        if last is None:
            continue
        floor = AS_WHAT.match(text, reach)
        posts = posts_before(reading, floor.end() if floor else reach, first, names)
        begin = posts[0].start if posts else first
        reach = _behind(text, last)
        yield PersonMention(text[first:last], posts, begin, reach)
        for extra in _listed(reading, reach, posts, names):
            yield extra
            reach = extra.end


def _listed(
    reading: Reading, start: int, posts: tuple[PostMention, ...], names: Collection[str]
) -> Iterator[PersonMention]:
    """The names that follow in the same list: 副市长张安河、李平山. They share a post that several may hold.

    A neighbour that cannot be read is passed over if it is as short as a name; those behind it are read all the same.
    """
    text = reading.text
    shared = posts[-1:] if posts and SHARED_TITLE.search(posts[-1].title) else ()
    if shared and all(SHARED_TITLE.search(post.title) for post in posts):
        shared = posts  # 市委常委、副市长张安河、李平山: each is both
    while text[start : start + 1] in ("、", "和") and text[start : start + 1]:
        end = name_at(reading, start + 1, names, titled=bool(shared))
        if person_at(reading, start + 1, names) is not None:
            return
        if end is None:
            unread = UNREAD_NAME.match(text, start + 1) if text[start] == "、" else None
            if unread is None:
                return
            start = _behind(text, unread.end())
            continue
        after = _behind(text, end)
        name = text[start + 1 : end]
        # 安河银行副行长甲、乙: one who has other posts in this document hardly has this one too
        own = name in names and not all(OF_THE_PLACE.match(post.post) for post in shared)
        yield PersonMention(name, () if own else shared, start + 1, after)
        start = after


def _behind(text: str, end: int) -> int:
    """Where a name's bracket of sex and nationality ends, or a rank: 张安河（女，回族）; `end` where there is none."""
    match = SELF_BEHIND.match(text, end)
    return match.end() if match else end


def _bare(reading: Reading, names: set[str], known: set[str], mentions: list[PersonMention]) -> Iterator[PersonMention]:
    """Names met again without posts, after the place that introduced them."""
    if not names:
        return
    text = reading.text
    first = {mention.name: mention.end for mention in reversed(mentions)}
    taken = sorted((mention.start, mention.end) for mention in mentions)
    index = 0
    for begin, end in _occurrences(text, names):
        while index < len(taken) and taken[index][1] <= begin:
            index += 1
        inside = index < len(taken) and taken[index][0] < end
        name = text[begin:end]
        introduced = name in known or first.get(name, len(text)) <= begin
        if not inside and introduced and name_at(reading, begin, names) == end:
            yield PersonMention(name, (), begin, _behind(text, end))


def _occurrences(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where any of the names stands in the text, the longest at each place, without overlaps."""
    lengths = sorted({len(name) for name in names}, reverse=True)
    initials = {name[0] for name in names}
    reach = 0
    for begin, character in enumerate(text):
        if begin < reach or character not in initials:
            continue
        for length in lengths:
            if text[begin : begin + length] in names:
                reach = begin + length
                yield begin, reach
                break
