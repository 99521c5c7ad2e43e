"""answer: the headline question."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import opened, reads_graph, speaks
from gazette.outcome import Outcome

NEXT = "gazette queries · gazette query accountability --help · gazette tables · gazette sparql 'SELECT …'"


@click.command()
@reads_graph
@click.option(
    "--words", multiple=True, default=("卫生", "健康"), show_default=True, help="Plans whose title holds one of these."
)
@click.option("--place", help="Only the plans of this place, such as 沈阳市.")
@speaks
@click.option("--day", metavar="YYYY-MM-DD", help="The day to answer for; by default the graph's as-of day.")
def answer(
    store: Path, endpoint: str | None, words: tuple[str, ...], place: str | None, lang: str | None, day: str | None
) -> Outcome:
    """Answer the headline question: which vice-mayor oversees the departments that own the targets."""
    from gazette.headline import headline

    with opened(store, endpoint) as engine:
        following = "下一步：" if lang == "zh" else "Next: "
        return Outcome(f"{headline(engine, words, day, lang, place)}\n{following}{NEXT}\n")
