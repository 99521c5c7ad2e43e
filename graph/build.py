"""Files → store: each document's graph, what is derived from all of them, and what follows from it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.answers import EmbeddedEngine
from graph.bridge import ONTOLOGY_GRAPH, ontology_quads
from graph.closure import infer
from graph.derive import derive
from graph.store import new_store
from loaders.model import Document, DocumentFact, Problem
from loaders.problems import share_out
from loaders.read import ReadFile, read_file
from loaders.triples import document_iri, document_quads
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ, RDF, XSD

EDGES = (
    GZ.oversees, GZ.liaisesWith, GZ.assists, GZ.urges, GZ.backsUp, GZ.leads, GZ.isResponsibleFor, GZ.supports,
    GZ.carriesOut, GZ.hasTarget, GZ.hasParticipant, GZ.involves, GZ.issuedBy, GZ.addressedTo, GZ.cites,
)  # fmt: skip
OWNING = (GZ.leads, GZ.isResponsibleFor)


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did: documents, facts and triples, the as-of day, and what could not be read, file by file."""

    documents: int
    facts: int
    triples: int
    as_of: datetime.date | None
    problems: tuple[tuple[str, Problem], ...]


def build_store(
    paths: Sequence[Path],
    store_path: Path,
    *,
    place: str | None = None,
    month: str | None = None,
    as_of: datetime.date | None = None,
    minter: IriMinter | None = None,
    progress: Callable[[Path], None] = lambda path: None,
) -> Build:
    """Build a store from files; it replaces the one at `store_path` when all has gone well, and not before.

    place, month: what to take where a document does not tell. as_of: the day the plain edges hold on, by default the
    date of the newest document. progress: called with each file before it is read.
    Raises SourceError for a file that cannot be read, EvidenceError for a quote that is not in print, StoreError.
    """
    minter = minter or IriMinter()
    problems: list[tuple[str, Problem]] = []
    with new_store(store_path) as store:
        documents = facts = 0
        seen: dict[str, str] = {}
        for path in paths:
            progress(path)
            reading = read_file(path, place, month)
            problems += [(str(path), problem) for problem in (*reading.problems, *silent(reading))]
            for quads, count in quads_of(reading, minter, str(path), seen, problems):
                store.bulk_extend(quads)
                documents += 1
                facts += count
        as_of = as_of or newest_day(store)
        finish(store, minter, as_of)
        triples = len(store)
    if as_of is None:
        problems.append(("", undated_problem()))
    return Build(documents, facts, triples, as_of, tuple(problems))


def quads_of(
    reading: ReadFile, minter: IriMinter, path: str, seen: dict[str, str], problems: list[tuple[str, Problem]]
) -> Iterator[tuple[list[ox.Quad], int]]:
    """The quads and number of facts of each document of a file; one read before is left out, with a problem."""
    unread = share_out(reading.issue, (*reading.problems, *silent(reading)))
    for document, facts, mine in zip(reading.issue.documents, reading.facts, unread, strict=True):
        iri = document_iri(document, minter)
        if iri in seen:
            problems.append((path, Problem("build.twice", *twice(document, seen[iri]), None)))
            continue
        seen[iri] = path
        yield list(document_quads(document, facts, minter, mine)), len(facts)


def silent(reading: ReadFile) -> Iterator[Problem]:
    """The problem of a file that no rule found anything in."""
    if all(isinstance(fact, DocumentFact) for facts in reading.facts for fact in facts):
        message = "no rule found a fact in this text; its text is kept, but nothing can be asked of it"
        yield Problem("build.nofacts", message, "check that it is a gazette or an official document", None)


def twice(document: Document, before: str) -> tuple[str, str]:
    """The message and advice about a document that was read before."""
    return f"{document.label} was read before, from {before}; this copy is left out", "name each document once"


def undated_problem() -> Problem:
    """The problem of a graph without any date."""
    message = "no document has a date, so nothing is known to be in force and no chain of responsibility is drawn"
    return Problem("build.undated", message, "say the day to answer for with --as-of 2022-02-01", None)


def newest_day(store: ox.Store) -> datetime.date | None:
    """The date of the newest document of a store."""
    text = "PREFIX dcterms: <http://purl.org/dc/terms/> SELECT (MAX(?day) AS ?newest) { ?document dcterms:issued ?day }"
    rows = EmbeddedEngine(store).run(text).rows
    day = rows[0][0] if rows else None
    return day if isinstance(day, datetime.date) else None


def finish(store: ox.Store, minter: IriMinter, as_of: datetime.date | None) -> None:
    """Write the graphs that follow from the documents' own: about, names, entities, inferred, and the ontology."""
    store.remove_graph(ox.NamedNode(ONTOLOGY_GRAPH))
    for graph in SharedGraph:
        store.remove_graph(ox.NamedNode(minter.graph(graph)))
    store.bulk_extend(ontology_quads())
    if as_of is not None:
        day = ox.Literal(as_of.isoformat(), datatype=ox.NamedNode(XSD.date))
        about = ox.NamedNode(minter.graph(SharedGraph.ABOUT))
        store.add(ox.Quad(ox.NamedNode(minter.dataset()), ox.NamedNode(GZ.asOf), day, about))
    derive(store, minter, as_of)
    store.bulk_extend(infer(plain_edges(store), ox.NamedNode(minter.graph(SharedGraph.INFERRED))))


def plain_edges(store: ox.Store) -> list[ox.Quad]:
    """The plain edges of a store, and the types of what they join.

    Without what generic bodies own: 有关部门 in a plan need not be those of a division of work, so nobody answers
    for a task through them.
    """
    true = ox.Literal("true", datatype=ox.NamedNode(XSD.boolean))
    generic = {quad.subject for quad in store.quads_for_pattern(None, ox.NamedNode(GZ.generic), true)}
    edges = [
        quad
        for predicate in EDGES
        for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), None)
        if not (predicate in OWNING and quad.subject in generic)
    ]
    things = {thing for quad in edges for thing in (quad.subject, quad.object) if isinstance(thing, ox.NamedNode)}
    rdf_type = ox.NamedNode(RDF.type)
    return edges + [quad for thing in things for quad in store.quads_for_pattern(thing, rdf_type, None)]
