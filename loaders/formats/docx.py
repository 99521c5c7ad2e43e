"""A DOCX file → its text: a line for each paragraph and table cell, with automatic numbers; no headers and footers."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

from loaders.formats import FileText
from loaders.formats.list_numbers import Numbers, read_numbers
from loaders.model import Problem
from ontology.errors import SourceError

LARGEST = 400_000_000  # bytes of all parts, unpacked
LARGEST_PART = 64_000_000  # bytes of an XML part, unpacked
MOST_PARTS = 20_000
XML_PART = re.compile(r"\.(?:xml|rels)$", re.I)
# a part of an Office file declares no document type; one that does may define entities that grow without end
DOCTYPE = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")

PARAGRAPH, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
RUN, TEXT, TAB, HYPHEN = qn("w:r"), qn("w:t"), qn("w:tab"), qn("w:noBreakHyphen")
BREAKS = frozenset({qn("w:br"), qn("w:cr")})
TEXT_BOX, VERTICAL_MERGE, VALUE = qn("w:txbxContent"), f"{qn('w:tcPr')}/{qn('w:vMerge')}", qn("w:val")
NOTE_REFERENCES = frozenset({qn("w:footnoteReference"), qn("w:endnoteReference")})
# deleted and moved text, properties, and what older programs show instead of a drawing
UNPRINTED = frozenset(
    [qn(f"w:{name}") for name in "del moveFrom pPr rPr tblPr trPr tcPr sdtPr instrText".split()]
    + ["{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"]
)
# a hostile file can bring the libraries to raise any of these; XML that does not parse is a SyntaxError
BROKEN = (
    OpcError, SyntaxError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, OSError, EOFError, AttributeError,
    TypeError, RuntimeError,
)  # fmt: skip


def read_docx(data: bytes, path: Path) -> FileText:
    """The text of a DOCX file.

    Raises SourceError for a file that is broken, locked, too large when unpacked, or without text.
    """
    check_parts(data, path)
    try:
        document = Document(io.BytesIO(data))
        reader = Reader(read_numbers(document))
        lines = list(reader.lines(document.element.body))
    except BROKEN as error:
        reason = " ".join(str(error).split())[:200]
        raise SourceError(f"{path}: the DOCX file is broken ({reason}); save it anew from an office program") from None
    if not lines:
        raise SourceError(f"{path}: the file holds no text; if it holds pictures of pages, turn them into text (OCR)")
    return FileText("\n".join(lines) + "\n", "docx", tuple(problems_of(path, reader)))


def check_parts(data: bytes, path: Path) -> None:
    """Refuse an archive that would take too much memory, holds a document type, or needs a password."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            texts = [part for part in parts if XML_PART.search(part.filename)]
            large = any(part.file_size > LARGEST_PART for part in texts)
            if large or len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
                raise SourceError(f"{path}: the file is too large when unpacked; save its text as .txt")
            if any(part.flag_bits & 1 for part in parts):
                raise SourceError(f"{path}: the file is locked with a password; save it without one")
            if any(DOCTYPE.search(archive.read(part)) for part in texts):
                raise SourceError(
                    f"{path}: an XML document type is declared, which no office program writes; save it anew"
                )
    except BROKEN:
        raise SourceError(f"{path}: this DOCX file is broken or cut short; get it again") from None


def problems_of(path: Path, reader: Reader) -> Iterator[Problem]:
    """What of a file's text was left out."""
    if reader.notes:
        message = f"{reader.notes} footnotes and endnotes of {path.name} were left out"
        yield Problem("docx.notes", message, "save the file as PDF if their text matters", None)
    if reader.unnumbered:
        message = f"{reader.unnumbered} automatic numbers of {path.name} are of an unknown kind and were left out"
        yield Problem("docx.numbers", message, "turn automatic numbers into text in an office program", None)


class Reader:
    """Walks a document's XML in order of print; counts the notes and numbers it left out."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self.notes = 0

    @property
    def unnumbered(self) -> int:
        """How many automatic numbers could not be written."""
        return self.numbers.unknown

    def lines(self, parent: Element) -> Iterator[str]:
        """The lines of what stands directly or in content controls inside an element, none blank."""
        for child in parent:
            if child.tag == PARAGRAPH:
                yield from self.paragraph_lines(child)
            elif child.tag == TABLE:
                yield from self.table_lines(child)
            elif isinstance(child.tag, str) and child.tag not in UNPRINTED:
                yield from self.lines(child)

    def table_lines(self, table: Element) -> Iterator[str]:
        """The lines of a table's cells, row by row; a cell that goes on from the row above brings none."""
        for row in table.iter(ROW):
            if next(row.iterancestors(TABLE)) is table:
                for cell in row.iter(CELL):
                    if next(cell.iterancestors(ROW)) is row and not continues(cell):
                        yield from self.lines(cell)

    def paragraph_lines(self, paragraph: Element) -> Iterator[str]:
        """The lines of a paragraph, its automatic number first, then those of text boxes anchored in it."""
        pieces: list[str] = []
        boxes: list[Element] = []
        self.collect(paragraph, pieces, boxes)
        text = "".join(pieces)
        if text.strip():
            text = self.numbers.next_number(paragraph) + text
        yield from (line.rstrip() for line in text.splitlines() if line.strip())
        for box in boxes:
            yield from self.lines(box)

    def collect(self, element: Element, pieces: list[str], boxes: list[Element]) -> None:
        """Gather the printed text below an element, and the text boxes, whose text is not part of the paragraph."""
        for child in element:
            tag = child.tag
            if tag == TEXT:
                pieces.append(child.text or "")
            elif tag == TAB:
                pieces.append("\t")
            elif tag in BREAKS:
                pieces.append("\n")
            elif tag == HYPHEN:
                pieces.append("-")
            elif tag in NOTE_REFERENCES:
                self.notes += 1
            elif tag == TEXT_BOX:
                boxes.append(child)
            elif isinstance(tag, str) and tag not in UNPRINTED and not (tag == RUN and is_hidden(child)):
                self.collect(child, pieces, boxes)


def continues(cell: Element) -> bool:
    """Whether a cell is the lower part of one merged over several rows."""
    merge = cell.find(VERTICAL_MERGE)
    return merge is not None and merge.get(VALUE, "continue") == "continue"


def is_hidden(run: Element) -> bool:
    """Whether a run is formatted as hidden text."""
    hidden = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return hidden is not None and hidden.get(VALUE, "true") not in ("0", "false", "off")
