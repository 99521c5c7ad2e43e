"""The data behind a page as files: Turtle, JSON-LD, and CSV with a line a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from gazette.render import as_csv
from graph.answers import Answer, Cell
from graph.fact_shelf import Fact
from graph.jsonld import write_jsonld
from loaders.fact_terms import FACT_TERMS
from ontology.iri import IriMinter
from ontology.terms import PREFIXES

ENDINGS = (".ttl", ".jsonld", ".csv")
FIELDS = {column.property: column.field for terms in FACT_TERMS.values() for column in terms.columns}


def write_data(
    path: Path, nodes: Sequence[str], facts: Iterable[Fact], said: Mapping[str, Sequence[ox.Triple]], minter: IriMinter
) -> None:
    """Write what is said of some nodes beside a page, `path` being the page's without its ending. Raises OSError."""
    triples = [triple for node in sorted(nodes) for triple in said.get(node, ())]
    # given a path it would wait for the disk at each of thousands of files
    turtle = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    path.with_name(f"{path.name}.ttl").write_bytes(turtle or b"")
    write_jsonld(triples, path.with_name(f"{path.name}.jsonld"), minter)
    with path.with_name(f"{path.name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
        file.write(as_csv(facts_answer(list(facts))))


def facts_answer(facts: Sequence[Fact]) -> Answer:
    """Facts as rows: class, IRI, document, the values that any of them has, and the print."""
    has = {name for fact in facts for name, _ in fact.values}
    fields = {field: None for name, field in FIELDS.items() if name in has}
    columns = ("class", "fact", "document", *fields, "evidence")
    rows: list[tuple[Cell, ...]] = []
    for fact in facts:
        values: dict[str, Cell] = {}
        for name, value in fact.values:
            if name in FIELDS:
                values.setdefault(FIELDS[name], value)
        kind = fact.rdf_class.replace("#", "/").rpartition("/")[2]
        rows.append((kind, fact.iri, fact.document, *(values.get(field) for field in fields), fact.quote))
    return Answer(columns, tuple(rows))
