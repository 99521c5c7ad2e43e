"""Every query of the catalogue on the embedded store and on a Virtuoso with the same triples."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import geometric_mean
from typing import Any

from bench.figures import Figure, at_most, number, table
from bench.parts.catalogue import asked_of, built

TITLE = "The catalogue's queries, against Virtuoso"
SIZES = (4,)
GOAL = 1
HARDLY = 0.001  # seconds; no less is counted where times are divided
SHOWN = 12
MISSING = "virtuoso-t is not installed here: apt-get install virtuoso-opensource-7-bin, then measure again."
VALUES = 3  # of a parameter
WORDS = """The same questions of both, each asked twice and the second time by the clock; Virtuoso's answers come over
HTTP. Of {asked} queries on {issues:,} issues both answered {both} in time, and those alone are compared; no answer in
time from the embedded store: {own}; from Virtuoso: {other}. Where the embedded store is slowest beside it, and where
quickest:"""


def measure(sizes: Sequence[int], store: Path | None = None) -> tuple[list[Figure], str]:
    """Ask both engines on stores of so many issues. store: one that holds the issues of the last size."""
    what = "the embedded store's time, geometric mean of the catalogue's queries"
    if shutil.which("virtuoso-t") is None:
        return [Figure(what, "—", "Virtuoso", f"≤ {GOAL} ×")], MISSING
    figures, texts = [], []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            own = store if store and size == sizes[-1] else built(size, Path(name))
            asked = asked_of(own, "--virtuoso", "--values", str(VALUES))
        both = sorted((each for each in asked if None not in (each["own"]["rows"], each["other"]["rows"])), key=ratio)
        mean = geometric_mean([ratio(each) for each in both])
        figures.append(at_most(f"{what}, {size:,} issues", mean, GOAL, "×", "Virtuoso"))
        words = WORDS.format(
            asked=len(asked),
            issues=size,
            both=len(both),
            own=unanswered(asked, "own"),
            other=unanswered(asked, "other"),
        )
        texts.append(f"{words}\n\n{compared_table([*both[-SHOWN:][::-1], *both[:SHOWN]])}")
    return figures, "\n\n".join(texts)


def unanswered(asked: Sequence[Mapping[str, Any]], side: str) -> str:
    """The queries that one of the two did not answer in time, by name.

    >>> unanswered([{"own": {"query": "a", "rows": 1}}, {"own": {"query": "b", "rows": None}}], "own")
    '`b`'
    """
    return ", ".join(f"`{each[side]['query']}`" for each in asked if each[side]["rows"] is None) or "none"


def ratio(each: Mapping[str, Any]) -> float:
    """The store's time in multiples of Virtuoso's.

    >>> ratio({"own": {"clock": 0.01}, "other": {"clock": 0.04}})
    0.25
    """
    return float(max(each["own"]["clock"], HARDLY) / max(each["other"]["clock"], HARDLY))


def compared_table(both: Sequence[Mapping[str, Any]]) -> str:
    """Queries with the seconds of both engines."""
    rows = [
        (
            f"`{each['own']['query']}`",
            f"{each['own']['rows']:,}",
            f"{number(each['own']['clock'])} s",
            f"{number(each['other']['clock'])} s",
            f"{number(ratio(each))} ×",
        )
        for each in both
    ]
    return table(("query", "rows", "embedded store", "Virtuoso", "ratio"), rows)
