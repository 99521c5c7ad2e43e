"""Second nameplates in running text and below signatures: read, and left alone."""

from __future__ import annotations

import pytest

from loaders.fact_types import Alias
from loaders.facts.nameplates import find_nameplates
from loaders.text import source_of
from loaders.tree import build_tree

CASES = [
    pytest.param("由安河市商务局（市口岸办）牵头。", [("安河市商务局", "市口岸办")], id="running text"),
    pytest.param("同日 安河市工商业联合会（总商会）召开大会。", [("安河市工商业联合会", "总商会")], id="after a date"),
    pytest.param(
        "市发展改革委（市粮食局、市能源局）答复。",
        [("市发展改革委", "市粮食局"), ("市发展改革委", "市能源局")],
        id="two",
    ),
    pytest.param("马川同志任市商务局（市口岸办）局长。", [("市商务局", "市口岸办")], id="after 任"),
    pytest.param("任命孙岭为市商务局（市口岸办）副局长。", [("市商务局", "市口岸办")], id="after 任命…为"),
    pytest.param("马川到任；免去其市教育局（市语委办）副局长职务。", [("市教育局", "市语委办")], id="after 免去其"),
    pytest.param(
        "免去唐明市商务局（市口岸办）局长职务。", [], id="leave alone: a name and a body that nothing divides"
    ),
    pytest.param("林清任市商务局（市口岸办）四级调研员。", [], id="leave alone: 任 glued to a name"),
    pytest.param("任丘市商务局（任丘市口岸办）答复。", [("任丘市商务局", "任丘市口岸办")], id="a place with 任"),
    pytest.param("各区、县（市）人民政府要落实。", [], id="leave alone: a class of bodies"),
    pytest.param("市政府党组（扩大）会议召开。", [], id="leave alone: a larger meeting"),
    pytest.param("市卫生健康局（两癌检查、村卫生室）负责。", [], id="leave alone: a field of work"),
    pytest.param("区管委会各局党委（党组）参加。", [], id="leave alone: the one or the other form"),
    pytest.param("县水利局（以下简称水利局）负责。", [], id="leave alone: a short name"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_nameplates_in_running_text(text: str, expected: list[tuple[str, str]]) -> None:
    issue, _ = build_tree(source_of(text, "text.txt"))
    found, problems = find_nameplates(issue.documents[0])
    assert [(fact.body.name, fact.alias) for fact in found if isinstance(fact, Alias)] == expected
    assert problems == []


def test_the_second_name_below_a_signature_is_a_nameplate() -> None:
    text = "安河大事记\n\n3月1日　市政府召开会议。\n\n中共安河市委党史研究室\n\n（安河市地方志办公室）\n"
    issue, _ = build_tree(source_of(text, "text.txt"), month="2021-03")
    found, _ = find_nameplates(issue.documents[0])
    assert [(fact.body.name, fact.alias) for fact in found if isinstance(fact, Alias)] == [
        ("中共安河市委党史研究室", "安河市地方志办公室")
    ]
