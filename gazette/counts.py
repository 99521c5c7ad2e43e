"""Numbers of things in a sentence: 1 document, 3 documents."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """A number with the word for what it counts, which ends in s unless it is one.

    >>> counted(1, "document"), counted(0, "fact"), counted(12500, "triple")
    ('1 document', '0 facts', '12500 triples')
    """
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
