"""The catalogue's answers: each question that needs no parameter, with its table, and as CSV and JSON."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.chinese_words import in_chinese
from gazette.pages.site.model import Cell, Piece, Text
from gazette.pages.site.paths import Kind
from gazette.pages.site.teller import NAMED, Teller
from graph.answers import Answer, Engine, plain, run_query
from graph.translation import ask, translate_known
from loaders.fact_terms import SEPARATOR
from ontology.terms import DCTERMS, GZ
from queries.catalogue import Query, catalogue
from queries.cells import Holds, find_holds
from queries.headings import Language, head_columns

# these give the print itself, which the documents' pages show
PRINT = "print"
LINKED = {Holds.PERSON: Kind.OFFICIAL, Holds.BODY: Kind.BODY}


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """The answer to a question: with the default of each parameter, in both languages; how many rows it has."""

    path: str
    data: str
    query: Query
    heads: tuple[Text, ...]
    count: int
    defaults: tuple[tuple[Text, str], ...]


class Answers:
    """Answers the catalogue's questions one at a time, with what the graph knows of names asked once for all."""

    def __init__(self, engine: Engine, teller: Teller) -> None:
        self.engine = engine
        self.named = things_by_name(teller)
        self.known = ask(engine, {*self.named, *names_of(teller)})

    def questions(self) -> list[Query]:
        """Every question that a page can answer, in the order of names."""
        return [query for query in catalogue().values() if PRINT not in query.tags]

    def answer(self, query: Query) -> Answer:
        """All rows of the answer to a question."""
        return run_query(self.engine, query)

    def head(self, query: Query, answer: Answer) -> AnswerPage:
        """What the pages of an answer say above its rows."""
        heads = (head_columns(answer.columns, language, query.name) for language in Language)
        return AnswerPage(
            f"{Kind.ANSWER}/{query.name}.html",
            f"{Kind.ANSWER}/{query.name}",
            query,
            tuple(Text(zh, en) for zh, en in zip(*heads, strict=True)),
            len(answer.rows),
            tuple((Text(each.name_zh, each.name), each.default) for each in query.parameters if each.default),
        )

    def rows(self, query: Query, answer: Answer, first: int, last: int) -> tuple[tuple[Cell, ...], ...]:
        """The rows [first, last) of an answer as cells in both languages."""
        shown = Answer(answer.columns, answer.rows[first:last])
        english = translate_known(shown, query.name, self.known)
        holds = [find_holds(column, query.name) for column in answer.columns]
        return tuple(
            tuple(
                cell_of(column, each, plain(chinese), plain(other), self.named)
                for column, each, chinese, other in zip(answer.columns, holds, row, words, strict=True)
            )
            for row, words in zip(in_chinese(shown).rows, english.rows, strict=True)
        )


def names_of(teller: Teller) -> set[str]:
    """All names that the print has, also where it joins several (市政府驻京、驻沪办), and those of things."""
    printed = {name for names in teller.profiles.names.values() for name in names}
    for fact in teller.profiles.facts:
        printed.update(name for each in NAMED for name in teller.word(fact, each).split(SEPARATOR) if name)
    return printed | {thing.label for thing in teller.profiles.things.values() if thing.kind in LINKED.values()}


def things_by_name(teller: Teller) -> dict[str, list[tuple[str, str]]]:
    """The kind and page of each official, body and document, by every name that is printed for it.

    A name that a private person bears as well stands for nobody here: a row of an answer does not tell whom it means.
    """
    private = {
        teller.word(fact, GZ.person) for fact in teller.profiles.facts if fact.value(GZ.private) is True
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
    wanted = LINKED.get(holds)
    if column in ("document", "notice", "other_document"):
        wanted = Kind.DOCUMENT
    pages = [page for kind, page in named.get(chinese, ()) if kind == wanted] if wanted else []
    return (Piece(chinese, english if english != chinese else None, pages[0] if len(pages) == 1 else None),)
