"""explore: the graph drawn, in one page."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import opened, reads_graph
from gazette.outcome import Outcome
from graph.picture.model import MOST_NODES


@click.command()
@reads_graph
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    default="gazette.html",
    show_default=True,
    help="The page to write.",
)
@click.option("--topic", metavar="LABEL", help="Only what is filed under this topic, and what is tied to that.")
@click.option("--official", metavar="NAME", help="Only this official, the bodies in charge, their tasks and targets.")
@click.option("--document", metavar="LABEL", help="Only what this document says, by its number or title as printed.")
@click.option(
    "--most", type=click.IntRange(1), default=MOST_NODES, show_default=True, help="Things that the page may hold."
)
@click.option("--lang", type=click.Choice(("zh", "en")), default="zh", show_default=True, help="What it opens in.")
def explore(
    store: Path, endpoint: str | None, out: Path, topic: str | None, official: str | None, document: str | None,
    most: int, lang: str,
) -> Outcome:  # fmt: skip
    """Write one page that draws the graph, to be opened from disk: search, filters, and the print behind each line.

    A graph with more things than a page holds is drawn in parts: the message names topics and officials to ask for.
    """
    from gazette.pages.explore import write_explore_page
    from graph.picture.read import read_picture
    from graph.picture.scope import Scope

    with opened(store, endpoint) as engine:
        picture = read_picture(engine, Scope(topic, official, document), most)
    write_explore_page(picture, out, lang)
    return Outcome(f"{len(picture.nodes)} things and {len(picture.ties)} ties in {out}\n")
