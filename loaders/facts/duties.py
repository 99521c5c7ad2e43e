"""A division of work (工作分工) → who holds which post, has charge of what, keeps touch with whom, stands in for whom.

The print introduces an official (posts and name, or name and posts) and goes on in sentences without a subject; these
belong to the last one introduced, over the borders of paragraphs, until a sentence is about somebody else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.bodies import is_body, split_bodies
from loaders.brackets import mask_brackets
from loaders.fact_types import Backup, Fact, Oversight, PostHeld
from loaders.facts.collective_duties import find_collective_duties
from loaders.facts.duty_clauses import read_clause
from loaders.facts.duty_cuts import cut_clauses
from loaders.facts.duty_passages import clause_of, oversee
from loaders.facts.duty_tables import DutyTable, find_table
from loaders.facts.stand_ins import find_fallback, find_stand_ins
from loaders.model import Composition, Document, Problem, Reading, Span, join_readings
from loaders.names import is_name, name_at
from loaders.people import PersonMention, named_first_at, person_at
from loaders.posts import post_of
from loaders.regex import regex
from loaders.rules import duty_words, surnames, titles
from loaders.values import Relation

SENTENCE_END = regex(
    r"[。；;！？]|如下(?:调整|分工|安排|明确|公布|通知)?[：:]|(?<=[\u4e00-\u9fff）)])\.(?=$|[\u4e00-\u9fff])"
)
PLAIN_END = regex(r"[。；;：:！？]")
BARE_NAME = regex(rf"(?P<name>[\u4e00-\u9fff·]{{2,12}}?)(?:同志)?{titles.SELF_BRACKET}?(?:同志)?[：:]?")
BARE_NAME_AT_END = regex(rf"(?:^|(?<=[。；;：:]))(?:[一二三四五六七八九十]{{1,3}}、)?{BARE_NAME.pattern}(?<=[：:])$")
HEADED = regex(
    rf"(?P<name>(?![省市县区州盟旗政常党全副代])[\u4e00-\u9fff]{{2,3}})(?P<title>{titles.TITLE.pattern}){titles.SELF_BRACKET}?"
)
LONGEST_INTRO = 40  # characters of a name with what a bracket says of the person
AFTER_INTRO = regex(r"(?:[（(][^（）()]{1,24}[）)])?(?:同志)?[：:，,。]?")
UNREAD = "look at the sentence; if it states a duty, its form is missing in loaders/rules/duty_words.py"


@dataclass(slots=True)
class Progress:
    """Where the reading of a division of work stands: who it is about, and who was introduced."""

    person: str | None = None
    intro: Span | None = None
    names: set[str] = field(default_factory=set)
    posts: dict[str, list[str]] = field(default_factory=dict)
    relation: Relation | None = None
    paired: bool = False  # whether the sentence before lists officials who stand in for each other
    facts: list[Fact] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def find_duties(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The facts of a division of work in order of print, and a problem for each sentence of duties left unread.

    Yields PostHeld, Oversight, Portfolio, Alias, Backup, Fallback and CollectiveDuty. Sentences about nobody whom the
    document introduces, and duties without content (完成交办的其他工作) give nothing.
    """
    progress = Progress()
    for composition in document.compositions:
        table = find_table(document.source, [reading for reading in composition.readings() if reading.text])
        joined = _join(composition, table)
        if joined is not None:
            progress.person = None
            for start, end, paragraph in _sentences(*joined):
                _read_sentence(progress, joined[0], start, end, paragraph)
        if table is not None:
            progress.facts += table.facts
            progress.problems += table.problems
    return _without_reversed(progress.facts), progress.problems


def _join(composition: Composition, table: DutyTable | None) -> tuple[Reading, dict[int, bool]] | None:
    """All the text of a composition outside its table, and where its readings begin, with whether a sentence does."""
    parts = [(reading, False) for reading in composition.lead]
    for section in composition.walk():
        parts += [(section.heading, True)] if section.heading is not None else []
        parts += [(reading, False) for reading in section.paragraphs]
    if table is not None:
        parts = [(piece, heading) for part, heading in parts for piece in _outside(part, table)]
    readings = [reading for reading, _ in parts if reading.text]
    return (join_readings(readings), _borders(parts)) if readings else None


