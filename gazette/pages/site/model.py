"""What a page of the site is made of, in both languages at once; the templates write it in one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """Words of ours in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a cell: as printed, its English where it has one, and its page below a language's root."""

    zh: str
    en: str | None = None
    page: str | None = None


Cell: TypeAlias = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One of the numbered pages that a long list or table is cut into: its number and page, and whether it is this."""

    number: int
    page: str
    here: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a page. mark: what kind of rows these are, where they must not be taken for others.

    count, turns: of one whose rows stand on several pages how many it has in all, and these pages.
    """

    title: Text
    heads: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: Text | None = None
    mark: str = ""
    count: int = 0
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """The page of a thing. data: its data files' path without an ending, below the site's root."""

    path: str
    kind: Text
    title: Piece
    said: tuple[tuple[Text, Cell], ...]
    tables: tuple[Table, ...]
    notes: tuple[Text, ...] = ()
    data: str | None = None
