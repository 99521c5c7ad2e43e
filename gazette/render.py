"""Answers as text: a table for the terminal, JSON, CSV, TSV, Markdown. What documents print is shown, never obeyed."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from graph.answers import Answer, Cell

Json: TypeAlias = str | int | float | bool | None

# escape sequences and other controls, which a terminal would obey; bidi marks, which turn a line round
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
# the first characters by which a spreadsheet takes a cell for a formula
FORMULA = ("=", "+", "-", "@", "\t", "\r")
CELL_WIDTH = 44  # columns of a terminal table's cell, a Chinese character taking two


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
            return "".join("\t".join(shown(cell) for cell in row) + "\n" for row in (answer.columns, *answer.rows))
        case Format.MARKDOWN:
            return tabulated(answer, "github")
        case Format.TABLE:
            return tabulated(answer, "simple")


def as_json(value: object) -> str:
    """JSON with Chinese as it is, one object a few lines."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def json_records(answer: Answer) -> list[dict[str, Json]]:
    """The rows as column → JSON value."""
    return [{column: json_value(cell) for column, cell in record.items()} for record in answer.records()]


def json_value(cell: Cell) -> Json:
    """A cell as a JSON value: numbers as numbers, days as ISO text."""
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell.isoformat() if isinstance(cell, datetime.date) else cell


def as_csv(answer: Answer) -> str:
    """CSV by RFC 4180; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        writer.writerow([f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else plain(cell) for cell in row])
    return out.getvalue()


def plain(cell: Cell) -> str:
    """A cell as text; empty where there is no value."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return format_number(cell) if isinstance(cell, Decimal) else str(cell)


def format_number(number: Decimal) -> str:
    """A decimal without an exponent or trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(cell: Cell) -> str:
    """A cell on one line, controls replaced by a blank."""
    return CONTROL.sub(" ", plain(cell))


def tabulated(answer: Answer, style: str) -> str:
    """A table with columns of even width; long cells are wrapped, in Markdown not."""
    from tabulate import tabulate

    rows = [[shown(cell) for cell in row] for row in answer.rows]
    if style == "github":
        rows = [[cell.replace("|", "\\|").replace("<", "&lt;") for cell in row] for row in rows]
        return tabulate(rows, list(answer.columns), tablefmt=style, disable_numparse=True) + "\n"
    widths = [CELL_WIDTH] * len(answer.columns)
    return tabulate(rows, list(answer.columns), tablefmt=style, disable_numparse=True, maxcolwidths=widths) + "\n"
