"""The page of an event: its entry in the chronicle, who took part, what was held and adopted, where."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.pages.site.model import Piece, Profile, Table, Text
from gazette.pages.site.paths import Kind, page_of, stem_of
from gazette.pages.site.teller import Column, Teller, of_class
from ontology.terms import GZ


def event_page(teller: Teller, iri: str) -> Profile:
    """The page of an event."""
    fact = teller.profiles.facts[iri]
    days = [teller.word(fact, GZ.start), teller.word(fact, GZ.end)]
    said = (
        (Text("日期", "Date"), (Piece(" – ".join(dict.fromkeys(day for day in days if day))),)),
        (Text("文件", "Document"), (teller.piece(fact.document),)),
        (Text("原文", "Print"), (Piece(fact.quote, None, teller.evidence(fact).page),)),
    )
    return Profile(
        page_of(Kind.EVENT, iri),
        Text("大事", "Event"),
        teller.piece(iri),
        said,
        tuple(table for table in event_tables(teller, iri) if table is not None),
        data=stem_of(Kind.EVENT, iri),
    )


def event_tables(teller: Teller, iri: str) -> Iterator[Table | None]:
    """The tables of an event's page, in order."""
    about = [fact for fact in teller.profiles.facts.about(iri) if iri in fact.things(GZ.inEvent)]
    taken = of_class(about, GZ.Participation)
    people = [fact for fact in taken if fact.value(GZ.person) is not None]
    yield teller.table(Text("人物", "People"), people, teller.columns(GZ.person, GZ.posts, GZ.actions))
    bodies = [fact for fact in taken if fact not in people]
    yield teller.table(Text("单位", "Bodies"), bodies, teller.columns(GZ.body))
    yield teller.table(Text("会议", "Meetings"), of_class(about, GZ.Meeting), teller.columns(GZ.meeting, GZ.convener))
    carried = Column(
        Text("落实为", "Carried out by"), lambda fact: tuple(map(teller.piece, fact.things(GZ.carriedOutBy)))
    )
    agenda = (*teller.columns(GZ.action, GZ.work, GZ.matter, GZ.meeting), carried)
    yield teller.table(Text("议题", "Agenda"), of_class(about, GZ.AgendaItem), agenda)
    yield teller.table(Text("地点", "Places"), of_class(about, GZ.EventPlace), teller.columns(GZ.place))
