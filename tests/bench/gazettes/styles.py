"""How an issue is printed: width of lines, numbering of pages, brackets, marks of headings; all documents alike."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.gazettes.written import Cell, Draft, Row, Setting

CLOSING = "，。；：、）》”】〕！？"
HALF = str.maketrans("（）：，；", "():,;")
# cells of several values are joined by ；, which is no print
HALF_CELLS = str.maketrans("（）：，", "():,")


@dataclass(frozen=True, slots=True)
class Style:
    """width: characters of a line, None: each paragraph is one. indent: stands before each paragraph.

    spaced: whether an empty line follows every line, not only every paragraph. page: the form of page numbers, None:
    none. lines: of a page. half: whether brackets and commas are of half width. brackets: around the year of a number.
    item: the form of a task's Arabic number.
    """

    width: int | None
    indent: str
    spaced: bool
    page: str | None
    lines: int
    half: bool
    brackets: str
    item: str

    def number(self, code: str, year: int, serial: int) -> str:
        """A document's number: 岚政发〔2021〕3号."""
        return f"{code}{self.brackets[0]}{year}{self.brackets[1]}{serial}号"

    def cell(self, value: Cell) -> Cell:
        """A cell as it is printed."""
        return value.translate(HALF_CELLS) if self.half and isinstance(value, str) else value

    def rows(self, draft: Draft) -> tuple[Row, ...]:
        """The rows of a document as they are printed."""
        return tuple(Row(row.table, tuple(self.cell(cell) for cell in row.cells)) for row in draft.rows)

    def printed(self, drafts: Sequence[Draft]) -> str:
        """The text of an issue."""
        text = "\n".join(self.paginated([line for draft in drafts for line in (*self.wrapped(draft), "")])) + "\n"
        return text.translate(HALF) if self.half else text

    def wrapped(self, draft: Draft) -> Iterator[str]:
        """The lines of a document, its paragraphs broken at the width."""
        for paragraph in draft.paragraphs:
            is_text = paragraph.setting is Setting.TEXT
            whole = (self.indent if is_text else "") + paragraph.text
            for line in broken(whole, None if paragraph.setting is Setting.LINE else self.width):
                yield line
                if self.spaced:
                    yield ""
            if not (is_text and self.indent):
                yield ""

    def paginated(self, lines: Sequence[str]) -> Iterator[str]:
        """Lines with a page number after each page, wherever that falls."""
        for number, line in enumerate(lines, 1):
            yield line
            if self.page is not None and number % self.lines == 0:
                yield from ("", self.page.format(number // self.lines), "")


def broken(text: str, width: int | None) -> Iterator[str]:
    """A paragraph's lines: digits are half as wide as characters, and punctuation that closes hangs behind the width.

    >>> list(broken("市政府决定，任命三人。", 5))
    ['市政府决定，', '任命三人。']
    """
    start, set_width = 0, 0.0
    for place, sign in enumerate(text):
        set_width += 0.5 if sign.isascii() else 1
        if width is not None and set_width > width and sign not in CLOSING:
            yield text[start:place]
            start, set_width = place, 0.5 if sign.isascii() else 1
    yield text[start:]


def choose_style(chance: random.Random) -> Style:
    """A style of print."""
    width = chance.choice((28, 30, 34, 40, None))
    return Style(
        width=width,
        indent=chance.choice(("", "　　")),
        spaced=width is not None and chance.random() < 0.3,
        page=chance.choice(("—   {}   —", "－ {} －", "- {} -", "{}", None)) if width else None,
        lines=chance.randint(30, 44),
        half=chance.random() < 0.2,
        brackets=chance.choice(("〔〕", "〔〕", "〔〕", "[]", "［］")),
        item=chance.choice(("{}．", "{}.", "{}、")),
    )
