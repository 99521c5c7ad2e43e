"""What several documents may say alike, derived from their facts: names, bodies, people, posts and the plain edges.

The documents' own graphs are read, never changed. Plain edges of charge and posts are those in force on the as-of day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from graph.answers import EmbeddedEngine
from graph.carried_out import Decided, Issued, find_carried_out
from graph.english import Label, body_labels, person_labels, post_labels
from graph.force import Term, in_force
from graph.identity import STATE, Charge, Nameplate, Resolution, resolve_names
from graph.overrides import Override, override_quads
from loaders.bodies import body_kind, is_generic
from loaders.values import Relation, Role
from ontology.iri import IriMinter, NameKind, SharedGraph
from ontology.places import province_of
from ontology.terms import DCTERMS, ELI, FOAF, GZ, ORG, PROV, RDF, RDFS, SKOS, XSD

PREFIXES = f"PREFIX gz: <{GZ.NS}> PREFIX dcterms: <{DCTERMS.NS}> PREFIX eli: <{ELI.NS}> PREFIX prov: <{PROV.NS}> "
CHARGE = {
    Relation.HEADS: GZ.oversees,
    Relation.OVERSEES: GZ.oversees,
    Relation.LIAISES: GZ.liaisesWith,
    Relation.ASSISTS: GZ.assists,
    Relation.URGES: GZ.urges,
}
DUTY = {
    Role.LEAD: GZ.leads,
    Role.RESPONSIBLE: GZ.isResponsibleFor,
    Role.SUPPORT: GZ.supports,
    Role.CARRY_OUT: GZ.carriesOut,
}


@dataclass(frozen=True, slots=True)
class Triple:
    """One derived triple; `literal` is its object's text where the object is no IRI, with language or datatype."""

    subject: str
    predicate: str
    thing: str | None = None
    literal: str | None = None
    language: str | None = None
    datatype: str | None = None

    def quad(self, graph: ox.NamedNode) -> ox.Quad:
        """It as a quad of a named graph."""
        subject, predicate = ox.NamedNode(self.subject), ox.NamedNode(self.predicate)
        if self.thing is not None:
            return ox.Quad(subject, predicate, ox.NamedNode(self.thing), graph)
        if self.language is not None:
            return ox.Quad(subject, predicate, ox.Literal(self.literal or "", language=self.language), graph)
        datatype = ox.NamedNode(self.datatype) if self.datatype else None
        return ox.Quad(subject, predicate, ox.Literal(self.literal or "", datatype=datatype), graph)


def derive(
    store: ox.Store, minter: IriMinter, as_of: datetime.date | None, overrides: Sequence[Override] = ()
) -> None:
    """Write the graphs `names` and `entities` of a store from its documents' graphs."""
    engine = EmbeddedEngine(store)
    plates, charges = find_nameplates(engine), find_charges(engine)
    resolved = resolve_names(find_names(engine), plates, minter, charges, overrides)
    resolutions = {each.name_iri: each for each in resolved}
    terms = in_force(engine)
    names = ox.NamedNode(minter.graph(SharedGraph.NAMES))
    entities = ox.NamedNode(minter.graph(SharedGraph.ENTITIES))
    triples = [
        *describe_bodies(engine, resolutions),
        *describe_people(resolutions),
        *posts_held(engine, resolutions, minter, terms, as_of),
        *edges(engine, resolutions, terms, as_of),
        *document_edges(engine, resolutions, terms),
        *carried_out(engine),
    ]
    store.bulk_extend(triple.quad(names) for each in resolutions.values() for triple in describe_name(each))
    store.bulk_extend(override_quads(overrides, minter))
    store.bulk_extend(triple.quad(entities) for triple in dict.fromkeys(triples))


def rows(engine: EmbeddedEngine, text: str) -> Iterable[tuple[str, ...]]:
    """The rows of a query that selects only IRIs and texts, in order."""
    return (tuple("" if cell is None else str(cell) for cell in row) for row in engine.run(PREFIXES + text).rows)


def find_names(engine: EmbeddedEngine) -> list[str]:
    """The IRIs of all printed names that facts point to."""
    links = "gz:namesPerson|gz:namesBody|gz:namesAlias"
    return [name for (name,) in rows(engine, f"SELECT DISTINCT ?name {{ ?fact {links} ?name }} ORDER BY ?name")]


def find_nameplates(engine: EmbeddedEngine) -> Iterator[Nameplate]:
    """All second nameplates that documents print in brackets behind a body's name."""
    text = """SELECT ?body ?alias ?fact ?document {
        ?fact a gz:Alias ; gz:namesBody ?body ; gz:namesAlias ?alias ; gz:inDocument/dcterms:identifier ?document
    } ORDER BY ?fact"""
    return (Nameplate(*row) for row in rows(engine, text))


