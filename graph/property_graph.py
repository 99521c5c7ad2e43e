"""The plain edges of a graph, and what was inferred from them, as one networkx graph with the print behind each edge.

A node is an official, body, post, task, target, event or document that an edge joins, by its IRI. Its attributes:

    label, label_en   what it is called in Chinese and, where known, in English
    kind              official, body, post, task, target, event, document
    place, document   where it belongs; the number or title of the document that it stands in
    generic           of a body: whether it is no single one (有关部门); leave these out before counting hubs
    degree            how many edges it has here
    start, end        of an event its days; of a document the day of issue

An edge is a triple that holds on the graph's as-of day, by its property's short name (`gz:oversees`) as key:

    relation, label   that short name, and the property in Chinese
    inferred          whether it was inferred; then it has no evidence, and holds on the as-of day
    evidence          what the print says, several quotes joined by ；; none for the body of a post
    document          in which documents
    start, end        the first and last day of its documents being in force, of its event, or from its day of issue;
                      without one it is open on that side
    spells            instead of these, pairs of first and last days: the days on which a post is shown

Private people are no nodes: no plain edge leads to them. What joins nothing is no node.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

import networkx as nx
from rdflib import RDFS, URIRef

from graph.answers import Cell, Engine
from graph.batches import ask_about
from graph.behind import Evidence, facts_behind
from graph.bridge import load_ontology
from graph.derive import CHARGE, DUTY
from graph.rules import Statement
from graph.shared import EDGES
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import DCTERMS, ELI, GZ, ORG, PREFIXES, RDF

PropertyGraph: TypeAlias = "nx.MultiDiGraph[str]"
SEPARATOR = "；"
KINDS = {
    GZ.Official: "official",
    GZ.Body: "body",
    ORG.Post: "post",
    GZ.Task: "task",
    GZ.Target: "target",
    GZ.Event: "event",
    GZ.Document: "document",
}


class Lasts(Enum):
    """What tells how long an edge holds."""

    TERM = auto()  # its document's being in force
    SHOWN = auto()  # the days on which the print shows it
    EVENT = auto()  # its event's days
    ISSUE = auto()  # its document's day of issue, and ever after


HOLDING = {
    **dict.fromkeys((*CHARGE.values(), *DUTY.values(), GZ.backsUp, GZ.hasTarget), Lasts.TERM),
    ORG.holds: Lasts.SHOWN,
    GZ.hasParticipant: Lasts.EVENT,
    GZ.involves: Lasts.EVENT,
    ELI.passed_by: Lasts.ISSUE,
    GZ.addressedTo: Lasts.ISSUE,
    ELI.cites: Lasts.ISSUE,
}


@dataclass(frozen=True, slots=True)
class FactDays:
    """The days that a fact tells: its document's in force and of issue, its event's, those it holds on."""

    first: datetime.date | None
    last: datetime.date | None
    issued: datetime.date | None
    start: datetime.date | None
    end: datetime.date | None
    shown: datetime.date | None


@dataclass(frozen=True, slots=True)
class Thing:
    """What a node says of itself; each attribute of the graph's node is a field."""

    label: str
    label_en: str | None
    kind: str
    place: str | None
    document: str | None
    generic: bool | None
    start: datetime.date | None
    end: datetime.date | None


def property_graph(engine: Engine, minter: IriMinter | None = None) -> PropertyGraph:
    """The graph of all plain and inferred edges that an engine answers with; nodes and edges in order of their IRIs.

    minter: knows the name of the graph of what was inferred.
    """
    found = inferred_edges(engine, minter or IriMinter())
    asserted = [edge for edge in plain_edges(engine) if edge not in found]
    edges = sorted({*asserted, *found})
    things = read_things(engine, {end for edge in edges for end in (edge.subject, edge.object)})
    joined = [edge for edge in edges if edge.subject in things and edge.object in things]
    network: PropertyGraph = nx.MultiDiGraph()
    for iri in sorted({end for edge in joined for end in (edge.subject, edge.object)}):
        network.add_node(iri, **present(things[iri]))
    day = as_of(engine)
    printed = [edge for edge in joined if edge not in found]
    evidence = dict(zip(printed, facts_behind(engine, printed), strict=True))
    days = read_days(engine, {fact.fact for facts in evidence.values() for fact in facts})
    labels = {edge.predicate: chinese_label(edge.predicate) for edge in joined}
    for edge in joined:
        name = short_name(edge.predicate)
        said: dict[str, object] = {"relation": name, "label": labels[edge.predicate], "inferred": edge in found}
        if edge not in found:
            said |= {**quoted(evidence[edge]), **held(edge, evidence[edge], days)}
        elif day is not None:
            said |= {"start": day, "end": day}
        network.add_edge(edge.subject, edge.object, key=name, **said)
    nx.set_node_attributes(network, dict(network.degree()), "degree")
    return network


