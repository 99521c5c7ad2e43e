"""Facts → triples: all that one document says, in a named graph of its own, whose name is the document's IRI.

Which class and properties a fact has is said in `fact_terms.py`. Here stands how nodes hang together: the document, its
sections and parts, its facts, the passages that these are quoted from, and links to the nodes of printed names.

Every subject is a node of this document, so no other document's graph can hold the same triple. What several documents
may say alike is left to `graph/`, which derives from the facts:

- into `id/graph/names`: each printed name that a fact links to (gz:namesPerson, gz:namesBody, gz:namesAlias), a
  gz:PrintedName with rdfs:label and gz:scope, which `IriMinter.named` reads from its IRI; gz:denotes with gz:reason,
  and prov:wasDerivedFrom the facts that decided it;
- into `id/graph/entities`: bodies, officials and posts with their labels; the plain edges of what is in force on the
  as-of day (gz:oversees from 主持 and 分管, gz:leads from 牵头 …), from a fact's names over gz:denotes;
  gz:hasParticipant and gz:involves; eli:passed_by, gz:addressedTo, eli:cites; eli:date_no_longer_in_force;
  gz:carriedOutBy with gz:reason;
- nothing from a participation that is gz:private, which has no link to a name.

gz:inDocument, gz:forTask, gz:inEvent, gz:shownIn and gz:hasTarget stand here: both ends are nodes of one document. So
does dcterms:subject, from a node of the document to a topic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import Quad, RdfFormat, parse

from loaders.divisions import is_division
from loaders.evidence import quotes_of
from loaders.fact_labels import fact_label, shortened
from loaders.fact_terms import FACT_TERMS, SEPARATOR, Link, Node, names_in
from loaders.fact_types import (
    Appointment,
    Classification,
    DocumentFact,
    Event,
    Fact,
    Participant,
    Portfolio,
    PostHeld,
    Target,
    Task,
)
from loaders.model import Document, Genre, Problem
from loaders.outline import Outline, outline_of
from loaders.sheet import Sheet
from loaders.showings import showings_of
from ontology.iri import IriMinter, NameKind, decoded
from ontology.terms import DCTERMS, ELI, GZ, PROV, RDF, SKOS

NAME_KINDS = {Node.PERSON_NAME: NameKind.PERSON, Node.BODY_NAME: NameKind.BODY}
CLASSIFIED = (DocumentFact, Portfolio, Task, Target)


@dataclass(frozen=True, slots=True)
class NumberedFact:
    """A fact with its node and its place, from 1, among the document's facts of its kind."""

    iri: str
    order: int
    fact: Fact


@dataclass(frozen=True, slots=True)
class FactIndex:
    """The nodes that facts lead to, and whose the names are that they print.

    tasks: by path. events: by day and count. classified: by the fact that may have topics. document: what tells it from
    all others. issuer: the first, None where none is printed. private: who was visited in hardship.
    """

    tasks: dict[str, str]
    events: dict[str, str]
    classified: dict[Fact, str]
    place: str | None
    document: str
    issuer: str | None
    genre: Genre
    private: frozenset[str]

    def within(self, kind: NameKind, name: str) -> str | None:
        """What a name is understood within, where that is narrower than the place."""
        if self.place is None:
            # nothing tells whose 市财政局 it is, so it is no other document's either
            return self.document
        if kind is NameKind.BODY and self.issuer is not None and is_division(name, self.issuer, self.genre):
            return self.issuer
        return None


def document_quads(
    document: Document, facts: Sequence[Fact], minter: IriMinter, problems: Sequence[Problem] = ()
) -> Iterator[Quad]:
    """All quads of one document, each once, in its own named graph; see `document_lines`."""
    # the lines were spelt by the library that reads them: nothing is to be checked again
    yield from parse(document_lines(document, facts, minter, problems), format=RdfFormat.N_QUADS, lenient=True)


