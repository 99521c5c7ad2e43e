"""The forty questions and ten of our own: which queries answer each, and what they answer where people read the print.

Questions 1 to 17 have their rows in question_cases.py, 18 to 40 in test_question_queries.py, our own ten in
own_question_cases.py; what they answer of other cities stands in other_city_cases.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from other_city_cases import ANHE, DONGCHUAN, PAGES
from own_question_cases import OWN
from question_cases import CASES, NOTICE, OUTLINE, PLAN, Case
from test_question_queries import CASES as LATER_CASES

from graph.answers import Cell, EmbeddedEngine, run_query
from graph.build import build_store
from graph.store import open_store
from queries.catalogue import catalogue, find_query

# question → the queries that answer it
QUESTIONS: dict[str, tuple[str, ...]] = {
    "1": ("lines-of-charge", "target-owners"),
    "2": ("single-owner-targets",),
    "3": ("joint-targets",),
    "4": ("unnamed-owners",),
    "5": ("liaised-owners",),
    "6": ("tasks-on-line",),
    "7": ("document-owners",),
    "8": ("leaderless-tasks",),
    "9": ("body-workload",),
    "10": ("shared-tasks",),
    "11": ("theme-leaders",),
    "12": ("falls-due",),
    "13": ("undated-targets",),
    "14": ("targets-per-bearer",),
    "15": ("milestones",),
    "16": ("soft-targets",),
    "17": ("checkable-commitments",),
    "18": ("portfolio-mismatches",),
    "19": ("span-of-charge",),
    "20": ("stand-ins",),
    "21": ("party-group",),
    "22": ("general-duties",),
    "23": ("assistance",),
    "24": ("nameplates",),
    "25": ("vertical-bodies",),
    "26": ("state-enterprises",),
    "27": ("overseers-and-heads",),
    "28": ("post-holders",),
    "29": ("successions", "changes-of-post"),
    "30": ("posts-by-words",),
    "31": ("posts-of-person",),
    "32": ("joint-appearances",),
    "33": ("appearances",),
    "34": ("meetings",),
    "35": ("adoptions",),
    "36": ("higher-leaders",),
    "37": ("entitlements",),
    "38": ("fund-payments",),
    "39": ("document-leaders",),
    "40": ("document-records",),
    "own 1": ("topic-targets",),  # who oversees the owners of targets on a topic
    "own 2": ("falls-due",),  # what falls due by a date, and who owns it
    "own 3": ("companions",),  # who attended with whom
    "own 4": ("whereabouts",),  # where a leader went in a week
    "own 5": ("body-in-documents",),  # what two documents say of one body
    "own 6": ("facts-on-page",),  # every fact read from a given page
    "own 7": ("division-changes",),  # what changed from one division of work to the next
    "own 8": ("most-cited",),  # what a city's documents rest on
    "own 9": ("target-gaps",),  # targets without owner or deadline
    "own 10": ("changes-in-period",),  # who took or left which post in a period
}
Rows = list[dict[str, Cell]]


def asked(case: Case) -> str:
    """What a failing test is called."""
    return f"{case.question}: {case.query} {' '.join(case.given.values())}".strip()


def check(engine: EmbeddedEngine, case: Case) -> None:
    """That a query answers a case's rows, in this order."""
    found = run_query(engine, find_query(case.query), {name: [value] for name, value in case.given.items()}).records()
    rows = [tuple(None if row[name] is None else str(row[name]) for name in case.columns.split()) for row in found]
    assert rows == case.rows


def rows(engine: EmbeddedEngine, table: str, **given: str) -> Rows:
    """A query's rows, each by column."""
    return run_query(engine, find_query(table), {name: [value] for name, value in given.items()}).records()


def test_all_fifty_have_queries_and_rows() -> None:
    assert list(QUESTIONS) == [*map(str, range(1, 41)), *(f"own {number}" for number in range(1, 11))]
    assert {name for names in QUESTIONS.values() for name in names} <= set(catalogue())
    answered = {(case.question, case.query) for case in (*CASES, *OWN)}
    answered |= {(label.split(":")[0], query) for label, query, *_ in LATER_CASES}
    answered |= {("28", "post-holders")}  # test_28 below
    assert answered == {(question, name) for question, names in QUESTIONS.items() for name in names}


@pytest.mark.parametrize("case", [*CASES, *OWN], ids=asked)
def test_on_the_sample(sample: EmbeddedEngine, case: Case) -> None:
    check(sample, case)


@pytest.mark.parametrize("case", ANHE, ids=asked)
def test_of_an_invented_city(anhe: EmbeddedEngine, case: Case) -> None:
    check(anhe, case)


