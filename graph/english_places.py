"""Places in English: listed ones as they call themselves, others by their form, with pinyin where it is certain."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from graph.place_prefixes import own_names
from graph.romanised import romanise_place
from loaders.regex import regex
from ontology.english import Sort, body_words, place_words
from ontology.places import NO_NAME, listed_places, places_by_name

ADJECTIVES = {"省": "Provincial", "直辖市": "Municipal", "地级市": "Municipal"}
KINDS = {"地区": "Prefecture", "盟": "League"}
# 市 alone in the documents of no known place; 区 may be a new area there, so it says nothing
LEVELS = {
    "省": "Provincial", "市": "Municipal", "县": "County", "州": "Prefecture", "盟": "League", "旗": "Banner",
    "地区": "Prefecture", "自治区": "Autonomous Region", "自治州": "Autonomous Prefecture",
}  # fmt: skip
# what stands before 区 in the name of a kind of area: 自贸区 is no district called Zimao
KINDS_OF_AREA = (
    "中心城 主城 老城 新城 自贸 自由贸易 经开 综保 综合保税 出口加工 工业 产业 旅游 风景 名胜 度假 生态 空港 临港 临空"
    " 实验 试验 科技 管理 物流 文化 商务 功能"
)
DISTRICT = regex(
    rf"{NO_NAME}(?!(?:{'|'.join(KINDS_OF_AREA.split())})区)(?P<name>[一-鿿]{{1,3}}?[区县])(?!管委|管理委|党工委|工委|纪工委)"
)
ENDINGS = ("自治区", "地区", "省", "市")


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place in English: as what somebody is mayor of, and in front of its bodies.

    >>> PlaceName("Shenyang", "Shenyang Municipal").before_bodies
    'Shenyang Municipal'
    """

    alone: str
    before_bodies: str


@cache
def english_place(place: str) -> PlaceName | None:
    """A place in English; None where its name is not certain.

    >>> english_place("辽宁省").before_bodies, english_place("延边州").alone, english_place("安河市").before_bodies
    ('Liaoning Provincial', 'Yanbian Korean Autonomous Prefecture', 'Anhe Municipal')
    >>> english_place("南京市鼓楼区").before_bodies
    'Nanjing Gulou District'
    """
    if (listed := places_by_name().get(place)) is not None:
        return listed_name(listed.name, listed.kind)
    inner = own_names(place)[-1]
    own = area(inner)
    if own is None or inner == place:
        return own
    outer = english_place(place.removesuffix(inner))
    return None if outer is None else PlaceName(f"{outer.alone} {own.alone}", f"{outer.alone} {own.before_bodies}")


def listed_name(place: str, kind: str) -> PlaceName:
    """A place of `places.tsv` in English."""
    name = place_words()[place]
    if kind in ADJECTIVES:
        return PlaceName(name, f"{name} {ADJECTIVES[kind]}")
    whole = f"{name} {KINDS[kind]}" if kind in KINDS else name
    return PlaceName(whole, whole)


def area(place: str) -> PlaceName | None:
    """A place that `places.tsv` does not list, by the form of its name.

    >>> area("和平区").alone, area("东阿县").alone, area("安河市").before_bodies
    ('Heping District', "Dong'e County", 'Anhe Municipal')
    """
    ending = next((each for each in body_words(Sort.AREA) if place.endswith(each) and place != each), None)
    if ending is None:
        return None
    name = place_words().get(place) or romanise_place(place.removesuffix(ending))
    if name is None:
        return None
    whole = f"{name} {body_words(Sort.AREA)[ending]}"
    return PlaceName(name if ending == "市" else whole, whole)


def district_at(name: str) -> str | None:
    """The district or county that the name of a body begins with, by its form alone; None where there is none.

    >>> district_at("和平区教育局"), district_at("自贸区管委会"), district_at("开发区管委会"), district_at("各区教育局")
    ('和平区', None, None, None)
    """
    found = DISTRICT.match(name)
    return found["name"] if found is not None else None


@cache
def stems() -> dict[str, str]:
    """What listed places are called without the word for their level; left out where it may mean two names.

    >>> stems()["沈阳"], stems()["内蒙古"], stems()["吉林"]
    ('Shenyang', 'Inner Mongolia', 'Jilin')
    """
    found: dict[str, set[str]] = {}
    for each in listed_places():
        ending = next((ending for ending in ENDINGS if each.name.endswith(ending)), None)
        if ending is None:
            continue
        name = place_words()[each.name]
        if ending == "自治区":
            name = "Inner Mongolia" if name.startswith("Inner") else name.split()[0]
        for stem in {each.name.removesuffix(ending), each.name[: 3 if each.name.startswith("内蒙古") else 2]}:
            if len(stem) > 1 and (stem == each.name.removesuffix(ending) or ending == "自治区"):
                found.setdefault(stem, set()).add(name)
    return {stem: names.pop() for stem, names in sorted(found.items()) if len(names) == 1}
