"""Short notices: appointments (任免) and standards (标准)."""

from __future__ import annotations

import datetime
import random
from itertools import islice

from bench.gazettes import words
from bench.gazettes.cities import City, make_people, open_document, printed_day, sign_document
from bench.gazettes.written import Draft

TIERS = ("一级", "二级", "三级")
GROUPS = ("成年居民", "在校学生", "学龄前儿童")
POSTS = ("局长", "副局长", "总工程师")


def write_appointments(city: City, day: datetime.date, number: int, chance: random.Random) -> Draft:
    """Who is given a post and who loses one."""
    draft = Draft(f"{city.sign}政任〔{day.year}〕{number}号")
    people = list(islice(make_people(chance), chance.randint(2, 6)))
    several = "等" if len(people) > 1 else ""
    title = f"{city.government}关于{people[0]}{several}同志任免职务的通知"
    open_document(draft, city.government, title, day, None)
    draft.print("市政府决定：")
    bodies = [body for body, _, _ in words.BODIES if body.endswith("局")]
    for place, person in enumerate(people):
        post = chance.choice(bodies) + chance.choice(POSTS)
        end = "。" if place == len(people) - 1 else "；"
        if chance.random() < 0.5:
            draft.print(f"任命{person}为{post}{end}")
            draft.say("appointments", person, "任", post)
        else:
            draft.print(f"免去{person}的{post}职务{end}")
            draft.say("appointments", person, "免", post)
    sign_document(draft, city.government, day)
    return draft


def write_standards(city: City, day: datetime.date, number: int, chance: random.Random) -> Draft:
    """What is to be paid, by group and tier, and from when."""
    draft = Draft(f"{city.sign}医保发〔{day.year}〕{number}号")
    issuer = f"{city.name}医疗保障局"
    start = datetime.date(day.year + day.month // 12, day.month % 12 + 1, 1)
    title = "关于调整城乡居民医保住院起付标准的通知"
    draft.print(draft.label, title, "各区、县（市）医疗保障局，各定点医疗机构：")
    draft.say("documents", title, issuer, day.isoformat(), None, start.isoformat())
    draft.say("recipients", "各区、县（市）医疗保障局", "主送")
    draft.say("recipients", "各定点医疗机构", "主送")
    draft.print("经市政府同意，现将城乡居民医保住院起付标准调整如下：")
    groups = chance.sample(GROUPS, 2)
    if chance.random() < 0.5:
        paid = {group: [chance.randint(1, 12) * 50 * (1 + place) for place in range(3)] for group in groups}
        listed = "，".join(f"{group}分别为{'、'.join(f'{each}元' for each in paid[group])}" for group in groups)
        draft.print(f"一、{'、'.join(TIERS)}定点医疗机构住院起付标准调整为：{listed}。")
        for group in groups:
            for tier, value in zip(TIERS, paid[group], strict=True):
                draft.say("standards", "住院起付标准", group, tier, None, value, "元")
        last = "二"
    else:
        for mark, group in zip("一二", groups, strict=True):
            values = [chance.randint(1, 12) * 50 * (1 + place) for place in range(3)]
            listed = "、".join(f"{tier}定点医疗机构{value}元" for tier, value in zip(TIERS, values, strict=True))
            draft.print(f"{mark}、{group}住院起付标准：{listed}。")
            for tier, value in zip(TIERS, values, strict=True):
                draft.say("standards", "住院起付标准", group, tier, None, value, "元")
        last = "三"
    draft.print(f"{last}、本通知自{printed_day(start)}起施行。")
    sign_document(draft, issuer, day)
    return draft
