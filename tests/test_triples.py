"""Facts → triples, on an invented notice and an invented chronicle: each column one step away, each with its print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from graph.bridge import load_ontology
from loaders import fact_types
from loaders.document_number import NumberParts, split_number
from loaders.fact_terms import FACT_TERMS, Node
from loaders.fact_types import (
    Alias,
    Appointment,
    Backup,
    Citation,
    Classification,
    CollectiveDuty,
    Decision,
    DocumentFact,
    Event,
    EventBody,
    EventPlace,
    EventWork,
    Fact,
    Fallback,
    Meeting,
    Oversight,
    Participant,
    Portfolio,
    PostHeld,
    Recipient,
    Responsibility,
    Standard,
    Target,
    Task,
)
from loaders.model import Document, Span
from loaders.sheet import spelt, spelt_text
from loaders.text import source_of
from loaders.tree import build_tree
from loaders.triples import document_quads
from loaders.values import BodyName, Comparator, PartialDate, Relation, Role, Share, TargetKind
from ontology.errors import EvidenceError
from ontology.iri import BASE, IriMinter
from ontology.terms import DCTERMS, ELI, GZ, OA, PROV, QUDT, RDF, RDFS, XSD, Vocabulary

MINTER = IriMinter()
WATER = BodyName("市水务局", "市水务局")
OFFICE = BodyName("驻港办", "市政府驻港办")

# a line of both documents that holds every word that the invented facts quote
WORDS = "驻港办、何安、林溪、白露、市水务局局长、市节水办、安河大桥工地、安河市供水条例"

PLAN = f"""安政发〔2021〕3号

安河市人民政府关于印发安河市供水行动方案的通知

各区人民政府，市政府各部门：

现将《安河市供水行动方案》印发给你们，请认真贯彻执行。

安河市人民政府
2021年3月2日

安河市供水行动方案

一、总体要求

到2025年，供水普及率不低于99.0%。

二、重点任务

（一）加强农村供水。新建水厂3座。（市水务局牵头，市财
— 2 —
政局配合）

{WORDS}
"""

CHRONICLE = f"""安河大事记
（2021年3月）

3月2日
副市长何安到安河大桥工地调研。困难职工白露参加。

3月4日至6日
市长何安出席会议，审议通过《安河市供水条例》。
{WORDS}
"""


def only_document(text: str, name: str) -> Document:
    issue, _ = build_tree(source_of(text, name), "安河市", "2021-03")
    (document,) = issue.documents
    return document


@pytest.fixture(scope="module")
def plan() -> Document:
    return only_document(PLAN, "plan.txt")


@pytest.fixture(scope="module")
def chronicle() -> Document:
    return only_document(CHRONICLE, "chronicle.txt")


def printed(document: Document, *passages: str | tuple[str, ...]) -> tuple[Span, ...]:
    """Where passages are printed in a document, for a fact's spans; a passage in several pieces is a tuple of them."""
    source = document.source
    spans: list[Span] = []
    for passage in passages:
        texts = passage if isinstance(passage, tuple) else (passage,)
        pieces = tuple((source.text.index(text), source.text.index(text) + len(text)) for text in texts)
        spans.append(Span(source.name, source.line_at(pieces[0][0]), pieces))
    return tuple(spans)


def quads_of(document: Document, *facts: Fact) -> list[Quad]:
    return list(document_quads(document, facts, MINTER))


def said(quads: Iterable[Quad], subject: str, predicate: str) -> list[str]:
    """The objects of one property of one node, as text."""
    return [
        quad.object.value
        for quad in quads
        if quad.subject == NamedNode(subject) and quad.predicate == NamedNode(predicate)
        if isinstance(quad.object, Literal | NamedNode)
    ]


def node(document: Document, tail: str) -> str:
    number = document.number.text if document.number else f"{document.label}~2021-03"
    return f"{BASE}安河市/document/{number}{tail}"


def document_fact(document: Document) -> DocumentFact:
    return DocumentFact(
        title="安河市人民政府关于印发安河市供水行动方案的通知",
        issuers=("安河市人民政府", "安河市水务局"),
        issued=date(2021, 3, 2),
        printed=None,
        effective=None,
        kind="通知",
        enclosed_title="安河市供水行动方案",
        openness=None,
        number="安政发〔2021〕3号",
        spans=printed(document, "安政发〔2021〕3号"),
    )


