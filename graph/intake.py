"""Taking files into a store: each document into its own graph, with a count of what was read and what was not."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.closure import Reasoner
from graph.overrides import Override, idle_overrides
from graph.shard import NO_FACTS, Settings, ShardRecord
from graph.shard_crews import Crew, in_this_process
from graph.shard_folder import ShardFolder
from graph.shard_loading import Loading
from graph.shards import Progress, Shards, quiet, unread_problem
from graph.shared import newest_day, write_shared_graphs
from graph.update import Update
from loaders.model import Problem
from ontology.errors import SourceError
from ontology.iri import IriMinter
from ontology.terms import GZ


@dataclass(frozen=True, slots=True)
class Build:
    """What a build did: documents and facts read, triples stored, the as-of day.

    problems: what could not be read, with its file. skipped: files that the store held already, unchanged. reused:
    files whose shards an earlier run had made.
    """

    documents: int
    facts: int
    triples: int
    as_of: datetime.date | None
    problems: tuple[tuple[str, Problem], ...]
    skipped: int = 0
    reused: int = 0


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
        self.settings = Settings(minter, place, month)
        self.overrides = overrides
        self.problems: list[tuple[str, Problem]] = []
        self.seen: dict[str, str] = {}
        self.documents = self.facts = self.skipped = self.reused = 0
        self.silent = True  # no file so far had a fact to read

    def holds(self, path: Path) -> bool:
        """Whether the store holds this file, byte for byte; counts it as skipped if so."""
        digest = ox.Literal(hashlib.sha256(path.read_bytes()).hexdigest()) if path.is_file() else None
        held = digest is not None and any(self.store.quads_for_pattern(None, ox.NamedNode(GZ.fileDigest), digest))
        self.skipped += held
        return held

    def read_all(
        self,
        paths: Sequence[Path],
        progress: Progress = quiet,
        crew: Crew = in_this_process,
        folder: ShardFolder | None = None,
        threads: int = 0,
    ) -> None:
        """Read files and load what they say. crew, folder: as `Shards` takes them. threads: that load beside this one.

        Of a document in several files the first in the order of `paths` counts. Raises the SourceError of the first
        file where none can be read.
        """
        shards = Shards(self.settings, crew, folder, progress)
        refused: list[SourceError] = []
        with Loading(self.store, shards, threads) as loading:
            for made in shards.make(paths):
                if made.refused is not None:
                    refused.append(made.refused)
                elif made.record is not None:
                    self.reused += made.reused
                    loading.add(made, self.take(made.record, str(made.path)))
        if refused and len(refused) == len(paths):
            raise refused[0]
        self.problems += [("", unread_problem(error)) for error in refused]

    def take(self, record: ShardRecord, path: str) -> frozenset[int]:
        """Count the documents of a file, and make room for them in the store; returns which of them are to be loaded.

        One read before in this run is left out, with a problem.
        """
        self.problems += [(path, problem) for problem in record.problems]
        self.silent &= any(problem.code == NO_FACTS for problem in record.problems)
        taken: list[int] = []
        for number, document in enumerate(record.documents):
            if document.iri in self.seen:
                problem = Problem("build.twice", *twice(document.label, self.seen[document.iri]), None)
                self.problems.append((path, problem))
                continue
            self.seen[document.iri] = path
            graph = ox.NamedNode(document.iri)
            if self.store.contains_named_graph(graph):
                self.store.remove_graph(graph)
            self.documents += 1
            self.facts += document.facts
            taken.append(number)
        return frozenset(taken)

    def finish(self, given: datetime.date | None, reasoner: Reasoner = Reasoner.FAST, threads: int = 1) -> Build:
        """Derive the shared graphs; given: the as-of day somebody gave, else the newest document's is taken."""
        as_of = given or newest_day(self.store)
        triples = write_shared_graphs(self.store, self.minter, as_of, reasoner, self.overrides, threads)
        return self.built(as_of, triples)

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
        return Build(self.documents, self.facts, triples, as_of, tuple(problems), reused=self.reused)


def idle_problem(override: Override) -> Problem:
    """The problem of a line of the user's file of names that nothing in the store answers to."""
    where = f"no document of {override.place}" if override.place else "no document whose place is unknown"
    message = f"{where} prints the name {override.name}, so what the file of names says of it has no effect yet"
    return Problem("names.idle", message, "compare with `gazette names`: place and name as printed there", None)


def twice(label: str, before: str) -> tuple[str, str]:
    """The message and advice about a document that was read before."""
    return f"{label} was read before, from {before}; this copy is left out", "name each document once"


def undated_problem() -> Problem:
    """The problem of a graph without any date."""
    message = "no document has a date, so nothing is known to be in force and no chain of responsibility is drawn"
    return Problem("build.undated", message, "say the day to answer for with --as-of 2022-02-01", None)
