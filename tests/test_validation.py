"""Validation: each shape has a change of a real graph that breaks it alone; reports; shapes against the code."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import TypeAlias

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from conftest import ANHE, Command
from endpoints import answer_with, serving
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH, XSD
from rdflib.term import BNode, Literal, Node, URIRef

from gazette.validation_text import validation_json, validation_text
from graph.answers import Answer, EmbeddedEngine
from graph.asked_triples import quiet
from graph.bridge import node_of
from graph.build import build_store
from graph.document_edges import CHARGE, DUTY
from graph.part_graph import called, storable
from graph.remote import RemoteEngine
from graph.said import read_part
from graph.screening import doubtful
from graph.shapes import SHAPES_NS, Severity, all_shapes, class_axioms, load_shapes, targets_of
from graph.store import open_store
from graph.validated import Part, Subject, count_parts, parts_of
from graph.validation import Finding, Validation, check, validate
from graph.validation_report import report_turtle
from loaders.fact_terms import FACT_TERMS
from loaders.fact_types import DocumentFact
from loaders.model import Genre
from loaders.model import Part as DocumentPart
from loaders.rules.body_words import KIND_RULES
from loaders.values import Comparator, Relation, Role, Share, TargetKind
from ontology.errors import GazetteError
from ontology.iri import IriMinter, NameKind, SharedGraph
from ontology.terms import DCTERMS, ELI, FOAF, GZ, OA, ORG, OWL, PROV, QUDT, RDFS, SKOS, Vocabulary

BLANK = Literal(" ")
NOTHING = URIRef("https://example.org/nothing")
UNDATED = Literal("2021-02-30")
OTHER = "https://example.org/other"
# stand for the node that is changed, and for a second one beside it
SELF, ELSE = URIRef("https://example.org/self"), URIRef("https://example.org/else")
MINTER = IriMinter()
OFFICIAL_NAME = URIRef(MINTER.name(NameKind.PERSON, "安河市", "何安"))
BODY_NAME = URIRef(MINTER.name(NameKind.BODY, "安河市", "市财政局"))
FLAWED = """安政发〔2021〕9号

安河市人民政府关于印发安河市供水行动方案的通知

现将《安河市供水行动方案》印发给你们，请认真贯彻执行。

安河市人民政府
2021年3月2日

安河市供水行动方案

一、总体要求

坚持因地制宜。

二、重点任务

（一）加强建设。到2025年，新建站点不少于3座。（市水务局牵头）

