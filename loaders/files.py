"""Which files a user means: files, folders of them, and patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from ontology.errors import SourceError

SUFFIXES = frozenset({".txt", ".pdf", ".docx", ".html", ".htm"})
PATTERN_MARKS = frozenset("*?[")


def corpus_files(paths: Iterable[Path]) -> list[Path]:
    """The files that paths name, each once: a file itself, a folder's files below it by name, what a pattern matches.

    A path that is none of these stays, so that reading it says what is wrong. Raises SourceError for a folder or a
    pattern without a file to read.
    """
    return list(dict.fromkeys(file for path in paths for file in files_of(path)))


def files_of(path: Path) -> Iterator[Path]:
    """The files of one path, in the order of their names."""
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
        if not found:
            raise SourceError(f"{path}: no file in this folder ends in {', '.join(sorted(SUFFIXES))}; name the files")
        yield from found
    elif not path.exists() and PATTERN_MARKS & set(str(path)):
        matched = sorted(Path(name) for name in glob.glob(str(path), recursive=True))
        if not matched:
            raise SourceError(f"{path}: no file matches this pattern; check the path")
        for each in matched:
            yield from files_of(each) if each.is_dir() else [each]
    else:
        yield path
