"""Triples asked of an engine, embedded or remote, with the whole of each term: its kind, datatype and language."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pyoxigraph as ox

from graph.answers import Cell, EmbeddedEngine, Engine, one_line
from ontology.errors import GazetteError, QueryError
from ontology.terms import PREFIXES

OFTEN_CUT = 1000  # rows; endpoints give no more than so many, or a multiple of it, without a word
HEAD = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())


def asked_triples(engine: Engine, where: str, keep: str | None = None) -> Iterator[ox.Quad]:
    """The triples that a pattern finds, each once, as quads of no named graph; keep: a condition on them.

    Raises GazetteError where an endpoint keeps some of them back, or gives what is no term.
    """
    pattern = where if keep is None else f"{where} FILTER ({keep})"
    if isinstance(engine, EmbeddedEngine):
        yield from stored_triples(engine.store, pattern)
        return
    for row in described_terms(engine, pattern):
        try:
            yield read_triple(*row)
        except ValueError as error:
            raise GazetteError(f"the endpoint holds what is no triple ({error}); mend it there: {row[0]}") from None


def stored_triples(store: ox.Store, pattern: str) -> Iterator[ox.Quad]:
    """The triples that a pattern finds in a store; its terms come as they are."""
    text = f"{HEAD} SELECT DISTINCT ?subject ?predicate ?object {{ {pattern} }}"
    try:
        found = store.query(text, use_default_graph_as_union=True)
        if isinstance(found, ox.QuerySolutions):
            yield from (ox.Quad(*solution) for solution in found)
    except (OSError, RuntimeError) as error:
        raise QueryError(f"the query cannot be run: {one_line(str(error))}") from None


def described_terms(engine: Engine, pattern: str) -> tuple[tuple[Cell, ...], ...]:
    """The triples that a pattern finds at an endpoint, as rows that say what kind of term each is."""
    text = f"""SELECT DISTINCT ?subject ?predicate (STR(?object) AS ?text) (DATATYPE(?object) AS ?datatype)
        (LANG(?object) AS ?language) (isBlank(?subject) AS ?unnamed) (isBlank(?object) AS ?blank)
    {{ {pattern} }}"""
    rows = engine.run(HEAD + text).rows
    if len(rows) >= OFTEN_CUT:
        ((whole,),) = engine.run(f"{HEAD} SELECT (COUNT(*) AS ?count) {{ {text} }}").rows
        if whole != len(rows):
            # what is not there would be reported as missing
            raise GazetteError(f"the endpoint gives {len(rows)} of {whole} triples; let it give more rows at once")
    return rows


def read_triple(
    subject: Cell, predicate: Cell, written: Cell, datatype: Cell, language: Cell, unnamed: Cell, blank: Cell
) -> ox.Quad:
    """A row of described terms as a triple. Raises ValueError for what is none."""
    # engines name blank nodes in ways of their own, not all of which others can write
    node = ox.BlankNode(hashlib.sha256(str(subject).encode()).hexdigest()) if unnamed else ox.NamedNode(str(subject))
    value = ox.BlankNode() if blank else read_term(str(written), datatype, language)
    return ox.Quad(node, ox.NamedNode(str(predicate)), value)


def read_term(written: str, datatype: Cell, language: Cell) -> ox.NamedNode | ox.Literal:
    """The term of a text with what the engine says of it; only IRIs have neither language nor datatype."""
    if language:
        # some engines, as RDF 1.0 did, give a text in a language no datatype
        return ox.Literal(written, language=str(language))
    return ox.NamedNode(written) if datatype is None else ox.Literal(written, datatype=ox.NamedNode(str(datatype)))


@contextmanager
def quiet() -> Iterator[None]:
    """Keep rdflib from printing about literals that are not what their datatype says: the shapes say it better."""
    log = logging.getLogger("rdflib.term")
    before, log.disabled = log.disabled, True
    try:
        yield
    finally:
        log.disabled = before
