"""report: what was made of the text."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import opened, reads_graph, speaks
from gazette.outcome import Outcome


@click.command()
@reads_graph
@click.option("--document", metavar="LABEL", help="Only this document, by its number or title as printed.")
@click.option("--format", "format_name", type=click.Choice(("table", "json")), default="table", show_default=True)
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="A page to write.")
@speaks
def report(
    store: Path, endpoint: str | None, document: str | None, format_name: str, html: Path | None, lang: str | None
) -> Outcome:
    """Report what was made of the text: shares, what was not understood, facts that contradict each other."""
    from gazette.report_text import report_json, report_text
    from graph.report import make_report
    from queries.headings import Language

    with opened(store, endpoint) as engine:
        made = make_report(engine, document)
    if html is not None:
        from gazette.counts import counted
        from gazette.pages.report import write_report_page

        write_report_page(made, html)
        return Outcome(f"{counted(len(made.coverages), 'document')} in {html}\n")
    language = Language(lang) if lang else Language.ENGLISH
    return Outcome(report_json(made) if format_name == "json" else report_text(made, language))
