"""The headline answer, held to what people read in the print: who oversees the owners of the health targets."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from gazette.headline import headline
from gazette.headline_words import Voice
from graph.answers import Cell, EmbeddedEngine, run_query
from queries.catalogue import find_query
from queries.headings import Language

GOLDEN: dict[str, Any] = json.loads(
    (Path(__file__).parent / "golden" / "headline-shenyang-2022-01.json").read_text(encoding="utf-8")
)
PLAN, NOTICE = GOLDEN["plan"], GOLDEN["notice"]
TASKS: dict[str, dict[str, Any]] = GOLDEN["tasks"]
WORDS = ("卫生", "健康")


def records(engine: EmbeddedEngine, name: str, **given: str) -> list[dict[str, Cell]]:
    return run_query(engine, find_query(name), {key: [value] for key, value in given.items()}).records()


@pytest.fixture(scope="module")
def accountability(sample: EmbeddedEngine) -> list[dict[str, Cell]]:
    return records(sample, "accountability", document=PLAN)


def test_the_golden_file_adds_up() -> None:
    """Its counts of targets follow from its tasks."""
    assert sum(task["targets"] for task in TASKS.values()) + 1 == sum(GOLDEN["ownership"].values()) == 28
    for line in GOLDEN["lines"]:
        mine = {
            body
            for body, (official, relation) in GOLDEN["named_in_the_notice"].items()
            if (official, relation) == (line["official"], line["relation"])
        }
        on_line = [task for task in TASKS.values() if mine & {*task.get("owners", []), task.get("lead")}]
        own = [task for task in on_line if "lead" in task or len(task["owners"]) == 1]
        assert sum(task["targets"] for task in on_line) == line["targets"]
        assert sum(task["targets"] for task in own) == line["led_or_sole"]
        assert set(line["departments"]) == mine


# ---------------------------------------------------------------- accountability, row by row


def expected_rows() -> set[tuple[Cell, ...]]:
    """Task, body, role, official, relation and number of targets, from the golden file."""
    rows: set[tuple[Cell, ...]] = set()
    for path, task in TASKS.items():
        bodies = [(body, "负责") for body in task.get("owners", [])]
        bodies += [(task["lead"], "牵头"), (task["supports"], "配合")] if "lead" in task else []
        for body, role in (*bodies, (GOLDEN["carries_out"], "落实")):
            official, relation = GOLDEN["named_in_the_notice"].get(body, (None, None))
            rows.add((path, body, role, official, relation, task["targets"]))
    return rows


def test_a_row_for_each_target_and_body_of_its_task(accountability: list[dict[str, Cell]]) -> None:
    counted: dict[tuple[Cell, ...], int] = {}
    for row in accountability:
        if row["task"] != GOLDEN["target_without_an_assignment"]:
            key = tuple(row[column] for column in ("task", "body", "role", "official", "relation"))
            counted[key] = counted.get(key, 0) + 1
    assert {(*key, number) for key, number in counted.items()} == expected_rows()


def test_a_target_without_an_assignment_is_on_nobody_s_line(accountability: list[dict[str, Cell]]) -> None:
    rows = [row for row in accountability if row["task"] == GOLDEN["target_without_an_assignment"]]
    assert {row["official"] for row in rows} <= {None}


def test_each_row_says_its_day_its_notice_and_its_sentences(accountability: list[dict[str, Cell]]) -> None:
    for row in accountability:
        assert row["document"] == PLAN
        assert str(row["day"]) == GOLDEN["as_of"]
        assert row["notice"] == (NOTICE if row["official"] else None)
        assert str(row["evidence"]).count("；") >= (2 if row["official"] else 1)
        if row["official"]:
            assert str(row["official"]) in str(row["evidence"])
            assert str(row["relation"]) in str(row["evidence"])


def test_generic_bodies_and_districts_are_nobody_s(accountability: list[dict[str, Cell]]) -> None:
    generic = [row for row in accountability if str(row["body"]).startswith(("有关", "各"))]
    assert generic
    assert {(row["official"], row["relation"], row["notice"]) for row in generic} == {(None, None, None)}


# ---------------------------------------------------------------- the four parts


def test_lines_of_charge(sample: EmbeddedEngine) -> None:
    found = [
        {
            "official": row["official"],
            "relation": row["relation"],
            "targets": row["targets"],
            "led_or_sole": row["led_or_sole"],
            "departments": str(row["departments"]).split("；"),
            "leading": str(row["departments_leading"]).split("；") if row["departments_leading"] else [],
        }
        for row in records(sample, "lines-of-charge")
    ]
    assert found == GOLDEN["lines"]


def test_targets_with_a_single_owner(sample: EmbeddedEngine) -> None:
    columns = ("official", "department", "role", "task", "comparator", "value", "unit", "deadline")
    rows = records(sample, "single-owner-targets")
    found = [[float(str(row[c])) if c == "value" else row[c] for c in columns] for row in rows]
    assert found == GOLDEN["single_owner"]
    for row in rows:
        assert (row["relation"], row["notice"], row["document"]) == ("分管", NOTICE, PLAN)
        assert row["posts"] == GOLDEN["posts"][row["official"]]
        assert str(row["department"]) in str(row["assignment_quote"])
        assert str(row["department"]) in str(row["notice_quote"])
        assert str(row["unit"]) in str(row["plan_quote"]) or "全市" in str(row["plan_quote"])


def test_owners_that_no_notice_names(sample: EmbeddedEngine) -> None:
    rows = records(sample, "unnamed-owners")
    named = {row["body"]: [row["kind"], row["targets"]] for row in rows if row["generic"] is False}
    assert named == GOLDEN["unnamed"]
    assert all(row["reason"] for row in rows)
    assert {str(row["body"])[0] for row in rows if row["generic"] is True} <= {"各", "有", "相"}


def test_seventeen_of_twenty_eight_are_shared(sample: EmbeddedEngine) -> None:
    found = {row["ownership"]: row["targets"] for row in records(sample, "target-owners")}
    assert found.pop("single") == GOLDEN["ownership"]["single"]
    assert found.pop("joint") == GOLDEN["ownership"]["joint"]
    # the print gives the safeguards no assignment; whether its subjects (各地区) own is a reading either way
    assert list(found.values()) == [GOLDEN["ownership"]["no_body"]]
    assert set(found) <= {"generic", "none"}


# ---------------------------------------------------------------- the text


@pytest.fixture(scope="module")
def text(sample: EmbeddedEngine) -> str:
    return headline(sample, WORDS, None)


def part(text: str, heading: str) -> str:
    """The part of the answer under a heading, up to the next one."""
    lines = text.splitlines()
    start = next(number for number, line in enumerate(lines) if heading in line)
    rest = [
        number
        for number, line in enumerate(lines)
        if number > start and line.lstrip().startswith(("(i", "Kept", "Targets with no"))
    ]
    return "\n".join(lines[start : min(rest, default=len(lines))])


def test_it_says_its_day_and_that_accountability_is_an_inference(text: str) -> None:
    head = text.split("(i)")[0]
    assert f"As of {GOLDEN['as_of']}." in head
    assert "分管责任（推定）" in head
    assert "no document states it" in head
    assert f"{PLAN}: 28 targets; 17 shared by several bodies, 10 with a single owner, 1 given" in head


def test_charge_and_touch_stand_apart(text: str) -> None:
    charge, touch = part(text, "(i) Lines of charge"), part(text, "Kept in touch with")
    assert "团市委" not in charge
    assert [line.split()[:3] for line in touch.splitlines() if line.startswith("郑滨")] == [["郑滨", "2", "0"]]
    assert [line.split()[0] for line in charge.splitlines() if line and "\u4e00" <= line[0] <= "\u9fff"][:6] == [
        line["official"] for line in GOLDEN["lines"] if line["relation"] == "分管"
    ]
    assert "吕志成" not in text.split("(ii)")[0]
    assert "曲向军" not in text


def test_it_quotes_both_documents(text: str) -> None:
    single = part(text, "(ii) Targets with a single owner")
    assert "人均体育场地面积达到2.7平方米 （市体育局负责）" in single
    assert f"{NOTICE}: " in single
    assert "分管市科技局（市外专局）、市工业和信息化局、市商务局（市口岸办）、市卫生健康委" in single


def test_it_tells_what_is_not_named(text: str) -> None:
    unnamed = part(text, "(iii) Owners that no notice names")
    assert "市委宣传部" in unnamed
    assert "市直机关工委" in unnamed
    assert "通知未列" in unnamed
    assert "本期未载" in part(text, "Targets with no owner named")


def test_other_words_ask_about_other_plans(sample: EmbeddedEngine) -> None:
    other = headline(sample, ("科学素质",), None)
    assert "沈政发〔2022〕3号: 3 targets" in other
    assert PLAN not in other
    assert "all plans" in headline(sample, ("",), None)


def test_where_no_plan_is_meant_those_that_could_be_are_named(sample: EmbeddedEngine) -> None:
    for text in (headline(sample, ("教育",), None), headline(sample, WORDS, None, place="安河市")):
        assert "No such plan has targets; give words of its title with --words." in text
        assert (
            "\n    沈政发〔2022〕3号 沈阳市人民政府关于印发沈阳市全民科学素质行动规划纲要（2021-2035年）的通知\n"
            in text
        )
        assert "(i)" not in text
    assert headline(sample, ("教育",), None, "zh").splitlines()[4].startswith("没有这样的计划方案写有指标")
    assert (
        headline(sample, WORDS, None, place="沈阳市").splitlines()[4:] == headline(sample, WORDS, None).splitlines()[4:]
    )


def test_in_chinese_nothing_of_ours_is_left_in_english(sample: EmbeddedEngine) -> None:
    spoken = headline(sample, WORDS, None, "zh")
    assert not re.search(r"[A-Za-z]{2}", spoken), spoken
    assert f"{PLAN}：指标 28 项；由几个单位共同负责的 17 项，只有一个责任主体的 10 项，" in spoken
    assert re.search(r"^王少林 +17 +5 +市教育局；市体育局 ", spoken, re.M)
    # the same figures, in the same order
    figures = [
        re.findall(r"\d+", text.split("(ii)")[0].split("（二）")[0]) for text in (spoken, headline(sample, WORDS, None))
    ]
    assert figures[0] == figures[1]


@pytest.mark.parametrize(
    ("total", "owned", "said"),
    [
        (1, [("single", 1)], "安政发〔2021〕3号: 1 target; 1 with a single owner."),
        (
            3,
            [("joint", 2), ("none", 1)],
            "安政发〔2021〕3号: 3 targets; 2 shared by several bodies, 1 given to nobody by name.",
        ),
    ],
)
def test_one_target_and_several_are_counted_in_words(total: int, owned: list[tuple[str, int]], said: str) -> None:
    assert Voice(Language.ENGLISH).counted("安政发〔2021〕3号", total, owned) == said


def test_on_a_day_before_the_notice_nobody_is_in_charge(sample: EmbeddedEngine) -> None:
    """The plan is of 27 January, the division of work of 26 January: on 25 January neither is in force."""
    early = headline(sample, WORDS, "2022-01-25")
    assert "As of 2022-01-25." in early
    assert "No division of work (分工通知) in force on this day is in the graph" in early
    assert "图谱中没有当日现行的分工通知" in headline(sample, WORDS, "2022-01-25", "zh")
    assert "No division of work" not in headline(sample, WORDS, None)
    assert "刘旭辉" not in early
