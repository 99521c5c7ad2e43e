"""What a document says of itself: number, title, issuers, dates, kind, openness; whom it addresses (documents, recipients)."""

from __future__ import annotations

import re

from loaders.bodies import split_bodies
from loaders.dates import read_date
from loaders.facts.effective import effective_date
from loaders.model import Document, DocumentFact, Fact, Problem, Reading, Recipient, Span
from loaders.rules.layout import DATE, KIND, YEARS

KIND_AT_END = re.compile(rf"(?P<kind>{KIND}){YEARS}?$")
OPENNESS = re.compile(r"此件(?P<openness>[^）)]+)")
COPIES_HEAD = re.compile(r"(?P<role>抄送|抄报|主送|分送|发送)[：:]")
PRINTED = re.compile(rf"(?P<printed>{DATE})印发$")
SECOND_NAME = re.compile(r"^[（(].*[）)]$")


def find_document(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The document's own fact, and one for each body it addresses or is copied to."""
    effective, effective_span = effective_date(document)
    enclosed = next((each.title for each in document.compositions[1:] if each.title), None)
    issuers = [reading for reading in document.signatures if not SECOND_NAME.match(reading.text)]
    imprint = PRINTED.search(document.imprint.text) if document.imprint else None
    openness = OPENNESS.search(document.note.text) if document.note else None
    readings = [document.number, document.title, *issuers, document.dated, document.note, document.imprint]
    issued = read_date(document.dated.text) if document.dated else None
    printed = read_date(imprint["printed"]) if imprint else None
    fact = DocumentFact(
        title=document.title.text if document.title else None,
        issuers=tuple(reading.text for reading in issuers),
        issued=issued.last_day() if issued and issued.day else None,
        printed=printed.last_day() if printed and printed.day else None,
        effective=effective,
        kind=title_kind(document.compositions[0].title or document.title),
        enclosed_title=enclosed.text if enclosed else None,
        openness=openness["openness"] if openness else None,
        number=document.number.text if document.number else None,
        spans=tuple(document_spans(document, readings, effective_span)),
    )
    return [fact, *find_recipients(document)], []


def document_spans(document: Document, readings: list[Reading | None], effective: Span | None) -> list[Span]:
    """Where the head and imprint are printed; of a text without either, its first line."""
    spans = [reading.span() for reading in readings if reading is not None and reading.text]
    if effective is not None:
        spans.append(effective)
    if not spans:
        spans = [leaf.reading.span() for leaf in document.leaves[:1]]
    return spans


def title_kind(title: Reading | None) -> str | None:
    """The kind of document (文种) that a title ends in: 通知, 决定, 方案."""
    match = KIND_AT_END.search(title.text) if title else None
    return match["kind"] if match else None


def find_recipients(document: Document) -> list[Recipient]:
    """The bodies addressed (主送) and copied to (抄送), in order of print."""
    found: list[Recipient] = []
    if document.recipients:
        found += recipients_in(document.recipients, 0, len(document.recipients.text.rstrip("：:")), "主送")
    if document.copies:
        heads = list(COPIES_HEAD.finditer(document.copies.text))
        for head, following in zip(heads, [*heads[1:], None], strict=True):
            end = following.start() if following else len(document.copies.text)
            role = "抄送" if head["role"] == "抄报" else head["role"]
            found += recipients_in(document.copies, head.end(), end, role if role in ("主送", "抄送") else "主送")
    return found


def recipients_in(reading: Reading, start: int, end: int, role: str) -> list[Recipient]:
    """The bodies of one list of addressees."""
    stop = start + len(reading.text[start:end].rstrip("。.；;"))
    return [
        Recipient(mention.body, role, spans=(reading.span(mention.start, mention.end),))
        for mention in split_bodies(reading, start, stop)
    ]


