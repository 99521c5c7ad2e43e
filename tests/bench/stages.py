"""The stages from a file to an exported graph, each timed; runs in a process of its own and prints JSON.

Times are processor time, so that other work on the machine disturbs them little.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from graph.closure import infer
from graph.derive import derive
from graph.export import export_store
from graph.shared import newest_day, plain_edges, write_shared_graphs
from graph.store import new_store
from loaders.fact_types import Fact
from loaders.model import Issue, Problem
from loaders.problems import share_out
from loaders.read import OF_ALL, OF_GENRE, merge_mentions
from loaders.text import read
from loaders.tree import build_tree
from loaders.triples import document_quads
from ontology.iri import IriMinter, SharedGraph

MAXRSS_UNIT = 1 if sys.platform.startswith("linux") else 1024  # kibibytes, on macOS bytes


class Clock:
    """Adds up the seconds of each stage and the characters it was given."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.characters: dict[str, int] = {}

    @contextmanager
    def stage(self, name: str, characters: int = 0) -> Iterator[None]:
        """Time what the block does as a part of stage `name`."""
        began = time.process_time()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - began
        self.characters[name] = self.characters.get(name, 0) + characters


def read_timed(path: Path, clock: Clock) -> tuple[Issue, list[list[Fact]], list[Problem]]:
    """Read a file as `loaders.read.read_file` does, each step timed."""
    size = len(path.read_text(encoding="utf-8"))
    with clock.stage("read", size):
        source, problems = read(path)
    with clock.stage("cut into documents and sections", size):
        issue, found = build_tree(source)
    problems += found
    facts: list[list[Fact]] = []
    for document in issue.documents:
        length = sum(end - start for leaf in document.leaves for start, end in leaf.pieces)
        mine: list[Fact] = []
        for finder in (*OF_ALL, *OF_GENRE[document.genre]):
            with clock.stage(f"facts: {finder.__name__.removeprefix('find_')}", length):
                found_facts, unread = finder(document)
            mine += found_facts
            problems += unread
        with clock.stage("facts: joining what is said twice", length):
            facts.append(merge_mentions(mine))
    return issue, facts, problems


def read_only(paths: Sequence[Path], clock: Clock) -> None:
    """Read files, and let go of what they say."""
    for path in paths:
        read_timed(path, clock)


def build(paths: Sequence[Path], clock: Clock) -> None:
    """Read files, build a store of them on disk and export it."""
    minter = IriMinter()
    total = 0
    with tempfile.TemporaryDirectory() as folder, new_store(Path(folder) / "store") as store:
        for path in paths:
            issue, facts, problems = read_timed(path, clock)
            size = len(issue.source.text)
            total += size
            for document, mine, unread in zip(issue.documents, facts, share_out(issue, problems), strict=True):
                with clock.stage("triples", size // len(issue.documents)):
                    quads = list(document_quads(document, mine, minter, unread))
                with clock.stage("load", size // len(issue.documents)):
                    store.bulk_extend(quads)
        # the ontology, which is the same for any text
        write_shared_graphs(store, minter, None)
        for graph in SharedGraph:
            store.remove_graph(ox.NamedNode(minter.graph(graph)))
        with clock.stage("derive", total):
            derive(store, minter, newest_day(store))
        with clock.stage("closure", total):
            store.bulk_extend(infer(plain_edges(store), ox.NamedNode(minter.graph(SharedGraph.INFERRED))))
        with clock.stage("export", total):
            export_store(store, Path(folder) / "all.nq")


def main(what: str, rounds: str, *paths: str) -> None:
    """Measure reading (`read`) or building (`build`) some files; of several rounds each stage's quickest counts."""
    best = Clock()
    for _ in range(int(rounds)):
        clock = Clock()
        (read_only if what == "read" else build)([Path(path) for path in paths], clock)
        best.seconds = {name: min(spent, best.seconds.get(name, spent)) for name, spent in clock.seconds.items()}
        best.characters = clock.characters
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MAXRSS_UNIT
    print(json.dumps({"seconds": best.seconds, "characters": best.characters, "peak": peak}))


if __name__ == "__main__":
    main(*sys.argv[1:])
