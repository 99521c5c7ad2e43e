"""Generated issues read and compared with what was written into them; a process of its own, prints JSON.

Issues are written, read and forgotten one at a time, by as many processes as there are processors: no store is made, so
that ten thousand issues need no more memory than ten.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from bench.accuracy import Score, score
from bench.fact_rows import rows_read
from bench.gazettes.issues import write_one
from bench.processes import KIBIBYTES
from loaders.read import read_file

TASK = 4  # issues that a process takes at a time


@dataclass(frozen=True, slots=True)
class Compared:
    """An issue that was read: its characters, the processor seconds from its file to its facts, its scores."""

    characters: int
    seconds: float
    scores: tuple[Score, ...]
    peak: int


def compare(number: int, issues: int, seed: int) -> Compared:
    """Write issue `number` of a corpus, read it, and compare."""
    issue = write_one(number, issues, seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{issue.name}.txt"
        path.write_text(issue.text, encoding="utf-8")
        began = time.process_time()
        reading = read_file(path)
        seconds = time.process_time() - began
    scores = tuple(score(issue.rows, rows_read(reading)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KIBIBYTES
    return Compared(len(issue.text), seconds, scores, peak)


def compare_all(issues: int, seed: int, workers: int) -> dict[str, object]:
    """Compare a corpus: characters, seconds of all processors, peak of memory of all, and each table's counts."""
    counts: dict[str, Counter[str]] = {}
    characters, seconds, peak = 0, 0.0, 0
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        numbers = range(issues)
        for each in pool.map(compare, numbers, [issues] * issues, [seed] * issues, chunksize=TASK):
            characters, seconds, peak = characters + each.characters, seconds + each.seconds, max(peak, each.peak)
            for table in each.scores:
                add = {"expected": table.expected, "found": table.found, "right": table.right}
                counts.setdefault(table.table, Counter()).update(add)
    mine = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // KIBIBYTES
    return {
        "issues": issues, "characters": characters, "seconds": seconds, "peak": mine + workers * peak,
        "tables": {table: dict(count) for table, count in counts.items()},
    }  # fmt: skip


def main(issues: str, seed: str = "0") -> None:
    """Compare a corpus of so many issues."""
    print(json.dumps(compare_all(int(issues), int(seed), os.cpu_count() or 1)))


if __name__ == "__main__":
    main(*sys.argv[1:])
