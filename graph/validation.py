"""Whether a graph satisfies the shapes: SHACL by pyshacl, part by part, with findings that a person can act on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TypeAlias

import pyoxigraph as ox
import rdflib
from rdflib.namespace import DCTERMS, PROV, RDF, RDFS, SH
from rdflib.term import Literal, Node, URIRef

from graph.answers import Engine
from graph.asked_triples import quiet
from graph.part_graph import PartGraph, called, storable
from graph.said import read_part
from graph.screening import doubtful
from graph.shapes import Severity, Shape, aimed_at, all_shapes, targets_of
from graph.validated import Part, parts_of
from ontology.errors import GazetteError
from ontology.iri import IriMinter
from ontology.terms import GZ, OA

Term: TypeAlias = ox.NamedNode | ox.Literal
NAMING = tuple(map(URIRef, (GZ.namesPerson, GZ.namesBody, GZ.namesAlias)))


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a graph does not meet a shape.

    focus: the IRI of the node that was checked. path: the property, where there is one. value: what is wrong with it.
    component: the kind of constraint (MinCountConstraintComponent). thing: what the finding is about, in words.
    document, line, quote: where the print says it, as far as the graph tells.
    """

    shape: Shape
    focus: str
    path: str | None
    value: Term | None
    component: str
    thing: str
    document: str | None
    line: int | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class Validation:
    """What a validation found, the worst first; how many documents and nodes were checked."""

    documents: int
    nodes: int
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        """How many findings are of a severity."""
        return sum(1 for finding in self.findings if finding.shape.severity is severity)

    @property
    def conforms(self) -> bool:
        """Whether nothing violates a shape; warnings do not."""
        return not self.count(Severity.VIOLATION)


def validate(
    engine: Engine, minter: IriMinter | None = None, progress: Callable[[str], None] = lambda name: None
) -> Validation:
    """Check a graph by the shapes. progress: told the name of each part before it is checked.

    The same graph gives the same findings in the same order, whatever engine answers.
    """
    found: dict[Finding, None] = {}
    documents = nodes = 0
    for part in parts_of(engine, minter or IriMinter()):
        progress(part.name)
        nodes += len(part.nodes)
        documents += part.is_document
        if left := doubtful(part):
            found.update(dict.fromkeys(check(replace(part, nodes=left))))
    return Validation(documents, nodes, tuple(sorted(found, key=sort_key)))


def sort_key(finding: Finding) -> tuple[int, str, str, str, str, str]:
    """Severity, shape, node, path, value, kind of constraint."""
    shape = finding.shape
    severity = list(Severity).index(shape.severity)
    return severity, shape.iri, finding.focus, finding.path or "", str(finding.value), finding.component


def check(part: Part) -> Iterator[Finding]:
    """The findings in one part."""
    said, graph = read_part(part.store), PartGraph.of(part.store)
    focus: dict[str, list[Node]] = {}
    for node in part.nodes:
        for target in sorted(targets_of(said.classes(node), frozenset(said.properties(node)))):
            focus.setdefault(target, []).append(called(node))
    with quiet():
        _, report, text = import_module("pyshacl").validate(graph, shacl_graph=aimed_at(focus))
    if not isinstance(report, rdflib.Graph):
        raise GazetteError(f"{part.name}: the shapes cannot be checked ({' '.join(str(text).split())})")
    for result in report.objects(None, SH.result):
        yield read_result(graph, report, result)


def read_result(graph: rdflib.Graph, report: rdflib.Graph, result: Node) -> Finding:
    """A result of the validator as a finding."""
    shape = all_shapes()[str(report.value(result, SH.sourceShape))]
    focus = report.value(result, SH.focusNode) or URIRef("")
    value, path = report.value(result, SH.value), report.value(result, SH.resultPath)
    about = value if value is not None and value != focus and (value, RDF.type, None) in graph else focus
    passage = graph.value(about, PROV.wasQuotedFrom) or about
    line = graph.value(passage, URIRef(GZ.line))
    return Finding(
        shape,
        str(focus),
        str(path) if isinstance(path, URIRef) else None,
        storable(value),
        str(report.value(result, SH.sourceConstraintComponent)).removeprefix(str(SH)),
        in_words(graph, focus),
        document_of(graph, about) or document_of(graph, focus),
        int(str(line)) if line is not None and str(line).isdecimal() else None,
        quote_of(graph, about) or quote_of(graph, focus),
    )


def in_words(graph: rdflib.Graph, node: Node) -> str:
    """What people call a node; its IRI where nothing is said of it."""
    labels = sorted(each for each in graph.objects(node, RDFS.label) if isinstance(each, Literal))
    titles = [graph.value(node, each) for each in (DCTERMS.title, DCTERMS.identifier)]
    chinese = [each for each in labels if each.language == "zh"]
    return next((str(each) for each in (*chinese, *labels, *titles) if each is not None), str(node))


def way_to_document(graph: rdflib.Graph, node: Node) -> Iterator[Node]:
    """The nodes that tell where a node comes from, the nearest first: itself, its passage, the facts that name it."""
    yield node
    yield from sorted(graph.subjects(URIRef(OA.hasSelector), node), key=str)
    for name in (node, *sorted(graph.subjects(URIRef(GZ.denotes), node), key=str)):
        for naming in NAMING:
            yield from sorted(graph.subjects(naming, name), key=str)


def document_of(graph: rdflib.Graph, node: Node) -> str | None:
    """The identifier of the document that a node comes from, else the document's IRI."""
    for each in way_to_document(graph, node):
        documents = {
            *graph.objects(each, URIRef(GZ.inDocument)),
            *graph.objects(each, URIRef(OA.hasSource)),
            *({each} if (each, RDF.type, URIRef(GZ.Document)) in graph else ()),
        }
        for document in sorted(documents, key=str):
            return str(graph.value(document, DCTERMS.identifier) or document)
    return None


def quote_of(graph: rdflib.Graph, node: Node) -> str | None:
    """What the print says of a node."""
    for each in way_to_document(graph, node):
        for said in (PROV.value, URIRef(OA.exact)):
            if (quote := graph.value(each, said)) is not None:
                return str(quote)
    return None
