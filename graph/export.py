"""A store as a file: N-Quads with all graphs, Turtle or JSON-LD with what was read and derived; sorted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from graph.axioms import ONTOLOGY_GRAPH
from graph.jsonld import write_jsonld
from graph.whole_file import whole_file
from ontology.errors import GazetteError
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import PREFIXES

FORMATS = {".nq": ox.RdfFormat.N_QUADS, ".ttl": ox.RdfFormat.TURTLE, ".jsonld": ox.RdfFormat.JSON_LD}


def export_store(store: ox.Store, path: Path, *, inferred: bool = False, minter: IriMinter | None = None) -> int:
    """Write a store to a file whose ending names the format; returns the number of triples written.

    `.nq` holds every named graph; `.ttl` and `.jsonld` what was read and derived, without graph names, and with
    `inferred` also what follows from it. Raises GazetteError for another ending or a file that cannot be written.
    """
    format = FORMATS.get(path.suffix)
    if format is None:
        raise GazetteError(f"{path}: no format is known for this ending; end the name in {', '.join(FORMATS)}")
    quads = sorted(store, key=sort_key)
    items: Iterable[ox.Quad] | Iterable[ox.Triple] = quads
    prefixes = None
    if format is not ox.RdfFormat.N_QUADS:
        apart = left_out(minter or IriMinter(), inferred)
        quads = sorted(
            (quad for quad in quads if quad.graph_name.value not in apart), key=lambda quad: sort_key(quad)[1:]
        )
        items, prefixes = (quad.triple for quad in quads), PREFIXES
    with whole_file(path) as beside:
        if format is ox.RdfFormat.JSON_LD:
            write_jsonld((quad.triple for quad in quads), beside, minter or IriMinter())
        else:
            ox.serialize(items, str(beside), format=format, prefixes=prefixes)
    return len(quads)


def left_out(minter: IriMinter, inferred: bool) -> set[str]:
    """The graphs that a file without graph names leaves out."""
    apart = (SharedGraph.CATALOGUE,) if inferred else (SharedGraph.CATALOGUE, SharedGraph.INFERRED)
    return {ONTOLOGY_GRAPH, *map(minter.graph, apart)}


def sort_key(quad: ox.Quad) -> tuple[str, str, str, str]:
    """Graph, subject, predicate, object."""
    return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)
