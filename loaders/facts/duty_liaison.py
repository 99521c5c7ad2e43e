"""A clause that says with which bodies an official keeps touch (联系市总工会、市科协) → facts."""

from __future__ import annotations

from loaders.bodies import JOINER, BodyMention, is_body, is_generic, split_bodies
from loaders.fact_types import Fact, Oversight
from loaders.facts.duty_passages import Clause, named, oversee
from loaders.model import Reading
from loaders.regex import regex
from loaders.rules import body_words, duty_words
from loaders.values import BodyName, Relation

PLACE_FIRST = regex(rf"{duty_words.PLACE.pattern}(?=..)")
# what may be a body's name though it ends like none; people and fields of work are none
UNKNOWN = regex(r"[\u4e00-\u9fff]{3,12}(?<!代表|委员|人士|群众|专家|干部|工作|方面|事务|建设|管理)")
LONGEST_FIELD = 6  # characters of a field of business that shares a class of bodies


def liaison(clause: Clause, first: int, last: int) -> list[Fact] | None:
    """The bodies somebody keeps touch with; None where an item is none."""
    closing = duty_words.CLOSING.search(clause.reading.text[first:last])
    stop = first + closing.start() if closing and closing.group().endswith(("工作", "方面")) else last
    mentions = _with_classes(clause.reading, split_bodies(clause.reading, first, stop))
    if stop < last:
        mentions = [_before_field(mention) for mention in mentions]
    names = [named(mention) for mention in mentions]
    if any(duty_words.VERB_INSIDE.search(name) for name in names):
        return None
    sure = _partners(names)
    # in a list of bodies that no 工作 closes, what no list of words knows is one too: 镇卫生院、镇中心校
    like_others = stop == last and sum(sure) > max(1, len(names) - sum(sure))
    facts: list[Fact] = []
    for mention, name, known in zip(mentions, names, sure, strict=True):
        if known or (like_others and UNKNOWN.fullmatch(name)):
            facts.extend(oversee(clause, Relation.LIAISES, mention))
        elif stop < last and PLACE_FIRST.match(name):
            # the places before it share the field that it names: 安河县、河东区教育工作
            while facts and isinstance(fact := facts[-1], Oversight) and duty_words.PLACE.fullmatch(fact.body.printed):
                facts.pop()
    return facts or None


def _partners(names: list[str]) -> list[bool]:
    """Which of some names are surely bodies, or places that stand for theirs."""
    sure: list[bool] = []
    classed = False
    for name in names:
        place = duty_words.PLACE.fullmatch(name) is not None
        listed = "、" in name and name.endswith(body_words.CLASS_HEADS)
        local = duty_words.LOCAL_UNIT.fullmatch(name) is not None
        # 保险机构 after 各银行 shares its 各
        sure.append(is_body(name) or place or listed or local or (classed and name.endswith(body_words.CLASS_HEADS)))
        classed = classed or (sure[-1] and is_generic(name))
    return sure


def _before_field(mention: BodyMention) -> BodyMention:
    """The body that 和 joins to a field of work: 工商联 in 市工商联和金融工作."""
    name = named(mention)
    for match in JOINER.finditer(name):
        left = name[: match.start()]
        if is_body(left) and not is_body(name):
            return BodyMention(BodyName(left, left), (), mention.start, mention.start + match.start())
    return mention


def _with_classes(reading: Reading, mentions: list[BodyMention]) -> list[BodyMention]:
    """The mentions with fields of business that share one class as one: 供电、供水、燃气企业."""
    settled: list[BodyMention] = []
    begun: list[BodyMention] = []  # short items that may share the class of the next
    for mention in mentions:
        name = named(mention)
        if begun and reading.text[begun[-1].end : mention.start] not in ("、", "和", "及"):
            settled += begun
            begun = []
        if not is_body(name) and len(name) <= LONGEST_FIELD and not duty_words.PLACE.fullmatch(name):
            begun.append(mention)
            if not name.endswith(body_words.CLASS_HEADS) or len(begun) == 1:
                continue
            start, end = begun[0].start, mention.end
            printed = reading.text[start:end]
            settled.append(BodyMention(BodyName(printed, printed), (), start, end))
            begun = []
            continue
        settled += [*begun, mention]
        begun = []
    return [*settled, *begun]
