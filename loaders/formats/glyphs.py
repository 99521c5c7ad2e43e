"""A page of a PDF → its glyphs, turned upright, and the ruled lines of its tables."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from loaders.formats.radicals import UNIFIED

Box: TypeAlias = tuple[float, float, float, float]  # left, bottom, right, top, in points from the lower left

UNKNOWN = "\ufffd"
HYPHEN_MARK = "\x02"  # the library's character for a hyphen
THIN = 3.0  # points; a thinner drawing is a ruled line
SHORTEST_RULE = 8.0  # points
MOST_RULES = 1500  # a drawing of more lines is a map or a chart
MOST_OBJECTS = 20_000
MOST_GLYPHS = 100_000
DEEPEST_FORM = 4


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed character: its place, its baseline, the size of its em; spaced: white space stands before it."""

    char: str
    left: float
    right: float
    baseline: float
    em: float
    spaced: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line, upright (x is at, y from start to end) or level (y is at, x from start to end)."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Picture:
    """What a page shows beside text: the share of it that images fill, and how many drawings it has."""

    filled: float
    drawings: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page's glyphs in the order of the file, ruled lines and pictures; aslant: text at other angles, left out."""

    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    picture: Picture
    aslant: str


def read_page(document: pypdfium2.PdfDocument, index: int) -> Page:
    """What the page of an index from 0 shows. Raises PdfiumError for a page that is broken."""
    page = document[index]
    try:
        text = page.get_textpage()
        try:
            turned = list(read_glyphs(text, page.get_bbox()))
        finally:
            text.close()
        turns = Counter(turn for turn, _ in turned if turn is not None)
        # most text stands upright; on a page that is printed sideways, most text lies
        upright = min(turns, key=lambda turn: (-turns[turn], turn)) if turns else 0
        glyphs = tuple(turn_glyph(glyph, upright) for turn, glyph in turned if turn == upright)
        aslant = "".join(glyph.char for turn, glyph in turned if turn != upright)
        rules, picture = read_drawings(page)
        return Page(glyphs, tuple(turn_rule(rule, upright) for rule in rules), picture, aslant)
    finally:
        page.close()


@dataclass(frozen=True, slots=True)
class RawGlyph:
    """A character as it stands in the file, before the page is turned upright."""

    char: str
    box: Box
    origin: tuple[float, float]
    em: float
    spaced: bool


def read_glyphs(text: pypdfium2.PdfTextPage, page_box: Box) -> Iterator[tuple[int | None, RawGlyph]]:
    """Each printed character, with the quarter turns clockwise that its text is printed at; None for other angles."""
    rectangle, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    spaced = False
    high = ""
    for index in range(min(text.count_chars(), MOST_GLYPHS)):
        code = pdfium.FPDFText_GetUnicode(text, index)
        char = high + chr(code) if code < 0x110000 else UNKNOWN
        high = ""
        if "\ud800" <= char <= "\udbff":
            high = char
            continue
        char = clean(char)
        if char.isspace() or pdfium.FPDFText_IsGenerated(text, index) == 1:
            spaced = True
            continue
        pdfium.FPDFText_GetLooseCharBox(text, index, rectangle)
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        # not the height of the box, which for some fonts is that of the drawn strokes: 一 would be tiny
        em = max(pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d), 1.0)
        box = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        if page_box[0] <= middle[0] <= page_box[2] and page_box[1] <= middle[1] <= page_box[3]:
            angle = pdfium.FPDFText_GetCharAngle(text, index) / (math.pi / 2)
            turn = round(angle) % 4 if abs(angle - round(angle)) < 0.05 else None
            yield turn, RawGlyph(char, box, (x.value, y.value), em, spaced)
        spaced = False


