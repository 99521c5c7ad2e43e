"""Sentences that set numbers to be reached, with the cells of their rows, in the forms that plans print them in."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from bench.gazettes import words

TENS = {60: "六十", 70: "七十", 80: "八十", 90: "九十", 95: "九十五"}
# five-year plans by the year after which they begin
PLANS = {2010: "十二五", 2015: "十三五", 2020: "十四五", 2025: "十五五", 2030: "十六五", 2035: "十七五"}


@dataclass(frozen=True, slots=True)
class Number:
    """The cells of a target's row; comparator: >=, <=, = or ~; value: as the table shows it."""

    indicator: str
    comparator: str
    value: str | int
    unit: str
    deadline: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is printed and the numbers that it sets."""

    text: str
    numbers: tuple[Number, ...]


def some_built(chance: random.Random) -> tuple[str, str, int]:
    """A thing that is built, its unit and how many."""
    thing, unit = chance.choice(words.BUILT)
    return thing, unit, chance.randint(2, 90) * 10


def at_least_built(year: int, chance: random.Random) -> Sentence:
    """到2025年，全市新建公共厕所不少于120座。"""
    thing, unit, value = some_built(chance)
    bound = chance.choice(("不少于", "不低于", "至少达到"))
    number = Number(f"新建{thing}", ">=", value, unit, str(year))
    return Sentence(f"到{year}年，新建{thing}{bound}{value}{unit}。", (number,))


def built(year: int, chance: random.Random) -> Sentence:
    """2023年，新建公共厕所120座。"""
    thing, unit, value = some_built(chance)
    verb, frame = chance.choice(("新建", "改造", "新增")), chance.choice(("到{}年，", "{}年，", "{}年底前，"))
    return Sentence(
        f"{frame.format(year)}{verb}{thing}{value}{unit}。", (Number(verb + thing, "=", value, unit, str(year)),)
    )


def two_built(year: int, chance: random.Random) -> Sentence:
    """到2025年，新建公共厕所120座、口袋公园30个。"""
    (one, unit), (other, measure) = chance.sample(words.BUILT, 2)
    first, second = chance.randint(2, 90) * 10, chance.randint(2, 90)
    numbers = (
        Number(f"新建{one}", "=", first, unit, str(year)),
        Number(f"新建{other}", "=", second, measure, str(year)),
    )
    return Sentence(f"到{year}年，新建{one}{first}{unit}、{other}{second}{measure}。", numbers)


def by_month(year: int, chance: random.Random) -> Sentence:
    """2023年6月底前，新建公共厕所20座。"""
    thing, unit, value = some_built(chance)
    month = chance.randint(1, 12)
    number = Number(f"新建{thing}", "=", value, unit, f"{year}-{month:02d}")
    return Sentence(f"{year}年{month}月底前，新建{thing}{value}{unit}。", (number,))


def by_day(year: int, chance: random.Random) -> Sentence:
    """2023年6月30日前，新建公共厕所20座。"""
    thing, unit, value = some_built(chance)
    number = Number(f"新建{thing}", "=", value, unit, f"{year}-06-30")
    return Sentence(f"{year}年6月30日前，新建{thing}{value}{unit}。", (number,))


def rate_above(year: int, chance: random.Random) -> Sentence:
    """到2025年，全市生活污水处理率达到95%以上。"""
    rate, value = chance.choice(words.RATES), chance.randint(50, 99)
    number = Number(rate, ">=", value, "%", str(year))
    form = chance.choice(("达到{}%以上", "不低于{}%", "稳定在{}%以上", "超过{}%", "≥{}%"))
    return Sentence(f"到{year}年，{rate}{form.format(value)}。", (number,))


def rate_reached(year: int, chance: random.Random) -> Sentence:
    """到2025年，生活污水处理率由44%提高到95%。"""
    rate, value = chance.choice(words.RATES), chance.randint(50, 99)
    form = chance.choice(("达到{}%", "达{}%", "提高到{}%", "由44%提高到{}%", "力争达到{}%"))
    return Sentence(f"到{year}年，{rate}{form.format(value)}。", (Number(rate, "=", value, "%", str(year)),))


def rate_in_words(year: int, chance: random.Random) -> Sentence:
    """生活污水处理率达到百分之九十五以上。"""
    rate, value = chance.choice(words.RATES), chance.choice(list(TENS))
    return Sentence(f"{rate}达到百分之{TENS[value]}以上。", (Number(rate, ">=", value, "%"),))


def rate_below(year: int, chance: random.Random) -> Sentence:
    """供水管网漏损率控制在9%以内。"""
    rate, value = chance.choice(words.LOW_RATES), chance.randint(3, 12)
    form = chance.choice(("控制在{}%以内", "控制在{}%以下", "不超过{}%", "不高于{}%"))
    return Sentence(f"{rate}{form.format(value)}。", (Number(rate, "<=", value, "%"),))


def two_steps(year: int, chance: random.Random) -> Sentence:
    """到2023年、2025年，垃圾回收利用率分别达到36%、40%。"""
    rate, value = chance.choice(words.RATES), chance.randint(40, 80)
    numbers = (Number(rate, "=", value, "%", str(year)), Number(rate, "=", value + 9, "%", str(year + 2)))
    return Sentence(f"到{year}年、{year + 2}年，{rate}分别达到{value}%、{value + 9}%。", numbers)


def one_then_other(year: int, chance: random.Random) -> Sentence:
    """到2025年，森林覆盖率达到36%；到2027年，垃圾回收利用率达到40%以上。"""
    (one, other), value = chance.sample(words.RATES, 2), chance.randint(40, 80)
    numbers = (Number(one, "=", value, "%", str(year)), Number(other, ">=", value + 3, "%", str(year + 2)))
    return Sentence(f"到{year}年，{one}达到{value}%；到{year + 2}年，{other}达到{value + 3}%以上。", numbers)


def end_of_plan(year: int, chance: random.Random) -> Sentence:
    """到“十四五”末，森林覆盖率达到36%以上。"""
    begun = (year - 1) // 5 * 5
    rate, value = chance.choice(words.RATES), chance.randint(40, 80)
    number = Number(rate, ">=", value, "%", str(begun + 5))
    return Sentence(f"到“{PLANS[begun]}”末，{rate}达到{value}%以上。", (number,))


def raised(year: int, chance: random.Random) -> Sentence:
    """到2025年，森林覆盖率比2020年提高5个百分点。"""
    rate, value = chance.choice(words.RATES), chance.randint(2, 9)
    number = Number(f"{rate}比{year - 5}年提高", "=", value, "个百分点", str(year))
    return Sentence(f"到{year}年，{rate}比{year - 5}年提高{value}个百分点。", (number,))


def growth(year: int, chance: random.Random) -> Sentence:
    """2023年，社会消费品零售总额增长6%以上。"""
    what, value = chance.choice(words.GROWING), chance.randint(3, 12)
    form, comparator = chance.choice((("{}%以上", ">="), ("{}%", "="), ("{}%左右", "~")))
    number = Number(f"{what}增长", comparator, value, "%", str(year))
    return Sentence(f"{year}年，{what}增长{form.format(value)}。", (number,))


def each_year(year: int, chance: random.Random) -> Sentence:
    """每年至少开展2次集中宣传活动。"""
    value, thing = chance.randint(2, 12), chance.choice(("集中宣传", "技能培训", "专项检查", "应急演练"))
    period = chance.choice(("每年", "每季度", "每月"))
    number = Number(f"开展{thing}活动", ">=", value, "次", None, period)
    form = chance.choice(("{}至少开展{}次{}活动。", "{}开展不少于{}次的{}活动。"))
    return Sentence(form.format(period, value, thing), (number,))


def trained(year: int, chance: random.Random) -> Sentence:
    """每年培训社区工作者1.2万人次。"""
    value, people = f"{chance.randint(1, 8)}.{chance.randint(1, 9)}", chance.choice(("社区工作者", "乡村医生", "农民"))
    number = Number(f"培训{people}", "=", value, "万人次", None, "每年")
    return Sentence(f"每年培训{people}{value}万人次。", (number,))


def about(year: int, chance: random.Random) -> Sentence:
    """到2025年，公共厕所达到120座左右。"""
    thing, unit, value = some_built(chance)
    form = chance.choice(("达到{}{}左右", "达到约{}{}"))
    number = Number(thing, "~", value, unit, str(year))
    return Sentence(f"到{year}年，{thing}{form.format(value, unit)}。", (number,))


def some_to_more(year: int, chance: random.Random) -> Sentence:
    """打造2—3个示范街区。"""
    low, thing = chance.randint(2, 6), chance.choice(("示范街区", "特色产业园区", "精品线路"))
    high = low + chance.randint(1, 4)
    numbers = (Number(thing, ">=", low, "个"), Number(thing, "<=", high, "个"))
    return Sentence(f"打造{low}{chance.choice('—－至')}{high}个{thing}。", numbers)


def covered(year: int, chance: random.Random) -> Sentence:
    """到2025年，实现垃圾分类全覆盖。"""
    thing = chance.choice(words.COVERED)
    return Sentence(f"到{year}年，实现{thing}全覆盖。", (Number(thing, "=", 100, "%", str(year)),))


def within_days(year: int, chance: random.Random) -> Sentence:
    """平均办理时间不超过5个工作日。"""
    value, what = chance.randint(2, 15), chance.choice(("平均办理时间", "企业开办时间", "平均审批时限"))
    form = chance.choice(("不超过{}个工作日", "压缩至{}个工作日以内"))
    return Sentence(f"{what}{form.format(value)}。", (Number(what, "<=", value, "个工作日"),))


TARGETS: tuple[Callable[[int, random.Random], Sentence], ...] = (
    at_least_built, built, two_built, by_month, by_day, rate_above, rate_reached, rate_in_words, rate_below, two_steps,
    one_then_other, end_of_plan, raised, growth, each_year, trained, about, some_to_more, covered, within_days,
)  # fmt: skip
