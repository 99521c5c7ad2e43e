"""Who answers for a task, and who helps (responsibilities)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from loaders.assignments import (
    Assigned,
    Placed,
    bracket_groups,
    find_labels,
    labelled_from,
    list_run,
    names_body,
    read_assigned,
    read_bracket,
    read_list,
    read_sentence,
)
from loaders.bodies import split_bodies
from loaders.fact_types import Fact, Responsibility
from loaders.facts.tasks import WorkItem, work_items
from loaders.facts.told_bodies import subjects_of
from loaders.member_duties import headed_by
from loaders.model import Cell, Document, Problem, Reading, Section, join_readings
from loaders.numbering import level_of, numeral_value
from loaders.rules.assignments import (
    BACKWARD,
    BY,
    FIRST_LEADS,
    FORWARD,
)
from loaders.rules.text_tables import INNER, REMARK
from loaders.task_fields import role_fields
from loaders.values import Role, Share

OWNERS = (Role.LEAD, Role.RESPONSIBLE)
UNFINISHED = "、，,：:（(【[；;"  # a paragraph that ends so goes on in the next
LONGEST_LABEL = 50  # characters, with a remark in it
LAST_SENTENCE = 240  # characters in which an assignment at a task's end stands
MOST_STANDING = 50  # rules that hold at the same time


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
    given = [
        assignments_of(item.section) or [each for part in role_fields(item.section) for each in assignments_of(part)]
        for item in items
    ]
    assign_backward(items, given)
    inherit(items, given)
    if any("牵头" in reading.text and FIRST_LEADS.search(reading.text) for reading in document.readings()):
        given = [with_first_lead(placed) for placed in given]
    standing: list[Standing] = []
    found: list[Fact] = []
    for item, placed in zip(items, given, strict=True):
        standing = [rule for rule in standing if rule.covers(item)]
        standing = (standing + list(new_rules(item)))[-MOST_STANDING:]
        own = placed or [Placed(each, (span,)) for each, span in headed_by(item.section)] or list(subjects_of(item))
        found += rows(item.path, own + [each for rule in standing for each in rule.placed])
    return found, []


def rows(task: str, placed: Sequence[Placed]) -> Iterator[Responsibility]:
    """One row for each body and role of a task, with its share; a body whose list ends in 等 is never the sole one."""
    unique: dict[tuple[str, Role], Placed] = {}
    for each in placed:
        unique.setdefault((each.assigned.mention.body.printed, each.assigned.role), each)
    owners = sum(2 if each.assigned.others else 1 for (_, role), each in unique.items() if role in OWNERS)
    alone = len(unique) == 1 and owners == 1
    for position, ((_, role), each) in enumerate(unique.items(), 1):
        share = None
        if role is Role.LEAD:
            share = Share.SOLE if alone else Share.LEAD
        elif role is Role.RESPONSIBLE:
            share = Share.SOLE if owners == 1 else Share.JOINT
        yield Responsibility(task, each.assigned.mention.body, role, share, position, spans=each.spans)


def assignments_of(section: Section) -> list[Placed]:
    """What a task's own brackets, labelled lines or last sentence assign."""
    found = [each for cell in section.cells for each in assigned_in_cell(cell)]
    if found:
        return found
    readings = own_readings(section)
    role: Role | None = None
    for reading in readings:
        for start, end in bracket_groups(reading.text):
            found += placed_at(reading, start, end, read_bracket(reading, start, end))
        label = labelled_from(reading)
        if label is not None:
            end = labelled_end(reading, label)
            assigned = read_assigned(reading, label, end)
            role = assigned[-1].role if assigned else None
            found += placed_at(reading, label, end, assigned)
        elif role is not None:
            # a label's bodies may stand one on a line
            assigned = read_list(reading, 0, len(reading.text), role)
            role = role if assigned else None
            found += placed_at(reading, 0, len(reading.text), assigned)
    if not found and readings and section.paragraphs:
        found = last_sentence(readings[-1])
    return found


def assigned_in_cell(cell: Cell) -> Iterator[Placed]:
    """What a cell of a list of tasks assigns by the name of its column (牵头单位); names may stand one on a line."""
    text = REMARK.sub("", INNER.sub(r"\1", cell.column.text)) + "："
    label = next((label for label in find_labels(text, 0, len(text)) if label.role and label.end == len(text)), None)
    if label is None:
        return
    for start, end in names_in_cell(cell.text):
        for each in read_assigned(cell.text, start, end, label.role):
            yield Placed(each, (cell.column.span(), cell.text.span(start, end)))


