"""Who was at a meeting, as minutes list it: 出席：张安河、李平山　列席：市财政局王丽、市水务局局长何春　记录：陈河."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.bodies import is_body, split_bodies
from loaders.brackets import mask_brackets
from loaders.facts.event_names import could_be
from loaders.model import Reading
from loaders.names import is_name, spaced
from loaders.people import PersonMention, named_first_at, person_at
from loaders.posts import PostMention
from loaders.regex import regex
from loaders.rules.event_bodies import STANDING_FOR
from loaders.rules.work import ATTENDANCE
from loaders.values import BodyName

ABSENT = frozenset({"缺席", "请假"})
STOPS = frozenset("。；;）)")
MARKS = frozenset("、，,；;。.")
SENTENCE = regex(r"[。；：:！？《》]")  # marks of a line that is no list
NAME_LENGTHS = (3, 2, 4)
LETTERS = 2  # single characters set apart that make one name: 王　宏
FOR_A_BODY = regex(rf"(?:(?:的)?(?:主要|分管|有关|相关|全体)?(?:负责人|负责同志|领导|同志|人员|代表)|{STANDING_FOR})$")


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody of a list: a person, a body or a person for a body; `action` is the list's label (出席, 列席)."""

    action: str
    person: str | None
    posts: tuple[PostMention, ...]
    body: BodyName | None
    start: int
    end: int


def lists_attendance(text: str) -> bool:
    """Whether a line begins a list of those present or absent."""
    return ATTENDANCE.match(text) is not None


def find_present(reading: Reading) -> Iterator[Present]:
    """Those whom the lists of a line tell to have been there, in order of print; those on leave were not."""
    labels = [match for match in ATTENDANCE.finditer(reading.text) if begins_list(reading, match.start())]
    stops = [*(match.start() for match in labels[1:]), len(reading.text)]
    for label, stop in zip(labels, stops, strict=True) if labels else ():
        if label["label"] not in ABSENT:
            for start, end in items_of(reading, label.end(), stop):
                yield from present_at(reading, start, end, label["label"])


def go_on(reading: Reading, action: str) -> list[Present]:
    """Those whom a line names that goes on with the list above it; nobody where the line is none but a list."""
    if SENTENCE.search(reading.text):
        return []
    items = items_of(reading, 0, len(reading.text))
    return [each for start, end in items for each in present_at(reading, start, end, action)]


def begins_list(reading: Reading, at: int) -> bool:
    """Whether a label may stand at a place: at the line's start, behind white space or a mark that ends a list."""
    return at == 0 or reading.text[at - 1] in STOPS or reading.text[at - 1] == " " or reading.spaced_after(at - 1)


def items_of(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """The items of a list, parted by marks or white space on a line; the letters of a name set wide are one item."""
    masked = mask_brackets(reading.text)
    items: list[tuple[int, int]] = []
    begin = start
    for index in range(start, end + 1):
        marked = index == end or masked[index] in MARKS or masked[index] == " "
        if marked or (index > begin and spaced(reading, index - 1)):
            items += [(begin, index)] if index > begin else []
            begin = index + 1 if marked else index
    return join_letters(items)


def join_letters(items: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Items with two single letters in a row put together: 王　宏 is a name."""
    joined: list[tuple[int, int]] = []
    for start, end in items:
        if joined and end - start == 1 and joined[-1][1] == start and joined[-1][1] - joined[-1][0] == 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def present_at(reading: Reading, start: int, end: int, action: str) -> Iterator[Present]:
    """Whom an item names: nobody where it is not understood. 等 behind the last says that there were more."""
    end -= reading.text.endswith("等", start, end)
    text = reading.text[start:end]
    mention = titled(reading, start, end)
    if mention is not None:
        yield Present(action, mention.name, mention.posts, None, start, end)
        return
    if could_be(text) or (is_name(text) and len(text) == LETTERS):
        yield Present(action, text, (), None, start, end)
        return
    found = name_behind_body(reading, start, end)
    if found is not None:
        body, at = found
        yield Present(action, reading.text[at:end], (), body, start, end)
        return
    rest = FOR_A_BODY.search(text)
    bodies = split_bodies(reading, start, start + rest.start() if rest else end)
    yield from (Present(action, None, (), each.body, start, end) for each in bodies if is_body(each.body.name))


def titled(reading: Reading, start: int, end: int) -> PersonMention | None:
    """The person that an item is, with posts in front of the name or behind it; None for anything else."""
    for mention in (person_at(reading, start), named_first_at(reading, start)):
        if mention is not None and mention.start == start and mention.end == end:
            return mention
    return None


def name_behind_body(reading: Reading, start: int, end: int) -> tuple[BodyName, int] | None:
    """The body that an item begins with and where the name behind it begins: 市财政局王丽; None unless it is both."""
    for length in NAME_LENGTHS:
        at = end - length
        if at - start < LETTERS or not is_name(reading.text[at:end]):
            continue
        bodies = split_bodies(reading, start, at)
        if len(bodies) == 1 and is_body(bodies[0].body.name):
            return bodies[0].body, at
    return None