def target(document: Document, **changes: object) -> Target:
    fact = Target(
        task="一",
        indicator="供水普及率",
        comparator=Comparator.AT_LEAST,
        value=Decimal("99.0"),
        unit="%",
        deadline=PartialDate(2025),
        period=None,
        qualifier=None,
        quote="供水普及率不低于99.0%",
        kind=TargetKind.REACH,
        spans=printed(document, "到2025年，供水普及率不低于99.0%"),
    )
    return replace(fact, **changes)  # type: ignore[arg-type]


NAME = f"{BASE}安河市/name"
# each kind of fact: the fact without its passages, where its node stands, and what the graph says of it
KINDS = [
    pytest.param(
        Recipient(OFFICE, "主送", spans=()),
        "/recipient/1",
        [
            (RDF.type, GZ.Addressing),
            (GZ.recipient, "驻港办"),
            (GZ.role, "主送"),
            (GZ.namesBody, f"{NAME}/body/市政府驻港办"),
        ],
        id="recipient: as printed, and as it is understood",
    ),
    pytest.param(
        Citation("安河市供水条例", None, "根据", spans=()),
        "/citation/1",
        [(RDF.type, GZ.Citation), (GZ.citedTitle, "安河市供水条例"), (GZ.citedNumber, None), (GZ.relation, "根据")],
        id="citation without a number",
    ),
    pytest.param(
        PostHeld("何安", "市水务局局长", WATER, "局长", spans=()),
        "/post/1",
        [
            (RDF.type, GZ.PostHeld),
            (GZ.person, "何安"),
            (GZ.post, "市水务局局长"),
            (GZ.body, "市水务局"),
            (GZ.postTitle, "局长"),
            (GZ.namesPerson, f"{NAME}/person/何安"),
            (GZ.namesBody, f"{NAME}/body/市水务局"),
            (GZ.holdsOn, None),
        ],
        id="post",
    ),
    pytest.param(
        Oversight("何安", Relation.LIAISES, WATER, spans=()),
        "/oversight/1",
        [
            (RDF.type, GZ.Oversight),
            (GZ.person, "何安"),
            (GZ.relation, "联系"),
            (GZ.body, "市水务局"),
            (GZ.namesPerson, f"{NAME}/person/何安"),
            (GZ.namesBody, f"{NAME}/body/市水务局"),
            (GZ.oversees, None),
        ],
        id="oversight: no plain edge here",
    ),
    pytest.param(
        Portfolio("何安", "供水", "负责", spans=()),
        "/portfolio/1",
        [(RDF.type, GZ.Portfolio), (GZ.person, "何安"), (GZ.domain, "供水"), (GZ.relation, "负责")],
        id="portfolio",
    ),
    pytest.param(
        Alias(WATER, "市节水办", spans=()),
        "/alias/1",
        [
            (RDF.type, GZ.Alias),
            (GZ.body, "市水务局"),
            (GZ.alias, "市节水办"),
            (GZ.namesBody, f"{NAME}/body/市水务局"),
            (GZ.namesAlias, f"{NAME}/body/市节水办"),
        ],
        id="alias",
    ),
    pytest.param(
        Backup("何安", "林溪", spans=()),
        "/backup/1",
        [
            (RDF.type, GZ.Backup),
            (GZ.person, "何安"),
            (GZ.backup, "林溪"),
            (GZ.namesPerson, f"{NAME}/person/何安"),
            (GZ.namesPerson, f"{NAME}/person/林溪"),
        ],
        id="backup",
    ),
    pytest.param(
        Fallback("何安", "由其负责协调", spans=()),
        "/fallback/1",
        [(RDF.type, GZ.StandingDuty), (GZ.person, "何安"), (DCTERMS.description, "由其负责协调")],
        id="fallback rule",
    ),
    pytest.param(
        Appointment("何安", "任", "局长", PartialDate(2021, 3), WATER, spans=()),
        "/appointment/1",
        [
            (RDF.type, GZ.Appointment),
            (GZ.action, "任"),
            (GZ.post, "局长"),
            (GZ.date, "2021-03"),
            (DCTERMS.date, None),
            (GZ.body, "市水务局"),
        ],
        id="appointment in a month: no day invented",
    ),
    pytest.param(
        Appointment("何安", "免", "局长", PartialDate(2021, 3, 2), spans=()),
        "/appointment/1",
        [(GZ.date, "2021-03-02"), (DCTERMS.date, "2021-03-02"), (GZ.body, None), (GZ.namesBody, None)],
        id="appointment on a day",
    ),
    pytest.param(
        Task("二/（一）", "加强农村供水", "新建水厂3座。", "重点任务", 1, spans=()),
        "/task/二/（一）",
        [
            (RDF.type, GZ.Task),
            (GZ.task, "二/（一）"),
            (DCTERMS.title, "加强农村供水"),
            (GZ.text, "新建水厂3座。"),
            (GZ.section, "重点任务"),
        ],
        id="task",
    ),
    pytest.param(
        Responsibility("二/（一）", WATER, Role.LEAD, Share.SOLE, 1, spans=()),
        "/responsibility/1",
        [
            (RDF.type, GZ.Responsibility),
            (GZ.task, "二/（一）"),
            (GZ.body, "市水务局"),
            (GZ.role, "牵头"),
            (GZ.share, "sole"),
            (GZ.position, "1"),
            (GZ.namesBody, f"{NAME}/body/市水务局"),
            (GZ.forTask, None),
        ],
        id="responsibility for a task that the document lacks",
    ),
    pytest.param(
        Event("03-02#1", date(2021, 3, 2), date(2021, 3, 2), "调研。", ("党组会", "常务会"), spans=()),
        "/event/03-02.1",
        [
            (RDF.type, GZ.Event),
            (GZ.event, "03-02#1"),
            (GZ.start, "2021-03-02"),
            (GZ.end, "2021-03-02"),
            (GZ.text, "调研。"),
            (GZ.meetings, "党组会；常务会"),
        ],
        id="event",
    ),
    pytest.param(
        Participant("03-02#1", "何安", ("市委副书记", "市长"), (), spans=()),
        "/participant/1",
        [
            (RDF.type, GZ.Participation),
            (GZ.event, "03-02#1"),
            (GZ.person, "何安"),
            (GZ.posts, "市委副书记；市长"),
            (GZ.actions, None),
            (GZ.private, "false"),
            (GZ.namesPerson, f"{NAME}/person/何安"),
        ],
        id="participant",
    ),
    pytest.param(
        Participant("03-02#1", "白露", (), ("被看望慰问",), private=True, spans=()),
        "/participant/1",
        [(GZ.person, "白露"), (GZ.actions, "被看望慰问"), (GZ.private, "true"), (GZ.namesPerson, None)],
        id="private participant: no link to a name",
    ),
    pytest.param(
        EventBody("03-02#1", WATER, spans=()),
        "/event-body/1",
        [
            (RDF.type, GZ.Participation),
            (GZ.body, "市水务局"),
            (GZ.namesBody, f"{NAME}/body/市水务局"),
            (GZ.inEvent, None),
        ],
        id="body of an event",
    ),
    pytest.param(
        EventPlace("03-02#1", "安河大桥工地", spans=()),
        "/event-place/1",
        [(RDF.type, GZ.EventPlace), (GZ.event, "03-02#1"), (GZ.place, "安河大桥工地")],
        id="place of an event",
    ),
    pytest.param(
        EventWork("03-02#1", "安河市供水条例", "审议通过", "常务会", spans=()),
        "/event-work/1",
        [(RDF.type, GZ.AgendaItem), (GZ.work, "安河市供水条例"), (GZ.action, "审议通过"), (GZ.meeting, "常务会")],
        id="work of an event",
    ),
    pytest.param(
        Meeting("03-02#1", "市政府常务会议", "市政府", spans=()),
        "/meeting/1",
        [(RDF.type, GZ.Meeting), (GZ.event, "03-02#1"), (GZ.meeting, "市政府常务会议"), (GZ.convener, "市政府")],
        id="meeting of an event",
    ),
    pytest.param(
        Decision("03-02#1", "安河大桥工地", "原则通过", None, spans=()),
        "/decision/1",
        [(RDF.type, GZ.AgendaItem), (GZ.matter, "安河大桥工地"), (GZ.action, "原则通过"), (GZ.meeting, None)],
        id="decision of a meeting that the print does not tell",
    ),
    pytest.param(
        CollectiveDuty("市水务局局长", "安河市供水条例", spans=()),
        "/collective-duty/1",
        [(RDF.type, GZ.StandingDuty), (GZ.officials, "市水务局局长"), (DCTERMS.description, "安河市供水条例")],
        id="duty of a class of officials",
    ),
    pytest.param(
        Standard("起付标准", "居民", None, "第二次住院", Decimal("1E+3"), "元", date(2021, 4, 1), spans=()),
        "/standard/1",
        [
            (RDF.type, GZ.Standard),
            (GZ.measure, "起付标准"),
            (GZ.group, "居民"),
            (GZ.tier, None),
            (GZ.condition, "第二次住院"),
            (QUDT.numericValue, "1000"),
            (GZ.valueText, "1000"),
            (GZ.unit, "元"),
            (GZ.effective, "2021-04-01"),
        ],
        id="standard",
    ),
    pytest.param(
        Standard("起付标准", None, None, "免收", None, None, spans=()),
        "/standard/1",
        [
            (GZ.condition, "免收"),
            (QUDT.numericValue, None),
            (GZ.valueText, None),
            (GZ.unit, None),
            (GZ.effective, None),
        ],
        id="standard: an exemption has no value",
    ),
]


