"""English words for Chinese names: reviewed lists, kept as data (`english_*.tsv`, `name_readings.tsv`).

`english_bodies.tsv` has the words that names of bodies are built of, told by `sort`; `english_posts.tsv` the titles of
posts and of their deputies; `english_places.tsv` how places are called; `english_values.tsv` the closed words of facts;
`name_readings.tsv` characters that names read in other ways than the dictionary. What may enter: the English that the
State Council's departments, or the bodies of most places, use of themselves; no name of a single body of one city.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from ontology.terms import SKOS
from ontology.topics import scheme_quads


class Sort(StrEnum):
    """What a line of `english_bodies.tsv` is.

    CLASS, STATE: whole names. OPENER: what stands in front of a place, … and behind it. STEM: what follows a place
    named without its level (海关). BODY: what follows a place or a word for its level. BRANCH: what follows a body of
    the state and a place. HEAD: what fields of work may end in. FIELD: fields of work, several parted by semicolons.
    AREA: what names of places end in.
    """

    CLASS = "class"
    STATE = "state"
    OPENER = "opener"
    STEM = "stem"
    BODY = "body"
    BRANCH = "branch"
    HEAD = "head"
    FIELD = "field"
    AREA = "area"


class Part(StrEnum):
    """The part of a name in which a line of `name_readings.tsv` holds."""

    SURNAME = "surname"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class Title:
    """A line of `english_posts.tsv`; `deputy` is None where the title has no 副."""

    chinese: str
    english: str
    deputy: str | None


def lines(name: str) -> list[list[str]]:
    """The cells of a list's lines, without its head."""
    text = (files(__package__) / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


@cache
def body_words(sort: Sort) -> dict[str, str]:
    """The English of the words of one sort, the longest first; {place}, {fields}, {state} stand for other words."""
    found = [(chinese, english) for kind, chinese, english in lines("english_bodies.tsv") if kind == sort]
    return dict(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def titles() -> dict[str, Title]:
    """The titles of posts by their Chinese words, the longest first."""
    found = [Title(chinese, english, deputy or None) for chinese, english, deputy in lines("english_posts.tsv")]
    return {each.chinese: each for each in sorted(found, key=lambda each: (-len(each.chinese), each.chinese))}


@cache
def place_words() -> dict[str, str]:
    """How places are called in English, by their full names, without City, County or District behind."""
    return dict(lines("english_places.tsv"))


@cache
def topic_words() -> dict[str, str]:
    """The English label of each topic of the subject scheme by its Chinese one.

    >>> topic_words()["教育"]
    'Education'
    """
    labels: dict[str, dict[str, str]] = {}
    for quad in scheme_quads():
        if quad.predicate.value == SKOS.prefLabel and isinstance(quad.object, ox.Literal):
            labels.setdefault(str(quad.subject), {})[quad.object.language or ""] = quad.object.value
    return {each["zh"]: each["en"] for each in labels.values() if {"zh", "en"} <= set(each)}


@cache
def values(kind: str) -> dict[str, str]:
    """The English of the words that facts of one kind hold (relation, role, action, unit …)."""
    return {chinese: english for each, chinese, english in lines("english_values.tsv") if each == kind}


@cache
def readings(part: Part) -> dict[str, tuple[str, ...]]:
    """How characters are read in a part of a name, with tones, the commonest first; several where nobody can tell.

    >>> readings(Part.SURNAME)["单"], readings(Part.GIVEN)["长"]
    (('shàn',), ('cháng', 'zhǎng'))
    """
    return {chinese: tuple(read.split("；")) for each, chinese, read in lines("name_readings.tsv") if each == part}
