"""A store as a file: N-Quads with all graphs, Turtle or JSON-LD with what was read and derived; sorted."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from graph.axioms import ONTOLOGY_GRAPH
from graph.jsonld import write_jsonld
from graph.whole_file import whole_file
from ontology.errors import GazetteError
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import PREFIXES

FORMATS = {".nq": ox.RdfFormat.N_QUADS, ".ttl": ox.RdfFormat.TURTLE, ".jsonld": ox.RdfFormat.JSON_LD}

END = b"."  # of a line of N-Triples


def export_store(store: ox.Store, path: Path, *, inferred: bool = False, minter: IriMinter | None = None) -> int:
    """Write a store to a file whose ending names the format; returns the number of triples written.

    `.nq` holds every named graph; `.ttl` and `.jsonld` what was read and derived, without graph names, and with
    `inferred` also what follows from it. Raises GazetteError for another ending or a file that cannot be written.
    """
    format = FORMATS.get(path.suffix)
    if format is None:
        raise GazetteError(f"{path}: no format is known for this ending; end the name in {', '.join(FORMATS)}")
    minter = minter or IriMinter()
    with whole_file(path) as beside:
        if format is ox.RdfFormat.N_QUADS:
            return write_quads(store, beside)
        apart = left_out(minter, inferred)
        graphs = (graph for graph in graphs_of(store) if graph.value not in apart)
        lines = sorted(line for graph in graphs for line in lines_of(store, graph))
        written, text = len(lines), b"\n".join(lines)
        del lines  # they take more memory than their text, and so much is not needed twice
        triples = (quad.triple for quad in ox.parse(text, format=ox.RdfFormat.N_TRIPLES, lenient=True))
        if format is ox.RdfFormat.JSON_LD:
            write_jsonld(triples, beside, minter)
        else:
            ox.serialize(triples, str(beside), format=format, prefixes=PREFIXES)
    return written


def write_quads(store: ox.Store, path: Path) -> int:
    """Write all graphs of a store as N-Quads, one after the other; returns how many quads."""
    written = 0
    with path.open("wb") as file:
        for graph in graphs_of(store):
            lines = sorted(lines_of(store, graph))
            end = f"{graph} .\n".encode()
            file.writelines(line.removesuffix(END) + end for line in lines)
            written += len(lines)
    return written


def graphs_of(store: ox.Store) -> list[ox.NamedNode]:
    """The named graphs of a store, sorted."""
    return sorted((graph for graph in store.named_graphs() if isinstance(graph, ox.NamedNode)), key=str)


def lines_of(store: ox.Store, graph: ox.NamedNode) -> list[bytes]:
    """The triples of a graph as lines of N-Triples, which sort as their subjects, predicates and objects do."""
    text = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=graph) or b""
    return text.split(b"\n")[:-1]  # a line's end within a literal is escaped


def left_out(minter: IriMinter, inferred: bool) -> set[str]:
    """The graphs that a file without graph names leaves out."""
    apart = (SharedGraph.CATALOGUE,) if inferred else (SharedGraph.CATALOGUE, SharedGraph.INFERRED)
    return {ONTOLOGY_GRAPH, *map(minter.graph, apart)}


def sort_key(quad: ox.Quad) -> tuple[str, str, str, str]:
    """Graph, subject, predicate, object."""
    return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)
