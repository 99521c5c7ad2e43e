"""tables: the fact tables."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import opened, reads_graph, speaks
from gazette.outcome import Outcome
from ontology.errors import GazetteError

FORMATS = ("json", "csv", "parquet")


@click.command()
@click.argument("names", nargs=-1, metavar="[TABLE]...")
@reads_graph
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="json", show_default=True)
@speaks
@click.option(
    "--out", type=click.Path(path_type=Path),
    help="A folder to write one file a table into; CSV there opens in a spreadsheet with its Chinese whole.",
)  # fmt: skip
def tables(
    names: tuple[str, ...], store: Path, endpoint: str | None, format_name: str, lang: str | None, out: Path | None
) -> Outcome:
    """Print every fact table, or those named, as one JSON object; with --out a file a table."""
    from gazette.language import in_language
    from gazette.render import as_json, json_records
    from gazette.table_files import write_tables
    from graph.answers import run_query
    from queries.catalogue import find_query
    from queries.catalogue import tables as all_tables

    wanted = [find_query(name) for name in names] or list(all_tables())
    with opened(store, endpoint) as engine:
        answers = {
            query.name: in_language(run_query(engine, query), query.name, engine, lang, format_name) for query in wanted
        }
    if out is not None:
        return Outcome("".join(f"{path}\n" for path in write_tables(answers, out, format_name)))
    if format_name == "json":
        return Outcome(as_json({name: json_records(answer) for name, answer in answers.items()}))
    raise GazetteError(f"--format {format_name} writes a file a table: say where with --out FOLDER")