def plain_edges(engine: Engine) -> list[Statement]:
    """The plain edges of a graph, those that were inferred among them where a property is the same."""
    properties = " ".join(f"<{each}>" for each in (*EDGES, ORG.holds, ORG.postIn))
    rows = engine.run(f"SELECT DISTINCT ?s ?p ?o {{ VALUES ?p {{ {properties} }} ?s ?p ?o }}").rows
    return [Statement(str(subject), str(predicate), str(obj)) for subject, predicate, obj in rows]


def inferred_edges(engine: Engine, minter: IriMinter) -> set[Statement]:
    """What was inferred, without the classes of things."""
    graph = minter.graph(SharedGraph.INFERRED)
    rows = engine.run(f"SELECT ?s ?p ?o {{ GRAPH <{graph}> {{ ?s ?p ?o }} FILTER(?p != <{RDF.type}>) }}").rows
    return {Statement(str(subject), str(predicate), str(obj)) for subject, predicate, obj in rows}


def as_of(engine: Engine) -> datetime.date | None:
    """The day that plain and inferred edges hold on."""
    rows = engine.run(f"SELECT ?day {{ ?dataset <{GZ.asOf}> ?day }}").rows
    return date_of(rows[0][0]) if rows else None


def read_things(engine: Engine, iris: Iterable[str]) -> dict[str, Thing]:
    """What is known of things that may be nodes; the others are left out."""
    classes = " ".join(f"<{each}>" for each in KINDS)
    where = f"""VALUES ?class {{ {classes} }} ?thing a ?class .
        OPTIONAL {{ ?thing <{RDFS.label}> ?zh FILTER(LANG(?zh) = "zh") }}
        OPTIONAL {{ ?thing <{RDFS.label}> ?en FILTER(LANG(?en) = "en") }}
        OPTIONAL {{ ?thing <{DCTERMS.title}> ?title }} OPTIONAL {{ ?thing <{GZ.indicator}> ?indicator }}
        OPTIONAL {{ ?thing <{GZ.event}> ?event }} OPTIONAL {{ ?thing <{DCTERMS.identifier}> ?own }}
        OPTIONAL {{ ?thing <{GZ.inDocument}> ?source . ?source <{DCTERMS.identifier}> ?its
                    OPTIONAL {{ ?source <{GZ.scope}> ?whose }} }}
        OPTIONAL {{ ?thing <{GZ.scope}> ?scope }} OPTIONAL {{ ?thing <{GZ.generic}> ?generic }}
        OPTIONAL {{ ?thing <{GZ.start}> ?start }} OPTIONAL {{ ?thing <{GZ.end}> ?end }}
        OPTIONAL {{ ?thing <{DCTERMS.issued}> ?issued }}
        BIND(COALESCE(?zh, ?title, ?indicator, ?event, ?own) AS ?label)
        BIND(COALESCE(?its, ?own) AS ?document) BIND(COALESCE(?scope, ?whose) AS ?place)
        BIND(COALESCE(?start, ?issued) AS ?from)"""
    columns = "?thing ?class ?label ?en ?place ?document ?generic ?from ?end"
    found: dict[str, Thing] = {}
    for row in sorted(ask_about(engine, ("thing",), ((iri,) for iri in iris), where, columns), key=str):
        iri, kind, label, english, place, document, generic, start, end = row
        found.setdefault(
            str(iri),
            Thing(
                str(label or iri), text_of(english), KINDS[str(kind)], text_of(place), text_of(document),
                generic if isinstance(generic, bool) else None, date_of(start), date_of(end),
            ),
        )  # fmt: skip
    return found


