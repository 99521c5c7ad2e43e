"""The closure of generated plain edges by both reasoners; runs in a process of its own and prints JSON.

owlrl is measured as long as it is likely to be done in time. Times are processor time. A small graph is closed again
and again until as many triples went through as the largest has: one short run may find the machine at rest, a long one
never does, and the two could not be compared.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence

import pyoxigraph as ox

from bench.city_edges import city_edges
from graph.closure import Reasoner, infer
from ontology.iri import IriMinter, SharedGraph

PATIENCE = 40  # seconds that owlrl may take
INFERRED = ox.NamedNode(IriMinter().graph(SharedGraph.INFERRED))


def timed(edges: Sequence[ox.Quad], reasoner: Reasoner, rounds: int = 1, times: int = 1) -> tuple[int, float]:
    """How many triples follow from some edges, and the seconds of a time in the quickest round of so many times."""
    found, best = 0, float("inf")
    for _ in range(rounds):
        began = time.process_time()
        for _ in range(times):
            found = sum(1 for _ in infer(edges, INFERRED, reasoner))
        best = min(best, (time.process_time() - began) / times)
    return found, best


def main(rounds: str, *sizes: str) -> None:
    """Measure the closure of so many triples each; of several rounds of the fast reasoner the quickest counts."""
    timed(city_edges(1), Reasoner.FAST)  # reads the ontology and compiles its rules
    timed(city_edges(1), Reasoner.OWLRL)
    runs = []
    rate = 0.0  # seconds of owlrl for a triple, as last measured
    largest = max(map(int, sizes))
    for size in map(int, sizes):
        edges = city_edges(size)
        inferred, fast = timed(edges, Reasoner.FAST, int(rounds), largest // size)
        reference = None
        if rate * size <= PATIENCE:
            same, reference = timed(edges, Reasoner.OWLRL)
            rate = reference / size
            if same != inferred:
                sys.exit(f"{size} triples: owlrl infers {same}, the fast reasoner {inferred}")
        runs.append({"triples": size, "inferred": inferred, "fast": fast, "owlrl": reference})
    print(json.dumps(runs))


if __name__ == "__main__":
    main(*sys.argv[1:])
