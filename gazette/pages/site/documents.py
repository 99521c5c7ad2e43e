"""The page of a document: its print, coloured by what was made of it, with the facts of each paragraph beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.pages.report import PART_CLASSES, anchor_of
from gazette.pages.site.model import Cell, Piece, Profile, Text
from gazette.pages.site.paths import Kind, page_of, stem_of
from gazette.pages.site.teller import IN_FORCE, Teller
from graph.coverage import Account, Coverage
from graph.fact_shelf import Fact
from graph.segments import Segment, segments_of
from loaders.fact_terms import FACT_TERMS
from ontology.terms import DCTERMS, ELI, GZ, OA

LONGEST_VALUE = 60  # characters of a value beside the print
# counting, whole texts that stand beside it, and what only queries need
HIDDEN = frozenset({GZ.text, GZ.clause, GZ.position, GZ.postTitle, GZ.valueText, GZ.dueBy, GZ.kind, GZ.section})
COLUMNS = {
    terms.rdf_class: tuple(dict.fromkeys(column.property for column in terms.columns)) for terms in FACT_TERMS.values()
}
SAID = (
    ELI.id_local, DCTERMS.title, DCTERMS.alternative, GZ.kind, GZ.issuers, DCTERMS.issued, GZ.printed, GZ.effective,
    DCTERMS.accessRights,
)  # fmt: skip

# the identifier of a section is its number; a document's is what everyone calls so
HEADS = {ELI.id_local: Text("文号", "Number"), DCTERMS.accessRights: Text("公开属性", "Openness")}


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the print. fact: the anchor of the first fact that it is evidence of; anchors: places within it."""

    text: str
    account: Account
    fact: str | None
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A fact beside the print: its class, what it says, its own anchor, and that of its place in the print."""

    label: Text
    cells: tuple[Cell, ...]
    anchor: str
    place: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part of the print, with the facts that start in it. anchors: of those that colour no run of it."""

    line: int
    kind: str
    runs: tuple[Run, ...]
    facts: tuple[Beside, ...]
    anchors: tuple[str, ...]


def document_profile(teller: Teller, coverage: Coverage) -> Profile:
    """The head of a document's page: what the print says of the document itself."""
    iri = coverage.document.iri
    fact = teller.profiles.facts[iri]
    said = [(HEADS.get(name) or teller.label(name), teller.cell(fact, name)) for name in SAID]
    said.append((IN_FORCE, teller.in_force(iri)))
    said.append((Text("地区", "Place"), teller.place_cell(iri)))
    return Profile(
        page_of(Kind.DOCUMENT, iri),
        Text("公文", "Document"),
        teller.piece(iri),
        tuple((head, cell) for head, cell in said if cell),
        (),
        data=stem_of(Kind.DOCUMENT, iri),
    )


def paragraphs(teller: Teller, coverage: Coverage) -> Iterator[Paragraph]:
    """The parts of a document in order of print."""
    starts = [part.part.places[0] if part.part.places else 0 for part in coverage.parts]
    beside = facts_by_part(teller, coverage, starts)
    kinds = {kind: f"part-{at}" for at, kind in enumerate(PART_CLASSES)}
    met: set[str] = set()
    for at, segments in enumerate(segments_of(coverage)):
        part = coverage.parts[at].part
        runs = tuple(run_of(coverage, segment, teller, met) for segment in segments)
        facts = beside.get(at, [])
        missing = tuple(dict.fromkeys(place for fact in facts if (place := anchor_of(fact.iri)) not in met))
        met.update(missing)
        told = tuple(beside_print(teller, fact) for fact in facts)
        yield Paragraph(part.line, kinds.get(part.kind, "part-text"), runs, told, missing)


def facts_by_part(teller: Teller, coverage: Coverage, starts: Sequence[int]) -> dict[int, list[Fact]]:
    """The facts of a document by the part in which each one's print starts."""
    found: dict[int, list[Fact]] = {}
    for fact in teller.profiles.facts.of_document(coverage.document.iri):
        if starts:
            found.setdefault(max(0, bisect_right(starts, fact.place) - 1), []).append(fact)
    return found


def run_of(coverage: Coverage, segment: Segment, teller: Teller, met: set[str]) -> Run:
    """A run with the anchors of the facts that it is the first to show."""
    iris = [coverage.document.quoted[node].iri for node in segment.nodes]
    facts = [iri for iri in iris if iri in teller.profiles.facts]
    anchors = tuple(anchor for iri in facts if (anchor := anchor_of(iri)) not in met)
    met.update(anchors)
    return Run(segment.text, segment.account, fact_anchor(facts[0]) if facts else None, anchors)


def fact_anchor(iri: str) -> str:
    """The name of a fact's place beside the print."""
    return anchor_of(iri).replace("node-", "fact-", 1)


def beside_print(teller: Teller, fact: Fact) -> Beside:
    """A fact as it stands beside the print."""
    if fact.rdf_class == GZ.Classification:
        cells = [tuple(map(teller.piece, fact.things(OA.hasBody)))]
    elif fact.iri in teller.profiles.things:
        cells = [(teller.piece(fact.iri),)]
    else:
        shown = (name for name in COLUMNS[fact.rdf_class] if name not in HIDDEN)
        cells = [tuple(map(short, teller.cell(fact, name))) for name in shown]
    told = tuple(cell for cell in cells if cell)
    return Beside(teller.label(fact.rdf_class), told, fact_anchor(fact.iri), anchor_of(fact.iri))


def short(piece: Piece) -> Piece:
    """A piece that is not too long to stand beside the print."""
    return piece if len(piece.zh) <= LONGEST_VALUE else Piece(f"{piece.zh[:LONGEST_VALUE]}…", piece.en, piece.page)