（三）加强管理。到2025年，改造站点不少于4座。（市水务局负责）
"""


@dataclass(frozen=True, slots=True)
class Break:
    """A change that breaks a shape, made to a copy of the first node of a class that has the property.

    The property gets one value (None: none), the properties of `without` lose theirs, and a second node gets what
    `of_else` says. also: other shapes that the same change cannot but break. named: whether what leads to the node
    leads to its copy too.
    """

    shape: str
    on: str
    path: str
    value: Node | None
    also: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    of_else: tuple[tuple[str, Node], ...] = ()
    named: bool = True


BREAKS = [
    # one value that is none, one too many, or of another kind
    Break("accountableForApart", GZ.Official, GZ.accountableFor, NOTHING),
    Break("accountableForTargetApart", GZ.Official, GZ.accountableForTarget, NOTHING),
    Break("actions", GZ.Participation, GZ.actions, BLANK),
    Break("addressedTo", GZ.Document, GZ.addressedTo, NOTHING, also=("addressing",)),
    Break("addressingRole", GZ.Addressing, GZ.role, Literal("别的")),
    Break("agendaAction", GZ.AgendaItem, GZ.action, BLANK),
    Break("alias", GZ.Alias, GZ.alias, BLANK),
    Break("aliasName", GZ.Alias, GZ.namesAlias, NOTHING),
    Break("altLabel", ORG.Post, SKOS.altLabel, BLANK),
    Break("answersForApart", GZ.Body, GZ.answersFor, NOTHING),
    Break("appointmentAction", GZ.Appointment, GZ.action, Literal("别的")),
    Break("appointmentDate", GZ.Appointment, GZ.date, BLANK),
    Break("appointmentDay", GZ.Appointment, DCTERMS.date, UNDATED),
    Break("assists", GZ.Official, GZ.assists, NOTHING, also=("charge",)),
    Break("backsUp", GZ.Official, GZ.backsUp, NOTHING, also=("cover",)),
    Break("backup", GZ.Backup, GZ.backup, BLANK),
    Break("bearer", GZ.Target, GZ.bearer, BLANK),
    Break("body", GZ.Alias, GZ.body, BLANK),
    Break("bodyKind", GZ.Body, GZ.kind, Literal("别的")),
    Break("bodyName", GZ.Addressing, GZ.namesBody, NOTHING),
    Break("bothNames", GZ.Backup, GZ.namesPerson, NOTHING),
    Break("carriedOutBy", GZ.AgendaItem, GZ.carriedOutBy, NOTHING),
    Break("carriesOut", GZ.Body, GZ.carriesOut, NOTHING, also=("duty",)),
    Break("citationRelation", GZ.Citation, GZ.relation, BLANK),
    Break("citedNumber", GZ.Citation, GZ.citedNumber, BLANK),
    Break("citedTitle", GZ.Citation, GZ.citedTitle, BLANK),
    Break("cites", GZ.Document, ELI.cites, NOTHING, also=("citing",)),
    Break("clause", GZ.Target, GZ.clause, BLANK),
    Break("comparator", GZ.Target, GZ.comparator, Literal("别的")),
    Break("condition", GZ.Standard, GZ.condition, BLANK),
    Break("convener", GZ.Meeting, GZ.convener, BLANK),
    Break("deadline", GZ.Target, GZ.deadline, Literal("别的")),
    Break("denotes", GZ.PrintedName, GZ.denotes, NOTHING),
    Break("digest", GZ.Document, GZ.fileDigest, Literal("别的")),
    Break("documentKind", GZ.Document, GZ.kind, BLANK),
    Break("documentNumber", GZ.Document, ELI.id_local, BLANK),
    Break("documentPassage", GZ.Document, PROV.wasQuotedFrom, NOTHING),
    Break("documentTitle", GZ.Document, DCTERMS.title, BLANK),
    Break("domain", GZ.Portfolio, GZ.domain, BLANK),
    Break("dueBy", GZ.Target, GZ.dueBy, UNDATED),
    Break("dutyText", GZ.StandingDuty, DCTERMS.description, BLANK),
    Break("effective", GZ.Document, GZ.effective, UNDATED),
    Break("enclosedTitle", GZ.Document, DCTERMS.alternative, BLANK),
    Break("end", GZ.Event, GZ.end, UNDATED, also=("start",)),
    Break("event", GZ.AgendaItem, GZ.inEvent, NOTHING, also=("sameEvent",)),
    Break("eventKey", GZ.AgendaItem, GZ.event, Literal("别的"), also=("sameEvent",)),
    Break("eventPlace", GZ.EventPlace, GZ.place, BLANK),
    Break("eventText", GZ.Event, GZ.text, BLANK),
    Break("exact", GZ.Passage, OA.exact, BLANK),
    Break("file", GZ.Document, DCTERMS.source, BLANK),
    Break("formalName", GZ.Body, FOAF.name, BLANK),
    Break("generic", GZ.Body, GZ.generic, Literal("是")),
    Break("genre", GZ.Document, GZ.genre, Literal("别的")),
    Break("group", GZ.Standard, GZ.group, BLANK),
    Break("hasParticipant", GZ.Event, GZ.hasParticipant, NOTHING, also=("participants",)),
    Break("headingPassage", GZ.Section, PROV.wasQuotedFrom, NOTHING),
    Break("holds", GZ.Official, ORG.holds, NOTHING, also=("holding",)),
    Break("holdsOn", GZ.PostHeld, GZ.holdsOn, UNDATED),
    Break("horizon", GZ.Target, GZ.horizon, BLANK),
    Break("identifier", GZ.Document, DCTERMS.identifier, BLANK),
    Break("inDocument", GZ.Target, GZ.inDocument, NOTHING, also=("passageOfDocument",)),
    Break("inForce", GZ.Document, ELI.first_date_entry_in_force, UNDATED),
    Break("inForceUntil", GZ.Document, ELI.date_no_longer_in_force, UNDATED, also=("inForce",)),
    Break("indicator", GZ.Target, GZ.indicator, BLANK),
    Break("involves", GZ.Event, GZ.involves, NOTHING, also=("involved",)),
    Break("isResponsibleFor", GZ.Body, GZ.isResponsibleFor, NOTHING, also=("duty",)),
    Break("issued", GZ.Document, DCTERMS.issued, UNDATED),
    Break("issuerCode", GZ.Document, GZ.issuerCode, BLANK),
    Break("issuers", GZ.Document, GZ.issuers, BLANK),
    Break("label", ORG.Post, RDFS.label, Literal("Anhe", lang="en")),
    Break("leads", GZ.Body, GZ.leads, NOTHING, also=("duty",)),
    Break("liaisesWith", GZ.Official, GZ.liaisesWith, NOTHING, also=("charge",)),
    Break("liaisonForApart", GZ.Official, GZ.liaisonFor, NOTHING),
    Break("liaisonForTargetApart", GZ.Official, GZ.liaisonForTarget, NOTHING),
    Break("line", GZ.Passage, GZ.line, Literal(-1)),
    Break("matchReason", GZ.AgendaItem, GZ.reason, BLANK),
    Break("matter", GZ.AgendaItem, GZ.matter, BLANK),
    Break("measure", GZ.Standard, GZ.measure, BLANK),
    Break("meetingName", GZ.Meeting, GZ.meeting, BLANK),
    Break("meetings", GZ.Event, GZ.meetings, BLANK),
    Break("month", GZ.Document, DCTERMS.temporal, Literal("别的")),
    Break("nameEvidence", GZ.PrintedName, PROV.wasDerivedFrom, NOTHING),
    Break("nameplate", GZ.Body, GZ.nameplate, BLANK),
    Break("number", GZ.Target, QUDT.numericValue, Literal("多")),
    Break("numberText", GZ.Target, GZ.valueText, Literal("别的")),
    Break("numberYear", GZ.Document, GZ.numberYear, Literal(-1)),
    Break("officials", GZ.StandingDuty, GZ.officials, BLANK),
    Break("openness", GZ.Document, DCTERMS.accessRights, BLANK),
    Break("order", GZ.Target, GZ.order, Literal(-1)),
    Break("overriddenTo", GZ.PrintedName, GZ.overriddenTo, BLANK),
    Break("overrideReason", GZ.PrintedName, SKOS.editorialNote, BLANK),
    Break("oversees", GZ.Official, GZ.oversees, NOTHING, also=("charge",)),
    Break("oversightRelation", GZ.Oversight, GZ.relation, Literal("别的")),
    Break("page", GZ.Passage, GZ.page, Literal(-1)),
    Break("partKind", ELI.LegalResourceSubdivision, GZ.kind, Literal("别的")),
    Break("partOf", GZ.Section, DCTERMS.isPartOf, NOTHING),
    Break("passage", GZ.Target, PROV.wasQuotedFrom, NOTHING, also=("passageOfDocument",)),
    Break("passedBy", GZ.Document, ELI.passed_by, NOTHING, also=("issuer",)),
    Break("path", GZ.Responsibility, GZ.task, BLANK, also=("taskOfResponsibility",)),
    Break("per", GZ.Target, GZ.per, BLANK),
    Break("period", GZ.Target, GZ.period, BLANK),
    Break("person", GZ.Appointment, GZ.person, BLANK),
    Break("personName", GZ.Appointment, GZ.namesPerson, NOTHING),
    Break("place", GZ.Document, GZ.scope, BLANK),
    Break("portfolioRelation", GZ.Portfolio, GZ.relation, Literal("别的")),
    Break("position", GZ.Responsibility, GZ.position, Literal(-1)),
    Break("post", GZ.Appointment, GZ.post, BLANK),
    Break("postIn", ORG.Post, ORG.postIn, NOTHING),
    Break("postTitle", GZ.PostHeld, GZ.postTitle, BLANK),
    Break("posts", GZ.Participation, GZ.posts, BLANK),
    Break("print", ELI.LegalResourceSubdivision, GZ.print, Literal(1)),
    Break("printed", GZ.Document, GZ.printed, UNDATED),
    Break("private", GZ.Participation, GZ.private, Literal("是")),
    Break("problemAdvice", GZ.Problem, SKOS.editorialNote, BLANK),
    Break("problemCode", GZ.Problem, GZ.kind, BLANK),
    Break("problemMessage", GZ.Problem, DCTERMS.description, BLANK),
    Break("qualifier", GZ.Target, GZ.qualifier, BLANK),
    Break("quote", GZ.Target, PROV.value, BLANK),
    Break("rangeEnd", OA.TextPositionSelector, OA.end, BLANK, also=("rangeStart",)),
    Break("rangeStart", OA.TextPositionSelector, OA.start, Literal(-1)),
    Break("reason", GZ.Body, GZ.reason, BLANK),
    Break("recipient", GZ.Addressing, GZ.recipient, BLANK),
    Break("role", GZ.Responsibility, GZ.role, Literal("别的")),
    Break("scope", GZ.Body, GZ.scope, BLANK),
    Break("sectionNumber", GZ.Section, ELI.id_local, BLANK),
    Break("sectionPath", GZ.Section, GZ.task, BLANK),
    Break("sectionTitle", GZ.Section, DCTERMS.title, BLANK),
    Break("selector", GZ.Passage, OA.hasSelector, NOTHING),
    Break("serial", GZ.Document, GZ.serial, Literal(-1)),
    Break("share", GZ.Responsibility, GZ.share, Literal("别的")),
    Break("shownIn", GZ.Appointment, GZ.shownIn, NOTHING),
    Break("someBody", GZ.Appointment, GZ.body, BLANK),
    Break("someBodyName", GZ.Appointment, GZ.namesBody, NOTHING),
    Break("someMeeting", GZ.AgendaItem, GZ.meeting, BLANK),
    Break("someNumber", GZ.Standard, QUDT.numericValue, Literal("多")),
    Break("someNumberText", GZ.Standard, GZ.valueText, Literal("别的")),
    Break("somePerson", GZ.Participation, GZ.person, BLANK),
    Break("somePersonName", GZ.Participation, GZ.namesPerson, NOTHING),
    Break("someQuote", GZ.Body, PROV.value, BLANK),
    Break("source", GZ.Passage, OA.hasSource, NOTHING),
    Break("start", GZ.Event, GZ.start, UNDATED),
    Break("supports", GZ.Body, GZ.supports, NOTHING, also=("duty",)),
    Break("target", GZ.Task, GZ.hasTarget, NOTHING),
    Break("targetKind", GZ.Target, GZ.kind, Literal("别的")),
    Break("taskHeading", GZ.Task, GZ.section, BLANK),
    Break("taskOfDuty", GZ.Responsibility, GZ.forTask, NOTHING, also=("taskOfResponsibility",)),
    Break("taskSection", GZ.Task, DCTERMS.isPartOf, NOTHING),
    Break("taskText", GZ.Task, GZ.text, BLANK),
    Break("taskTitle", GZ.Task, DCTERMS.title, BLANK),
    Break("tier", GZ.Standard, GZ.tier, BLANK),
    Break("unit", GZ.Standard, GZ.unit, BLANK),
    Break("urges", GZ.Official, GZ.urges, NOTHING, also=("charge",)),
    Break("work", GZ.AgendaItem, GZ.work, BLANK),
    # what leads elsewhere than it should
    Break("aliasIsBody", GZ.Alias, GZ.namesAlias, OFFICIAL_NAME),
    Break("bodyIsBody", GZ.Oversight, GZ.namesBody, OFFICIAL_NAME),
    Break("personIsOfficial", GZ.Oversight, GZ.namesPerson, BODY_NAME),
    Break("passageOfDocument", GZ.Target, PROV.wasQuotedFrom, ELSE, of_else=((RDF.type, URIRef(GZ.Passage)),)),
    Break("sameEvent", GZ.EventPlace, GZ.event, Literal("12-31#9")),
    Break("targetOfTask", GZ.Target, GZ.bearer, None, of_else=((RDF.type, URIRef(GZ.Task)), (GZ.hasTarget, SELF))),
    Break("taskOfTarget", GZ.Target, GZ.task, Literal("九/九")),
    Break("taskOfResponsibility", GZ.Responsibility, GZ.task, Literal("九/九")),
    Break("ownNodes", GZ.Document, GZ.effective, None, also=("labelled",), of_else=((GZ.inDocument, SELF),)),
    Break("type", GZ.Target, str(RDF.type), None),
    Break("asOf", GZ.asOf, GZ.asOf, UNDATED),
    Break("filed", GZ.Classification, OA.hasTarget, NOTHING),
    Break("topic", GZ.Classification, OA.hasBody, NOTHING),
    Break("subject", GZ.Portfolio, DCTERMS.subject, NOTHING, also=("filedUnder",)),
    Break("filedUnder", GZ.Portfolio, DCTERMS.subject, None),
    # two properties that must go together, or not
    Break("personOrBody", GZ.Participation, GZ.person, None),
    Break("privateIsNotNamed", GZ.Participation, GZ.private, Literal(True)),
    Break("publicIsNamed", GZ.Participation, GZ.namesPerson, None),
    Break("postBodyNamed", GZ.PostHeld, GZ.namesBody, None),
    Break("appointmentBodyNamed", GZ.Appointment, GZ.namesBody, None),
    Break("dutyOfWhom", GZ.StandingDuty, GZ.officials, None),
    Break("citesSomething", GZ.Citation, GZ.citedTitle, None, without=(GZ.citedNumber,)),
    Break("workOrMatter", GZ.AgendaItem, GZ.work, None),
    Break("numberOrCondition", GZ.Standard, QUDT.numericValue, None, without=(GZ.valueText, GZ.unit, GZ.condition)),
    Break("numberHasDigits", GZ.Standard, GZ.valueText, None),
    Break("unitHasNumber", GZ.Standard, QUDT.numericValue, None, ("numberOrCondition",), without=(GZ.valueText,)),
    Break("deadlineHasDay", GZ.Target, GZ.dueBy, None),
    Break("partHasPrint", ELI.LegalResourceSubdivision, GZ.print, None),
    # derived edges without a fact
    Break("issuer", GZ.Document, ELI.passed_by, None),
    Break("participants", GZ.Event, GZ.hasParticipant, None),
    Break("involved", GZ.Event, GZ.involves, None),
    Break("knownAs", GZ.Official, GZ.scope, None, also=("charge", "holding"), named=False),
    Break("addressing", GZ.Document, GZ.addressedTo, ELSE, of_else=((RDF.type, URIRef(GZ.Body)),)),
    Break("citing", GZ.Document, ELI.cites, ELSE, of_else=((RDF.type, URIRef(GZ.Document)),)),
    Break("charge", GZ.Official, GZ.liaisesWith, ELSE, of_else=((RDF.type, URIRef(GZ.Body)),)),
    Break("cover", GZ.Official, GZ.backsUp, ELSE, of_else=((RDF.type, URIRef(GZ.Official)),)),
    Break("holding", GZ.Official, ORG.holds, ELSE, of_else=((RDF.type, URIRef(ORG.Post)),)),
    Break("duty", GZ.Body, GZ.leads, ELSE, of_else=((RDF.type, URIRef(GZ.Task)),)),
]


def closed() -> Iterator[Break]:
    """For each class whose properties are closed, one that it does not have."""
    for shape in sorted(load_shapes().subjects(SH.closed, None), key=str):
        target = load_shapes().value(shape, SH.targetClass)
        yield Break(str(shape).removeprefix(SHAPES_NS), str(target), OTHER, BLANK)


BREAKS += closed()


@pytest.fixture(scope="module")
def parts(anhe: EmbeddedEngine, sample: EmbeddedEngine, tmp_path_factory: pytest.TempPathFactory) -> list[Part]:
    """The parts of the invented city's graph, of a plan with a gap in its numbers, and of the sample's."""
    folder = tmp_path_factory.mktemp("flawed")
    (folder / "flawed.txt").write_text(FLAWED, encoding="utf-8")
    build_store([folder / "flawed.txt"], folder / "store")
    flawed = EmbeddedEngine(open_store(folder / "store"))
    return [part for engine in (anhe, flawed, sample) for part in parts_of(engine, MINTER)]


@pytest.fixture(scope="module")
def graphs(parts: list[Part]) -> list[rdflib.Graph]:
    """The triples of each part as an rdflib graph, which tests copy and change."""
    return [graph_of(part) for part in parts]


def graph_of(part: Part) -> rdflib.Graph:
    """A part's triples as an rdflib graph."""
    graph = rdflib.Graph()
    graph += [(node_of(quad.subject), node_of(quad.predicate), node_of(quad.object)) for quad in part.store]
    return graph


