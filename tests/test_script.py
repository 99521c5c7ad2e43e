"""Texts in traditional characters, which the rules do not read: a problem says so, and no fact is cut wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.build import build_store
from loaders.fact_types import DocumentFact
from loaders.read import read_file
from ontology.errors import SourceError

PRINT = (
    "安河市人民政府關於加強節約用水工作的通知\n安政發〔2021〕3號\n各縣、區人民政府，市政府各部門：\n"
    "為進一步加強節約用水工作，現就有關事項通知如下：\n一、推進管網改造。到2025年，漏損率控制在9%以內。（責任單位：市水務局）\n"
    "二、加強計劃用水。由市水務局牽頭，市財政局配合。\n安河市人民政府\n2021年3月1日\n"
)


def codes_and_facts(folder: Path, text: str) -> tuple[list[str], list[str]]:
    """The codes of the problems of a file, and the types of its facts."""
    path = folder / "anhe.txt"
    path.write_text(text, encoding="utf-8")
    found = read_file(path)
    return [problem.code for problem in found.problems], [
        type(fact).__name__ for facts in found.facts for fact in facts
    ]


def test_traditional_print_is_a_problem_and_gives_no_facts_but_the_documents_own(tmp_path: Path) -> None:
    codes, facts = codes_and_facts(tmp_path, PRINT)
    assert "text.traditional" in codes
    assert facts == [DocumentFact.__name__]


def test_a_build_of_traditional_print_says_what_to_do_and_costs_no_store(tmp_path: Path) -> None:
    store, good, other = tmp_path / "store", tmp_path / "good.txt", tmp_path / "other.txt"
    good.write_text(
        "安河市人民政府关于治水的通知\n安政发〔2021〕4号\n各县、区人民政府：\n请治水。\n2021年3月1日\n",
        encoding="utf-8",
    )
    other.write_text(PRINT, encoding="utf-8")
    build_store([good], store)
    with pytest.raises(
        SourceError, match=r"printed in traditional characters.*convert the file to simplified characters"
    ):
        build_store([other], store)


def test_a_text_that_only_quotes_traditional_print_is_read(tmp_path: Path) -> None:
    text = (
        "安河市人民政府关于加强节约用水工作的通知\n安政发〔2021〕3号\n各县、区人民政府，市政府各部门：\n"
        "据《安河縣志》記載，縣署門前有水關。现就有关事项通知如下：\n一、推进管网改造。（责任单位：市水务局）\n"
        "二、加强计划用水。由市水务局牵头，市财政局配合。\n三、做好宣传。（责任单位：市教育局）\n安河市人民政府\n2021年3月1日\n"
    )
    codes, facts = codes_and_facts(tmp_path, text)
    assert "text.traditional" not in codes
    assert "Responsibility" in facts
