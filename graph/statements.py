"""Every statement that was read or derived, by its subject, from any engine; without what was inferred."""

from __future__ import annotations

import pyoxigraph as ox

from graph.answers import Engine
from graph.export import left_out
from ontology.iri import IriMinter
from ontology.terms import XSD

COLUMNS = "?s ?p (STR(?o) AS ?text) (LANG(?o) AS ?language) (STR(DATATYPE(?o)) AS ?type) (isIRI(?o) AS ?iri)"


def read_statements(engine: Engine, minter: IriMinter | None = None) -> dict[str, list[ox.Triple]]:
    """The triples of each subject, sorted; those of the ontology, the catalogue and the inferred graph are left out."""
    apart = ", ".join(f"<{each}>" for each in sorted(left_out(minter or IriMinter(), inferred=False)))
    found: dict[str, list[ox.Triple]] = {}
    where = f"GRAPH ?graph {{ ?s ?p ?o }} FILTER(?graph NOT IN ({apart}))"
    for subject, predicate, text, language, datatype, iri in engine.run(f"SELECT {COLUMNS} {{ {where} }}").rows:
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
