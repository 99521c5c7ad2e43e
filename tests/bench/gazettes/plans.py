"""A plan (行动方案) with the notice that issues it: tasks, who carries each out, and the numbers to be reached.

Plans differ in the depth of their headings and in how they print assignments, as those of real offices do.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Sequence

from bench.gazettes import words
from bench.gazettes.cities import City, imprint, open_document, sign_document
from bench.gazettes.written import Draft

HAN = ("一", "二", "三", "四", "五", "六", "七", "八", "九")
OTHERS = "有关部门"


def write_plan(city: City, day: datetime.date, number: int, theme: str, chance: random.Random) -> Draft:
    """A plan on a theme from the year of its day to five years later."""
    draft = Draft(f"{city.sign}政发〔{day.year}〕{number}号")
    printed = day + datetime.timedelta(days=chance.randint(1, 9))
    kind = chance.choice(("行动方案", "实施方案", "工作方案"))
    plan = f"{city.name}{theme}{kind}（{day.year}—{day.year + 4}年）"
    open_document(draft, city.government, f"{city.government}关于印发{plan}的通知", day, printed)
    draft.print(f"现将《{plan}》印发给你们，请结合实际，认真贯彻执行。")
    sign_document(draft, city.government, day)
    cited = f"国发〔{day.year - chance.randint(1, 3)}〕{chance.randint(1, 40)}号"
    draft.print(
        "（此件公开发布）", plan, f"为做好{theme}工作，根据《国务院关于加强{theme}工作的意见》（{cited}），制定本方案。"
    )
    draft.say("citations", f"国务院关于加强{theme}工作的意见", cited)
    draft.print("一、总体要求", chance.choice(words.FILLERS), "二、重点任务")
    deep, assign = chance.random() < 0.7, chance.choice(ASSIGNMENTS)
    sections = chance.sample(words.SECTION_TITLES, chance.randint(3, 5))
    titles = iter(task_titles(chance))
    count = 0
    for place, section in enumerate(sections):
        path = f"二/（{HAN[place]}）"
        if not deep:
            draft.print(f"（{HAN[place]}）{section}。{task_text(draft, path, section, day.year, assign, chance)}")
            continue
        draft.print(f"（{HAN[place]}）{section}。")
        for _ in range(chance.randint(3, 4)):
            count += 1
            title = next(titles)
            text = task_text(draft, f"{path}/{count}", title, day.year, assign, chance)
            draft.print(f"{count}．{title}。{text}")
    draft.print("三、保障措施")
    for place, title in enumerate(chance.sample(words.SAFEGUARDS, 3)):
        draft.print(f"（{HAN[place]}）{title}。{chance.choice(words.FILLERS)}")
        draft.say("tasks", f"三/（{HAN[place]}）", title)
    imprint(draft, city.office, printed, chance)
    return draft


def task_titles(chance: random.Random) -> list[str]:
    """Headings of tasks, each thing once."""
    things = list(words.TASK_THINGS)
    chance.shuffle(things)
    return [chance.choice(words.TASK_VERBS) + thing for thing in things]


def task_text(
    draft: Draft, path: str, title: str, year: int, assign: Callable[[Sequence[str]], tuple[str, list[str]]],
    chance: random.Random,
) -> str:  # fmt: skip
    """A task's text, with its targets and who answers for it, which are noted as rows."""
    draft.say("tasks", path, title)
    sentences = chance.sample(words.FILLERS, chance.randint(2, 4))
    for template in chance.sample(TARGETS, chance.choice((0, 1, 1, 2))):
        sentence, indicator, comparator, value, unit, deadline, period = template(year + chance.randint(1, 4), chance)
        sentences.insert(chance.randint(0, len(sentences)), sentence)
        draft.say("targets", path, indicator, comparator, value, unit, deadline, period)
    named = chance.sample([body for body, _, _ in words.BODIES], 3)
    assignment, roles = assign(named)
    for body, role in zip(
        (*named[: len(roles) - 1], OTHERS) if "有关部门" in assignment else named, roles, strict=False
    ):
        draft.say("responsibilities", path, body, role)
    return "".join(sentences) + assignment


