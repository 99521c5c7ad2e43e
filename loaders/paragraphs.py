"""`Source` → paragraphs and furniture: lines that a page broke are put together again.

A printed line is furniture (page number, letterhead, a document's number standing alone) or part of a paragraph. Where
the print breaks lines at a fixed width, a line that is full goes on in the next; else each line is a paragraph.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.decimals import starts_decimal
from loaders.inline import is_imprint_line, is_signature
from loaders.model import Leaf, Part, Piece, Reading, Source
from loaders.numbering import starts_heading
from loaders.pages import page_furniture
from loaders.periodical import find_periodical
from loaders.regex import regex
from loaders.rules.layout import (
    COPIES_LINE,
    DATE_LINE,
    NOTE_LINE,
    NUMBER_LINE,
    PAGE_NUMBER,
    SENTENCE_END,
    TITLE_END,
)
from loaders.rules.periodical import PAGE_HEAD
from loaders.text import read_pieces

# a letterhead (发文机关标志) names bodies, printed letter by letter, or ends in 文件; an order (令) is a title
SPACED_OUT = regex(r"(?:[\u4e00-\u9fff][ \u3000]+){3,}[\u4e00-\u9fff](?:[ \u3000]*文件)?")
MASTHEAD = regex(r"文件|[公政]报|政府|委员会|[委局厅办部院署会室](?:办公[室厅])?")
# 政 府 工 作 报 告: a title printed so
TITLE_LETTERS = regex(r"(?:报告|通知|决定|通告|公告|意见|方案|规划|令)$")
RED_HEAD = regex(r"(?!.*(?:关于|的|等))[\u4e00-\u9fff、]{2,40}(?:政府|委员会|办公[室厅]|[委局厅办部院署会组])文件")
# lines that say what comes next: an entry of a chronicle, the label of an assignment
LABEL = regex(
    r"[\[【（(]?(?:[一-龥]{0,4}(?:牵头|配合|责任|主办|协办|承办|参与|落实|参加|完成|实施)(?:单位|部门|处室|领导|人|时限|时间|期限)?[：:])"
    r"|(?:主持|出席|列席|缺席|请假|参会|参加|记录)(?:会议)?(?:人员|单位|领导|人)?[：:]"
    r"|(?:同日|是日|[●△▲■◆]|[【［\[]\d{1,2}月|\d{1,2}日(?:[至到—\-－]\d{1,2}日)?[，,]|\d{1,2}月\d{1,2}[日—\-－至]).{0,12}"
)
# half-width columns by which a full line may fall short: a two-character indent, punctuation that may not start a line
# a line that ends so goes on in the next, even where that starts like a heading: 按照，/（一）
GOES_ON = regex(r"[，、：；,:;“‘《（(—\-]$|[和与及或的在对为将把被按照至到第共约达]$")
# 各县（市、区）/政府: a name that the line breaks
OPEN_NAME = regex(r"[县市区][（(][市县区旗、]{1,5}[）)]$")
REST_OF_NAME = regex(r"(?:人民)?政府|管委会|党委|直各?(?:单位|部门)")
RULED = regex(r"[|｜].*[|｜]")  # a table's row: bars between its cells
SLACK = 8
WIDE = regex(r"[\u3001-\u3029\u4e00-\u9fff\uff01-\uff60“”]+")  # some of the characters that take two columns
INDENT = 2  # columns from which a line counts as set in
DEEPEST = 200  # characters looked at before a line's first
ENDED_SLACK = 4
WIDEST = 120  # columns of a printed page at most
PAGE_WIDTH = 40  # columns from which a line that a page number follows, and no full stop, is taken to be cut


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line that is not blank, its place in the source, its reading, and the columns left blank before it.

    apart: blank lines stand before it. alone: it is a part of the document by itself: a date, a note, an imprint.
    """

    piece: Piece
    reading: Reading
    width: int
    indent: int
    apart: bool
    alone: bool


def display_width(text: str) -> int:
    """The columns a text takes, a Chinese character taking two."""
    others = WIDE.sub("", text)
    wide = len(text) - len(others) + sum(unicodedata.east_asian_width(char) in "WFA" for char in others)
    return len(text) + wide


