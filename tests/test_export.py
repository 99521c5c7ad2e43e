"""Exports: the same bytes whatever the hash seed, and nothing lost on the way back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from conftest import Command
from served import Server, serving

from graph.axioms import ONTOLOGY_GRAPH
from graph.export import export_store
from graph.store import open_store
from ontology.errors import GazetteError
from ontology.iri import IriMinter, SharedGraph

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "corpus" / "shenyang-2022-01.txt"
ANHE = sorted((ROOT / "tests" / "samples").glob("anhe-*.txt"))
ENDINGS = (".nq", ".ttl", ".jsonld")
INFERRED, CATALOGUE = (IriMinter().graph(graph) for graph in (SharedGraph.INFERRED, SharedGraph.CATALOGUE))


def graph_of(quad: ox.Quad) -> str:
    assert isinstance(quad.graph_name, ox.NamedNode)
    return quad.graph_name.value


def exports(folder: Path, files: list[Path], seed: str) -> dict[str, bytes]:
    """What a build and three exports write, in processes of their own with a hash seed."""
    folder.mkdir()

    def run(*arguments: str | Path) -> None:
        command = [sys.executable, "-m", "gazette", *map(str, arguments)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
        subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)

    run("build", *files)
    for ending in ENDINGS:
        run("export", f"all{ending}")
    run("export", "inferred.ttl", "--inferred")
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.suffix in ENDINGS}


@pytest.mark.parametrize("files", [[SAMPLE], ANHE], ids=["sample", "anhe"])
def test_two_builds_under_two_hash_seeds_write_the_same_bytes(tmp_path: Path, files: list[Path]) -> None:
    one, two = (exports(tmp_path / seed, files, seed) for seed in ("1", "2"))
    assert sorted(one) == ["all.jsonld", "all.nq", "all.ttl", "inferred.ttl"]
    assert {name: one[name] == two[name] for name in one} == dict.fromkeys(one, True)


@pytest.fixture
def written(anhe_store: Path, tmp_path: Path) -> Callable[..., Path]:
    def write(ending: str, inferred: bool = False) -> Path:
        path = tmp_path / f"all{ending}"
        export_store(open_store(anhe_store), path, inferred=inferred)
        return path

    return write


def test_quads_come_back_with_rdflib(anhe_store: Path, written: Callable[..., Path]) -> None:
    dataset = rdflib.Dataset()
    dataset.parse(written(".nq"), format="nquads")
    store = open_store(anhe_store)
    assert {str(graph.identifier) for graph in dataset.graphs() if len(graph)} == {graph_of(quad) for quad in store}
    assert sum(len(graph) for graph in dataset.graphs()) == len(store)


@pytest.mark.parametrize("inferred", [False, True], ids=["read", "inferred too"])
@pytest.mark.parametrize(("ending", "format"), [(".ttl", "turtle"), (".jsonld", "json-ld")])
def test_triples_come_back_with_rdflib(
    anhe_store: Path, written: Callable[..., Path], ending: str, format: str, inferred: bool
) -> None:
    left_out = {ONTOLOGY_GRAPH, CATALOGUE} | (set() if inferred else {INFERRED})
    expected = {quad.triple for quad in open_store(anhe_store) if graph_of(quad) not in left_out}
    graph = rdflib.Graph().parse(written(ending, inferred=inferred), format=format)
    assert len(graph) == len(expected)
    assert not [term for triple in graph for term in triple if isinstance(term, rdflib.BNode)]
    subjects = {str(triple.subject)[1:-1] for triple in expected}
    assert {str(subject) for subject in graph.subjects()} == subjects


def test_quads_are_sorted(written: Callable[..., Path]) -> None:
    def key(line: bytes) -> tuple[str, str, str, str]:
        (quad,) = ox.parse(line, format=ox.RdfFormat.N_QUADS)
        return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)

    keys = [key(line) for line in written(".nq").read_bytes().splitlines()]
    assert keys == sorted(keys)


def test_turtle_is_for_people(written: Callable[..., Path]) -> None:
    text = written(".ttl").read_text(encoding="utf-8")
    assert "@prefix gz: <https://w3id.org/gazette/ns#> ." in text
    assert "市卫生健康委" in text
    assert "\\u" not in text


REFUSED = {
    "another ending": ("all.csv", "no format is known for this ending; end the name in .nq, .ttl, .jsonld"),
    "no ending": ("all", "no format is known for this ending; end the name in .nq, .ttl, .jsonld"),
    "no such folder": (
        "none/all.ttl",
        "the file cannot be written (No such file or directory (os error 2)); name another place",
    ),
    "a folder": ("folder.ttl", "the file cannot be written (Is a directory); name another place"),
}


@pytest.mark.parametrize(("name", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_written_is_one_message(anhe_store: Path, tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "folder.ttl").mkdir()
    with pytest.raises(GazetteError) as caught:
        export_store(open_store(anhe_store), tmp_path / name)
    assert str(caught.value) == f"{tmp_path / name}: {message}"
    assert [path.name for path in tmp_path.iterdir()] == ["folder.ttl"]


def test_an_export_replaces_a_file_only_when_it_is_whole(
    anhe_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "all.ttl"
    path.write_text("old")

    def fail(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(ox, "serialize", fail)
    with pytest.raises(GazetteError, match="No space left on device"):
        export_store(open_store(anhe_store), path)
    assert path.read_text() == "old"


@pytest.mark.parametrize("ending", [".nq", ".ttl", ".jsonld", ".parquet"])
def test_an_endpoint_is_written_like_its_store(
    anhe_store: Path, anhe_served: Server, gazette: Command, tmp_path: Path, ending: str
) -> None:
    near, far = tmp_path / f"near{ending}", tmp_path / f"far{ending}"
    assert gazette("export", near, "--store", anhe_store).returncode == 0
    done = gazette("export", far, "--endpoint", f"{anhe_served.address}sparql")
    assert done.returncode == 0, done.stderr
    assert far.read_bytes() == near.read_bytes()


@pytest.fixture(scope="module")
def anhe_served(anhe_store: Path) -> Iterator[Server]:
    """A server over the invented city."""
    with serving(anhe_store) as server:
        yield server
