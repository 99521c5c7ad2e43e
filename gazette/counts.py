"""Numbers of things in a sentence: 1 document, 3 documents."""

from __future__ import annotations

from queries.headings import Language

# what is counted, with the word that stands between it and its number
CHINESE = {
    "document": "件公文",
    "fact": "项事实",
    "triple": "条三元组",
    "file": "个文件",
    "shard": "个分片",
    "row": "行",
    "node": "个节点",
    "edge": "条边",
    "shape": "条规则",
    "problem": "个问题",
    "graph": "个命名图",
}


def counted(number: int, thing: str) -> str:
    """A number with the word for what it counts, which ends in s unless it is one.

    >>> counted(1, "document"), counted(0, "fact"), counted(12500, "triple")
    ('1 document', '0 facts', '12500 triples')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def counted_zh(number: int, thing: str) -> str:
    """The same in Chinese.

    >>> counted_zh(3, "document")
    '3 件公文'
    """
    return f"{number} {CHINESE[thing]}"


def counted_in(number: int, thing: str, where: str, language: Language | None) -> str:
    """How much was written to a file or folder.

    >>> counted_in(1, "row", "a.csv", None), counted_in(1, "row", "a.csv", Language.CHINESE)
    ('1 row in a.csv', '已写入 a.csv，共 1 行')
    """
    if language is Language.CHINESE:
        return f"已写入 {where}，共 {counted_zh(number, thing)}"
    return f"{counted(number, thing)} in {where}"
