"""An invented place with a government: its level, its leaders, and what its documents say of themselves alike."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass

from bench.gazettes import words
from bench.gazettes.people import make_people
from bench.gazettes.written import Draft

CITIES = len(words.PLACE_BEGINS) * len(words.PLACE_ENDS)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of government: the word that its bodies and posts begin with, and the governments below it.

    addressed: to whom it writes, each part of the list; those in one tuple are joined by 、, the tuples by ，.
    """

    mark: str
    below: str
    addressed: tuple[tuple[str, ...], ...]


PROVINCE = Level("省", "各市、县人民政府", (("各市、县人民政府",), ("省政府有关部门", "有关直属单位")))
CITY = Level("市", "各区、县（市）人民政府", (("各区、县（市）人民政府",), ("市政府有关部门", "有关直属单位")))
PREFECTURE = Level("州", "各县（市）人民政府", (("各县（市）人民政府",), ("州政府有关部门", "有关直属单位")))
COUNTY = Level("县", "各乡镇人民政府", (("各乡镇人民政府", "各街道办事处"), ("县政府有关部门", "有关直属单位")))
DISTRICT = Level("区", "各街道办事处", (("各街道办事处",), ("区政府有关部门", "有关直属单位")))
LEVELS = (CITY, CITY, COUNTY, CITY, PREFECTURE, DISTRICT, CITY, PROVINCE)


@dataclass(frozen=True, slots=True)
class City:
    """A place and who leads it; deputies: of the head of government, the first of them in charge of daily work.

    sign: what its documents' numbers begin with. stem: its name without the level.
    """

    name: str
    stem: str
    sign: str
    level: Level
    secretary: str
    chairman: str
    speaker: str
    mayor: str
    deputies: tuple[str, ...]

    @property
    def mark(self) -> str:
        """The word of its level: 市."""
        return self.level.mark

    @property
    def government(self) -> str:
        """Who issues most of its documents."""
        return f"{self.name}人民政府"

    @property
    def office(self) -> str:
        """Who issues the others."""
        return f"{self.name}人民政府办公{'厅' if self.mark == '省' else '室'}"

    @property
    def bodies(self) -> tuple[tuple[str, str, str | None], ...]:
        """Its bodies with their fields of work and second nameplates."""
        return tuple(
            (self.body(name), field, None if plate is None else self.mark + plate)
            for name, field, plate in words.BODIES
        )

    def body(self, name: str) -> str:
        """A body by its name without the level: 教育局 is 省教育厅 in a province."""
        of_province = self.mark == "省" and name.endswith("局") and name not in words.OF_ANY_LEVEL
        return f"{self.mark}{name[:-1]}厅" if of_province else self.mark + name

    @property
    def chief(self) -> str:
        """The head of government: 市长."""
        return f"{self.mark}长"

    @property
    def deputy(self) -> str:
        """A deputy of the head of government: 副市长."""
        return f"副{self.mark}长"


def make_city(number: int) -> City:
    """The place of a number below CITIES."""
    begin, end = divmod(number * 7 % CITIES, len(words.PLACE_ENDS))
    stem = words.PLACE_BEGINS[begin] + words.PLACE_ENDS[end]
    level = LEVELS[number % len(LEVELS)]
    chance = random.Random(stem)
    people = make_people(chance)
    secretary, chairman, speaker, mayor, *deputies = (next(people) for _ in range(11))
    return City(
        name=f"{stem}{chance.choice(words.PEOPLES)}自治州" if level is PREFECTURE else stem + level.mark,
        stem=stem,
        sign=chance.choice((stem[0], stem)),
        level=level,
        secretary=secretary,
        chairman=chairman,
        speaker=speaker,
        mayor=mayor,
        deputies=tuple(deputies),
    )


def printed_day(day: datetime.date) -> str:
    """A day as documents print it: 2021年6月1日."""
    return f"{day.year}年{day.month}月{day.day}日"


def open_document(
    draft: Draft, city: City, issuer: str, title: str, day: datetime.date, printed: datetime.date | None
) -> None:
    """Number and title, with their row, and the addressees."""
    listed = "，".join("、".join(part) for part in city.level.addressed)
    draft.head(draft.label, title)
    draft.line(f"{listed}：")
    draft.say("documents", title, issuer, day.isoformat(), printed.isoformat() if printed else None, None)
    for part in city.level.addressed:
        for recipient in part:
            draft.say("recipients", recipient, "主送")


def sign_document(draft: Draft, issuer: str, day: datetime.date) -> None:
    """The signature and its date."""
    draft.line(f"{issuer}　　　　", f"{printed_day(day)}　　")


def imprint(draft: Draft, city: City, printed: datetime.date, chance: random.Random) -> None:
    """The imprint: copies to others, who printed it and when."""
    mark = city.mark
    copied = chance.sample((f"{mark}委", f"{mark}人大常委会", f"{mark}政协", f"{mark}法院", f"{mark}检察院"), 3)
    draft.line(f"抄送：{'、'.join(copied)}。", f"{city.office}{'　' * 6}{printed_day(printed)}印发")
    for each in copied:
        draft.say("recipients", each, "抄送")
