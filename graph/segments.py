"""A document's text cut into runs, each with one account and the same facts: what a page needs to colour it."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from graph.coverage import Account, AccountedPart, Coverage
from loaders.model import Piece
from ontology.terms import GZ

MOST_NODES = 200  # of one run; more can be told of no place in a readable way
NONE = -1


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text. nodes: indices of the document's quoted nodes. doubt: the index of its doubt, if any."""

    text: str
    account: Account
    nodes: tuple[int, ...]
    doubt: int | None


def segments_of(coverage: Coverage) -> Iterator[list[Segment]]:
    """The segments of each part of a document, in order; together they are its text."""
    cuts, nodes = nodes_by_place(coverage)
    first = 0
    for part in coverage.parts:
        yield list(cut_part(part, first, cuts, nodes))
        first += len(part.doubts)


def nodes_by_place(coverage: Coverage) -> tuple[list[int], list[tuple[int, ...]]]:
    """Places at which what is quoted changes, rising, and the nodes quoted from each of them on.

    Facts count with the ranges that are their evidence, problems with all of theirs.
    """
    changes: dict[int, list[tuple[int, int]]] = {}
    for index, (quoted, own) in enumerate(zip(coverage.document.quoted, coverage.own, strict=True)):
        for start, end in quoted.ranges if quoted.rdf_class == GZ.Problem else own:
            changes.setdefault(start, []).append((index, 1))
            changes.setdefault(end, []).append((index, -1))
    cuts = sorted(changes)
    depths: dict[int, int] = {}
    nodes: list[tuple[int, ...]] = []
    for place in cuts:
        for index, change in changes[place]:
            depths[index] = depths.get(index, 0) + change
            if not depths[index]:
                del depths[index]
        nodes.append(tuple(islice(depths, MOST_NODES)))
    return cuts, nodes


def cut_part(part: AccountedPart, first: int, cuts: list[int], nodes: list[tuple[int, ...]]) -> Iterator[Segment]:
    """The segments of one part. first: the index of its first doubt among the document's."""
    text = part.part.reading.text
    doubt_at = array("l", [NONE]) * len(text)
    for index, (start, end, _) in enumerate(part.doubts, start=first):
        doubt_at[start:end] = array("l", [index]) * (end - start)
    begin = 0
    before: Piece | None = None
    for at, place in enumerate(part.part.places):
        here = (bisect_right(cuts, place) - 1, doubt_at[at])
        if before is not None and (here != before or part.accounts[at] is not part.accounts[begin]):
            yield segment(text[begin:at], part.accounts[begin], before, nodes)
            begin = at
        before = here
    if before is not None:
        yield segment(text[begin:], part.accounts[begin], before, nodes)


def segment(text: str, account: Account, here: Piece, nodes: list[tuple[int, ...]]) -> Segment:
    """A segment from the index of its nodes and of its doubt."""
    quoted, doubt = here
    return Segment(text, account, nodes[quoted] if quoted >= 0 else (), None if doubt == NONE else doubt)
