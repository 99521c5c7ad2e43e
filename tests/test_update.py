"""Adding, replacing and removing documents leaves the graph that a build of the same documents makes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from changing_documents import SLOTS, every_version, quads_of
from conftest import ANHE, ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

import graph.describe
import graph.shared
from graph.build import add_files, build_store, remove_documents
from graph.closure import infer
from graph.derive import derive
from graph.describe import describe
from graph.export import export_store
from graph.overrides import ITSELF, Override
from graph.shared import newest_day, plain_edges
from graph.store import open_store
from graph.update import Update
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ, PROV

MINTER = IriMinter()
DERIVED = (SharedGraph.NAMES, SharedGraph.ENTITIES, SharedGraph.INFERRED, SharedGraph.ABOUT)
OVERRIDES = (
    Override("沈阳市", "市园林局", "市城市管理局", "据机构改革方案"),
    Override("沈阳市", "市文旅局", ITSELF, "另有其局"),
    Override("大连市", "市金融监管局", "省金融监管局", "据大连市公报"),
)


def store_of(documents: dict[int, int], overrides: Sequence[Override] = (), day: date | None = None) -> ox.Store:
    """A store of documents, slot → version, whose shared graphs are derived from all."""
    store = ox.Store()
    for slot, version in documents.items():
        store.bulk_extend(quads_of(slot, version)[1])
    as_of = day or newest_day(store)
    derive(store, MINTER, as_of, overrides)
    store.bulk_extend(infer(plain_edges(store), graph_of(SharedGraph.INFERRED)))
    about = [triple.quad(graph_of(SharedGraph.ABOUT)) for triple in describe(store, MINTER, as_of, newest_day(store))]
    store.bulk_extend(about)
    return store


def graph_of(graph: SharedGraph) -> ox.NamedNode:
    return ox.NamedNode(MINTER.graph(graph))


def changed(before: ox.Store, slots: dict[int, int | None], day: date | None = None) -> ox.Store:
    """A store in which documents were added, replaced or, with no version, removed."""
    after = ox.Store()
    after.bulk_extend(before)
    documents = []
    for slot, version in slots.items():
        iri, quads = quads_of(slot, version or 0)
        documents.append(iri)
        after.remove_graph(ox.NamedNode(iri))
        if version is not None:
            after.bulk_extend(quads)
    assert Update(before, after, MINTER, documents, day).run() == len(after)
    return after


def assert_same(found: ox.Store, expected: ox.Store, told: object) -> None:
    """That two stores hold the same, graph by graph."""
    for name in DERIVED:
        one, two = (set(store.quads_for_pattern(None, None, None, graph_of(name))) for store in (found, expected))
        assert not one ^ two, (told, name, sorted(map(str, one - two)), sorted(map(str, two - one)))
    assert set(found) == set(expected)


dated = st.dictionaries(st.sampled_from(range(len(SLOTS))), st.just(0), min_size=2)
steps = st.lists(
    st.dictionaries(st.sampled_from(range(len(SLOTS))), st.sampled_from([0, 1, 2, None]), min_size=1, max_size=2),
    min_size=1,
    max_size=4,
)


def follow(
    documents: dict[int, int],
    changes: list[dict[int, int | None]],
    overrides: Sequence[Override] = (),
    days: Sequence[date | None] = (None,),
) -> None:
    """See after each of some changes that the store is that of a build. days: the as-of days given, in turn."""
    store = store_of(documents, overrides, days[0])
    for number, change in enumerate(changes, 1):
        day = days[number % len(days)]
        step = {slot: None if version is None else version % len(SLOTS[slot]) for slot, version in change.items()}
        documents = {slot: version for slot, version in {**documents, **step}.items() if version is not None}
        store = changed(store, step, day)
        assert_same(store, store_of(documents, overrides, day), (documents, step))


DAYS = st.lists(st.sampled_from([None, None, date(2021, 3, 15), date(2021, 8, 1)]), min_size=1, max_size=3)


@settings(max_examples=10)
@given(documents=dated, changes=steps, overridden=st.booleans(), days=DAYS)
def test_any_changes_leave_what_a_build_makes(
    documents: dict[int, int], changes: list[dict[int, int | None]], overridden: bool, days: list[date | None]
) -> None:
    follow(documents, changes, OVERRIDES if overridden else (), days)


# what random changes seldom come upon; slot → version before, and what changes
CASES: dict[str, tuple[dict[int, int], dict[int, int | None]]] = {
    "a city's body carries the name of a province's, which another city's document prints": ({2: 0, 3: 0}, {4: 1}),
    "and which is printed no more": ({2: 0, 3: 0, 4: 1}, {2: 1}),
    "a later division gives a nameplate to somebody else": ({0: 0, 3: 2}, {1: 0}),
    "a later division without nameplates gives one to somebody else": ({0: 0, 3: 2}, {1: 3}),
    "an official keeps one of two bodies that answer for a task": ({0: 0, 3: 3}, {0: 1}),
    "a document comes that an earlier one cites": ({3: 2, 5: 2}, {4: 0}),
    "a document comes that a meeting adopted": ({6: 0, 0: 0}, {3: 0}),
    "another one fits what a meeting adopted": ({6: 0, 3: 0}, {4: 2}),
    "the newest document goes": ({0: 0, 1: 2, 4: 0}, {1: None}),
    "a post is printed no more": ({7: 0, 3: 0}, {7: 1}),
    "who stands in for whom is printed the other way round, which was inferred before": ({0: 1, 3: 0}, {0: 2}),
}


@pytest.mark.parametrize(("documents", "change"), CASES.values(), ids=CASES.keys())
def test_what_random_changes_seldom_come_upon(documents: dict[int, int], change: dict[int, int | None]) -> None:
    follow(documents, [change])


@pytest.mark.parametrize("seed", range(1))
def test_all_documents_one_after_the_other(seed: int) -> None:
    """Each version of each document takes the place of the one before, and at last all but one are taken out."""
    order = list(every_version())
    random.Random(seed).shuffle(order)
    first, *rest = order
    taken_out: list[dict[int, int | None]] = [{slot: None} for slot in range(len(SLOTS)) if slot != order[-1][0]]
    put_in: list[dict[int, int | None]] = [{slot: version} for slot, version in rest]
    follow(dict([first]), [*put_in, *taken_out])


# ---------------------------------------------------------------- through files and stores on disk


def exported(store: Path) -> bytes:
    """A store's export."""
    written = store.with_suffix(".nq")
    export_store(open_store(store), written)
    return written.read_bytes()


