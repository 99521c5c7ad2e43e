"""What a graph says of itself: the graph `about`, in VoID and DCAT.

What is counted is every triple but those of this graph and of the catalogue, which are about the data and no data.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pyoxigraph as ox

from graph.answers import Cell, EmbeddedEngine
from graph.axioms import ONTOLOGY_GRAPH
from graph.program import program_digest
from graph.published import Spoken, spoken
from graph.triple import Triple
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import DCAT, DCTERMS, GZ, OWL, PREFIXES, RDF, RDFS, VOID, XSD
from ontology.topics import SCHEME

LICENCE = "https://www.apache.org/licenses/LICENSE-2.0"
FORMATS_OF_W3C = "http://www.w3.org/ns/formats/"
TITLE = Spoken("政府公报知识图谱", "Knowledge graph of municipal gazettes")
DESCRIPTION = Spoken(
    "从政府公报读出的分工、任务、指标、大事、标准和任免，每条事实都连着所引的原文。",
    "Charge, tasks, targets, events, standards and appointments read from municipal gazettes, each fact with the print "
    "that it is quoted from.",
)
RIGHTS = Spoken(
    "许可适用于本图所加的结构；所引文字出自各文件所载的公报。",
    "The licence is for what this graph adds; the texts quoted are those of the gazettes that each document names.",
)
KEYWORD = Spoken("政府公报", "official gazettes")
SHARED = {
    SharedGraph.ENTITIES: Spoken(
        "由各文件的事实得出的单位、人员、职务和直接关系", "Bodies, people, posts and plain edges"
    ),
    SharedGraph.NAMES: Spoken("印出的名称认定为谁", "What each printed name was taken for"),
    SharedGraph.INFERRED: Spoken("推理得出的关系", "What reasoning adds"),
}
ONTOLOGY = Spoken("本体", "The ontology")
TOPICS = Spoken("主题分类", "The subject scheme")
DOCUMENTS = Spoken("各文件自己的图，图名即文件", "The documents' own graphs, each named by its document")
EXAMPLES = (GZ.Document, GZ.Official, GZ.Body, GZ.Task, GZ.Target, GZ.Event, GZ.Standard)


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A format that the graph is exported in: its IRI at W3C, its media type, and what it holds."""

    ending: str
    iri: str
    media_type: str
    holds: Spoken


