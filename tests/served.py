"""A running `gazette serve` for tests, and a client that reads what it sends."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Sent:
    """What a server sent back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    def rows(self) -> list[dict[str, str]]:
        """The rows of a SPARQL result in JSON, each variable with its text."""
        found = json.loads(self.body)["results"]["bindings"]
        return [{name: cell["value"] for name, cell in row.items()} for row in found]


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    port: int
    process: subprocess.Popen[str]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def send(
        self,
        method: str,
        path: str,
        body: bytes | str | None = None,
        headers: Mapping[str, str] | None = None,
        patience: float = 60,
    ) -> Sent:
        """Send one request. patience: seconds for each of its bytes."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=patience)
        try:
            connection.request(method, path, body.encode() if isinstance(body, str) else body, dict(headers or {}))
            response = connection.getresponse()
            return Sent(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            connection.close()

    def ask(self, query: str, accept: str = "application/json", patience: float = 60, **parameters: str) -> Sent:
        """Ask a query by GET; a parameter's _ stands for -."""
        given = {name.replace("_", "-"): value for name, value in parameters.items()}
        path = f"/sparql?{urlencode({'query': query, **given})}"
        return self.send("GET", path, headers={"Accept": accept}, patience=patience)


@contextmanager
def serving(store: Path, *options: str) -> Iterator[Server]:
    """A server over a store, ended with the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "gazette", "serve", "--store", str(store), "--port", "0", *options],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert " at http://" in line, process.stderr.read() if process.stderr else line
        server = Server(int(line.split("127.0.0.1:")[1].partition("/")[0]), process)
        yield server
    finally:
        process.terminate()
        process.communicate(timeout=60)
