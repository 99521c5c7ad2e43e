"""Why the graph says something: the derivations of a triple, down to the facts behind them and their passages.

A triple that does not hold is explained by what comes nearest to it: what else ties the two things, else who or what
stands in its subject's place.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rdflib import RDFS, URIRef

from graph.answers import Cell, Engine
from graph.batches import ask_about
from graph.behind import ORIGINS, Evidence, facts_behind, facts_of_other_days
from graph.bridge import load_ontology
from graph.justify import Proof, justify, leaves, statements_of, usable_rules
from graph.rules import Statement
from ontology.iri import IriMinter
from ontology.terms import DCTERMS, GZ, PREFIXES, RDF
from ontology.terms import RDFS as LABELS

# what ties officials to bodies: the one is never the other, but tells where to look
CHARGE = (GZ.oversees, GZ.liaisesWith, GZ.assists, GZ.urges)
NEAREST = 8  # at most so many statements are shown in place of one that does not hold


@dataclass(frozen=True, slots=True)
class Named:
    """A thing or term with what a person calls it."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A triple in words."""

    subject: Named
    property: Named
    object: Named


@dataclass(frozen=True, slots=True)
class Derivation:
    """What a claim follows from: an axiom, as the ontology writes it, and premises; or, where asserted, evidence."""

    claim: Claim
    axiom: str | None
    premises: tuple[Derivation, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A claim with each smallest way in which it follows from what was read; none: it does not hold.

    as_of: the day that the graph's edges of charge and posts hold on. Of a claim that does not hold, other_days: facts
    that say it, but not of that day; nearest: other claims, which hold.
    """

    claim: Claim
    as_of: datetime.date | None
    derivations: tuple[Derivation, ...]
    other_days: tuple[Evidence, ...] = ()
    nearest: tuple[Explanation, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the graph says so."""
        return bool(self.derivations)

    @property
    def inferred(self) -> bool:
        """Whether it only follows from what was read."""
        return self.holds and all(each.axiom is not None for each in self.derivations)


def explain(engine: Engine, statement: Statement, minter: IriMinter | None = None) -> Explanation:
    """Why a statement holds, or what comes nearest to it."""
    (explanation,) = explain_all(engine, [statement], minter)
    if explanation.holds:
        return explanation
    nearest = explain_all(engine, find_nearest(engine, statement), minter)
    (other_days,) = facts_of_other_days(engine, [statement])
    held = tuple(each for each in nearest if each.holds)[:NEAREST]
    return Explanation(explanation.claim, explanation.as_of, (), other_days, held)


def explain_all(engine: Engine, statements: Sequence[Statement], minter: IriMinter | None = None) -> list[Explanation]:
    """Why each of some statements holds, asked together."""
    proofs = justify(engine, statements, minter or IriMinter())
    asserted = sorted({leaf for each in proofs for proof in each for leaf in leaves(proof)})
    evidence = dict(zip(asserted, facts_behind(engine, asserted), strict=True))
    met = {each for proof in (p for each in proofs for p in each) for each in statements_of(proof)}
    names = name_things(engine, {thing for each in {*statements, *met} for thing in (each.subject, each.object)})

    def claim(statement: Statement) -> Claim:
        return Claim(named(statement.subject), name_term(statement.predicate), named(statement.object))

    def named(iri: str) -> Named:
        return Named(iri, names[iri]) if iri in names else name_term(iri)

    def derivation(proof: Proof) -> Derivation:
        premises = tuple(map(derivation, proof.premises))
        behind = () if proof.axiom else evidence[proof.statement]
        return Derivation(claim(proof.statement), proof.axiom, premises, behind)

    day = as_of(engine)
    return [
        Explanation(claim(statement), day, tuple(map(derivation, each)))
        for statement, each in zip(statements, proofs, strict=True)
    ]


def as_of(engine: Engine) -> datetime.date | None:
    """The day that the graph's plain edges hold on."""
    days = [row[0] for row in engine.run(f"SELECT ?day {{ ?dataset <{GZ.asOf}> ?day }}").rows]
    return next((day for day in days if isinstance(day, datetime.date)), None)


def find_nearest(engine: Engine, statement: Statement) -> list[Statement]:
    """What the graph says of the two things together; else what else has the property of the object.

    Of a type that does not hold: the types that do. Of a charge that nobody has: who keeps touch with the body instead.
    """
    subject, predicate, obj = statement
    if predicate == RDF.type:
        types = ask_about(engine, ("s",), [(subject,)], f"?s <{RDF.type}> ?o", "?o")
        return sorted(Statement(subject, predicate, str(row[0])) for row in types)
    told = {*ORIGINS, *(rule.head.term for rule in usable_rules())}
    both_ways = [(subject, obj), (obj, subject)]
    between = (Statement(*map(str, row)) for row in ask_about(engine, ("s", "o"), both_ways, "?s ?p ?o", "?s ?p ?o"))
    if near := sorted(each for each in between if each.predicate in told):
        return near
    others = list(ask_about(engine, ("p", "o"), [(predicate, obj)], "?s ?p ?o", "?s ?p ?o"))
    if not others and predicate in CHARGE:
        others += ask_about(engine, ("p", "o"), [(each, obj) for each in CHARGE], "?s ?p ?o", "?s ?p ?o")
    return sorted(Statement(*map(str, row)) for row in others)


def name_things(engine: Engine, things: Iterable[str]) -> Mapping[str, str]:
    """What a person calls each of some things; a thing that has no name is left out."""
    where = f"""OPTIONAL {{ ?thing <{DCTERMS.identifier}> ?identifier }}
        OPTIONAL {{ ?thing <{GZ.inDocument}>/<{DCTERMS.identifier}> ?document }}
        OPTIONAL {{ ?thing <{GZ.indicator}> ?indicator ; <{GZ.comparator}> ?comparator ; <{GZ.valueText}> ?value }}
        OPTIONAL {{ ?thing <{GZ.unit}> ?unit }}
        OPTIONAL {{ ?thing <{GZ.event}> ?event }} OPTIONAL {{ ?thing <{GZ.task}> ?task }}
        OPTIONAL {{ ?thing <{LABELS.label}> ?label FILTER(LANG(?label) = "zh") }}"""
    columns = "?thing ?identifier ?document ?indicator ?comparator ?value ?unit ?event ?task ?label"
    names: dict[str, str] = {}
    for thing, *cells in ask_about(engine, ("thing",), ((thing,) for thing in things), where, columns, "?thing ?label"):
        if name := name_of(*cells):
            names.setdefault(str(thing), name)
    return names


def name_of(
    identifier: Cell, document: Cell, indicator: Cell, comparator: Cell, value: Cell, unit: Cell, event: Cell,
    task: Cell, label: Cell,
) -> str | None:  # fmt: skip
    """A document by its number or title; what stands in one by the document and its own mark; else the label."""
    if identifier is not None:
        return str(identifier)
    if document is not None and indicator is not None:
        return f"{document} {indicator} {comparator}{value}{unit or ''}"
    mark = event if event is not None else task
    if document is not None and mark is not None:
        return f"{document} {mark}"
    return None if label is None else str(label)


def name_term(iri: str) -> Named:
    """A term of the ontology with its Chinese label; one without, or any other IRI, with its shortest form."""
    labels = (each for each in load_ontology().objects(URIRef(iri), RDFS.label))
    chinese = [str(label) for label in labels if getattr(label, "language", None) == "zh"]
    return Named(iri, chinese[0] if chinese else shorten(iri))


def shorten(iri: str) -> str:
    """An IRI as a prefixed name where a prefix is known for it.

    >>> shorten(RDF.type)
    'rdf:type'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
