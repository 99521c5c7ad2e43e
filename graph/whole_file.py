"""A file that is there when all of it has been written, and not before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ontology.errors import GazetteError


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A file beside `path` to write to; it takes the place of the one at `path` when the block ends without an error.

    Raises GazetteError where the disk refuses.
    """
    beside = path.with_name(f"{path.name}.part")
    try:
        yield beside
        beside.replace(path)
    except OSError as error:
        message = f"{path}: the file cannot be written ({error.strerror or error}); name another place"
        raise GazetteError(message) from None
    finally:
        with suppress(OSError):
            beside.unlink()