def read_lines(source: Source) -> list[Line]:
    """The lines of a source that are not blank, in order of print."""
    lines = []
    ends = (*source.lines[1:], len(source.text))
    apart = False
    for start, end in zip(source.lines, ends, strict=True):
        blank = source.text[start:end].isspace() or start == end
        if not blank:
            reading = read_pieces(source, [(start, end)])
            indent = display_width(source.text[start : min(reading.places[0], start + DEEPEST)])
            width, alone = display_width(reading.text), stands_alone(reading.text)
            lines.append(Line((start, end), reading, width, indent, apart, alone))
        apart = blank
    return lines


def stands_alone(text: str) -> bool:
    """Whether a line is a part of the document by itself."""
    return is_imprint_line(text) or any(rule.fullmatch(text) for rule in (DATE_LINE, NOTE_LINE))


def furniture_part(line: Line, following: Line | None, source: Source) -> Part | None:
    """The part of furniture that a line is, or None for a line of text."""
    text = line.reading.text
    if PAGE_NUMBER.fullmatch(text):
        return Part.PAGE_NUMBER
    if len(text) >= 100:
        return None
    if "号" in text and NUMBER_LINE.fullmatch(text):
        return Part.NUMBER
    if ("文件" in text and RED_HEAD.fullmatch(text)) or ("报" in text and PAGE_HEAD.fullmatch(text)):
        return Part.LETTERHEAD
    printed = source.text[line.piece[0] : line.piece[1]].strip()
    spaced = printed != text and SPACED_OUT.fullmatch(printed) is not None
    if spaced and MASTHEAD.search(text[-6:]) and not TITLE_LETTERS.search(text):
        signed = following is not None and DATE_LINE.fullmatch(following.reading.text)
        return None if signed else Part.LETTERHEAD
    return None


