"""JSON-LD that people and programs without RDF can read: short names, nothing nested, one node a line.

The context stands in `ontology/context.jsonld` and, so that a file can be read without a network, at each file's head.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from ontology.iri import IriMinter
from ontology.terms import PREFIXES, RDF, XSD

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json]"

CONTEXT = "context.jsonld"
THINGS = "id"  # the prefix of the things below the base
BASES = 4  # contexts that are kept: a site has a file a page
LARGEST = 2**53  # from here on JSON's readers round integers


@dataclass(frozen=True, slots=True)
class Term:
    """A short name: the IRI it stands for, and what its bare values are: the IRI of a datatype, `@id`, or none.

    by_language: its values are written as language → text.
    """

    name: str
    iri: str
    type: str | None = None
    by_language: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """A context: the JSON that defines it, its prefixes, its terms by IRI."""

    definitions: Mapping[str, Json]
    prefixes: Mapping[str, str]
    terms: Mapping[str, Term]

    def curie(self, iri: str) -> str:
        """An IRI with its prefix, where it has one."""
        for prefix, namespace in self.prefixes.items():
            rest = iri.removeprefix(namespace)
            if rest != iri and rest and not rest.startswith("//"):
                return f"{prefix}:{rest}"
        return iri

    def name(self, iri: str) -> str:
        """The short name of a term, else its IRI with its prefix."""
        term = self.terms.get(iri)
        return term.name if term else self.curie(iri)


@cache
def context_text() -> str:
    """The context as it is shipped."""
    return (files("ontology") / CONTEXT).read_text(encoding="utf-8")


@lru_cache(maxsize=BASES)
def read_context(minter: IriMinter) -> Context:
    """The shipped context, its prefix of things that of the minter's base."""
    definitions: dict[str, Json] = json.loads(context_text())["@context"]
    definitions[THINGS] = minter.base
    prefixes = {THINGS: minter.base, **PREFIXES}
    terms = [
        read_term(name, said, prefixes) for name, said in definitions.items() if name not in (*prefixes, "@version")
    ]
    return Context(definitions, prefixes, {term.iri: term for term in terms})


def read_term(name: str, said: Json, prefixes: Mapping[str, str]) -> Term:
    """A term from its definition in the context."""
    parts = said if isinstance(said, dict) else {"@id": said}
    prefix, _, local = str(parts["@id"]).partition(":")
    kind = str(parts["@type"]) if "@type" in parts else None
    if kind is not None and kind != "@id":
        kind = XSD.NS + kind.removeprefix("xsd:")
    return Term(name, prefixes[prefix] + local, kind, parts.get("@container") == "@language")


def write_jsonld(triples: Iterable[ox.Triple], path: Path, minter: IriMinter) -> None:
    """Write triples, which come sorted, as one object a subject. Raises OSError."""
    context = read_context(minter)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(opening(minter))
        for count, node in enumerate(nodes(triples, context)):
            file.write(("\n" if count == 0 else ",\n") + json.dumps(node, ensure_ascii=False))
        file.write("\n]}\n")


@lru_cache(maxsize=BASES)
def opening(minter: IriMinter) -> str:
    """What stands before the nodes of a file."""
    return f'{{"@context": {context_json(read_context(minter).definitions)},\n"@graph": ['


def context_json(definitions: Mapping[str, Json]) -> str:
    """A context as JSON, one definition a line."""
    lines = (f"{json.dumps(name)}: {json.dumps(said, ensure_ascii=False)}" for name, said in definitions.items())
    return "{\n " + ",\n ".join(lines) + "\n}"


def nodes(triples: Iterable[ox.Triple], context: Context) -> Iterator[dict[str, Json]]:
    """Each subject with all that is said of it, its classes first."""
    for subject, said in groupby(triples, key=lambda triple: triple.subject):
        classes: list[Json] = []
        values: dict[str, Json] = {}
        for predicate, same in groupby(said, key=lambda triple: triple.predicate.value):
            objects = [triple.object for triple in same]
            if predicate == RDF.type:
                classes = [context.name(each.value) for each in objects if isinstance(each, ox.NamedNode)]
            else:
                add_values(values, predicate, objects, context)
        head: dict[str, Json] = {"@id": reference(subject, context)}
        yield head | ({"@type": alone(classes)} if classes else {}) | values


def add_values(node: dict[str, Json], predicate: str, objects: Sequence[object], context: Context) -> None:
    """Write what a property holds into a node."""
    term = context.terms.get(predicate) or Term(context.curie(predicate), predicate)
    if term.by_language:
        spoken: dict[str, list[Json]] = {}
        for each in objects:
            if isinstance(each, ox.Literal) and each.language:
                spoken.setdefault(each.language, []).append(each.value)
        if spoken:
            node[term.name] = {language: alone(texts) for language, texts in spoken.items()}
        objects = [each for each in objects if not (isinstance(each, ox.Literal) and each.language)]
        term = Term(context.curie(predicate), predicate)
    if objects:
        node[term.name] = alone([value(each, term, context) for each in objects])


def alone(values: list[Json]) -> Json:
    """Several values as a list, one as itself."""
    return values[0] if len(values) == 1 else values


def reference(thing: object, context: Context) -> str:
    """The IRI of a node as it is written. Raises ValueError for what is none: nothing in the graph is unnamed."""
    if not isinstance(thing, ox.NamedNode):
        raise ValueError(f"{thing}: the graph's things have IRIs")
    return context.curie(thing.value)


def value(each: object, term: Term, context: Context) -> Json:
    """An IRI or a literal as a value of a property: bare where the term or JSON itself says what it is."""
    if not isinstance(each, ox.Literal):
        iri = reference(each, context)
        return iri if term.type == "@id" else {"@id": iri}
    datatype = each.datatype.value
    if each.language:
        return {"@value": each.value, "@language": each.language}
    if term.type == datatype or (term.type is None and datatype == XSD.string):
        return each.value
    if datatype == XSD.string:
        return {"@value": each.value}
    if term.type is None and datatype == XSD.boolean and each.value in ("true", "false"):
        return each.value == "true"
    if term.type is None and datatype == XSD.integer and is_plain(each.value):
        return int(each.value)
    return {"@value": each.value, "@type": context.curie(datatype)}


def is_plain(digits: str) -> bool:
    """Whether an integer's digits are those that JSON would write, and not so many that a reader rounds them."""
    return digits.lstrip("-").isdecimal() and str(int(digits)) == digits and abs(int(digits)) < LARGEST
