"""What a graph says of itself: its counts are right, its catalogue runs, and every part of it has a name."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.answers import Cell, EmbeddedEngine, run_query
from graph.build import add_files, build_store, remove_documents
from graph.describe import describe
from graph.store import open_store
from graph.triple import Triple
from ontology.iri import BASE, IriMinter, SharedGraph
from ontology.terms import DCAT, DCTERMS, GZ, PREFIXES, RDF, RDFS, SH, VOID, XSD, Vocabulary
from queries.catalogue import Query, catalogue

ROOT = Path(__file__).parent.parent
ANHE = sorted((ROOT / "tests" / "samples").glob("anhe-*.txt"))
PLAN, APPOINTMENTS = (ROOT / "tests" / "samples" / f"anhe-{name}-2021.txt" for name in ("plan", "appointments"))
MINTER = IriMinter()
DATASET = MINTER.dataset()
APART = {MINTER.graph(graph) for graph in (SharedGraph.ABOUT, SharedGraph.CATALOGUE)}


def quads_in(store: ox.Store, graph: SharedGraph) -> list[ox.Quad]:
    return list(store.quads_for_pattern(None, None, None, ox.NamedNode(MINTER.graph(graph))))


def values(store: ox.Store, subject: str, predicate: str) -> list[str]:
    found = store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None)
    return sorted(str(getattr(quad.object, "value", quad.object)) for quad in found)


def one(store: ox.Store, subject: str, predicate: str) -> str:
    (value,) = values(store, subject, predicate)
    return value


@pytest.fixture(scope="module")
def store(anhe_store: Path) -> ox.Store:
    return open_store(anhe_store)


def data(store: ox.Store) -> Iterator[tuple[str, str, object, str]]:
    """Subject, predicate, object and graph of each triple that is data: not of this description, nor the catalogue."""
    for quad in store:
        graph = str(getattr(quad.graph_name, "value", ""))
        if graph not in APART:
            yield str(getattr(quad.subject, "value", "")), quad.predicate.value, quad.object, graph


# ---------------------------------------------------------------- the data set


def test_counts_are_right(store: ox.Store) -> None:
    triples = list(data(store))
    subjects = {subject for subject, *_ in triples}
    kinds = {(subject, each) for subject, predicate, each, _ in triples if predicate == RDF.type}
    expected = {
        VOID.triples: len(triples),
        VOID.entities: len({subject for subject in subjects if subject.startswith(BASE)}),
        VOID.distinctSubjects: len(subjects),
        VOID.distinctObjects: len({each for _, _, each, _ in triples}),
        VOID.classes: len({kind for _, kind in kinds}),
        VOID.properties: len({predicate for _, predicate, _, _ in triples}),
    }
    assert {term: int(one(store, DATASET, term)) for term in expected} == expected
    assert 0 < expected[VOID.entities] < expected[VOID.distinctSubjects] < expected[VOID.triples]


def test_each_class_and_property_is_counted(store: ox.Store) -> None:
    triples = list(data(store))
    kinds = Counter(str(getattr(kind, "value", "")) for _, kind in {(s, o) for s, p, o, _ in triples if p == RDF.type})
    assert parts(store, VOID.classPartition, VOID.class_, VOID.entities) == kinds
    properties = Counter(predicate for _, predicate, _, _ in triples)
    assert parts(store, VOID.propertyPartition, VOID.property, VOID.triples) == properties
    assert kinds[GZ.Target] > 0


def parts(store: ox.Store, link: str, term: str, measure: str) -> dict[str, int]:
    return {one(store, part, term): int(one(store, part, measure)) for part in values(store, DATASET, link)}


def test_each_graph_is_counted(store: ox.Store) -> None:
    graphs = Counter(graph for *_, graph in data(store))
    subsets = {each: int(one(store, each, VOID.triples)) for each in values(store, DATASET, VOID.subset)}
    documents = subsets.pop(MINTER.dataset("documents"))
    of_documents = {graph for graph in graphs if GZ.Document in values(store, graph, RDF.type)}
    assert subsets == {graph: number for graph, number in graphs.items() if graph not in of_documents}
    assert documents == sum(graphs[graph] for graph in of_documents) > 0


def test_the_data_set_says_what_it_is(store: ox.Store) -> None:
    assert values(store, DATASET, RDF.type) == sorted([DCAT.Dataset, VOID.Dataset])
    for term in (DCTERMS.title, DCTERMS.description, DCTERMS.rights, DCAT.keyword):
        assert languages(store, DATASET, term) == ["en", "zh"]
    assert one(store, DATASET, DCTERMS.license) == "https://www.apache.org/licenses/LICENSE-2.0"
    assert one(store, DATASET, VOID.uriSpace) == BASE
    used = {term for _, predicate, kind, _ in data(store) for term in (predicate, str(getattr(kind, "value", "")))}
    vocabularies = set(values(store, DATASET, VOID.vocabulary))
    assert {PREFIXES[prefix] for prefix in ("gz", "org", "prov", "oa", "eli", "qudt", "foaf")} <= vocabularies
    assert all(any(term.startswith(namespace) for term in used) for namespace in vocabularies)


def languages(store: ox.Store, subject: str, predicate: str) -> list[str]:
    found = store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None)
    return sorted(str(quad.object.language) for quad in found if isinstance(quad.object, ox.Literal))


def test_its_day_is_the_newest_document_s(store: ox.Store) -> None:
    days = [row["issued"] for row in run_query(EmbeddedEngine(store), catalogue()["documents"]).records()]
    newest = max(day for day in days if isinstance(day, datetime.date))
    assert one(store, DATASET, DCTERMS.modified) == newest.isoformat()
    assert one(store, DATASET, GZ.asOf) == "2021-12-31"


def test_examples_are_things_of_the_graph(store: ox.Store) -> None:
    examples = values(store, DATASET, VOID.exampleResource)
    kinds = {kind for each in examples for kind in values(store, each, RDF.type)}
    assert {GZ.Document, GZ.Official, GZ.Body, GZ.Task, GZ.Target, GZ.Event, GZ.Standard} <= kinds


def test_files_are_named_by_format_and_at_no_address(store: ox.Store) -> None:
    files = values(store, DATASET, DCAT.distribution)
    assert {each.rpartition("/")[2] for each in files} == {"nq", "ttl", "jsonld"}
    assert {one(store, each, DCAT.mediaType) for each in files} == {
        "application/n-quads", "text/turtle", "application/ld+json",
    }  # fmt: skip
    said = {quad.predicate.value for quad in quads_in(store, SharedGraph.ABOUT)}
    assert not {term for term in said if re.search("URL|dataDump|sparqlEndpoint|homepage", term)}


def test_a_store_without_documents_is_described_too() -> None:
    triples = list(describe(ox.Store(), MINTER, None, None))
    assert Triple(DATASET, VOID.triples, literal="0", datatype=XSD.integer) in triples
    assert not [each for each in triples if each.predicate in (DCTERMS.modified, GZ.asOf, VOID.exampleResource)]


def test_another_base_is_the_whole_description_s(tmp_path: Path) -> None:
    base = "https://gazette.example/things/"
    build_store([PLAN], tmp_path / "s", place="安河市", minter=IriMinter(base))
    store = open_store(tmp_path / "s")
    assert one(store, f"{base}dataset", VOID.uriSpace) == base
    assert not [quad for quad in store if BASE in str(quad.subject)]


def test_the_description_follows_what_is_added_and_removed(tmp_path: Path) -> None:
    def about(name: str) -> set[ox.Triple]:
        return {quad.triple for quad in quads_in(open_store(tmp_path / name), SharedGraph.ABOUT)}

    for name, files in (("both", [PLAN, APPOINTMENTS]), ("plan", [PLAN]), ("grown", [PLAN])):
        build_store(files, tmp_path / name, place="安河市")
    add_files([APPOINTMENTS], tmp_path / "grown", place="安河市")
    assert about("grown") == about("both") != about("plan")
    added = {row[0] for row in run_query(EmbeddedEngine(open_store(tmp_path / "grown")), catalogue()["documents"]).rows}
    kept = {row[0] for row in run_query(EmbeddedEngine(open_store(tmp_path / "plan")), catalogue()["documents"]).rows}
    remove_documents([str(each) for each in added - kept], tmp_path / "grown")
    assert about("grown") == about("plan")


# ---------------------------------------------------------------- both graphs


@pytest.mark.parametrize("graph", [SharedGraph.ABOUT, SharedGraph.CATALOGUE])
def test_whatever_is_described_has_a_name_in_both_languages(store: ox.Store, graph: SharedGraph) -> None:
    subjects = {str(getattr(quad.subject, "value", "")) for quad in quads_in(store, graph)}
    assert len(subjects) > 10
    for subject in subjects:
        assert languages(store, subject, RDFS.label) == ["en", "zh"], subject


@pytest.mark.parametrize("graph", [SharedGraph.ABOUT, SharedGraph.CATALOGUE])
def test_terms_are_known_and_nothing_is_unnamed(store: ox.Store, graph: SharedGraph) -> None:
    known = {iri for vocabulary in Vocabulary.__subclasses__() for iri in vocabulary.terms().values()}
    for quad in quads_in(store, graph):
        assert quad.predicate.value in known
        assert not isinstance(quad.object, ox.BlankNode)
        assert isinstance(quad.subject, ox.NamedNode)
        if quad.predicate.value == RDF.type:
            assert isinstance(quad.object, ox.NamedNode)
            assert quad.object.value in known


# ---------------------------------------------------------------- the catalogue

QUERIES = [pytest.param(query, id=query.name) for query in catalogue().values()]


@pytest.mark.parametrize("query", QUERIES)
def test_a_published_question_can_be_asked_as_it_stands(store: ox.Store, query: Query) -> None:
    iri = MINTER.query(query.name)
    assert values(store, iri, RDF.type) == sorted([SH.SPARQLExecutable, SH.SPARQLSelectExecutable])
    engine = EmbeddedEngine(store)
    assert engine.run(one(store, iri, SH.select)) == run_query(engine, query)
    assert languages(store, iri, RDFS.comment) == ["en", "zh"]
    assert set(values(store, iri, DCAT.keyword)) == set(query.tags)


@pytest.mark.parametrize("query", [query for query in QUERIES if catalogue()[str(query.id)].parameters])
def test_its_parameters_are_published(store: ox.Store, query: Query) -> None:
    iri, text = MINTER.query(query.name), one(store, MINTER.query(query.name), SH.select)
    published = {one(store, each, SH.path): each for each in values(store, iri, SH.parameter)}
    # SHACL names a parameter by the last part of its path
    variables = {path.rpartition("/")[2] for path in published}
    first, *others = (
        {variable.removeprefix("?") for variable in line.split()}
        for line in re.findall(r"VALUES \((.*)\) \{.*# parameters", text)
    )
    assert variables == first
    assert all(line <= first for line in others)
    for parameter in query.parameters:
        each = published[MINTER.parameter(parameter.name)]
        assert sorted(values(store, each, SH.name)) == sorted([parameter.name, parameter.name_zh])
        assert languages(store, each, SH.description) == ["en", "zh"]
        assert one(store, each, SH.optional) == "true"
        if parameter.default is not None:
            assert one(store, each, SH.defaultValue) in text
        for chosen in values(store, each, RDFS.seeAlso):
            assert one(store, chosen, SH.select)
    orders = sorted(int(one(store, each, SH.order)) for each in published.values())
    assert orders == list(range(1, len(query.parameters) + 1))


def test_a_value_put_where_the_text_says_is_taken(store: ox.Store) -> None:
    """What somebody does who has nothing but the endpoint."""
    engine = EmbeddedEngine(store)
    find = f'SELECT ?text {{ ?query a <{SH.SPARQLExecutable}> ; <{RDFS.label}> "任务"@zh ; <{SH.select}> ?text }}'
    ((text,),) = engine.run(find).rows
    asked = str(text).replace("{ (UNDEF) } # parameters", '{ ("安政发〔2021〕8号") }')
    rows: tuple[tuple[Cell, ...], ...] = engine.run(asked).rows
    assert rows
    assert {row[0] for row in rows} == {"安政发〔2021〕8号"}


def test_prefixes_are_declared(store: ox.Store) -> None:
    graph = MINTER.graph(SharedGraph.CATALOGUE)
    declared = {
        one(store, each, SH.prefix): one(store, each, SH.namespace) for each in values(store, graph, SH.declare)
    }
    assert declared == PREFIXES
    assert {one(store, MINTER.query(name), SH.prefixes) for name in catalogue()} == {graph}
