"""A graph behind an engine as a store in memory, so that it is written to a file like that of a store."""

from __future__ import annotations

import pyoxigraph as ox

from graph.answers import Engine
from graph.asked_triples import asked_triples
from graph.axioms import ONTOLOGY_GRAPH
from ontology.errors import GazetteError
from ontology.iri import BASE
from ontology.topics import SCHEME

GRAPHS = "SELECT DISTINCT ?graph { GRAPH ?graph { ?subject ?predicate ?object } }"


def copy_graphs(engine: Engine, base: str = BASE) -> ox.Store:
    """All of our named graphs, one asked after the other; what else the engine holds is left where it is.

    base: where the IRIs of things begin. Raises GazetteError where there is none of ours, and where the endpoint keeps
    some triples back.
    """
    shared = {ONTOLOGY_GRAPH, SCHEME}
    names = sorted(str(name) for (name,) in engine.run(GRAPHS).rows)
    ours = [name for name in names if name in shared or name.startswith(base)]
    if not ours:
        raise GazetteError("the endpoint holds no graph of ours; load one first: gazette load --endpoint URL")
    store = ox.Store()
    for name in ours:
        named = ox.NamedNode(name)
        found = asked_triples(engine, f"GRAPH {named} {{ ?subject ?predicate ?object }}")
        store.bulk_extend(ox.Quad(each.subject, each.predicate, each.object, named) for each in found)
    return store
