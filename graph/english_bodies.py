"""Bodies in English, by rules over reviewed word lists.

A name is put into English only if its words are understood to the last character: the place or the word for its level,
then a listed body (委宣传部), or listed fields of work and a head (自然资源和规划 局). What is understood in part gets
no English: half a translation would look like a whole one.
"""

from __future__ import annotations

from functools import cache, lru_cache

from graph.english_places import LEVELS, district_at, english_place, stems
from graph.name_forms import BRACKETS, COURTS, court
from graph.place_prefixes import STATE, split_prefix
from loaders.numerals import read_number
from loaders.regex import regex
from loaders.rules.body_words import WHOLE_NAMES
from ontology.english import Sort, body_words

CLASS_BRACKETS = str.maketrans("()", "（）")
JOINING = "和与、及"
OFFICE_ELSEWHERE = regex(r"(?:人民政府|政府)?驻(?P<city>.{1,4}?)(?:办|办事处)")
SHORT_CITIES = {"京": "北京", "沪": "上海", "深": "深圳", "穗": "广州", "津": "天津", "渝": "重庆", "汉": "武汉"}
SESSION = regex(r"第(?P<number>[一二三四五六七八九十]{1,4})届(?P<body>.+)")
PARTS = {
    "党组": "Leading Party Members' Group of the {body}",
    "党委": "Party Committee of the {body}",
    "机关": "Administrative Offices of the {body}",
}
# a committee's own Party group would be 市委党组: nothing of the kind is printed
NO_PARTY_GROUP = regex(r"委$|党")


@lru_cache(maxsize=65536)
def english_body(name: str, place: str | None) -> str | None:
    """A body's English name; None where the words do not tell it.

    name: as printed or as labelled. place: whose documents print it, or whose body it is.

    >>> english_body("市卫生健康委", "沈阳市"), english_body("省教育厅", "沈阳市")
    ('Shenyang Municipal Health Commission', 'Liaoning Provincial Department of Education')
    >>> english_body("市委宣传部", "安河市"), english_body("市自然资源和规划局", None)
    ('Publicity Department of the CPC Anhe Municipal Committee', 'Municipal Natural Resources and Planning Bureau')
    >>> english_body("市智慧办", "沈阳市") is None
    True
    """
    plain = name.translate(CLASS_BRACKETS)
    for sort in (Sort.CLASS, Sort.STATE):
        if (found := body_words(sort).get(plain)) is not None:
            return found
    prefix = split_prefix(name.translate(BRACKETS), None if place == STATE else place)
    if prefix.level is None:
        return without_level(plain) or at_other_level(plain)
    if prefix.scope is None:
        where = LEVELS.get(prefix.level)
    else:
        known = english_place(prefix.scope)
        where = known.before_bodies if known is not None else None
    if where is None:
        return None
    if prefix.opener not in ("", "中共", "中国共产党"):
        return with_opener(prefix.opener, prefix.rest, where)
    if prefix.opener and not prefix.rest.startswith(("委", "纪")):
        return None
    return at_level(prefix.rest, where, prefix.scope)


def at_other_level(name: str) -> str | None:
    """A body with a word for another level than that of the place whose documents print it: 县人大常委会, 地委宣传部.

    Nothing tells which county it is of, so the English does not say it either.

    >>> english_body("县人大常委会", "平潭综合实验区"), english_body("地委宣传部", None)
    ("Standing Committee of the County People's Congress", 'Publicity Department of the CPC Prefecture Committee')
    """
    if name.startswith("地委"):
        return at_level(name[1:], LEVELS["地区"], None)
    prefix = split_prefix(name, None)
    if prefix.level is None or prefix.scope is not None or prefix.opener or prefix.level not in LEVELS:
        return None
    return at_level(prefix.rest, LEVELS[prefix.level], None)


def at_level(rest: str, where: str, scope: str | None) -> str | None:
    """What follows a place or a word for its level. where: the place in English; scope: the place."""
    if rest in COURTS:
        # 市法院 of a place whose kind nobody tells may be an intermediate court: it stays a court
        ranked = court(rest, scope, [])
        rest = rest if ranked == "人民法院" else ranked
    if (template := body_words(Sort.BODY).get(rest)) is not None:
        return template.format(place=where)
    if (office := OFFICE_ELSEWHERE.fullmatch(rest)) is not None:
        city = stems().get(SHORT_CITIES.get(office["city"], office["city"]))
        return None if city is None else f"{city} Office of the {where} People's Government"
    if (session := SESSION.fullmatch(rest)) is not None and session["body"] == "人民代表大会":
        return f"{ordinal(session['number'])} {where} People's Congress"
    for ending, template in PARTS.items():
        body = rest.removesuffix(ending)
        if body != rest and not NO_PARTY_GROUP.search(body) and (english := at_level(body, where, scope)) is not None:
            return template.format(body=english)
    if (department := english_department(rest)) is not None:
        return f"{where} {department}"
    shorter = rest.removeprefix("人民").removeprefix("政府")
    return at_level(shorter, where, scope) if shorter and shorter != rest else None


