"""The endpoint's SPARQL 1.1 Service Description: what it speaks and which graphs it holds."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pyoxigraph as ox
from starlette.requests import Request as HttpRequest
from starlette.responses import Response

from gazette.server.negotiation import GRAPHS, choose
from gazette.server.protocol import ProtocolError
from graph.worker import GRAPHS as FORMATS
from graph.workers import Request, WorkerPool
from ontology.standards import RDF, SD
from ontology.terms import PREFIXES

MOST_GRAPHS = 1000
NAMED_GRAPHS = f"SELECT DISTINCT ?graph {{ GRAPH ?graph {{ ?s ?p ?o }} }} ORDER BY ?graph LIMIT {MOST_GRAPHS}"
W3C_FORMATS = "http://www.w3.org/ns/formats/"
RESULT_FORMATS = (
    "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "JSON-LD", "RDF_XML",
)  # fmt: skip


async def describe_service(pool: WorkerPool, request: HttpRequest) -> Response:
    """The description in the format that the request likes best. Raises ProtocolError, AnswerError."""
    chosen = choose(GRAPHS, request.headers.get("accept"))
    if chosen is None:
        types = ", ".join(offer.types[0] for offer in GRAPHS)
        raise ProtocolError(406, f"the service's description is on offer as {types}; to ask a query, send query=…")
    graphs = await named_graphs(pool)
    endpoint = str(request.url.replace(query="", fragment=""))
    try:
        triples = list(description(endpoint, graphs))
    except ValueError:
        raise ProtocolError(400, "the Host header makes no address; send the name of this server") from None
    body = ox.serialize(triples, format=FORMATS[chosen[0]], prefixes={"sd": PREFIXES["sd"]})
    return Response(body, media_type=chosen[1], headers={"Vary": "Accept"})


async def named_graphs(pool: WorkerPool) -> list[str]:
    """The named graphs of the store, the first thousand."""
    body = bytearray()
    async with pool.answer(Request(NAMED_GRAPHS)) as found:
        async for piece in found.pieces:
            body += piece
    return [row["graph"]["value"] for row in json.loads(body)["results"]["bindings"]]


def description(endpoint: str, graphs: list[str]) -> Iterator[ox.Triple]:
    """The triples that describe the service at an address. Raises ValueError where that is no IRI."""
    service, data = ox.NamedNode(f"{endpoint}#service"), ox.NamedNode(f"{endpoint}#data")
    default = ox.NamedNode(f"{endpoint}#union")

    def triple(subject: ox.NamedNode, predicate: str, thing: ox.NamedNode | str) -> ox.Triple:
        return ox.Triple(subject, ox.NamedNode(predicate), ox.NamedNode(thing) if isinstance(thing, str) else thing)

    yield triple(service, RDF.type, SD.Service)
    yield triple(service, SD.endpoint, endpoint)
    yield triple(service, SD.supportedLanguage, SD.SPARQL11Query)
    yield triple(service, SD.feature, SD.UnionDefaultGraph)
    yield from (triple(service, SD.resultFormat, W3C_FORMATS + each) for each in RESULT_FORMATS)
    yield triple(service, SD.defaultDataset, data)
    yield triple(data, RDF.type, SD.Dataset)
    yield triple(data, SD.defaultGraph, default)
    yield triple(default, RDF.type, SD.Graph)
    for number, graph in enumerate(graphs, 1):
        named = ox.NamedNode(f"{endpoint}#graph-{number}")
        yield triple(data, SD.namedGraph, named)
        yield triple(named, RDF.type, SD.NamedGraph)
        yield triple(named, SD.name, graph)
