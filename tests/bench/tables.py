"""What was measured, as the tables of BENCHMARKS.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MEGABYTE = 1024  # kibibytes
GROUPS = {"read": "read", "cut into documents and sections": "cut"}


@dataclass(frozen=True, slots=True)
class Measured:
    """One run: processor seconds and characters of each stage, and the peak of memory in kibibytes."""

    seconds: Mapping[str, float]
    characters: Mapping[str, int]
    peak: int

    def grouped(self) -> dict[str, float]:
        """The seconds with all families of facts as one stage."""
        sums: dict[str, float] = {}
        for name, spent in self.seconds.items():
            group = "search for facts" if name.startswith("facts: ") else GROUPS.get(name, name)
            sums[group] = sums.get(group, 0.0) + spent
        return sums


@dataclass(frozen=True, slots=True)
class Closed:
    """One closure: triples that went in and that were inferred, processor seconds of both reasoners.

    owlrl: None where it would have taken too long.
    """

    triples: int
    inferred: int
    fast: float
    owlrl: float | None


@dataclass(frozen=True, slots=True)
class Corpus:
    """A corpus of generated issues: what it holds, what building it and adding one issue cost, how it was read.

    built, added: processor seconds. peak: kibibytes while building. f1: the mean of all tables.
    """

    issues: int
    characters: int
    triples: int
    built: float
    peak: int
    added: float
    rows: int
    f1: float
    worst: str
    worst_f1: float


def corpus_table(runs: Sequence[Corpus]) -> str:
    """Corpora by size, a column each."""
    lines = [
        ("characters", [f"{run.characters:,}" for run in runs]),
        ("triples", [f"{run.triples:,}" for run in runs]),
        ("build", [f"{run.built:.1f} s" for run in runs]),
        ("peak memory", [f"{run.peak / MEGABYTE:.0f} MB" for run in runs]),
        ("adding one more issue", [f"{run.added:.1f} s" for run in runs]),
        ("rows written in", [f"{run.rows:,}" for run in runs]),
        ("mean F1 of the tables", [f"{run.f1:.4f}" for run in runs]),
        ("lowest", [f"{run.worst_f1:.4f} ({run.worst})" for run in runs]),
    ]
    head = ["", *(f"{run.issues:,} issues" for run in runs)]
    return table(head, [(name, *cells) for name, cells in lines])


def closure_table(runs: Sequence[Closed]) -> str:
    """Closures by size; where owlrl was not run, its last measurement is taken to grow with the triples."""
    rows = []
    measured = runs[0]
    for before, run in zip((runs[0], *runs), runs, strict=False):
        measured = run if run.owlrl is not None else measured
        reference = (measured.owlrl or 0.0) * run.triples / measured.triples
        owlrl = f"{reference:.1f} s" if run.owlrl is not None else f"at least {reference:.0f} s"
        cost = f" (×{run.fast / before.fast:.1f})" if run is not before else ""
        fast = f"{run.fast:.3f} s{cost}"
        rows.append((f"{run.triples:,}", f"{run.inferred:,}", fast, owlrl, f"{reference / run.fast:,.0f} ×"))
    return table(("triples", "inferred", "rules (cost)", "owlrl", "faster"), rows)


def stage_table(run: Measured) -> str:
    """Each stage of one run: its seconds and the characters it goes through in a second."""
    rows = [
        (name, f"{spent:.3f}", f"{run.characters[name] / spent:,.0f}" if spent > 0 else "—")
        for name, spent in run.seconds.items()
    ]
    rows.append(("**all**", f"**{sum(run.seconds.values()):.3f}**", ""))
    return table(("stage", "seconds", "characters a second"), rows)


def growth_table(runs: Mapping[int, Measured], what: str) -> str:
    """Stages by how often the sample is repeated, with the cost in multiples of the first run."""
    (least, first), *_ = runs.items()
    base = first.grouped()
    base["**all of these**"] = sum(base.values())
    head = [what, *(f"{times} ×" if times == least else f"{times} × (cost)" for times in runs)]
    rows = []
    for name, spent in base.items():
        cells = [name, f"{spent:.3f} s"]
        for times, run in runs.items():
            if times != least:
                mine = run.grouped()
                mine["**all of these**"] = sum(mine.values())
                cells.append(f"{mine[name]:.2f} s (×{mine[name] / spent:.0f})" if spent > 0 else f"{mine[name]:.2f} s")
        rows.append(tuple(cells))
    rows.append(("peak memory", *(f"{run.peak / MEGABYTE:.0f} MB" for run in runs.values())))
    return table(head, rows)


def memory_table(peaks: Mapping[str, tuple[int, float]]) -> str:
    """The peak of memory and the processor seconds of whole commands."""
    rows = [(f"`{line}`", f"{peak / MEGABYTE:.0f} MB", f"{spent:.2f}") for line, (peak, spent) in peaks.items()]
    return table(("command", "peak memory", "seconds"), rows)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table, all columns but the first set to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
