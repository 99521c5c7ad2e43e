"""names: how printed names were resolved."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import FORMATS, opened, reads_graph, speaks
from gazette.outcome import Outcome
from ontology.errors import GazetteError


@click.command()
@click.argument("name", required=False)
@reads_graph
@click.option("--place", help="Only names that documents of this place print.")
@click.option("--suggest", is_flag=True, help="Names that look alike and are kept apart, as lines for build --names.")
@click.option("--format", "format_name", type=click.Choice(FORMATS), default="table", show_default=True)
@speaks
def names(
    name: str | None, store: Path, endpoint: str | None, place: str | None, suggest: bool, format_name: str,
    lang: str | None,
) -> Outcome:  # fmt: skip
    """Show which body or person each printed name, or NAME, was taken for, and why."""
    from gazette.language import in_language
    from gazette.render import Format, render
    from graph.alike import suggest_merges
    from graph.answers import run_query
    from queries.catalogue import find_query

    given = {key: [value] for key, value in (("name", name), ("place", place)) if value is not None}
    if suggest and given:
        raise GazetteError("--suggest looks at all names; leave out NAME and --place")
    with opened(store, endpoint) as engine:
        if suggest:
            # lines for build --names, which reads them as they are printed
            return Outcome(render(suggest_merges(engine), Format(format_name)))
        answer = run_query(engine, find_query("names"), given)
        return Outcome(render(in_language(answer, "names", engine, lang, format_name), Format(format_name)))
