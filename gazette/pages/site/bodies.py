"""The page of a body: what it is, who is in charge of it, its duties as owner and otherwise, posts, events, papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.pages.site.charge import OWNERS, charge_tables
from gazette.pages.site.model import Cell, Piece, Profile, Table, Text
from gazette.pages.site.paths import Kind, page_of, stem_of
from gazette.pages.site.teller import Column, Teller, days_text, of_class
from graph.fact_shelf import Fact
from ontology.english import values
from ontology.terms import GZ

KIND = Text("单位", "Body")
GENERIC = Text(
    "这是泛称，不指某一个单位：不进入排名，不作网络枢纽，也不与其他单位合并。",
    "A generic name, no single body: it stands in no ranking and no network's hub, and is merged with no other.",
)


def body_page(teller: Teller, iri: str) -> Profile:
    """The page of a body."""
    about = teller.profiles.facts.about(iri)
    generic = teller.profiles.things[iri].generic
    notes = [GENERIC] if generic else []
    if not generic and not of_class(about, GZ.Oversight) and (unnamed := not_named(teller, iri)) is not None:
        notes.append(unnamed)
    return Profile(
        page_of(Kind.BODY, iri),
        KIND,
        teller.piece(iri),
        tuple(said_of_body(teller, iri)),
        tuple(table for table in body_tables(teller, about) if table is not None),
        tuple(notes),
        stem_of(Kind.BODY, iri),
    )


def not_named(teller: Teller, iri: str) -> Text | None:
    """That no division of work names a body, where its place has one."""
    if teller.place(iri) not in teller.divided:
        return None
    kind = teller.profiles.kinds.get(iri, ("", ""))[0]
    word = values("word").get(kind, kind)
    return Text(
        f"通知未列：分工通知没有列出这个单位（{kind}）。通知所列以“等”字结尾，未列不等于无人负责。",
        f"Not named (通知未列): no division of work names this body ({word}). Such lists are open; it is not nobody's.",
    )


def said_of_body(teller: Teller, iri: str) -> Iterator[tuple[Text, Cell]]:
    """What the page's head says: place, kind and the reason for it, names as printed."""
    if place := teller.place_cell(iri):
        yield Text("所属", "Belongs to"), place
    kind, reason = teller.profiles.kinds.get(iri, ("", ""))
    if kind:
        yield Text("类别", "Kind"), (Piece(kind, values("word").get(kind)),)
        yield Text("理由", "Reason"), (Piece(reason),)
    names = [name for name in teller.profiles.names.get(iri, ()) if name != teller.profiles.things[iri].label]
    if names:
        yield Text("又作", "Also printed as"), tuple(map(Piece, names))


def body_tables(teller: Teller, facts: Sequence[Fact]) -> Iterator[Table | None]:
    """The tables of a body's page, in order."""
    yield from charge_tables(teller, facts, of_official=False)
    yield from duty_tables(teller, facts)
    yield from other_tables(teller, facts)


def duty_tables(teller: Teller, facts: Sequence[Fact]) -> Iterator[Table | None]:
    """What a body owns; and, apart, what it supports or carries out."""
    document = teller.document_column()
    duties = of_class(facts, GZ.Responsibility)
    targets = Column(Text("指标", "Targets"), lambda fact: targets_of(teller, fact))
    columns = (*teller.columns(GZ.task, GZ.role, GZ.share), targets, document)
    owned = [fact for fact in duties if fact.value(GZ.role) in OWNERS]
    yield teller.table(
        Text("牵头、负责的任务", "Tasks led or answered for (牵头, 负责)"),
        owned,
        columns,
        Text(
            "按照职责分工由几个单位负责的任务，原文没有在它们之间划分：其指标由几个单位共同承担。",
            "Where several bodies answer for a task, the print does not divide it: its targets are held jointly.",
        ),
        "charge",
    )
    yield teller.table(
        Text("配合、落实的任务", "Tasks supported or carried out (配合, 落实)"),
        [fact for fact in duties if fact not in owned],
        (*teller.columns(GZ.task, GZ.role), document),
        Text("配合、落实不是责任主体。", "Neither makes a body the owner of a task."),
        "liaison",
    )


def other_tables(teller: Teller, facts: Sequence[Fact]) -> Iterator[Table | None]:
    """Who holds its posts, its nameplates, events, and its papers."""
    document = teller.document_column()
    shown = Column(Text("印出之日", "Shown on"), lambda fact: days_text(fact.days(GZ.holdsOn)))
    yield teller.table(
        Text("任职者", "Holders of its posts"),
        of_class(facts, GZ.PostHeld),
        (*teller.columns(GZ.person, GZ.post), shown, document),
    )
    appointed = (*teller.columns(GZ.person, GZ.action, GZ.post, GZ.date), document)
    yield teller.table(Text("任免", "Appointments"), of_class(facts, GZ.Appointment), appointed)
    plates = (*teller.columns(GZ.body, GZ.alias), document)
    yield teller.table(Text("加挂牌子", "Second nameplates"), of_class(facts, GZ.Alias), plates)
    yield teller.table(Text("大事记", "Events"), of_class(facts, GZ.Participation), teller.columns(GZ.event))
    issued = Column(Text("公文", "Document"), lambda fact: (teller.piece(fact.iri),))
    yield teller.table(Text("印发的公文", "Documents issued"), of_class(facts, GZ.Document), (issued,))
    sent = (*teller.columns(GZ.recipient, GZ.role), document)
    yield teller.table(Text("主送、抄送", "Addressed or copied to"), of_class(facts, GZ.Addressing), sent)


def targets_of(teller: Teller, duty: Fact) -> Cell:
    """The targets of the task of a duty."""
    tasks = duty.things(GZ.forTask)
    return tuple(teller.piece(target) for task in tasks for target in teller.profiles.objects(task, GZ.hasTarget))
