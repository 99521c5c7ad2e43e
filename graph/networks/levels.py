"""The level of government that a document comes from, told from its number's sign, its title, or its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.place_prefixes import STATE
from loaders.regex import regex
from ontology.places import find_place, place_of_prefix, places_by_name, province_of

# 国发, 国办函, 国函: only the state's signs start so. 中发, 中办发: the Party's centre
STATE_SIGN = regex(r"国(?:发|办|函|令|务院)|中(?:发|办|委)")
# 国家 and 全国 also start the titles of cities: 国家卫生城市创建方案
STATE_TITLE = regex(r"中华人民共和国|中国共产党|国务院|中共中央")
# after the character of a place only these are a government's or a Party committee's: 银发 is no city's sign
GOVERNMENT_SIGN = regex(r"(?P<place>.)(?:政|府|委)")
SIGN = regex(r"[^〔\[［（(【0-9]+")
PROVINCIAL = frozenset(("省", "自治区", "直辖市", "特别行政区"))
COUNTY_FORM = regex(r"(?:县|区|旗)$")
CITY_FORM = regex(r"(?:市|州|盟|地区)$")
PROVINCE_FORM = regex(r"(?:省|自治区)$")


class Level(StrEnum):
    """A level of government; UNKNOWN where the print does not tell."""

    STATE = "国家"
    PROVINCE = "省级"
    CITY = "市级"
    COUNTY = "县级"
    UNKNOWN = "不明"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from; place: the place whose number or title it is, None where that is not told."""

    level: Level
    place: str | None


def level_of_place(place: str | None) -> Level:
    """The level of a place, by the list of places, else by the form of its name.

    >>> level_of_place("大连市"), level_of_place("福建省"), level_of_place("安东区"), level_of_place(None)
    (<Level.CITY: '市级'>, <Level.PROVINCE: '省级'>, <Level.COUNTY: '县级'>, <Level.UNKNOWN: '不明'>)
    """
    if place is None or place == STATE:
        return Level.UNKNOWN if place is None else Level.STATE
    if listed := places_by_name().get(place):
        return Level.PROVINCE if listed.kind in PROVINCIAL else Level.CITY
    for form, level in ((PROVINCE_FORM, Level.PROVINCE), (COUNTY_FORM, Level.COUNTY), (CITY_FORM, Level.CITY)):
        if form.search(place):
            return level
    return Level.UNKNOWN


def origin_of(number: str | None, title: str | None, citing_place: str | None, citing_sign: str | None) -> Origin:
    """Where a cited document comes from. number, title: as printed; citing_sign: 安政发 of the document that cites.

    >>> origin_of("国发〔2021〕9号", None, "安河市", "安政发")
    Origin(level=<Level.STATE: '国家'>, place=None)
    >>> origin_of("闽政〔2021〕15号", None, "福州市", "榕政")
    Origin(level=<Level.PROVINCE: '省级'>, place='福建省')
    >>> origin_of("安政办发〔2021〕5号", None, "安河市", "安政发")
    Origin(level=<Level.CITY: '市级'>, place='安河市')
    >>> origin_of(None, "国民体质测定标准", "安河市", "安政发")
    Origin(level=<Level.UNKNOWN: '不明'>, place=None)
    """
    sign = found.group() if (found := SIGN.match(number or "")) else ""
    if STATE_SIGN.match(sign):
        return Origin(Level.STATE, None)
    titled = find_place(title) if title else None
    if titled is not None:
        return Origin(level_of_place(titled), titled)
    if title and STATE_TITLE.match(title):
        return Origin(Level.STATE, None)
    if (signed := GOVERNMENT_SIGN.match(sign)) is not None:
        if citing_sign and citing_sign.startswith(signed["place"]):
            return Origin(level_of_place(citing_place), citing_place)
        place = place_of_prefix(signed["place"])
        # a city of another province is rather a sign that is not known
        if place is not None and citing_place is not None and province_of(place) == province_of(citing_place):
            return Origin(level_of_place(place), place)
    return Origin(Level.UNKNOWN, None)
