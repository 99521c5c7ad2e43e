"""What a plan lays on each of its members by name: 市水务局：负责…, as emergency plans list the duties of members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.assignments import Assigned
from loaders.bodies import is_body, split_bodies
from loaders.model import Composition, Reading, Section, Span
from loaders.regex import regex
from loaders.rules.assignments import SUBJECT_START
from loaders.rules.body_words import DEPARTMENTS
from loaders.values import Role

# a part of an emergency plan under which the duties of its members stand
DUTIES_PART = regex(r"职责|分工|成员单位|任务分配|部门任务")
# what the text below a body's name begins with
HELPS = regex(r"(?:配合|协助|支持|协同|参与)")
OWNS = regex(
    r"(?:主要)?(?:负责|牵头|承担|组织|做好|指导|督促|统筹|协调|落实|履行|制定|开展|加强|保障|提供|管理|监督|会同|按照|根据|及时|参加|调度|筹措)"
)
EMERGENCY = regex(r"预案(?:[（(][^（）()]*[）)])?$")
# bodies that print no level: 安河军分区, 武警安河支队, 国网安河供电公司
BY_FORM = regex(r"(?:军分区|人武部|武装部|[支大总中]队|公司|支行|电站)$")
LEAST_MEMBERS = 2
LABELLED = regex(r"[^。；：:]{2,60}[：:](?=[\u4e00-\u9fff]{2})")


def is_emergency_plan(title: Reading | None) -> bool:
    """Whether a title is that of an emergency plan (应急预案)."""
    return title is not None and EMERGENCY.search(title.text) is not None


def headed_by(section: Section) -> Iterator[tuple[Assigned, Span]]:
    """The bodies that a section's heading names and its text gives a duty, each with the passage that says so.

    Where the section lists its members one a paragraph (市水务局：负责…), all of them.
    """
    if section.heading is None or not section.paragraphs:
        return
    if DUTIES_PART.search(section.heading.text):
        listed = [each for reading in section.paragraphs for each in member_at(reading)]
        if len(listed) >= LEAST_MEMBERS:
            yield from listed
            return
    text = section.paragraphs[0]
    role = Role.SUPPORT if HELPS.match(text.text) else Role.RESPONSIBLE if OWNS.match(text.text) else None
    if role is None:
        return
    name = section.heading
    mentions = split_bodies(name, 0, len(name.text.rstrip("：:。.；;")))
    if mentions and all(is_named(mention.body.name) for mention in mentions):
        for mention in mentions:
            yield Assigned(mention, role), passage(name, text)


def member_at(reading: Reading) -> Iterator[tuple[Assigned, Span]]:
    """The bodies that a paragraph begins with and gives a duty behind a colon; nothing of any other paragraph."""
    label = LABELLED.match(reading.text)
    mentions = split_bodies(reading, 0, label.end() - 1) if label else []
    if label is None or not all(is_named(mention.body.name) for mention in mentions):
        return
    role = Role.SUPPORT if HELPS.match(reading.text, label.end()) else Role.RESPONSIBLE
    stop = reading.text.find("。")
    for mention in mentions:
        yield Assigned(mention, role), reading.span(0, stop + 1 if stop >= 0 else len(reading.text))


def is_named(name: str) -> bool:
    """Whether a heading is the name of a body, and no matter of work (领导, 督导): it prints its level or its form.

    >>> [is_named(name) for name in ("县水利局", "气象局", "各乡镇人民政府", "领导", "督导组")]
    [True, True, True, False, False]
    """
    return is_body(name) and bool(SUBJECT_START.match(name) or DEPARTMENTS.match(name) or BY_FORM.search(name))


def passage(name: Reading, text: Reading) -> Span:
    """Where a body's name and the first of its duties are printed."""
    stop = text.text.find("。")
    below = text.span(0, stop + 1 if stop >= 0 else len(text.text))
    return Span(below.file, name.span().line, (*name.span().pieces, *below.pieces))


def is_member_duty(section: Section, above: Sequence[Section]) -> bool:
    """Whether a section tells the duties of a member of an emergency plan."""
    parts = (*above, section)
    listed = any(each.heading is not None and DUTIES_PART.search(each.heading.text) for each in parts)
    return listed and next(headed_by(section), None) is not None


def lists_members(compositions: Sequence[Composition]) -> bool:
    """Whether an emergency plan lists the duties of several members."""
    roots = [root for each in compositions for root in each.sections]
    return sum(1 for root in roots for each in members_below(root, ()) for _ in headed_by(each)) >= LEAST_MEMBERS


def paths_of_duties(composition: Composition) -> frozenset[str]:
    """The paths of the sections of an emergency plan that tell the duties of a member."""
    return frozenset(each.path for root in composition.sections for each in members_below(root, ()))


def members_below(section: Section, above: Sequence[Section]) -> Iterator[Section]:
    """The lowest sections below one that tell the duties of a member."""
    if not section.sections and is_member_duty(section, above):
        yield section
    for below in section.sections:
        yield from members_below(below, (*above, section))
