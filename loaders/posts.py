"""Posts as print gives them: the place of each, its body and its title."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from loaders.body_names import is_body
from loaders.brackets import mask_brackets
from loaders.model import Reading
from loaders.names import is_name, spaced
from loaders.regex import regex
from loaders.rules import surnames, titles
from loaders.values import BodyName

SEPARATOR = regex(r"[、，,]")
ALSO = regex(r"(?<=[长任记席员委裁理）)])兼任?")
SENTENCE_MARK = regex(r"[。；：;:！？《》“”]")
HALF_BRACKET = regex(r"[^（(]*[）)]|[^）)]*[（(][^）)]*$")
# verbs that stand in no body's name: 李平山副秘书长协助常务副市长 is no post
NO_PART_OF_POST = regex(
    r"协助|负责|分管|主持|主管|出席|参加|陪同|率队|率领|带领|兼任|牵头|强调|指出|同志|听取|看望|慰问|联系(?![会处点])"
)
RANK_AT_END = regex(rf"{titles.RANK_BRACKET.pattern}$")
LONGEST_BRACKET = 40
SHORT_BODIES = frozenset({"管委会", "党工委", "公司", "集团", "指挥部"})
LONGEST_POST = 60
LONGEST_LIST = 240  # characters of all posts of one person


@dataclass(frozen=True, slots=True)
class PostMention:
    """One post at its place: `post` as printed without a rank in brackets, its body and title where told apart."""

    post: str
    body: BodyName | None
    title: str
    start: int
    end: int


def post_of(text: str, start: int = 0) -> PostMention | None:
    """The post that `text` is, standing at `start`; None if it does not end in a title.

    >>> post_of("市水务局副局长（正处级）").title
    '副局长'
    """
    printed = _without_rank(text)
    match = titles.TITLE_AT_END.search(printed, max(0, len(printed) - 24))
    if match is None or len(printed) > LONGEST_POST or SENTENCE_MARK.search(printed):
        return None
    if NO_PART_OF_POST.search(printed, 0, match.start()) or HALF_BRACKET.match(printed):
        return None
    before, title = printed[: match.start()], match.group()
    organ = titles.ORGAN_IN_TITLE.match(title)
    if before and organ is not None:
        before, title = before + organ["organ"], title[organ.end() :]
    body = BodyName(before, before) if before and (is_body(before) or before in SHORT_BODIES) else None
    return PostMention(printed, body, title if body or organ else match.group(), start, start + len(text))


def _without_rank(text: str) -> str:
    """A post without the brackets at its end; one inside stays, as a post is quoted as it is printed."""
    while (bracket := RANK_AT_END.search(text, max(0, len(text) - LONGEST_BRACKET))) is not None:
        text = text[: bracket.start()]
    return text


def posts_of(text: str, start: int = 0) -> list[PostMention]:
    """The posts that `text` is: one, or two that 兼 joins; none if it does not end in a title.

    >>> [post.post for post in posts_of("副县长兼县公安局局长")]
    ['副县长', '县公安局局长']
    """
    for joint in ALSO.finditer(text):
        first, second = post_of(text[: joint.start()], start), post_of(text[joint.end() :], start + joint.end())
        if first is not None and second is not None:
            return [first, second]
    post = post_of(text, start)
    return [] if post is None else [post]


def posts_between(reading: Reading, start: int, end: int) -> tuple[PostMention, ...] | None:
    """The posts that fill [start, end), separated by 、 or ，; None unless all of it is posts.

    Bodies that share a title (市委、市政府副秘书长) make one post.
    """
    if end - start > LONGEST_LIST:
        return None
    text = reading.text[start:end]
    posts: list[PostMention] = []
    begin = 0
    masked = mask_brackets(text)
    gaps = {place + 1 for place in range(len(text) - 1) if masked[place] != " " and spaced(reading, start + place)}
    for place in sorted({*(match.start() for match in SEPARATOR.finditer(masked)), *gaps, len(text)}):
        found = posts_of(text[begin:place], start + begin)
        if found:
            posts += found
            begin = place + (place not in gaps)
        elif place in gaps:
            continue
        elif place == len(text) or not is_body(text[begin:place]):
            return None
    return tuple(posts) or None


def posts_before(reading: Reading, floor: int, end: int, names: Collection[str]) -> tuple[PostMention, ...]:
    """The posts of a list that ends at `end`, going back to what does not belong to it, at most to `floor`."""
    text = reading.text
    posts: list[PostMention] = []
    stop = end
    floor = max(floor, end - LONGEST_LIST)
    while stop > floor:
        begin = _item_start(reading, floor, stop)
        first = begin + _leading(text[begin:stop], names)
        found = posts_of(text[first:stop], first)
        if not found:
            break
        posts += reversed(found)
        if first > begin or begin <= floor or text[begin - 1] not in "、，,":
            break
        stop = begin - 1
    return tuple(reversed(posts))


def _item_start(reading: Reading, floor: int, stop: int) -> int:
    """Where the item of a list that ends at `stop` begins: behind the last mark or white space outside brackets."""
    text = reading.text
    depth = 0
    for place in range(stop - 1, floor - 1, -1):
        mark = text[place]
        if not depth and place < stop - 1 and spaced(reading, place):
            return place + 1
        if mark in "）)":
            depth += 1
        elif mark in "（(":
            if not depth:
                return place + 1
            depth -= 1
        elif not depth and mark in "、，,。；：;:！？《》〈〉“”—":
            return place + 1
    return floor


def _leading(item: str, names: Collection[str]) -> int:
    """How many characters in front of a post do not belong to it: 邀请, 代表, 由, 精神和, 会见了, 与, 张安河和."""
    title = titles.TITLE_AT_END.search(titles.RANK_BRACKET.sub("", item))
    limit = title.start() if title else len(item)
    cut = 0
    for match in titles.LEADING_WORDS.finditer(item, 0, limit):
        cut = match.end()
    guarded = {place for match in titles.GUARDED.finditer(item) for place in range(match.start(), match.end())}
    for match in titles.LEADING_SINGLE.finditer(item, cut, limit):
        if cut == match.start() > 0 and item[cut - 1] in "和与及":
            continue  # 与同心集团董事长: one joint stands in front already, and 同 begins a name
        before, rest = item[cut : match.start()], item[match.end() :]
        if match.start() not in guarded and _ends_lead(before, match.group(), rest, names):
            cut = match.end()
    return cut


def _ends_lead(before: str, word: str, rest: str, names: Collection[str]) -> bool:
    """Whether a preposition or 和 between `before` and `rest` is the last word in front of a post."""
    if titles.PLAIN_SCOPE.match(rest) or titles.TITLE.match(rest):
        return True
    if not before:
        return True  # no post begins with a preposition: 与安河市市长座谈
    if word not in "和与及同":
        return titles.PLACE_SCOPE.match(rest) is not None
    # 张安河和平山集团副总裁: only a name of three characters tells itself from a company's (华泰和信集团)
    name = before in names or (len(before) == 3 and is_name(before) and before[0] not in surnames.WEAK_SURNAMES)
    return name or is_body(before)
