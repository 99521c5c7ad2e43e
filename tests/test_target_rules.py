"""Walks every rule, bar, frame and word list that reads targets: each example gives exactly what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

import pytest
from target_documents import spelt, targets_of

from loaders.facts.target_bars import silenced_clauses
from loaders.facts.target_clauses import read_claims
from loaders.facts.target_sentences import Sentence, find_sentences
from loaders.facts.time_frames import find_frames
from loaders.model import Section
from loaders.rules.target_bars import BARS, Bar, Reach
from loaders.rules.target_claims import CLAIM_RULES, ClaimRule
from loaders.rules.target_rule import TargetRule
from loaders.rules.target_verbs import DOING
from loaders.rules.targets import RULES
from loaders.rules.time_frames import FRAME_RULES, FrameRule
from loaders.rules.units import CLASSES, UnitClass
from loaders.text import reading_of
from loaders.values import PartialDate

TODAY = PartialDate(2022, 1, 27)
NUMBER_RULES: tuple[TargetRule | ClaimRule, ...] = (*RULES, *CLAIM_RULES)


# the standard library's own parser of patterns, for which no types are published
parser: Any = import_module("re._parser")
ops: Any = import_module("re._constants")


def sentence_of(text: str) -> Sentence:
    section = Section("（一）", "（一）", None, (reading_of(text),))
    return next(find_sentences(section, TODAY))


@pytest.mark.parametrize("rule", NUMBER_RULES, ids=lambda rule: rule.id)
def test_rule_finds_what_it_gives(rule: TargetRule | ClaimRule) -> None:
    found = tuple(spelt(target) for target in targets_of(rule.finds))
    assert found == rule.gives, f"{rule.id}: {rule.finds}"
    fired = {claim.rule for claim in read_claims(sentence_of(rule.finds))[0]}
    assert rule.id in fired, f"{rule.id} never fires in {rule.finds}"


@pytest.mark.parametrize("rule", NUMBER_RULES, ids=lambda rule: rule.id)
def test_rule_leaves_alone(rule: TargetRule | ClaimRule) -> None:
    assert targets_of(rule.leaves) == [], f"{rule.id}: {rule.leaves}"


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.id)
def test_bar_silences(bar: Bar) -> None:
    assert targets_of(bar.finds) == [], f"{bar.id}: {bar.finds}"
    sentence = sentence_of(bar.finds)
    assert any(bar.pattern.search(sentence.view, clause.start, clause.end) for clause in sentence.clauses)
    assert any(silenced_clauses(sentence))


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.id)
def test_bar_lets_the_rest_speak(bar: Bar) -> None:
    assert len(targets_of(bar.leaves)) == 1, f"{bar.id}: {bar.leaves}"


@pytest.mark.parametrize("rule", FRAME_RULES, ids=lambda rule: rule.id)
def test_frame_finds_what_it_gives(rule: FrameRule) -> None:
    frames = find_frames(rule.finds, TODAY)
    assert [frame.rule for frame in frames] == [rule.id], rule.finds
    assert (frames[0].period or "；".join(str(date) for date in frames[0].deadlines)) == rule.gives


@pytest.mark.parametrize("rule", FRAME_RULES, ids=lambda rule: rule.id)
def test_frame_leaves_alone(rule: FrameRule) -> None:
    assert rule.id not in {frame.rule for frame in find_frames(rule.leaves, TODAY)}, rule.leaves


def always_holds(parts: Iterable[tuple[Any, Any]], words: str) -> bool:
    """Whether whatever a parsed pattern matches holds `words`."""
    run = ""
    for kind, value in parts:
        run = run + chr(value) if kind is ops.LITERAL else ""
        if run.endswith(words):
            return True
        match kind, value:
            case ops.SUBPATTERN, (*_, inner):
                inside = [inner]
            case ops.ATOMIC_GROUP, inner:
                inside = [inner]
            case ops.BRANCH, (_, alternatives):
                inside = alternatives
            case ((ops.MAX_REPEAT | ops.MIN_REPEAT), (least, _, inner)) if least:
                inside = [inner]
            case _:
                continue
        if all(always_holds(each, words) for each in inside):
            return True
    return False


@pytest.mark.parametrize("rule", [*FRAME_RULES, *CLAIM_RULES], ids=lambda rule: rule.id)
def test_whatever_a_rule_matches_holds_what_it_needs(rule: FrameRule | ClaimRule) -> None:
    """A text without these words is not searched."""
    assert always_holds(parser.parse(rule.pattern.pattern, rule.pattern.flags), rule.needs)


@pytest.mark.parametrize("pattern", ["年?", "明年|今", "(?=年)月", "年{0,2}", "[年月]"])
def test_what_need_not_stand_in_a_match_is_told(pattern: str) -> None:
    assert not always_holds(parser.parse(pattern), "年")


def test_ids_are_unique_and_fields_filled() -> None:
    rules: tuple[TargetRule | ClaimRule | Bar | FrameRule, ...] = (*RULES, *CLAIM_RULES, *BARS, *FRAME_RULES)
    assert len({rule.id for rule in rules}) == len(rules)
    for rule in rules:
        for text in (rule.id, rule.finds, rule.leaves, rule.source, rule.why):
            assert text.strip(), rule.id
    assert {bar.reach for bar in BARS} == set(Reach)


@pytest.mark.parametrize("unit_class", UnitClass, ids=lambda unit_class: unit_class.name)
def test_units_are_listed_once(unit_class: UnitClass) -> None:
    mine = CLASSES[unit_class]
    others = [unit for each, units in CLASSES.items() if each is not unit_class for unit in units]
    assert len(mine) == len(set(mine))
    assert not set(mine) & set(others)


def test_verbs_are_sorted_and_listed_once() -> None:
    assert sorted(set(DOING)) == DOING
    assert all(re.fullmatch(r"[\u4e00-\u9fff]+", verb) for verb in DOING)