@pytest.mark.parametrize(("fact", "tail", "expected"), KINDS)
def test_each_column_is_one_step_from_its_fact(
    plan: Document, fact: Fact, tail: str, expected: list[tuple[str, str | None]]
) -> None:
    iri = node(plan, tail)
    quads = quads_of(plan, replace(fact, spans=printed(plan, "安政发〔2021〕3号", WORDS)))
    for predicate in dict(expected):
        values = [value for each, value in expected if each == predicate and value is not None]
        assert said(quads, iri, predicate) == values, predicate
    assert said(quads, iri, GZ.inDocument) == [node(plan, "")]
    assert said(quads, iri, GZ.order) == ["1"]
    assert said(quads, iri, PROV.value) == [f"安政发〔2021〕3号；{WORDS}"]
    assert len(said(quads, iri, PROV.wasQuotedFrom)) == 2


def test_each_kind_of_fact_is_tried_above(plan: Document) -> None:
    tried = {type(case.values[0]) for case in KINDS} | {Classification, DocumentFact, Target}
    assert tried == set(FACT_TERMS)
    kinds = [each for each in vars(fact_types).values() if isinstance(each, type) and issubclass(each, Fact)]
    assert tried == set(kinds) - {Fact}


@pytest.mark.parametrize("kind", FACT_TERMS, ids=lambda kind: kind.__name__)
def test_each_field_of_a_fact_has_a_property(kind: type[Fact]) -> None:
    known_as = FACT_TERMS[kind]
    # a task's order is its place among the tasks, which every fact has
    expected = {each.name for each in fields(kind)} - {"spans"} - ({"order"} if kind is Task else set())
    # what leads to a node of the graph that has no name of its own is no literal
    linked = {link.field for link in known_as.links if link.node in (Node.FACT, Node.TOPIC)}
    assert {column.field for column in known_as.columns} | linked == expected
    known = {iri for vocabulary in Vocabulary.__subclasses__() for iri in vocabulary.terms().values()}
    used = {column.property for column in known_as.columns} | {link.property for link in known_as.links}
    assert used | {known_as.rdf_class} <= known


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return load_ontology()


