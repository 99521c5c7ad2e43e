"""A whole build, or rdflib's memory store with owlrl's closure of the same triples; a process of its own, prints JSON.

Ours: everything from the files to a finished store on disk. Theirs: only reading the asserted triples from N-Triples
and the closure, of all of them with the ontology, and of the plain edges alone. Seconds are processor time.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import owlrl
import pyoxigraph as ox
import rdflib

from bench.gazettes.issues import write_corpus
from graph.build import build_store
from graph.closure import Reasoner, infer
from graph.shared import plain_edges
from ontology.iri import IriMinter, SharedGraph

INFERRED = ox.NamedNode(IriMinter().graph(SharedGraph.INFERRED))


@contextmanager
def timed(seconds: dict[str, float], what: str) -> Iterator[None]:
    """Note the processor seconds of the block."""
    began = time.process_time()
    yield
    seconds[what] = time.process_time() - began


def build(issues: int, folder: Path, seconds: dict[str, float]) -> tuple[ox.Store, int]:
    """A store of so many issues, and their characters."""
    paths, characters = [], 0
    for issue in write_corpus(issues):
        paths.append(folder / f"{issue.name}.txt")
        paths[-1].write_text(issue.text, encoding="utf-8")
        characters += len(issue.text)
    with timed(seconds, "built"):
        build_store(paths, folder / "store")
    return ox.Store.read_only(str(folder / "store")), characters


def close(store: ox.Store, seconds: dict[str, float]) -> None:
    """Read what a store asserts into rdflib, and close it and its plain edges by owlrl."""
    asserted = (quad for quad in store if quad.graph_name != INFERRED)
    text = b"".join(f"{quad.subject} {quad.predicate} {quad.object} .\n".encode() for quad in asserted)
    edges = plain_edges(store)
    graph = rdflib.Graph()
    with timed(seconds, "parsed"):
        graph.parse(data=text, format="nt")
    with timed(seconds, "closed_edges"):
        sum(1 for _ in infer(edges, INFERRED, Reasoner.OWLRL))
    with timed(seconds, "closed"):
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)


def main(who: str, issues: str) -> None:
    """Build so many issues (`ours`), or read and close their triples (`theirs`)."""
    seconds: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        store, characters = build(int(issues), Path(name), seconds)
        asserted = sum(quad.graph_name != INFERRED for quad in store)
        if who == "theirs":
            close(store, seconds)
    print(json.dumps({"issues": int(issues), "characters": characters, "triples": asserted, "seconds": seconds}))


if __name__ == "__main__":
    main(*sys.argv[1:])
