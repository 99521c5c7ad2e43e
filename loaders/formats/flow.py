"""The lines of a PDF's pages → its text: a paragraph that lines, columns and pages cut is one line again.

Inside a paragraph the end of a printed line is U+2028 (LINE SEPARATOR), the end of a page U+000C (FORM FEED); a
paragraph ends with a line feed. Where the next line goes on is told by places: the line before is full, the next
starts at the edge of its column and not further down than lines stand apart.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from loaders.formats.layout import Line
from loaders.numbering import starts_heading
from loaders.rules.layout import DATE_LINE, IMPRINT_LINE, NOTE_LINE, SENTENCE_END

LINE_END = "\u2028"
PAGE_END = "\f"
INDENT = 0.6  # of an em: a line that starts this far from the edge starts a paragraph
ROOM = 0.35  # of an em: what a full line may leave beside the start of the next
SAME_SIZE = 0.15  # by which the sizes of one paragraph's lines may differ
INDENTED_SHARE = 0.1  # of the lines: paragraphs of this file are indented
FURTHER = 1.6  # times the usual distance of lines: a gap between paragraphs
SLIGHTLY_FURTHER = 1.25  # the same, where paragraphs are not indented
# ems of the narrowest full line, by the number of columns; shorter ones that end alike are a list
LEAST_EMS = {1: 20, 2: 11}
FEWEST_EMS = 7
OUTNUMBERED = 4  # times as many lines end alike as stand out beyond them
LEAST_LINES = 3  # on a page, to know the edge of its column
BROKEN_WORD = re.compile(r"([A-Za-z]{2,})[-\u2010\u00ad]$")
WORD_END = re.compile(r"([a-z]{2,})[.,;:)，。；：、）”]*")
HYPHENED = re.compile(r"[A-Za-z]{2,}[-\u2010][a-z]{2,}")


def write_text(pages: Sequence[Sequence[Line]]) -> str:
    """The text of a file's pages, a form feed at the end of each."""
    measures = measure(pages)
    kept = {word.lower() for page in pages for line in page for word in HYPHENED.findall(line.text)}
    numbered = [(number, line) for number, page in enumerate(pages) for line in page]
    if not numbered:
        return PAGE_END * len(pages)
    text = numbered[0][1].text
    pieces = [PAGE_END * numbered[0][0]]
    for (page, line), (next_page, following) in pairwise(numbered):
        on = goes_on((page, line), (next_page, following), measures)
        next_text = following.text
        if on:
            text, next_text = join_word(text, next_text, kept)
        pages_end = PAGE_END * (next_page - page)
        end = (pages_end or LINE_END) if on else "\n" + pages_end
        pieces += [finish(text), end]
        text = next_text
    return "".join([*pieces, finish(text), "\n", PAGE_END * (len(pages) - numbered[-1][0])])


def finish(text: str) -> str:
    """A line's text without blanks at its end; a soft hyphen is printed at a line's end only."""
    text = text.rstrip()
    return text[:-1].replace("\u00ad", "") + text[-1:].replace("\u00ad", "-")


def join_word(text: str, following: str, kept: set[str]) -> tuple[str, str]:
    """Two lines of which a hyphen cuts a word, the word put together; others unchanged.

    Words that are printed with a hyphen elsewhere keep it (`kept`); so do names (Wi-Fi) and what stands before digits.
    >>> join_word("经济eco-", "nomic发展", set()), join_word("Wi-", "Fi", set()), join_word("on-", "line", {"on-line"})
    (('经济economic', '发展'), ('Wi-', 'Fi'), ('on-', 'line'))
    """
    broken = BROKEN_WORD.search(text)
    rest = WORD_END.match(following)
    if broken is None or rest is None or f"{broken[1]}-{rest[1]}".lower() in kept:
        return text, following
    return text[:-1] + rest.group(), following[rest.end() :].lstrip()


