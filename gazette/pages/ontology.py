"""The ontology as a page for people: every term, a drawing of each class, how IRIs are minted. No script, no network.

`make docs` writes it to docs/ontology.html; a test holds that file to what is written here.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from gazette.pages.ontology_diagram import BOX_HEIGHT, BOX_WIDTH, Diagram, anchor_of, draw_class
from graph.vocabulary import Sort, Term, Text, describe_ontology, ontology_version, ties
from loaders.fact_terms import FACT_TERMS
from loaders.fact_types import DocumentFact, Event, Task
from ontology.iri import BASE, IriMinter, NameKind, SharedGraph
from ontology.terms import PREFIXES

TEMPLATE = "ontology.html"
STYLE = "ontology.css"
NOT_NUMBERED = (DocumentFact, Task, Event)


@dataclass(frozen=True, slots=True)
class ClassEntry:
    """A class with its drawing, the classes under it, and its values and columns."""

    term: Term
    diagram: Diagram | None
    below: tuple[Term, ...]
    values: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """The columns that only facts of one class have, or (None) that several classes share."""

    owner: Term | None
    columns: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class MintedIri:
    """What a form of IRI is for, and one of that form, made by the minter."""

    kind: Text
    iri: str


def ontology_page() -> str:
    """The page as HTML; the same from the same ontology, always."""
    environment = Environment(
        loader=PackageLoader("gazette.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["anchor"] = anchor_of
    source = environment.get_template(STYLE).render()
    digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
    terms = describe_ontology()
    names = {term.name: term for term in terms}
    return environment.get_template(TEMPLATE).render(
        style=Markup(source),  # our own file, which the policy allows by its hash
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        version=ontology_version(),
        names=names,
        classes=tuple(class_entries(terms)),
        relations=tuple(term for term in terms if term.sort is Sort.RELATION),
        values=tuple(term for term in terms if term.sort is Sort.VALUE),
        groups=tuple(column_groups(terms)),
        standards=tuple(term for term in terms if term.sort is Sort.STANDARD),
        prefixes=used_prefixes(terms),
        base=BASE,
        iris=tuple(minted_iris()),
        numbered=numbered_kinds(),
        box_width=BOX_WIDTH,
        box_height=BOX_HEIGHT,
    )


def write_ontology_page(path: Path) -> None:
    """Write the page to a file, in UTF-8."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ontology_page(), encoding="utf-8")


def class_entries(terms: Sequence[Term]) -> Iterator[ClassEntry]:
    """The classes of ours, in their order."""
    names = {term.name: term for term in terms}
    joined = tuple(ties())
    for term in terms:
        if term.sort is Sort.CLASS:
            yield ClassEntry(
                term,
                draw_class(term, names, joined),
                tuple(each for each in terms if each.sort is Sort.CLASS and term.name in each.above),
                tuple(each for each in terms if each.sort in (Sort.VALUE, Sort.COLUMN) and each.domain == term.name),
            )


def column_groups(terms: Sequence[Term]) -> Iterator[ColumnGroup]:
    """The columns by the class that they belong to, those of several classes first."""
    names = {term.name: term for term in terms}
    columns = [term for term in terms if term.sort is Sort.COLUMN]
    order = {name: place for place, name in enumerate([None, *names])}
    columns.sort(key=lambda term: order[term.domain])
    for owner, group in groupby(columns, key=lambda term: term.domain):
        yield ColumnGroup(None if owner is None else names[owner], tuple(group))


def used_prefixes(terms: Sequence[Term]) -> tuple[tuple[str, str], ...]:
    """The prefixes of the terms' names and their namespaces, ours first."""
    used = {term.name.partition(":")[0] for term in terms} | {"rdf", "rdfs", "owl", "xsd"}
    return tuple(sorted(((name, PREFIXES[name]) for name in used), key=lambda pair: (pair[0] != "gz", pair[0])))


def minted_iris() -> Iterator[MintedIri]:
    """Each form of IRI, with an invented example from the minter itself."""
    minter, place = IriMinter(), "安河市"
    document = minter.document(place, "安政发〔2021〕3号", "", None, "")
    monthly = minter.document(place, None, "安河大事记", "2021-03", "")
    unmonthed = minter.document(place, None, "通知", None, "…")
    passage = minter.passage(document, [(1203, 1240), (1262, 1270)])
    forms = [
        ("有文号的公文；也是它的命名图", "a document with a number; also its named graph", document),
        ("没有文号的公文：题名和月份", "a document without a number: title and month", monthly),
        ("月份也没有的：题名和全文摘要", "without a month: title and digest", unmonthed),
        ("任务：序数路径", "a task: the path of its numbers", minter.task(document, "二/（一）/2")),
        ("大事：日期和当日次序", "an event: its day and count", minter.event(monthly, "03-02#1")),
        ("其他事实：类别和次序", "any other fact: its kind and count", minter.part(document, "oversight", 1)),
        ("层次", "a section", minter.part(document, "section", 1)),
        ("片段：起止位置", "a passage: its ranges", passage),
        ("片段的一个范围", "one range of a passage", minter.selector(passage, 1)),
        ("单位", "a body", minter.body(place, "市教育局")),
        ("单位的内设机构", "a division of a body", minter.body(place, "人事处", "市教育局")),
        ("人", "a person", minter.person(place, "何安")),
        ("职务", "a post", minter.post(place, "市长")),
        ("地方不明的单位", "a body of no known place", minter.body(None, "市教育局")),
        ("印出的单位名称", "a body's name as printed", minter.name(NameKind.BODY, place, "市教育局")),
        ("印出的人名", "a person's name as printed", minter.name(NameKind.PERSON, place, "何安")),
        *((f"命名图 {graph}", f"the named graph {graph}", minter.graph(graph)) for graph in SharedGraph),
        ("数据集", "the data set", minter.dataset()),
        ("查询目录中的一个问题", "a question of the catalogue", minter.query("targets")),
        ("问题的一个参数", "a parameter of a question", minter.query("targets", "document")),
        ("编码的例子：A/B 100%", "an example of encoding: A/B 100%", minter.body(place, "A/B 100%")),
    ]
    return (MintedIri(Text(zh, en), iri) for zh, en, iri in forms)


def numbered_kinds() -> tuple[tuple[str, str], ...]:
    """The words that stand for kinds of facts in IRIs, each with the facts' class, by prefix:name."""
    gz = PREFIXES["gz"]
    return tuple(
        (terms.kind, f"gz:{terms.rdf_class.removeprefix(gz)}")
        for fact, terms in FACT_TERMS.items()
        if fact not in NOT_NUMBERED
    )
