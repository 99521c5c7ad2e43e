"""Answers from a SPARQL endpoint elsewhere, through SPARQLWrapper."""

from __future__ import annotations

import json
from collections.abc import Sequence
from http.client import HTTPException

from SPARQLWrapper import JSON, POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException, Unauthorized

from graph.answers import Answer, Cell, literal_value, one_line
from graph.remote_access import PASSWORD, TIMEOUT, USER, Credentials, admit
from graph.remote_retry import PAUSES, release, repeat
from loaders.regex import regex
from ontology.errors import GazetteError, QueryError

# Virtuoso gives the answer to ASK as one row with this column, or none
ASKED = ("__ASK_RETVAL",)
# SPARQLWrapper looks for the kind of query in comments too: “addressed” in a head is an ADD, an update, to it
HEAD = regex(r"\A(?:\s*#.*\n)+")
Binding = dict[str, str]


class RemoteEngine:
    """Answers SELECT and ASK from an endpoint that holds the graph, by form POST; asks again where it is busy.

    timeout: seconds for an answer. pauses: seconds before each repetition.
    """

    def __init__(
        self, url: str, timeout: int = TIMEOUT, credentials: Credentials | None = None, pauses: Sequence[float] = PAUSES
    ) -> None:
        admit(url, credentials)
        self.url = url
        self.timeout = timeout
        self.pauses = pauses

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
            cells = tuple(tuple(remote_cell(row.get(column)) for column in columns) for row in rows)
            return Answer(("answer",), ((any(map(any, cells)),),)) if columns == ASKED else Answer(columns, cells)
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

        def send() -> bytes:
            with wrapper.query().response as response:
                body: bytes = response.read()
                return body

        try:
            return repeat(send, self.pauses)
        except Unauthorized as error:
            release(error.__context__)
            raise GazetteError(not_let_in(self.url)) from None
        except SPARQLWrapperException as error:
            release(error.__context__)
            raise QueryError(f"{self.url}: the endpoint refuses the query: {one_line(str(error))}") from None
        except (OSError, HTTPException, ValueError) as error:
            release(error)
            raise GazetteError(f"{self.url}: the endpoint does not answer ({error}); check the address") from None


def not_let_in(url: str) -> str:
    """What to say where an endpoint does not take who asks."""
    return f"{url}: the endpoint lets in only users that it knows; set {USER} and {PASSWORD} to what it knows"


def remote_cell(binding: Binding | None) -> Cell:
    """One binding of a SPARQL JSON result as a plain value."""
    if binding is None:
        return None
    if binding["type"] == "uri":
        return binding["value"]
    return literal_value(binding["value"], binding.get("datatype"))