@pytest.mark.parametrize("kind", FACT_TERMS, ids=lambda kind: kind.__name__)
def test_a_property_is_used_in_its_domain(ontology: rdflib.Graph, kind: type[Fact]) -> None:
    rdf_class = rdflib.URIRef(FACT_TERMS[kind].rdf_class)
    above = set(ontology.transitive_objects(rdf_class, rdflib.RDFS.subClassOf))
    assert rdflib.URIRef(GZ.Fact if kind is not DocumentFact else PROV.Entity) in above
    columns, links = FACT_TERMS[kind].columns, FACT_TERMS[kind].links
    for used in {column.property for column in columns} | {link.property for link in links}:
        assert set(ontology.objects(rdflib.URIRef(used), rdflib.RDFS.domain)) <= above, used


def test_literals_have_the_datatypes_of_the_ontology(plan: Document, ontology: rdflib.Graph) -> None:
    spans = printed(plan, WORDS)
    facts = [replace(case.values[0], spans=spans) for case in KINDS if isinstance(case.values[0], Fact)]
    for quad in quads_of(plan, document_fact(plan), target(plan), *facts):
        expected = ontology.value(rdflib.URIRef(quad.predicate.value), rdflib.RDFS.range)
        if isinstance(quad.object, Literal) and expected not in (None, rdflib.RDFS.Literal):
            assert quad.object.datatype.value == str(expected), quad


