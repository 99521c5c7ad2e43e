"""The people of a clause in an appointment notice: a list of names, and names that only the clause's form tells."""

from __future__ import annotations

import re

from loaders.brackets import mask_brackets
from loaders.names import is_name, is_rare_name
from loaders.numerals import read_number
from loaders.regex import regex
from loaders.rules import appointments as rules
from loaders.rules import surnames, titles

PLACE_NEXT = regex(r"[\u4e00-\u9fff]{2,4}[省市县区州盟旗]")
BODY_ENDS = frozenset("院校会部司所站处室该原所其现任")


def split_people(text: str) -> tuple[str, ...]:
    """The names of a list of people; empty unless each item is a name.

    >>> split_people("张远（女，回族）、李和平同志、买买提·吐尔逊等3名同志")
    ('张远', '李和平', '买买提·吐尔逊')
    >>> split_people("有关单位")
    ()
    >>> split_people("张远、向上、李平山"), split_people("张远、向外")
    (('张远', '向上', '李平山'), ())
    """
    text = without_count(rules.ALTOGETHER.sub("", text))
    names: list[str] = []
    masked = mask_brackets(text)
    start = wordy = 0
    for place in [*(at for at, mark in enumerate(masked) if mark in "、，"), len(text)]:
        found = name_or_pair(text[start:place])
        if not found and is_like_name(text[start:place]):
            found, wordy = (text[start:place],), wordy + 1
        if not found:
            return ()
        names += found
        start = place + 1
    # a name that is a common word too (向上) is one only in the company of more that are none
    return tuple(names) if 2 * wordy < len(names) else ()


def without_count(text: str) -> str:
    """A list of people without the count of them that ends it; 李四 and 王五 keep their names.

    >>> without_count("张远、李平山两同志"), without_count("张远、李四同志"), without_count("张远等三同志")
    ('张远、李平山', '张远、李四同志', '张远')
    """
    count = rules.COMRADES.search(text)
    number = read_number(count["count"].replace("两", "二")) if count else None
    listed = len(re.findall(r"[、和及与]", text)) + 1
    # 张远等三同志: the others are not named
    return text[: count.start()] if count and (number == listed or count.group().startswith("等")) else text


def is_like_name(text: str) -> bool:
    """Whether a text is as long as a name and begins with a surname, though it is a common word or begins like one."""
    return (
        2 <= len(text) <= 3
        and text[0] in surnames.SURNAMES
        and text not in rules.NO_NAMES
        and not any(character in surnames.NO_GIVEN for character in text)
        and titles.TITLE.search(text) is None
    )


def is_unlisted(text: str, posts: str) -> bool:
    """Whether a text in the place of a name can be one with a surname no list knows.

    posts: what stands behind its 的, which must begin with a place.

    >>> is_unlisted("冬青", "安河区人民检察院检察长职务"), is_unlisted("该局", "局长职务")
    (True, False)
    """
    return (
        re.fullmatch(r"[\u4e00-\u9fff]{2,3}", text) is not None
        and text not in rules.NO_NAMES
        and not any(character in surnames.NO_GIVEN or character in BODY_ENDS for character in text)
        and titles.TITLE.search(text) is None
        and PLACE_NEXT.match(posts) is not None
    )


def name_or_pair(text: str) -> tuple[str, ...]:
    """The one name that a phrase is, or the two that 和, 及 or 与 joins."""
    bare = rules.BRACKETS.sub("", text)
    name = rules.ADDRESS.sub("", bare)
    if is_person(name, addressed=name != bare or rules.PERSONAL.search(text) is not None):
        return (name,)
    for joint in re.finditer(r"以及|[和及与]", bare):
        pair = [rules.ADDRESS.sub("", part) for part in (bare[: joint.start()], bare[joint.end() :])]
        if all(is_name(part) for part in pair):
            return tuple(pair)
    return ()


def is_person(name: str, addressed: bool = False) -> bool:
    """Whether a name stands here; one that 同志 or sex and nationality follow may have a surname nobody listed."""
    if name in rules.NO_NAMES or (addressed and name.startswith(rules.LEADS_TO_NAME)):
        return False
    unlisted = addressed and re.fullmatch(r"[\u4e00-\u9fff]{2,6}", name) is not None
    return is_name(name) or is_rare_name(name) or unlisted
