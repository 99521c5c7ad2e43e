"""Files → shards, in the order of the files: read from a folder where they are finished, else made by a crew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from graph.shard import Finished, Settings, Shard, ShardRecord, Work
from graph.shard_crews import Crew, in_this_process
from graph.shard_folder import ShardFolder, shard_key
from loaders.model import Problem
from loaders.text import file_bytes
from ontology.errors import GazetteError, SourceError

Progress: TypeAlias = Callable[[Path], None]


def quiet(path: Path) -> None:
    """Show no progress."""


@dataclass(frozen=True, slots=True)
class MadeShard:
    """What became of a file. record: of its shard, or `refused` says why it cannot be read. reused: made before.

    key: of the shard in a folder, where `shard` is None; without a folder the shard itself is here.
    """

    path: Path
    record: ShardRecord | None = None
    refused: SourceError | None = None
    key: str = ""
    shard: Shard | None = None
    reused: bool = False

    @property
    def done(self) -> bool:
        """Whether the file has had its turn."""
        return self.record is not None or self.refused is not None


@dataclass(frozen=True, slots=True)
class Shards:
    """How files become shards. folder: where finished ones are kept, and found by a later run; None keeps none."""

    settings: Settings
    crew: Crew = in_this_process
    folder: ShardFolder | None = None
    progress: Progress = quiet

    def make(self, paths: Sequence[Path]) -> Iterator[MadeShard]:
        """What becomes of each file, in the order of `paths`, whatever is finished first.

        What is finished before its turn waits in the folder; in memory there is only its record. Raises GazetteError
        where the folder cannot be written, EvidenceError.
        """
        waiting: dict[int, MadeShard] = {}
        turn = 0
        with closing(self.crew(self._works(paths, waiting))) as crew:
            for finished in crew:
                waiting[finished.number] = self._put_away(waiting[finished.number], finished)
                while turn in waiting and waiting[turn].done:
                    yield waiting.pop(turn)
                    turn += 1
        for number in range(turn, len(paths)):
            yield waiting.pop(number)

    def shard(self, made: MadeShard) -> Shard:
        """A shard that was made. Raises GazetteError where it is gone from the folder since."""
        shard = made.shard or (self.folder.find(made.key) if self.folder else None)
        if shard is None:
            raise GazetteError(f"{made.path}: its shard is damaged or was deleted in the meantime; run this again")
        return shard

    def _works(self, paths: Sequence[Path], waiting: dict[int, MadeShard]) -> Iterator[Work]:
        """The files whose shards are to be made; what becomes of the others is put among those that wait."""
        for number, path in enumerate(paths):
            self.progress(path)
            try:
                work = Work(number, str(path), file_bytes(path), self.settings)
            except SourceError as error:
                waiting[number] = MadeShard(path, refused=error)
                continue
            key = shard_key(work) if self.folder else ""
            found = self.folder.find(key) if self.folder else None
            if found is not None:
                waiting[number] = MadeShard(path, found.record, key=key, reused=True)
                continue
            waiting[number] = MadeShard(path, key=key)
            yield work

    def _put_away(self, made: MadeShard, finished: Finished) -> MadeShard:
        """Keep a finished shard."""
        if finished.shard is None:
            return replace(made, refused=finished.refused)
        if self.folder is None:
            return replace(made, record=finished.shard.record, shard=finished.shard)
        self.folder.keep(made.key, finished.shard)
        return replace(made, record=finished.shard.record)


@dataclass(frozen=True, slots=True)
class ShardCount:
    """What became of files whose shards were made for a later build: as `Build` has it."""

    shards: int
    documents: int
    facts: int
    reused: int
    problems: tuple[tuple[str, Problem], ...]


def make_shards(paths: Sequence[Path], shards: Shards) -> ShardCount:
    """Make the shards of files and leave them in their folder, for a build to find.

    A document in two files is in the shards of both; the build takes the first. Raises the SourceError of the first
    file where none can be read, else as `Shards.make`.
    """
    made = documents = facts = reused = 0
    problems: list[tuple[str, Problem]] = []
    refused: list[SourceError] = []
    for each in shards.make(paths):
        if each.refused is not None:
            refused.append(each.refused)
        elif each.record is not None:
            made, reused = made + 1, reused + each.reused
            documents += len(each.record.documents)
            facts += sum(document.facts for document in each.record.documents)
            problems += [(str(each.path), problem) for problem in each.record.problems]
    if refused and not made:
        raise refused[0]
    unread = [("", unread_problem(error)) for error in refused]
    return ShardCount(made, documents, facts, reused, (*problems, *unread))


def unread_problem(error: SourceError) -> Problem:
    """The problem of a file among others that could not be read."""
    return Problem("build.unread", str(error), "the other files were read; mend or leave out this one", None)
