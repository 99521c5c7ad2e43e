"""Pairs of bodies of one place whose names look alike and that were not put together, for a person to decide.

They are shown as lines of a file of overrides (`overrides.py`), so that the right ones can be kept and given back.
"""

from __future__ import annotations

from itertools import combinations

from graph.answers import Answer, Engine
from graph.overrides import HEADS
from loaders.regex import regex
from ontology.terms import GZ, RDFS

# 市政府新闻办 holds every character of 市政府办, yet nobody takes them for one
OPENING = regex(r"[省市县区州盟旗]?(?:人民政府|政府|委(?!员))?")
SHORTEST_CORE = 2  # characters that say what a body does: 邮政 in 市邮政局
BODIES = f"""PREFIX gz: <{GZ.NS}> PREFIX rdfs: <{RDFS.NS}> SELECT DISTINCT ?place ?scope ?name {{
    ?node a gz:PrintedName ; gz:denotes ?body ; rdfs:label ?label .
    ?body gz:generic false ; rdfs:label ?label .
    OPTIONAL {{ ?body gz:scope ?scope }} OPTIONAL {{ ?node gz:scope ?place }}
    BIND(STR(?label) AS ?name)
}} ORDER BY ?scope ?place ?name"""


def suggest_merges(engine: Engine) -> Answer:
    """Pairs of names, in order of place and name; the longer stands as the body. Nothing is decided by them."""
    alike: dict[tuple[str, str, str, str], list[tuple[str, str]]] = {}
    for place, scope, name in engine.run(BODIES).rows:
        opening, core, head = parts_of(str(name))
        if len(core) >= SHORTEST_CORE and scope is not None:
            alike.setdefault((str(scope), str(place or ""), opening, head), []).append((core, str(name)))
    pairs: list[tuple[str, str, str, str]] = []
    for (_, place, _, _), names in alike.items():
        for short, long in combinations(sorted(names, key=lambda pair: (len(pair[0]), pair)), 2):
            if is_within(short[0], long[0]):
                pairs.append((place, short[1], long[1], "名称相近，待人认定"))
    return Answer(HEADS, tuple(sorted(pairs)))


def parts_of(name: str) -> tuple[str, str, str]:
    """What a name opens with, what says what the body does, and the last character.

    >>> parts_of("市邮政管理局"), parts_of("市政府办")
    (('市', '邮政管理', '局'), ('市政府', '', '办'))
    """
    match = OPENING.match(name)
    opening = match.group() if match is not None else ""
    return opening, name[len(opening) : -1], name[-1:]


def is_within(short: str, long: str) -> bool:
    """Whether all characters of one text stand in another, in their order.

    >>> is_within("文旅", "文化旅游广电"), is_within("文旅", "旅游文化")
    (True, False)
    """
    rest = iter(long)
    return all(character in rest for character in short)
