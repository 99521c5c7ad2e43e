"""Shards made on a dask cluster: by the workers of a scheduler, on any machines, which share nothing with this one.

A file's bytes go to a worker, its shard comes back. What a worker had that is gone is done by another one; the
scheduler gives up a file at which several have died. Needs the extra `cluster`.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from graph.shard import Finished, Work, finish
from graph.shard_crews import AHEAD, Crew, died
from graph.shard_program import Program, this_program
from ontology.errors import GazetteError

if TYPE_CHECKING:
    from distributed import Client, Future

PATIENCE = 30.0  # seconds in which a scheduler must answer, and in which some worker must be there


def on_cluster(address: str) -> Crew:
    """A crew of the workers of a dask scheduler. Raises GazetteError where dask is not installed."""
    try:
        import distributed  # noqa: F401
    except ImportError:
        message = "--scheduler needs dask, which is not installed: pip install 'gazette[cluster]'"
        raise GazetteError(message) from None
    return partial(run_cluster, address)


def run_cluster(address: str, works: Iterator[Work]) -> Generator[Finished, None, None]:
    """Make shards on the workers of a scheduler, at most twice as many at once as these have threads.

    Raises GazetteError where the scheduler cannot be reached, has no workers, or one that runs another gazette.
    """
    from distributed import wait
    from distributed.scheduler import KilledWorker

    with connected(address) as client:
        checked: set[str] = set()
        flying: dict[Future[Finished], Work] = {}
        while True:
            threads: dict[str, int] = client.nthreads()  # type: ignore[no-untyped-call]
            if set(threads) - checked:
                checked |= check_workers(client, address)
            for work in islice(works, max(0, AHEAD * sum(threads.values()) - len(flying))):
                flying[client.submit(finish, work, pure=False)] = work
            if not flying:
                return
            try:
                done = wait(  # type: ignore[no-untyped-call]
                    list(flying), timeout=PATIENCE, return_when="FIRST_COMPLETED"
                ).done
            except TimeoutError:
                await_workers(client, address)
                continue
            for future in sorted(done, key=lambda each: flying[each].number):
                work = flying.pop(future)
                if isinstance(future.exception(), KilledWorker):
                    yield died(work)
                else:
                    yield future.result()


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """A client of a scheduler that has workers. Raises GazetteError where there is none."""
    from distributed import Client

    # what dask has to say of it is said by the errors here
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            client = Client(address, timeout=PATIENCE)  # type: ignore[no-untyped-call]
        except (OSError, ValueError, TimeoutError) as error:
            message = f"{address}: no dask scheduler answers there ({type(error).__name__}); start one with"
            raise GazetteError(f"{message} `dask scheduler`, and workers with `dask worker ADDRESS`") from None
        with client:
            check_scheduler(client, address)
            await_workers(client, address)
            yield client


def check_scheduler(client: Client, address: str) -> None:
    """Raise GazetteError for a scheduler that has no gazette: it looks into the works that pass through it."""
    try:
        client.run_on_scheduler(this_program)  # type: ignore[no-untyped-call]
    except ImportError as error:
        message = f"{address}: this scheduler cannot run gazette ({error}); install gazette"
        raise GazetteError(f"{message} {this_program().version} there, and on its workers") from None


def await_workers(client: Client, address: str) -> None:
    """Wait until a scheduler has a worker. Raises GazetteError where none comes."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        message = f"{address}: this scheduler has no worker; start one on each machine with `dask worker {address}`"
        raise GazetteError(message) from None


def check_workers(client: Client, address: str) -> set[str]:
    """The addresses of all workers. Raises GazetteError for one that runs another gazette than this, or none."""
    here = this_program()
    found = client.run(this_program, on_error="return")
    for worker, program in sorted(found.items()):
        if not isinstance(program, Program):
            message = f"{worker}: this worker cannot run gazette ({program}); install gazette {here.version} there"
            raise GazetteError(message)
        if program.digest != here.digest:
            there = f"gazette {program.version} on Python {program.python}"
            message = f"{worker}: this worker runs {there} ({program.digest[:8]}), here runs {here.version} on"
            raise GazetteError(f"{message} {here.python} ({here.digest[:8]}); install the same one on each machine")
    return set(found)