def part_of(part: Part, graph: rdflib.Graph, *nodes: Node) -> Part:
    """A part with other triples, and other nodes to check."""
    store = ox.Store()
    for subject, predicate, value in graph:
        about, term = stored(subject), storable(value)
        if term is not None:
            store.add(ox.Quad(about, ox.NamedNode(str(predicate)), term))
    return replace(part, store=store, nodes=tuple(map(stored, nodes)))


def stored(node: Node) -> Subject:
    """A node as the store's."""
    return ox.BlankNode(str(node)) if isinstance(node, BNode) else ox.NamedNode(str(node))


def judge(part: Part) -> list[Finding]:
    """What the validator finds in all nodes of a part; none of the nodes concerned may have been passed over before."""
    found = list(check(part))
    assert {finding.focus for finding in found} <= {node.value for node in doubtful(part)}
    return found


Nodes: TypeAlias = dict[str, list[tuple[int, Node]]]


@pytest.fixture(scope="module")
def nodes(parts: list[Part]) -> Nodes:
    """The nodes of each class, with the places of their parts."""
    found: Nodes = {}
    for at, part in enumerate(parts):
        said = read_part(part.store)
        for node in part.nodes:
            for target in targets_of(said.classes(node), frozenset(said.properties(node))):
                found.setdefault(target, []).append((at, called(node)))
    return found


