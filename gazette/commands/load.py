"""load: a store put into a remote engine."""

from __future__ import annotations

from pathlib import Path

import click

from gazette.options import store_option
from gazette.outcome import Outcome

NO_UNION = (
    "the endpoint does not ask all graphs at once, as every question here wants it; "
    "set its default graph to the union of the named graphs"
)


@click.command()
@store_option("The store to send.")
@click.option("--endpoint", metavar="URL", required=True, help="The endpoint that answers queries.")
@click.option("--update", metavar="URL", help="Where SPARQL Update goes, if that is another address.")
@click.option("--graph-store", metavar="URL", help="Send by the Graph Store Protocol to this address instead.")
@click.option("--resume", is_flag=True, help="Go on with a load of the same store that broke off.")
def load(store: Path, endpoint: str, update: str | None, graph_store: str | None, resume: bool) -> Outcome:
    """Load a store into a remote engine, graph by graph; each takes the place of the one that has its name.

    Other graphs of the engine stay. Triples go by SPARQL 1.1 Update, or by the Graph Store Protocol, at most a thousand
    a request; what a busy server refuses is sent again. All other commands then ask it with --endpoint. Where the
    engine lets in only users that it knows (Basic or Digest), GAZETTE_USER and GAZETTE_PASSWORD say who asks.

    \b
    Virtuoso:  --endpoint http://HOST:8890/sparql --update http://HOST:8890/sparql-auth
    GraphDB:   --endpoint http://HOST:7200/repositories/NAME --update http://HOST:7200/repositories/NAME/statements
    """
    from gazette.progress import progress
    from graph.remote import RemoteEngine
    from graph.remote_access import read_credentials
    from graph.remote_load import GraphStoreWriter, UpdateWriter, graph_names, load_store
    from graph.store import open_store

    if update and graph_store:
        raise click.UsageError("--update and --graph-store are two ways to write; give one")
    known = read_credentials()
    source, engine = open_store(store), RemoteEngine(endpoint, credentials=known)
    writer = GraphStoreWriter(graph_store, known) if graph_store else UpdateWriter(update or endpoint, known)
    with progress(len(graph_names(source))) as step:
        done = load_store(source, engine, writer, resume=resume, progress=lambda name: step(Path(name)))
    kept = f", {done.kept} left as they were" if done.kept else ""
    text = f"{done.graphs} graphs with {done.triples} triples loaded into {writer.url}{kept}\n"
    return Outcome(text, () if done.is_union else (NO_UNION,))
