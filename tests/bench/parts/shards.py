"""From text to shards of N-Quads by all processors: memory, rate, and that a killed run does no finished work again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.figures import Figure, at_most, number, share, table
from bench.processes import ENVIRONMENT, MEGABYTE, Spent, measured, run_all

TITLE = "From text to shards"
SIZES = (1_000,)  # issues
LIMIT = 1_500  # MB
SHARDS = "shards"
BEFORE_KILL = 0.3  # of the shards
LOADED = 1_000  # issues: of no more, shards are loaded into a store
WORDS = """Each size begins with a run that is killed (`kill -9`, all its processes) when it has made three tenths of
its shards; the run that is timed finishes it. Memory is that of all processes together, looked at twice a second."""


def measure(sizes: Sequence[int]) -> tuple[list[Figure], str]:
    """Make the shards of so many issues."""
    figures, rows = [], []
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            measured("written", name, str(size))
            finished = killed_run(folder, size)
            ended = run_all(command(), folder)
            kept = [path for path, changed in finished.items() if path.exists() and path.stat().st_mtime_ns == changed]
            made = len(shard_files(folder)) - len(kept)
            loading = (
                run_all(["-m", "gazette", "build", "*.txt", "--shards", SHARDS], folder) if size <= LOADED else None
            )
            stored = sum(path.stat().st_size for path in shard_files(folder))
        issues = f"{size:,} issues"
        figures.append(
            at_most(f"text to shards, {issues}: memory of all processes", ended.peak / MEGABYTE, LIMIT, "MB")
        )
        figures.append(share(f"finished shards kept after `kill -9`, {issues}", len(kept) / max(len(finished), 1), 1))
        rows.append(row(issues, len(finished), made, ended, stored, loading))
    head = ("issues", "made before the kill", "made after it", "a second", "memory", "shards", "loading into a store")
    return figures, f"{WORDS}\n\n{table(head, rows)}"


def row(issues: str, before: int, made: int, ended: Spent, stored: int, loading: Spent | None) -> tuple[str, ...]:
    """A size's row; stored: bytes of the shards."""
    loaded = f"{number(loading.clock)} s, {loading.peak / MEGABYTE:.0f} MB" if loading else "—"
    memory = f"{ended.peak / MEGABYTE:.0f} MB"
    return issues, f"{before:,}", f"{made:,}", number(made / ended.clock), memory, f"{stored / 1e6:,.0f} MB", loaded


def command() -> list[str]:
    """The arguments that make shards and no store."""
    return [
        "-m",
        "gazette",
        "build",
        "*.txt",
        "--shards",
        SHARDS,
        "--shards-only",
        "--workers",
        str(os.cpu_count() or 1),
    ]


def shard_files(folder: Path) -> list[Path]:
    """The finished shards of a folder."""
    return sorted((folder / SHARDS).glob("*.nq.gz"))


def killed_run(folder: Path, issues: int) -> dict[Path, int]:
    """Begin, kill all processes when some shards are made; these, with when each was last changed."""
    process = subprocess.Popen(
        [sys.executable, *command()], env=ENVIRONMENT, cwd=folder, stdout=subprocess.DEVNULL, start_new_session=True
    )
    while process.poll() is None and len(shard_files(folder)) < issues * BEFORE_KILL:
        time.sleep(0.1)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return {path: path.stat().st_mtime_ns for path in shard_files(folder)}
