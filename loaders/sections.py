"""Paragraphs → numbered sections: 第一章, 一、 （一） 1． （1）, each with its heading phrase and its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.brackets import mask_brackets
from loaders.model import Cell, Problem, Reading, Section, TableRow
from loaders.names import name_at
from loaders.numbering import POINT, HeadingMark, find_marks, level_of, numeral_value
from loaders.regex import regex
from loaders.rules.assignments import LABEL
from loaders.rules.text_tables import Column
from loaders.rules.titles import TITLE
from loaders.table_rows import Row, Table
from loaders.text_tables import cut_tables

HEADING_LENGTH = 50  # characters; a longer first sentence is text
LONGEST_ENTRY = 60  # characters of an entry in a table of contents
ROW_SHOWN = 40  # characters of a row that a problem quotes
LABEL_LENGTH = 30  # characters before a colon that can be a heading
# a table of contents, and what stands behind an entry of it
CONTENTS = regex(r"目录|目次")
# a part without a number that closes a plan
CLOSING_PART = regex(
    r"(?:有关|相关|工作|几点|具体|组织|保障|实施|推进|落实|督查|考核)*(?:要求|措施|保障|实施|领导|事项|考核)[：:]?"
)
LEADERS = regex(r"[.…·．—\-_]*[（(]?\d{0,3}[）)]?$")
# white space that sets a heading off from its text: an ideographic space, or several spaces
# a full stop; one of half width ends a sentence only between Chinese characters
FULL_STOP = regex(r"。|(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff（(]|$)")
GAP = regex(r"\u3000|[ \t\u00a0]{2}")
TIME_FRAME = regex(r"到?20\d\d年|力争|“十|通过|截至|至20\d\d")
LINE_BREAK = regex(r"[\r\n]")
PUNCTUATION = regex(r"[，。；：！？,;:!?]")


@dataclass(slots=True)
class Draft:
    """A section while its text is still being gathered."""

    mark: HeadingMark | None
    path: str
    readings: list[Reading] = field(default_factory=list)
    children: list[Draft] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    rows: list[TableRow] = field(default_factory=list)

    @property
    def level(self) -> int:
        """How deep it stands; a part without a number stands right above its first section."""
        if self.mark is not None:
            return self.mark.level
        return self.children[0].level - 1 if self.children else -1

    def finish(self) -> Section:
        """The section, its first text cut into heading phrase and the rest."""
        sections = tuple(child.finish() for child in self.children)
        if self.cells and self.mark is not None:  # a row's text is no heading, however short it is
            return Section(self.mark.number, self.path, None, tuple(self.readings), sections, tuple(self.cells))
        others = self.readings[1:]
        heading, rest = cut_heading(self.readings[0], bool(others or sections)) if self.readings else (None, None)
        paragraphs = tuple(reading for reading in (rest, *others) if reading is not None and reading.text)
        number = self.mark.number if self.mark else None
        return Section(number, self.path, heading, paragraphs, sections, (), tuple(self.rows))


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a part of one: with the number that heads it, and whether that breaks the order; or a table."""

    mark: HeadingMark | None
    reading: Reading
    skipped: bool = False
    table: Table | None = None


def build_sections(readings: Sequence[Reading]) -> tuple[list[Reading], list[Section], list[Problem]]:
    """Cut paragraphs at their heading numbers.

    Returns the paragraphs before the first number, the sections of the highest level, and a problem for each gap.
    """
    lead: list[Reading] = []
    roots: list[Draft] = []
    open_drafts: list[Draft] = []
    problems: list[Problem] = []
    paths: Counter[str] = Counter()
    after_contents = contents_end(readings)
    lead += readings[:after_contents]
    pieces = list(cut_at_marks(cut_tables(readings[after_contents:])))
    for index, piece in enumerate(pieces):
        mark, reading = piece.mark, piece.reading
        if piece.table is not None:
            lead += add_table(piece.table, open_drafts, roots, paths)
            problems += map(row_problem, piece.table.unread)
        elif mark is not None:
            open_drafts.append(open_draft(mark, [reading] if reading.text else [], open_drafts, roots, paths))
            if piece.skipped:
                problems.append(gap_problem(mark, reading))
        elif is_closing_part(reading, open_drafts, pieces[index + 1 : index + 2]):
            open_drafts = [Draft(None, reading.text, [reading])]
            roots += open_drafts
        else:
            (open_drafts[-1].readings if open_drafts else lead).append(reading)
    return lead, [root.finish() for root in roots], problems


