"""The page of an official: posts over time, portfolio, bodies, what follows for tasks and targets, events."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.pages.site.charge import charge_tables, official_chains
from gazette.pages.site.model import Cell, Profile, Table, Text
from gazette.pages.site.paths import Kind, page_of, stem_of
from gazette.pages.site.teller import Column, Teller, days_text, of_class
from graph.fact_shelf import Fact
from ontology.terms import DCTERMS, GZ, ORG

KIND = Text("领导", "Official")
POSTS_NOTE = Text(
    "印出的日子是某人任职的证据，不是任期的起止；其前其后，本期未载。",
    "The days are those on which print shows the post, not its start and end; before and after is not stated.",
)


def official_page(teller: Teller, iri: str) -> Profile:
    """The page of an official."""
    found = official_tables(teller, iri)
    return Profile(
        page_of(Kind.OFFICIAL, iri),
        KIND,
        teller.piece(iri),
        tuple(said_of_official(teller, iri)),
        tuple(table for table in found if table is not None),
        data=stem_of(Kind.OFFICIAL, iri),
    )


def said_of_official(teller: Teller, iri: str) -> Iterator[tuple[Text, Cell]]:
    """What the page's head says: place, posts on the as-of day."""
    if place := teller.place_cell(iri):
        yield Text("地区", "Place"), place
    posts = [post for post in teller.profiles.objects(iri, ORG.holds) if post in teller.profiles.things]
    if posts and (day := teller.profiles.day):
        yield Text(f"职务（截至 {day}）", f"Posts (as of {day})"), tuple(map(teller.piece, posts))


def official_tables(teller: Teller, iri: str) -> Iterator[Table | None]:
    """The tables of an official's page, in order."""
    about = teller.profiles.facts.about(iri)
    document = teller.document_column()
    posts = sorted(of_class(about, GZ.PostHeld), key=first_shown)
    shown = Column(Text("印出之日", "Shown on"), lambda fact: days_text(fact.days(GZ.holdsOn)))
    yield teller.table(Text("职务", "Posts"), posts, (*teller.columns(GZ.post, GZ.body), shown, document), POSTS_NOTE)
    appointed = teller.columns(GZ.action, GZ.post, GZ.date, GZ.body)
    yield teller.table(Text("任免", "Appointments"), of_class(about, GZ.Appointment), (*appointed, document))
    held = (*teller.columns(GZ.domain, GZ.relation), document, teller.in_force_column())
    yield teller.table(Text("负责的工作领域", "Portfolio"), of_class(about, GZ.Portfolio), held)
    yield from charge_tables(teller, about, of_official=True)
    yield from official_chains(teller, iri)
    yield teller.table(
        Text("互补", "Stands in with (互补)"),
        of_class(about, GZ.Backup),
        (*teller.columns(GZ.person, GZ.backup), document, teller.in_force_column()),
        Text("互补是相互的，不转移分管。", "Mutual; it hands over no charge."),
    )
    duty = Column(Text("职责", "Duty"), lambda fact: teller.cell(fact, DCTERMS.description))
    yield teller.table(Text("其他职责", "Standing duties"), of_class(about, GZ.StandingDuty), (duty, document))
    taken = teller.columns(GZ.event, GZ.posts, GZ.actions)
    yield teller.table(Text("大事记", "Events"), of_class(about, GZ.Participation), taken)


def first_shown(fact: Fact) -> str:
    """The first day on which a post is shown, for sorting; undated ones last."""
    days = fact.days(GZ.holdsOn)
    return str(days[0]) if days else "~"
