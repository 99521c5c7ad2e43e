"""The officials whom somebody helps (协助市长, 协助张安河副县长): who they are, and where their naming ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.model import Reading
from loaders.names import is_name, name_at
from loaders.rules import titles


def officials(text: str) -> Iterator[str]:
    """The officials who are helped, by post or name; a 和 that a name holds divides nothing (和润芝, 李和平)."""
    for item in text.split("、"):
        name = item.removesuffix("同志")
        for who in [name] if is_name(name) else re.split(r"(?<=.)[和及](?=.)", name):
            if who.removesuffix("同志"):
                yield _untitled(who.removesuffix("同志"))


def _untitled(who: str) -> str:
    """The name of an official who is named with a title behind (张安河副县长); a post alone as it is."""
    names = (who[:length] for length in (2, 3, 4) if titles.TITLE.fullmatch(who, length))
    return next((name for name in names if is_name(name)), who)


def helped_end(reading: Reading, start: int, end: int) -> int | None:
    """Where the official who is helped is named to the end: 市长, 常务副市长张安河同志, 张安河同志."""
    text = reading.text
    found: int | None = None
    name = name_at(reading, start)
    if name is not None and (text.startswith("同志", name) or titles.VERB.match(text, name)):
        found = name
    else:
        for match in titles.TITLE.finditer(text, start, min(end, start + 40)):
            if re.search(r"[，。；]", text[start : match.start()]):
                break
            found = name_at(reading, match.end()) or match.end()
            if text[found : found + 1] not in ("、", "和"):
                break
    if found is None:
        return None
    return found + 2 if text.startswith("同志", found) else found
