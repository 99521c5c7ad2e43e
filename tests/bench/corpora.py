"""Corpora of generated issues: built and compared with what was written in; a process of its own, prints JSON.

Times are processor time. The last issue is not built with the others: adding it is measured by itself.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from bench.accuracy import rows_of, score
from bench.gazettes.issues import write_corpus
from bench.gazettes.written import COLUMNS, Row
from graph.answers import EmbeddedEngine, run_query
from graph.build import add_files, build_store
from graph.store import open_store
from queries.catalogue import find_query

MAXRSS_UNIT = 1 if sys.platform.startswith("linux") else 1024  # kibibytes, on macOS bytes


def main(issues: str) -> None:
    """Measure a corpus of so many issues, and one more that is added."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows: list[Row] = []
        paths = []
        for issue in write_corpus(int(issues) + 1):
            paths.append(folder / f"{issue.name}.txt")
            paths[-1].write_text(issue.text, encoding="utf-8")
            rows += issue.rows
        characters = sum(len(path.read_text(encoding="utf-8")) for path in paths[:-1])
        store = folder / "gazette.store"
        began = time.process_time()
        build_store(paths[:-1], store)
        built = time.process_time() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MAXRSS_UNIT
        began = time.process_time()
        done = add_files(paths[-1:], store)
        added = time.process_time() - began
        engine = EmbeddedEngine(open_store(store))
        found = [row for table in COLUMNS for row in rows_of(table, run_query(engine, find_query(table)).records())]
        scores = score(rows, found)
    worst = min(scores, key=lambda each: (each.f1, each.table))
    run = {
        "issues": int(issues), "characters": characters, "triples": done.triples, "built": built, "peak": peak,
        "added": added, "rows": len(rows), "f1": sum(each.f1 for each in scores) / len(scores), "worst": worst.table,
        "worst_f1": worst.f1,
    }  # fmt: skip
    print(json.dumps(run))


if __name__ == "__main__":
    main(sys.argv[1])
