"""What the graph `entities` says of a body, a person and a post by their names alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.english import Label, body_labels, person_labels, post_labels
from graph.identity import Resolution
from graph.triple import Triple
from loaders.bodies import body_kind, is_generic
from ontology.terms import FOAF, GZ, ORG, RDF, RDFS, SKOS, XSD

# what is said of a body by its label, and by the names that denote it; its other properties are edges
OF_LABEL = (RDF.type, RDFS.label, GZ.kind, GZ.reason, GZ.generic, GZ.scope)
OF_NAMES = (FOAF.name, GZ.nameplate, SKOS.altLabel)


def labelled(thing: str, chinese: str, others: Iterable[Label]) -> Iterator[Triple]:
    """A thing's Chinese label, and those in Latin letters."""
    yield Triple(thing, RDFS.label, literal=chinese, language="zh")
    yield from (Triple(thing, RDFS.label, literal=each.text, language=each.language) for each in others)


def describe_body(named: Iterable[Resolution]) -> Iterator[Triple]:
    """A body, by the names that denote it: its labels, kind with the reason for it, place, and nameplates."""
    names = list(named)
    yield from describe_label(names[0])
    yield from describe_names(names)


def describe_names(named: Iterable[Resolution]) -> Iterator[Triple]:
    """What the names that denote a body tell of it, but for its label."""
    for each in named:
        if each.formal is not None:
            yield Triple(each.thing, FOAF.name, literal=each.formal)
        if each.plate:
            yield Triple(each.thing, GZ.nameplate, literal=each.name.name)
        elif each.name.name != each.label:
            yield Triple(each.thing, SKOS.altLabel, literal=each.name.name, language="zh")


def describe_label(name: Resolution) -> Iterator[Triple]:
    """What a body's label and place tell of it, which all of its names share."""
    kind, reason = body_kind(name.label)
    yield Triple(name.thing, RDF.type, GZ.Body)
    yield from labelled(name.thing, name.label, body_labels(name.label, name.scope))
    yield Triple(name.thing, GZ.kind, literal=kind)
    yield Triple(name.thing, GZ.reason, literal=reason)
    generic = "true" if is_generic(name.label) else "false"
    yield Triple(name.thing, GZ.generic, literal=generic, datatype=XSD.boolean)
    if name.scope is not None:
        yield Triple(name.thing, GZ.scope, literal=name.scope)


def describe_person(name: Resolution) -> Iterator[Triple]:
    """An official: labels and place."""
    yield Triple(name.thing, RDF.type, GZ.Official)
    yield from labelled(name.thing, name.label, person_labels(name.label))
    if name.scope is not None:
        yield Triple(name.thing, GZ.scope, literal=name.scope)


def describe_post(iri: str, post: str, place: str | None) -> Iterator[Triple]:
    """A post: its labels."""
    yield Triple(iri, RDF.type, ORG.Post)
    yield from labelled(iri, post, post_labels(post, place))
