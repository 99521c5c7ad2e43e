"""What a graph is made by: a digest of the program and its word lists, which the graph keeps."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.abc import Traversable
from importlib.resources import files

# all that a graph depends on: what reads documents, what derives from them, the terms and the questions
PACKAGES = ("ontology", "loaders", "graph", "queries")
MADE_OF = (".py", ".ttl", ".tsv", ".rq")


@cache
def program_digest() -> str:
    """The SHA-256 of the program and its word lists: a graph made by another one may be another graph."""
    digest = hashlib.sha256()
    for package in PACKAGES:
        for path in walk(files(package)):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def walk(folder: Traversable) -> Iterator[Traversable]:
    """The files that a package is made of, those of one folder by their names."""
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            yield from walk(each)
        elif each.name.endswith(MADE_OF):
            yield each
