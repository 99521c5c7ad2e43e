"""What a generated text says: the rows of the fact tables that a reader of it would write."""

from __future__ import annotations

from dataclasses import dataclass, field
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


@dataclass(slots=True)
class Draft:
    """A document while it is written: its paragraphs and rows. `label` is what the tables call it by."""

    label: str
    paragraphs: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def print(self, *paragraphs: str) -> None:
        """Add paragraphs."""
        self.paragraphs += paragraphs

    def say(self, table: str, *cells: Cell) -> None:
        """Note a fact of this document."""
        row = Row(table, (self.label, *cells))
        if len(row.cells) != len(COLUMNS[table]):
            raise ValueError(f"{table} has {len(COLUMNS[table])} columns, not {len(row.cells)}")
        if row not in self.rows:
            self.rows.append(row)