def open_draft(
    mark: HeadingMark, readings: list[Reading], open_drafts: list[Draft], roots: list[Draft], paths: Counter[str]
) -> Draft:
    """A new section below the last open one of a higher level; those that it ends are taken off `open_drafts`."""
    while open_drafts and open_drafts[-1].level >= mark.level:
        open_drafts.pop()
    draft = Draft(mark, unique_path(open_drafts, mark, paths), readings)
    (open_drafts[-1].children if open_drafts else roots).append(draft)
    return draft


def add_table(table: Table, open_drafts: list[Draft], roots: list[Draft], paths: Counter[str]) -> list[Reading]:
    """Add a table to the section that is open: each task as a section of its own, rows of indicators as they are.

    Returns what no section takes: the text of a table of indicators that stands in none.
    """
    around = len(open_drafts)
    if not table.head.lists_tasks:
        if not open_drafts:
            return [row.text for row in table.rows]
        open_drafts[-1].rows += (TableRow(cells_of_row(table, row)) for row in table.rows if row.cells)
        return []
    for row in table.rows:
        number = row.number.text.rstrip(".．、") if row.number is not None else ""
        level = POINT if row.cells else level_of(number)
        if level is None or any(draft.level >= level for draft in open_drafts[:around]):
            continue  # what groups rows inside a numbered part is no part of its own
        mark = HeadingMark(level, numeral_value(number), number, 0, 0)
        cells = cells_of_row(table, row)
        own = [cell.text for cell, kind in zip(cells, table.head.columns, strict=False) if kind is Column.TASK]
        draft = open_draft(mark, own or [row.text], open_drafts, roots, paths)
        taken = (Column.TASK, Column.NUMBER)
        draft.cells += (cell for cell, kind in zip(cells, table.head.columns, strict=False) if kind not in taken)
        open_drafts.append(draft)
    del open_drafts[around:]
    return []


def cells_of_row(table: Table, row: Row) -> tuple[Cell, ...]:
    """The cells of a row with the names of their columns."""
    return tuple(Cell(name, text) for name, text in zip(table.head.names, row.cells, strict=False))


def is_closing_part(reading: Reading, open_drafts: Sequence[Draft], following: Sequence[Piece]) -> bool:
    """Whether a line is the heading of a part without a number (有关要求) behind the last numbered item.

    The item before is done with: it says who answers for it. The numbers below the line begin anew, one level deeper.
    """
    if not open_drafts or CLOSING_PART.fullmatch(reading.text) is None:
        return False
    mark = following[0].mark if following else None
    assigned = any(LABEL.search(each.text) for each in open_drafts[-1].readings)
    return assigned and mark is not None and mark.level > open_drafts[0].level and mark.value == 1


def contents_end(readings: Sequence[Reading]) -> int:
    """Where the text begins after a table of contents (目录): where its first entry is printed again; else 0."""
    for index, reading in enumerate(readings[:-2]):
        if CONTENTS.fullmatch(reading.text):
            first = LEADERS.sub("", readings[index + 1].text[:LONGEST_ENTRY])
            again = range(index + 2, len(readings))
            return next((place for place in again if first and readings[place].text.startswith(first)), 0)
    return 0


def unique_path(open_drafts: Sequence[Draft], mark: HeadingMark, paths: Counter[str]) -> str:
    """The numbers from the part heading down; a path that comes twice gets `~2`. 2.3.1 says itself what it is below."""
    numbered = bool(open_drafts) and open_drafts[-1].mark is not None and "." not in mark.number
    path = f"{open_drafts[-1].path}/{mark.number}" if numbered else mark.number
    paths[path] += 1
    return path if paths[path] == 1 else f"{path}~{paths[path]}"


