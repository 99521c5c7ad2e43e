"""Plans made by hand for the tests of targets."""

from __future__ import annotations

from loaders.fact_types import Target
from loaders.facts.targets import find_targets
from loaders.model import Composition, Document, Genre, Reading, Section
from loaders.text import reading_of, squeeze

DATED = "2022年1月27日"


def paragraphs_of(*paragraphs: str) -> tuple[Reading, ...]:
    """The paragraphs of one source, a line each."""
    whole = reading_of("\n".join(paragraphs))
    readings: list[Reading] = []
    start = 0
    for paragraph in paragraphs:
        end = start + len(squeeze(paragraph))
        readings.append(whole.cut(start, end))
        start = end
    return tuple(readings)


def document_of(*sections: Section, dated: str | None = DATED, genre: Genre = Genre.PLAN) -> Document:
    """A plan with these sections."""
    return Document(
        source=next(reading for section in sections for reading in section.paragraphs).source,
        label="安河市公园行动方案",
        place="安河市",
        genre=genre,
        number=None,
        title=None,
        recipients=None,
        compositions=(Composition(reading_of("安河市公园行动方案（2021—2025年）"), "", (), sections),),
        signatures=(),
        dated=reading_of(dated) if dated else None,
        note=None,
        copies=None,
        imprint=None,
        leaves=(),
    )


def section_of(*paragraphs: str, heading: str | None = None, path: str = "二/（一）") -> Section:
    """A section with these paragraphs."""
    number = path.rpartition("/")[2]
    return Section(number, path, reading_of(heading) if heading else None, paragraphs_of(*paragraphs))


def targets_of(text: str, heading: str | None = None, dated: str | None = DATED) -> list[Target]:
    """The targets of a task with this text."""
    return find_targets(document_of(section_of(text, heading=heading), dated=dated))[0]


def spelt(target: Target) -> str:
    """A target as rules spell it: indicator, comparator, value, unit, kind."""
    return f"{target.indicator} {target.comparator} {target.value} {target.unit} {target.kind}"
