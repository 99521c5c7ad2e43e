"""How the page that draws a graph names its classes and views, draws its relations, and finds its names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from graph.picture.layout import View
from graph.picture.model import Node, Words

CACHED = 1 << 16  # names that are kept with what they are found by
KINDS = {
    "official": Words("领导", "Officials"),
    "body": Words("单位", "Bodies"),
    "generic": Words("泛指单位", "Unnamed bodies"),
    "post": Words("职务", "Posts"),
    "task": Words("任务", "Tasks"),
    "target": Words("指标", "Targets"),
    "event": Words("大事", "Events"),
    "document": Words("文件", "Documents"),
}
# each class's shape in the legend, round 0, 0; the script draws the same
SHAPES = {
    "official": "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z",
    "body": "M-5.5-5.5H5.5V5.5H-5.5Z",
    "generic": "M-5-5H5V5H-5Z",
    "post": "M0-6L6.5 5.5H-6.5Z",
    "task": "M-3.5-6H3.5L7 0L3.5 6H-3.5L-7 0Z",
    "target": "M0-7L7 0L0 7L-7 0Z",
    "event": "M0 6L-6.5-5.5H6.5Z",
    "document": "M-5-7H2L5-4V7H-5Z",
}
VIEWS = {
    View.CHARGE: Words("分工", "Charge"),
    View.DUTY: Words("任务与指标", "Duties"),
    View.EVENTS: Words("大事", "Events"),
    View.ALL: Words("全部", "Everything"),
}
RED, BLUE, GREEN, AMBER, SLATE, PALE = "#a0241c", "#6f8fae", "#2f7d5b", "#b9770e", "#8794a3", "#8fbda6"
COLOURS = {
    "gz:oversees": RED,
    "gz:liaisesWith": BLUE,
    "gz:assists": BLUE,
    "gz:urges": BLUE,
    "gz:backsUp": "#7a5c99",
    "gz:leads": GREEN,
    "gz:isResponsibleFor": GREEN,
    "gz:supports": PALE,
    "gz:carriesOut": PALE,
    "gz:hasTarget": AMBER,
}
INFERRED_COLOUR = "#c9837d"
# these say the same from either end, so that an arrow would say something that is not printed
MUTUAL = frozenset({"gz:backsUp"})


@dataclass(frozen=True, slots=True)
class Line:
    """How a tie is drawn."""

    colour: str
    dashed: bool
    mutual: bool


def line_of(relation: str, inferred: bool) -> Line:
    """How a tie of a relation is drawn; an inferred one is dashed, a mutual one has no arrow."""
    return Line(INFERRED_COLOUR if inferred else COLOURS.get(relation, SLATE), inferred, relation in MUTUAL)


def search_keys(node: Node) -> tuple[str, ...]:
    """What a thing is found by: its Chinese and other names, and the pinyin of the first, whole and by initials.

    A person's pinyin is that of the name's label, which reads surnames as such.

    >>> person = Node("i", "单义", "Shan Yi", None, "official", None, None, 1, (), ())
    >>> search_keys(person)
    ('单义', 'shan yi', 'shanyi', 'sy', 'danyi', 'dy')
    """
    return keys_of(node.label, tuple(each for each in (node.label_en, node.pinyin) if each), node.kind == "official")


@lru_cache(maxsize=CACHED)
def keys_of(label: str, latin: tuple[str, ...], person: bool) -> tuple[str, ...]:
    """What a thing of a Chinese name and some in Latin letters is found by; kept, as a thing stands in many parts."""
    from pypinyin import lazy_pinyin

    keys = [label.casefold(), *(plain_latin(each) for each in latin)]
    if person:
        for name in latin:
            words = [plain_latin(each) for each in re.split(r"[\s'’-]+", name) if each]
            keys += ["".join(words), "".join(each[0] for each in words)]
    read = [plain_latin(each) for each in lazy_pinyin(label) if each]
    keys += ["".join(read), "".join(each if each.isdigit() else each[0] for each in read if each)]
    return tuple(dict.fromkeys(each for each in keys if each))


def plain_latin(text: str) -> str:
    """A text in small letters without the marks on them.

    >>> plain_latin("Wáng Lǚ")
    'wang lu'
    """
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each)).strip()
