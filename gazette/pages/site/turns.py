"""Cutting what is too long for one page into numbered pages, the first of which keeps the path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from gazette.pages.site.model import Profile, Table, Turn

ROWS = 400  # of a table on one page
ENTRIES = 600  # of a list on one page


def turn_path(path: str, number: int) -> str:
    """The path of a page's so-manieth page.

    >>> turn_path("task/index.html", 1), turn_path("task/index.html", 2)
    ('task/index.html', 'task/index-2.html')
    """
    return path if number == 1 else f"{path.removesuffix('.html')}-{number}.html"


def turns(path: str, count: int, here: int, room: int, first: str | None = None) -> tuple[Turn, ...]:
    """The pages of something of so many rows, none for a single one. first: the path of the first, if that is another.

    >>> [(turn.page, turn.here) for turn in turns("a.html", 5, 2, 3)]
    [('a.html', False), ('a-2.html', True)]
    """
    pages = ceil(count / room)
    if pages < 2:
        return ()
    paths = [first or path, *(turn_path(path, number) for number in range(2, pages + 1))]
    return tuple(Turn(number, each, number == here) for number, each in enumerate(paths, start=1))


def table_path(profile: Profile, number: int) -> str:
    """The path that the further pages of a profile's table are numbered from."""
    return f"{profile.path.removesuffix('.html')}-t{number}.html"


def shortened(profile: Profile) -> Profile:
    """A profile whose tables show no more rows than a page holds, with the way to the others."""
    tables = tuple(first_rows(profile, number, table) for number, table in enumerate(profile.tables, start=1))
    return replace(profile, tables=tables)


def first_rows(profile: Profile, number: int, table: Table) -> Table:
    """A table as a profile's own page shows it."""
    count = len(table.rows)
    found = turns(table_path(profile, number), count, 1, ROWS, profile.path)
    return replace(table, rows=table.rows[:ROWS], count=count, turns=found)


def further_tables(profile: Profile) -> Iterator[tuple[str, Table]]:
    """The further pages of a profile's long tables: the path of each, and the table with the rows that it shows."""
    for number, table in enumerate(profile.tables, start=1):
        path, count = table_path(profile, number), len(table.rows)
        for here in range(2, ceil(count / ROWS) + 1):
            rows = table.rows[(here - 1) * ROWS : here * ROWS]
            yield (
                turn_path(path, here),
                replace(table, rows=rows, count=count, turns=turns(path, count, here, ROWS, profile.path)),
            )
