"""Chronicle → facts: events, who and what took part, where, what was adopted or studied, posts printed and won.

The grammar of each kind stands in a module of its own: `event_people`, `event_visits`, `event_elections`,
`event_bodies`, `event_places`, `event_meetings`, `event_works`, `event_decisions`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.chronicle import Entry, cut_entries
from loaders.fact_types import (
    Appointment,
    Decision,
    Event,
    EventBody,
    EventPlace,
    EventWork,
    Fact,
    Meeting,
    Participant,
    PostHeld,
)
from loaders.facts.event_appointments import find_told_appointments
from loaders.facts.event_bodies import find_event_bodies
from loaders.facts.event_decisions import find_decisions
from loaders.facts.event_elections import Election, find_elections
from loaders.facts.event_meetings import find_meetings
from loaders.facts.event_names import find_bare_names, find_named_first
from loaders.facts.event_people import Deed, find_deeds
from loaders.facts.event_places import find_places
from loaders.facts.event_visits import find_visits
from loaders.facts.event_works import find_works
from loaders.model import Document, Problem, Span
from loaders.people import PersonMention, find_people
from loaders.values import PartialDate


@dataclass(slots=True)
class Part:
    """What is gathered of one person's part in an event before it becomes a fact."""

    posts: dict[str, None] = field(default_factory=dict)
    actions: dict[str, None] = field(default_factory=dict)
    spans: dict[Span, None] = field(default_factory=dict)
    private: bool = False

    def add(self, posts: Sequence[str], actions: Sequence[str], spans: Sequence[Span]) -> None:
        """Add what is new, in order of print."""
        self.posts |= dict.fromkeys(posts)
        self.actions |= dict.fromkeys(actions)
        self.spans |= dict.fromkeys(spans)


def find_events(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The facts of a chronicle in order of print, and a problem for each entry whose day the print leaves open."""
    entries, problems = cut_entries(document)
    facts: list[Fact] = []
    bare = find_bare_names(entry.reading.text for entry in entries)
    known: dict[str, None] = dict.fromkeys(sorted(bare))
    for entry in entries:
        mentions = people_of(entry, known)
        known |= dict.fromkeys(mention.name for mention in mentions)
        told = list(read_entry(entry, mentions, known))
        # those named after 市领导 are met again without it
        known |= dict.fromkeys(each.person for each in told if isinstance(each, Participant) and not each.private)
        facts += told
    return facts, problems


def people_of(entry: Entry, known: Collection[str]) -> list[PersonMention]:
    """The people of one entry, in order of print, posts before their names (副市长张安河) or behind (张安河副市长)."""
    first = find_named_first(entry.reading)
    mentions = find_people(entry.reading, known=(*known, *(mention.name for mention in first)))
    starts = {mention.start for mention in first}
    return sorted([*first, *(each for each in mentions if each.start not in starts)], key=lambda each: each.start)


def read_entry(entry: Entry, mentions: Sequence[PersonMention], known: Collection[str]) -> Iterator[Fact]:
    """All facts of one entry; the event first. known: the names that the document introduced so far."""
    reading = entry.reading
    meetings = find_meetings(reading.text)
    names = tuple(meeting.name for meeting in meetings)
    yield Event(entry.event, entry.start, entry.end, reading.text, names, spans=(entry.printed.span(),))
    for meeting in meetings:
        spans = (reading.span(*sentence_of(reading.text, meeting.start, meeting.end)),)
        yield Meeting(entry.event, meeting.name, meeting.convener, spans=spans)
    elections = find_elections(reading.text, mentions, known)
    deeds = find_deeds(reading, mentions)
    yield from participants(entry, mentions, deeds, elections)
    officials = [(mention.start, mention.end) for mention in mentions]
    for body in find_event_bodies(reading, officials):
        yield EventBody(entry.event, body.body, spans=(reading.span(*sentence_of(reading.text, body.start, body.end)),))
    for place in find_places(reading.text, officials):
        spans = (reading.span(*sentence_of(reading.text, place.start, place.end)),)
        yield EventPlace(entry.event, place.place, spans=spans)
    for work in find_works(reading.text, meetings):
        spans = (reading.span(*sentence_of(reading.text, work.start, work.end)),)
        yield EventWork(entry.event, work.work, work.action, work.meeting, spans=spans)
    for decision in find_decisions(reading.text, meetings):
        spans = (reading.span(*sentence_of(reading.text, decision.start, decision.end)),)
        yield Decision(entry.event, decision.matter, decision.action, decision.meeting, spans=spans)
    yield from posts(entry, mentions)
    yield from given_posts(entry, elections)


def participants(
    entry: Entry, mentions: Sequence[PersonMention], deeds: Sequence[Deed], elections: Sequence[Election]
) -> Iterator[Participant]:
    """Everybody who took part, in order of print, with all their posts and deeds in this entry."""
    reading = entry.reading
    parts: dict[str, Part] = {}
    for deed in deeds:
        named = reading.span(deed.mention.start, deed.mention.end)
        said = reading.span(deed.start, deed.end)
        parts.setdefault(deed.mention.name, Part()).add((), deed.actions, (named, said))
    for mention in mentions:
        if mention.name in parts:
            parts[mention.name].add(printed_posts(mention), (), mention.spans(reading) if mention.posts else ())
    for election in elections:
        if election.action != "当选":
            continue
        said = reading.span(election.start, election.end)
        parts.setdefault(election.person, Part()).add((election.post,), ("当选",), (said,))
    for visit in find_visits(reading.text, [(m.start, m.end) for m in mentions if m.posts]):
        said = reading.span(*sentence_of(reading.text, visit.start, visit.end))
        part = parts.setdefault(visit.person, Part(private=True))
        part.add((), ("被看望慰问",), (said,))
    for person, part in parts.items():
        spans = tuple(part.spans)
        yield Participant(entry.event, person, tuple(part.posts), tuple(part.actions), part.private, spans=spans)


def printed_posts(mention: PersonMention) -> list[str]:
    """The posts in front of a name, as printed."""
    return [post.post for post in mention.posts]


def posts(entry: Entry, mentions: Sequence[PersonMention]) -> Iterator[PostHeld]:
    """Every post printed in front of a name."""
    for mention in mentions:
        for post in mention.posts:
            spans = mention.spans(entry.reading)
            yield PostHeld(mention.name, post.post, post.body, post.title, spans=spans)


def given_posts(entry: Entry, elections: Sequence[Election]) -> Iterator[Fact]:
    """The posts won by election, and the elections and appointments; dated where the entry has a single day."""
    single = entry.start is not None and entry.start == entry.end
    day = PartialDate(entry.start.year, entry.start.month, entry.start.day) if single and entry.start else None
    won = {(each.person, each.post) for each in elections if each.action == "当选"}
    told = [each for each in find_told_appointments(entry.reading) if (each.person, each.post) not in won]
    known = {(each.person, each.action) for each in told}
    for election in elections:
        if (election.person, election.action) in known:
            continue
        spans = (entry.reading.span(election.start, election.end),)
        if election.action == "当选":
            yield PostHeld(election.person, election.post, election.body, election.title, spans=spans)
        yield Appointment(election.person, election.action, election.post, day, election.body, spans=spans)
    yield from (replace(each, date=each.date or day) for each in told)


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that a passage stands in."""
    begin = max(text.rfind(mark, 0, start) for mark in "。！？") + 1
    ends = [place for mark in "。！？" if (place := text.find(mark, end)) >= 0]
    return begin, min(ends) + 1 if ends else len(text)
