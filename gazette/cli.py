"""The command line: arguments in, printed text and exit code out. Alone in printing and exiting.

Exit codes: 0 done, 1 done with problems under --strict, 2 could not run.
"""

from __future__ import annotations

import datetime
import io
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from ontology.errors import GazetteError, QueryError

if TYPE_CHECKING:
    from graph.answers import Engine
    from graph.build import Build
    from loaders.model import Problem
    from queries.catalogue import Query

STORE = "gazette.store"
FORMATS = ("table", "json", "csv", "tsv", "md")
NEXT = "gazette queries · gazette query accountability --help · gazette tables · gazette sparql 'SELECT …'"
MONTH = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])")


def reads_graph(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command that reads a graph."""
    endpoint = click.option("--endpoint", metavar="URL", help="A SPARQL endpoint to ask instead of a store.")
    return store_option("The store to read.")(endpoint(command))


def store_option(help: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The option that names a store."""
    return click.option("--store", default=STORE, show_default=True, type=click.Path(path_type=Path), help=help)


@contextmanager
def opened(store: Path, endpoint: str | None) -> Iterator[Engine]:
    """The engine that a command asks."""
    if endpoint is not None:
        from graph.remote import RemoteEngine

        yield RemoteEngine(endpoint)
    else:
        from graph.answers import EmbeddedEngine
        from graph.store import open_store

        yield EmbeddedEngine(open_store(store))


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}, invoke_without_command=True
)
@click.version_option(package_name="gazette")
@click.pass_context
def cli(context: click.Context) -> None:
    """Read municipal gazettes (政府公报) into a knowledge graph, and answer questions with the print behind each."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@cli.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@store_option("The store to write; replaces one that is there.")
@click.option("--place", help="The place, such as 沈阳市, of documents that do not tell theirs.")
@click.option("--date", "month", metavar="YYYY-MM", help="The month of documents that do not tell theirs.")
@click.option("--as-of", metavar="YYYY-MM-DD", help="The day on which plain edges hold; else the newest document's.")
@click.option("--strict", is_flag=True, help="Exit with 1 if anything could not be read.")
def build(
    files: tuple[Path, ...], store: Path, place: str | None, month: str | None, as_of: str | None, strict: bool
) -> None:
    """Build a store from text FILES, and list the documents found."""
    from graph.build import build_store

    if month is not None and not MONTH.fullmatch(month):
        raise GazetteError(f"--date {month}: this is no month; write it as 2022-01")
    with progress(len(files)) as step:
        done = build_store(files, store, place=place, month=month, as_of=read_day(as_of), progress=step)
    report_problems(done.problems)
    show_build(done, store)
    if strict and done.problems:
        sys.exit(1)


def read_day(text: str | None) -> datetime.date | None:
    """The day of an option, or None. Raises GazetteError for what is none."""
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError:
        raise GazetteError(f"--as-of {text}: this is no day; write it as 2022-02-01") from None


@contextmanager
def progress(total: int) -> Iterator[Callable[[Path], None]]:
    """Show on a terminal which of several files is being read; silent in a pipe."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda path: None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total)

        def step(path: Path) -> None:
            bar.update(task, advance=1, description=f"reading {path.name}")

        yield step


def report_problems(problems: Sequence[tuple[str, Problem]]) -> None:
    """Print each problem on standard error: file, line, code, message; below it the advice."""
    from gazette.render import shown

    for path, problem in problems:
        where = f"{path}:{problem.span.line}: " if problem.span else f"{path}: " if path else ""
        click.echo(f"{shown(where)}{problem.code}: {shown(problem.message)}\n  {shown(problem.advice)}", err=True)


def show_build(done: Build, store: Path) -> None:
    """Print the documents of a store that was just built, and what it holds."""
    from gazette.render import Format, render
    from graph.answers import Answer, run_query
    from queries.catalogue import find_query

    with opened(store, None) as engine:
        answer = run_query(engine, find_query("documents"))
    shown_columns = ("document", "title", "issuers", "issued", "genre")
    at = [answer.columns.index(column) for column in shown_columns]
    rows = tuple(tuple(row[index] for index in at) for row in answer.rows)
    click.echo(render(Answer(shown_columns, rows), Format.TABLE))
    day = f", as of {done.as_of}" if done.as_of else ""
    click.echo(f"{done.documents} documents, {done.facts} facts, {done.triples} triples in {store}{day}")


@cli.command()
@click.argument("names", nargs=-1, metavar="[TABLE]...")
@reads_graph
@click.option("--format", "format_name", type=click.Choice(("json", "csv")), default="json", show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="A folder to write one file a table into.")
def tables(names: tuple[str, ...], store: Path, endpoint: str | None, format_name: str, out: Path | None) -> None:
    """Print every fact table, or those named, as one JSON object; with --out a file a table."""
    from gazette.render import as_json, json_records
    from gazette.table_files import write_tables
    from graph.answers import run_query
    from queries.catalogue import find_query
    from queries.catalogue import tables as all_tables

    wanted = [find_query(name) for name in names] or list(all_tables())
    with opened(store, endpoint) as engine:
        answers = {query.name: run_query(engine, query) for query in wanted}
    if out is not None:
        for path in write_tables(answers, out, format_name):
            click.echo(str(path))
    elif format_name == "json":
        click.echo(as_json({name: json_records(answer) for name, answer in answers.items()}), nl=False)
    else:
        raise GazetteError("--format csv writes a file a table: say where with --out FOLDER")


