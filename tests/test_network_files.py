"""The network of plain and inferred edges, and networks as files that come back the same from any reader."""

from __future__ import annotations

import datetime
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import polars
import pytest
from endpoints import answer_with, serving

import gazette
from graph.answers import EmbeddedEngine, run_query
from graph.network_files import WRITERS, clean, write_network
from graph.parquet import write_table, write_triples
from graph.property_graph import PropertyGraph, property_graph
from graph.shared import EDGES
from graph.store import open_store
from ontology.errors import GazetteError
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ, ORG, PREFIXES, RDF
from queries.catalogue import find_query

ROOT = Path(__file__).parent.parent
SHENYANG = "https://w3id.org/gazette/id/沈阳市"
INFERRED = IriMinter().graph(SharedGraph.INFERRED)
FORMATS = pytest.mark.parametrize("ending", list(WRITERS))
Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def shenyang(sample: EmbeddedEngine) -> PropertyGraph:
    return property_graph(sample)


@pytest.fixture(scope="module")
def of_anhe(anhe: EmbeddedEngine) -> PropertyGraph:
    return property_graph(anhe)


def expanded(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def read(path: Path) -> nx.MultiDiGraph[str]:
    return nx.MultiDiGraph(nx.read_graphml(path) if path.suffix == ".graphml" else nx.read_gexf(path))


# ---------------------------------------------------------------- the network itself


def test_its_edges_are_the_plain_and_the_inferred_triples(sample: EmbeddedEngine, shenyang: PropertyGraph) -> None:
    said: dict[bool, set[tuple[str, str, str]]] = {True: set(), False: set()}
    for subject, obj, key, edge in shenyang.edges(keys=True, data=True):
        assert key == edge["relation"]
        said[edge["inferred"]].add((subject, expanded(key), obj))
    names = " ".join(f"<{each}>" for each in (*EDGES, ORG.holds, ORG.postIn))
    inferred = sample.run(f"SELECT ?s ?p ?o {{ GRAPH <{INFERRED}> {{ ?s ?p ?o }} FILTER(?p != <{RDF.type}>) }}").rows
    plain = sample.run(f"SELECT ?s ?p ?o {{ VALUES ?p {{ {names} }} ?s ?p ?o }}").rows
    assert said[True] == set(inferred)
    assert said[False] == set(plain) - set(inferred)


def test_an_edge_shows_its_print_and_its_days(shenyang: PropertyGraph) -> None:
    edge = shenyang.edges[f"{SHENYANG}/person/单义", f"{SHENYANG}/body/市卫生健康委", "gz:oversees"]
    # 沈政办发〔2022〕1号 of 26 January 2022 is the only division of work
    assert (edge["label"], edge["inferred"], edge["document"]) == ("分管", False, "沈政办发〔2022〕1号")
    assert re.search("单义；分管.*市卫生健康委", edge["evidence"])
    assert (edge["start"], edge.get("end")) == (datetime.date(2022, 1, 26), None)
    held = [
        (edge["start"], edge["end"])
        for _, post, edge in shenyang.out_edges(f"{SHENYANG}/person/单义", data=True)
        if edge["relation"] == "org:holds" and shenyang.nodes[post]["label"] == "副市长"
    ]
    assert held == [(datetime.date(2022, 1, 26), datetime.date(2022, 1, 26))]
    overseen = [each for each in shenyang.out_edges(f"{SHENYANG}/person/单义", keys=True) if each[2] == "gz:oversees"]
    assert len(overseen) == 14


def test_every_printed_edge_has_its_print(shenyang: PropertyGraph, of_anhe: PropertyGraph) -> None:
    for network in (shenyang, of_anhe):
        bare = Counter(
            edge["relation"]
            for *_, edge in network.edges(data=True)
            if not edge["inferred"] and not (edge.get("evidence") and edge.get("document"))
        )
        assert set(bare) <= {"org:postIn"}
        for *_, edge in network.edges(data=True):
            assert not (edge["inferred"] and "evidence" in edge)


def test_nodes_say_what_they_are(shenyang: PropertyGraph) -> None:
    official = shenyang.nodes[f"{SHENYANG}/person/单义"]
    assert (official["kind"], official["label"], official["place"]) == ("official", "单义", "沈阳市")
    assert official["degree"] == shenyang.degree(f"{SHENYANG}/person/单义")
    kinds = {"official", "body", "post", "task", "target", "event", "document"}
    assert {node["kind"] for _, node in shenyang.nodes(data=True)} == kinds
    assert all(node["label"] for _, node in shenyang.nodes(data=True))
    assert all(isinstance(node["generic"], bool) for _, node in shenyang.nodes(data=True) if node["kind"] == "body")
    events = [node for _, node in shenyang.nodes(data=True) if node["kind"] == "event"]
    assert all(
        datetime.date(2022, 1, 1) <= node["start"] <= node["end"] <= datetime.date(2022, 1, 31) for node in events
    )


def test_classes_of_bodies_are_marked(of_anhe: PropertyGraph) -> None:
    generic = {node["label"] for _, node in of_anhe.nodes(data=True) if node.get("generic")}
    assert {"有关部门", "各区、县（市）人民政府"} <= generic
    assert "市水务局" not in generic


def test_private_people_are_no_nodes(tmp_path: Path) -> None:
    text = tmp_path / "anhe.txt"
    text.write_text("安河大事记\n（2021年1月）\n1月5日\n市长何安到安河区看望慰问困难群众于小禾。\n", encoding="utf-8")
    gazette.build(text, tmp_path / "a.store", place="安河市", month="2021-01")
    graph = gazette.open(tmp_path / "a.store")
    assert set(graph.table("participants", frame="polars")["person"]) == {"何安", "于小禾"}
    labels = {node["label"] for _, node in graph.networkx().nodes(data=True) if node["kind"] == "official"}
    assert labels == {"何安"}


def test_only_what_is_in_force_together_and_until_when(of_anhe: PropertyGraph) -> None:
    # the graph is as of 2021-12-31; the division of work of March 2021 ends before the one of 10 February 2022
    spans = {
        (edge.get("start"), edge.get("end"))
        for *_, edge in of_anhe.edges(data=True)
        if edge["relation"] in ("gz:oversees", "gz:liaisesWith", "gz:backsUp") and not edge["inferred"]
    }
    assert spans == {(datetime.date(2021, 3, 2), datetime.date(2022, 2, 9))}
    inferred = {(edge["start"], edge["end"]) for *_, edge in of_anhe.edges(data=True) if edge["inferred"]}
    assert inferred == {(datetime.date(2021, 12, 31), datetime.date(2021, 12, 31))}


def test_an_endpoint_gives_the_same_network(anhe_store: Path, of_anhe: PropertyGraph) -> None:
    with serving(answer_with(open_store(anhe_store))) as url:
        network = gazette.open(url).networkx()
    assert nx.utils.graphs_equal(network, of_anhe)


def test_what_two_documents_print_is_one_edge(tmp_path: Path) -> None:
    first = (ROOT / "tests" / "samples" / "anhe-duties-2021.txt").read_text(encoding="utf-8")
    second = first.replace("人民政府办公室", "防汛指挥部办公室").replace("安政办发〔2021〕5号", "安汛办发〔2021〕2号")
    second = second.replace("2021年3月2日", "2021年4月6日")
    for name, text in (("first", first), ("second", second)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    gazette.build(tmp_path / "*.txt", tmp_path / "a.store", place="安河市")
    network = gazette.open(tmp_path / "a.store").networkx()
    edges = {(edge["relation"], network.nodes[other]["label"]): edge for _, other, edge in network.edges(data=True)}
    days = [datetime.date(2021, 3, 2), datetime.date(2021, 4, 6)]
    # a post is shown on these days and on none between; charge holds from the first of them on
    mayor, audit = edges["org:holds", "市长"], edges["gz:oversees", "市审计局"]
    assert (mayor["spells"], "start" in mayor, "end" in mayor) == ([(day, day) for day in days], False, False)
    assert (audit["start"], "end" in audit, "spells" in audit) == (days[0], False, False)
    assert set(audit["document"].split("；")) == {"安政办发〔2021〕5号", "安汛办发〔2021〕2号"}
    assert audit["evidence"].count("分管市审计局") == 1


# ---------------------------------------------------------------- files: nothing is lost, and the schemas are kept

NAME = re.compile(r"[\w.:-]+", re.A)  # what XML Schema calls an NMTOKEN, as far as we use it
GRAPHML, GEXF = "{http://graphml.graphdrawing.org/xmlns}", "{http://www.gexf.net/1.2draft}"


def texts(said: dict[str, Any]) -> dict[str, Any]:
    """Attributes as a file gives them back."""
    return {name: value if isinstance(value, bool | int) else clean(str(value)) for name, value in said.items()}


@FORMATS
def test_it_comes_back(ending: str, tmp_path: Path, shenyang: PropertyGraph) -> None:
    written = write_network(shenyang, tmp_path / f"all{ending}")
    assert (written.nodes, written.edges) == (shenyang.number_of_nodes(), shenyang.number_of_edges())
    back = read(tmp_path / f"all{ending}")
    assert (back.number_of_nodes(), back.number_of_edges()) == (written.nodes, written.edges)
    names = {name: node["identifier"] for name, node in back.nodes(data=True)}
    assert {name: {**node, "identifier": None} for name, node in back.nodes(data=True)} == {
        name: {**texts(dict(shenyang.nodes[iri])), "identifier": None} for name, iri in names.items()
    }
    found = {
        (names[one], names[other], edge["relation"]): {key: value for key, value in edge.items() if key != "id"}
        for one, other, edge in back.edges(data=True)
    }
    assert found == {(one, other, key): texts(edge) for one, other, key, edge in shenyang.edges(keys=True, data=True)}


def test_graphml_keeps_its_schema(tmp_path: Path, shenyang: PropertyGraph) -> None:
    write_network(shenyang, tmp_path / "all.graphml")
    root = ElementTree.parse(tmp_path / "all.graphml").getroot()
    assert [child.tag for child in root] == [*[f"{GRAPHML}key"] * (len(root) - 1), f"{GRAPHML}graph"]
    types = {key.get("id"): key.get("attr.type") for key in root.iter(f"{GRAPHML}key")}
    assert len(types) == len(root) - 1
    assert set(types.values()) <= {"boolean", "int", "long", "float", "double", "string"}
    nodes = [node.get("id") or "" for node in root.iter(f"{GRAPHML}node")]
    edges = [edge.get("id") or "" for edge in root.iter(f"{GRAPHML}edge")]
    assert len({*nodes, *edges}) == len(nodes) + len(edges)
    assert all(NAME.fullmatch(each) for each in (*nodes, *edges))
    assert {end for edge in root.iter(f"{GRAPHML}edge") for end in (edge.get("source"), edge.get("target"))} <= {*nodes}
    for data in root.iter(f"{GRAPHML}data"):
        assert data.get("key") in types
        assert types[data.get("key")] != "boolean" or data.text in ("true", "false")


GEXF_ATTRIBUTES = {
    "gexf": {"version", "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"},
    "graph": {"defaultedgetype", "mode", "timeformat"},
    "attributes": {"class", "mode"},
    "attribute": {"id", "title", "type"},
    "node": {"id", "label", "start", "end"},
    "edge": {"id", "source", "target", "label", "start", "end", "weight", "type"},
    "attvalue": {"for", "value", "start", "end"},
    "spell": {"start", "end"},
}


def test_gexf_keeps_its_schema(tmp_path: Path, shenyang: PropertyGraph) -> None:
    write_network(shenyang, tmp_path / "all.gexf")
    root = ElementTree.parse(tmp_path / "all.gexf").getroot()
    for element in root.iter():
        assert set(element.keys()) <= GEXF_ATTRIBUTES.get(element.tag.removeprefix(GEXF), set()), element.tag
    (graph,) = root.iter(f"{GEXF}graph")
    assert (graph.get("mode"), graph.get("timeformat"), graph.get("defaultedgetype")) == ("dynamic", "date", "directed")
    declared = {(group.get("class"), each.get("id")) for group in root.iter(f"{GEXF}attributes") for each in group}
    for kind in ("node", "edge"):
        elements = list(root.iter(f"{GEXF}{kind}"))
        assert len({each.get("id") for each in elements}) == len(elements)
        for element in elements:
            assert {(kind, value.get("for")) for value in element.iter(f"{GEXF}attvalue")} <= declared
            days = [day for name in ("start", "end") if (day := element.get(name))]
            assert days == sorted(datetime.date.fromisoformat(day).isoformat() for day in days)


@FORMATS
def test_no_clock_no_version_and_real_chinese(ending: str, tmp_path: Path, of_anhe: PropertyGraph) -> None:
    write_network(of_anhe, tmp_path / f"all{ending}")
    text = (tmp_path / f"all{ending}").read_text(encoding="utf-8")
    assert "市卫生健康委" in text
    assert "&#" not in text
    assert datetime.date.today().isoformat() not in text
    assert nx.__version__ not in text
    assert "networkx" not in text.lower()


@FORMATS
def test_the_order_of_making_does_not_show(ending: str, tmp_path: Path, of_anhe: PropertyGraph) -> None:
    nodes, edges = list(of_anhe.nodes(data=True)), list(of_anhe.edges(keys=True, data=True))
    random.Random(1).shuffle(nodes)
    random.Random(2).shuffle(edges)
    other: PropertyGraph = nx.MultiDiGraph()
    other.add_nodes_from(nodes)
    for one, two, key, said in edges:
        other.add_edge(one, two, key, **dict(reversed(said.items())))
    write_network(of_anhe, tmp_path / f"one{ending}")
    write_network(other, tmp_path / f"two{ending}")
    assert (tmp_path / f"one{ending}").read_bytes() == (tmp_path / f"two{ending}").read_bytes()


HOSTILE = {
    "markup": "<script>alert(\"1\")</script> & 'x' ]]> <!-- --> <?x ?> &amp; &#65;",
    "what the writer looks for": '<data key="d0">True</data> <meta>x</meta> <graph name="x"> networkx_key',
    "controls": "甲\x00\x08\x1b[31m乙\x7f\x9b",
    "line breaks and tabs": " 甲\n乙\t丙 \x0b\x0c",
    "right to left": "\u202e市长\u202c\u200f\u2067",
    "line separators": "甲\u2028乙\u2029\u0085",
    "beyond the plane": "𠮷😀",
    "no characters": "\ufffe\uffff",
    "half a character": "甲\udcff乙",
    "a truth": "True",
    "nothing": "",
}


@FORMATS
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_whatever_the_print_says_is_text(ending: str, text: str, tmp_path: Path) -> None:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_node(f"a{text}", label=text, truth=True)
    network.add_node("b", label="乙", place=text, truth=False)
    network.add_edge(f"a{text}", "b", key=text, relation=text, evidence=text, label=text, sure=True)
    write_network(network, tmp_path / f"all{ending}")
    back = read(tmp_path / f"all{ending}")
    nodes = {node["identifier"]: node for _, node in back.nodes(data=True)}
    assert set(nodes) == {clean(f"a{text}"), "b"}
    ((_, _, edge),) = back.edges(data=True)
    for found in (nodes[clean(f"a{text}")]["label"], nodes["b"]["place"], edge["evidence"], edge["relation"]):
        assert (found or "") == clean(text)  # a reader gives None for an empty text
    assert (nodes[clean(f"a{text}")]["truth"], nodes["b"]["truth"], edge["sure"]) == (True, False, True)


@FORMATS
def test_a_projection_of_another_kind(ending: str, tmp_path: Path) -> None:
    network: nx.Graph[object] = nx.Graph(name="甲<乙>")
    network.add_node("市水务局", label="市水务局", share=Decimal("2.50"), rank=1, note=None, type="body")
    network.add_node(7, share=3, rank="first", best=float("nan"), size=0.5)
    network.add_edge("市水务局", 7, weight=Decimal("0.5"), type="负责", id="x", day=datetime.date(2021, 3, 2))
    assert write_network(network, tmp_path / f"all{ending}").edges == 1
    back = read(tmp_path / f"all{ending}").to_undirected()
    one, other = sorted(
        (node for _, node in back.nodes(data=True)), key=lambda node: str(node["identifier"]), reverse=True
    )
    # values of several types agree on one; what has no value is left out; a name that means something else is changed
    assert one == {"label": "市水务局", "share": 2.5, "rank": "1", "type_": "body", "identifier": "市水务局"}
    assert other == {"label": "7", "share": 3.0, "rank": "first", "size": 0.5, "identifier": "7"}
    ((_, _, edge),) = back.edges(data=True)
    assert (edge["weight"], edge["type_"], edge["id_"], edge["day"]) == (0.5, "负责", "x", "2021-03-02")
    text = (tmp_path / f"all{ending}").read_text(encoding="utf-8")
    assert re.search('(edgedefault|defaultedgetype)="undirected"', text)


def test_spells(tmp_path: Path) -> None:
    network: nx.DiGraph[str] = nx.DiGraph()
    days = [datetime.date(2021, 1, day) for day in (5, 9)]
    network.add_edge("何安", "市长", spells=[(day, day) for day in days])
    network.add_edge("何安", "书记", start=days[0])
    for ending in WRITERS:
        write_network(network, tmp_path / f"all{ending}")
    spells = [edge.get("spells") for *_, edge in nx.read_gexf(tmp_path / "all.gexf").edges(data=True)]
    assert spells == [None, [("2021-01-05", "2021-01-05"), ("2021-01-09", "2021-01-09")]]
    text = [edge.get("spells") for *_, edge in nx.read_graphml(tmp_path / "all.graphml").edges(data=True)]
    assert text == [None, "2021-01-05/2021-01-05；2021-01-09/2021-01-09"]


@FORMATS
def test_an_empty_network(ending: str, tmp_path: Path) -> None:
    written = write_network(nx.DiGraph(), tmp_path / f"all{ending}")
    assert (written.nodes, written.edges, len(read(tmp_path / f"all{ending}"))) == (0, 0, 0)


REFUSED = {
    "another ending": ("all.csv", "a network is not written to a file of this ending; end the name in .graphml, .gexf"),
    "no such folder": ("none/all.gexf", "the file cannot be written (No such file or directory); name another place"),
    "a folder": ("folder.gexf", "the file cannot be written (Is a directory); name another place"),
}


@pytest.mark.parametrize(("name", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_written_is_one_message(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "folder.gexf").mkdir()
    with pytest.raises(GazetteError) as caught:
        write_network(nx.DiGraph(), tmp_path / name)
    assert str(caught.value) == f"{tmp_path / name}: {message}"
    assert [path.name for path in tmp_path.iterdir()] == ["folder.gexf"]


# ---------------------------------------------------------------- Parquet


def test_triples_as_rows(tmp_path: Path, anhe_store: Path) -> None:
    store = open_store(anhe_store)
    assert write_triples(store, tmp_path / "all.parquet") == len(store)
    frame = polars.read_parquet(tmp_path / "all.parquet")
    assert frame.columns == ["subject", "predicate", "object", "language", "datatype", "graph"]
    assert len(frame.unique()) == len(store)
    ends = [f"<{graph}> <{subject}>" for graph, subject in frame.select("graph", "subject").rows()]
    assert ends == sorted(ends)
    labels = frame.filter(polars.col("object") == "市水务局", polars.col("language") == "zh")
    assert set(labels["datatype"]) == {f"{RDF.NS}langString"}
    links = frame.filter(polars.col("predicate") == GZ.oversees)
    assert (len(links), links["datatype"].null_count()) == (12, 12)
    assert set(frame.filter(polars.col("predicate") == GZ.dueBy)["datatype"]) == {
        "http://www.w3.org/2001/XMLSchema#date"
    }


def test_a_table_as_parquet(tmp_path: Path, sample: EmbeddedEngine) -> None:
    answer = run_query(sample, find_query("targets"))
    write_table(answer, "targets", tmp_path / "targets.parquet")
    frame = polars.read_parquet(tmp_path / "targets.parquet")
    assert (frame.columns, len(frame)) == ([*answer.columns], len(answer.rows))
    assert [str(frame.schema[name]) for name in ("value", "due_by", "quote")] == ["Float64", "Date", "String"]
    assert frame["quote"].to_list() == [row[answer.columns.index("quote")] for row in answer.rows]


def test_parquet_needs_polars(tmp_path: Path, anhe_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(GazetteError) as caught:
        write_triples(open_store(anhe_store), tmp_path / "all.parquet")
    assert str(caught.value) == "a data frame needs polars, which is not installed: pip install 'gazette[frames]'"


# ---------------------------------------------------------------- the commands


@pytest.mark.parametrize("name", ["all.gexf", "all.parquet"])
def test_two_hash_seeds_write_the_same_bytes(tmp_path: Path, anhe_store: Path, gazette: Command, name: str) -> None:
    written: list[bytes] = []
    for seed in ("1", "2"):
        assert gazette("export", name, "--store", anhe_store, PYTHONHASHSEED=seed).returncode == 0
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]


def test_export_says_what_it_wrote(tmp_path: Path, anhe_store: Path, of_anhe: PropertyGraph, gazette: Command) -> None:
    done = gazette("export", "all.gexf", "--store", anhe_store)
    said = f"{len(of_anhe)} nodes, {of_anhe.number_of_edges()} edges in all.gexf\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, said, "")
    assert len(nx.read_gexf(tmp_path / "all.gexf")) == len(of_anhe)
    done = gazette("tables", "backups", "targets", "--format", "parquet", "--out", "tables", "--store", anhe_store)
    assert (done.returncode, done.stdout) == (0, "tables/backups.parquet\ntables/targets.parquet\n")
    assert polars.read_parquet(tmp_path / "tables" / "backups.parquet")["backup"].to_list() == ["方平", "唐明"]


def test_an_endpoint_is_exported_as_a_network(
    tmp_path: Path, anhe_store: Path, of_anhe: PropertyGraph, gazette: Command
) -> None:
    with serving(answer_with(open_store(anhe_store))) as url:
        done = gazette("export", "all.graphml", "--endpoint", url)
    assert (done.returncode, len(nx.read_graphml(tmp_path / "all.graphml"))) == (0, len(of_anhe))


def test_an_ending_that_is_none(anhe_store: Path, gazette: Command) -> None:
    done = gazette("export", "all.xlsx", "--store", anhe_store)
    endings = ".nq, .ttl, .jsonld, .parquet, .graphml, .gexf"
    message = f"gazette: all.xlsx: no format is known for this ending; end the name in {endings}\n"
    assert (done.returncode, done.stderr) == (2, message)
