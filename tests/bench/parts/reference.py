"""A whole build of 1,000 issues against rdflib's memory store with owlrl's closure of the same triples."""

from __future__ import annotations

from collections.abc import Sequence

from bench.figures import Figure, at_least, number, table
from bench.processes import measured

TITLE = "A whole build, against rdflib with owlrl"
LENGTHS = ("6500", "26000")
SIZES: tuple[int, ...] = ()
GOAL = 10
ISSUES = 1000
WORDS = """Ours is everything from the file to a finished store on disk: reading, facts, triples, loading, deriving,
closure, description. Theirs is only reading the same triples into `rdflib.Graph` and owlrl's closure of them; in
brackets, owlrl's closure of the plain edges alone, which is what our own closure is asked for. Each issue adds the
difference between both columns in proportion to its characters; from that, {issues:,} issues are extrapolated as if
owlrl were linear, which flatters it."""


def measure(sizes: Sequence[int]) -> tuple[list[Figure], str]:
    """Compare an issue of a quarter and of the whole length, and extrapolate."""
    runs = measured("reference", *LENGTHS)
    rows = [
        (
            f"{run['characters']:,}",
            f"{run['triples']:,}",
            f"{number(run['built'])} s",
            f"{number(run['parsed'])} s",
            f"{number(run['closed'])} s" if run["closed"] else "too long",
            f"{number(run['closed_edges'])} s",
        )
        for run in runs
    ]
    head = ("characters", "triples", "our build", "rdflib reads", "owlrl closes", "owlrl, plain edges")
    details = f"{WORDS.format(issues=ISSUES)}\n\n{table(head, rows)}"
    whole = [run["parsed"] + run["closed"] for run in runs if run["closed"]]
    edges = [run["parsed"] + run["closed_edges"] for run in runs]
    ours = [run["built"] for run in runs]
    lengths = [run["characters"] for run in runs]
    mine = extrapolated(lengths, ours)
    figures = [against(extrapolated(lengths, whole), mine, "closure of all triples")]
    figures.append(against(extrapolated(lengths, edges), mine, "closure of the plain edges only"))
    return figures, details


def extrapolated(lengths: Sequence[int], seconds: Sequence[float]) -> float:
    """Seconds for 1,000 issues of the last length, by the line through the first and the last that were measured.

    >>> extrapolated([1, 2], [3.0, 4.0])
    2002.0
    """
    if len(seconds) < 2:
        return seconds[0] / lengths[0] * lengths[-1] * ISSUES
    at = len(seconds) - 1
    slope = (seconds[at] - seconds[0]) / (lengths[at] - lengths[0])
    return seconds[0] + slope * (lengths[-1] * ISSUES - lengths[0])


def against(theirs: float, ours: float, what: str) -> Figure:
    """How many times faster."""
    against = f"rdflib + owlrl, {what}: {number(theirs / 60)} min, ours {number(ours / 60)} min"
    return at_least(f"whole build of {ISSUES:,} issues, extrapolated", theirs / ours, GOAL, "×", against)
