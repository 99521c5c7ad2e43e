"""Every query of the catalogue on a store of many issues, each as an analyst asks it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.figures import Figure, number, share, table
from bench.processes import ENVIRONMENT, gazette, measured

TITLE = "The catalogue's queries"
SIZES = (25,)
SHARE, SOON = 0.95, 0.1
SHOWN = 12
WORDS = """Each query with the values of its first parameter that the graph has, by its own list of choices, chosen by a
seed; a name that every place has is asked for in one place; the slowest counts, asked for the second time. Seconds of
the processor; after ten a query is ended. The slowest of {issues:,} issues:"""


def measure(sizes: Sequence[int], store: Path | None = None) -> tuple[list[Figure], str]:
    """Ask on stores of so many issues. store: one that holds the issues of the last size."""
    figures, texts = [], []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            asked = asked_of(store if store and size == sizes[-1] else built(size, Path(name)))
        soon = sum(each["rows"] is not None and each["processor"] < SOON for each in asked) / len(asked)
        what = f"share of {len(asked)} queries under {SOON * 1000:.0f} ms, {size:,} issues"
        figures.append(share(what, soon, SHARE))
        texts.append(f"{WORDS.format(issues=size)}\n\n{slowest_table(asked)}")
    return figures, "\n\n".join(texts)


def built(size: int, folder: Path) -> Path:
    """A store of so many issues, built in a folder."""
    measured("written", str(folder), str(size))
    gazette(["build", "*.txt"], folder)
    return folder / "gazette.store"


def asked_of(store: Path, *options: str) -> list[Mapping[str, Any]]:
    """What `bench.queries` measures: a line of JSON for each query."""
    line = [sys.executable, "-m", "bench.queries", str(store), *options]
    done = subprocess.run(line, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True, text=True)
    return [json.loads(each) for each in done.stdout.splitlines()]


def slowest_table(asked: Sequence[Mapping[str, Any]]) -> str:
    """The slowest queries."""
    slowest = sorted(asked, key=lambda each: (each["rows"] is not None, -float(each["processor"])))[:SHOWN]
    rows = [
        (
            f"`{each['query']}`",
            "、".join(map(str, each["given"].values())) or "—",
            "none in time" if each["rows"] is None else f"{each['rows']:,}",
            f"{number(each['processor'])} s",
        )
        for each in slowest
    ]
    return table(("query", "asked for", "rows", "seconds"), rows, left=("asked for",))
