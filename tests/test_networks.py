"""Networks: each projection on a city invented for it, where every figure is worked out by hand, and on the sample.

云溪市 (tests/networks) has four officials and one plan of four tasks, and a second of one:

    林清: 市发展改革委, 市财政局; 联系 市税务局, 各民主党派 (no single body).   林清 and 周济 are 互补, 何安 coordinates
    周济: 市卫生健康委, 市教育局      方平: 市城市管理局, 市水务局, 市属高校 (no single body)
    二/1 教育, 卫生, 水务 answer together, 1 target      二/2 卫生 leads, 水务 supports, 有关部门 too, 1 target
    二/3 水务, 城管 answer together, 2 targets           二/4 城管 alone, 1 target      一/1 (follow-up) 水务 alone
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias

import networkx as nx
import pyoxigraph as ox
import pytest

from gazette.network_text import network_text
from gazette.render import Format
from graph.answers import EmbeddedEngine
from graph.build import add_files, build_store
from graph.network_files import WRITERS
from graph.networks.cascade import Link, cascade_network, find_chains, find_ladders, find_sources, link_of
from graph.networks.charge import charge_network
from graph.networks.cooperation import cooperation_network
from graph.networks.levels import origin_of
from graph.networks.measures import betweenness, communities, constraint
from graph.networks.meetings import meetings_network
from graph.networks.model import Network, Scope, rounded
from graph.networks.path import Question, path_network
from graph.networks.projections import PROJECTIONS, make_network
from graph.networks.reading import Charge, Cited, Cover
from graph.networks.single_points import (
    find_absences,
    find_both_away,
    find_divisions,
    find_only_one,
    single_points_network,
)
from graph.store import open_store
from ontology.errors import QueryError
from ontology.terms import DCTERMS, ELI, GZ, PROV, RDF, RDFS, XSD

ROOT = Path(__file__).parent.parent
YUNXI = sorted((ROOT / "tests" / "networks").glob("yunxi-*.txt"))
ANHE = sorted((ROOT / "tests" / "samples").glob("anhe-*.txt"))
PLAN, FOLLOW, NOTICE = "云政发〔2021〕8号", "云政办发〔2021〕19号", "云政办发〔2021〕5号"
NOT_NAMED = "通知未列"
Cells: TypeAlias = list[tuple[Any, ...]]


@pytest.fixture(scope="module")
def cities_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two invented cities, 云溪市 and 安河市, as of 2021-12-31."""
    store = tmp_path_factory.mktemp("cities") / "gazette.store"
    build_store(YUNXI, store, place="云溪市", as_of=date(2021, 12, 31))
    add_files(ANHE, store, place="安河市")
    return store


@pytest.fixture(scope="module")
def cities(cities_store: Path) -> EmbeddedEngine:
    """The engine that answers from both cities."""
    return EmbeddedEngine(open_store(cities_store))


def cells(network: Network, table: str, columns: str) -> Cells:
    """Some columns of a table's rows; several values of a cell are joined by ；."""
    found = next(each for each in network.tables if each.name == table).answer()
    at = [found.columns.index(column) for column in columns.split()]
    return [tuple(str(row[index]) if row[index] is not None else None for index in at) for row in found.rows]


def yunxi(document: str | None = None) -> Scope:
    return Scope(place="云溪市", document=document)


# ---------------------------------------------------------------- charge


def test_spans_count_each_relation_by_itself(cities: EmbeddedEngine) -> None:
    columns = "official heads oversees oversees_generic liaises liaises_generic"
    assert cells(charge_network(cities, yunxi()), "spans", columns) == [
        ("何安", "1", "1", "0", "0", "0"),
        ("林清", "0", "2", "0", "2", "1"),
        ("周济", "0", "2", "0", "0", "0"),
        ("方平", "0", "3", "1", "0", "0"),
    ]


def test_loads_count_shared_tasks_whole(cities: EmbeddedEngine) -> None:
    made = charge_network(cities, yunxi(PLAN))
    columns = "official relation tasks tasks_led_or_sole tasks_shared targets targets_led_or_sole targets_shared helped"
    # 周济: 二/1 with 水务, 二/2 led; 方平: 二/1 with the two, 二/3 within the line, 二/4 alone, and helps in 二/2
    assert cells(made, "loads", f"{columns} departments") == [
        ("方平", "分管", "3", "1", "1", "4", "1", "1", "1", "市城市管理局；市水务局"),
        ("周济", "分管", "2", "1", "1", "2", "1", "1", "0", "市卫生健康委；市教育局"),
    ]
    assert cells(made, "overlaps", "official other tasks targets shared_tasks bodies") == [
        ("周济", "方平", "1", "1", f"{PLAN} 二/1", None)
    ]
    evidence = cells(made, "overlaps", "evidence")[0][0]
    assert evidence == "（市教育局、市卫生健康委、市水务局按照职责分工负责）"


