"""Tables that a file's text gives as lines: rows on lines of their own, their cells set apart, or a line for each cell.

Read are lists of tasks with those who answer for them (序号 工作任务 牵头单位 …) and lists of indicators with the years
they look to (指标 单位 2025年). A row that does not fit its head is left out, with those it may have touched; a table
whose head is not understood stays text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.bodies import is_body, split_bodies
from loaders.model import Reading, join_readings
from loaders.regex import regex
from loaders.rules.text_tables import GROUP_NUMBER, HEAD, LONGEST_HEAD, LONGEST_NAME, SERIAL, Column
from loaders.table_rows import Head, Row, Table, column_of, ended, group_of, head_of, values_fit

WIDE_GAP = regex(r"[\t\u3000|｜]|[ \u00a0]{2}")
MOST_COLUMNS = 14  # of a table whose cells are lines; what goes on longer is no head
FIRST_CELLS = frozenset(("序号", "编号", "类别", "领域", "板块"))


def cut_tables(readings: Sequence[Reading]) -> list[Reading | Table]:
    """The paragraphs of a text, those that make up a table as one, in order of print."""
    found: list[Reading | Table] = []
    index = 0
    while index < len(readings):
        table, end, rest = table_at(readings, index) if may_be_head(readings[index]) else (None, index, None)
        if table is None:
            found.append(readings[index])
            index += 1
            continue
        found.append(table)
        found += [rest] if rest is not None else []
        index = end
    return found


def may_be_head(reading: Reading) -> bool:
    """Whether a line may be a table's head, or the first cell of one; quickly told, for it is asked of every line."""
    text, places = reading.text, reading.places
    if text in FIRST_CELLS:
        return True
    spaced = places[min(len(text), LONGEST_HEAD) - 1] - places[0] >= min(len(text), LONGEST_HEAD)
    return spaced and HEAD.search(text, 0, LONGEST_HEAD) is not None


def table_at(readings: Sequence[Reading], start: int) -> tuple[Table | None, int, Reading | None]:
    """The table that starts at a line, the place of the line behind it, and what of its last line is no part of it."""
    lines = list(lines_of(readings[start]))
    head = head_of(cells_of(lines[0]))
    if head is not None:
        return table_of_lines(readings, start, head, lines[1:])
    names: list[Reading] = []
    for reading in readings[start : start + MOST_COLUMNS + 1]:
        if len(reading.text) > LONGEST_NAME or SERIAL.fullmatch(reading.text) or GROUP_NUMBER.match(reading.text):
            break
        names.append(reading)
    # what groups the rows stands before the first row's number
    before = next((place for place, name in enumerate(names[:2]) if column_of(name.text) is Column.NUMBER), None)
    head = head_of(names[: len(names) - before]) if before is not None else None
    if head is None:
        return None, start, None
    return table_of_cells(readings, start + len(head.names), head)


def lines_of(reading: Reading) -> Iterator[Reading]:
    """The printed lines of a paragraph."""
    start = 0
    for index in range(len(reading.text) - 1):
        if not (reading.spaced_after(index) or reading.text[index] == " "):
            continue
        if "\n" in reading.source.text[reading.places[index] : reading.places[index + 1]]:
            yield reading.cut(start, index + (reading.text[index] != " "))
            start = index + 1
    yield reading.cut(start)


def is_wide(line: Reading, before: int, after: int) -> bool:
    """Whether the white space between two characters sets cells apart; between two numbers a reading keeps a blank."""
    return WIDE_GAP.search(line.source.text, line.places[before] + 1, line.places[after]) is not None


def cells_of(line: Reading) -> list[Reading]:
    """The cells of a line, which wide white space or | sets apart."""
    cells: list[Reading] = []
    start = 0
    for index in range(len(line.text)):
        last = index + 1 == len(line.text)
        bar = line.text[index] in "|｜" or (line.text[index] == " " and is_wide(line, index - 1, index + 1))
        if bar or last or (line.spaced_after(index) and is_wide(line, index, index + 1)):
            end = index if bar else index + 1
            if end > start:
                cells.append(line.cut(start, end))
            start = index + 1
    return cells


def table_of_lines(
    readings: Sequence[Reading], start: int, head: Head, first: Sequence[Reading]
) -> tuple[Table | None, int, Reading | None]:
    """The table whose rows are lines: those left of the head's paragraph, then the paragraphs behind it.

    A line that names the rows below it belongs to the table only where such rows follow.
    """
    rows: list[Row] = []
    unread: list[Reading] = []  # rows that do not fit, where one that does follows
    odd: list[Reading] = []
    open_cells: list[Reading] = []  # of a row that its line breaks off
    last, index, left = 0, start, list(first)  # last: how many rows the table surely has
    end, rest = start + 1, left
    while True:
        for place, line in enumerate(left, 1):
            cells = cells_of(line)
            row = row_of(head, [*open_cells[:-1], *joined(open_cells[-1:], cells)] if open_cells else cells)
            if row is None and not open_cells and begins_row(head, cells):
                odd.append(line)
                continue
            if row is None and (open_cells or not breaks_off(head, cells)):
                return ended(head, rows[:last], start, end, rest, unread)
            open_cells = cells if row is None else []
            rows += [row] if row is not None else []
            if row is not None and row.cells:
                last, end, rest = len(rows), index + 1, left[place:]
                unread += odd
                odd = []
        index += 1
        if index == len(readings):
            return ended(head, rows[:last], start, end, rest, unread)
        left = list(lines_of(readings[index]))


