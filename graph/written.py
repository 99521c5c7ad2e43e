"""What a person writes for a thing, a property or a class, read as its IRI.

A thing is written as its IRI, as a prefixed name, or by any name that a document prints for it (何安, 市教育局); a
document by its number or title, and what stands in it by the document and its own mark: 安政发〔2021〕3号 二/（一）/2
(a task), 安河大事记 03-02#1 (an event), 安政发〔2021〕3号 供水普及率 (a target, by its indicator).
"""

from __future__ import annotations

from collections.abc import Sequence

from rdflib import OWL, RDFS, URIRef
from rdflib import RDF as RDF_TERMS

from graph.answers import Engine, serialise
from graph.batches import ask_about, iri_term
from graph.bridge import load_ontology
from graph.choices import nearest
from graph.explain import name_things
from graph.rules import Statement
from loaders.regex import regex
from ontology.errors import QueryError
from ontology.terms import DCTERMS, GZ, PREFIXES, RDF
from ontology.terms import RDFS as LABELS

LISTED = 8  # candidates that an error names
# 分管责任（推定）, accountable for (inferred): what a label adds to the name
REMARK = regex(r"\s*[（(][^（()）]*[)）]$")
PREFIXED = regex(r"(?P<prefix>[a-z]+):(?P<name>[\w.-]+)")
BLANKS = regex(r"\s+")


def read_statement(engine: Engine, subject: str, predicate: str, obj: str, place: str | None = None) -> Statement:
    """The triple that three texts stand for; the object of rdf:type is a class. Raises QueryError.

    place: of several things of one name, those of this place are meant.
    """
    term = read_property(predicate)
    thing = read_class(obj) if term == RDF.type else read_thing(engine, obj, place)
    return Statement(read_thing(engine, subject, place), term, thing)


def read_iri(text: str) -> str | None:
    """The IRI that a text is, in angle brackets or not, or as a prefixed name; None for any other text.

    >>> read_iri("org:holds"), read_iri("<https://a.example/1>"), read_iri("市教育局")
    ('http://www.w3.org/ns/org#holds', 'https://a.example/1', None)
    """
    match = PREFIXED.fullmatch(text)
    if match and match["prefix"] in PREFIXES:
        return PREFIXES[match["prefix"]] + match["name"]
    bare = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    if not bare.startswith(("http://", "https://", "urn:")):
        return None
    iri_term(bare)
    return bare


def read_thing(engine: Engine, text: str, place: str | None = None) -> str:
    """The IRI of the thing that a text stands for. Raises QueryError where the graph knows none, or several.

    place: tells things of one name apart; a body of the province is found, though a city is asked for.
    """
    iri = read_iri(text)
    found = things_with_iri(engine, iri) if iri else things_named(engine, text.strip())
    if len(found) > 1 and place is not None:
        found = things_of_place(engine, found, place) or found
    if len(found) > 1:
        names = name_things(engine, found)
        told = [iri if names.get(iri, text) == text else f"{iri} ({names[iri]})" for iri in found]
        raise QueryError(
            f"{text}: {len(found)} things are so named; give one's IRI, or the place by --place: {listed(told)}"
        )
    if not found:
        close = [] if iri else names_like(engine, text)
        advice = f"did you mean {listed(close)}?" if close else "give a name as printed, or DOCUMENT TASK, or an IRI"
        raise QueryError(f"{text}: the graph knows nothing by this name; {advice}")
    return found[0]


def listed(names: Sequence[str]) -> str:
    """Some names for an error message, cut where they are many."""
    more = f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
    return ", ".join(names[:LISTED]) + more


def things_with_iri(engine: Engine, iri: str) -> list[str]:
    """The IRI itself, where the graph says anything of it."""
    where = "{ ?thing ?p ?o } UNION { ?s ?p ?thing }"
    return [str(row[0]) for row in ask_about(engine, ("thing",), [(iri,)], where, "?thing")]


