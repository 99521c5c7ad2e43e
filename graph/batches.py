"""Asking an engine about many things at once: a few queries in place of one for each, which counts over a network."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox

from graph.answers import Cell, Engine
from ontology.errors import QueryError

BATCH = 200  # rows of one VALUES block; endpoints elsewhere refuse queries that are too long
MANY = 10 * BATCH  # things about which it takes longer to ask than to read what is said of all


def ask_about(
    engine: Engine, names: Sequence[str], rows: Iterable[Sequence[str]], where: str, columns: str = "*", order: str = ""
) -> Iterator[tuple[Cell, ...]]:
    """The rows of `SELECT DISTINCT columns { VALUES names … where } ORDER BY order`, batch after batch.

    names: the variables that rows of IRIs are bound to. Raises QueryError for what is no IRI.
    """
    given = sorted({tuple(row) for row in rows})
    ordered = f"ORDER BY {order}" if order else ""
    variables = " ".join(f"?{name}" for name in names)
    for start in range(0, len(given), BATCH):
        terms = " ".join(f"({' '.join(map(iri_term, row))})" for row in given[start : start + BATCH])
        text = f"SELECT DISTINCT {columns} WHERE {{ VALUES ({variables}) {{ {terms} }} {where} }} {ordered}"
        yield from engine.run(text).rows


def iri_term(iri: str) -> str:
    """An IRI as a SPARQL term. Raises QueryError for a text that is none, whatever it holds.

    >>> iri_term("https://a.example/安河市")
    '<https://a.example/安河市>'
    """
    try:
        return str(ox.NamedNode(iri))
    except ValueError:
        raise QueryError(f"{iri}: this is no IRI; write it as https://w3id.org/gazette/id/…") from None
