"""build, add and remove: what writes a store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gazette.options import opened, reads_files, store_option
from gazette.outcome import Outcome
from ontology.errors import GazetteError

if TYPE_CHECKING:
    from graph.intake import Build
    from graph.shard_crews import Crew


@click.command()
@reads_files
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes read; by default as many as processors where there is enough to read.",
)
@click.option(
    "--scheduler",
    metavar="tcp://HOST:PORT",
    help="A dask scheduler whose workers read, each with this gazette; pip install 'gazette[cluster]'.",
)
@click.option(
    "--shards",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where to keep what was read of each file, so that no later build reads it again.",
)
@click.option("--shards-only", is_flag=True, help="Stop when all files are read into --shards; write no store.")
@store_option("The store to write; replaces one that is there.")
def build(
    strict: bool, workers: int | None, scheduler: str | None, shards: Path | None, shards_only: bool, **options: Any
) -> Outcome:
    """Build a store from FILES, folders or patterns, and list the documents found.

    A build that was broken off goes on where it stopped when it is run again.
    """
    from functools import partial

    from graph.build import build_store
    from loaders.files import corpus_files

    paths = corpus_files(options.pop("files"))
    crew, threads = choose_crew(paths, workers, scheduler)
    if shards_only:
        return fill_shards(paths, crew, shards, strict, options["place"], options["month"])
    return run_build(partial(build_store, crew=crew, threads=threads, shards=shards), strict, paths, **options)


@click.command()
@reads_files
@store_option("The store to add to.")
def add(strict: bool, files: Sequence[Path], **options: Any) -> Outcome:
    """Add FILES to a store; a document that it holds is replaced, an unchanged file skipped."""
    from graph.build import add_files
    from loaders.files import corpus_files

    return run_build(add_files, strict, corpus_files(files), **options)


def choose_crew(paths: Sequence[Path], workers: int | None, scheduler: str | None) -> tuple[Crew, int]:
    """Who reads, and how many threads load meanwhile. Raises GazetteError for a cluster together with processes."""
    from graph.shard_crews import cores, fitting_workers, in_processes, in_this_process

    if scheduler is not None:
        from graph.shard_cluster import on_cluster

        if workers is not None:
            raise GazetteError("--workers and --scheduler: the cluster knows its own workers; give one of the two")
        return on_cluster(scheduler), cores()
    count = workers or fitting_workers(paths)
    return (in_processes(count), count) if count > 1 else (in_this_process, 0)


def fill_shards(
    paths: Sequence[Path], crew: Crew, folder: Path | None, strict: bool, place: str | None, month: str | None
) -> Outcome:
    """Read files into shards and no further."""
    from gazette.arguments import read_month
    from gazette.progress import on_terminal, progress
    from gazette.summaries import problem_lines, shards_summary
    from graph.shard import Settings
    from graph.shard_folder import ShardFolder
    from graph.shards import Shards, make_shards
    from ontology.iri import IriMinter

    if folder is None:
        raise GazetteError("--shards-only: say with --shards in which folder the shards are to be kept")
    with progress(len(paths)) as step:
        settings = Settings(IriMinter(), place, read_month(month))
        done = make_shards(paths, Shards(settings, crew, ShardFolder(folder), step))
    remarks = problem_lines(done.problems, on_terminal())
    return Outcome(f"{shards_summary(done, folder)}\n", remarks, problems=strict and bool(done.problems))


def run_build(
    work: Callable[..., Build], strict: bool, paths: Sequence[Path], store: Path, as_of: str | None, month: str | None,
    place: str | None, reasoner: str, names: Path | None,
) -> Outcome:  # fmt: skip
    """Read files into a store; what could not be read, and what the store holds."""
    from gazette.arguments import read_day, read_month
    from gazette.progress import progress
    from graph.closure import Reasoner
    from graph.overrides import read_overrides

    overrides = read_overrides(names) if names is not None else None
    day, dated = read_day(as_of), read_month(month)
    with progress(len(paths)) as step:
        done = work(
            paths, store, place=place, month=dated, as_of=day, reasoner=Reasoner(reasoner), overrides=overrides,
            progress=step,
        )  # fmt: skip
    return built(done, store, strict=strict)


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@store_option("The store to remove from.")
def remove(documents: tuple[str, ...], store: Path) -> Outcome:
    """Remove each DOCUMENT, named by its number, title or IRI, from a store."""
    from graph.build import remove_documents

    return built(remove_documents(documents, store), store)


def built(done: Build, store: Path, *, strict: bool = False) -> Outcome:
    """Problems as remarks, and what the store holds."""
    from gazette.progress import on_terminal
    from gazette.summaries import build_summary, problem_lines

    with opened(store, None) as engine:
        summary = build_summary(done, store, engine)
    remarks = problem_lines(done.problems, on_terminal())
    return Outcome(f"{summary}\n", remarks, problems=strict and bool(done.problems))
