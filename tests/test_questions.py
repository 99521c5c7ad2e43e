"""Questions that tables and chains can answer, with answers read from the print by people, and their traps."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest

from graph.answers import Cell, EmbeddedEngine, run_query
from queries.catalogue import find_query

PLAN, OUTLINE, NOTICE = "沈政发〔2022〕2号", "沈政发〔2022〕3号", "沈政办发〔2022〕1号"
OWNING = ("牵头", "负责")
Rows = list[dict[str, Cell]]


def rows(engine: EmbeddedEngine, table: str, document: str | None = None, **given: str) -> Rows:
    values = {key: [value] for key, value in given.items()} | ({"document": [document]} if document else {})
    return run_query(engine, find_query(table), values).records()


@pytest.fixture(scope="module")
def duties(sample: EmbeddedEngine) -> Rows:
    return [row for row in rows(sample, "responsibilities", PLAN) if str(row["task"]).startswith("二/")]


@pytest.fixture(scope="module")
def targets(sample: EmbeddedEngine) -> Rows:
    return rows(sample, "targets", PLAN)


@pytest.fixture(scope="module")
def oversight(sample: EmbeddedEngine) -> Rows:
    return rows(sample, "oversight", NOTICE)


def test_3_shared_targets_and_across_how_many_officials(sample: EmbeddedEngine) -> None:
    """Joint owners without a lead: seven tasks with 17 targets."""
    across: dict[str, set[Cell]] = {}
    for row in rows(sample, "accountability", PLAN):
        if row["share"] == "joint" and str(row["task"]).startswith("二/") and row["relation"] == "分管":
            across.setdefault(str(row["task"]), set()).add(row["official"])
    assert {task: len(officials) for task, officials in across.items()} == {
        "二/（一）/2": 3,
        "二/（一）/3": 2,
        "二/（二）/6": 3,
        "二/（二）/7": 2,
        "二/（四）/11": 2,
        "二/（四）/14": 4,
        "二/（六）/23": 3,
    }


def test_4_owners_of_the_plan_that_the_notice_does_not_name(duties: Rows, oversight: Rows) -> None:
    named = {row["body"] for row in oversight}
    owners = {row["body"] for row in duties if row["role"] in OWNING}
    assert owners - named == {"市委宣传部", "市直机关工委"}


def test_5_owners_that_are_only_kept_in_touch_with(duties: Rows, oversight: Rows) -> None:
    """团市委 and 市文化旅游广电局 (郑滨), 市总工会 (单义); two targets hang on 团市委, with three other bodies."""
    overseen = {row["body"] for row in oversight if row["relation"] in ("分管", "主持")}
    liaised = {row["body"]: row["person"] for row in oversight if row["relation"] == "联系"}
    tasks: dict[Cell, list[Cell]] = {}
    for row in duties:
        if row["role"] in OWNING and row["body"] in liaised and row["body"] not in overseen:
            tasks.setdefault(row["body"], []).append(row["task"])
    assert tasks == {
        "市文化旅游广电局": ["二/（二）/8"],
        "市总工会": ["二/（四）/13"],
        "团市委": ["二/（四）/13", "二/（六）/21", "二/（六）/23"],
    }
    assert {liaised["团市委"], liaised["市文化旅游广电局"]} == {"郑滨"}
    assert liaised["市总工会"] == "单义"


def test_6_the_line_of_shan_yi(duties: Rows) -> None:
    """Only 市卫生健康委 is both overseen by him and an owner that leads."""
    mine = [row for row in duties if row["body"] == "市卫生健康委"]
    assert [row["task"] for row in mine if row["role"] == "牵头"] == [
        *("二/（五）/16", "二/（五）/17", "二/（五）/18", "二/（五）/19", "二/（六）/20"),
    ]
    assert len(mine) == 16


def test_7_nobody_is_accountable_for_the_outline_through_a_body_kept_in_touch_with(sample: EmbeddedEngine) -> None:
    """市科协 owns 四/（一） of the outline; 单义 is in touch with it and so is not accountable."""
    text = """PREFIX gz: <https://w3id.org/gazette/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX eli: <http://data.europa.eu/eli/ontology#>
        SELECT ?official ?path { ?who gz:%s ?task ; rdfs:label ?official .
            ?task gz:task ?path ; gz:inDocument/eli:id_local "沈政发〔2022〕3号" FILTER(LANG(?official) = "zh") }"""
    assert sample.run(text % "accountableFor").rows == ()
    assert sample.run(text % "liaisonFor").rows == (("单义", "四/（一）"),)


def test_8_tasks_without_a_lead(duties: Rows) -> None:
    leading = {row["task"] for row in duties if row["role"] == "牵头"}
    assert len(leading) == 6
    assert len({row["task"] for row in duties} - leading) == 17


def test_9_who_leads_and_takes_part_most(sample: EmbeddedEngine, duties: Rows) -> None:
    generic = {row["body"] for row in rows(sample, "bodies") if row["generic"] is True}
    lead = Counter(row["body"] for row in duties if row["role"] == "牵头")
    part = Counter(row["body"] for row in duties if row["role"] in OWNING and row["body"] not in generic)
    assert lead.most_common() == [("市卫生健康委", 5), ("市城市管理行政执法局", 1)]
    assert part.most_common(2) == [("市卫生健康委", 16), ("市教育局", 11)]
    assert not [row for row in duties if row["role"] == "配合" and row["body"] not in generic]
    classes = Counter((row["body"], row["role"]) for row in duties if row["body"] in generic)
    assert classes == {("各区、县（市）人民政府", "落实"): 23, ("有关部门", "配合"): 5, ("有关成员单位", "配合"): 1}


def test_10_the_two_bodies_that_share_most_tasks(duties: Rows) -> None:
    together: Counter[tuple[str, ...]] = Counter()
    for task in {row["task"] for row in duties}:
        owners = sorted(str(row["body"]) for row in duties if row["task"] == task and row["role"] in OWNING)
        together.update(combinations(owners, 2))
    assert together.most_common(1) == [(("市卫生健康委", "市教育局"), 8)] or together.most_common(1) == [
        (("市教育局", "市卫生健康委"), 8)
    ]


def test_12_what_falls_due_when(targets: Rows) -> None:
    assert Counter(row["deadline"] for row in targets) == {"2022": 1, "2023": 1, "2025": 16, None: 10}
    assert {str(row["due_by"]) for row in targets if row["deadline"] == "2025"} == {"2025-12-31"}


def test_13_a_title_s_years_are_no_deadline(targets: Rows) -> None:
    undated = [row for row in targets if row["deadline"] is None]
    assert {row["due_by"] for row in undated} == {None}
    assert len(undated) == 10


def test_14_a_target_of_each_district_is_not_the_city_s(targets: Rows) -> None:
    """500 a year times five is less than 5000: two floors stand side by side, and nothing is multiplied."""
    both = [row for row in targets if row["task"] == "二/（六）/23"]
    assert [(row["value"], row["period"]) for row in both] == [(5000, "“十四五”期间"), (500, "年")]
    (water,) = (row for row in targets if "自来水" in str(row["indicator"]))
    assert "区、县" not in str(water["bearer"])


def test_15_milestones_of_one_indicator(targets: Rows) -> None:
    steps = [(row["value"], row["deadline"]) for row in targets if row["task"] == "二/（五）/16"]
    assert steps == [(70, "2023"), (100, "2025")]


def test_16_softly_worded_targets(targets: Rows, sample: EmbeddedEngine) -> None:
    assert [row["indicator"] for row in targets if row["qualifier"] == "力争"] == ["农膜回收率"]
    about = [row for row in rows(sample, "targets", OUTLINE) if row["comparator"] == "~"]
    assert [(row["value"], row["deadline"]) for row in about] == [(19, "2025"), (30, "2035")]


def test_18_a_field_of_work_and_a_body_only_kept_in_touch_with(sample: EmbeddedEngine, oversight: Rows) -> None:
    """郑滨 answers for 文化旅游、广播电视 and is in touch with 市文化旅游广电局: both are right."""
    fields = {row["domain"] for row in rows(sample, "portfolios", NOTICE) if row["person"] == "郑滨"}
    assert {"文化旅游", "广播电视"} <= fields
    assert {(row["person"], row["relation"]) for row in oversight if row["body"] == "市文化旅游广电局"} == {
        ("郑滨", "联系")
    }


def test_19_how_many_bodies_each_has(oversight: Rows) -> None:
    span = Counter((row["person"], row["relation"]) for row in oversight)
    assert (span["王会奇", "分管"], span["王会奇", "联系"]) == (2, 3)
    assert (span["曲向军", "分管"], span["曲向军", "联系"]) == (3, 2)
    assert (span["王庆海", "分管"], span["王庆海", "联系"]) == (4, 0)
    assert (span["吕志成", "分管"], span["吕志成", "主持"]) == (1, 2)
    assert (span["高伟", "分管"], span["郑滨", "分管"]) == (15, 4)


def test_20_standing_in_hands_over_no_charge(sample: EmbeddedEngine) -> None:
    text = """PREFIX gz: <https://w3id.org/gazette/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?one ?other { ?a gz:backsUp ?b . ?a rdfs:label ?one . ?b rdfs:label ?other
                FILTER(LANG(?one) = "zh" && LANG(?other) = "zh") } ORDER BY ?one"""
    pairs = set(sample.run(text).rows)
    assert len(pairs) == 8
    assert pairs == {(other, one) for one, other in pairs}
    assert ("单义", "王庆海") in pairs


def test_25_vertical_bodies_are_only_kept_in_touch_with(sample: EmbeddedEngine, oversight: Rows) -> None:
    vertical = {row["body"] for row in rows(sample, "bodies") if row["kind"] == "垂直管理"}
    found = {row["body"]: row["relation"] for row in oversight if row["body"] in vertical}
    assert {"市税务局", "市气象局"} <= set(found)
    assert set(found.values()) == {"联系"}


def test_27_an_overseer_is_not_a_head(sample: EmbeddedEngine, oversight: Rows) -> None:
    """高伟 oversees 市政府办公室, whose head is 曲向军; 王会奇 oversees and heads 市公安局."""
    posts = {(row["person"], row["post"]) for row in rows(sample, "posts", NOTICE)}
    overseer = {row["body"]: row["person"] for row in oversight if row["relation"] == "分管"}
    assert overseer["市政府办公室"] == "高伟"
    assert ("曲向军", "市政府办公室主任") in posts
    assert overseer["市公安局"] == "王会奇"
    assert ("王会奇", "市公安局局长") in posts


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


def test_40_dates_and_openness(sample: EmbeddedEngine) -> None:
    found = {row["document"]: row for row in rows(sample, "documents")}
    assert (str(found[PLAN]["issued"]), str(found[PLAN]["printed"])) == ("2022-01-27", "2022-01-29")
    assert found[PLAN]["openness"] == "公开发布"
    assert str(found[NOTICE]["issued"]) == "2022-01-26"
