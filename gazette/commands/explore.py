"""explore: the graph drawn, in one page or in parts."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import opened, reads_graph
from gazette.outcome import Outcome
from graph.picture.model import LEAST_NODES, MOST_NODES


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
    "--most", type=click.IntRange(LEAST_NODES), default=MOST_NODES, show_default=True,
    help="Things that one page may hold.",
)  # fmt: skip
@click.option("--lang", type=click.Choice(("zh", "en")), default="zh", show_default=True, help="What it opens in.")
def explore(
    store: Path, endpoint: str | None, out: Path, topic: str | None, official: str | None, document: str | None,
    most: int, lang: str,
) -> Outcome:  # fmt: skip
    """Write a page that draws the graph, to be opened from disk: search, filters, and the print behind each line.

    A graph with more things than one page holds is drawn in parts, by topic, by official and by document: FILE then
    lists them and finds the parts that hold a thing, and the folder FILE-parts (without FILE's ending) beside it has a
    page for each. Keep the two together.
    """
    from gazette.pages.explore_parts import write_explore
    from gazette.progress import working
    from graph.picture.read import read_picture
    from graph.picture.scope import Scope
    from graph.picture.topics import read_topics

    with opened(store, endpoint) as engine:
        picture, topics = read_picture(engine, Scope(topic, official, document)), read_topics(engine)
    with working("parts") as tell:
        parts = write_explore(picture, topics, out, most, lang, tell)
    told = f"{len(picture.nodes)} things and {len(picture.ties)} ties"
    return Outcome(f"{told} in {parts} parts, listed in {out}\n" if parts else f"{told} in {out}\n")
