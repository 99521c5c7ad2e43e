"""The members of leading groups, committees and headquarters: the posts printed beside their names."""

from __future__ import annotations

import pytest

from loaders.fact_types import PostHeld
from loaders.read import find_facts
from loaders.text import source_of
from loaders.tree import build_tree

HEAD = (
    "安河市人民政府办公室关于成立安河市治水工作领导小组的通知\n安政办函〔2021〕5号\n各县、区人民政府：\n"
    "为加强治水工作，决定成立安河市治水工作领导小组。组成人员如下：\n"
)
END = "领导小组办公室设在市水务局，李平山兼任办公室主任。\n安河市人民政府办公室\n2021年3月1日\n"
SPACED = (
    "组　长：张安河　市委常委、副市长\n副组长：李平山　市水务局局长\n　　　　王　丽　市财政局副局长\n"
    "成　员：何春　市农业农村局总农艺师\n"
)
HELD = [
    ("张安河", "市委常委"),
    ("张安河", "副市长"),
    ("李平山", "市水务局局长"),
    ("王丽", "市财政局副局长"),
    ("何春", "市农业农村局总农艺师"),
]
ROSTERS = [
    ("posts set apart", SPACED, HELD),
    (
        "posts in brackets",
        "主　任：张安河（市委常委、副市长）\n常务副主任：李平山（市水务局局长）\n王　丽（市财政局副局长）\n"
        "委　员：何　春（市农业农村局总农艺师）\n",
        HELD,
    ),
    (
        "labels on lines of their own",
        "总指挥：\n张安河　市委常委、副市长\n副总指挥：\n李平山　市水务局局长\n王　丽　市财政局副局长\n"
        "成员：\n何春　市农业农村局总农艺师\n",
        HELD,
    ),
    ("bodies as members", "组　长：张安河　副市长\n成员单位：市水务局、市财政局\n", [("张安河", "副市长")]),
    ("a duty and no roster", "组长：负责统筹治水工作。\n成员：落实各项任务。\n", []),
    (
        "two people on a line",
        "组长：张安河　副市长\n成员：王丽　市水务局局长　何春　市财政局局长\n",
        [("张安河", "副市长")],
    ),
    ("no leader", "成员：何春　市农业农村局总农艺师\n", []),
]


@pytest.mark.parametrize(("roster", "held"), [case[1:] for case in ROSTERS], ids=[case[0] for case in ROSTERS])
def test_posts_beside_the_names_of_a_roster(roster: str, held: list[tuple[str, str]]) -> None:
    (document,) = build_tree(source_of(f"{HEAD}{roster}{END}", "anhe.txt"))[0].documents
    facts = find_facts(document)[0]
    assert [(fact.person, fact.post) for fact in facts if isinstance(fact, PostHeld)] == held
