"""The catalogue's answers: each question that needs no parameter, with its table, and as CSV and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.pages.site.model import Cell, Piece, Text
from gazette.pages.site.paths import Kind
from gazette.pages.site.teller import Teller
from graph.answers import Answer, Engine, plain, run_query
from graph.translation import Known, ask, names_in, translate_known
from ontology.terms import DCTERMS, GZ
from queries.catalogue import Query, catalogue
from queries.cells import Holds, find_holds
from queries.headings import Language, head_columns

MOST_ROWS = 2000  # of a page; its files have all
# these give the print itself, which the documents' pages show
PRINT = "print"
LINKED = {Holds.PERSON: "official", Holds.BODY: "body", Holds.NAME: ""}


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """The answer to a question: with the default of each parameter, in both languages."""

    path: str
    data: str
    query: Query
    answer: Answer
    heads: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    left_out: int
    defaults: tuple[tuple[Text, str], ...]


def answer_pages(engine: Engine, teller: Teller) -> Iterator[AnswerPage]:
    """Every question of the catalogue that a page can answer, in the order of names."""
    named = things_by_name(teller)
    queries = [query for query in catalogue().values() if PRINT not in query.tags]
    answers = [run_query(engine, query) for query in queries]
    # asked once for all answers: one by one takes minutes
    asked = (names_in(answer, query.name) for query, answer in zip(queries, answers, strict=True))
    known = ask(engine, set().union(*asked))
    for query, answer in zip(queries, answers, strict=True):
        yield answer_page(query, answer, named, known)


def answer_page(query: Query, answer: Answer, named: dict[str, list[tuple[str, str]]], known: Known) -> AnswerPage:
    """The page of one question. named: the kind and page of each thing that a name stands for."""
    shown = Answer(answer.columns, answer.rows[:MOST_ROWS])
    english = translate_known(shown, query.name, known)
    holds = [find_holds(column, query.name) for column in answer.columns]
    rows = tuple(
        tuple(
            cell_of(column, each, plain(chinese), plain(other), named)
            for column, each, chinese, other in zip(answer.columns, holds, row, words, strict=True)
        )
        for row, words in zip(shown.rows, english.rows, strict=True)
    )
    heads = (head_columns(answer.columns, language, query.name) for language in Language)
    return AnswerPage(
        f"{Kind.ANSWER}/{query.name}.html",
        f"{Kind.ANSWER}/{query.name}",
        query,
        answer,
        tuple(Text(zh, en) for zh, en in zip(*heads, strict=True)),
        rows,
        len(answer.rows) - len(shown.rows),
        tuple((Text(each.name_zh, each.name), each.default) for each in query.parameters if each.default),
    )


def things_by_name(teller: Teller) -> dict[str, list[tuple[str, str]]]:
    """The kind and page of each official, body and document, by every name that is printed for it.

    A name that a private person bears as well stands for nobody here: a row of an answer does not tell whom it means.
    """
    private = {
        teller.word(fact, GZ.person) for fact in teller.profiles.facts.values() if fact.value(GZ.private) is True
    }
    found: dict[str, list[tuple[str, str]]] = {}
    for iri, thing in sorted(teller.profiles.things.items()):
        page = teller.page(iri)
        if page is not None and thing.kind in (Kind.OFFICIAL, Kind.BODY, Kind.DOCUMENT):
            names = [thing.label, *teller.profiles.names.get(iri, ())]
            if thing.kind == Kind.DOCUMENT:
                names = [thing.document or "", teller.word(teller.profiles.facts[iri], DCTERMS.title)]
            for name in dict.fromkeys(names):
                if name not in private:
                    found.setdefault(name, []).append((thing.kind, page))
    return found


def cell_of(column: str, holds: Holds, chinese: str, english: str, named: dict[str, list[tuple[str, str]]]) -> Cell:
    """A cell; where it holds one name that stands for one thing in the whole graph, it leads to its page."""
    if not chinese:
        return ()
    wanted = {Holds.PERSON: Kind.OFFICIAL, Holds.BODY: Kind.BODY}.get(holds)
    if column in ("document", "notice", "other_document"):
        wanted = Kind.DOCUMENT
    pages = [page for kind, page in named.get(chinese, ()) if kind == wanted] if wanted else []
    return (Piece(chinese, english if english != chinese else None, pages[0] if len(pages) == 1 else None),)
