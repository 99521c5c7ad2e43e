"""One clause of an official's duties (分管市教育局、市体育局) → facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.bodies import BodyMention, is_body, split_bodies
from loaders.body_names import is_zone, strip_remark
from loaders.brackets import mask_brackets
from loaders.fact_types import Fact, Oversight, Portfolio, PostHeld
from loaders.facts.duty_fields import split_fields
from loaders.facts.duty_helped import helped_end, officials
from loaders.facts.duty_liaison import liaison
from loaders.facts.duty_passages import Clause, named, oversee
from loaders.model import Reading
from loaders.posts import posts_between
from loaders.regex import regex
from loaders.rules import body_words, duty_words
from loaders.values import BodyName, Relation

# 主持委全面工作: the issuing body in short
OWN_UNITS = frozenset(
    {*"委局办厅院所校部台处室署社站行会", *"公司 集团 机关 中心 管委会 办事处 学校 医院 行署 支队".split()}
)
ZONES = ("开发区", "园区", "新区", "高新区", "经开区", "示范区", "街道")
SCOPED = regex(r"[省市县区州盟旗乡镇](?!场|民|政|容|级)|国家|中央|驻")
LONGEST_HEAD = 24
LONGEST_JOINED = 300


def read_clause(clause: Clause) -> list[Fact] | None:
    """The facts of one clause; an empty list for one that names no duty, None for one that cannot be read."""
    link = duty_words.LINK.match(clause.reading.text, clause.start, clause.end)
    begin = link.end() if link else clause.start
    carrier = duty_words.CARRIER.match(clause.reading.text, begin, clause.end)
    begin = carrier.end() if carrier else begin
    text = clause.reading.text[begin : clause.end]
    if duty_words.MIXED.match(text) or duty_words.WHILE_AWAY.match(text):
        return None
    for start, reader in READERS:
        if text.startswith(start) and not text.startswith("兼管"):
            return reader(clause, begin)
    if duty_words.NO_DUTY.fullmatch(text):
        return []
    match = duty_words.OVERSEE.match(text)
    if match is not None:
        facts = list(charge_of(clause, begin + match.end()))
        # a verb inside a name tells that the clause says more than was understood: 对口支援并联系市税务局
        wrong = any(isinstance(fact, Oversight) and duty_words.VERB_INSIDE.search(fact.body.name) for fact in facts)
        return None if wrong else facts
    match = duty_words.LIAISE.match(text)
    if match is not None:
        return liaison(clause, begin + match.end(), clause.end)
    behind = duty_words.LIAISE_BEHIND.fullmatch(text)
    if behind is not None:
        return liaison(clause, begin + behind.start("bodies"), begin + behind.end("bodies"))
    match = duty_words.CHARGE.match(text)
    starts = match is not None and match.end() < len(text)
    return list(fields_of(clause, begin + match.end(), clause.end, "负责")) if match and starts else None


def _heads(clause: Clause, begin: int) -> list[Fact] | None:
    """主持市政府及市政府党组全面工作: a row for each body; 主持日常工作 is a field, not the charge of the body."""
    match = duty_words.HEADS_WORK.fullmatch(clause.reading.text, begin, clause.end)
    if match is None:
        return None
    first, last = match.span("bodies")
    beside = duty_words.ADMINISTRATION.search(clause.reading.text, first, last)
    last = beside.start() if beside else last
    if match["what"] not in (None, "全面"):
        domain = clause.reading.text[first : match.end("end")]
        return [Portfolio(clause.person, domain, "负责", spans=clause.spans)]
    if first == last and match["what"]:
        return []  # 主持全面工作 does not say of what
    names = _headed(clause.reading, first, last)
    if not names:
        return None
    return [Oversight(clause.person, Relation.HEADS, name, spans=clause.spans) for name in names]


def _headed(reading: Reading, start: int, end: int) -> list[BodyName]:
    """The bodies that somebody heads; none unless every one reads as a body."""
    text = reading.text[start:end]
    if not text or len(text) > LONGEST_HEAD * 3 or "的" in text:
        return []
    mentions = split_bodies(reading, start, end)
    names = [mention.body for mention in mentions]
    return names if all(_is_unit(name.printed) for name in names) else []


def _is_unit(name: str) -> bool:
    return is_body(name) or name in OWN_UNITS or name.endswith(ZONES)


def _helps(clause: Clause, begin: int) -> list[Fact] | None:
    """协助市长分管…, 协助负责常务工作的副市长推进…, 协助分管…."""
    text, facts = clause.reading.text, list[Fact]()
    own = duty_words.HELP_FIELDS.match(text, begin, clause.end)
    helped = helped_end(clause.reading, begin + 2, clause.end) if text.startswith("协助", begin) else None
    if helped is not None:
        for who in officials(text[begin + 2 : helped]):
            official = BodyName(who, who)
            facts.append(Oversight(clause.person, Relation.ASSISTS, official, spans=clause.spans))
        charge = duty_words.HELPED_CHARGE.match(text, helped, clause.end)
        # 协助市长抓全面工作 names no field
        all_of_it = charge is not None and duty_words.WHOLE_WORK.search(text, charge.end(), clause.end) is not None
        liaison_only = charge is not None and duty_words.LIAISON_WORK.match(text, charge.end(), clause.end)
        charged = (
            charge is not None and not liaison_only and (charge.group() not in ("做好", "抓好", "抓") or not all_of_it)
        )
        return [*facts, *charge_of(clause, charge.end(), Relation.ASSISTS)] if charge and charged else facts
    if own is None or own.end() >= clause.end:
        return None
    if own.group().startswith(("协助抓", "协助做")) and duty_words.WHOLE_WORK.search(text, own.end(), clause.end):
        return None
    return list(charge_of(clause, own.end(), Relation.ASSISTS))


def _urges(clause: Clause, begin: int) -> list[Fact] | None:
    match = duty_words.URGE.match(clause.reading.text, begin, clause.end)
    if match is None:
        return None
    return [Oversight(clause.person, Relation.URGES, BodyName(match["who"], match["who"]), spans=clause.spans)]


def _also(clause: Clause, begin: int) -> list[Fact] | None:
    """兼任市政府办公室主任: a post."""
    match = duty_words.ALSO_POST.match(clause.reading.text, begin)
    posts = posts_between(clause.reading, match.end(), clause.end) if match else None
    if posts is None:
        return None
    return [PostHeld(clause.person, post.post, post.body, post.title, spans=clause.spans) for post in posts]


READERS = (
    ("主持", _heads),
    ("领导", _heads),
    ("协助", _helps),
    ("协管", _helps),
    ("督促", _urges),
    ("兼", _also),
)


def charge_of(clause: Clause, begin: int, relation: Relation = Relation.OVERSEES) -> Iterator[Fact]:
    """What somebody is in charge of (分管) or helps with: fields where 工作 closes a stretch, else bodies."""
    manner = "协助分管" if relation is Relation.ASSISTS else "分管"
    for begun, last, closed in _stretches(clause.reading, begin, clause.end):
        first = _bodies_in_front(clause.reading, begun, last) if closed else begun
        for mention in split_bodies(clause.reading, begun, first - 1) if first > begun else []:
            yield from oversee(clause, relation, mention)
        mentions = _bodies_of(clause.reading, first, last, closed)
        if not mentions:
            yield from fields_of(clause, first, last, manner)
        for mention in mentions:
            zone = not closed and is_zone(named(mention))
            if zone or is_body(named(mention)) or SCOPED.match(named(mention)):
                yield from oversee(clause, relation, mention)
            else:
                yield Portfolio(clause.person, named(mention), manner, spans=clause.spans)


def _bodies_in_front(reading: Reading, first: int, last: int) -> int:
    """Where the fields begin behind bodies that 和 joins to them (省政府办公厅和编制、财政工作), or 、 where
    the bodies' names say their level (市财政局、审计工作); else `first`.
    """
    if last - first > LONGEST_JOINED:
        return first
    masked = mask_brackets(reading.text[first:last])
    for match in re.finditer(r"[和及、]", masked):
        joined = split_bodies(reading, first, first + match.start())
        behind = split_bodies(reading, first + match.end(), last)
        sure = bool(joined) and all(_is_strong(named(each)) for each in joined)
        sure = sure and (match.group() != "、" or all(SCOPED.match(named(each)) for each in joined))
        if sure and behind and not is_body(named(behind[0])):
            return first + match.end()
    return first


def _bodies_of(reading: Reading, first: int, last: int, closed: bool) -> list[BodyMention]:
    """The items of a stretch where it lists bodies; behind 工作 only if each is surely one (办公室、人事处工作)."""
    closing = duty_words.CLOSING.search(reading.text[first:last]) if closed else None
    mentions = split_bodies(reading, first, first + closing.start() if closing else last)
    sure = [_is_strong(named(mention)) for mention in mentions]
    return mentions if (all(sure) if closed else any(sure)) else []


def _stretches(reading: Reading, start: int, end: int) -> list[tuple[int, int, bool]]:
    """The list in stretches between commas; what stands before a closing 工作 belongs to it."""
    text = reading.text[start:end]
    masked = mask_brackets(text)
    cuts = [*(match.start() for match in re.finditer(r"[，,]", masked)), len(text)]
    groups: list[tuple[int, int, bool]] = []
    begin = 0
    for cut in cuts:
        closing = duty_words.CLOSING.search(text[max(begin, cut - 24) : cut])
        closed = closing is not None and closing.group() != "等"
        if closed or cut == len(text):
            groups.append((start + begin, start + cut, closed))
            begin = cut + 1
    return [group for group in groups if group[0] < group[1]]


def _is_strong(name: str) -> bool:
    """Whether a name is surely a body and not a field that sounds like one (工会, 妇联)."""
    plain = strip_remark(name)
    return is_body(plain) and (plain not in body_words.WHOLE_NAMES or plain.endswith(("室", "厅", "委", "部", "军")))


def fields_of(clause: Clause, first: int, last: int, relation: str) -> Iterator[Fact]:
    for item in split_fields(clause.reading, first, last):
        yield Portfolio(clause.person, item.domain, relation, spans=clause.spans)
