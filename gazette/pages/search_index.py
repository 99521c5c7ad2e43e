"""An index that pages from disk search in: scripts of bounded size, of which a search loads only those it needs.

`index.js` says how many there are; `words-N.js` holds, for some beginnings of words, the numbers of the entries that
have them; `entries-N.js` holds entries, so many in a file. The beginnings are each Chinese character of a name, and two
letters or digits: of each run of these in a name, of each syllable of its pinyin and of each place in its initials.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from pathlib import Path
from typing import TypeAlias

from gazette.pages.report import visible
from graph.romanised import HAN, romanise_person, spell, toneless

Json: TypeAlias = "str | int | Sequence[Json]"

HEAD, WORDS, ENTRIES = "index.js", "words-{}.js", "entries-{}.js"
CALL = "gazetteIndex"  # the function that the searching page defines
IN_A_FILE = 300  # entries
WORDS_IN_A_FILE = 10_000  # numbers of entries, about 50 kB
LONGEST = 60  # characters of a name that are spelled
APART = re.compile(r"[^a-zü0-9]+")
RUN = re.compile(r"[a-zü0-9]+")
START = 2  # letters that a search begins with


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be found: what is shown of it, what it is found by, and the beginnings that lead to it."""

    shown: tuple[Json, ...]
    found_by: str
    starts: frozenset[str]


def entry_of(shown: tuple[Json, ...], names: Iterable[str], english: str | None, is_person: bool) -> Entry:
    """An entry by its Chinese names and its English one: also by pinyin, as one word and by initials.

    >>> entry_of((), ["市水务局"], None, False).found_by
    '市水务局 shishuiwuju sswj'
    """
    words: dict[str, None] = {}
    starts: set[str] = set()
    for name in dict.fromkeys(names):
        text = visible(name).lower()
        words[text] = None
        starts.update(each for run in HAN.findall(text) for each in run)
        starts.update(run[:START] for run in RUN.findall(text))
        for spelled in spellings(name, is_person):
            syllables = APART.sub(" ", toneless(spelled).lower()).split()
            initials = "".join(each[0] for each in syllables)
            words["".join(syllables)] = None
            words[initials] = None
            starts.update(each[:START] for each in syllables)
            starts.update(initials[at : at + START] for at in range(len(initials) - 1))
            starts.update(initials[:1])
    if english:
        text = visible(english).lower()
        words[text] = None
        starts.update(run[:START] for run in RUN.findall(toneless(text)))
    return Entry(shown, " ".join(words), frozenset(starts))


def spellings(name: str, is_person: bool) -> Iterator[str]:
    """A Chinese name in pinyin: as a person's name is read, and as any text is."""
    if HAN.search(name):
        if is_person:
            yield romanise_person(name).pinyin
        yield spell(name[:LONGEST])


def write_index(folder: Path, entries: Iterable[Entry]) -> None:
    """Write the files of an index into a folder, entries in the order in which a search is to find them.

    Raises OSError.
    """
    found: dict[str, list[int]] = {}
    block: list[Entry] = []
    count = 0
    folder.mkdir(parents=True, exist_ok=True)
    for number, entry in enumerate(entries):
        for start in entry.starts:
            found.setdefault(start, []).append(number)
        block.append(entry)
        count = number + 1
        if len(block) == IN_A_FILE:
            write_entries(folder, number // IN_A_FILE, block)
            block = []
    if block:
        write_entries(folder, count // IN_A_FILE, block)
    files = max(1, ceil(sum(map(len, found.values())) / WORDS_IN_A_FILE))
    write_words(folder, found, files)
    write_call(folder / HEAD, "index", [json.dumps({"entries": count, "block": IN_A_FILE, "words": files})])


def write_entries(folder: Path, number: int, entries: Sequence[Entry]) -> None:
    """Write a file of entries, one a line."""
    lines = ",\n".join(script_text([*entry.shown, entry.found_by]) for entry in entries)
    write_call(folder / ENTRIES.format(number), f"entries-{number}", [f"[\n{lines}\n]"])


def write_words(folder: Path, found: Mapping[str, Sequence[int]], files: int) -> None:
    """Write the files of beginnings, each with the numbers of its entries, a number as its distance from the last."""
    rooms: list[list[str]] = [[] for _ in range(files)]
    for start in sorted(found):
        numbers = found[start]
        steps = [numbers[0], *(later - one for one, later in pairwise(numbers))]
        rooms[room_of(start, files)].append(f"{script_text(start)}: {json.dumps(steps, separators=(',', ':'))}")
    for number, lines in enumerate(rooms):
        write_call(folder / WORDS.format(number), f"words-{number}", ["{\n", ",\n".join(lines), "\n}"])


def room_of(start: str, files: int) -> int:
    """The file that a beginning stands in; the searching script counts the same."""
    return sum(map(ord, start)) % files


def write_call(path: Path, name: str, parts: Iterable[str]) -> None:
    """Write a script that hands something to the searching page."""
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(f"{CALL}({json.dumps(name)}, ")
        file.writelines(parts)
        file.write(");\n")


def script_text(value: object) -> str:
    """A value as JSON that may stand in a script: nothing in it ends the script or a line of it."""
    text = json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
