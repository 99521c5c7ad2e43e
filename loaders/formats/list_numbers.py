"""The automatic numbers of a DOCX file's paragraphs, counted as an office program does (ISO/IEC 29500-1, 17.9)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement as Element

if TYPE_CHECKING:
    from docx.document import Document as DocumentObject

LEVELS = 9
DIGITS = "零一二三四五六七八九"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
         (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
LARGEST = 9999


def chinese(number: int) -> str:
    """A number from 1 to 9999 as counted in Chinese.

    >>> [chinese(number) for number in (7, 10, 14, 20, 35, 102, 110, 2010)]
    ['七', '十', '十四', '二十', '三十五', '一百零二', '一百一十', '二千零一十']
    """
    text = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += DIGITS[digit] + name
        elif text and not text.endswith("零") and number % unit:
            text += "零"
    return text[1:] if text.startswith("一十") else text


def roman(number: int) -> str:
    """A number in Roman numerals.

    >>> roman(1994)
    'MCMXCIV'
    """
    text = ""
    for value, numeral in ROMAN:
        text += numeral * (number // value)
        number %= value
    return text


def letters(number: int) -> str:
    """A number in letters: A to Z, then AA, BB.

    >>> letters(2), letters(28)
    ('B', 'BB')
    """
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def one_of(characters: str) -> Callable[[int], str]:
    """A format that counts with a row of characters, and in digits beyond its end."""
    return lambda number: characters[number - 1] if number <= len(characters) else str(number)


def row_from(first: str, length: int) -> str:
    """A row of characters that follow each other in Unicode."""
    return "".join(chr(ord(first) + index) for index in range(length))


def by_digit(zero_to_nine: str) -> Callable[[int], str]:
    """A format that writes each digit with another character."""
    return lambda number: "".join(zero_to_nine[int(digit)] for digit in str(number))


FORMATS: Mapping[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": by_digit("０１２３４５６７８９"),
    "decimalFullWidth2": by_digit("０１２３４５６７８９"),
    "decimalEnclosedCircle": one_of(row_from("①", 20)),
    "decimalEnclosedCircleChinese": one_of(row_from("①", 20)),
    "decimalEnclosedParen": one_of(row_from("⑴", 20)),
    "decimalEnclosedFullstop": one_of(row_from("⒈", 20)),
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "ideographDigital": by_digit("〇一二三四五六七八九"),
    "japaneseDigitalTenThousand": by_digit("〇一二三四五六七八九"),
    "taiwaneseDigital": by_digit("〇一二三四五六七八九"),
    "ideographTraditional": one_of(STEMS),
    "ideographZodiac": one_of(BRANCHES),
    "ideographEnclosedCircle": one_of(row_from("㊀", 10)),
    "upperLetter": letters,
    "lowerLetter": lambda number: letters(number).lower(),
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
}


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is numbered: first number, format, text with %1 to %9, what follows, paragraph style."""

    start: int
    format: str
    text: str
    suffix: str
    style: str | None
    restarts: bool
    legal: bool


