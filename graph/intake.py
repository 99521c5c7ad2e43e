"""Taking files into a store: each document into its own graph, with a count of what was read and what was not."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from graph.closure import Reasoner
from graph.overrides import Override, idle_overrides
from graph.shared import newest_day, write_shared_graphs
from graph.update import Update
from loaders.fact_types import DocumentFact
from loaders.model import Document, Problem
from loaders.problems import share_out
from loaders.read import ReadFile, read_file
from loaders.triples import document_iri, document_quads
from ontology.errors import SourceError
from ontology.iri import IriMinter
from ontology.terms import GZ

Progress: TypeAlias = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did: documents and facts read, triples stored, the as-of day.

    problems: what could not be read, with its file. skipped: files that the store held already, unchanged.
    """

    documents: int
    facts: int
    triples: int
    as_of: datetime.date | None
    problems: tuple[tuple[str, Problem], ...]
    skipped: int = 0


def quiet(path: Path) -> None:
    """Show no progress."""


class Intake:
    """Reads files into a store that is being made, and keeps count."""

    def __init__(
        self,
        store: ox.Store,
        minter: IriMinter,
        place: str | None = None,
        month: str | None = None,
        overrides: Sequence[Override] | None = None,
    ) -> None:
        self.store = store
        self.minter = minter
        self.place = place
        self.month = month
        self.overrides = overrides
        self.problems: list[tuple[str, Problem]] = []
        self.seen: dict[str, str] = {}
        self.documents = self.facts = self.skipped = 0

    def holds(self, path: Path) -> bool:
        """Whether the store holds this file, byte for byte; counts it as skipped if so."""
        digest = ox.Literal(hashlib.sha256(path.read_bytes()).hexdigest()) if path.is_file() else None
        held = digest is not None and any(self.store.quads_for_pattern(None, ox.NamedNode(GZ.fileDigest), digest))
        self.skipped += held
        return held

    def read_all(self, paths: Sequence[Path], progress: Progress) -> None:
        """Read files one after the other. Raises the SourceError of the first where none can be read."""
        refused: list[SourceError] = []
        for path in paths:
            progress(path)
            try:
                reading = read_file(path, self.place, self.month)
            except SourceError as error:
                refused.append(error)
                continue
            self.take(reading, str(path))
        if refused and len(refused) == len(paths):
            raise refused[0]
        self.problems += [("", unread_problem(error)) for error in refused]

    def take(self, reading: ReadFile, path: str) -> None:
        """Put the documents of a file into the store; one read before in this run is left out, with a problem."""
        problems = (*reading.problems, *silent(reading), *placeless(reading))
        self.problems += [(path, problem) for problem in problems]
        unread = share_out(reading.issue, problems)
        for document, facts, mine in zip(reading.issue.documents, reading.facts, unread, strict=True):
            iri = document_iri(document, self.minter)
            if iri in self.seen:
                self.problems.append((path, Problem("build.twice", *twice(document, self.seen[iri]), None)))
                continue
            self.seen[iri] = path
            self.store.remove_graph(ox.NamedNode(iri))
            self.store.bulk_extend(document_quads(document, facts, self.minter, mine))
            self.documents += 1
            self.facts += len(facts)

    def finish(self, given: datetime.date | None, reasoner: Reasoner = Reasoner.FAST) -> Build:
        """Derive the shared graphs; given: the as-of day somebody gave, else the newest document's is taken."""
        as_of = given or newest_day(self.store)
        write_shared_graphs(self.store, self.minter, as_of, reasoner, self.overrides)
        return self.built(as_of, len(self.store))

    def catch_up(
        self, before: ox.Store, given: datetime.date | None, reasoner: Reasoner, removed: Sequence[str] = ()
    ) -> Build:
        """Bring the shared graphs up to date, or derive them anew where that is as quick.

        before: the store of which this one is a copy, without what was read since. removed: documents taken out.
        """
        update = Update(before, self.store, self.minter, [*self.seen, *removed], given)
        if self.overrides is not None or reasoner is not Reasoner.FAST or not update.is_possible():
            return self.finish(given, reasoner)
        return self.built(update.days[1], update.run())

    def built(self, as_of: datetime.date | None, triples: int) -> Build:
        """What was done, and what could not be."""
        idle = idle_overrides(self.store, self.overrides or (), self.minter)
        problems = [*self.problems, *(("", idle_problem(each)) for each in idle)]
        if as_of is None:
            problems.append(("", undated_problem()))
        return Build(self.documents, self.facts, triples, as_of, tuple(problems))


def unread_problem(error: SourceError) -> Problem:
    """The problem of a file among others that could not be read."""
    return Problem("build.unread", str(error), "the other files were read; mend or leave out this one", None)


def idle_problem(override: Override) -> Problem:
    """The problem of a line of the user's file of names that nothing in the store answers to."""
    where = f"no document of {override.place}" if override.place else "no document whose place is unknown"
    message = f"{where} prints the name {override.name}, so what the file of names says of it has no effect yet"
    return Problem("names.idle", message, "compare with `gazette names`: place and name as printed there", None)


def silent(reading: ReadFile) -> Iterator[Problem]:
    """The problem of a file that no rule found anything in."""
    if all(isinstance(fact, DocumentFact) for facts in reading.facts for fact in facts):
        message = "no rule found a fact in this text; its text is kept, but nothing can be asked of it"
        yield Problem("build.nofacts", message, "check that it is a gazette or an official document", None)


def placeless(reading: ReadFile) -> Iterator[Problem]:
    """A problem for each document whose place nothing tells, so that its bodies stay apart from all others."""
    for document in reading.issue.documents:
        if document.place is None:
            message = f"nothing tells the place of {document.label}; its bodies are kept apart from those of any place"
            yield Problem("build.place", message, "say it with --place 沈阳市", document.leaves[0].reading.span())


def twice(document: Document, before: str) -> tuple[str, str]:
    """The message and advice about a document that was read before."""
    return f"{document.label} was read before, from {before}; this copy is left out", "name each document once"


def undated_problem() -> Problem:
    """The problem of a graph without any date."""
    message = "no document has a date, so nothing is known to be in force and no chain of responsibility is drawn"
    return Problem("build.undated", message, "say the day to answer for with --as-of 2022-02-01", None)