def goes_on(here: tuple[int, Line], there: tuple[int, Line], measures: Measures) -> bool:
    """Whether the paragraph of a line goes on in the next one; each line comes with its page."""
    (page, line), (next_page, following) = here, there
    if line.column is None or following.column is None or next_page - page > 1 or not line.runs_on:
        return False
    if abs(line.em - following.em) > SAME_SIZE * line.em or not measures.is_full(page, line, following):
        return False
    if measures.indent(next_page, following) > INDENT * following.em:
        return False
    texts = ["".join(each.text.split()) for each in (line, following)]
    if any(rule.fullmatch(text) for rule in (DATE_LINE, NOTE_LINE, IMPRINT_LINE) for text in texts):
        return False
    drop = line.baseline - following.baseline
    if drop > (FURTHER if measures.indented else SLIGHTLY_FURTHER) * measures.pitch:
        return False
    return measures.indented or not (SENTENCE_END.search(texts[0]) and starts_heading(texts[1]))


@dataclass(frozen=True, slots=True)
class Measures:
    """What a file's lines have in common: left edges and widths of columns, distance of lines, indented paragraphs.

    lefts: by page, rank of the column and number of columns. widths: by number of columns, infinite where not known.
    """

    lefts: Mapping[tuple[int, tuple[int, int]], float]
    widths: Mapping[int, float]
    pitch: float
    indented: bool

    def indent(self, page: int, line: Line) -> float:
        """How far from the edge of its column a line starts."""
        return line.left - self.lefts[page, line.column or (0, 1)]

    def is_full(self, page: int, line: Line, following: Line) -> bool:
        """Whether what starts the next line did not fit on a line."""
        column = line.column or (0, 1)
        room = self.lefts[page, column] + self.widths[column[1]] - line.right
        return room < following.head + ROOM * line.em


def measure(pages: Sequence[Sequence[Line]]) -> Measures:
    """The measures of a file's lines."""
    columns: dict[tuple[int, int], dict[int, list[Line]]] = {}
    for number, page in enumerate(pages):
        for line in page:
            if line.column is not None:
                columns.setdefault(line.column, {}).setdefault(number, []).append(line)
    lefts: dict[tuple[int, tuple[int, int]], float] = {}
    widths: dict[int, float] = {}
    for column, on_pages in columns.items():
        usual = median(min(line.left for line in lines) for lines in on_pages.values())
        for number, lines in on_pages.items():
            left = min(line.left for line in lines)
            # the edge of a page with a few lines is not seen: all may be indented
            lefts[number, column] = left if len(lines) >= LEAST_LINES or left < usual else usual
        reached = (line.right - lefts[number, column] for number, lines in on_pages.items() for line in lines)
        em = median(line.em for lines in on_pages.values() for line in lines)
        own = usual_width(sorted(reached, reverse=True), em, LEAST_EMS.get(column[1], FEWEST_EMS) * em)
        widths[column[1]] = max(own or 0.0, widths.get(column[1], 0.0))
    drops = [drop for page in pages for drop in drops_of(page)]
    indents = [
        (line.left - lefts[number, line.column]) / line.em
        for number, page in enumerate(pages)
        for line in page
        if line.column is not None
    ]
    indented = sum(1.5 <= indent <= 2.7 for indent in indents) >= max(INDENTED_SHARE * len(indents), 1)
    widths = {number: width or math.inf for number, width in widths.items()}
    return Measures(lefts, widths, median(drops) if drops else 0.0, indented)


def usual_width(widths: Sequence[float], em: float, least: float) -> float | None:
    """The width of a column: that of its widest line; a few lines that stand out beyond many others do not count.

    widths: from the widest down. None where no line is as wide as a line of text.
    >>> usual_width([300.0, *[250.0] * 9, 90.0], 10, 200), usual_width([300.0, 250.0, 250.0], 10, 200)
    (250.0, 300.0)
    """
    wide = [width for width in widths if width >= least]
    places = [-width for width in wide]
    for at, width in enumerate(wide):
        alike = bisect_right(places, em - width) - at
        if alike > 1 and alike >= OUTNUMBERED * at:
            return width
    return wide[0] if wide else None


def drops_of(page: Sequence[Line]) -> Iterator[float]:
    """How far each line of a page stands below the one before it, where it does."""
    for line, following in pairwise(page):
        drop = line.baseline - following.baseline
        if line.column == following.column and 0 < drop < 4 * line.em:
            yield drop
