"""The page of a topic: what lies above and below it, and what is filed under it, for which printed words."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.pages.site.model import Cell, Piece, Profile, Table, Text
from gazette.pages.site.paths import Kind, page_of, stem_of
from gazette.pages.site.teller import Teller, whole_table
from ontology.terms import GZ, OA

SORTS = {
    GZ.Document: Text("公文", "Documents"),
    GZ.Portfolio: Text("负责的工作领域", "Portfolios"),
    GZ.Task: Text("任务", "Tasks"),
    GZ.Target: Text("指标", "Targets"),
}
HEADS = (Text("内容", "What"), Text("主题", "Filed under"), Text("依据词语", "For the words"), Text("文件", "Document"))


def topic_page(teller: Teller, iri: str) -> Profile:
    """The page of a topic under which, or below which, something is filed."""
    topic = teller.profiles.topics[iri]
    below = [each for each, other in teller.profiles.topics.items() if other.broader == iri and each in teller.topics]
    said: list[tuple[Text, Cell]] = [(Text("编号", "Notation"), (Piece(topic.notation),))]
    if topic.broader:
        said.append((Text("上位主题", "Broader"), (teller.piece(topic.broader),)))
    if below:
        said.append((Text("下位主题", "Narrower"), tuple(map(teller.piece, below))))
    return Profile(
        page_of(Kind.TOPIC, iri),
        Text("主题", "Topic"),
        teller.piece(iri),
        tuple(said),
        tuple(table for table in topic_tables(teller, iri) if table is not None),
        data=stem_of(Kind.TOPIC, iri),
    )


def topic_tables(teller: Teller, iri: str) -> Iterator[Table | None]:
    """A table for each sort of what is filed."""
    filed = list(teller.facts_filed(iri))
    for rdf_class, title in SORTS.items():
        rows = [
            (
                filed_cell(teller, thing),
                tuple(map(teller.piece, fact.things(OA.hasBody))),
                (teller.evidence(fact),),
                (teller.document_piece(fact.document),),
            )
            for fact in filed
            for thing in fact.things(OA.hasTarget)
            if thing in teller.profiles.facts and teller.profiles.facts[thing].rdf_class == rdf_class
        ]
        yield whole_table(title, HEADS, rows)


def filed_cell(teller: Teller, thing: str) -> Cell:
    """What is filed; of a portfolio its official and field."""
    fact = teller.profiles.facts[thing]
    if fact.rdf_class == GZ.Portfolio:
        return (*teller.cell(fact, GZ.person), *teller.cell(fact, GZ.domain))
    return (teller.piece(thing),)
