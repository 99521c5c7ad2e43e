"""A PDF file → the text of its text layer, a form feed at the end of each page.

Running heads and page numbers are left out: they would cut sentences that go on over the page. Pages without a text
layer are named. No script runs, no form is filled in, no link is followed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from loaders.formats import FileText
from loaders.formats.flow import write_text
from loaders.formats.glyphs import UNKNOWN, Page, read_page
from loaders.formats.layout import Line, read_lines
from loaders.model import Problem
from loaders.numbering import starts_heading
from loaders.rules.layout import (
    ATTACHMENT_LINE,
    COPIES_LINE,
    DATE_LINE,
    IMPRINT_LINE,
    NOTE_LINE,
    NUMBER_LINE,
    PAGE_NUMBER,
    SENTENCE_END,
)
from ontology.errors import SourceError

Place: TypeAlias = tuple[str, int]

MOST_PAGES = 10_000
SCAN_FILLS = 0.5  # of a page: a picture this large beside next to no text is a scan
SCAN_GLYPHS = 30
DRAWN_TEXT = 40  # drawings on a page without text: its characters were turned into outlines
EDGE_LINES = 2  # at the head and foot of a page, where running heads stand
SAME_HEIGHT = 6.0  # points
DIGITS = re.compile(r"[0-9]+")
PARTS_OF_DOCUMENTS = (ATTACHMENT_LINE, COPIES_LINE, DATE_LINE, IMPRINT_LINE, NOTE_LINE, NUMBER_LINE)
OCR = "turn the scan into text first (OCR), for example with ocrmypdf -l chi_sim"


@dataclass(frozen=True, slots=True)
class PageLines:
    """A page, its lines, and what was amiss with it; page None: it is broken."""

    page: Page | None
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]
    glyphs: int
    unknown: int


def read_pdf(data: bytes, path: Path) -> FileText:
    """The text of a PDF file, page by page, and a problem for each page without text.

    Raises SourceError for a file that is broken, locked, or without any text.
    """
    document = open_document(data, path)
    try:
        count = len(document)
        if not 0 < count <= MOST_PAGES:
            raise SourceError(f"{path}: the file has {count} pages, not 1 to {MOST_PAGES}; cut it into parts")
        pages = [lines_of(document, index, path) for index in range(count)]
    finally:
        document.close()
    check_text(pages, path)
    lines = [page.lines for page in pages]
    if gutters := known_gutters(lines):
        lines = [tuple(read_lines(page.page, gutters)) if page.page else () for page in pages]
    return FileText(
        write_text(drop_running_heads(lines)), "pdf", tuple(problem for page in pages for problem in page.problems)
    )


def open_document(data: bytes, path: Path) -> pypdfium2.PdfDocument:
    """The document of a file's bytes."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise SourceError(f"{path}: the PDF is locked with a password; save it without one") from None
        raise SourceError(f"{path}: the PDF is broken or cut short; get it again or print it anew as PDF") from None


def lines_of(document: pypdfium2.PdfDocument, index: int, path: Path) -> PageLines:
    """The lines of the page of an index from 0."""
    try:
        page = read_page(document, index)
    except pypdfium2.PdfiumError:
        problem = Problem("pdf.page", f"page {index + 1} of {path.name} is broken", "print the file anew as PDF", None)
        return PageLines(None, (), (problem,), 0, 0)
    unknown = sum(glyph.char == UNKNOWN for glyph in page.glyphs)
    problems = tuple(problems_of(page, unknown, f"page {index + 1} of {path.name}"))
    return PageLines(page, tuple(read_lines(page)), problems, len(page.glyphs), unknown)


def problems_of(page: Page, unknown: int, where: str) -> Iterator[Problem]:
    """What of a page could not be read."""
    glyphs = len(page.glyphs)
    if not glyphs and (page.picture.filled > 0.02 or page.picture.drawings >= DRAWN_TEXT):
        yield Problem("pdf.scan", f"{where} holds no text, only a picture (a scan?); nothing of it was read", OCR, None)
    elif glyphs < SCAN_GLYPHS and page.picture.filled > SCAN_FILLS:
        yield Problem("pdf.scan", f"{where} holds next to no text beside a picture that fills it (a scan?)", OCR, None)
    if unknown * 50 > glyphs or unknown > 50:
        message = f"{where} has {unknown} glyphs of {glyphs} without a character's code; {UNKNOWN} stands for them"
        yield Problem("pdf.codes", message, "print the file anew as PDF, or " + OCR, None)
    if page.aslant:
        message = f"{where}: text printed at another angle was left out: {page.aslant[:40]}"
        yield Problem("pdf.aslant", message, "nothing, if it is a watermark; else save its text as .txt", None)


