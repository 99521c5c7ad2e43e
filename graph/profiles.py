"""All that pages tell: things, the facts on them with their print, and the edges that hold on the as-of day.

Read from any engine in a handful of queries. What the print says of private people stays with the facts that say it:
they are no things here, and nothing leads to them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.answers import Engine
from graph.batches import iri_term
from graph.fact_shelf import Fact, FactShelf, Link
from graph.printed import Quoted, printed_documents
from graph.property_graph import Thing, as_of, date_of, inferred_edges, plain_edges, read_things, text_of
from graph.report import Label, labels_of
from loaders.fact_terms import FACT_TERMS
from loaders.model import Piece
from ontology.iri import IriMinter
from ontology.terms import ELI, GZ, OA, PROV, RDFS, SKOS

FACT_CLASSES = frozenset(terms.rdf_class for terms in FACT_TERMS.values())
NAMING = (GZ.namesPerson, GZ.namesBody, GZ.namesAlias)
LEADING = (GZ.forTask, GZ.inEvent, OA.hasTarget, OA.hasBody)
LINK = "?fact ?property ?thing ?name"
PINYIN = "zh-latn-pinyin"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its labels, notation, and the topic above it."""

    iri: str
    zh: str
    en: str
    notation: str
    broader: str | None


@dataclass(frozen=True, slots=True)
class Term:
    """The first and last day of a document's being in force; without a last one it still is."""

    first: datetime.date
    last: datetime.date | None

    def holds_on(self, day: datetime.date) -> bool:
        """Whether it is in force on a day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Profiles:
    """A graph as its pages tell it.

    facts: on disk. documents: in order of print. forward: by subject and property what the edges lead to that hold on
    `day`, plain or inferred; backward: by object and property where they come from. terms: by document. kinds: of each
    body its kind, and the reason for it. names: as printed. labels: what people call classes and properties.
    """

    things: Mapping[str, Thing]
    facts: FactShelf
    documents: Sequence[str]
    forward: Mapping[tuple[str, str], Sequence[str]]
    backward: Mapping[tuple[str, str], Sequence[str]]
    day: datetime.date | None
    topics: Mapping[str, Topic]
    terms: Mapping[str, Term]
    kinds: Mapping[str, tuple[str, str]]
    names: Mapping[str, Sequence[str]]
    pinyin: Mapping[str, str]
    labels: Mapping[str, Label]

    def objects(self, subject: str, predicate: str) -> list[str]:
        """What a thing leads to by a plain or inferred edge, sorted."""
        return list(self.forward.get((subject, predicate), ()))

    def subjects(self, predicate: str, obj: str) -> list[str]:
        """What leads to a thing by a plain or inferred edge, sorted."""
        return list(self.backward.get((obj, predicate), ()))


def read_profiles(engine: Engine, minter: IriMinter | None = None) -> Profiles:
    """All that pages tell of a graph. minter: knows the name of the graph of what was inferred."""
    forward: dict[tuple[str, str], list[str]] = {}
    backward: dict[tuple[str, str], list[str]] = {}
    for edge in sorted({*plain_edges(engine), *inferred_edges(engine, minter or IriMinter())}):
        forward.setdefault((edge.subject, edge.predicate), []).append(edge.object)
        backward.setdefault((edge.object, edge.predicate), []).append(edge.subject)
    facts, documents = FactShelf(), list[str]()
    for document, found in read_facts(engine):
        documents.append(document)
        facts.add(found)
    return Profiles(
        read_things(engine),
        facts,
        documents,
        forward,
        backward,
        as_of(engine),
        read_topics(engine),
        read_terms(engine),
        read_kinds(engine),
        read_names(engine),
        read_pinyin(engine),
        labels_of(engine),
    )


def read_facts(engine: Engine) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Each document with its facts, both in order of print; of the print no more is held than of one document."""
    derived = read_derived_links(engine)
    for document in printed_documents(engine):
        quoted = [each for each in document.quoted if each.rdf_class in FACT_CLASSES]
        links, quotes = read_links(engine, document.iri), read_quotes(engine, document.iri)
        yield (
            document.iri,
            tuple(
                Fact(
                    each.iri,
                    each.rdf_class,
                    document.iri,
                    each.values,
                    tuple(sorted([*links.get(each.iri, ()), *derived.pop(each.iri, ())], key=link_order)),
                    each.ranges[0][0] if each.ranges else 0,
                    quotes.get(each.iri, ""),
                )
                for each in sorted(quoted, key=in_print)
            ),
        )


def in_print(quoted: Quoted) -> tuple[tuple[Piece, ...], int, str]:
    """Sorts what is quoted as it is printed; what is quoted from the same print, as it was counted there."""
    order = next((value for name, value in quoted.values if name == GZ.order and isinstance(value, int)), 0)
    return quoted.ranges, order, quoted.iri