@pytest.fixture(scope="module")
def broken(parts: list[Part], graphs: list[rdflib.Graph], nodes: Nodes) -> dict[str, set[str]]:
    """The shapes that each change breaks, by the shape that it is meant for.

    The copies of one part are checked together; a document is changed itself, for its nodes stand below its IRI.
    """
    found: dict[str, set[str]] = {}
    copies: dict[int, tuple[rdflib.Graph, dict[Node, str]]] = {}
    for case in BREAKS:
        at, node = found_in(nodes, graphs, case.on, case.path)
        if case.on in (GZ.Document, GZ.asOf):
            alone = copied(graphs[at])
            alone.remove((node, None, None))
            change(graphs[at], alone, node, node, case)
            found[case.shape] = shapes_in(judge(part_of(parts[at], alone, node)))
        else:
            graph, cases = copies.setdefault(at, (copied(graphs[at]), {}))
            copy = URIRef(f"{node}/case/{case.shape}")
            change(graphs[at], graph, node, copy, case)
            cases[copy] = case.shape
    for at, (graph, cases) in copies.items():
        found |= {shape: set() for shape in cases.values()}
        for finding in judge(part_of(parts[at], graph, *cases)):
            found[cases[URIRef(finding.focus)]] |= shapes_in([finding])
    return found