def begins_row(head: Head, cells: Sequence[Reading]) -> bool:
    """Whether the cells of a line begin with a number as rows do, though they are no row: too many, or too few."""
    numbered = bool(head.columns) and head.columns[0] is Column.NUMBER
    whole = bool(cells) and cells[-1].text[-1] not in "、，,"
    return numbered and whole and len(cells) > 1 and SERIAL.fullmatch(cells[0].text) is not None


def joined(last: Sequence[Reading], cells: Sequence[Reading]) -> list[Reading]:
    """The cells of a line that goes on in the last cell of the line before."""
    return [join_readings([*last, cells[0]]), *cells[1:]] if last and cells else [*last, *cells]


def breaks_off(head: Head, cells: Sequence[Reading]) -> bool:
    """Whether a line begins a row that the next line ends: a list of bodies that a comma leaves open."""
    return 1 < len(cells) < len(head.names) and cells[-1].text[-1] in "、，,"


def row_of(head: Head, cells: Sequence[Reading]) -> Row | None:
    """The row that the cells of a line make, or the line that names the rows below it; None where it is neither."""
    if not cells:
        return None
    numbered = Column.NUMBER in head.columns
    if len(cells) == len(head.names):
        number = cells[head.columns.index(Column.NUMBER)] if numbered else None
        fits = number is None or SERIAL.fullmatch(number.text) is not None
        return Row(number, tuple(cells), join_readings(cells)) if fits and values_fit(head, cells) else None
    return group_of(cells) if numbered or len(cells) == 1 else None


def table_of_cells(readings: Sequence[Reading], start: int, head: Head) -> tuple[Table | None, int, Reading | None]:
    """The table whose cells are lines, each row beginning with its number, or with what groups it and its number.

    Numbers may begin anew below a line that names the rows below it.
    """
    place = head.columns.index(Column.NUMBER)
    rows: list[Row] = []
    unread: list[Reading] = []
    index, expected, last, end = start, 1, 0, start
    while index < len(readings):
        group = group_of([readings[index]])
        if group is not None:
            rows.append(group)
            index += 1
            expected = 1 if is_serial(readings, index, 1) else expected
            continue
        at = next((at for at in (index, index + place) if is_serial(readings, at, expected)), None)
        if at is None:
            break
        index = next_row(readings, at, place, head, expected + 1)
        expected += 1
        cells = fitted(tail(head, place), readings[at:index])
        if not cells:
            unread.append(join_readings(readings[at:index]))
        else:
            blank = tuple(readings[at].cut(0, 0) for _ in range(place))
            rows.append(Row(readings[at], (*blank, *cells), join_readings(cells)))
        last, end = len(rows), index
    return ended(head, rows[:last], start, end, (), unread)


def fitted(head: Head, lines: Sequence[Reading]) -> tuple[Reading, ...]:
    """The cells of a row that has some lines; none where they do not fit the head.

    Lines too many are those of its task or of its bodies, if these stand in their place.
    """
    if len(lines) > len(head.columns) and head.columns.count(Column.TASK) == 1:
        lines = folded(head, lines)
    return tuple(lines) if len(lines) == len(head.columns) and values_fit(head, lines) else ()


def folded(head: Head, lines: Sequence[Reading]) -> list[Reading]:
    """As many cells as the head has columns, out of more lines: those of the task as one, and so its bodies.

    Nothing where the lines do not tell which cell they belong to.
    """
    first = head.columns.index(Column.TASK)
    more = len(lines) - len(head.columns)
    if bodies_beside_task(head):
        last = len(lines) - (len(head.columns) - first - 2)  # behind the last line of the bodies
        begin = last
        while begin > first + 1 and names_one(lines[begin - 1]):
            begin -= 1
        cells = [lines[first:begin], lines[begin:last]] if begin < last else []
        return [*lines[:first], *map(join_readings, cells), *lines[last:]] if cells else []
    whole = [*lines[:first], join_readings(lines[first : first + more + 1]), *lines[first + more + 1 :]]
    bodies = (line for line, column in zip(whole, head.columns, strict=True) if column is Column.ROLE)
    return whole if all(names_one(line) for line in bodies) else []


def names_one(line: Reading) -> bool:
    """Whether a line begins with a body."""
    return is_body(split_bodies(line)[0].body.name)


def tail(head: Head, place: int) -> Head:
    """The columns of a head from one on."""
    return Head(head.names[place:], head.columns[place:])


def is_serial(readings: Sequence[Reading], at: int, value: int) -> bool:
    """Whether the line at a place is the number that a row must have."""
    serial = SERIAL.fullmatch(readings[at].text) if at < len(readings) else None
    return serial is not None and int(serial["serial"]) == value


def next_row(readings: Sequence[Reading], at: int, place: int, head: Head, expected: int) -> int:
    """Where the row that starts at a line ends: before the next row's number or group, else after as many cells.

    Of the last row each further line that names a body belongs to the same cell as the one before.
    """
    width = len(head.names)
    stop = min(len(readings), at + 2 * width)
    for index in range(at + 1, stop):
        if is_serial(readings, index, expected):
            whole = index - at == width
            return index - place if whole and place else index
        if index - at >= width - place and group_of([readings[index]]) is not None:
            return index
    end = at + width - place
    if bodies_beside_task(head) and (first := at - place + head.columns.index(Column.ROLE)) < len(readings):
        further = first + 1
        while further < len(readings) and names_one(readings[first]) and names_one(readings[further]):
            further += 1
            end += 1
    return min(len(readings), end)


def bodies_beside_task(head: Head) -> bool:
    """Whether the only column of bodies stands right behind that of the task."""
    first = head.columns.index(Column.TASK) if Column.TASK in head.columns else 0
    return head.columns.count(Column.ROLE) == 1 and head.columns[first + 1 : first + 2] == (Column.ROLE,)
