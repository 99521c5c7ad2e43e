"""A folder of finished shards, so that work that was broken off goes on where it stopped.

A shard's file is a gzip file of N-Quads that any program can read. Its first line is a comment: a digest of all that
follows, then the shard's record as JSON. The file's name is the shard's key, in which every thing has a part that the
shard depends on, so that neither a changed file nor another program takes a shard for its own.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from graph.shard import GZIP, Shard, ShardDocument, ShardRecord, Work, pack
from graph.shard_program import this_program
from loaders.model import Problem, Span
from loaders.regex import regex
from ontology.errors import GazetteError

MARK = "# gazette shard"
SHARD_FILE = regex(r"[0-9a-f]{64}\.nq\.gz(?:\.\d+\.part)?")


class DamagedShard(Exception):
    """A file that is no whole shard."""


def shard_key(work: Work) -> str:
    """The key of the shard of a file: 64 hexadecimal digits of all it depends on."""
    settings = work.settings
    parts = (
        this_program().digest, hashlib.sha256(work.data).hexdigest(), Path(work.name).name, settings.minter.base,
        settings.place, settings.month,
    )  # fmt: skip
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


class ShardFolder:
    """Finished shards on disk, each written whole or not at all; the folder is made with the first."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def file(self, key: str) -> Path:
        """The file of a shard."""
        return self.path / f"{key}.nq.gz"

    def find(self, key: str) -> Shard | None:
        """The shard of a key; None where there is none or it is damaged."""
        try:
            return read_shard(self.file(key).read_bytes())
        except (FileNotFoundError, DamagedShard):
            return None
        except OSError as error:
            raise unwritable(self.path, error) from None

    def keep(self, key: str, shard: Shard) -> None:
        """Write a shard, in the place of a damaged one if there is one. Raises GazetteError where the disk refuses."""
        path = self.file(key)
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(shard_bytes(shard))
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except OSError as error:
            with suppress(OSError):
                part.unlink()
            raise unwritable(self.path, error) from None

    def clear(self) -> None:
        """Delete all shards, and the folder if nothing else is in it."""
        with suppress(OSError):
            for path in sorted(self.path.iterdir()):
                if SHARD_FILE.fullmatch(path.name):
                    path.unlink()
            self.path.rmdir()


def unwritable(path: Path, error: OSError) -> GazetteError:
    """The error of a folder of shards that the disk refuses."""
    return GazetteError(f"{path}: shards cannot be kept here ({error.strerror or error}); name a folder with --shards")


def shard_bytes(shard: Shard) -> bytes:
    """A shard as the bytes of its file."""
    # plain ASCII, which holds no sign that could end the comment
    record = json.dumps(asdict(shard.record), separators=(",", ":"))
    digest = hashlib.sha256(record.encode() + shard.content).hexdigest()
    return pack(f"{MARK} {digest} {record}\n".encode()) + shard.content


def read_shard(data: bytes) -> Shard:
    """The shard in the bytes of a file. Raises DamagedShard for anything but a whole one."""
    first = zlib.decompressobj(wbits=GZIP)
    try:
        line = first.decompress(data).decode("ascii")
    except (zlib.error, UnicodeDecodeError):
        raise DamagedShard from None
    content = first.unused_data
    if not first.eof or not line.startswith(f"{MARK} "):
        raise DamagedShard
    digest, _, record = line.removeprefix(f"{MARK} ").rstrip("\n").partition(" ")
    if hashlib.sha256(record.encode() + content).hexdigest() != digest:
        raise DamagedShard
    return Shard(record_of(json.loads(record)), content)


def record_of(said: dict[str, Any]) -> ShardRecord:
    """A shard's record from its JSON."""
    documents = tuple(ShardDocument(**each) for each in said["documents"])
    return ShardRecord(documents, tuple(problem_of(each) for each in said["problems"]))


def problem_of(said: dict[str, Any]) -> Problem:
    """A problem from its JSON."""
    span = said["span"]
    pieces = tuple((start, end) for start, end in span["pieces"]) if span else ()
    where = Span(span["file"], span["line"], pieces) if span else None
    return Problem(said["code"], said["message"], said["advice"], where)
