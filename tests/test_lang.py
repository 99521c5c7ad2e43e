"""`--lang`: headings in a language, names and fixed words in English, quoted print as it is."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from conftest import ANHE, SAMPLE, Command

from graph.answers import Answer, EmbeddedEngine, run_query
from graph.build import build_store
from graph.store import open_store
from graph.translation import translate
from loaders.model import Genre
from loaders.rules.body_words import KIND_RULES
from loaders.values import Relation, Role, Share
from ontology.english import values
from queries.catalogue import catalogue, find_query
from queries.cells import Holds, cells, find_holds

HAN = re.compile(r"[\u3400-\u9fff]")


def english(engine: EmbeddedEngine, name: str, **given: list[str]) -> list[dict[str, object]]:
    """The rows of a query in English."""
    answer = translate(run_query(engine, find_query(name), given), name, engine)
    return [dict(row) for row in answer.records()]


def test_names_and_words_are_english_and_the_print_stays(gazette: Command, sample_store: Path) -> None:
    done = gazette("query", "oversight", "--lang", "en", "--format", "csv", "--store", sample_store)
    assert (done.returncode, done.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    (row,) = [row for row in rows if row["body"] == "Shenyang Municipal Health Commission"]
    assert (row["document"], row["person"], row["relation"]) == ("沈政办发〔2022〕1号", "Shan Yi", "oversees")
    assert "分管市科技局（市外专局）、市工业和信息化局" in row["evidence"]
    assert "Shanghai Office of the Shenyang Municipal People's Government" in {row["body"] for row in rows}


def test_json_keeps_its_keys_and_without_lang_nothing_changes(gazette: Command, sample_store: Path) -> None:
    plain = json.loads(gazette("tables", "participants", "--store", sample_store).stdout)
    spoken = json.loads(gazette("tables", "participants", "--lang", "en", "--store", sample_store).stdout)
    assert list(plain) == list(spoken) == ["participants"]
    assert [list(row) for row in plain["participants"]] == [list(row) for row in spoken["participants"]]
    first, same = plain["participants"][0], spoken["participants"][0]
    assert (first["document"], first["event"], first["evidence"]) == (same["document"], same["event"], same["evidence"])
    assert HAN.search(first["person"])
    assert not HAN.search(same["person"] + same["posts"] + same["actions"])


def test_the_headline_speaks_english_and_its_figures_stay(gazette: Command, sample_store: Path) -> None:
    plain = gazette("answer", "--store", sample_store).stdout
    spoken = gazette("answer", "--lang", "en", "--store", sample_store).stdout
    assert re.search(r"^王少林 +17 +5 ", plain, re.M)
    assert re.search(r"^Wang Shaolin +17 +5 +Shenyang Municipal Education Bureau;", spoken, re.M)
    assert "Communist Youth League Shenyang Municipal" in spoken
    assert "（市体育局负责）" in spoken


def test_cells_of_several_values_stay_joined(sample: EmbeddedEngine) -> None:
    posts = {str(row["posts"]) for row in english(sample, "participants")}
    secretary = "Member of the Standing Committee of the CPC Liaoning Provincial Committee; "
    assert secretary + "Secretary of the CPC Shenyang Municipal Committee" in posts


def test_topics_and_fields_of_work(sample: EmbeddedEngine) -> None:
    (row,) = english(sample, "topic-leaders", topic=["卫生健康"])
    assert (row["topic"], row["official"], row["domain"]) == ("Health", "Shan Yi", "Health")
    domains = {str(row["domain"]) for row in english(sample, "portfolios")}
    assert {"Development and Reform", "Veterans Affairs", "市政府常务工作"} <= domains


def test_what_has_no_english_keeps_its_characters_with_pinyin_that_is_marked(sample: EmbeddedEngine) -> None:
    bodies = {str(row["body"]) for row in english(sample, "event_bodies")}
    assert "沈鼓集团 (pinyin: shěn gǔ jí tuán)" in bodies
    people = {str(row["person"]) for row in english(sample, "participants")}
    assert "李乐成 (pinyin: Lǐ Lèchéng)" in people
    assert {person for person in people if HAN.search(person)} == {"李乐成 (pinyin: Lǐ Lèchéng)"}


def test_chinese_headings(gazette: Command, sample_store: Path) -> None:
    done = gazette("query", "backups", "--lang", "zh", "--format", "tsv", "--store", sample_store)
    head, *rows = done.stdout.splitlines()
    assert head.split("\t")[:3] == ["公文", "人", "补位人"]
    plain = gazette("query", "backups", "--format", "tsv", "--store", sample_store).stdout.splitlines()
    assert plain[0].split("\t")[:3] == ["document", "person", "backup"]
    assert rows == plain[1:]


def test_a_language_nobody_speaks_here_is_one_line(gazette: Command, sample_store: Path) -> None:
    done = gazette("query", "backups", "--lang", "fr", "--store", sample_store)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_each_city_s_bureau_is_that_city_s(tmp_path: Path) -> None:
    store = tmp_path / "two.store"
    build_store([SAMPLE, *ANHE], store)
    engine = EmbeddedEngine(open_store(store))
    rows = {(str(row["document"]), str(row["body"])) for row in english(engine, "oversight")}
    assert ("沈政办发〔2022〕1号", "Shenyang Municipal Education Bureau") in rows
    assert ("安政办发〔2021〕5号", "Anhe Municipal Education Bureau") in rows
    assert ("安政办发〔2021〕5号", "Shenyang Municipal Education Bureau") not in rows


def test_a_nameplate_is_not_translated_as_the_body_that_bears_it(sample: EmbeddedEngine) -> None:
    rows = {(str(row["body"]), str(row["alias"])) for row in english(sample, "aliases")}
    bureau = "Shenyang Municipal Agriculture and Rural Affairs Bureau"
    assert (bureau, "Shenyang Municipal Rural Revitalization Bureau") in rows
    assert (bureau, bureau) not in rows


def test_hostile_cells_are_translated_as_text(sample: EmbeddedEngine) -> None:
    cells = ('市"}教育局', "</script>", "市\\教育局", "市\n教育局", "；；", "")
    answer = Answer(("body", "person", "post"), tuple((cell, cell, cell) for cell in cells))
    told = translate(answer, "oversight", sample)
    assert [row[0] for row in told.rows][1] == "</script>"
    assert len(told.rows) == len(cells)


# ---------------------------------------------------------------- the list of what columns hold


def test_every_listed_column_is_one_of_the_catalogue() -> None:
    columns = {column for query in catalogue().values() for column in query.columns}
    scoped = {f"{query.name}.{column}" for query in catalogue().values() for column in query.columns}
    assert set(cells()) <= columns | scoped
    assert list(cells()) == sorted(cells())


def test_a_column_that_names_bodies_or_people_is_listed(sample: EmbeddedEngine) -> None:
    """Every cell of text of the sample's answers that is a body's or an official's name stands in a listed column."""
    known = {str(row["name"]) for row in run_query(sample, find_query("names"), {}).records()}
    missing = set()
    for query in catalogue().values():
        if query.name == "print-values":  # literals of all kinds, as the graph has them
            continue
        answer = run_query(sample, query, {})
        for column in answer.columns:
            if find_holds(column, query.name) is not Holds.TEXT:
                continue
            held = [cell for row in answer.rows if (cell := row[answer.columns.index(column)])]
            if held and all(isinstance(cell, str) and set(cell.split("；")) <= known for cell in held):
                missing.add(f"{query.name}.{column}")
    assert missing == set()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("relation", [str(each) for each in Relation]),
        ("role", [str(each) for each in Role]),
        ("share", [str(each) for each in Share]),
        ("word", [str(each) for each in Genre]),
        ("word", sorted({rule.kind for rule in KIND_RULES})),
    ],
)
def test_closed_words_have_english(kind: str, words: list[str]) -> None:
    assert [word for word in words if not values(kind).get(word)] == []


def test_in_chinese_our_own_words_are_chinese_and_json_keeps_them(gazette: Command, sample_store: Path) -> None:
    asked = ("query", "accountability", "--document", "沈政发〔2022〕2号", "--lang", "zh", "--store", sample_store)
    rows = list(csv.DictReader(io.StringIO(gazette(*asked, "--format", "csv").stdout)))
    kinds = json.loads(gazette(*asked, "--format", "json").stdout)
    # in print: 二/（一）/2 …按照职责分工负责, 二/（四）/12 市体育局负责, 二/（五）/16 市卫生健康委牵头
    said = {(row["任务路径"], row["独家或共同"]) for row in rows if row["角色"] in ("牵头", "负责")}
    assert {("二/（一）/2", "共同"), ("二/（四）/12", "独家"), ("二/（五）/16", "牵头")} <= said
    assert {row["share"] for row in kinds} == {"joint", "sole", "lead", None}
    bodies = list(csv.DictReader(io.StringIO(gazette("query", "unnamed-owners", *asked[4:], "--format", "csv").stdout)))
    assert {row["单位"]: row["泛称"] for row in bodies}.items() >= {"市委宣传部": "否", "各地区": "是"}.items()
