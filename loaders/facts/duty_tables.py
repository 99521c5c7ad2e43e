"""A division of work printed as a table (姓名 / 职务 / 分管工作 / 分管部门 …), one cell or one row a line → facts.

Such text comes of tables that were turned into plain lines. A cell's column is known only by counting, so every line
or cell counts, blank ones too; a table is read only if each of its rows begins with a name and posts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.bodies import is_body, split_bodies
from loaders.fact_types import Backup, Fact, PostHeld
from loaders.facts.duty_clauses import charge_of, fields_of, read_clause
from loaders.facts.duty_cuts import cut_clauses
from loaders.facts.duty_liaison import liaison
from loaders.facts.duty_lines import find_lines
from loaders.facts.duty_passages import Clause, oversee
from loaders.model import Problem, Reading, Source, Span
from loaders.names import is_name
from loaders.posts import posts_between
from loaders.regex import regex
from loaders.rules import duty_words, titles
from loaders.text import read_pieces
from loaders.values import Relation

SENTENCE = regex(r"[^。；;]+")
EMPTY = regex(r"[无/—－\-]*")
SELF_BEHIND = regex(rf"{titles.SELF_BRACKET}$|同志$")
LEAST_COLUMNS = 3
ADVICE = "look at the table; each row must have as many lines as the head, blank ones for empty cells"


@dataclass(frozen=True, slots=True)
class DutyTable:
    """What a table says, and where it stands in the source: from its head to its last cell."""

    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """One official's cells in the order of the columns, with the name, and the passage of name and posts."""

    person: str
    intro: Span
    cells: tuple[Reading, ...]


def find_table(source: Source, readings: Sequence[Reading]) -> DutyTable | None:
    """The table that begins with a head among some readings and runs to their end or a note; None without a head.

    One with a row a line ends before the first line that is none.
    """
    head = _head(readings)
    if head is None:
        whole = find_lines(source, readings[0].places[0], readings[-1].places[-1] + 1) if readings else None
        return _read_rows(whole.head, whole.rows, whole.start, whole.end) if whole else None
    start = head[0].places[0]
    behind = [reading for reading in readings if reading.places[0] > start]
    notes = (index for index, reading in enumerate(behind) if duty_words.TABLE_NOTE.match(reading.text))
    stop = behind[next(notes, len(behind)) - 1].places[-1] + 1
    lines = list(_lines(source, start, stop))
    width = len(head)
    if [line.text for line in lines[:width]] != [cell.text for cell in head]:
        problem = Problem("duties.table", "the head of a table of duties has gaps", ADVICE, head[0].span())
        return DutyTable((), (problem,), start, stop)
    lines += [lines[-1].cut(len(lines[-1].text))] * (-len(lines) % width)
    return _read_rows(head, [lines[at : at + width] for at in range(width, len(lines), width)], start, stop)


def _read_rows(head: Sequence[Reading], found: Sequence[Sequence[Reading]], start: int, stop: int) -> DutyTable:
    """What the rows of a table say; nothing but a problem where one of them fits no official."""
    rows = [_row(head[0].source, cells) for cells in found]
    if not rows or any(row is None for row in rows):
        problem = Problem("duties.table", "the rows of a table of duties do not fit its head", ADVICE, head[0].span())
        return DutyTable((), (problem,), start, stop)
    facts: list[Fact] = []
    problems: list[Problem] = []
    sure = [row for row in rows if row is not None]
    names = frozenset(row.person for row in sure)
    for row in sure:
        facts += _posts(row)
        for column, cell in zip(head[2:], row.cells[2:], strict=True):
            read = [] if EMPTY.fullmatch(cell.text) else _read_cell(row, column, cell, names)
            if read is None:
                message = f"no duty was read in “{cell.text}” under “{column.text}”"
                problems.append(Problem("duties.unread", message, ADVICE, cell.span()))
            facts += read or []
    return DutyTable(tuple(facts), tuple(problems), start, stop)


def _head(readings: Sequence[Reading]) -> list[Reading] | None:
    """The cells of a table's head: name, posts, and at least one more column of a known kind."""
    for index, reading in enumerate(readings[:-LEAST_COLUMNS]):
        if not duty_words.NAME_COLUMN.fullmatch(reading.text):
            continue
        head = [reading]
        for cell in readings[index + 1 :]:
            if not duty_words.COLUMN.fullmatch(cell.text):
                break
            head.append(cell)
        if len(head) >= LEAST_COLUMNS and duty_words.POSTS_COLUMN.fullmatch(head[1].text):
            return head
    return None


def _lines(source: Source, start: int, stop: int) -> Iterator[Reading]:
    """The lines of a stretch of the source, each a reading, blank ones too."""
    while start < stop:
        end = source.text.find("\n", start, stop)
        end = stop if end < 0 else end
        yield read_pieces(source, [(start, end)])
        start = end + 1


def _row(source: Source, cells: Sequence[Reading]) -> Row | None:
    """A row, if its first cell is a name and its second lists posts."""
    name, posts = cells[0], cells[1]
    person = SELF_BEHIND.sub("", name.text)
    if not is_name(person) or not posts.text or posts_between(posts, 0, len(posts.text)) is None:
        return None
    intro = read_pieces(source, [(name.places[0], posts.places[-1] + 1)]).span()
    return Row(person, intro, tuple(cells))


def _posts(row: Row) -> Iterator[Fact]:
    cell = row.cells[1]
    for post in posts_between(cell, 0, len(cell.text)) or ():
        yield PostHeld(row.person, post.post, post.body, post.title, spans=(row.intro,))


def _read_cell(row: Row, column: Reading, cell: Reading, names: frozenset[str]) -> list[Fact] | None:
    """The facts of one cell by its column; None where it cannot be read. The column's head is part of the evidence."""
    clause = Clause(cell, 0, len(cell.text), row.person, (row.intro, column.span(), cell.span()))
    if duty_words.BODIES_COLUMN.fullmatch(column.text):
        mentions = split_bodies(cell)
        if not all(is_body(mention.body.printed) for mention in mentions):
            return None
        return [fact for mention in mentions for fact in oversee(clause, Relation.OVERSEES, mention)]
    if duty_words.LIAISON_COLUMN.fullmatch(column.text):
        return liaison(clause, 0, len(cell.text))
    if duty_words.BACKUP_COLUMN.fullmatch(column.text):
        backup = SELF_BEHIND.sub("", cell.text)
        known = backup in names and backup != row.person
        return [Backup(row.person, backup, spans=clause.spans)] if known else None
    return _fields(clause, column) if duty_words.FIELDS_COLUMN.fullmatch(column.text) else []


def _fields(clause: Clause, column: Reading) -> list[Fact] | None:
    """A cell of fields of work, sentence by sentence; one with a verb of its own is read as anywhere else."""
    facts: list[Fact] = []
    for sentence in SENTENCE.finditer(clause.reading.text):
        start, end = sentence.span()
        if duty_words.START.match(clause.reading.text, start):
            for first, last in cut_clauses(clause.reading, start, end):
                found = read_clause(Clause(clause.reading, first, last, clause.person, clause.spans))
                if found is None:
                    return None
                facts += found
        elif column.text.startswith(("分管", "主管")):
            facts += charge_of(Clause(clause.reading, start, end, clause.person, clause.spans), start)
        else:
            facts += fields_of(clause, start, end, "负责")
    return facts
