"""From facts to tables: what each fact says, as cells that lead to the pages of what it names and to its print."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from gazette.pages.report import anchor_of, local_name
from gazette.pages.site.model import Cell, Piece, Table, Text
from gazette.pages.site.paths import Kind, page_of
from graph.answers import plain
from graph.english_bodies import english_fields
from graph.english_places import english_place
from graph.english_posts import english_post
from graph.fact_shelf import Fact
from graph.profiles import Profiles
from graph.report import Label
from loaders.fact_terms import FACT_TERMS, SEPARATOR
from loaders.values import Share
from ontology.english import values
from ontology.terms import GZ, OA
from queries.cells import Holds, find_holds

# the property by which a fact leads to what one of its columns names
NAMED = {
    GZ.person: GZ.namesPerson,
    GZ.backup: GZ.namesPerson,
    GZ.body: GZ.namesBody,
    GZ.recipient: GZ.namesBody,
    GZ.issuers: GZ.namesBody,
    GZ.alias: GZ.namesAlias,
}
LEADS = {GZ.task: GZ.forTask, GZ.event: GZ.inEvent}
COMPARATORS = {">=": "≥", "<=": "≤", "~": "≈"}
SHARES = {Share.SOLE: "独家", Share.LEAD: "牵头", Share.JOINT: "共同"}
AS_PRINTED = ("（照印）", "（照印精度）", "（连写）")
LONGEST_QUOTE, HEAD_OF_QUOTE = 96, 20  # characters
FIELDS = {column.property: column.field for terms in FACT_TERMS.values() for column in terms.columns}
EVIDENCE = Text("原文", "Print")
DOCUMENT = Text("文件", "Document")
# from the printed effective date, else from the day of signature: not what 施行日期 says
IN_FORCE = Text("有效期（推定）", "In force (inferred)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table of facts: its heading, and what it says of each."""

    head: Text
    tell: Callable[[Fact], Cell]


