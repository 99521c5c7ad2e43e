"""A picture that is too large for one page in parts that are not: by topic, by official, and by document.

A part by topic holds what is filed under it and what is tied to that, of officials their charge and posts; one by
official the bodies in charge, their tasks and targets; one by document what that prints, and what follows for its
tasks and targets. Every tie is in one at least. A topic that is too large gives way to those below it; whatever else
is too large is cut into pieces by its days.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum

from graph.picture.layout import CHARGE
from graph.picture.model import Node, Picture, Words
from graph.picture.topics import Topics

FIELD = (*CHARGE, "org:holds")  # what an official's field brings with it
REST = Words("其余", "The rest")


class PartKind(StrEnum):
    """What a part is chosen by."""

    TOPIC = "topic"
    OFFICIAL = "official"
    DOCUMENT = "document"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a picture: its ties by their places there, rising, and how many things they tie.

    identifier: the IRI of a topic or an official, the number or title of a document; title: its name, that of a topic
    with those above it in `above`. It is piece `piece` of `pieces`. first, last: its days, where its ties have any.
    """

    kind: PartKind
    identifier: str
    title: Words
    above: tuple[Words, ...]
    place: str | None
    piece: int
    pieces: int
    ties: tuple[int, ...]
    things: int
    first: datetime.date | None
    last: datetime.date | None


@dataclass(frozen=True, slots=True)
class Choice:
    """What a part is to hold, before it is known whether that is too much."""

    kind: PartKind
    identifier: str
    title: Words
    above: tuple[Words, ...]
    place: str | None
    ties: Sequence[int]


@dataclass(frozen=True, slots=True)
class Index:
    """A picture by its nodes: the ties that leave each, and those that reach it."""

    picture: Picture
    leaving: Sequence[Sequence[int]]
    reaching: Sequence[Sequence[int]]

    @classmethod
    def of(cls, picture: Picture) -> Index:
        """The index of a picture."""
        leaving: list[list[int]] = [[] for _ in picture.nodes]
        reaching: list[list[int]] = [[] for _ in picture.nodes]
        for at, tie in enumerate(picture.ties):
            leaving[tie.source].append(at)
            reaching[tie.target].append(at)
        return cls(picture, leaving, reaching)

    def near(self, nodes: Iterable[int]) -> set[int]:
        """Some nodes and all that is tied to them."""
        found = set(nodes)
        for node in tuple(found):
            found.update(self.picture.ties[at].target for at in self.leaving[node])
            found.update(self.picture.ties[at].source for at in self.reaching[node])
        return found

    def filed_with(self, nodes: Set[int]) -> set[int]:
        """Things under a topic and what is tied to them; to an official by charge and posts only."""
        officials = {node for node in nodes if self.picture.nodes[node].kind == "official"}
        charge = (at for node in sorted(officials) for at in self.leaving[node])
        own = {self.picture.ties[at].target for at in charge if self.picture.ties[at].relation in FIELD}
        return self.near(nodes - officials) | officials | own

    def forward(self, nodes: Iterable[int], kind: str, wanted: str) -> set[int]:
        """The nodes of a wanted kind that a tie leads to from those of a kind."""
        nodes_of, ties = self.picture.nodes, self.picture.ties
        ends = (ties[at].target for node in nodes if nodes_of[node].kind == kind for at in self.leaving[node])
        return {end for end in ends if nodes_of[end].kind == wanted}

    def between(self, nodes: Set[int]) -> list[int]:
        """The ties between some nodes."""
        return [at for node in sorted(nodes) for at in self.leaving[node] if self.picture.ties[at].target in nodes]


def find_parts(picture: Picture, topics: Topics, most: int) -> list[Part]:
    """The parts of a picture: topics, then officials, documents and the rest. most: how many things one may hold."""
    index = Index.of(picture)
    found = [
        part
        for choices in (topic_choices(index, topics, most), official_choices(index), document_choices(index))
        for choice in choices
        for part in fit(picture, choice, most)
    ]
    held = {at for part in found for at in part.ties}
    left = [at for at in range(len(picture.ties)) if at not in held]
    if left:
        found += fit(picture, Choice(PartKind.REST, "", REST, (), None, left), most)
    return found


# ------------------------------------------------------------------ what parts are to hold


def topic_choices(index: Index, topics: Topics, most: int) -> Iterator[Choice]:
    """What is filed under each topic, those below a topic behind it; of one that is too large what only it has."""
    filed: dict[str, set[int]] = {}
    for at, node in enumerate(index.picture.nodes):
        for topic in node.topics:
            filed.setdefault(topic, set()).add(at)
    tops = sorted(topic for topic in filed if not topics.above.get(topic, frozenset()) & filed.keys())
    waiting: list[tuple[str, tuple[Words, ...]]] = [(topic, ()) for topic in reversed(tops)]
    met: set[str] = set()
    while waiting:
        topic, above = waiting.pop()
        if topic in met:
            continue
        met.add(topic)
        below = sorted(each for each in topics.below.get(topic, ()) if each in filed)
        waiting += [(each, (*above, topics.words[topic])) for each in reversed(below)]
        ties = index.between(index.filed_with(filed[topic]))
        if below and size(index.picture, ties) > most:
            own = filed[topic].difference(*(filed[each] for each in below))
            ties = index.between(index.filed_with(own))
        if ties:
            yield Choice(PartKind.TOPIC, topic, topics.words[topic], above, None, ties)


