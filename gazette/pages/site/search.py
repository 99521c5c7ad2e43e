"""The index that the search page looks through: every page by its names, in Chinese, English and pinyin."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from gazette.pages.report import visible
from gazette.pages.site.paths import Kind
from gazette.pages.site.teller import Teller
from graph.romanised import HAN, romanise_person, spell, toneless
from queries.catalogue import Query

VARIABLE = "window.GAZETTE_INDEX"
LONGEST = 60  # characters of a name that are spelled
LETTERS = re.compile(r"[^a-zü0-9]+")


def search_index(teller: Teller, queries: dict[str, Query]) -> str:
    """The index as a script that sets one variable, so that a page from disk can load it; one entry a line.

    An entry: kind, Chinese name, English name or "", page, what it is found by. Private people are none.
    """
    lines = ",\n".join(script_text(entry) for entry in entries(teller, queries))
    return f"{VARIABLE} = [\n{lines}\n];\n"


def entries(teller: Teller, queries: dict[str, Query]) -> Iterator[list[str]]:
    """The entries, by kind and name."""
    found: list[list[str]] = []
    for iri in (*teller.profiles.things, *teller.topics):
        page = teller.page(iri)
        if page is not None:
            piece = teller.piece(iri)
            thing = teller.profiles.things.get(iri)
            number = (thing.document or "",) if thing and thing.kind == Kind.DOCUMENT else ()
            names = (piece.zh, *teller.profiles.names.get(iri, ()), *number)
            kind = page.partition("/")[0]
            found.append([kind, visible(piece.zh), visible(piece.en or ""), page, found_by(kind, names, piece.en)])
    for path, query in queries.items():
        texts = (query.title_zh, query.name, *query.tags)
        found.append([Kind.ANSWER, query.title_zh, query.title, path, found_by(Kind.ANSWER, texts, query.title)])
    yield from sorted(found)


def found_by(kind: str, names: tuple[str, ...], english: str | None) -> str:
    """What an entry is found by: its names, their pinyin as one word, and its initials; in lower case."""
    words: dict[str, None] = {}
    for name in dict.fromkeys(names):
        words[visible(name).lower()] = None
        if HAN.search(name):
            spelled = romanise_person(name).pinyin if kind == Kind.OFFICIAL else spell(name[:LONGEST])
            words[LETTERS.sub("", toneless(spelled).lower())] = None
            for text in (spelled, spell(name[:LONGEST])):
                words["".join(each[0] for each in LETTERS.sub(" ", toneless(text).lower()).split())] = None
    if english:
        words[visible(english).lower()] = None
    return " ".join(words)


def script_text(value: object) -> str:
    """A value as JSON that may stand in a script: nothing in it ends the script or a line of it."""
    text = json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
