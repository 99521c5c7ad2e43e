"""Where one document of a gazette ends and the next begins, and the month that an undated one belongs to."""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from collections.abc import Collection, Sequence

from loaders.dates import read_date, read_year
from loaders.inline import imprint_cuts, is_addressed, is_imprint_line, tail_cuts
from loaders.model import Document, Leaf, Part, Reading
from loaders.numbering import starts_heading
from loaders.numerals import read_number
from loaders.regex import regex
from loaders.rules import layout
from loaders.rules.entry_dates import CHRONICLE_TITLE, PERIOD_DAYS, PERIOD_LINE, PERIOD_MONTH, PERIOD_YEAR, SLASHED
from loaders.rules.work import ATTENDANCE
from loaders.titles import QUOTED, inline_title, is_title, is_title_line
from ontology.places import find_place

NOTICE_TITLE = regex(
    rf"(?:关于.+(?:{layout.NOTICE_KIND})|政府令|{layout.MEETING}纪要|{layout.CHRONICLE_NAME}|人事任免|任免(?:人员)?名单){layout.YEARS}?$"
)
PRESENT = regex(rf"^{ATTENDANCE.pattern}")
BRACKETED = regex(r"[（(][^（）()]*[）)]|[“”\"《》〈〉\s]")
TITLE_LINES = 4
LISTED_LINES = 8  # lines of a title, where the print says that it is one
TELLS = regex(r"[。；：:，、]")  # marks of a text, which titles and heads have none of
ENTRY_MONTH = regex(r"[●△▲■◆【（(]?(\d{1,2})月\d{1,2}日?")
PRINTED_MONTH = regex(r"([12]\d{3})年(\d{1,2})月")
PRINTED_YEAR = regex(r"([12]\d{3})年")

Draft = tuple[list[Reading], list[Leaf]]


def cut_documents(paragraphs: Sequence[Reading], furniture: Sequence[Leaf], titles: Sequence[str] = ()) -> list[Draft]:
    """Cut a file's paragraphs and furniture into documents, in order of print; at least one.

    A document ends with its imprint (…印发); without one, after its date where a number or a notice's title follows.
    A chronicle, which has no date, ends where a number and a title follow. Any document ends where a title that the
    issue's contents list (`titles`) is printed again, but not that of what the document itself issues.
    """
    return share_furniture(paragraphs, furniture, Cutter(paragraphs, furniture, titles).run())


class Cutter:
    """Walks a file's paragraphs and notes where its documents begin.

    quoted: what the document that is being read puts in 《》. date: its paragraph with a date. told: whether it has
    begun to say something; imprinted: whether it has ended with its imprint; chronicle: whether it is one.
    """

    def __init__(self, paragraphs: Sequence[Reading], furniture: Sequence[Leaf], titles: Sequence[str]) -> None:
        self.paragraphs = paragraphs
        self.numbered = after_furniture(paragraphs, furniture, Part.NUMBER)
        self.headed = self.numbered | after_furniture(paragraphs, furniture, Part.PERIODICAL)
        self.listed = frozenset(plain(title) for title in titles)
        self.starts = [0]
        self.quoted: set[str] = set()
        self.date: int | None = None
        self.imprinted = self.chronicle = self.told = False

    def run(self) -> list[int]:
        """The paragraphs at which documents begin, in order of print; the first is 0."""
        for index in range(len(self.paragraphs)):
            begin = self.beginning(index) if index > self.starts[-1] else None
            if begin is not None:
                self.starts.append(begin)
                self.quoted.clear()
                self.date = None
                self.imprinted = self.chronicle = self.told = False
            self.follow(index)
        return self.starts

    def beginning(self, index: int) -> int | None:
        """Where the document begins that a paragraph shows to have begun; None where none does."""
        text = self.paragraphs[index].text
        if self.imprinted:
            return None if layout.IMPRINT_MORE.fullmatch(text) else index
        if starts_listed(self.paragraphs, index, self.listed, self.quoted):
            return self.issuer_above(index)
        if self.date is None:
            titled = self.chronicle and index in self.numbered and is_title_line(text)
            return index if titled or self.follows_undated(index) else None
        if starts_notice(self.paragraphs, index, self.quoted, self.headed):
            return index
        if index not in self.numbered:
            return None
        # the title may stand before the number that shows a new document
        while index - 1 > self.date and may_be_titled(self.paragraphs[index - 1].text):
            index -= 1
        return index

    def issuer_above(self, index: int) -> int | None:
        """Where a document begins whose title stands at a paragraph: above it who issues it may stand alone.

        None where the document has begun with that line.
        """
        above = self.paragraphs[index - 1].text
        if find_place(above) is None or not is_title_line(above) or not layout.SIGNER_END.search(above):
            return index
        if index - 1 == self.starts[-1]:
            return None
        return index - (self.date is not None and index - 1 > self.date)

    def follows_undated(self, index: int) -> bool:
        """Whether a notice with its addressees or its text begins right behind a document that prints no date at its
        end, as minutes do.
        """
        before, text = self.paragraphs[index - 1].text, self.paragraphs[index].text
        if not self.told or not is_title_line(text) or find_place(text) is None:
            return False
        if not any(rule.search(before) for rule in (layout.SENTENCE_END, layout.COPIES_LINE, PRESENT)):
            return False
        following = (reading.text for reading in self.paragraphs[index : index + LISTED_LINES])
        behind = next((line for line in following if not is_title_line(line)), "")
        opens = is_addressed(behind) or ("。" in behind and not starts_heading(behind))
        return opens and starts_notice(self.paragraphs, index, self.quoted, self.headed)

    def follow(self, index: int) -> None:
        """Note what a paragraph says of the document it belongs to."""
        text = self.paragraphs[index].text
        self.chronicle |= index - self.starts[-1] < TITLE_LINES and CHRONICLE_TITLE.fullmatch(text) is not None
        self.quoted.update(plain(match[1]) for match in QUOTED.finditer(text))
        self.imprinted |= ends_imprint(text)
        self.told |= TELLS.search(text) is not None
        # a date above the text is no document's end: minutes and bulletins print it beside their issuer
        if self.date is None and self.told and ends_dated(text):
            self.date = index


