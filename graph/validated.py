"""A graph cut into parts that a validator looks at one after the other: memory is that of the largest, cost is linear.

A part holds the nodes that are checked in it, and of all else what their shapes ask for:

- a document: its own graph, the derived edges of its nodes, what its names denote, and the types of what is linked;
- some hundred names, bodies, officials and posts: all that is said of them, and the facts that lead to their names;
- the description of the data set.

The graph of what was inferred is left out. Everything is asked through the engine, so it may be a remote one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from graph.answers import Engine
from graph.asked_triples import HEAD, asked_triples
from graph.axioms import ONTOLOGY_GRAPH
from ontology.errors import GazetteError
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import ELI, OA

Subject: TypeAlias = ox.NamedNode | ox.BlankNode
AT_ONCE = 200  # names, bodies, officials and posts in one part
NAMING = "VALUES ?naming { gz:namesPerson gz:namesBody gz:namesAlias }"
ALSO = NAMING.replace("?naming", "?also")
# of things that are only linked to, what the shapes of others ask for
STUB = f"?predicate IN (rdf:type, rdfs:label, gz:denotes, <{ELI.id_local}>)"
# of facts that name them, all but what is checked in the fact's document and neither derives an edge nor is a quote
FACT = """?predicate NOT IN (prov:wasQuotedFrom, rdfs:label, gz:order, gz:position, gz:event, gz:task, gz:person,
    gz:body, gz:share)"""
TERM = f"?predicate IN (dcterms:identifier, <{ELI.first_date_entry_in_force}>, <{ELI.date_no_longer_in_force}>)"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a graph: how it is called, its triples, the nodes of it that are checked, whether it is a document."""

    name: str
    store: ox.Store
    nodes: tuple[Subject, ...]
    is_document: bool = False


def count_parts(engine: Engine, minter: IriMinter) -> int:
    """How many parts `parts_of` will give."""
    return len(document_graphs(engine, minter)) + len(list(chunks(shared_nodes(engine, minter)))) + 1


def parts_of(engine: Engine, minter: IriMinter) -> Iterator[Part]:
    """The parts of a graph: documents in the order of their IRIs, then what they share, then the data set."""
    for graph in document_graphs(engine, minter):
        yield document_part(engine, minter, graph)
    for nodes in chunks(shared_nodes(engine, minter)):
        yield shared_part(engine, minter, nodes)
    about = ox.Store()
    add(about, engine, f"{within(minter, SharedGraph.ABOUT)} {{ ?subject ?predicate ?object }}")
    yield Part("about", about, subjects(about))


def add(store: ox.Store, engine: Engine, where: str, keep: str | None = None) -> None:
    """Add to a part the triples that a pattern finds; keep: a condition on them."""
    store.extend(asked_triples(engine, where, keep))


def subjects(store: ox.Store) -> tuple[Subject, ...]:
    """What a part says something of, in order."""
    return tuple(sorted({quad.subject for quad in store if not isinstance(quad.subject, ox.Triple)}, key=str))


def document_graphs(engine: Engine, minter: IriMinter) -> list[str]:
    """The names of the graphs that belong to documents."""
    text = "SELECT DISTINCT ?graph { GRAPH ?graph { { ?node gz:inDocument ?document } UNION { ?node a gz:Document } } }"
    apart = {ONTOLOGY_GRAPH, *map(minter.graph, SharedGraph)}
    return sorted({str(graph) for (graph,) in engine.run(HEAD + text).rows} - apart)


def shared_nodes(engine: Engine, minter: IriMinter) -> list[str]:
    """The names, bodies, officials and posts of a graph; and what has a derived edge and no class, which is a fault."""
    derived = within(minter, SharedGraph.ENTITIES)
    text = f"""SELECT DISTINCT ?node {{
        {{ {within(minter, SharedGraph.NAMES)} {{ ?node ?property ?value }} }}
        UNION {{ {within(minter, SharedGraph.NAMES)} {{ ?name gz:denotes ?node }} }}
        UNION {{ VALUES ?class {{ gz:Body gz:Official org:Post }} ?node a ?class }}
        UNION {{ {derived} {{ ?node ?edge ?other }} FILTER NOT EXISTS {{ ?node a ?class }} }}
    }}"""
    return sorted(str(node) for (node,) in engine.run(HEAD + text).rows)