class Teller:
    """Tells things and facts of a graph as pieces and tables."""

    def __init__(self, profiles: Profiles) -> None:
        self.profiles = profiles
        # the places that have a division of work
        charged = profiles.facts.of_class(GZ.Oversight)
        self.divided = frozenset(place for fact in charged if (place := self.place(fact.document)) is not None)
        self.filed = self.file_facts()
        self.topics = frozenset(self.filed)

    def line_of(self, topic: str) -> list[str]:
        """A topic and those above it, the nearest first."""
        line: list[str] = []
        at: str | None = topic
        while at is not None and at in self.profiles.topics and at not in line:
            line.append(at)
            at = self.profiles.topics[at].broader
        return line

    def file_facts(self) -> dict[str, list[str]]:
        """The IRIs of the facts that file something under each topic or one below it, in order of print."""
        found: dict[str, list[str]] = {}
        for fact in self.profiles.facts.of_class(GZ.Classification):
            for topic in dict.fromkeys(above for each in fact.things(OA.hasBody) for above in self.line_of(each)):
                found.setdefault(topic, []).append(fact.iri)
        return found

    def facts_filed(self, topic: str) -> Iterator[Fact]:
        """The facts that file something under a topic or one below it, in order of print."""
        return (self.profiles.facts[iri] for iri in self.filed.get(topic, ()))

    def page(self, iri: str) -> str | None:
        """The page of a thing; None for what has none."""
        if iri in self.topics:
            return page_of(Kind.TOPIC, iri)
        thing = self.profiles.things.get(iri)
        return page_of(Kind(thing.kind), iri) if thing and thing.kind in set(Kind) else None

    def piece(self, iri: str) -> Piece:
        """A thing by its name."""
        if (topic := self.profiles.topics.get(iri)) is not None:
            return Piece(topic.zh, topic.en, self.page(iri))
        thing = self.profiles.things.get(iri)
        if thing is None:
            return Piece(local_name(iri))
        return Piece(self.chinese(iri), self.english(iri), self.page(iri))

    def chinese(self, iri: str) -> str:
        """A thing's name in Chinese, an event's with its whole day, a target's with its bound as print has it."""
        thing = self.profiles.things[iri]
        fact = self.profiles.facts.find(iri)
        if thing.kind == Kind.EVENT and thing.start is not None:
            return f"{thing.start} {thing.label.partition(' ')[2]}"
        if thing.kind == Kind.TARGET and fact is not None:
            return f"{plain(fact.value(GZ.indicator))} {self.bound(fact)}"
        return thing.label

    def english(self, iri: str) -> str | None:
        """A thing's English name, else its characters with their pinyin, where the graph has either."""
        thing = self.profiles.things[iri]
        pinyin = self.profiles.pinyin.get(iri)
        return thing.label_en or (f"{thing.label} (pinyin: {pinyin})" if pinyin else None)

    def bound(self, fact: Fact) -> str:
        """What a target demands: its comparator, value and unit."""
        said = self.word(fact, GZ.comparator)
        number = next((plain(value) for name, value in fact.values if local_name(name) == "numericValue"), "")
        return f"{COMPARATORS.get(said, said)}{number}{self.word(fact, GZ.unit)}"

    @staticmethod
    def word(fact: Fact, property_iri: str) -> str:
        """A value as text."""
        return plain(fact.value(property_iri))

    def label(self, iri: str) -> Text:
        """What people call a class or a property."""
        found = self.profiles.labels.get(iri, Label("", local_name(iri)))
        return Text(unmarked(found.zh) or found.en, found.en or found.zh)

    def cell(self, fact: Fact, property_iri: str) -> Cell:
        """What a fact says by one property, each name leading to the page of what it names."""
        text = self.word(fact, property_iri)
        if not text:
            return ()
        if property_iri in LEADS and (things := fact.things(LEADS[property_iri])):
            return tuple(map(self.piece, things))
        if property_iri in NAMED:
            return tuple(self.named(fact, NAMED[property_iri], name) for name in text.split(SEPARATOR))
        if property_iri == GZ.comparator:
            return (Piece(COMPARATORS.get(text, text)),)
        if property_iri == GZ.share:
            return (Piece(SHARES[Share(text)], text),)
        return (Piece(text, self.english_word(fact, property_iri, text)),)

    def named(self, fact: Fact, property_iri: str, name: str) -> Piece:
        """A printed name, with the English and the page of what it names; alone where that is not certain."""
        links = [link for link in fact.links if link.property == property_iri]
        found = {link.thing for link in links if link.name == name}
        if not found and len(links) == 1 and property_iri == GZ.namesBody:
            found = {links[0].thing}
        if len(found) != 1:
            return Piece(name)
        thing = found.pop()
        return Piece(name, self.english(thing) if thing in self.profiles.things else None, self.page(thing))

    def english_word(self, fact: Fact, property_iri: str, text: str) -> str | None:
        """The English of a word of a closed list, or of a post; None for other wording."""
        holds = find_holds(FIELDS.get(property_iri, ""))
        if holds is Holds.FIELD:
            return english_fields(text)
        if property_iri == GZ.post:
            return english_post(text, self.place(fact.document))
        if holds is Holds.TEXT:
            return None
        known = values(holds.value) | values(Holds.WORD)
        parts = text.split(SEPARATOR)
        return "; ".join(known[each] for each in parts) if all(each in known for each in parts) else None

    def place(self, iri: str) -> str | None:
        """The place that a thing belongs to."""
        thing = self.profiles.things.get(iri)
        return thing.place if thing else None

    def place_cell(self, iri: str) -> Cell:
        """The place that a thing belongs to, as a cell."""
        place = self.place(iri)
        return () if place is None else (place_piece(place),)

    # ------------------------------------------------------------------ columns and tables

    def column(self, property_iri: str, head: Text | None = None) -> Column:
        """The column of a property."""
        return Column(head or self.label(property_iri), lambda fact: self.cell(fact, property_iri))

    def columns(self, *properties: str) -> tuple[Column, ...]:
        """The columns of several properties."""
        return tuple(map(self.column, properties))

    def document_column(self) -> Column:
        """The document that a fact stands in."""
        return Column(DOCUMENT, lambda fact: (self.document_piece(fact.document),))

    def document_piece(self, iri: str) -> Piece:
        """A document by its number, or by its title where it has none."""
        thing = self.profiles.things.get(iri)
        return Piece(local_name(iri)) if thing is None else Piece(thing.document or thing.label, None, self.page(iri))

    def in_force_column(self) -> Column:
        """From when to when a fact's document is in force."""
        return Column(IN_FORCE, lambda fact: self.in_force(fact.document))

    def in_force(self, document: str) -> Cell:
        """From when to when a document is in force, where that is known."""
        term = self.profiles.terms.get(document)
        if term is None:
            return (Piece("本期未载", "not stated"),)
        if term.last is None:
            return (Piece(f"{term.first} 起", f"from {term.first}"),)
        return (Piece(f"{term.first} 至 {term.last}", f"{term.first} to {term.last}"),)

    def evidence(self, fact: Fact, *words: str) -> Piece:
        """A fact's print, cut around the first of some words where it is long, leading to its place in its document."""
        page = self.page(fact.document)
        anchor = f"{page}#{anchor_of(fact.iri)}" if page else None
        return Piece(excerpt(fact.quote, words), None, anchor)

    def table(
        self, title: Text, facts: Iterable[Fact], columns: Sequence[Column], note: Text | None = None, mark: str = ""
    ) -> Table | None:
        """A table of facts with their print behind; None where there are none. Columns without a value are left out."""
        rows: list[tuple[Cell, ...]] = []
        for fact in facts:
            cells = [column.tell(fact) for column in columns]
            words = [piece.zh for cell in cells for piece in cell]
            rows.append((*cells, (self.evidence(fact, *words),)))
        return whole_table(title, (*(column.head for column in columns), EVIDENCE), rows, note, mark)


