"""`/sparql`: the SPARQL 1.1 Protocol over the worker pool, answers streamed as they are found."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from urllib.parse import urlsplit

from starlette.requests import Request as HttpRequest
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from gazette.server.description import describe_service
from gazette.server.negotiation import GRAPHS, SOLUTIONS, choose
from gazette.server.protocol import Asked, ProtocolError, read_asked
from gazette.server.settings import Settings
from graph.query_errors import parse_error
from graph.workers import AnswerError, Request, WorkerPool

METHODS = "GET, HEAD, POST, OPTIONS"
STATUS = {"syntax": 400, "refused": 500, "unacceptable": 406, "length": 413, "time": 503, "memory": 503}


class Pools:
    """The workers of a server: without a network, and with one for SERVICE where the operator lists hosts."""

    def __init__(self, settings: Settings, closed: WorkerPool, open_: WorkerPool | None) -> None:
        self._settings = settings
        self._closed, self._open = closed, open_

    def of(self, services: Sequence[str | None]) -> WorkerPool:
        """The workers for a query that calls these services. Raises ProtocolError for one that it may not call."""
        if not services:
            return self._closed
        for service in services:
            host = urlsplit(service).netloc.lower() if service else ""
            if self._open is None or host not in self._settings.service_hosts:
                asked = f"SERVICE <{service}>" if service else "SERVICE of a variable or a prefixed name"
                raise ProtocolError(403, f"{asked[:300]}: this endpoint may not call it; its operator lists the hosts")
        return self._open or self._closed


class SparqlEndpoint:
    """The application behind `/sparql`."""

    def __init__(self, pools: Callable[[], Pools], settings: Settings) -> None:
        self._pools, self._settings = pools, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = HttpRequest(scope, receive)
        try:
            if request.method == "OPTIONS":
                response: Response = Response(status_code=204, headers={"Allow": METHODS})
            elif request.method not in ("GET", "HEAD", "POST"):
                raise ProtocolError(405, f"{request.method} is no method of this endpoint; use GET or POST")
            else:
                asked = await read_asked(request, self._settings.longest_request)
                if asked is not None:
                    await self._answer(asked, request, send)
                    return
                response = await describe_service(self._pools().of(()), request)
        except ProtocolError as error:
            response = refusal(error)
        await response(scope, receive, send)

    async def _answer(self, asked: Asked, request: HttpRequest, send: Send) -> None:
        """Send the answer to a query; where the client goes away, its worker is let go of at once."""
        pool = self._pools().of(asked.services)
        work = asyncio.create_task(stream_answer(pool, asked, request, send))
        gone = asyncio.create_task(disconnected(request))
        try:
            await asyncio.wait((work, gone), return_when=asyncio.FIRST_COMPLETED)
        finally:
            gone.cancel()
            if not work.done():
                work.cancel()
            with suppress(asyncio.CancelledError):
                await work


async def disconnected(request: HttpRequest) -> None:
    """Wait until the client has gone."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def stream_answer(pool: WorkerPool, asked: Asked, request: HttpRequest, send: Send) -> None:
    """Ask the pool, and send what it finds piece by piece.

    An answer that fails before its first bytes has a status that says so; one that fails later breaks off, which the
    client sees, since the end is missing.
    """
    accept = request.headers.get("accept")
    solutions, graph = choose(SOLUTIONS, accept), choose(GRAPHS, accept)
    if solutions is None and graph is None:
        await refusal(ProtocolError(406, offers()))(request.scope, request.receive, send)
        return
    media = dict(each for each in (solutions, graph) if each)
    wanted = Request(
        asked.query,
        asked.default_graphs,
        asked.named_graphs,
        asked.union,
        solutions[0] if solutions else None,
        graph[0] if graph else None,
        asked.seconds,
    )
    started = False
    try:
        async with pool.answer(wanted) as found:
            headers = {"Content-Type": content_type(media[found.format]), "Vary": "Accept"}
            first = Response(headers=headers)
            # the length is not known yet
            head = [pair for pair in first.raw_headers if pair[0] != b"content-length"]
            await send({"type": "http.response.start", "status": 200, "headers": head})
            started = True
            async for piece in found.pieces:
                if request.method != "HEAD":
                    await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b"", "more_body": False})
    except AnswerError as error:
        if started:
            raise
        await refusal(ProtocolError(STATUS[error.kind], told(error, asked.query)))(request.scope, request.receive, send)


def told(error: AnswerError, query: str) -> str:
    """What a client is told of a query that has no answer."""
    if error.kind == "unacceptable":
        return offers()
    return f"the query does not parse: {parse_error(query, str(error))}" if error.kind == "syntax" else str(error)


def content_type(media: str) -> str:
    """A media type with its character set where it is a text's."""
    return f"{media}; charset=utf-8" if media.startswith("text/") else media


def offers() -> str:
    """What a request may accept, for an error."""
    solutions, graphs = (", ".join(offer.types[0] for offer in each) for each in (SOLUTIONS, GRAPHS))
    return f"no format of this request's Accept is on offer: {solutions} for SELECT and ASK; {graphs} for the others"


def refusal(error: ProtocolError) -> Response:
    """An error as a response: one readable line."""
    headers = {"Allow": METHODS} if error.status == 405 else {}
    if error.status == 503:
        headers["Retry-After"] = "1"
    return PlainTextResponse(f"{error.message}\n", error.status, headers)
