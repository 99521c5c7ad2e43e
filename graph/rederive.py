"""The graphs `names` and `entities` after a change of documents: what it touches is derived anew, the rest stays.

A change is told by two stores: one without it, whose graphs are complete, and a copy with it in the documents' own
graphs, where these two are brought up to date. They then hold what `derive.py` would write, triple for triple.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import pyoxigraph as ox

from graph.between_documents import citations
from graph.changes import Changes, about
from graph.described import OF_LABEL, OF_NAMES, describe_body, describe_names, describe_person, describe_post
from graph.document_edges import View, edges_of, find_posts, names_of_thing, node, quotes_of, still_drawn
from graph.force import in_force, last_days
from graph.identity import Resolution, resolve_names
from graph.kin import KinFinder, resolve_kin
from graph.overrides import Override, override_quads
from graph.printed_names import LINKS, describe_name, find_charges, find_nameplates
from graph.recarried import carried_out_anew
from graph.triple import Chosen, Triple, chosen
from loaders.model import Genre
from ontology.iri import IriMinter, NameKind, SharedGraph
from ontology.terms import ELI, GZ, PROV, RDF, RDFS


class Rederivation:
    """Brings a store's names and entities up to date with its documents.

    old: the store without the change. new: its copy with it. documents: those added, replaced or removed. before,
    after: the as-of days. overrides: what the user's file says of names, the same for both.
    """

    def __init__(
        self,
        old: ox.Store,
        new: ox.Store,
        minter: IriMinter,
        documents: Iterable[str],
        days: tuple[datetime.date | None, datetime.date | None],
        overrides: Sequence[Override],
    ) -> None:
        self.minter = minter
        self.before, self.after = (View(store, minter, day) for store, day in zip((old, new), days, strict=True))
        self.documents = sorted(documents)
        self.overrides = overrides
        self.names = Changes(new, minter.graph(SharedGraph.NAMES))
        self.entities = Changes(new, minter.graph(SharedGraph.ENTITIES))

    def run(self) -> None:
        """Write what has changed into the new store; `names` and `entities` then tell what it was."""
        moved = self.update_names()
        touched = {*self.documents, *self.naming(moved), *self.update_terms(), *self.documents_of_days()}
        self.update_posts()
        self.update_edges(touched)
        self.update_citations()
        carried_out_anew(self.before, self.after, self.documents, self.entities)

    # ------------------------------------------------------------ names, and who they denote

    def update_names(self) -> set[str]:
        """Resolve the names that the change may touch; those that denote another thing than before."""
        old, new = (self.named_in(view) for view in (self.before, self.after))
        come = {name for name in new if not self.was_printed(name)}
        gone = {name for name in old - new if not self.is_printed(name)}
        people = {name for name in come | gone if self.minter.named(name).kind is NameKind.PERSON}
        self.update_people(people & come, people & gone)
        resolved = self.resolve_bodies(come - people, gone - people)
        kept = set(override_quads(self.overrides, self.minter))
        for name in sorted(gone):
            self.names.remove(set(about(self.before.store, name, self.before.names)) - kept)
        things = {each.name_iri: self.thing_before(each.name_iri) for each in resolved}
        for each in resolved:
            said = set(about(self.before.store, each.name_iri, self.before.names))
            self.names.replace(said - kept, describe_name(each))
        self.update_bodies(resolved, {*filter(None, things.values()), *map(self.thing_before, gone - people)})
        moved = {each.name_iri for each in resolved if things[each.name_iri] not in (None, each.thing)}
        self.update_quotes(old | new, moved)
        return moved

    def named_in(self, view: View) -> set[str]:
        """The names that facts of the changed documents link to."""
        return {
            node(quad.object)
            for document in self.documents
            for link in LINKS
            for quad in view.store.quads_for_pattern(None, ox.NamedNode(link), None, ox.NamedNode(document))
        }

    def was_printed(self, name: str) -> bool:
        """Whether a name was resolved before the change."""
        return self.thing_before(name) is not None

    def thing_before(self, name: str) -> str | None:
        """What a name denoted before the change."""
        return next((node(quad.object) for quad in about(self.before.store, name, self.before.names, GZ.denotes)), None)

    def is_printed(self, name: str) -> bool:
        """Whether a fact links to a name after the change."""
        iri = ox.NamedNode(name)
        store = self.after.store
        return any(True for link in LINKS for _ in store.quads_for_pattern(None, ox.NamedNode(link), iri, None))

    def update_people(self, come: set[str], gone: set[str]) -> None:
        """Officials whose names are printed for the first time, or no more."""
        for each in resolve_names(come, (), self.minter):
            self.names.add(describe_name(each))
            self.entities.add(describe_person(each))
        for name in sorted(gone):
            self.entities.remove(
                about(self.before.store, self.before.thing(name), self.before.entities, RDF.type, RDFS.label, GZ.scope)
            )

    def resolve_bodies(self, come: set[str], gone: set[str]) -> list[Resolution]:
        """What all names of bodies denote that the change may touch."""
        sources = chosen("source", self.documents)
        old_plates, new_plates = (set(find_nameplates(each.engine, sources)) for each in (self.before, self.after))
        old_charges, new_charges = (set(find_charges(each.engine, sources)) for each in (self.before, self.after))
        plates = {name for each in old_plates ^ new_plates for name in (each.body, each.alias)}
        changed = come | gone | plates | {each.body for each in old_charges ^ new_charges}
        finder = KinFinder(self.before, self.after, self.overrides)
        while changed:
            kin = finder.find(changed, new_plates)
            resolved = resolve_kin(self.after, kin, gone, self.overrides)
            others = {name for each in resolved for name in names_of_thing(self.before, each.thing)} - kin.names
            if not others:
                return resolved
            changed = changed | others
        return []

    # ------------------------------------------------------------ bodies

    def update_bodies(self, resolved: Iterable[Resolution], before: set[str | None]) -> None:
        """Describe the bodies that names denote anew. before: those that they denoted."""
        named: dict[str, list[Resolution]] = {}
        for each in resolved:
            named.setdefault(each.thing, []).append(each)
        for thing, names in named.items():
            if any(about(self.before.store, thing, self.before.entities, RDF.type)):
                said = about(self.before.store, thing, self.before.entities, *OF_NAMES)
                self.entities.replace(said, describe_names(names))
            else:
                self.entities.add(describe_body(names))
        for body in sorted(filter(None, before - named.keys())):
            self.entities.remove(about(self.before.store, body, self.before.entities, *OF_LABEL, *OF_NAMES, PROV.value))

    def update_quotes(self, names: set[str], moved: set[str]) -> None:
        """Choose anew the quote of each body that the changed documents name, or that a name comes to or leaves."""
        among = chosen("document", self.documents)
        old, new = (quotes_of(view, among) for view in (self.before, self.after))
        recount = {body for name in moved for body in (self.thing_before(name), self.after.thing(name)) if body}
        for body in sorted({*old, *new, *recount}):
            said = list(about(self.before.store, body, self.before.entities, PROV.value))
            quotes = [quad.object.value for quad in said if isinstance(quad.object, ox.Literal)]
            if body in recount or old.get(body) in quotes:
                quotes = list(filter(None, [quotes_of(self.after, chosen("name", self.names_of(body))).get(body)]))
            quotes += [new[body]] if body in new else []
            shortest = min(quotes, key=lambda quote: (len(quote), quote), default=None)
            self.entities.replace(said, [Triple(body, PROV.value, literal=shortest)] if shortest is not None else [])

    def names_of(self, body: str) -> list[str]:
        """The names that denote a body after the change."""
        return names_of_thing(self.after, body)

    # ------------------------------------------------------------ documents that others touch

    def naming(self, names: Iterable[str]) -> set[str]:
        """The documents whose facts name bodies by some names."""
        return {
            node(quad.graph_name)
            for name in names
            for link in LINKS
            for quad in self.after.store.quads_for_pattern(None, ox.NamedNode(link), ox.NamedNode(name), None)
        }

    def update_terms(self) -> set[str]:
        """Find anew which divisions of work end each other; the documents whose last day in force has changed."""
        if not any(self.divides(view, each) for view in (self.before, self.after) for each in self.documents):
            return set()
        divisions = Chosen("genre", (str(ox.Literal(Genre.DUTIES)),))
        terms = in_force(self.after.engine, divisions)
        before = {
            quad
            for document in {*terms, *self.documents}
            for quad in about(self.before.store, document, self.before.entities, ELI.date_no_longer_in_force)
        }
        after = list(last_days(terms))
        self.entities.replace(before, after)
        return {node(quad.subject) for quad in before ^ {each.quad(self.entities.graph) for each in after}}

    def divides(self, view: View, document: str) -> bool:
        """Whether a document is a division of work: no other ends one or is ended."""
        genres = about(view.store, document, ox.NamedNode(document), GZ.genre)
        return any(quad.object == ox.Literal(Genre.DUTIES) for quad in genres)

    def documents_of_days(self) -> set[str]:
        """The documents that are in force on one as-of day and not on the other."""
        if self.before.as_of is None or self.after.as_of is None or self.before.as_of == self.after.as_of:
            return set()
        first, last = sorted((self.before.as_of, self.after.as_of))
        day = "^^<http://www.w3.org/2001/XMLSchema#date>"
        text = f"""SELECT ?document {{ ?document <{ELI.first_date_entry_in_force}> ?first
            FILTER(?first > "{first}"{day} && ?first <= "{last}"{day}) }}"""
        begun = {str(row[0]) for row in self.after.engine.run(text).rows}
        ends = self.after.store.quads_for_pattern(
            None, ox.NamedNode(ELI.date_no_longer_in_force), None, self.after.entities
        )
        days = ((node(quad.subject), quad.object.value) for quad in ends if isinstance(quad.object, ox.Literal))
        return begun | {document for document, day in days if first.isoformat() <= day < last.isoformat()}

    # ------------------------------------------------------------ posts and plain edges

    def update_posts(self) -> None:
        """Describe the posts that no document printed before, and leave out those that none prints any more."""
        among = chosen("document", self.documents)
        old, new = ({each.iri: each for each in find_posts(view, among)} for view in (self.before, self.after))
        for iri, held in new.items():
            if not any(about(self.before.store, iri, self.before.entities, RDF.type)):
                self.entities.add(describe_post(iri, held.post, held.holder.place))
        if gone := old.keys() - new.keys():
            words = Chosen("post", tuple(sorted({str(ox.Literal(old[iri].post)) for iri in gone})))
            for iri in sorted(gone - {each.iri for each in find_posts(self.after, words)}):
                self.entities.remove(about(self.before.store, iri, self.before.entities, RDF.type, RDFS.label))

    def update_edges(self, documents: set[str]) -> None:
        """Draw the plain edges of some documents anew."""
        among = chosen("document", documents)
        old, new = (set(edges_of(view, among)) for view in (self.before, self.after))
        gone = old - new
        self.entities.remove(
            each.quad(self.entities.graph) for each in gone - still_drawn(self.before, self.after, gone)
        )
        self.entities.add(new)

    def update_citations(self) -> None:
        """Find anew what the changed documents cite, and who cites them."""
        citing = {*self.documents}
        for view in (self.before, self.after):
            for document in self.documents:
                for quad in about(view.store, document, ox.NamedNode(document), ELI.id_local):
                    facts = view.store.quads_for_pattern(None, ox.NamedNode(GZ.citedNumber), quad.object, None)
                    citing |= {node(each.graph_name) for each in facts}
        said = [quad for each in citing for quad in about(self.before.store, each, self.before.entities, ELI.cites)]
        self.entities.replace(said, citations(self.after.engine, chosen("document", citing)))
