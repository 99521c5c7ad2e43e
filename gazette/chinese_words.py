"""The closed words of answers in Chinese: those that the graph keeps in English, such as a task's share.

What the print says is Chinese already; only the columns named here hold words of ours.
"""

from __future__ import annotations

from graph.answers import Answer, Cell

SHARES = {
    "sole": "独家",
    "lead": "牵头",
    "joint": "共同",
    "single": "唯一",
    "generic": "泛称",
    "none": "没有写明",
}
TARGETS = {"reach": "达到", "keep": "保持", "all": "全部", "do": "做到", "limit": "不超过"}
THINGS = {"official": "领导", "person": "人", "body": "单位", "task": "任务", "event": "大事", "document": "公文"}
WORDS = {
    "share": SHARES,
    "ownership": SHARES,
    "kind": TARGETS | THINGS,
    "thing_kind": THINGS,
    "other_kind": THINGS,
}


def in_chinese(answer: Answer) -> Answer:
    """An answer with yes and no, and the closed words of some columns, in Chinese; all else as it was.

    >>> in_chinese(Answer(("body", "share", "generic"), (("市教育局", "joint", False),))).rows
    (('市教育局', '共同', '否'),)
    """
    words = [WORDS.get(column, {}) for column in answer.columns]
    return Answer(
        answer.columns,
        tuple(tuple(word_of(cell, known) for cell, known in zip(row, words, strict=True)) for row in answer.rows),
    )


def word_of(cell: Cell, known: dict[str, str]) -> Cell:
    """What stands in a cell. known: the Chinese of the closed words of its column."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    return known.get(cell, cell) if isinstance(cell, str) else cell
