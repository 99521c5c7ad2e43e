"""A Virtuoso of the tests' own: on loopback, on free ports, in a folder that goes with them, with little memory."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER = PASSWORD = "dba"  # what a new database starts with
PATIENCE = 60.0  # seconds for the start

# DefaultIsolation 2 is read committed. By itself Virtuoso reads repeatably: each read locks rows. Under load a query
# waited for a lock that nobody let go, the thread that takes connections for that query's end, and all stood still.
# The queries are small: shared among threads, or planned with a thousand layouts, they take longer and not less.
SETTINGS = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 8
NumberOfBuffers = 8000
MaxDirtyBuffers = 6000
MaxQueryMem = 256M
ThreadsPerQuery = 1
MaxOptimizeLayouts = 100
DefaultIsolation = 2
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
ServerRoot = .
[SPARQL]
ResultSetMaxRows = 1000000
MaxQueryExecutionTime = 60
"""


@dataclass(frozen=True, slots=True)
class Virtuoso:
    """A running server."""

    port: int

    @property
    def query(self) -> str:
        return f"http://127.0.0.1:{self.port}/sparql"

    @property
    def update(self) -> str:
        return f"http://127.0.0.1:{self.port}/sparql-auth"

    @property
    def graph_store(self) -> str:
        return f"http://127.0.0.1:{self.port}/sparql-graph-crud-auth"


def free_ports(number: int) -> list[int]:
    """Ports that nothing listens on."""
    probes = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [probe.getsockname()[1] for probe in probes]
    for probe in probes:
        probe.close()
    return ports


@contextmanager
def running(program: Path, folder: Path) -> Iterator[Virtuoso]:
    """A server in an empty folder, ended with the block."""
    sql, http = free_ports(2)
    (folder / "v.ini").write_text(SETTINGS.format(sql=sql, http=http), encoding="ascii")
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(
            [program, "+foreground", "+configfile", "v.ini"], cwd=folder, stdout=said, stderr=subprocess.STDOUT
        )
    try:
        server = Virtuoso(http)
        wait_for(server, process, folder)
        yield server
    finally:
        process.kill()  # what it holds goes with the folder; an orderly end takes seconds
        process.wait(timeout=60)


def wait_for(server: Virtuoso, process: subprocess.Popen[bytes], folder: Path) -> None:
    """Wait until a server answers; where it does not, fail with its log."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{server.query}?query=ASK%7B%7D", timeout=5):
                return
        except (OSError, urllib.error.URLError):
            time.sleep(0.1)
    raise AssertionError(f"Virtuoso does not start: {(folder / 'said.txt').read_text(errors='replace')}")
