"""The Python API: `import gazette`, on real stores and a real endpoint."""

from __future__ import annotations

import datetime
import re
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import rdflib
from endpoints import answer_with, serving

import gazette
import gazette.api
from graph.frames import Library
from graph.store import open_store
from ontology.errors import GazetteError
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ
from queries.catalogue import catalogue

DUTIES = Path(__file__).parent / "samples" / "anhe-duties-2021.txt"


@pytest.fixture
def graph(sample_store: Path) -> gazette.Graph:
    return gazette.open(sample_store)


LIBRARIES = pytest.mark.parametrize("library", list(Library))


def rows(frame: object, library: Library) -> list[tuple[object, ...]]:
    if library is Library.PANDAS:
        return list(frame.itertuples(index=False, name=None))  # type: ignore[attr-defined]
    return list(frame.rows())  # type: ignore[attr-defined]


# 沈政办发〔2022〕1号: 高伟、王少林同志互补；郑滨、刘旭辉同志互补；单义、王庆海同志互补；王会奇、曲向军同志互补
BACKUPS = {("高伟", "王少林"), ("郑滨", "刘旭辉"), ("单义", "王庆海"), ("王会奇", "曲向军")}


@LIBRARIES
def test_a_table(graph: gazette.Graph, library: Library) -> None:
    frame = graph.table("backups", frame=library)
    assert list(frame.columns) == ["document", "person", "backup", "evidence"]
    assert {row[0] for row in rows(frame, library)} == {"沈政办发〔2022〕1号"}
    assert {(row[1], row[2]) for row in rows(frame, library)} == BACKUPS
    for _, person, backup, evidence in rows(frame, library):
        assert f"{person}、{backup}同志互补" in str(evidence)


@LIBRARIES
def test_a_question_with_parameters(graph: gazette.Graph, library: Library) -> None:
    frame = graph.query(
        "post-holders", post="市长", day=datetime.date(2022, 1, 9), place=None, frame=library, lang="zh"
    )
    assert list(frame.columns) == [
        *("人", "职务", "回答", "最晚见于", "其后最早见于", "任职日", "免去日", "截至日", "地方")
    ]
    found = [tuple(str(each)[:10] for each in (row[0], row[1], row[2], row[3])) for row in rows(frame, library)]
    assert found[0] == ("吕志成", "代市长", "本期未载", "2022-01-05")
    same = graph.query("post-holders", post="市长", day="2022-01-09", frame=library, lang="zh")
    assert same.equals(frame)


@LIBRARIES
def test_in_english(graph: gazette.Graph, library: Library) -> None:
    frame = graph.table("oversight", frame=library, lang="en")
    assert list(frame.columns) == ["document", "person", "relation", "body", "evidence"]
    assert ("Shan Yi", "Shenyang Municipal Health Commission") in {(row[1], row[3]) for row in rows(frame, library)}
    targets, printed = (graph.table("targets", frame=library, lang=lang) for lang in ("en", None))
    assert [str(each) for each in targets.dtypes] == [str(each) for each in printed.dtypes]


def test_a_parameter_called_name_and_a_list_of_words(graph: gazette.Graph) -> None:
    assert set(graph.query("names", name="单义", frame="polars")["denotes"]) == {"单义"}
    one = graph.query("target-owners", words=["卫生", "健康"], frame="polars")
    assert one.equals(graph.query("target-owners", frame="polars"))
    assert not one.equals(graph.query("target-owners", words="气象", frame="polars"))


def test_no_parameter_is_one_of_ours() -> None:
    ours = {"frame", "lang"}
    assert [query.name for query in catalogue().values() if ours & {each.name for each in query.parameters}] == []


def test_types(graph: gazette.Graph) -> None:
    frame = graph.table("targets", frame="polars")
    kinds = dict(zip(frame.columns, map(str, frame.dtypes), strict=True))
    assert {kinds["value"], kinds["due_by"], kinds["deadline"]} == {"Float64", "Date", "String"}
    # 沈政发〔2022〕3号: 2035年远景目标 … 全市公民具备科学素质的比例达到30%左右
    (row,) = [
        each
        for each in frame.to_dicts()
        if each["indicator"] == "全市公民具备科学素质的比例" and each["deadline"] == "2035"
    ]
    assert (row["comparator"], row["value"], row["unit"], row["due_by"]) == (
        "~",
        30.0,
        "%",
        datetime.date(2035, 12, 31),
    )