def _outside(reading: Reading, table: DutyTable) -> list[Reading]:
    """What of a reading stands before and behind a table; an empty reading as it is."""
    if not reading.text:
        return [reading]
    first, last = (bisect_left(reading.places, place) for place in (table.start, table.end))
    return [piece for piece in (reading.cut(0, first), reading.cut(last)) if piece.text]


def _borders(parts: list[tuple[Reading, bool]]) -> dict[int, bool]:
    """Where each reading begins, and whether that is surely the border of a sentence.

    It is at a heading and behind one, unless the heading is a bare name, whose posts then follow (三、李平山).
    """
    borders: dict[int, bool] = {}
    length, sure = 0, True
    for reading, heading in parts:
        if reading.text:
            borders[length] = heading or sure
            sure = heading and not is_bare_name(reading.text)
            length += len(reading.text)
    return borders


def _sentences(reading: Reading, starts: dict[int, bool]) -> Iterator[tuple[int, int, bool]]:
    """The sentences [start, end) without their full stop, and whether a paragraph begins with each.

    A paragraph's border ends a sentence only where the print closes it, or somebody or a duty begins behind it: borders
    at the foot of a page are not sure.
    """
    masked = mask_brackets(reading.text)
    borders = {start for start, sure in starts.items() if sure or _is_border(reading, start)}
    ends = {match.start(): match.end() for match in SENTENCE_END.finditer(masked)}
    begin, paragraph = 0, True
    for place in sorted({*borders, *ends, len(masked)}):
        if place > begin:
            yield begin, place, paragraph
        if place >= begin:
            begin = ends.get(place, place)
            paragraph = begin in borders


def is_bare_name(heading: str) -> bool:
    """Whether a heading names an official and nothing else, whose posts then follow: 李平山同志, 王丽（女）：.

    >>> [is_bare_name(text) for text in ("李平山同志", "王丽（女，挂职）：", "工作要求：")]
    [True, True, False]
    """
    match = BARE_NAME.fullmatch(heading)
    return match is not None and is_name(match["name"])


def _is_border(reading: Reading, start: int) -> bool:
    closed = reading.text[start - 1 : start] in (":", "：")
    named = BARE_NAME_AT_END.search(reading.text, max(0, start - LONGEST_INTRO), start) if closed else None
    if named and is_name(named["name"]) and not duty_words.START.match(reading.text, start):
        return False
    if not start or PLAIN_END.match(reading.text, start - 1):
        return True
    begin = _skip(duty_words.NUMBERING, reading.text, start)
    begins = duty_words.START.match(reading.text, begin) or person_at(reading, begin) or named_first_at(reading, begin)
    return begins is not None


def _skip(pattern: re.Pattern[str], text: str, start: int, end: int | None = None) -> int:
    match = pattern.match(text, start, len(text) if end is None else end)
    return match.end() if match else start


def _read_sentence(progress: Progress, reading: Reading, start: int, end: int, paragraph: bool) -> None:
    """Reads one sentence: an official introduced, more duties of the last one, or somebody else's."""
    begin = _skip(duty_words.NUMBERING, reading.text, start, end)
    begin = _skip(duty_words.LABEL, reading.text, begin, end)
    goes_on = progress.paired and reading.text[begin - 1 : begin] in ("；", ";")
    stand_ins = find_stand_ins(reading, begin, end, progress.names, progress.person, progress.intro, goes_on)
    progress.paired = bool(stand_ins)
    fallback = find_fallback(reading, begin, end, progress.names, progress.posts)
    if stand_ins or fallback:
        progress.facts += [*stand_ins, *fallback]
        return
    collective = find_collective_duties(reading, begin, end)
    if collective:
        progress.facts += collective
        progress.person = None
        return
    if not duty_words.START.match(reading.text, begin):
        mention = _introduced(progress, reading, begin, end, paragraph)
        if mention is not None:
            begin = _introduce(progress, reading, mention, end)
    _read_duties(progress, reading, begin, end, paragraph)


def _introduced(progress: Progress, reading: Reading, start: int, end: int, paragraph: bool) -> PersonMention | None:
    """The official whom the sentence introduces, with posts, or by a name alone before a duty."""
    found = person_at(reading, start, progress.names), named_first_at(reading, start, progress.names, paragraph)
    for mention in found:
        if mention is not None and mention.end <= end:
            return mention
    headed = headed_by(reading, start, end) if paragraph else None
    if headed is not None:
        return headed
    last = name_at(reading, start, progress.names)
    if last is None or last > end:
        return None
    name = reading.text[start:last]
    rest = _skip(AFTER_INTRO, reading.text, last, end)
    sure = name in progress.names or reading.text.startswith("同志", last) or (paragraph and is_name(name))
    duty = duty_words.START.match(reading.text, rest)
    return PersonMention(name, (), start, last) if sure and duty else None