def chunks(nodes: Sequence[str]) -> Iterator[Sequence[str]]:
    """Nodes in portions."""
    return (nodes[start : start + AT_ONCE] for start in range(0, len(nodes), AT_ONCE))


def document_part(engine: Engine, minter: IriMinter, name: str) -> Part:
    """A document's graph with what its shapes ask for."""
    own, names = f"GRAPH {iri(name)}", within(minter, SharedGraph.NAMES)
    derived = within(minter, SharedGraph.ENTITIES)
    of_names = f"{NAMING} {own} {{ ?fact ?naming ?name }} {names} {{ ?name gz:denotes ?thing }}"
    store = ox.Store()
    add(store, engine, f"{own} {{ ?subject ?predicate ?object }}")
    nodes = subjects(store)
    add(store, engine, f"{own} {{ ?subject a ?class }} {derived} {{ ?subject ?predicate ?object }}")
    add(store, engine, f"{of_names} {names} {{ ?name ?predicate ?object }} BIND (?name AS ?subject)", STUB)
    add(store, engine, f"{of_names} {derived} {{ ?thing ?predicate ?object }} BIND (?thing AS ?subject)", STUB)
    linked = f"{own} {{ ?node a ?class }} {derived} {{ ?node ?edge ?subject }} {read(minter)}"
    add(store, engine, linked, STUB)
    add(store, engine, f"{own} {{ ?node <{OA.hasBody}> ?subject }} {read(minter)}", STUB)
    return Part(name, store, nodes, is_document=True)


def shared_part(engine: Engine, minter: IriMinter, nodes: Sequence[str]) -> Part:
    """Some names, bodies, officials and posts, with the facts that lead to them."""
    names, derived = within(minter, SharedGraph.NAMES), within(minter, SharedGraph.ENTITIES)
    given = "VALUES ?node {" + " ".join(map(iri, nodes)) + "}"
    said = "?node ?predicate ?object BIND (?node AS ?subject)"
    tied = f"{{ {names} {{ ?node ?edge ?subject }} }} UNION {{ {derived} {{ ?node ?edge ?subject }} }}"
    naming = f"{given} {names} {{ ?name gz:denotes ?node }} {NAMING} ?fact ?naming ?name"
    denoted = "VALUES ?predicate { gz:denotes } ?subject ?predicate ?object"
    store = ox.Store()
    for where, keep in (
        (f"{given} {names} {{ {said} }}", None),
        (f"{given} {derived} {{ {said} }}", None),
        (f"{given} {names} {{ ?subject gz:denotes ?node . ?subject ?predicate ?object }}", None),
        (f"{given} {tied} {read(minter)}", STUB),
        (f"{distinct(f'{naming} BIND (?fact AS ?subject)')} ?subject ?predicate ?object", FACT),
        (f"{distinct(f'{naming} . {ALSO} ?fact ?also ?subject')} {names} {{ {denoted} }}", None),
        (f"{distinct(f'{naming} . ?fact gz:inDocument ?subject')} ?subject ?predicate ?object", TERM),
        (f"{within(minter, SharedGraph.ABOUT)} {{ ?subject ?predicate ?object }}", "?predicate = gz:asOf"),
    ):
        add(store, engine, where, keep)
    return Part("names and entities", store, tuple(map(ox.NamedNode, nodes)))


def distinct(where: str) -> str:
    """A pattern for each thing once that another pattern finds as `subject`: many facts may lead to it."""
    return f"{{ SELECT DISTINCT ?subject {{ {where} }} }}"


def read(minter: IriMinter) -> str:
    """The pattern of all triples but those that were inferred."""
    inferred = iri(minter.graph(SharedGraph.INFERRED))
    return f"GRAPH ?where {{ ?subject ?predicate ?object }} FILTER (?where != {inferred})"


def within(minter: IriMinter, graph: SharedGraph) -> str:
    """The opening of a pattern in a shared graph."""
    return f"GRAPH {iri(minter.graph(graph))}"


def iri(text: str) -> str:
    """An IRI as a SPARQL term. Raises GazetteError for what is none."""
    try:
        return str(ox.NamedNode(text))
    except ValueError:
        raise GazetteError(
            f"{text!r} stands for a thing in the graph and is no IRI; mend it where it comes from"
        ) from None