@dataclass(frozen=True, slots=True)
class List:
    """A list instance: the definition whose counters it shares, its levels, and the numbers it starts anew with."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class Numbers:
    """Counts the numbered paragraphs of a document in order of print."""

    lists: Mapping[str, List]
    styles: Mapping[str, tuple[str | None, int | None]]  # style → list and level that it or one it is based on names
    default_style: str | None = None
    unknown: int = 0
    counters: dict[str, list[int | None]] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)

    def next_number(self, paragraph: Element) -> str:
        """The number printed before a paragraph, with its blank; empty without one. Counts: call once a paragraph."""
        properties = paragraph.find(qn("w:pPr"))
        name, depth = list_of(properties) if properties is not None else (None, None)
        style = value_of(properties, "w:pStyle") if properties is not None else None
        if name is None:
            name, styled_depth = self.styles.get(style or self.default_style or "", (None, None))
            depth = styled_depth if depth is None else depth
        numbered = self.lists.get(name or "")
        if numbered is None or name is None:
            return ""
        if depth is None:
            depth = next((at for at, level in numbered.levels.items() if level.style == style and style), 0)
        return self.count(name, numbered, depth) if depth in numbered.levels else ""

    def count(self, name: str, numbered: List, depth: int) -> str:
        """Count one more paragraph on a level of a list, and write its number."""
        counters = self.counters.setdefault(numbered.definition, [None] * LEVELS)
        if depth in numbered.starts and (name, depth) not in self.started:
            self.started.add((name, depth))
            counters[depth] = numbered.starts[depth]
        else:
            last = counters[depth]
            counters[depth] = numbered.levels[depth].start if last is None else last + 1
        for deeper in range(depth + 1, LEVELS):
            if deeper not in numbered.levels or numbered.levels[deeper].restarts:
                counters[deeper] = None
        return self.write(numbered, depth, counters)

    def write(self, numbered: List, depth: int, counters: list[int | None]) -> str:
        """The number of a level as printed, with those of the levels above where its text names them."""
        level = numbered.levels[depth]
        if level.format == "bullet":
            return level.text + level.suffix if is_printed_mark(level.text) else ""
        text = level.text
        for at in range(LEVELS):
            if f"%{at + 1}" not in text or at not in numbered.levels:
                continue
            number = counters[at] if counters[at] is not None else numbered.levels[at].start
            form = FORMATS.get("decimal" if level.legal and at < depth else numbered.levels[at].format)
            if form is None or number is None or not 0 < number <= LARGEST:
                self.unknown += 1
                return ""
            text = text.replace(f"%{at + 1}", form(number))
        return text + level.suffix if text else ""


def is_printed_mark(text: str) -> bool:
    """Whether a bullet is a mark of its own, and not a letter that a symbol font draws as one."""
    return len(text) == 1 and unicodedata.category(text)[0] in "PS"


def read_numbers(document: DocumentObject) -> Numbers:
    """The lists of a document, and the styles that number paragraphs."""
    styles = read_styles(document)
    default = document.styles.element.xpath("w:style[@w:type='paragraph'][@w:default='1']/@w:styleId")
    try:
        part = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        return Numbers({}, styles)
    root: Element = part.element  # type: ignore[attr-defined]  # the parts that are XML have it
    return Numbers(read_lists(root), styles, default[0] if default else None)


def read_lists(root: Element) -> dict[str, List]:
    """Number of a list → the list, from the numbering part."""
    definitions: dict[str, dict[int, Level]] = {}
    links: dict[str, str] = {}
    linked: dict[str, str] = {}
    for definition in root.iterfind(qn("w:abstractNum")):
        key = definition.get(qn("w:abstractNumId"), "")
        definitions[key] = dict(read_level(each) for each in definition.iterfind(qn("w:lvl")))
        if (style := value_of(definition, "w:numStyleLink")) is not None:
            links[key] = style
        if (style := value_of(definition, "w:styleLink")) is not None:
            linked[style] = key
    lists = {}
    for number in root.iterfind(qn("w:num")):
        key = value_of(number, "w:abstractNumId") or ""
        key = linked.get(links.get(key, ""), key)
        levels = dict(definitions.get(key, {}))
        starts = {}
        for override in number.iterfind(qn("w:lvlOverride")):
            depth = whole(override.get(qn("w:ilvl")), 0)
            if (level := override.find(qn("w:lvl"))) is not None:
                levels[depth] = read_level(level)[1]
            if (start := value_of(override, "w:startOverride")) is not None:
                starts[depth] = whole(start, 1)
        levels = {depth: level for depth, level in levels.items() if 0 <= depth < LEVELS}
        lists[number.get(qn("w:numId"), "")] = List(key, levels, starts)
    return lists


def read_level(element: Element) -> tuple[int, Level]:
    """A level's depth from 0, and how it is numbered."""
    suffix = {"nothing": ""}.get(value_of(element, "w:suff") or "tab", " ")
    return whole(element.get(qn("w:ilvl")), 0), Level(
        start=whole(value_of(element, "w:start"), 0),
        format=value_of(element, "w:numFmt") or "decimal",
        text=value_of(element, "w:lvlText") or "",
        suffix=suffix,
        style=value_of(element, "w:pStyle"),
        restarts=value_of(element, "w:lvlRestart") != "0",
        legal=element.find(qn("w:isLgl")) is not None,
    )


def read_styles(document: DocumentObject) -> dict[str, tuple[str | None, int | None]]:
    """Style → the list and level that number its paragraphs; a style has those of the one it is based on."""
    own: dict[str, tuple[str | None, int | None]] = {}
    bases: dict[str, str | None] = {}
    for style in document.styles.element.iterfind(qn("w:style")):
        key = style.get(qn("w:styleId"), "")
        properties = style.find(qn("w:pPr"))
        own[key] = list_of(properties) if properties is not None else (None, None)
        bases[key] = value_of(style, "w:basedOn")
    found = {}
    for key in own:
        base: str | None = key
        seen: set[str] = set()
        while base in own and base not in seen and own[base][0] is None:
            seen.add(base)
            base = bases[base]
        found[key] = own.get(base or "", (None, None))
    return found


def list_of(properties: Element) -> tuple[str | None, int | None]:
    """The list and level that a paragraph's or style's properties name."""
    numbering = properties.find(qn("w:numPr"))
    if numbering is None:
        return None, None
    depth = value_of(numbering, "w:ilvl")
    return value_of(numbering, "w:numId"), None if depth is None else whole(depth, 0)


def value_of(element: Element, name: str) -> str | None:
    """The value of a property that stands directly in an element."""
    found = element.find(qn(name))
    return None if found is None else found.get(qn("w:val"))


def whole(text: str | None, otherwise: int) -> int:
    """A whole number, or `otherwise` for what is none."""
    return int(text) if text is not None and text.isascii() and text.isdigit() and len(text) < 9 else otherwise
