"""Which program makes a shard: its version, and a digest of all that a shard's bytes depend on beside the file."""

from __future__ import annotations

import hashlib
import platform
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import loaders
import ontology

# what reads files, writes N-Quads and compresses them
LIBRARIES = ("pyoxigraph", "pypdfium2", "python-docx", "selectolax")


@dataclass(frozen=True, slots=True)
class Program:
    """A gazette that is installed somewhere: its version, Python's, and the digest that no two unlike ones share."""

    version: str
    python: str
    digest: str


@cache
def this_program() -> Program:
    """The gazette that runs here."""
    digest = hashlib.sha256()
    for part in (unicodedata.unidata_version, *(f"{name} {installed(name)}" for name in LIBRARIES)):
        digest.update(f"{part}\n".encode())
    for name, path in sources():
        digest.update(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return Program(installed("gazette"), platform.python_version(), digest.hexdigest())


def sources() -> Iterator[tuple[str, Path]]:
    """Name and path of each file, code or rules, that decides what is read and how it is written."""
    for package in (loaders, ontology):
        (folder,) = map(Path, package.__path__)
        found = ((path.relative_to(folder.parent).as_posix(), path) for path in folder.rglob("*") if path.is_file())
        yield from sorted(each for each in found if "__pycache__" not in each[0])
    yield "graph/shard.py", Path(__file__).with_name("shard.py")


def installed(name: str) -> str:
    """The version of a package, `none` where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
