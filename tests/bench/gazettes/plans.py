"""A plan (行动方案) with the notice that issues it: tasks, who carries each out, and the numbers to be reached.

Plans differ in the depth of their headings and in how they print assignments, as those of real offices do.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass

from bench.gazettes import words
from bench.gazettes.assignments import Assigning, choose_assigning
from bench.gazettes.cities import City, imprint, open_document, sign_document
from bench.gazettes.styles import Style
from bench.gazettes.targets import TARGETS
from bench.gazettes.written import Draft

HAN = tuple("一二三四五六七八九十") + tuple(f"{ten}十{one}" for ten in ("", "二") for one in "一二三四五六七八九")
KINDS = ("行动方案", "实施方案", "工作方案", "行动计划", "实施意见", "若干措施")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a task stands: the number in front of its heading, and the path of numbers down to it."""

    mark: str
    path: str


@dataclass(slots=True)
class Plan:
    """A plan while it is written. apart: whether a task's heading has a line of its own."""

    draft: Draft
    city: City
    year: int
    style: Style
    chance: random.Random
    assigning: Assigning
    apart: bool
    titles: Iterator[str]


def write_plan(city: City, day: datetime.date, number: int, theme: str, style: Style, chance: random.Random) -> Draft:
    """A plan on a theme from the year of its day to five years later."""
    draft = Draft(style.number(f"{city.sign}政发", day.year, number))
    printed = day + datetime.timedelta(days=chance.randint(1, 9))
    years = chance.choice((f"（{day.year}—{day.year + 4}年）", f"（{day.year}－{day.year + 4}年）", ""))
    name = f"{city.name}{theme}{chance.choice(KINDS)}{years}"
    open_document(draft, city, city.government, f"{city.government}关于印发{name}的通知", day, printed)
    draft.print(f"现将《{name}》印发给你们，请结合实际，认真贯彻执行。")
    sign_document(draft, city.government, day)
    draft.line(chance.choice(("（此件公开发布）", "（此件主动公开）")))
    draft.head(name)
    draft.print(opening(draft, theme, day.year, style, chance))
    plan = Plan(
        draft, city, day.year, style, chance, choose_assigning(chance), chance.random() < 0.25, task_titles(chance)
    )
    chance.choice((write_deep, write_deep, write_shallow, write_running))(plan)
    imprint(draft, city, printed, chance)
    return draft


def opening(draft: Draft, theme: str, year: int, style: Style, chance: random.Random) -> str:
    """What the plan rests on."""
    cited = style.number("国发", year - chance.randint(1, 3), chance.randint(1, 40))
    title = f"国务院关于加强{theme}工作的意见"
    draft.say("citations", title, cited)
    second = ""
    if chance.random() < 0.4:
        law = f"中华人民共和国{chance.choice(('科学技术普及', '城乡规划', '安全生产', '老年人权益保障', '环境保护'))}法"
        draft.say("citations", law, None)
        second = f"《{law}》、"
    aim = chance.choice(("为做好{}工作", "为深入推进{}工作", "为进一步加强{}工作"))
    return f"{aim.format(theme)}，根据{second}《{title}》（{cited}），结合实际，制定本方案。"


def write_deep(plan: Plan) -> None:
    """Tasks are 1. below （一） below 二、."""
    open_parts(plan)
    count = 0
    for section_number, section in enumerate(sections(plan)):
        plan.draft.print(f"（{HAN[section_number]}）{section}。")
        for _ in range(plan.chance.randint(3, 4)):
            count += 1
            mark = plan.style.item.format(count)
            write_task(plan, Place(mark, f"二/（{HAN[section_number]}）/{count}"), next(plan.titles))
    close_parts(plan)


def write_shallow(plan: Plan) -> None:
    """Tasks are （一） below 二、."""
    open_parts(plan)
    for number, section in enumerate(sections(plan)):
        write_task(plan, Place(f"（{HAN[number]}）", f"二/（{HAN[number]}）"), section)
    close_parts(plan)


def write_running(plan: Plan) -> None:
    """Tasks are （一） that run on below 一、, 二、 …"""
    count = 0
    for part, section in enumerate(sections(plan)):
        plan.draft.print(f"{HAN[part]}、{section}")
        for _ in range(plan.chance.randint(2, 4)):
            write_task(plan, Place(f"（{HAN[count]}）", f"{HAN[part]}/（{HAN[count]}）"), next(plan.titles))
            count += 1


def open_parts(plan: Plan) -> None:
    """What stands before the tasks."""
    plan.draft.print("一、总体要求", filler(plan.chance) + filler(plan.chance), "二、重点任务")


def close_parts(plan: Plan) -> None:
    """Safeguards, each a task without numbers or owners."""
    plan.draft.print("三、保障措施")
    for number, title in enumerate(plan.chance.sample(words.SAFEGUARDS, plan.chance.randint(2, 4))):
        plan.draft.print(f"（{HAN[number]}）{title}。{filler(plan.chance)}")
        plan.draft.say("tasks", f"三/（{HAN[number]}）", title)


def sections(plan: Plan) -> list[str]:
    """Headings above tasks."""
    return plan.chance.sample(words.SECTION_TITLES, plan.chance.randint(3, 5))


def task_titles(chance: random.Random) -> Iterator[str]:
    """Headings of tasks, each thing once."""
    things = list(words.TASK_THINGS)
    chance.shuffle(things)
    return iter([chance.choice(words.TASK_VERBS) + thing for thing in things])


def filler(chance: random.Random) -> str:
    """A sentence that sets nothing."""
    clauses = (words.FILLER_BEGINS, words.FILLER_MIDDLES, words.FILLER_ENDS)
    return "，".join(chance.choice(each) for each in clauses) + "。"


def write_task(plan: Plan, place: Place, title: str) -> None:
    """A task's heading and text, with its targets and who answers for it, which are noted as rows."""
    draft, chance = plan.draft, plan.chance
    draft.say("tasks", place.path, title)
    sentences = [filler(chance) for _ in range(chance.randint(2, 4))]
    if chance.random() < 0.2:
        sentences.append(chance.choice(words.NO_TARGETS))
    for template in chance.sample(TARGETS, chance.choice((0, 1, 1, 2))):
        sentence = template(plan.year + chance.randint(1, 4), chance)
        sentences.insert(chance.randint(0, len(sentences)), sentence.text)
        for each in sentence.numbers:
            cells = (each.indicator, each.comparator, each.value, each.unit, each.deadline, each.period)
            draft.say("targets", place.path, *cells)
    bodies = chance.sample([body for body, _, _ in plan.city.bodies], chance.randint(2, 4))
    assigned = chance.choice(plan.assigning.forms)(bodies, plan.city.level.below)
    for body, role in assigned.roles:
        draft.say("responsibilities", place.path, body, role)
    text = "".join(sentences) + ("" if plan.assigning.on_a_line else assigned.text)
    draft.print(*((f"{place.mark}{title}", text) if plan.apart else (f"{place.mark}{title}。{text}",)))
    if plan.assigning.on_a_line:
        draft.print(assigned.text)
