"""Shards → store: the N-Quads of many documents at once, parsed and sorted by the store's own code.

A document loaded by itself costs twice what it costs among others, as each load leaves files that are merged later,
with all that the store holds by then. So the more a store holds, the more is loaded at once.
"""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from types import TracebackType
from typing import Self

import pyoxigraph as ox

from graph.shard import unpack
from graph.shards import MadeShard, Shards

BATCH = 32_000_000  # bytes of N-Quads loaded at once; a load takes about four times as much memory
MOST = 128_000_000  # bytes that are being loaded, by all threads together
MOST_THREADS = 4


class Loading:
    """Loads documents into a store in batches; with threads beside the caller, as the store works without Python.

    All is in the store when the block ends without an exception.
    """

    def __init__(self, store: ox.Store, shards: Shards, threads: int = 0) -> None:
        self._store, self._shards = store, shards
        self._threads = min(threads, MOST_THREADS)
        self._pool = ThreadPoolExecutor(self._threads) if self._threads else None
        self._flying: set[Future[None]] = set()
        self._batch: list[tuple[MadeShard, frozenset[int]]] = []
        self._size = self._sent = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._send()
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=error is not None)
        if error is None:
            for future in self._flying:
                future.result()

    def add(self, made: MadeShard, numbers: frozenset[int]) -> None:
        """Load some documents of a shard, counted from 0; waits while as many batches are loaded as threads bear."""
        if made.record is None or not numbers:
            return
        self._batch.append((made, numbers))
        self._size += sum(made.record.documents[number].size for number in numbers)
        if self._size >= enough(self._sent, max(1, self._threads)):
            self._send()

    def _send(self) -> None:
        """Load what was gathered."""
        self._sent += self._size
        batch, self._batch, self._size = self._batch, [], 0
        if self._pool is None:
            self._load(batch)
            return
        while len(self._flying) >= self._threads:
            done, self._flying = wait(self._flying, return_when=FIRST_COMPLETED)
            for future in done:
                future.result()
        self._flying.add(self._pool.submit(self._load, batch))

    def _load(self, batch: list[tuple[MadeShard, frozenset[int]]]) -> None:
        """Load a batch, each shard of it read from its folder only now."""
        text = b"".join(text for made, numbers in batch for text in unpack(self._shards.shard(made), numbers))
        if text:
            # lenient: these are our own terms, checked when they were written
            self._store.bulk_load(text, format=ox.RdfFormat.N_QUADS, lenient=True)


def enough(loaded: int, threads: int) -> int:
    """From how many bytes on a load is worth it, after so many were loaded: half as many, within bounds.

    >>> [enough(loaded, 1) // 1_000_000 for loaded in (0, 50_000_000, 200_000_000, 10_000_000_000)]
    [32, 32, 100, 128]
    >>> enough(10_000_000_000, 2)
    64000000
    """
    return max(BATCH, min(loaded // 2, MOST // threads))
