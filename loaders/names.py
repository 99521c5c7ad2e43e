"""Where a person's name stands: known by its surname, and by what follows it. Never cuts a name on a guess."""

from __future__ import annotations

import re
from collections.abc import Collection

from loaders.model import Reading
from loaders.regex import regex
from loaders.rules import surnames, titles
from ontology.places import places_by_name

HAN = regex(r"[\u3400-\u9fff]+")
DOT = f"[{surnames.NATIONALITY_DOTS}]"
DOTTED = regex(rf"[\u3400-\u9fff]{{1,8}}(?:{DOT}[\u3400-\u9fff]{{1,8}}){{0,3}}{DOT}")
SOFT_SPACE = frozenset(" \t\u3000\xa0\u2002\u2003")
LONGEST_LAST_PART = 8
FIRM_SINGLE = frozenset("到赴在就并率与")  # words behind a name that write no part of a foreign one
OTHER_WORDS = frozenset(
    "今年 明年 去年 前年 次年 同年 当年 本年 每年 全年 多年 历年 学年 上旗 各旗 我旗 党旗 国旗 队旗 尤其 极其"
    " 上周 本周 下周 每周 两周 一周 周年 周末 周边 周密 周到 上午 下午 中午 端午 其中 其他 年终 年轻 年华 月光"
    " 上月 本月 当月 次月 每月 同月 下月 满月".split()
)
RARE = frozenset("年月旗其周午镇")
RARE_INSIDE = RARE | {"次"}  # in the middle of a name
LONGEST_UNLISTED = 6
LEADING = frozenset("从代全同和应把支时由经能")  # surnames that most often begin a clause as other words
# a foreign name that no dot divides, in front of a title
SOUNDED = regex(rf"[{''.join(sorted(surnames.SOUNDING))}]{{3,6}}?(?=[副常秘市县州盟旗区专厅局主])")
# a bracket that only a person's name can have
PERSONAL = regex(r"(?:同志)?(?=[（(](?:女|男|[\u4e00-\u9fff]{1,6}族)[，,、；;）)])")


def spaced(reading: Reading, index: int) -> bool:
    """Whether the print sets character `index` off from the next one on the same line."""
    if index + 1 >= len(reading.places) or not reading.spaced_after(index):
        return False
    between = reading.source.text[reading.places[index] + 1 : reading.places[index + 1]]
    return all(character in SOFT_SPACE for character in between)


def name_at(reading: Reading, start: int, known: Collection[str] = (), titled: bool = False) -> int | None:
    """The end of the name that begins at `start`, or None.

    known: names already introduced, which win over other cuts. titled: whether a title stands right in front, so that
    a name no list knows may stand here: 副州长阿苏木呷（彝族）, 州长木志强主持.
    Reads names of 2 to 4 characters by their surname, and names with a dot (买买提·吐尔逊). What follows must close
    the name: white space, punctuation, 同志, a verb of office; of two cuts the one with the stronger close is taken.
    """
    text = reading.text
    for length in (6, 5, 4, 3, 2):
        if text[start : start + length] in known and _close(reading, start + length):
            return start + length
    dotted = DOTTED.match(text, start)
    if dotted is not None:
        return _dotted_end(reading, dotted.end())
    letters = letters_end(reading, start)
    if letters is not None and is_name(text[start:letters]):
        return letters
    found: list[tuple[int, int]] = []
    for length in _lengths(text, start):
        end = start + length
        name = text[start:end]
        named = is_name(name) or (titled and (is_rare_name(name) or _is_set_wide(reading, start, name)))
        if end > len(text) or not named or _gap_inside(reading, start, end):
            continue
        strength = _close(reading, end)
        if strength >= _strength_needed(name, titled):
            found.append((strength, end))
    if found:
        return max(found, key=lambda pair: (pair[0], -pair[1]))[1]
    return unlisted_end(reading, start) if titled else None


def unlisted_end(reading: Reading, start: int) -> int | None:
    """The end of a name behind a title that no list knows, where the print leaves no doubt; else None.

    Doubt is gone where a bracket tells sex or nationality (阿苏木呷（彝族）), where 同志 follows, and where all
    characters are such as write names (格日勒图陪同), or the last two such as names are given of (木志强主持).
    """
    text = reading.text
    for length in range(2, LONGEST_UNLISTED + 1):
        end = start + length
        name = text[start:end]
        if HAN.fullmatch(name) is None or name[-1] in surnames.NO_GIVEN - surnames.SOUNDING:
            return None
        if surnames.NO_UNLISTED.match(name) or titles.VERB.match(name) or _gap_inside(reading, start, end):
            return None
        if PERSONAL.match(text, end):
            return end
        strength = _close(reading, end)
        if strength < 2 and text[end : end + 1] not in FIRM_SINGLE:
            continue
        written = all(character in surnames.SOUNDING for character in name)
        given = length == 3 and all(character in surnames.GIVEN for character in name[1:])
        if written or given or (length <= 4 and text.startswith("同志", end)):
            return end
        if strength > 2:
            return None
    return None


def _strength_needed(name: str, titled: bool) -> int:
    """How surely a name must end: one that begins like a common word needs a title in front or a mark behind."""
    if len(name) == 2 and name[1] in RARE:
        return 3
    if name[0] not in surnames.WEAK_SURNAMES:
        return 1
    given = name[1:]
    sure = len(given) == 2 and all(character in surnames.GIVEN for character in given)
    return 1 if titled and sure and given not in surnames.WORDS_OF_GIVEN else 3


