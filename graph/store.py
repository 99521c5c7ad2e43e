"""The embedded store on disk: a folder that one process writes beside and swaps in, and that many read."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from loaders.regex import regex
from ontology.errors import StoreError

# a file that every RocksDB folder has
MARK = "CURRENT"
ROCKSDB_FILE = regex(
    r"CURRENT|IDENTITY|LOCK|LOG(?:\.old\.\d+)?|MANIFEST-\d+|OPTIONS-\d+(?:\.dbtmp)?|\d+\.(?:sst|log|dbtmp)"
)


def open_store(path: Path) -> ox.Store:
    """Open a store for reading. Raises StoreError where there is none."""
    path = path.resolve()
    if not path.exists() and is_store(beside(path, "old")):
        with write_lock(path):
            recover(path)
    if not path.exists():
        raise StoreError(f"{path}: there is no store; build one first: gazette build FILE --store {path}")
    if not is_store(path):
        raise StoreError(f"{path}: this is not a store; name another folder with --store")
    try:
        return ox.Store.read_only(str(path))
    except (OSError, RuntimeError) as error:
        raise StoreError(f"{path}: the store cannot be opened ({error}); build it anew") from None


def is_store(path: Path) -> bool:
    """Whether a folder holds a store."""
    return (path / MARK).is_file()


@contextmanager
def new_store(path: Path, from_old: bool = False) -> Iterator[ox.Store]:
    """A new store that takes the place of the one at `path` when the block ends without an exception.

    from_old: the new store starts as a copy of the old one (hard links: a matter of milliseconds), not empty.
    Until the end, and for ever if the block fails, what stands at `path` stays as it is. Raises StoreError where
    another process writes there, where `path` is something else than a store, where there is none to start from, or
    where the disk refuses.
    """
    path = path.resolve()
    for folder in (path, beside(path, "new"), beside(path, "old")):
        refuse_other(folder)
    with write_lock(path):
        recover(path)
        new = beside(path, "new")
        shutil.rmtree(new, ignore_errors=True)
        if from_old:
            open_store(path).backup(str(new))
        try:
            store = ox.Store(str(new))
            yield store
            store.flush()
            swap(path, new)
        except OSError as error:
            message = f"{path}: the store cannot be written ({error}); make room or name another folder with --store"
            raise StoreError(message) from None
        finally:
            shutil.rmtree(new, ignore_errors=True)


def beside(path: Path, what: str) -> Path:
    """The folder or file that stands beside a store: `new` while it is built, `old` while it is swapped, its `lock`."""
    return path.with_name(f"{path.name}.{what}")


def refuse_other(path: Path) -> None:
    """Raise StoreError for what is neither missing nor an empty folder nor a folder of a store's files only."""
    if path.is_dir() and all(ROCKSDB_FILE.fullmatch(name) for name in os.listdir(path)):
        return
    if os.path.lexists(path):
        raise StoreError(f"{path}: this is not a store and will not be replaced; name another folder with --store")


def swap(path: Path, new: Path) -> None:
    """Put the new store in the place of the old one."""
    old = beside(path, "old")
    shutil.rmtree(old, ignore_errors=True)
    if path.exists():
        path.rename(old)
    new.rename(path)
    shutil.rmtree(old, ignore_errors=True)


def recover(path: Path) -> None:
    """Put the old store back where a run was killed between the two renames of `swap`; only under the write lock."""
    old = beside(path, "old")
    if not path.exists() and is_store(old):
        old.rename(path)


@contextmanager
def write_lock(path: Path) -> Iterator[None]:
    """Hold the right to write a store; raises StoreError that names the process which holds it."""
    lock = beside(path, "lock")
    try:
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StoreError(
            f"{path}: nothing can be written here ({error.strerror}); name another folder with --store"
        ) from None
    try:
        holder = os.read(handle, 32).decode("ascii", "replace").strip()
        if not holder.isdigit() and holder:
            raise StoreError(f"{lock}: this is not a store's lock; name another folder with --store")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            message = (
                f"{path}: another process (PID {holder}) is writing this store; wait for it to end, then try again"
            )
            raise StoreError(message) from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode("ascii"), 0)
        yield
    finally:
        os.close(handle)
