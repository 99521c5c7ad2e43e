"""The user's file of names: what it says wins, survives later work, shows in the ledger; its faults are one line."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from graph.alike import suggest_merges
from graph.answers import EmbeddedEngine, run_query
from graph.build import add_files, build_store, remove_documents
from graph.overrides import HEADS, Override, read_overrides
from graph.store import open_store
from ontology.errors import GazetteError
from queries.catalogue import find_query

Command: TypeAlias = Callable[..., subprocess.CompletedProcess[str]]
HEAD = "\t".join(HEADS) + "\n"
PLAN = """沈政发〔2021〕{serial}号

沈阳市人民政府关于印发沈阳市{topic}行动方案的通知

各区、县（市）人民政府，市政府各部门：

现将《沈阳市{topic}行动方案》印发给你们，请认真贯彻执行。

沈阳市人民政府
2021年3月{serial}日

沈阳市{topic}行动方案

一、重点任务

（一）加强建设。到2025年，新建站点不少于5座。（{body}牵头）
"""


def write_plan(folder: Path, serial: int, topic: str, body: str) -> Path:
    path = folder / f"plan-{serial}.txt"
    path.write_text(PLAN.format(serial=serial, topic=topic, body=body), encoding="utf-8")
    return path


def denoted(store: Path) -> dict[str, tuple[str, str, str | None]]:
    """Each printed name of a body: what it denotes, why, and what the user's file says."""
    rows = run_query(EmbeddedEngine(open_store(store)), find_query("names")).records()
    return {
        str(row["name"]): (str(row["denotes"]), str(row["reason"]), str(row["override"]) if row["override"] else None)
        for row in rows
    }


NO_HEADS = "the first line must be the heads place name body reason, with tabs between"
FAULTS = {
    "empty": ("", ": the file is empty; there is nothing to read"),
    "only a remark": ("# 说明\n", f":1: {NO_HEADS}"),
    "no heads": ("安河市\t甲局\t乙局\t更名\n", f":1: {NO_HEADS}"),
    "heads after a remark": ("# 说明\n\n甲\n", f":3: {NO_HEADS}"),
    "too few columns": (HEAD + "甲\t乙\t丙\n", ":2: 3 columns, not 4; write place name body reason with tabs between"),
    "no name": (HEAD + "安河\t\t乙局\t更名\n", ":2: the column name is empty; write a name as it is printed"),
    "no body": (HEAD + "安河\t甲局\t\t更名\n", ":2: the column body is empty; write a name as it is printed"),
    "no reason": (HEAD + "\t甲\t乙\t \n", ":2: the column reason is empty; say why; the ledger of names shows it"),
    "itself": (
        HEAD + "安河市\t甲局\t甲局\t更名\n",
        ":2: 甲局 is to denote itself; write = to keep it apart from all others",
    ),
    "twice": (
        HEAD + "安河市\t甲局\t乙局\t更名\n\n安河市\t甲局\t丙局\t更名\n",
        ":4: 甲局 stands on line 2 too; keep one of them",
    ),
    "a circle": (
        HEAD + "安河市\t甲局\t乙局\t更名\n安河市\t乙局\t甲局\t更名\n",
        ":2: 甲局 → 乙局 → 甲局 leads in a circle; break it",
    ),
    "a circle further on": (
        HEAD + "安河市\t丙局\t甲局\t更名\n安河市\t甲局\t乙局\t更名\n安河市\t乙局\t甲局\t更名\n",
        ":2: 丙局 → 甲局 → 乙局 → 甲局 leads in a circle; break it",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "message"), FAULTS.values(), ids=FAULTS.keys())
