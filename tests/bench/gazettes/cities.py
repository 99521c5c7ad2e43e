"""An invented city: its leaders with their bodies, its districts, and what its documents say of themselves alike."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass

from bench.gazettes import words
from bench.gazettes.written import Draft

RANKS = ("市委副书记、市长、市政府党组书记", "市委常委、副市长、市政府党组副书记", "副市长、市政府党组成员")


@dataclass(frozen=True, slots=True)
class City:
    """A city and who leads it; deputies: the deputy mayors, the first of them in charge of daily work."""

    name: str
    secretary: str
    chairman: str
    mayor: str
    deputies: tuple[str, ...]

    @property
    def sign(self) -> str:
        """The first character of its documents' numbers."""
        return self.name[0]

    @property
    def short(self) -> str:
        """Its name without 市."""
        return self.name.removesuffix("市")

    @property
    def government(self) -> str:
        """Who issues most of its documents."""
        return f"{self.name}人民政府"

    @property
    def office(self) -> str:
        """Who issues the others."""
        return f"{self.name}人民政府办公室"


def make_city(number: int) -> City:
    """The city of a number below 64."""
    ends = len(words.PLACE_ENDS)
    name = f"{words.PLACE_BEGINS[number // ends]}{words.PLACE_ENDS[number % ends]}市"
    people = make_people(random.Random(name))
    secretary, chairman, mayor = (next(people) for _ in range(3))
    return City(name, secretary, chairman, mayor, tuple(next(people) for _ in range(7)))


def make_people(chance: random.Random) -> Iterator[str]:
    """Names of people, each once."""
    used: set[str] = set()
    while True:
        name = chance.choice(words.SURNAMES) + chance.choice(words.GIVEN_FIRST) + chance.choice(words.GIVEN_LAST)
        if name not in used:
            used.add(name)
            yield name


def printed_day(day: datetime.date) -> str:
    """A day as documents print it: 2021年6月1日."""
    return f"{day.year}年{day.month}月{day.day}日"


def open_document(draft: Draft, issuer: str, title: str, day: datetime.date, printed: datetime.date | None) -> None:
    """Number and title, with their row, and the addressees."""
    draft.print(draft.label, title, "各区、县（市）人民政府，市政府有关部门、有关直属单位：")
    draft.say("documents", title, issuer, day.isoformat(), printed.isoformat() if printed else None, None)
    for recipient in ("各区、县（市）人民政府", "市政府有关部门", "有关直属单位"):
        draft.say("recipients", recipient, "主送")


def sign_document(draft: Draft, issuer: str, day: datetime.date) -> None:
    """The signature and its date."""
    draft.print(f"{issuer}　　　　", f"{printed_day(day)}　　")


def imprint(draft: Draft, issuer: str, printed: datetime.date, chance: random.Random) -> None:
    """The imprint: copies to others, who printed it and when."""
    copied = chance.sample(("市委", "市人大常委会", "市政协", "市法院", "市检察院"), 3)
    draft.print(f"抄送：{'、'.join(copied)}。", f"{issuer}{'　' * 6}{printed_day(printed)}印发")
    for each in copied:
        draft.say("recipients", each, "抄送")
