"""Files that are no plain text → their text: PDF, DOCX and HTML, told by first bytes, then by the name's ending.

A PDF's text has a form feed at the end of each page, and no text has one elsewhere. Nothing in a file is run and
nothing that it links to is fetched. The library for a format is imported when the first such file is read.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from loaders.model import Problem
from ontology.errors import SourceError

# an HTML page starts with its document type, its root or what may stand in a head, after white space and comments
HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<\?xml[^<>]{0,200}>|<!--(?:(?!-->)[\s\S]){0,2000}-->)*"
    rb"<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.I,
)
UTF16_HTML = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I)
# first bytes of files that hold no text we can read, what they are, and what to do
REFUSED = (
    (b"\xd0\xcf\x11\xe0", "an old Office file or a locked one", "save it as .docx without a password"),
    (b"{\\rtf", "an RTF file", "save it as .docx"),
    (b"\x89PNG", "an image", "turn it into a PDF with a text layer (OCR)"),
    (b"\xff\xd8\xff", "an image", "turn it into a PDF with a text layer (OCR)"),
    (b"II*\x00", "an image", "turn it into a PDF with a text layer (OCR)"),
    (b"MM\x00*", "an image", "turn it into a PDF with a text layer (OCR)"),
    (b"Rar!", "a RAR archive", "unpack it and name the files in it"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it and name the files in it"),
    (b"\x1f\x8b", "a gzip archive", "unpack it and name the files in it"),
)
# a file inside a ZIP archive tells what the archive is
ARCHIVES = (
    ("word/document.xml", None, None),
    ("xl/workbook.xml", "an Excel workbook", "save its text as .txt or print it as PDF"),
    ("ppt/presentation.xml", "a PowerPoint file", "save its text as .txt or print it as PDF"),
    ("OFD.xml", "an OFD file", "save it as PDF"),
    ("mimetype", "an OpenDocument file", "save it as .docx"),
)
# what must stand in a file whose name ends so
ENDINGS = {".pdf": "a PDF", ".docx": "a DOCX file"}


@dataclass(frozen=True, slots=True)
class FileText:
    """The text of a file that is no plain text, and what is amiss. encoding: `pdf`, `docx` or a page's charset."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def read_format(data: bytes, path: Path) -> FileText | None:
    """The text of a PDF, DOCX or HTML file, or None for what may be plain text.

    Raises SourceError, which names the file, for one that is broken, locked, without text, or of another kind.
    """
    kind = find_kind(data, path)
    if kind == "pdf":
        from loaders.formats.pdf import read_pdf

        return read_pdf(data, path)
    if kind == "docx":
        from loaders.formats.docx import read_docx

        return read_docx(data, path)
    if kind == "html":
        from loaders.formats.html import read_html

        return read_html(data, path)
    return None


def find_kind(data: bytes, path: Path) -> str | None:
    """`pdf`, `docx` or `html`, or None for what may be plain text; raises SourceError for other kinds of files.

    >>> [find_kind(data, Path("a.htm")) for data in (b"%PDF-1.7", b"<!DOCTYPE html>", b"<p>")]
    ['pdf', 'html', 'html']
    """
    ending = path.suffix.lower()
    # readers of PDF allow other bytes before the signature
    if data.startswith(b"%PDF-") or (ending == ".pdf" and b"%PDF-" in data[:1024]):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return find_archive_kind(data, path)
    for signature, what, advice in REFUSED:
        if data.startswith(signature):
            raise SourceError(f"{path}: this is {what}, not a text; {advice}")
    if not data.strip():
        return None
    if ending in ENDINGS:
        raise SourceError(f"{path}: this is not {ENDINGS[ending]}, although its name ends so; get the file again")
    return "html" if ending in (".html", ".htm") or is_html(data) else None


def is_html(data: bytes) -> bool:
    """Whether a file starts as an HTML page does."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return UTF16_HTML.match(data[:2000].decode("utf-16", "replace").lstrip("\ufeff")) is not None
    return HTML_START.match(data[:20000]) is not None


def find_archive_kind(data: bytes, path: Path) -> str:
    """`docx`; raises SourceError for a ZIP archive that is broken or holds something else."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise SourceError(f"{path}: this DOCX or ZIP archive is broken or cut short; get the file again") from None
    for name, what, advice in ARCHIVES:
        if name in names:
            if what is None:
                return "docx"
            raise SourceError(f"{path}: this is {what}, not a text; {advice}")
    raise SourceError(f"{path}: this is a ZIP archive, not a text; unpack it and name the files in it")
