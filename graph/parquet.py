"""Parquet files: all triples of a store, or a table. Written by polars, which is an extra."""

from __future__ import annotations

import io
from pathlib import Path

import pyoxigraph as ox

from graph.answers import Answer, Cell
from graph.export import graphs_of, sort_key
from graph.frames import Frame, Library, make_frame
from graph.whole_file import whole_file

TRIPLES = ("subject", "predicate", "object", "language", "datatype", "graph")


def write_triples(store: ox.Store, path: Path) -> int:
    """Write every triple of a store as a row of texts: subject, predicate, object, language, datatype, graph.

    An object without a datatype is an IRI. Rows are sorted as the lines of `.nq` are. Returns how many there are.
    Raises GazetteError where polars is not installed or the file cannot be written.
    """
    frame = make_frame(Answer(TRIPLES, ()), library=Library.POLARS)
    # triples take ten times as much memory as their columns, so those of one graph at a time
    for graph in graphs_of(store):
        rows = tuple(map(row_of, sorted(store.quads_for_pattern(None, None, None, graph), key=sort_key)))
        frame = frame.vstack(make_frame(Answer(TRIPLES, rows), library=Library.POLARS))
    write_frame(frame.rechunk(), path)
    return len(frame)


def write_table(answer: Answer, query: str, path: Path) -> None:
    """Write the answer to a query of the catalogue with the types of its columns. Raises GazetteError likewise."""
    write_frame(make_frame(answer, query, Library.POLARS), path)


def write_frame(frame: Frame, path: Path) -> None:
    """Write a data frame of polars as Parquet."""
    out = io.BytesIO()
    frame.write_parquet(out)
    with whole_file(path) as beside:
        beside.write_bytes(out.getvalue())


def row_of(quad: ox.Quad) -> tuple[Cell, ...]:
    """A quad as a row."""
    object, language, datatype = quad.object, None, None
    if isinstance(object, ox.Literal):
        language, datatype = object.language, object.datatype.value
    return (
        term_text(quad.subject), quad.predicate.value, term_text(object), language, datatype, term_text(quad.graph_name)
    )  # fmt: skip


def term_text(term: object) -> str:
    """The IRI, or the text, of a term."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)
