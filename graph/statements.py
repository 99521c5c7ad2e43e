"""What was read or derived about some things, from any engine; without what was inferred."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from graph.answers import Engine
from graph.batches import ask_about, iri_term
from graph.export import left_out
from ontology.iri import IriMinter
from ontology.terms import XSD

COLUMNS = "?s ?p (STR(?o) AS ?text) (LANG(?o) AS ?language) (STR(DATATYPE(?o)) AS ?type) (isIRI(?o) AS ?iri)"


def read_statements(
    engine: Engine, subjects: Iterable[str], minter: IriMinter | None = None
) -> dict[str, list[ox.Triple]]:
    """The triples of each subject, sorted; those of the ontology, the catalogue and the inferred graph are left out."""
    apart = ", ".join(f"<{each}>" for each in sorted(left_out(minter or IriMinter(), inferred=False)))
    where = f"GRAPH ?graph {{ ?s ?p ?o }} FILTER(?graph NOT IN ({apart}))"
    found: dict[str, list[ox.Triple]] = {}
    rows = ask_about(engine, ("s",), ((each,) for each in subjects), where, COLUMNS)
    for subject, predicate, text, language, datatype, iri in rows:
        value: ox.NamedNode | ox.Literal
        if iri:
            value = ox.NamedNode(str(text))
        elif language:
            value = ox.Literal(str(text), language=str(language))
        else:
            value = ox.Literal(str(text), datatype=ox.NamedNode(str(datatype or XSD.string)))
        triple = ox.Triple(ox.NamedNode(str(subject)), ox.NamedNode(str(predicate)), value)
        found.setdefault(str(subject), []).append(triple)
    for triples in found.values():
        triples.sort(key=lambda triple: (triple.predicate.value, str(triple.object)))
    return found


def subjects_in(engine: Engine, graph: str) -> list[str]:
    """The subjects of a named graph, sorted: of a document's graph all that stands below the document."""
    rows = engine.run(f"SELECT DISTINCT ?s {{ GRAPH {iri_term(graph)} {{ ?s ?p ?o }} }}").rows
    return sorted(str(subject) for (subject,) in rows)
