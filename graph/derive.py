"""What several documents may say alike, derived from their facts: names, bodies, people, posts and the plain edges.

The documents' own graphs are read, never changed, a number of them at a time. Plain edges of charge and posts are those
in force on the as-of day. What changes with a document is derived anew by `update.py`, from the same parts.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import pyoxigraph as ox

from graph.answers import EmbeddedEngine
from graph.between_documents import carried_out, citations, find_decided, find_issued
from graph.bulk import load_quads
from graph.described import describe_body, describe_person, describe_post
from graph.document_edges import View, edges_of, find_posts, keep_shorter, quotes_of
from graph.force import in_force, last_days
from graph.identity import Resolution, resolve_names
from graph.overrides import Override, override_quads
from graph.printed_names import describe_name, find_charges, find_nameplates, find_names
from graph.triple import Chosen, Triple, chosen, rows
from ontology.iri import IriMinter, NameKind, SharedGraph
from ontology.terms import PROV

BATCH = 500  # documents whose edges are held in memory at a time


def derive(store: ox.Store, minter: IriMinter, as_of: datetime.date | None, overrides: Sequence[Override] = ()) -> None:
    """Write the graphs `names` and `entities` of a store from its documents' graphs."""
    load_quads(store, derived(store, minter, as_of, overrides))


def derived(
    store: ox.Store, minter: IriMinter, as_of: datetime.date | None, overrides: Sequence[Override] = ()
) -> Iterator[ox.Quad]:
    """The quads of the graphs `names` and `entities`, from the documents' graphs of a store alone."""
    engine = EmbeddedEngine(store)
    names = ox.NamedNode(minter.graph(SharedGraph.NAMES))
    entities = ox.NamedNode(minter.graph(SharedGraph.ENTITIES))
    plates, charges = find_nameplates(engine), find_charges(engine)
    resolved = list(resolve_names(find_names(engine), plates, minter, charges, overrides))
    yield from (triple.quad(names) for each in resolved for triple in describe_name(each))
    yield from override_quads(overrides, minter)
    terms = in_force(engine)
    view = View(store, minter, as_of, {each.name_iri: each.thing for each in resolved}, terms)
    yield from (triple.quad(entities) for triple in chain(last_days(terms), describe_named(resolved), drawn(view)))


def drawn(view: View) -> Iterator[Triple]:
    """What all documents of a store give: plain edges, posts and citations, quotes of bodies, what was carried out."""
    quotes: dict[str, str] = {}
    for among in batches(row[0] for row in rows(view.engine, "SELECT ?document { ?document a gz:Document }")):
        yield from dict.fromkeys(of_documents(view, among))
        for body, quote in quotes_of(view, among).items():
            keep_shorter(quotes, body, quote)
    yield from (Triple(body, PROV.value, literal=quote) for body, quote in quotes.items())
    yield from all_carried_out(view.engine)


def batches(documents: Iterable[str]) -> Iterator[Chosen]:
    """Documents, a number at a time, in the order of their IRIs."""
    ordered = sorted(documents)
    return (chosen("document", ordered[start : start + BATCH]) for start in range(0, len(ordered), BATCH))


def describe_named(resolved: Iterable[Resolution]) -> Iterator[Triple]:
    """Each body and each official that names denote."""
    bodies: dict[str, list[Resolution]] = {}
    for each in resolved:
        if each.name.kind is NameKind.PERSON:
            yield from describe_person(each)
        else:
            bodies.setdefault(each.thing, []).append(each)
    for named in bodies.values():
        yield from describe_body(named)


def of_documents(view: View, among: Chosen) -> Iterator[Triple]:
    """The plain edges of some documents, the posts that they give, and what they cite. among: a choice of ?document."""
    posts = {each.iri: each for each in find_posts(view, among)}
    for each in posts.values():
        yield from describe_post(each.iri, each.post, each.holder.place)
    yield from edges_of(view, among)
    yield from citations(view.engine, among)


def all_carried_out(engine: EmbeddedEngine) -> Iterator[Triple]:
    """Which document issues what a meeting decided or adopted, place by place."""
    text = "SELECT ?place ?document { ?document a gz:Document ; gz:scope ?place }"
    places: dict[str, list[str]] = {}
    for place, document in rows(engine, text):
        places.setdefault(place, []).append(document)
    for documents in places.values():
        among = chosen("document", documents)
        yield from carried_out(find_decided(engine, among), list(find_issued(engine, among)))
