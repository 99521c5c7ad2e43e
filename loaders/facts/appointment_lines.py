"""Paragraphs of a notice of appointments, put together where a line or page broke them, and cut into clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.brackets import mask_brackets
from loaders.facts.appointment_posts import is_post
from loaders.model import Reading, join_readings
from loaders.names import is_name
from loaders.regex import regex
from loaders.rules import appointments as rules

LONGEST_CLAUSE = 1000  # characters; a longer one is no clause of a notice
TITLE_LENGTH = 6  # characters from the end of a clause in which a title shows
STATEMENT_ENDS = regex(r"[。；;]")
STARTS_ANEW = regex(
    r"(?:经|任命|免去|聘任|解聘|同意|决定|根据|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]|[0-9]{1,2}[.．、])"
)


def whole_paragraphs(readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings with those put together that the end of a line or a page broke off in the middle of a statement."""
    waiting: list[Reading] = []
    before = ""
    for reading in readings:
        if waiting and not goes_on(before, reading.text):
            yield join_readings(waiting)
            waiting, before = [], ""
        if reading.text:
            waiting.append(reading)
            before = (before + reading.text)[-LONGEST_CLAUSE:]
    if waiting:
        yield join_readings(waiting)


def goes_on(before: str, following: str) -> bool:
    """Whether a statement goes on over the border of two paragraphs.

    It does where the first breaks off (…李平山为), inside a post, or the second begins with what follows a post.
    """
    statement = STATEMENT_ENDS.split(before)[-1]
    if not statement or statement[-1] in "：:！？" or STARTS_ANEW.match(following):
        return False
    if rules.HEADER.fullmatch(statement) or rules.ADOPTED.fullmatch(statement):
        return False
    if is_post(rules.POST_TAIL.sub("", statement)[-TITLE_LENGTH:]):
        return rules.GOES_ON.match(following) is not None
    return rules.OPEN_STATEMENT.match(statement) is not None


def cut_people(clause: Reading) -> Iterator[Reading]:
    """A clause cut where 、 goes on to another person with posts of his own: 任命张远为秘书长、李平山为局长."""
    masked = mask_brackets(clause.text)
    start = 0
    for match in rules.NEXT_PERSON.finditer(clause.text):
        if (
            masked[match.start()] != " "
            and is_name(match["name"])
            and is_post(clause.text[start : match.start()][-12:])
        ):
            yield clause.cut(start, match.start())
            start = match.end()
    yield clause.cut(start)


def cut(reading: Reading, ends: re.Pattern[str]) -> Iterator[tuple[Reading, str]]:
    """The parts of a reading between marks outside brackets, each with the mark that ends it; empty parts left out."""
    masked = mask_brackets(reading.text)
    start = 0
    for match in ends.finditer(masked):
        if match.start() > start:
            yield reading.cut(start, match.start()), match.group()
        start = match.end()
    if start < len(masked):
        yield reading.cut(start), ""
