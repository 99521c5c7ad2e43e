"""Files to a store: each triple in one graph, each fact with its passage, and nothing half done."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest

import loaders.read
from graph.answers import EmbeddedEngine, run_query
from graph.axioms import ONTOLOGY_GRAPH
from graph.build import build_store
from graph.intake import Build
from graph.store import open_store
from loaders.fact_types import Fact, Oversight
from loaders.model import Document, Genre, Problem, Span
from loaders.text import read, squeeze
from loaders.values import BodyName as Name
from loaders.values import Relation
from ontology.errors import EvidenceError, SourceError
from ontology.iri import IriMinter, SharedGraph
from queries.catalogue import find_query

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "corpus" / "shenyang-2022-01.txt"
SAMPLES = ROOT / "tests" / "samples"
PLAN, DUTIES_2021, DUTIES_2022 = (SAMPLES / f"anhe-{name}.txt" for name in ("plan-2021", "duties-2021", "duties-2022"))
PREFIX = """PREFIX gz: <https://w3id.org/gazette/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX eli: <http://data.europa.eu/eli/ontology#> """


@pytest.fixture(params=["sample", "anhe"])
def engine(request: pytest.FixtureRequest) -> EmbeddedEngine:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, EmbeddedEngine)
    return found


# ---------------------------------------------------------------- the graph as a whole


def test_each_triple_stands_in_one_named_graph(engine: EmbeddedEngine) -> None:
    quads = list(engine.store)
    assert not [quad for quad in quads if isinstance(quad.graph_name, ox.DefaultGraph)]
    twice = len(quads) - len({quad.triple for quad in quads})
    assert twice == 0


def test_no_blank_nodes(engine: EmbeddedEngine) -> None:
    assert not [
        quad for quad in engine.store if any(isinstance(term, ox.BlankNode) for term in (quad.subject, quad.object))
    ]


def test_a_document_s_graph_holds_only_its_own_nodes(engine: EmbeddedEngine) -> None:
    minter = IriMinter()
    shared = {minter.graph(graph) for graph in SharedGraph} | {ONTOLOGY_GRAPH}
    for quad in engine.store:
        graph = quad.graph_name
        assert isinstance(graph, ox.NamedNode)
        if graph.value not in shared:
            assert str(quad.subject)[1:-1].split("#")[0].startswith(graph.value), quad


def test_two_documents_that_name_one_body_count_it_once(tmp_path: Path) -> None:
    build_store([DUTIES_2021, DUTIES_2022, PLAN], tmp_path / "s")
    engine = EmbeddedEngine(open_store(tmp_path / "s"))
    body = IriMinter().body("安河市", "市卫生健康委")
    assert engine.run(PREFIX + f"SELECT (COUNT(*) AS ?n) {{ <{body}> a gz:Body }}").rows == ((1,),)
    rows = run_query(engine, find_query("bodies")).records()
    assert [row["nameplates"] for row in rows if row["body"] == "市卫生健康委"] == ["市中医药局"]


def test_adding_a_document_changes_no_other_document_s_graph(tmp_path: Path) -> None:
    build_store([PLAN], tmp_path / "one")
    build_store([DUTIES_2021, PLAN], tmp_path / "two")
    minter = IriMinter()
    graph = ox.NamedNode(minter.document("安河市", "安政发〔2021〕8号", "", None, ""))
    one, two = ({*open_store(tmp_path / name).quads_for_pattern(None, None, None, graph)} for name in ("one", "two"))
    assert one == two
    assert len(one) > 100


def test_the_order_of_files_does_not_show(tmp_path: Path) -> None:
    build_store([PLAN, DUTIES_2021], tmp_path / "one")
    build_store([DUTIES_2021, PLAN], tmp_path / "two")
    assert set(open_store(tmp_path / "one")) == set(open_store(tmp_path / "two"))


# ---------------------------------------------------------------- evidence


def test_every_fact_leads_to_the_passages_it_is_quoted_from(sample: EmbeddedEngine) -> None:
    """Each fact's quote is what the source prints at its passages' places."""
    source, _ = read(SAMPLE)
    rows = sample.run(
        PREFIX
        + """SELECT ?fact ?quote ?passage ?start ?end {
            ?fact gz:inDocument ?document ; prov:value ?quote ; prov:wasQuotedFrom ?passage .
            ?passage oa:hasSelector ?selector . ?selector oa:start ?start ; oa:end ?end
        } ORDER BY ?fact ?passage ?start"""
    ).rows
    ranges: dict[tuple[object, object], list[tuple[int, int]]] = {}
    quotes: dict[object, str] = {}
    for fact, quote, passage, start, end in rows:
        assert isinstance(start, int)
        assert isinstance(end, int)
        ranges.setdefault((fact, passage), []).append((start, end))
        quotes[fact] = str(quote)
    assert len(quotes) > 500
    for (named, _), places in ranges.items():
        printed = "".join(source.text[start:end] for start, end in places)
        assert "".join(printed.split()) in "".join(quotes[named].split()), named


