"""A pool of worker processes that answer queries from a store, each within a time, a length and a memory.

A query that runs away is stopped by killing its worker; others go on in workers of their own. When the store is built
anew, new queries go to workers that read the new one.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from graph.snapshots import identity, take_snapshot
from graph.worker import DATA, END, ERROR, FRAME, HEAD, REQUEST
from ontology.errors import GazetteError, StoreError

READY = 30.0  # seconds in which a worker must have opened the store
WATCH = 0.5  # seconds between looks at whether the store was built anew


class AnswerError(GazetteError):
    """Why a query has no answer. kind: syntax, refused, unacceptable, length, time or memory."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take. seconds: from its start to its last byte. length: bytes of its answer. memory: bytes."""

    seconds: float = 60.0
    length: int = 256 * 2**20
    memory: int = 4 * 2**30


@dataclass(frozen=True, slots=True)
class Request:
    """A query with the graphs it is asked of, and the formats that are welcome.

    default_graphs, named_graphs: IRIs; where both are None, the query's own FROM or else the union of all graphs.
    union: whether the default graph is that union. solutions, graph: the format of an answer to SELECT and ASK, to
    CONSTRUCT and DESCRIBE, as `graph/worker.py` names them; None where none is welcome. seconds: its own time.
    """

    query: str
    default_graphs: Sequence[str] | None = None
    named_graphs: Sequence[str] | None = None
    union: bool = True
    solutions: str | None = "json"
    graph: str | None = "turtle"
    seconds: float | None = None

    def frame(self, limits: Limits) -> bytes:
        """It as a worker reads it."""
        named = None if self.default_graphs is None else list(self.named_graphs or ())
        default = None if self.default_graphs is None else list(self.default_graphs)
        content = json.dumps(
            {
                "query": self.query,
                "default": default,
                "named": named,
                "union": self.union,
                "solutions": self.solutions,
                "graph": self.graph,
                "limit": limits.length,
            }
        ).encode()
        return FRAME.pack(REQUEST, len(content)) + content


@dataclass(frozen=True, slots=True)
class Streamed:
    """An answer whose first bytes are there: its format, and its pieces as they come."""

    format: str
    pieces: AsyncIterator[bytes]


class Worker:
    """One worker process."""

    def __init__(self, process: asyncio.subprocess.Process, generation: int) -> None:
        self._process = process
        self.generation = generation
        self.busy = True

    async def send(self, frame: bytes) -> None:
        """Hand a request over; what the process may have died of is told by `receive`."""
        pipe = self._process.stdin
        self.busy = True
        if pipe is not None:
            with suppress(ConnectionError):
                pipe.write(frame)
                await pipe.drain()

    async def receive(self) -> tuple[bytes, bytes]:
        """The next frame: kind and content. Raises AnswerError for an error frame, and where the process has gone."""
        pipe = self._process.stdout
        if pipe is None:
            raise ValueError("a worker is started with pipes")
        try:
            kind, length = FRAME.unpack(await pipe.readexactly(FRAME.size))
            content = await pipe.readexactly(length)
        except asyncio.IncompleteReadError:
            raise AnswerError("memory", "the query took more memory than it may; ask for less") from None
        self.busy = kind not in (END, ERROR)
        if kind == ERROR:
            told = json.loads(content)
            raise AnswerError(told["kind"], told["message"])
        return kind, content

    def kill(self) -> None:
        """End the process at once."""
        with suppress(ProcessLookupError):
            self._process.kill()

    async def gone(self) -> None:
        """Wait until the process has ended."""
        await self._process.wait()


class WorkerPool:
    """Workers over snapshots of one store; as many as are busy, at most `most`, `least` of them kept ready."""

    def __init__(
        self, store: Path, folder: Path, limits: Limits, *, most: int = 16, least: int = 2, network: bool = False
    ) -> None:
        self.limits = limits
        self._store, self._folder, self._network = store, folder, network
        self._least = least
        self._seats = asyncio.Semaphore(most)
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._snapshot: Path | None = None
        self._seen: tuple[int, int] | None = None
        self._generation = 0

    async def open(self) -> None:
        """Read the store and start the first workers. Raises StoreError where there is none."""
        await self.refresh()
        self._idle += [await self._start() for _ in range(self._least)]

    async def watch(self) -> None:
        """Look for ever whether the store was built anew, and read it then."""
        while True:
            await asyncio.sleep(WATCH)
            with suppress(StoreError):  # just being swapped: the next look finds it
                await self.refresh()

    async def refresh(self) -> None:
        """Read the store as it is now, if it is another one than before."""
        seen = identity(self._store)
        if seen is not None and seen == self._seen:
            return
        self._snapshot = await asyncio.to_thread(take_snapshot, self._store, self._folder)
        self._seen = seen
        self._generation += 1
        while self._idle:
            self._dismiss(self._idle.pop())

    async def close(self) -> None:
        """End all workers."""
        workers = list(self._all)
        for worker in workers:
            self._dismiss(worker)
        for worker in workers:
            await worker.gone()

    @asynccontextmanager
    async def answer(self, request: Request) -> AsyncIterator[Streamed]:
        """The answer to a request; its pieces are read inside the block.

        Raises AnswerError, also while pieces are read; the worker of a query that did not come to its end is killed.
        """
        seconds = min(request.seconds or self.limits.seconds, self.limits.seconds)
        try:
            async with asyncio.timeout(seconds):
                async with self._worker() as worker:
                    await worker.send(request.frame(self.limits))
                    kind, head = await worker.receive()
                    if kind != HEAD:
                        raise AnswerError("refused", "the worker lost its way")
                    yield Streamed(json.loads(head)["format"], self._pieces(worker))
        except TimeoutError:
            raise AnswerError("time", f"the query did not end within {seconds:g} seconds; ask for less") from None

    async def _pieces(self, worker: Worker) -> AsyncIterator[bytes]:
        while True:
            kind, content = await worker.receive()
            if kind == END:
                return
            if kind == DATA:
                yield content

    @asynccontextmanager
    async def _worker(self) -> AsyncIterator[Worker]:
        """A worker of the store as it is now; kept for the next query only if this one came to its end."""
        async with self._seats:
            worker = self._idle.pop() if self._idle else await self._start()
            try:
                yield worker
            finally:
                if not worker.busy and worker.generation == self._generation:
                    self._idle.append(worker)
                else:
                    self._dismiss(worker)

    async def _start(self) -> Worker:
        network = "open" if self._network else "closed"
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", "graph.worker", str(self._snapshot), network, str(self.limits.memory),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        worker = Worker(process, self._generation)
        self._all.add(worker)
        async with asyncio.timeout(READY):
            await worker.receive()
        return worker

    def _dismiss(self, worker: Worker) -> None:
        worker.kill()
        self._all.discard(worker)
