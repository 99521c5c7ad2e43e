"""`Source` → `Issue`: the documents of a file, their parts and numbered sections. Nothing of the source is lost.

Every character of the source stands in exactly one leaf; page numbers, letterheads and numbers printed between lines
are leaves of their own, and a paragraph they interrupt stays one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from loaders.genre import genre_of
from loaders.head import LabelledPart, label_parts
from loaders.issue import cut_documents, month_of
from loaders.model import Composition, Document, Issue, Leaf, Part, Piece, Problem, Reading, Source, join_readings
from loaders.numbering import starts_heading
from loaders.paragraphs import read_paragraphs
from loaders.rules.layout import ATTACHMENT_LINE, BRACKET_NUMBER, COVER_NUMBER, NUMBER_LINE, SERIAL_LINE
from loaders.rules.work import ATTENDANCE, MINUTES
from loaders.sections import build_sections
from loaders.signatures import split_signatures
from loaders.text import read_pieces
from loaders.titles import is_own_kind
from ontology.places import find_place, place_of_prefix


def build_tree(source: Source, place: str | None = None, month: str | None = None) -> tuple[Issue, list[Problem]]:
    """Cut a file into documents, and these into head, numbered sections and imprint.

    place, month: what to take where the print does not tell (`--place 沈阳市`, `--date 2022-01`).
    Returns the issue and a problem for each gap in the numbering of headings. Never raises: any text has a tree.
    """
    paragraphs, furniture, titles = read_paragraphs(source)
    drafts = cut_documents(paragraphs, furniture, titles)
    problems: list[Problem] = []
    documents: list[Document] = []
    for draft_paragraphs, draft_furniture in drafts:
        document, found = build_document(source, draft_paragraphs, draft_furniture, titles)
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
    source: Source, paragraphs: Sequence[Reading], furniture: Sequence[Leaf], listed: Sequence[str] = ()
) -> tuple[Document, list[Problem]]:
    """One document from its paragraphs and the furniture printed among them. listed: titles in the issue's contents."""
    parts = label_parts(paragraphs, listed)
    compositions, problems = build_compositions(parts)
    number = number_of(parts, furniture)
    title = compositions[0].title
    issued = next((composition.title for composition in compositions[1:] if composition.title), None)
    named = title or issued
    stem = source.name.rsplit(".", 1)[0] or source.name
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
        leaves=(*furniture, *(Leaf(each.part, (), each.reading) for each in parts)),
    )
    return document, problems


def build_compositions(parts: Sequence[LabelledPart]) -> tuple[list[Composition], list[Problem]]:
    """The notice's own text and each text it issues, with their numbered sections."""
    compositions: list[Composition] = []
    problems: list[Problem] = []
    marks = {each.composition + 1: each.reading.text for each in parts if each.part is Part.ATTACHMENT_MARK}
    prefixes: Counter[str] = Counter()
    for index, group in groupby(parts, key=lambda each: each.composition):
        mine = list(group)
        titles = [each.reading for each in mine if each.part is Part.TITLE]
        texts = [each.reading for each in mine if each.part is Part.PARAGRAPH]
        title = join_readings(titles) if titles else None
        present = attendance_start(texts) if title and MINUTES.search(title.text) else len(texts)
        lead, sections, found = build_sections(texts[:present])
        lead += texts[present:]
        problems += found
        if not compositions or title or texts:
            prefix = prefix_of(compositions, marks.get(index))
            prefixes[prefix] += 1
            again = f"{prefix[:-1]}~{prefixes[prefix]}/" if prefix and prefixes[prefix] > 1 else prefix
            compositions.append(Composition(title, again, tuple(lead), tuple(sections)))
    return compositions or [Composition(None, "", (), ())], problems


def attendance_start(texts: Sequence[Reading]) -> int:
    """Where the list of those present begins that closes some minutes: no part of their last decision."""
    last = max((index for index, each in enumerate(texts) if starts_heading(each.text)), default=0)
    return next((index for index in range(last, len(texts)) if ATTENDANCE.match(texts[index].text)), len(texts))


def prefix_of(before: Sequence[Composition], mark: str | None) -> str:
    """What stands before the paths of a text that follows some others of its document: nothing for the notice and what
    it issues, `附件2/` for a further one, numbered as its mark (附件2) is printed.

    A plan without a notice before it keeps its paths, and its first attachment is 附件1.
    """
    own = bool(before) and before[0].title is not None and is_own_kind(before[0].title.text)
    if len(before) + own < 2:
        return ""
    printed = ATTACHMENT_LINE.match(mark) if mark else None
    return f"附件{(printed and printed['number']) or len(before)}/"


def number_of(parts: Sequence[LabelledPart], furniture: Sequence[Leaf]) -> Reading | None:
    """The document's number: the first printed on its own, else the one that a web page gives above the text."""
    found = [leaf.reading for leaf in furniture if leaf.part is Part.NUMBER]
    found += [each.reading for each in parts if each.part is Part.NUMBER]
    for reading in sorted(found, key=lambda reading: reading.places[0]):
        rules = (NUMBER_LINE, SERIAL_LINE, BRACKET_NUMBER)
        match = next((match for rule in rules if (match := rule.fullmatch(reading.text))), None)
        if match is not None:
            return reading.cut(*match.span(match.lastgroup or 0))
    covers = ((each.reading, COVER_NUMBER.match(each.reading.text)) for each in parts if each.part is Part.PARAGRAPH)
    return next((reading.cut(*match.span("number")) for reading, match in covers if match), None)


def only(parts: Sequence[LabelledPart], part: Part) -> Reading | None:
    """All paragraphs of one part as one reading, or None; of several dates and notes the first: the notice's."""
    found = [each.reading for each in parts if each.part is part]
    if not found:
        return None
    return join_readings(found) if part in (Part.COPIES, Part.RECIPIENTS, Part.IMPRINT) else found[0]


def place_of(number: Reading | None, title: Reading | None, signatures: Sequence[Reading]) -> str | None:
    """The place a document speaks for: its issuer's, its title's, or that of its number's first character."""
    titles = split_signatures([title]) if title else ()
    for reading in (*signatures, *titles):
        if place := find_place(reading.text):
            return place
    return place_of_prefix(number.text[0]) if number and number.text else None


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
    if not runs and source.text:
        blank = Leaf(Part.BLANK, ((0, len(source.text)),), read_pieces(source, []))
        yield replace(documents[0], leaves=(blank,))
        return
    for owner, document in enumerate(documents):
        leaves = [
            Leaf(leaf.part, tuple(pieces[owner, index]), leaf.reading) for index, leaf in enumerate(document.leaves)
        ]
        yield replace(document, leaves=tuple(sorted(leaves, key=lambda leaf: leaf.pieces)))