def found_in(nodes: Nodes, graphs: Sequence[rdflib.Graph], target: str, path: str) -> tuple[int, Node]:
    """The first node of a class that has a property, and its part; the first of the class where none has it."""
    having = ((at, node) for at, node in nodes[target] if (node, URIRef(path), None) in graphs[at])
    return next(having, nodes[target][0])


def copied(graph: rdflib.Graph) -> rdflib.Graph:
    """A copy of a graph."""
    copy = rdflib.Graph()
    copy += graph
    return copy


def change(pristine: rdflib.Graph, graph: rdflib.Graph, node: Node, copy: Node, case: Break) -> None:
    """Write a node with a change into a graph, under the name `copy`."""
    beside = URIRef(f"https://example.org/else/{case.shape}")
    meant: dict[Node, Node] = {SELF: copy, ELSE: beside}
    for predicate, value in pristine.predicate_objects(node):
        if str(predicate) not in (case.path, *case.without):
            graph.add((copy, predicate, value))
    for subject, predicate in pristine.subject_predicates(node) if case.named else ():
        graph.add((subject, predicate, copy))
    if case.value is not None:
        graph.add((copy, URIRef(case.path), meant.get(case.value, case.value)))
    for path, value in case.of_else:
        graph.add((beside, URIRef(path), meant.get(value, value)))


def shapes_in(findings: Iterable[Finding]) -> set[str]:
    """The shapes that findings are of, without their namespace."""
    return {finding.shape.iri.removeprefix(SHAPES_NS) for finding in findings}


@pytest.mark.parametrize("case", BREAKS, ids=lambda case: case.shape)
def test_a_change_breaks_a_shape(broken: dict[str, set[str]], case: Break) -> None:
    assert broken[case.shape] == {case.shape, *case.also}


# what is said of a document's nodes, and so is wrong with the document
OF_DOCUMENTS = {
    "labelled": (GZ.Target, RDFS.label, Literal("Target", lang="en")),
    "quoteHoldsPassages": (GZ.Target, PROV.value, Literal("别的")),
    "rangesHoldText": (GZ.Passage, OA.exact, Literal("长" * 9999)),
}


@pytest.mark.parametrize("shape", OF_DOCUMENTS)
def test_a_change_of_its_nodes_breaks_a_shape_of_a_document(parts: list[Part], nodes: Nodes, shape: str) -> None:
    target, path, value = OF_DOCUMENTS[shape]
    at, node = next((at, node) for at, node in nodes[target] if parts[at].is_document)
    graph = graph_of(parts[at])
    graph.set((node, URIRef(path), value))
    found = judge(part_of(parts[at], graph, URIRef(parts[at].name)))
    assert shapes_in(found) >= {shape}
    (finding,) = (each for each in found if each.shape.iri == SHAPES_NS + shape)
    assert finding.value == ox.NamedNode(str(node))
    assert (finding.quote == str(value)) is (shape != "labelled")


# node shapes that close no class: nodes without a name break them. By each, a target of it.
NOT_CLOSED = {"Fact": GZ.Fact, "Section": GZ.Section, "Node": OA.start, "Dataset": GZ.asOf}


@pytest.mark.parametrize("shape", NOT_CLOSED)
def test_a_node_without_a_name_breaks_a_shape(
    parts: list[Part], graphs: list[rdflib.Graph], nodes: Nodes, shape: str
) -> None:
    at, found = found_in(nodes, graphs, NOT_CLOSED[shape], NOT_CLOSED[shape])
    nameless, changed = BNode("nameless"), copied(graphs[at])
    for predicate, value in graphs[at].predicate_objects(found):
        changed.add((nameless, predicate, value))
    findings = judge(part_of(parts[at], changed, nameless))
    assert shape in shapes_in(findings)
    assert {finding.component for finding in findings} == {"NodeKindConstraintComponent"}
    report = report_turtle(Validation(1, 1, tuple(findings)))
    assert not [each for each in rdflib.Graph().parse(data=report).all_nodes() if isinstance(each, BNode)]


def test_every_shape_is_broken_by_a_change() -> None:
    assert sorted({case.shape for case in BREAKS} | set(NOT_CLOSED) | set(OF_DOCUMENTS)) == sorted(
        iri.removeprefix(SHAPES_NS) for iri in all_shapes()
    )
    assert len({case.shape for case in BREAKS}) == len(BREAKS)


# ---------------------------------------------------------------- real graphs