def test_what_is_only_kept_in_touch_with_is_no_load(anhe: EmbeddedEngine) -> None:
    """团市委 answers for 二/（一）/2 with others; 周济 liaises with it and oversees 市卫生健康委."""
    made = charge_network(anhe, Scope())
    rows = cells(made, "liaison", "official relation tasks targets departments")
    assert rows == [("周济", "联系", "1", "1", "团市委")]
    assert {row[1] for row in cells(made, "loads", "official relation")} == {"分管"}


def test_lines_carry_both_sentences(cities: EmbeddedEngine) -> None:
    rows = cells(charge_network(cities, yunxi()), "lines", "official body task role targets evidence")
    assert rows[1] == (
        "周济", "市卫生健康委", f"{PLAN} 二/2", "牵头", "1",
        "副市长、市政府党组成员周济；分管市卫生健康委、市教育局；（市卫生健康委牵头，市水务局、有关部门配合）",
    )  # fmt: skip
    assert len(rows) == 9  # 卫生 2, 教育 1, 城管 2, 水务 3 and one that it only supports
    assert [row[2:4] for row in rows if row[1] == "市水务局"] == [
        (f"{FOLLOW} 一/1", "负责"), (f"{PLAN} 二/1", "负责"), (f"{PLAN} 二/2", "配合"), (f"{PLAN} 二/3", "负责"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", [name for name in PROJECTIONS if name != "path"])
def test_no_generic_body_and_no_private_person_is_a_node(name: str, cities: EmbeddedEngine) -> None:
    graph = make_network(cities, name, Scope()).graph
    labels = {data["label"] for _, data in graph.nodes(data=True)}
    assert graph.number_of_nodes()
    assert not labels & {"有关部门", "市属高校", "各民主党派", "各区、县（市）人民政府", "柳小川"}
    assert all(data["label"] and data["kind"] for _, data in graph.nodes(data=True))
    assert all(data["evidence"] for _, _, data in graph.edges(data=True))


# ---------------------------------------------------------------- cooperation


def test_pairs_by_count_and_by_newman(cities: EmbeddedEngine) -> None:
    """二/1 names three single bodies, each two get 1/2; 二/2 and 二/3 name two, who get 1; 有关部门 is not counted."""
    made = cooperation_network(cities, yunxi(PLAN))
    assert cells(made, "pairs", "body other tasks newman both_own own_and_help") == [
        ("市卫生健康委", "市水务局", "2", "1.5000", "1", "1"),
        ("市城市管理局", "市水务局", "1", "1.0000", "1", "0"),
        ("市卫生健康委", "市教育局", "1", "0.5000", "1", "0"),
        ("市教育局", "市水务局", "1", "0.5000", "1", "0"),
    ]


def test_brokers_by_the_published_definitions(cities: EmbeddedEngine) -> None:
    """By hand, weights as above. Betweenness: of the three pairs of others, 教–城 and 卫–城 pass 水.

    Burt: c(i) = Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij being the share of j in all that ties i to others:
    p: 教→卫 1/2, 教→水 1/2; 卫→教 1/4, 卫→水 3/4; 水→教 1/6, 水→卫 1/2, 水→城 1/3; 城→水 1.
    教: (1/2 + 1/2·1/2)² + (1/2 + 1/2·3/4)²            = 0.5625 + 0.765625 = 1.328125
    卫: (1/4 + 3/4·1/6)² + (3/4 + 1/4·1/2)²            = 0.140625 + 0.765625 = 0.90625
    水: (1/6 + 1/2·1/4)² + (1/2 + 1/6·1/2)² + (1/3)²   = 0.085069 + 0.340278 + 0.111111 = 0.536458
    城: 1² = 1
    """
    rows = cells(cooperation_network(cities, yunxi(PLAN)), "brokers", "body partners tasks betweenness constraint")
    assert rows == [
        ("市水务局", "3", "3", "0.6667", "0.5365"),
        ("市卫生健康委", "2", "2", "0.0000", "0.9062"),
        ("市城市管理局", "1", "1", "0.0000", "1.0000"),
        ("市教育局", "2", "1", "0.0000", "1.3281"),
    ]


def test_bodies_of_two_cities_never_meet(cities: EmbeddedEngine) -> None:
    made = cooperation_network(cities, Scope())
    assert {row[0] for row in cells(made, "pairs", "place")} == {"云溪市", "安河市"}
    for table in ("communities", "pairs"):
        assert not [row for row in cells(made, table, "evidence") if "市体育局" in row[0] and "市城市管理局" in row[0]]
    keys = [key for key, data in made.graph.nodes(data=True) if data["label"] == "市水务局"]
    assert len(keys) == 2
    assert not made.graph.has_edge(*keys)
    alone = cooperation_network(cities, yunxi())
    for table, columns in (("communities", "members inside modularity"), ("brokers", "body betweenness constraint")):
        assert set(cells(alone, table, columns)) <= set(cells(made, table, columns))


def two_triangles() -> nx.Graph[str]:
    """甲乙丙 and 丁戊己, each tied to each, and 丙 to 丁."""
    graph: nx.Graph[str] = nx.Graph()
    for one, other in ("甲乙", "乙丙", "甲丙", "丁戊", "戊己", "丁己", "丙丁"):
        graph.add_edge(one, other, weight=1.0)
    graph.add_node("庚")
    return graph


def test_communities_of_an_obvious_graph() -> None:
    """Modularity: two groups with 3 of 7 ties inside and 7 of 14 ends each: 2·(3/7 − (1/2)²) = 0.3571."""
    found = communities(two_triangles(), "weight")
    assert [group.nodes for group in found] == [("丁", "己", "戊"), ("丙", "乙", "甲"), ("庚",)]
    assert [str(group.modularity) for group in found] == ["0.3571", "0.3571", "0.0000"]


def test_measures_of_an_obvious_graph() -> None:
    """丙 and 丁 lie between the triangles: 丙 on 甲, 乙 × 丁, 戊, 己 = 6 of the 10 pairs of the others tied to it."""
    graph = two_triangles()
    found = betweenness(graph)
    assert found.method == "exact"
    assert {node: str(value) for node, value in found.values.items() if value} == {"丙": "0.6000", "丁": "0.6000"}
    assert constraint(graph, "weight")["庚"] is None
    # 甲: (1/2 + 1/2·1/3)² by 乙, (1/2 + 1/2·1/2)² by 丙
    assert str(constraint(graph, "weight")["甲"]) == str(rounded(Fraction(4, 9) + Fraction(9, 16)))


def test_a_large_graph_is_sampled_and_says_so() -> None:
    graph: nx.Graph[str] = nx.relabel_nodes(nx.path_graph(200), str)
    found = betweenness(graph, exact_work=10_000)
    assert found.method == "estimated from 50 of 200 nodes, seed 1"
    assert found == betweenness(graph, exact_work=10_000)
    assert found.values != betweenness(graph).values
    assert max(found.values, key=lambda node: found.values[node]) in {str(number) for number in range(70, 130)}


# ---------------------------------------------------------------- meetings


def test_who_meets_whom(cities: EmbeddedEngine) -> None:
    """1 June: 何安, 周济, 方平; 2 June: 何安, 周济; 3 June 何安, and 林清 is elected, which puts nobody in the room."""
    made = meetings_network(cities, yunxi())
    assert cells(made, "together", "person other events meetings newman days") == [
        ("何安", "周济", "2", "1", "1.5000", "2021-06-01；2021-06-02"),
        ("何安", "方平", "1", "1", "0.5000", "2021-06-01"),
        ("周济", "方平", "1", "1", "0.5000", "2021-06-01"),
    ]
    assert cells(made, "participants", "person events with_others partners") == [
        ("何安", "3", "2", "2"),
        ("周济", "2", "2", "2"),
        ("方平", "1", "1", "2"),
    ]
    assert cells(made, "roles", "person actions other other_actions events") [0] == (
        "何安", "主持召开；审议通过", "周济", "出席", "1",
    )  # fmt: skip
    assert cells(made, "gatherings", "event officials people meetings") == [
        ("06-01#1", "3", "何安；周济；方平", "市政府第三十次常务会议"),
        ("06-02#1", "2", "何安；周济", None),
    ]


# ---------------------------------------------------------------- cascade


def test_a_policy_comes_down_step_by_step(cities: EmbeddedEngine) -> None:
    made = cascade_network(cities, yunxi())
    assert cells(made, "chains", "steps documents levels relations") == [
        ("2", f"国发〔2019〕13号；{PLAN}；{FOLLOW}", "国家；市级；市级", "根据；根据")
    ]
    assert cells(made, "ladders", "document state city") == [(FOLLOW, None, PLAN), (PLAN, "国发〔2019〕13号", None)]


def test_one_document_of_the_state_is_one_in_both_cities(cities: EmbeddedEngine) -> None:
    rows = cells(cascade_network(cities, Scope()), "sources", "cited level times cited_by in_graph")
    assert rows[0] == ("国发〔2019〕13号", "国家", "2", f"{PLAN}；安政发〔2021〕8号", "False")


def test_what_a_document_rests_on_is_followed(cities: EmbeddedEngine) -> None:
    rows = cells(cascade_network(cities, Scope(document=FOLLOW)), "steps", "document cited in_graph")
    assert sorted(rows) == [(FOLLOW, PLAN, "True"), (PLAN, "国发〔2019〕13号", "False")]


def cited(document: str, place: str, number: str | None, title: str | None, relation: str = "根据") -> Link:
    """A citation of a document that is in the graph, by one whose number starts with its sign."""
    sign = document.split("〔")[0]
    return link_of(
        Cited(place, document, None, sign, title, number, relation, None, None, f"urn:{document}", None, f"据{number}")
    )


def test_a_sign_or_a_title_of_several_cities_is_several_documents() -> None:
    links = [
        cited("云政发〔2021〕1号", "云溪市", "安政发〔2020〕2号", None),
        cited("河政发〔2021〕1号", "清河市", "安政发〔2020〕2号", None),
        cited("云政发〔2021〕1号", "云溪市", None, "供水条例"),
        cited("河政发〔2021〕1号", "清河市", None, "供水条例"),
        cited("云政发〔2021〕1号", "云溪市", "国办发〔2020〕2号", None),
        cited("河政发〔2021〕1号", "清河市", "国办发〔2020〕2号", None),
    ]
    assert [(row.cited, row.times) for row in find_sources(links)] == [
        ("国办发〔2020〕2号", 2), ("供水条例", 1), ("供水条例", 1), ("安政发〔2020〕2号", 1), ("安政发〔2020〕2号", 1),
    ]  # fmt: skip


def test_what_is_to_be_made_is_no_basis() -> None:
    links = [
        cited("云政发〔2021〕1号", "云溪市", None, "云溪市供水规划", "待制定"),
        cited("云政发〔2021〕1号", "云溪市", "国发〔2020〕2号", None),
    ]
    assert [(row.state, row.city, row.to_be_made) for row in find_ladders(links)] == [
        (("国发〔2020〕2号",), (), ("云溪市供水规划",))
    ]


def test_a_circle_of_citations_ends() -> None:
    def link(one: str, other: str) -> Link:
        found = cited(one, "云溪市", other, None)
        known = cited(other, "云溪市", "国发〔2020〕2号", None).citing
        return Link(found.citing, known, "根据", "据")

    names = ["云政发〔2021〕1号", "云政发〔2021〕2号", "云政发〔2021〕3号"]
    chains, more = find_chains([link(one, other) for one, other in zip(names, names[1:] + names[:1], strict=True)])
    assert [chain.documents for chain in chains] == [tuple(reversed(names))]
    assert not more


LEVELS = {
    "the state's number": ("国办函〔2020〕1号", None, "云溪市", "云政发", "国家"),
    "a province's number": ("闽政办〔2020〕1号", None, "福州市", "榕政", "省级"),
    "the own city's number": ("云政发〔2020〕1号", None, "云溪市", "云政办发", "市级"),
    "a bank's sign is no city's": ("银发〔2020〕1号", None, "云溪市", "云政发", "不明"),
    "a city of another province": ("榕政〔2020〕1号", None, "大连市", "大政发", "不明"),
    "a law": (None, "中华人民共和国水法", "云溪市", "云政发", "国家"),
    "a province's regulation": (None, "福建省供水条例", "云溪市", "云政发", "省级"),
    "国家 may be a city's word": (None, "国家卫生城市创建方案", "云溪市", "云政发", "不明"),
}


@pytest.mark.parametrize(("number", "title", "place", "sign", "level"), LEVELS.values(), ids=LEVELS.keys())
def test_level(number: str | None, title: str | None, place: str, sign: str, level: str) -> None:
    assert origin_of(number, title, place, sign).level == level


# ---------------------------------------------------------------- single points


def test_what_hangs_on_whom(cities: EmbeddedEngine) -> None:
    made = single_points_network(cities, yunxi())
    columns = "official stand_in alone_in_charge without_anyone tasks alone_in_touch if_both_away"
    assert cells(made, "absences", columns) == [
        ("何安", NOT_NAMED, "2", "2", "0", "0", NOT_NAMED),
        ("方平", NOT_NAMED, "2", "2", "4", "0", NOT_NAMED),
        ("周济", "林清", "2", "0", "2", "0", "何安"),
        ("林清", "周济", "2", "0", "0", "1", "何安"),
    ]
    assert cells(made, "both-away", "official other bodies_without_leader tasks coordinator bodies") == [
        ("林清", "周济", "4", "2", "何安", "市发展改革委；市财政局；市卫生健康委；市教育局"),
    ]
    rows = cells(made, "only-one", "body official stand_in tasks_led_or_sole tasks")
    assert rows[:2] == [("市水务局", "方平", NOT_NAMED, "1", "3"), ("市城市管理局", "方平", NOT_NAMED, "1", "2")]
    assert not [row for row in rows if row[0] == "市税务局"]  # only kept in touch with


def test_standing_in_goes_no_further_and_no_rule_is_no_coordinator(anhe: EmbeddedEngine) -> None:
    """安河市: 周济 and 方平 are 互补, and the notice has no rule for the case that both are away."""
    made = single_points_network(anhe, Scope())
    assert cells(made, "both-away", "official other coordinator") == [("周济", "方平", NOT_NAMED)]
    assert {row[0]: row[1] for row in cells(made, "absences", "official stand_in")} == {
        "何安": NOT_NAMED, "林清": NOT_NAMED, "周济": "方平", "方平": "周济",
    }  # fmt: skip


def test_a_body_of_two_officials_has_one_left() -> None:
    """甲 and 乙 both oversee 市水务局 and stand in for each other; 乙 alone oversees 市教育局."""

    def charge(person: str, body: str) -> Charge:
        return Charge(
            "云溪市", NOTICE, person, "分管", body, False, person, body, date(2021, 3, 2), f"{person}分管{body}"
        )

    cover = Cover("云溪市", NOTICE, "甲", "乙", "甲", "乙", date(2021, 3, 2), "甲、乙同志互补")
    charges = [charge("甲", "市水务局"), charge("乙", "市水务局"), charge("乙", "市教育局")]
    (division,) = find_divisions(charges, [cover], [], [])
    assert [(row.official, row.bodies) for row in find_absences(division)] == [("甲", ()), ("乙", ("市教育局",))]
    assert [row.bodies for row in find_both_away(division)] == [("市水务局", "市教育局")]
    assert [row.body for row in find_only_one(division)] == ["市教育局"]


def test_the_day_chooses_the_division(anhe: EmbeddedEngine) -> None:
    """From January 2022 方平 and 唐明 stand in for each other."""
    later = single_points_network(anhe, Scope(day="2022-06-01"))
    assert later.day == date(2022, 6, 1)
    assert cells(later, "both-away", "official other") == [("方平", "唐明")]


# ---------------------------------------------------------------- path


def routes(engine: EmbeddedEngine, start: str, end: str, **asked: Any) -> Sequence[str]:
    made = path_network(engine, Scope(place="云溪市"), Question(start, end, **asked))
    return [row[0] for row in cells(made, "paths", "route")]


def test_a_path_tells_relation_direction_and_print(cities: EmbeddedEngine) -> None:
    made = path_network(cities, Scope(place="云溪市"), Question("林清", "市教育局"))
    assert cells(made, "paths", "steps route") == [("2", "林清 —互补— 周济 —分管→ 市教育局")]
    assert cells(made, "steps", "thing relation direction other document evidence") == [
        ("林清", "互补", "↔", "周济", NOTICE, "林清、周济同志互补"),
        ("周济", "分管", "→", "市教育局", NOTICE, "副市长、市政府党组成员周济；分管市卫生健康委、市教育局"),
    ]
    target = "全市改造校园管网"
    assert routes(cities, target, "方平") == [f"{target} ←指标— {PLAN} 二/1 ←负责— 市水务局 ←分管— 方平"]


def test_a_path_avoids_what_it_is_told(cities: EmbeddedEngine) -> None:
    """林清 was elected at an event with 何安; else only the Party group, in which all hold posts, leads to others."""
    assert routes(cities, "林清", "市教育局", avoid=("互补", "当选")) == []
    (hub,) = routes(cities, "林清", "市教育局", avoid=("互补", "当选"), hubs=True)
    assert hub == "林清 —市政府党组成员→ 市政府党组 ←市政府党组成员— 周济 —分管→ 市教育局"


def test_a_document_is_a_hub_only_if_asked_for(cities: EmbeddedEngine) -> None:
    assert all(" —载于→ " not in route for route in routes(cities, "市教育局", "市城市管理局"))
    assert routes(cities, f"{PLAN} 二/1", PLAN) == [f"{PLAN} 二/1 —载于→ {PLAN}"]
    shared = routes(cities, f"{PLAN} 二/1", f"{PLAN} 二/4", hubs=True)
    assert shared == [f"{PLAN} 二/1 —载于→ {PLAN} ←载于— {PLAN} 二/4"]


def test_at_most_the_few_shortest_paths_are_told(cities: EmbeddedEngine) -> None:
    """教 and 城 hang together by 水务 (its task with 城, or 方平, who has both), and by the event of 周济 and 方平."""
    few = path_network(cities, Scope(place="云溪市"), Question("市教育局", "市城市管理局", paths=1))
    assert few.tables[0].note == "there are more paths of 4 steps"
    assert len(cells(few, "paths", "route")) == 1
    every = path_network(cities, Scope(place="云溪市"), Question("市教育局", "市城市管理局", paths=9))
    assert every.tables[0].note == "no other path is of 4 steps or fewer"
    assert sorted(row[0] for row in cells(every, "paths", "route")) == [
        f"市教育局 —负责→ {PLAN} 二/1 ←负责— 市水务局 —负责→ {PLAN} 二/3 ←负责— 市城市管理局",
        f"市教育局 —负责→ {PLAN} 二/1 ←负责— 市水务局 ←分管— 方平 —分管→ 市城市管理局",
        "市教育局 ←分管— 周济 —出席→ 云溪大事记（2021年6月） 06-01#1 ←出席— 方平 —分管→ 市城市管理局",
    ]


MISTAKES = {
    "no such thing": (Scope(), "市教育厅", "林清", "市教育厅: there is nothing of this name; did you mean 市教育局"),
    "no single body": (Scope(), "有关部门", "方平", "有关部门: this is no single body (泛称)"),
    "a private person": (Scope(), "柳小川", "方平", "柳小川: there is nothing of this name"),
    "one thing": (Scope("云溪市"), "林清", "林清", "林清 and 林清 are one thing"),
}


@pytest.mark.parametrize(("scope", "start", "end", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_name_that_tells_nothing_is_said(
    cities: EmbeddedEngine, scope: Scope, start: str, end: str, message: str
) -> None:
    with pytest.raises(QueryError) as caught:
        path_network(cities, scope, Question(start, end))
    assert str(caught.value).startswith(message)


def test_an_ambiguous_name_lists_its_candidates(cities: EmbeddedEngine) -> None:
    with pytest.raises(QueryError) as caught:
        path_network(cities, Scope(), Question("市教育局", "方平"))
    base = "https://w3id.org/gazette/id/"
    assert str(caught.value) == (
        f"市教育局: 2 things have this name: 市教育局 (body, 云溪市) <{base}云溪市/body/市教育局>; "
        f"市教育局 (body, 安河市) <{base}安河市/body/市教育局>; give one's IRI, or the place by --place"
    )
    made = path_network(cities, Scope(), Question(f"{base}云溪市/body/市教育局", f"{base}云溪市/person/周济"))
    assert cells(made, "paths", "route") == [("市教育局 ←分管— 周济",)]


# ---------------------------------------------------------------- the sample, as its print says


def test_the_health_plan_on_the_lines(sample: EmbeddedEngine) -> None:
    """README's figures: targets on each line, and those that one such department leads or owns alone."""
    made = charge_network(sample, Scope(document="沈政发〔2022〕2号"))
    assert {row[0]: row[1:] for row in cells(made, "loads", "official targets targets_led_or_sole")} == {
        "王少林": ("17", "5"), "刘旭辉": ("13", "0"), "单义": ("11", "5"), "郑滨": ("10", "0"), "王庆海": ("4", "0"),
        "高伟": ("3", "0"),
    }  # fmt: skip
    assert cells(made, "liaison", "official relation targets") == [("郑滨", "联系", "2"), ("单义", "联系", "0")]


def test_overlaps_are_of_charge_alone(sample: EmbeddedEngine) -> None:
    """Task 8 names 农业农村局 and 卫生健康委, 22 and 23 民政局 and 卫生健康委: 郑滨 has the former, 单义 the latter.

    That 郑滨 is in touch with 团市委, which stands beside 卫生健康委 in others (13, 21), makes no overlap.
    """
    rows = cells(charge_network(sample, Scope(document="沈政发〔2022〕2号")), "overlaps", "official other shared_tasks")
    (shared,) = [row[2] for row in rows if row[:2] == ("郑滨", "单义")]
    assert [task.rsplit("/", 1)[1] for task in shared.split("；")] == ["8", "22", "23"]


def test_spans_of_the_sample(sample: EmbeddedEngine) -> None:
    rows = cells(charge_network(sample, Scope()), "spans", "official oversees liaises")
    assert {row[0]: row[1:] for row in rows} == {
        "吕志成": ("1", "0"), "高伟": ("15", "14"), "王少林": ("7", "2"), "郑滨": ("4", "9"), "单义": ("14", "19"),
        "刘旭辉": ("15", "0"), "王会奇": ("2", "3"), "王庆海": ("4", "0"), "曲向军": ("3", "2"),
    }  # fmt: skip


def test_who_shares_most_tasks_on_the_sample(sample: EmbeddedEngine) -> None:
    """The two stand together in tasks 4, 8, 9, 11, 13, 14, 15 and 22, of 5, 6, 3, 3, 4, 6, 3 and 6 bodies.

    1/4 + 1/5 + 1/2 + 1/2 + 1/3 + 1/5 + 1/2 + 1/5 = 2.6833
    """
    rows = cells(cooperation_network(sample, Scope()), "pairs", "body other tasks newman both_own own_and_help")
    assert rows[0] == ("市卫生健康委", "市教育局", "8", "2.6833", "8", "0")


def test_secretary_and_mayor_on_the_sample(sample: EmbeddedEngine) -> None:
    rows = cells(meetings_network(sample, Scope()), "together", "person other events first last")
    assert rows[0] == ("吕志成", "王新伟", "11", "2022-01-04", "2022-01-30")


def test_what_the_sample_s_plans_rest_on(sample: EmbeddedEngine) -> None:
    made = cascade_network(sample, Scope(document="沈政发〔2022〕3号"))
    ((state, province),) = cells(made, "ladders", "state province")
    assert state == "国发〔2021〕9号；中华人民共和国科学技术普及法"
    assert province == "辽政发〔2022〕3号；辽宁省科学技术普及办法"
    assert cells(made, "chains", "documents") == []


def test_who_stands_in_on_the_sample(sample: EmbeddedEngine) -> None:
    made = single_points_network(sample, Scope())
    assert cells(made, "both-away", "official other coordinator") == [
        ("高伟", "王少林", NOT_NAMED), ("郑滨", "刘旭辉", "高伟"), ("单义", "王庆海", "高伟"),
        ("王会奇", "曲向军", "高伟"),
    ]  # fmt: skip
    assert cells(made, "absences", "official stand_in without_anyone bodies")[0] == (
        "吕志成", NOT_NAMED, "3", "市政府；市政府党组；市审计局",
    )  # fmt: skip


# ---------------------------------------------------------------- names that a document should not have

HOSTILE = '<script>alert("1")</script>\u202e\u2028\x1b[31m}"; DROP ALL　&amp;'


@pytest.fixture
def hostile() -> EmbeddedEngine:
    """A division of work by which 何安 oversees two bodies of a hostile name; one answers for a task."""
    store, base = ox.Store(), "https://a.example/"
    day = ox.Literal("2021-03-02", datatype=ox.NamedNode(XSD.date))
    plain: list[tuple[str, str, object]] = [
        ("d", RDF.type, GZ.Document), ("d", DCTERMS.identifier, ox.Literal(HOSTILE)),
        ("d", GZ.genre, ox.Literal("工作分工")), ("d", ELI.first_date_entry_in_force, day),
        ("data", GZ.asOf, day), ("何安", RDFS.label, ox.Literal(HOSTILE, language="zh")),
        ("何安", RDF.type, GZ.Official), ("n何安", GZ.denotes, f"{base}何安"),
    ]  # fmt: skip
    for number in (1, 2):
        body, fact = f"b{number}", f"f{number}"
        plain += [
            (body, RDFS.label, ox.Literal(HOSTILE, language="zh")), (body, RDF.type, GZ.Body),
            (body, GZ.generic, ox.Literal(False)), (f"n{body}", GZ.denotes, f"{base}{body}"),
            (f"n{body}", RDFS.label, ox.Literal(HOSTILE, language="zh")),
            (fact, RDF.type, GZ.Oversight), (fact, GZ.inDocument, f"{base}d"), (fact, GZ.order, ox.Literal(number)),
            (fact, GZ.relation, ox.Literal("分管")), (fact, PROV.value, ox.Literal(HOSTILE)),
            (fact, GZ.namesPerson, f"{base}n何安"), (fact, GZ.namesBody, f"{base}n{body}"),
        ]  # fmt: skip
    for subject, predicate, value in plain:
        thing = ox.NamedNode(value) if isinstance(value, str) else value
        assert isinstance(thing, ox.NamedNode | ox.Literal)
        store.add(ox.Quad(ox.NamedNode(base + subject), ox.NamedNode(predicate), thing))
    return EmbeddedEngine(store)


def test_a_hostile_name_stays_a_name(hostile: EmbeddedEngine) -> None:
    for name in ("charge", "single-points"):
        made = make_network(hostile, name, Scope())
        assert made.graph.number_of_nodes() == 3
        text = network_text(made, Format.TABLE, None, 0)
        assert not set(text) & {"\x1b", "\u202e", "\u2028"}
        assert json.loads(network_text(made, Format.JSON, None, 0))["nodes"] == 3
        for write in WRITERS.values():
            labels = {node.get("label") or node.text for node in ET.fromstring(write(made.graph)).iter()}
            assert HOSTILE.replace("\x1b", "\ufffd") in labels
    with pytest.raises(QueryError, match=r"3 things have this name"):
        path_network(hostile, Scope(), Question(HOSTILE, "https://a.example/b1"))
    made = path_network(hostile, Scope(), Question("https://a.example/b1", "https://a.example/b2"))
    assert cells(made, "steps", "direction relation") == [("←", "分管"), ("→", "分管")]


def test_nothing_in_the_graph_is_no_fault() -> None:
    for name in PROJECTIONS:
        if name != "path":
            made = make_network(EmbeddedEngine(ox.Store()), name, Scope())
            assert (made.day, made.graph.number_of_nodes()) == (None, 0)
            assert all(not table.rows for table in made.tables)


# ---------------------------------------------------------------- the command, nothing there, hash seeds


def test_the_command_prints_findings_with_evidence(
    cities_store: Path, gazette: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    done = gazette("network", "cooperation", "--store", cities_store, "--document", PLAN, "--table", "pairs")
    assert done.returncode == 0
    assert "cooperation: Departments that work together" in done.stdout
    assert "Left out: generic and collective bodies" in done.stdout
    assert "（市教育局、市卫生健康委、市水务局按照职责分工负责）" in "".join(done.stdout.split())
    listed = gazette("network")
    assert all(name in listed.stdout for name in PROJECTIONS)
    one = gazette("network", "charge", "--store", cities_store, "--format", "csv")
    assert one.stdout.startswith("place,notice,official,heads,")
    assert one.stderr == "this is the table spans; --table gives another: loads, liaison, overlaps, lines\n"


WRONG = {
    "no such network": (("chrage",), "gazette: chrage: there is no such network; did you mean charge?\n"),
    "no such table": (
        ("charge", "--table", "x"),
        "gazette: x: charge has no such table; it has spans, loads, liaison, overlaps, lines\n",
    ),
    "half a path": (
        ("path", "林清"),
        "gazette: one thing is named; write two, FROM and TO, in quotes if they hold blanks\n",
    ),
    "a path without ends": (("path",), "gazette: path: from where to where? write: gazette network path FROM TO\n"),
    "no day": (("charge", "--day", "2021-02-30"), "gazette: day: '2021-02-30' is no day; write it as 2022-02-01\n"),
}


@pytest.mark.parametrize(("arguments", "message"), WRONG.values(), ids=WRONG.keys())
def test_a_mistake_is_one_line(
    arguments: Sequence[str],
    message: str,
    cities_store: Path,
    gazette: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    done = gazette("network", *arguments, "--store", cities_store)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


def test_an_empty_network_is_said(cities_store: Path, gazette: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    done = gazette("network", "meetings", "--store", cities_store, "--place", "无此市")
    assert done.returncode == 0
    assert done.stderr == (
        "no place 无此市 in this graph, so nothing is read from it;"
        " `gazette query network-charges --choices place` lists what there is\n"
        "meetings: the network is empty; it is read from chronicles (大事记), and none here has such links\n"
    )


def test_a_day_that_changes_nothing_is_said(
    cities_store: Path, gazette: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    done = gazette("network", "meetings", "--store", cities_store, "--day", "2022-06-01")
    assert done.stderr == "meetings: this network is the same on every day; --day changes nothing\n"
    assert gazette("network", "charge", "--store", cities_store, "--day", "2022-06-01").stderr == ""


def test_a_document_that_is_not_there_is_said(
    cities_store: Path, gazette: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    done = gazette("network", "charge", "--store", cities_store, "--document", f"{PLAN}0")
    assert (done.returncode, done.stdout.startswith("charge: ")) == (0, True)
    assert f"no document {PLAN}0 in this graph, so nothing is read from it; did you mean {PLAN}" in done.stderr
    assert gazette("network", "charge", "--store", cities_store, "--document", PLAN).stderr == ""


EVERYTHING = """
import sys
from pathlib import Path
from gazette.network_text import network_text
from gazette.render import Format
from graph.answers import EmbeddedEngine
from graph.network_files import WRITERS
from graph.networks.model import Scope
from graph.networks.path import Question
from graph.networks.projections import PROJECTIONS, make_network
from graph.store import open_store

engine = EmbeddedEngine(open_store(Path(sys.argv[1])))
for name in PROJECTIONS:
    question = Question("周济", "市城市管理局", paths=9) if name == "path" else None
    made = make_network(engine, name, Scope("云溪市" if question else None), question)
    sys.stdout.write(network_text(made, Format.JSON, None, None))
    for write in WRITERS.values():
        sys.stdout.write(write(made.graph))
"""


def test_no_hash_seed_shows(cities_store: Path) -> None:
    written = [
        subprocess.run(
            [sys.executable, "-c", EVERYTHING, str(cities_store)],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            timeout=120,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert written[0] == written[1]
    assert len(written[0]) > 10_000
