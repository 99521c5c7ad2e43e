"""Bodies that sign a document (发文机关署名) on one line, told apart by white space or by their place's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.model import Reading
from loaders.regex import regex
from loaders.rules.layout import SIGNER_END
from ontology.places import find_place

# a Party committee and its government sign together, and a title may print no space between them
PLACE_FIRST = regex(r"(?!全|我|本|该)[\u4e00-\u9fff]{2,5}?[省市县区州盟旗](?![市县区])")
PARTY_FIRST = regex(r"(?<=委)(?!员会)[^委]{2,10}人民政府|(?<=委员会)[^委]{2,10}人民政府")


def printed_place(text: str) -> str | None:
    """The name of a place that a signature begins with, though no list knows it: 安河市水务局."""
    match = PLACE_FIRST.match(text)
    return match.group() if match else None


def split_signatures(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The bodies that sign, in order of print: a name ends where white space, or the name of its place again, follows
    the last word of one.

    Letters of one name that are set apart part nothing, nor do an official's post and name.
    """
    for reading in readings:
        spaces = sum(reading.spaced_after(index) for index in range(len(reading.places) - 1))
        narrowest = 1 if spaces * 3 > len(reading.places) else 0  # columns between the letters of one name
        place = find_place(reading.text) or printed_place(reading.text)
        start = 0
        for index in range(len(reading.places) - 1):
            gap = reading.places[index + 1] - reading.places[index] - 1
            again = (place is not None and reading.text.startswith(place, index + 1)) or (
                PARTY_FIRST.match(reading.text, index + 1) is not None
            )
            if (gap > narrowest or again) and SIGNER_END.search(reading.text, start, index + 1):
                yield reading.cut(start, index + 1)
                start = index + 1
        yield reading.cut(start)
