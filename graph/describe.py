"""What a graph says of itself: the graph `about`, in VoID and DCAT.

What is counted is every triple but those of this graph and of the catalogue, which are about the data and no data.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from graph.answers import Cell, EmbeddedEngine
from graph.bridge import ONTOLOGY_GRAPH
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
    """How much a store holds. classes, properties, graphs: IRI → number of instances, of triples, of triples."""

    triples: int
    entities: int
    subjects: int
    objects: int
    classes: dict[str, int]
    properties: dict[str, int]
    graphs: dict[str, int]


def count(store: ox.Store, minter: IriMinter) -> Counts:
    """The counts of a store without the graphs `about` and `catalogue`, in time linear in its triples."""
    engine = EmbeddedEngine(store)
    apart = ", ".join(f"<{minter.graph(graph)}>" for graph in (SharedGraph.ABOUT, SharedGraph.CATALOGUE))
    counted = f"FILTER(?graph NOT IN ({apart}))"
    every = f"GRAPH ?graph {{ ?subject ?property ?object }} {counted}"
    ours = f"IF(STRSTARTS(STR(?subject), {ox.Literal(minter.base)}), 1, 0)"
    used = engine.run(f"SELECT ?graph ?property (COUNT(*) AS ?n) {{ {every} }} GROUP BY ?graph ?property").rows
    kinds = f"SELECT ?kind (COUNT(DISTINCT ?subject) AS ?n) {{ GRAPH ?graph {{ ?subject a ?kind }} {counted} }}"
    things = f"SELECT (COUNT(*) AS ?n) (SUM({ours}) AS ?ours) {{ SELECT DISTINCT ?subject {{ {every} }} }}"
    ((subjects, entities),) = engine.run(things).rows
    ((objects,),) = engine.run(f"SELECT (COUNT(DISTINCT ?object) AS ?n) {{ {every} }}").rows
    properties, graphs = (added((str(row[at]), number_of(row[2])) for row in used) for at in (1, 0))
    return Counts(
        triples=sum(graphs.values()),
        entities=number_of(entities),
        subjects=number_of(subjects),
        objects=number_of(objects),
        classes=added((str(kind), number_of(number)) for kind, number in engine.run(f"{kinds} GROUP BY ?kind").rows),
        properties=properties,
        graphs=graphs,
    )


def number_of(cell: Cell) -> int:
    """A count as an answer gives it; the sum over nothing is none."""
    return int(str(cell or 0))


def added(numbers: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The sum of the numbers of each IRI, in the order of the IRIs."""
    sums: Counter[str] = Counter()
    for iri, number in numbers:
        sums[iri] += number
    return dict(sorted(sums.items()))


def describe(
    store: ox.Store, minter: IriMinter, as_of: datetime.date | None, newest: datetime.date | None
) -> Iterator[Triple]:
    """The graph `about` of a store whose other graphs are written.

    as_of: the day that its plain edges hold on. newest: the date of its newest document; no clock is read.
    """
    return describe_counts(count(store, minter), examples(store), minter, as_of, newest)


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
    shared = {minter.graph(graph): label for graph, label in SHARED.items()}
    shared |= {ONTOLOGY_GRAPH: ONTOLOGY, SCHEME: TOPICS}
    documents = sum(number for graph, number in counts.graphs.items() if graph not in shared)
    numbers = {graph: counts.graphs.get(graph, 0) for graph in shared} | {minter.dataset("documents"): documents}
    labels = shared | {minter.dataset("documents"): DOCUMENTS}
    for iri, number in numbers.items():
        yield Triple(minter.dataset(), VOID.subset, iri)
        yield Triple(iri, RDF.type, VOID.Dataset)
        yield how_many(iri, VOID.triples, number)
        if iri != ONTOLOGY_GRAPH:  # it bears a label of its own
            yield from spoken(iri, RDFS.label, labels[iri])


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
