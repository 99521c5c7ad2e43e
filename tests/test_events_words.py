"""Word lists of chronicles: no term twice, verbs read as one action or two, lists cut between names."""

from __future__ import annotations

import pytest

from loaders.facts.event_actions import find_actions
from loaders.facts.event_lists import split_items
from loaders.rules import event_bodies, event_places, event_verbs

LISTS = [
    (f"{module.__name__}.{name}", words)
    for module in (event_bodies, event_places, event_verbs)
    for name, words in vars(module).items()
    if isinstance(words, tuple) and words
]


@pytest.mark.parametrize("words", [words for _, words in LISTS], ids=[name for name, _ in LISTS])
def test_no_term_stands_twice(words: tuple[str, ...]) -> None:
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


ACTIONS = [
    ("one verb", "检查供水", ["检查"]),
    ("two verbs, one action", "检查指导供水", ["检查指导"]),
    ("a compound begins anew", "视频连线会商研究部署工作", ["视频连线会商", "研究部署"]),
    ("an adverb", "深入实地检查供水", ["检查"]),
    ("a noun of a verb", "检查组组长", []),
    ("an institute", "研究院院长", []),
    ("a speech's spirit", "讲话精神", []),
    ("a described noun", "主持的会议", []),
    ("并 in a word", "参加合并仪式", ["参加"]),
    ("work is no 作", "在安河工作报告", []),
    ("what was said", "强调，要检查供水", ["强调"]),
    ("while", "调研时指出", ["调研", "指出"]),
    ("by way of", "通过视频方式调度防汛工作", ["调度"]),
    ("at the head of a team", "带队检查节前安全生产工作", ["带队", "检查"]),
    ("with those led", "带领部分市人大代表视察全市教育工作", ["带领", "视察"]),
    ("those led go", "率市政府代表团赴外地考察", ["率", "考察"]),
    ("those led, no more", "带领全市人民奋斗", ["带领"]),
    ("a verb inside the work", "开展招商引资活动", ["开展"]),
    ("the same, other verbs", "推进考察对接工作", ["推进"]),
    ("a verb and its verb", "推动落实防汛工作", ["推动落实"]),
    ("a verb alone", "开展调研", ["开展调研"]),
    ("a report is no action", "审议调研报告", ["审议"]),
    ("a show", "观看慰问演出", ["观看"]),
    ("a bank", "考察招商银行", ["考察"]),
    ("for its own sake", "招商引资", ["招商引资"]),
    ("talks", "举行工作会谈", ["会谈"]),
    ("talks that are a meeting", "举行座谈会", []),
    ("了", "听取了汇报并作了讲话", ["听取", "作讲话"]),
]


@pytest.mark.parametrize(("predicate", "expected"), [case[1:] for case in ACTIONS], ids=[case[0] for case in ACTIONS])
def test_actions_are_verbs_as_printed(predicate: str, expected: list[str]) -> None:
    assert [action.text for action in find_actions(predicate, 0, len(predicate))] == expected


ITEMS = [
    ("、 and 和", "甲厂、乙厂和丙厂", ["甲厂", "乙厂", "丙厂"]),
    ("以及", "甲厂、乙厂以及丙厂", ["甲厂", "乙厂", "丙厂"]),
    ("和 that begins a name", "甲厂、和平区", ["甲厂", "和平区"]),
    ("和 that ends a name", "永和社区、太和镇", ["永和社区", "太和镇"]),
    ("与 in 参与", "参与单位", ["参与单位"]),
    ("及 in 普及", "普及中心", ["普及中心"]),
    ("empty", "", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in ITEMS], ids=[case[0] for case in ITEMS])
def test_lists_are_cut_between_names(text: str, expected: list[str]) -> None:
    assert [text[item.start : item.end] for item in split_items(text, text, 0, len(text))] == expected