def test_the_invented_city_conforms(anhe: EmbeddedEngine) -> None:
    found = validate(anhe)
    assert found.findings == ()
    assert found.documents == len(ANHE)
    assert found.nodes > 600


def test_the_sample_conforms(sample: EmbeddedEngine) -> None:
    told: list[str] = []
    found = validate(sample, progress=told.append)
    assert found.conforms
    # whose name a report's title gives, and nothing else: of him the print shows no post
    assert [(finding.shape.iri, finding.thing) for finding in found.findings] == [(f"{SHAPES_NS}knownAs", "肖枫")]
    assert len(told) == count_parts(sample, MINTER)
    assert found.documents == 5


def test_charge_of_who_has_no_class_is_found(anhe: EmbeddedEngine) -> None:
    store = ox.Store()
    store.extend(anhe.store)
    body = next(quad.object for quad in store.quads_for_pattern(None, ox.NamedNode(GZ.oversees), None))
    graph = ox.NamedNode(MINTER.graph(SharedGraph.ENTITIES))
    store.add(ox.Quad(ox.NamedNode(OTHER), ox.NamedNode(GZ.oversees), body, graph))
    (finding,) = validate(EmbeddedEngine(store)).findings
    assert (finding.shape.iri, finding.focus) == (f"{SHAPES_NS}type", OTHER)


def test_few_nodes_are_left_to_the_validator(parts: list[Part]) -> None:
    left = [node for part in parts for node in doubtful(part)]
    # 肖枫, whose post no print shows
    assert [node.value.rpartition("/")[2] for node in left] == ["肖枫"]


with quiet():
    # what is no value of its datatype, too
    ODD = [
        *(Literal(text) for text in ("", " ", "分管", "x#1", "2021-02", "0" * 64)),
        *(Literal(text, datatype=XSD.date, normalize=False) for text in ("2021-02-30", "2021-03-01Z", "1999", "x")),
        *(Literal(text, datatype=XSD.integer, normalize=False) for text in ("0", "-1", "+7", "99999", "1.5", " 3 ")),
        *(Literal(text, datatype=XSD.boolean, normalize=False) for text in ("1", "true", "false")),
        *(Literal(text, datatype=XSD.decimal, normalize=False) for text in ("1", "-0.5", "1e3")),
        *(Literal("名", lang=tag) for tag in ("zh", "ZH", "en", "zh-Hant")),
        *(NOTHING, OFFICIAL_NAME, BODY_NAME, URIRef(GZ.Target), URIRef(GZ.Body), URIRef("urn:x")),
    ]  # fmt: skip


def spoil(graph: rdflib.Graph, triple: tuple[Node, Node, Node], how: int) -> None:
    """Take a triple away, or give its subject another value beside it or in its place."""
    if how % 3 != 1:
        graph.remove(triple)
    if how % 3:
        graph.add((triple[0], triple[1], ODD[how % len(ODD)]))


@pytest.mark.parametrize("seed", range(14))
def test_a_spoilt_graph_is_judged_as_without_passing_nodes_over(
    parts: list[Part], graphs: list[rdflib.Graph], seed: int
) -> None:
    choice, at = Random(seed), seed % len(ANHE)
    graph = copied(graphs[at])
    with quiet():
        for triple in choice.sample(sorted(graphs[at]), 40):
            spoil(graph, triple, choice.randrange(300))
    part = part_of(parts[at], graph, *map(called, parts[at].nodes))
    found = set(check(part))
    assert found
    assert found == set(check(replace(part, nodes=doubtful(part))))


def test_documents_of_other_cities_conform(corpora: Path, tmp_path: Path) -> None:
    files = [path for path in sorted(corpora.glob("*.txt")) if path.name != "shenyang-2022-01.txt"]
    build_store(files, tmp_path / "store")
    found = validate(EmbeddedEngine(open_store(tmp_path / "store")))
    assert [finding for finding in found.findings if finding.shape.severity is Severity.VIOLATION] == []
    assert found.documents >= len(files)


# ---------------------------------------------------------------- the shapes as others read them


def test_the_shapes_are_shacl() -> None:
    # pyshacl brings the shapes of shapes with it and fetches nothing
    shapes_of_shapes = "http://www.w3.org/ns/shacl-shacl"
    conforms, _, text = pyshacl.validate(copied(load_shapes()), shacl_graph=shapes_of_shapes, max_validation_depth=40)
    assert conforms, text


def test_a_validator_that_reads_the_file_finds_the_same(parts: list[Part], nodes: Nodes) -> None:
    at, part = next((at, part) for at, part in enumerate(parts) if "安政任" in part.name)
    graph = graph_of(part)
    for target, path, value in (
        (GZ.Appointment, GZ.action, Literal("别的")),
        (GZ.Document, GZ.addressedTo, NOTHING),
        (OA.TextPositionSelector, OA.end, Literal(-1)),
        (GZ.Passage, OTHER, BLANK),
    ):
        node = next(node for place, node in nodes[target] if place == at)
        graph.remove((node, URIRef(path), None))
        graph.add((node, URIRef(path), value))
    mine = {
        (finding.shape.iri, finding.focus, str(finding.value.value if finding.value else None))
        for finding in judge(part_of(part, graph, *map(called, part.nodes)))
    }
    plain = rdflib.Graph()
    plain += graph
    plain += list(class_axioms())
    _, report, _ = pyshacl.validate(plain, shacl_graph=copied(load_shapes()))
    assert isinstance(report, rdflib.Graph)
    theirs = {
        (
            str(report.value(each, SH.sourceShape)),
            str(report.value(each, SH.focusNode)),
            str(report.value(each, SH.value)),
        )
        for each in report.objects(None, SH.result)
        if ox.NamedNode(str(report.value(each, SH.focusNode))) in part.nodes
    }
    assert len(mine) >= 5
    assert mine == theirs