def present(thing: Thing) -> dict[str, object]:
    """What a thing says of itself as a node's attributes, without those that it does not say."""
    said = {name: getattr(thing, name) for name in Thing.__slots__}
    return {name: value for name, value in said.items() if value is not None}


def quoted(evidence: Sequence[Evidence]) -> dict[str, object]:
    """The print behind an edge and the documents that it stands in, each once, in order of print."""
    passages = [passage for fact in evidence for passage in fact.passages]
    if not passages:
        return {}
    return {
        "evidence": SEPARATOR.join(dict.fromkeys(passage.quote for passage in passages)),
        "document": SEPARATOR.join(dict.fromkeys(passage.document for passage in passages)),
    }


def read_days(engine: Engine, facts: Iterable[str]) -> dict[str, list[FactDays]]:
    """The days that facts tell; several where a fact holds on several days."""
    where = f"""OPTIONAL {{ ?fact <{GZ.inDocument}> ?source }} BIND(COALESCE(?source, ?fact) AS ?document)
        OPTIONAL {{ ?document <{ELI.first_date_entry_in_force}> ?first }}
        OPTIONAL {{ ?document <{ELI.date_no_longer_in_force}> ?last }}
        OPTIONAL {{ ?document <{DCTERMS.issued}> ?issued }}
        OPTIONAL {{ ?fact <{GZ.inEvent}> ?event . ?event <{GZ.start}> ?start ; <{GZ.end}> ?end }}
        OPTIONAL {{ ?fact <{GZ.holdsOn}> ?shown }}"""
    columns = "?fact ?first ?last ?issued ?start ?end ?shown"
    found: dict[str, list[FactDays]] = {}
    for fact, *days in sorted(ask_about(engine, ("fact",), ((fact,) for fact in facts), where, columns), key=str):
        found.setdefault(str(fact), []).append(FactDays(*map(date_of, days)))
    return found


def held(edge: Statement, evidence: Sequence[Evidence], days: dict[str, list[FactDays]]) -> dict[str, object]:
    """From when to when an edge holds: start and end, or spells where it holds several times."""
    told = [each for fact in evidence for each in days.get(fact.fact, ())]
    match HOLDING.get(edge.predicate):
        case Lasts.TERM:
            spells = {(each.first, each.last) for each in told}
        case Lasts.SHOWN:
            spells = {(each.shown, each.shown) for each in told if each.shown}
        case Lasts.EVENT:
            spells = {(each.start, each.end) for each in told}
        case Lasts.ISSUE:
            spells = {(each.issued, None) for each in told}
        case _:
            return {}
    if len(spells) > 1 and all(start and end for start, end in spells):
        return {"spells": sorted((start, end) for start, end in spells if start and end)}
    starts, ends = [start for start, _ in spells], [end for _, end in spells]
    # open on a side where one of them is
    bounds = {
        "start": min((day for day in starts if day), default=None) if all(starts) else None,
        "end": max((day for day in ends if day), default=None) if all(ends) else None,
    }
    return {name: day for name, day in bounds.items() if day is not None}


def short_name(iri: str) -> str:
    """A property's IRI with its vocabulary's prefix.

    >>> short_name(GZ.oversees), short_name(ORG.holds)
    ('gz:oversees', 'org:holds')
    """
    prefix, namespace = next(each for each in PREFIXES.items() if iri.startswith(each[1]))
    return f"{prefix}:{iri.removeprefix(namespace)}"


def chinese_label(iri: str) -> str:
    """A property's Chinese label in the ontology; its short name where it has none there."""
    labels = (each for each in load_ontology().objects(URIRef(iri), RDFS.label))
    return next((str(each) for each in labels if getattr(each, "language", None) == "zh"), short_name(iri))


def text_of(cell: Cell) -> str | None:
    """A cell as a text, if it holds one."""
    return None if cell is None else str(cell)


def date_of(cell: Cell) -> datetime.date | None:
    """A cell that holds a day."""
    return cell if isinstance(cell, datetime.date) else None