def test_no_fact_is_without_a_passage(engine: EmbeddedEngine) -> None:
    without = engine.run(
        PREFIX
        + """SELECT ?fact { ?fact gz:inDocument ?document ; gz:order ?order ; a ?class
            FILTER(?class != gz:Section && ?class != eli:LegalResourceSubdivision)
            FILTER NOT EXISTS { ?fact prov:wasQuotedFrom ?passage } }"""
    ).rows
    assert without == ()


def test_a_target_cut_by_a_page_number_is_whole_and_has_two_ranges(anhe: EmbeddedEngine) -> None:
    """经常参加体育锻炼的人口占总人口 —   2   — 比重达到45%以上."""
    rows = anhe.run(
        PREFIX
        + """SELECT ?indicator ?clause ?start ?end {
            ?target a gz:Target ; gz:task "二/（二）/3" ; gz:indicator ?indicator ; gz:clause ?clause .
            ?target prov:wasQuotedFrom/oa:hasSelector ?selector . ?selector oa:start ?start ; oa:end ?end
            FILTER(?end - ?start > 5)
        } ORDER BY ?start"""
    ).rows
    assert {row[0] for row in rows} == {"经常参加体育锻炼的人口占总人口比重"}
    assert {row[1] for row in rows} == {"经常参加体育锻炼的人口占总人口比重达到45%以上"}
    source, _ = read(PLAN)
    printed = [squeeze(source.text[int(str(start)) : int(str(end))]) for _, _, start, end in rows]
    assert printed[-2:] == ["经常参加体育锻炼的人口占总人口", "比重达到45%以上"]


def unfounded(document: Document) -> tuple[list[Fact], list[Problem]]:
    """A finder whose fact says what its passage does not."""
    span = Span(document.source.name, 1, ((0, 5),))
    return [Oversight("赵无", Relation.OVERSEES, Name("市无此局", "市无此局"), spans=(span,))], []


def test_a_fact_that_is_not_in_print_is_left_out_and_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(loaders.read.OF_GENRE, Genre.DUTIES, (unfounded,))
    done = build_store([PLAN, DUTIES_2021], tmp_path / "s")
    assert done.documents == 2
    (message,) = [problem.message for _, problem in done.problems if problem.code == "evidence.mismatch"]
    assert message.startswith("a fact is left out: anhe-duties-2021.txt:1: the Oversight “赵无” says “赵无”, but")
    assert run_query(EmbeddedEngine(open_store(tmp_path / "s")), find_query("oversight")).rows == ()


def test_an_unfounded_fact_that_reaches_the_graph_stops_the_build_and_leaves_the_old_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_store([PLAN], tmp_path / "s")
    before = set(open_store(tmp_path / "s"))
    monkeypatch.setattr(loaders.read, "find_facts", unfounded)
    with pytest.raises(EvidenceError, match=r"the Oversight “赵无”"):
        build_store([PLAN, DUTIES_2021], tmp_path / "s")
    assert set(open_store(tmp_path / "s")) == before


# ---------------------------------------------------------------- what a build reports


def codes(done: Build) -> list[str]:
    return [problem.code for _, problem in done.problems]


