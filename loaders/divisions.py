"""Names that an official document prints without the body they belong to: 人事处 in a commission's own papers.

Such a name is understood within the issuer: 人事处 of two commissions are two bodies. What a government, a Party
committee or their offices issue speaks for the whole place, so its names are the place's.
"""

from __future__ import annotations

from loaders.body_names import is_generic
from loaders.model import Genre
from loaders.regex import regex
from loaders.rules.body_words import WHOLE_NAMES

# an issuer whose papers speak for a place, with its office
SPEAKS_FOR_PLACE = regex(
    r"(?:^中共.*|政府|行政公署|行署|工委|工作委员会|管委会|管理委员会|[省市县区州盟旗地]委"
    r"|人大|人大常委会|代表大会|常务委员会)(?:综合?办公[室厅]|办公[室厅]|办)?$"
)
# a word for a level, a place or a class in front says whose body it is
SAYS_WHOSE = regex(r"(?:[省市县区州盟旗]|自治|地区|地委|地直|国|中|全|驻|团|各|有关|相关|本)")
DIVISION = regex(
    r"(?:(?<![管办]理|办事|联络|派出)处|(?<!研究|参事|办公|政研)室|科"
    r"|^(?:综合)?办公[室厅]|^(?:直属)?机关(?:党委|党总支|党支部|纪委|工会|团委|妇委会))$"
)
# in its own division of work a body lists what is its own, by names that elsewhere could be anybody's
OWN_UNIT = regex(r"(?:局|处|室|中心|站|队|所|院|学校|工会|学会|协会|党委|党总支|纪委|团委)$")
# 主持委全面工作: the issuer itself, by a word that stands for every other one too
ITSELF = regex(r"[委局厅办院]|管委会")
DIVISIONS_LIKE_BODIES = frozenset({"党委", "党组", "办公厅", "办公室", "工会", "机关党委"})


def is_division(name: str, issuer: str, genre: Genre) -> bool:
    """Whether a body's name, in a document of an issuer, is that of a part of the issuer.

    >>> is_division("人事处", "安河市教育局", Genre.PLAN), is_division("人事处", "安河市人民政府", Genre.PLAN)
    (True, False)
    >>> is_division("信息中心", "安河市教育局", Genre.DUTIES), is_division("市信息中心", "安河市教育局", Genre.DUTIES)
    (True, False)
    """
    if name == issuer or SPEAKS_FOR_PLACE.search(issuer) or is_generic(name):
        return False
    if ITSELF.fullmatch(name):
        return True
    if SAYS_WHOSE.match(name) or (name in WHOLE_NAMES and name not in DIVISIONS_LIKE_BODIES):
        return False
    if name[:2] == issuer[:2]:  # 安河海关 in a document of 安河市教育局
        return False
    return DIVISION.search(name) is not None or (genre is Genre.DUTIES and OWN_UNIT.search(name) is not None)
