"""A store asked in a process of its own, which is ended when an answer takes too much of the processor.

Nothing else ends a query of the embedded store: it runs in one call, which looks for no signal.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from graph.answers import Answer, EmbeddedEngine
from graph.store import open_store
from ontology.errors import QueryError

BLOCKED = 12  # times the limit by the clock: then it waits for a disk or for other work on the machine


@dataclass(frozen=True, slots=True)
class Timed:
    """An answer, None where none came in time, with the seconds of the processor and of the clock that it took."""

    answer: Answer | None
    processor: float
    clock: float


class LimitedEngine:
    """Answers from the store at a path, each within so many seconds of the processor."""

    def __init__(self, path: Path, seconds: float) -> None:
        self.path = path
        self.seconds = seconds
        self.process: multiprocessing.process.BaseProcess | None = None
        self.pipe: Connection | None = None

    def run(self, text: str) -> Answer:
        """The answer to a query. Raises QueryError for one that does not parse, or that takes too long."""
        timed = self.timed(text)
        if timed.answer is None:
            raise QueryError(f"no answer within {self.seconds:g} seconds of the processor")
        return timed.answer

    def timed(self, text: str) -> Timed:
        """The answer to a query with what it took. Raises QueryError for one that does not parse."""
        if self.pipe is None:
            self.start()
        assert self.pipe is not None
        began = time.monotonic()
        self.pipe.send(text)
        try:
            if not self.pipe.poll(self.seconds * BLOCKED):
                raise EOFError
            found: Timed | QueryError = self.pipe.recv()
        except EOFError:
            self.close()
            return Timed(None, self.seconds, time.monotonic() - began)
        if isinstance(found, QueryError):
            raise found
        return found

    def start(self) -> None:
        """Start the process."""
        spawning = multiprocessing.get_context("spawn")
        self.pipe, other = spawning.Pipe()
        self.process = spawning.Process(target=answer_all, args=(self.path, other, self.seconds), daemon=True)
        self.process.start()
        other.close()  # or its end is not noticed here

    def close(self) -> None:
        """End the process, whatever it does."""
        if self.process is not None:
            self.process.kill()
            self.process.join()
        if self.pipe is not None:
            self.pipe.close()
        self.process = self.pipe = None


def answer_all(path: Path, pipe: Connection, seconds: float) -> None:
    """Answer queries until nobody asks; the system ends the process in the middle of one that takes too long."""
    engine = EmbeddedEngine(open_store(path))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    while True:
        try:
            text = pipe.recv()
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_PROF, seconds)
        began, clock = time.process_time(), time.monotonic()
        try:
            found: Timed | QueryError = Timed(engine.run(text), time.process_time() - began, time.monotonic() - clock)
        except QueryError as error:
            found = error
        signal.setitimer(signal.ITIMER_PROF, 0)
        pipe.send(found)
