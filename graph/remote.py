"""Answers from a SPARQL endpoint elsewhere, through SPARQLWrapper."""

from __future__ import annotations

import json
import re
from http.client import HTTPException
from urllib.error import HTTPError

from SPARQLWrapper import JSON, POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from graph.answers import Answer, Cell, literal_value, one_line
from ontology.errors import GazetteError, QueryError

TIMEOUT = 60  # seconds
# SPARQLWrapper looks for the kind of query in comments too: “addressed” in a head is an ADD, an update, to it
HEAD = re.compile(r"\A(?:\s*#.*\n)+")
Binding = dict[str, str]


class RemoteEngine:
    """Answers SELECT and ASK from an endpoint that holds the graph, by form POST."""

    def __init__(self, url: str, timeout: int = TIMEOUT) -> None:
        if not url.lower().startswith(("http://", "https://")):
            raise GazetteError(f"{url}: no address of an endpoint; it starts with http:// or https://")
        self.url = url
        self.timeout = timeout

    def run(self, text: str) -> Answer:
        """The answer to a query.

        Raises QueryError where the endpoint refuses it, GazetteError where it does not answer or not in JSON.
        """
        body = self.ask(text)
        try:
            found = json.loads(body)
            if "boolean" in found:
                return Answer(("answer",), ((bool(found["boolean"]),),))
            columns = tuple(found["head"]["vars"])
            rows = found["results"]["bindings"]
            return Answer(columns, tuple(tuple(remote_cell(row.get(column)) for column in columns) for row in rows))
        except (ValueError, TypeError, LookupError, AttributeError):
            message = (
                f"{self.url}: the answer is no SPARQL result in JSON; is this an endpoint, and the query SELECT or ASK?"
            )
            raise GazetteError(message) from None

    def ask(self, text: str) -> bytes:
        """What the endpoint sends back for a query."""
        wrapper = SPARQLWrapper(self.url)
        wrapper.setQuery(HEAD.sub("", text))
        wrapper.setMethod(POST)
        wrapper.setReturnFormat(JSON)
        wrapper.setTimeout(self.timeout)
        try:
            with wrapper.query().response as response:
                body: bytes = response.read()
                return body
        except SPARQLWrapperException as error:
            release(error.__context__)
            raise QueryError(f"{self.url}: the endpoint refuses the query: {one_line(str(error))}") from None
        except (OSError, HTTPException, ValueError) as error:
            release(error)
            raise GazetteError(f"{self.url}: the endpoint does not answer ({error}); check the address") from None


def release(error: BaseException | None) -> None:
    """Let go of the connection that an HTTP error holds."""
    if isinstance(error, HTTPError):
        error.close()


def remote_cell(binding: Binding | None) -> Cell:
    """One binding of a SPARQL JSON result as a plain value."""
    if binding is None:
        return None
    if binding["type"] == "uri":
        return binding["value"]
    return literal_value(binding["value"], binding.get("datatype"))
