"""The ontology's triples as the store holds them: read in milliseconds, its lists named, in a graph of their own."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from ontology.terms import GZ, ONTOLOGY_FILES, RDFS

ONTOLOGY_GRAPH = GZ.NS.rstrip("#")


@cache
def ontology_triples() -> tuple[ox.Triple, ...]:
    """What the ontology's files say, each triple once.

    Its lists are named by a hash of what they hold. Imports are taken from the package, never over a network.
    """
    parsed = {each.triple for parser in parsers() for each in parser}
    said: dict[ox.BlankNode, list[ox.Triple]] = {}
    for each in parsed:
        if isinstance(each.subject, ox.BlankNode):
            said.setdefault(each.subject, []).append(each)
    names = {node: ox.NamedNode(name_of_content(content(node, said))) for node in said}
    found = {
        ox.Triple(names.get(each.subject, each.subject), each.predicate, names.get(each.object, each.object))
        for each in parsed
    }
    # every IRI of a graph says what it is, these too
    for node in names.values():
        for text, language in (("公理中的列表", "zh"), ("list in an axiom", "en")):
            found.add(ox.Triple(node, ox.NamedNode(RDFS.label), ox.Literal(text, language=language)))
    return tuple(sorted(found, key=str))


@cache
def ontology_prefixes() -> Mapping[str, str]:
    """The prefixes of the ontology's files."""
    prefixes: dict[str, str] = {}
    for parser in parsers():
        deque(parser, maxlen=0)  # the parser knows the prefixes that it has come by
        prefixes |= parser.prefixes
    return prefixes


def parsers() -> Iterator[ox.QuadParser]:
    """What parses each of the ontology's files."""
    return (ox.parse((files("ontology") / name).read_bytes(), format=ox.RdfFormat.TURTLE) for name in ONTOLOGY_FILES)


def content(term: object, said: dict[ox.BlankNode, list[ox.Triple]]) -> str:
    """A term as N-Triples writes it; for a blank node what is said of it, through the blank nodes it leads to."""
    if not isinstance(term, ox.BlankNode):
        return str(term)
    return "[" + " ".join(sorted(f"{each.predicate} {content(each.object, said)}" for each in said[term])) + "]"


def name_of_content(text: str) -> str:
    """A name for a blank node by what is said of it."""
    return f"{GZ.NS}node-{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def ontology_quads() -> Iterator[ox.Quad]:
    """The ontology's triples in its own named graph."""
    graph = ox.NamedNode(ONTOLOGY_GRAPH)
    return (ox.Quad(each.subject, each.predicate, each.object, graph) for each in ontology_triples())
