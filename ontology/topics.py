"""The subject scheme `topics.ttl` as plain values: its topics, where each stands, and the words that print it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from ontology.terms import GZ, RDF, SKOS

SCHEME = "https://w3id.org/gazette/topic"
CHINESE = "zh"


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic.

    broader: the topic that it is part of, None at the top. words: its Chinese labels, hidden ones too, the preferred
    one first. excluded: words that name no topic in a longer text; those that are also among `words` do when they
    stand alone.
    """

    iri: str
    notation: str
    broader: str | None
    words: tuple[str, ...]
    excluded: tuple[str, ...]


def scheme_quads() -> list[ox.Quad]:
    """The triples of the scheme, in a named graph of its own, in the order of the file."""
    text = (files("ontology") / "topics.ttl").read_text(encoding="utf-8")
    graph = ox.NamedNode(SCHEME)
    parsed = ox.parse(text, format=ox.RdfFormat.TURTLE)
    return [ox.Quad(quad.subject, quad.predicate, quad.object, graph) for quad in parsed]


@cache
def topics() -> tuple[Topic, ...]:
    """All topics in the order of their notations.

    >>> next((topic.notation, topic.words[:2]) for topic in topics() if "教育" in topic.words)
    ('11.02', ('教育', '教育事业'))
    """
    said: dict[str, dict[str, list[str]]] = {}
    for quad in scheme_quads():
        value = quad.object
        if isinstance(value, ox.Literal) and value.language not in (None, CHINESE):
            continue
        if isinstance(quad.subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
            said.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(value.value)
    found = (topic_of(iri, values) for iri, values in said.items() if SKOS.Concept in values[RDF.type])
    return tuple(sorted(found, key=lambda topic: topic.notation))


def topic_of(iri: str, values: dict[str, list[str]]) -> Topic:
    """One topic from what the file says of it, predicate → values."""
    words = (word for label in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel) for word in values.get(label, ()))
    broader = values.get(SKOS.broader)
    excluded = tuple(values.get(GZ.excludedLabel, ()))
    return Topic(iri, values[SKOS.notation][0], broader[0] if broader else None, tuple(words), excluded)


@cache
def names() -> dict[str, str]:
    """The Chinese name of each topic by its IRI, in the order of their notations."""
    return {topic.iri: topic.words[0] for topic in topics()}


@cache
def above(iri: str) -> tuple[str, ...]:
    """The topics that a topic is part of, the nearest first; none for a top concept. Raises KeyError for no topic."""
    broader = {topic.iri: topic.broader for topic in topics()}[iri]
    return () if broader is None else (broader, *above(broader))
