"""Chinese numerals below a hundred."""

from __future__ import annotations

DIGITS = " 一二三四五六七八九"


def han(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals.

    >>> han(5), han(10), han(21)
    ('五', '十', '二十一')
    """
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else f"{DIGITS[tens]}十"
    return ten + (DIGITS[ones] if ones else "")
