"""Cutting a paragraph that holds several parts of a document, as in texts of one line: head, signature, imprint.

Any other paragraph comes back whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.model import Reading
from loaders.numbering import starts_heading
from loaders.regex import regex
from loaders.rules import layout
from loaders.rules.entry_dates import DATED_LINE, INLINE_CHRONICLE
from loaders.titles import QUOTED, inline_title

LONGEST_ADDRESSES = 400  # characters
TAIL = 160  # characters of the longest signature with its date and note
IMPRINT_TAIL = 700  # characters of the longest imprint with its copies
ISSUED_TAIL = 30  # characters of the longest date of printing, with its label
STOPS = "。；！？）)"
INLINE_TAIL = regex(
    rf"(?P<signature>[^。；：，、！？:;,（）()]{{3,60}}?)(?P<dated>{layout.DATE})(?P<note>{layout.NOTE})?$"
)
# a date alone behind the last sentence, nobody having signed
INLINE_DATE = regex(rf"(?<=[{STOPS}])(?P<dated>{layout.DATE})(?P<note>{layout.NOTE})?$")
# copies behind the date or the last sentence, and no imprint
THEME = r"(?P<theme>主题词[：:][^：:。]{2,40}?)?"
INLINE_COPIES = regex(rf"(?<=[。日）)]){THEME}(?P<copies>(?:抄送|抄报)(?:单位|机关)?[：:][^：:]{{2,300}})$")
# the same before what the document issues
INLINE_CLOSE = regex(
    rf"(?<=[。）)])(?P<signature>[^。；：，、！？:;,（）()]{{3,60}}?)(?P<dated>{layout.DATE})(?P<note>{layout.NOTE})?"
)
INLINE_IMPRINT = regex(
    rf"{THEME}(?P<copies>抄送[：:][^：:]{{2,600}}?[。.])?(?P<imprint>[^。；：，！？;,!?《》（）()]{{2,40}}{layout.ISSUED_ON})$"
)
# classes of places that a list of addressees parts from their governments: 各省、自治区、…人民政府
PLACES = regex(r"各省|自治[区州县旗]|直辖市|[市县区州盟旗乡镇]")
NAMED_PLACE = regex(rf"{PLACES.pattern}|[\u4e00-\u9fff]{{1,6}}[市县区州盟旗镇乡]")
ATTACHMENT = regex(rf"附件(?:{layout.ORDINAL})?[：:]?")


def cut_inline(reading: Reading, at_head: bool) -> Iterator[Reading]:
    """Cut a paragraph that holds head, signature or imprint beside body text; any other paragraph comes back whole.

    Cut are: a number, a title (…关于…的通知) and addressees at the start, a signature with its date before what the
    document issues or at the end, the imprint.
    """
    text = reading.text
    cuts = [0]
    if len(text) > 1:
        cuts += head_cuts(reading) if at_head else []
        cuts += close_cuts(text, cuts[-1])
        end = imprint_cuts(text, cuts[-1])
        cuts += tail_cuts(text, cuts[-1], end[0] if end else len(text)) + end
    for start, end_ in zip(cuts, [*cuts[1:], len(text)], strict=True):
        if start < end_:
            yield reading.cut(start, end_)


def head_cuts(reading: Reading) -> list[int]:
    """Where a text that starts with its head is cut: after the number, the title, the addressees."""
    text = reading.text
    if chronicle := INLINE_CHRONICLE.match(text):
        return [chronicle.end("title")]
    # an entry of a chronicle that tells of a notice (8月3日，印发关于…的通知) holds no title
    if DATED_LINE.match(text):
        return []
    cuts = []
    at = 0
    number = layout.NUMBER_LINE.match(text)
    if number and number.end() < len(text):
        at = number.end()
        cuts.append(at)
    issued = layout.LIST_TITLE.match(text, at) or layout.INLINE_ISSUED.match(text, at)
    title = inline_title(text, at) or (issued.end() if issued else None)
    if title and title < len(text):
        at = title
        cuts.append(at)
        number = layout.NUMBER_LINE.match(text, at)
        if number and number.end() < len(text):
            at = number.end()
            cuts.append(at)
    addressed = layout.RECIPIENTS.match(text, at)
    inside = addressed is not None and at < addressed.end() < len(text) and (cuts or not starts_heading(text))
    if addressed and inside and is_addressed(addressed.group()):
        cuts.append(addressed.end())
    return cuts


def is_addressed(text: str) -> bool:
    """Whether a text is the line of addressees: bodies, then a colon.

    >>> is_addressed("各县、区人民政府，市政府各部门："), is_addressed("为加强单位管理，现将有关事项通知如下：")
    (True, False)
    >>> is_addressed("安东县、安西县人民政府："), is_addressed("城东区、城西区："), is_addressed("各县、区：")
    (True, False, True)
    >>> is_addressed("6月1日，市委副书记、市长，副市长到市教育局："), is_addressed("市联席会议各成员单位：")
    (False, True)
    """
    return layout.RECIPIENTS.fullmatch(text) is not None and is_list_of_bodies(text)


def is_list_of_bodies(text: str) -> bool:
    """Whether most parts of a list between commas end as names of bodies do, and it says nothing else."""
    if len(text) > LONGEST_ADDRESSES or layout.NOT_ADDRESSED.search(text):
        return False
    parts = re.split(r"[，,、]", text.rstrip("：:，,、"))
    bodies = sum(1 for part in parts if layout.ADDRESSED.search(part[-8:]))
    # 各县、区 ends in a class of places, and 安东县、安西县人民政府 shares its last word
    places = sum(1 for part in parts if not layout.ADDRESSED.search(part[-8:]) and NAMED_PLACE.fullmatch(part))
    return (bodies + places) * 2 > len(parts) and (bodies > 0 or PLACES.fullmatch(parts[-1]) is not None)


def is_imprint_line(text: str) -> bool:
    """Whether a paragraph is the line that ends an imprint: 安河市人民政府办公室 2022年1月29日印发."""
    return "印" in text and layout.IMPRINT_LINE.fullmatch(text) is not None


def is_signature(text: str) -> bool:
    """Whether a paragraph is a line of bodies that sign, or of the official who signs an order."""
    if layout.PERSON_SIGNS.fullmatch(text):
        return True
    return (
        3 <= len(text) <= 80
        and not re.search(r"[，。；：、！？,;:【】\[\]]", text)
        and layout.SIGNER_END.search(text) is not None
    )


def tail_cuts(text: str, start: int, end: int) -> list[int]:
    """Where a signature with its date and note is cut off at the end of text[start:end]."""
    if text[end - 1 : end] not in tuple("日）)") or "日" not in text[max(start, end - TAIL) : end]:
        return []
    tail = INLINE_TAIL.search(text[:end], max(start, end - TAIL))
    closing = layout.CLOSING.match(text, tail.start()) if tail else None
    if tail and closing and is_signature(text[closing.end() : tail.end("signature")]):
        return [closing.end(), *part_cuts(tail)[1:]]
    if tail is None or not is_signature(tail["signature"]):
        dated = INLINE_DATE.search(text[:end], max(start, end - TAIL))
        return [dated.start(name) for name in ("dated", "note") if dated[name]] if dated else []
    if (tail.start() > start and text[tail.start() - 1] not in STOPS) or not start <= tail.start():
        return []
    return part_cuts(tail)


def part_cuts(close: re.Match[str]) -> list[int]:
    """Where a signature, its date and its note start."""
    return [close.start(name) for name in ("signature", "dated", "note") if close[name]]


def close_cuts(text: str, start: int) -> list[int]:
    """Where a signature with its date is cut in mid-text, and the title of what the document issues after it."""
    closes = list(INLINE_CLOSE.finditer(text, start)) if "日" in text else []
    quoted = {match[1] for match in QUOTED.finditer(text, start)} if closes else set()
    for close in closes:
        rest = text[close.end() : close.end() + TAIL]
        if not rest or not is_signature(close["signature"]):
            continue
        mark = ATTACHMENT.match(rest)
        after = rest[mark.end() :] if mark else rest
        title = next((after[:size] for size in range(len(after), 3, -1) if after[:size] in quoted), "")
        if title or mark:
            at = close.end()
            parts = [at, *([at + mark.end()] if mark else []), at + (mark.end() if mark else 0) + len(title)]
            return sorted({*part_cuts(close), *parts} - {len(text)})
    return []


def imprint_cuts(text: str, start: int) -> list[int]:
    """Where the copies and the imprint at the very end of a text start."""
    if "印" not in text[-ISSUED_TAIL:]:
        copied = INLINE_COPIES.search(text, max(start, len(text) - IMPRINT_TAIL))
        return [copied.start(name) for name in ("theme", "copies") if copied[name]] if copied else []
    tail = INLINE_IMPRINT.search(text, max(start, len(text) - IMPRINT_TAIL))
    if tail is None:
        return []
    copies = tail.start("copies") if tail["copies"] else None
    if copies is None and tail.start() > start and text[tail.start() - 1] not in STOPS:
        return []
    theme = tail.start("theme") if tail["theme"] else None
    return [at for at in (theme, copies, tail.start("imprint")) if at is not None and at > start]
