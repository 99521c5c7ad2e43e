"""The report on a graph: coverage of its documents, facts that contradict each other, what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.answers import Answer, Engine, run_query
from graph.coverage import Coverage, cover
from graph.printed import printed_documents
from graph.signals import KnownNames
from ontology.errors import QueryError
from ontology.terms import DCTERMS, GZ, SKOS
from queries.catalogue import find_query


@dataclass(frozen=True, slots=True)
class ReadingProblem:
    """Something that could not be read when the graph was built."""

    iri: str
    document: str
    code: str
    message: str
    advice: str
    place: int | None


@dataclass(frozen=True, slots=True)
class Label:
    """What people call a class or a property."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report. contradictions: the rows of the catalogue's query, those that touch a document of the report."""

    coverages: tuple[Coverage, ...]
    contradictions: Answer
    labels: dict[str, Label]

    @property
    def problems(self) -> list[ReadingProblem]:
        """What could not be read, document by document."""
        return [problem for coverage in self.coverages for problem in problems_of(coverage)]


def make_report(engine: Engine, document: str | None = None) -> Report:
    """The report on a graph, or on the documents of one label. Raises QueryError where there is none."""
    coverages = tuple(cover_all(engine, document))
    if document is not None and not coverages:
        raise QueryError(f"{document}: the graph has no such document; `gazette query documents` lists them")
    return Report(coverages, contradictions(engine, document), labels_of(engine))


def cover_all(engine: Engine, document: str | None = None) -> Iterator[Coverage]:
    """The coverage of each document, in order of print."""
    known = known_names(engine)
    return (cover(printed, known) for printed in printed_documents(engine, document))


def known_names(engine: Engine) -> KnownNames:
    """The names of bodies and people that facts of the graph print."""
    rows = run_query(engine, find_query("known-names")).rows
    return KnownNames(
        (str(name) for name, kind in rows if kind == "body"), (str(name) for name, kind in rows if kind == "person")
    )


def contradictions(engine: Engine, document: str | None) -> Answer:
    """The pairs of facts that contradict each other; with a document those that have a fact of it."""
    found = run_query(engine, find_query("contradictions"))
    ends = [found.columns.index(column) for column in ("document", "other_document")]
    rows = tuple(row for row in found.rows if document is None or any(row[at] == document for at in ends))
    return Answer(found.columns, rows)


def labels_of(engine: Engine) -> dict[str, Label]:
    """The labels of the ontology's classes and properties, by their IRIs."""
    rows = run_query(engine, find_query("glossary")).records()
    return {str(row["term"]): Label(str(row["label_zh"]), str(row["label_en"])) for row in rows}


def problems_of(coverage: Coverage) -> Iterator[ReadingProblem]:
    """What could not be read in a document."""
    for quoted in coverage.document.quoted:
        if quoted.rdf_class == GZ.Problem:
            yield ReadingProblem(
                quoted.iri,
                coverage.document.label,
                quoted.value(GZ.kind) or "",
                quoted.value(DCTERMS.description) or "",
                quoted.value(SKOS.editorialNote) or "",
                quoted.ranges[0][0] if quoted.ranges else None,
            )
