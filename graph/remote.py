"""Answers from a SPARQL endpoint elsewhere, through SPARQLWrapper."""

from __future__ import annotations

from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit

from SPARQLWrapper import JSON, POST, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

from graph.answers import Answer, Cell, literal_value, one_line
from ontology.errors import GazetteError, QueryError

TIMEOUT = 60  # seconds


class RemoteEngine:
    """Answers SELECT and ASK from an endpoint that holds the graph, by form POST."""

    def __init__(self, url: str, timeout: int = TIMEOUT) -> None:
        if urlsplit(url).scheme not in ("http", "https"):
            raise GazetteError(f"{url}: no address of an endpoint; it starts with http:// or https://")
        self.url = url
        self.timeout = timeout

    def run(self, text: str) -> Answer:
        """The answer to a query. Raises QueryError where the endpoint refuses it, GazetteError where it does not answer."""
        wrapper = SPARQLWrapper(self.url)
        wrapper.setQuery(text)
        wrapper.setMethod(POST)
        wrapper.setReturnFormat(JSON)
        wrapper.setTimeout(self.timeout)
        try:
            found: Any = wrapper.query().convert()
        except SPARQLWrapperException as error:
            raise QueryError(f"{self.url}: the endpoint refuses the query: {one_line(str(error))[:300]}") from None
        except (URLError, OSError) as error:
            raise GazetteError(f"{self.url}: the endpoint does not answer ({error}); check the address") from None
        except ValueError:
            raise GazetteError(f"{self.url}: the answer is no SPARQL result in JSON; is this an endpoint?") from None
        if not isinstance(found, dict):
            raise QueryError(f"{self.url}: only SELECT and ASK are answered from an endpoint")
        if "boolean" in found:
            return Answer(("answer",), ((bool(found["boolean"]),),))
        columns = tuple(found["head"]["vars"])
        rows = found["results"]["bindings"]
        return Answer(columns, tuple(tuple(remote_cell(row.get(column)) for column in columns) for row in rows))


def remote_cell(binding: dict[str, str] | None) -> Cell:
    """One binding of a SPARQL JSON result as a plain value."""
    if binding is None:
        return None
    if binding["type"] == "uri":
        return binding["value"]
    return literal_value(binding["value"], binding.get("datatype"))
