"""The types of a picture: things, the ties between them, and the print behind each."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

MOST_NODES = 5000  # that a page opens with in seconds
LEAST_NODES = 20  # that a part may be limited to: fewer do not hold a tie with all that it follows from


@dataclass(frozen=True, slots=True)
class Words:
    """What something is called in Chinese and in English."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters [start, end) of a paragraph, both counted in code points. text, paragraph: places in `Picture.texts`
    and in `PrintedText.paragraphs`."""

    text: int
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part of the print: its first line in the file, its kind, its text, and whether parts before it are left out."""

    line: int
    kind: str
    text: str
    gap: bool


@dataclass(frozen=True, slots=True)
class PrintedText:
    """What of a document's print leads round the passages of a picture, in order of print."""

    document: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage: its document's number or title, its line and page, its text, and the places where it stands."""

    document: str
    line: int | None
    page: int | None
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A thing. kind: as in `property_graph`, or `generic`; degree: its ties in the picture; topics: their IRIs."""

    iri: str
    label: str
    label_en: str | None
    pinyin: str | None
    kind: str
    place: str | None
    document: str | None
    degree: int
    topics: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Spell:
    """The first and last day of something; without one it is open on that side."""

    start: datetime.date | None
    end: datetime.date | None


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie from one node to another, both by their places in `Picture.nodes`.

    chains: of an inferred tie each smallest set of ties that it follows from, by their places in `Picture.ties`.
    """

    source: int
    target: int
    relation: str
    inferred: bool
    spells: tuple[Spell, ...]
    quotes: tuple[Quote, ...]
    chains: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn. relations, topics: the words for those that ties and nodes have, by short name and by IRI."""

    as_of: datetime.date | None
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    relations: Mapping[str, Words]
    topics: Mapping[str, Words]
    texts: tuple[PrintedText, ...]
