"""A process that answers queries from a store and can be killed: the server's only way to stop one that runs away.

Frames go over standard input and output: one byte of kind, four of length (big-endian), then the content. A request is
one JSON frame; an answer is a HEAD frame (JSON), DATA frames and an END frame, or an ERROR frame (JSON) at any time.
"""

from __future__ import annotations

import io
import json
import resource
import struct
import sys
from collections.abc import Mapping
from typing import IO, BinaryIO, cast

import pyoxigraph as ox

from graph.no_network import close_network

FRAME = struct.Struct(">cI")
REQUEST, HEAD, DATA, END, ERROR = b"Q", b"H", b"D", b"E", b"X"
FIRST = 65536  # bytes kept back, so that an early failure can still be said with its own status
SOLUTIONS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
GRAPHS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}


class TooLong(Exception):
    """The answer is longer than the operator allows."""


class Answers(io.RawIOBase):
    """Where an answer is written: frames of data on a stream, at most `limit` bytes in all."""

    def __init__(self, stream: BinaryIO, head: bytes, limit: int) -> None:
        self._stream, self._head, self._limit = stream, head, limit
        self._first = bytearray()
        self._written = 0

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(data)  # type: ignore[call-overload]  # any buffer, as RawIOBase has it
        self._written += len(piece)
        if self._written > self._limit:
            raise TooLong
        if not self._head:
            send(self._stream, DATA, piece)
        else:
            self._first += piece
            if len(self._first) >= FIRST:
                self.begin()
        return len(piece)

    def begin(self) -> None:
        """Send the head, and what was kept back."""
        if self._head:
            send(self._stream, HEAD, self._head)
            self._head = b""
            send(self._stream, DATA, bytes(self._first))
            self._first.clear()


def send(stream: BinaryIO, kind: bytes, content: bytes) -> None:
    """Write one frame."""
    stream.write(FRAME.pack(kind, len(content)) + content)
    stream.flush()


def receive(stream: BinaryIO) -> bytes | None:
    """The content of the next frame; None at the end."""
    head = stream.read(FRAME.size)
    return stream.read(FRAME.unpack(head)[1]) if len(head) == FRAME.size else None


def answer(store: ox.Store, request: Mapping[str, object], stream: BinaryIO) -> None:
    """Answer one request: query; default and named (lists of graph IRIs, or null); solutions and graph (formats, or
    null where the client takes none); limit (bytes)."""
    try:
        found = ask(store, request)
        graph = isinstance(found, ox.QueryTriples)
        name = request["graph" if graph else "solutions"]
        if name is None:
            kind = "a graph (CONSTRUCT, DESCRIBE)" if graph else "solutions (SELECT, ASK)"
            fail(stream, "unacceptable", f"the answer is {kind}, and the request accepts no format for that")
            return
        out = Answers(stream, json.dumps({"format": name}).encode(), int(str(request["limit"])))
        if isinstance(found, ox.QueryTriples):
            ox.serialize(found, cast(IO[bytes], out), format=GRAPHS[str(name)])
        else:
            found.serialize(cast(IO[bytes], out), format=SOLUTIONS[str(name)])
        out.begin()
        send(stream, END, b"")
    except SyntaxError as error:
        # the server, which has the text, says it in a line
        fail(stream, "syntax", error.msg or str(error))
    except TooLong:
        fail(stream, "length", f"the answer is longer than {request['limit']} bytes; ask for less with LIMIT")
    except (ValueError, OSError, RuntimeError) as error:
        fail(stream, "refused", f"the query cannot be run: {error}")


def ask(store: ox.Store, request: Mapping[str, object]) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """Run the query over the graphs it names; over the union of all where it names none."""
    query, default, named = str(request["query"]), request["default"], request["named"]
    if not isinstance(default, list) or not isinstance(named, list):
        return store.query(query, use_default_graph_as_union=bool(request["union"]))
    return store.query(
        query,
        default_graph=[ox.NamedNode(each) for each in default],
        named_graphs=[ox.NamedNode(each) for each in named],
    )


def fail(stream: BinaryIO, kind: str, message: str) -> None:
    """Send an error."""
    send(stream, ERROR, json.dumps({"kind": kind, "message": " ".join(message.split())}).encode())


def main(path: str, network: str, memory: str) -> None:
    """Answer requests from standard input until it ends.

    path: a store. network: `open` or `closed`. memory: bytes this process may take; 0 for as many as there are.
    """
    store = ox.Store.read_only(path)
    if network != "open":
        close_network()
    if int(memory):
        resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    stream = sys.stdout.buffer
    send(stream, END, b"")
    while (request := receive(sys.stdin.buffer)) is not None:
        answer(store, json.loads(request), stream)


if __name__ == "__main__":
    main(*sys.argv[1:])
