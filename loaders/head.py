"""Head (版头), body (主体) and imprint (版记) of one document: which part each paragraph is, by GB/T 9704—2012.

Paragraphs come in order of print; a text on one line is cut at its number, title, addressees and signature first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.model import Part, Reading
from loaders.numbering import starts_heading
from loaders.rules import layout

LONG = 60  # characters of the longest line a title is cut into
INLINE_TAIL = re.compile(
    rf"(?P<signature>[^。；：，、！？:;,]{{3,60}}?)(?P<dated>{layout.DATE})(?P<note>{layout.NOTE})?$"
)
QUOTED = re.compile(r"《([^《》]*(?:《[^《》]*》[^《》]*)*)》")


@dataclass(frozen=True, slots=True)
class LabelledPart:
    """A paragraph, or what was cut from one, and the part of the document it is. `composition` counts titles after a date."""

    part: Part
    reading: Reading
    composition: int


def label_parts(paragraphs: Sequence[Reading]) -> list[LabelledPart]:
    """Say which part of the document each paragraph is; paragraphs that hold several parts are cut."""
    return Labeller().run(paragraphs)


class Labeller:
    """Walks a document's paragraphs from head to imprint; `stage` is head, body, closed (after a date) or imprint."""

    def __init__(self) -> None:
        self.parts: list[LabelledPart] = []
        self.stage = "head"
        self.composition = 0
        self.titled: list[str] = []

    def run(self, paragraphs: Sequence[Reading]) -> list[LabelledPart]:
        """The labelled parts of all paragraphs, in order of print."""
        for reading in paragraphs:
            for piece in cut_inline(reading, at_head=self.stage == "head"):
                self.take(piece)
        if self.parts and self.parts[-1].part is Part.PARAGRAPH:
            self.sign(trailing_only=True)
        return confirm_titles(self.parts)

    def add(self, part: Part, reading: Reading) -> None:
        """Note that `reading` is `part`."""
        self.parts.append(LabelledPart(part, reading, self.composition))

    def take(self, reading: Reading) -> None:
        """Label one paragraph by its form and by the stage reached."""
        text = reading.text
        if layout.IMPRINT_LINE.fullmatch(text):
            self.add(Part.IMPRINT, reading)
            self.stage = "imprint"
        elif layout.COPIES_LINE.match(text) or self.stage == "imprint":
            self.add(Part.COPIES, reading)
            self.stage = "imprint"
        elif layout.NOTE_LINE.fullmatch(text):
            self.add(Part.NOTE, reading)
        elif layout.DATE_LINE.fullmatch(text):
            self.sign()
            self.add(Part.DATE, reading)
            self.stage = "closed"
        elif layout.ATTACHMENT_LINE.fullmatch(text):
            self.add(Part.ATTACHMENT_MARK, reading)
            self.open_composition()
        else:
            self.take_text(reading)

    def take_text(self, reading: Reading) -> None:
        """Label a paragraph that is a number, a title line, the addressees or body text."""
        text = reading.text
        if self.stage == "head" and layout.NUMBER_LINE.fullmatch(text):
            self.add(Part.NUMBER, reading)
        elif self.stage in ("head", "closed", "title") and is_title_line(text):
            if self.stage == "closed":
                self.open_composition()
            self.add(Part.TITLE, reading)
            self.titled.append(text)
        elif self.stage == "head" and is_addressed(text):
            self.add(Part.RECIPIENTS, reading)
            self.stage = "body"
        else:
            self.add(Part.PARAGRAPH, reading)
            self.stage = "body"

    def open_composition(self) -> None:
        """Start what the document issues or attaches."""
        self.composition += 1
        self.stage = "title"

    def sign(self, trailing_only: bool = False) -> None:
        """Turn the short lines before a date, or at the very end, that name bodies into signatures."""
        index = len(self.parts)
        while index and self.parts[index - 1].part is Part.PARAGRAPH and is_signature(self.parts[index - 1].reading.text):
            index -= 1
        if trailing_only and index == 0:
            return
        self.parts[index:] = [LabelledPart(Part.SIGNATURE, each.reading, each.composition) for each in self.parts[index:]]


