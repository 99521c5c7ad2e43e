"""Documents added one by one to a store of many issues; a process of its own, prints JSON.

The documents are of the next month of a city that the store holds: a division of work, a notice of appointments, a
notice of standards, a plan, a chronicle. Each is added to the store as it was, in this process and by `gazette add`.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

import pyoxigraph as ox

from bench.gazettes.issues import write_corpus, write_documents
from bench.processes import gazette
from graph.build import add_files, build_store
from graph.program import program_digest
from graph.store import open_store
from ontology.iri import IriMinter
from ontology.terms import OWL


def main(issues: str, given: str = "") -> None:
    """Add to a store of so many issues; given: one that holds them, which is copied."""
    count = int(issues)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = Path(given) if given else folder / "base.store"
        if not given:
            build_store(written(folder, count), base)
        elif not is_ours(base):
            sys.exit(f"{base}: another version built this store, so each addition would derive it anew; build it again")
        triples = len(open_store(base))
        runs = []
        for kind, text in write_documents(count):
            path = folder / f"{kind}.txt"
            path.write_text(text, encoding="utf-8")
            spent = []
            # the first time everything that is made at first use is made, which is part of a start too
            for place in ("first", "inside", "outside"):
                # Store.backup makes links: nothing is copied, and the base stays as it is
                copy = folder / f"{kind}-{place}.store"
                open_store(base).backup(str(copy))
                if place == "first":
                    add_files([path], copy)
                elif place == "inside":
                    began = time.process_time()
                    add_files([path], copy)
                    spent.append(time.process_time() - began)
                else:
                    whole = gazette(["add", str(path), "--store", str(copy)], folder)
                    spent += [whole.processor, whole.clock]
            runs.append({"kind": kind, "inside": spent[0], "processor": spent[1], "clock": spent[2]})
    print(json.dumps({"issues": count, "triples": triples, "runs": runs}))


def is_ours(store: Path) -> bool:
    """Whether this version of the program built a store."""
    dataset, digest = ox.NamedNode(IriMinter().dataset()), ox.Literal(program_digest())
    return any(open_store(store).quads_for_pattern(dataset, ox.NamedNode(OWL.versionInfo), digest))


def written(folder: Path, issues: int) -> list[Path]:
    """The files of a corpus."""
    paths = []
    for issue in write_corpus(issues):
        paths.append(folder / f"{issue.name}.txt")
        paths[-1].write_text(issue.text, encoding="utf-8")
    return paths


if __name__ == "__main__":
    main(*sys.argv[1:])
