"""The parts of a document's number (发文字号, GB/T 9704—2012 7.2.5): 机关代字, year, serial number."""

from __future__ import annotations

from dataclasses import dataclass

OPENING = "〔[【（(﹝［"
CLOSING = "〕]】）)﹞］"


@dataclass(frozen=True, slots=True)
class NumberParts:
    """安政发〔2021〕3号 is 安政发, 2021 and 3."""

    issuer_code: str
    year: int
    serial: int


def split_number(number: str) -> NumberParts | None:
    """The parts of a number as printed, whatever its brackets; None for one of another form.

    >>> split_number("安政办发【2021】第30号")
    NumberParts(issuer_code='安政办发', year=2021, serial=30)
    >>> split_number("第12号令") is None
    True
    """
    opening = next((index for index, char in enumerate(number) if char in OPENING), None)
    closing = next((index for index, char in enumerate(number) if char in CLOSING), None)
    if opening is None or closing is None:
        return None
    year = number[opening + 1 : closing]
    serial = number[closing + 1 :].removeprefix("第").removesuffix("号")
    if not (year.isdecimal() and serial.isdecimal() and number[:opening]):
        return None
    return NumberParts(number[:opening], int(year), int(serial))
