"""The server's own pages: what is here, and the SPARQL editor. They load nothing from elsewhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from gazette.pages.script_data import script_data
from graph.answers import serialise
from ontology.terms import PREFIXES
from queries.catalogue import catalogue

PAGES = Path(__file__).parent.parent / "pages"
VENDOR, STATIC = PAGES / "vendor", PAGES / "static"
# only what this server sends; the editor sets styles from its script
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
OVERVIEW = """\
# How many things of each class are there?
SELECT ?class (COUNT(DISTINCT ?thing) AS ?things)
WHERE { ?thing a ?class . FILTER(STRSTARTS(STR(?class), "https://w3id.org/gazette/ns#")) }
GROUP BY ?class
ORDER BY DESC(?things) ?class
"""
HEADERS = {"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


async def home_page(_: Request) -> Response:
    """`/`: what is here."""
    return HTMLResponse(home(), headers=HEADERS)


async def editor_page(_: Request) -> Response:
    """`/editor`: YASGUI with the catalogue's questions."""
    return HTMLResponse(editor(), headers=HEADERS)


@cache
def home() -> str:
    """The home page."""
    queries = list(catalogue().values())
    return environment().get_template("home.html").render(queries=queries, count=len(queries))


@cache
def editor() -> str:
    """The editor's page."""
    first = {"name": "overview", "title": "Overview", "title_zh": "概览", "summary": "", "text": OVERVIEW}
    questions = [first] + [
        {
            "name": query.name, "title": query.title, "title_zh": query.title_zh, "summary": query.summary,
            "text": query.bound({}, serialise),
        }
        for query in catalogue().values()
    ]  # fmt: skip
    return (
        environment()
        .get_template("editor.html")
        .render(questions=script_data(questions), prefixes=script_data(PREFIXES))
    )


@cache
def environment() -> Environment:
    """The templates; what stands in them is escaped."""
    loader = PackageLoader("gazette.pages")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