def link_order(link: Link) -> tuple[str, str, str]:
    """Sorts what a fact leads to, in an order that does not depend on the engine's."""
    return link.property, link.thing, str(link.name)


def read_links(engine: Engine, document: str) -> dict[str, list[Link]]:
    """What the facts of a document lead to, by what is read from it."""
    names, leading = (" ".join(f"<{each}>" for each in some) for some in (NAMING, LEADING))
    within = f"GRAPH {iri_term(document)}"
    named = f"""{within} {{ VALUES ?property {{ {names} }} ?fact ?property ?printed }}
        ?printed <{GZ.denotes}> ?thing ; <{RDFS.label}> ?name"""
    other = f"{within} {{ VALUES ?property {{ {leading} }} ?fact ?property ?thing FILTER(isIRI(?thing)) }}"
    found: dict[str, list[Link]] = {}
    for where in (named, other):
        for fact, property_iri, thing, name in engine.run(f"SELECT DISTINCT {LINK} {{ {where} }}").rows:
            found.setdefault(str(fact), []).append(Link(str(property_iri), str(thing), text_of(name)))
    return found


def read_derived_links(engine: Engine) -> dict[str, list[Link]]:
    """What facts lead to by what is derived: what carries out a decision; and of a target its task tells."""
    found: dict[str, list[Link]] = {}
    for property_iri, where in (
        (GZ.carriedOutBy, f"?fact <{GZ.carriedOutBy}> ?thing FILTER(isIRI(?thing))"),
        (GZ.forTask, f"?thing <{GZ.hasTarget}> ?fact"),
    ):
        for fact, thing in engine.run(f"SELECT DISTINCT ?fact ?thing {{ {where} }}").rows:
            found.setdefault(str(fact), []).append(Link(property_iri, str(thing), None))
    return found


def read_quotes(engine: Engine, document: str) -> dict[str, str]:
    """The print that each fact of a document is quoted from."""
    quoted = f"GRAPH {iri_term(document)} {{ ?fact <{PROV.wasQuotedFrom}> ?any ; <{PROV.value}> ?quote }}"
    rows = engine.run(f"SELECT DISTINCT ?fact ?quote {{ {quoted} }}").rows
    return {str(fact): str(quote) for fact, quote in sorted(rows, key=str)}


def read_topics(engine: Engine) -> dict[str, Topic]:
    """The topics of the subject scheme, in its order."""
    where = f"""?topic a <{SKOS.Concept}> ; <{SKOS.notation}> ?notation ; <{SKOS.prefLabel}> ?zh, ?en
        FILTER(LANG(?zh) = "zh" && LANG(?en) = "en") OPTIONAL {{ ?topic <{SKOS.broader}> ?broader }}"""
    rows = engine.run(f"SELECT DISTINCT ?topic ?zh ?en ?notation ?broader {{ {where} }} ORDER BY ?notation ?topic").rows
    return {str(row[0]): Topic(str(row[0]), str(row[1]), str(row[2]), str(row[3]), text_of(row[4])) for row in rows}


def read_terms(engine: Engine) -> dict[str, Term]:
    """From when to when each dated document is in force."""
    where = f"""?document a <{GZ.Document}> ; <{ELI.first_date_entry_in_force}> ?first
        OPTIONAL {{ ?document <{ELI.date_no_longer_in_force}> ?last }}"""
    rows = engine.run(f"SELECT ?document ?first ?last {{ {where} }}").rows
    return {str(row[0]): Term(first, date_of(row[2])) for row in rows if (first := date_of(row[1]))}


def read_kinds(engine: Engine) -> dict[str, tuple[str, str]]:
    """The kind of each body, and the reason for it."""
    where = f"?body a <{GZ.Body}> ; <{GZ.kind}> ?kind ; <{GZ.reason}> ?reason"
    rows = engine.run(f"SELECT ?body ?kind ?reason {{ {where} }}").rows
    return {str(body): (str(kind), str(reason)) for body, kind, reason in sorted(rows, key=str)}


def read_names(engine: Engine) -> dict[str, list[str]]:
    """The names that the print has for each thing, sorted."""
    where = f"?printed a <{GZ.PrintedName}> ; <{GZ.denotes}> ?thing ; <{RDFS.label}> ?name"
    found: dict[str, list[str]] = {}
    for thing, name in sorted(engine.run(f"SELECT DISTINCT ?thing ?name {{ {where} }}").rows, key=str):
        found.setdefault(str(thing), []).append(str(name))
    return found


def read_pinyin(engine: Engine) -> dict[str, str]:
    """The pinyin of the things that have no English name."""
    where = f'?thing <{RDFS.label}> ?label FILTER(LCASE(LANG(?label)) = "{PINYIN}")'
    rows = engine.run(f"SELECT ?thing (STR(?label) AS ?text) {{ {where} }}").rows
    return {str(thing): str(text) for thing, text in sorted(rows, key=str)}