def test_each_shape_speaks_chinese_and_english() -> None:
    for shape in all_shapes().values():
        for wording in (shape.name, shape.must, shape.wrong, shape.family, shape.advice):
            assert wording.zh.strip(), shape.iri
            assert wording.en.strip(), shape.iri
            assert not re.search("[\u4e00-\u9fff]", wording.en), wording.en
    names = [shape.name.zh for shape in all_shapes().values()], [shape.name.en for shape in all_shapes().values()]
    for each in names:
        assert len(set(each)) == len(each), sorted(name for name in each if each.count(name) > 1)


# ---------------------------------------------------------------- the shapes against the code


def paths_of(target: str) -> set[str]:
    """The properties that the shapes of a class allow."""
    graph = load_shapes()
    found: set[Node] = set()
    for shape in graph.subjects(SH.targetClass, URIRef(target)):
        found |= {path for each in graph.objects(shape, SH.property) for path in graph.objects(each, SH.path)}
        found |= set(Collection(graph, graph.value(shape, SH.ignoredProperties) or RDF.nil))
    return {str(path) for path in found if isinstance(path, URIRef)}


# what `loaders/triples.py` and `graph/derive.py` say of facts beside the columns and links of `fact_terms.py`
BESIDE = {
    GZ.PostHeld: {GZ.holdsOn, GZ.shownIn},
    GZ.Appointment: {GZ.shownIn},
    GZ.Task: {DCTERMS.isPartOf, GZ.hasTarget, DCTERMS.subject},
    GZ.Event: {GZ.hasParticipant, GZ.involves},
    GZ.AgendaItem: {GZ.carriedOutBy, GZ.reason},
    GZ.Portfolio: {DCTERMS.subject},
    GZ.Target: {DCTERMS.subject},
}
OF_EVERY_FACT = {
    str(RDF.type), RDFS.label, GZ.inDocument, GZ.order, PROV.value, PROV.wasQuotedFrom,
}  # fmt: skip


def test_each_fact_may_have_what_is_written_and_nothing_else() -> None:
    written: dict[str, set[str]] = {}
    for fact, terms in FACT_TERMS.items():
        if fact is not DocumentFact:
            used = {each.property for each in terms.columns} | {each.property for each in terms.links}
            written.setdefault(terms.rdf_class, set()).update(used)
    for rdf_class, used in written.items():
        assert paths_of(rdf_class) - OF_EVERY_FACT == used | BESIDE.get(rdf_class, set()), rdf_class
    of_document = {column.property for column in FACT_TERMS[DocumentFact].columns}
    assert of_document <= paths_of(GZ.Document)


def test_the_shapes_use_only_terms_that_are_known() -> None:
    known = {iri for vocabulary in Vocabulary.__subclasses__() for iri in vocabulary.terms().values()}
    used = {str(node) for triple in load_shapes() for node in triple if isinstance(node, URIRef)}
    foreign = {iri for iri in used - known if not iri.startswith((SHAPES_NS, str(SH), str(RDF), str(XSD)))}
    beside = {SHAPES_NS.rstrip("#"), f"{SKOS.NS}Collection", "https://www.apache.org/licenses/LICENSE-2.0"}
    assert foreign - {f"{SKOS.NS}editorialNote", OWL.Ontology} == beside


LISTS: dict[str, Sequence[str]] = {
    "oversightRelation": list(Relation),
    "role": list(Role),
    "share": list(Share),
    "comparator": list(Comparator),
    "targetKind": list(TargetKind),
    "genre": list(Genre),
    "partKind": [part for part in DocumentPart if part is not DocumentPart.BLANK],
    # the three that `body_kind` knows without a rule
    "bodyKind": [*{rule.kind for rule in KIND_RULES}, "下级政府", "泛称", "其他"],
    # TABLES.md
    "addressingRole": ["主送", "抄送"],
    "portfolioRelation": ["负责", "分管", "协助分管"],
    "appointmentAction": ["任", "兼", "免", "不再兼任", "当选"],
}


def test_lists_of_values_are_those_of_the_readers() -> None:
    graph = load_shapes()
    found = {
        str(shape).removeprefix(SHAPES_NS): [str(each) for each in Collection(graph, values)]
        for shape, values in graph.subject_objects(SH["in"])
    }
    del found["type"]
    assert {name: sorted(values) for name, values in found.items()} == {
        name: sorted({str(each) for each in values}) for name, values in LISTS.items()
    }


@pytest.mark.parametrize(("shape", "table"), [("charge", CHARGE), ("duty", DUTY)])
def test_edges_and_their_words_are_those_of_the_derivation(shape: str, table: dict[str, str]) -> None:
    graph = load_shapes()
    text = " ".join(
        str(each)
        for node in graph.objects(URIRef(SHAPES_NS + shape), SH.sparql)
        for each in graph.objects(node, SH.select)
    )
    for word, edge in table.items():
        assert f'"{word}"' in text
        assert f"?path = gz:{edge.removeprefix(GZ.NS)} " in text


# ---------------------------------------------------------------- reports


HOSTILE = "<script>alert(1)</script>\"'\\\x1b[31m\u202e\u2028\n| ' -- =1+1"


@pytest.fixture(scope="module")
def hostile(anhe: EmbeddedEngine) -> Validation:
    """What is found in a graph whose texts would be markup, escapes or code."""
    store = ox.Store()
    store.extend(anhe.store)
    target = next(
        quad.subject for quad in store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(GZ.Target))
    )
    document = next(quad.object for quad in store.quads_for_pattern(target, ox.NamedNode(GZ.inDocument), None))
    assert isinstance(document, ox.NamedNode)
    for node, path in ((target, GZ.comparator), (target, PROV.value), (document, DCTERMS.identifier)):
        for quad in list(store.quads_for_pattern(node, ox.NamedNode(path), None)):
            store.remove(quad)
        store.add(ox.Quad(node, ox.NamedNode(path), ox.Literal(HOSTILE), document))
    return validate(EmbeddedEngine(store))


