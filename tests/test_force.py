"""From when to when a document holds, and what of it stands as plain edges on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.answers import EmbeddedEngine, run_query
from graph.build import build_store
from graph.force import Term, in_force
from graph.store import open_store
from loaders.model import Genre
from ontology.terms import ELI, GZ, RDF, XSD
from queries.catalogue import find_query

ROOT = Path(__file__).parent.parent
ANHE = sorted((ROOT / "tests" / "samples").glob("anhe-*.txt"))

Notice = tuple[str, str, Genre, str | None, str | None]
DUTIES, PLAN = Genre.DUTIES, Genre.PLAN
CITY, OFFICE = "安河市人民政府", "安河市人民政府办公室"


def engine_of(notices: list[Notice]) -> EmbeddedEngine:
    """A store of dated documents: name, day, genre, issuers, place."""
    store = ox.Store()
    for name, day, genre, issuers, place in notices:
        document = ox.NamedNode(f"https://a.example/{name}")
        store.add(ox.Quad(document, ox.NamedNode(RDF.type), ox.NamedNode(GZ.Document), document))
        store.add(ox.Quad(document, ox.NamedNode(GZ.genre), ox.Literal(str(genre)), document))
        if day:
            first = ox.Literal(day, datatype=ox.NamedNode(XSD.date))
            store.add(ox.Quad(document, ox.NamedNode(ELI.first_date_entry_in_force), first, document))
        for predicate, text in ((GZ.issuers, issuers), (GZ.scope, place)):
            if text:
                store.add(ox.Quad(document, ox.NamedNode(predicate), ox.Literal(text), document))
    return EmbeddedEngine(store)


CASES: dict[str, tuple[list[Notice], dict[str, str | None]]] = {
    "the next one ends it": (
        [("a", "2021-03-02", DUTIES, OFFICE, "安河市"), ("b", "2022-02-10", DUTIES, OFFICE, "安河市")],
        {"a": "2022-02-09", "b": None},
    ),
    "the office speaks for its government": (
        [("a", "2021-03-02", DUTIES, CITY, "安河市"), ("b", "2022-02-10", DUTIES, OFFICE, "安河市")],
        {"a": "2022-02-09", "b": None},
    ),
    "three in a row": (
        [
            (name, day, DUTIES, CITY, "安河市")
            for name, day in (("c", "2023-01-01"), ("a", "2021-01-01"), ("b", "2022-01-01"))
        ],
        {"a": "2021-12-31", "b": "2022-12-31", "c": None},
    ),
    "two of one day hold together and end together": (
        [
            (name, day, DUTIES, CITY, "安河市")
            for name, day in (("a", "2021-01-01"), ("b", "2021-01-01"), ("c", "2022-01-01"))
        ],
        {"a": "2021-12-31", "b": "2021-12-31", "c": None},
    ),
    "leave alone: another place's": (
        [("a", "2021-03-02", DUTIES, "市政府", "安河市"), ("b", "2022-02-10", DUTIES, "市政府", "平川市")],
        {"a": None, "b": None},
    ),
    "leave alone: another government's": (
        [("a", "2021-03-02", DUTIES, CITY, "安河市"), ("b", "2022-02-10", DUTIES, "安河市教育局", "安河市")],
        {"a": None, "b": None},
    ),
    "leave alone: nobody knows whose": (
        [("a", "2021-03-02", DUTIES, None, "安河市"), ("b", "2022-02-10", DUTIES, None, "安河市")],
        {"a": None, "b": None},
    ),
    "leave alone: a plan": (
        [("a", "2021-03-02", PLAN, CITY, "安河市"), ("b", "2022-02-10", PLAN, CITY, "安河市")],
        {"a": None, "b": None},
    ),
    "leave alone: without a date": ([("a", "", DUTIES, CITY, "安河市")], {}),
}


@pytest.mark.parametrize(("notices", "last"), CASES.values(), ids=CASES.keys())
def test_how_long_each_holds(notices: list[Notice], last: dict[str, str | None]) -> None:
    terms = in_force(engine_of(notices))
    assert {iri.rsplit("/", 1)[1]: term.last and term.last.isoformat() for iri, term in terms.items()} == last


TERM = Term(date(2021, 3, 2), date(2022, 2, 9))


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2021, 3, 1), False),
        (date(2021, 3, 2), True),
        (date(2022, 2, 9), True),
        (date(2022, 2, 10), False),
        (None, False),
    ],
    ids=str,
)
def test_a_day_in_a_term(day: date | None, holds: bool) -> None:
    assert TERM.holds_on(day) is holds


def test_without_an_end_it_holds_on() -> None:
    assert Term(date(2021, 3, 2)).holds_on(date(2099, 1, 1))


# ---------------------------------------------------------------- two divisions of work of one government

WHO_OVERSEES = f"""PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?official ?body {{ ?who <{GZ.oversees}> ?what . ?who rdfs:label ?official . ?what rdfs:label ?body
    FILTER(LANG(?official) = "zh" && LANG(?body) = "zh") }}"""
HEALTH = {date(2021, 12, 31): "周济", date(2022, 2, 9): "周济", date(2022, 2, 10): "方平", date(2023, 1, 1): "方平"}


def overseers(engine: EmbeddedEngine, body: str) -> set[object]:
    return {official for official, each in engine.run(WHO_OVERSEES).rows if each == body}


@pytest.mark.parametrize(("day", "official"), HEALTH.items(), ids=str)
def test_plain_edges_are_those_of_the_day(tmp_path: Path, day: date, official: str) -> None:
    duties = [path for path in ANHE if "duties" in path.name]
    done = build_store(duties, tmp_path / "s", as_of=day)
    assert done.as_of == day
    assert overseers(EmbeddedEngine(open_store(tmp_path / "s")), "市卫生健康委") == {official}


def test_before_the_first_notice_nobody_is_in_charge(tmp_path: Path) -> None:
    build_store(ANHE, tmp_path / "s", place="安河市", as_of=date(2021, 3, 1))
    engine = EmbeddedEngine(open_store(tmp_path / "s"))
    assert engine.run(WHO_OVERSEES).rows == ()
    assert run_query(engine, find_query("lines-of-charge")).rows == ()
    assert len(run_query(engine, find_query("oversight")).rows) == 30  # what is printed stays on the facts


def test_without_a_day_the_newest_document_decides(tmp_path: Path) -> None:
    done = build_store(ANHE, tmp_path / "s", place="安河市")
    assert done.as_of == date(2022, 2, 10)
    assert overseers(EmbeddedEngine(open_store(tmp_path / "s")), "市卫生健康委") == {"方平"}


def officials(engine: EmbeddedEngine, day: str | None, task: str, body: str) -> set[tuple[object, object]]:
    rows = run_query(engine, find_query("accountability"), {"day": [day]} if day else {}).records()
    return {(row["official"], row["relation"]) for row in rows if row["task"] == task and row["body"] == body}


@pytest.mark.parametrize(
    ("day", "task", "body", "expected"),
    [
        (None, "二/（一）/2", "市卫生健康委", {("周济", "分管")}),
        ("2022-02-09", "二/（一）/2", "市卫生健康委", {("周济", "分管")}),
        ("2022-02-10", "二/（一）/2", "市卫生健康委", {("方平", "分管")}),
        ("2021-12-31", "二/（一）/2", "团市委", {("周济", "联系")}),
        ("2022-02-10", "二/（一）/2", "团市委", {("方平", "联系")}),
        ("2022-02-10", "二/（二）/3", "市体育局", {("唐明", "分管")}),
        (None, "二/（二）/4", "市委宣传部", {(None, None)}),
        ("2021-05-31", "二/（一）/2", "市卫生健康委", set()),  # the plan is of 1 June
    ],
    ids=lambda value: str(value),
)
def test_a_query_answers_for_its_day(
    anhe: EmbeddedEngine, day: str | None, task: str, body: str, expected: set[tuple[object, object]]
) -> None:
    assert officials(anhe, day, task, body) == expected


def test_the_headline_answers_for_its_day(anhe: EmbeddedEngine) -> None:
    def lines(day: str) -> dict[object, object]:
        rows = run_query(anhe, find_query("lines-of-charge"), {"day": [day]}).records()
        return {(row["official"], row["relation"]): (row["targets"], row["led_or_sole"]) for row in rows}

    # 二/（一）/1 is led by 市城市管理局; /2 is joint: 市水务局, 市卫生健康委, 团市委
    # 二/（二）/3 is 市体育局's alone; /4 is joint: 市委宣传部, 市卫生健康委; /5 is the districts'
    assert lines("2021-12-31") == {("周济", "分管"): (3, 1), ("方平", "分管"): (2, 1), ("周济", "联系"): (1, 0)}
    assert lines("2022-02-10") == {("方平", "分管"): (3, 1), ("唐明", "分管"): (1, 1), ("方平", "联系"): (1, 0)}