def check_text(pages: Sequence[PageLines], path: Path) -> None:
    """Refuse a file that has no text."""
    glyphs, unknown = sum(page.glyphs for page in pages), sum(page.unknown for page in pages)
    if not glyphs:
        what = "its page holds" if len(pages) == 1 else f"none of its {len(pages)} pages holds"
        lacking = "no text, only pictures" if len(pages) == 1 else "text, only pictures"
        if not any(page.problems for page in pages):
            raise SourceError(f"{path}: the PDF is empty; {what} anything".replace("holds anything", "holds nothing"))
        raise SourceError(f"{path}: {what} {lacking} (a scan?); {OCR}")
    if unknown * 2 > glyphs:
        raise SourceError(f"{path}: the PDF does not tell the characters of its glyphs; print it anew, or {OCR}")


def known_gutters(pages: Sequence[Sequence[Line]]) -> tuple[float, ...]:
    """The middles of the gutters of a file that is mostly printed in columns; pages with few lines have the same."""
    parted = Counter(tuple(round(middle / 10) for middle in line.gutters) for page in pages for line in page)
    most = max(parted, key=lambda gutters: (parted[gutters], gutters), default=())
    lines = [line for page in pages for line in page if tuple(round(middle / 10) for middle in line.gutters) == most]
    return lines[0].gutters if most else ()


# ---------------------------------------------------------------- running heads


def drop_running_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Leave out page numbers (— 3 —), and lines at the head or foot of many pages at one height.

    Figures in these may be those of the page; lines that mean something in a document (附件1, a date, a heading) stay.
    """
    outer = [{id(line): place_of(line) for line in edges(page) if not is_text(line)} for page in pages]
    seen = Counter(place for places in outer for place in set(places.values()))
    # left and right pages may have heads of their own, and a first page none
    enough = max(2, min(3, len(pages) - 1), len(pages) // 20)
    repeated = {place for place, count in seen.items() if count >= enough}
    heads = repeated & find_steady(pages, outer)
    dropped = []
    for page, places in zip(pages, outer, strict=True):
        gone = {key for key, place in places.items() if place in heads}
        dropped.append([line for line in page if id(line) not in gone and not is_page_number(line, places)])
    return dropped


def edges(page: Sequence[Line]) -> Iterator[Line]:
    """The topmost and lowest lines of a page."""
    heights = sorted({line.baseline for line in page})
    outer = {*heights[:EDGE_LINES], *heights[-EDGE_LINES:]}
    yield from (line for line in page if line.baseline in outer)


def is_text(line: Line) -> bool:
    """Whether a line is of a form that is never a running head."""
    text = "".join(line.text.split())
    ends = SENTENCE_END.search(text) is not None
    return ends or starts_heading(text) or any(rule.fullmatch(text) for rule in PARTS_OF_DOCUMENTS)


def place_of(line: Line) -> Place:
    """What makes two lines on different pages the same running head: text without digits, and height."""
    return DIGITS.sub("#", "".join(line.text.split())), round(line.baseline / SAME_HEIGHT)


def find_steady(pages: Sequence[Sequence[Line]], outer: Sequence[Mapping[int, Place]]) -> set[Place]:
    """The places whose figures are alike on most pages, or grow with the pages, as those of a table do not."""
    alike: dict[tuple[Place, int], Counter[int]] = {}
    growing: dict[tuple[Place, int], Counter[int]] = {}
    for number, page in enumerate(pages):
        for line in page:
            if (place := outer[number].get(id(line))) is not None:
                for at, digits in enumerate(DIGITS.findall(line.text)):
                    figure = int(digits[:9])
                    alike.setdefault((place, at), Counter())[figure] += 1
                    growing.setdefault((place, at), Counter())[figure - number] += 1
    unsteady = {
        key[0] for key, counts in alike.items() if max(*counts.values(), *growing[key].values()) * 2 <= counts.total()
    }
    return {place for places in outer for place in places.values()} - unsteady


def is_page_number(line: Line, places: Mapping[int, Place]) -> bool:
    """Whether a line at the head or foot of a page has the form of an official document's page number."""
    return id(line) in places and PAGE_NUMBER.fullmatch("".join(line.text.split())) is not None
