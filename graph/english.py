"""Labels in Latin letters for bodies, people and posts: English where it is certain, pinyin marked as such elsewhere.

English that the rules and the reviewed lists of `ontology/` do not give in full is not given at all; the name then has
its pinyin, in the language `zh-latn-pinyin`, which no reader takes for a translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.english_bodies import english_body
from graph.english_posts import english_post
from graph.place_prefixes import STATE
from graph.romanised import romanise_person, spell

ENGLISH = "en"
# Oxigraph writes tags in lower case; RFC 5646 compares them without regard to it
PINYIN = "zh-latn-pinyin"


@dataclass(frozen=True, slots=True)
class Label:
    """A label and the language tag that says what it is: `ENGLISH` or `PINYIN`."""

    text: str
    language: str


def body_labels(label: str, scope: str | None) -> Iterator[Label]:
    """A body's English name, else its pinyin. scope: whose body it is.

    >>> list(body_labels("市教育局", "安河市"))
    [Label(text='Anhe Municipal Education Bureau', language='en')]
    >>> list(body_labels("智慧办", None))
    [Label(text='zhì huì bàn', language='zh-latn-pinyin')]
    """
    yield english_or_pinyin(english_body(label, scope), label)


def post_labels(label: str, place: str | None) -> Iterator[Label]:
    """A post's English name, else its pinyin. place: whose documents print it."""
    yield english_or_pinyin(english_post(label, None if place == STATE else place), label)


def person_labels(name: str) -> Iterator[Label]:
    """A person's name as English prints it, which is pinyin without tones; with them where its reading is not certain.

    >>> [each.text for name in ("单义", "王重安") for each in person_labels(name)]
    ['Shan Yi', "Wáng Zhòng'ān"]
    """
    read = romanise_person(name)
    yield Label(read.pinyin, PINYIN) if read.english is None else Label(read.english, ENGLISH)


def english_or_pinyin(english: str | None, chinese: str) -> Label:
    """The English, or the pinyin where there is none."""
    return Label(spell(chinese), PINYIN) if english is None else Label(english, ENGLISH)