def find_charges(engine: EmbeddedEngine) -> Iterator[Charge]:
    """Which official a document puts in charge of, or in touch with, which body."""
    text = """SELECT ?body ?person ?document {
        ?fact a gz:Oversight ; gz:namesBody ?body ; gz:namesPerson ?person ; gz:relation ?relation ;
              gz:inDocument/dcterms:identifier ?document
        FILTER(?relation IN ("主持", "分管", "联系"))
    } ORDER BY ?fact"""
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


def labelled(thing: str, chinese: str, others: Iterable[Label]) -> Iterator[Triple]:
    """A thing's Chinese label, and those in Latin letters."""
    yield Triple(thing, RDFS.label, literal=chinese, language="zh")
    yield from (Triple(thing, RDFS.label, literal=each.text, language=each.language) for each in others)


def describe_bodies(engine: EmbeddedEngine, resolutions: dict[str, Resolution]) -> Iterator[Triple]:
    """Each body: its labels, kind with the reason for it, place, nameplates, and a first passage that names it."""
    quotes: dict[str, str] = {}
    text = """SELECT ?name ?quote {
        ?fact gz:namesBody ?name ; prov:value ?quote ; gz:inDocument ?document ; gz:order ?order
    } ORDER BY ?document ?order ?fact"""
    for name, quote in rows(engine, text):
        quotes.setdefault(resolutions[name].thing, quote)
    for each in resolutions.values():
        if each.name.kind is not NameKind.BODY:
            continue
        kind, reason = body_kind(each.label)
        yield Triple(each.thing, RDF.type, GZ.Body)
        yield from labelled(each.thing, each.label, body_labels(each.label, each.scope))
        yield Triple(each.thing, GZ.kind, literal=kind)
        yield Triple(each.thing, GZ.reason, literal=reason)
        generic = "true" if is_generic(each.label) else "false"
        yield Triple(each.thing, GZ.generic, literal=generic, datatype=XSD.boolean)
        if each.scope is not None:
            yield Triple(each.thing, GZ.scope, literal=each.scope)
        if each.formal is not None:
            yield Triple(each.thing, FOAF.name, literal=each.formal)
        if each.plate:
            yield Triple(each.thing, GZ.nameplate, literal=each.name.name)
        elif each.name.name != each.label:
            yield Triple(each.thing, SKOS.altLabel, literal=each.name.name, language="zh")
        if each.thing in quotes:
            yield Triple(each.thing, PROV.value, literal=quotes[each.thing])


def describe_people(resolutions: dict[str, Resolution]) -> Iterator[Triple]:
    """Each official: labels and place."""
    for each in resolutions.values():
        if each.name.kind is NameKind.PERSON:
            yield Triple(each.thing, RDF.type, GZ.Official)
            yield from labelled(each.thing, each.label, person_labels(each.label))
            if each.scope is not None:
                yield Triple(each.thing, GZ.scope, literal=each.scope)


def posts_held(
    engine: EmbeddedEngine,
    resolutions: dict[str, Resolution],
    minter: IriMinter,
    terms: dict[str, Term],
    as_of: datetime.date | None,
) -> Iterator[Triple]:
    """Each post that a document gives somebody; held by them where that document is in force on the as-of day."""
    text = """SELECT ?person ?post ?body ?document {
        ?fact a gz:PostHeld ; gz:namesPerson ?person ; gz:post ?post ; gz:inDocument ?document
        OPTIONAL { ?fact gz:namesBody ?body }
    } ORDER BY ?fact"""
    for person, post, body, document in rows(engine, text):
        holder = resolutions[person]
        iri = minter.post(holder.scope, post, holder.name.within)
        yield Triple(iri, RDF.type, ORG.Post)
        yield from labelled(iri, post, post_labels(post, holder.scope))
        if body:
            yield Triple(iri, ORG.postIn, resolutions[body].thing)
        if document in terms and terms[document].holds_on(as_of):
            yield Triple(holder.thing, ORG.holds, iri)


