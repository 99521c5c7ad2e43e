"""File → `Source`: the printed text with its lines, and how print becomes a reading. Alone in opening source files."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path

from loaders.formats import read_format
from loaders.model import Piece, Problem, Reading, Source
from loaders.regex import regex
from ontology.errors import SourceError

WORD = regex(r"\S+")
LATIN_GAP = regex(r"[0-9A-Za-z]\s+[0-9A-Za-z]")
LINE_END = regex(r"\r\n|\n|\r")
PAGE_END = regex(r"\f")
CONTROL = regex(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def read(path: Path | str) -> tuple[Source, list[Problem]]:
    """Read a plain text in UTF-8 or GB 18030, or the text of a PDF, DOCX or HTML file.

    Returns and raises what `read_bytes` does; raises SourceError also for a file that is missing.
    """
    path = Path(path)
    return read_bytes(file_bytes(path), path)


def file_bytes(path: Path) -> bytes:
    """The bytes of a file. Raises SourceError where it is missing, a folder, or not to be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise SourceError(f"{path}: there is no such file; check the path") from None
    except IsADirectoryError:
        raise SourceError(f"{path}: this is a folder; name the files in it") from None
    except OSError as error:
        raise SourceError(f"{path}: the file cannot be read ({error.strerror}); check its permissions") from None


def read_bytes(data: bytes, path: Path) -> tuple[Source, list[Problem]]:
    """The text of a file's bytes; `path` says what the file is called and need not exist here.

    Returns the source, a plain text unaltered but for a byte-order mark, and a problem where it was GB 18030 or where
    a part of the file, such as a scanned page, holds no text. Raises SourceError for a file that is empty, broken or
    no text.
    """
    digest = hashlib.sha256(data).hexdigest()
    if (file_text := read_format(data, path)) is not None:
        return source_of(file_text.text, path.name, file_text.encoding, digest), list(file_text.problems)
    text, encoding = decode(data, path)
    source = source_of(text, path.name, encoding, digest)
    if encoding == "utf-8":
        return source, []
    message = "the file is not in UTF-8; it was read as GB 18030"
    return source, [Problem("text.gb18030", message, "save it as UTF-8 if characters look wrong", None)]


def decode(data: bytes, path: Path) -> tuple[str, str]:
    """The text of a file's bytes and the name of its encoding; raises SourceError where it is no text."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not text.strip():
            raise SourceError(f"{path}: the file is empty; there is nothing to read")
        if "\x00" in text or len(CONTROL.findall(text)) * 100 > len(text):
            break
        return text, "utf-8" if encoding == "utf-8-sig" else encoding
    raise SourceError(f"{path}: this is no text in UTF-8 or GB 18030 but binary data; save its text as UTF-8 first")


def source_of(text: str, name: str, encoding: str = "utf-8", sha256: str | None = None) -> Source:
    """The source of a text that is already decoded; `sha256` is taken of its UTF-8 bytes unless given."""
    digest = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    lines = (0, *(match.end() for match in LINE_END.finditer(text) if match.end() < len(text)))
    page_ends = tuple(match.start() for match in PAGE_END.finditer(text))
    return Source(name, text, encoding, digest, lines, page_ends)


def read_pieces(source: Source, pieces: Iterable[Piece]) -> Reading:
    """The reading of some pieces of a source: white space deleted, but for one between two Latin words or numbers.

    >>> read_pieces(source_of("到2025 年，新 建 Wi-Fi  hot spots 12\\n34个", "t.txt"), [(0, 40)]).text
    '到2025年，新建Wi-Fi hot spots 1234个'
    """
    words = [match.span() for start, end in pieces for match in WORD.finditer(source.text, start, end)]
    if len(words) == 1:
        return Reading(source, source.text[slice(*words[0])], range(*words[0]))
    text: list[str] = []
    places = array("I")
    last = ""
    for at, stop in words:
        word = source.text[at:stop]
        if last and last.isascii() and last.isalnum() and word[0].isascii() and word[0].isalnum():
            broken = LINE_END.search(source.text, places[-1] + 1, at) is not None
            # a number may be cut by the end of a line, a word may not
            if at > places[-1] + 1 and not (broken and (last.isdigit() or word[0].isdigit())):
                text.append(" ")
                places.append(at - 1)
        text.append(word)
        places.extend(range(at, stop))
        last = word[-1]
    return Reading(source, "".join(text), places)


def read_text(source: Source, pieces: Sequence[Piece]) -> str:
    """The text alone of the reading of some pieces."""
    printed = [source.text[start:end] for start, end in pieces]
    if LATIN_GAP.search(" ".join(printed)):
        return read_pieces(source, pieces).text
    return "".join("".join(printed).split())


def squeeze(text: str) -> str:
    """A printed text as it is read (see `read_pieces`)."""
    return read_text(source_of(text, ""), [(0, len(text))])


def reading_of(text: str, name: str = "text.txt") -> Reading:
    """The reading of a text of its own."""
    return read_pieces(source_of(text, name), [(0, len(text))])
