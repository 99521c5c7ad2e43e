"""The print round the passages of a picture: each quoted paragraph with its neighbours, and where the quotes stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from graph.answers import Engine, run_query
from graph.batches import ask_about
from graph.behind import Passage
from graph.picture.model import Mark, Paragraph, PrintedText, Quote
from graph.printed import PrintedPart, number, read_part
from loaders.model import Piece
from ontology.terms import OA
from queries.catalogue import find_query

AROUND = 1  # paragraphs shown before and behind a quoted one


@dataclass(frozen=True, slots=True)
class Place:
    """Where characters [start, end) of a part of a document stand; `part` counts the document's parts."""

    source: str
    part: int
    start: int
    end: int


def read_quotes(engine: Engine, passages: Iterable[Passage]) -> tuple[dict[Passage, Quote], tuple[PrintedText, ...]]:
    """Each passage as a quote, and the texts that its marks point into."""
    wanted = sorted(set(passages), key=lambda each: (each.document, each.line or 0, each.iri))
    ranges = read_ranges(engine, wanted)
    parts = read_parts(engine)
    places = {each: tuple(places_of(ranges.get(each.iri, {}), parts)) for each in wanted}
    shown: dict[str, set[int]] = {}
    for found in places.values():
        for place in found:
            near = range(place.part - AROUND, place.part + AROUND + 1)
            shown.setdefault(place.source, set()).update(near)
    names = {place.source: each.document for each, found in places.items() for place in found}
    sources = sorted(shown, key=lambda source: (names[source], source))
    orders = {source: [at for at in sorted(shown[source]) if 0 <= at < len(parts[source])] for source in sources}
    texts = tuple(PrintedText(names[each], tuple(paragraphs(parts[each], orders[each]))) for each in sources)
    at = {source: place for place, source in enumerate(sources)}
    quotes = {
        each: Quote(
            each.document, each.line, each.page, each.quote,
            tuple(
                Mark(at[place.source], bisect_left(orders[place.source], place.part), place.start, place.end)
                for place in places[each]
            ),
        )
        for each in wanted
    }  # fmt: skip
    return quotes, texts


def read_ranges(engine: Engine, passages: Sequence[Passage]) -> Mapping[str, Mapping[str, list[Piece]]]:
    """The ranges of each passage by its IRI and by the document that they stand in."""
    where = f"""?passage <{OA.hasSource}> ?source ; <{OA.hasSelector}> ?selector .
        ?selector <{OA.start}> ?start ; <{OA.end}> ?end ."""
    found: dict[str, dict[str, list[Piece]]] = {}
    rows = ask_about(engine, ("passage",), ((each.iri,) for each in passages), where, "?passage ?source ?start ?end")
    for passage, source, start, end in sorted(rows, key=str):
        found.setdefault(str(passage), {}).setdefault(str(source), []).append((number(start), number(end)))
    return found


def read_parts(engine: Engine) -> Mapping[str, Sequence[PrintedPart]]:
    """The parts of each document in order of print."""
    rows: dict[str, dict[str, list[dict[str, object]]]] = {}
    for row in run_query(engine, find_query("print-parts")).records():
        rows.setdefault(str(row["source"]), {}).setdefault(str(row["part"]), []).append(dict(row))
    return {
        source: sorted(
            (part for part in (read_part(each) for each in parts.values()) if len(part.places)),  # type: ignore[arg-type]
            key=lambda part: part.places[0],
        )
        for source, parts in rows.items()
    }


def places_of(ranges: Mapping[str, Sequence[Piece]], parts: Mapping[str, Sequence[PrintedPart]]) -> Iterable[Place]:
    """Where ranges stand in the parts of their documents."""
    for source, pieces in ranges.items():
        found = parts.get(source, ())
        # a page number stands inside the paragraph that its page cuts, which may end behind the parts that follow it
        ends = list(accumulate((part.places[-1] for part in found), max))
        for start, end in sorted(pieces):
            for at in range(bisect_left(ends, start), len(found)):
                places = found[at].places
                if places[0] >= end:
                    break
                begin, stop = bisect_left(places, start), bisect_left(places, end)
                if begin < stop:
                    yield Place(source, at, begin, stop)


def paragraphs(parts: Sequence[PrintedPart], order: Sequence[int]) -> Iterable[Paragraph]:
    """Some of the parts of a document as paragraphs, in order of print."""
    before = -1
    for at in order:
        yield Paragraph(parts[at].line, parts[at].kind, parts[at].reading.text, at != before + 1)
        before = at
