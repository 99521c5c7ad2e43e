"""serve: the endpoint, the catalogue over HTTP, and pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazette.options import store_option
from gazette.outcome import Outcome
from ontology.errors import GazetteError

if TYPE_CHECKING:
    from gazette.server.settings import Settings

MIB = 2**20


@click.command()
@store_option("The store to serve; it may be built anew meanwhile.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on; 0.0.0.0 lets all in.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--timeout", default=60.0, show_default=True, type=click.FloatRange(0.001), help="Seconds for a query.")
@click.option("--longest", default=256, show_default=True, type=click.IntRange(1), help="MiB of an answer.")
@click.option("--memory", default=4096, show_default=True, type=click.IntRange(256), help="MiB a query may take.")
@click.option("--workers", default=16, show_default=True, type=click.IntRange(1), help="Queries that run at once.")
@click.option("--service-host", multiple=True, metavar="HOST", help="A host that SERVICE may call; else none.")
@click.option("--site", type=click.Path(path_type=Path, file_okay=False, exists=True), help="A folder of pages.")
def serve(
    store: Path, host: str, port: int, timeout: float, longest: int, memory: int, workers: int,
    service_host: tuple[str, ...], site: Path | None,
) -> Outcome:  # fmt: skip
    """Serve a store: SPARQL 1.1 endpoint, catalogue as an HTTP API, SPARQL editor. Read-only; Ctrl-C ends it."""
    from gazette.server.settings import Settings
    from graph.store import open_store
    from graph.workers import Limits

    open_store(store)  # says what is wrong before anything is started
    settings = Settings(
        store,
        Limits(timeout, longest * MIB, memory * MIB),
        workers,
        service_hosts=frozenset(each.lower() for each in service_host),
        site=site,
    )
    return Outcome(run_server(settings, host, port))


def run_server(settings: Settings, host: str, port: int) -> Iterator[str]:
    """Say where the server listens, then serve until it is stopped. Raises GazetteError where it cannot listen."""
    import logging
    import socket

    import uvicorn

    from gazette.server.app import make_app, quiet_broken_answers

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        raise GazetteError(f"{host}:{port}: cannot listen there ({error.strerror}); choose another --port") from None
    with listening:
        name = f"[{host}]" if ":" in host else host
        yield f"serving {settings.store} at http://{name}:{listening.getsockname()[1]}/ · Ctrl-C ends it\n"
        logging.getLogger("uvicorn.error").addFilter(quiet_broken_answers)
        config = uvicorn.Config(make_app(settings), log_level="warning", timeout_keep_alive=5)
        uvicorn.Server(config).run(sockets=[listening])
