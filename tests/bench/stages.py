"""The stages from files to an exported graph, each timed; a process of its own, prints JSON.

Times are processor time, so that other work on the machine disturbs them little; the store's own threads, which merge
its files, may still be at work in the stage after.
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

from bench.gazettes.issues import write_corpus
from bench.processes import KIBIBYTES, SAMPLE
from graph.closure import infer
from graph.derive import derive
from graph.describe import describe
from graph.export import export_store
from graph.shard_loading import BATCH
from graph.shared import newest_day, plain_edges, write_shared_graphs
from graph.store import new_store
from loaders.evidence import quotes_of
from loaders.fact_types import Fact
from loaders.facts.topics import find_topics
from loaders.model import Issue, Problem
from loaders.problems import share_out
from loaders.read import OF_ALL, OF_GENRE, merge_mentions
from loaders.text import read
from loaders.tree import build_tree
from loaders.triples import document_lines
from ontology.iri import IriMinter, SharedGraph


class Clock:
    """Adds up the seconds of each stage and the characters it was given, and notes the peak of memory by then."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.characters: dict[str, int] = {}
        self.peaks: dict[str, int] = {}  # kibibytes

    @contextmanager
    def stage(self, name: str, characters: int = 0) -> Iterator[None]:
        """Time what the block does as a part of stage `name`."""
        began = time.process_time()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - began
        self.characters[name] = self.characters.get(name, 0) + characters
        self.peaks[name] = peak()


def peak() -> int:
    """The most memory that this process has had so far, in kibibytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KIBIBYTES


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
            merged = merge_mentions(mine)
        with clock.stage("facts: checking the evidence", length):
            for fact in merged:
                quotes_of(document.source, fact)
        with clock.stage("facts: topics", length):
            facts.append([*merged, *find_topics(document, merged)])
    return issue, facts, problems


def build(paths: Sequence[Path], clock: Clock) -> None:
    """Read files, build a store of them on disk and export it."""
    minter = IriMinter()
    total = 0
    gathered: list[bytes] = []
    with tempfile.TemporaryDirectory() as folder, new_store(Path(folder) / "store") as store:
        for path in paths:
            issue, facts, problems = read_timed(path, clock)
            size = len(issue.source.text)
            total += size
            with clock.stage("triples", size):
                for document, mine, unread in zip(issue.documents, facts, share_out(issue, problems), strict=True):
                    gathered.append(document_lines(document, mine, minter, unread).encode())
            # as much at once as a build loads
            if path is paths[-1] or sum(map(len, gathered)) >= BATCH:
                with clock.stage("load"):
                    store.bulk_load(b"".join(gathered), format=ox.RdfFormat.N_QUADS, lenient=True)
                gathered.clear()
        clock.characters["load"] = total
        # the ontology, which is the same for any text
        write_shared_graphs(store, minter, None)
        for graph in SharedGraph:
            store.remove_graph(ox.NamedNode(minter.graph(graph)))
        day = newest_day(store)
        with clock.stage("derive", total):
            derive(store, minter, day)
        with clock.stage("closure", total):
            store.bulk_extend(infer(plain_edges(store), ox.NamedNode(minter.graph(SharedGraph.INFERRED))))
        with clock.stage("describe", total):
            sum(1 for _ in describe(store, minter, day, day))
        with clock.stage("export", total):
            export_store(store, Path(folder) / "all.nq")


def main(what: str, times: str) -> None:
    """Measure a build of so many generated issues (`issues`), or reading the sample so often in one file (`sample`)."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if what == "sample":
            path = folder / "sample.txt"
            path.write_text("\n".join([SAMPLE.read_text(encoding="utf-8")] * int(times)), encoding="utf-8")
            read_timed(path, clock)
        else:
            paths = []
            for issue in write_corpus(int(times)):
                paths.append(folder / f"{issue.name}.txt")
                paths[-1].write_text(issue.text, encoding="utf-8")
            build(paths, clock)
    print(json.dumps({"seconds": clock.seconds, "characters": clock.characters, "peaks": clock.peaks, "peak": peak()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
