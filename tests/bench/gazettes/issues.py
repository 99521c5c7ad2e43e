"""Issues of invented gazettes: a division of work now and then, plans, notices, the chronicle of the month."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from itertools import count

from bench.gazettes import words
from bench.gazettes.appointments import write_appointments
from bench.gazettes.chronicles import write_chronicle
from bench.gazettes.cities import CITIES, City, make_city
from bench.gazettes.duties import write_duties
from bench.gazettes.plans import write_plan
from bench.gazettes.standards import write_standards
from bench.gazettes.styles import choose_style
from bench.gazettes.written import Draft, Issue

LENGTH = 26_000  # characters of an issue, about
MONTHS = 8  # issues of a city before the next city begins
YEAR = 2015


def write_corpus(issues: int, seed: int = 0, length: int = LENGTH) -> Iterator[Issue]:
    """So many issues, month by month and city by city; at most CITIES places, whose months then go on."""
    return (write_one(number, issues, seed, length) for number in range(issues))


def write_one(number: int, issues: int, seed: int = 0, length: int = LENGTH) -> Issue:
    """One issue of a corpus of so many, counted from 0."""
    cities = max(min(issues, 4), min(CITIES, issues // MONTHS))
    return write_issue(make_city(number % cities), number // cities, seed, length)


def write_documents(issues: int, seed: int = 0) -> Iterator[tuple[str, str]]:
    """Documents of the month after a corpus of so many issues, each of its kind: the kind and the text."""
    cities = max(min(issues, 4), min(CITIES, issues // MONTHS))
    city, later = make_city(0), issues // cities + 1
    year, month = YEAR + later // 12, later % 12 + 1
    chance = random.Random(f"{seed} {city.name} {year} {month}")
    style, day = choose_style(chance), datetime.date(year, month, 15)
    plan = write_plan(city, day, 304, words.THEMES[0], style, chance)
    yield "plan", style.printed([plan])
    yield "duties", style.printed([write_duties(city, day, 301, style, chance)])
    yield "appointments", style.printed([write_appointments(city, day, 302, style, chance)])
    yield "standards", style.printed([write_standards(city, day, 303, style, chance)])
    yield "chronicle", style.printed([write_chronicle(city, year, month, 20, chance)])


def write_issue(city: City, later: int, seed: int = 0, length: int = LENGTH) -> Issue:
    """The issue of a city, `later` months after the first."""
    year, month = YEAR + later // 12, later % 12 + 1
    chance = random.Random(f"{seed} {city.name} {year} {month}")
    style = choose_style(chance)
    day = datetime.date(year, month, chance.randint(3, 20))
    drafts: list[Draft] = []
    themes = chance.sample(words.THEMES, len(words.THEMES))
    # numbers run on through the year: those of a month are its own
    numbers = count(month * 20)
    if month % 6 == 1:
        drafts.append(write_duties(city, day, next(numbers), style, chance))
    drafts.append(write_appointments(city, day, next(numbers), style, chance))
    drafts.append(write_standards(city, day, next(numbers), style, chance))
    chronicle = write_chronicle(city, year, month, max(4, length // 400), chance)
    while themes and sum(draft.size for draft in (*drafts, chronicle)) < length - 2_500:
        drafts.append(write_plan(city, day, next(numbers), themes.pop(), style, chance))
    drafts.append(chronicle)
    rows = tuple(row for draft in drafts for row in style.rows(draft))
    return Issue(f"{city.name}-{year}-{month:02d}", style.printed(drafts), rows)
