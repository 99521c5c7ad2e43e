"""Issues of invented gazettes: a division of work now and then, plans, notices, the chronicle of the month."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from itertools import count

from bench.gazettes import words
from bench.gazettes.chronicles import write_chronicle
from bench.gazettes.cities import City, make_city
from bench.gazettes.duties import write_duties
from bench.gazettes.notices import write_appointments, write_standards
from bench.gazettes.plans import write_plan
from bench.gazettes.written import Draft, Issue

LENGTH = 26_000  # characters of an issue, about
WIDTH = 30  # characters of a printed line
LINES = 40  # of a printed page
MONTHS = 24  # issues of a city before the next city begins
YEAR = 2015


def write_corpus(issues: int, seed: int = 0, length: int = LENGTH) -> Iterator[Issue]:
    """So many issues, month by month and city by city; at most 64 cities, whose months then go on."""
    cities = max(1, min(64, issues // MONTHS))
    for number in range(issues):
        yield write_issue(make_city(number % cities), number // cities, seed, length)


def write_issue(city: City, later: int, seed: int = 0, length: int = LENGTH) -> Issue:
    """The issue of a city, `later` months after the first."""
    year, month = YEAR + later // 12, later % 12 + 1
    chance = random.Random(f"{seed} {city.name} {year} {month}")
    day = datetime.date(year, month, chance.randint(3, 20))
    drafts: list[Draft] = []
    themes = chance.sample(words.THEMES, len(words.THEMES))
    # numbers run on through the year: those of a month are its own
    numbers = count(month * 20)
    if month % 6 == 1:
        drafts.append(write_duties(city, day, next(numbers), chance))
    drafts.append(write_appointments(city, day, next(numbers), chance))
    drafts.append(write_standards(city, day, next(numbers), chance))
    chronicle = write_chronicle(city, year, month, max(4, length // 400), chance)
    while themes and size((*drafts, chronicle)) < length - 2_500:
        drafts.append(write_plan(city, day, next(numbers), themes.pop(), chance))
    drafts.append(chronicle)
    pages = paginate([line for draft in drafts for line in (*wrapped(draft), "")])
    name = f"{city.name}-{year}-{month:02d}"
    return Issue(name, "\n".join(pages) + "\n", tuple(row for draft in drafts for row in draft.rows))


def size(drafts: tuple[Draft, ...]) -> int:
    """The characters of some documents."""
    return sum(len(paragraph) for draft in drafts for paragraph in draft.paragraphs)


def wrapped(draft: Draft) -> Iterator[str]:
    """The lines of a document: paragraphs broken at the width of the print, an empty line behind each."""
    for paragraph in draft.paragraphs:
        if "\n" in paragraph:
            yield from paragraph.split("\n")
            yield ""
            continue
        for start in range(0, len(paragraph), WIDTH):
            yield paragraph[start : start + WIDTH]
        yield ""


def paginate(lines: list[str]) -> Iterator[str]:
    """Lines with a page number after each page, wherever that falls."""
    for number, line in enumerate(lines, 1):
        yield line
        if number % LINES == 0:
            yield from ("", "", f"—   {number // LINES}   —", "")
