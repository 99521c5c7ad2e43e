"""A fact's words stand in its passages whatever the print looks like: real text, damaged in many ways."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.evidence import quotes_of
from loaders.read import OF_ALL, OF_GENRE, merge_mentions
from loaders.text import source_of
from loaders.tree import build_tree

ROOT = Path(__file__).parent.parent
FOLDERS = [ROOT / "corpus", ROOT / "tests" / "documents", ROOT / "tests" / "samples"]
FOLDERS += [Path(os.environ["GAZETTE_CORPORA"])] if "GAZETTE_CORPORA" in os.environ else []
FILES = sorted(path for folder in FOLDERS for path in folder.glob("*.txt"))
FINDERS = [*OF_ALL, *dict.fromkeys(finder for finders in OF_GENRE.values() for finder in finders)]
EXCERPT = 3000
MARKS = "（）()、，。；：和兼等并与（女）（正处级）"


def drop_lines(text: str, chance: random.Random) -> str:
    return "\n".join(line for line in text.split("\n") if chance.random() > 0.15)


def double_lines(text: str, chance: random.Random) -> str:
    return "\n".join(f"{line}\n{line}" if chance.random() < 0.2 else line for line in text.split("\n"))


def shuffle_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def join_lines(text: str, chance: random.Random) -> str:
    return "".join(line if chance.random() < 0.5 else line + "\n" for line in text.split("\n"))


def delete_characters(text: str, chance: random.Random) -> str:
    return "".join(character for character in text if chance.random() > 0.02)


def strew_marks(text: str, chance: random.Random) -> str:
    return "".join(character + chance.choice(MARKS) if chance.random() < 0.02 else character for character in text)


Damage = Callable[[str, random.Random], str]
DAMAGES: list[Damage] = [drop_lines, double_lines, shuffle_lines, join_lines, delete_characters, strew_marks]


def excerpt(text: str, chance: random.Random) -> str:
    """A stretch of a text, anywhere in it."""
    start = chance.randrange(max(1, len(text) - EXCERPT))
    return text[start : start + EXCERPT]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_facts_of_damaged_text_stand_in_their_passages(path: Path, damage: Damage) -> None:
    chance = random.Random(f"{path.stem} {damage.__name__}")
    source = source_of(damage(excerpt(path.read_text(encoding="utf-8"), chance), chance) or "空", "damaged.txt")
    issue, _ = build_tree(source)
    for document in issue.documents:
        for finder in FINDERS:
            facts, _ = finder(document)
            for fact in merge_mentions(facts):
                assert all(quotes_of(source, fact))


@pytest.mark.parametrize(
    "entry",
    [
        "副县长丁海波、苏日娜参加会议。",
        "副县长丁海波（女，回族）、苏日娜（蒙古族）、王平参加会议。",
        "市政府（正处级）副秘书长王平（兼）、李安参加会议。",
        "会议选举李军、赵丽华（女）为副主任，王平为秘书长。",
    ],
)
def test_posts_shared_in_a_list_stand_in_their_passages(entry: str) -> None:
    source = source_of(f"平川县大事记\n（2023年3月）\n\n3月1日　{entry}\n", "chronicle.txt")
    issue, _ = build_tree(source)
    facts = [fact for finder in FINDERS for fact in finder(issue.documents[0])[0]]
    assert {type(fact).__name__ for fact in facts} >= {"PostHeld", "Participant"}
    assert all(quotes_of(source, fact) for fact in facts)
