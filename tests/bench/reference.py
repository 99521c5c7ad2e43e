"""A whole build against rdflib's memory store with owlrl's closure of the same triples; prints JSON.

Ours: everything from the file to a finished store on disk. Theirs: only reading the asserted triples from N-Quads and
the closure, of all of them with the ontology, and of the plain edges alone. owlrl is not asked where it would take
longer than its patience.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

import owlrl
import pyoxigraph as ox
import rdflib

from bench.gazettes.issues import write_corpus
from graph.build import build_store
from graph.closure import Reasoner, infer
from graph.shared import plain_edges
from ontology.iri import IriMinter, SharedGraph

PATIENCE = 90.0  # seconds that owlrl may take
INFERRED = ox.NamedNode(IriMinter().graph(SharedGraph.INFERRED))


def compare(length: int, rate: float) -> dict[str, float | int | None]:
    """Build an issue of so many characters both ways. rate: seconds of owlrl for a triple, as known so far."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        issue = next(write_corpus(1, length=length))
        path = folder / f"{issue.name}.txt"
        path.write_text(issue.text, encoding="utf-8")
        began = time.process_time()
        build_store([path], folder / "store")
        built = time.process_time() - began
        store = ox.Store.read_only(str(folder / "store"))
        asserted = [quad for quad in store if quad.graph_name != INFERRED]
        text = b"".join(f"{quad.subject} {quad.predicate} {quad.object} .\n".encode() for quad in asserted)
        edges = plain_edges(store)
        began = time.process_time()
        graph = rdflib.Graph()
        graph.parse(data=text, format="nt")
        parsed = time.process_time() - began
        began = time.process_time()
        sum(1 for _ in infer(edges, INFERRED, Reasoner.OWLRL))
        of_edges = time.process_time() - began
    closed = None
    if rate * len(asserted) <= PATIENCE:
        began = time.process_time()
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
        closed = time.process_time() - began
    return {
        "characters": len(issue.text), "triples": len(asserted), "built": built, "parsed": parsed,
        "closed": closed, "edges": len(edges), "closed_edges": of_edges,
    }  # fmt: skip


def main(*lengths: str) -> None:
    """Compare issues of some lengths, the shortest first."""
    runs, rate = [], 0.0
    for length in map(int, lengths):
        runs.append(compare(length, rate))
        if closed := runs[-1]["closed"]:
            rate = closed / (runs[-1]["triples"] or 1)
    print(json.dumps(runs))


if __name__ == "__main__":
    main(*sys.argv[1:])