def with_opener(opener: str, rest: str, where: str) -> str | None:
    """A name with words before its place: 共青团沈阳市委, 中国人民政治协商会议沈阳市第十六届委员会."""
    session = SESSION.fullmatch(rest)
    body = session["body"] if session is not None else rest
    template = body_words(Sort.OPENER).get(f"{opener}…{body}")
    if template is not None:
        number = f"{ordinal(session['number'])} " if session is not None else ""
        return number + template.format(place=where)
    state = body_words(Sort.STATE).get(opener)
    branch = body_words(Sort.BRANCH).get(rest)
    # the branch of a city is that of the place, not of its government
    place = where.removesuffix(" Municipal").removesuffix(" Provincial")
    return branch.format(state=state, place=place) if state and branch else None


def ordinal(number: str) -> str:
    """A Chinese number as an English ordinal.

    >>> ordinal("十六"), ordinal("十二"), ordinal("二十一")
    ('16th', '12th', '21st')
    """
    value = int(read_number(number) or 0)
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def without_level(name: str) -> str | None:
    """A name that begins with no level: 沈阳海关, 国家统计局沈阳调查队, 和平区教育局, 人事处, 工商联."""
    for length in range(len(name) - 1, 1, -1):
        stem, rest = name[:length], name[length:]
        if (place := stems().get(stem)) is not None and (template := body_words(Sort.STEM).get(rest)) is not None:
            return template.format(place=place)
        if (state := body_words(Sort.STATE).get(stem)) is not None and (found := branch_of(state, rest)) is not None:
            return found
    if (district := district_at(name)) is not None and (known := english_place(district)) is not None:
        return at_level(name.removeprefix(district), known.before_bodies, district)
    if name in WHOLE_NAMES and (template := body_words(Sort.BODY).get(name)) is not None:
        return " ".join(template.format(place="").split())
    return english_department(name)


def branch_of(state: str, rest: str) -> str | None:
    """The branch of a body of the state in a place: 沈阳分行, 辽宁省分行, 驻沈阳特派员办事处."""
    for ending, template in body_words(Sort.BRANCH).items():
        printed = rest.removesuffix(ending).removeprefix("驻")
        if printed == rest:
            continue
        listed = english_place(printed) if len(printed) > 2 else None
        place = stems().get(printed) or (listed.alone if listed is not None else None)
        if place is not None:
            return template.format(state=state, place=place)
    return None


@cache
def english_department(name: str) -> str | None:
    """A department without its place: fields of work that fill its name, and a head.

    >>> english_department("文化体育广播电视和旅游局")
    'Culture, Sports, Radio, Television and Tourism Bureau'
    >>> english_department("智慧局") is None
    True
    """
    # the shortest head leaves most to the fields: 城市管理 局, not 城市 管理局
    for head in reversed(body_words(Sort.HEAD)):
        if not name.endswith(head) or name == head:
            continue
        if (fields := english_fields(name.removesuffix(head))) is not None:
            return body_words(Sort.HEAD)[head].format(fields=fields)
    return None


def english_fields(words: str) -> str | None:
    """Fields of work in English; None where the list does not have them all.

    >>> english_fields("科技"), english_fields("教育和体育"), english_fields("智慧")
    ('Science and Technology', 'Education and Sports', None)
    """
    fields = fields_of(words)
    if fields is None:
        return None
    english = [part for field in fields for part in body_words(Sort.FIELD)[field].split("; ")]
    return listed(list(dict.fromkeys(english)))


@lru_cache(maxsize=4096)
def fields_of(words: str) -> tuple[str, ...] | None:
    """The listed fields of work, as few as can be, that fill some words, with or without 和 or 、 between them."""
    found: list[tuple[str, ...]] = [(words,)] if words in body_words(Sort.FIELD) else []
    for field in body_words(Sort.FIELD):
        if words.startswith(field) and words != field:
            rest = words.removeprefix(field)
            after = (rest, rest[1:]) if rest[0] in JOINING else (rest,)
            found += [(field, *others) for each in after if (others := fields_of(each)) is not None]
    return min(found, key=lambda each: (len(each), each), default=None)


def listed(parts: list[str]) -> str:
    """Parts as an English list.

    >>> listed(["Land and Resources", "Planning"]), listed(["Culture", "Sports", "Tourism"])
    ('Land and Resources, and Planning', 'Culture, Sports and Tourism')
    """
    *first, last = parts
    if not first:
        return last
    comma = "," if any(" and " in part for part in parts) else ""
    return f"{', '.join(first)}{comma} and {last}"
