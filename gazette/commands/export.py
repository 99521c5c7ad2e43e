"""export: the graph as a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazette.counts import counted
from gazette.options import opened, reads_graph
from gazette.outcome import Outcome
from ontology.errors import GazetteError

if TYPE_CHECKING:
    import pyoxigraph as ox

TRIPLES = (".nq", ".ttl", ".jsonld", ".parquet")
NETWORKS = (".graphml", ".gexf")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@reads_graph
@click.option("--inferred", is_flag=True, help="Turtle and JSON-LD also hold what was inferred.")
def export(file: Path, store: Path, endpoint: str | None, inferred: bool) -> Outcome:
    """Write the graph to FILE, whose ending says how.

    \b
    .nq               every named graph
    .ttl .jsonld      what was read and derived
    .parquet          every triple as a row: subject, predicate, object, language, datatype, graph
    .graphml .gexf    officials, bodies, posts, tasks, targets, events and documents as a network of the plain and
                      inferred edges, with the print behind each; .gexf with days, for Gephi's timeline
    """
    if file.suffix in NETWORKS:
        from graph.network_files import write_network
        from graph.property_graph import property_graph

        with opened(store, endpoint) as engine:
            written = write_network(property_graph(engine), file)
        told = f"{counted(written.nodes, 'node')}, {counted(written.edges, 'edge')}"
        return Outcome(f"{told} in {click.format_filename(file)}\n")
    if file.suffix not in TRIPLES:
        endings = ", ".join((*TRIPLES, *NETWORKS))
        raise GazetteError(f"{file}: no format is known for this ending; end the name in {endings}")
    with opened_store(store, endpoint) as opened_:
        triples = counted(write_triples(file, opened_, inferred), "triple")
    return Outcome(f"{triples} in {click.format_filename(file)}\n")


@contextmanager
def opened_store(store: Path, endpoint: str | None) -> Iterator[ox.Store]:
    """The store to write: one on disk, or a copy in memory of what an endpoint holds."""
    from graph.store import open_store

    if endpoint is None:
        yield open_store(store)
        return
    from graph.remote_copy import copy_graphs

    with opened(store, endpoint) as engine:
        yield copy_graphs(engine)


def write_triples(file: Path, store: ox.Store, inferred: bool) -> int:
    """Write a store's triples to a file; how many there are."""
    if file.suffix == ".parquet":
        from graph.parquet import write_triples as write_parquet

        return write_parquet(store, file)
    from graph.export import export_store

    return export_store(store, file, inferred=inferred)
