"""Copies of a store to read from while the store itself is built anew: hard links, made in milliseconds."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store import beside, open_store

PREFIX = "serving-"


@contextmanager
def snapshots(store: Path) -> Iterator[Path]:
    """A folder for snapshots of a store, removed at the end.

    It stands beside the store, where hard links work; where nothing can be written there, in the system's folder for
    temporary files, and each snapshot is then a whole copy.
    """
    store = store.resolve()
    for left in store.parent.glob(f"{beside(store, PREFIX).name}*"):
        # a server that was killed could not tidy up
        process = left.name.rpartition("-")[2]
        if process.isdigit() and not Path(f"/proc/{process}").exists():
            shutil.rmtree(left, ignore_errors=True)
    folder = beside(store, f"{PREFIX}{os.getpid()}")
    try:
        folder.mkdir()
    except OSError:
        folder = Path(tempfile.mkdtemp(prefix=f"gazette-{PREFIX}"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def take_snapshot(store: Path, folder: Path) -> Path:
    """A copy of the store as it is now, below the folder. Raises StoreError where there is none."""
    opened = open_store(store)
    target = folder / str(len(list(folder.iterdir())))
    opened.backup(str(target))
    return target


def identity(store: Path) -> tuple[int, int] | None:
    """What tells one build of a store from the next; None while there is none."""
    try:
        found = store.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns
