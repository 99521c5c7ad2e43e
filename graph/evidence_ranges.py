"""Which characters of a document count as evidence, and of which facts.

Counted is what a fact is quoted from, with two exceptions: an event is quoted from its whole entry, but only its date
and the names of its meetings are its own; the rest counts where a participant, a body, a work … was read from it. A
section is quoted from its heading, which counts as heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.printed import PrintedDocument, Quoted
from loaders.fact_terms import SEPARATOR
from loaders.model import Piece
from ontology.terms import GZ

NO_FACTS = frozenset({GZ.Section, GZ.Problem})


@dataclass(frozen=True, slots=True)
class Print:
    """The characters of a document by their places in the file, white space and what no part holds as a blank."""

    base: int
    text: str

    @classmethod
    def of(cls, document: PrintedDocument) -> Print:
        """The print of all parts of a document."""
        ends = [(part.places[0], part.places[-1] + 1) for part in document.parts if len(part.places)]
        if not ends:
            return cls(0, "")
        base = min(start for start, _ in ends)
        characters = [" "] * (max(end for _, end in ends) - base)
        for part in document.parts:
            for place, character in zip(part.places, part.reading.text, strict=True):
                characters[place - base] = character
        return cls(base, "".join(characters))

    def places(self, ranges: Iterable[Piece]) -> list[int]:
        """The places of the characters in ranges that print anything."""
        end = self.base + len(self.text)
        return [
            place
            for start, stop in ranges
            for place in range(max(start, self.base), min(stop, end))
            if not self.text[place - self.base].isspace()
        ]

    def at(self, place: int) -> str:
        """The character at a place of the file."""
        return self.text[place - self.base]


def own_ranges(quoted: Quoted, printed: Print) -> tuple[Piece, ...]:
    """The ranges that count as evidence of a fact."""
    if quoted.rdf_class in NO_FACTS:
        return ()
    if quoted.rdf_class != GZ.Event:
        return quoted.ranges
    places = printed.places(quoted.ranges)
    text = "".join(map(printed.at, places))
    held = "".join((quoted.value(GZ.text) or "").split())
    head = text.find(held) if held else -1
    found = as_ranges(places[: max(head, 0)])
    for meeting in (quoted.value(GZ.meetings) or "").split(SEPARATOR):
        name = "".join(meeting.split())
        at = text.find(name) if name else -1
        if at >= 0:
            found += as_ranges(places[at : at + len(name)])
    return tuple(found)


def as_ranges(places: Sequence[int]) -> list[Piece]:
    """Rising places as the fewest ranges, white space between them being what it was.

    >>> as_ranges([3, 4, 5, 9])
    [(3, 6), (9, 10)]
    """
    ranges: list[Piece] = []
    for place in places:
        if ranges and ranges[-1][1] == place:
            ranges[-1] = (ranges[-1][0], place + 1)
        else:
            ranges.append((place, place + 1))
    return ranges


def marked(printed: Print, ranges: Iterable[Piece]) -> bytearray:
    """One byte a character of the print: 1 where any of the ranges covers it. Linear in print and ranges together."""
    size = len(printed.text)
    changes = [0] * (size + 1)
    for start, stop in ranges:
        first, last = max(start - printed.base, 0), min(stop - printed.base, size)
        if first < last:
            changes[first] += 1
            changes[last] -= 1
    covered = bytearray(size)
    depth = 0
    for place in range(size):
        depth += changes[place]
        covered[place] = depth > 0
    return covered
