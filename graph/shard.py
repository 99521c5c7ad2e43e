"""One file → its shard: the N-Quads of each of its documents, compressed, and the little that a build must know.

A shard is made from the bytes of a file alone, without any folder or store, so that it comes out the same in this
process, in another one, and on another machine.
"""

from __future__ import annotations

import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.collector import collector_at_rest
from loaders.model import Problem
from ontology.errors import SourceError
from ontology.iri import IriMinter

if TYPE_CHECKING:
    from loaders.read import ReadFile

NO_FACTS = "build.nofacts"  # the code of the problem of a file that no rule found anything in
GZIP = 31  # zlib's number for a member of a gzip file
QUICK = 1  # N-Quads repeat themselves so much that the quickest compression leaves a twentieth

# Reading has no gain from threads, and the library for PDF can bear only one at a time.
one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class Settings:
    """What a shard depends on beside the file. place, month: what to take where a document does not tell."""

    minter: IriMinter
    place: str | None = None
    month: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A file to make a shard of. number: its place among the files. name: its path as it was given, for messages."""

    number: int
    name: str
    data: bytes
    settings: Settings


@dataclass(frozen=True, slots=True)
class ShardDocument:
    """What a build must know of a document. size: bytes of its N-Quads, of which `packed` are left by compression."""

    iri: str
    label: str
    facts: int
    size: int
    packed: int


@dataclass(frozen=True, slots=True)
class ShardRecord:
    """What a build must know of a shard: its documents in order of print, and what could not be read."""

    documents: tuple[ShardDocument, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Shard:
    """The shard of a file. content: for each document in order a member of a gzip file, which holds its N-Quads."""

    record: ShardRecord
    content: bytes


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of the work on a file: its shard, or why the file cannot be read."""

    number: int
    shard: Shard | None
    refused: SourceError | None = None


def finish(work: Work) -> Finished:
    """Make the shard of a file. Raises EvidenceError for a quote that is not in print."""
    # only who reads needs the rules; a process that others read for does not wait for them
    from loaders.read import read_data

    settings = work.settings
    try:
        # what is read from a file hangs together without cycles
        with one_at_a_time, collector_at_rest():
            reading = read_data(work.data, Path(work.name), settings.place, settings.month)
            return Finished(work.number, shard_of(reading, settings.minter))
    except SourceError as error:
        return Finished(work.number, None, error)


def shard_of(reading: ReadFile, minter: IriMinter) -> Shard:
    """The shard of a file that was read. Raises EvidenceError for a quote that is not in print."""
    from loaders.problems import share_out
    from loaders.triples import document_iri, document_lines

    problems = (*reading.problems, *silent(reading), *placeless(reading))
    unread = share_out(reading.issue, problems)
    documents: list[ShardDocument] = []
    members: list[bytes] = []
    for document, facts, mine in zip(reading.issue.documents, reading.facts, unread, strict=True):
        quads = document_lines(document, facts, minter, mine).encode()
        members.append(pack(quads))
        iri = document_iri(document, minter)
        documents.append(ShardDocument(iri, document.label, len(facts), len(quads), len(members[-1])))
    return Shard(ShardRecord(tuple(documents), problems), b"".join(members))


def pack(text: bytes) -> bytes:
    """A text as a member of a gzip file; the same for the same text."""
    packer = zlib.compressobj(QUICK, wbits=GZIP)
    return packer.compress(text) + packer.flush()


def unpack(shard: Shard, numbers: frozenset[int]) -> Iterator[bytes]:
    """The N-Quads of some documents of a shard, counted from 0."""
    start = 0
    for number, document in enumerate(shard.record.documents):
        end = start + document.packed
        if number in numbers:
            yield zlib.decompress(shard.content[start:end], wbits=GZIP, bufsize=document.size or 1)
        start = end


def silent(reading: ReadFile) -> Iterator[Problem]:
    """The problem of a file that no rule found anything in."""
    from loaders.fact_types import DocumentFact

    if all(isinstance(fact, DocumentFact) for facts in reading.facts for fact in facts):
        message = "no rule found a fact in this text; its text is kept, but nothing can be asked of it"
        yield Problem(NO_FACTS, message, "check that it is a gazette or an official document", None)


def placeless(reading: ReadFile) -> Iterator[Problem]:
    """A problem for each document whose place nothing tells, so that its bodies stay apart from all others."""
    for document in reading.issue.documents:
        if document.place is None:
            message = f"nothing tells the place of {document.label}; its bodies are kept apart from those of any place"
            advice = "name it with --place, as documents print it: a city, a county or a province"
            yield Problem("build.place", message, advice, document.leaves[0].reading.span())
