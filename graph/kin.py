"""Which printed names may denote something else when some names, nameplates or charges come or go.

What a name denotes depends only on its kin: the names of its form, those that a short form may stand for, the bodies
whose nameplate it is, the body that a division belongs to, what the user's file says. Kin of a changed name are looked
up in the store, and all others are left as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import pyoxigraph as ox

from graph.document_edges import View, names_of_thing, node
from graph.identity import Group, Ledger, Nameplate, Resolution, form_of_named
from graph.name_forms import form_of
from graph.overrides import ITSELF, Override
from graph.place_prefixes import may_be_of
from graph.printed_names import LINKS, find_charges, find_nameplates
from graph.triple import chosen
from ontology.iri import NamedThing, NameKind
from ontology.terms import GZ

# what two names may have in common that makes them kin: a group of forms, a thing, or one of them is the other's
Tie: TypeAlias = Group | str


@dataclass(frozen=True, slots=True)
class Kin:
    """Names of bodies that are printed before or after a change and that it may touch, and their nameplates after it.

    charged: those that are forms of a nameplate or of a body that carries one.
    """

    names: frozenset[str]
    nameplates: tuple[Nameplate, ...]
    charged: frozenset[str]


class KinFinder:
    """Looks up kin: names by the place that prints them and by the place whose bodies they denote.

    before: the store without the change, where names have been resolved. after: the store with it.
    """

    def __init__(self, before: View, after: View, overrides: Sequence[Override]) -> None:
        self.before = before
        self.after = after
        self.minter = before.minter
        self.overrides = {(each.place, each.name): each for each in overrides}
        self.ties: dict[str, frozenset[Tie]] = {}
        self.tied: dict[Tie, set[str]] = {}
        self.plates: set[Nameplate] = set()
        self.looked_up: set[tuple[str, str | None]] = set()

    def find(self, changed: Iterable[str], nameplates: Iterable[Nameplate]) -> Kin:
        """The kin of changed names, among them those of nameplates that go. nameplates: the changed documents'."""
        self.hang(nameplates)
        kin: set[str] = set()
        fresh = set(changed)
        self.load(fresh)
        while fresh:
            kin |= fresh
            self.look_up(fresh)
            # a name that was looked up late may be kin of one that was found early
            fresh = {other for name in kin for tie in self.ties[name] for other in self.tied[tie]} - kin
        plates = tuple(sorted((each for each in self.plates if each.alias in kin), key=lambda each: each.fact))
        groups = {tie for each in plates for name in (each.body, each.alias) for tie in self.ties[name]}
        return Kin(frozenset(kin), plates, frozenset(name for name in kin if self.ties[name] & groups))

    def load(self, names: Iterable[str]) -> None:
        """Take names into account."""
        for name in names:
            if name not in self.ties:
                self.tie(name, tuple(self.ties_of(name)))

    def tie(self, name: str, ties: tuple[Tie, ...]) -> None:
        """Note what a name has in common with others."""
        self.ties[name] = self.ties.get(name, frozenset()) | {*ties}
        for each in ties:
            self.tied.setdefault(each, set()).add(name)

    def hang(self, nameplates: Iterable[Nameplate]) -> None:
        """Take nameplates into account that are printed after the change."""
        for plate in nameplates:
            if plate not in self.plates:
                self.plates.add(plate)
                self.load((plate.body, plate.alias))
                self.tie(plate.alias, (plate.body,))

    def ties_of(self, name: str) -> Iterator[Tie]:
        """What a name may have in common with others, but for nameplates."""
        named = self.minter.named(name)
        yield from self.groups_of(named)
        yield name
        if named.within is not None and named.place is not None:
            yield self.minter.name(NameKind.BODY, named.place, named.within)
        if (thing := self.denoted(name)) is not None:
            yield thing

    def groups_of(self, named: NamedThing) -> Iterator[Group]:
        """The groups of forms that a name belongs to or may belong to."""
        form = form_of_named(named)
        if named.within is not None and named.place is not None:
            yield Group(form.scope, form_of(named.within, named.place).key, form.key)
        else:
            group = Group(form.scope, named.within if form.scope is None else None, form.key)
            yield group
            yield from (replace(group, key=each) for each in form.options)
        override = self.overrides.get((named.place, named.name))
        while override is not None:
            form = form_of(override.body if override.body != ITSELF else override.name, named.place)
            yield Group(form.scope, named.within if form.scope is None else None, form.key)
            override = self.overrides.get((override.place, override.body)) if override.body != ITSELF else None

    def denoted(self, name: str) -> str | None:
        """What a name denoted before the change."""
        return next((node(quad.object) for quad in self.of_name(name, GZ.denotes)), None)

    def of_name(self, name: str, predicate: str) -> Iterable[ox.Quad]:
        """What the graph of names said of a name."""
        return self.before.store.quads_for_pattern(ox.NamedNode(name), ox.NamedNode(predicate), None, self.before.names)

    def look_up(self, names: Iterable[str]) -> None:
        """Take into account all names among which kin of some names are."""
        for name in sorted(names):
            named = self.minter.named(name)
            if named.place is None:
                self.once("document", named.within, self.of_document, name)
            else:
                self.once("place", named.place, self.of_place, named.place)
            for tie in self.ties[name]:
                if isinstance(tie, Group) and tie.scope is not None:
                    self.once("scope", tie.scope, self.of_scope, tie.scope)
            # two names may come to one body that have no form in common: the file of names can do it
            if (thing := self.denoted(name)) is not None:
                self.load(names_of_thing(self.before, thing))

    def once(self, kind: str, value: str | None, look: Callable[[str], list[str]], argument: str) -> None:
        """Look something up, unless that was done before."""
        if (kind, value) not in self.looked_up:
            self.looked_up.add((kind, value))
            found = look(argument)
            self.load(found)
            if kind != "scope":
                self.hang(find_nameplates(self.after.engine, chosen("alias", found)))

    def of_place(self, place: str) -> list[str]:
        """The names of bodies that the documents of a place printed."""
        scope = self.before.store.quads_for_pattern(None, ox.NamedNode(GZ.scope), ox.Literal(place), self.before.names)
        return [node(quad.subject) for quad in scope if self.is_body(node(quad.subject))]

    def of_document(self, name: str) -> list[str]:
        """The names in the one document, of no known place, that prints a name."""
        documents = {node(quad.graph_name) for link in LINKS for quad in self.linked(name, link)}
        found = {
            node(quad.object)
            for document in documents
            for link in (GZ.namesBody, GZ.namesAlias)
            for quad in self.before.store.quads_for_pattern(None, ox.NamedNode(link), None, ox.NamedNode(document))
        }
        return sorted(found)

    def linked(self, name: str, link: str) -> Iterable[ox.Quad]:
        """The links of facts to a name before the change."""
        return self.before.store.quads_for_pattern(None, ox.NamedNode(link), ox.NamedNode(name), None)

    def of_scope(self, scope: str) -> list[str]:
        """The names that may be of bodies of a place: of those that are, and of nameplates on bodies elsewhere."""
        store, entities = self.before.store, self.before.entities
        of_place = store.quads_for_pattern(None, ox.NamedNode(GZ.scope), ox.Literal(scope), entities)
        things = {quad.subject for quad in of_place}
        for quad in store.quads_for_pattern(None, ox.NamedNode(GZ.nameplate), None, entities):
            # those that the place's own documents print are found there
            if isinstance(quad.object, ox.Literal) and may_be_of(quad.object.value, scope):
                things.add(quad.subject)
        names = {
            node(quad.subject)
            for thing in things
            for quad in store.quads_for_pattern(None, ox.NamedNode(GZ.denotes), thing, self.before.names)
        }
        return sorted({*filter(self.is_body, names), *self.of_place(scope)})

    def is_body(self, name: str) -> bool:
        """Whether a name is that of a body."""
        return self.minter.named(name).kind is NameKind.BODY


def resolve_kin(after: View, kin: Kin, gone: set[str], overrides: Sequence[Override]) -> list[Resolution]:
    """What those of some kin that are still printed denote, in the order of their IRIs."""
    printed = {name: after.minter.named(name) for name in sorted(kin.names - gone)}
    charges = find_charges(after.engine, chosen("body", kin.charged - gone)) if kin.charged else ()
    ledger = Ledger(printed, kin.nameplates, charges, overrides, after.minter)
    return [ledger.resolve(name) for name in printed]