def clean(char: str) -> str:
    """A character as meant: fonts that draw 民 and ⺠ alike give the radical's code; those without codes give none.

    >>> clean("⺠"), clean("⼈"), clean("\\ue000"), clean("A")
    ('民', '人', '\ufffd', 'A')
    """
    if len(char) == 2:
        return char.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if char == HYPHEN_MARK:
        return "-"
    if char.isspace():
        return char
    private = "\ue000" <= char <= "\uf8ff" or "\udc00" <= char <= "\udfff" or char in "\ufffe\uffff"
    return UNKNOWN if private or char < " " or "\x7f" <= char < "\xa0" else UNIFIED.get(char, char)


def turn_point(x: float, y: float, turn: int) -> tuple[float, float]:
    """Where a point stands once a page whose text is turned clockwise by quarters is turned back."""
    return ((x, y), (-y, x), (-x, -y), (y, -x))[turn]


def turn_glyph(raw: RawGlyph, turn: int) -> Glyph:
    """A character on the upright page."""
    x1, _ = turn_point(raw.box[0], raw.box[1], turn)
    x2, _ = turn_point(raw.box[2], raw.box[3], turn)
    _, baseline = turn_point(*raw.origin, turn)
    return Glyph(raw.char, min(x1, x2), max(x1, x2), baseline, raw.em, raw.spaced)


def turn_rule(rule: Rule, turn: int) -> Rule:
    """A ruled line on the upright page."""
    ends = ((rule.at, end) if rule.upright else (end, rule.at) for end in (rule.start, rule.end))
    (x1, y1), (x2, y2) = (turn_point(x, y, turn) for x, y in ends)
    if rule.upright == (turn % 2 == 0):
        return Rule(True, x1, min(y1, y2), max(y1, y2))
    return Rule(False, y1, min(x1, x2), max(x1, x2))


def read_drawings(page: pypdfium2.PdfPage) -> tuple[list[Rule], Picture]:
    """A page's ruled lines, and what else it shows beside text."""
    rules: list[Rule] = []
    filled = 0.0
    drawings = 0
    width, height = page.get_bbox()[2] - page.get_bbox()[0], page.get_bbox()[3] - page.get_bbox()[1]
    kinds = [pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING]
    for count, thing in enumerate(page.get_objects(filter=kinds, max_depth=DEEPEST_FORM)):
        if count >= MOST_OBJECTS:
            break
        drawings += 1
        try:
            box = thing.get_bounds()
        except pypdfium2.PdfiumError:
            continue
        if thing.type == pdfium.FPDF_PAGEOBJ_IMAGE:
            filled += max(box[2] - box[0], 0) * max(box[3] - box[1], 0) / max(width * height, 1.0)
        elif thing.type == pdfium.FPDF_PAGEOBJ_PATH:
            rules += rules_of(box)
    return (join_rules(rules) if len(rules) <= MOST_OBJECTS else []), Picture(filled, drawings)


def rules_of(box: Box) -> Iterator[Rule]:
    """The ruled lines that a drawing makes: itself where it is thin, else the four sides of its box."""
    left, bottom, right, top = box
    if top - bottom < THIN or right - left < THIN:
        if right - left >= top - bottom:
            yield Rule(False, (bottom + top) / 2, left, right)
        else:
            yield Rule(True, (left + right) / 2, bottom, top)
        return
    yield from (Rule(False, bottom, left, right), Rule(False, top, left, right))
    yield from (Rule(True, left, bottom, top), Rule(True, right, bottom, top))


def join_rules(rules: list[Rule]) -> list[Rule]:
    """Ruled lines, whose parts are drawn one by one, each as a whole; no short ones, none of large drawings."""
    joined: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: (rule.upright, round(rule.at / 2), rule.start, rule.end)):
        last = joined[-1] if joined else None
        if last and last.upright == rule.upright and abs(last.at - rule.at) <= THIN and rule.start <= last.end + THIN:
            joined[-1] = replace(last, end=max(last.end, rule.end))
        else:
            joined.append(rule)
    joined = [rule for rule in joined if rule.end - rule.start >= SHORTEST_RULE]
    return joined if len(joined) <= MOST_RULES else []
