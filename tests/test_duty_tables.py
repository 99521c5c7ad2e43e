"""Tables of duties flattened to one cell a line: read by counting, and left alone where the count does not fit."""

from __future__ import annotations

import pytest

from loaders.evidence import quotes_of
from loaders.fact_types import Backup, Fact, Oversight, Portfolio, PostHeld
from loaders.facts.duties import find_duties
from loaders.model import Problem
from loaders.text import source_of
from loaders.tree import build_tree

FRONT = (
    "安河市水务局办公室\n关于局领导工作分工的通知\n\n局机关各处室：\n\n经局党组研究，现将局领导工作分工印发给你们。\n\n"
)
BACK = "附件：局领导工作分工表\n\n安河市水务局办公室\n2021年9月14日\n\n附件\n\n局领导工作分工表\n\n"
HEAD = "姓名\n职务\n分管工作\n分管处室（单位）\n联系单位\n互补领导\n"
ROWS = (
    "张安河\n局党组书记、局长\n主持局党组和局行政全面工作\n审计处\n\n\n",
    "李　强\n局党组成员、副局长\n规划计划、财务\n规划处、财务处（市水价办公室）\n市水务学会\n王芳\n",
    "王芳（女）\n总工程师\n防汛、科技\n\n安河流域管理局\n李　强\n",
)
WANTED = [
    ("任", "张安河", "局党组书记"),
    ("任", "张安河", "局长"),
    ("主持", "张安河", "局党组"),
    ("分管", "张安河", "审计处"),
    ("任", "李强", "局党组成员"),
    ("任", "李强", "副局长"),
    ("领域", "李强", "规划计划"),
    ("领域", "李强", "财务"),
    ("分管", "李强", "规划处"),
    ("分管", "李强", "财务处"),
    ("联系", "李强", "市水务学会"),
    ("互补", "李强", "王芳"),
    ("任", "王芳", "总工程师"),
    ("领域", "王芳", "防汛"),
    ("领域", "王芳", "科技"),
    ("联系", "王芳", "安河流域管理局"),
]


def told(fact: Fact) -> tuple[str, str, str] | None:
    match fact:
        case PostHeld():
            return ("任", fact.person, fact.post)
        case Oversight():
            return (fact.relation.value, fact.person, str(fact.body))
        case Portfolio():
            return ("领域", fact.person, fact.domain)
        case Backup():
            return ("互补", fact.person, fact.backup)
    return None


def read_table(text: str) -> tuple[list[tuple[str, str, str]], list[Problem]]:
    source = source_of(FRONT + BACK + text, "table.txt")
    issue, _ = build_tree(source)
    found: list[tuple[str, str, str]] = []
    problems: list[Problem] = []
    for document in issue.documents:
        facts, unread = find_duties(document)
        for fact in facts:
            assert all(quotes_of(source, fact))
        found += [row for fact in facts if (row := told(fact)) is not None]
        problems += unread
    return found, problems


def test_rows_are_read_by_their_columns() -> None:
    found, problems = read_table(HEAD + "".join(ROWS))
    assert found == WANTED
    assert problems == []


LINES = (
    "姓名{0}职务{0}分管工作{0}分管处室（单位）{0}联系单位{0}互补领导\n",
    "张安河{0}局党组书记、局长{0}主持局党组和局行政全面工作{0}审计处{0}{0}\n",
    "李　强{0}局党组成员、副局长{0}规划计划、财务{0}规划处、财务处（市水价办公室）{0}市水务学会{0}王芳\n",
    "王芳（女）{0}总工程师{0}防汛、科技{0}{0}安河流域管理局{0}李　强\n",
)


@pytest.mark.parametrize("separator", ["\t", " | "], ids=["tabs", "bars"])
def test_rows_on_lines_of_their_own_are_read_by_their_columns(separator: str) -> None:
    found, problems = read_table("".join(LINES).format(separator) + "\n以上分工自印发之日起执行。\n")
    assert found == WANTED
    assert problems == []


def test_a_row_of_no_official_makes_the_table_give_nothing() -> None:
    found, problems = read_table("".join(LINES).format("\t").replace("局党组成员、副局长", "防汛抗旱"))
    assert found == []
    assert "duties.table" in {problem.code for problem in problems}


def test_a_note_ends_the_table() -> None:
    found, _ = read_table(HEAD + "".join(ROWS) + "\n注：本表自印发之日起执行。\n")
    assert found == WANTED


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(ROWS[0].replace("审计处\n\n\n", "审计处\n") + ROWS[1], id="empty cells without their lines"),
        pytest.param(ROWS[1].replace("财务处（", "财务处\n（") + ROWS[2], id="a cell on two lines"),
        pytest.param(ROWS[1].replace("局党组成员、副局长", "防汛抗旱"), id="no posts behind the name"),
    ],
)
def test_a_table_whose_lines_do_not_count_up_gives_nothing(rows: str) -> None:
    found, problems = read_table(HEAD + rows)
    assert found == []
    assert "duties.table" in {problem.code for problem in problems}


def test_cells_that_are_no_bodies_are_a_problem() -> None:
    found, problems = read_table(HEAD + ROWS[1].replace("市水务学会", "河道巡查") + ROWS[2])
    assert ("联系", "李强", "河道巡查") not in found
    assert [problem.code for problem in problems] == ["duties.unread"]
