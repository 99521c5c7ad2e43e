"""Posts as print gives them: the place of each, its body and its title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.body_names import is_body
from loaders.brackets import mask_brackets
from loaders.model import BodyName, Reading
from loaders.names import spaced
from loaders.rules import titles

SEPARATOR = re.compile(r"[、，,]")
SENTENCE_MARK = re.compile(r"[。；：;:！？《》“”]")
# verbs that stand in no body's name: 李平山副秘书长协助常务副市长 is no post
NO_PART_OF_POST = re.compile(
    r"协助|负责|分管|主持|主管|出席|参加|陪同|率队|率领|兼任|牵头|强调|指出|同志|听取|看望|慰问|联系(?![会处点])"
)
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
    printed = titles.RANK_BRACKET.sub("", text)
    match = titles.TITLE_AT_END.search(printed, max(0, len(printed) - 24))
    if match is None or len(printed) > LONGEST_POST or SENTENCE_MARK.search(printed):
        return None
    if NO_PART_OF_POST.search(printed, 0, match.start()):
        return None
    before, title = printed[: match.start()], match.group()
    organ = titles.ORGAN_IN_TITLE.match(title)
    if before and organ is not None:
        before, title = before + organ["organ"], title[organ.end() :]
    body = BodyName(before, before) if before and (is_body(before) or before in SHORT_BODIES) else None
    return PostMention(printed, body, title if body or organ else match.group(), start, start + len(text))


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
        post = post_of(text[begin:place], start + begin)
        if post is not None:
            posts.append(post)
            begin = place + (place not in gaps)
        elif place in gaps:
            continue
        elif place == len(text) or not is_body(text[begin:place]):
            return None
    return tuple(posts) or None
