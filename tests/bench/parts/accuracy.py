"""How well the fact tables agree with what a generator wrote, over corpora of several sizes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bench.accuracy import Score
from bench.figures import Figure, number, share, table
from bench.processes import MEGABYTE, measured

TITLE = "Accuracy on generated gazettes"
SIZES = (10, 100)
GOOD = 0.99
WORDS = """Issues of invented places of every level of government (`tests/bench/gazettes`), in several prints and forms
of each table, with the facts that were written into them. A row is right if all its columns are; the words of an
indicator and of actions may differ by half. F1 of the rows of each table, with how many were written:"""


def measure(sizes: Sequence[int]) -> tuple[list[Figure], str]:
    """Compare corpora of so many issues."""
    runs = [measured("accuracies", str(size)) for size in sizes]
    figures = []
    for run in runs:
        scores = scores_of(run)
        worst = min(scores[:-1], key=lambda each: each.f1)
        issues = f"{run['issues']:,} issues"
        figures.append(share(f"F1 of all facts, {issues}", scores[-1].f1, GOOD, "the facts written in"))
        figures.append(share(f"F1 of the lowest table ({worst.table}), {issues}", worst.f1, GOOD, "the same"))
    return figures, f"{WORDS}\n\n{scores_table(runs)}"


def scores_of(run: Mapping[str, Any]) -> list[Score]:
    """The scores of all tables, and of all rows together as the last.

    >>> counts = {"expected": 3, "found": 2, "right": 2}
    >>> scores_of({"tables": {"tasks": counts, "targets": counts}})[-1]
    Score(table='all', expected=6, found=4, right=4)
    """
    scores = [Score(name, **counts) for name, counts in run["tables"].items()]
    sums = (sum(getattr(each, field) for each in scores) for field in ("expected", "found", "right"))
    return [*scores, Score("all", *sums)]


def scores_table(runs: Sequence[Mapping[str, Any]]) -> str:
    """F1 of each table, a column each corpus."""
    columns = [scores_of(run) for run in runs]
    rows = [
        (row[0].table, *(f"{each.f1:.4f} ({each.expected:,})" for each in row)) for row in zip(*columns, strict=True)
    ]
    rows.append(("characters", *(f"{run['characters']:,}" for run in runs)))
    rows.append(("seconds from text to facts", *(number(run["seconds"]) for run in runs)))
    rows.append(("peak of memory, all processes", *(f"{run['peak'] / MEGABYTE:.0f} MB" for run in runs)))
    return table(("table", *(f"{run['issues']:,} issues" for run in runs)), rows)
