"""Processes of their own for what is measured.

This module stays small: a process starts with its parent's peak of memory.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "corpus" / "shenyang-2022-01.txt"
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
KIBIBYTES = 1 if sys.platform.startswith("linux") else 1024  # macOS counts peak memory in bytes
MEGABYTE = 1024  # kibibytes
SAMPLED = 0.5  # seconds between looks at the memory of processes


@dataclass(frozen=True, slots=True)
class Spent:
    """What a process cost: seconds of processor and clock, and the peak of memory in kibibytes."""

    processor: float
    clock: float
    peak: int


def measured(module: str, *arguments: str) -> Any:
    """What a measuring module prints as JSON."""
    line = [sys.executable, "-m", f"bench.{module}", *arguments]
    return json.loads(subprocess.run(line, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True).stdout)


def run(arguments: Sequence[str], folder: Path) -> Spent:
    """Run Python with some arguments in a folder, its output thrown away. Ends the bench where it fails."""
    began = time.monotonic()
    with (folder / "printed").open("wb") as printed:
        process = subprocess.Popen([sys.executable, *arguments], env=ENVIRONMENT, cwd=folder, stdout=printed)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"python {' '.join(arguments)} ended with {process.returncode}")
    return Spent(usage.ru_utime + usage.ru_stime, time.monotonic() - began, usage.ru_maxrss // KIBIBYTES)


def run_all(arguments: Sequence[str], folder: Path) -> Spent:
    """Run Python with some arguments as `run` does; the peak is that of all its processes together, sampled."""
    began = time.monotonic()
    with (folder / "printed").open("wb") as printed:
        process = subprocess.Popen([sys.executable, *arguments], env=ENVIRONMENT, cwd=folder, stdout=printed)
        peak = 0
        while process.poll() is None:
            peak = max(peak, resident(process.pid))
            time.sleep(SAMPLED)
    if process.returncode:
        sys.exit(f"python {' '.join(arguments)} ended with {process.returncode}")
    return Spent(0.0, time.monotonic() - began, peak)


def resident(process: int) -> int:
    """The kibibytes of memory that a process and its descendants have now; 0 where the system does not tell."""
    total = 0
    status = Path(f"/proc/{process}/status")
    try:
        fields = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines())
        total = int(fields.get("VmRSS", "0 kB").split()[0])
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split()
    except OSError:
        return total
    return total + sum(resident(int(child)) for child in children)


def gazette(arguments: Sequence[str], folder: Path) -> Spent:
    """Run `gazette …`."""
    return run(["-m", "gazette", *arguments], folder)


def typical(arguments: Sequence[str], folder: Path, times: int) -> Spent:
    """The median of several runs, each figure by itself."""
    runs = [run(arguments, folder) for _ in range(times)]
    return Spent(
        median(each.processor for each in runs),
        median(each.clock for each in runs),
        max(each.peak for each in runs),
    )
