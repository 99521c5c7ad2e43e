"""A document's tree as two lists: sections, each knowing the one above it, and undivided parts, each in its section."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.model import Document, Part, Reading, Section


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A section: its place in order of print from 1, its path, and the index of the section above it."""

    order: int
    path: str
    number: str | None
    heading: Reading | None
    above: int | None


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """An undivided part: its place in order of print from 1, and the index of the section it stands in."""

    order: int
    part: Part
    reading: Reading
    section: int | None


@dataclass(frozen=True, slots=True)
class Outline:
    """All sections and all parts that print anything, in order of print."""

    sections: tuple[OutlineSection, ...]
    parts: tuple[OutlinePart, ...]


def outline_of(document: Document) -> Outline:
    """The sections and parts of a document.

    A run of text without a number is no section; what stands in it belongs to the section above. Titles, addressees,
    signatures and furniture belong to no section.
    """
    sections: list[OutlineSection] = []
    starts: dict[int, int | None] = {}
    for composition in document.compositions:
        note_starts(starts, [reading for reading in (composition.title, *composition.lead) if reading], None)
        for section in composition.sections:
            add_section(section, composition.prefix, None, sections, starts)
    places = sorted(starts)
    parts = [
        OutlinePart(order, leaf.part, leaf.reading, section_at(leaf.reading, leaf.part, places, starts))
        for order, leaf in enumerate((leaf for leaf in document.leaves if leaf.reading.text), start=1)
    ]
    return Outline(tuple(sections), tuple(parts))


def add_section(
    section: Section, prefix: str, above: int | None, sections: list[OutlineSection], starts: dict[int, int | None]
) -> None:
    """List a section and those below it, and note where their texts start."""
    here = above
    if section.number is not None or section.heading is not None:
        here = len(sections)
        sections.append(
            OutlineSection(len(sections) + 1, prefix + section.path, section.number, section.heading, above)
        )
    heading = [section.heading] if section.heading is not None else []
    note_starts(starts, [*heading, *section.paragraphs, *(cell.text for cell in section.cells)], here)
    for below in section.sections:
        add_section(below, prefix, here, sections, starts)


def note_starts(starts: dict[int, int | None], readings: Iterable[Reading], section: int | None) -> None:
    """Note which section the texts that start at these readings' places belong to."""
    for reading in readings:
        if reading.places:
            starts[reading.places[0]] = section


def section_at(reading: Reading, part: Part, places: list[int], starts: dict[int, int | None]) -> int | None:
    """The section that a part belongs to: that of the first text starting in it, else of the last one before it.

    A heading's number is printed before its text, so that a part may start before the section's first text does.
    """
    if part not in (Part.HEADING, Part.PARAGRAPH):
        return None
    index = bisect_left(places, reading.places[0])
    if index < len(places) and places[index] <= reading.places[-1]:
        return starts[places[index]]
    return starts[places[index - 1]] if index else None
