"""Answers as text: a table for the terminal, JSON, CSV, TSV, Markdown. What documents print is shown, never obeyed."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from graph.answers import Answer, Cell, plain

Json: TypeAlias = str | int | float | bool | None

# escape sequences and other controls, which a terminal would obey; bidi marks, which turn a line round; what nobody
# sees; halves of characters, which cannot be printed
UNSEEN = r"\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f"
CONTROL = re.compile(rf"[\x00-\x1f{UNSEEN}]")
CONTROL_IN_LINES = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f{UNSEEN}]")
# by what a spreadsheet takes a cell for a formula, in either width; behind an apostrophe it takes it for text
FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠\t\r\n]")
MARKDOWN_MARK = re.compile(r"([\\`*_\[\]<>|~&])")
CELL_WIDTH = 44  # columns of a terminal table's cell, a Chinese character taking two
WIDEST = 160  # columns of a terminal table; wider ones are shown row by row


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "md"


def render(answer: Answer, format: Format) -> str:
    """An answer as text that ends in a line break."""
    match format:
        case Format.JSON:
            return as_json(json_records(answer))
        case Format.CSV:
            return as_csv(answer)
        case Format.TSV:
            return "".join("\t".join(map(tsv_cell, row)) + "\n" for row in (answer.columns, *answer.rows))
        case Format.MARKDOWN:
            return as_markdown(answer)
        case Format.TABLE:
            return as_table(answer)


def as_json(value: object) -> str:
    """JSON with Chinese as it is, controls escaped, one object a few lines."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return CONTROL_IN_LINES.sub(lambda match: json.dumps(match.group())[1:-1], text) + "\n"


def json_records(answer: Answer) -> list[dict[str, Json]]:
    """The rows as column → JSON value."""
    return [{column: json_value(cell) for column, cell in record.items()} for record in answer.records()]


def json_value(cell: Cell) -> Json:
    """A cell as a JSON value: numbers as numbers, days as ISO text."""
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell.isoformat() if isinstance(cell, datetime.date) else cell


def as_csv(answer: Answer) -> str:
    """CSV by RFC 4180, controls replaced by a blank; what a spreadsheet would run gets an apostrophe in front."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (answer.columns, *answer.rows):
        writer.writerow([harmless(cell) for cell in row])
    return out.getvalue()


def harmless(cell: Cell) -> str:
    """A cell as a spreadsheet may read it: numbers as they are, a text that it would take for a formula behind `'`.

    A sign that stands alone (the comparator =) is no formula. A text that has such an apostrophe gets another one, so
    that `text_of` gives back each text.
    >>> harmless("=1+1"), harmless("="), harmless(-1), harmless("'=1+1")
    ("'=1+1", '=', '-1', "''=1+1")
    """
    text = CONTROL_IN_LINES.sub(" ", plain(cell))
    return f"'{text}" if isinstance(cell, str) and len(text) > 1 and FORMULA.match(text) else text


def text_of(cell: str) -> str:
    """The text that `harmless` was given, from a cell of a CSV or TSV file; controls stay the blanks they became.

    >>> text_of("'=1+1"), text_of("'甲'"), text_of("''=1+1")
    ('=1+1', "'甲'", "'=1+1")
    """
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def shown(cell: Cell) -> str:
    """A cell on one line, controls replaced by a blank."""
    return CONTROL.sub(" ", plain(cell))


def tsv_cell(cell: Cell) -> str:
    """A cell of a TSV file: on one line, without a tab, and harmless."""
    return harmless(CONTROL.sub(" ", cell) if isinstance(cell, str) else cell)


def as_markdown(answer: Answer) -> str:
    """A Markdown table; no mark in a cell means anything."""
    lines = [answer.columns, tuple("---" for _ in answer.columns)]
    lines += [tuple(MARKDOWN_MARK.sub(r"\\\1", shown(cell)) for cell in row) for row in answer.rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_table(answer: Answer) -> str:
    """A table for the terminal, long cells wrapped; where its columns would not fit, one block of lines a row."""
    from tabulate import tabulate
    from wcwidth import wcswidth

    rows = [[shown(cell) for cell in row] for row in answer.rows]
    columns = list(zip(answer.columns, *rows, strict=True))
    width = sum(min(CELL_WIDTH, max(map(wcswidth, column))) + 2 for column in columns)
    if width > WIDEST:
        return "\n".join(as_block(answer.columns, row) for row in rows)
    widths = [CELL_WIDTH] * len(columns)
    table: str = tabulate(rows, answer.columns, tablefmt="simple", disable_numparse=True, maxcolwidths=widths)
    return table + "\n"


def as_block(columns: Sequence[str], row: Sequence[str]) -> str:
    """One row with a line a column, long cells going on below; cells without a value are left out."""
    from wcwidth import wcswidth

    indent = max(map(wcswidth, columns)) + 2
    lines: list[str] = []
    for column, cell in zip(columns, row, strict=True):
        first, *more = wrap(cell, WIDEST - indent)
        if first:
            lines += [f"{column}{' ' * (indent - wcswidth(column))}{first}", *(" " * indent + each for each in more)]
    return "\n".join(lines) + "\n"


def wrap(text: str, width: int) -> list[str]:
    """A text cut into lines of at most so many columns of a terminal; at least one. Latin words stay whole if they can.

    >>> wrap("市教育局 Education Bureau", 12)
    ['市教育局 ', 'Education ', 'Bureau']
    """
    from wcwidth import wcswidth, wcwidth

    lines, left = [""], width
    for character in text:
        columns = max(wcwidth(character), 0)
        if columns > left:
            head, blank, word = lines[-1].rpartition(" ")
            whole = bool(blank) and f"{word}{character}".isascii() and character != " "
            lines[-1:] = [head + blank, word] if whole else [lines[-1], ""]
            left = width - wcswidth(lines[-1])
        lines[-1] += character
        left -= columns
    return lines
