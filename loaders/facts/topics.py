"""What documents, portfolios, tasks and targets are about: topics of the subject scheme, by the words printed.

| what is filed | the words that count |
| --- | --- |
| a portfolio | its field of work: 负责**教育**、**体育**等工作 |
| a task | its title; where that names no topic, its text, if most of the words there that name one name the same |
| a target | its indicator; where that names no topic, what its task is filed under |
| a document | its title behind the last 关于 |

Left alone: words in the names of bodies, and words that name a topic only where they stand alone (`topic_words.py`).
A wrong topic is worse than none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.fact_types import Classification, DocumentFact, Fact, Portfolio, Target, Task
from loaders.facts.tasks import work_items
from loaders.model import Document, Reading, Source, Span
from loaders.regex import regex
from loaders.text import read_pieces
from loaders.topic_words import TopicWord, item_words, topic_words
from ontology.topics import above

# what a title says of the document's form and not of its matter
ABOUT = regex(r".*关于")
# a text names many things in passing: how often one must be named, and what share of all that is named must be it
OFTEN = 3  # words
MOST = 0.6  # of all words that name a topic


@dataclass(frozen=True, slots=True)
class Found:
    """A topic that words of the print name, and where these words stand, in order."""

    topic: str
    spans: tuple[Span, ...]


def find_topics(document: Document, facts: Sequence[Fact]) -> list[Classification]:
    """What each fact of a document is about, in their order, each topic once, in order of print.

    facts: the document's own, each with its passages checked.
    """
    texts = {item.path: item.text() for item in work_items(document)}
    classified: list[Classification] = []
    of_tasks: dict[str, list[Found]] = {}
    for fact in facts:
        found = named_by(document.source, fact)
        if isinstance(fact, Task):
            found = found or mostly_named_in(texts.get(fact.task))
            of_tasks[fact.task] = found
        if isinstance(fact, Target):
            found = found or of_tasks.get(fact.task, [])
        classified += (Classification(fact, each.topic, spans=each.spans) for each in found)
    return classified


def named_by(source: Source, fact: Fact) -> list[Found]:
    """The topics that a fact's own words name: a field of work, a title, an indicator."""
    match fact:
        case Portfolio(domain=text):
            words = list(item_words(text))
        case Task(title=text) | Target(indicator=text):
            words = topic_words(text)
        case DocumentFact(title=str(text)):
            about = ABOUT.match(text)
            words = topic_words(text, about.end() if about else 0)
        case _:
            return []
    return placed([read_pieces(source, span.pieces) for span in fact.spans], text, by_topic(words)) if words else []


def mostly_named_in(reading: Reading | None) -> list[Found]:
    """The narrowest topic that most words of a longer text name, or none; no top concept, which says too little."""
    words = topic_words(reading.text) if reading else []
    named = by_topic(words, with_broader=True)
    enough = [
        topic for topic, mine in named.items() if above(topic) and len(mine) >= OFTEN and len(mine) >= MOST * len(words)
    ]
    if reading is None or not enough:
        return []
    narrowest = max(enough, key=lambda topic: (len(above(topic)), len(named[topic]), topic))
    return placed([reading], reading.text, {narrowest: named[narrowest]})


def by_topic(words: Iterable[TopicWord], with_broader: bool = False) -> dict[str, list[TopicWord]]:
    """The words that name each topic, in order; with_broader: also those that name a narrower one."""
    named: dict[str, list[TopicWord]] = {}
    for word in words:
        topics = dict.fromkeys(word.topics)
        if with_broader:
            topics |= dict.fromkeys(each for topic in word.topics for each in above(topic))
        for topic in topics:
            named.setdefault(topic, []).append(word)
    return named


def placed(readings: Sequence[Reading], text: str, named: dict[str, list[TopicWord]]) -> list[Found]:
    """Topics with the places of their words in the readings of a text; one is left out if none of its words is there.

    text: what the words' places count from.
    """
    span_of = spans_in(readings, text)
    found: list[Found] = []
    for topic, words in named.items():
        places = dict.fromkeys(span for word in words if (span := span_of(word)) is not None)
        if places:
            found.append(Found(topic, tuple(places)))
    return found


def spans_in(readings: Sequence[Reading], text: str) -> Callable[[TopicWord], Span | None]:
    """A function from a word of a text to where it is printed, None where it is not.

    The text stands in one of the readings as it is, or is joined of pieces of them; then a word is taken to be where it
    is first printed.
    """

    @cache
    def first_place(sought: str) -> tuple[Reading, int] | None:
        places = ((reading, reading.text.find(sought)) for reading in readings)
        return next(((reading, place) for reading, place in places if place >= 0), None)

    def span_of(word: TopicWord) -> Span | None:
        whole = first_place(text)
        start, printed = (word.start, whole) if whole else (0, first_place(text[word.start : word.end]))
        if printed is None:
            return None
        reading, place = printed
        return reading.span(place + start, place + start + word.end - word.start)

    return span_of