def cut_at_marks(texts: Sequence[Reading | Table]) -> Iterator[Piece]:
    """Each paragraph, or each part of it after a heading number with that number, and each table, in order of print."""
    marks: dict[int, list[tuple[HeadingMark, bool]]] = {}
    readings = [each for each in texts if isinstance(each, Reading)]
    for index, mark, skipped in find_marks(readings):
        marks.setdefault(index, []).append((mark, skipped))
    index = 0
    for each in texts:
        if isinstance(each, Table):
            yield Piece(None, each.rows[0].text, table=each)
            continue
        found = marks.get(index, [])
        index += 1
        first = found[0][0].start if found else len(each.text)
        if first:
            yield Piece(None, each.cut(0, first))
        for position, (mark, skipped) in enumerate(found):
            end = found[position + 1][0].start if position + 1 < len(found) else len(each.text)
            yield Piece(mark, each.cut(mark.end, end), skipped)


def cut_heading(reading: Reading, followed: bool) -> tuple[Reading | None, Reading | None]:
    """Cut a section's first text into its heading phrase and the text after it.

    followed: whether more text or sections come below; a lone sentence with its full stop is text, not a heading.
    A heading that ends in a colon keeps it.
    """
    text = reading.text
    outside = mask_brackets(text[: HEADING_LENGTH + 1])  # （单位：元） divides no heading
    found = FULL_STOP.search(outside)
    stop = found.start() if found else -1
    gap = heading_gap(reading) or assignment_start(text)
    if gap is not None and not 0 <= stop < gap:
        return (reading.cut(0, gap), reading.cut(gap)) if gap else (None, reading)
    colon = min(
        (at for at in (outside.find("：", 0, LABEL_LENGTH), outside.find(":", 0, LABEL_LENGTH)) if at >= 0), default=-1
    )
    if 0 <= colon < len(text) - 1 and (stop < 0 or colon < stop):
        return reading.cut(0, colon + 1), reading.cut(colon + 1)
    if stop < 0:
        return (reading, None) if len(text) <= HEADING_LENGTH and text[-1:] not in "；;" else (None, reading)
    if stop == len(text) - 1 and not followed:
        return None, reading
    return (reading.cut(0, stop), reading.cut(stop + 1)) if stop else (None, reading)


def heading_gap(reading: Reading) -> int | None:
    """Where a heading phrase ends that only white space on its line sets off from its text; None without one."""
    stop = min(LABEL_LENGTH, len(reading.text) - 1)
    mark = PUNCTUATION.search(reading.text, 0, stop) if stop > 0 else None
    stop = mark.start() if mark else stop
    if stop <= 0 or reading.places[stop] - reading.places[0] == stop:  # no white space at all
        return None
    for index in range(stop):
        between = reading.source.text[reading.places[index] + 1 : reading.places[index + 1]]
        if index and between.isspace() and not LINE_BREAK.search(between) and sets_off(reading.text, index, between):
            if introduces_person(reading, index):
                return None
            # letters set wide apart (总　则) set nothing off
            return index + 1 if index >= 3 and len(reading.text) > index + 6 else None
    return None


def introduces_person(reading: Reading, index: int) -> bool:
    """Whether the white space after a character stands in front of an official's name or inside it: 局长　魏　东."""
    if name_at(reading, index) is not None:
        return True
    posted = any(title.end() == index + 1 for title in TITLE.finditer(reading.text, max(0, index - 9), index + 1))
    return posted and name_at(reading, index + 1, titled=True) is not None


def sets_off(text: str, index: int, between: str) -> bool:
    """Whether the white space after a character ends a heading phrase: a wide one, or one before a time frame."""
    return GAP.search(between) is not None or TIME_FRAME.match(text, index + 1) is not None


def assignment_start(text: str) -> int | None:
    """Where a label (责任单位：) in a heading's first line starts, with the bracket before it; else None."""
    label = LABEL.search(text, 0, HEADING_LENGTH)
    if label is None:
        return None
    return label.start() - (text[label.start() - 1 : label.start()] in tuple("（(【[［〔"))


def row_problem(reading: Reading) -> Problem:
    """A row of a table that does not fit its head, as merged cells make it."""
    message = f"a row does not fit the head of its table: {reading.text[:ROW_SHOWN]}"
    return Problem("table.row", message, "read the row; what it prints makes no task", reading.span())


def gap_problem(mark: HeadingMark, reading: Reading) -> Problem:
    """A number that does not follow the one before it."""
    message = f"heading {mark.number} does not follow the number before it"
    return Problem("tree.gap", message, "look for a lost line above; the heading is kept as printed", reading.span())
