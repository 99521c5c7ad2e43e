"""Posts in English: the title by a reviewed list, the body or the place that it is of by the rules for these."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from graph.english_bodies import english_body
from graph.english_places import english_place
from loaders.regex import regex
from ontology.english import titles

ORGAN = regex(r"(?P<organ>机关党委|党工委|党组|党委|纪委)(?=书记)")
MODIFIERS = {
    "常务": "Executive", "第一": "First", "执行": "Executive", "名誉": "Honorary",
    "代理": "Acting", "代": "Acting", "原任": "Former", "原": "Former", "前": "Former",
    "一级": "Grade I", "二级": "Grade II", "三级": "Grade III", "四级": "Grade IV",
}  # fmt: skip
# who leads a place, with its name behind; without one the list of titles says District Head
OF_PLACE = {
    "市长": ("Mayor", "Vice Mayor"),
    "省长": ("Governor", "Vice Governor"),
    "州长": ("Governor", "Vice Governor"),
    "区长": ("Head", "Deputy Head"),
    "县长": ("Head", "Deputy Head"),
    "镇长": ("Head", "Deputy Head"),
    "乡长": ("Head", "Deputy Head"),
}
BODY_BEFORE = "…"
BARE = ("University", "Customs")  # names without an article


@lru_cache(maxsize=16384)
def english_post(post: str, place: str | None) -> str | None:
    """A post's English name; None where its words are not understood to the last.

    post: as printed, without a rank in brackets. place: whose documents print it.

    >>> english_post("副市长", "沈阳市"), english_post("代市长", None), english_post("沈阳市市长", "沈阳市")
    ('Vice Mayor', 'Acting Mayor', 'Mayor of Shenyang')
    >>> english_post("市委书记", "沈阳市"), english_post("市教育局副局长", "安河市")
    ('Secretary of the CPC Shenyang Municipal Committee', 'Deputy Director of the Anhe Municipal Education Bureau')
    >>> english_post("智慧办主任", "沈阳市") is None
    True
    """
    for title, english in forms().items():
        if not post.endswith(title):
            continue
        before, words = modifiers(post.removesuffix(title))
        held = [*words, english]
        if not before:
            return " ".join(held)
        if (leader := leader_of(before, title, place)) is not None:
            return " ".join([*words, leader])
        bodies = [english_body(each, place) for each in before.split("、")]
        if all(bodies):
            named = [each for each in bodies if each is not None]
            return " ".join([*words, in_body(title, english, named)])
    return None


@cache
def forms() -> dict[str, str]:
    """Every title and its deputy's by their printed words, the longest first."""
    return dict(sorted(printed_forms(""), key=lambda pair: (-len(pair[0]), pair[0])))


@cache
def body_forms() -> dict[str, str]:
    """The titles that say less where their body stands in front: 处长 of a 处."""
    return dict(printed_forms(BODY_BEFORE))


def printed_forms(mark: str) -> Iterator[tuple[str, str]]:
    """The titles that begin with a mark, and their deputies, without it."""
    for each in titles().values():
        if each.chinese.startswith(BODY_BEFORE) is not bool(mark):
            continue
        chinese = each.chinese.removeprefix(mark)
        yield chinese, each.english
        if each.deputy is not None:
            organ = ORGAN.match(chinese)
            at = organ.end() if organ is not None else 0
            yield f"{chinese[:at]}副{chinese[at:]}", each.deputy


def modifiers(before: str) -> tuple[str, list[str]]:
    """What stands before a title, without the words that modify it, and these in English.

    >>> modifiers("市政府原"), modifiers("代")
    (('市政府', ['Former']), ('', ['Acting']))
    """
    words: list[str] = []
    while (found := next((each for each in MODIFIERS if before.endswith(each)), None)) is not None:
        before = before.removesuffix(found)
        words.insert(0, MODIFIERS[found])
    return before, words


def leader_of(before: str, title: str, place: str | None) -> str | None:
    """The leader of a place by its name: Mayor of Shenyang."""
    deputy = title.startswith("副")
    if (pair := OF_PLACE.get(title.removeprefix("副"))) is None or before[-1] != title[-2]:
        return None
    named = english_place(before)
    return f"{pair[deputy]} of {named.alone}" if named is not None else None


def in_body(title: str, english: str, bodies: list[str]) -> str:
    """A title with the bodies it is of.

    >>> in_body("部长", "Head", ["Ministry of Education"]), in_body("局长", "Director", ["Bureau"])
    ('Minister of Education', 'Director of the Bureau')
    """
    body = bodies[0]
    if title in ("部长", "副部长") and body.startswith("Ministry of "):
        return f"{'Vice ' if title[0] == '副' else ''}Minister of {body.removeprefix('Ministry of ')}"
    english = body_forms().get(title, english)
    if title in ("主任", "副主任") and body.startswith("Standing Committee of the ") and "Congress" in body:
        english = "Vice Chairperson" if title[0] == "副" else "Chairperson"
    if title in ("校长", "副校长") and ("University" in body or body.startswith("Party School")):
        english = "Vice President" if title[0] == "副" else "President"
    named = [each if each.endswith(BARE) else f"the {each}" for each in bodies]
    return f"{english} of {' and '.join(named)}"
