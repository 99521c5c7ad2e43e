"""A corpus that lives: files added, changed, removed, folders and patterns, one bad file among many, a killed run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.answers import EmbeddedEngine, run_query
from graph.build import add_files, build_store, remove_documents
from graph.export import export_store
from graph.store import open_store
from loaders.files import corpus_files
from ontology.errors import GazetteError, SourceError, StoreError
from queries.catalogue import find_query

ROOT = Path(__file__).parent.parent

PLAN = """临政发〔2021〕{serial}号

临江县人民政府关于印发临江县{topic}行动方案的通知

各乡镇人民政府，县政府各部门：

现将《临江县{topic}行动方案》印发给你们，请认真贯彻执行。

临江县人民政府
2021年3月{day}日

临江县{topic}行动方案

一、总体要求

坚持因地制宜。

二、重点任务

（一）加强建设。到2025年，新建站点不少于{number}座。（县{body}牵头）
"""


def write_plan(folder: Path, serial: int, topic: str, body: str, number: int = 3) -> Path:
    path = folder / f"plan-{serial}.txt"
    text = PLAN.format(serial=serial, topic=topic, body=body, number=number, day=serial)
    path.write_text(text, encoding="utf-8")
    return path


def exported(store: Path, folder: Path) -> list[str]:
    """The lines of a store's N-Quads, sorted as they are written."""
    file = folder / "export.nq"
    export_store(open_store(store), file)
    return file.read_text(encoding="utf-8").splitlines()


def values(store: Path) -> list[tuple[str, str]]:
    answer = run_query(EmbeddedEngine(open_store(store)), find_query("targets"))
    return sorted((str(row["document"]), str(row["value"])) for row in answer.records())


@pytest.fixture
def plans(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return [write_plan(folder, 1, "供水", "水务局"), write_plan(folder, 2, "供暖", "住建局")]


def test_files_added_one_by_one_give_the_store_of_one_build(plans: list[Path], tmp_path: Path) -> None:
    build_store(plans, tmp_path / "whole")
    build_store(plans[:1], tmp_path / "grown")
    done = add_files(plans[1:], tmp_path / "grown")
    assert (done.documents, done.skipped) == (1, 0)
    assert exported(tmp_path / "grown", tmp_path) == exported(tmp_path / "whole", tmp_path)


def test_a_changed_file_replaces_its_document_and_touches_no_other(plans: list[Path], tmp_path: Path) -> None:
    build_store(plans, tmp_path / "s")
    before = {line for line in exported(tmp_path / "s", tmp_path) if "临政发〔2021〕2号> ." in line}
    write_plan(plans[0].parent, 1, "供水", "水务局", number=8)
    done = add_files(plans, tmp_path / "s")
    assert (done.documents, done.skipped) == (1, 1)
    assert [value for _, value in values(tmp_path / "s")] == ["8", "3"]
    assert before == {line for line in exported(tmp_path / "s", tmp_path) if "临政发〔2021〕2号> ." in line}


def test_an_unchanged_file_is_not_read_again(plans: list[Path], tmp_path: Path) -> None:
    build_store(plans, tmp_path / "s")
    before = exported(tmp_path / "s", tmp_path)
    read: list[Path] = []
    done = add_files(plans, tmp_path / "s", progress=read.append)
    assert (done.documents, done.skipped, read) == (0, 2, [])
    assert exported(tmp_path / "s", tmp_path) == before


def test_a_removed_document_leaves_nothing_behind(plans: list[Path], tmp_path: Path) -> None:
    build_store(plans[:1], tmp_path / "one")
    build_store(plans, tmp_path / "two")
    remove_documents(["临政发〔2021〕2号"], tmp_path / "two")
    assert exported(tmp_path / "two", tmp_path) == exported(tmp_path / "one", tmp_path)


def test_a_day_that_was_given_stays_when_files_are_added(plans: list[Path], tmp_path: Path) -> None:
    import datetime

    day = datetime.date(2021, 12, 31)
    build_store(plans[:1], tmp_path / "s", as_of=day)
    assert add_files(plans[1:], tmp_path / "s").as_of == day


def test_what_names_no_document_removes_nothing(plans: list[Path], tmp_path: Path) -> None:
    build_store(plans, tmp_path / "s")
    with pytest.raises(GazetteError) as error:
        remove_documents(["临政发〔2021〕1号", "临政发〔2021〕9号"], tmp_path / "s")
    assert str(error.value) == (
        "临政发〔2021〕9号: the store holds none so named; `gazette query documents` lists them"
    )
    assert len(values(tmp_path / "s")) == 2


def test_adding_needs_a_store(plans: list[Path], tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        add_files(plans, tmp_path / "none")


def test_one_bad_file_among_many_is_reported_at_the_end(plans: list[Path], tmp_path: Path) -> None:
    bad = plans[0].parent / "broken.txt"
    bad.write_bytes(bytes(range(256)) * 8)
    done = build_store(corpus_files([plans[0].parent]), tmp_path / "s")
    assert done.documents == 2
    assert [problem.code for _, problem in done.problems] == ["build.unread"]
    assert "broken.txt" in done.problems[0][1].message


FILES = [
    pytest.param(["."], ["a.txt", "b.html", "sub/c.TXT"], id="a folder: its files by name, folders below it too"),
    pytest.param(["*.txt"], ["a.txt"], id="a pattern"),
    pytest.param(["a.txt", "*.txt", "."], ["a.txt", "b.html", "sub/c.TXT"], id="each file once"),
    pytest.param(["none.txt"], ["none.txt"], id="a file that is not there stays, for the reader to refuse"),
]


@pytest.mark.parametrize(("given", "expected"), FILES)
def test_files_that_a_user_means(
    given: list[str], expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".venv").mkdir()
    for name in ("b.html", "a.txt", "sub/c.TXT", "notes.md", ".venv/licence.txt", ".a.txt"):
        (tmp_path / name).write_text("文", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert [path.as_posix() for path in corpus_files(map(Path, given))] == expected


@pytest.mark.parametrize("given", ["empty", "empty/*.txt"])
def test_a_folder_or_pattern_without_files_is_refused(
    given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=r"empty.*: no file"):
        corpus_files([Path(given)])


def test_a_killed_run_leaves_the_store_as_it_was(plans: list[Path], tmp_path: Path) -> None:
    store = tmp_path / "s"
    build_store(plans[:1], store)
    before = exported(store, tmp_path)
    many = [write_plan(plans[0].parent, serial, f"第{serial}次", "水务局") for serial in range(3, 29)]
    line = [sys.executable, "-m", "gazette", "add", *map(str, many), "--store", str(store)]
    run = subprocess.Popen(line, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)})
    beside = store.with_name("s.new")
    deadline = time.monotonic() + 30
    while not (beside.is_dir() and any(beside.iterdir())) and time.monotonic() < deadline:
        time.sleep(0.005)
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert exported(store, tmp_path) == before
    assert add_files(many, store).documents == len(many)
    assert len(ox.Store.read_only(str(store))) > len(before)