def after_furniture(paragraphs: Sequence[Reading], furniture: Sequence[Leaf], part: Part) -> set[int]:
    """The indexes of the paragraphs before which furniture of a kind stands: a document's number, a rubric."""
    starts = [reading.places[0] for reading in paragraphs]
    places = [leaf.reading.places[0] for leaf in furniture if leaf.part is part]
    indexes = [(bisect(starts, place), place) for place in places]
    return {index for index, place in indexes if index and paragraphs[index - 1].places[-1] < place}


def ends_imprint(text: str) -> bool:
    """Whether a paragraph is, or ends in, the line of the imprint."""
    return is_imprint_line(text) or bool(imprint_cuts(text, 0))


def ends_dated(text: str) -> bool:
    """Whether a paragraph is the date of a document, or ends in its signature and date."""
    return layout.DATE_LINE.fullmatch(text) is not None or bool(tail_cuts(text, 0, len(text)))


def may_be_titled(text: str) -> bool:
    """Whether a paragraph before a number can be the title that the number belongs to."""
    return is_title_line(text) and is_title(text) and layout.ATTACHMENT_LINE.fullmatch(text) is None


def plain(title: str) -> str:
    """A title for comparing: without quotation marks and what stands in round brackets."""
    return BRACKETED.sub("", title)


def starts_listed(paragraphs: Sequence[Reading], index: int, listed: Collection[str], quoted: Collection[str]) -> bool:
    """Whether a title that the contents list starts at a paragraph, there perhaps without its issuers."""
    whole = ""
    for reading in paragraphs[index : index + LISTED_LINES] if listed else ():
        whole = plain(whole + reading.text)
        begins = whole and any(title.startswith(whole) for title in listed)
        if not begins and not is_title_line(reading.text):
            return False
        about = whole.find("关于")
        if whole in listed or (about > 0 and whole[about:] in listed):
            return not names_quoted(whole, quoted)
    return False


def starts_notice(paragraphs: Sequence[Reading], index: int, quoted: Collection[str], headed: Collection[int]) -> bool:
    """Whether a notice's title starts at a paragraph, and not that of what the notice before it issues (`quoted`).

    A document's number or a rubric (before the paragraphs `headed`) stands above or below a title, never inside it.
    """
    whole = ""
    for place in range(index, min(len(paragraphs), index + TITLE_LINES)):
        reading = paragraphs[place]
        if not is_title_line(reading.text) or (whole and place in headed):
            break
        whole += reading.text
        if NOTICE_TITLE.search(whole):
            among = is_among_titles(paragraphs, index, place, headed)
            return not (among or begins_below(paragraphs[index : place + 1]) or names_quoted(whole, quoted))
    if whole or (end := inline_title(paragraphs[index].text)) is None:
        return False
    return not (
        names_quoted(paragraphs[index].text[:end], quoted)
        or (end == len(paragraphs[index].text) and is_among_titles(paragraphs, index, index, headed))
    )


def is_among_titles(paragraphs: Sequence[Reading], start: int, end: int, headed: Collection[int]) -> bool:
    """Whether a title stands in a list of titles: another whole one right above or right below it."""
    title = "".join(reading.text for reading in paragraphs[start : end + 1])
    above = [] if start in headed else paragraphs[start - 1 : start]
    below = [] if end + 1 in headed else paragraphs[end + 1 : end + 2]
    return any(
        NOTICE_TITLE.search(each.text) and "关于" in each.text and each.text != title for each in (*above, *below)
    )


