"""A whole build of 1,000 issues against rdflib's memory store with owlrl's closure of the same triples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bench.figures import Figure, at_least, number, table
from bench.processes import measured

TITLE = "A whole build, against rdflib with owlrl"
SIZES = (6, 24)  # issues that we build
THEIRS = (1, 2)  # issues whose triples owlrl closes in a minute or two
GOAL = 10
ISSUES = 1000
WORDS = """Ours is everything from the files to a finished store on disk: reading, facts, triples, loading, deriving,
closure, description. Theirs is only reading the same triples into `rdflib.Graph` and owlrl's closure, of all of them or
of the plain edges alone, which is what our own closure is asked for. All issues are whole ones of about 26,000
characters. Each side is measured at the largest sizes that it finishes in a minute or two, and {issues:,} issues are
extrapolated by the straight line through its two sizes: what starting costs is counted once, and both are taken to be
linear. Seconds of the processor."""


@dataclass(frozen=True, slots=True)
class Run:
    """What some issues cost. seconds: by what was done."""

    issues: int
    characters: int
    triples: int
    seconds: Mapping[str, float]


def measure(sizes: Sequence[int]) -> tuple[list[Figure], str]:
    """Build so many issues, close fewer by owlrl, and extrapolate both."""
    ours = [Run(**measured("reference", "ours", str(size))) for size in sizes]
    theirs = [Run(**measured("reference", "theirs", str(size))) for size in THEIRS]
    rows: list[tuple[str, ...]] = [(*named(run), *spent(run, "built"), "", "", "") for run in ours]
    rows += [(*named(run), "", *spent(run, "parsed", "closed", "closed_edges")) for run in theirs]
    head = ("issues", "characters", "triples", "our build", "rdflib reads", "owlrl closes", "owlrl, plain edges")
    mine = extrapolated(ours, "built")
    parsed = extrapolated(theirs, "parsed")
    figures = [
        against(parsed + extrapolated(theirs, "closed"), mine, "closure of all triples"),
        against(parsed + extrapolated(theirs, "closed_edges"), mine, "closure of the plain edges only"),
    ]
    return figures, f"{WORDS.format(issues=ISSUES)}\n\n{table(head, rows)}"


def named(run: Run) -> tuple[str, ...]:
    """The first cells of a run's row."""
    return f"{run.issues:,}", f"{run.characters:,}", f"{run.triples:,}"


def spent(run: Run, *done: str) -> tuple[str, ...]:
    """The cells of what was done."""
    return tuple(f"{number(run.seconds[each])} s" for each in done)


def extrapolated(runs: Sequence[Run], what: str) -> float:
    """Seconds for 1,000 issues, by the line through the first and the last run.

    >>> extrapolated([Run(1, 0, 0, {"built": 3.0}), Run(2, 0, 0, {"built": 4.0})], "built")
    1002.0
    """
    first, last = runs[0], runs[-1]
    if first is last:
        return first.seconds[what] / first.issues * ISSUES
    slope = (last.seconds[what] - first.seconds[what]) / (last.issues - first.issues)
    return first.seconds[what] + slope * (ISSUES - first.issues)


def against(theirs: float, ours: float, what: str) -> Figure:
    """How many times faster."""
    against = f"rdflib + owlrl, {what}: {number(theirs / 60)} min, ours {number(ours / 60)} min"
    return at_least(f"whole build of {ISSUES:,} issues, extrapolated", theirs / ours, GOAL, "×", against)
