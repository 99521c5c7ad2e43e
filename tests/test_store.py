"""The store on disk: swapped in whole or not at all, one writer at a time, and never in the place of anything else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.store import new_store, open_store
from ontology.errors import StoreError

TRIPLE = ox.Quad(ox.NamedNode("https://a.example/s"), ox.NamedNode("https://a.example/p"), ox.Literal("1"))
OTHER = ox.Quad(ox.NamedNode("https://a.example/s"), ox.NamedNode("https://a.example/p"), ox.Literal("2"))

# a second process that holds the right to write a store until its input ends
HOLDER = """
import sys
from pathlib import Path
from graph.store import write_lock
with write_lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def write(path: Path, *quads: ox.Quad) -> None:
    with new_store(path) as store:
        store.extend(quads)


def fail_writing(path: Path, error: BaseException) -> None:
    with new_store(path) as store:
        store.add(OTHER)
        raise error


def quads(path: Path) -> list[ox.Quad]:
    return list(open_store(path))


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_new_store_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "s"
    write(path, TRIPLE)
    write(path, OTHER)
    assert quads(path) == [OTHER]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["s", "s.lock"]


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    write(tmp_path / "s", TRIPLE)
    assert quads(tmp_path / "s") == [TRIPLE]


def test_a_link_leads_to_the_store(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "s").symlink_to(tmp_path / "far" / "store")
    write(tmp_path / "s", TRIPLE)
    write(tmp_path / "s", OTHER)
    assert (tmp_path / "s").is_symlink()
    assert quads(tmp_path / "s") == quads(tmp_path / "far" / "store") == [OTHER]


@pytest.mark.parametrize(
    "error", [ValueError("no"), KeyboardInterrupt(), OSError(28, "No space left on device")], ids=repr
)
def test_a_build_that_fails_leaves_the_old_store(tmp_path: Path, error: BaseException) -> None:
    path = tmp_path / "s"
    write(path, TRIPLE)
    expected = StoreError if isinstance(error, OSError) else type(error)
    with pytest.raises(expected):
        fail_writing(path, error)
    assert quads(path) == [TRIPLE]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["s", "s.lock"]


def test_a_full_disk_is_one_message(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        fail_writing(tmp_path / "s", OSError(28, "No space left on device"))
    assert str(caught.value) == (
        f"{tmp_path}/s: the store cannot be written ([Errno 28] No space left on device); "
        "make room or name another folder with --store"
    )


OTHERS = {
    "a folder with a file": ["s/notes.txt"],
    "a folder with a folder": ["s/data/notes.txt"],
    "another program's folder with a file of that name": ["s/CURRENT", "s/notes.txt"],
    "a file": ["s"],
    "a folder where the new one would be made": ["s.new/notes.txt"],
    "a folder where the old one would be kept": ["s.old/notes.txt"],
}


@pytest.mark.parametrize("names", OTHERS.values(), ids=OTHERS.keys())
def test_anything_else_is_refused_and_untouched(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("mine")
    before = files_of(tmp_path)
    with pytest.raises(
        StoreError, match="this is not a store and will not be replaced; name another folder with --store"
    ):
        write(tmp_path / "s", TRIPLE)
    assert files_of(tmp_path) == before


def test_a_lock_of_another_program_is_refused_and_untouched(tmp_path: Path) -> None:
    (tmp_path / "poetry.lock").write_text("[[package]]")
    with pytest.raises(StoreError, match=r"poetry\.lock: this is not a store's lock; name another folder with --store"):
        write(tmp_path / "poetry", TRIPLE)
    assert (tmp_path / "poetry.lock").read_text() == "[[package]]"


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    path = tmp_path / "s"
    write(path, TRIPLE)
    path.rename(tmp_path / "s.new")
    write(path, OTHER)
    assert quads(path) == [OTHER]
    assert not (tmp_path / "s.new").exists()


def test_a_run_killed_between_the_renames_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "s"
    write(path, TRIPLE)
    path.rename(tmp_path / "s.old")
    assert quads(path) == [TRIPLE]


def test_a_second_writer_is_refused_by_name_and_readers_are_not(tmp_path: Path) -> None:
    path = tmp_path / "s"
    write(path, TRIPLE)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=os.getcwd(),
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StoreError) as caught:
            write(path, OTHER)
        assert quads(path) == [TRIPLE]
        holder.stdin.close()
    assert str(caught.value) == (
        f"{path}: another process (PID {holder.pid}) is writing this store; wait for it to end, then try again"
    )
    write(path, OTHER)
    assert quads(path) == [OTHER]


MISSING = {
    "nothing": ("s", [], "there is no store; build one first: gazette build FILE --store {path}"),
    "another folder": ("s", ["s/notes.txt"], "this is not a store; name another folder with --store"),
    "a file": ("s", ["s"], "this is not a store; name another folder with --store"),
    "a broken store": ("s", ["s/CURRENT"], "the store cannot be opened"),
}


@pytest.mark.parametrize(("name", "names", "message"), MISSING.values(), ids=MISSING.keys())
def test_what_is_no_store_is_not_opened(tmp_path: Path, name: str, names: list[str], message: str) -> None:
    for each in names:
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / each).write_text("mine")
    path = tmp_path / name
    with pytest.raises(StoreError) as caught:
        open_store(path)
    assert str(caught.value).startswith(f"{path}: {message.format(path=path)}")
