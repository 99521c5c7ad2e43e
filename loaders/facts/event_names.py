"""Names of officials that a chronicle prints without ever a post: 栾安河主持召开…, 张安河、李平山、王丽出席.

Some gazettes take their leaders for known. Such a name is read where clauses begin with it, alone or in a list of
nothing but names, and go on with what only people do: three in a list, or the same name at two places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from loaders.bodies import is_body
from loaders.brackets import mask_brackets
from loaders.facts.event_actions import ABOUT, TOWARDS, action_at, skip_adverbs
from loaders.model import Reading
from loaders.names import is_name
from loaders.people import PersonMention, named_first_at
from loaders.regex import regex
from loaders.rules import surnames
from loaders.rules.event_verbs import ADVERBS, GOING
from ontology.places import places_by_name

ITEM = r"(?:(?!等)[\u4e00-\u9fff]){2,4}"
WITH_OTHERS = r"(?:等(?:[省市县区州盟旗]?(?:级|四大?班子|四套班子|党政|有关|主要)?领导(?:同志|干部)?|同志)?|同志)?"
DEED = (
    r"(?:主持(?!人)|出席|列席|陪同|会见|接见|看望|慰问|率[队团领]|带[队领]|参加(?!会议人)|到会|讲话|致辞|宣布|宣读|深入|强调|指出"
    r"|(?:到|赴|在)[^，。；]{2,30}?(?:调研|检查|考察|视察|督查|督导|慰问|主持|会见))"
)
CLAUSE = regex(rf"(?:^|(?<=[，。；！？,;]))(?P<names>{ITEM}(?:[、和]{ITEM})*?){WITH_OTHERS}{ADVERBS}(?={DEED})")
# two lists of the same meeting: 张安河、李平山，王丽、何春出席
LISTS = regex(rf"(?:^|(?<=[。；！？]))(?P<names>{ITEM}(?:[、和，,]{ITEM}){{2,40}}?){WITH_OTHERS}{ADVERBS}(?={DEED})")
NO_LAST = frozenset("办会组所站校馆处科队团室")  # 房管办, 农技站: bodies in short
SHORT = 2  # characters: as short as a common word
SURE_LIST = 3  # names in a row that leave no doubt
SURE_TIMES = 2
# posts that are printed behind a name without a place or body in front
ALONE = regex(
    r"(?:常务)?副?(?:省长|市长|州长|盟长|专员|书记|秘书长|主席|政委)|(?:常务)?副(?:县长|区长|旗长|镇长|乡长|主任)"
)
# a clause that may begin with a name and such a post
FIRSTS = "".join(sorted(surnames.SURNAMES | surnames.SOUNDING))
OPENING = regex(rf"(?:^|(?<=[。；！？，,;]))(?=[{FIRSTS}][\u4e00-\u9fff·]{{1,11}}?(?:{ALONE.pattern}))")
LEADS_UP = regex(rf"{GOING}|{ABOUT.pattern}|{TOWARDS.pattern}")


def find_bare_names(texts: Iterable[str]) -> frozenset[str]:
    """The names that stand without posts as those who act; texts: those of a chronicle's entries.

    >>> sorted(find_bare_names(["栾安河主持召开会议，王丽出席。", "栾安河到安河镇调研。高校代表、企业参加。"]))
    ['栾安河']
    >>> sorted(find_bare_names(["张安河、李平山、王丽出席会议。"]))
    ['张安河', '李平山', '王丽']
    >>> sorted(find_bare_names(["会议举行。张安河、李平山，王丽出席。"]))
    ['张安河', '李平山', '王丽']
    """
    times: Counter[str] = Counter()
    sure: set[str] = set()
    for text in texts:
        for match in CLAUSE.finditer(text):
            names = [name for name in re.split("[、和]", match["names"]) if name]
            if not all(could_be(name) for name in names):
                continue
            times.update(names)
            if len(names) >= SURE_LIST:
                sure.update(names)
        for match in LISTS.finditer(text):
            names = [name for name in re.split("[、和，,]", match["names"]) if name]
            sure.update(names if all(could_be(name) for name in names) else ())
    repeated = {name for name, count in times.items() if count >= SURE_TIMES + (len(name) == SHORT)}
    return frozenset(sure | repeated)


def find_named_first(reading: Reading) -> list[PersonMention]:
    """The officials whose name a clause begins with, the post behind it, before what they do: 张安河副市长听取汇报.

    Only posts that stand alone are read: 江北区长 and 江北县长 may be titles with a place's name in front.

    >>> from loaders.text import reading_of
    >>> [found.name for found in find_named_first(reading_of("张安河副市长主持召开会议，江北区长出席。"))]
    ['张安河']
    """
    masked = mask_brackets(reading.text)
    found: list[PersonMention] = []
    for match in OPENING.finditer(masked):
        mention = named_first_at(reading, match.end())
        if mention is None or f"{mention.name}市" in places_by_name():
            continue
        if len(mention.posts) == 1 and ALONE.fullmatch(mention.posts[0].post) and does(masked, mention.end):
            found.append(mention)
    return found


def does(masked: str, start: int) -> bool:
    """Whether an action, or what leads up to one, begins right behind somebody."""
    verb = skip_adverbs(masked, start, len(masked))
    return action_at(masked, verb, len(masked)) is not None or LEADS_UP.match(masked, verb) is not None


def could_be(name: str) -> bool:
    """Whether an item can be nothing but a name: no weak surname, no body in short."""
    if len(name) < SHORT:
        return False
    weak = name[0] in surnames.WEAK_SURNAMES or name[-1] in NO_LAST
    return not weak and is_name(name) and not is_body(name)
