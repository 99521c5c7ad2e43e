"""What the commands say to a Chinese reader (`--lang zh`), and how questions are asked for by their Chinese titles."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from conftest import Command

from queries.catalogue import catalogue

# ---------------------------------------------------------------- questions by their titles


@pytest.mark.parametrize(
    ("title", "name", "remark"),
    [
        # a whole title wins over the many that hold it, whatever its marks
        ("指标", "targets", ""),
        ("某单位谁分管，谁任主要负责人", "overseers-and-heads", ""),
        ("责任链", "accountability", "责任链: answering accountability (指标责任链)\n"),
        ("任免表", "appointments", "任免表: answering appointments (任免)\n"),
    ],
)
def test_a_question_is_found_by_its_title(gazette: Command, title: str, name: str, remark: str) -> None:
    done = gazette("query", title, "--help")
    assert done.stdout.startswith(f"{name}: ")
    assert done.stderr == remark


def test_every_title_finds_its_own_question() -> None:
    from gazette.asked import find_asked

    for each in catalogue().values():
        assert find_asked(each.title_zh, None).query is each
        assert find_asked(each.name, None).query is each


def test_what_several_titles_hold_is_answered_with_the_candidates(gazette: Command) -> None:
    done = gazette("query", "分工表", "--lang", "zh")
    assert (done.returncode, done.stdout) == (2, "")
    assert "“责任分工”（responsibilities）" in done.stderr
    assert "“分管与联系”（oversight）" in done.stderr
    english = gazette("query", "分工表")
    assert english.stderr.startswith("gazette: 分工表: 4 questions may be meant: responsibilities (责任分工); ")


def test_parameters_go_by_their_chinese_names_and_files_are_told_in_chinese(
    gazette: Command, sample_store: Path, tmp_path: Path
) -> None:
    done = gazette(
        "query", "指标", "--文件", "沈政发〔2022〕2号", "--lang", "zh", "--out", "a.csv", "--store", sample_store
    )  # fmt: skip
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert {row["公文"] for row in rows} == {"沈政发〔2022〕2号"}
    assert done.stdout == f"已写入 a.csv，共 {len(rows)} 行\n"


def test_what_the_graph_lacks_is_told_in_chinese(gazette: Command, sample_store: Path) -> None:
    done = gazette("query", "职务", "--文件", "沈政办发〔2022〕1", "--lang", "zh", "--store", sample_store)
    first, _, rest = done.stderr.partition("。")
    assert first == "图谱中没有文件“沈政办发〔2022〕1”，所以没有结果"
    assert rest.startswith("是否指沈政办发〔2022〕1号")
    assert rest.endswith("可选值见 gazette query posts --choices document\n")
    assert gazette("queries", "天气预报", "--lang", "zh").stderr.startswith("没有问题提到“天气预报”")
    choices = gazette("query", "职务", "--choices", "文件", "--lang", "zh", "--format", "tsv", "--store", sample_store)
    assert choices.stdout.splitlines()[0].split("\t")[:2] == ["公文", "题名"]


def test_the_help_of_a_question_is_in_one_language_where_that_is_asked_for(gazette: Command) -> None:
    chinese = gazette("query", "backups", "--help", "--lang", "zh").stdout
    assert chinese.startswith("backups：互补与AB角\n")
    assert "--document（--文件）" in chinese
    assert "Which officials" not in chinese
    english = gazette("query", "backups", "--help", "--lang", "en").stdout
    assert english.startswith("backups: Backups\n")
    assert "文件" not in english
    both = gazette("query", "backups", "--help").stdout
    assert "Which officials" in both
    assert "领导分工中" in both


# ---------------------------------------------------------------- explanations and checks


def test_an_explanation_is_told_in_chinese(gazette: Command, sample_store: Path) -> None:
    asked = ("单义", "分管", "市卫生健康委", "--store", sample_store)
    lines = gazette("explain", *asked, "--lang", "zh").stdout.splitlines()
    assert lines[1] == "成立（截至 2022-02-03）：有原文依据，依据 1 条"
    assert lines[-1].startswith("   沈政办发〔2022〕1号第 ")
    other = gazette("explain", "单义", "联系", "市卫生健康委", "--store", sample_store, "--lang", "zh").stdout
    assert other.splitlines()[1:3] == ["不成立（截至 2022-02-03）", "最接近的是："]
    english = gazette("explain", *asked).stdout
    assert english.splitlines()[1] == "holds, as read, as of 2022-02-03; 1 derivation"
    as_json = [gazette("explain", *asked, "--format", "json", "--lang", each).stdout for each in ("zh", "en")]
    assert as_json[0] == as_json[1]


def test_a_check_is_told_in_one_language_where_that_is_asked_for(gazette: Command, sample_store: Path) -> None:
    chinese = gazette("validate", "--store", sample_store, "--lang", "zh").stdout
    assert chinese.startswith("查验 5 件公文、")
    assert "\n  办法  用 gazette names " in chinese
    assert " must be " not in chinese
    english = gazette("validate", "--store", sample_store, "--lang", "en").stdout
    assert english.startswith("5 documents, ")
    assert "官员至少有" not in english
    both = gazette("validate", "--store", sample_store).stdout
    assert "官员至少有一个职务、分工、任免或职责。 An official has" in both
