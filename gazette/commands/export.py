"""export: the graph as a file."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import opened, reads_graph
from gazette.outcome import Outcome
from ontology.errors import GazetteError

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

    An endpoint is exported as a network only.
    """
    if file.suffix in NETWORKS:
        from graph.network_files import write_network
        from graph.property_graph import property_graph

        with opened(store, endpoint) as engine:
            written = write_network(property_graph(engine), file)
        return Outcome(f"{written.nodes} nodes, {written.edges} edges in {click.format_filename(file)}\n")
    if file.suffix not in TRIPLES:
        endings = ", ".join((*TRIPLES, *NETWORKS))
        raise GazetteError(f"{file}: no format is known for this ending; end the name in {endings}")
    if endpoint is not None:
        networks = " or ".join(NETWORKS)
        raise GazetteError(f"{file}: an endpoint is exported as {networks} only; name a store with --store")
    return Outcome(f"{write_triples(file, store, inferred)} triples in {click.format_filename(file)}\n")


def write_triples(file: Path, store: Path, inferred: bool) -> int:
    """Write a store's triples to a file; how many there are."""
    from graph.store import open_store

    if file.suffix == ".parquet":
        from graph.parquet import write_triples as write_parquet

        return write_parquet(open_store(store), file)
    from graph.export import export_store

    return export_store(open_store(store), file, inferred=inferred)
