"""Printed numerals and their values; every spelling here is one that official prose uses."""

from __future__ import annotations

from decimal import Decimal

import pytest

from loaders.numerals import fold, read_number, read_quantity

NUMBERS = [
    ("arabic", "1800", "1800"),
    ("decimal", "55.8", "55.8"),
    ("thousands comma", "1,800", "1800"),
    ("full-width thousands comma", "1，800", "1800"),
    ("two thousands commas", "1,234,567.5", "1234567.5"),
    ("full-width digits", "１２", "12"),
    ("full-width point", "５．５", "5.5"),
    ("arabic with 万", "3.5万", "35000"),
    ("arabic with 百万", "3百万", "3000000"),
    ("ten", "十", "10"),
    ("teens", "十九", "19"),
    ("tens", "五十", "50"),
    ("两", "两", "2"),
    ("hundreds", "三百二十", "320"),
    ("contracted place", "一百二", "120"),
    ("nought between", "一千零八", "1008"),
    ("ten after nought", "一千零一十", "1010"),
    ("myriads", "十五万", "150000"),
    ("contracted myriads", "三万五", "35000"),
    ("hundred millions", "一亿二千万", "120000000"),
    ("万亿", "一万亿", "1000000000000"),
    ("digit by digit", "二〇二二", "2022"),
    ("white circle for the nought", "二○二二", "2022"),
    ("decimal in words", "三点五", "3.5"),
    ("廿", "廿三", "23"),
    ("half", "半", "0.5"),
]

NO_NUMBERS = [
    "",
    "几",
    "十几",
    "数百",
    "十余",
    "百",
    "万",
    "十百",
    "第三",
    "1,80,000",
    "12,34",
    "三点",
    "五个",
    "1.2.3",
    "-5",
]

QUANTITIES = [
    ("a third", "三分之一", "33.3333", "%"),
    ("two thirds", "三分之二", "66.6667", "%"),
    ("three quarters", "四分之三", "75", "%"),
    ("per cent in words", "百分之七十", "70", "%"),
    ("per cent with a point", "百分之九十五点五", "95.5", "%"),
    ("per thousand", "千分之五", "0.5", "%"),
    ("slash", "2/3", "66.6667", "%"),
    ("full-width slash", "１／２", "50", "%"),
    ("tenths", "七成", "70", "%"),
    ("tenths and a half", "三成半", "35", "%"),
    ("plain number", "12", "12", None),
]


@pytest.mark.parametrize(("text", "value"), [row[1:] for row in NUMBERS], ids=[row[0] for row in NUMBERS])
def test_number(text: str, value: str) -> None:
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_no_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(("text", "value", "unit"), [row[1:] for row in QUANTITIES], ids=[row[0] for row in QUANTITIES])
def test_quantity(text: str, value: str, unit: str | None) -> None:
    quantity = read_quantity(text)
    assert quantity is not None
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize("text", ["零分之一", "0/0", "5/0", "几分之一", "七八成"])
def test_no_quantity(text: str) -> None:
    assert read_quantity(text) is None


def test_fold_keeps_length_and_other_characters() -> None:
    text = "（一）“十四五”达到１２．５％，１／３"
    assert len(fold(text)) == len(text)
    assert fold(text) == "（一）“十四五”达到12.5%,1/3"