def test_a_document_says_what_it_is(plan: Document) -> None:
    quads = quads_of(plan, document_fact(plan))
    expected = {
        RDF.type: [GZ.Document],
        RDFS.label: ["安河市人民政府关于印发安河市供水行动方案的通知"],
        DCTERMS.identifier: ["安政发〔2021〕3号"],
        DCTERMS.title: ["安河市人民政府关于印发安河市供水行动方案的通知"],
        DCTERMS.issued: ["2021-03-02"],
        GZ.printed: [],
        GZ.effective: [],
        ELI.first_date_entry_in_force: ["2021-03-02"],
        GZ.issuers: ["安河市人民政府；安河市水务局"],
        GZ.namesBody: [f"{NAME}/body/安河市人民政府", f"{NAME}/body/安河市水务局"],
        ELI.id_local: ["安政发〔2021〕3号"],
        GZ.issuerCode: ["安政发"],
        GZ.numberYear: ["2021"],
        GZ.serial: ["3"],
        GZ.kind: ["通知"],
        GZ.genre: ["计划方案"],
        DCTERMS.alternative: ["安河市供水行动方案"],
        GZ.scope: ["安河市"],
        DCTERMS.temporal: ["2021-03"],
        DCTERMS.source: ["plan.txt"],
        PROV.value: ["安政发〔2021〕3号"],
        GZ.inDocument: [],
    }
    assert {predicate: said(quads, node(plan, ""), predicate) for predicate in expected} == expected


@pytest.mark.parametrize(
    ("effective", "issued", "imprint", "expected"),
    [
        pytest.param(
            date(2021, 4, 1), date(2021, 3, 2), date(2021, 3, 5), ["2021-04-01"], id="the effective date first"
        ),
        pytest.param(None, date(2021, 3, 2), date(2021, 3, 5), ["2021-03-02"], id="then that of signature"),
        pytest.param(None, None, date(2021, 3, 5), ["2021-03-05"], id="then the imprint's"),
        pytest.param(None, None, None, [], id="leave alone: no date printed"),
    ],
)
def test_a_document_is_in_force_from(
    plan: Document, effective: date | None, issued: date | None, imprint: date | None, expected: list[str]
) -> None:
    fact = replace(document_fact(plan), effective=effective, issued=issued, printed=imprint)
    assert said(quads_of(plan, fact), node(plan, ""), ELI.first_date_entry_in_force) == expected


NUMBERS = [
    pytest.param("安政发〔2021〕3号", NumberParts("安政发", 2021, 3), id="as the standard has it"),
    pytest.param("安政办发[2021]第30号", NumberParts("安政办发", 2021, 30), id="half-width brackets, 第"),
    pytest.param("安政（2021）8号", NumberParts("安政", 2021, 8), id="round brackets"),
    pytest.param("第12号", None, id="leave alone: an order's number"),
    pytest.param("〔2021〕3号", None, id="leave alone: no issuer"),
    pytest.param("安政发〔二〇二一〕三号", None, id="leave alone: no digits"),
    pytest.param("安政发〕2021〔3号", None, id="leave alone: brackets the wrong way round"),
]


@pytest.mark.parametrize(("number", "parts"), NUMBERS)
def test_the_parts_of_a_number(number: str, parts: NumberParts | None) -> None:
    assert split_number(number) == parts


