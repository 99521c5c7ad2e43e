"""From a cold shell: how long a command takes to begin and to answer, and what whole commands cost on the sample."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.figures import Figure, at_most, number, table
from bench.processes import MEGABYTE, SAMPLE, Spent, gazette, typical

TITLE = "From a cold shell, on the sample"
SIZES: tuple[int, ...] = ()
TIMES = 10
GAZETTE = ("-m", "gazette")
QUESTION = ("query", "accountability", "--document", "沈政发〔2022〕2号")
LIMITS = {"gazette --help": 0.3, "gazette query accountability": 0.6}
COMMANDS = (("build", str(SAMPLE)), ("answer",), ("report",), ("tables",), ("explore",), ("export", "all.nq"))


def measure(sizes: Sequence[int]) -> tuple[list[Figure], str]:
    """Start commands over and over; run each of a session once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = {
            f"gazette {' '.join(line).replace(str(SAMPLE), SAMPLE.name)}": gazette(line, folder) for line in COMMANDS
        }
        starts = {
            "python -c pass": typical(("-c", "pass"), folder, TIMES),
            "python -c 'import rdflib'": typical(("-c", "import rdflib"), folder, TIMES),
            "gazette --help": typical((*GAZETTE, "--help"), folder, TIMES),
            "gazette query accountability": typical((*GAZETTE, *QUESTION), folder, TIMES),
        }
    rdflib = f"python -c 'import rdflib': {number(starts[IMPORTS].clock)} s"
    figures = [at_most(f"`{line}`, cold", starts[line].clock, limit, "s", rdflib) for line, limit in LIMITS.items()]
    text = f"In a new process each time, the median of {TIMES}:\n\n{spent_table(starts)}\n\n"
    return figures, f"{text}A session on the sample, each command once:\n\n{spent_table(whole)}"


IMPORTS = "python -c 'import rdflib'"


def spent_table(spent: Mapping[str, Spent]) -> str:
    """What commands cost."""
    rows = [
        (f"`{line}`", f"{each.clock:.2f} s", f"{each.processor:.2f} s", f"{each.peak / MEGABYTE:.0f} MB")
        for line, each in spent.items()
    ]
    return table(("command", "by the clock", "processor", "peak of memory"), rows)
