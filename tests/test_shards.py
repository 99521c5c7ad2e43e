"""Files read by several processes, in shards that are found again: same bytes, nothing lost, nothing read twice."""

from __future__ import annotations

import gc
import gzip
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # dask brings it
import pytest
from shard_runs import ROOT, deadly, exported, process_path, quads_in, write_issues

import graph.bulk
import graph.shard_folder
import graph.shard_loading
import loaders.read
from graph.build import build_store
from graph.shard import Finished, Settings, Work, finish, shard_of, unpack
from graph.shard_crews import AHEAD, WORTH, cores, fitting_workers, in_processes
from graph.shard_folder import DamagedShard, ShardFolder, read_shard, shard_bytes, shard_key
from graph.shard_program import Program
from graph.shards import Shards, make_shards
from loaders.read import ReadFile, read_file
from loaders.triples import document_quads
from ontology.errors import GazetteError
from ontology.iri import IriMinter

SAMPLES = ROOT / "tests" / "samples"
DUTIES = SAMPLES / "anhe-duties-2021.txt"
PLAN = SAMPLES / "anhe-plan-2021.txt"
SETTINGS = Settings(IriMinter())


@pytest.fixture(scope="module")
def issues(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Seven short issues."""
    return write_issues(tmp_path_factory.mktemp("issues"), 7)


@pytest.fixture(scope="module")
def expected(issues: list[Path], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What this process builds of them, one after the other."""
    store = tmp_path_factory.mktemp("expected") / "gazette.store"
    build_store(issues, store)
    return exported(store)


@pytest.fixture(scope="module")
def shards(issues: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of their shards, as this process makes them."""
    folder = tmp_path_factory.mktemp("shards")
    make_shards(issues, Shards(SETTINGS, folder=ShardFolder(folder)))
    return files_in(folder)


def files_in(folder: Path) -> dict[str, bytes]:
    """What each file in a folder holds."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def last_first(works: Iterator[Work]) -> Generator[Finished, None, None]:
    """A crew that takes all works and finishes the last one first."""
    for work in reversed(list(works)):
        yield finish(work)


def start(folder: Path, *arguments: str | Path, **environment: str) -> subprocess.Popen[str]:
    """Start `gazette …` as a process in a session of its own, as a terminal would."""
    return subprocess.Popen(
        [sys.executable, "-m", "gazette", *map(str, arguments)],
        cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT), **environment}, start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        # tests that run in the background have this signal ignored, and their processes with them
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip


def run(folder: Path, *arguments: str | Path, **environment: str) -> str:
    """Run `gazette …` to its good end; what it printed, remarks first."""
    process = start(folder, *arguments, **environment)
    printed, remarks = process.communicate(timeout=240)
    assert process.returncode == 0, remarks
    return remarks + printed


def stuck(folder: Path, issues: list[Path], workers: int, least: int) -> tuple[subprocess.Popen[str], list[Path]]:
    """A build that waits in the middle, for a pipe that nobody writes to; returned when it has kept some shards.

    Returns the process, and the files in the order that they were given, of which the pipe is the last.
    """
    pipe = folder / "late.txt"
    os.mkfifo(pipe)
    paths = [*issues, pipe]
    process = start(folder, "build", *paths, "--workers", str(workers))
    until = time.monotonic() + 120
    while len(list(folder.glob("gazette.store.shards/*.nq.gz"))) < least:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < until, "the build kept no shards"
        time.sleep(0.05)
    return process, paths


def gone(processes: list[psutil.Process]) -> bool:
    """Whether processes end within some seconds."""
    return not psutil.wait_procs(processes, timeout=20)[1]


# ---------------------------------------------------------------- one shard


def test_a_shard_holds_its_documents_quads(tmp_path: Path) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_text(PLAN.read_text(encoding="utf-8").replace("口袋公园", '口袋\u2028\u0085\x1b\\"公园\u202e'), "utf-8")
    for path in (PLAN, DUTIES, odd):
        reading = read_file(path)
        shard = shard_of(reading, IriMinter())
        (document,), (facts,) = reading.issue.documents, reading.facts
        (quads,) = unpack(shard, frozenset({0}))
        assert quads_in(quads) == set(document_quads(document, facts, IriMinter()))
        assert shard.record.documents[0].facts == len(facts)
        assert list(unpack(shard, frozenset())) == []


def test_a_shard_s_file_is_n_quads_that_any_program_reads(tmp_path: Path) -> None:
    shard = shard_of(read_file(PLAN), IriMinter())
    folder = ShardFolder(tmp_path / "shards")
    folder.keep("0" * 64, shard)
    (path,) = folder.path.iterdir()
    text = gzip.decompress(path.read_bytes())
    assert text.startswith(b"# gazette shard ")
    assert quads_in(text) == quads_in(b"".join(unpack(shard, frozenset({0}))))
    assert folder.find("0" * 64) == shard


def test_problems_come_back_from_a_shard_as_they_were(tmp_path: Path) -> None:
    poem = tmp_path / "诗.txt"
    poem.write_bytes("床前明月光，疑是地上霜。\n".encode("gb18030"))
    shard = shard_of(read_file(poem), IriMinter())
    assert [problem.code for problem in shard.record.problems] == ["text.gb18030", "build.nofacts", "build.place"]
    assert read_shard(shard_bytes(shard)) == shard


def test_no_damage_of_a_shard_goes_unseen() -> None:
    data = shard_bytes(shard_of(read_file(DUTIES), IriMinter()))
    first = len(data) - len(read_shard(data).content)
    # the ten bytes at the start of a gzip member tell nothing that matters, so those may be as they like
    places = [*range(10, first - 8, 7), *range(first, len(data), 41), len(data) - 1]
    for place in places:
        damaged = bytearray(data)
        damaged[place] ^= 4
        with pytest.raises(DamagedShard):
            read_shard(bytes(damaged))
    for length in (0, 5, first, first + 20, len(data) - 1):
        with pytest.raises(DamagedShard):
            read_shard(data[:length])


def test_a_shard_s_key_tells_all_that_it_depends_on(monkeypatch: pytest.MonkeyPatch) -> None:
    work = Work(0, "a/x.txt", b"text", SETTINGS)
    others = [
        replace(work, name="a/y.txt"),
        replace(work, data=b"texts"),
        replace(work, settings=Settings(IriMinter(), place="安河市")),
        replace(work, settings=Settings(IriMinter(), month="2021-03")),
        replace(work, settings=Settings(IriMinter(base="https://example.org/"))),
    ]
    keys = {shard_key(each) for each in (work, *others)}
    assert len(keys) == 6
    assert shard_key(replace(work, number=7, name="b/x.txt")) == shard_key(work)
    monkeypatch.setattr(graph.shard_folder, "this_program", lambda: Program("0.1.0", "3.11.0", "another"))
    assert shard_key(work) not in keys


# ---------------------------------------------------------------- many files


def test_processes_build_the_same_bytes(issues: list[Path], expected: bytes, tmp_path: Path) -> None:
    printed = run(tmp_path, "build", *issues, "--workers", "3")
    assert "by an earlier run" not in printed
    assert exported(tmp_path / "gazette.store") == expected
    assert not (tmp_path / "gazette.store.shards").exists()


@pytest.mark.parametrize("threads", [0, 2], ids=["one after the other", "in threads"])
def test_in_how_many_loads_a_store_is_filled_does_not_show(
    issues: list[Path], expected: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, threads: int
) -> None:
    monkeypatch.setattr(graph.shard_loading, "BATCH", 300_000)
    monkeypatch.setattr(graph.bulk, "MOST", 2_000)
    build_store(issues, tmp_path / "gazette.store", threads=threads)
    assert exported(tmp_path / "gazette.store") == expected


@pytest.mark.parametrize("data", [PLAN.read_bytes(), b"\0\xff\xfe\0"], ids=["a file", "no text"])
def test_python_s_collector_rests_only_while_a_file_is_read(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    found: list[bool] = []
    read = loaders.read.read_data

    def watched(data: bytes, path: Path, place: str | None, month: str | None) -> ReadFile:
        found.append(gc.isenabled())
        return read(data, path, place, month)

    monkeypatch.setattr(loaders.read, "read_data", watched)
    finish(Work(0, "file.txt", data, SETTINGS))
    assert (found, gc.isenabled()) == ([False], True)


def test_of_a_document_in_two_files_the_first_counts_whatever_is_finished_first(tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(PLAN.read_text(encoding="utf-8").replace("口袋公园", "街心公园"), encoding="utf-8")
    done = build_store([PLAN, copy, DUTIES], tmp_path / "s", crew=last_first)
    build_store([PLAN, DUTIES], tmp_path / "one")
    assert [(path, problem.code) for path, problem in done.problems] == [(str(copy), "build.twice")]
    assert exported(tmp_path / "s") == exported(tmp_path / "one")


def test_a_crew_is_given_no_more_than_it_has_room_for() -> None:
    taken = finished = 0
    most = 0

    def works() -> Iterator[Work]:
        nonlocal taken, most
        for number in range(9):
            taken += 1
            most = max(most, taken - finished)
            yield Work(number, "a.txt", DUTIES.read_bytes(), SETTINGS)

    for _ in in_processes(2)(works()):
        finished += 1
    assert (taken, finished) == (9, 9)
    assert most <= 2 * AHEAD


def test_processes_are_started_where_they_are_worth_it(tmp_path: Path) -> None:
    small, large = tmp_path / "small.txt", tmp_path / "large.txt"
    small.write_bytes(b"1" * (WORTH // 10))
    large.write_bytes(b"1" * WORTH)
    assert fitting_workers([small, tmp_path / "none.txt"]) == 1
    assert fitting_workers([large]) == 1
    assert fitting_workers([small] * 10) == min(10, cores())


# ---------------------------------------------------------------- broken off, and run again


def test_after_kill_nothing_finished_is_done_again(issues: list[Path], tmp_path: Path) -> None:
    process, paths = stuck(tmp_path, issues, workers=1, least=len(issues))
    process.kill()
    process.communicate()
    shutil.copy(DUTIES, paths[-1].with_suffix(".new"))
    paths[-1].with_suffix(".new").replace(paths[-1])
    assert not (tmp_path / "gazette.store").exists()
    printed = run(tmp_path, "build", *paths)
    assert f"({len(issues)} files by an earlier run)" in printed
    documents = run(tmp_path, "query", "documents", "--format", "csv").splitlines()
    assert len(documents) == len(set(documents)) > len(paths)
    assert not (tmp_path / "gazette.store.shards").exists()


def test_processes_end_with_the_one_that_was_killed(issues: list[Path], tmp_path: Path) -> None:
    process, _ = stuck(tmp_path, issues, workers=2, least=3)
    children = psutil.Process(process.pid).children(recursive=True)
    assert len(children) >= 2
    process.kill()
    process.communicate()
    assert gone(children)


def test_the_keyboard_ends_all_processes_without_a_word(issues: list[Path], tmp_path: Path) -> None:
    process, _ = stuck(tmp_path, issues, workers=2, least=3)
    children = psutil.Process(process.pid).children(recursive=True)
    os.killpg(process.pid, signal.SIGINT)
    printed, remarks = process.communicate(timeout=30)
    assert (process.returncode, printed, remarks) == (130, "", "\n")
    assert gone(children)


def test_a_process_that_dies_once_loses_nothing(issues: list[Path], shards: dict[str, bytes], tmp_path: Path) -> None:
    path = deadly(tmp_path / "site", issues[3], always=False)
    shards_only = ("--workers", "2", "--shards", "kept", "--shards-only")
    printed = run(tmp_path, "build", *issues, *shards_only, PYTHONPATH=path)
    assert (tmp_path / "site" / "died").exists()
    assert "build.unread" not in printed
    assert files_in(tmp_path / "kept") == shards


def test_a_file_at_which_processes_die_is_a_problem_and_the_others_are_read(
    issues: list[Path], shards: dict[str, bytes], tmp_path: Path
) -> None:
    path = deadly(tmp_path / "site", issues[3], always=True)
    shards_only = ("--workers", "2", "--shards", "kept", "--shards-only")
    printed = run(tmp_path, "build", *issues, *shards_only, PYTHONPATH=path)
    assert f"build.unread: {issues[3]}: the process that read it died twice, perhaps for want of memory" in printed
    work = Work(3, str(issues[3]), issues[3].read_bytes(), SETTINGS)
    assert files_in(tmp_path / "kept").keys() == shards.keys() - {f"{shard_key(work)}.nq.gz"}


def test_shards_alone_then_a_build_of_them_with_one_damaged(
    issues: list[Path], shards: dict[str, bytes], expected: bytes, tmp_path: Path
) -> None:
    missing = tmp_path / "none.txt"
    printed = run(tmp_path, "build", *issues, missing, "--shards", "kept", "--shards-only")
    assert f"build.unread: {missing}: there is no such file" in printed
    assert f"{len(issues)} shards in kept" in printed
    assert not (tmp_path / "gazette.store").exists()
    assert files_in(tmp_path / "kept") == shards
    paths = sorted((tmp_path / "kept").iterdir())
    paths[2].write_bytes(paths[2].read_bytes()[:-1])
    before = {path: path.stat().st_mtime_ns for path in paths}
    printed = run(tmp_path, "build", *issues, "--shards", "kept")
    assert f"({len(issues) - 1} files by an earlier run)" in printed
    assert [path for path in paths if path.stat().st_mtime_ns != before[path]] == [paths[2]]
    assert files_in(tmp_path / "kept") == shards
    assert exported(tmp_path / "gazette.store") == expected


def test_nothing_but_shards_is_deleted(tmp_path: Path) -> None:
    folder = tmp_path / "s.shards"
    folder.mkdir()
    (folder / "mine.nq.gz").write_bytes(b"")
    build_store([DUTIES], tmp_path / "s")
    assert [path.name for path in folder.iterdir()] == ["mine.nq.gz"]


def test_a_folder_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "s.shards").write_bytes(b"")
    with pytest.raises(
        GazetteError, match=r"s\.shards: shards cannot be kept here \(.*\); name a folder with --shards"
    ):
        build_store([DUTIES], tmp_path / "s")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--shards-only",), "--shards-only: say with --shards in which folder the shards are to be kept"),
        (
            ("--workers", "2", "--scheduler", "tcp://127.0.0.1:1"),
            "--workers and --scheduler: the cluster knows its own workers; give one of the two",
        ),
    ],
)
def test_options_that_do_not_go_together(tmp_path: Path, options: tuple[str, ...], message: str) -> None:
    process = start(tmp_path, "build", DUTIES, *options, PYTHONPATH=process_path(tmp_path / "site"))
    _, remarks = process.communicate(timeout=120)
    assert (process.returncode, remarks) == (2, f"gazette: {message}\n")
