"""A SPARQL 1.1 Protocol request, read and checked: what is asked, of which graphs, in which time.

Source: SPARQL 1.1 Protocol, W3C Recommendation 2013, §2.1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

import pyoxigraph as ox
from starlette.requests import ClientDisconnect, Request

from graph.query_text import read_surroundings

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"
MOST_GRAPHS = 100  # a query over more default graphs costs hundreds of times as much
READ_ONLY = "this endpoint is read-only: it answers queries and takes no updates"


class ProtocolError(Exception):
    """Why a request is refused: the HTTP status and what to do."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks; the graphs are None where it names none. services: IRIs that the query calls."""

    query: str
    default_graphs: tuple[str, ...] | None
    named_graphs: tuple[str, ...] | None
    union: bool
    services: tuple[str | None, ...]
    seconds: float | None


Parameters = Mapping[str, Sequence[str]]


async def read_asked(request: Request, longest: int) -> Asked | None:
    """What a request asks; None for a GET that asks nothing, which wants the service's description.

    longest: bytes of a body. Raises ProtocolError.
    """
    given: Parameters = parameters_of(request.url.query)
    if request.method == "POST":
        given = await read_post(request, given, longest)
    if "update" in given:
        raise ProtocolError(403, READ_ONLY)
    queries = given.get("query", ())
    if not queries and request.method != "POST":
        return None
    if len(queries) != 1:
        raise ProtocolError(400, f"a request holds one query, and this one holds {len(queries)}; send `query` once")
    return checked(queries[0], given)


def parameters_of(encoded: str) -> dict[str, list[str]]:
    """The values of each name in a URL-encoded text. Raises ProtocolError for what is no UTF-8."""
    found: dict[str, list[str]] = {}
    try:
        for name, value in parse_qsl(encoded, keep_blank_values=True, errors="strict", max_num_fields=10_000):
            found.setdefault(name, []).append(value)
    except ValueError:
        raise ProtocolError(400, "the parameters cannot be read; URL-encode them in UTF-8") from None
    return found


async def read_post(request: Request, in_address: Parameters, longest: int) -> Parameters:
    """The parameters of a POST, whose body is a form or the query itself."""
    media, _, rest = request.headers.get("content-type", "").partition(";")
    media = media.strip().lower()
    if media == UPDATE:
        raise ProtocolError(403, READ_ONLY)
    if media not in (FORM, DIRECT):
        found = f"is {media}" if media else "is missing"
        raise ProtocolError(415, f"the Content-Type {found}; send {FORM} with query=…, or the query itself as {DIRECT}")
    charset = rest.lower().partition("charset=")[2].strip().strip('"')
    try:
        text = (await read_body(request, longest)).decode("utf-8")
    except UnicodeDecodeError:
        charset, text = "no UTF-8", ""
    if charset not in ("", "utf-8", "utf8"):
        raise ProtocolError(400, "the body is not in UTF-8; send it in UTF-8")
    in_body: Parameters = parameters_of(text) if media == FORM else {"query": [text]}
    if "query" in in_address:
        raise ProtocolError(400, "a POST holds its query in its body, and its address has one too; send it once")
    return {**in_address, **in_body}


async def read_body(request: Request, longest: int) -> bytes:
    """The body of a request. Raises ProtocolError for one that is too long."""
    body = bytearray()
    try:
        async for piece in request.stream():
            body += piece
            if len(body) > longest:
                raise ProtocolError(413, f"the request is longer than {longest} bytes; send a shorter query")
    except ClientDisconnect:
        raise ProtocolError(400, "the request ended early") from None
    return bytes(body)


def checked(query: str, given: Parameters) -> Asked:
    """A query with the graphs and the time that its request gives. Raises ProtocolError."""
    surroundings = read_surroundings(query)
    default = tuple(given.get("default-graph-uri", ()))
    named = tuple(given.get("named-graph-uri", ()))
    if max(len(default) + len(named), surroundings.graphs) > MOST_GRAPHS:
        raise ProtocolError(400, f"a query may name {MOST_GRAPHS} graphs at most; name none to ask the union of all")
    for iri in (*default, *named):
        try:
            ox.NamedNode(iri)
        except ValueError:
            raise ProtocolError(400, f"{iri[:200]!r} is no IRI of a graph; write it absolute and URL-encoded") from None
    named_any = bool(default or named)
    return Asked(
        query,
        default if named_any else None,
        named if named_any else None,
        not surroundings.graphs,
        surroundings.services,
        seconds_of(given),
    )


def seconds_of(given: Parameters) -> float | None:
    """The time that a request gives its query. Raises ProtocolError for what is no time."""
    asked = given.get("timeout")
    if not asked:
        return None
    try:
        seconds = float(asked[-1])
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise ProtocolError(400, f"timeout={asked[-1][:40]!r} is no time; write seconds, such as timeout=10")
    return seconds