def test_a_target_keeps_its_digits_and_knows_its_last_day(plan: Document) -> None:
    quads = quads_of(plan, target(plan))
    iri = node(plan, "/target/1")
    expected = {
        GZ.task: ["一"],
        GZ.indicator: ["供水普及率"],
        GZ.comparator: [">="],
        GZ.valueText: ["99.0"],
        GZ.unit: ["%"],
        GZ.deadline: ["2025"],
        GZ.dueBy: ["2025-12-31"],
        GZ.clause: ["供水普及率不低于99.0%"],
        PROV.value: ["到2025年，供水普及率不低于99.0%"],
        GZ.kind: ["reach"],
        GZ.period: [],
        GZ.bearer: [],
    }
    assert {predicate: said(quads, iri, predicate) for predicate in expected} == expected
    assert [Decimal(value) for value in said(quads, iri, QUDT.numericValue)] == [Decimal(99)]


def test_tasks_lead_to_their_targets_and_responsibilities_to_their_tasks(plan: Document) -> None:
    task = Task("二/（一）", "加强农村供水", "…", None, 1, spans=printed(plan, "加强农村供水"))
    responsibility = Responsibility("二/（一）", WATER, Role.LEAD, None, 1, spans=printed(plan, "市水务局牵头"))
    of_task = target(plan, task="二/（一）", quote="新建水厂3座", spans=printed(plan, "新建水厂3座"))
    quads = quads_of(plan, task, responsibility, target(plan), of_task)
    iri = node(plan, "/task/二/（一）")
    assert said(quads, iri, GZ.hasTarget) == [node(plan, "/target/2")]  # the first stands in a goals part, without task
    assert said(quads, node(plan, "/responsibility/1"), GZ.forTask) == [iri]
    (section,) = said(quads, iri, DCTERMS.isPartOf)
    assert said(quads, section, GZ.task) == ["二/（一）"]
    (above,) = said(quads, section, DCTERMS.isPartOf)
    assert said(quads, above, DCTERMS.title) == ["重点任务"]
    assert said(quads, above, DCTERMS.isPartOf) == [node(plan, "")]


def events_of(chronicle: Document) -> tuple[Event, Event]:
    first = printed(chronicle, "副市长何安到安河大桥工地调研。困难职工白露参加。")
    second = printed(chronicle, "市长何安出席会议，审议通过《安河市供水条例》。")
    return (
        Event("03-02#1", date(2021, 3, 2), date(2021, 3, 2), "…", spans=first),
        Event("03-04#1", date(2021, 3, 4), date(2021, 3, 6), "…", spans=second),
    )


def test_a_post_is_shown_on_the_day_of_its_entry_and_on_none_of_several(chronicle: Document) -> None:
    vice = PostHeld("何安", "副市长", spans=printed(chronicle, "副市长何安"))
    mayor = PostHeld("何安", "市长", spans=printed(chronicle, "市长何安出席"))
    quads = quads_of(chronicle, *events_of(chronicle), vice, mayor)
    assert said(quads, node(chronicle, "/post/1"), GZ.shownIn) == [node(chronicle, "/event/03-02.1")]
    assert said(quads, node(chronicle, "/post/1"), GZ.holdsOn) == ["2021-03-02"]
    assert said(quads, node(chronicle, "/post/2"), GZ.shownIn) == [node(chronicle, "/event/03-04.1")]
    assert said(quads, node(chronicle, "/post/2"), GZ.holdsOn) == []


def test_a_post_printed_outside_the_entries_is_shown_on_no_day(plan: Document, chronicle: Document) -> None:
    held = PostHeld("安河", "大事", spans=printed(chronicle, "安河大事记"))
    dated = replace(document_fact(plan), spans=printed(chronicle, "安河大事记"))
    quads = quads_of(chronicle, dated, *events_of(chronicle), held)
    assert said(quads, node(chronicle, "/post/1"), GZ.holdsOn) == []


def test_a_notice_shows_a_post_on_its_date(plan: Document) -> None:
    held = PostHeld("何安", "市水务局局长", spans=printed(plan, WORDS))
    assert said(quads_of(plan, document_fact(plan), held), node(plan, "/post/1"), GZ.holdsOn) == ["2021-03-02"]