@cli.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": []})
@click.argument("name")
@reads_graph
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True)
@click.pass_context
def query(context: click.Context, name: str, store: Path, endpoint: str | None, format_name: str) -> None:
    """Answer the question NAME of the catalogue; `gazette query NAME --help` shows its parameters."""
    from gazette.render import Format, render
    from graph.answers import run_query
    from queries.catalogue import find_query

    if name in ("-h", "--help"):
        click.echo(context.get_help())
        return
    asked = find_query(name)
    if {"-h", "--help"} & set(context.args):
        click.echo(describe(asked))
        return
    with opened(store, endpoint) as engine:
        click.echo(render(run_query(engine, asked, read_parameters(context.args)), Format(format_name)), nl=False)


def read_parameters(arguments: Sequence[str]) -> dict[str, list[str]]:
    """The values of `--name value` and `--name=value`, a repeated name gathering several. Raises QueryError."""
    given: dict[str, list[str]] = {}
    left = list(arguments)
    while left:
        option = left.pop(0)
        if not option.startswith("--"):
            raise QueryError(f"{option!r} belongs to no parameter; write --NAME VALUE")
        name, equals, value = option.removeprefix("--").partition("=")
        if not equals:
            if not left:
                raise QueryError(f"--{name} lacks its value; write --{name} VALUE")
            value = left.pop(0)
        given.setdefault(name.replace("-", "_"), []).append(value)
    return given


def describe(asked: Query) -> str:
    """A query's help: what it answers, its parameters, its columns."""
    lines = [f"{asked.name}: {asked.title}（{asked.title_zh}）", "", asked.summary, ""]
    for parameter in asked.parameters:
        default = f" (default: {parameter.default})" if parameter.default else ""
        lines.append(f"  --{parameter.name} {parameter.type.upper()}  {parameter.summary}{default}")
    return "\n".join([*lines, "", f"Columns: {', '.join(asked.columns)}"])


@cli.command()
@click.argument("word", required=False)
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True)
def queries(word: str | None, format_name: str) -> None:
    """List the questions of the catalogue, or those that mention WORD."""
    from gazette.render import Format, render
    from graph.answers import Answer
    from queries.catalogue import catalogue

    sought = (word or "").lower()
    found = [each for each in catalogue().values() if sought in " ".join(described(each)).lower()]
    rows = tuple((each.name, each.title, each.title_zh, ", ".join(each.tags)) for each in found)
    click.echo(render(Answer(("name", "title", "title_zh", "tags"), rows), Format(format_name)), nl=False)


def described(asked: Query) -> tuple[str, ...]:
    """What a query's head says in words."""
    return asked.name, asked.title, asked.title_zh, asked.summary, *asked.tags


@cli.command()
@click.argument("text", metavar="QUERY")
@reads_graph
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True)
def sparql(text: str, store: Path, endpoint: str | None, format_name: str) -> None:
    """Answer a SPARQL QUERY of your own over all graphs; `-` reads it from standard input."""
    from gazette.render import Format, render

    with opened(store, endpoint) as engine:
        answer = engine.run(sys.stdin.read() if text == "-" else text)
    click.echo(render(answer, Format(format_name)), nl=False)


@cli.command()
@click.argument("file", type=click.Path(path_type=Path))
@store_option("The store to read.")
@click.option("--inferred", is_flag=True, help="Turtle and JSON-LD also hold what was inferred.")
def export(file: Path, store: Path, inferred: bool) -> None:
    """Write the graph to FILE.nq (every named graph), FILE.ttl or FILE.jsonld (what was read and derived)."""
    from graph.export import export_store
    from graph.store import open_store

    written = export_store(open_store(store), file, inferred=inferred)
    click.echo(f"{written} triples in {click.format_filename(file)}")


@cli.command()
@reads_graph
@click.option(
    "--words", multiple=True, default=("卫生", "健康"), show_default=True, help="Plans whose title holds one of these."
)
@click.option("--day", metavar="YYYY-MM-DD", help="The day to answer for; by default the graph's as-of day.")
def answer(store: Path, endpoint: str | None, words: tuple[str, ...], day: str | None) -> None:
    """Answer the headline question: which vice-mayor oversees the departments that own the targets."""
    from gazette.headline import headline

    with opened(store, endpoint) as engine:
        click.echo(headline(engine, words, day))
    click.echo(f"Next: {NEXT}")


@cli.command()
@reads_graph
@click.option("--document", metavar="LABEL", help="Only this document, by its number or title as printed.")
@click.option("--format", "format_name", type=click.Choice(("table", "json")), default="table", show_default=True)
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="A page to write.")
def report(store: Path, endpoint: str | None, document: str | None, format_name: str, html: Path | None) -> None:
    """Report what was made of the text: shares, what was not understood, facts that contradict each other."""
    from gazette.report_text import report_json, report_text
    from graph.report import make_report

    with opened(store, endpoint) as engine:
        made = make_report(engine, document)
    if html is not None:
        from gazette.pages.report import write_report_page

        write_report_page(made, html)
        click.echo(f"{len(made.coverages)} documents in {html}")
    else:
        click.echo(report_json(made) if format_name == "json" else report_text(made), nl=False)


def main() -> NoReturn:
    """Run the command line and exit; what stops a run is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # a terminal that cannot show Chinese is no reason to stop
            stream.reconfigure(errors="replace")
    try:
        sys.exit(cli.main(standalone_mode=False))
    except GazetteError as error:
        stop(str(error))
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        stop(error.format_message())
    except BrokenPipeError:
        # the reader of the pipe has gone; nothing more can be said to it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def stop(message: str) -> NoReturn:
    """Say on one line why the run could not go on, and exit with 2."""
    from gazette.render import shown

    click.echo(f"gazette: {shown(' '.join(message.split()))}", err=True)
    sys.exit(2)