def test_hostile_texts_are_texts(hostile: Validation) -> None:
    assert shapes_in(hostile.findings) == {"comparator", "quoteHoldsPassages"}
    (finding,) = (each for each in hostile.findings if each.path == GZ.comparator)
    assert finding.value == ox.Literal(HOSTILE)
    assert finding.document == finding.quote == HOSTILE
    shown = validation_text(hostile)
    assert not {"\x1b", "\u202e", "\u2028"} & set(shown)
    assert "<script>alert(1)</script>" in shown.replace("\n", "")
    (record,) = json.loads(validation_json(hostile))["shapes"][0]["findings"]
    assert record["value"] == record["document"] == HOSTILE
    report = rdflib.Graph().parse(data=report_turtle(hostile), format="turtle")
    assert HOSTILE in {str(value) for value in report.objects(None, SH.value)}


def test_a_report_says_what_is_wrong_where_and_what_to_do(hostile: Validation) -> None:
    first, _, rest = validation_text(hostile).partition("\n")
    assert first.endswith(f"{len(all_shapes())} shapes. does not conform 不符合; Violation: 2")
    shape = all_shapes()[f"{SHAPES_NS}comparator"]
    for words in (shape.name, shape.must, shape.wrong, shape.advice):
        assert f"{words.zh} {words.en}" in rest
    assert "gz:comparator" in rest


def test_turtle_is_a_validation_report_without_blank_nodes(hostile: Validation) -> None:
    report = rdflib.Graph().parse(data=report_turtle(hostile), format="turtle")
    assert not [node for node in report.all_nodes() if isinstance(node, BNode)]
    (node,) = report.subjects(RDF.type, SH.ValidationReport)
    assert report.value(node, SH.conforms) == Literal(False)
    results = set(report.objects(node, SH.result))
    assert results == set(report.subjects(RDF.type, SH.ValidationResult))
    assert len(results) == len(hostile.findings)
    for result in results:
        assert URIRef(str(report.value(result, SH.sourceShape))) in set(load_shapes().subjects())
        assert report.value(result, SH.resultSeverity) == SH.Violation
    assert report_turtle(hostile) == report_turtle(hostile)


def test_many_findings_of_one_shape_are_cut_on_the_terminal_alone(hostile: Validation) -> None:
    found = next(each for each in hostile.findings if each.path == GZ.comparator)
    many = Validation(1, 1, tuple(replace(found, focus=f"{found.focus}/{number}") for number in range(30)))
    assert "… and 10 more" in validation_text(many)
    assert len(json.loads(validation_json(many))["shapes"][0]["findings"]) == 30


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of one short document, one of whose edges rests on nothing."""
    path = tmp_path_factory.mktemp("wrong") / "gazette.store"
    (document,) = (each for each in ANHE if "standards" in each.name)
    build_store([document], path)
    store = ox.Store(str(path))
    body = next(quad.subject for quad in store.quads_for_pattern(None, ox.NamedNode(RDF.type), ox.NamedNode(GZ.Body)))
    store.add(
        ox.Quad(body, ox.NamedNode(GZ.leads), ox.NamedNode(OTHER), ox.NamedNode(MINTER.graph(SharedGraph.ENTITIES)))
    )
    store.flush()
    return path


def test_the_command_exits_with_1_only_where_it_is_told_to(wrong: Path, gazette: Command) -> None:
    done = gazette("validate", "--store", wrong)
    assert (done.returncode, done.stderr) == (0, "")
    assert "责任关系有依据 duty rests on a fact (shapes:duty): 1" in done.stdout
    assert gazette("validate", "--store", wrong, "--strict").returncode == 1


@pytest.mark.parametrize("format", ["ttl", "json"])
def test_the_same_bytes_under_any_hash_seed(wrong: Path, gazette: Command, format: str) -> None:
    once, again = (gazette("validate", "--store", wrong, "--format", format, PYTHONHASHSEED=seed) for seed in "12")
    assert once.stdout == again.stdout
    assert once.stderr == ""
    if format == "json":
        said = json.loads(once.stdout)
        assert (said["conforms"], said["counts"]["Violation"]) == (False, 2)
    else:
        assert (None, SH.conforms, Literal(False)) in rdflib.Graph().parse(data=once.stdout, format="turtle")


def test_without_a_store_one_line_says_so(gazette: Command) -> None:
    done = gazette("validate", "--store", "none")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no store; build one first" in done.stderr


def test_an_endpoint_is_validated_alike(wrong: Path) -> None:
    engine = EmbeddedEngine(open_store(wrong))
    with serving(answer_with(open_store(wrong))) as url:
        found = validate(RemoteEngine(url))
    assert found == validate(engine)
    assert found.findings


@dataclass(frozen=True, slots=True)
class Cutting:
    """An engine that gives no more than so many rows, as endpoints do."""

    whole: EmbeddedEngine
    most: int

    def run(self, text: str) -> Answer:
        answer = self.whole.run(text)
        return Answer(answer.columns, answer.rows[: self.most])


def test_an_endpoint_that_keeps_rows_back_is_not_validated(anhe: EmbeddedEngine) -> None:
    with pytest.raises(GazetteError, match=r"the endpoint gives 1000 of \d{4} triples; let it give more rows at once"):
        list(parts_of(Cutting(anhe, 1000), MINTER))
