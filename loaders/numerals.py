"""Printed numerals → `Decimal`.

Called only inside a span that a rule matched: 一等奖, 统一 and “十四五” are not numbers.
Reads 1800, 1,800, 5.5, １２, 五十, 一千八百, 两, 二〇二二, 三点五, 3万, 十五万, 一半;
as shares 三分之一, 2/3, 百分之七十, 七成.
Leaves alone what is not one exact number: 几, 十余, 数百, 第三.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from loaders.regex import regex

DIGITS = {
    "零": 0, "〇": 0, "○": 0, "◯": 0,
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
}  # fmt: skip
TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
MYRIADS = {"万": 10_000, "亿": 100_000_000}
CONTRACTED = {"廿": "二十", "卅": "三十"}

# One fold for digits, signs and separators; every character stays one character long.
FOLD = str.maketrans("０１２３４５６７８９．，％／", "0123456789.,%/")

# 1,800 before 1800: a thousands comma has three digits behind it and at most three in front.
ARABIC = r"(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]{1,15})(?:[.．][0-9０-９]{1,9})?"
CHINESE = r"[零〇○◯一二两三四五六七八九十百千廿卅]{1,15}(?:点[零〇○◯一二三四五六七八九]{1,6})?"

_ARABIC = regex(rf"(?P<number>{ARABIC})(?P<myriads>[百千万亿]{{0,3}})")
_SHARE = regex(rf"(?P<whole>{CHINESE}|{ARABIC}|百|千|万)分之(?P<part>{CHINESE}|{ARABIC})")
_SLASH = regex(r"([0-9]{1,4})/([0-9]{1,4})")
_TENTHS = regex(r"([一二两三四五六七八九])成(半)?")
_HUNDREDTH = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the unit that its own spelling carries: % for shares (三分之一, 七成), else None."""

    value: Decimal
    unit: str | None


def fold(text: str) -> str:
    """The text with half-width digits, points, commas and per cent signs; of equal length.

    >>> fold("１２．５％")
    '12.5%'
    """
    return text.translate(FOLD)


def read_number(text: str) -> Decimal | None:
    """The value of a whole span that is one number; None for anything else.

    >>> [str(read_number(text)) for text in ("1,800", "５.5", "两", "五十", "一千零八", "二〇二二", "十五万", "3万")]
    ['1800', '5.5', '2', '50', '1008', '2022', '150000', '30000']
    >>> read_number("十几") is None
    True
    """
    if text in ("半", "一半"):
        return Decimal("0.5")
    match = _ARABIC.fullmatch(text)
    if match:
        value = Decimal(fold(match["number"]).replace(",", ""))
        for myriad in match["myriads"]:
            value *= TENS.get(myriad) or MYRIADS[myriad]
        return value
    return _read_chinese(text)


def read_quantity(text: str) -> Quantity | None:
    """The value of a span that is a number or a share; shares are counted in %, to four places.

    >>> shares = [read_quantity(text) for text in ("三分之一", "2/3", "百分之七十", "三成半", "12")]
    >>> [(str(share.value), share.unit) for share in shares if share]
    [('33.3333', '%'), ('66.6667', '%'), ('70', '%'), ('35', '%'), ('12', None)]
    """
    number = read_number(text)
    if number is not None:
        return Quantity(number, None)
    share = _read_share(text)
    return None if share is None else Quantity(share, "%")


def _read_share(text: str) -> Decimal | None:
    tenths = _TENTHS.fullmatch(text)
    if tenths:
        return Decimal(DIGITS[tenths[1]] * 10 + (5 if tenths[2] else 0))
    slash = _SLASH.fullmatch(fold(text))
    words = _SHARE.fullmatch(text)
    if slash:
        part, whole = read_number(slash[1]), read_number(slash[2])
    elif words:
        part = read_number(words["part"])
        whole = read_number({"百": "一百", "千": "一千", "万": "一万"}.get(words["whole"], words["whole"]))
    else:
        return None
    if part is None or not whole:
        return None
    share = part * 100 / whole
    return share if share == share.to_integral_value() else share.quantize(_HUNDREDTH, ROUND_HALF_UP).normalize()


def _read_chinese(text: str) -> Decimal | None:
    for short, long in CONTRACTED.items():
        text = text.replace(short, long)
    whole, point, fraction = text.partition("点")
    value = _read_places(whole) if whole and all(c in DIGITS for c in whole) else _read_positions(whole)
    if value is None or not point:
        return value
    if not fraction or not all(c in DIGITS for c in fraction):
        return None
    return value + Decimal("0." + "".join(str(DIGITS[c]) for c in fraction))


def _read_places(text: str) -> Decimal:
    """Digits read one by one: 二〇二二."""
    return Decimal("".join(str(DIGITS[c]) for c in text))


def _read_positions(text: str) -> Decimal | None:
    """Digits with 十, 百, 千, 万, 亿: 一千零八, 十五万, 一百二 (120)."""
    total = section = 0
    digit: int | None = None
    last = 1  # the place value before, for 一百二
    limit = 10_000  # place values fall inside a section: 十百 is no number
    for character in text:
        if character in DIGITS:
            if digit is not None and digit != 0:
                return None
            digit = DIGITS[character]
            last = 1 if digit == 0 else last
        elif character in TENS and TENS[character] < limit and (digit is not None or character in "十拾"):
            limit = last = TENS[character]
            section += (1 if digit is None else digit) * limit
            digit = None
        elif character == "亿" and total + section + (digit or 0):
            # 一万亿: 亿 counts all that stands before it
            total = (total + section + (digit or 0)) * MYRIADS[character]
            section, digit, limit, last = 0, None, 10_000, MYRIADS[character]
        elif character == "万" and section + (digit or 0):
            total += (section + (digit or 0)) * MYRIADS[character]
            section, digit, limit, last = 0, None, 10_000, MYRIADS[character]
        else:
            return None
    if not text:
        return None
    tail = (digit or 0) * (last // 10 if last > 10 else 1)
    return Decimal(total + section + tail)