@pytest.fixture
def nothing_anew(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """A function from whose call on nothing is derived from all documents of a store on disk."""

    def refuse(*_: object) -> None:
        pytest.fail("the whole store was derived anew")

    return lambda: monkeypatch.setattr(graph.shared, "derived", refuse)


def test_files_added_replaced_and_removed_leave_the_export_of_a_build(
    tmp_path: Path, nothing_anew: Callable[[], None]
) -> None:
    changed = tmp_path / "plan.txt"
    (plan,) = [path for path in ANHE if path.stem == "anhe-plan-2021"]
    changed.write_text(
        plan.read_text(encoding="utf-8").replace("（市体育局负责）", "（市文旅局负责）"), encoding="utf-8"
    )
    first, *others = [path for path in ANHE if path != plan]
    build_store([*others, changed], tmp_path / "expected", place="安河市")
    expected = exported(tmp_path / "expected")
    store = tmp_path / "store"
    build_store([*others[1:], first, plan], store, place="安河市")
    nothing_anew()
    done = add_files([others[0], *others[1:]], store, place="安河市")
    assert (done.documents, done.skipped) == (1, len(others) - 1)
    add_files([changed], store, place="安河市")
    assert exported(store) != expected
    done = remove_documents([document_named(first)], store)
    assert exported(store) == expected
    assert done.triples == len(open_store(store)) == expected.count(b"\n")


def document_named(path: Path) -> str:
    """The number that a file begins with."""
    return path.read_text(encoding="utf-8").split("\n", 1)[0].strip()


def test_a_store_of_another_program_is_derived_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = tmp_path / "store"
    with monkeypatch.context() as other:
        other.setattr(graph.describe, "program_digest", lambda: "another program's")
        build_store(ANHE[1:], store, place="安河市")
    add_files(ANHE[:1], store, place="安河市")
    build_store(ANHE, tmp_path / "expected", place="安河市")
    assert exported(store) == exported(tmp_path / "expected")


KILLED = """
import os, signal, sys
from pathlib import Path
import graph.rederive
from graph.build import add_files
kill = lambda self: os.kill(os.getpid(), signal.SIGKILL)
graph.rederive.Rederivation.update_citations = kill
add_files([Path(sys.argv[1])], Path(sys.argv[2]), place="安河市")
"""


def test_a_process_killed_half_way_leaves_the_old_store(tmp_path: Path) -> None:
    store = tmp_path / "store"
    build_store(ANHE[1:], store, place="安河市")
    before = exported(store)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", KILLED, str(ANHE[0]), str(store)]
    assert subprocess.run(command, env=environment, timeout=60, check=False).returncode == -signal.SIGKILL
    assert exported(store) == before
    add_files(ANHE[:1], store, place="安河市")
    build_store(ANHE, tmp_path / "expected", place="安河市")
    assert exported(store) == exported(tmp_path / "expected")


def test_a_body_is_shown_with_the_shortest_passage_that_names_it() -> None:
    store = store_of({0: 0, 3: 0})
    (quad,) = store.quads_for_pattern(
        ox.NamedNode(MINTER.body("沈阳市", "市人社局")), ox.NamedNode(PROV.value), None, graph_of(SharedGraph.ENTITIES)
    )
    printed = ("市人社局", "沈阳市人力资源和社会保障局")
    facts = [
        quad for name in printed for quad in store.quads_for_pattern(None, ox.NamedNode(GZ.body), ox.Literal(name))
    ]
    quotes = [
        each.object.value
        for fact in facts
        for each in store.quads_for_pattern(fact.subject, ox.NamedNode(PROV.value), None)
        if isinstance(each.object, ox.Literal)
    ]
    assert len(set(quotes)) > 1
    assert quad.object == ox.Literal(min(quotes, key=len))
