"""Files → store: build one anew, add files to it, remove documents.

What stands in the store changes only when all has gone well.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox

from graph.answers import EmbeddedEngine
from graph.closure import Reasoner
from graph.intake import Build, Intake
from graph.overrides import Override
from graph.shard_crews import Crew, in_this_process
from graph.shard_folder import ShardFolder
from graph.shards import Progress, quiet
from graph.shared import given_day
from graph.store import beside, is_store, new_store, open_store
from loaders.model import Problem
from loaders.script import CODE as TRADITIONAL
from ontology.errors import GazetteError, SourceError
from ontology.iri import IriMinter


def build_store(
    paths: Sequence[Path],
    store_path: Path,
    *,
    place: str | None = None,
    month: str | None = None,
    as_of: datetime.date | None = None,
    reasoner: Reasoner = Reasoner.FAST,
    overrides: Sequence[Override] | None = None,
    minter: IriMinter | None = None,
    progress: Progress = quiet,
    crew: Crew = in_this_process,
    threads: int = 0,
    shards: Path | None = None,
) -> Build:
    """Build a store from files; it replaces the one at `store_path` when all has gone well, and not before.

    place, month: what to take where a document does not tell. as_of: the day the plain edges hold on, by default the
    date of the newest document. overrides: what the user's file says of names. progress: called with each file before
    it is read. A file that cannot be read is a problem of the build; if none can, the SourceError of the first is
    raised. crew: who reads. threads: that load beside this one, and in which the store is counted. shards: a folder in
    which the files' shards are kept and found; without one they are kept beside the store until all has gone well, so
    that a build that was broken off goes on where it stopped.
    Raises EvidenceError for a quote that is not in print, StoreError, and SourceError also where no fact is found
    in any file while a store stands there already: naming a wrong file must not cost it.
    """
    folder = ShardFolder(shards or beside(store_path.resolve(), "shards"))
    with new_store(store_path) as store:
        reader = Intake(store, minter or IriMinter(), place, month, overrides)
        reader.read_all(paths, progress, crew, folder, threads)
        if reader.silent and is_store(store_path):
            raise SourceError(silent_message(paths, store_path, [problem for _, problem in reader.problems]))
        done = reader.finish(as_of, reasoner, max(1, threads))
    if shards is None:
        folder.clear()
    return done


def silent_message(paths: Sequence[Path], store_path: Path, problems: Sequence[Problem]) -> str:
    """That files without a fact replace no store, and what to do; why, where the problems of reading tell it."""
    which = str(paths[0]) if len(paths) == 1 else f"{paths[0]} and {len(paths) - 1} more"
    why = next((f"{each.message}; {each.advice}" for each in problems if each.code == TRADITIONAL), "check the files")
    advice = f"{why}, or keep their text in another store with --store"
    return f"{which}: no rule found a fact in it, so {store_path} stays as it was; {advice}"


def add_files(
    paths: Sequence[Path],
    store_path: Path,
    *,
    place: str | None = None,
    month: str | None = None,
    as_of: datetime.date | None = None,
    reasoner: Reasoner = Reasoner.FAST,
    overrides: Sequence[Override] | None = None,
    minter: IriMinter | None = None,
    progress: Progress = quiet,
) -> Build:
    """Add files to a store. A document that it holds is replaced; a file that has not changed is not read again.

    as_of: by default the day that was given before, or the newest document's. overrides: by default those that were
    given before; else they replace these. Otherwise as `build_store`.
    """
    with new_store(store_path, from_old=True) as store:
        reader = Intake(store, minter or IriMinter(), place, month, overrides)
        given = as_of or given_day(store)
        reader.read_all([path for path in paths if not reader.holds(path)], progress)
        return replace(reader.catch_up(open_store(store_path), given, reasoner), skipped=reader.skipped)


def remove_documents(names: Sequence[str], store_path: Path, minter: IriMinter | None = None) -> Build:
    """Remove documents, each named by its number, title or IRI, from a store.

    Raises GazetteError, and removes nothing, where a name fits no document or several.
    """
    with new_store(store_path, from_old=True) as store:
        given = given_day(store)
        removed = [find_document(store, name) for name in names]
        for iri in removed:
            store.remove_graph(ox.NamedNode(iri))
        return Intake(store, minter or IriMinter()).catch_up(open_store(store_path), given, Reasoner.FAST, removed)


def find_document(store: ox.Store, name: str) -> str:
    """The IRI of the document that a number, title or IRI names. Raises GazetteError where not exactly one does."""
    text = "PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX gz: <https://w3id.org/gazette/ns#> "
    text += "SELECT DISTINCT ?document { ?document a gz:Document ; dcterms:identifier|dcterms:title ?name "
    text += f"FILTER(?name = {ox.Literal(name)} || STR(?document) = {ox.Literal(name)}) }}"
    found = [str(row[0]) for row in EmbeddedEngine(store).run(text).rows]
    if len(found) != 1:
        what = f"{len(found)} documents are so named; give the IRI of one" if found else "the store holds none so named"
        raise GazetteError(f"{name}: {what}; `gazette query documents` lists them")
    return found[0]
