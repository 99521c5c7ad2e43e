"""What the cells of a column name, where they name something that has an English name: `cells.tsv`.

A line holds `column` and `holds`. A column is one of every query, or `QUERY.column` where a query uses the name for
something else. What is not listed holds numbers, days, or wording that is shown as printed (titles, evidence).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "cells.tsv"


class Holds(StrEnum):
    """What a cell names: something with a name of its own, or a word of a closed list; TEXT is wording as printed.

    NAME: a body or a person. TOPIC: a subject of the scheme. FIELD: a field of work, as printed.
    """

    BODY = "body"
    PERSON = "person"
    POST = "post"
    NAME = "name"
    PLACE = "place"
    RELATION = "relation"
    ROLE = "role"
    SHARE = "share"
    ACTION = "action"
    TOPIC = "topic"
    FIELD = "field"
    UNIT = "unit"
    WORD = "word"
    TEXT = "text"


@cache
def cells() -> Mapping[str, Holds]:
    """What each listed column holds, in the order of the file."""
    rows = (line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines()[1:])
    return {column: Holds(holds) for column, holds in rows}


def find_holds(column: str, query: str | None = None) -> Holds:
    """What a column of a query holds.

    >>> find_holds("body").value, find_holds("place", "event_places").value, find_holds("evidence").value
    ('body', 'text', 'text')
    """
    return cells().get(f"{query}.{column}") or cells().get(column, Holds.TEXT)