def official_choices(index: Index) -> Iterator[Choice]:
    """Each official with what is tied to him, the tasks of his bodies, and the targets of these; by place and name."""
    nodes = index.picture.nodes
    officials = [at for at, node in enumerate(nodes) if node.kind == "official"]
    for at in sorted(officials, key=lambda at: (nodes[at].place or "", nodes[at].label, nodes[at].iri)):
        near = index.near([at])
        tasks = index.forward(near, "body", "task")
        ties = index.between(near | tasks | index.forward(tasks | near, "task", "target"))
        if ties:
            node = nodes[at]
            yield Choice(PartKind.OFFICIAL, node.iri, named(node), (), node.place, ties)


def document_choices(index: Index) -> Iterator[Choice]:
    """What each document prints, and what follows for its tasks and targets; by place and first day."""
    picture = index.picture
    found: dict[str, set[int]] = {}
    for at, tie in enumerate(picture.ties):
        label = picture.nodes[tie.target].document
        for document in {quote.document for quote in tie.quotes} or ({label} if label and tie.inferred else set()):
            found.setdefault(document, set()).add(at)
    places = {node.document: node.place for node in picture.nodes if node.document and node.place}
    chosen = [
        Choice(PartKind.DOCUMENT, label, Words(label, label), (), places.get(label), with_bare(index, ties))
        for label, ties in sorted(found.items())
    ]
    first = {choice.identifier: days(picture, choice.ties)[0] or datetime.date.max for choice in chosen}
    yield from sorted(chosen, key=lambda each: (each.place or "", first[each.identifier], each.identifier))


def with_bare(index: Index, ties: Set[int]) -> list[int]:
    """Ties with those of their ends that no print stands behind: the body of a post."""
    picture = index.picture
    ends = {picture.ties[at].target for at in ties}
    bare = (at for end in ends if picture.nodes[end].kind == "post" for at in index.leaving[end])
    return sorted({*ties, *(at for at in bare if not picture.ties[at].quotes and not picture.ties[at].inferred)})


def named(node: Node) -> Words:
    """What a node is called."""
    return Words(node.label, node.label_en or node.pinyin or node.label)


# ------------------------------------------------------------------ making them fit


def fit(picture: Picture, choice: Choice, most: int) -> Iterator[Part]:
    """A choice as one part, or as several pieces by their days, each with no more things than it may hold."""
    pieces = [whole] if size(picture, whole := grounded(picture, choice.ties)) <= most else cut(picture, whole, most)
    for number, ties in enumerate(pieces, start=1):
        first, last = days(picture, ties)
        yield Part(
            choice.kind, choice.identifier, choice.title, choice.above, choice.place, number, len(pieces),
            tuple(ties), size(picture, ties), first, last,
        )  # fmt: skip


def grounded(picture: Picture, ties: Iterable[int]) -> list[int]:
    """Ties with those that the inferred ones among them follow from, rising."""
    found = set(ties)
    return sorted(found.union(each for at in found for chain in picture.ties[at].chains for each in chain))


def cut(picture: Picture, ties: Sequence[int], most: int) -> list[list[int]]:
    """Ties in as few runs by their days as hold no more things each than `most`, where a single tie allows that."""
    pieces: list[list[int]] = []
    held: set[int] = set()
    kept: set[int] = set()
    for at in sorted(ties, key=lambda at: (start(picture, at), at)):
        unit = unit_of(picture, at, most)
        things = ends(picture, unit)
        if kept and len(held | things) > most:
            pieces.append(sorted(kept))
            held, kept = set(), set()
        held |= things
        kept |= unit
    return [*pieces, sorted(kept)]


def unit_of(picture: Picture, at: int, most: int) -> set[int]:
    """A tie with what it follows from, as many of its chains as a part may hold."""
    unit = {at}
    for chain in picture.ties[at].chains:
        if len(ends(picture, unit.union(chain))) > most:
            break
        unit.update(chain)
    return unit


def ends(picture: Picture, ties: Iterable[int]) -> set[int]:
    """The nodes that some ties tie."""
    return {end for at in ties for end in (picture.ties[at].source, picture.ties[at].target)}


def size(picture: Picture, ties: Iterable[int]) -> int:
    """How many things some ties tie."""
    return len(ends(picture, ties))


def start(picture: Picture, at: int) -> datetime.date:
    """The first day of a tie; one without any comes last, as do inferred ones, which rest on others."""
    tie = picture.ties[at]
    found = [spell.start for spell in tie.spells if spell.start]
    return min(found, default=datetime.date.max) if not tie.inferred else datetime.date.max


def days(picture: Picture, ties: Iterable[int]) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and the last day that ties begin on; inferred ones, which hold on one day only, aside."""
    found = [day for at in ties if (day := start(picture, at)) != datetime.date.max]
    return min(found, default=None), max(found, default=None)
