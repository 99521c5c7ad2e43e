"""Paragraphs of a notice of appointments, with those put together that the end of a line or a page broke off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.facts.appointment_posts import is_post
from loaders.model import Reading, join_readings
from loaders.rules import appointments as rules

LONGEST_CLAUSE = 1000  # characters; a longer one is no clause of a notice
TITLE_LENGTH = 6  # characters from the end of a clause in which a title shows
STATEMENT_ENDS = re.compile(r"[。；;]")
STARTS_ANEW = re.compile(
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
