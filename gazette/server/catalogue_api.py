"""`/query/NAME?param=…`: the catalogue's questions over HTTP, as JSON or CSV, and their OpenAPI description."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pyoxigraph as ox
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, PlainTextResponse, Response

from gazette.render import Format, Json, as_csv, as_json, json_records
from gazette.server.endpoint import STATUS, Pools, refusal
from gazette.server.negotiation import Offer, choose
from gazette.server.protocol import ProtocolError, parameters_of
from graph.answers import Answer, answer_of, serialise
from graph.workers import AnswerError, Request
from ontology.errors import QueryError
from queries.catalogue import NUMBER, Parameter, ParameterType, Query, catalogue, find_query

OFFERS = (Offer("json", ("application/json",)), Offer("csv", ("text/csv",)))
TITLE = "The catalogue of the gazette knowledge graph"


class CatalogueApi:
    """The catalogue's questions, answered by the worker pool."""

    def __init__(self, pools: Callable[[], Pools]) -> None:
        self._pools = pools

    async def list_queries(self, request: HttpRequest) -> Response:
        """`/query`: every question with its address, parameters and columns."""
        base = str(request.url.replace(query="", fragment="")).rstrip("/")
        return JSONResponse([listed(query, f"{base}/{query.name}") for query in catalogue().values()])

    async def answer(self, request: HttpRequest) -> Response:
        """`/query/NAME`: the rows of a question."""
        try:
            query, offer = named(request.path_params["name"], request.headers.get("accept"))
            text = query.bind(parameters_of(request.url.query), serialise)
            found = await self._ask(text)
        except ProtocolError as error:
            return refusal(error)
        except QueryError as error:
            return refusal(ProtocolError(400, str(error)))
        except AnswerError as error:
            return refusal(ProtocolError(STATUS[error.kind], str(error)))
        body = await asyncio.to_thread(written, found, offer)
        media = "text/csv; charset=utf-8" if offer is Format.CSV else "application/json"
        return Response(body, media_type=media, headers={"Vary": "Accept"})

    async def _ask(self, text: str) -> Answer:
        body = bytearray()
        async with self._pools().of(()).answer(Request(text)) as found:
            async for piece in found.pieces:
                body += piece
        return await asyncio.to_thread(read_answer, bytes(body))


def read_answer(body: bytes) -> Answer:
    """A SPARQL result in JSON as plain values."""
    found = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
    return answer_of(found)


def named(name: str, accept: str | None) -> tuple[Query, Format]:
    """The question of an address, and the format: by the ending .csv or .json, else by the Accept header.

    Raises ProtocolError.
    """
    stem, dot, ending = name.rpartition(".")
    if dot and ending in (Format.CSV, Format.JSON):
        name, format = stem, Format(ending)
    else:
        chosen = choose(OFFERS, accept)
        if chosen is None:
            raise ProtocolError(406, "answers are on offer as application/json and text/csv")
        format = Format(chosen[0])
    try:
        return find_query(name), format
    except QueryError as error:
        raise ProtocolError(404, str(error)) from None


def written(answer: Answer, format: Format) -> str:
    """An answer as the body of a response."""
    return as_csv(answer) if format is Format.CSV else as_json(json_records(answer))


def listed(query: Query, address: str) -> dict[str, object]:
    """A question as `/query` lists it."""
    return {
        "name": query.name,
        "address": address,
        "title": query.title,
        "title_zh": query.title_zh,
        "summary": query.summary,
        "summary_zh": query.summary_zh,
        "display": query.display,
        "parameters": [parameter.name for parameter in query.parameters],
        "columns": list(query.columns),
        "tags": list(query.tags),
    }


async def describe_api(request: HttpRequest) -> Response:
    """`/openapi.json`: the questions as an OpenAPI 3.1 document."""
    paths: dict[str, object] = {"/query": {"get": listing()}}
    paths |= {f"/query/{query.name}": {"get": operation(query)} for query in catalogue().values()}
    info = {"title": TITLE, "version": "1", "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}}
    base = str(request.base_url).rstrip("/")
    return JSONResponse({"openapi": "3.1.0", "info": info, "servers": [{"url": base}], "paths": paths})


def listing() -> dict[str, object]:
    """The operation that lists the questions."""
    content = {"application/json": {"schema": {"type": "array", "items": {"type": "object"}}}}
    answer = {"description": "Every question", "content": content}
    return {"operationId": "queries", "summary": "List the questions", "responses": {"200": answer}}


def operation(query: Query) -> dict[str, object]:
    """A question as an operation."""
    cell: dict[str, object] = {"type": ["string", "number", "boolean", "null"]}
    row = {"type": "object", "properties": dict.fromkeys(query.columns, cell)}
    content = {
        "application/json": {"schema": {"type": "array", "items": row}},
        "text/csv": {"schema": {"type": "string"}},
    }
    error = {"description": "What is wrong, in one line", "content": {"text/plain": {"schema": {"type": "string"}}}}
    return {
        "operationId": query.name,
        "summary": query.title,
        "description": f"{query.title_zh}：{query.summary_zh}\n\n{query.summary}",
        "tags": list(query.tags),
        "parameters": [described(parameter) for parameter in query.parameters],
        "responses": {"200": {"description": "The rows", "content": content}, "4XX": error, "503": error},
    }


def described(parameter: Parameter) -> dict[str, object]:
    """A parameter of an operation."""
    schema: dict[str, Json | object] = {"type": "string"}
    if parameter.type is ParameterType.DATE:
        schema["format"] = "date"
    if parameter.type is ParameterType.NUMBER:
        schema["pattern"] = f"^{NUMBER.pattern}$"
    if parameter.type.choices is not None:
        # an extension of ours: the question whose first column lists what the graph has
        schema["x-choices"] = f"/query/{parameter.type.choices}"
    if parameter.type is ParameterType.WORDS:
        schema = {"type": "array", "items": {"type": "string"}}
    if parameter.default is not None:
        schema["default"] = [parameter.default] if parameter.type is ParameterType.WORDS else parameter.default
    return {
        "name": parameter.name,
        "in": "query",
        "required": False,
        "description": f"{parameter.name_zh}：{parameter.summary_zh}\n\n{parameter.summary}",
        "schema": schema,
    }


async def not_found(request: HttpRequest, _: Exception) -> Response:
    """An address that nothing stands at."""
    where = "/ lists what is here: /sparql, /query, /openapi.json, /editor"
    return PlainTextResponse(f"{request.url.path[:200]}: there is nothing at this address; {where}\n", 404)
