"""Who belongs to a leading group, a committee or a headquarters: the posts printed beside each name of its roster.

组长：张安河　副市长 / 副组长：李平山（市水务局局长） / 王丽　市财政局副局长. A roster begins with the one who leads
(组长, 主任); a line is read where it names one person with posts. What the group makes of them (组长) is no post.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.fact_types import Fact, PostHeld
from loaders.model import Document, Genre, Problem, Reading
from loaders.names import is_name, spaced
from loaders.people import PersonMention, named_first_at
from loaders.regex import regex

LEADS = r"(?:名誉|执行|常务|第一)?(?:组长|主任|主任委员|总?指挥长?|总?召集人|总队长|会长|主席|团长|[河湖林]长)"
LABEL = regex(rf"(?:(?P<leads>{LEADS})|(?:(?:常务|执行|第一)?副)(?:{LEADS})|成员|委员|秘书长|顾问|联络员)[：:]?")
COLON = "：:"
MOST_LINES = 120  # of a roster
LONGEST_NAME = 4
FIRST = 8  # characters at a line's start within which a label ends
# what follows the roster: 领导小组办公室设在市水务局
NONE_LEFT = regex(r"[。；]|办公室设|设在|承担|兼任")


def find_rosters(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The posts of those whom a document's rosters name; nothing of chronicles, appointments and divisions of work."""
    if document.genre in (Genre.CHRONICLE, Genre.APPOINTMENT, Genre.DUTIES):
        return [], []
    facts: list[Fact] = []
    open_lines = 0
    for reading in document.readings():
        label = label_end(reading)
        if label is None and not open_lines:
            continue
        if label is not None and leads(reading):
            open_lines = MOST_LINES
        if not open_lines:
            continue
        found = list(people_of(reading, label or 0))
        # a line that names nobody ends the roster
        open_lines = open_lines - 1 if found or (label is not None and not NONE_LEFT.search(reading.text)) else 0
        facts += (fact for mention in found for fact in posts_of(reading, mention))
    return facts, []


def label_end(reading: Reading) -> int | None:
    """Where the names begin behind a line's label (组长：), told by a colon or white space; None without a label."""
    label = LABEL.match(reading.text, 0, FIRST)
    if label is None:
        return None
    return label.end() if label.group()[-1] in COLON or reading.spaced_after(label.end() - 1) else None


def leads(reading: Reading) -> bool:
    """Whether a line's label is that of the head of a group."""
    label = LABEL.match(reading.text, 0, FIRST)
    return label is not None and label["leads"] is not None


def people_of(reading: Reading, start: int) -> Iterator[PersonMention]:
    """The person whom a line names with posts behind the name; a line of several people is left alone."""
    mention = named_first_at(reading, start)
    if mention is None or not mention.posts or mention.end < len(reading.text.rstrip("。；;，,")):
        return
    if not any(names_another(reading, post.start, post.end) for post in mention.posts):
        yield mention


def names_another(reading: Reading, start: int, end: int) -> bool:
    """Whether what looks like a post begins with a name that white space sets apart: 何春　市财政局局长."""
    ends = range(start + 2, min(start + LONGEST_NAME, end - 1) + 1)
    return any(is_name(reading.text[start:at]) and spaced(reading, at - 1) for at in ends)


def posts_of(reading: Reading, mention: PersonMention) -> Iterator[PostHeld]:
    """Each post of a person, with the line that prints it."""
    spans = (reading.span(mention.start, mention.end),)
    yield from (PostHeld(mention.name, post.post, post.body, post.title, spans=spans) for post in mention.posts)
