"""The pages of a task and of a target: what the print demands, whose it is, and who answers for that by inference."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.pages.site.charge import OWNERS, task_chains
from gazette.pages.site.model import Cell, Piece, Profile, Table, Text
from gazette.pages.site.paths import Kind, page_of, stem_of
from gazette.pages.site.teller import Column, Teller, of_class
from ontology.terms import GZ, OA

NOT_STATED = (Piece("本期未载", "not stated"),)
OWNERS_TITLE = Text("责任单位（牵头、负责）", "Owners (牵头, 负责)")
OTHERS_TITLE = Text("配合、落实单位（不是责任主体）", "Supporting or carrying out (配合, 落实; not owners)")
NO_OWNER = Text("原文没有写明责任单位。", "The print names no owner.")
JOINT = Text(
    "几个单位共同负责，原文没有在它们之间划分，也没有写明谁牵头：各单位都是候选的责任主体。",
    "Several bodies answer for it jointly; the print neither divides it among them nor says who leads.",
)


def task_page(teller: Teller, iri: str) -> Profile:
    """The page of a task."""
    fact = teller.profiles.facts[iri]
    said = [
        (Text("文件", "Document"), (teller.piece(fact.document),)),
        (Text("任务编号", "Number"), teller.cell(fact, GZ.section) and (Piece(teller.word(fact, GZ.task)),)),
        (Text("所属部分", "Section"), teller.cell(fact, GZ.section)),
        (Text("主题", "Topics"), topics_of(teller, iri)),
        (Text("正文", "Text"), teller.cell(fact, GZ.text)),
        (Text("原文位置", "In print"), (teller.evidence(fact),)),
    ]
    tables = [*duty_tables(teller, iri), targets_table(teller, iri), *task_chains(teller, iri)]
    return Profile(
        page_of(Kind.TASK, iri),
        Text("任务", "Task"),
        teller.piece(iri),
        tuple((head, cell) for head, cell in said if cell),
        tuple(table for table in tables if table is not None),
        owner_notes(teller, iri),
        stem_of(Kind.TASK, iri),
    )


def target_page(teller: Teller, iri: str) -> Profile:
    """The page of a target."""
    fact = teller.profiles.facts[iri]
    said = [
        (Text("指标", "Indicator"), teller.cell(fact, GZ.indicator)),
        (Text("要求", "Demand"), (Piece(teller.bound(fact)),)),
        (Text("期限", "Deadline"), teller.cell(fact, GZ.deadline) or NOT_STATED),
        *((teller.label(name), teller.cell(fact, name)) for name in (GZ.period, GZ.qualifier, GZ.bearer, GZ.per)),
        (teller.label(GZ.horizon), teller.cell(fact, GZ.horizon)),
        (Text("任务", "Task"), teller.cell(fact, GZ.task)),
        (Text("文件", "Document"), (teller.piece(fact.document),)),
        (Text("主题", "Topics"), topics_of(teller, iri)),
        (Text("原文", "Print"), (teller.evidence(fact, teller.word(fact, GZ.indicator)),)),
    ]
    tasks = fact.things(GZ.forTask)
    tables = [table for task in tasks for table in (*duty_tables(teller, task), *task_chains(teller, task))]
    return Profile(
        page_of(Kind.TARGET, iri),
        Text("指标", "Target"),
        teller.piece(iri),
        tuple((head, cell) for head, cell in said if cell),
        tuple(table for table in tables if table is not None),
        tuple(note for task in tasks for note in owner_notes(teller, task)),
        stem_of(Kind.TARGET, iri),
    )


def topics_of(teller: Teller, iri: str) -> Cell:
    """The topics that a thing is filed under."""
    filed = of_class(teller.profiles.facts.about(iri), GZ.Classification)
    found = dict.fromkeys(
        topic for fact in filed if iri in fact.things(OA.hasTarget) for topic in fact.things(OA.hasBody)
    )
    return tuple(map(teller.piece, found))


def duty_tables(teller: Teller, task: str) -> Iterator[Table | None]:
    """Who owns a task; and, apart, who supports or carries it out."""
    duties = of_class(teller.profiles.facts.about(task), GZ.Responsibility)
    owners = [fact for fact in duties if fact.value(GZ.role) in OWNERS]
    yield teller.table(OWNERS_TITLE, owners, teller.columns(GZ.body, GZ.role, GZ.share), mark="charge")
    others = [fact for fact in duties if fact not in owners]
    yield teller.table(OTHERS_TITLE, others, teller.columns(GZ.body, GZ.role), mark="liaison")


def owner_notes(teller: Teller, task: str) -> tuple[Text, ...]:
    """What to mind of a task's owners: that there is none, or that several share it without a lead."""
    duties = of_class(teller.profiles.facts.about(task), GZ.Responsibility)
    owners = [fact for fact in duties if fact.value(GZ.role) in OWNERS]
    if not owners:
        return (NO_OWNER,)
    led = any(fact.value(GZ.role) == OWNERS[0] for fact in owners)
    return (JOINT,) if len(owners) > 1 and not led else ()


def targets_table(teller: Teller, task: str) -> Table | None:
    """The targets of a task, in order of print."""
    facts = teller.profiles.facts
    targets = sorted(
        (facts[iri] for iri in teller.profiles.objects(task, GZ.hasTarget) if iri in facts),
        key=lambda fact: (fact.place, fact.iri),
    )
    columns = (
        Column(Text("指标", "Target"), lambda fact: (teller.piece(fact.iri),)),
        Column(Text("期限", "Deadline"), lambda fact: teller.cell(fact, GZ.deadline) or NOT_STATED),
        *teller.columns(GZ.qualifier, GZ.bearer, GZ.per),
    )
    return teller.table(Text("指标", "Targets"), targets, columns)
