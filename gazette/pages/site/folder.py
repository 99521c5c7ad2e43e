"""The folder that a site is written into: written beside, then swapped in; only what a site wrote is ever removed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ontology.errors import GazetteError

LIST = "gazette-site.txt"  # the files of a site, one a line behind a first line that says what this is
FIRST = "files of a site that gazette wrote"


@contextmanager
def site_folder(folder: Path) -> Iterator[Path]:
    """An empty folder beside `folder` to write into; it takes that one's place when the block ends without an error.

    Raises GazetteError where `folder` holds anything that no site wrote, or the disk refuses.
    """
    try:
        whole = folder.resolve()
        beside, before = whole.with_name(f"{whole.name}.part"), whole.with_name(f"{whole.name}.before")
        for each in (whole, beside, before):
            check(each, folder)
        remove(beside)
        # what a run that was stopped between the two renames has left
        if before.exists() and not whole.exists():
            before.rename(whole)
        remove(before)
        beside.mkdir(parents=True)
        (beside / LIST).write_text(f"{FIRST}\n", encoding="utf-8")
        try:
            yield beside
            names = sorted(path.relative_to(beside).as_posix() for path in beside.rglob("*") if path.is_file())
            (beside / LIST).write_text("\n".join((FIRST, *names)) + "\n", encoding="utf-8")
            if whole.exists():
                whole.rename(before)
            beside.rename(whole)
        finally:
            remove(beside)
        remove(before)
    except OSError as error:
        raise GazetteError(
            f"{folder}: the site cannot be written ({error.strerror or error}); name another folder"
        ) from None


def check(path: Path, folder: Path) -> None:
    """Raise GazetteError for what is there and is neither empty nor a site."""
    if not path.exists() and not path.is_symlink():
        return
    if not path.is_dir() or path.is_symlink():
        raise GazetteError(f"{path}: this is no folder; name another one for the site")
    written = listed(path)
    present = sorted(
        each.relative_to(path).as_posix() for each in path.rglob("*") if not each.is_dir() or each.is_symlink()
    )
    # a run that was stopped has not written its list
    strange = present if written is None else [name for name in present if written and name not in written]
    if strange:
        raise GazetteError(
            f"{path}: holds {strange[0]}, which is no file of a site that gazette wrote; "
            f"name a new or empty folder in place of {folder}"
        )


def listed(path: Path) -> set[str] | None:
    """The files that a site says it has, its list among them; empty for a site not finished, None for no site."""
    try:
        first, *names = (path / LIST).read_text(encoding="utf-8").splitlines() or [""]
    except (OSError, UnicodeDecodeError):
        return None
    if first != FIRST:
        return None
    return {*names, LIST} if names else set()


def remove(path: Path) -> None:
    """Remove a folder that has been checked."""
    if path.exists():
        shutil.rmtree(path)
