"""Printed dates → `PartialDate`, no finer than the print.

Reads 2022年1月27日, 2022年1月, 2022年, 二〇二二年一月二十七日 (also with ○, ◯, 零 or O for the nought),
2022-01-27, 2022.1.27.
Leaves alone dates that no calendar has (2022年13月) and days without a year (1月27日).
"""

from __future__ import annotations

import re
from calendar import monthrange

from loaders.numerals import fold, read_number
from loaders.regex import regex
from loaders.values import PartialDate

# parts of a printed date, for rules that look at what stands around one
# 2O17年: what a scanner made of a nought
YEAR = r"(?:[12１２][0-9０-９OＯ○]{3}|[一二][〇○◯零Ｏ０O0一二三四五六七八九]{3})"
MONTH = r"(?:[01０１]?[0-9０-９]|十[一二]?|[一二三四五六七八九])"
DAY = r"(?:[0-3０-３]?[0-9０-９]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"

CALENDAR_DATE = rf"{YEAR}年(?:{MONTH}月(?:{DAY}[日号])?)?"

# A date that stands inside a longer number (12022年) is none.
DATE = regex(
    rf"""(?<![0-9０-９〇○])
    (?:
        (?P<year>{YEAR})年
        (?: (?P<month>{MONTH})月 (?: (?P<day>{DAY})[日号] )? )?
      | (?P<iso_year>[12][0-9]{{3}}) (?P<sign>[-./])
        (?P<iso_month>[01]?[0-9]) (?P=sign) (?P<iso_day>[0-3]?[0-9]) (?![0-9.])
    )""",
    re.X,
)
_SCANNED = str.maketrans("○ＯO", "000")
_NOUGHTS = str.maketrans("○◯零ＯO０0", "〇〇〇〇〇〇〇")


def make_date(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """The date if the calendar has it, else None.

    >>> make_date(2022, 2, 30) is None
    True
    """
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and (month is None or not 1 <= day <= monthrange(year, month)[1]):
        return None
    return PartialDate(year, month, day)


def read_year(text: str) -> int | None:
    """The year that four Arabic or Chinese digits spell, without 年.

    >>> read_year("二○二二"), read_year("２０２５"), read_year("2O17")
    (2022, 2025, 2017)
    """
    value = read_number(fold(text))
    if value is None:
        arabic = text[0] in "12１２"
        value = read_number(fold(text.translate(_SCANNED)) if arabic else text.translate(_NOUGHTS))
    return int(value) if value is not None and 1000 <= value < 3000 else None


def read_date(text: str) -> PartialDate | None:
    """The date that the whole text is; None if it is anything else.

    >>> str(read_date("2022年1月27日")), str(read_date("二〇二二年一月二十七日")), str(read_date("2022年1月"))
    ('2022-01-27', '2022-01-27', '2022-01')
    >>> read_date("1月27日") is None
    True
    """
    match = DATE.fullmatch(text)
    return None if match is None else _date_of(match)


def find_dates(text: str) -> list[tuple[int, int, PartialDate]]:
    """Every date with a year, as (start, end, date), in order of print.

    >>> [(start, end, str(date)) for start, end, date in find_dates("自2022年1月1日至2024年12月31日")]
    [(1, 10, '2022-01-01'), (11, 22, '2024-12-31')]
    """
    found = []
    for match in DATE.finditer(text):
        date = _date_of(match)
        if date is not None:
            found.append((match.start(), match.end(), date))
    return found


def _date_of(match: re.Match[str]) -> PartialDate | None:
    if match["iso_year"]:
        return make_date(int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]))
    year = read_year(match["year"])
    numbers = [None if match[part] is None else read_number(match[part]) for part in ("month", "day")]
    month, day = (None if number is None else int(number) for number in numbers)
    return None if year is None else make_date(year, month, day)
