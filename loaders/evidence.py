"""Whether a fact's passages are what the source prints. Nothing enters the graph that has not passed here."""

from __future__ import annotations

from dataclasses import fields

from loaders.fact_types import (
    Alias,
    Backup,
    Citation,
    CollectiveDuty,
    Decision,
    EventBody,
    EventPlace,
    EventWork,
    Fact,
    Oversight,
    Participant,
    Portfolio,
    PostHeld,
    Recipient,
    Responsibility,
    Target,
)
from loaders.model import Piece, Source, Span
from loaders.text import read_text
from ontology.errors import EvidenceError

# the fields that hold words of the print: each must stand in the fact's passages as it is
VERBATIM: dict[type[Fact], tuple[str, ...]] = {
    Recipient: ("recipient",),
    Citation: ("cited_title", "cited_number"),
    PostHeld: ("person", "post"),
    Oversight: ("person", "body"),
    Portfolio: ("person", "domain"),
    Alias: ("body", "alias"),
    Backup: ("person", "backup"),
    CollectiveDuty: ("officials", "duty"),
    Responsibility: ("body",),
    Target: ("quote",),
    Participant: ("person",),
    EventBody: ("body",),
    EventPlace: ("place",),
    EventWork: ("work",),
    Decision: ("matter",),
}


def quotes_of(source: Source, fact: Fact) -> list[str]:
    """What each of a fact's passages prints, white space deleted, in their order.

    Raises EvidenceError where the fact has no passage, one lies outside the source, one is blank, or what the fact
    quotes does not stand in them.
    """
    if not fact.spans:
        raise EvidenceError(f"{source.name}: {named(fact)} has no passage; a fact needs at least one")
    quotes = [quote_of(source, span, fact) for span in fact.spans]
    found = bare("".join(quotes))
    for field in VERBATIM.get(type(fact), ()):
        value = getattr(fact, field)
        if value is not None and bare(str(value)) not in found:
            raise EvidenceError(
                f"{placed(fact.spans[0])}: {named(fact)} says “{value}”, but its passages read “{'；'.join(quotes)}”"
            )
    return quotes


def quote_of(source: Source, span: Span, fact: Fact) -> str:
    """What one passage of a fact prints; raises EvidenceError where it prints nothing or is no part of the source."""
    if span.file != source.name:
        raise EvidenceError(f"{placed(span)}: {named(fact)} has a passage of another file than {source.name}")
    if not in_order(span.pieces, len(source.text)):
        raise EvidenceError(
            f"{placed(span)}: {named(fact)} has a passage with the ranges {list(span.pieces)}; "
            f"they must rise and lie within the file's {len(source.text)} characters"
        )
    quote = read_text(source, span.pieces)
    if not quote:
        raise EvidenceError(f"{placed(span)}: {named(fact)} has a passage that prints nothing")
    return quote


def in_order(pieces: tuple[Piece, ...], length: int) -> bool:
    """Whether there are ranges, none empty, one after the other, within a text of that length."""
    reached = 0
    for start, end in pieces:
        if not reached <= start < end:
            return False
        reached = end
    return bool(pieces) and reached <= length


def bare(text: str) -> str:
    """A text without any white space."""
    return "".join(text.split())


def named(fact: Fact) -> str:
    """A fact as a message names it: its kind and the first of its columns that has a value."""
    values = (getattr(fact, column.name) for column in fields(fact) if column.name != "spans")
    return f"the {type(fact).__name__} “{next((value for value in values if value is not None), '')}”"


def placed(span: Span) -> str:
    """Where a passage starts, as messages print it."""
    return f"{span.file}:{span.line}"
