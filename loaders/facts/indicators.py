"""Text around a number → the name of what it measures: the shortest phrase, with its scope words."""

from __future__ import annotations

import re

from loaders.regex import regex
from loaders.rules.indicators import (
    BARE,
    BEARER,
    DEED_ALONE,
    GROWTH,
    JOINED,
    LEADING,
    LEVEL,
    LEVEL_BEHIND,
    LEVEL_OF_THING,
    MADE,
    OBJECT_END,
    STARTING_FROM,
    TRAILING,
)
from loaders.rules.target_nouns import RATIO_END

SHORT_RATE = 3  # characters of 及时率
RATES_ALONE = frozenset(("失业率", "出生率", "死亡率", "绿化率", "绿地率", "自给率", "电气化"))
# 城乡居民收入分别增长: of two kinds of people
TOWN_AND_COUNTRY = regex(r"^(全[市县区省州盟旗])?城乡(?=(?:常住)?居民)")


def clean_indicator(printed: str, whole: bool = False) -> str:
    """What is measured, without the words that lead up to the number; whole: who reaches it is what is measured.

    >>> clean_indicator("确保农膜回收率力争"), clean_indicator("预留比例由44%"), clean_indicator("应急队伍")
    ('农膜回收率', '预留比例', '应急队伍')
    """
    text = STARTING_FROM.sub("", printed.strip("□ "))
    before = None
    while text != before:
        before = text
        text = TRAILING.sub("", LEADING.sub("", text, count=1) if LEADING.match(text) else text)
        text = text.strip("，,、；;：: ")
    return text if whole else strip_made(text)


def strip_made(text: str) -> str:
    """A thing that is counted without 建成, and without who must build it.

    >>> strip_made("各区、县（市）分别建成健康社区"), strip_made("各区、县（市）培训人数")
    ('健康社区', '各区、县（市）培训人数')
    """
    bearer = BEARER.match(text)
    made = MADE.match(text, bearer.end() if bearer else 0)
    return text[made.end() :] if made else text


def is_bare(indicator: str) -> bool:
    """Whether a phrase says nothing without the clause before it (比例, 每类, 年均增长)."""
    return BARE.fullmatch(indicator) is not None


def is_deed(indicator: str) -> bool:
    """Whether a phrase only says where or that something is done (全省, 累计建成); what it is done to stands before.

    >>> is_deed("累计建成"), is_deed("全省"), is_deed("走访")
    (True, True, False)
    """
    return len(indicator) > 1 and DEED_ALONE.fullmatch(indicator) is not None


def is_growth(indicator: str) -> bool:
    """Whether a phrase only says that something grows or falls."""
    return GROWTH.fullmatch(indicator) is not None


def cut_object(text: str) -> int:
    """How many characters of the text behind a number name what it counts.

    >>> text = "基层公共服务岗位用于招录毕业生"
    >>> text[:cut_object(text)]
    '基层公共服务岗位'
    """
    end = OBJECT_END.search(text, 1)
    return end.start() if end else len(text)


def split_names(subject: str) -> list[str]:
    """The names that share one value: those that all end as rates do; else the whole as one.

    >>> split_names("登记工作跟踪回访率、就业服务率"), split_names("健康社区、健康学校")
    (['登记工作跟踪回访率', '就业服务率'], ['健康社区、健康学校'])
    >>> split_names("办件合规率、及时率"), split_names("群众安全感、满意度")
    (['办件合规率', '办件及时率'], ['群众安全感、满意度'])
    >>> split_names("学前教育毛入园率、普惠率")
    ['学前教育毛入园率', '学前教育普惠率']
    """
    names = [name for name in JOINED.split(subject) if name]
    if len(names) < 2 or not all(RATIO_END.search(name) for name in names):
        return [subject]
    owner = names[0][:-SHORT_RATE].removesuffix("毛").removesuffix("净")
    # 办件合规率、及时率: both of what the first names
    return [names[0], *(owner + name if is_short_rate(name) else name for name in names[1:])]


def is_short_rate(name: str) -> bool:
    """Whether a rate's name says only what is rated, and not of what.

    >>> is_short_rate("及时率"), is_short_rate("失业率"), is_short_rate("就业服务率")
    (True, False, False)
    """
    return len(name) == SHORT_RATE and name.endswith(("率", "度")) and name not in RATES_ALONE


def split_respective(subject: str) -> list[str]:
    """The names to which 分别 deals out values; one that lacks the rate shared at the end gets it.

    >>> split_respective("城镇、农村自来水普及率")
    ['城镇普及率', '农村自来水普及率']
    >>> split_respective("小学、初中平均班额"), split_respective("年均浓度、优良天数")
    (['小学平均班额', '初中平均班额'], ['年均浓度', '优良天数'])
    >>> split_respective("城乡居民人均可支配收入")
    ['城镇居民人均可支配收入', '农村居民人均可支配收入']
    """
    subject = TOWN_AND_COUNTRY.sub(r"\1城镇、农村", subject)
    names = [name for name in JOINED.split(subject) if name]
    rate = re.search(r".{2}率$", names[-1]) if names else None
    if rate is None and len(names) > 1 and (level := LEVEL_BEHIND.search(names[-1], len(names[0]))):
        # 小学、初中平均班额: the parts are alike, and what is measured comes once
        alike = {len(name) for name in names[:-1]} == {level.start()}
        return [*(name + level[0] for name in names[:-1]), names[-1]] if alike and level.start() < 5 else names
    return [name if rate is None or RATIO_END.search(name) else name + rate[0] for name in names]


def split_plainly(subject: str) -> list[str]:
    """The names of a list, each as printed.

    >>> split_plainly("绿化覆盖率、人均绿地面积")
    ['绿化覆盖率', '人均绿地面积']
    """
    return [name for name in JOINED.split(subject) if name]


def complete_levels(names: list[str]) -> list[str]:
    """The names of a list whose thing is printed once: 1个国家级、3个省级示范园区 both count 示范园区.

    >>> complete_levels(["国家级", "省级示范园区"]), complete_levels(["国家级示范园区", "省级"])
    (['国家级示范园区', '省级示范园区'], ['国家级示范园区', '省级示范园区'])
    """
    things = [match[1] for name in names if (match := LEVEL_OF_THING.search(name))]
    if not things or not any(LEVEL.fullmatch(name) for name in names):
        return names
    return [name + things[0] if LEVEL.fullmatch(name) else name for name in names]
