"""Choices: the graph lists what a parameter may take, and says so of a value that it does not have."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Command

from graph.answers import EmbeddedEngine, run_query
from graph.choices import list_choices, unknown_values
from ontology.errors import QueryError
from queries.catalogue import CHOICES, Parameter, Query, catalogue, find_query
from queries.headings import find_heading

CLOSED = [
    pytest.param(query, parameter, id=f"{query.name}-{parameter.name}")
    for query in catalogue().values()
    for parameter in query.parameters
    if parameter.type.is_closed
]


def test_every_list_of_choices_is_a_query_and_is_used() -> None:
    marked = {query.name for query in catalogue().values() if "choices" in query.tags}
    assert marked <= set(CHOICES.values()) <= set(catalogue())
    for kind, name in CHOICES.items():
        assert find_heading(find_query(name).columns[0], name) is not None, kind


@pytest.mark.parametrize(("query", "parameter"), CLOSED)
def test_what_an_answer_shows_can_be_chosen(
    query: Query, parameter: Parameter, sample: EmbeddedEngine, anhe: EmbeddedEngine
) -> None:
    """Values of a column that has a parameter's name are among that parameter's choices, and find rows."""
    for engine in (sample, anhe):
        known = {row[0] for row in list_choices(engine, query, parameter.name).rows}
        assert known
        shown = [row.get(parameter.name) for row in run_query(engine, query).records()]
        values = list(dict.fromkeys(value for value in shown if value is not None))
        assert [value for value in values if value not in known] == []
        if values:
            assert run_query(engine, query, {parameter.name: [str(values[0])]}).rows
            assert list(unknown_values(engine, query, {parameter.name: [str(values[0])]})) == []


def test_choices_of_the_sample_are_those_of_its_print(sample: EmbeddedEngine) -> None:
    documents = [row[0] for row in list_choices(sample, find_query("tasks"), "document").rows]
    assert documents == [
        "沈医保发〔2022〕5号", "沈政办发〔2022〕1号", "沈政发〔2022〕2号", "沈政发〔2022〕3号", "沈阳大事记",
    ]  # fmt: skip
    assert list_choices(sample, find_query("span-of-charge"), "place").rows == (("沈阳市", 5),)
    tiers = [row[0] for row in list_choices(sample, find_query("entitlements"), "tier").rows]
    assert {"特三级", "三级", "二级", "一级"} <= set(tiers)
    officials = {row[0] for row in list_choices(sample, find_query("assistance"), "person").rows}
    assert {"吕志成", "高伟", "曲向军", "仇保兴"} <= officials
    bodies = {row[0] for row in list_choices(sample, find_query("overseers-and-heads"), "body").rows}
    assert {"市卫生健康委", "市粮食和储备局"} <= bodies
    posts = {row[0] for row in list_choices(sample, find_query("post-holders"), "post").rows}
    assert {"代市长", "市长", "市公安局局长"} <= posts


def test_private_people_are_no_choice(sample: EmbeddedEngine) -> None:
    """Whom a leader visits in hardship stands in the chronicle, and in no list."""
    everybody = {row["person"] for row in run_query(sample, find_query("participants")).records()}
    chosen = {row[0] for row in list_choices(sample, find_query("acts-in-post"), "person").rows}
    private = sample.run(
        "PREFIX gz: <https://w3id.org/gazette/ns#> SELECT ?person { ?part gz:private true ; gz:person ?person }"
    )
    assert {row[0] for row in private.rows} <= everybody
    assert not {row[0] for row in private.rows} & chosen


UNKNOWN = [
    pytest.param("tasks", "document", "安政发〔2021〕80号", ("安政发〔2021〕8号",), id="a slip in a number"),
    pytest.param("overseers-and-heads", "body", "卫生健康委", ("市卫生健康委",), id="a body without its level"),
    pytest.param("span-of-charge", "place", "安河", ("安河市",), id="a place without its level"),
    pytest.param("span-of-charge", "place", "xyz", (), id="nothing like it"),
    pytest.param("span-of-charge", "place", "", (), id="nothing at all"),
]


@pytest.mark.parametrize(("name", "parameter", "value", "first"), UNKNOWN)
def test_a_value_that_the_graph_does_not_have(
    name: str, parameter: str, value: str, first: tuple[str, ...], anhe: EmbeddedEngine
) -> None:
    (unknown,) = unknown_values(anhe, find_query(name), {parameter: [value]})
    assert (unknown.parameter.name, unknown.value, unknown.close[:1]) == (parameter, value, first)


def test_any_day_and_any_word_may_be_asked_for(anhe: EmbeddedEngine) -> None:
    given = {"day": ["1999-01-01"], "words": ["水"]}
    assert list(unknown_values(anhe, find_query("unnamed-owners"), given)) == []


REFUSED = [
    pytest.param(
        "unnamed-owners",
        "words",
        "unnamed-owners: --words takes any words, so there is no list; plans whose title holds one of these words",
        id="words",
    ),
    pytest.param("tasks", "day", "tasks: there is no parameter 'day'; it has --document", id="no such parameter"),
]


@pytest.mark.parametrize(("name", "parameter", "message"), REFUSED)
def test_what_has_no_choices(name: str, parameter: str, message: str, anhe: EmbeddedEngine) -> None:
    with pytest.raises(QueryError) as caught:
        list_choices(anhe, find_query(name), parameter)
    assert str(caught.value) == message


# ---------------------------------------------------------------- as a command


def test_the_command_lists_choices(anhe_store: Path, gazette: Command) -> None:
    done = gazette("query", "tasks", "--choices", "document", "--store", anhe_store, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    assert {"document", "title", "issued", "place"} == set(json.loads(done.stdout)[0])
    assert "安政发〔2021〕8号" in {row["document"] for row in json.loads(done.stdout)}


def test_the_command_says_what_the_graph_does_not_have(anhe_store: Path, gazette: Command) -> None:
    done = gazette("query", "tasks", "--document", "安政发〔2021〕80号", "--store", anhe_store, "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])
    assert done.stderr.startswith(
        "no document 安政发〔2021〕80号 in this graph, so the answer is empty; did you mean 安政发〔2021〕8号"
    )
    assert done.stderr.endswith("`gazette query tasks --choices document` lists what there is\n")


def test_a_title_that_the_graph_has_is_not_called_unknown(anhe_store: Path, gazette: Command) -> None:
    title = "安河市人民政府关于印发安河市全民健康行动方案（2021—2025年）的通知"
    done = gazette("query", "standards", "--document", title, "--store", anhe_store, "--format", "json")
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (0, [], "")


def test_a_name_that_nobody_prints_is_said(anhe_store: Path, gazette: Command) -> None:
    done = gazette("names", "周吉", "--store", anhe_store, "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])
    assert done.stderr == "no document in this graph prints 周吉; did you mean 周济? `gazette names` lists all names\n"


def test_a_file_is_written_as_its_ending_says(anhe_store: Path, gazette: Command, tmp_path: Path) -> None:
    asked = ("query", "tasks", "--store", anhe_store, "--out", tmp_path / "tasks.csv")
    assert gazette(*asked).returncode == 0
    assert (tmp_path / "tasks.csv").read_bytes().startswith(b"\xef\xbb\xbfdocument,task,")
    gazette(*asked, "--format", "tsv")
    assert (tmp_path / "tasks.csv").read_text(encoding="utf-8").startswith("document\ttask\t")


def test_a_hostile_value_is_only_shown(anhe_store: Path, gazette: Command) -> None:
    done = gazette("query", "tasks", "--document", "\x1b[31m\u202e号\n<b>", "--store", anhe_store)
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "\x1b" not in done.stderr
    assert "\u202e" not in done.stderr


def test_a_value_that_is_there_but_finds_nothing_is_no_slip(anhe_store: Path, gazette: Command) -> None:
    done = gazette("query", "events", "--document", "安政发〔2021〕8号", "--store", anhe_store, "--format", "json")
    assert (json.loads(done.stdout), done.stderr) == ([], "")


SEARCHES = {
    "Chinese of a summary": ("缺位补位", False),
    "a Chinese word": ("补位", True),
    "English, in capitals": ("STANDS", True),
    "each of two words": ("补位 协调", False),
    "both languages": ("补位 absent", True),
    "a column": ("both_away", True),
    "a column's heading": ("领导外出", True),
}


@pytest.mark.parametrize(("words", "found"), SEARCHES.values(), ids=SEARCHES.keys())
def test_queries_are_found_by_words(gazette: Command, words: str, found: bool) -> None:
    done = gazette("queries", words, "--format", "json")
    assert ("stand-ins" in {row["name"] for row in json.loads(done.stdout)}) is found


def test_no_query_found_is_said(gazette: Command) -> None:
    done = gazette("queries", "xyzzy", "--format", "json")
    assert (done.returncode, done.stdout) == (0, "[]\n")
    assert done.stderr == "no question mentions xyzzy; `gazette queries` lists them all\n"


def test_questions_are_listed_in_the_language_asked_for(gazette: Command) -> None:
    chinese = gazette("queries", "互补", "--format", "tsv", "--lang", "zh").stdout.splitlines()
    assert chinese[0] == "名称\t问题\t标签"
    assert "backups\t互补与AB角\ttable" in chinese
    english = gazette("queries", "互补", "--format", "tsv", "--lang", "en").stdout.splitlines()
    assert "backups\tBackups\ttable" in english


def test_an_answer_that_a_default_empties_says_so(anhe_store: Path, gazette: Command) -> None:
    empty = gazette("query", "higher-leaders", "--store", anhe_store)
    assert empty.stderr == (
        "no row for --words 省 副省 代省 自治区, the default; "
        "ask for another: gazette query higher-leaders --words WORDS\n"
    )
    assert gazette("query", "higher-leaders", "--words", "无此词", "--store", anhe_store).stderr == ""


def test_help_shows_what_a_parameter_takes(gazette: Command) -> None:
    lines = gazette("query", "unnamed-owners", "--help").stdout.splitlines()
    assert "  --words WORDS  plans whose title holds one of these words (default: 卫生 健康)" in lines
    assert "      词语：标题含有其中一词的方案" in lines
    assert "To list what the graph has: gazette query unnamed-owners --choices place (or day)" in lines
    assert "Best shown as: table" in lines
