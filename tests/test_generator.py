"""The generator of gazettes: same seed, same texts; no two alike; and what is read from them is what was written."""

from __future__ import annotations

import ast
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from bench.accuracy import Score, missing, rows_of, score
from bench.fact_rows import rows_read
from bench.gazettes.cities import CITIES, LEVELS, make_city
from bench.gazettes.issues import write_corpus, write_issue
from bench.gazettes.written import COLUMNS, Issue, Row

from graph.answers import EmbeddedEngine, run_query
from graph.build import build_store
from graph.store import open_store
from loaders.read import read_file
from queries.catalogue import find_query

HERE = Path(__file__).parent
DIGEST = """
import hashlib
from bench.gazettes.issues import write_corpus
print(hashlib.sha256("".join(each.text for each in write_corpus(3, seed=7)).encode()).hexdigest())
"""


@pytest.fixture(scope="module")
def issues() -> list[Issue]:
    """Issues of places of every level, of two months each."""
    return [write_issue(make_city(number), later, seed=3) for number in range(2, 8) for later in (0, 5)]


def test_the_same_seed_gives_the_same_text_under_any_hash_seed() -> None:
    printed = {
        subprocess.run(
            [sys.executable, "-c", DIGEST],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(HERE)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
    assert next(write_corpus(1, seed=7)).text != next(write_corpus(1, seed=8)).text


def test_an_issue_is_as_long_as_a_real_one_and_no_two_are_copies(issues: list[Issue]) -> None:
    assert all(24_000 <= len(issue.text) <= 30_000 for issue in issues)
    assert len({issue.name for issue in issues}) == len(issues)
    for one, other in combinations(issues, 2):
        # what two issues have in common are the words of the genre, never most of their paragraphs
        first, second = (set(issue.text.replace("\n", "").split("。")) for issue in (one, other))
        assert len(first & second) < len(first) / 3, (one.name, other.name)


def test_no_two_cities_are_alike() -> None:
    cities = [make_city(number) for number in range(CITIES)]
    assert len({city.name for city in cities}) == len({city.stem for city in cities}) == CITIES > 200
    assert {city.level for city in cities} == set(LEVELS)


def test_every_table_is_written_into_the_issues(issues: list[Issue]) -> None:
    assert {row.table for issue in issues for row in issue.rows} == set(COLUMNS)


def test_the_generator_knows_nothing_of_the_reading_code() -> None:
    for path in (HERE / "bench" / "gazettes").glob("*.py"):
        imported = {
            name.partition(".")[0]
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            for name in (
                [each.name for each in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        assert not imported & {"loaders", "graph", "queries", "gazette", "ontology"}, path


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    written = list(write_corpus(2, seed=11, length=9_000))
    for issue in written:
        (tmp_path / f"{issue.name}.txt").write_text(issue.text, encoding="utf-8")
    build_store(sorted(tmp_path.glob("*.txt")), tmp_path / "gazette.store")
    engine = EmbeddedEngine(open_store(tmp_path / "gazette.store"))
    found = [row for table in COLUMNS for row in rows_of(table, run_query(engine, find_query(table)).records())]
    # what is measured without a store is what the store's tables show
    read = [row for issue in written for row in rows_read(read_file(tmp_path / f"{issue.name}.txt"))]
    assert sorted(read, key=repr) == sorted(found, key=repr)
    scores = score([row for issue in written for row in issue.rows], found)
    assert min(each.expected for each in scores) > 0
    assert {each.table: each for each in scores if each.f1 < 0.99} == {}


def test_the_score_counts_what_is_lacking_and_what_is_too_much() -> None:
    wanted = [Row("aliases", ("甲", "市教育局", "市语委")), Row("aliases", ("甲", "市水务局", "市河长办"))]
    found = [Row("aliases", ("甲", "市教育局", "市语委")), Row("aliases", ("甲", "市水务局", "市海绵办")), wanted[0]]
    (only,) = [each for each in score(wanted, found) if each.table == "aliases"]
    assert (only, only.f1) == (Score("aliases", 2, 3, 1), 0.4)


def test_an_indicator_may_differ_in_words_and_not_in_its_number() -> None:
    target = ("甲", "二/（一）/1", "全市新建公共厕所", ">=", 120, "座", "2025", None)
    shorter = (*target[:2], "新建公共厕所", *target[3:])
    other = (*target[:4], 130, *target[5:])
    assert missing("targets", [Row("targets", target)], [Row("targets", shorter)]) == []
    assert len(missing("targets", [Row("targets", target)], [Row("targets", other)])) == 1
