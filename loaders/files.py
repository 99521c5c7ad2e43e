"""Which files a user means: files, folders of them, and patterns."""

from __future__ import annotations

import glob
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ontology.errors import SourceError

SUFFIXES = frozenset({".txt", ".pdf", ".docx", ".html", ".htm"})
PATTERN_MARKS = frozenset("*?[")
# stand at the head of each page that gazette writes, and of its lists of pages: read as gazettes, they would give their
# facts once more, and others
OWN_PAGE = b'<meta name="generator" content="gazette: a page of its graph">'
OWN_LIST = re.compile(rb"files of a [a-z ]+ that gazette wrote\n")
HEAD = 1024  # bytes of a file in which these stand


def corpus_files(paths: Iterable[Path]) -> list[Path]:
    """The files that paths name, each once: a file itself, a folder's files below it by name, what a pattern matches.

    What is hidden in a folder (.venv, .git), and pages that gazette wrote, are no gazettes. A path that is none of
    these stays, so that reading it says what is wrong. Raises SourceError for a folder or a pattern without a file.
    """
    return list(dict.fromkeys(file for path in paths for file in files_of(path)))


def files_of(path: Path) -> Iterator[Path]:
    """The files of one path, in the order of their names."""
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if is_gazette(file, path))
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


def is_gazette(file: Path, folder: Path) -> bool:
    """Whether a path below a folder is a file to read."""
    hidden = any(name.startswith(".") for name in file.relative_to(folder).parts)
    return not hidden and file.suffix.lower() in SUFFIXES and file.is_file() and not is_own_page(file)


def is_own_page(file: Path) -> bool:
    """Whether gazette wrote a file: a page, or a list of pages. One that cannot be read is left to its reader."""
    try:
        with file.open("rb") as opened:
            head = opened.read(HEAD)
    except OSError:
        return False
    return OWN_PAGE in head or OWN_LIST.match(head) is not None