def edges(
    engine: EmbeddedEngine, resolutions: dict[str, Resolution], terms: dict[str, Term], as_of: datetime.date | None
) -> Iterator[Triple]:
    """The plain edges of charge, backup, duty and participation that are in force on the as-of day."""
    text = """SELECT ?person ?relation ?body ?document {
        ?fact a gz:Oversight ; gz:inDocument ?document ; gz:namesPerson ?person ; gz:relation ?relation ;
              gz:namesBody ?body
    } ORDER BY ?fact"""
    for person, relation, body, document in rows(engine, text):
        if document in terms and terms[document].holds_on(as_of):
            yield Triple(resolutions[person].thing, CHARGE[Relation(relation)], resolutions[body].thing)
    # both names of a pair have one property: the edge leads from the one that is printed first
    text = """SELECT ?person ?backup ?first ?document {
        ?fact a gz:Backup ; gz:inDocument ?document ; gz:person ?first ; gz:namesPerson ?person, ?backup
        FILTER(?person != ?backup)
    } ORDER BY ?fact"""
    for person, backup, first, document in rows(engine, text):
        if resolutions[person].name.name == first and document in terms and terms[document].holds_on(as_of):
            yield Triple(resolutions[person].thing, GZ.backsUp, resolutions[backup].thing)
    text = """SELECT ?body ?role ?task ?document {
        ?fact a gz:Responsibility ; gz:inDocument ?document ; gz:namesBody ?body ; gz:role ?role ; gz:forTask ?task
    } ORDER BY ?fact"""
    for body, role, task, document in rows(engine, text):
        if document not in terms or terms[document].holds_on(as_of):
            yield Triple(resolutions[body].thing, DUTY[Role(role)], task)
    text = """SELECT ?event ?person {
        ?fact a gz:Participation ; gz:inEvent ?event ; gz:namesPerson ?person
    } ORDER BY ?fact"""
    for event, person in rows(engine, text):
        yield Triple(event, GZ.hasParticipant, resolutions[person].thing)
    text = "SELECT ?event ?body { ?fact a gz:Participation ; gz:inEvent ?event ; gz:namesBody ?body } ORDER BY ?fact"
    for event, body in rows(engine, text):
        yield Triple(event, GZ.involves, resolutions[body].thing)


def document_edges(
    engine: EmbeddedEngine, resolutions: dict[str, Resolution], terms: dict[str, Term]
) -> Iterator[Triple]:
    """Who issued a document, whom it addresses, which other one it cites, and the last day it is in force."""
    text = "SELECT ?document ?issuer { ?document a gz:Document ; gz:namesBody ?issuer } ORDER BY ?document ?issuer"
    for document, issuer in rows(engine, text):
        yield Triple(document, ELI.passed_by, resolutions[issuer].thing)
    text = (
        "SELECT ?document ?body { ?fact a gz:Addressing ; gz:inDocument ?document ; gz:namesBody ?body } ORDER BY ?fact"
    )
    for document, body in rows(engine, text):
        yield Triple(document, GZ.addressedTo, resolutions[body].thing)
    text = """SELECT ?document ?cited ?place ?cited_place {
        ?fact a gz:Citation ; gz:inDocument ?document ; gz:citedNumber ?number . ?cited eli:id_local ?number
        FILTER(?cited != ?document)
        OPTIONAL { ?document gz:scope ?place } OPTIONAL { ?cited gz:scope ?cited_place }
    } ORDER BY ?fact ?cited"""
    for document, cited, place, cited_place in rows(engine, text):
        # 安政发 is the sign of several cities: a number tells a document only within one place or above it
        if cited_place in (place, province_of(place), STATE):
            yield Triple(document, ELI.cites, cited)
    for document, term in terms.items():
        if term.last is not None:
            yield Triple(document, ELI.date_no_longer_in_force, literal=term.last.isoformat(), datatype=XSD.date)


def carried_out(engine: EmbeddedEngine) -> Iterator[Triple]:
    """Which document issues what a meeting decided or adopted, and why."""
    text = f"""{PREFIXES} SELECT ?fact ?wording ?titled ?action ?place ?start ?end {{
        {{ ?fact gz:matter ?wording BIND(false AS ?titled) }} UNION {{ ?fact gz:work ?wording BIND(true AS ?titled) }}
        ?fact a gz:AgendaItem ; gz:action ?action ; gz:inEvent ?event ; gz:inDocument/gz:scope ?place .
        ?event gz:start ?start ; gz:end ?end
    }} ORDER BY ?fact"""
    decided = [
        Decided(str(fact), str(wording), titled is True, str(action), str(place), start, end)
        for fact, wording, titled, action, place, start, end in engine.run(text).rows
        if isinstance(start, datetime.date) and isinstance(end, datetime.date)
    ]
    text = f"""{PREFIXES} SELECT ?document ?label ?title ?enclosed ?place ?issued {{
        ?document a gz:Document ; dcterms:identifier ?label ; dcterms:title ?title ; gz:scope ?place ;
                  dcterms:issued ?issued OPTIONAL {{ ?document dcterms:alternative ?enclosed }}
    }} ORDER BY ?document"""
    issued = [
        Issued(str(document), str(label), tuple(str(each) for each in titles if each), str(place), day)
        for document, label, *titles, place, day in engine.run(text).rows
        if isinstance(day, datetime.date)
    ]
    for each in find_carried_out(decided, issued):
        yield Triple(each.fact, GZ.carriedOutBy, each.document)
        yield Triple(each.fact, GZ.reason, literal=each.reason)
