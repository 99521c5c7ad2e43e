"""The catalogue as triples, so that who finds the graph at an endpoint finds its questions with it.

Each query is a sh:SPARQLSelectExecutable whose text runs as it stands, with the defaults of its parameters put in;
lines of the text marked `# parameters` are where other values go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.answers import serialise
from graph.triple import Triple
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import DCAT, DCTERMS, PREFIXES, RDF, RDFS, SH, VOID, XSD
from queries.catalogue import Parameter, ParameterType, Query

DATATYPES = {ParameterType.DATE: XSD.date, ParameterType.NUMBER: XSD.decimal}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text in Chinese and in English."""

    zh: str
    en: str


LABEL = Spoken("查询目录", "Catalogue of questions")
COMMENT = Spoken(
    "可以向全图提出的问题。每个问题的 sh:select 可直接运行；其中标有“# parameters”的各行填写参数，UNDEF 表示不限。",
    "Questions to ask of the whole graph. The sh:select of each runs as it stands; lines marked “# parameters” "
    "take other values, and UNDEF there leaves a parameter open.",
)


def publish(queries: Iterable[Query], minter: IriMinter) -> Iterator[Triple]:
    """The graph `catalogue`: what it is, the prefixes, each query and each of its parameters."""
    graph = minter.graph(SharedGraph.CATALOGUE)
    yield Triple(graph, RDF.type, VOID.Dataset)
    yield from spoken(graph, RDFS.label, LABEL)
    yield from spoken(graph, RDFS.comment, COMMENT)
    for prefix, namespace in PREFIXES.items():
        iri = minter.prefix(prefix)
        yield Triple(graph, SH.declare, iri)
        yield Triple(iri, RDF.type, SH.PrefixDeclaration)
        yield from spoken(iri, RDFS.label, Spoken(f"前缀 {prefix}", f"prefix {prefix}"))
        yield Triple(iri, SH.prefix, literal=prefix)
        yield Triple(iri, SH.namespace, literal=namespace, datatype=XSD.anyURI)
    names: dict[str, str] = {}
    for query in queries:
        yield from publish_query(query, minter)
        names |= {each.name: each.name_zh for each in query.parameters}
    for name, name_zh in names.items():
        yield Triple(minter.parameter(name), RDF.type, RDF.Property)
        yield from spoken(minter.parameter(name), RDFS.label, Spoken(f"参数：{name_zh}", f"parameter {name}"))


def publish_query(query: Query, minter: IriMinter) -> Iterator[Triple]:
    """One query: what it answers, in Chinese and English, its text, its tags and its parameters."""
    iri, graph = minter.query(query.name), minter.graph(SharedGraph.CATALOGUE)
    yield Triple(iri, RDF.type, SH.SPARQLSelectExecutable)
    yield Triple(iri, RDF.type, SH.SPARQLExecutable)
    yield Triple(iri, DCTERMS.isPartOf, graph)
    yield Triple(iri, DCTERMS.identifier, literal=query.name)
    yield from spoken(iri, RDFS.label, Spoken(query.title_zh, query.title))
    yield from spoken(iri, RDFS.comment, Spoken(query.summary_zh, query.summary))
    yield from (Triple(iri, DCAT.keyword, literal=tag, language="en") for tag in query.tags)
    yield Triple(iri, SH.prefixes, graph)
    yield Triple(iri, SH.select, literal=query.bound({}, serialise))
    for order, parameter in enumerate(query.parameters, 1):
        yield from publish_parameter(query, parameter, order, minter)


def publish_parameter(query: Query, parameter: Parameter, order: int, minter: IriMinter) -> Iterator[Triple]:
    """One parameter: what it means, what values it takes, and the query that lists them."""
    iri = minter.query(query.name, parameter.name)
    yield Triple(minter.query(query.name), SH.parameter, iri)
    yield Triple(iri, RDF.type, SH.Parameter)
    yield Triple(iri, SH.path, minter.parameter(parameter.name))
    yield Triple(iri, SH.order, literal=str(order), datatype=XSD.integer)
    yield Triple(iri, SH.optional, literal="true", datatype=XSD.boolean)
    yield Triple(iri, SH.datatype, DATATYPES.get(parameter.type, XSD.string))
    label = Spoken(f"{query.name} 的参数：{parameter.name_zh}", f"parameter {parameter.name} of {query.name}")
    yield from spoken(iri, RDFS.label, label)
    yield from spoken(iri, SH.name, Spoken(parameter.name_zh, parameter.name))
    yield from spoken(iri, SH.description, Spoken(parameter.summary_zh, parameter.summary))
    if parameter.default is not None:
        value = str(parameter.read([parameter.default]))
        yield Triple(iri, SH.defaultValue, literal=value, datatype=DATATYPES.get(parameter.type))
    if parameter.type.choices is not None:
        yield Triple(iri, RDFS.seeAlso, minter.query(parameter.type.choices))


def spoken(subject: str, predicate: str, text: Spoken) -> Iterator[Triple]:
    """A text in both languages."""
    yield Triple(subject, predicate, literal=text.zh, language="zh")
    yield Triple(subject, predicate, literal=text.en, language="en")
