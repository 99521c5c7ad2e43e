"""SPARQL endpoints for tests: a real HTTP server that answers by POST, over a store or as the test says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

import pyoxigraph as ox

Reply = tuple[int, str, bytes]  # status, type and body


class Handler(BaseHTTPRequestHandler):
    """What the handlers of tests have in common: they send whole answers, and write no log."""

    def body(self) -> bytes:
        """What came with the request."""
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def reply(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        """Send an answer."""
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def listening(handler: type[Handler]) -> Iterator[str]:
    """The address of a server whose requests a handler answers, ended with the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/sparql"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def serving(reply: Callable[[str], Reply]) -> Iterator[str]:
    """The address of a server that answers each query by POST with status, type and body."""

    class Asked(Handler):
        def do_POST(self) -> None:
            status, kind, body = reply(parse_qs(self.body().decode())["query"][0])
            self.reply(status, {"Content-Type": kind}, body)

    with listening(Asked) as url:
        yield url


def answer_with(store: ox.Store) -> Callable[[str], Reply]:
    """How an endpoint over a store replies to a query."""

    def reply(query: str) -> Reply:
        try:
            found = store.query(query, use_default_graph_as_union=True)
        except SyntaxError as error:
            return 400, "text/plain", str(error).encode()
        assert not isinstance(found, ox.QueryTriples)
        return 200, "application/sparql-results+json", found.serialize(format=ox.QueryResultsFormat.JSON) or b""

    return reply
