"""What a generated text says: the rows of the fact tables that a reader of it would write."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

Cell: TypeAlias = str | int | None

# the columns that are compared; `quote` and `qualifier` of a target are not, as in hand-read gold facts
COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": ("document", "title", "issuers", "issued", "printed", "effective"),
    "recipients": ("document", "recipient", "role"),
    "citations": ("document", "cited_title", "cited_number"),
    "posts": ("document", "person", "post"),
    "oversight": ("document", "person", "relation", "body"),
    "portfolios": ("document", "person", "domain"),
    "aliases": ("document", "body", "alias"),
    "backups": ("document", "person", "backup"),
    "appointments": ("document", "person", "action", "post"),
    "tasks": ("document", "task", "title"),
    "responsibilities": ("document", "task", "body", "role"),
    "targets": ("document", "task", "indicator", "comparator", "value", "unit", "deadline", "period"),
    "events": ("document", "event", "start", "end"),
    "participants": ("document", "event", "person", "posts", "actions"),
    "event_bodies": ("document", "event", "body"),
    "event_places": ("document", "event", "place"),
    "event_works": ("document", "event", "work"),
    "standards": ("document", "measure", "group", "tier", "condition", "value", "unit"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a fact table, its cells in the order of COLUMNS; several values of a cell are joined by ；."""

    table: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """A gazette of one month: its name, its text, and the facts written into it."""

    name: str
    text: str
    rows: tuple[Row, ...]


class Setting(Enum):
    """How a paragraph is set: indented and broken at the width; broken only, as titles are; on one line."""

    TEXT = "text"
    TITLE = "title"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and how it is set."""

    text: str
    setting: Setting


@dataclass(slots=True)
class Draft:
    """A document while it is written: its paragraphs and rows. `label` is what the tables call it by."""

    label: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def print(self, *paragraphs: str) -> None:
        """Add paragraphs of text."""
        self.paragraphs += [Paragraph(each, Setting.TEXT) for each in paragraphs]

    def head(self, *paragraphs: str) -> None:
        """Add what is set like a title."""
        self.paragraphs += [Paragraph(each, Setting.TITLE) for each in paragraphs]

    def line(self, *paragraphs: str) -> None:
        """Add lines that are not broken."""
        self.paragraphs += [Paragraph(each, Setting.LINE) for each in paragraphs]

    @property
    def size(self) -> int:
        """Its characters."""
        return sum(len(each.text) for each in self.paragraphs)

    def say(self, table: str, *cells: Cell) -> None:
        """Note a fact of this document."""
        row = Row(table, (self.label, *cells))
        if len(row.cells) != len(COLUMNS[table]):
            raise ValueError(f"{table} has {len(COLUMNS[table])} columns, not {len(row.cells)}")
        if row not in self.rows:
            self.rows.append(row)
