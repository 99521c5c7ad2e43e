"""Bodies that sign a document (发文机关署名) on one line, told apart by the white space between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.model import Reading
from loaders.rules.layout import SIGNER_END


def split_signatures(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The bodies that sign, in order of print: a name ends where white space follows the last word of one.

    Letters of one name that are set apart part nothing, nor do an official's post and name.
    """
    for reading in readings:
        spaces = sum(reading.spaced_after(index) for index in range(len(reading.places) - 1))
        set_apart = spaces * 3 > len(reading.places)
        start = 0
        for index in range(len(reading.places) - 1):
            gap = reading.places[index + 1] - reading.places[index] - 1
            if gap > (1 if set_apart else 0) and SIGNER_END.search(reading.text, start, index + 1):
                yield reading.cut(start, index + 1)
                start = index + 1
        yield reading.cut(start)
