"""Adding, replacing and removing documents leaves the graph that a build of the same documents makes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

import pyoxigraph as ox
import pytest
from changing_documents import SLOTS, every_version, quads_of
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.closure import infer
from graph.derive import derive
from graph.describe import describe
from graph.overrides import ITSELF, Override
from graph.shared import newest_day, plain_edges
from graph.update import Update
from ontology.iri import IriMinter, SharedGraph

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
    for graph in DERIVED:
        one, two = (set(store.quads_for_pattern(None, None, None, graph_of(graph))) for store in (found, expected))
        assert not one ^ two, (told, graph, sorted(map(str, one - two)), sorted(map(str, two - one)))
    assert set(found) == set(expected)


dated = st.dictionaries(st.sampled_from(range(len(SLOTS))), st.just(0), min_size=2)
steps = st.lists(
    st.dictionaries(st.sampled_from(range(len(SLOTS))), st.sampled_from([0, 1, 2, None]), min_size=1, max_size=2),
    min_size=1,
    max_size=4,
)


def follow(
    documents: dict[int, int], changes: list[dict[int, int | None]], overrides: Sequence[Override], day: date | None
) -> None:
    """See after each of some changes that the store is that of a build."""
    store = store_of(documents, overrides, day)
    for change in changes:
        step = {slot: None if version is None else version % len(SLOTS[slot]) for slot, version in change.items()}
        documents = {slot: version for slot, version in {**documents, **step}.items() if version is not None}
        store = changed(store, step, day)
        assert_same(store, store_of(documents, overrides, day), (documents, step))


@settings(max_examples=12)
@given(documents=dated, changes=steps, overridden=st.booleans(), day=st.sampled_from([None, date(2021, 8, 1)]))
def test_any_changes_leave_what_a_build_makes(
    documents: dict[int, int], changes: list[dict[int, int | None]], overridden: bool, day: date | None
) -> None:
    follow(documents, changes, OVERRIDES if overridden else (), day)


@pytest.mark.parametrize("seed", range(1))
def test_all_documents_one_after_the_other(seed: int) -> None:
    """Each version of each document takes the place of the one before, and at last all but one are taken out."""
    order = list(every_version())
    random.Random(seed).shuffle(order)
    first, *rest = order
    taken_out: list[dict[int, int | None]] = [{slot: None} for slot in range(len(SLOTS)) if slot != order[-1][0]]
    put_in: list[dict[int, int | None]] = [{slot: version} for slot, version in rest]
    follow(dict([first]), [*put_in, *taken_out], (), None)
