"""build, add and remove: what writes a store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gazette.options import opened, reads_files, store_option
from gazette.outcome import Outcome

if TYPE_CHECKING:
    from graph.intake import Build


@click.command()
@reads_files
@store_option("The store to write; replaces one that is there.")
def build(strict: bool, **options: Any) -> Outcome:
    """Build a store from FILES, folders or patterns, and list the documents found."""
    from graph.build import build_store

    return run_build(build_store, strict, **options)


@click.command()
@reads_files
@store_option("The store to add to.")
def add(strict: bool, **options: Any) -> Outcome:
    """Add FILES to a store; a document that it holds is replaced, an unchanged file skipped."""
    from graph.build import add_files

    return run_build(add_files, strict, **options)


def run_build(
    work: Callable[..., Build], strict: bool, files: Sequence[Path], store: Path, as_of: str | None, month: str | None,
    place: str | None, reasoner: str, names: Path | None,
) -> Outcome:  # fmt: skip
    """Read files into a store; what could not be read, and what the store holds."""
    from gazette.arguments import read_day, read_month
    from gazette.progress import progress
    from graph.closure import Reasoner
    from graph.overrides import read_overrides
    from loaders.files import corpus_files

    overrides = read_overrides(names) if names is not None else None
    day, dated, paths = read_day(as_of), read_month(month), corpus_files(files)
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
    from gazette.summaries import build_summary, problem_lines

    with opened(store, None) as engine:
        summary = build_summary(done, store, engine)
    return Outcome(f"{summary}\n", problem_lines(done.problems), problems=strict and bool(done.problems))
