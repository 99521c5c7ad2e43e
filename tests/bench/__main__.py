"""Measures what reading and building cost, and writes the figures to a Markdown file: `make bench`.

Each measurement is a process of its own. This one stays small: a process starts with its parent's peak of memory.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from bench.copies import many_files, one_file
from bench.tables import Closed, Corpus, Measured, closure_table, corpus_table, growth_table, memory_table, stage_table

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "corpus" / "shenyang-2022-01.txt"
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
LIBRARIES = ("pyoxigraph", "rdflib", "owlrl")
KIBIBYTES = 1 if sys.platform.startswith("linux") else 1024  # macOS counts peak memory in bytes

PAGE = """# What reading and building cost

Written by `make bench` on {date}; not by hand. {machine}, {cores} processors; {python}; {libraries}.
Seconds are processor time. Compare ratios within one run, not seconds between machines. MB are 1024 × 1024 bytes.

The sample is `{sample}` with {characters:,} characters.

## Each stage, on the sample

The quickest of {rounds} rounds in one process. A family of facts is searched for only in documents of its genre: its
characters are those of these documents.

{stages}

## A file of the sample repeated

What is linear costs as many times as much as the text is repeated.

{reading}

## A build of several files

Each file is the sample with all years moved, so that numbers, dates and months differ and no document is left out.

{building}

## Generated gazettes

Issues of invented cities (`tests/bench/gazettes`) with the facts that were written into them. F1 tells how well the
tables agree with these; the lowest table stands below the mean.

{corpora}

## The closure, by both reasoners

Plain edges and types of generated cities, the same graph on every run; both reasoners infer the same triples. Where
owlrl would take longer than 20 seconds, its last measurement is multiplied by the triples: it grows faster than that.

{closures}

## Memory and time of whole commands

From start to end of the process, the sample as input.

{commands}
"""


def measure(what: str, paths: Sequence[Path], rounds: int = 1) -> Measured:
    """Run `bench.stages` on some files."""
    line = [sys.executable, "-m", "bench.stages", what, str(rounds), *map(str, paths)]
    run = subprocess.run(line, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True)
    return Measured(**json.loads(run.stdout))


def measure_closures(sizes: Sequence[int], rounds: int) -> list[Closed]:
    """Run `bench.closures` on graphs of so many triples."""
    line = [sys.executable, "-m", "bench.closures", str(rounds), *map(str, sizes)]
    run = subprocess.run(line, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True)
    return [Closed(**each) for each in json.loads(run.stdout)]


def measure_corpus(issues: int) -> Corpus:
    """Run `bench.corpora` on so many generated issues."""
    line = [sys.executable, "-m", "bench.corpora", str(issues)]
    run = subprocess.run(line, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True)
    return Corpus(**json.loads(run.stdout))


def measure_command(arguments: Sequence[str], folder: Path) -> tuple[int, float]:
    """Peak memory in kibibytes and processor seconds of one `gazette …`."""
    with (folder / "printed").open("wb") as printed:
        process = subprocess.Popen(
            [sys.executable, "-m", "gazette", *arguments], env=ENVIRONMENT, cwd=folder, stdout=printed
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"gazette {' '.join(arguments)} ended with {process.returncode}")
    return usage.ru_maxrss // KIBIBYTES, usage.ru_utime + usage.ru_stime


def measure_commands(folder: Path) -> dict[str, tuple[int, float]]:
    """The commands of one run over the sample, in the order a user gives them."""
    sample = str(SAMPLE)
    lines = (["build", sample], ["answer"], ["report"], ["tables"], ["export", "all.nq"])
    return {f"gazette {' '.join(line).replace(sample, SAMPLE.name)}": measure_command(line, folder) for line in lines}


def processor() -> str:
    """The processor's name, as the system gives it."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()


def main() -> None:
    """Measure, print progress, write the page."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure what reading and building cost.")
    parser.add_argument("--out", type=Path, default=ROOT / "BENCHMARKS.md", help="the file to write")
    parser.add_argument("--date", default=datetime.date.today().isoformat(), help="the day to print; by default today")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100], help="how often to repeat the sample")
    parser.add_argument("--files", type=int, nargs="+", default=[1, 10], help="how many files to build")
    parser.add_argument("--triples", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="sizes of closures")
    parser.add_argument("--issues", type=int, nargs="+", default=[1, 10], help="sizes of generated corpora")
    parser.add_argument("--rounds", type=int, default=3, help="rounds on the sample, of which the quickest counts")
    given = parser.parse_args()
    text = SAMPLE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("each stage, on the sample", flush=True)
        stages = measure("build", [SAMPLE], given.rounds)
        reading = {}
        for times in given.times:
            print(f"the sample repeated {times} times", flush=True)
            reading[times] = measure("read", [one_file(text, times, folder)], given.rounds if times == 1 else 1)
        building = {}
        for times in given.files:
            print(f"a build of {times} files", flush=True)
            building[times] = measure(
                "build", many_files(text, times, folder / f"files-{times}"), given.rounds if times == 1 else 1
            )
        corpora = []
        for issues in given.issues:
            print(f"{issues} generated issues", flush=True)
            corpora.append(measure_corpus(issues))
        print("the closure, by both reasoners", flush=True)
        closures = measure_closures(given.triples, given.rounds)
        print("whole commands", flush=True)
        commands = measure_commands(folder)
    page = PAGE.format(
        date=given.date,
        machine=f"{processor()} ({platform.machine()}), {platform.system()}",
        cores=os.cpu_count(),
        python=f"{platform.python_implementation()} {platform.python_version()}",
        libraries=", ".join(f"{library} {version(library)}" for library in LIBRARIES),
        sample=SAMPLE.relative_to(ROOT).as_posix(),
        characters=len(text),
        rounds=given.rounds,
        stages=stage_table(stages),
        reading=growth_table(reading, "stage"),
        building=growth_table(building, "stage"),
        corpora=corpus_table(corpora),
        closures=closure_table(closures),
        commands=memory_table(commands),
    )
    given.out.write_text(page, encoding="utf-8")
    print(f"wrote {given.out}")


if __name__ == "__main__":
    main()
