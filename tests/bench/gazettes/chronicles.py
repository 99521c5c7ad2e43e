"""A chronicle (大事记) of a month, in the house styles of dates: 3月5日, 5日, △5日, 【3月5日】, 三月五日."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass

from bench.gazettes.cities import City
from bench.gazettes.entries import ENTRIES, Entry
from bench.gazettes.numerals import han
from bench.gazettes.written import Draft

DATES = (
    "{month}月{day}日 ",
    "{month}月{day}日，",
    "{month}月{day}日　",
    "【{month}月{day}日】",
    "{han} ",
    "△{day}日 ",
    "{day}日，",
)


@dataclass(frozen=True, slots=True)
class Dates:
    """How a chronicle prints its days. again: in front of an entry of the same day, None: the date once more."""

    first: str
    again: str | None

    def head(self, month: int, day: int, before: int | None) -> str:
        """What stands in front of an entry; before: the day of the one above it."""
        if day == before and self.again is not None:
            return self.again
        return self.first.format(month=month, day=day, han=f"{han(month)}月{han(day)}日")


def choose_dates(chance: random.Random) -> Dates:
    """The house style of a chronicle."""
    first = chance.choice(DATES)
    plain = not first.startswith(("△", "【"))
    pause = "，" if first.endswith("，") else first[-1]
    return Dates(first, chance.choice(("同日", "是日")) + pause if plain and chance.random() < 0.7 else None)


def write_chronicle(city: City, year: int, month: int, entries: int, chance: random.Random) -> Draft:
    """So many entries in the order of their days."""
    title, subtitle = chance.choice((
        (f"{city.stem}大事记", f"（{year}年{month}月）"),
        (f"{city.name}大事记", f"（{year}年{month}月）"),
        (f"{city.name}{year}年{month}月大事记", ""),
    ))  # fmt: skip
    draft = Draft(title + subtitle)
    draft.head(title, *([subtitle] if subtitle else []))
    draft.say("documents", draft.label, None, None, None, None)
    dates, before = choose_dates(chance), None
    counts: dict[int, int] = {}
    for day in sorted(chance.choices(range(1, 29), k=entries)):
        count = counts[day] = counts.get(day, 0) + 1
        event = f"{month:02d}-{day:02d}#{count}"
        iso = datetime.date(year, month, day).isoformat()
        draft.say("events", event, iso, iso)
        text = chance.choice(ENTRIES)(Entry(draft, event, city, chance))
        draft.print(dates.head(month, day, before) + text)
        before = day
    return draft
