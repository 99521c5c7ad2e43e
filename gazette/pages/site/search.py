"""What the search page finds: every page by its names, in Chinese, English and pinyin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.pages.report import visible
from gazette.pages.search_index import Entry, entry_of
from gazette.pages.site.answers import AnswerPage
from gazette.pages.site.paths import Kind
from gazette.pages.site.teller import Teller

# what a search finds first
ORDER = (Kind.OFFICIAL, Kind.BODY, Kind.TOPIC, Kind.DOCUMENT, Kind.ANSWER, Kind.TASK, Kind.TARGET, Kind.EVENT)


def entries(teller: Teller, answers: Sequence[AnswerPage]) -> Iterator[Entry]:
    """The entries: kind, names, page; by kind, short names first. Private people are none."""
    found: list[tuple[int, int, str, str]] = []
    for iri in (*teller.profiles.things, *sorted(teller.topics)):
        page = teller.page(iri)
        if page is not None:
            name = teller.piece(iri).zh
            found.append((ORDER.index(Kind(page.partition("/")[0])), len(name), name, iri))
    asked = {each.query.name: each for each in answers}
    found += [
        (ORDER.index(Kind.ANSWER), len(each.query.title_zh), each.query.title_zh, name) for name, each in asked.items()
    ]
    for kind, _, _, name in sorted(found):
        yield answer_entry(asked[name]) if ORDER[kind] is Kind.ANSWER else thing_entry(teller, ORDER[kind], name)


def thing_entry(teller: Teller, kind: Kind, iri: str) -> Entry:
    """The entry of a thing or a topic, by all its names; a document's number is one."""
    piece = teller.piece(iri)
    thing = teller.profiles.things.get(iri)
    number = (thing.document or "",) if thing and thing.kind == Kind.DOCUMENT else ()
    names = [each for each in (piece.zh, *teller.profiles.names.get(iri, ()), *number) if each]
    shown = (kind.value, visible(piece.zh), visible(piece.en or ""), piece.page or "")
    return entry_of(shown, names, piece.en, kind is Kind.OFFICIAL)


def answer_entry(answer: AnswerPage) -> Entry:
    """The entry of a question."""
    query = answer.query
    shown = (Kind.ANSWER.value, query.title_zh, query.title, answer.path)
    return entry_of(shown, (query.title_zh, query.name, *query.tags), query.title, False)
