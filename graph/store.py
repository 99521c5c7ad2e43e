"""The embedded store on disk: a folder that one process writes beside and swaps in, and that many read."""

from __future__ import annotations

import fcntl
import gc
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from ontology.errors import StoreError

# a file that every RocksDB folder has
MARK = "CURRENT"


def open_store(path: Path) -> ox.Store:
    """Open a store for reading. Raises StoreError where there is none."""
    recover(path)
    if not path.exists():
        raise StoreError(f"{path}: there is no store; build one first: gazette build FILE --store {path}")
    if not is_store(path):
        raise StoreError(f"{path}: this is not a store; name another folder with --store")
    try:
        return ox.Store.read_only(str(path))
    except OSError as error:
        raise StoreError(f"{path}: the store cannot be opened ({error}); build it anew") from None


def is_store(path: Path) -> bool:
    """Whether a folder holds a store."""
    return (path / MARK).is_file()


@contextmanager
def new_store(path: Path) -> Iterator[ox.Store]:
    """A new store that takes the place of the one at `path` when the block ends without an exception.

    Until then, and for ever if the block fails, what stands at `path` stays as it is. Raises StoreError where another
    process writes there, or where `path` is something else than a store.
    """
    path = path.absolute()
    with write_lock(path):
        recover(path)
        if path.exists() and not is_store(path) and (not path.is_dir() or any(path.iterdir())):
            raise StoreError(f"{path}: this is not a store and will not be replaced; name another folder with --store")
        beside = path.with_name(f"{path.name}.new")
        shutil.rmtree(beside, ignore_errors=True)
        try:
            store = ox.Store(str(beside))
        except OSError as error:
            raise StoreError(f"{path}: no store can be made here ({error}); name another folder with --store") from None
        try:
            yield store
            store.flush()
        except BaseException:
            del store
            gc.collect()
            shutil.rmtree(beside, ignore_errors=True)
            raise
        del store
        gc.collect()
        swap(path, beside)


def swap(path: Path, beside: Path) -> None:
    """Put the new store in the place of the old one."""
    old = path.with_name(f"{path.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if path.exists():
        path.rename(old)
    beside.rename(path)
    shutil.rmtree(old, ignore_errors=True)


def recover(path: Path) -> None:
    """Put the old store back where a run was killed between the two renames of `swap`."""
    old = path.with_name(f"{path.name}.old")
    if not path.exists() and is_store(old):
        old.rename(path)


@contextmanager
def write_lock(path: Path) -> Iterator[None]:
    """Hold the right to write a store; raises StoreError that names the process which holds it."""
    lock = path.with_name(f"{path.name}.lock")
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StoreError(f"{path}: nothing can be written here ({error.strerror}); name another folder with --store") from None
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(handle, 32).decode("ascii", "replace").strip() or "unknown"
            message = f"{path}: another process (PID {holder}) is writing this store; wait for it to end, then try again"
            raise StoreError(message) from None
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode("ascii"))
        yield
    finally:
        os.close(handle)