def test_faults_of_the_file_are_one_line_that_names_file_and_line(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GazetteError) as caught:
        read_overrides(path)
    assert str(caught.value) == f"{path}{message}"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(GazetteError, match=r"no\.tsv: the file of names cannot be read \(No such file or directory\)"):
        read_overrides(tmp_path / "no.tsv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_lines_in_order_without_remarks(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(f"# 2021年机构改革\n{HEAD}\n安河市\t甲局\t乙局\t更名\n\t甲局\t=\t另一单位\n", encoding=encoding)
    assert read_overrides(path) == (Override("安河市", "甲局", "乙局", "更名"), Override(None, "甲局", "=", "另一单位"))


RENAMED = Override("沈阳市", "市供热办", "市房产局", "2021年并入")


def test_what_the_file_says_survives_adding_and_removing(tmp_path: Path) -> None:
    store = tmp_path / "store"
    build_store([write_plan(tmp_path, 1, "供热", "市供热办")], store, overrides=[RENAMED])
    stated = ("市房产局", "用户指定：2021年并入", "市房产局")
    assert denoted(store)["市供热办"] == stated
    add_files([write_plan(tmp_path, 2, "住房", "沈阳市房产局")], store)
    assert denoted(store)["市供热办"] == ("沈阳市房产局", "用户指定：2021年并入", "市房产局")
    add_files([write_plan(tmp_path, 3, "安居", "市房产局")], store)
    assert denoted(store)["市供热办"] == stated
    remove_documents(["沈政发〔2021〕2号"], store)
    assert denoted(store)["市供热办"] == stated
    remove_documents(["沈政发〔2021〕1号"], store)
    add_files([tmp_path / "plan-1.txt"], store)
    assert denoted(store)["市供热办"] == stated


def test_a_new_file_replaces_what_the_store_keeps(tmp_path: Path) -> None:
    store, plan = tmp_path / "store", write_plan(tmp_path, 1, "供热", "市供热办")
    build_store([plan], store, overrides=[RENAMED])
    add_files([plan], store, overrides=[])
    assert denoted(store)["市供热办"] == ("市供热办", "名称（括号外部分）相同", None)


def test_one_build_and_many_steps_say_the_same(tmp_path: Path) -> None:
    plans = [write_plan(tmp_path, 1, "供热", "市供热办"), write_plan(tmp_path, 2, "住房", "市房产局")]
    build_store(plans, tmp_path / "whole", overrides=[RENAMED])
    build_store(plans[:1], tmp_path / "steps", overrides=[RENAMED])
    add_files(plans[1:], tmp_path / "steps")
    assert denoted(tmp_path / "whole") == denoted(tmp_path / "steps")


def test_a_line_for_a_name_that_nobody_prints_is_a_remark(tmp_path: Path) -> None:
    plan = write_plan(tmp_path, 1, "供热", "市供热办")
    idle = Override("大连市", "市供热办", "=", "另一单位")
    done = build_store([plan], tmp_path / "store", overrides=[RENAMED, idle])
    said = [problem.message for _, problem in done.problems if problem.code == "names.idle"]
    assert said == [
        "no document of 大连市 prints the name 市供热办, so what the file of names says of it has no effect yet"
    ]


def test_a_name_of_documents_without_a_place(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    text = PLAN.format(serial=1, topic="供热", body="市供热办").replace("沈阳市", "全市").replace("沈政发", "政发")
    path.write_text(text, encoding="utf-8")
    build_store([path], tmp_path / "store", overrides=[Override(None, "市供热办", "市房产局", "并入")])
    assert denoted(tmp_path / "store")["市供热办"] == ("市房产局", "用户指定：并入", "市房产局")
    add_files([write_plan(tmp_path, 2, "住房", "市供热办")], tmp_path / "store")
    engine = EmbeddedEngine(open_store(tmp_path / "store"))
    answer = run_query(engine, find_query("names"), {"name": ["市供热办"]})
    assert [(row["place"], row["denotes"]) for row in answer.records()] == [(None, "市房产局"), ("沈阳市", "市供热办")]


def test_the_command_line_takes_the_file_and_prints_the_ledger(tmp_path: Path, gazette: Command) -> None:
    write_plan(tmp_path, 1, "供热", "市供热办")
    (tmp_path / "names.tsv").write_text(f"{HEAD}沈阳市\t市供热办\t市房产局\t2021年并入\n", encoding="utf-8")
    done = gazette("build", "plan-1.txt", "--names", "names.tsv")
    assert done.returncode == 0, done.stderr
    shown = gazette("names", "市供热办", "--format", "csv").stdout
    (row,) = csv.DictReader(shown.splitlines())
    assert (row["denotes"], row["reason"], row["override"]) == ("市房产局", "用户指定：2021年并入", "市房产局")
    (tmp_path / "names.tsv").write_text("甲\n", encoding="utf-8")
    refused = gazette("add", "plan-1.txt", "--names", "names.tsv")
    assert (refused.returncode, refused.stderr) == (
        2,
        "gazette: names.tsv:1: the first line must be the heads place name body reason, with tabs between\n",
    )


# ---------------------------------------------------------------- what looks alike


def test_names_that_look_alike_are_shown_as_lines_of_such_a_file(tmp_path: Path) -> None:
    bodies = "市邮政局、市邮政管理局、市科协、市科技局、市人社局、市人力资源社会保障局、有关部门、各有关部门"
    build_store([write_plan(tmp_path, 1, "供热", bodies)], tmp_path / "store")
    found = suggest_merges(EmbeddedEngine(open_store(tmp_path / "store")))
    assert found.columns == HEADS
    assert found.rows == (("沈阳市", "市邮政局", "市邮政管理局", "名称相近，待人认定"),)


def test_suggestions_are_of_all_names(sample_store: Path, gazette: Command) -> None:
    done = gazette("names", "--suggest", "--place", "沈阳市", "--store", sample_store)
    assert (done.returncode, done.stderr) == (2, "gazette: --suggest looks at all names; leave out NAME and --place\n")
