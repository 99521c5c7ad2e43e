"""`Source` → `Issue`: the documents of a file, their parts and numbered sections. Nothing of the source is lost.

Every character of the source stands in exactly one leaf; page numbers, letterheads and numbers printed between lines
are leaves of their own, and a paragraph they interrupt stays one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.genre import genre_of
from loaders.head import LabelledPart, label_parts
from loaders.issue import cut_documents, month_of
from loaders.model import Composition, Document, Issue, Leaf, Part, Piece, Problem, Reading, Source, join_readings
from loaders.paragraphs import read_paragraphs
from loaders.sections import build_sections
from ontology.places import find_place, place_of_prefix


def build_tree(source: Source, place: str | None = None, month: str | None = None) -> tuple[Issue, list[Problem]]:
    """Cut a file into documents, and these into head, numbered sections and imprint.

    place, month: what to take where the print does not tell (`--place 沈阳市`, `--date 2022-01`).
    Returns the issue and a problem for each gap in the numbering of headings. Never raises: any text has a tree.
    """
    paragraphs, furniture = read_paragraphs(source)
    drafts = cut_documents(paragraphs, furniture)
    problems: list[Problem] = []
    documents: list[Document] = []
    for draft_paragraphs, draft_furniture in drafts:
        document, found = build_document(source, draft_paragraphs, draft_furniture)
        documents.append(document)
        problems += found
    known = [document.place for document in documents if document.place]
    documents = [
        replace(
            document,
            place=place or document.place or (known[0] if known else None),
            month=month_of(document, documents, month),
        )
        for document in documents
    ]
    return Issue(source, tuple(place_leaves(source, documents))), problems


def build_document(
    source: Source, paragraphs: Sequence[Reading], furniture: Sequence[Leaf]
) -> tuple[Document, list[Problem]]:
    """One document from its paragraphs and the furniture printed among them."""
    parts = label_parts(paragraphs)
    compositions, problems = build_compositions(parts)
    numbers = [leaf.reading for leaf in furniture if leaf.part is Part.NUMBER]
    numbers += [each.reading for each in parts if each.part is Part.NUMBER]
    number = min(numbers, key=lambda reading: reading.places[0]) if numbers else None
    title = compositions[0].title
    issued = next((composition.title for composition in compositions[1:] if composition.title), None)
    named = title or issued
    stem = source.name.rsplit(".", 1)[0]
    signatures = tuple(split_signatures([each.reading for each in parts if each.part is Part.SIGNATURE]))
    document = Document(
        source=source,
        label=number.text if number else named.text if named else stem,
        place=place_of(number, title, signatures),
        genre=genre_of(named, issued, compositions),
        number=number,
        title=named,
        recipients=only(parts, Part.RECIPIENTS),
        compositions=tuple(compositions),
        signatures=signatures,
        dated=only(parts, Part.DATE),
        note=only(parts, Part.NOTE),
        copies=only(parts, Part.COPIES),
        imprint=only(parts, Part.IMPRINT),
        leaves=tuple([*furniture, *(Leaf(each.part, (), each.reading) for each in parts)]),
    )
    return document, problems


def build_compositions(parts: Sequence[LabelledPart]) -> tuple[list[Composition], list[Problem]]:
    """The notice's own text and each text it issues, with their numbered sections."""
    compositions: list[Composition] = []
    problems: list[Problem] = []
    for index in range(max((each.composition for each in parts), default=0) + 1):
        mine = [each for each in parts if each.composition == index]
        titles = [each.reading for each in mine if each.part is Part.TITLE]
        texts = [each.reading for each in mine if each.part is Part.PARAGRAPH]
        lead, sections, found = build_sections(texts)
        problems += found
        title = join_readings(titles) if titles else None
        if index == 0 or title or texts:
            prefix = f"附件{len(compositions)}/" if len(compositions) > 1 else ""
            compositions.append(Composition(title, prefix, tuple(lead), tuple(sections)))
    return compositions, problems


def only(parts: Sequence[LabelledPart], part: Part) -> Reading | None:
    """All paragraphs of one part as one reading, or None; of several dates and notes the first, which is the notice's."""
    found = [each.reading for each in parts if each.part is part]
    if not found:
        return None
    return join_readings(found) if part in (Part.COPIES, Part.RECIPIENTS) else found[0]


def split_signatures(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Bodies that sign on one line stand apart by wide white space."""
    for reading in readings:
        start = 0
        for index in range(len(reading.places) - 1):
            if reading.places[index + 1] - reading.places[index] > 2:
                yield reading.cut(start, index + 1)
                start = index + 1
        yield reading.cut(start)


def place_of(number: Reading | None, title: Reading | None, signatures: Sequence[Reading]) -> str | None:
    """The place a document speaks for: its issuer's, its title's, or that of its number's first character."""
    for reading in (*signatures, title):
        if reading is not None and (place := find_place(reading.text)):
            return place
    return place_of_prefix(number.text[0]) if number else None


def place_leaves(source: Source, documents: Sequence[Document]) -> Iterator[Document]:
    """Give every leaf the characters it stands for: its own, and the white space up to the next leaf."""
    runs: list[tuple[int, int, int]] = []
    for owner, document in enumerate(documents):
        for index, leaf in enumerate(document.leaves):
            runs += [(start, owner, index) for start, _ in leaf.reading.span().pieces]
    runs.sort()
    pieces: dict[tuple[int, int], list[Piece]] = {}
    for position, (start, owner, index) in enumerate(runs):
        end = runs[position + 1][0] if position + 1 < len(runs) else len(source.text)
        pieces.setdefault((owner, index), []).append((0 if position == 0 else start, end))
    for owner, document in enumerate(documents):
        leaves = [replace(leaf, pieces=tuple(pieces[owner, index])) for index, leaf in enumerate(document.leaves)]
        yield replace(document, leaves=tuple(sorted(leaves, key=lambda leaf: leaf.pieces)))