@LIBRARIES
def test_an_answer_without_rows_keeps_its_columns(graph: gazette.Graph, library: Library) -> None:
    some = graph.query("targets", frame=library)
    with pytest.warns(UserWarning, match="no document 沈政发〔2022〕20号 .*; did you mean 沈政发〔2022〕2号"):
        none = graph.query("accountability", document="沈政发〔2022〕20号", frame=library)
    asked = graph.query("accountability", document="沈政发〔2022〕2号", frame=library)
    assert (len(none), list(none.columns)) == (0, list(asked.columns))
    assert [str(each) for each in none.dtypes] == [str(each) for each in asked.dtypes]
    assert len(some) > 0


@LIBRARIES
def test_sparql(graph: gazette.Graph, library: Library) -> None:
    text = f"SELECT ?person (COUNT(?body) AS ?bodies) {{ ?person <{GZ.oversees}> ?body }} GROUP BY ?person"
    frame = graph.sparql(text, frame=library)
    assert list(frame.columns) == ["person", "bodies"]
    assert [str(each).lower() for each in frame.dtypes] == ["string", "int64"]
    assert ("https://w3id.org/gazette/id/沈阳市/person/单义", 14) in rows(frame, library)


def test_the_questions(graph: gazette.Graph) -> None:
    assert "accountability" in set(graph.questions(frame="polars")["name"])
    assert 0 < len(graph.questions("责任", frame="polars")) < len(graph.questions(frame="polars"))


def test_the_choices_of_a_parameter(graph: gazette.Graph) -> None:
    found = graph.choices("accountability", "document", frame="polars")
    assert "沈政发〔2022〕2号" in set(found[:, 0])
    with pytest.raises(GazetteError, match="documents"):
        graph.choices("accountability", "documents")


def test_rdflib(sample_store: Path, graph: gazette.Graph) -> None:
    store = open_store(sample_store)
    dataset = graph.rdflib()
    assert sum(len(each) for each in dataset.graphs()) == len(store)
    assert {str(each.identifier) for each in dataset.graphs() if len(each)} == {
        str(quad.graph_name)[1:-1] for quad in store
    }
    official = rdflib.URIRef("https://w3id.org/gazette/id/沈阳市/person/单义")
    inferred = dataset.graph(rdflib.URIRef(IriMinter().graph(SharedGraph.INFERRED)))
    assert rdflib.Literal("单义", lang="zh") in set(dataset.objects(official, rdflib.RDFS.label))
    assert (official, rdflib.URIRef(GZ.accountableFor), None) in inferred
    # a union, as the store's queries see it; a plain literal stays one; the printed spelling of a number too
    found = dataset.query(f"SELECT DISTINCT ?p {{ ?p <{GZ.oversees}>/<{GZ.generic}> false }}")
    assert official in {row[0] for row in found if isinstance(row, tuple)}
    assert (None, rdflib.URIRef(GZ.unit), rdflib.Literal("%")) in dataset


def test_networkx(graph: gazette.Graph) -> None:
    network = graph.networkx()
    official, body = (f"https://w3id.org/gazette/id/沈阳市/{each}" for each in ("person/单义", "body/市卫生健康委"))
    assert network.edges[official, body, "gz:oversees"]["document"] == "沈政办发〔2022〕1号"


# ---------------------------------------------------------------- building, and what goes wrong


