"""Whose body a name is, by what it begins with: the name of a place, a word for a level (市, 省), a word for the state.

No list is complete here: a place is known if `places.tsv` lists it or if the document that prints the name is of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.regex import regex
from ontology.places import listed_at, names_of, places_by_name, province_of

STATE = "中国"
OF_STATE = ("国家", "全国", "中央", "中共中央", "国务院", "中华全国", "中华人民共和国")
# 国家高新区管委会, 中央大街街道办事处: of the place, whatever their first word says
LOCAL = regex(r"(?:区|园|基地|新城)(?:管委会|管理委员会)?$|实验室$|街道(?:办事处)?$")
# bodies of the state whose names begin with no word for it
CENTRAL = tuple(
    """
    中国人民银行 中国气象局 中国证监会 中国银保监会 中宣部 中组部 交通运输部 交通部
    人力资源和社会保障部 人力资源社会保障部 人社部 住建部 住房和城乡建设部 住房城乡建设部 体育总局
    公安部 农业农村部 农业部 司法部 商务部 国土资源部 国防部 外交部 审计署 工业和信息化部 工信部
    工商总局 市场监管总局 应急管理部 应急部 教育部 文化和旅游部 文化部 文旅部 最高人民检察院
    最高人民法院 民政部 水利部 海关总署 环境保护部 生态环境部 科学技术部 科技部 税务总局
    自然资源部 财政部 质检总局 退役军人事务部 退役军人部 铁道部
    """.split()
)
LEVEL_WORDS = {
    "自治区": ("自治区",),
    "自治州": ("自治州", "州"),
    "自治县": ("自治县", "县"),
    "自治旗": ("自治旗", "旗"),
    "地区": ("地区",),
    "新区": ("新区", "区"),
}
ANY_LEVEL = ("自治区", "地区", *"省市县区州盟旗")
# after a word for a level stands a body's name, not the rest of another word (市场监管局, 市政工程公司, 市民中心, 省会)
# and no lower level (市县两级); 市乡村振兴局 and 市市场监管局 are bodies of the city
AFTER_LEVEL = regex(
    r"""(?!场|值|容|集|域|级|际|会|内|中心(?!支行)|政(?!府|协|法|务|研|策|数)|民(?!政|族|宗|营|兵|航|防|盟)|监(?!察|委))
    (?![区县旗镇州](?!域|划|镇)|市(?!场|政|容|域|民)|乡(?!村|镇|土))
    .+""",
    re.X | re.S,
)
# what a name of a Party body or an organisation begins with, before its place
OPENERS = (
    "中国共产党", "中共", "中国人民政治协商会议", "政协", "共青团", "国家税务总局",
    "中国国际贸易促进委员会", "国际贸易促进委员会", "中国人民银行", "人民银行", "人行", "团",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Prefix:
    """What a body's name begins with: whose body it is, the word for the level, and what follows.

    opener: the words before the place (中共). place: the place as printed, None where only a level word stands there.
    level and rest are None and the whole name where neither is printed.
    """

    scope: str | None
    level: str | None
    rest: str
    opener: str = ""
    place: str | None = None


def split_prefix(name: str, place: str | None) -> Prefix:
    """What a body's name begins with in the documents of a place.

    >>> split_prefix("沈阳市教育局", "沈阳市") == Prefix("沈阳市", "市", "教育局", place="沈阳市")
    True
    >>> split_prefix("市教育局", "沈阳市"), split_prefix("沈阳海关", "沈阳市")
    (Prefix(scope='沈阳市', level='市', rest='教育局', opener='', place=None), \
Prefix(scope='沈阳市', level=None, rest='沈阳海关', opener='', place=None))
    """
    opener = next((each for each in OPENERS if name.startswith(each)), "")
    for start in dict.fromkeys((len(opener), 0)):
        found = placed(name, start, place)
        if found is not None and AFTER_LEVEL.fullmatch(found.rest):
            return found
    if name in CENTRAL or (name.startswith(OF_STATE) and not LOCAL.search(name)):
        return Prefix(STATE, None, name)
    if name.startswith(("省", "自治区")) and place is not None and (province := province_above(place)):
        level = "省" if name.startswith("省") else "自治区"
        if AFTER_LEVEL.fullmatch(rest := name.removeprefix(level)):
            return Prefix(province, level, rest)
    return Prefix(place, None, name)


def placed(name: str, start: int, place: str | None) -> Prefix | None:
    """The prefix of a name that has a place or a level word of the place at `start`; None where it has neither."""
    opener, end, scope = name[:start], start, None
    while (found := place_at(name, end, place)) is not None:
        scope, length = found
        end += length
    if scope is not None:
        levels = levels_of(scope)
        return Prefix(scope, levels[-1], name[end:], opener, name[start:end])
    for level in levels_of(place) if place is not None else ANY_LEVEL:
        if name.startswith(level, start) and (end := start + len(level)) < len(name):
            standard = level if place is None else levels_of(place)[-1]
            return Prefix(place, standard, name[end:], opener)
    # 地委, 阿勒泰地委: what only the Party committee of a prefecture is called
    stem = place.removesuffix("区") if place is not None and place.endswith("地区") else None
    for printed in (stem, "地") if stem is not None else ():
        if name.startswith(f"{printed}委", start) and not name.startswith("委员", start + len(printed)):
            whole = stem if printed == stem else None
            return Prefix(place, "地区", name[start + len(printed) :], opener, whole)
    return None


def place_at(name: str, start: int, place: str | None) -> tuple[str, int] | None:
    """The place at a point of a name, and its length: a listed one, or that of the document."""
    listed = listed_at(name, start)
    if listed is not None and places_by_name()[listed].name != listed and name[start + len(listed) :][:1] in "区县市旗":
        listed = None  # 巴州 is short for a prefecture, but 巴州区 is a district elsewhere
    own = place is not None and next((each for each in own_names(place) if name.startswith(each, start)), None)
    if own and len(own) >= len(listed or ""):
        return str(place), len(own)
    return (places_by_name()[listed].name, len(listed)) if listed is not None else None


def own_names(place: str) -> tuple[str, ...]:
    """How a place's own documents call it, the longest first: 南京市鼓楼区 is 鼓楼区 there.

    >>> own_names("南京市鼓楼区"), own_names("沈阳市")
    (('南京市鼓楼区', '鼓楼区'), ('沈阳市',))
    """
    names = [place]
    while (above := listed_at(names[-1], 0)) is not None and above != names[-1]:
        names.append(names[-1].removeprefix(above))
    return tuple(names)


def levels_of(place: str) -> tuple[str, ...]:
    """The words for a place's level, the shortest last.

    >>> levels_of("沈阳市"), levels_of("延边朝鲜族自治州"), levels_of("广西壮族自治区")
    (('市',), ('自治州', '州'), ('自治区',))
    """
    return next((words for end, words in LEVEL_WORDS.items() if place.endswith(end)), (place[-1:],))


def province_above(place: str) -> str | None:
    """The province that a place lies in or is, as far as its name tells.

    >>> province_above("大连市"), province_above("南京市鼓楼区"), province_above("安河市")
    ('辽宁省', '江苏省', None)
    """
    listed = listed_at(place, 0)
    return province_of(place) or (province_of(listed) if listed is not None else None)


def scope_of(name: str, place: str | None) -> str | None:
    """The place that a body belongs to, by its name's prefix and the place whose document names it.

    >>> scope_of("市教育局", "沈阳市"), scope_of("省教育厅", "沈阳市"), scope_of("国家税务总局", "沈阳市")
    ('沈阳市', '辽宁省', '中国')
    """
    return split_prefix(name, place).scope


def may_be_of(name: str, scope: str) -> bool:
    """Whether a body's name may tell in the documents of another place that the body belongs to a place.

    False is certain: `scope_of` gives the place for no document but its own.

    >>> may_be_of("安河市邮政管理局", "安河市"), may_be_of("省邮政管理局", "辽宁省")
    (True, True)
    >>> may_be_of("市邮政管理局", "安河市"), may_be_of("省邮政管理局", "安河市")
    (False, False)
    """
    if scope == STATE or any(each in name for each in names_of(scope)):
        return True
    return province_of(scope) == scope and name.startswith(("省", "自治区"))