def document_lines(
    document: Document, facts: Sequence[Fact], minter: IriMinter, problems: Sequence[Problem] = ()
) -> str:
    """All that one document says as lines of N-Quads, each once; the same in the same order on every run.

    facts: the document's, in order of print, each once; nodes are numbered in this order. problems: what could not be
    read in it.
    Raises EvidenceError for a fact whose passages are not what the source prints.
    """
    sheet = Sheet(document_iri(document, minter), document.source, minter)
    numbered = number_facts(sheet.document, facts, minter)
    index = FactIndex(
        {each.fact.task: each.iri for each in numbered if isinstance(each.fact, Task)},
        {each.fact.event: each.iri for each in numbered if isinstance(each.fact, Event)},
        {each.fact: each.iri for each in numbered if isinstance(each.fact, CLASSIFIED)},
        document.place,
        decoded(sheet.document.rpartition("/")[2]),
        next((each.issuers[0] for each in facts if isinstance(each, DocumentFact) and each.issuers), None),
        document.genre,
        frozenset(each.person for each in facts if isinstance(each, Participant) and each.private),
    )
    write_document(sheet, document)
    write_outline(sheet, outline_of(document), index)
    for each in numbered:
        write_fact(sheet, each, index)
    write_showings(sheet, numbered)
    write_problems(sheet, problems)
    return "".join(sheet.lines)


def document_iri(document: Document, minter: IriMinter) -> str:
    """The IRI of a document, and of the graph that holds what it says."""
    number = document.number.text if document.number else None
    text = "".join(leaf.reading.text for leaf in document.leaves)
    return minter.document(document.place, number, document.label, document.month, text)


def number_facts(document: str, facts: Sequence[Fact], minter: IriMinter) -> list[NumberedFact]:
    """Each fact with its node and its place among those of its kind."""
    counts: dict[str, int] = {}
    numbered: list[NumberedFact] = []
    for fact in facts:
        kind = FACT_TERMS[type(fact)].kind
        order = counts[kind] = counts.get(kind, 0) + 1
        if isinstance(fact, DocumentFact):
            iri = document
        elif isinstance(fact, Task):
            iri = minter.task(document, fact.task)
        elif isinstance(fact, Event):
            iri = minter.event(document, fact.event)
        else:
            iri = minter.part(document, kind, order)
        numbered.append(NumberedFact(iri, order, fact))
    return numbered


def write_document(sheet: Sheet, document: Document) -> None:
    """What the document tree says of the document itself; its fact adds the rest."""
    iri = sheet.document
    sheet.link(iri, RDF.type, GZ.Document)
    sheet.say(iri, DCTERMS.identifier, document.label)
    sheet.name(iri, document.title.text if document.title else document.label)
    sheet.say(iri, GZ.genre, str(document.genre))
    sheet.say(iri, GZ.scope, document.place)
    sheet.say(iri, DCTERMS.temporal, document.month)
    sheet.say(iri, DCTERMS.source, document.source.name)
    sheet.say(iri, GZ.fileDigest, document.source.sha256)


def write_outline(sheet: Sheet, outline: Outline, index: FactIndex) -> None:
    """The document's sections, the tasks that they are, and the undivided parts below them."""
    iris = [sheet.minter.part(sheet.document, "section", section.order) for section in outline.sections]
    for iri, section in zip(iris, outline.sections, strict=True):
        sheet.link(iri, RDF.type, GZ.Section)
        sheet.link(iri, GZ.inDocument, sheet.document)
        sheet.link(iri, DCTERMS.isPartOf, sheet.document if section.above is None else iris[section.above])
        sheet.say(iri, GZ.order, section.order)
        sheet.say(iri, GZ.task, section.path)
        sheet.say(iri, ELI.id_local, section.number)
        heading = section.heading.text if section.heading is not None else ""
        sheet.name(iri, shortened(f"{section.number or ''} {heading}") or section.path)
        if section.heading is not None and section.heading.text:
            sheet.say(iri, DCTERMS.title, section.heading.text)
            sheet.cite(iri, section.heading.span())
        if section.path in index.tasks:
            sheet.link(index.tasks[section.path], DCTERMS.isPartOf, iri)
    for part in outline.parts:
        iri = sheet.minter.part(sheet.document, "part", part.order)
        sheet.link(iri, RDF.type, ELI.LegalResourceSubdivision)
        sheet.link(iri, GZ.inDocument, sheet.document)
        sheet.link(iri, DCTERMS.isPartOf, sheet.document if part.section is None else iris[part.section])
        sheet.say(iri, GZ.order, part.order)
        span = part.reading.span()
        sheet.say(iri, GZ.kind, str(part.part))
        sheet.name(iri, f"{part.part} {part.order}")
        sheet.say(iri, GZ.print, sheet.source.printed(span))
        sheet.cite(iri, span)