def whole_table(
    title: Text, heads: Sequence[Text], rows: Sequence[tuple[Cell, ...]], note: Text | None = None, mark: str = ""
) -> Table | None:
    """A table without the columns that say nothing; None where it has no rows."""
    if not rows:
        return None
    kept = [at for at in range(len(heads)) if any(row[at] for row in rows)]
    cut = tuple(tuple(row[at] for at in kept) for row in rows)
    return Table(title, tuple(heads[at] for at in kept), cut, note, mark)


def unmarked(label: str) -> str:
    """A label without what tells it from others in the vocabulary; pages show what is printed anyway.

    >>> unmarked("单位（照印）"), unmarked("分管责任（推定）")
    ('单位', '分管责任（推定）')
    """
    for mark in AS_PRINTED:
        label = label.removesuffix(mark)
    return label


def place_piece(place: str) -> Piece:
    """A place, with its English where that is certain."""
    english = english_place(place)
    return Piece(place, english.alone if english is not None else None)


def excerpt(quote: str, words: Sequence[str]) -> str:
    """A quote as it is, or its head and what stands around the first of some words that it holds.

    >>> excerpt("副市长何安；分管" + "市教育局、" * 30 + "市水务局", ["市水务局"])[-8:]
    '教育局、市水务局'
    """
    if len(quote) <= LONGEST_QUOTE:
        return quote
    at = next((place for word in words if word and (place := quote.find(word, HEAD_OF_QUOTE)) >= 0), HEAD_OF_QUOTE)
    start = max(HEAD_OF_QUOTE, at - 16)
    end = start + LONGEST_QUOTE - HEAD_OF_QUOTE
    gap = "…" if start > HEAD_OF_QUOTE else ""
    return f"{quote[:HEAD_OF_QUOTE]}{gap}{quote[start:end]}{'…' if end < len(quote) else ''}"


def of_class(facts: Iterable[Fact], *classes: str) -> list[Fact]:
    """The facts of some classes."""
    return [fact for fact in facts if fact.rdf_class in classes]


def days_text(days: Sequence[datetime.date]) -> Cell:
    """Days on which the print shows something: the first and the last, and how many."""
    if not days:
        return ()
    if len(days) == 1:
        return (Piece(str(days[0])),)
    return (Piece(f"{days[0]} … {days[-1]}（{len(days)} 天）", f"{days[0]} … {days[-1]} ({len(days)} days)"),)
