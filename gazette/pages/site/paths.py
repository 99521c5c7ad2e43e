"""The names of the site's files: of an IRI its ASCII letters and digits and a hash, whatever a document prints."""

from __future__ import annotations

import hashlib
import re
from enum import StrEnum

ASCII = re.compile(r"[a-z0-9]+")
LONGEST = 32  # characters of a name before its hash


class Kind(StrEnum):
    """A kind of page, named as its folder."""

    DOCUMENT = "document"
    OFFICIAL = "official"
    BODY = "body"
    TASK = "task"
    TARGET = "target"
    EVENT = "event"
    TOPIC = "topic"
    ANSWER = "answer"
    CHART = "chart"
    TIMELINE = "timeline"


def file_name(identifier: str) -> str:
    """The name, without an ending, of the file that tells of an IRI or another identifier; the same always.

    Lower case, so that file systems which do not tell cases apart keep two files apart as well.
    >>> file_name("https://w3id.org/gazette/id/安河市/document/安政发〔2021〕3号")
    '2021-3-47bd83cd4d2cd9ff'
    >>> file_name("../../etc/passwd\\0").startswith("passwd-")
    True
    """
    digest = hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    words = "-".join(ASCII.findall(identifier.rstrip("/").rpartition("/")[2].lower()))[:LONGEST].strip("-")
    return f"{words}-{digest}" if words else digest


def stem_of(kind: Kind, identifier: str) -> str:
    """The path of a thing's files, without an ending, below the site's root."""
    return f"{kind}/{file_name(identifier)}"


def page_of(kind: Kind, identifier: str) -> str:
    """The path of a thing's page below a language's root."""
    return f"{stem_of(kind, identifier)}.html"
