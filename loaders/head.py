"""Head (版头), body (主体) and imprint (版记) of one document: which part each paragraph is, by GB/T 9704—2012.

Paragraphs come in order of print; a text on one line is cut at its number, title, addressees and signature first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from loaders.inline import cut_inline, is_addressed, is_imprint_line, is_list_of_bodies, is_signature
from loaders.model import Part, Reading
from loaders.rules import layout
from loaders.rules.entry_dates import CHRONICLE_TITLE, DATED_LINE, STARTS_ENTRY
from loaders.titles import QUOTED, SHORTEST_WHOLE, is_title_line, title_range

ENDED = ("head", "closed", "title", "imprint")  # the stages after which a title may stand
LEAST_LISTED = 3  # bodies in a row before a date, none of whom issues the text
TITLE_LINES = 4  # of a chronicle's title, its period included


@dataclass(frozen=True, slots=True)
class LabelledPart:
    """A paragraph, or what was cut from one, and its part of the document. `composition` counts titles after a date."""

    part: Part
    reading: Reading
    composition: int


def label_parts(paragraphs: Sequence[Reading], listed: Sequence[str] = ()) -> list[LabelledPart]:
    """Say which part of the document each paragraph is; paragraphs that hold several parts are cut.

    listed: the titles in the issue's contents, which are titles however they end.
    """
    titles = frozenset(listed)
    return confirm_titles(Labeller(titles).run(paragraphs), titles)


class Labeller:
    """Walks a document's paragraphs from head to imprint.

    listed: the titles in the issue's contents.
    stage: head, body, listed (in a list of attachments), closed (after a date), title (of what is issued) or imprint.
    """

    def __init__(self, listed: frozenset[str] = frozenset()) -> None:
        self.listed = listed
        self.parts: list[LabelledPart] = []
        self.stage = "head"
        self.composition = 0

    def run(self, paragraphs: Sequence[Reading]) -> list[LabelledPart]:
        """The labelled parts of all paragraphs, in order of print."""
        for index, reading in enumerate(paragraphs):
            following = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
            for piece in cut_inline(reading, at_head=self.stage == "head"):
                self.take(piece, following)
        self.sign(trailing_only=True)
        return self.parts

    def add(self, part: Part, reading: Reading, stage: str | None = None) -> None:
        """Note that `reading` is `part`, and the stage reached with it."""
        self.parts.append(LabelledPart(part, reading, self.composition))
        self.stage = stage or self.stage

    def take(self, reading: Reading, following: str) -> None:
        """Label one paragraph by its form, by the stage reached, and by the text of the paragraph after it."""
        text = reading.text
        if is_imprint_line(text) or (self.stage == "imprint" and layout.IMPRINT_MORE.fullmatch(text)):
            self.take_imprint(reading)
        elif layout.COPIES_LINE.match(text) or (self.stage == "imprint" and self.lists_copies(text)):
            self.add(Part.COPIES, reading, "imprint")
        elif layout.NOTE_LINE.fullmatch(text):
            self.add(Part.NOTE, reading)
        elif layout.DATE_LINE.fullmatch(text):
            self.sign()
            self.add(Part.DATE, reading, "closed")
        elif layout.ATTACHMENT_LINE.fullmatch(text):
            self.add(Part.ATTACHMENT_MARK, reading)
            if self.stage != "closed" and text[-1] in "：:" and layout.ATTACHMENT_NEXT.match(following):
                self.stage = "listed"
            else:
                self.open_composition()
        elif self.stage in ("head", "closed", "imprint") and is_beside_text(text):
            self.add(Part.PARAGRAPH, reading)
        else:
            self.take_text(reading, following)

    def lists_copies(self, text: str) -> bool:
        """Whether a line goes on in a list of copies: it is open still, or the line holds nothing but bodies."""
        last = self.parts[-1]
        if last.part is Part.COPIES and last.reading.text[-1] not in "。.":
            return not layout.FULL_STOP.search(text.rstrip("。.")) or is_list_of_bodies(text)
        return is_list_of_bodies(text)

    def take_imprint(self, reading: Reading) -> None:
        """Label the line of the imprint; the office that prints may stand on the line before its date."""
        last = self.parts[-1] if self.parts else None
        alone = is_imprint_line(reading.text) and not is_signature(reading.text[:3])
        if alone and last and last.part in (Part.PARAGRAPH, Part.COPIES) and is_signature(last.reading.text):
            self.parts[-1] = LabelledPart(Part.IMPRINT, last.reading, last.composition)
        self.add(Part.IMPRINT, reading, "imprint")

    def take_text(self, reading: Reading, following: str) -> None:
        """Label a paragraph that is a number, a title line, the addressees, a list of attachments or body text."""
        text = reading.text
        titled = bool(self.parts) and self.parts[-1].part is Part.TITLE
        if self.stage == "head" and (
            layout.NUMBER_LINE.fullmatch(text)
            or (titled and self.numbers_title(text))
        ):
            self.add(Part.NUMBER, reading)
        elif self.stage == "head" and (order := layout.ORDER_TITLE.fullmatch(text)):
            self.add(Part.TITLE, reading.cut(0, order.end("title")))
            self.add(Part.NUMBER, reading.cut(order.end("title")))
        elif self.stage == "head" and text in self.listed:
            self.add(Part.TITLE, reading)
        elif self.stage == "title" and layout.CAPTION.fullmatch(text):
            self.add(Part.PARAGRAPH, reading)
        elif self.stage in ENDED and is_title_line(text) and not self.starts_entry(reading):
            if self.stage in ("closed", "imprint"):
                self.open_composition()
            self.add(Part.TITLE, reading)
        elif self.stage == "head" and is_addressed(text):
            self.add(Part.RECIPIENTS, reading, "body")
        elif self.stage == "head" and text[-1:] in "，,、" and is_list_of_bodies(text):
            self.add(Part.RECIPIENTS, reading)
        elif not self.take_attachments(reading, following):
            self.add(Part.PARAGRAPH, reading, "body")

    def numbers_title(self, text: str) -> bool:
        """Whether a line below a title is its number; 〔2021〕7号 only below a whole one (专题会议纪要 is a rubric)."""
        if layout.SERIAL_LINE.fullmatch(text) or layout.BRACKET_NUMBER.fullmatch(text):
            return True
        if layout.BARE_SERIAL.fullmatch(text) is None:
            return False
        lines = (each.reading.text for each in self.parts[-TITLE_LINES:] if each.part is Part.TITLE)
        return sum(map(len, lines)) >= SHORTEST_WHOLE

    def starts_entry(self, reading: Reading) -> bool:
        """Whether a line is an entry of a chronicle: a date set apart, or a date or mark below a chronicle's title."""
        dated = DATED_LINE.match(reading.text)
        end = dated.end() if dated else 0
        if 0 < end < len(reading.text) and (reading.spaced_after(end - 1) or reading.text[end] in "，,"):
            return True
        titles = [each.reading.text for each in self.parts[-TITLE_LINES:] if each.part is Part.TITLE]
        below = CHRONICLE_TITLE.search("".join(titles)) is not None
        return below and STARTS_ENTRY.match(reading.text) is not None and not CHRONICLE_TITLE.search(reading.text)

    def take_attachments(self, reading: Reading, following: str) -> bool:
        """Label a line of the list of attachments under the text, or an attachment's mark and title on one line."""
        text = reading.text
        if self.stage == "listed" and layout.ATTACHMENT_NEXT.fullmatch(text) and not layout.FULL_STOP.search(text):
            self.add(Part.ATTACHMENT_MARK, reading)
            return True
        listed = layout.ATTACHMENT_LIST.fullmatch(text)
        if listed is None or layout.FULL_STOP.search(listed["first"]):
            return False
        numbered = layout.ATTACHMENT_NEXT.match(listed["first"]) is not None
        if self.stage == "closed" and not numbered and not is_title_line(following):
            self.add(Part.ATTACHMENT_MARK, reading.cut(0, listed.start("first")))
            self.open_composition()
            self.add(Part.TITLE, reading.cut(listed.start("first")))
        else:
            self.add(Part.ATTACHMENT_MARK, reading, "closed" if self.stage == "closed" else "listed")
        return True

    def open_composition(self) -> None:
        """Start what the document issues or attaches."""
        self.composition += 1
        self.stage = "title"

    def sign(self, trailing_only: bool = False) -> None:
        """Turn the short lines before a date, or at the very end, that name bodies into signatures."""
        index = len(self.parts)
        while (
            index and self.parts[index - 1].part is Part.PARAGRAPH and is_signature(self.parts[index - 1].reading.text)
        ):
            index -= 1
        if not trailing_only and index == len(self.parts) and index and self.parts[-1].part is Part.TITLE:
            # minutes, bulletins and reports print issuer and date beside their title
            index -= is_signature(self.parts[-1].reading.text)
        before = self.parts[index - 1].reading.text[-1:] if index else ""
        # the bodies of a list that goes on over lines sign nothing
        if trailing_only and (index == 0 or before in tuple("、，,：:")):
            return
        # the last cell of a table behind a signed notice
        if trailing_only and any(each.part is Part.SIGNATURE for each in self.parts):
            return
        if not trailing_only and self.lists_bodies(index):
            return
        self.parts[index:] = [
            LabelledPart(Part.SIGNATURE, each.reading, each.composition) for each in self.parts[index:]
        ]


    def lists_bodies(self, index: int) -> bool:
        """Whether the lines from an index on are a list (of those honoured), and not those who sign: several bodies,
        none of whom the title names as its issuer.
        """
        names = [each.reading.text for each in self.parts[index:]]
        if len(names) < LEAST_LISTED:
            return False
        title = "".join(each.reading.text for each in self.parts if each.part is Part.TITLE and not each.composition)
        issuers, about, _ = title.partition("关于")
        return bool(about and issuers) and not any(issuers in name or name in issuers for name in names)


