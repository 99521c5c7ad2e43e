"""The topics that a graph files its things under, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from graph.answers import Engine
from graph.picture.model import Words
from ontology.errors import QueryError
from ontology.terms import DCTERMS, GZ, SKOS

LISTED = 12  # topics that an error lists


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of a graph. of_thing: a thing's topics with all broader ones, by its IRI; words: those of each.

    above, below: the topics right above and right below one.
    """

    of_thing: Mapping[str, frozenset[str]]
    words: Mapping[str, Words]
    above: Mapping[str, frozenset[str]]
    below: Mapping[str, frozenset[str]]

    def find(self, asked: str) -> str:
        """The topic of a Chinese or English label. Raises QueryError where nothing of the graph has it."""
        for iri in sorted(self.words):
            if asked.casefold() in (self.words[iri].zh.casefold(), self.words[iri].en.casefold()):
                return iri
        known = sorted(each.zh for each in self.words.values())
        raise QueryError(
            f"--topic {asked}: nothing in the graph is filed under it; topics are "
            + ("、".join(known[:LISTED]) + (" …" if len(known) > LISTED else "") if known else "none")
        )


def read_topics(engine: Engine) -> Topics:
    """The topics of things; an official has those of the portfolios that name him."""
    text = f"""SELECT DISTINCT ?thing ?topic {{ ?one <{DCTERMS.subject}> ?topic . ?topic <{SKOS.prefLabel}> ?label
        OPTIONAL {{ ?one a <{GZ.Portfolio}> ; <{GZ.namesPerson}>/<{GZ.denotes}> ?person }}
        BIND(COALESCE(?person, ?one) AS ?thing) }}"""
    above: dict[str, set[str]] = {}
    for topic, broader in engine.run(f"SELECT ?topic ?broader {{ ?topic <{SKOS.broader}> ?broader }}").rows:
        above.setdefault(str(topic), set()).add(str(broader))
    found: dict[str, set[str]] = {}
    for thing, topic in engine.run(text).rows:
        found.setdefault(str(thing), set()).update(with_broader(str(topic), above))
    used = {topic for topics in found.values() for topic in topics}
    words = {iri: each for iri, each in topic_words(engine) if iri in used}
    below: dict[str, set[str]] = {}
    for narrower, wider in above.items():
        for each in wider:
            below.setdefault(each, set()).add(narrower)
    filed = {thing: topics & words.keys() for thing, topics in found.items()}
    return Topics(frozen(filed), words, frozen(above), frozen(below))


def frozen(sets: Mapping[str, Set[str]]) -> Mapping[str, frozenset[str]]:
    """Sets by their keys, as nothing can change them."""
    return {key: frozenset(each) for key, each in sets.items()}


def with_broader(topic: str, above: Mapping[str, set[str]]) -> set[str]:
    """A topic with all that are broader, near or far.

    >>> sorted(with_broader("c", {"c": {"b"}, "b": {"a"}, "a": {"c"}}))
    ['a', 'b', 'c']
    """
    found: set[str] = set()
    left = {topic}
    while left:
        found |= left
        left = {each for one in left for each in above.get(one, ())} - found
    return found


def topic_words(engine: Engine) -> Iterator[tuple[str, Words]]:
    """Every topic with its labels."""
    text = f"""SELECT ?topic ?zh ?en {{ ?topic <{SKOS.prefLabel}> ?zh FILTER(LANG(?zh) = "zh")
        OPTIONAL {{ ?topic <{SKOS.prefLabel}> ?en FILTER(LANG(?en) = "en") }} }} ORDER BY ?topic"""
    for topic, zh, en in engine.run(text).rows:
        yield str(topic), Words(str(zh), str(en or zh))