# how plans print who answers for a task; the roles are those of the bodies in order of print
def in_charge(bodies: Sequence[str]) -> tuple[str, list[str]]:
    """One leads, others help."""
    return f"（{bodies[0]}牵头，{bodies[1]}、{bodies[2]}配合）", ["牵头", "配合", "配合"]


def labelled(bodies: Sequence[str]) -> tuple[str, list[str]]:
    """The same with labels."""
    return f"（牵头单位：{bodies[0]}；配合单位：{bodies[1]}、{bodies[2]}）", ["牵头", "配合", "配合"]


def responsible(bodies: Sequence[str]) -> tuple[str, list[str]]:
    """Those responsible after a label."""
    return f"（责任单位：{'、'.join(bodies)}）", ["负责"] * 3


def jointly(bodies: Sequence[str]) -> tuple[str, list[str]]:
    """Several together by their duties."""
    return f"（{'、'.join(bodies)}按照职责分工负责）", ["负责"] * 3


def with_others(bodies: Sequence[str]) -> tuple[str, list[str]]:
    """One leads, and others that are not named help."""
    return f"（{bodies[0]}牵头，{OTHERS}配合）", ["牵头", "配合"]


ASSIGNMENTS = (in_charge, labelled, responsible, jointly, with_others)

# a sentence, and the cells of its row: indicator, comparator, value, unit, deadline, period
Target = tuple[str, str, str, int, str, str | None, str | None]


def at_least_built(year: int, chance: random.Random) -> Target:
    """到2025年，全市新建公共厕所不少于120座。"""
    (thing, unit), value = chance.choice(words.BUILT), chance.randint(2, 90) * 10
    return f"到{year}年，全市新建{thing}不少于{value}{unit}。", f"全市新建{thing}", ">=", value, unit, str(year), None


def built(year: int, chance: random.Random) -> Target:
    """2023年，新建公共厕所120座。"""
    (thing, unit), value = chance.choice(words.BUILT), chance.randint(2, 90) * 10
    return f"到{year}年，新建{thing}{value}{unit}。", f"新建{thing}", "=", value, unit, str(year), None


def rate_above(year: int, chance: random.Random) -> Target:
    """到2025年，全市生活污水处理率达到95%以上。"""
    rate, value = chance.choice(words.RATES), chance.randint(50, 99)
    return f"到{year}年，全市{rate}达到{value}%以上。", f"全市{rate}", ">=", value, "%", str(year), None


def rate_reached(year: int, chance: random.Random) -> Target:
    """全市生活污水处理率达到95%。"""
    rate, value = chance.choice(words.RATES), chance.randint(50, 99)
    return f"到{year}年，{rate}达到{value}%。", rate, "=", value, "%", str(year), None


def rate_below(year: int, chance: random.Random) -> Target:
    """供水管网漏损率控制在9%以内。"""
    rate, value = chance.choice(words.LOW_RATES), chance.randint(3, 12)
    return f"{rate}控制在{value}%以内。", rate, "<=", value, "%", None, None


def each_year(year: int, chance: random.Random) -> Target:
    """每年至少开展2次集中宣传活动。"""
    value, thing = chance.randint(2, 12), chance.choice(("集中宣传", "技能培训", "专项检查", "应急演练"))
    return f"每年至少开展{value}次{thing}活动。", f"开展{thing}活动", ">=", value, "次", None, "每年"


def about(year: int, chance: random.Random) -> Target:
    """到2025年，全市公共厕所达到120座左右。"""
    (thing, unit), value = chance.choice(words.BUILT), chance.randint(2, 90) * 10
    return f"到{year}年，全市{thing}达到{value}{unit}左右。", f"全市{thing}", "~", value, unit, str(year), None


TARGETS: tuple[Callable[[int, random.Random], Target], ...] = (
    at_least_built, built, rate_above, rate_reached, rate_below, each_year, about,
)  # fmt: skip
