"""Who makes shards: this process, or several processes beside it.

A crew takes works one by one as it has room for them, and gives what became of each, in any order. That no more are
asked for than there is room for keeps memory small however many files there are.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from graph.shard import Finished, Work, finish
from ontology.errors import SourceError

Crew: TypeAlias = Callable[[Iterator[Work]], Generator[Finished, None, None]]

WORTH = 500_000  # bytes of files from which on several processes are quicker than one, although each has to start
AHEAD = 2  # works for each process, so that none waits while a result is put away


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def fitting_workers(paths: Sequence[Path]) -> int:
    """How many processes are worth it for some files: one, or as many as there are processors and files."""
    total = 0
    for path in paths:
        total += path.stat().st_size if path.is_file() else 0
        if total >= WORTH:
            return min(cores(), len(paths))
    return 1


def in_this_process(works: Iterator[Work]) -> Generator[Finished, None, None]:
    """Make one shard after the other."""
    for work in works:
        yield finish(work)


def in_processes(count: int) -> Crew:
    """A crew of so many processes; they end with this one, however it ends."""
    return partial(run_processes, count)


def run_processes(count: int, works: Iterator[Work]) -> Generator[Finished, None, None]:
    """Make shards in so many processes.

    Where one dies, nothing tells whose file it was: all that were in work are tried again, one at a time. The file at
    which a process dies then is given up, with an error that says so.
    """
    while suspects := (yield from run_pool(count, count * AHEAD, works)):
        left = iter(suspects)
        while deadly := (yield from run_pool(1, 1, left)):
            for work in deadly:
                yield died(work)


def died(work: Work) -> Finished:
    """What becomes of a file at which processes die."""
    message = "the process that read it died twice, perhaps for want of memory; cut the file into parts or leave it out"
    return Finished(work.number, None, SourceError(f"{work.name}: {message}"))


def run_pool(count: int, room: int, works: Iterator[Work]) -> Generator[Finished, None, list[Work]]:
    """Make shards in a pool of processes, at most `room` at once.

    Returns the works that it had when one of its processes died, in order; none if it came to the end of `works`.
    """
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"), initializer=serve_parent)
    flying: dict[Future[Finished], Work] = {}
    lost: list[Work] = []
    try:
        while not lost:
            for work in islice(works, room - len(flying)):
                try:
                    with keyboard_waiting():
                        flying[pool.submit(finish, work)] = work
                except BrokenProcessPool:
                    lost.append(work)
                    break
            if not flying:
                break
            done, _ = wait(flying, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=lambda each: flying[each].number):
                work = flying.pop(future)
                if isinstance(future.exception(), BrokenProcessPool):
                    lost.append(work)
                else:
                    yield future.result()
        return sorted((*lost, *flying.values()), key=lambda each: each.number)
    finally:
        if flying or lost:
            # somebody stopped, or a process died: what the others still do is wanted by nobody
            for process in set(multiprocessing.active_children()) - others:
                process.kill()
        pool.shutdown(cancel_futures=True)


@contextmanager
def keyboard_waiting() -> Iterator[None]:
    """Let the keyboard's signal wait; a process that is started meanwhile does not hear it even while it starts."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def serve_parent() -> None:
    """Make this process end with the one that started it: not by the keyboard, but when that one is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()


def end_with_parent() -> None:
    """Wait for the parent's end, then end at once: it may have been killed, and could not say goodbye."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
