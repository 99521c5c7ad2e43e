"""The graphs that belong to no document: what is derived from all, what follows from it, and the as-of day."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import chain

import pyoxigraph as ox

from graph.answers import EmbeddedEngine
from graph.axioms import ONTOLOGY_GRAPH, ontology_quads
from graph.bulk import load_quads
from graph.closure import Reasoner, infer
from graph.derive import derived
from graph.describe import count, describe_counts, examples
from graph.overrides import Override, kept_overrides
from graph.published import publish
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import DCTERMS, ELI, GZ, RDF, XSD
from ontology.topics import SCHEME, scheme_quads
from queries.catalogue import catalogue

EDGES = (
    GZ.oversees, GZ.liaisesWith, GZ.assists, GZ.urges, GZ.backsUp, GZ.leads, GZ.isResponsibleFor, GZ.supports,
    GZ.carriesOut, GZ.hasTarget, GZ.hasParticipant, GZ.involves, ELI.passed_by, GZ.addressedTo, ELI.cites,
)  # fmt: skip
OWNING = (GZ.leads, GZ.isResponsibleFor)


def given_day(store: ox.Store) -> datetime.date | None:
    """The as-of day of a store, where somebody gave it: one that is not the date of the newest document."""
    text = f"SELECT ?day {{ ?dataset <{GZ.asOf}> ?day FILTER NOT EXISTS {{ ?dataset <{DCTERMS.modified}> ?day }} }}"
    rows = EmbeddedEngine(store).run(text).rows
    day = rows[0][0] if rows else None
    return day if isinstance(day, datetime.date) else None


def newest_day(store: ox.Store) -> datetime.date | None:
    """The date of the newest document of a store."""
    text = f"SELECT (MAX(?day) AS ?newest) {{ ?document a <{GZ.Document}> ; <{DCTERMS.issued}> ?day }}"
    rows = EmbeddedEngine(store).run(text).rows
    day = rows[0][0] if rows else None
    return day if isinstance(day, datetime.date) else None


def write_shared_graphs(
    store: ox.Store,
    minter: IriMinter,
    as_of: datetime.date | None,
    reasoner: Reasoner = Reasoner.FAST,
    overrides: Sequence[Override] | None = None,
    threads: int = 1,
) -> int:
    """Write the graphs that follow from the documents' own: about, names, entities, inferred; ontology and topics.

    Returns how many triples the store then holds. overrides: what the user's file says of names; None keeps what the
    store knows of it. threads: how many questions the store answers at once.
    """
    decided = kept_overrides(store, minter) if overrides is None else overrides
    store.remove_graph(ox.NamedNode(ONTOLOGY_GRAPH))
    store.remove_graph(ox.NamedNode(SCHEME))
    for graph in SharedGraph:
        store.remove_graph(ox.NamedNode(minter.graph(graph)))
    load_quads(store, chain(ontology_quads(), scheme_quads(), derived(store, minter, as_of, decided)))
    load_quads(store, infer(plain_edges(store), ox.NamedNode(minter.graph(SharedGraph.INFERRED)), reasoner))
    about, asked = (ox.NamedNode(minter.graph(graph)) for graph in (SharedGraph.ABOUT, SharedGraph.CATALOGUE))
    counts = count(store, minter, threads)
    said = describe_counts(counts, examples(store), minter, as_of, newest_day(store))
    described = dict.fromkeys(triple.quad(about) for triple in said)
    described |= dict.fromkeys(triple.quad(asked) for triple in publish(catalogue().values(), minter))
    load_quads(store, described)
    return counts.triples + len(described)


def plain_edges(store: ox.Store) -> list[ox.Quad]:
    """The plain edges of a store, and the types of what they join.

    Without what generic bodies own: 有关部门 in a plan need not be those of a division of work, so nobody answers
    for a task through them.
    """
    true = ox.Literal("true", datatype=ox.NamedNode(XSD.boolean))
    generic = {quad.subject for quad in store.quads_for_pattern(None, ox.NamedNode(GZ.generic), true)}
    edges = [
        quad
        for predicate in EDGES
        for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), None)
        if not (predicate in OWNING and quad.subject in generic)
    ]
    things = {thing for quad in edges for thing in (quad.subject, quad.object) if isinstance(thing, ox.NamedNode)}
    rdf_type = ox.NamedNode(RDF.type)
    return edges + [quad for thing in things for quad in store.quads_for_pattern(thing, rdf_type, None)]