def wrapped_width(lines: Sequence[Line]) -> int | None:
    """The width at which the print breaks its lines, or None where each line is a paragraph."""
    widths = Counter(line.width // 2 * 2 for line in lines if line.width >= 30)
    if not widths:
        return None
    full = max(widths, key=lambda width: (widths[width], width))
    near = sum(number for width, number in widths.items() if abs(width - full) <= SLACK)
    wider = sum(number for width, number in widths.items() if width > full + SLACK)
    if near >= 10 and near * 10 >= len(lines) * 3 and wider * 10 <= len(lines):
        return full
    return widest_end(lines)


def widest_end(lines: Sequence[Line]) -> int | None:
    """The column that no line passes and many reach, among mostly short paragraphs; None where there is none."""
    ends = [line.indent + line.width for line in lines]
    widest = max(ends)
    reach = sum(1 for end in ends if end > widest - ENDED_SLACK)
    return widest if 30 <= widest <= WIDEST and reach >= 10 and reach * 12 >= len(lines) else None


def starts_by_indent(lines: Sequence[Line], full: int) -> bool:
    """Whether the print sets in the first line of each paragraph: some lines are, and most are not.

    Where most paragraphs are short, most of the lines that are not set in go on from a full one.
    """
    set_in = sum(1 for line in lines if line.indent >= INDENT)
    if set_in < 3 or set_in * 10 <= len(lines) * 7:
        return set_in >= 3
    others = [before for before, line in pairwise(lines) if line.indent < INDENT]
    filled = sum(1 for line in others if line.indent + line.width >= full - ENDED_SLACK)
    return filled >= 3 and filled * 10 >= len(others) * 6


def starts_by_space(lines: Sequence[Line]) -> bool:
    """Whether the print leaves blank lines between paragraphs only: most lines follow without one."""
    return sum(1 for line in lines if line.apart) * 10 <= len(lines) * 6


def goes_on(line: Line, following: Line, full: int | None, by_indent: bool, by_space: bool, page_between: bool) -> bool:
    """Whether a paragraph that holds `line` goes on in the next line of text.

    full: the width at which lines are broken. by_indent: whether each paragraph's first line is set in. by_space:
    whether blank lines stand between paragraphs only, but where a page ends.
    """
    if by_indent and following.indent >= INDENT:
        return False
    text, after = line.reading.text, following.reading.text
    if by_space and following.apart and not page_between and SENTENCE_END.search(text):
        return False
    if line.alone or following.alone:
        return False
    if RULED.search(text) and RULED.search(after):
        return False
    # the imprint's first line begins anew, however full the line before is
    if COPIES_LINE.fullmatch(after):
        return False
    ended = SENTENCE_END.search(text) is not None and not (OPEN_NAME.search(text) and REST_OF_NAME.match(after))
    if full is None:
        enough = PAGE_WIDTH if page_between else full_line(line)
        broken = not ended and line.width > enough and not starts_heading(after) and not TITLE_END.search(text)
        return broken and not LABEL.match(after) and not LABEL.match(text)
    if ended:
        enough = full * 3 // 4 if by_indent else full - ENDED_SLACK
        begins = starts_heading(after) or starts_decimal(after) or LABEL.match(after)
        return line.width >= enough and not begins
    if starts_heading(after) and not GOES_ON.search(text):
        return False
    return line.width >= full - SLACK if starts_heading(text) else line.width * 4 >= full * 3


def is_signed(line: Line, following: Line) -> bool:
    """Whether a line names who signs: a body, above the document's date."""
    return (
        following.alone and DATE_LINE.fullmatch(following.reading.text) is not None and is_signature(line.reading.text)
    )


def full_line(line: Line) -> int:
    """Columns from which a line without a full stop is taken to be cut, where the print has no fixed width."""
    return 80 if "：" in line.reading.text or ":" in line.reading.text else 60


@dataclass(frozen=True, slots=True)
class Sorted:
    """The lines of text, the furniture among them, each in order of print, and what the furniture says of the text.

    after_page, after_head: the indexes of the lines of text before which a page ends, or a document's head stands.
    titles: those that the contents of an issue list.
    """

    content: list[Line]
    furniture: list[Leaf]
    after_page: set[int]
    after_head: set[int]
    titles: tuple[str, ...]


def sort_lines(source: Source) -> Sorted:
    """Tell the lines of text from the furniture."""
    lines = read_lines(source)
    readings = [line.reading for line in lines]
    numbers, heads = page_furniture(readings)
    periodical = find_periodical(readings)
    found = Sorted([], [], set(), set(), periodical.titles)
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        part = Part.PAGE_NUMBER if index in numbers else furniture_part(line, following, source)
        if part is None and index in heads:
            part = Part.PERIODICAL
        if index in periodical.matter and (part is None or (index < periodical.front and part is not Part.PAGE_NUMBER)):
            part = Part.PERIODICAL
        if part is None:
            found.content.append(line)
            continue
        found.furniture.append(Leaf(part, (), line.reading))
        if part in (Part.NUMBER, Part.LETTERHEAD) and not PAGE_HEAD.fullmatch(line.reading.text):
            found.after_head.add(len(found.content))
        else:
            found.after_page.add(len(found.content))
    return found


def read_paragraphs(source: Source) -> tuple[list[Reading], list[Leaf], tuple[str, ...]]:
    """Cut a source into paragraphs and the furniture that stands between or inside them, each in order of print.

    A paragraph broken over lines or pages is one reading; its span has a new piece after the furniture. The third are
    the titles that the contents of an issue list.
    """
    found = sort_lines(source)
    content = found.content
    full = wrapped_width(content)
    by_indent = full is not None and starts_by_indent(content, full)
    by_space = starts_by_space(content)
    paragraphs: list[list[Line]] = []
    for index, line in enumerate(content):
        begins = index == 0 or (index + 1 < len(content) and is_signed(line, content[index + 1]))
        begins = begins or (index in found.after_head and not GOES_ON.search(content[index - 1].reading.text))
        if not begins and goes_on(content[index - 1], line, full, by_indent, by_space, index in found.after_page):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [read_together(source, paragraph) for paragraph in paragraphs], found.furniture, found.titles


def read_together(source: Source, lines: Sequence[Line]) -> Reading:
    """The reading of the lines of one paragraph."""
    return lines[0].reading if len(lines) == 1 else read_pieces(source, [line.piece for line in lines])
