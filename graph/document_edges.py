"""What single documents say of bodies, people and posts, as plain edges: those in force on the as-of day.

Each edge is drawn from facts of one document, what its names denote, and whether it is in force; so the edges of all
documents are those of each, put together.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph.answers import EmbeddedEngine
from graph.force import Term
from graph.triple import Chosen, Triple, chosen, rows
from loaders.values import Relation, Role
from ontology.iri import IriMinter, NamedThing, SharedGraph
from ontology.terms import ELI, GZ, ORG, RDFS, XSD

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


OF_PEOPLE = frozenset({ORG.holds, GZ.backsUp, *CHARGE.values()})

EMPTY: Mapping[str, str] = {}


class View:
    """A store's documents on a day: what its names denote, and which documents are in force.

    things: what each name denotes, and terms: from when to when each dated document holds, where that is known already.
    Without `things` the names' graph is to be written before, without `terms` the documents' last days.
    """

    def __init__(
        self,
        store: ox.Store,
        minter: IriMinter,
        as_of: datetime.date | None,
        things: Mapping[str, str] = EMPTY,
        terms: Mapping[str, Term] | None = None,
    ) -> None:
        self.store = store
        self.engine = EmbeddedEngine(store)
        self.minter = minter
        self.as_of = as_of
        self.names = ox.NamedNode(minter.graph(SharedGraph.NAMES))
        self.entities = ox.NamedNode(minter.graph(SharedGraph.ENTITIES))
        self.things = dict(things)
        self.terms = terms
        self.held: dict[str, bool | None] = {}

    def thing(self, name: str) -> str:
        """The IRI of what a printed name denotes."""
        if name not in self.things:
            (quad,) = self.store.quads_for_pattern(ox.NamedNode(name), ox.NamedNode(GZ.denotes), None, self.names)
            self.things[name] = node(quad.object)
        return self.things[name]

    def holds(self, document: str) -> bool | None:
        """Whether a document is in force on the day; None for one without a date."""
        if document not in self.held:
            term = self.term_of(document) if self.terms is None else self.terms.get(document)
            self.held[document] = None if term is None else term.holds_on(self.as_of)
        return self.held[document]

    def term_of(self, document: str) -> Term | None:
        """From when to when a document holds, as the store has it."""
        first = self.day_of(document, ELI.first_date_entry_in_force, ox.NamedNode(document))
        last = self.day_of(document, ELI.date_no_longer_in_force, self.entities)
        return None if first is None else Term(first, last)

    def day_of(self, document: str, predicate: str, graph: ox.NamedNode) -> datetime.date | None:
        """The day that a property of a document gives in a graph."""
        for quad in self.store.quads_for_pattern(ox.NamedNode(document), ox.NamedNode(predicate), None, graph):
            if isinstance(quad.object, ox.Literal) and quad.object.datatype.value == XSD.date:
                return datetime.date.fromisoformat(quad.object.value)
        return None


def node(term: object) -> str:
    """The IRI of a term that is one."""
    return term.value if isinstance(term, ox.NamedNode) else str(term)


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post that a document gives somebody: its IRI, its words, whose name holds it, where it is held."""

    iri: str
    post: str
    person: str
    holder: NamedThing
    document: str


def edges_of(view: View, among: Chosen) -> Iterator[Triple]:
    """The plain edges of some documents, some of them perhaps twice. among: a choice of ?document."""
    yield from posts_held(view, among)
    yield from charges(view, among)
    yield from backups(view, among)
    yield from duties(view, among)
    yield from participations(view, among)
    yield from addresses(view, among)


def find_posts(view: View, among: Chosen) -> Iterator[HeldPost]:
    """The posts that documents give somebody. among: a choice of ?document or ?post."""
    text = f"""SELECT ?person ?post ?document {{ {among.block()}
        GRAPH ?document {{ ?fact a gz:PostHeld ; gz:post ?post ; gz:namesPerson ?person }}
    }}"""
    for person, post, document in rows(view.engine, text):
        holder = view.minter.named(person)
        yield HeldPost(view.minter.post(holder.place, post, holder.within), post, person, holder, document)


def posts_held(view: View, among: Chosen) -> Iterator[Triple]:
    """Whose body a post is in, and who holds it. among: a choice of ?document, ?person or ?post."""
    for each in find_posts(view, among):
        if view.holds(each.document):
            yield Triple(view.thing(each.person), ORG.holds, each.iri)
    text = f"""SELECT ?person ?post ?body {{ {among.block()}
        GRAPH ?document {{ ?fact a gz:PostHeld ; gz:post ?post ; gz:namesPerson ?person ; gz:namesBody ?body }}
    }}"""
    for person, post, body in rows(view.engine, text):
        holder = view.minter.named(person)
        yield Triple(view.minter.post(holder.place, post, holder.within), ORG.postIn, view.thing(body))


