"""Which of the formats on offer a request likes best, by its Accept header (RFC 9110 §12.5.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A format on offer: its name in `graph/worker.py`, and its media types, the one to answer with first."""

    name: str
    types: tuple[str, ...]


SOLUTIONS = (
    Offer("json", ("application/sparql-results+json", "application/json")),
    Offer("xml", ("application/sparql-results+xml", "application/xml", "text/xml")),
    Offer("csv", ("text/csv",)),
    Offer("tsv", ("text/tab-separated-values",)),
)
GRAPHS = (
    Offer("turtle", ("text/turtle", "application/x-turtle")),
    Offer("ntriples", ("application/n-triples", "text/plain")),
    Offer("jsonld", ("application/ld+json", "application/json")),
    Offer("rdfxml", ("application/rdf+xml", "application/xml", "text/xml")),
)


def choose(offers: Sequence[Offer], accept: str | None) -> tuple[str, str] | None:
    """The name and media type of the best offer; None where none is acceptable.

    accept: the header; None or empty takes anything. Of several as welcome, the one offered first.
    >>> choose(SOLUTIONS, "text/csv;q=0.5, application/sparql-results+xml")
    ('xml', 'application/sparql-results+xml')
    """
    wanted = list(read_accept(accept or "*/*"))
    found: tuple[float, str, str] | None = None
    for offer in offers:
        for media in offer.types:
            quality = quality_of(media, wanted)
            if quality > 0 and (found is None or quality > found[0]):
                found = quality, offer.name, media
    return found[1:] if found else None


def quality_of(media: str, wanted: Sequence[tuple[str, float]]) -> float:
    """How welcome a media type is, from 0 to 1: by the most specific range that it falls in."""
    for each in (media, f"{media.partition('/')[0]}/*", "*/*"):
        matching = [quality for name, quality in wanted if name == each]
        if matching:
            return max(matching)
    return 0.0


def read_accept(accept: str) -> Iterator[tuple[str, float]]:
    """The ranges of an Accept header with their weights; one that cannot be read has the weight 1."""
    for part in accept.split(","):
        name, *parameters = (each.strip() for each in part.split(";"))
        quality = 1.0
        for parameter in parameters:
            key, _, value = parameter.partition("=")
            if key.strip().lower() == "q":
                quality = weight(value.strip())
        if name:
            yield name.lower(), quality


def weight(text: str) -> float:
    """A weight between 0 and 1.

    >>> weight("0.5"), weight("2"), weight("much")
    (0.5, 1.0, 1.0)
    """
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 1.0
