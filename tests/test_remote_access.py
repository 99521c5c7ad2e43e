"""Who asks, and how often: endpoints that want Basic or Digest, that are busy, or that refuse amid a load."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import parse_qs, unquote, urlsplit
from urllib.request import parse_http_list, parse_keqv_list

import pyoxigraph as ox
import pytest
from endpoints import Handler, listening

from graph.remote import RemoteEngine
from graph.remote_access import Credentials, read_credentials
from graph.remote_load import GraphStoreWriter, UpdateWriter, graph_names, load_store
from graph.remote_retry import repeat
from graph.store import open_store
from ontology.errors import GazetteError

KNOWN = Credentials("anhe", "a:b c")


@dataclass
class Engine:
    """A writable endpoint over a store in memory; before each request, `door` may answer in its place."""

    store: ox.Store = field(default_factory=ox.Store)
    door: Callable[[BaseHTTPRequestHandler, int], tuple[int, dict[str, str]] | None] = lambda handler, length: None
    seen: list[str] = field(default_factory=list)

    def answer(self, method: str, path: str, kind: str, body: bytes) -> tuple[int, bytes]:
        """Status and body for a request."""
        asked = parse_qs(urlsplit(path).query)
        if "graph" in asked:
            graph = ox.NamedNode(asked["graph"][0])
            if method == "DELETE":
                known = self.store.contains_named_graph(graph)
                self.store.remove_graph(graph)
                return (200 if known else 404), b""
            self.store.load(body, format=ox.RdfFormat.N_TRIPLES, to_graph=graph)
            return 204, b""
        if kind.startswith("application/sparql-update"):
            self.store.update(body.decode())
            return 204, b""
        query = parse_qs(body.decode())["query"][0]
        found = self.store.query(query, use_default_graph_as_union=True)
        assert not isinstance(found, ox.QueryTriples)
        return 200, found.serialize(format=ox.QueryResultsFormat.JSON) or b""


@contextmanager
def serving(engine: Engine) -> Iterator[str]:
    """The address of an endpoint."""

    class Asked(Handler):
        def handle_request(self) -> None:
            body = self.body()
            refused = engine.door(self, len(body))
            status, headers, content = 0, dict[str, str](), b""
            if refused is not None:
                status, headers = refused
            else:
                engine.seen.append(f"{self.command} {unquote(self.path)}")
                status, content = engine.answer(self.command, self.path, self.headers.get("Content-Type", ""), body)
            self.reply(status, {**headers, "Content-Type": "application/sparql-results+json"}, content)

        do_POST = do_DELETE = do_GET = handle_request

    with listening(Asked) as url:
        yield url


def wants_basic(handler: BaseHTTPRequestHandler, length: int) -> tuple[int, dict[str, str]] | None:
    right = base64.b64encode(f"{KNOWN.user}:{KNOWN.password}".encode()).decode()
    if handler.headers.get("Authorization") == f"Basic {right}":
        return None
    return 401, {"WWW-Authenticate": 'Basic realm="a"'}


def wants_digest(handler: BaseHTTPRequestHandler, length: int) -> tuple[int, dict[str, str]] | None:
    given = handler.headers.get("Authorization", "")
    if given.startswith("Digest "):
        said = parse_keqv_list(parse_http_list(given.removeprefix("Digest ")))
        secret = digest(f"{KNOWN.user}:{said['realm']}:{KNOWN.password}")
        asked = digest(f"{handler.command}:{said['uri']}")
        mixed = f"{secret}:{said['nonce']}:{said['nc']}:{said['cnonce']}:{said['qop']}:{asked}"
        if said["uri"] == handler.path and said["response"] == digest(mixed):
            return None
    return 401, {"WWW-Authenticate": 'Digest realm="a", nonce="n1", qop="auth", algorithm="MD5"'}


def digest(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


@pytest.mark.parametrize("door", [wants_basic, wants_digest])
def test_who_is_known_is_let_in(door: Callable[..., tuple[int, dict[str, str]] | None]) -> None:
    engine = Engine(door=door)
    with serving(engine) as url:
        with pytest.raises(GazetteError, match="lets in only users that it knows; set GAZETTE_USER"):
            RemoteEngine(url).run("ASK {}")
        with pytest.raises(GazetteError, match="lets in only users that it knows"):
            RemoteEngine(url, credentials=Credentials(KNOWN.user, "wrong")).run("ASK {}")
        assert RemoteEngine(url, credentials=KNOWN).run("ASK {}").rows == ((True,),)
        for writer in (UpdateWriter(url, KNOWN), GraphStoreWriter(url, KNOWN)):
            writer.empty("a:g")
            writer.add("a:g", ["<a:s> <a:p> <a:o> ."] * 20_000)
    assert len(engine.store) == 1


def test_a_password_goes_to_no_other_address() -> None:
    heard: list[str | None] = []

    def listen(handler: BaseHTTPRequestHandler, length: int) -> tuple[int, dict[str, str]]:
        heard.append(handler.headers.get("Authorization"))
        return 401, {"WWW-Authenticate": 'Basic realm="a"'}

    with serving(Engine(door=wants_basic)) as one, serving(Engine(door=listen)) as other:
        RemoteEngine(one, credentials=KNOWN).run("ASK {}")
        with pytest.raises(GazetteError, match="lets in only users"):
            RemoteEngine(other).run("ASK {}")
    assert heard == [None]


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_busy_endpoint_is_asked_again(status: int) -> None:
    left = [status, status]
    engine = Engine(door=lambda handler, length: (left.pop(), {"Retry-After": "0"}) if left else None)
    with serving(engine) as url:
        assert RemoteEngine(url, pauses=(0, 0)).run("ASK {}").rows == ((True,),)
        left.extend([status] * 3)
        with pytest.raises(GazetteError, match=f"{status}"):
            RemoteEngine(url, pauses=(0, 0)).run("ASK {}")
    assert not left


def test_a_refusal_is_not_asked_again() -> None:
    asked: list[int] = []

    def refuse(handler: BaseHTTPRequestHandler, length: int) -> tuple[int, dict[str, str]]:
        asked.append(1)
        return 400, {}

    with serving(Engine(door=refuse)) as url, pytest.raises(GazetteError, match="refuses the query"):
        RemoteEngine(url, pauses=(0, 0)).run("ASK {}")
    assert asked == [1]


def test_waiting_grows_and_ends() -> None:
    waited: list[float] = []

    def fail() -> None:
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        repeat(fail, (1, 2, 4), waited.append)
    assert waited == [1, 2, 4]


def test_a_server_may_say_how_long_to_wait_within_bounds() -> None:
    waited: list[float] = []
    answers = iter(["3", "999999", "tomorrow"])

    def fail() -> None:
        said = next(answers, None)
        if said is not None:
            headers = Message()
            headers["Retry-After"] = said
            raise HTTPError("http://a.example/", 503, "busy", headers, None)

    repeat(fail, (1, 1, 1), waited.append)
    assert waited == [3, 30, 1]


# ---------------------------------------------------------------- loads


@pytest.mark.parametrize("way", [UpdateWriter, GraphStoreWriter])
def test_all_graphs_arrive_in_bounded_requests(
    anhe_store: Path, way: type[UpdateWriter] | type[GraphStoreWriter]
) -> None:
    lengths: list[int] = []
    engine = Engine(door=lambda handler, length: lengths.append(length))
    store = open_store(anhe_store)
    with serving(engine) as url:
        done = load_store(store, RemoteEngine(url), way(url))
        again = load_store(store, RemoteEngine(url), way(url), resume=True)
    assert set(engine.store) == set(store)
    assert (done.triples, done.kept, done.is_union) == (len(store), 0, True)
    assert (again.graphs, again.kept) == (0, len(graph_names(store)))
    assert max(lengths) < 300_000


def test_a_load_that_breaks_off_says_where_and_goes_on(anhe_store: Path) -> None:
    store = open_store(anhe_store)
    names = graph_names(store)
    broken = [True]

    def refuse(handler: BaseHTTPRequestHandler, length: int) -> tuple[int, dict[str, str]] | None:
        wanted = handler.command == "POST" and parse_qs(urlsplit(handler.path).query).get("graph") == [names[2]]
        return (507, {}) if broken and wanted else None

    engine = Engine(door=refuse)
    engine.store.add(ox.Quad(ox.NamedNode("a:s"), ox.NamedNode("a:p"), ox.Literal("old"), ox.NamedNode(names[2])))
    with serving(engine) as url:
        with pytest.raises(GazetteError) as caught:
            load_store(store, RemoteEngine(url), GraphStoreWriter(url))
        said = str(caught.value)
        assert said.startswith(f"{url}: the endpoint refuses to write (507 ")
        assert f"graph {names[2]} is there in part or not at all, 2 of {len(names)} graphs are complete" in said
        assert said.endswith("load with --resume")
        broken.clear()
        done = load_store(store, RemoteEngine(url), GraphStoreWriter(url), resume=True)
    assert done.kept == 2
    assert set(engine.store) == set(store)


# ---------------------------------------------------------------- credentials


def test_the_environment_says_who_asks() -> None:
    assert read_credentials({}) is None
    known = read_credentials({"GAZETTE_USER": "anhe", "GAZETTE_PASSWORD": "secret"})
    assert known == Credentials("anhe", "secret")
    assert "secret" not in repr(known)
    with pytest.raises(GazetteError, match="GAZETTE_USER is anhe and there is no password"):
        read_credentials({"GAZETTE_USER": "anhe"})


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(GazetteError, match="the address holds a user") as caught:
        RemoteEngine("http://anhe:secret@a.example/sparql")
    assert "secret" not in str(caught.value)
