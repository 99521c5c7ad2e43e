"""The options that several commands share, and the engine that they choose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from graph.answers import Engine

STORE = "gazette.store"
FORMATS = ("table", "json", "csv", "tsv", "md")


def reads_graph(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that reads a graph."""
    endpoint = click.option(
        "--endpoint", metavar="URL",
        help="A SPARQL endpoint to ask instead of a store; as $GAZETTE_USER with $GAZETTE_PASSWORD, if it wants one.",
    )  # fmt: skip
    return store_option("The store to read.")(endpoint(command))


def writes_answer(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that gives one answer: how it is written, and where."""
    for decorate in (
        click.option(
            "--out", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
            help="A file to write; CSV there has a byte-order mark, by which a spreadsheet shows Chinese.",
        ),
        click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True),
    ):  # fmt: skip
        command = decorate(command)
    return command


def speaks(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option of every command that gives answers in a language."""
    return click.option(
        "--lang", type=click.Choice(("zh", "en")), envvar="GAZETTE_LANG", show_envvar=True,
        help="Headings and fixed words in this language; with en also names. JSON keeps its keys.",
    )(command)  # fmt: skip


def says(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option of every command that says something in a language; JSON and what is printed stay."""
    return click.option(
        "--lang", type=click.Choice(("zh", "en")), envvar="GAZETTE_LANG", show_envvar=True,
        help="Say it in this language; what is printed stays. JSON keeps its keys.",
    )(command)  # fmt: skip


def store_option(help: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option that names a store."""
    return click.option("--store", default=STORE, show_default=True, type=click.Path(path_type=Path), help=help)


@contextmanager
def opened(store: Path, endpoint: str | None) -> Iterator[Engine]:
    """The engine that a command asks."""
    if endpoint is not None:
        from graph.remote import RemoteEngine
        from graph.remote_access import read_credentials

        yield RemoteEngine(endpoint, credentials=read_credentials())
    else:
        from graph.answers import EmbeddedEngine
        from graph.store import open_store

        yield EmbeddedEngine(open_store(store))


def reads_files(command: Callable[..., Any]) -> Callable[..., Any]:
    """The arguments and options of every command that reads files into a store."""
    for decorate in (
        click.option("--strict", is_flag=True, help="Exit with 1 if anything could not be read."),
        click.option(
            "--reasoner", type=click.Choice(("fast", "owlrl")), default="fast", show_default=True,
            help="Who infers; owlrl is the reference, and both infer the same.",
        ),
        click.option(
            "--names", type=click.Path(path_type=Path), metavar="FILE",
            help="A table (place, name, body, reason; tabs between) of what names denote; it wins over the rules.",
        ),
        click.option("--as-of", metavar="YYYY-MM-DD", help="The day plain edges hold on; else the newest document's."),
        click.option("--date", "month", metavar="YYYY-MM", help="The month of documents that do not tell theirs."),
        click.option("--place", help="The place, such as 沈阳市, of documents that do not tell theirs."),
        click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path)),
    ):
        command = decorate(command)
    return command
