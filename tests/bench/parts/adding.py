"""What adding one document to a store of many issues costs, everything derived and inferred anew."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bench.figures import Figure, at_most, number, table
from bench.processes import measured

TITLE = "Adding one document"
SIZES = (25,)
SOON = 1.0  # seconds
WORDS = """A document of the next month of a city that the store holds, added to the store as it was: processor seconds
inside a process that has done the same once before, and of the whole `gazette add FILE` with its start, with the
clock's seconds."""


def measure(sizes: Sequence[int], store: Path | None = None) -> tuple[list[Figure], str]:
    """Add to stores of so many issues. store: one that holds the issues of the last size."""
    figures, rows = [], []
    for size in sizes:
        given = [str(store.absolute())] if store and size == sizes[-1] else []
        found = measured("additions", str(size), *given)
        slowest = max(found["runs"], key=lambda run: float(run["inside"]))
        what = f"adding one document ({slowest['kind']}, the slowest) to {size:,} issues"
        figures.append(at_most(what, slowest["inside"], SOON, "s"))
        for run in found["runs"]:
            costs = [f"{number(run[name])} s" for name in ("inside", "processor", "clock")]
            rows.append((f"{size:,} issues, {found['triples']:,} triples", run["kind"], *costs))
    head = ("added to", "document", "inside", "`gazette add`", "by the clock")
    return figures, f"{WORDS}\n\n{table(head, rows, left=('document',))}"
