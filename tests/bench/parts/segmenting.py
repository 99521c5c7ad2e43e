"""From text to facts, against jieba's cutting of the same text into words."""

from __future__ import annotations

from collections.abc import Sequence

from bench.figures import Figure, at_least, number, table
from bench.processes import measured

TITLE = "From text to facts, against jieba"
SIZES: tuple[int, ...] = ()
GOAL = 10
MISSING = "jieba is not installed here: `pip install jieba`, then measure again"


def measure(sizes: Sequence[int]) -> tuple[list[Figure], str]:
    """Compare the speed on the sample and on generated issues."""
    texts = measured("segmenting")
    what = "text to facts, times the speed of segmenting alone"
    rows, facts, words = [], 0.0, 0.0
    for each in texts:
        facts += each["facts"]
        words += each["words"] or 0.0
        ratio = f"{number(each['words'] / each['facts'])} ×" if each["words"] else "—"
        cut = f"{each['words']:.3f} s" if each["words"] else "—"
        rows.append((each["text"], f"{each['characters']:,}", f"{each['facts']:.3f} s", cut, ratio))
    details = table(("text", "characters", "to facts", "jieba, to words", "faster"), rows)
    if not words:
        return [Figure(what, "—", "jieba", f"≥ {GOAL} ×")], f"{MISSING}.\n\n{details}"
    return [at_least(what, words / facts, GOAL, "×", "jieba")], f"Processor seconds of one core.\n\n{details}"
