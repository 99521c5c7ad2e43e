"""Files read by a dask cluster: a real scheduler and real workers, each a process of its own, on loopback."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import Command
from shard_runs import ROOT, WITHOUT_GAZETTE, deadly, exported, process_path, write_issues

import graph.shard_cluster
from graph.build import build_store
from graph.shard_cluster import on_cluster
from ontology.errors import GazetteError

pytest.importorskip("distributed")

WORKER = ("--no-nanny", "--nthreads", "1", "--no-dashboard", "--worker-port", "0")
StartWorkers = Callable[[int, str], list["subprocess.Popen[bytes]"]]


def free_port() -> int:
    """A port on loopback that nobody uses."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def dask(folder: Path, what: str, *arguments: str, path: str) -> subprocess.Popen[bytes]:
    """Start a part of a dask cluster with a PYTHONPATH, silent, in a folder of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.{what}", *arguments],
        cwd=folder, env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process that may have ended already."""
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    process.wait()


@contextlib.contextmanager
def scheduling(folder: Path, path: str) -> Iterator[str]:
    """A scheduler with a PYTHONPATH; what is given is its address."""
    port = free_port()
    process = dask(folder, "dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard", path=path)
    until = time.monotonic() + 120
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            break
        except OSError:
            assert process.poll() is None
            assert time.monotonic() < until, "the scheduler did not start"
            time.sleep(0.1)
    yield f"tcp://127.0.0.1:{port}"
    stop(process)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler."""
    folder = tmp_path_factory.mktemp("scheduler")
    with scheduling(folder, process_path(folder / "site")) as address:
        yield address


@pytest.fixture
def workers(scheduler: str, tmp_path: Path) -> Iterator[StartWorkers]:
    """A function that starts so many workers with a PYTHONPATH; they end with the test."""
    started: list[subprocess.Popen[bytes]] = []

    def start(count: int, path: str) -> list[subprocess.Popen[bytes]]:
        started.extend(dask(tmp_path, "dask_worker", scheduler, *WORKER, path=path) for _ in range(count))
        return started

    yield start
    for process in started:
        stop(process)


def test_a_cluster_builds_the_same_bytes_although_a_worker_is_killed(
    workers: StartWorkers, scheduler: str, gazette: Command, tmp_path: Path
) -> None:
    paths = write_issues(tmp_path / "issues", 8)
    site = tmp_path / "site"
    started = workers(2, deadly(site, paths[5], always=False))
    missing = tmp_path / "none.txt"
    done = gazette("build", *paths, missing, "--scheduler", scheduler)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[:1] == [f"build.unread: {missing}: there is no such file; check the path"]
    # the worker that took the sixth file died of it, the other one did its work too
    assert (site / "died").exists()
    assert sorted(process.poll() is None for process in started) == [False, True]
    build_store(paths, tmp_path / "alone.store")
    assert exported(tmp_path / "gazette.store") == exported(tmp_path / "alone.store")


@pytest.mark.parametrize("difference", ["another", "none"])
def test_a_worker_with_another_gazette_or_none_is_named(
    workers: StartWorkers, scheduler: str, tmp_path: Path, difference: str
) -> None:
    path, expected = process_path(tmp_path / "site", WITHOUT_GAZETTE), r"this worker cannot run gazette \(.*'graph'.*\)"
    if difference == "another":
        other = tmp_path / "other"
        for package in ("ontology", "loaders", "graph", "queries"):
            shutil.copytree(ROOT / package, other / package, ignore=shutil.ignore_patterns("__pycache__"))
        with (other / "loaders" / "dates.py").open("a", encoding="utf-8") as changed:
            changed.write("# changed\n")
        path, expected = str(other), r"this worker runs gazette \S+ on Python \S+ \(\w{8}\), here runs \S+ on"
    workers(1, path)
    (issue,) = write_issues(tmp_path / "issues", 1)
    with pytest.raises(GazetteError, match=rf"^tcp://127\.0\.0\.1:\d+: {expected}.*; install"):
        build_store([issue], tmp_path / "s", crew=on_cluster(scheduler))
    assert not (tmp_path / "s").exists()


def test_a_scheduler_without_workers_or_none_at_all_is_an_error(
    scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graph.shard_cluster, "PATIENCE", 1.0)
    (issue,) = write_issues(tmp_path / "issues", 1)
    with pytest.raises(GazetteError, match=r"this scheduler has no worker; start one on each machine with `dask work"):
        build_store([issue], tmp_path / "s", crew=on_cluster(scheduler))
    for address in (f"tcp://127.0.0.1:{free_port()}", "nowhere", "tcp://127.0.0.1:port"):
        with pytest.raises(GazetteError, match=rf"^{address}: no dask scheduler answers there \(\w+\); start one with"):
            build_store([issue], tmp_path / "s", crew=on_cluster(address))


def test_a_scheduler_without_gazette_is_an_error(tmp_path: Path) -> None:
    (issue,) = write_issues(tmp_path / "issues", 1)
    with (
        scheduling(tmp_path, process_path(tmp_path / "site", WITHOUT_GAZETTE)) as address,
        pytest.raises(GazetteError, match=rf"^{address}: this scheduler cannot run gazette \(.*'graph'.*\); install"),
    ):
        build_store([issue], tmp_path / "s", crew=on_cluster(address))
