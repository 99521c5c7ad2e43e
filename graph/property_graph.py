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
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

import networkx as nx
from rdflib import RDFS, URIRef

from graph.answers import Cell, Engine
from graph.behind import ORIGINS, whole_pattern
from graph.bridge import load_ontology
from graph.document_edges import CHARGE, DUTY
from graph.rules import Statement
from graph.shared import EDGES
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import DCTERMS, ELI, GZ, ORG, PREFIXES, PROV, RDF

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


# the classes of the facts that edges come from
FACTS = (
    GZ.Oversight, GZ.Backup, GZ.Responsibility, GZ.Target, GZ.Participation, GZ.Addressing, GZ.Citation, GZ.PostHeld,
    GZ.Document,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """What a fact says: the print, where it stands, and days: its document's term and issue, its event's.

    shown: the day on which the fact holds; one that holds on several days says so several times.
    """

    document: str
    order: int
    quote: str
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
    things = read_things(engine)
    edges = sorted({*plain_edges(engine), *found})
    joined = [edge for edge in edges if edge.subject in things and edge.object in things]
    network: PropertyGraph = nx.MultiDiGraph()
    for iri in sorted({end for edge in joined for end in (edge.subject, edge.object)}):
        network.add_node(iri, **present(things[iri]))
    day, facts, said = as_of(engine), facts_behind(engine), read_facts(engine)
    labels = {edge.predicate: chinese_label(edge.predicate) for edge in joined}
    for edge in joined:
        name = short_name(edge.predicate)
        shows: dict[str, object] = {"relation": name, "label": labels[edge.predicate], "inferred": edge in found}
        if edge not in found:
            behind = sorted(
                {each for fact in facts.get(edge, ()) for each in said.get(fact, ())},
                key=lambda each: (each.document, each.order, each.quote),
            )
            shows |= {**quoted(behind), **held(edge.predicate, behind)}
        elif day is not None:
            shows |= {"start": day, "end": day}
        network.add_edge(edge.subject, edge.object, key=name, **shows)
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


def read_things(engine: Engine) -> dict[str, Thing]:
    """What is known of the things that may be nodes, by their IRIs."""
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
    for row in sorted(engine.run(f"SELECT DISTINCT {columns} {{ {where} }}").rows, key=str):
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


def facts_behind(engine: Engine) -> dict[Statement, set[str]]:
    """The facts behind every plain edge that facts give; behind others too, which are none of the graph's."""
    found: dict[Statement, set[str]] = {}
    for predicate in HOLDING:
        text = f"SELECT DISTINCT ?s ?o ?fact {{ {whole_pattern(predicate, ORIGINS[predicate].now())} }}"
        for subject, obj, fact in engine.run(text).rows:
            found.setdefault(Statement(str(subject), predicate, str(obj)), set()).add(str(fact))
    return found


def read_facts(engine: Engine) -> dict[str, list[Said]]:
    """What the facts that edges come from say."""
    classes = " ".join(f"<{each}>" for each in FACTS)
    text = f"""SELECT DISTINCT ?fact ?label ?order ?quote ?first ?last ?issued ?start ?end ?shown {{
        VALUES ?class {{ {classes} }} ?fact a ?class ; <{PROV.value}> ?quote .
        OPTIONAL {{ ?fact <{GZ.inDocument}> ?source }} BIND(COALESCE(?source, ?fact) AS ?document)
        ?document <{DCTERMS.identifier}> ?label
        OPTIONAL {{ ?fact <{GZ.order}> ?order }}
        OPTIONAL {{ ?document <{ELI.first_date_entry_in_force}> ?first }}
        OPTIONAL {{ ?document <{ELI.date_no_longer_in_force}> ?last }}
        OPTIONAL {{ ?document <{DCTERMS.issued}> ?issued }}
        OPTIONAL {{ ?fact <{GZ.inEvent}> ?event . ?event <{GZ.start}> ?start ; <{GZ.end}> ?end }}
        OPTIONAL {{ ?fact <{GZ.holdsOn}> ?shown }}
    }}"""
    found: dict[str, list[Said]] = {}
    for fact, label, order, quote, *days in engine.run(text).rows:
        place = order if isinstance(order, int) else 0
        found.setdefault(str(fact), []).append(Said(str(label), place, str(quote), *map(date_of, days)))
    return found


def quoted(behind: Sequence[Said]) -> dict[str, object]:
    """The print behind an edge and the documents that it stands in, each once, in order of print."""
    if not behind:
        return {}
    return {
        "evidence": SEPARATOR.join(dict.fromkeys(each.quote for each in behind)),
        "document": SEPARATOR.join(dict.fromkeys(each.document for each in behind)),
    }


def held(predicate: str, told: Sequence[Said]) -> dict[str, object]:
    """From when to when an edge holds: start and end, or spells where it holds several times."""
    match HOLDING.get(predicate):
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
