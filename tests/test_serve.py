"""`gazette serve` as a process of its own, asked by real clients over HTTP."""

from __future__ import annotations

import csv
import gzip
import http.client
import io
import json
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
import rdflib
from browser import running
from conftest import ANHE, Command
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from served import Sent, Server, serving

from gazette.render import json_records
from graph.answers import EmbeddedEngine, run_query
from graph.build import build_store
from graph.remote import RemoteEngine
from queries.catalogue import catalogue, find_query

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
RESULTS = "application/sparql-results+json"


@pytest.fixture(scope="module")
def server(sample_store: Path) -> Iterator[Server]:
    """A server over the sample."""
    with serving(sample_store) as started:
        yield started


def graph_iri(engine: EmbeddedEngine) -> str:
    """The named graph of the sample's division of work."""
    text = 'SELECT ?d { ?d <http://purl.org/dc/terms/identifier> "沈政办发〔2022〕1号" }'
    return str(engine.run(text).rows[0][0])


# ---------------------------------------------------------------- the protocol: W3C's test cases, by their names

ASK = "ASK {}"
FORM_ASK = urlencode({"query": ASK})
PROTOCOL = [
    pytest.param("GET", f"/sparql?{FORM_ASK}", None, {}, 200, id="query_get"),
    pytest.param("POST", "/sparql", FORM_ASK, {"Content-Type": FORM}, 200, id="query_post_form"),
    pytest.param("POST", "/sparql", ASK, {"Content-Type": DIRECT}, 200, id="query_post_direct"),
    pytest.param(
        "POST", "/sparql", ASK, {"Content-Type": f"{DIRECT}; charset=UTF-8"}, 200, id="query_post_direct with a charset"
    ),
    pytest.param("PUT", f"/sparql?{FORM_ASK}", None, {}, 405, id="bad_query_method"),
    pytest.param("DELETE", "/sparql", None, {}, 405, id="bad method without a query"),
    pytest.param("GET", f"/sparql?{FORM_ASK}&{FORM_ASK}", None, {}, 400, id="bad_multiple_queries"),
    pytest.param("POST", "/sparql", FORM_ASK, {"Content-Type": "text/plain"}, 415, id="bad_query_wrong_media_type"),
    pytest.param("POST", "/sparql", FORM_ASK, {}, 415, id="bad_query_missing_form_type"),
    pytest.param("POST", "/sparql", ASK, {}, 415, id="bad_query_missing_direct_type"),
    pytest.param(
        "POST", "/sparql", ASK.encode("utf-16"), {"Content-Type": f"{DIRECT}; charset=UTF-16"}, 400,
        id="bad_query_non_utf8",
    ),
    pytest.param("POST", "/sparql", b"ASK {} # \xff", {"Content-Type": DIRECT}, 400, id="bytes that are no UTF-8"),
    pytest.param("GET", "/sparql?query=ASK%20%7B", None, {}, 400, id="bad_query_syntax"),
    pytest.param("GET", "/sparql?query=%FF", None, {}, 400, id="an address that is no UTF-8"),
    pytest.param("POST", "/sparql", "", {"Content-Type": FORM}, 400, id="a form without a query"),
    pytest.param("POST", f"/sparql?{FORM_ASK}", ASK, {"Content-Type": DIRECT}, 400, id="a query in address and body"),
    pytest.param("GET", "/sparql?update=CLEAR%20ALL", None, {}, 403, id="an update by GET"),
    pytest.param("POST", "/sparql", "update=CLEAR+ALL", {"Content-Type": FORM}, 403, id="an update as a form"),
    pytest.param(
        "POST", "/sparql", "CLEAR ALL", {"Content-Type": "application/sparql-update"}, 403, id="an update as the body"
    ),
    pytest.param("GET", "/sparql?query=DROP%20ALL", None, {}, 400, id="an update that calls itself a query"),
    pytest.param("GET", "/sparql?query=%23ASK%0ADROP%20ALL", None, {}, 400, id="an update behind a comment"),
    pytest.param("POST", "/sparql", "x" * (2**20 + 1), {"Content-Type": DIRECT}, 413, id="a body that is too long"),
    pytest.param("GET", f"/sparql?{FORM_ASK}&timeout=soon", None, {}, 400, id="a time that is none"),
    pytest.param("GET", f"/sparql?{FORM_ASK}&default-graph-uri=a%20b", None, {}, 400, id="a graph that is no IRI"),
    pytest.param(
        "GET", f"/sparql?{FORM_ASK}" + "&default-graph-uri=a:b" * 101, None, {}, 400, id="more graphs than may be named"
    ),
    pytest.param("GET", f"/sparql?{FORM_ASK}", None, {"Accept": "image/png"}, 406, id="no format that is on offer"),
    pytest.param("GET", f"/sparql?{FORM_ASK}", None, {"Accept": "text/turtle"}, 406, id="a graph's format for an ASK"),
    pytest.param("GET", "/nowhere", None, {}, 404, id="an address where nothing stands"),
    pytest.param("GET", "/query/nowhere", None, {}, 404, id="a question that is not there"),
    pytest.param("GET", "/query/oversight?nobody=1", None, {}, 400, id="a parameter that is not there"),
    pytest.param("GET", "/query/accountability?day=soon", None, {}, 400, id="a day that is none"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "path", "body", "headers", "status"), PROTOCOL)
