"""site: the graph as a static site."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import opened, reads_graph
from gazette.outcome import Outcome


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@reads_graph
def site(folder: Path, store: Path, endpoint: str | None) -> Outcome:
    """Write the graph as a static site into DIR: plain files, in Chinese and English, for any web server or from disk.

    A page for each document (the print beside its facts), official, body, task, target, event and topic, with its data
    as Turtle, JSON-LD and CSV; organisation charts, timelines, the answers to the catalogue's questions, search. Every
    fact leads to its place in the print. A site that is there is replaced; a folder that holds anything else is left
    alone. `gazette serve --site DIR` serves it beside the endpoint.
    """
    from gazette.pages.site.site import write_site
    from gazette.progress import working

    with opened(store, endpoint) as engine, working("pages") as tell:
        count = write_site(engine, folder, tell)
    return Outcome(f"{count} pages in each language in {click.format_filename(folder)}\n")