def test_facts_of_an_event_lead_to_it(chronicle: Document) -> None:
    spans = printed(chronicle, "副市长何安到安河大桥工地")
    facts = [Participant("03-02#1", "何安", (), (), spans=spans), EventPlace("03-02#1", "安河大桥工地", spans=spans)]
    quads = quads_of(chronicle, *events_of(chronicle), *facts)
    for tail in ("/participant/1", "/event-place/1"):
        assert said(quads, node(chronicle, tail), GZ.inEvent) == [node(chronicle, "/event/03-02.1")]


def test_a_passage_cut_by_a_page_number_has_a_selector_for_each_range(plan: Document) -> None:
    quote = "市水务局牵头，市财政局配合"
    spans = printed(plan, ("市水务局牵头，市财\n", "政局配合"))
    fact = Responsibility("二/（一）", WATER, Role.LEAD, None, 1, spans=spans)
    quads = quads_of(plan, fact)
    (passage,) = said(quads, node(plan, "/responsibility/1"), PROV.wasQuotedFrom)
    assert re.fullmatch(re.escape(node(plan, "/passage/")) + r"\d+-\d+,\d+-\d+", passage)
    assert said(quads, passage, OA.exact) == [quote]
    assert said(quads, passage, GZ.line) == ["20"]
    assert said(quads, passage, OA.hasSelector) == [f"{passage}/1", f"{passage}/2"]
    ranges = [
        (int(*said(quads, selector, OA.start)), int(*said(quads, selector, OA.end)))
        for selector in said(quads, passage, OA.hasSelector)
    ]
    assert "".join("".join(PLAN[start:end].split()) for start, end in ranges) == quote


def test_every_character_of_the_print_stands_in_a_part(plan: Document) -> None:
    quads = quads_of(plan)
    parts = [quad.subject.value for quad in quads if quad.object == NamedNode(ELI.LegalResourceSubdivision)]  # type: ignore[union-attr]
    covered: set[int] = set()
    for part in parts:
        for passage in said(quads, part, PROV.wasQuotedFrom):
            for selector in said(quads, passage, OA.hasSelector):
                covered |= set(range(int(*said(quads, selector, OA.start)), int(*said(quads, selector, OA.end))))
    assert "".join(char for place, char in enumerate(PLAN) if place not in covered).strip() == ""
    kinds = {part: said(quads, part, GZ.kind)[0] for part in parts}
    above = {kinds[part]: said(quads, part, DCTERMS.isPartOf)[0] for part in parts}
    assert above["标题"] == above["成文日期"] == node(plan, "")
    assert above["正文"].startswith(node(plan, "/section/"))


def test_pages_are_counted_where_form_feeds_divide_the_file() -> None:
    document = only_document(PLAN.replace("— 2 —\n", "\f"), "paged.txt")
    quads = quads_of(document)
    passages = [quad.subject.value for quad in quads if quad.object == NamedNode(GZ.Passage)]  # type: ignore[union-attr]
    assert {page for passage in passages for page in said(quads, passage, GZ.page)} >= {"1"}
    unpaged = quads_of(only_document(PLAN, "plan.txt"))
    assert not [quad for quad in unpaged if quad.predicate == NamedNode(GZ.page)]


def test_all_stands_in_the_documents_own_graph_below_its_own_node(plan: Document, chronicle: Document) -> None:
    spans = printed(plan, WORDS)
    one = quads_of(plan, document_fact(plan), Oversight("何安", Relation.OVERSEES, WATER, spans=spans))
    spans = printed(chronicle, WORDS)
    two = quads_of(chronicle, *events_of(chronicle), EventBody("03-02#1", WATER, spans=spans))
    for document, quads in ((plan, one), (chronicle, two)):
        assert {quad.graph_name for quad in quads} == {NamedNode(node(document, ""))}
        for quad in quads:
            assert isinstance(quad.subject, NamedNode)
            assert isinstance(quad.object, NamedNode | Literal)
            assert (quad.subject.value + "/").startswith(node(document, "") + "/")
        assert len(quads) == len(set(quads))
    # both name one body, and no triple stands twice
    assert {NamedNode(f"{NAME}/body/市水务局")} <= {quad.object for quad in one} & {quad.object for quad in two}
    assert not {quad.triple for quad in one} & {quad.triple for quad in two}