def test_the_protocol(
    server: Server, method: str, path: str, body: str | bytes | None, headers: dict[str, str], status: int
) -> None:
    sent = server.send(method, path, body, headers)
    assert sent.status == status, sent.text
    if status >= 400:
        assert sent.headers["content-type"].startswith("text/plain")
        assert sent.text.count("\n") == 1
        assert len(sent.text) > 20


SOLUTIONS = "SELECT * {} LIMIT 1"
GRAPH = "CONSTRUCT WHERE { ?s ?p 1 }"
XML = "application/sparql-results+xml"
FORMATS = [
    pytest.param(SOLUTIONS, None, RESULTS, id="select, nothing said"),
    pytest.param(SOLUTIONS, "*/*", RESULTS, id="select, anything"),
    pytest.param(SOLUTIONS, "application/json", "application/json", id="select, json"),
    pytest.param(SOLUTIONS, XML, XML, id="query_content_type_select"),
    pytest.param("ASK {}", XML, XML, id="query_content_type_ask"),
    pytest.param(SOLUTIONS, "text/csv", "text/csv; charset=utf-8", id="select, csv"),
    pytest.param("ASK {}", "text/csv", "text/csv; charset=utf-8", id="ask, csv"),
    pytest.param(
        "SELECT * {}", "text/tab-separated-values;q=0.9, text/csv;q=0.2", "text/tab-separated-values; charset=utf-8",
        id="select, the better of two",
    ),
    pytest.param("DESCRIBE <a:b>", "text/turtle", "text/turtle; charset=utf-8", id="query_content_type_describe"),
    pytest.param(GRAPH, "application/rdf+xml", "application/rdf+xml", id="query_content_type_construct"),
    pytest.param(GRAPH, "application/ld+json", "application/ld+json", id="construct, json-ld"),
    pytest.param(GRAPH, "application/n-triples", "application/n-triples", id="construct, n-triples"),
    pytest.param(
        GRAPH, f"{RESULTS}, text/turtle;q=0.1", "text/turtle; charset=utf-8",
        id="construct, only the lesser fits",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("query", "accept", "media"), FORMATS)
def test_the_format_that_is_asked_for_comes(server: Server, query: str, accept: str | None, media: str) -> None:
    path = f"/sparql?{urlencode({'query': query})}"
    sent = server.send("GET", path, headers={"Accept": accept} if accept else {})
    assert (sent.status, sent.headers["content-type"]) == (200, media)
    assert "Accept" in sent.headers["vary"]


def test_a_graph_comes_whole_in_each_format(server: Server, sample: EmbeddedEngine) -> None:
    query = "CONSTRUCT { ?s ?p ?o } { ?s <https://w3id.org/gazette/ns#oversees> ?o ; ?p ?o }"
    expected = {(row[0], row[1], row[2]) for row in sample.run(query).rows}
    assert expected
    for media, format in (
        ("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
    ):  # fmt: skip
        read = rdflib.Graph().parse(data=server.ask(query, accept=media).body, format=format)
        assert {(str(s), str(p), str(o)) for s, p, o in read} == expected, media


def test_data_sets_that_a_request_names(server: Server, sample: EmbeddedEngine) -> None:
    graph = graph_iri(sample)
    inside = str(sample.run(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}").rows[0][0])
    whole = str(sample.run(COUNT).rows[0][0])
    in_graphs = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"

    def count(query: str, **graphs: str) -> str:
        return server.ask(query, "application/json", 60, **graphs).rows()[0]["n"]

    assert int(whole) > int(inside) > 0
    assert count(COUNT) == whole
    assert count(COUNT, default_graph_uri=graph) == inside  # query_dataset_default_graph
    assert count(COUNT, named_graph_uri=graph) == "0"
    assert count(in_graphs, named_graph_uri=graph) == inside  # query_dataset_named_graphs
    assert count(in_graphs) == whole
    assert count(COUNT.replace("{", f"FROM <{graph}> {{", 1)) == inside
    # the request's data set stands before the query's own (query_dataset_full)
    assert count(COUNT.replace("{", "FROM <a:b> {", 1), default_graph_uri=graph) == inside


def test_the_command_line_keeps_to_from_as_well(sample: EmbeddedEngine) -> None:
    assert sample.run("SELECT (COUNT(*) AS ?n) FROM <a:nothing> { ?s ?p ?o }").rows == ((0,),)


def test_head_options_and_other_origins(server: Server) -> None:
    path = f"/sparql?{FORM_ASK}"
    head = server.send("HEAD", path)
    assert (head.status, head.body, head.headers["content-type"]) == (200, b"", RESULTS)
    options = server.send("OPTIONS", "/sparql")
    assert options.status == 204
    assert {each.strip() for each in options.headers["allow"].split(",")} == {"GET", "HEAD", "POST", "OPTIONS"}
    asked = {
        "Origin": "https://example.org",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    preflight = server.send("OPTIONS", "/sparql", headers=asked)
    assert preflight.status == 200
    assert preflight.headers["access-control-allow-origin"] == "*"
    assert "POST" in preflight.headers["access-control-allow-methods"]
    assert server.send("GET", path, headers=asked).headers["access-control-allow-origin"] == "*"


def test_long_answers_are_packed_and_streamed(server: Server) -> None:
    path = f"/sparql?{urlencode({'query': 'SELECT * { ?s ?p ?o }'})}"
    packed = server.send("GET", path, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["transfer-encoding"] == "chunked"
    plain = server.send("GET", path)
    assert gzip.decompress(packed.body) == plain.body
    assert len(plain.body) > 10 * len(packed.body)


def test_the_service_describes_itself(server: Server) -> None:
    sent = server.send("GET", "/sparql", headers={"Accept": "application/rdf+xml"})
    read = rdflib.Graph().parse(data=sent.body, format="xml")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    [service] = read.subjects(rdflib.RDF.type, sd.Service)
    assert str(read.value(service, sd.endpoint)) == f"{server.address}sparql"
    assert set(read.objects(service, sd.feature)) == {sd.UnionDefaultGraph}
    listed = {str(name) for name in read.objects(None, sd.name)}
    assert listed == {row["g"] for row in server.ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").rows()}
    assert server.send("GET", "/sparql", headers={"Accept": "image/png"}).status == 406


# ---------------------------------------------------------------- clients

ASKED = ("accountability", "oversight", "post-holders", "standards", "meetings")


@pytest.mark.parametrize("name", ASKED)
def test_sparqlwrapper_gets_the_embedded_stores_rows(server: Server, sample: EmbeddedEngine, name: str) -> None:
    values = {"post": ["市长"]} if name == "post-holders" else {}
    remote = run_query(RemoteEngine(f"{server.address}sparql"), find_query(name), values)
    assert remote == run_query(sample, find_query(name), values)
    assert remote.rows


def test_rdflibs_store_reads_it(server: Server, sample: EmbeddedEngine) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{server.address}sparql"))
    query = "PREFIX gz: <https://w3id.org/gazette/ns#> SELECT ?official ?body { ?official gz:oversees ?body }"
    found = {tuple(map(str, row)) for row in graph.query(query) if isinstance(row, tuple)}
    assert found == set(sample.run(query).rows)
    assert found


def test_curl_reads_it(server: Server, program: Callable[..., Path]) -> None:
    line = [str(program("curl")), "-sS", "--fail", "-H", "Accept: text/csv", "--data-urlencode", f"query={COUNT}"]
    done = subprocess.run([*line, f"{server.address}sparql"], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[0] == "n"
    assert int(done.stdout.splitlines()[1]) > 10_000


def test_two_hundred_clients_at_once_get_right_answers(server: Server) -> None:
    def ask(number: int) -> str:
        query = f"SELECT ?x (COUNT(*) AS ?n) {{ VALUES ?x {{ {number} }} ?s ?p ?o }} GROUP BY ?x"
        [row] = server.ask(query, patience=120).rows()
        return f"{row['x']} {row['n']}"

    whole = server.ask(COUNT).rows()[0]["n"]
    with ThreadPoolExecutor(200) as clients:
        assert list(clients.map(ask, range(200))) == [f"{number} {whole}" for number in range(200)]


# ---------------------------------------------------------------- the catalogue over HTTP


def test_every_question_is_answered_as_json_and_csv(server: Server, sample: EmbeddedEngine) -> None:
    listed = {each["name"]: each for each in json.loads(server.send("GET", "/query").body)}
    assert listed.keys() == catalogue().keys()
    for name in ASKED:
        assert listed[name]["address"] == f"{server.address}query/{name}"
        expected = json_records(run_query(sample, find_query(name)))
        assert json.loads(server.send("GET", f"/query/{name}").body) == expected
        read = list(csv.DictReader(io.StringIO(server.send("GET", f"/query/{name}.csv").text)))
        assert len(read) == len(expected)
        negotiated = server.send("GET", f"/query/{name}", headers={"Accept": "text/csv"})
        assert negotiated.text == server.send("GET", f"/query/{name}.csv").text


def test_parameters_enter_as_values_and_never_as_text(server: Server) -> None:
    def rows(value: str) -> object:
        return json.loads(server.send("GET", f"/query/oversight?document={quote(value)}").body)

    assert rows("沈政办发〔2022〕1号")
    assert rows('x" } UNION { ?s ?p ?o } #') == []


def test_openapi_describes_what_is_there(server: Server) -> None:
    api = json.loads(server.send("GET", "/openapi.json").body)
    assert api["openapi"] == "3.1.0"
    assert api["paths"].keys() == {"/query", *(f"/query/{name}" for name in catalogue())}
    for name, query in catalogue().items():
        operation = api["paths"][f"/query/{name}"]["get"]
        assert [each["name"] for each in operation["parameters"]] == [each.name for each in query.parameters]
        row = operation["responses"]["200"]["content"]["application/json"]["schema"]["items"]
        assert tuple(row["properties"]) == query.columns
        assert query.summary_zh in operation["description"]
        choices = {each["name"]: each["schema"].get("x-choices") for each in operation["parameters"]}
        for each in query.parameters:
            assert choices[each.name] in (*api["paths"], None)
            assert (choices[each.name] is None) is (each.type.choices is None)


# ---------------------------------------------------------------- nothing gets out, nothing runs away


@pytest.fixture
def listener() -> Iterator[tuple[int, list[bytes]]]:
    """A port on loopback, and what came to it."""
    came: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def listen() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = listening.accept()
                    with connection:
                        came.append(connection.recv(4096))
                        rows = [{"s": {"type": "literal", "value": "far"}}]
                        body = json.dumps({"head": {"vars": ["s"]}, "results": {"bindings": rows}}).encode()
                        head = f"HTTP/1.1 200 OK\r\nContent-Type: {RESULTS}\r\nContent-Length: {len(body)}\r\n\r\n"
                        connection.sendall(head.encode() + body)

        threading.Thread(target=listen, daemon=True).start()
        yield listening.getsockname()[1], came
        listening.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        "SELECT * {{ SERVICE SILENT <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        "SELECT * {{ VALUES ?x {{ <http://127.0.0.1:{port}/> }} SERVICE ?x {{ ?s ?p ?o }} }}",
        "PREFIX x: <http://127.0.0.1:{port}/> SELECT * {{ service x: {{ ?s ?p ?o }} }}",
        "SELECT * {{ \\u0053ERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        "SELECT * FROM <http://127.0.0.1:{port}/> {{ ?s ?p ?o }}",
        "LOAD <http://127.0.0.1:{port}/>",
    ],
    ids=["service", "silent", "variable", "prefixed", "escaped", "from", "load"],
)
def test_no_query_reaches_the_network(server: Server, listener: tuple[int, list[bytes]], query: str) -> None:
    port, came = listener
    sent = server.ask(query.format(port=port))
    assert sent.status in (400, 403) or sent.rows() == []
    assert came == []


def test_a_worker_has_no_network_even_where_the_text_is_let_through(
    sample_store: Path, listener: tuple[int, list[bytes]], tmp_path: Path
) -> None:
    import asyncio

    from graph.workers import AnswerError, Limits, Request, WorkerPool

    port, came = listener

    async def ask() -> None:
        pool = WorkerPool(sample_store, tmp_path, Limits())
        await pool.open()
        try:
            with pytest.raises(AnswerError, match="not permitted"):
                async with pool.answer(Request(f"SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}")):
                    pass
        finally:
            await pool.close()

    asyncio.run(ask())
    assert came == []


def test_a_host_that_the_operator_lists_is_reached(sample_store: Path, listener: tuple[int, list[bytes]]) -> None:
    port, came = listener
    with serving(sample_store, "--service-host", f"127.0.0.1:{port}") as server:
        query = "SELECT ?s { SERVICE <http://%s/> { ?s ?p ?o } }"
        assert server.ask(query % f"127.0.0.1:{port}").rows() == [{"s": "far"}]
        assert len(came) == 1
        assert server.ask(query % "127.0.0.1:9").status == 403
        assert server.ask(query % f"127.0.0.1:{port}@example.org").status == 403
        assert len(came) == 1


def test_a_query_that_runs_away_is_stopped_and_others_go_on(server: Server) -> None:
    answers: list[Sent] = []
    threads = [threading.Thread(target=lambda: answers.append(server.ask(RUNAWAY, timeout="3"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    assert server.ask(ASK, patience=2.5).status == 200
    for thread in threads:
        thread.join(timeout=30)
    assert [sent.status for sent in answers] == [503] * 4
    assert all("3 seconds" in sent.text for sent in answers)


def test_limits_of_length_memory_and_time(sample_store: Path) -> None:
    options = ("--longest", "1", "--memory", "700", "--timeout", "20", "--workers", "2")
    with serving(sample_store, *options) as server:
        with pytest.raises(http.client.IncompleteRead):
            server.ask("SELECT * { ?s ?p ?o }")
        greedy = server.ask("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f")
        assert (greedy.status, "memory" in greedy.text) == (503, True)
        # a client that goes away lets go of its worker
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", server.port)) as leaving:
                path = f"/sparql?{urlencode({'query': RUNAWAY})}"
                leaving.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
                time.sleep(0.3)
        assert server.ask(ASK, patience=10).status == 200


def test_the_store_is_built_anew_while_it_is_served(tmp_path: Path) -> None:
    store = tmp_path / "gazette.store"
    build_store(ANHE[:1], store, place="安河市")
    with serving(store) as server:
        before = server.ask(COUNT).rows()
        seen: list[int] = []
        stop = threading.Event()

        def keep_asking() -> None:
            while not stop.is_set():
                seen.append(server.ask(COUNT).status)

        asking = threading.Thread(target=keep_asking)
        asking.start()
        build_store(ANHE, store, place="安河市")
        deadline = time.monotonic() + 30
        while (now := server.ask(COUNT).rows()) == before and time.monotonic() < deadline:
            time.sleep(0.1)
        stop.set()
        asking.join(timeout=30)
        assert int(now[0]["n"]) > int(before[0]["n"])
        assert set(seen) == {200}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gazette.store", "gazette.store.lock"]


def test_what_cannot_be_served_is_said(gazette: Command, sample_store: Path) -> None:
    done = gazette("serve", "--store", "nowhere")
    assert (done.returncode, "there is no store" in done.stderr) == (2, True)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = gazette("serve", "--store", sample_store, "--port", str(taken.getsockname()[1]))
    assert (done.returncode, "choose another --port" in done.stderr) == (2, True)


# ---------------------------------------------------------------- pages


def test_the_pages_in_a_browser(server: Server, program: Callable[..., Path], tmp_path: Path) -> None:
    with running(program("chromium", "chromium-browser"), tmp_path) as browser:
        browser.visit(server.address)
        assert browser.evaluate("document.querySelectorAll('tbody tr').length") == len(catalogue())
        browser.visit(f"{server.address}editor")
        browser.evaluate("document.querySelectorAll('#catalogue button')[3].click()")
        assert browser.evaluate("Object.keys(yasgui._tabs).length") == 2
        text = 'SELECT ("<img src=x onerror=alert(1)><script>alert(2)</script>\\u2028" AS ?hostile) {}'
        browser.evaluate(f"void yasgui.getTab().setQuery({json.dumps(text)})")
        browser.evaluate("void yasgui.getTab().getYasqe().query()")
        shown = "[...document.querySelectorAll('.yasr_results')].map(each => each.textContent).join()"
        deadline = time.monotonic() + 20
        while "onerror" not in browser.evaluate(shown) and time.monotonic() < deadline:
            time.sleep(0.2)
        assert "<img src=x onerror=alert(1)>" in browser.evaluate(shown)
        assert browser.dialogs() == []
        outside = [each for each in browser.requests() if not each.startswith((server.address, "data:", "blob:"))]
        assert outside == []


def test_a_question_of_the_home_page_opens_in_the_editor_with_its_answer(
    server: Server, program: Callable[..., Path], tmp_path: Path
) -> None:
    with running(program("chromium", "chromium-browser"), tmp_path) as browser:
        browser.visit(server.address)
        link = "[...document.querySelectorAll('tbody a')].find(each => each.textContent === '互补与AB角')"
        assert browser.evaluate(f"{link}.href") == f"{server.address}editor#backups"
        browser.visit(f"{server.address}editor#backups")
        shown = "[...document.querySelectorAll('.yasr_results')].map(each => each.textContent).join()"
        deadline = time.monotonic() + 20
        while "互补" not in browser.evaluate(shown) and time.monotonic() < deadline:
            time.sleep(0.2)
        assert "高伟、王少林同志互补" in browser.evaluate(shown)


def test_a_site_is_served_beside_the_endpoint(sample_store: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>the site</p>", encoding="utf-8")
    with serving(sample_store, "--site", str(tmp_path)) as server:
        assert server.send("GET", "/").text == "<p>the site</p>"
        assert server.ask(ASK).status == 200
        assert server.send("GET", "/../pyproject.toml").status == 404


def test_files_of_the_editor_are_all_there() -> None:
    pages = Path(__file__).parent.parent / "gazette" / "pages"
    assert "MIT" in (pages / "vendor" / "yasgui.LICENSE.txt").read_text(encoding="utf-8")
    for name in ("vendor/yasgui.min.js", "vendor/yasgui.min.css", "static/editor.js", "static/server.css"):
        assert (pages / name).stat().st_size > 500
