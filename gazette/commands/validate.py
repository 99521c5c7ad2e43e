"""validate: whether the graph satisfies the shapes."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import opened, reads_graph, says
from gazette.outcome import Outcome

FORMATS = ("table", "ttl", "json")


@click.command()
@reads_graph
@click.option(
    "--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True,
    help="table for people; ttl is SHACL's validation report.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 where something violates a shape; warnings do not.")
@says
def validate(store: Path, endpoint: str | None, format_name: str, strict: bool, lang: str | None) -> Outcome:
    """Check the graph by the shapes: evidence, values, dates, names, labels and derived edges; say what to do."""
    from gazette.language import language_of
    from gazette.progress import progress
    from gazette.validation_text import validation_json, validation_text
    from graph.validated import count_parts
    from graph.validation import validate as check
    from graph.validation_report import report_turtle
    from ontology.iri import IriMinter

    with opened(store, endpoint) as engine, progress(count_parts(engine, IriMinter())) as step:
        found = check(engine, progress=lambda name: step(Path(name)))
    if format_name == "table":
        text = validation_text(found, language_of(lang))
    else:
        text = validation_json(found) if format_name == "json" else report_turtle(found)
    return Outcome(text, problems=strict and not found.conforms)
