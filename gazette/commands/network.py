"""network: projections of the graph, with findings and evidence."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import FORMATS, opened, reads_graph
from gazette.outcome import Outcome

FILES = ("graphml", "gexf")


@click.command()
@click.argument("name", required=False)
@click.argument("things", nargs=-1, metavar="[FROM TO]")
@reads_graph
@click.option("--place", help="Only documents of this place.")
@click.option(
    "--document",
    metavar="LABEL",
    help="Only this document, by its number or title as printed: a plan for charge and cooperation, a chronicle for"
    " meetings, a division of work for single-points; for cascade, with all that it rests on.",
)
@click.option("--day", metavar="YYYY-MM-DD", help="The day to answer for; by default the graph's as-of day.")
@click.option("--table", metavar="TABLE", help="Only this table of findings.")
@click.option("--limit", type=click.IntRange(0), help="Rows that a table shows, by default a few; 0: all.")
@click.option("--avoid", multiple=True, help="path: a thing or a relation (联系) that no path may use.")
@click.option("--hubs", is_flag=True, help="path: also through whole documents and bodies where several have posts.")
@click.option("--paths", type=click.IntRange(1), default=3, show_default=True, help="path: the most that are told.")
@click.option("--format", "format_name", type=click.Choice((*FORMATS, *FILES)), default="table", show_default=True)
def network(
    name: str | None, things: tuple[str, ...], store: Path, endpoint: str | None, place: str | None,
    document: str | None, day: str | None, table: str | None, limit: int | None, avoid: tuple[str, ...], hubs: bool,
    paths: int, format_name: str,
) -> Outcome:  # fmt: skip
    """Print the findings of the network NAME with the print behind them; without NAME, list the networks.

    `path` takes two things, FROM and TO: labels as printed, or IRIs. GraphML and GEXF hold the network itself, for
    Gephi and other programs.
    """
    from gazette.network_text import list_networks, network_text, remarks_on, scope_remarks
    from gazette.render import Format, render
    from graph.network_files import WRITERS
    from graph.networks.model import Scope
    from graph.networks.path import Question
    from graph.networks.projections import make_network

    if name is None:
        return Outcome(render(list_networks(), Format.TABLE if format_name in FILES else Format(format_name)))
    if len(things) not in (0, 2):
        given = "one thing is" if len(things) == 1 else f"{len(things)} things are"
        raise click.UsageError(f"{given} named; write two, FROM and TO, in quotes if they hold blanks")
    question = Question(things[0], things[1], paths=paths, hubs=hubs, avoid=avoid) if things else None
    scope = Scope(place, document, day)
    with opened(store, endpoint) as engine:
        made = make_network(engine, name, scope, question)
        remarks = scope_remarks(engine, scope) + remarks_on(made, scope, format_name, table)
    if format_name in FILES:
        return Outcome(WRITERS[f".{format_name}"](made.graph), remarks)
    return Outcome(network_text(made, Format(format_name), table, limit), remarks)
