"""Which printed names are one body or one person, and why. Alone in deciding it.

In this order: what the user's file says; a nameplate in brackets denotes the body it is put behind; forms of one name
(`name_forms.py`) in one place are one body. Everything else stays apart: a wrong merge is worse than a missing one.
Bodies that were renamed stay apart too, for no document says that all of one went over to the other; the user's file
can say it.

A name of a person is that of one person within its place, for want of more: two people of one name there share a node.
What tells them apart, posts and bodies and days, stands on the facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graph.name_forms import Form, form_of
from graph.overrides import ITSELF, Override
from graph.place_prefixes import STATE as STATE
from graph.place_prefixes import scope_of as scope_of
from loaders.bodies import is_generic
from ontology.iri import IriMinter, NamedThing, NameKind

SAME_NAME = "名称（括号外部分）相同"
SAME_PERSON = "同一地方公文中的同名者，作同一人看待"


@dataclass(frozen=True, slots=True)
class Nameplate:
    """One alias fact: the name `alias` is a second name of `body` (both IRIs); `fact` and `document` say where."""

    body: str
    alias: str
    fact: str
    document: str


@dataclass(frozen=True, slots=True)
class Charge:
    """That a document puts a body's name under an official's name (both IRIs)."""

    body: str
    person: str
    document: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body: the place whose it is, its label, and what it is a part of, or the document, where no place is known."""

    scope: str | None
    label: str
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """What all forms of one name in one scope have in common."""

    scope: str | None
    within: str | None
    key: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a printed name denotes: the thing's IRI, its label and place, the reason, and the facts that show it.

    formal: the body's formal name, where known. plate: whether the name is a second nameplate of the body.
    override: what the user's file says it denotes.
    """

    name: NamedThing
    name_iri: str
    thing: str
    label: str
    scope: str | None
    reason: str
    evidence: tuple[str, ...] = ()
    formal: str | None = None
    plate: bool = False
    override: Override | None = None


def resolve_names(
    names: Iterable[str],
    nameplates: Iterable[Nameplate],
    minter: IriMinter,
    charges: Iterable[Charge] = (),
    overrides: Iterable[Override] = (),
) -> Iterator[Resolution]:
    """What each printed name denotes, in the order of the names' IRIs.

    names: IRIs of printed names. nameplates: all alias facts; one that two bodies carry, or that a document puts under
    another official than its body, denotes neither. overrides: what the user's file says, which wins.
    """
    printed = {iri: minter.named(iri) for iri in sorted(set(names))}
    bodies = {iri: name for iri, name in printed.items() if name.kind is NameKind.BODY}
    ledger = Ledger(bodies, nameplates, charges, overrides, minter)
    for iri, name in printed.items():
        if name.kind is NameKind.PERSON:
            thing = minter.person(name.place, name.name, name.within)
            yield Resolution(name, iri, thing, name.name, name.place, SAME_PERSON)
        else:
            yield ledger.resolve(iri)


class Ledger:
    """All printed names of bodies, put together by form, by nameplate and by what the user says."""

    def __init__(
        self,
        names: dict[str, NamedThing],
        nameplates: Iterable[Nameplate],
        charges: Iterable[Charge],
        overrides: Iterable[Override],
        minter: IriMinter,
    ) -> None:
        self.minter = minter
        self.names = names
        self.overrides = {(each.place, each.name): each for each in overrides}
        self.forms = {iri: form_of_named(name) for iri, name in names.items()}
        self.groups: dict[str, Group] = {}
        self.members: dict[Group, list[str]] = {}
        self.stated: dict[Group, str] = {}
        self.group_all()
        self.plates: dict[Group, list[Nameplate]] = {}
        self.separate: dict[Group, Charge] = {}
        self.hang_plates(list(nameplates), list(charges))
        self.own: dict[Group, Body] = {}
        self.bodies: dict[Group, Body] = {}

    def group_all(self) -> None:
        """Put names together by form: the certain ones, short ones that only one of these fits, stated ones."""
        ruled = [iri for iri in self.names if self.override_of(iri) is None]
        for certain in (True, False):
            for iri in ruled:
                if (not self.forms[iri].options) is certain:
                    self.groups[iri] = self.group_of(iri)
            self.members = {}
            for iri, group in self.groups.items():
                self.members.setdefault(group, []).append(iri)
        for iri in self.names:
            if (override := self.override_of(iri)) is not None:
                self.groups[iri] = self.stated_group(iri, override)

    def override_of(self, iri: str) -> Override | None:
        """What the user's file says of a name."""
        name = self.names[iri]
        return self.overrides.get((name.place, name.name))

    def group_of(self, iri: str) -> Group:
        """The group of a name. A short form that may stand for several names joins the only one that is printed."""
        name, form = self.names[iri], self.forms[iri]
        if name.within is not None and name.place is not None:
            return Group(form.scope, form_of(name.within, name.place).key, form.key)
        group = Group(form.scope, name.within if form.scope is None else None, form.key)
        fitting = [each for each in form.options if replace(group, key=each) in self.members]
        return replace(group, key=fitting[0]) if len(fitting) == 1 else group

    def stated_group(self, iri: str, override: Override) -> Group:
        """The group that the user's file puts a name into; one of its own, where no printed name leads to it."""
        while override.body != ITSELF and (override.place, override.body) in self.overrides:
            override = self.overrides[override.place, override.body]
        name = self.names[iri]
        if override.body == ITSELF:
            group = Group(scope_of(override.name, name.place), name.within, ITSELF + override.name)
            self.stated[group] = override.name
        else:
            form = form_of(override.body, name.place)
            group = Group(form.scope, name.within if form.scope is None else None, form.key)
            if group not in self.members:
                self.stated[group] = override.body
        return group

    def hang_plates(self, nameplates: list[Nameplate], charges: list[Charge]) -> None:
        """Find the nameplates of each group, and those that a document keeps apart from their bodies."""
        for plate in nameplates:
            if self.override_of(plate.alias) is not None:
                continue
            if is_generic(self.names[plate.alias].name) or is_generic(self.names[plate.body].name):
                continue
            if self.groups[plate.alias] != self.groups[plate.body]:
                self.plates.setdefault(self.groups[plate.alias], []).append(plate)
        in_charge: dict[tuple[str, Group], list[Charge]] = {}
        for charge in charges:
            in_charge.setdefault((charge.document, self.groups[charge.body]), []).append(charge)
        for (document, group), of_alias in in_charge.items():
            for plate in self.plates.get(group, ()):
                of_body = in_charge.get((document, self.groups[plate.body]), [])
                if of_body and not {each.person for each in of_alias} & {each.person for each in of_body}:
                    self.separate.setdefault(group, of_alias[0])

    def resolve(self, iri: str) -> Resolution:
        """What one name denotes, and why."""
        name, group, override = self.names[iri], self.groups[iri], self.override_of(iri)
        body, own = self.body_of(group), self.own_body(group)
        thing, scope = self.minter.body(body.scope, body.label, body.within), body.scope
        if body.within is not None and body.scope is not None:
            scope = body.within  # a division's place is the body that it belongs to
        reason, evidence = self.why(iri, body, override)
        formal = self.formal_of(group) if body == own and override is None else None
        return Resolution(name, iri, thing, body.label, scope, reason, evidence, formal, body != own, override)

    def why(self, iri: str, body: Body, override: Override | None) -> tuple[str, tuple[str, ...]]:
        """The reason for what a name denotes, and the facts that show it."""
        group = self.groups[iri]
        plates = self.plates.get(group, [])
        if override is not None:
            return f"用户指定：{override.reason}", ()
        if group in self.separate:
            return f"{self.separate[group].document}把它与挂这块牌子的单位分给不同的领导，不合并", ()
        if body != self.own_body(group):
            return plate_reason(plates, self.names), tuple(sorted(plate.fact for plate in plates))
        carriers = {self.own_body(self.groups[plate.body]).label for plate in plates}
        if len(carriers) > 1:
            return f"几个单位都挂这块牌子（{'、'.join(sorted(carriers))}），不与其中任何一个合并", ()
        return self.form_reason(iri, body), ()

    def form_reason(self, iri: str, body: Body) -> str:
        """Why a name is a form of its body's label."""
        if self.names[iri].name == body.label:
            return SAME_NAME
        label = next(each for each in self.members[self.groups[iri]] if self.names[each].name == body.label)
        mine, other = self.forms[iri], self.forms[label]
        steps = [each for each in (*mine.steps, *other.steps) if (each in mine.steps) != (each in other.steps)]
        if mine.key != other.key:
            steps.append("这个简称在本地公文中只有它可与之相当")
        return f"与“{body.label}”是同一名称的不同写法：{'；'.join(dict.fromkeys(steps)) or '括号的宽窄不同'}"

    def body_of(self, group: Group) -> Body:
        """The body of a group: that which carries its name as a nameplate, where exactly one does; else its own.

        Of bodies that carry each other's names in a circle it is the one whose label sorts first.
        """
        passed: dict[Group, None] = {}
        while group not in self.bodies and group not in passed:
            passed[group] = None
            carriers = {self.groups[plate.body] for plate in self.plates.get(group, ())}
            if group not in self.separate and len(carriers) == 1:
                (group,) = carriers
            else:
                self.bodies[group] = self.own_body(group)
        if group not in self.bodies:
            way = list(passed)
            circle = (self.own_body(each) for each in way[way.index(group) :])
            self.bodies[group] = min(circle, key=lambda body: body.label)
        self.bodies.update(dict.fromkeys(passed, self.bodies[group]))
        return self.bodies[group]

    def own_body(self, group: Group) -> Body:
        """The body that a group's names denote but for nameplates; its label is its fullest with a level word."""
        if group not in self.own:
            self.own[group] = self.make_body(group)
        return self.own[group]

    def make_body(self, group: Group) -> Body:
        """A group's own body."""
        if group in self.stated:
            return Body(group.scope, self.stated[group], group.within)
        best = min(self.members[group], key=self.rank)
        name, within = self.names[best], group.within
        if name.within is not None and name.place is not None:
            parent = self.minter.name(NameKind.BODY, name.place, name.within)
            within = self.body_of(self.groups[parent]).label if parent in self.groups else name.within
        return Body(group.scope, name.name, within)

    def rank(self, iri: str) -> tuple[bool, int, str]:
        """What puts the label first: 市教育局 before 安河市教育局, a long name before a short one."""
        return not self.forms[iri].levelled, -len(self.names[iri].name), self.names[iri].name

    def formal_of(self, group: Group) -> str | None:
        """The formal name of a group's body, where its forms tell it."""
        told = {formal for iri in self.members[group] if (formal := self.forms[iri].formal) is not None}
        return min(told, key=lambda formal: (-len(formal), formal), default=None)


def form_of_named(name: NamedThing) -> Form:
    """The form of a printed name; a division's has no prefix to read."""
    if name.within is not None and name.place is not None:
        return Form(name.place, name.name)
    return form_of(name.name, name.place)


def plate_reason(plates: list[Nameplate], names: dict[str, NamedThing]) -> str:
    """Why a nameplate denotes the body that carries it."""
    documents = "、".join(sorted({plate.document for plate in plates}))
    body, alias = min((names[plate.body].name, names[plate.alias].name) for plate in plates)
    return f"{documents}印作“{body}（{alias}）”：括号内是同一单位的另一块牌子"
