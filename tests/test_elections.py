"""Elections and removals in a chronicle: brackets behind names, and names that nothing divides from the post."""

from __future__ import annotations

import pytest

from loaders.facts.event_elections import find_elections

ELECTED = [
    (
        "a bracket in the list",
        "会议选举张敏为市人大常委会主任，李军、赵丽（女）为副主任，何平为市中级人民法院院长。",
        ["张敏 当选 市人大常委会主任", "李军 当选 副主任", "赵丽 当选 副主任", "何平 当选 市中级人民法院院长"],
    ),
    (
        "nationality in the list",
        "会议选举王芳（女，回族）、李军（满族）为副县长。",
        ["王芳 当选 副县长", "李军 当选 副县长"],
    ),
    (
        "a by-election behind an election",
        "会议选举王芳为市监察委员会主任，补选李军、何平为市人大常委会委员。",
        ["王芳 当选 市监察委员会主任", "李军 当选 市人大常委会委员", "何平 当选 市人大常委会委员"],
    ),
    ("同志 behind the bracket", "会议选举王芳（女）同志为县长。", ["王芳 当选 县长"]),
    (
        "a known name and the post glued",
        "会议决定免去余安河州人民政府副州长职务。",
        ["余安河 免 州人民政府副州长"],
    ),
    ("a listed place behind the name", "会议决定免去孙明西安市副市长职务。", ["孙明 免 西安市副市长"]),
    ("leave alone: no cut is sure", "会议决定免去孙明西原省审计厅副厅长职务。", []),
    ("leave alone: a place", "会议决定免去安河市审计局局长职务。", []),
]


@pytest.mark.parametrize(("text", "rows"), [row[1:] for row in ELECTED], ids=[row[0] for row in ELECTED])
def test_elections(text: str, rows: list[str]) -> None:
    found = find_elections(text, known=("余安河", "赵国强"))
    assert [f"{each.person} {each.action} {each.post}" for each in found] == rows
    for each in found:
        assert each.person in text[each.start : each.end]
        assert each.post in text[each.start : each.end]
