"""Who answers for a task, and who helps (responsibilities)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.assignments import Assigned, bracket_groups, list_run, names_body, read_assigned
from loaders.bodies import split_bodies
from loaders.facts.tasks import WorkItem, work_items
from loaders.model import Document, Fact, Problem, Reading, Responsibility, Role, Share, Span
from loaders.numbering import level_of, numeral_value
from loaders.rules.assignments import BACKWARD, BY, FORWARD, LABEL, SUBJECT, SUBJECT_START, VERB

OWNERS = (Role.LEAD, Role.RESPONSIBLE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A body and its role with the passage that says so."""

    assigned: Assigned
    span: Span


@dataclass(slots=True)
class Standing:
    """A rule that holds for the tasks numbered on from the one that states it."""

    placed: list[Placed]
    level: int | None
    last: int

    def covers(self, item: WorkItem) -> bool:
        """Whether a task's number goes on from the last one covered; notes it if so."""
        number = item.section.number or ""
        if level_of(number) != self.level or numeral_value(number) <= self.last:
            return False
        self.last = numeral_value(number)
        return True


def find_responsibilities(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The responsibilities of a plan's tasks, in order of print."""
    items = list(work_items(document))
    given = [list(assignments_of(item)) for item in items]
    assign_backward(items, given)
    standing: list[Standing] = []
    found: list[Fact] = []
    for item, placed in zip(items, given, strict=True):
        standing = [rule for rule in standing if rule.covers(item)]
        standing += new_rules(item)
        own = placed or list(subjects_of(item))
        found += rows(item.path, own + [each for rule in standing for each in rule.placed])
    return found, []


def rows(task: str, placed: Sequence[Placed]) -> Iterator[Responsibility]:
    """One row for each body and role of a task, with its share."""
    unique: dict[tuple[str, Role], Placed] = {}
    for each in placed:
        unique.setdefault((each.assigned.mention.body.printed, each.assigned.role), each)
    owners = [role for _, role in unique if role in OWNERS]
    for position, ((_, role), each) in enumerate(unique.items(), 1):
        share = None
        if role is Role.LEAD:
            share = Share.LEAD if len(unique) > 1 else Share.SOLE
        elif role is Role.RESPONSIBLE:
            share = Share.SOLE if len(owners) == 1 else Share.JOINT
        yield Responsibility(task, each.assigned.mention.body, role, share, position, spans=(each.span,))


def assignments_of(item: WorkItem) -> Iterator[Placed]:
    """What a task's own brackets, labelled lines or last sentence assign."""
    found = False
    for reading in own_readings(item):
        for start, end in bracket_groups(reading.text):
            for assigned in in_bracket(reading, start, end):
                found = True
                yield Placed(assigned, reading.span(start, end))
        if label := labelled_from(reading):
            for assigned in read_assigned(reading, label, len(reading.text)):
                found = True
                yield Placed(assigned, reading.span(label, len(reading.text)))
    if not found:
        yield from in_last_sentence(item)


def own_readings(item: WorkItem) -> Iterator[Reading]:
    """The texts of a task that can hold its assignment: its heading, where nothing follows, and its paragraphs."""
    if item.section.heading is not None:
        yield item.section.heading
    text = item.text()
    if text is not None:
        yield text


def in_bracket(reading: Reading, start: int, end: int) -> list[Assigned]:
    """What one bracket assigns; nothing where it is a remark inside a sentence."""
    inner = (start + 1, end - 1)
    stated = LABEL.search(reading.text, *inner) or any(
        verb.end() == end - 1 or reading.text[verb.end()] in "，,；;。" for verb in VERB.finditer(reading.text, *inner)
    )
    if stated:
        return read_assigned(reading, *inner)
    closes = end == len(reading.text) or reading.text[end : end + 1] == "。" and end + 1 == len(reading.text)
    if closes and start and reading.text[start - 1] in "。；":
        return bare_list(reading, *inner)
    return []


def bare_list(reading: Reading, start: int, end: int) -> list[Assigned]:
    """A bracket after a task's last full stop that holds bodies and nothing else: they are responsible."""
    mentions = split_bodies(reading, start, end)
    if mentions and all(names_body(mention) for mention in mentions):
        return [Assigned(mention, Role.RESPONSIBLE, start, end) for mention in mentions]
    return []


def labelled_from(reading: Reading) -> int | None:
    """Where labelled lists (牵头单位：…配合单位：…) start that stand outside brackets, after a full stop or at the start."""
    inside = [range(*group) for group in bracket_groups(reading.text)]
    for label in LABEL.finditer(reading.text):
        at = label.start()
        if (at == 0 or reading.text[at - 1] in "。；;.）)") and not any(at in group for group in inside):
            return at
    return None


def in_last_sentence(item: WorkItem) -> Iterator[Placed]:
    """What a task's last sentence assigns: 由市财政局牵头，市审计局配合。"""
    text = item.text()
    match = BY.search(text.text, max(0, len(text.text) - 240)) if text else None
    if text is not None and match is not None:
        for assigned in read_assigned(text, match.start("assigned"), match.end("assigned")):
            yield Placed(assigned, text.span(match.start("assigned"), match.end("assigned")))


def new_rules(item: WorkItem) -> Iterator[Standing]:
    """The rules that a task states for those after it: 以下均需…落实，不再列出."""
    for reading in own_readings(item):
        for match in FORWARD.finditer(reading.text):
            role = Role(match["verb"])
            placed = [
                Placed(assigned, reading.span(match.start(), match.end()))
                for assigned in list_run(reading, match.start("bodies"), match.end("bodies"), role)
            ]
            number = item.section.number or ""
            yield Standing(placed, level_of(number), numeral_value(number))


def assign_backward(items: Sequence[WorkItem], given: list[list[Placed]]) -> None:
    """Give the tasks of a part that assign nothing themselves what its last one says of them all (以上任务由…负责)."""
    for index, item in enumerate(items):
        for reading in own_readings(item):
            for match in BACKWARD.finditer(reading.text):
                span = reading.span(match.start(), match.end())
                assigned = read_assigned(reading, match.start("assigned"), match.end("assigned"))
                for before in range(index, -1, -1):
                    if items[before].parent is not item.parent:
                        break
                    if before == index or not given[before]:
                        given[before] = [Placed(each, span) for each in assigned]


def subjects_of(item: WorkItem) -> Iterator[Placed]:
    """The bodies that a task's text makes the subject of a duty: 市科协要履行…."""
    text = item.text()
    if text is None:
        return
    for match in SUBJECT.finditer(text.text):
        mentions = split_bodies(text, match.start("bodies"), match.end("bodies"))
        if mentions and all(names_body(each) and SUBJECT_START.match(each.body.name) for each in mentions):
            for mention in mentions:
                assigned = Assigned(mention, Role.RESPONSIBLE, match.start(), match.end())
                yield Placed(assigned, text.span(match.start("bodies"), sentence_end(text.text, match.end())))


def sentence_end(text: str, start: int) -> int:
    """Where the sentence that holds `start` ends, its full stop included."""
    ends = [at for at in (text.find("。", start), text.find("；", start)) if at >= 0]
    return min(ends) + 1 if ends else len(text)
