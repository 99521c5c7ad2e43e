"""export: the graph as a file."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import store_option
from gazette.outcome import Outcome


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@store_option("The store to read.")
@click.option("--inferred", is_flag=True, help="Turtle and JSON-LD also hold what was inferred.")
def export(file: Path, store: Path, inferred: bool) -> Outcome:
    """Write the graph to FILE.nq (every named graph), FILE.ttl or FILE.jsonld (what was read and derived)."""
    from graph.export import export_store
    from graph.store import open_store

    written = export_store(open_store(store), file, inferred=inferred)
    return Outcome(f"{written} triples in {click.format_filename(file)}\n")
