"""Who is in charge of what, in tables that never mix: 分管 and 主持, 联系, 协助 and 督促; and what is inferred."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gazette.pages.site.model import Cell, Table, Text
from gazette.pages.site.teller import EVIDENCE, Teller, of_class, whole_table
from graph.fact_shelf import Fact
from loaders.values import Relation, Role
from ontology.terms import GZ

OWNERS = (Role.LEAD, Role.RESPONSIBLE)


@dataclass(frozen=True, slots=True)
class ChargeKind:
    """A kind of charge: its relations, its headings seen from the official and from the body, what to mind, a mark."""

    relations: tuple[str, ...]
    official: Text
    body: Text
    note: Text | None
    mark: str


CHARGES = (
    ChargeKind(
        (Relation.HEADS, Relation.OVERSEES),
        Text("主持、分管的单位", "Bodies headed or overseen (主持, 分管)"),
        Text("主持、分管的领导", "Headed or overseen by (主持, 分管)"),
        None,
        "charge",
    ),
    ChargeKind(
        (Relation.LIAISES,),
        Text("联系的单位", "Bodies kept in touch with (联系)"),
        Text("联系的领导", "Kept in touch with by (联系)"),
        Text("联系不是分管，不与分管合计。", "联系 is not charge, and is never added to it."),
        "liaison",
    ),
    ChargeKind(
        (Relation.ASSISTS, Relation.URGES),
        Text("协助、督促", "Assists, urges (协助, 督促)"),
        Text("协助、督促", "Assisted or urged by (协助, 督促)"),
        Text("协助、督促不是分管。", "Neither is charge."),
        "liaison",
    ),
)


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain from official to task: its inferred property, the plain one that it starts with, and its headings."""

    inferred: str
    charge: str
    official: Text
    task: Text
    mark: str


CHAINS = (
    Chain(
        GZ.accountableFor,
        GZ.oversees,
        Text("分管责任（推定）：任务与指标", "Accountable for (inferred): tasks and targets"),
        Text("分管责任（推定）：领导", "Accountable officials (inferred)"),
        "inferred",
    ),
    Chain(
        GZ.liaisonFor,
        GZ.liaisesWith,
        Text("经由所联系单位的任务（推定，不是分管责任）", "Tasks of bodies kept in touch with (inferred; not charge)"),
        Text("联系责任单位的领导（推定，不是分管责任）", "Officials in touch with its owners (inferred; not charge)"),
        "inferred liaison",
    ),
)
TASK, TARGETS = Text("任务", "Task"), Text("指标", "Targets")
BODY, OFFICIAL = Text("经由", "Through"), Text("领导", "Official")


def charge_tables(teller: Teller, facts: Iterable[Fact], of_official: bool) -> Iterator[Table | None]:
    """The tables of charge among facts on an official, or on a body."""
    found = of_class(facts, GZ.Oversight)
    who = teller.column(GZ.body if of_official else GZ.person)
    columns = (who, teller.column(GZ.relation), teller.document_column(), teller.in_force_column())
    for kind in CHARGES:
        told = [fact for fact in found if fact.value(GZ.relation) in kind.relations]
        yield teller.table(kind.official if of_official else kind.body, told, columns, kind.note, kind.mark)


def chain_note(teller: Teller) -> Text:
    """What to mind of what was inferred, and the day that it holds on."""
    day = teller.profiles.day or "—"
    return Text(
        f"由分工与任务责任推定，截至 {day}；按照职责分工共同承担的任务，原文没有在各单位间划分，指标数不能相加。",
        f"Inferred from charge and duty, as of {day}. The print does not divide a task given to several bodies; "
        "targets do not add up over officials.",
    )


def owner_duties(teller: Teller, task: str, bodies: Sequence[str]) -> list[Fact]:
    """The facts that make some of the bodies owners of a task (牵头, 负责)."""
    duties = of_class(teller.profiles.facts.about(task), GZ.Responsibility)
    owning = [fact for fact in duties if fact.value(GZ.role) in OWNERS]
    return [fact for fact in owning if set(fact.things(GZ.namesBody)) & set(bodies)]


def official_chains(teller: Teller, official: str) -> Iterator[Table | None]:
    """The tasks, with their targets, that an official answers for through a body, by inference."""
    profiles = teller.profiles
    for chain in CHAINS:
        bodies = profiles.objects(official, chain.charge)
        rows = [
            chain_row(teller, duty, None)
            for task in in_print(teller, profiles.objects(official, chain.inferred))
            for duty in owner_duties(teller, task, bodies)
        ]
        yield whole_table(chain.official, chain_heads(teller), rows, chain_note(teller), chain.mark)


def task_chains(teller: Teller, task: str) -> Iterator[Table | None]:
    """The officials who answer for a task through its owners, by inference."""
    profiles = teller.profiles
    for chain in CHAINS:
        rows: list[tuple[Cell, ...]] = []
        for official in profiles.subjects(chain.inferred, task):
            for duty in owner_duties(teller, task, profiles.objects(official, chain.charge)):
                rows.append(chain_row(teller, duty, official))
        yield whole_table(chain.task, chain_heads(teller), rows, chain_note(teller), chain.mark)


def chain_heads(teller: Teller) -> tuple[Text, ...]:
    """The headings of a chain's columns."""
    return (OFFICIAL, TASK, TARGETS, BODY, teller.label(GZ.role), teller.label(GZ.share), EVIDENCE)


def chain_row(teller: Teller, duty: Fact, official: str | None) -> tuple[Cell, ...]:
    """One duty of a chain; the official where the table tells of several."""
    task = next(iter(duty.things(GZ.forTask)), None)
    targets = teller.profiles.objects(task, GZ.hasTarget) if task else []
    return (
        (teller.piece(official),) if official else (),
        (teller.piece(task),) if task else (),
        tuple(map(teller.piece, in_print(teller, targets))),
        teller.cell(duty, GZ.body),
        teller.cell(duty, GZ.role),
        teller.cell(duty, GZ.share),
        (teller.evidence(duty),),
    )


def in_print(teller: Teller, things: Iterable[str]) -> list[str]:
    """Things that are facts of their own, in order of print."""
    return teller.profiles.facts.in_print(things)
