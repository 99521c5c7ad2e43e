"""Which printed forms are forms of one name: short and formal words, the place or the word for its level.

Two names are forms of one if they come to the same key in the same scope. Nothing is taken by likeness: each step
towards the key is a habit of official documents that is written here or in `ontology/short_names.tsv`, and leaves a
sentence for the ledger of names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from graph.place_prefixes import STATE, Prefix, split_prefix
from loaders.bodies import is_generic
from loaders.regex import regex
from ontology.places import places_by_name
from ontology.short_names import listed_short_names

BRACKETS = str.maketrans("()", "（）")
OPENINGS = (("人民政府", "政府"), ("人民代表大会常务委员会", "人大常委会"), ("人民代表大会", "人大"))
AREA_BOARD = regex(r"(?:(?<=[区园港城])|^)管理委员会$")
CLOSINGS = (
    (AREA_BOARD, "管委会"),
    (regex(r"工作委员会$"), "工委"),
    (regex(r"(?<![居村]民)(?<!业主)委员会$"), "委"),
    # 街道办 is short for 街道办事处, 驻京办 for 驻北京办事处
    (regex(r"(?<=.)(?<!街道)(?<![乡镇驻])办公室$"), "办"),
)
JOINING = regex(r"(?<=.)[和与](?=.)")
FORMAL_OPENERS = ("中国人民政治协商会议", "共青团", "国家税务总局", "中国国际贸易促进委员会", "中国人民银行")
FULL_HEADS = {"委": "委员会", "办": "办公室"}
FORMAL_END = regex(r"(?<!^政府)(?:局|厅|委员会|办公[室厅]|人民政府|中心|联合会|协会)$")
PREFECTURES = ("地级市", "自治州", "地区", "盟")
PROVINCES = ("省", "自治区")
COURTS = {
    "法院": "", "人民法院": "", "中院": "中级", "中级法院": "中级", "中级人民法院": "中级",
    "高院": "高级", "高级法院": "高级", "高级人民法院": "高级",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """What a printed name comes to.

    scope: the place whose body it is. key: equal for all forms of one name in one scope. steps: how it came to the key.
    options: keys of what a short form may stand for; which, only the documents of the place tell. levelled: whether a
    word for the level stands in it (市教育局), not the place. formal: the body's formal name, where the words tell it.
    """

    scope: str | None
    key: str
    steps: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    levelled: bool = False
    formal: str | None = None


def form_of(name: str, place: str | None) -> Form:
    """What a body's name comes to in the documents of a place.

    >>> form_of("安河市人力资源和社会保障局", "安河市").key, form_of("市人社局", "安河市").key
    ('市人力资源社会保障局', '市人力资源社会保障局')
    >>> form_of("市邮政局", "安河市").key, form_of("市邮政管理局", "安河市").key
    ('市邮政局', '市邮政管理局')
    """
    if is_generic(name):
        return Form(place, name)
    prefix = split_prefix(name.translate(BRACKETS), place)
    if prefix.level is None:
        if prefix.scope == STATE:
            return state_form(prefix.rest)
        return Form(prefix.scope, AREA_BOARD.sub("管委会", prefix.rest))
    if prefix.opener not in ("", "中共", "中国共产党"):
        return organisation_form(prefix)
    steps = []
    if prefix.place is not None or prefix.opener:
        steps.append(f"“{prefix.opener}{prefix.place or prefix.level}”即“{prefix.level}”")
    rest, options = plain_words(prefix.rest, steps, prefix.scope)
    return Form(
        prefix.scope,
        prefix.level + rest,
        tuple(steps),
        tuple(prefix.level + each for each in options),
        prefix.place is None,
        formal_name(prefix, rest),
    )


def state_form(name: str) -> Form:
    """The form of a body of the state: 国家发改委 and 国家发展和改革委员会, 中华人民共和国教育部 and 教育部."""
    steps: list[str] = []
    name = name.removeprefix("中华人民共和国")
    opener = "国家" if name.startswith("国家") else ""
    rest, _ = plain_words(name.removeprefix(opener), steps, STATE)
    return Form(STATE, opener + rest, tuple(steps), levelled=True)


def organisation_form(prefix: Prefix) -> Form:
    """The form of a name that puts other words before its place: 共青团安河市委, 国家税务总局安河市税务局."""
    level, rest, opener = prefix.level or "", prefix.rest, prefix.opener
    printed = f"{opener}{prefix.place or level}{rest}"
    committee = rest in ("委", "委员会")
    if opener in ("共青团", "团") and committee:
        key = f"团{level}委"
    elif opener in ("政协", "中国人民政治协商会议"):
        key = f"{level}政协" if committee else f"{level}政协{rest}"
    elif opener.endswith("国际贸易促进委员会") and committee:
        key = f"{level}贸促会"
    elif opener in ("中国人民银行", "人民银行", "人行"):
        key = f"人民银行{level}{rest}"
    elif opener == "国家税务总局" and rest.endswith("税务局"):
        key = level + rest
    else:
        return Form(prefix.scope, printed)
    steps = (f"“{printed}”简称“{key}”",) if printed != key else ()
    is_formal = prefix.place == prefix.scope and opener in FORMAL_OPENERS and not printed.endswith("委")
    return Form(prefix.scope, key, steps, (), prefix.place is None, printed if is_formal else None)


def plain_words(rest: str, steps: list[str], scope: str | None) -> tuple[str, tuple[str, ...]]:
    """The words of a name after its level in their standard form, and those that they may be short for.

    What was changed is added to `steps`.
    """
    rest = closed(opened(rest, steps), steps)
    if rest.startswith("政府") and joined(rest[2:]) in department_keys():
        steps.append("“政府”二字可省")
        rest = rest[2:]
    if rest in COURTS:
        return court(rest, scope, steps), ()
    formals = standard_forms().get(joined(rest), ())
    if len(formals) == 1:
        key = key_of(formals[0])
        steps.append(f"“{rest}”是“{formal_words()[key]}”的规范简称")
        return key, ()
    if joined(rest) != rest:
        steps.append("“和”“与”可省")
    return joined(rest), tuple(key_of(each) for each in formals)


def opened(rest: str, steps: list[str]) -> str:
    """The words with what they open with made short: 人民政府办公室, 人民代表大会."""
    for long, short in OPENINGS:
        if rest.startswith(long):
            steps.append(f"“{long}”简作“{short}”")
            return short + rest.removeprefix(long)
    return rest


def closed(rest: str, steps: list[str]) -> str:
    """The words with what they close with made short: 卫生健康委员会, 外事办公室."""
    for pattern, short in CLOSINGS:
        if (match := pattern.search(rest)) is not None:
            steps.append(f"“{match.group()}”简作“{short}”")
            return rest[: match.start()] + short
    return rest


def joined(rest: str) -> str:
    """The words without 和 and 与 between them.

    >>> joined("人力资源和社会保障局")
    '人力资源社会保障局'
    """
    return JOINING.sub("", rest)


def key_of(formal: str) -> str:
    """Formal words in the form that keys have."""
    return joined(closed(opened(formal, []), []))


def court(rest: str, scope: str | None, steps: list[str]) -> str:
    """The full name of a court; that of a prefecture is 中级, that of a province 高级, as far as its kind is known."""
    listed = places_by_name().get(scope or "")
    rank = COURTS[rest]
    if not rank and listed is not None:
        rank = "中级" if listed.kind in PREFECTURES else "高级" if listed.kind in PROVINCES else ""
    full = f"{rank}人民法院"
    if full != rest:
        steps.append(f"“{rest}”即“{full}”")
    return full


def formal_name(prefix: Prefix, key: str) -> str | None:
    """The formal name of a body where it is printed or the list of short names tells it; None elsewhere."""
    if prefix.scope is None:
        return None
    if (formal := formal_words().get(key)) is not None:
        opener = "中共" if formal.startswith(("委", "纪律检查")) else ""
        return opener + prefix.scope + re.sub("^政府", "人民政府", formal)
    if prefix.place is not None and prefix.place.endswith(prefix.scope) and FORMAL_END.search(prefix.rest):
        return prefix.opener + prefix.scope + prefix.rest
    return None


@cache
def standard_forms() -> dict[str, tuple[str, ...]]:
    """What each listed short form, as a key, may stand for."""
    found: dict[str, tuple[str, ...]] = {}
    for each in listed_short_names():
        for short, formal in each.pairs():
            found[key_of(short)] = (*found.get(key_of(short), ()), formal)
    return found


@cache
def formal_words() -> dict[str, str]:
    """The formal words of each listed body by their key, heads in full."""
    found: dict[str, str] = {}
    for each in listed_short_names():
        for head in each.heads or ("",):
            found.setdefault(key_of(each.formal + head), each.formal + FULL_HEADS.get(head, head))
    return found


@cache
def department_keys() -> frozenset[str]:
    """The keys of all listed departments and offices elsewhere, before which 政府 may be left out."""
    return frozenset(
        key_of(name)
        for each in listed_short_names()
        if each.heads or each.short.startswith("驻")
        for pair in each.pairs()
        for name in pair
    )
