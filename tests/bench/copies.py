"""A gazette repeated: in one file as it is, or as a file for each copy, every one of another year."""

from __future__ import annotations

import re
from pathlib import Path

YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def one_file(text: str, times: int, folder: Path) -> Path:
    """A file of a text `times` times over."""
    path = folder / f"{times}-times.txt"
    path.write_text("\n".join([text] * times), encoding="utf-8")
    return path


def many_files(text: str, times: int, folder: Path) -> list[Path]:
    """A folder of `times` files, each copy a year later than the one before.

    A build leaves out a document that it has read before; with other years, numbers, dates and months are others.
    """
    folder.mkdir()
    paths = [folder / f"{later:03d}.txt" for later in range(times)]
    for later, path in enumerate(paths):
        path.write_text(of_later_years(text, later), encoding="utf-8")
    return paths


def of_later_years(text: str, later: int) -> str:
    """A text with each year of this century moved; 2025 within a longer number stays."""
    return YEAR.sub(lambda year: str(int(year.group()) + later), text)