def headed_by(reading: Reading, start: int, end: int) -> PersonMention | None:
    """The official whom a line names with the title behind and nothing else, though no list knows the name.

    >>> from loaders.text import reading_of
    >>> [each and each.name for each in (headed_by(reading_of(t), 0, len(t)) for t in ("尤其正副市长", "政府秘书长"))]
    ['尤其正', None]
    """
    match = HEADED.fullmatch(reading.text, start, end)
    if match is None or surnames.NO_UNLISTED.match(match["name"]) or is_body(match["name"]):
        return None
    if titles.VERB.match(match["name"]) or titles.TITLE.fullmatch(reading.text, start, match.end("title")):
        return None
    post = post_of(match["title"], match.start("title"))
    return PersonMention(match["name"], (post,), start, end) if post else None


def _introduce(progress: Progress, reading: Reading, mention: PersonMention, end: int) -> int:
    """Makes the official the one whom the next sentences are about; returns where the duties begin."""
    progress.person = mention.name
    progress.intro = reading.span(mention.start, mention.end)
    progress.names.add(mention.name)
    progress.relation = None
    for post in mention.posts:
        progress.posts.setdefault(post.post, []).append(mention.name)
        progress.facts.append(PostHeld(mention.name, post.post, post.body, post.title, spans=(progress.intro,)))
    rest = _skip(AFTER_INTRO, reading.text, mention.end, end)
    rest = _skip(duty_words.NUMBERING, reading.text, rest, end)
    return _skip(duty_words.LABEL, reading.text, rest, end)


def _read_duties(progress: Progress, reading: Reading, start: int, end: int, paragraph: bool) -> None:
    """The duties in [start, end), if they are those of the official introduced last."""
    text = reading.text
    begin = _skip(duty_words.LINK, text, start, end)
    if begin >= end:
        return
    if not duty_words.START.match(text, begin):
        if _continues(progress, reading, begin, end):
            return
        if paragraph or duty_words.COLLECTIVE.match(text, begin):
            progress.person = None
        _report(progress, reading, start, end)
        return
    if progress.person is None or progress.intro is None:
        _report(progress, reading, start, end)
        return
    for first, last in cut_clauses(reading, begin, end):
        facts = read_clause(clause_of(reading, first, last, progress.person, progress.intro))
        progress.relation = None
        if facts is None:
            _report(progress, reading, first, last)
            continue
        progress.facts += facts
        kinds = {fact.relation for fact in facts if isinstance(fact, Oversight)}
        progress.relation = kinds.pop() if len(kinds) == 1 else None


def _continues(progress: Progress, reading: Reading, start: int, end: int) -> bool:
    """Whether the passage goes on with a list of bodies that a semicolon divided (分管A、B；C、D); takes them."""
    if progress.relation not in (Relation.OVERSEES, Relation.LIAISES) or reading.text[start - 1 : start] not in "；;":
        return False
    mentions = split_bodies(reading, start, end)
    if progress.person is None or progress.intro is None or not all(is_body(each.body.printed) for each in mentions):
        return False
    clause = clause_of(reading, start, end, progress.person, progress.intro)
    progress.facts += [fact for each in mentions for fact in oversee(clause, progress.relation, each)]
    return True


def _report(progress: Progress, reading: Reading, start: int, end: int) -> None:
    """Adds a problem for a passage that speaks of duties."""
    text = reading.text[start:end]
    if duty_words.CHARGE_WORDS.search(text) and not duty_words.NO_DUTY.fullmatch(text):
        message = f"no duty was read in “{text}”"
        progress.problems.append(Problem("duties.unread", message, UNREAD, reading.span(start, end)))


def _without_reversed(facts: list[Fact]) -> list[Fact]:
    """The facts without a pair of stand-ins that is printed a second time the other way round."""
    seen: set[frozenset[str]] = set()
    kept: list[Fact] = []
    for fact in facts:
        if isinstance(fact, Backup):
            pair = frozenset((fact.person, fact.backup))
            if pair in seen:
                continue
            seen.add(pair)
        kept.append(fact)
    return kept
