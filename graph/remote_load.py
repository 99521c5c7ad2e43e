"""A store's graphs put into a remote engine, graph by graph in requests of bounded size.

Two ways in: SPARQL 1.1 Update (rdflib's SPARQLUpdateStore) and the SPARQL 1.1 Graph Store Protocol. Each request may
be repeated without harm, for no triple has a blank node: emptying a graph, adding triples to it. A load that broke
off says which graph it left in part, and another one goes on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from typing import Protocol, TypeVar
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pyoxigraph as ox
from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore

from graph.answers import one_line
from graph.remote import RemoteEngine, not_let_in
from graph.remote_access import Credentials, admit
from graph.remote_retry import release, repeat
from ontology.errors import GazetteError
from ontology.terms import GZ

MOST_TRIPLES = 1000  # in one request: Virtuoso compiles statements, and refuses what is longer
MOST_BYTES = 250_000  # in one request, but for a triple that is longer by itself
PATIENCE = 600.0  # seconds for one request that writes
PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)  # seconds before each repetition: a load has more time than a question
Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Load:
    """What a load did: graphs and triples written, graphs left as they were; whether the endpoint asks all at once."""

    graphs: int
    triples: int
    kept: int
    is_union: bool


class Writer(Protocol):
    """A way into a remote engine."""

    url: str

    def empty(self, graph: str) -> None:
        """Leave a graph without triples, whether it was there or not."""

    def add(self, graph: str, triples: Sequence[str]) -> None:
        """Add triples, each in N-Triples, to a graph."""


class UpdateWriter:
    """Writes by SPARQL 1.1 Update."""

    def __init__(self, url: str, credentials: Credentials | None = None) -> None:
        admit(url, credentials)
        self.url = url
        self.store = SPARQLUpdateStore(url, url)

    def empty(self, graph: str) -> None:
        """Drop a graph."""
        self.store.update(f"DROP SILENT GRAPH {ox.NamedNode(graph)}")

    def add(self, graph: str, triples: Sequence[str]) -> None:
        """Insert triples."""
        lines = "\n".join(triples)
        self.store.update(f"INSERT DATA {{ GRAPH {ox.NamedNode(graph)} {{\n{lines}\n}} }}")


class GraphStoreWriter:
    """Writes by the SPARQL 1.1 Graph Store Protocol, in N-Triples."""

    def __init__(self, url: str, credentials: Credentials | None = None) -> None:
        admit(url, credentials)
        self.url = url

    def empty(self, graph: str) -> None:
        """Delete a graph; that there is none is no fault."""
        try:
            self.send("DELETE", graph)
        except HTTPError as error:
            release(error)
            if error.code != 404:
                raise

    def add(self, graph: str, triples: Sequence[str]) -> None:
        """Merge triples into a graph."""
        self.send("POST", graph, "".join(f"{line}\n" for line in triples).encode())

    def send(self, method: str, graph: str, body: bytes | None = None) -> None:
        """Send one request."""
        mark = "&" if "?" in self.url else "?"
        request = Request(f"{self.url}{mark}graph={quote(graph, safe='')}", data=body, method=method)
        if body is not None:
            request.add_header("Content-Type", "application/n-triples")
        with urlopen(request, timeout=PATIENCE) as response:
            response.read()


def load_store(
    store: ox.Store,
    engine: RemoteEngine,
    writer: Writer,
    *,
    resume: bool = False,
    progress: Callable[[str], None] = lambda name: None,
    pauses: Sequence[float] = PAUSES,
) -> Load:
    """Put every graph of a store in the place of the engine's graph of the same name; its other graphs stay.

    resume: leave graphs that have as many triples there as here, which is right only after a load of the same store
    that broke off. progress: told the name of each graph before it is written.
    Raises GazetteError where the engine refuses, or holds other than was sent: which graph is in part, what to do.
    """
    names = graph_names(store)
    written = triples = 0
    for name in names:
        progress(name)
        lines = triples_of(store, name)
        if resume and count_triples(engine, name) == len(lines):
            continue
        try:
            write_graph(writer, name, lines, pauses)
            held = count_triples(engine, name)
            if held != len(lines):
                raise GazetteError(f"{engine.url}: the endpoint holds {held} of the graph's {len(lines)} triples")
        except GazetteError as error:
            broken = f"graph {name} is there in part or not at all"
            so_far = f"{names.index(name)} of {len(names)} graphs are complete"
            raise GazetteError(f"{error}; {broken}, {so_far}; when that is mended, load with --resume") from None
        written += 1
        triples += len(lines)
    return Load(written, triples, len(names) - written, is_union(engine))


def graph_names(store: ox.Store) -> list[str]:
    """The store's graphs in order. Raises GazetteError for triples outside any graph or with blank nodes."""
    if next(store.quads_for_pattern(None, None, None, ox.DefaultGraph()), None) is not None:
        raise GazetteError("the store holds triples that stand in no graph; build it anew")
    return sorted(str(name.value) for name in store.named_graphs())


