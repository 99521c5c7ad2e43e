"""Notices of standards (标准): what is paid or charged, by group and tier, and from when."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable
from dataclasses import dataclass

from bench.gazettes.cities import City, printed_day, sign_document
from bench.gazettes.styles import Style
from bench.gazettes.written import Draft

TIERS = ("一级", "二级", "三级")
GROUPS = ("成年居民", "在校学生", "学龄前儿童")
AGES = ("80—89周岁", "90—99周岁", "100周岁以上")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a notice of standards is about: who issues it, its number's code and title, and what its text says."""

    office: str
    formal: str
    code: str
    title: str
    write: Callable[[Draft, random.Random], int]


def pay(draft: Draft, measure: str, group: str | None, tier: str | None, value: int, unit: str = "元") -> None:
    """Note what is paid."""
    draft.say("standards", measure, group, tier, None, value, unit)


def hospital_together(draft: Draft, chance: random.Random) -> int:
    """All tiers in one sentence, each group with its amounts; returns how many parts are numbered."""
    groups = chance.sample(GROUPS, 2)
    paid = {group: amounts(chance) for group in groups}
    listed = "，".join(f"{group}分别为{'、'.join(f'{each}元' for each in paid[group])}" for group in groups)
    draft.print(f"一、{'、'.join(TIERS)}定点医疗机构住院起付标准调整为：{listed}。")
    for group in groups:
        for tier, value in zip(TIERS, paid[group], strict=True):
            pay(draft, "住院起付标准", group, tier, value)
    return 1


def hospital_apart(draft: Draft, chance: random.Random) -> int:
    """A numbered part for each group."""
    groups = chance.sample(GROUPS, 2)
    for mark, group in zip("一二", groups, strict=True):
        values = amounts(chance)
        listed = "、".join(f"{tier}定点医疗机构{value}元" for tier, value in zip(TIERS, values, strict=True))
        draft.print(f"{mark}、{group}住院起付标准：{listed}。")
        for tier, value in zip(TIERS, values, strict=True):
            pay(draft, "住院起付标准", group, tier, value)
    return 2


def amounts(chance: random.Random) -> list[int]:
    """Amounts by tier."""
    return [chance.randint(1, 12) * 50 * (1 + place) for place in range(len(TIERS))]


def minimum_living(draft: Draft, chance: random.Random) -> int:
    """城市低保标准由每人每月665元提高到710元，农村…"""
    old, rise = chance.randint(50, 70) * 10, chance.randint(2, 9) * 10
    draft.print(
        f"一、城市低保标准由每人每月{old}元提高到{old + rise}元，"
        f"农村低保标准由每人每月{old - 100}元提高到{old - 100 + rise}元。"
    )
    pay(draft, "城市低保标准", None, None, old + rise)
    pay(draft, "农村低保标准", None, None, old - 100 + rise)
    return 1


def pension(draft: Draft, chance: random.Random) -> int:
    """将城乡居民基础养老金标准提高至每人每月125元。"""
    value = chance.randint(22, 50) * 5
    draft.print(f"一、将城乡居民基础养老金标准提高至每人每月{value}元。")
    pay(draft, "城乡居民基础养老金标准", None, None, value)
    return 1


def old_age(draft: Draft, chance: random.Random) -> int:
    """一、发放标准：80—89周岁每人每月50元 …"""
    draft.print("一、发放标准")
    for mark, group, factor in zip("一二三", AGES, (1, 2, 6), strict=True):
        value = chance.randint(1, 4) * 50 * factor
        draft.print(f"（{mark}）{group}：每人每月{value}元。")
        pay(draft, "高龄津贴标准", group, None, value)
    return 1


SUBJECTS = (
    Subject("医保局", "医疗保障局", "医保发", "关于调整城乡居民医保住院起付标准的通知", hospital_together),
    Subject("医保局", "医疗保障局", "医保发", "关于调整城乡居民医保住院起付标准的通知", hospital_apart),
    Subject("民政局", "民政局", "民发", "关于提高城乡低保标准的通知", minimum_living),
    Subject("人力资源社会保障局", "人力资源和社会保障局", "人社发", "关于提高城乡居民基础养老金标准的通知", pension),
    Subject("民政局", "民政局", "民发", "关于调整高龄津贴标准的通知", old_age),
)


def write_standards(city: City, day: datetime.date, number: int, style: Style, chance: random.Random) -> Draft:
    """What is to be paid, and from when."""
    subject = chance.choice(SUBJECTS)
    draft = Draft(style.number(city.sign + subject.code, day.year, number))
    issuer = city.name + city.body(subject.formal).removeprefix(city.mark)
    start = datetime.date(day.year + day.month // 12, day.month % 12 + 1, 1)
    below = f"{city.level.below.removesuffix('人民政府')}{subject.formal}"
    draft.head(draft.label, subject.title)
    draft.line(f"{below}，各有关单位：")
    draft.say("documents", subject.title, issuer, day.isoformat(), None, start.isoformat())
    draft.say("recipients", below, "主送")
    draft.say("recipients", "各有关单位", "主送")
    draft.print(f"经{city.mark}政府同意，现将有关事项通知如下：")
    last = "一二三四"[subject.write(draft, chance)]
    draft.print(f"{last}、本通知自{printed_day(start)}起{chance.choice(('施行', '执行'))}。")
    sign_document(draft, issuer, day)
    return draft