def names_in_cell(reading: Reading) -> list[tuple[int, int]]:
    """The lists of a cell, parted by white space where a whole name stands on both sides of it; else the cell."""
    ends = [index + 1 for index in range(len(reading.text) - 1) if reading.spaced_after(index)]
    parts = list(pairwise([0, *ends, len(reading.text)]))
    whole = all(
        reading.text[end - 1] in "、，,；;" or all(names_body(each) for each in split_bodies(reading, start, end))
        for start, end in parts
    )
    return parts if whole else [(0, len(reading.text))]


def placed_at(reading: Reading, start: int, end: int, assigned: Sequence[Assigned]) -> list[Placed]:
    """What was read at [start, end), with the passage."""
    if not assigned:
        return []
    span = reading.span(start, end)
    return [Placed(each, (span,)) for each in assigned]


def own_readings(section: Section) -> list[Reading]:
    """The texts of a section that can hold an assignment: its heading and its paragraphs, broken lists put together."""
    runs: list[list[Reading]] = [[section.heading]] if section.heading is not None else []
    heading = len(runs)
    open_brackets = 0
    for paragraph in section.paragraphs:
        if len(runs) > heading and (
            runs[-1][-1].text[-1] in UNFINISHED or (open_brackets > 0 and closes(paragraph.text))
        ):
            runs[-1].append(paragraph)
        else:
            runs.append([paragraph])
            open_brackets = 0
        text = paragraph.text
        open_brackets += text.count("（") + text.count("(") - text.count("）") - text.count(")")
    return [join_readings(run) if len(run) > 1 else run[0] for run in runs]


def closes(text: str) -> bool:
    """Whether more brackets close in a text than open in it."""
    return text.count("）") + text.count(")") > text.count("（") + text.count("(")


def labelled_end(reading: Reading, start: int) -> int:
    """Where labelled lists that start at `start` end: at the full stop that no further label follows."""
    end = start
    while (stop := reading.text.find("。", end)) >= 0:
        end = stop + 1
        if not any(label.role and label.start == end for label in find_labels(reading.text, end, end + LONGEST_LABEL)):
            return end
    return len(reading.text)


def last_sentence(reading: Reading) -> list[Placed]:
    """What a task's last sentence assigns: 由市财政局牵头，市审计局配合。"""
    text = reading.text
    match = BY.search(text, max(0, len(text) - LAST_SENTENCE))
    if match is not None:
        start, end = match.span("assigned")
        return placed_at(reading, start, end, read_assigned(reading, start, end))
    start = max(text.rfind(mark, 0, len(text) - 1) for mark in "。；;！") + 1
    return placed_at(reading, start, len(text), read_sentence(reading, start, len(text)))


def inherit(items: Sequence[WorkItem], given: list[list[Placed]]) -> None:
    """Give the tasks that assign nothing themselves what the heading above them, or its text, assigns."""
    known: dict[str, list[Placed]] = {}
    for index, item in enumerate(items):
        for section in reversed(item.above):
            if given[index]:
                break
            path = item.composition.prefix + section.path
            if path not in known:
                known[path] = assignments_of(section)
            given[index] = known[path]


def with_first_lead(placed: list[Placed]) -> list[Placed]:
    """An assignment in which the first-named body leads, unless it says who does."""
    if not placed or any(each.assigned.role is Role.LEAD for each in placed) or placed[0].assigned.role not in OWNERS:
        return placed
    first = replace(placed[0], assigned=replace(placed[0].assigned, role=Role.LEAD))
    return [first, *placed[1:]]


def new_rules(item: WorkItem) -> Iterator[Standing]:
    """The rules that a task states for those after it: 以下均需…落实，不再列出."""
    for reading in own_readings(item.section):
        for match in FORWARD.finditer(reading.text):
            span = reading.span(match.start(), match.end())
            bodies = list_run(reading, match.start("bodies"), match.end("bodies"), Role(match["verb"]))
            number = item.section.number or ""
            yield Standing([Placed(each, (span,)) for each in bodies], level_of(number), numeral_value(number))


def assign_backward(items: Sequence[WorkItem], given: list[list[Placed]]) -> None:
    """Give the tasks of a part that assign nothing themselves what a later one says of them all (以上任务由…负责)."""
    reach = 0
    for index, item in enumerate(items):
        match, reading = next(
            ((match, each) for each in own_readings(item.section) if (match := BACKWARD.search(each.text))),
            (None, None),
        )
        if match is None or reading is None:
            continue
        placed = placed_at(reading, *match.span(), read_assigned(reading, *match.span(match.lastgroup or 0)))
        for before in range(index, reach - 1, -1):
            if items[before].parent is not item.parent:
                break
            if before == index or not given[before]:
                given[before] = placed
        reach = index + 1
