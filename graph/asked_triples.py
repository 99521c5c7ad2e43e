"""Triples asked of an engine, embedded or remote, with the whole of each term: its kind, datatype and language."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import rdflib
from rdflib.term import BNode, Literal, URIRef

from graph.answers import Cell, EmbeddedEngine, Engine
from ontology.errors import GazetteError
from ontology.terms import PREFIXES, XSD

OFTEN_CUT = 1000  # rows; endpoints give no more than so many, or a multiple of it, without a word
HEAD = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())


def add_triples(graph: rdflib.Graph, engine: Engine, where: str, keep: str | None = None) -> None:
    """Add to a graph the triples that a pattern finds; keep: a condition on them.

    Raises GazetteError where an endpoint keeps some of them back.
    """
    condition = "" if keep is None else f" FILTER ({keep})"
    text = f"""SELECT DISTINCT ?subject ?predicate (STR(?object) AS ?text) (DATATYPE(?object) AS ?datatype)
        (LANG(?object) AS ?language) (isBlank(?subject) AS ?unnamed) (isBlank(?object) AS ?blank)
    {{ {where}{condition} }}"""
    rows = engine.run(HEAD + text).rows
    if len(rows) >= OFTEN_CUT and not isinstance(engine, EmbeddedEngine):
        ((whole,),) = engine.run(f"{HEAD} SELECT (COUNT(*) AS ?count) {{ {text} }}").rows
        if whole != len(rows):
            # what is not there would be reported as missing
            raise GazetteError(f"the endpoint gives {len(rows)} of {whole} triples; let it give more rows at once")
    with quiet():
        for subject, predicate, written, datatype, language, unnamed, blank in rows:
            node = BNode(str(subject)) if unnamed else URIRef(str(subject))
            value = BNode() if blank else read_term(str(written), datatype, language)
            graph.add((node, URIRef(str(predicate)), value))


def read_term(written: str, datatype: Cell, language: Cell) -> URIRef | Literal:
    """The term of a text with what the engine says of it; only IRIs have neither language nor datatype."""
    if language:
        # some engines, as RDF 1.0 did, give a text in a language no datatype
        return Literal(written, lang=str(language))
    if datatype is None:
        return URIRef(written)
    return Literal(written, datatype=None if datatype == XSD.string else URIRef(str(datatype)), normalize=False)


@contextmanager
def quiet() -> Iterator[None]:
    """Keep rdflib from printing about literals that are not what their datatype says: the shapes say it better."""
    log = logging.getLogger("rdflib.term")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before
