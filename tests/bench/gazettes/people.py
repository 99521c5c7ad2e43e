"""Names of invented people: of two, three and four characters, of several peoples."""

from __future__ import annotations

import random
from collections.abc import Iterator

from bench.gazettes import words

WITH_DOT = ("买买提·艾力", "阿依努尔·玉素甫", "努尔兰·别克", "古丽娜·哈山", "巴特尔·阿木古")
ONE_IN = 60  # people, of whom one has a name with a dot


def make_people(chance: random.Random) -> Iterator[str]:
    """Names of people, each once."""
    used: set[str] = set()
    while True:
        name = make_name(chance)
        if name not in used:
            used.add(name)
            yield name


def make_name(chance: random.Random) -> str:
    """One name."""
    if chance.randrange(ONE_IN) == 0:
        return chance.choice(WITH_DOT)
    parts = (words.SURNAMES, words.GIVEN_FIRST, words.GIVEN_LAST)
    return "".join(chance.choice(part) for part in parts)
