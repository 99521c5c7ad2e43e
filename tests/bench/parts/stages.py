"""What each stage costs, from text to an exported graph, and how it grows with the number of issues."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from bench.figures import Figure, at_most, number, table
from bench.processes import MEGABYTE, Spent, gazette, measured

TITLE = "Each stage, by the number of issues"
SIZES = (1, 10)
REPEATED = (1, 10)  # times the sample in one file
LINEAR = 1.25  # times ten: what a step of ten may cost and still be called linear, memory filling up
WHOLE = "all stages"
COMMANDS = (
    ("build", "*.txt"), ("tables",), ("report",), ("validate",), ("answer",), ("explore", "--document", "{document}"),
    ("export", "all.nq"), ("export", "all.ttl"), ("export", "all.graphml"),
)  # fmt: skip
COMMAND_SIZE = 10  # issues, the most on which commands are run
SLOW = {"validate": 1}  # issues, where it is fewer


@dataclass(frozen=True, slots=True)
class Run:
    """One run: processor seconds and characters of each stage, and the peak of memory at its end and of all.

    Memory is in kibibytes.
    """

    seconds: Mapping[str, float]
    characters: Mapping[str, int]
    peak: int
    peaks: Mapping[str, int] = field(default_factory=dict)

    @property
    def all(self) -> float:
        """The seconds of all stages."""
        return sum(self.seconds.values())


def measure(sizes: Sequence[int]) -> tuple[list[Figure], str]:
    """Build so many generated issues, read the sample over and over, run commands on stores."""
    built = {size: Run(**measured("stages", "issues", str(size))) for size in sizes}
    read = {times: Run(**measured("stages", "sample", str(times))) for times in REPEATED}
    commands = {size: command_costs(size) for size in sizes if size <= COMMAND_SIZE}
    figures = [linear("a build", built, "issues"), linear("from text to facts", read, "times the sample in one file")]
    text = [
        "Processor seconds; a step of ten times the issues in brackets. A family of facts is searched for only in",
        "documents of its genre: its characters a second are those of these documents. Memory is the peak of all",
        "stages up to this one. Checking with SHACL and drawing pages are among the commands below.",
        "",
        growth_table(built, "issues"),
        "",
        "The sample repeated in one file, from text to facts:",
        "",
        growth_table(read, "×"),
    ]
    if commands:
        text += ["", "Whole commands on a store of generated issues, seconds of the processor and peak of memory:", ""]
        text.append(command_table(commands))
    return figures, "\n".join(text)


def linear(what: str, runs: Mapping[int, Run], unit: str) -> Figure:
    """How the cost grows over the last step, held against what is linear."""
    *_, before, last = [0, *runs]
    if not before:
        return Figure(f"growth of {what}", "only one size measured")
    step, cost = last / before, runs[last].all / runs[before].all
    return at_most(
        f"growth of {what}, {before:,} → {last:,} {unit}", cost, step * LINEAR, "×", f"{step:.0f} × the text"
    )


def growth_table(runs: Mapping[int, Run], unit: str) -> str:
    """Stages by size: the cost, in multiples of the size before too; of the last, characters a second and memory."""
    stages = list(dict.fromkeys(name for run in runs.values() for name in run.seconds))
    rows = [(f"**{WHOLE}**", *cells([run.all for run in runs.values()]), "", "")]
    *_, last = runs.values()
    for name in stages:
        spent = last.seconds.get(name, 0.0)
        speed = f"{last.characters[name] / spent:,.0f}" if spent else "—"
        memory = f"{last.peaks[name] / MEGABYTE:.0f} MB" if name in last.peaks else "—"
        rows.append((name, *cells([run.seconds.get(name, 0.0) for run in runs.values()]), speed, memory))
    rows.append(("peak of memory", *(f"{run.peak / MEGABYTE:.0f} MB" for run in runs.values()), "", ""))
    return table(("stage", *(f"{size:,} {unit}" for size in runs), "characters a second", "peak of memory"), rows)


def cells(seconds: Sequence[float]) -> list[str]:
    """Seconds of growing sizes, each with its multiple of the one before.

    >>> cells([0.5, 6.0])
    ['0.5 s', '6 s (×12)']
    """
    printed = [f"{number(seconds[0])} s"]
    for before, spent in pairwise(seconds):
        printed.append(f"{number(spent)} s (×{number(spent / before)})" if before else f"{number(spent)} s")
    return printed


def command_costs(size: int) -> dict[str, Spent]:
    """What commands cost on so many generated issues."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents = measured("written", str(folder), str(size))
        spent = {}
        for command in COMMANDS:
            if size > SLOW.get(command[0], size):
                continue
            line = [each.format(document=documents[0]) for each in command]
            # the document is another one in each corpus
            spent[f"gazette {' '.join(command)}".replace("{document}", "DOCUMENT")] = gazette(line, folder)
        return spent


def command_table(costs: Mapping[int, Mapping[str, Spent]]) -> str:
    """Commands by size."""
    lines = dict.fromkeys(line for run in costs.values() for line in run)
    rows = [(f"`{line}`", *(costs_of(run.get(line)) for run in costs.values())) for line in lines]
    return table(("command", *(f"{size:,} issues" for size in costs)), rows)


def costs_of(spent: Spent | None) -> str:
    """What a command cost, where it was run."""
    return f"{number(spent.processor)} s, {spent.peak / MEGABYTE:.0f} MB" if spent is not None else "not run"
