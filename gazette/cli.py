"""The command line: arguments in, printed text and exit code out. Alone in printing and exiting.

Exit codes: 0 done, 1 done with problems under --strict, 2 could not run.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from gazette.options import FORMATS, opened, reads_files, reads_graph, store_option
from ontology.errors import GazetteError

if TYPE_CHECKING:
    from graph.intake import Build

NEXT = "gazette queries · gazette query accountability --help · gazette tables · gazette sparql 'SELECT …'"


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
@reads_files
@store_option("The store to write; replaces one that is there.")
def build(strict: bool, **options: Any) -> None:
    """Build a store from FILES, folders or patterns, and list the documents found."""
    from graph.build import build_store

    run_build(build_store, strict, **options)


@cli.command()
@reads_files
@store_option("The store to add to.")
def add(strict: bool, **options: Any) -> None:
    """Add FILES to a store; a document that it holds is replaced, an unchanged file skipped."""
    from graph.build import add_files

    run_build(add_files, strict, **options)


def run_build(
    work: Callable[..., Build], strict: bool, files: Sequence[Path], store: Path, as_of: str | None, month: str | None,
    place: str | None, reasoner: str, names: Path | None,
) -> None:  # fmt: skip
    """Read files into a store, then say what could not be read and what the store holds."""
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
    report_build(done, store)
    if strict and done.problems:
        sys.exit(1)


@cli.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@store_option("The store to remove from.")
def remove(documents: tuple[str, ...], store: Path) -> None:
    """Remove each DOCUMENT, named by its number, title or IRI, from a store."""
    from graph.build import remove_documents

    report_build(remove_documents(documents, store), store)


def report_build(done: Build, store: Path) -> None:
    """Print problems on standard error, and what the store holds."""
    from gazette.summaries import build_summary, problem_lines

    for line in problem_lines(done.problems):
        click.echo(line, err=True)
    with opened(store, None) as engine:
        click.echo(build_summary(done, store, engine))


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
    from gazette.arguments import read_parameters
    from gazette.render import Format, render
    from gazette.summaries import describe
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


@cli.command()
@click.argument("word", required=False)
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True)
def queries(word: str | None, format_name: str) -> None:
    """List the questions of the catalogue, or those that mention WORD."""
    from gazette.render import Format, render
    from gazette.summaries import list_queries
    from queries.catalogue import catalogue

    answer = list_queries(list(catalogue().values()), word)
    click.echo(render(answer, Format(format_name)), nl=False)


@cli.command()
@click.argument("name", required=False)
@reads_graph
@click.option("--place", help="Only names that documents of this place print.")
@click.option("--suggest", is_flag=True, help="Names that look alike and are kept apart, as lines for build --names.")
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True)
def names(
    name: str | None, store: Path, endpoint: str | None, place: str | None, suggest: bool, format_name: str
) -> None:
    """Show which body or person each printed name, or NAME, was taken for, and why."""
    from gazette.render import Format, render
    from graph.alike import suggest_merges
    from graph.answers import run_query
    from queries.catalogue import find_query

    given = {key: [value] for key, value in (("name", name), ("place", place)) if value is not None}
    if suggest and given:
        raise GazetteError("--suggest looks at all names; leave out NAME and --place")
    with opened(store, endpoint) as engine:
        answer = suggest_merges(engine) if suggest else run_query(engine, find_query("names"), given)
        click.echo(render(answer, Format(format_name)), nl=False)


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
