"""What tests of shards share: short generated issues, and processes that die or lack something where a test says so."""

from __future__ import annotations

import os
from pathlib import Path

import pyoxigraph as ox
from bench.gazettes.cities import make_city
from bench.gazettes.issues import write_issue

from graph.export import export_store
from graph.store import open_store

ROOT = Path(__file__).parent.parent

DEADLY = """
import os, pathlib
import loaders.read as reading
real = reading.read_data
def read_data(data, path, *rest):
    if path.name == {name!r}:
        mark = pathlib.Path({mark!r})
        if {always!r} or not mark.exists():
            mark.touch()
            os.kill(os.getpid(), 9)
    return real(data, path, *rest)
reading.read_data = read_data
"""
WITHOUT_GAZETTE = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("graph", "loaders", "ontology"):
            raise ModuleNotFoundError(f"No module named {name!r}")
sys.meta_path.insert(0, Absent())
"""


def write_issues(folder: Path, count: int, length: int = 2_500) -> list[Path]:
    """So many short issues of two cities, in files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        issue = write_issue(make_city(number % 2), number // 2, seed=5, length=length)
        paths.append(folder / f"{issue.name}.txt")
        paths[-1].write_text(issue.text, encoding="utf-8")
    return paths


def process_path(folder: Path, first: str = "") -> str:
    """A PYTHONPATH under which each Python runs `first` at its start, and imports this gazette."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sitecustomize.py").write_text(first, encoding="utf-8")
    return os.pathsep.join((str(folder), str(ROOT)))


def deadly(folder: Path, path: Path, *, always: bool) -> str:
    """A PYTHONPATH under which the process that reads a file is killed: each time, or the first time only."""
    return process_path(folder, DEADLY.format(name=path.name, mark=str(folder / "died"), always=always))


def exported(store: Path) -> bytes:
    """All that a store holds, as its exported bytes."""
    path = store.with_name(f"{store.name}.nq")
    export_store(open_store(store), path)
    return path.read_bytes()


def quads_in(text: bytes) -> set[ox.Quad]:
    """The quads of some N-Quads."""
    return set(ox.parse(text, format=ox.RdfFormat.N_QUADS))