def is_name(text: str) -> bool:
    """Whether the text could be a name: a surname, given characters, none of the words that merely begin so.

    >>> [is_name(text) for text in ("张安河", "欧阳明", "单位", "王", "李局长")]
    [True, True, False, False, False]
    """
    if any(dot in text for dot in surnames.NATIONALITY_DOTS):
        return all(HAN.fullmatch(part) for part in re.split(DOT, text))
    if is_transliterated(text):
        return True
    compound = text[:2] in surnames.COMPOUND_SURNAMES
    given = text[2:] if compound and len(text) > 2 else text[1:]
    # two surnames make four characters, and so does a compound one with two given
    if len(text) == 4 and not compound and text[1] not in surnames.SURNAMES:
        return False
    if not 2 <= len(text) <= 4 or (text[0] not in surnames.SURNAMES and not compound) or HAN.fullmatch(text) is None:
        return False
    if text[0] in surnames.WEAK_SURNAMES and text[1:] in surnames.WORDS_OF_GIVEN:
        return False
    if text.startswith(surnames.NO_NAMES) or any(character in surnames.NO_GIVEN for character in given):
        return False
    return titles.TITLE.search(text, 1) is None


def is_worded_name(text: str) -> bool:
    """Whether the text could be a name that is a common word too, or begins like one; only where no doubt is left.

    >>> [is_worded_name(text) for text in ("向前进", "高峰", "经研究", "任组长", "各单位")]
    [True, True, False, False, False]
    """
    return (
        2 <= len(text) <= 3
        and text[0] in surnames.SURNAMES - LEADING
        and HAN.fullmatch(text) is not None
        and not any(character in surnames.NO_GIVEN for character in text)
        and titles.TITLE.search(text) is None
    )


def is_rare_name(text: str) -> bool:
    """Whether the text could be a name with a character that mostly stands for something else; behind a title only.

    >>> [is_rare_name(text) for text in ("关山月", "江月明", "张红旗", "于明年", "王今年", "秦月", "上月")]
    [True, True, True, False, False, True, False]
    """
    if len(text) == 2:
        return text[1] in "月年" and text[0] in surnames.SURNAMES - surnames.WEAK_SURNAMES and text not in OTHER_WORDS
    if len(text) != 3 or text[1:] in OTHER_WORDS or text[0] in "于从自":
        return False
    last = text[2] in RARE and is_name(text[:2])
    return last or (text[1] in RARE_INSIDE and text[2] in surnames.GIVEN and is_name(text[0] + text[2]))


def sounded_end(text: str, start: int) -> int | None:
    """The end of a foreign name that no dot divides, right before the title of its bearer: 斯琴高娃副盟长.

    A place whose government is headed by such a title (克拉玛依市长) is no person.
    """
    match = SOUNDED.match(text, start)
    title = titles.TITLE.match(text, match.end()) if match else None
    if match is None or title is None or any(place.startswith(match.group()) for place in places_by_name()):
        return None
    return match.end()


def is_transliterated(text: str) -> bool:
    """Whether the text could be a name of another language written without a dot: 扎西才让, 巴特尔."""
    return 3 <= len(text) <= 5 and all(character in surnames.TRANSLITERATING for character in text)


def _lengths(text: str, start: int) -> tuple[int, ...]:
    if is_transliterated(text[start : start + 3]):
        return (5, 4, 3, 2)
    return (3, 4, 2) if text[start : start + 2] in surnames.COMPOUND_SURNAMES else (2, 3)


def _gap_inside(reading: Reading, start: int, end: int) -> bool:
    """Whether the print breaks the name by white space elsewhere than after its first character (张　三).

    A name of three whose letters all are set apart alike (章 国 庆) is whole.
    """
    return any(spaced(reading, place) for place in range(start + 1, end - 1)) and letters_end(reading, start) != end


def _is_set_wide(reading: Reading, start: int, name: str) -> bool:
    """Whether white space inside makes a name of a common word: 铁 军, 时 光."""
    return len(name) == 2 and name[0] in surnames.SURNAMES and spaced(reading, start)


def letters_end(reading: Reading, start: int) -> int | None:
    """The end of a name of three letters that the print sets apart one by one: 章 国 庆; None where it does not."""
    end, places = start + 3, reading.places
    if end > len(places) or places[start + 1] - places[start] == 1:
        return None
    alike = places[start + 1] - places[start] == places[start + 2] - places[start + 1]
    if not (alike and spaced(reading, start) and spaced(reading, start + 1)):
        return None
    closed = end == len(places) or reading.spaced_after(end - 1)
    return end if closed or any(rule.match(reading.text, end) for rule in (titles.CLOSING, titles.VERB)) else None


def _close(reading: Reading, end: int) -> int:
    """How surely a name ends here: 3 white space or punctuation, 2 a verb, 1 a word of one character, 0 not at all."""
    text = reading.text
    if text.startswith(("和与", "和及", "和同"), end):
        return 0  # 郭现和与市民: the name goes on
    if spaced(reading, end - 1) or titles.CLOSING.match(text, end) or text.startswith("同志", end):
        return 3
    if titles.VERB.match(text, end):
        return 2
    return 1 if titles.SINGLE.match(text, end) else 0


def _dotted_end(reading: Reading, start: int) -> int | None:
    """The end of the last part of a name with dots."""
    text = reading.text
    best: tuple[int, int] | None = None
    for end in range(start + 1, min(len(text), start + LONGEST_LAST_PART) + 1):
        if HAN.fullmatch(text, start, end) is None or (end > start + 1 and text[end - 1] == "等"):
            break
        strength = _close(reading, end)
        if strength >= 2:
            return end
        if strength and end > start + 1 and text[end] in FIRM_SINGLE:
            return end
        if strength and best is None:
            best = (strength, end)
    return best[1] if best else None
