"""What was read or derived about some things, from any engine; without what was inferred."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

import pyoxigraph as ox

from graph.answers import EmbeddedEngine, Engine
from graph.asked_triples import asked_triples
from graph.batches import BATCH, iri_term
from graph.export import left_out
from ontology.iri import IriMinter


def read_statements(
    engine: Engine, subjects: Iterable[str], minter: IriMinter | None = None
) -> dict[str, list[ox.Triple]]:
    """The triples of each subject, sorted; those of the ontology, the catalogue and the inferred graph are left out."""
    apart = left_out(minter or IriMinter(), inferred=False)
    wanted = sorted(set(subjects))
    if isinstance(engine, EmbeddedEngine):
        found = {subject: stored_statements(engine.store, subject, apart) for subject in wanted}
        return {subject: triples for subject, triples in found.items() if triples}
    return asked_statements(engine, wanted, apart)


def stored_statements(store: ox.Store, subject: str, apart: AbstractSet[str]) -> list[ox.Triple]:
    """The triples of a subject in a store, looked up by it alone: of a query most time would go into reading it."""
    quads = store.quads_for_pattern(ox.NamedNode(subject), None, None, None)
    named = (each for each in quads if isinstance(each.graph_name, ox.NamedNode) and each.graph_name.value not in apart)
    return sorted({each.triple for each in named}, key=triple_order)


def asked_statements(engine: Engine, wanted: Sequence[str], apart: AbstractSet[str]) -> dict[str, list[ox.Triple]]:
    """The triples of each subject that an endpoint has."""
    graphs = ", ".join(f"<{each}>" for each in sorted(apart))
    found: dict[str, list[ox.Triple]] = {}
    for start in range(0, len(wanted), BATCH):
        given = " ".join(map(iri_term, wanted[start : start + BATCH]))
        where = f"VALUES ?subject {{ {given} }} GRAPH ?graph {{ ?subject ?predicate ?object }}"
        for each in asked_triples(engine, where, f"?graph NOT IN ({graphs})"):
            if isinstance(each.subject, ox.NamedNode):
                found.setdefault(each.subject.value, []).append(each.triple)
    for triples in found.values():
        triples.sort(key=triple_order)
    return found


def triple_order(triple: ox.Triple) -> tuple[str, str]:
    """Sorts what is said of one subject."""
    return triple.predicate.value, str(triple.object)


def subjects_in(engine: Engine, graph: str) -> list[str]:
    """The subjects of a named graph, sorted: of a document's graph all that stands below the document."""
    rows = engine.run(f"SELECT DISTINCT ?s {{ GRAPH {iri_term(graph)} {{ ?s ?p ?o }} }}").rows
    return sorted(str(subject) for (subject,) in rows)
