"""What was read or derived about some things, from any engine; without what was inferred."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from graph.answers import Engine
from graph.asked_triples import asked_triples
from graph.batches import BATCH, iri_term
from graph.export import left_out
from ontology.iri import IriMinter


def read_statements(
    engine: Engine, subjects: Iterable[str], minter: IriMinter | None = None
) -> dict[str, list[ox.Triple]]:
    """The triples of each subject, sorted; those of the ontology, the catalogue and the inferred graph are left out."""
    apart = ", ".join(f"<{each}>" for each in sorted(left_out(minter or IriMinter(), inferred=False)))
    found: dict[str, list[ox.Triple]] = {}
    wanted = sorted(set(subjects))
    for start in range(0, len(wanted), BATCH):
        given = " ".join(map(iri_term, wanted[start : start + BATCH]))
        where = f"VALUES ?subject {{ {given} }} GRAPH ?graph {{ ?subject ?predicate ?object }}"
        for each in asked_triples(engine, where, f"?graph NOT IN ({apart})"):
            if isinstance(each.subject, ox.NamedNode):
                found.setdefault(each.subject.value, []).append(each.triple)
    for triples in found.values():
        triples.sort(key=lambda triple: (triple.predicate.value, str(triple.object)))
    return found


def subjects_in(engine: Engine, graph: str) -> list[str]:
    """The subjects of a named graph, sorted: of a document's graph all that stands below the document."""
    rows = engine.run(f"SELECT DISTINCT ?s {{ GRAPH {iri_term(graph)} {{ ?s ?p ?o }} }}").rows
    return sorted(str(subject) for (subject,) in rows)
