"""explain: why the graph says something."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import opened, reads_graph, says
from gazette.outcome import Outcome


@click.command()
@click.argument("subject")
@click.argument("predicate")
@click.argument("object_", metavar="OBJECT")
@reads_graph
@click.option("--place", help="Of several things of one name, that of this place is meant.")
@click.option("--format", "format_name", type=click.Choice(("table", "json")), default="table", show_default=True)
@says
def explain(
    subject: str, predicate: str, object_: str, store: Path, endpoint: str | None, place: str | None, format_name: str,
    lang: str | None,
) -> Outcome:  # fmt: skip
    """Explain why SUBJECT PREDICATE OBJECT holds: axioms, facts and their printed passages; or what comes nearest.

    SUBJECT and OBJECT are names as printed (单义, 市卫生健康委), documents, tasks, events or targets (such as
    '沈政发〔2022〕2号 二/（一）/2'), or IRIs. PREDICATE is a label (分管责任, accountable for) or gz:accountableFor.
    Each smallest set of facts that it follows from is one derivation.
    """
    from gazette.explanation_text import explanation_json, explanation_text
    from graph.explain import explain as explain_statement
    from graph.written import read_statement
    from queries.headings import Language

    with opened(store, endpoint) as engine:
        explanation = explain_statement(engine, read_statement(engine, subject, predicate, object_, place))
    if format_name == "json":
        return Outcome(explanation_json(explanation))
    return Outcome(explanation_text(explanation, Language(lang) if lang else Language.ENGLISH))