def test_build_and_open(tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("place\tname\tbody\treason\n安河市\t市园林局\t=\t分设\n", encoding="utf-8")
    done = gazette.build([DUTIES, str(DUTIES)], tmp_path / "a.store", as_of="2021-04-01", names=names)
    assert (done.documents, done.as_of) == (1, datetime.date(2021, 4, 1))
    graph = gazette.open(str(tmp_path / "a.store"))
    assert graph.table("documents", frame="polars")["document"].to_list() == ["安政办发〔2021〕5号"]
    assert repr(graph) == f"gazette.open({str(tmp_path / 'a.store')!r})"
    kept = graph.query("names", name="市园林局", frame="polars")
    assert (kept["denotes"].to_list(), kept["override"].to_list()) == (["市园林局"], ["="])


def test_a_pattern_is_built_from(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("安河市人民政府关于召开会议的通知\n", encoding="utf-8")
    assert gazette.build(tmp_path / "*.txt", tmp_path / "a.store", place="安河市", month="2021-03").documents


WRONG = {
    "another question": (lambda graph: graph.query("acountability"), "did you mean accountability"),
    "another table": (lambda graph: graph.table("accountability"), "accountability: there is no such table; there are"),
    "another parameter": (lambda graph: graph.query("backups", persn="x"), "there is no parameter 'persn'"),
    "no day": (lambda graph: graph.query("post-holders", day="yesterday"), "day: 'yesterday' is no day"),
    "another language": (lambda graph: graph.table("backups", lang="fr"), "lang 'fr': there are no headings in it"),
    "another library": (lambda graph: graph.table("backups", frame="dask"), "frame 'dask': there is no such library"),
    "no SPARQL": (lambda graph: graph.sparql("SELEKT"), "the query does not parse"),
}


@pytest.mark.parametrize(("ask", "message"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_one_line(graph: gazette.Graph, ask: object, message: str) -> None:
    with pytest.raises(GazetteError) as caught:
        ask(graph)  # type: ignore[operator]
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_no_store_and_no_day(tmp_path: Path) -> None:
    with pytest.raises(GazetteError, match="there is no store; build one first"):
        gazette.open(tmp_path / "none")
    with pytest.raises(GazetteError, match="as_of '2022': this is no day; write it as 2022-02-01"):
        gazette.build(DUTIES, tmp_path / "a.store", as_of="2022")


def test_parameters_as_python_has_them() -> None:
    assert gazette.api.texts_of(Decimal("1.5")) == ["1.5"]
    assert gazette.api.texts_of(("a", "b")) == ["a", "b"]


# ---------------------------------------------------------------- an endpoint


@pytest.fixture
def endpoint(sample_store: Path) -> Iterator[str]:
    with serving(answer_with(open_store(sample_store))) as url:
        yield url


@LIBRARIES
def test_an_endpoint_answers_alike(graph: gazette.Graph, endpoint: str, library: Library) -> None:
    elsewhere = gazette.open(endpoint)
    for name in ("targets", "backups", "documents"):
        assert elsewhere.table(name, frame=library).equals(graph.table(name, frame=library))
    with pytest.raises(GazetteError, match="an endpoint is not copied into rdflib"):
        elsewhere.rdflib()


# ---------------------------------------------------------------- importing costs nothing


def test_importing_brings_nothing_along() -> None:
    heavy = ("click", "pyoxigraph", "rdflib", "pandas", "polars", "networkx")
    text = f"import gazette, sys; print([name for name in {heavy} if name in sys.modules], gazette.__all__)"
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "[] ['GazetteError', 'Graph', 'build', 'open']\n"
    for name in gazette.__all__:
        assert getattr(gazette, name).__doc__
    assert gazette.GazetteError is GazetteError
    with pytest.raises(AttributeError, match="module 'gazette' has no attribute 'opem'"):
        gazette.opem  # noqa: B018


@LIBRARIES
def test_network_as_frame(graph: gazette.Graph, library: Library) -> None:
    """The findings of a network are a frame, and its graph is networkx's; only the plan that is asked for counts."""
    network = graph.network("cooperation", document="沈政发〔2022〕2号", day=datetime.date(2022, 2, 3))
    pairs = network.frame("pairs", frame=library)
    assert re.fullmatch(
        r"<network cooperation: 23 nodes, \d+ edges; \.frame\(NAME\) of pairs \(\d+ rows\), .*>", repr(network)
    )
    heads = list(pairs.columns)
    # tasks 4, 8, 9, 11, 13, 14, 15 and one of part 6 name both
    assert [rows(pairs, library)[0][heads.index(head)] for head in ("body", "other", "tasks")] == [
        "市卫生健康委", "市教育局", 8,
    ]  # fmt: skip
    assert network.graph.number_of_edges() == len(rows(pairs, library))


def test_network_faults(graph: gazette.Graph) -> None:
    """What cannot be asked is one line that says what can."""
    with pytest.raises(GazetteError, match=r"^x: cooperation has no such table; it has pairs, communities, brokers$"):
        graph.network("cooperation").frame("x")
    with pytest.raises(GazetteError, match=r"^day '2月': this is no day; write it as 2022-02-01$"):
        graph.network("cooperation", day="2月")
