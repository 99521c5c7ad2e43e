"""The names that facts print, what links them, and how what they denote is written into the graph `names`."""

from __future__ import annotations

from collections.abc import Iterator

from graph.answers import EmbeddedEngine
from graph.identity import Charge, Nameplate, Resolution
from graph.triple import Chosen, Triple, rows
from ontology.terms import GZ, PROV, RDF, RDFS, SKOS

LINKS = (GZ.namesPerson, GZ.namesBody, GZ.namesAlias)


def find_names(engine: EmbeddedEngine) -> list[str]:
    """The IRIs of all printed names that facts point to, sorted."""
    found = (rows(engine, f"SELECT DISTINCT ?name {{ ?fact <{link}> ?name }}") for link in LINKS)
    return sorted({name for names in found for (name,) in names})


def find_nameplates(engine: EmbeddedEngine, among: Chosen | None = None) -> Iterator[Nameplate]:
    """All second nameplates that documents print in brackets behind a body's name.

    among: a choice of ?alias or ?source, the document that prints it, for only these.
    """
    text = f"""SELECT ?body ?alias ?fact ?document {{ {among.block() if among else ""}
        GRAPH ?source {{
            ?fact gz:namesAlias ?alias ; gz:namesBody ?body ; a gz:Alias . ?source dcterms:identifier ?document
        }}
    }} ORDER BY ?fact"""
    return (Nameplate(*row) for row in rows(engine, text))


def find_charges(engine: EmbeddedEngine, among: Chosen | None = None) -> Iterator[Charge]:
    """Which official a document puts in charge of, or in touch with, which body.

    among: a choice of ?body or ?source, the document, for only these.
    """
    text = f"""SELECT ?body ?person ?document {{ {among.block() if among else ""}
        GRAPH ?source {{
            ?fact a gz:Oversight ; gz:namesBody ?body ; gz:namesPerson ?person ; gz:relation ?relation .
            ?source dcterms:identifier ?document
        }}
        FILTER(?relation IN ("主持", "分管", "联系"))
    }} ORDER BY ?fact"""
    return (Charge(*row) for row in rows(engine, text))


def describe_name(resolution: Resolution) -> Iterator[Triple]:
    """A printed name: what it is, whom it denotes and why."""
    iri = resolution.name_iri
    yield Triple(iri, RDF.type, GZ.PrintedName)
    yield Triple(iri, RDFS.label, literal=resolution.name.name, language="zh")
    if resolution.name.place is not None:
        yield Triple(iri, GZ.scope, literal=resolution.name.place)
    yield Triple(iri, GZ.denotes, resolution.thing)
    yield Triple(iri, GZ.reason, literal=resolution.reason)
    yield from (Triple(iri, PROV.wasDerivedFrom, fact) for fact in resolution.evidence)
    if resolution.override is not None:
        yield Triple(iri, GZ.overriddenTo, literal=resolution.override.body)
        yield Triple(iri, SKOS.editorialNote, literal=resolution.override.reason)
