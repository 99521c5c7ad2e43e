"""Officials who stand in for each other (互补, AB角), and who coordinates when both are away."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from loaders.fact_types import Backup, Fact, Fallback
from loaders.model import Reading, Span
from loaders.names import is_name
from loaders.regex import regex
from loaders.rules import duty_words, titles

ROLE_A, ROLE_B = r"[AaＡ](?:角|岗)", r"[BbＢ](?:角|岗)"
NAME = r"(?:[\u3400-\u9fff]{2,4}?|[\u3400-\u9fff]{1,8}(?:[·•‧][\u3400-\u9fff]{1,8})+?)"
END = r"(?:同志)?(?=[，,。；;、：:（()）]|[AaＡ][角岗]|$)"
FRONT = r"(?:其中|建立.{0,12}?关系|实行.{0,12}?制度?)?[：:，,]?"
WORDS = regex(r"互补|补位|[BbＢ][角岗]|互为|替补|备岗|顶岗")
LONGEST_SENTENCE = 1000
PART = regex(r"[，,。；;：:]")
AND = r"(?:、|和|与|同|及|[—–－\-~～]{1,2})"
PAIR = regex(rf"{FRONT}(?P<first>{NAME})(?:同志)?{AND}(?P<second>{NAME})(?:、?两?位?同志)?")
# one of several pairs: 张安河与李平山、王丽与何春互为AB角
JOINED = regex(rf"{FRONT}(?P<first>{NAME})(?:同志)?(?:和|与|同|及)(?P<second>{NAME})(?:同志)?")
DASHED = regex(rf"(?P<first>{NAME})(?:同志)?[—–－\-~～]{{1,2}}(?P<second>{NAME})(?:同志)?")
PARTNER = regex(rf"(?:并)?(?:与|同|和)(?P<second>{NAME})(?:同志)?")
LABELLED = regex(
    rf"(?:其)?(?:[AaＡ][、/]?[BbＢ](?:角|岗)|{ROLE_B}|工作互补(?:人|领导)|互补(?:人|领导|同志|对象)|补位(?:人|领导))(?:领导|互补)?(?:为|是|：|:)(?P<second>{NAME}){END}"
    rf"(?!、{NAME}(?:[、。；;]|$))"  # a list of those who stand in for each other, not one's partner
)
ROLES = regex(
    rf"(?:{ROLE_A}(?:为|是|：|:)?(?P<a>{NAME})(?:同志)?[，、；,; ]?{ROLE_B}(?:为|是|：|:)?(?P<b>{NAME}){END}"
    rf"|(?P<c>{NAME})(?:同志)?[（(]{ROLE_A}[）)](?:同志)?[，、,和与](?P<d>{NAME})(?:同志)?[（(]{ROLE_B}[）)])(?:同志)?"
)
FALLBACK = regex(
    r"(?:互补|AB角|A、B角|双方|两位|两人|二人|互为.{2,6}的?).{0,16}(?:均|都|同时|皆)(?:不在|外出|出差|离开|因.{1,6}不能).{0,16}?"
    r"由(?P<who>.{2,24}?)(?:同志)?(?=(?:负责|协调|主持|处理|代为|临时|统筹|安排|指定))"
)
AT_END = regex(r"(?:[AaＡ][、/]?[BbＢ](?:角|岗)|互补|补位)(?:关系|安排|情况|制度)?(?:如下|为)?$")
TITLED = regex(rf"(?:.{{0,12}}?{titles.TITLE.pattern})?(?P<name>{NAME})")


def find_stand_ins(
    reading: Reading,
    start: int,
    end: int,
    names: Collection[str],
    person: str | None,
    intro: Span | None,
    goes_on: bool = False,
) -> list[Fact]:
    """The pairs of officials that a sentence says stand in for each other.

    names: those introduced; others must read as a name. person: whom the sentence is about if it names only the
    partner (与李平山同志互为AB角; B角：李平山). goes_on: whether a list of pairs may go on in it (；王丽—何春). Three
    names in one group give nothing: who pairs with whom is not said.
    """
    text = reading.text[start:end]
    if len(text) > LONGEST_SENTENCE or not (goes_on or WORDS.search(text)):
        return []
    span = reading.span(start, end)
    roles = [(match["a"] or match["c"], match["b"] or match["d"]) for match in ROLES.finditer(text)]
    # A岗外出时由B岗代行职责 names nobody; the pairs may stand behind it
    listed = _listed(text, names, goes_on)
    ways = (roles, _before_links(text, names, person), listed, _labelled(text, person), _dashed(text))
    sure = next((pairs for pairs in (_named(way, names) for way in ways) if pairs), [])
    # B角：李平山 names only the partner: the passage that introduced the other belongs to the evidence
    facts: list[Fact] = []
    for first, second in sure:
        spans = (span,) if first in text or intro is None else (intro, span)
        facts.append(Backup(first, second, spans=spans))
    return facts


def _named(pairs: Sequence[tuple[str, str]], names: Collection[str]) -> list[tuple[str, str]]:
    """The pairs of two people who were introduced or whose names read as such."""
    return [pair for pair in pairs if all(name in names or is_name(name) for name in pair) and pair[0] != pair[1]]


def _before_links(text: str, names: Collection[str], person: str | None) -> list[tuple[str, str]]:
    """Pairs in front of 互补 or 互为AB角, each back to the mark before it."""
    pairs: list[tuple[str, str]] = []
    for match in duty_words.STAND_IN.finditer(text):
        before = PART.split(text[max(0, match.start() - 60) : match.start()])[-1]
        before = _untitled(before, names)
        pair = PAIR.fullmatch(before)
        several = [JOINED.fullmatch(part) for part in before.split("、")]
        partner = PARTNER.fullmatch(before)
        if pair is not None:
            pairs.append((pair["first"], pair["second"]))
        elif len(several) > 1 and all(several):
            pairs += [(each["first"], each["second"]) for each in several if each]
        elif partner is not None and person is not None:
            pairs.append((person, partner["second"]))
    return pairs


def _untitled(text: str, names: Collection[str]) -> str:
    """The text without titles in front of names that are known: 副市长张安河与副市长李平山."""
    for name in names:
        text = re.sub(rf"(?:^|(?<=[和与、])){titles.TITLE.pattern}(?={re.escape(name)})", "", text)
    return text


def _labelled(text: str, person: str | None) -> list[tuple[str, str]]:
    match = LABELLED.search(text) if person is not None else None
    return [(person, match["second"])] if match is not None and person is not None else []


def _dashed(text: str) -> list[tuple[str, str]]:
    """Pairs behind a colon: 实行AB角制度：张安河—李平山，何春—王丽."""
    parts = re.split(r"[：:]", text, maxsplit=1)[-1]
    matches = [DASHED.fullmatch(part) for part in re.split(r"[，,、；;]", parts)]
    return [(match["first"], match["second"]) for match in matches if match is not None]


def _listed(text: str, names: Collection[str], goes_on: bool) -> list[tuple[str, str]]:
    """A pair behind a colon, both introduced, that nothing but 、 divides: 领导A、B岗：张安河、李平山；王丽、何春."""
    front, colon, rest = text.rpartition("：")
    pair = rest.split("、")
    if len(pair) != 2 or not all(name in names for name in pair) or not (goes_on or (colon and AT_END.search(front))):
        return []
    return [(pair[0], pair[1])]


def find_fallback(
    reading: Reading, start: int, end: int, names: Collection[str], posts: Mapping[str, Sequence[str]]
) -> list[Fact]:
    """Who coordinates when both of a pair are away; the rule is the sentence.

    posts: who holds each post, for a rule that names only the post (由常务副市长负责协调).
    """
    match = FALLBACK.search(reading.text, start, end)
    if match is None:
        return []
    who = match["who"]
    holders = posts.get(who, ())
    titled = TITLED.fullmatch(who)
    person = holders[0] if len(holders) == 1 else who if who in names else titled["name"] if titled else None
    if person is None or not (person in names or is_name(person)):
        return []
    return [Fallback(person, reading.text[start:end], spans=(reading.span(start, end),))]
