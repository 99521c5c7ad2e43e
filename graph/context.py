"""How the JSON-LD context is made from the ontology: a short name for each term of ours and of the standards."""

from __future__ import annotations

import rdflib
from rdflib import OWL, RDF, RDFS

from graph.bridge import load_ontology
from graph.jsonld import THINGS, Json, context_json
from ontology.iri import BASE
from ontology.terms import DCTERMS, ELI, GZ, PREFIXES, QUDT, SKOS, XSD
from ontology.terms import RDFS as LABELS

# what OWL 2 RL cannot say of a property's values, and what its notes say in words
DATATYPES = {
    **dict.fromkeys(
        (
            DCTERMS.date, DCTERMS.issued, DCTERMS.modified, ELI.date_no_longer_in_force, ELI.first_date_entry_in_force,
            GZ.asOf, GZ.dueBy, GZ.effective, GZ.end, GZ.holdsOn, GZ.printed, GZ.start,
        ),
        XSD.date,
    ),
    QUDT.numericValue: XSD.decimal,
}  # fmt: skip
BY_LANGUAGE = (LABELS.label, SKOS.altLabel, SKOS.prefLabel)
SORTS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)


def make_context() -> str:
    """The text of `ontology/context.jsonld`.

    A term of ours has its local name. So has a standard's that the ontology declares, unless one of ours, a prefix or
    another standard's has that name: then it keeps its prefix, and a definition only where its values need one.
    """
    graph = load_ontology()
    declared = sorted(declared_terms(graph), key=lambda iri: (not iri.startswith(GZ.NS), iri))
    locals_of = [local_name(iri) for iri in declared]
    definitions: dict[str, Json] = {"@version": 1.1, THINGS: BASE, **PREFIXES}
    for iri in declared:
        name = local_name(iri)
        said = definition(graph, iri)
        if iri.startswith(GZ.NS) or (locals_of.count(name) == 1 and name not in definitions):
            definitions[name] = said
        elif said != curie(iri):
            definitions[curie(iri)] = said
    return f'{{"@context": {context_json(definitions)}}}\n'


def declared_terms(graph: rdflib.Graph) -> set[str]:
    """The classes and properties that the ontology declares and a prefix is known for, and what RDFS has for people."""
    found = {str(term) for sort in SORTS for term in graph.subjects(RDF.type, sort)} | {*DATATYPES, str(RDFS.label)}
    return {iri for iri in found if any(iri.startswith(namespace) for namespace in PREFIXES.values())}


def local_name(iri: str) -> str:
    """The last part of a term's IRI."""
    return curie(iri).partition(":")[2]


def curie(iri: str) -> str:
    """A term with its vocabulary's prefix."""
    prefix, namespace = next(each for each in PREFIXES.items() if iri.startswith(each[1]))
    return f"{prefix}:{iri.removeprefix(namespace)}"


def definition(graph: rdflib.Graph, iri: str) -> Json:
    """What a term stands for, and what its bare values are where that is no text, no number and no truth value."""
    term = rdflib.URIRef(iri)
    if (term, RDF.type, OWL.ObjectProperty) in graph:
        return {"@id": curie(iri), "@type": "@id"}
    if iri in DATATYPES:
        return {"@id": curie(iri), "@type": curie(DATATYPES[iri])}
    if iri in BY_LANGUAGE:
        return {"@id": curie(iri), "@container": "@language"}
    ranges = {str(each) for each in graph.objects(term, RDFS.range)}
    return {"@id": curie(iri), "@type": "xsd:decimal"} if XSD.decimal in ranges else curie(iri)
