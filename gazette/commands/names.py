"""names: how printed names were resolved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazette.options import FORMATS, opened, reads_graph, speaks
from gazette.outcome import Outcome
from ontology.errors import GazetteError

if TYPE_CHECKING:
    from graph.answers import Engine


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
        remarks = [] if answer.rows or not given else [nothing_known(engine, name, place)]
        return Outcome(render(in_language(answer, "names", engine, lang, format_name), Format(format_name)), remarks)


def nothing_known(engine: Engine, name: str | None, place: str | None) -> str:
    """That no document prints a name, or none of a place does, and which names are most like it."""
    from gazette.render import shown
    from graph.answers import run_query
    from graph.choices import nearest
    from queries.catalogue import find_query

    known = sorted({str(row["name"]) for row in run_query(engine, find_query("names")).records()})
    close = nearest(name, known) if name is not None else []
    where = f" from {place}" if place is not None else ""
    hint = f"did you mean {' or '.join(close)}? " if close else ""
    return shown(f"no document{where} in this graph prints {name or 'a name'}; {hint}`gazette names` lists all names")