BAD = [
    pytest.param({"spans": ()}, "plan.txt: the Target “一” has no passage; a fact needs at least one", id="no passage"),
    pytest.param(
        {"spans": (Span("plan.txt", 7, ()),)},
        f"plan.txt:7: the Target “一” has a passage with the ranges []; "
        f"they must rise and lie within the file's {len(PLAN)} characters",
        id="no range",
    ),
    pytest.param(
        {"spans": (Span("plan.txt", 1, ((0, 3), (2, 5))),)},
        f"plan.txt:1: the Target “一” has a passage with the ranges [(0, 3), (2, 5)]; "
        f"they must rise and lie within the file's {len(PLAN)} characters",
        id="ranges that overlap",
    ),
    pytest.param(
        {"spans": (Span("plan.txt", 9, ((0, 10**6),)),)},
        f"plan.txt:9: the Target “一” has a passage with the ranges [(0, 1000000)]; "
        f"they must rise and lie within the file's {len(PLAN)} characters",
        id="beyond the file",
    ),
    pytest.param(
        {"spans": (Span("plan.txt", 1, ((11, 13),)),)},
        "plan.txt:1: the Target “一” has a passage that prints nothing",
        id="only white space",
    ),
    pytest.param(
        {"spans": (Span("other.txt", 3, ((0, 3),)),)},
        "other.txt:3: the Target “一” has a passage of another file than plan.txt",
        id="another file",
    ),
    pytest.param(
        {"quote": "供水普及率达到100%"},
        "plan.txt:16: the Target “一” says “供水普及率达到100%”, "
        "but its passages read “到2025年，供水普及率不低于99.0%”",
        id="a quote that is not printed",
    ),
]


@pytest.mark.parametrize(("changes", "message"), BAD)
def test_a_fact_that_the_print_does_not_say_stops_the_run(
    plan: Document, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(EvidenceError) as caught:
        next(document_quads(plan, [target(plan, **changes)], MINTER))
    assert str(caught.value) == message


def test_white_space_in_the_print_does_not_part_a_quote_from_its_passage(plan: Document) -> None:
    document = only_document(PLAN.replace("供水普及率", "供水\n普 及率"), "plan.txt")
    spans = printed(document, "到2025年，供水\n普 及率不低于99.0%")
    quads = quads_of(document, target(plan, spans=spans))
    assert said(quads, node(document, "/target/1"), PROV.value) == ["到2025年，供水普及率不低于99.0%"]


def test_a_file_name_that_is_no_text_does_not_stop_the_run(plan: Document) -> None:
    document = replace(plan, source=replace(plan.source, name="\udcb0\udca2.txt"))
    assert said(quads_of(document), node(plan, ""), DCTERMS.source) == ["\ufffd\ufffd.txt"]


def printed_quads() -> bytes:
    document = only_document(PLAN, "plan.txt")
    quads = quads_of(document, document_fact(document), target(document))
    return serialize(quads, format=RdfFormat.N_QUADS) or b""


def test_every_character_is_spelt_as_the_library_spells_it() -> None:
    text = "".join(each for each in map(chr, range(sys.maxunicode + 1)) if not "\ud800" <= each <= "\udfff")
    # one by one where a mistake is likely, the others together
    for part in (*text[:256], *"\u2028\u202e\ufeff\ufffd", text, f"{text[32]}\\", ""):
        assert spelt_text(part) == str(Literal(part))


@pytest.mark.parametrize("value", [True, False, 0, -12, Decimal("15.0"), Decimal("1E+3"), date(2021, 3, 8), "安河"])
def test_values_are_spelt_as_the_library_spells_them(value: str | bool | int | Decimal | date) -> None:
    if isinstance(value, Decimal):
        expected = Literal(format(value, "f"), datatype=NamedNode(XSD.decimal))
    elif isinstance(value, date):
        expected = Literal(value.isoformat(), datatype=NamedNode(XSD.date))
    else:
        expected = Literal(value)
    assert spelt(value) == str(expected)


def test_the_same_input_gives_the_same_bytes_under_any_hash_seed() -> None:
    command = "import sys; from tests.test_triples import printed_quads; sys.stdout.buffer.write(printed_quads())"
    outputs = [
        subprocess.run(
            [sys.executable, "-c", command],
            cwd=Path(__file__).parents[1],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1] == printed_quads() != b""
