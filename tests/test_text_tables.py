"""Tables that a text gives as lines: lists of tasks with who answers for them, lists of indicators."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.fact_types import Fact, Responsibility, Target, Task
from loaders.read import find_facts, read_data
from loaders.text import source_of
from loaders.tree import build_tree

HEAD = "序号\t工作任务\t牵头单位\t责任单位\t完成时限\n"
ROWS = (
    "1\t新建公园6个，绿地率达到38%以上\t市园林局\t市财政局、市水务局\t12月底\n"
    "2\t改造管网45公里\t市水务局\t各县（区）人民政府\t10月底\n"
)
TITLE = "安河市2021年重点任务分解表\n\n现分解如下。\n\n"
OWNERS = [
    ("1", "牵头", "市园林局"),
    ("1", "负责", "市财政局"),
    ("1", "负责", "市水务局"),
    ("2", "牵头", "市水务局"),
    ("2", "负责", "各县（区）人民政府"),
]


def facts_of(text: str) -> list[Fact]:
    """The facts of a text's first document."""
    return find_facts(build_tree(source_of(text, "anhe.txt"))[0].documents[0])[0]


def tasks_of(facts: list[Fact]) -> list[str]:
    """The paths of the tasks."""
    return [fact.task for fact in facts if isinstance(fact, Task)]


def owners_of(facts: list[Fact]) -> list[tuple[str, str, str]]:
    """Task, role and body of each responsibility."""
    return [(fact.task, str(fact.role), fact.body.printed) for fact in facts if isinstance(fact, Responsibility)]


def targets_of(facts: list[Fact]) -> list[tuple[str, str, str, str | None, str | None]]:
    """Task, indicator, comparator with value, unit and deadline of each target."""
    return [
        (each.task, each.indicator, f"{each.comparator}{each.value}", each.unit, str(each.deadline or "") or None)
        for each in facts
        if isinstance(each, Target)
    ]


def as_cells(text: str) -> str:
    """A table with a cell on each line, as files of other formats give it."""
    return text.replace("\t", "\n")


FORMS = [
    ("rows", HEAD + ROWS),
    ("cells", as_cells(HEAD + ROWS)),
    ("blanks", (HEAD + ROWS).replace("\t", "  ")),
    ("bars", (HEAD + ROWS).replace("\t", " | ")),
    ("a list of bodies broken off", HEAD + ROWS.replace("市财政局、", "市财政局、\n")),
    ("names one on a line", HEAD + ROWS.replace("市财政局、", "市财政局 ")),
    ("a role of two words", HEAD.replace("牵头单位", "牵头（责任）单位") + ROWS),
]


@pytest.mark.parametrize("text", [case[1] for case in FORMS], ids=[case[0] for case in FORMS])
def test_each_row_of_a_list_of_tasks_is_a_task_with_its_bodies_and_targets(text: str) -> None:
    facts = facts_of(TITLE + text)
    assert tasks_of(facts) == ["1", "2"]
    assert owners_of(facts) == OWNERS
    assert targets_of(facts) == [
        ("1", "新建公园", "=6", "个", None),
        ("1", "绿地率", ">=38", "%", None),
        ("2", "改造管网", "=45", "公里", None),
    ]
    whole = next(fact for fact in facts if isinstance(fact, Task))
    assert whole.title == "新建公园6个，绿地率达到38%以上"


MORE = "3\t新建学校\t市教育局\t市财政局\t8月底\n"
SHORT_ROW = "1\t新建公园\t市园林局\t12月底\n"
GROUPED = [
    ("groups", HEAD + "一\t城市建设\n" + ROWS + "二\t民生\n" + MORE, ["一/1", "一/2", "二/3"]),
    (
        "groups as cells",
        as_cells(HEAD) + "一、城市建设\n" + as_cells(ROWS) + "二、民生\n" + as_cells(MORE),
        ["一/1", "一/2", "二/3"],
    ),
    (
        "a column of groups that spans rows",
        as_cells("类别\t" + HEAD + "城市\t" + ROWS + "民生\t" + MORE),
        ["1", "2", "3"],
    ),
    (
        "inside a numbered part",
        "一、节水。推进。\n二、任务清单\n" + HEAD + "一\t城市\n" + ROWS + "三、保障。推进。",
        ["一", "二/1", "二/2", "三"],
    ),
    (
        "a row with a cell too few",
        as_cells(HEAD + SHORT_ROW + ROWS.replace("2\t改造", "3\t改造").replace("1\t", "2\t", 1)),
        ["2", "3"],
    ),
]


@pytest.mark.parametrize(("text", "paths"), [case[1:] for case in GROUPED], ids=[case[0] for case in GROUPED])
def test_rows_stand_below_what_groups_them(text: str, paths: list[str]) -> None:
    assert tasks_of(facts_of(TITLE + text)) == paths


FURTHER = [
    ("a heading behind", as_cells(HEAD + ROWS) + "二、保障措施\n（一）宣传。推进。\n", ["1", "2", "二/（一）"]),
    ("a heading behind rows", HEAD + ROWS + "二、保障措施\n（一）宣传。推进。\n", ["1", "2", "二/（一）"]),
    ("a task of several lines", as_cells(HEAD + ROWS.replace("6个，", "6个\t")), ["1", "2"]),
    (
        "numbers that begin anew",
        as_cells(HEAD) + "一、建设\n" + as_cells(ROWS) + "二、民生\n" + as_cells(ROWS),
        ["一/1", "一/2", "二/1", "二/2"],
    ),
]


