"""The catalogue's answers: each question that needs no parameter, with its table, and as CSV and JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

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
from queries.headings import ColumnType, Language, find_heading, head_columns

# these give the print itself, which the documents' pages show
PRINT = "print"
ENGLISH_SEPARATOR = "; "  # as graph.translation parts the values of a cell
LINKED = {Holds.PERSON: Kind.OFFICIAL, Holds.BODY: Kind.BODY}
DOCUMENT_COLUMNS = frozenset({"document", "notice", "other_document"})
# these hold the marks of parts of the row's document: 二/（一）/2, 03-02#1
PART_COLUMNS = {"task": GZ.task, "tasks": GZ.task, "event": GZ.event, "events": GZ.event}
PARTS = {GZ.Task: GZ.task, GZ.Event: GZ.event}


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
        self.parts = parts_by_mark(teller)
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
        wanted = [self.pages_of(column, query.name) for column in answer.columns]
        documents = [plain(record.get("document")) for record in shown.records()]
        return tuple(
            tuple(
                cell_of(plain(chinese), plain(other), partial(find, document))
                for find, chinese, other in zip(wanted, row, words, strict=True)
            )
            for document, row, words in zip(documents, in_chinese(shown).rows, english.rows, strict=True)
        )

    def pages_of(self, column: str, query: str) -> Callable[[str, str], str | None]:
        """What gives, for the document of a row and a value of a column, the page of what the value names, if any."""
        mark, heading = PART_COLUMNS.get(column), find_heading(column, query)
        if mark is not None and heading is not None and heading.type is ColumnType.TEXT:
            return lambda document, value: self.parts.get((mark, document, value))
        kind = Kind.DOCUMENT if column in DOCUMENT_COLUMNS else LINKED.get(find_holds(column, query))
        return lambda document, value: self.page_named(kind, value)

    def page_named(self, kind: Kind | None, name: str) -> str | None:
        """The page of what a name stands for; None where it stands for several things or none of the kind."""
        pages = [page for each, page in self.named.get(name, ()) if each == kind]
        return pages[0] if len(pages) == 1 else None


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


def parts_by_mark(teller: Teller) -> dict[tuple[str, str, str], str]:
    """The page of each task and event, by its property, the number or title of its document, and its mark there."""
    found: dict[tuple[str, str, str], set[str]] = {}
    for rdf_class, mark in PARTS.items():
        for fact in teller.profiles.facts.of_class(rdf_class):
            if (page := teller.page(fact.iri)) is not None:
                key = (mark, teller.document_piece(fact.document).zh, teller.word(fact, mark))
                found.setdefault(key, set()).add(page)
    return {key: pages.pop() for key, pages in found.items() if len(pages) == 1}


def cell_of(chinese: str, english: str, page_of: Callable[[str], str | None]) -> Cell:
    """A cell, each of its values leading to the page of what it names, where it has one."""
    if not chinese:
        return ()
    values, words = chinese.split(SEPARATOR), english.split(ENGLISH_SEPARATOR)
    pages = [page_of(value) for value in values]
    if len(words) != len(values):
        words = values
    if not any(pages):
        return (Piece(chinese, english if english != chinese else None),)
    return tuple(
        Piece(value, word if word != value else None, page)
        for value, word, page in zip(values, words, pages, strict=True)
    )
