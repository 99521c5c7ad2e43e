"""A folder of pages: written beside, then swapped in; only what was written so before is ever removed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ontology.errors import GazetteError


@dataclass(frozen=True, slots=True)
class Kept:
    """What a folder holds: how that is called, and the file that lists its files, one a line behind a first line."""

    what: str
    list_name: str

    @property
    def first(self) -> str:
        """The first line of the list."""
        return f"files of a {self.what} that gazette wrote"


SITE = Kept("site", "gazette-site.txt")
PARTS = Kept("graph in parts", "gazette-parts.txt")


@contextmanager
def swapped_folder(folder: Path, kept: Kept) -> Iterator[Path]:
    """An empty folder beside `folder` to write into; it takes that one's place when the block ends without an error.

    Raises GazetteError where `folder` holds anything that was not written so, or the disk refuses.
    """
    try:
        whole = folder.resolve()
        beside, before = whole.with_name(f"{whole.name}.part"), whole.with_name(f"{whole.name}.before")
        for each in (whole, beside, before):
            check(each, folder, kept)
        remove(beside)
        # what a run that was stopped between the two renames has left
        if before.exists() and not whole.exists():
            before.rename(whole)
        remove(before)
        beside.mkdir(parents=True)
        (beside / kept.list_name).write_text(f"{kept.first}\n", encoding="utf-8")
        try:
            yield beside
            names = sorted(path.relative_to(beside).as_posix() for path in beside.rglob("*") if path.is_file())
            (beside / kept.list_name).write_text("\n".join((kept.first, *names)) + "\n", encoding="utf-8")
            if whole.exists():
                whole.rename(before)
            beside.rename(whole)
        finally:
            remove(beside)
        remove(before)
    except OSError as error:
        raise GazetteError(
            f"{folder}: the {kept.what} cannot be written ({error.strerror or error}); name another folder"
        ) from None


def check(path: Path, folder: Path, kept: Kept) -> None:
    """Raise GazetteError for what is there and is neither empty nor what was kept in such a folder."""
    if not path.exists() and not path.is_symlink():
        return
    if not path.is_dir() or path.is_symlink():
        raise GazetteError(f"{path}: this is no folder; name another one for the {kept.what}")
    written = listed(path, kept)
    present = sorted(
        each.relative_to(path).as_posix() for each in path.rglob("*") if not each.is_dir() or each.is_symlink()
    )
    # a run that was stopped has not written its list
    strange = present if written is None else [name for name in present if written and name not in written]
    if strange:
        raise GazetteError(
            f"{path}: holds {strange[0]}, which is no file of a {kept.what} that gazette wrote; "
            f"name a new or empty folder in place of {folder}"
        )


def listed(path: Path, kept: Kept) -> set[str] | None:
    """The files that a folder says it has, its list among them; empty for one not finished, None for one without."""
    try:
        first, *names = (path / kept.list_name).read_text(encoding="utf-8").splitlines() or [""]
    except (OSError, UnicodeDecodeError):
        return None
    if first != kept.first:
        return None
    return {*names, kept.list_name} if names else set()


def drop(folder: Path, kept: Kept) -> None:
    """Remove a folder of an earlier run, if it is one. Raises GazetteError where it holds anything else."""
    if listed(folder, kept) is not None:
        check(folder, folder, kept)
        remove(folder)


def remove(path: Path) -> None:
    """Remove a folder that has been checked."""
    if path.exists():
        shutil.rmtree(path)
