"""Places that issue documents: provinces and prefecture-level divisions (`places.tsv`), and others by their form.

`places.tsv` has a line for each division: its name, its kind, its province, the characters that stand for it at the
start of document numbers (沪 in 沪府发), and its short name where the print commonly uses one (延边州).
Counties, districts and new areas are not listed; they are known by their form before a word for a body of government.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

# 中共 stands before the place in the names of Party bodies, 政协 in those of the consultative conference
PARTY = r"(?:中国共产党|中共|中国人民政治协商会议|政协)?"
# what follows the name of a place in the name of its government, its Party committee or its congress
GOVERNMENT = (
    r"(?:人民政府|政府|人民代表大会|人大|人民法院|人民检察院|监察委|纪律检查委员会|纪委"
    r"|管理委员会|管委会|工作委员会|工委|党工委|行政公署|行署|委员会|委办|委关于|委、|委$)"
)
# a kind of area or a class of places (各区, 园区, 乡镇), not the name of one
NO_NAME = (
    r"(?![各全本我该县区市州]|(?:城|都|集|超)市|(?:乡|城|村|集)镇|关于"
    r"|(?:[社园城辖景校小街郊山灾库牧林矿地新]|高新|开发|经开|示范|保税|合作|经济(?:技术)?开发|高新技术(?:产业)?(?:开发)?)区)"
)
NAME_CHARACTER = r"(?:(?!政府|人民|办公|关于|委员|管委|工委|党工|以上|以下)[一-鿿])"
LOWER = re.compile(
    rf"{NO_NAME}(?P<name>{NAME_CHARACTER}{{1,12}}?(?<![各全本我该])"
    r"(?:自治州|自治县|自治旗|综合实验区|高新技术产业开发区|经济技术开发区|开发区|高新区|示范区|保税区|合作区|新区|林区|矿区"
    rf"|地区|市|县|区|旗|盟|州|镇|乡))(?={GOVERNMENT})"
)
# without such a word only a city or county is told by its form, before a body or a kind of document: 安河市教育局
ALONE = re.compile(
    rf"{NO_NAME}(?!建设|推进|推动|加快|打造|创建|新建|全面|实施|农村|现代|国家|全国|[一-鿿]{{2}}城市|[大小新老]城市)"
    rf"(?P<name>{NAME_CHARACTER}{{2,3}}?(?<![集夜超闹股楼菜贸街互绵])市|{NAME_CHARACTER}{{1,3}}?(?<![困范点大强])县)"
    r"(?![区级场民政长内里部域])"
    r"(?=[^。；：，、]{1,14}?(?:局|委|办|厅|会|院|中心|办公室)(?:关于|[、，（(]|$)"
    r"|[^。；：]{0,60}(?:方案|规划|纲要|条例|办法|大事记|报告|计划|意见|通知|细则|规定|要点|标准)(?:$|[（(]))"
)
START = re.compile(PARTY)
LEVELS = 3  # 吉林省, 吉林市, and a short name between them


@dataclass(frozen=True, slots=True)
class Place:
    """A line of `places.tsv`."""

    name: str
    kind: str
    province: str
    prefixes: str
    short: str | None


@cache
def listed_places() -> tuple[Place, ...]:
    """All lines of `places.tsv`, in its order."""
    lines = (files(__package__) / "places.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return tuple(
        Place(name, kind, province, prefixes, short or None)
        for name, kind, province, prefixes, short in (line.split("\t") for line in lines)
    )


@cache
def places_by_name() -> dict[str, Place]:
    """Each listed place by its name and by its short name."""
    named = {place.name: place for place in listed_places()}
    return named | {place.short: place for place in listed_places() if place.short}


@cache
def longest_name() -> int:
    """The length of the longest listed name."""
    return max(map(len, places_by_name()))


@cache
def names_of(place: str) -> tuple[str, ...]:
    """The names of a place: its own and, of a listed one, its short name.

    >>> names_of("延边朝鲜族自治州"), names_of("安河市")
    (('延边朝鲜族自治州', '延边州'), ('安河市',))
    """
    return (place, *(name for name, listed in places_by_name().items() if listed.name == place != name))


def province_of(place: str) -> str | None:
    """The province that a listed place lies in, or is; None for a place that is not listed.

    >>> province_of("大连市"), province_of("福建省"), province_of("安河市")
    ('辽宁省', '福建省', None)
    """
    found = places_by_name().get(place)
    return found.province if found else None


def place_of_prefix(prefix: str) -> str | None:
    """The place that a character at the start of a document's number stands for; None where it may be several.

    >>> place_of_prefix("沪"), place_of_prefix("闽"), place_of_prefix("榕"), place_of_prefix("宁")
    ('上海市', '福建省', '福州市', None)
    """
    found = [place.name for place in listed_places() if prefix and prefix in place.prefixes]
    return found[0] if len(found) == 1 else None


def find_place(text: str) -> str | None:
    """The place that the body named at the start of a text belongs to: the lowest division that is printed.

    A listed place is given by its full name. One that is not listed is taken from the form of the name, where a word
    for a body of government follows (安河区人民政府), or for a city or a county at the very start (安河市教育局).

    >>> find_place("大连市人民政府办公室"), find_place("中共福建省委"), find_place("延边州人民政府")
    ('大连市', '福建省', '延边朝鲜族自治州')
    >>> find_place("安河市安东新区管委会关于"), find_place("安河市教育局"), find_place("城市管理办法")
    ('安东新区', '安河市', None)
    """
    found: str | None = None
    start = START.match(text)
    position = start.end() if start else 0
    for _ in range(LEVELS):
        if (listed := listed_at(text, position)) is not None:
            found = places_by_name()[listed].name
            position += len(listed)
    if found is None and (alone := ALONE.match(text, position)):
        found = alone["name"]
        position = alone.end()
    lower = LOWER.match(text, position)
    return lower["name"] if lower else found


def listed_at(text: str, position: int) -> str | None:
    """The longest listed name, short names too, that stands at a position."""
    ahead = text[position : position + longest_name()]
    return next((ahead[:size] for size in range(len(ahead), 1, -1) if ahead[:size] in places_by_name()), None)
