"""A build by two processes against one."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.figures import Figure, at_least, number, table
from bench.processes import MEGABYTE, gazette, measured

TITLE = "Two processes against one"
SIZES = (24,)  # issues
GOAL = 1.7


def measure(sizes: Sequence[int]) -> tuple[list[Figure], str]:
    """Build so many issues with one and with two workers, by the clock."""
    figures, rows = [], []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            measured("written", name, str(size))
            one, two = (gazette(["build", "*.txt", "--workers", workers], Path(name)) for workers in ("1", "2"))
        figures.append(at_least(f"build of {size:,} issues, two processes", one.clock / two.clock, GOAL, "×", "one"))
        for workers, spent in (("one", one), ("two", two)):
            costs = (f"{number(spent.clock)} s", f"{number(spent.processor)} s", f"{spent.peak / MEGABYTE:.0f} MB")
            rows.append((f"{size:,} issues", workers, *costs))
    head = ("build of", "processes", "by the clock", "processor", "peak of the largest process")
    return figures, f"`gazette build --workers N`, from start to end.\n\n{table(head, rows, left=('processes',))}"
