"""Measures what reading, building and asking cost, and writes BENCHMARKS.md: `make bench`.

Each part is measured by processes of its own and kept as JSON beside this module, so that a part that takes hours can
be measured apart, and stays on the page until it is measured again.
"""

from __future__ import annotations

import argparse
import datetime
import importlib
import os
import platform
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.figures import Part, keep, kept, section, targets_table
from bench.processes import ROOT

# in the order of the page; what takes hours is measured only when named
PARTS = (
    "starting",
    "accuracy",
    "segmenting",
    "stages",
    "reference",
    "closure",
    "workers",
    "catalogue",
    "adding",
)
BY_NAME_ONLY = ("virtuoso", "shards")
OF_A_STORE = ("catalogue", "virtuoso", "adding")
KEPT = Path(__file__).parent / "measured"
LIBRARIES = ("pyoxigraph", "rdflib", "owlrl")

PAGE = """# What reading, building and asking cost

Written by `make bench`; not by hand. Each figure was measured in the same run as what it is held against. Compare
ratios, not seconds between machines; seconds are processor time where nothing else is said, and ms are thousandths of
them. MB are 1024 × 1024 bytes. A part can be measured alone, on more issues, and stays here until it is measured again:
`make bench BENCH_OPTIONS='accuracy --sizes 1000'`.

{targets}

{sections}"""


def processor() -> str:
    """The processor's name, as the system gives it."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()


def machine() -> str:
    """What the figures were measured on; other work on the machine shows in its load."""
    load = f"load {os.getloadavg()[0]:.1f} before" if hasattr(os, "getloadavg") else ""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    libraries = ", ".join(f"{library} {version(library)}" for library in LIBRARIES)
    hardware = f"{processor()} ({platform.machine()}), {platform.system()}, {os.cpu_count()} processors"
    return "; ".join(part for part in (hardware, python, libraries, load) if part)


def measure(name: str, given: argparse.Namespace) -> Part:
    """Measure one part."""
    module = importlib.import_module(f"bench.parts.{name}")
    if given.sizes and not module.SIZES:
        raise SystemExit(f"{name} has no sizes")
    on = machine()
    more: dict[str, Any] = {"store": given.store} if given.store and name in OF_A_STORE else {}
    figures, details = module.measure(given.sizes or module.SIZES, **more)
    return Part(name, title(module, given), given.date, on, tuple(figures), details)


def title(module: Any, given: argparse.Namespace) -> str:
    """A part's title, with the sizes that somebody asked for."""
    sizes = ", ".join(f"{size:,}" for size in given.sizes or ())
    return f"{module.TITLE} ({sizes})" if sizes else str(module.TITLE)


def page(folder: Path) -> str:
    """The page of all parts that are kept."""
    order = (*PARTS, *BY_NAME_ONLY)
    parts = sorted(
        (kept(path) for path in folder.glob("*.json")), key=lambda part: (order.index(part.name), part.title)
    )
    return PAGE.format(targets=targets_table(parts), sections="\n".join(map(section, parts)))


def main() -> None:
    """Measure, print progress, write the page."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure what reading, building and asking cost.")
    parser.add_argument("parts", nargs="*", help=f"what to measure; by default {' '.join(PARTS)}")
    parser.add_argument("--sizes", type=int, nargs="+", help="how many issues (of the closure: triples)")
    parser.add_argument(
        "--store", type=Path, help="a store that holds the issues of the last size, for those that ask or add"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "BENCHMARKS.md", help="the page to write")
    parser.add_argument("--kept", type=Path, default=KEPT, help="the folder of what was measured")
    parser.add_argument("--date", default=datetime.date.today().isoformat(), help="the day to print; by default today")
    given = parser.parse_args()
    unknown = set(given.parts) - {*PARTS, *BY_NAME_ONLY, "page"}
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    if given.sizes and not given.parts:
        parser.error("sizes belong to a part: name it")
    failed: list[str] = []
    for name in given.parts or PARTS:
        if name == "page":
            continue
        print(name, end=" ", flush=True)
        began = time.monotonic()
        sizes = "".join(f"-{size}" for size in given.sizes or ())
        try:
            keep(measure(name, given), given.kept / f"{name}{sizes}.json")
        except (subprocess.CalledProcessError, SystemExit) as error:
            # the others are worth measuring all the same; what was kept of this one stays
            failed.append(name)
            print(f"failed: {error}", flush=True)
            continue
        print(f"{time.monotonic() - began:.0f} s", flush=True)
    given.out.write_text(page(given.kept), encoding="utf-8")
    print(f"wrote {given.out}")
    sys.exit(f"not measured: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