def things_of_place(engine: Engine, things: Sequence[str], place: str) -> list[str]:
    """Those of some things that are of a place, or stand in a document of it, in their order."""
    where = f"{{ ?thing <{GZ.scope}> ?place }} UNION {{ ?thing <{GZ.inDocument}>/<{GZ.scope}> ?place }}"
    rows = ask_about(engine, ("thing",), ((thing,) for thing in things), where, "?thing ?place")
    there = {str(thing) for thing, of in rows if of == place}
    return [thing for thing in things if thing in there]


def things_named(engine: Engine, text: str) -> list[str]:
    """The things that a text names, sorted."""
    words = serialise(text)
    labels = f"VALUES ?label {{ {words} {words}@zh {words}@en }}"
    parted = ((text[: gap.start()], text[gap.end() :]) for gap in BLANKS.finditer(text))
    inside = " ".join(f"({serialise(document)} {serialise(mark)})" for document, mark in parted)
    query = f"""SELECT DISTINCT ?thing WHERE {{
        {{ {labels} ?name <{LABELS.label}> ?label ; <{GZ.denotes}> ?thing }}
        UNION {{ {labels} ?thing <{LABELS.label}> ?label FILTER NOT EXISTS {{ ?thing <{GZ.denotes}> ?other }} }}
        UNION {{ {labels} ?thing a <{GZ.Document}> ; <{DCTERMS.identifier}>|<{DCTERMS.title}> ?label }}
        UNION {{
            VALUES (?document ?mark) {{ {inside} }}
            ?source a <{GZ.Document}> ; <{DCTERMS.identifier}> ?document . ?thing <{GZ.inDocument}> ?source .
            {{ ?thing a <{GZ.Task}> ; <{GZ.task}>|<{DCTERMS.title}> ?mark }}
            UNION {{ ?thing a <{GZ.Event}> ; <{GZ.event}> ?mark }}
            UNION {{ ?thing a <{GZ.Target}> ; <{GZ.indicator}> ?mark }}
        }}
    }} ORDER BY ?thing"""
    return [str(row[0]) for row in engine.run(query).rows]


def names_like(engine: Engine, text: str) -> list[str]:
    """The printed names that are most like a text."""
    query = f"SELECT DISTINCT ?label WHERE {{ ?name <{GZ.denotes}> ?thing ; <{LABELS.label}> ?label }} ORDER BY ?label"
    return nearest(text, [str(row[0]) for row in engine.run(query).rows])


def read_property(text: str) -> str:
    """The IRI of the property between things that a text stands for; `a` is rdf:type. Raises QueryError.

    >>> read_property("accountableFor") == read_property("accountable for")
    True
    >>> read_property("分管责任") == read_property("Accountable for") == read_property("gz:accountableFor")
    True
    """
    return RDF.type if text in ("a", "rdf:type") else read_term(text, OWL.ObjectProperty, "property between things")


def read_class(text: str) -> str:
    """The IRI of the class that a text stands for. Raises QueryError."""
    return read_term(text, OWL.Class, "class")


def read_term(text: str, kind: URIRef, what: str) -> str:
    """The IRI of a term of the ontology, from its IRI, prefixed name, or label with or without its remark.

    One of our own may also go without its prefix: accountableFor.
    """
    names: dict[str, set[str]] = {}
    for term in load_ontology().subjects(RDF_TERMS.type, kind):
        for label in map(str, load_ontology().objects(term, RDFS.label)):
            for name in (label, REMARK.sub("", label)):
                names.setdefault(name.casefold(), set()).add(str(term))
        names.setdefault(str(term), set()).add(str(term))
    iri = read_iri(text)
    found = sorted(names.get(iri or text.strip().casefold(), names.get(GZ.NS + text.strip(), ())))
    if len(found) > 1:
        raise QueryError(f"{text}: {len(found)} terms are so named; give the IRI of the one you mean: {listed(found)}")
    if not found:
        close = nearest(text.casefold(), sorted(name for name in names if "://" not in name))
        advice = f"did you mean {listed(close)}?" if close else "`gazette query glossary` lists the terms"
        raise QueryError(f"{text}: the ontology has no such {what}; {advice}")
    return found[0]