def is_beside_text(text: str) -> bool:
    """Whether a line beside the text says something about the document: a web page's data, a remark in brackets."""
    rules = (layout.COVER_LINE, layout.STAMP_LINE, layout.CAPTION, layout.BRACKET_LINE)
    if any(rule.fullmatch(text) for rule in (layout.TITLE_YEARS, layout.SERIAL_LINE, layout.BRACKET_NUMBER)):
        return False
    return any(rule.fullmatch(text) for rule in rules)


def confirm_titles(parts: Sequence[LabelledPart], listed: frozenset[str]) -> list[LabelledPart]:
    """Keep as titles only lines that together read as one (see `title_range`) or are `listed`; others are text."""
    texts = [each.reading.text for each in parts if each.part is Part.PARAGRAPH]
    quoted = listed | {match[1] for text in texts for match in QUOTED.finditer(text)}
    confirmed: list[LabelledPart] = []
    for (part, _), group in groupby(parts, key=lambda each: (each.part, each.composition)):
        run = list(group)
        if part is Part.TITLE:
            start, end = title_range([each.reading.text for each in run], quoted)
            run = [
                each if start <= index < end else LabelledPart(Part.PARAGRAPH, each.reading, each.composition)
                for index, each in enumerate(run)
            ]
        confirmed += run
    return confirmed