def charges(view: View, among: Chosen) -> Iterator[Triple]:
    """Who oversees, is in touch with, assists or urges whom. among: a choice of ?document or ?person."""
    text = f"""SELECT ?person ?relation ?body ?document {{ {among.block()}
        GRAPH ?document {{ ?fact a gz:Oversight ; gz:namesPerson ?person ; gz:relation ?relation ; gz:namesBody ?body }}
    }}"""
    for person, relation, body, document in rows(view.engine, text):
        if view.holds(document):
            yield Triple(view.thing(person), CHARGE[Relation(relation)], view.thing(body))


def backups(view: View, among: Chosen) -> Iterator[Triple]:
    """Who stands in for whom. among: a choice of ?document or ?person."""
    # both names of a pair have one property: the edge leads from the one that is printed first
    text = f"""SELECT ?person ?backup ?first ?document {{ {among.block()}
        GRAPH ?document {{ ?fact a gz:Backup ; gz:person ?first ; gz:namesPerson ?person, ?backup }}
        FILTER(?person != ?backup)
    }}"""
    for person, backup, first, document in rows(view.engine, text):
        if view.minter.named(person).name == first and view.holds(document):
            yield Triple(view.thing(person), GZ.backsUp, view.thing(backup))


def duties(view: View, among: Chosen) -> Iterator[Triple]:
    """Which body has which part in a task. among: a choice of ?document."""
    text = f"""SELECT ?body ?role ?task ?document {{ {among.block()}
        GRAPH ?document {{ ?fact a gz:Responsibility ; gz:namesBody ?body ; gz:role ?role ; gz:forTask ?task }}
    }}"""
    for body, role, task, document in rows(view.engine, text):
        if view.holds(document) is not False:
            yield Triple(view.thing(body), DUTY[Role(role)], task)


def participations(view: View, among: Chosen) -> Iterator[Triple]:
    """Who and which body had a part in an event. among: a choice of ?document."""
    for term, edge in ((GZ.namesPerson, GZ.hasParticipant), (GZ.namesBody, GZ.involves)):
        text = f"""SELECT ?event ?name {{ {among.block()}
            GRAPH ?document {{ ?fact a gz:Participation ; gz:inEvent ?event ; <{term}> ?name }}
        }}"""
        yield from (Triple(event, edge, view.thing(name)) for event, name in rows(view.engine, text))


def addresses(view: View, among: Chosen) -> Iterator[Triple]:
    """Who issued a document, and whom it addresses. among: a choice of ?document."""
    said = {ELI.passed_by: "?document a gz:Document", GZ.addressedTo: "?fact a gz:Addressing"}
    for edge, fact in said.items():
        text = f"SELECT ?document ?name {{ {among.block()} GRAPH ?document {{ {fact} ; gz:namesBody ?name }} }}"
        yield from (Triple(document, edge, view.thing(name)) for document, name in rows(view.engine, text))


def quotes_of(view: View, among: Chosen) -> dict[str, str]:
    """The quote that each body is shown with, of all that name it: the shortest, of equals the one that sorts first.

    among: a choice of ?document or ?name.
    """
    text = f"""SELECT DISTINCT ?name ?quote {{ {among.block()}
        GRAPH ?document {{ ?fact gz:namesBody ?name ; prov:value ?quote }}
    }}"""
    quotes: dict[str, str] = {}
    for name, quote in rows(view.engine, text):
        keep_shorter(quotes, view.thing(name), quote)
    return quotes


def keep_shorter(quotes: dict[str, str], body: str, quote: str) -> None:
    """Let a body have a quote, unless it has one that comes before it."""
    if body not in quotes or (len(quote), quote) < (len(quotes[body]), quotes[body]):
        quotes[body] = quote


def names_of_thing(view: View, thing: str) -> list[str]:
    """The names that denote a thing."""
    denoting = view.store.quads_for_pattern(None, ox.NamedNode(GZ.denotes), ox.NamedNode(thing), view.names)
    return sorted(node(quad.subject) for quad in denoting)


def still_drawn(before: View, after: View, gone: Iterable[Triple]) -> set[Triple]:
    """Those of some edges, which some documents draw no longer, that other documents may still draw, and more.

    Only edges between bodies, people and posts can be: the others are about a node of their own document.
    """
    people = {each.subject for each in gone if each.predicate in OF_PEOPLE}
    posts = {each.subject for each in gone if each.predicate == ORG.postIn}
    drawn: set[Triple] = set()
    if people:
        among = chosen("person", {name for person in people for name in names_of_thing(before, person)})
        drawn |= {*charges(after, among), *backups(after, among), *posts_held(after, among)}
    if posts:
        drawn |= set(posts_held(after, Chosen("post", tuple(sorted(words_of(before, posts))))))
    return drawn


def words_of(view: View, posts: Iterable[str]) -> set[str]:
    """The printed words of posts, as SPARQL terms."""
    labels = (
        quad.object
        for post in posts
        for quad in view.store.quads_for_pattern(ox.NamedNode(post), ox.NamedNode(RDFS.label), None, view.entities)
    )
    return {
        str(ox.Literal(label.value)) for label in labels if isinstance(label, ox.Literal) and label.language == "zh"
    }