def test_the_same_document_twice_is_read_once(tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_text(PLAN.read_text(encoding="utf-8"), encoding="utf-8")
    once = build_store([PLAN], tmp_path / "once")
    twice = build_store([PLAN, copy], tmp_path / "twice")
    assert (twice.documents, twice.facts, twice.triples) == (once.documents, once.facts, once.triples)
    assert once.triples == len(open_store(tmp_path / "once"))
    ((path, problem),) = twice.problems
    assert (path, problem.code) == (str(copy), "build.twice")
    assert problem.message == f"安政发〔2021〕8号 was read before, from {PLAN}; this copy is left out"


def test_a_missing_file_among_others_is_a_problem_of_the_build(tmp_path: Path) -> None:
    done = build_store([PLAN, tmp_path / "none.txt"], tmp_path / "s")
    assert done.documents == 1
    (problem,) = [problem for _, problem in done.problems if problem.code == "build.unread"]
    assert problem.message == f"{tmp_path}/none.txt: there is no such file; check the path"


def test_where_no_file_can_be_read_nothing_is_built(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"one\.txt: there is no such file; check the path"):
        build_store([tmp_path / "one.txt", tmp_path / "two.txt"], tmp_path / "s")
    assert not (tmp_path / "s").exists()


def test_a_text_that_is_no_gazette_keeps_its_text_and_says_so(tmp_path: Path) -> None:
    text = tmp_path / "poem.txt"
    text.write_text("床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n", encoding="utf-8")
    done = build_store([text], tmp_path / "s")
    assert codes(done) == ["build.nofacts", "build.place", "build.undated"]
    assert done.as_of is None
    query = "SELECT ?text { ?part a eli:LegalResourceSubdivision ; prov:wasQuotedFrom/oa:exact ?text }"
    kept = EmbeddedEngine(open_store(tmp_path / "s")).run(PREFIX + query)
    assert "床前明月光" in str(kept.rows)


def test_a_store_is_not_replaced_by_texts_without_facts(tmp_path: Path) -> None:
    poems = [tmp_path / "poem.txt", tmp_path / "song.txt"]
    for poem in poems:
        poem.write_text("床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n", encoding="utf-8")
    build_store([PLAN], tmp_path / "s")
    with pytest.raises(SourceError, match=r"poem\.txt and 1 more: .* so .*s stays as it was; "):
        build_store(poems, tmp_path / "s")
    plans = EmbeddedEngine(open_store(tmp_path / "s")).run(PREFIX + "SELECT ?plan { ?plan a gz:Document }")
    assert len(plans.rows) == 1
    # one of several files says something: what the others lack is a remark
    assert build_store([*poems, PLAN], tmp_path / "s").documents == 3


def test_an_undated_graph_answers_for_the_day_it_is_asked_for(tmp_path: Path) -> None:
    text = tmp_path / "plan.txt"
    dated = PLAN.read_text(encoding="utf-8")
    text.write_text(dated.replace("2021年6月1日", "").replace("2021年6月2日印发", ""), encoding="utf-8")
    done = build_store([text], tmp_path / "s")
    assert done.as_of is None
    assert "build.undated" in codes(done)
    engine = EmbeddedEngine(open_store(tmp_path / "s"))
    for given in ({}, {"day": ["2021-12-31"]}):
        rows = run_query(engine, find_query("accountability"), given).records()
        assert {row["task"] for row in rows} == {
            "二/（一）/1",
            "二/（一）/2",
            "二/（二）/3",
            "二/（二）/4",
            "二/（二）/5",
        }
        assert {row["official"] for row in rows} == {None}
        assert {row["day"] for row in rows} == ({date(2021, 12, 31)} if given else {None})


def test_an_undated_plan_beside_a_division_of_work_is_not_lost(tmp_path: Path) -> None:
    text = tmp_path / "plan.txt"
    dated = PLAN.read_text(encoding="utf-8")
    text.write_text(dated.replace("2021年6月1日", "").replace("2021年6月2日印发", ""), encoding="utf-8")
    build_store([text, DUTIES_2021], tmp_path / "s")
    rows = run_query(EmbeddedEngine(open_store(tmp_path / "s")), find_query("lines-of-charge")).records()
    assert {(row["official"], row["relation"]): row["targets"] for row in rows} == {
        ("周济", "分管"): 3,
        ("方平", "分管"): 2,
        ("周济", "联系"): 1,
    }


def test_a_citation_becomes_an_edge_where_the_cited_document_is_there(anhe: EmbeddedEngine) -> None:
    rows = anhe.run(PREFIX + "SELECT ?from ?to { ?a eli:cites ?b . ?a eli:id_local ?from . ?b eli:id_local ?to }").rows
    assert rows == (("安政发〔2021〕8号", "安政办发〔2021〕5号"),)


def test_a_number_of_another_city_is_no_citation_of_it(tmp_path: Path) -> None:
    """安 stands for several cities: 安政办发 of one is not cited by another's plan."""
    other = tmp_path / "other.txt"
    other.write_text(DUTIES_2021.read_text(encoding="utf-8").replace("安河市", "安康市"), encoding="utf-8")
    build_store([PLAN, other], tmp_path / "s")
    rows = EmbeddedEngine(open_store(tmp_path / "s")).run(PREFIX + "SELECT ?a ?b { ?a eli:cites ?b }").rows
    assert rows == ()
