"""Why queries are written as they are: what Virtuoso 7.2 does otherwise, each shown by the smallest query that does.

The catalogue keeps to forms that every engine answers alike. Each test here fails once Virtuoso has mended the thing,
and its form may then be written more simply, or its exception in test_virtuoso.py go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest
from virtuoso import PASSWORD, USER, running

from graph.answers import Answer, EmbeddedEngine
from graph.remote import RemoteEngine
from graph.remote_access import Credentials
from graph.remote_load import UpdateWriter
from ontology.errors import QueryError
from queries.catalogue import catalogue

GRAPH = "https://a.example/安河"
LINES = [
    '<a:1> <a:name> "方平" .',
    '<a:2> <a:name> "何安" .',
    '<a:1> <a:post> "市长" .',
    '<a:1> <a:post> "副市长" .',
    '<a:2> <a:post> "市人民政府卫生健康委员会主任" .',
    '<a:2> <a:post> "县长" .',
    f'<a:1> <a:long> "{"甲" * 700}" .',
    f'<a:2> <a:long> "{"乙" * 700}" .',
]


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory, program: Callable[..., Path]) -> Iterator[RemoteEngine]:
    """A server with the lines."""
    with running(program("virtuoso-t"), tmp_path_factory.mktemp("virtuoso")) as server:
        UpdateWriter(server.update, Credentials(USER, PASSWORD)).add(GRAPH, LINES)
        yield RemoteEngine(server.query, timeout=60)


@pytest.fixture(scope="module")
def here() -> EmbeddedEngine:
    """The same lines in our own store."""
    store = ox.Store()
    store.load("\n".join(LINES).encode(), ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(GRAPH))
    return EmbeddedEngine(store)


@dataclass(frozen=True, slots=True)
class Way:
    """A form that Virtuoso answers otherwise, and the one that the catalogue has instead; None where there is none."""

    id: str
    form: str
    instead: str | None
    why: str


XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
WAYS = [
    Way(
        "concat",
        'SELECT ?s (CONCAT(?name, "；") AS ?cell) { ?s <a:name> ?name } ORDER BY ?s',
        f'{XSD}SELECT ?s (CONCAT(?name, "；"^^xsd:string) AS ?cell) {{ ?s <a:name> ?name }} ORDER BY ?s',
        "a text of the query beyond ASCII is wide, one of the graph is bytes; a typed one is bytes too",
    ),
    Way(
        "separator",
        'SELECT (GROUP_CONCAT(?name; separator="；") AS ?cell) '
        "{ { SELECT ?name { ?s <a:name> ?name } ORDER BY ?name } }",
        'SELECT (REPLACE(GROUP_CONCAT(?name; separator="\\u001F"), "\\u001F", "；") AS ?cell) '
        "{ { SELECT ?name { ?s <a:name> ?name } ORDER BY ?name } }",
        "a separator cannot have a type; REPLACE takes a wide text",
    ),
    Way(
        "alternatives",
        'SELECT ?post { ?s <a:post> ?post FILTER(REGEX(?post, "县|省")) } ORDER BY ?post',
        'SELECT ?post { ?s <a:post> ?post FILTER(REGEX(?post, "(?:县|省)")) } ORDER BY ?post',
        "a pattern whose only sign is | is looked for as it stands",
    ),
    Way(
        "least",
        "SELECT (MIN(?post) AS ?least) { ?s <a:post> ?post }",
        "SELECT (MIN(STR(?post)) AS ?least) { ?s <a:post> ?post }",
        "texts of the graph are compared by where they are kept",
    ),
    Way(
        "regex",
        'SELECT ?post { ?s <a:post> ?post BIND(CONCAT(?post, "") AS ?text) '
        'FILTER(REGEX(?text, "[县卫]生?")) } ORDER BY ?post',
        'SELECT ?post { ?s <a:post> ?post BIND(CONCAT(?post, "") AS ?text) '
        'FILTER(REGEX(SUBSTR(?text, 1), "[县卫]生?")) } ORDER BY ?post',
        "in a text that CONCAT or STR gave nothing beyond ASCII is found",
    ),
    Way(
        "characters",
        'SELECT ?s (REPLACE(REPLACE(?name, "x", ""), "(.)", "$1-") AS ?apart) { ?s <a:name> ?name } ORDER BY ?s',
        None,
        "REPLACE takes what REPLACE gave apart between the bytes of a character",
    ),
    Way(
        "long-rows",
        "SELECT (CONCAT(?a, ?b, ?a) AS ?row) { <a:1> <a:long> ?a . <a:2> <a:long> ?b } ORDER BY ?row",
        None,
        "rows longer than 4 kB cannot be sorted (SR319)",
    ),
]


def answer_of(engine: RemoteEngine, query: str) -> Answer | None:
    """The engine's answer, or None where it refuses the query."""
    try:
        return engine.run(query)
    except QueryError:
        return None


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.id)
def test_virtuoso_does_otherwise(there: RemoteEngine, here: EmbeddedEngine, way: Way) -> None:
    right = here.run(way.form)
    assert right.rows
    assert answer_of(there, way.form) != right, "mended: write the simpler form"
    if way.instead is not None:
        assert here.run(way.instead) == right
        assert there.run(way.instead) == right


PATTERN = re.compile(r'\bREGEX\([^"]*, "(?P<pattern>(?:[^"\\]|\\.)*)"')


@pytest.mark.parametrize("name", catalogue())
def test_alternatives_stand_in_parentheses(name: str) -> None:
    for match in PATTERN.finditer(catalogue()[name].text):
        assert "|" not in match["pattern"] or "(" in match["pattern"], f"{match[0]}: write (?:…|…)"