def begins_below(lines: Sequence[Reading]) -> bool:
    """Whether a title that ends some lines begins below the first of them, with its issuer's place: rows of a table
    stand above it.
    """
    for index in range(1, len(lines)):
        below = "".join(line.text for line in lines[index:])
        place = find_place(below)
        if place and below.startswith(place) and not layout.SIGNER_END.search(lines[index - 1].text):
            return NOTICE_TITLE.search(below) is not None and "关于" not in lines[index - 1].text
    return False


def names_quoted(title: str, quoted: Collection[str]) -> bool:
    """Whether a title, or its end from 关于 on, stands in 《》, there perhaps with its issuers."""
    name = plain(title)
    if name in quoted or ("关于" in name and name[name.index("关于") :] in quoted):
        return True
    return name.startswith("关于") and any(each.endswith(name) for each in quoted)


def share_furniture(paragraphs: Sequence[Reading], furniture: Sequence[Leaf], starts: Sequence[int]) -> list[Draft]:
    """Give each document its paragraphs and the furniture that stands before its last one.

    A number printed between two documents belongs to the one after it.
    """
    drafts: list[Draft] = []
    places = [leaf.reading.places[0] for leaf in furniture]
    first = 0
    for position, start in enumerate(starts):
        last = position + 1 == len(starts)
        mine = list(paragraphs[start : None if last else starts[position + 1]])
        stop = len(furniture) if last else bisect_left(places, mine[-1].places[-1])
        drafts.append((mine, list(furniture[first:stop])))
        first = stop
    return drafts


def printed_period(document: Document) -> tuple[int | None, int | None]:
    """The year and the month that a chronicle's title tells, or a line right below it: 七月大事记, （2013年7月）."""
    title = document.title.text if document.title else ""
    days = next(PERIOD_DAYS.finditer(title), None)  # 大事记（2023.2.27—2023.3.5）
    if not CHRONICLE_TITLE.fullmatch(title[: days.start()] if days else title):
        return None, None
    lines = [reading.text for reading, _ in zip(document.readings(), range(2), strict=False)]
    texts = [title, *(line for line in lines if PERIOD_LINE.fullmatch(line))]
    days = days or next((found for line in lines if (found := PERIOD_DAYS.fullmatch(line))), None)
    if days is not None:
        return period_of(days)
    if (slashed := next((found for line in lines if (found := SLASHED.fullmatch(line))), None)) is not None:
        month_printed = int(slashed["month"] or slashed["month2"])
        return int(slashed["year"] or slashed["year2"]), month_printed if 1 <= month_printed <= 12 else None
    year = next((read_year(found["year"]) for text in texts if (found := PERIOD_YEAR.search(text))), None)
    month = next((read_number(found["month"]) for text in texts if (found := PERIOD_MONTH.search(text))), None)
    return year, int(month) if month and 1 <= month <= 12 else None


def period_of(days: re.Match[str]) -> tuple[int, int | None]:
    """The year in which a line of days ends, and their month where they have only one."""
    ends = int(days["year2"] or days["year"]), int(days["month2"] or days["month"])
    one = ends == (int(days["year"]), int(days["month"])) and ends[1] <= 12
    return ends[0], ends[1] if one else None


def month_of(document: Document, documents: Sequence[Document], given: str | None) -> str | None:
    """The month (YYYY-MM) of a document: of its date; else as printed with its title; else `given`; else the month of
    its entries, in the year that brings it closest before the dated documents of the same file."""
    if document.dated and (dated := read_date(document.dated.text)) and dated.month:
        return f"{dated.year:04d}-{dated.month:02d}"
    title = document.title.text if document.title else ""
    if printed := PRINTED_MONTH.search(title):
        return f"{int(printed[1]):04d}-{int(printed[2]):02d}"
    year, month_printed = printed_period(document)
    if year and month_printed:
        return f"{year:04d}-{month_printed:02d}"
    if given:
        return given
    entry = next((found for reading in document.readings() if (found := ENTRY_MONTH.match(reading.text))), None)
    month = int(entry[1]) if entry else month_printed or 0
    if not 1 <= month <= 12:
        return None
    if year is None and (found := PRINTED_YEAR.search(title)):
        year = int(found[1])
    if year:
        return f"{year:04d}-{month:02d}"
    dates = [read_date(other.dated.text) for other in documents if other.dated]
    months = sorted((each.year, each.month) for each in dates if each and each.month)
    if not months:
        return None
    year_before, month_before = months[len(months) // 2]
    return f"{year_before if month <= month_before + 1 else year_before - 1:04d}-{month:02d}"
