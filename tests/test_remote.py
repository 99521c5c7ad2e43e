"""Asking an endpoint elsewhere: a small one over the same graph, and ones that are down or talk of something else."""

from __future__ import annotations

import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from endpoints import Reply, answer_with, serving

from graph.answers import EmbeddedEngine, run_query
from graph.remote import RemoteEngine
from graph.store import open_store
from ontology.errors import GazetteError, QueryError
from queries.catalogue import catalogue, find_query

Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def endpoint(anhe_store: Path) -> Iterator[str]:
    """A SPARQL endpoint over the invented city's graph."""
    with serving(answer_with(open_store(anhe_store))) as url:
        yield url


@pytest.mark.parametrize("name", [name for name in catalogue() if not name.startswith("print-")])
def test_the_catalogue_answers_alike(endpoint: str, anhe: EmbeddedEngine, name: str) -> None:
    query = find_query(name)
    assert run_query(RemoteEngine(endpoint), query) == run_query(anhe, query)


def test_parameters_are_sent(endpoint: str, anhe: EmbeddedEngine) -> None:
    given = {"document": ["安政发〔2021〕8号"], "day": ["2022-03-01"]}
    query = find_query("accountability")
    found = run_query(RemoteEngine(endpoint), query, given)
    assert found == run_query(anhe, query, given)
    assert found.rows


def test_ask(endpoint: str) -> None:
    assert RemoteEngine(endpoint).run("ASK { ?s ?p ?o }").rows == ((True,),)
    assert RemoteEngine(endpoint).run("ASK { ?s <a:none> ?o }").rows == ((False,),)


def test_words_of_an_update_in_comments_make_no_update(endpoint: str) -> None:
    query = "#+ columns: addressed, copies\n# add, move\n# delete\nASK { ?s ?p ?o }"
    assert RemoteEngine(endpoint).run(query).rows == ((True,),)


def test_a_query_that_does_not_parse_is_refused_by_the_endpoint(endpoint: str) -> None:
    with pytest.raises(QueryError, match="the endpoint refuses the query: "):
        RemoteEngine(endpoint).run("SELECT ?x { ?x ?y ")


NO_JSON = "the answer is no SPARQL result in JSON; is this an endpoint, and the query SELECT or ASK?"
STRANGE: dict[str, tuple[Reply, str]] = {
    "a page": ((200, "text/html", b"<html>hello</html>"), NO_JSON),
    "a page said to be JSON": ((200, "application/sparql-results+json", b"<html>"), NO_JSON),
    "other JSON": ((200, "application/json", b'{"hello": 1}'), NO_JSON),
    "a list": ((200, "application/json", b"[1, 2]"), NO_JSON),
    "a number": ((200, "application/json", b"1"), NO_JSON),
    "nothing": ((200, "application/sparql-results+json", b""), NO_JSON),
    "cut short": ((200, "application/sparql-results+json", b'{"head": {"vars": ["a"]}, "results": {"bind'), NO_JSON),
    "rows of another shape": (
        (200, "application/json", b'{"head": {"vars": ["a"]}, "results": {"bindings": [1]}}'),
        NO_JSON,
    ),
    "not found": ((404, "text/html", b"no"), "the endpoint refuses the query: "),
    "an error of its own": ((500, "text/plain", b"out of memory"), "the endpoint refuses the query: "),
    "not allowed": (
        (401, "text/plain", b"who?"),
        "the endpoint lets in only users that it knows; set GAZETTE_USER and GAZETTE_PASSWORD to what it knows",
    ),
    "another error": ((503, "text/plain", b"later"), "the endpoint does not answer (HTTP Error 503: "),
}


@pytest.mark.parametrize(("reply", "message"), STRANGE.values(), ids=STRANGE.keys())
def test_strange_answer(reply: Reply, message: str) -> None:
    with serving(lambda query: reply) as url, pytest.raises(GazetteError) as caught:
        RemoteEngine(url, pauses=()).run("ASK { ?s ?p ?o }")
    assert str(caught.value).startswith(f"{url}: {message}")
    assert "\n" not in str(caught.value)


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_an_endpoint_that_is_down() -> None:
    url = f"http://127.0.0.1:{closed_port()}/sparql"
    with pytest.raises(GazetteError, match=r"the endpoint does not answer .* check the address"):
        RemoteEngine(url, pauses=()).run("ASK { ?s ?p ?o }")


def test_one_that_hangs_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=lambda: server.accept()[0].close())
        thread.start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(GazetteError, match="the endpoint does not answer"):
            RemoteEngine(url, pauses=()).run("ASK { ?s ?p ?o }")
        thread.join()


def test_one_that_never_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}/"
        with pytest.raises(GazetteError, match=r"the endpoint does not answer .*timed out"):
            RemoteEngine(url, timeout=1).run("ASK { ?s ?p ?o }")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.example/", "localhost:8890/sparql", "", "http"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(GazetteError, match="no address of an endpoint; it starts with http:// or https://"):
        RemoteEngine(url)


@pytest.mark.parametrize("url", ["http://", "http://127.0.0.1:port/", "http://[/"])
def test_a_broken_address_is_one_message(url: str) -> None:
    with pytest.raises(GazetteError):
        RemoteEngine(url).run("ASK { ?s ?p ?o }")


# ---------------------------------------------------------------- through the command line


def test_the_command_line_asks_an_endpoint(endpoint: str, anhe_store: Path, gazette: Command) -> None:
    for command in (["query", "oversight", "--format", "json"], ["tables"], ["answer"], ["sparql", "ASK { ?s ?p ?o }"]):
        there = gazette(*command, "--endpoint", endpoint)
        here = gazette(*command, "--store", anhe_store)
        assert (there.returncode, there.stdout, there.stderr) == (0, here.stdout, "")


def test_an_endpoint_that_is_a_page_is_one_line(gazette: Command) -> None:
    with serving(lambda query: (200, "text/html", b"<html>hello</html>")) as url:
        done = gazette("query", "oversight", "--endpoint", url)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"gazette: {url}: {NO_JSON}\n"
