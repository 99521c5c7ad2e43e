"""Names in Latin letters: pinyin for display and search, never for identifiers.

Chinese tells a character's reading only in its word. Names are read one character at a time, by the dictionary and by
`ontology/name_readings.tsv`; where a character may be read in two ways, the pinyin takes the commoner one, and there is
no English form.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from loaders.names import is_transliterated
from loaders.regex import regex
from loaders.rules.surnames import COMPOUND_SURNAMES, SURNAMES
from ontology.english import Part, readings

HAN = regex(r"[\u3400-\u9fff]+")
LONGEST_STEM = 3  # characters; longer names of places are mostly of other languages, which pinyin does not write
# a blank before a closing mark or behind an opening one
NO_BLANK = regex(r" (?=[、，。；：）〉》”）])|(?<=[（〈《“]) ")
DIAERESIS = "\u0308"


@dataclass(frozen=True, slots=True)
class Romanised:
    """A name in pinyin with tones, and as English prints it; None where its reading is not certain."""

    pinyin: str
    english: str | None


def spell(text: str) -> str:
    """Any text in pinyin with tones, a space between syllables; what is no Chinese character stays.

    >>> spell("流水片区")
    'liú shuǐ piàn qū'
    >>> spell("各区、县（市）")
    'gè qū、 xiàn （shì）'
    """
    from pypinyin import Style, lazy_pinyin

    return NO_BLANK.sub("", " ".join(lazy_pinyin(text, style=Style.TONE)))


@lru_cache(maxsize=4096)
def syllables(characters: str, part: Part) -> tuple[tuple[str, ...], bool]:
    """The commonest readings of characters of a name, one each, and whether they are certain but for their tones."""
    from pypinyin import Style, pinyin

    whole = readings(part).get(characters)
    if whole is not None and len(characters) > 1:
        return tuple(whole[0].split()), True
    read = [readings(part).get(each) or (pinyin(each, style=Style.TONE)[0][0],) for each in characters]
    certain = all(len({toneless(each) for each in one}) == 1 for one in read)
    return tuple(one[0] for one in read), certain


def toneless(text: str) -> str:
    """Pinyin without its tone marks; ü stays.

    >>> toneless("lǚ zhì")
    'lü zhi'
    """
    marks = unicodedata.normalize("NFD", text)
    plain = (each for each in marks if each == DIAERESIS or not unicodedata.combining(each))
    return unicodedata.normalize("NFC", "".join(plain))


def joined(parts: tuple[str, ...]) -> str:
    """Syllables as one word with a capital: an apostrophe stands before a vowel inside.

    >>> joined(("xi", "an")), joined(("shao", "lin"))
    ("Xi'an", 'Shaolin')
    """
    first, *rest = parts
    return (first + "".join(f"'{each}" if toneless(each)[0] in "aeo" else each for each in rest)).capitalize()


def romanise_person(name: str) -> Romanised:
    """A person's name: the surname first, the given name as one word.

    >>> romanise_person("单义"), romanise_person("吕志成").english, romanise_person("欧阳安").pinyin
    (Romanised(pinyin='Shàn Yì', english='Shan Yi'), 'Lyu Zhicheng', 'Ōuyáng Ān')

    No English form for names of other languages and where the given name may be read in two ways.
    >>> romanise_person("阿卜杜·热合曼").english, romanise_person("李长根")
    (None, Romanised(pinyin='Lǐ Chánggēn', english=None))
    """
    size = 2 if name[:2] in COMPOUND_SURNAMES and len(name) > 2 else 1
    surname, given = name[:size], name[size:]
    if HAN.fullmatch(name) is None or not 1 <= len(given) <= 2 or is_transliterated(name):
        return Romanised(spell(name), None)
    first, sure_of_first = syllables(surname, Part.SURNAME)
    second, sure_of_second = syllables(given, Part.GIVEN)
    pinyin = f"{joined(first)} {joined(second)}"
    known = surname in SURNAMES or size == 2
    # passports and the press write lyu and nyu, for English has no ü
    english = toneless(pinyin).replace("ü", "yu") if known and sure_of_first and sure_of_second else None
    return Romanised(pinyin, english)


def romanise_place(stem: str) -> str | None:
    """The name of a place without the word for its level, as English prints it; None where that is not certain.

    >>> romanise_place("安河"), romanise_place("长乐"), romanise_place("科尔沁左翼")
    ('Anhe', None, None)
    """
    if HAN.fullmatch(stem) is None or len(stem) > LONGEST_STEM:
        return None
    parts, certain = syllables(stem, Part.GIVEN)
    return joined(tuple(toneless(each) for each in parts)) if certain else None