def is_title_line(text: str) -> bool:
    """Whether a paragraph can be a line of a title: short, no full stop, no heading number, no colon at its end."""
    return (
        2 <= len(text) <= LONG * 2
        and not layout.FULL_STOP.search(text)
        and text[-1] not in "，,、"
        and not starts_heading(text)
        and not QUOTED.match(text)
        and not any(rule.fullmatch(text) for rule in (layout.DATE_LINE, layout.NOTE_LINE, layout.IMPRINT_LINE))
    )


def is_addressed(text: str) -> bool:
    """Whether a paragraph is the line of addressees: bodies, then a colon."""
    return layout.RECIPIENTS.fullmatch(text) is not None and layout.ADDRESSED.search(text) is not None


def is_signature(text: str) -> bool:
    """Whether a paragraph is a line of bodies that sign."""
    return len(text) <= 80 and not re.search(r"[，。；：、！？,;:]", text) and layout.SIGNER_END.search(text) is not None


def cut_inline(reading: Reading, at_head: bool) -> Iterator[Reading]:
    """Cut a paragraph that holds head or signature beside body text; any other paragraph comes back whole.

    Cut are: a number, a title (…关于…的通知) and addressees at the start, a signature with its date at the end.
    """
    text = reading.text
    cuts = [0]
    if at_head and len(text) > 1:
        cuts += head_cuts(text)
    tail = INLINE_TAIL.search(text, max(cuts[-1], len(text) - 160)) if len(text) > 1 else None
    if tail and tail.start() > cuts[-1] and text[tail.start() - 1] in "。；！？）)" and is_signature(tail["signature"]):
        cuts += [tail.start(), tail.start("dated")]
        if tail["note"]:
            cuts.append(tail.start("note"))
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        if start < end:
            yield reading.cut(start, end)


def head_cuts(text: str) -> list[int]:
    """Where a text that starts with its head is cut: after the number, the title, the addressees."""
    cuts = []
    at = 0
    number = layout.NUMBER_LINE.match(text)
    if number and number.end() < len(text):
        at = number.end()
        cuts.append(at)
    title = layout.INLINE_TITLE.match(text, at)
    if title and title.end() < len(text):
        at = title.end()
        cuts.append(at)
    addressed = layout.RECIPIENTS.match(text, at)
    if addressed and addressed.end() < len(text) and layout.ADDRESSED.search(addressed.group()) and (cuts or at == 0):
        if not starts_heading(text) and len(addressed.group()) < 400 and is_list_of_bodies(addressed.group()):
            cuts.append(addressed.end())
    return cuts


def is_list_of_bodies(text: str) -> bool:
    """Whether each part of a list between commas ends as the name of a body does."""
    parts = re.split(r"[，,、]", text.rstrip("：:"))
    named = sum(1 for part in parts if layout.ADDRESSED.search(part[-8:]))
    return named * 2 > len(parts)


def confirm_titles(parts: list[LabelledPart]) -> list[LabelledPart]:
    """Keep as titles only lines that together end as a title does, say 关于, or name what the notice puts in 《》; others are text."""
    quoted = {match[1] for each in parts if each.part is Part.PARAGRAPH for match in QUOTED.finditer(each.reading.text)}
    confirmed: list[LabelledPart] = []
    index = 0
    while index < len(parts):
        run = index
        while run < len(parts) and parts[run].part is Part.TITLE and parts[run].composition == parts[index].composition:
            run += 1
        if run == index:
            confirmed.append(parts[index])
            index += 1
            continue
        whole = "".join(each.reading.text for each in parts[index:run])
        kept = is_title(whole) or whole in quoted
        confirmed += parts[index:run] if kept else [
            LabelledPart(Part.PARAGRAPH, each.reading, each.composition) for each in parts[index:run]
        ]
        index = run
    return confirmed


def is_title(text: str) -> bool:
    """Whether a whole title reads like one of an official document."""
    return layout.TITLE_END.search(text) is not None or "关于" in text