READ = Spoken("读出和得出的三元组", "the triples that were read and derived")
FILE_FORMATS = (
    FileFormat("nq", f"{FORMATS_OF_W3C}N-Quads", "application/n-quads", Spoken("全部命名图", "all named graphs")),
    FileFormat("ttl", f"{FORMATS_OF_W3C}Turtle", "text/turtle", READ),
    FileFormat("jsonld", f"{FORMATS_OF_W3C}JSON-LD", "application/ld+json", READ),
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds. classes, properties: IRI → number of instances, of triples.

    graphs: IRI → triples of each graph that belongs to no document, and of all documents together.
    """

    triples: int
    entities: int
    subjects: int
    objects: int
    classes: dict[str, int]
    properties: dict[str, int]
    graphs: dict[str, int]


def count(store: ox.Store, minter: IriMinter, threads: int = 1) -> Counts:
    """The counts of a store without the graphs `about` and `catalogue`, in time linear in its triples.

    threads: how many questions are answered at once; the store answers them without Python.
    """
    apart = ", ".join(f"<{graph}>" for graph in graphs_apart(store, minter))
    counted = f"FILTER(?graph NOT IN ({apart}))" if apart else ""
    every = f"GRAPH ?graph {{ ?subject ?property ?object }} {counted}"
    shared = " ".join(f"<{graph}>" for graph in shared_graphs(minter))
    # only the ontology and the topics speak of things that are not ours
    theirs = f"VALUES ?graph {{ <{ONTOLOGY_GRAPH}> <{SCHEME}> }} {every}"
    strange = f"FILTER(!STRSTARTS(STR(?subject), {ox.Literal(minter.base)}))"
    questions = (
        # both in one question: going through all triples takes as long as telling apart what stands in them
        f"SELECT (COUNT(DISTINCT ?object) AS ?n) (COUNT(DISTINCT ?subject) AS ?m) {{ {every} }}",
        f"SELECT (COUNT(DISTINCT ?subject) AS ?n) {{ {theirs} {strange} }}",
        f"SELECT ?property (COUNT(*) AS ?n) {{ {every} }} GROUP BY ?property",
        f"SELECT ?class (COUNT(DISTINCT ?s) AS ?n) {{ GRAPH ?graph {{ ?s a ?class }} {counted} }} GROUP BY ?class",
        f"SELECT ?graph (COUNT(*) AS ?n) {{ VALUES ?graph {{ {shared} }} {every} }} GROUP BY ?graph",
    )
    with ThreadPoolExecutor(threads) as pool:
        answers = [answer.rows for answer in pool.map(EmbeddedEngine(store).run, questions)]
    ((both,), ((strangers,),)), others = answers[:2], answers[2:]
    objects, subjects = map(number_of, both)
    properties, classes, graphs = map(numbers_of, others)
    triples = sum(properties.values())
    return Counts(
        triples=triples,
        entities=subjects - number_of(strangers),
        subjects=subjects,
        objects=objects,
        classes=classes,
        properties=properties,
        graphs=graphs | {minter.dataset("documents"): triples - sum(graphs.values())},
    )


def graphs_apart(store: ox.Store, minter: IriMinter) -> list[str]:
    """The graphs that are not counted, of those that the store holds."""
    graphs = (minter.graph(graph) for graph in (SharedGraph.ABOUT, SharedGraph.CATALOGUE))
    return [graph for graph in graphs if store.contains_named_graph(ox.NamedNode(graph))]


def shared_graphs(minter: IriMinter) -> dict[str, Spoken]:
    """The graphs that are counted and belong to no document, with their labels."""
    return {minter.graph(graph): label for graph, label in SHARED.items()} | {ONTOLOGY_GRAPH: ONTOLOGY, SCHEME: TOPICS}


def number_of(cell: Cell) -> int:
    """A count as an answer gives it; the sum over nothing is none."""
    return int(str(cell or 0))


def numbers_of(rows: Iterable[tuple[Cell, ...]]) -> dict[str, int]:
    """Rows of an IRI and a number, in the order of the IRIs."""
    return {str(iri): number_of(number) for iri, number in sorted(rows, key=str)}


def describe(
    store: ox.Store, minter: IriMinter, as_of: datetime.date | None, newest: datetime.date | None, threads: int = 1
) -> Iterator[Triple]:
    """The graph `about` of a store whose other graphs are written.

    as_of: the day that its plain edges hold on. newest: the date of its newest document; no clock is read. threads: as
    `count` takes it.
    """
    return describe_counts(count(store, minter, threads), examples(store), minter, as_of, newest)


def describe_counts(
    counts: Counts, samples: Iterable[str], minter: IriMinter, as_of: datetime.date | None, newest: datetime.date | None
) -> Iterator[Triple]:
    """The graph `about` of a store that holds so much. samples: one thing of each class that people ask for."""
    dataset = minter.dataset()
    yield Triple(dataset, RDF.type, VOID.Dataset)
    yield Triple(dataset, RDF.type, DCAT.Dataset)
    for predicate, said in (
        (RDFS.label, TITLE), (DCTERMS.title, TITLE), (DCTERMS.description, DESCRIPTION), (DCTERMS.rights, RIGHTS),
        (DCAT.keyword, KEYWORD),
    ):  # fmt: skip
        yield from spoken(dataset, predicate, said)
    yield Triple(dataset, DCTERMS.license, LICENCE)
    yield Triple(dataset, DCTERMS.conformsTo, ONTOLOGY_GRAPH)
    yield Triple(dataset, OWL.versionInfo, literal=program_digest())
    for predicate, day in ((DCTERMS.modified, newest), (GZ.asOf, as_of)):
        if day is not None:
            yield Triple(dataset, predicate, literal=day.isoformat(), datatype=XSD.date)
    yield Triple(dataset, VOID.uriSpace, literal=minter.base)
    for predicate, number in (
        (VOID.triples, counts.triples), (VOID.entities, counts.entities), (VOID.distinctSubjects, counts.subjects),
        (VOID.distinctObjects, counts.objects), (VOID.classes, len(counts.classes)),
        (VOID.properties, len(counts.properties)),
    ):  # fmt: skip
        yield how_many(dataset, predicate, number)
    yield from (Triple(dataset, VOID.vocabulary, each) for each in vocabularies(counts))
    yield from (Triple(dataset, VOID.exampleResource, each) for each in samples)
    yield from describe_files(minter)
    yield from describe_subsets(counts, minter)
    yield from describe_partitions(counts, minter)


def how_many(subject: str, predicate: str, number: int) -> Triple:
    """A count as a triple."""
    return Triple(subject, predicate, literal=str(number), datatype=XSD.integer)


def vocabularies(counts: Counts) -> Iterator[str]:
    """The namespaces of the classes and properties that are used, of those that have a prefix."""
    used = (*counts.classes, *counts.properties)
    return (namespace for namespace in PREFIXES.values() if any(iri.startswith(namespace) for iri in used))


def examples(store: ox.Store, classes: Sequence[str] = EXAMPLES) -> list[str]:
    """One thing of each class that people ask for: the first by its IRI."""
    listed = " ".join(f"<{each}>" for each in classes)
    text = f"SELECT ?class (MIN(STR(?thing)) AS ?first) {{ VALUES ?class {{ {listed} }} ?thing a ?class }}"
    rows = EmbeddedEngine(store).run(f"{text} GROUP BY ?class").rows
    return [str(first) for _, first in sorted(rows, key=str) if first is not None]


def describe_files(minter: IriMinter) -> Iterator[Triple]:
    """The formats that the graph is exported in; where files can be had is for who publishes them to say."""
    for each in FILE_FORMATS:
        iri = minter.dataset(each.ending)
        yield Triple(minter.dataset(), DCAT.distribution, iri)
        yield Triple(minter.dataset(), VOID.feature, each.iri)
        yield Triple(iri, RDF.type, DCAT.Distribution)
        yield from spoken(
            iri, RDFS.label, Spoken(f".{each.ending}：{each.holds.zh}", f".{each.ending}: {each.holds.en}")
        )
        yield Triple(iri, DCTERMS.format, each.iri)
        yield Triple(iri, DCAT.mediaType, literal=each.media_type)
        yield Triple(iri, DCTERMS.license, LICENCE)


def describe_subsets(counts: Counts, minter: IriMinter) -> Iterator[Triple]:
    """The graphs that belong to no document, and those of all documents together, each with its triples."""
    for iri, label in (shared_graphs(minter) | {minter.dataset("documents"): DOCUMENTS}).items():
        yield Triple(minter.dataset(), VOID.subset, iri)
        yield Triple(iri, RDF.type, VOID.Dataset)
        yield how_many(iri, VOID.triples, counts.graphs.get(iri, 0))
        if iri != ONTOLOGY_GRAPH:  # it bears a label of its own
            yield from spoken(iri, RDFS.label, label)


def describe_partitions(counts: Counts, minter: IriMinter) -> Iterator[Triple]:
    """How many things there are of each class, and how many triples of each property."""
    for kind, link, term, measure, numbers in (
        ("class", VOID.classPartition, VOID.class_, VOID.entities, counts.classes),
        ("property", VOID.propertyPartition, VOID.property, VOID.triples, counts.properties),
    ):
        for iri, number in numbers.items():
            part = minter.dataset(kind, curie(iri))
            yield Triple(minter.dataset(), link, part)
            yield Triple(part, RDF.type, VOID.Dataset)
            yield from spoken(part, RDFS.label, Spoken(f"其中的 {curie(iri)}", f"its {curie(iri)}"))
            yield Triple(part, term, iri)
            yield how_many(part, measure, number)


def curie(iri: str) -> str:
    """A term with its vocabulary's prefix, where it has one.

    >>> curie("http://purl.org/dc/terms/title"), curie("https://example.org/cost")
    ('dcterms:title', 'https://example.org/cost')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