def write_fact(sheet: Sheet, numbered: NumberedFact, index: FactIndex) -> None:
    """One fact: its literals, its links, and the passages it is quoted from."""
    iri, fact = numbered.iri, numbered.fact
    terms = FACT_TERMS[type(fact)]
    quotes = quotes_of(sheet.source, fact)
    sheet.link(iri, RDF.type, terms.rdf_class)
    if isinstance(fact, DocumentFact):
        sheet.say(iri, ELI.first_date_entry_in_force, fact.effective or fact.issued or fact.printed)
    else:
        sheet.link(iri, GZ.inDocument, sheet.document)
        sheet.say(iri, GZ.order, numbered.order)
        sheet.name(iri, fact_label(fact, index.private))
    for column in terms.columns:
        sheet.say(iri, column.property, column.read(getattr(fact, column.field)))
    for link in terms.links:
        for target in targets_of(sheet.minter, link, fact, index):
            sheet.link(iri, link.property, target)
    if isinstance(fact, Target) and fact.task in index.tasks:
        sheet.link(index.tasks[fact.task], GZ.hasTarget, iri)
    if isinstance(fact, Classification):
        sheet.link(index.classified[fact.thing], DCTERMS.subject, fact.topic)
    sheet.say(iri, PROV.value, SEPARATOR.join(quotes))
    for span, quote in zip(fact.spans, quotes, strict=True):
        sheet.cite(iri, span, quote)


def targets_of(minter: IriMinter, link: Link, fact: Fact, index: FactIndex) -> list[str]:
    """The nodes that a field of a fact leads to: names always, a task or an event only where the document has it."""
    if link.unless is not None and getattr(fact, link.unless):
        return []
    value = getattr(fact, link.field)
    if link.node in NAME_KINDS:
        kind = NAME_KINDS[link.node]
        return [minter.name(kind, index.place, name, index.within(kind, name)) for name in names_in(value)]
    if link.node is Node.TOPIC:
        return [value]
    if link.node is Node.FACT:
        return [index.classified[value]]
    known = index.tasks if link.node is Node.TASK else index.events
    return [known[value]] if value in known else []


def write_showings(sheet: Sheet, numbered: Sequence[NumberedFact]) -> None:
    """The events that print each post or appointment, and the days that a post is thereby known to hold on."""
    issued = next((each.fact.issued for each in numbered if isinstance(each.fact, DocumentFact)), None)
    showings = showings_of([(each.iri, each.fact) for each in numbered if isinstance(each.fact, Event)], issued)
    for each in numbered:
        if isinstance(each.fact, PostHeld | Appointment):
            for event in showings.events_of(each.fact):
                sheet.link(each.iri, GZ.shownIn, event)
        if isinstance(each.fact, PostHeld):
            for day in showings.days_of(each.fact):
                sheet.say(each.iri, GZ.holdsOn, day)


def write_problems(sheet: Sheet, problems: Sequence[Problem]) -> None:
    """What could not be read, each with the passage where it has one."""
    for order, problem in enumerate(problems, start=1):
        iri = sheet.minter.part(sheet.document, "problem", order)
        sheet.link(iri, RDF.type, GZ.Problem)
        sheet.link(iri, GZ.inDocument, sheet.document)
        sheet.say(iri, GZ.order, order)
        sheet.say(iri, GZ.kind, problem.code)
        sheet.name(iri, f"未读懂 {problem.code}")
        sheet.say(iri, DCTERMS.description, problem.message)
        sheet.say(iri, SKOS.editorialNote, problem.advice)
        if problem.span is not None and problem.span.pieces:
            sheet.cite(iri, problem.span)