@pytest.mark.parametrize(("text", "paths"), [case[1:] for case in FURTHER], ids=[case[0] for case in FURTHER])
def test_where_rows_and_tables_end(text: str, paths: list[str]) -> None:
    facts = facts_of(TITLE + text)
    assert tasks_of(facts) == paths
    assert [owner[1:] for owner in owners_of(facts)][:5] == [owner[1:] for owner in OWNERS]


LEFT = [
    ("no bodies", "序号\t工作任务\t完成时限\n1\t新建公园\t12月\n2\t改造管网\t10月\n"),
    ("no tasks", "序号\t姓名\t责任单位\n1\t张安\t市水务局\n2\t李河\t市教育局\n"),
    ("one row", HEAD + "1\t新建公园\t市园林局\t市财政局\t12月底\n"),
    ("a line of text", "一、节水。  工作任务由责任单位落实。  牵头单位负责。\n"),
]


@pytest.mark.parametrize("text", [case[1] for case in LEFT], ids=[case[0] for case in LEFT])
def test_what_is_no_list_of_tasks_is_left_alone(text: str) -> None:
    assert owners_of(facts_of(TITLE + text)) == []


MERGED = (
    "序号\n民生实事\n责任单位\n完成时限\n1\n新建公园6个，\n开通道路。\n市园林局\n市水务局\n12月底前\n"
    "2\n新建泵站。\n市水务局\n5月开工\n改造管网。\n12月底前\n3\n建成桥梁2座。\n市住建局\n市交通局\n10月底前\n"
)


def test_cells_of_several_lines_and_rows_that_do_not_fit() -> None:
    issue, problems = build_tree(source_of(TITLE + MERGED, "anhe.txt"))
    facts = find_facts(issue.documents[0])[0]
    assert tasks_of(facts) == ["1", "3"]
    assert owners_of(facts) == [
        ("1", "负责", "市园林局"),
        ("1", "负责", "市水务局"),
        ("3", "负责", "市住建局"),
        ("3", "负责", "市交通局"),
    ]
    assert [(each.code, each.message) for each in problems] == [
        ("table.row", "a row does not fit the head of its table: 2新建泵站。市水务局5月开工改造管网。12月底前")
    ]


def test_rows_on_lines_that_do_not_fit_are_reported() -> None:
    odd = "2\t修复河岸\t市水务局\n"
    issue, problems = build_tree(source_of(TITLE + HEAD + ROWS.replace("2\t改造", odd + "3\t改造"), "anhe.txt"))
    assert tasks_of(find_facts(issue.documents[0])[0]) == ["1", "3"]
    assert [each.message for each in problems] == ["a row does not fit the head of its table: 2修复河岸市水务局"]


def test_text_behind_a_table_stays_with_the_part_around_it() -> None:
    facts = facts_of(TITLE + "一、任务清单\n" + HEAD + ROWS + "各单位要抓好落实。\n二、保障。市财政局负责资金。\n")
    assert tasks_of(facts) == ["一/1", "一/2", "二"]
    assert owners_of(facts)[-1] == ("二", "负责", "市财政局")


def test_a_table_of_a_web_page_is_read_cell_by_cell() -> None:
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split(chr(9)))}</tr>" for row in (HEAD + ROWS).splitlines()
    )
    page = f"<html><body><h1>安河市2021年重点任务分解表</h1><p>现分解如下。</p><table>{rows}</table></body></html>"
    found = read_data(page.encode(), Path("anhe.html"))
    assert owners_of(list(found.facts[0])) == OWNERS


PLAN = "安河市“十四五”水务发展规划\n\n安政发〔2021〕3号\n\n一、主要目标\n节水。\n专栏1　主要指标\n"
INDICATORS = (
    "序号  指标  单位  2020年  2025年  属性\n"
    "1  用水总量  亿立方米  8.8  ≤8.6  约束性\n"
    "2  水质达标率  %  91  95以上  预期性\n"
)
BEHIND = "指标\t2020年\t2025年目标\n用水总量（亿立方米）\t8.8\t≤8.6\n水质达标率（%）\t91\t95以上\n"
ROWS_READ = [
    ("一", "用水总量", "<=8.6", "亿立方米", "2025"),
    ("一", "水质达标率", ">=95", "%", "2025"),
]
TABLES = [
    ("rows", INDICATORS, ROWS_READ),
    ("cells", INDICATORS.replace("  ", "\n"), ROWS_READ),
    (
        "two years to come",
        INDICATORS.replace("2020年", "2022年"),
        [
            ("一", "用水总量", "=8.8", "亿立方米", "2022"),
            ROWS_READ[0],
            ("一", "水质达标率", "=91", "%", "2022"),
            ROWS_READ[1],
        ],
    ),
    ("a unit behind the name", BEHIND, ROWS_READ),
    ("what was reached", INDICATORS.replace("2020年", "2020年实际").replace("2025年", "2025年目标值"), ROWS_READ),
    ("a cell that is no value", INDICATORS.replace("95以上", "完成省下达任务"), ROWS_READ[:1]),
    ("years gone by alone", INDICATORS.replace("2025年", "2019年"), []),
]


@pytest.mark.parametrize(("table", "rows"), [case[1:] for case in TABLES], ids=[case[0] for case in TABLES])
def test_the_columns_of_coming_years_set_targets(table: str, rows: list[tuple[str, ...]]) -> None:
    assert targets_of(facts_of(PLAN + table + "二、主要任务\n推进节水。\n")) == rows


def test_a_target_of_a_table_is_quoted_with_its_column() -> None:
    target = next(fact for fact in facts_of(PLAN + INDICATORS) if isinstance(fact, Target))
    assert target.quote == "用水总量≤8.6"
    assert [span.line for span in target.spans] == [8, 9, 9]