def triples_of(store: ox.Store, name: str) -> list[str]:
    """The triples of a graph in N-Triples, sorted."""
    quads = list(store.quads_for_pattern(None, None, None, ox.NamedNode(name)))
    if any(isinstance(term, ox.BlankNode) for quad in quads for term in (quad.subject, quad.object)):
        raise GazetteError(f"graph {name} holds nodes without a name, which cannot be sent twice; build the store anew")
    return sorted(f"{quad.triple} ." for quad in quads)


def portions(lines: Iterable[str]) -> Iterator[list[str]]:
    """Lines in portions of bounded number and size.

    >>> [len(each) for each in portions(["<a:s> <a:p> <a:o> ."] * 2500)]
    [1000, 1000, 500]
    """
    portion: list[str] = []
    size = 0
    for line in lines:
        length = len(line.encode()) + 1
        if portion and (len(portion) >= MOST_TRIPLES or size + length > MOST_BYTES):
            yield portion
            portion, size = [], 0
        portion.append(line)
        size += length
    if portion:
        yield portion


def write_graph(writer: Writer, name: str, lines: Sequence[str], pauses: Sequence[float]) -> None:
    """Put triples in the place of a graph. Raises GazetteError where the engine does not take them."""
    # the first request is small: it also finds out how the endpoint wants to know who asks
    ask(writer, lambda: writer.empty(name), pauses)
    for portion in portions(lines):
        ask(writer, lambda portion=portion: writer.add(name, portion), pauses)  # type: ignore[misc]


def ask(writer: Writer, work: Callable[[], Done], pauses: Sequence[float]) -> Done:
    """What a request gives, repeated where that may help. Raises GazetteError."""
    try:
        return repeat(work, pauses)
    except HTTPError as error:
        said = one_line(error.read().decode("utf-8", "replace"))
        release(error)
        if error.code in {401, 403}:
            raise GazetteError(not_let_in(writer.url)) from None
        message = f"{writer.url}: the endpoint refuses to write ({error.code} {error.reason}): {said}"
        raise GazetteError(message) from None
    except (OSError, HTTPException, ValueError) as error:
        raise GazetteError(f"{writer.url}: the endpoint does not answer ({error}); check the address") from None


def count_triples(engine: RemoteEngine, name: str) -> int:
    """How many triples a graph has in the engine."""
    ((count,),) = engine.run(f"SELECT (COUNT(*) AS ?n) {{ GRAPH {ox.NamedNode(name)} {{ ?s ?p ?o }} }}").rows
    return int(str(count))


def is_union(engine: RemoteEngine) -> bool:
    """Whether a query that names no graph sees all of them, as every question of the catalogue wants it."""
    asked = f"{{ ?any a <{GZ.Document}> }}"
    everywhere = engine.run(f"ASK {{ GRAPH ?graph {asked} }}").rows
    return everywhere == engine.run(f"ASK {asked}").rows