@pytest.fixture(scope="module")
def dongchuan(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedEngine:
    """The engine that answers from a plan on two pages."""
    folder: Path = tmp_path_factory.mktemp("dongchuan")
    (folder / "plan.txt").write_text(DONGCHUAN, encoding="utf-8")
    build_store([folder / "plan.txt"], folder / "gazette.store", place="东川市")
    return EmbeddedEngine(open_store(folder / "gazette.store"))


@pytest.mark.parametrize("case", PAGES, ids=asked)
def test_of_a_plan_on_two_pages(dongchuan: EmbeddedEngine, case: Case) -> None:
    check(dongchuan, case)


# ---------------------------------------------------------------- traps


def test_7_nobody_is_accountable_for_the_outline_through_a_body_kept_in_touch_with(sample: EmbeddedEngine) -> None:
    """市科协 owns 四/（一） of the outline; 单义 is in touch with it and so is not accountable."""
    text = """PREFIX gz: <https://w3id.org/gazette/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX eli: <http://data.europa.eu/eli/ontology#>
        SELECT ?official ?path { ?who gz:%s ?task ; rdfs:label ?official .
            ?task gz:task ?path ; gz:inDocument/eli:id_local "沈政发〔2022〕3号" FILTER(LANG(?official) = "zh") }"""
    assert sample.run(text % "accountableFor").rows == ()
    assert sample.run(text % "liaisonFor").rows == (("单义", "四/（一）"),)


def test_9_classes_of_bodies_are_in_no_ranking(sample: EmbeddedEngine) -> None:
    """各区、县（市）人民政府 (落实 23) is a class of governments, 有关部门 (配合 5) nobody; no named body 配合."""
    ranked = rows(sample, "body-workload", document=PLAN)
    assert {row["supports"] for row in ranked} == {row["carries_out"] for row in ranked} == {0}
    assert not {row["body"] for row in ranked} & {"有关部门", "有关成员单位", "各区、县（市）人民政府"}
    roles = [(row["body"], row["role"]) for row in rows(sample, "responsibilities", document=PLAN)]
    assert roles.count(("各区、县（市）人民政府", "落实")) == 23
    assert roles.count(("有关部门", "配合")) == 5


def test_10_one_pair_shares_most(sample: EmbeddedEngine) -> None:
    first, second = rows(sample, "shared-tasks", document=PLAN)[:2]
    assert (first["body"], first["other_body"], first["shared"]) == ("市卫生健康委", "市教育局", 8)
    assert second["shared"] == 5


def test_12_and_13_each_target_of_the_plan_is_dated_or_not(sample: EmbeddedEngine) -> None:
    dated, undated = rows(sample, "falls-due", document=PLAN), rows(sample, "undated-targets", document=PLAN)
    assert (len(dated), len(undated)) == (18, 10)


def test_14_a_target_of_the_city_is_no_district_s(sample: EmbeddedEngine) -> None:
    (water,) = (row for row in rows(sample, "targets", document=PLAN) if "自来水" in str(row["indicator"]))
    assert water["bearer"] is None


def test_20_standing_in_hands_over_no_charge(sample: EmbeddedEngine) -> None:
    text = """PREFIX gz: <https://w3id.org/gazette/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?one ?other { ?a gz:backsUp ?b . ?a rdfs:label ?one . ?b rdfs:label ?other
                FILTER(LANG(?one) = "zh" && LANG(?other) = "zh") } ORDER BY ?one"""
    pairs = set(sample.run(text).rows)
    assert len(pairs) == 8
    assert pairs == {(other, one) for one, other in pairs}
    assert ("单义", "王庆海") in pairs


def test_25_vertical_bodies_are_only_kept_in_touch_with(sample: EmbeddedEngine) -> None:
    vertical = {row["body"] for row in rows(sample, "bodies") if row["kind"] == "垂直管理"}
    found = {
        row["body"]: row["relation"]
        for row in rows(sample, "oversight", document=NOTICE)
        if row["body"] in vertical
    }  # fmt: skip
    assert {"市税务局", "市气象局"} <= set(found)
    assert set(found.values()) == {"联系"}


@pytest.mark.parametrize(
    ("day", "acting", "mayor"),
    [
        ("2022-01-05", "在任", "本期未载"),
        ("2022-01-09", "本期未载", "本期未载"),
        ("2022-01-11", "本期未载", "在任"),
    ],
)
def test_28_who_was_mayor_on_a_day(sample: EmbeddedEngine, day: str, acting: str, mayor: str) -> None:
    """代市长 was last printed on 5 January, 市长 first on 11 January; in between the print says nothing."""
    found = {
        row["post"]: row for row in rows(sample, "post-holders", post="市长", day=day) if row["person"] == "吕志成"
    }
    assert (found["代市长"]["answer"], found["市长"]["answer"]) == (acting, mayor)
    if day == "2022-01-09":
        assert str(found["代市长"]["last_shown"]) == "2022-01-05"
        assert str(found["市长"]["first_shown_after"]) == "2022-01-11"


def test_own_1_the_outline_s_targets_have_no_owner(sample: EmbeddedEngine) -> None:
    assert {row["ownership"] for row in rows(sample, "falls-due", document=OUTLINE)} == {"none"}
