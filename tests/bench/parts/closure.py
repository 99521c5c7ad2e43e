"""The closure by compiled rules and by owlrl, on plain edges of invented cities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bench.figures import Figure, at_least, at_most, number, table
from bench.processes import measured

TITLE = "The closure, by both reasoners"
SIZES = (1_000, 10_000, 100_000)  # triples
FASTER, STEP = 100, 12
WORDS = """Plain edges and types of generated cities, the same graph on every run; both reasoners infer the same.
A smaller graph is closed as often as makes up for the triples of the largest, and the average is taken: what else the
machine does meanwhile falls on all sizes alike. Where owlrl would take longer than its patience, its last measurement
is multiplied by the triples: it grows faster."""


@dataclass(frozen=True, slots=True)
class Closed:
    """One closure: triples that went in and were inferred, seconds of both; owlrl: None where it takes too long."""

    triples: int
    inferred: int
    fast: float
    owlrl: float | None


def measure(sizes: Sequence[int]) -> tuple[list[Figure], str]:
    """Close graphs of so many triples."""
    runs = [Closed(**each) for each in measured("closures", "3", *map(str, sizes))]
    last = runs[-1]
    bound = "" if last.owlrl else "at least "
    what = f"closure of {last.triples:,} triples"
    figures = [at_least(what, references(runs)[-1] / last.fast, FASTER, "×", "owlrl", bound)]
    for before, run in pairwise(runs):
        grown = f"closure, {before.triples:,} → {run.triples:,} triples"
        figures.append(at_most(grown, run.fast / before.fast, STEP * run.triples / before.triples / 10, "×"))
    return figures, f"{WORDS}\n\n{closure_table(runs)}"


def references(runs: Sequence[Closed]) -> list[float]:
    """owlrl's seconds; where it was not run, its last measurement is taken to grow with the triples.

    >>> references([Closed(10, 5, 0.1, 2.0), Closed(100, 50, 1.0, None)])
    [2.0, 20.0]
    """
    rates = []
    rate = 0.0
    for run in runs:
        rate = rate if run.owlrl is None else run.owlrl / run.triples
        rates.append(rate)
    return [rate * run.triples for rate, run in zip(rates, runs, strict=True)]


def closure_table(runs: Sequence[Closed]) -> str:
    """Closures by size."""
    rows = []
    for before, run, reference in zip((None, *runs), runs, references(runs), strict=False):
        cost = f" (×{number(run.fast / before.fast)})" if before else ""
        owlrl = f"{number(reference)} s" if run.owlrl else f"at least {number(reference)} s"
        fast = f"{number(run.fast)} s{cost}"
        rows.append((f"{run.triples:,}", f"{run.inferred:,}", fast, owlrl, f"{number(reference / run.fast)} ×"))
    return table(("triples", "inferred", "rules (cost)", "owlrl", "faster"), rows)
