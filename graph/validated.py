"""A graph cut into parts that a validator looks at one after the other: memory is that of the largest, cost is linear.

A part holds the nodes that are checked in it, and of all else what their shapes ask for:

- a document: its own graph, the derived edges of its nodes, what its names denote, and the types of what is linked;
- some hundred names, bodies, officials and posts: all that is said of them, and the facts that lead to their names;
- the description of the data set.

The graph of what was inferred is left out. Everything is asked through the engine, so it may be a remote one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox
import rdflib
from rdflib.query import Result
from rdflib.term import BNode, Node, URIRef, Variable

from graph.answers import Engine
from graph.asked_triples import HEAD, add_triples
from graph.bridge import ONTOLOGY_GRAPH, term_of, to_oxigraph
from ontology.errors import GazetteError
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import ELI, OA

AT_ONCE = 200  # names, bodies, officials and posts in one part
NAMING = "VALUES ?naming { gz:namesPerson gz:namesBody gz:namesAlias }"
# of things that are only linked to, what the shapes of others ask for
STUB = f"?predicate IN (rdf:type, rdfs:label, gz:denotes, <{ELI.id_local}>)"
TERM = f"?predicate IN (dcterms:identifier, <{ELI.first_date_entry_in_force}>, <{ELI.date_no_longer_in_force}>)"


class PartGraph(rdflib.Graph):
    """A graph for pyshacl whose SPARQL the embedded store answers: rdflib's engine takes twenty times as long."""

    store_copy: ox.Store | None = None

    def query(  # type: ignore[override]
        self,
        query_object: str,
        processor: str = "sparql",
        result: str = "sparql",
        initNs: Any = None,
        initBindings: Mapping[str, Node] | None = None,
        *others: Any,
        **options: Any,
    ) -> Result:
        """The solutions of a SELECT, with some variables bound before; the graph is not to be changed after the first.

        Raises GazetteError for a query of another form.
        """
        if self.store_copy is None:
            self.store_copy = ox.Store()
            triples = ((storable(subject), URIRef(str(predicate)), storable(obj)) for subject, predicate, obj in self)
            self.store_copy.extend(
                ox.Quad(subject, ox.NamedNode(str(predicate)), obj)
                for subject, predicate, obj in triples
                if subject is not None and not isinstance(subject, ox.Literal) and obj is not None
            )
        terms = {ox.Variable(str(name)): storable(value) for name, value in (initBindings or {}).items()}
        bound: dict[ox.Variable, Any] = {name: term for name, term in terms.items() if term is not None}
        found = self.store_copy.query(str(query_object), substitutions=bound)
        if not isinstance(found, ox.QuerySolutions):
            raise GazetteError("a shape asks something else than SELECT")
        answer = Result("SELECT")
        answer.vars = [Variable(each.value) for each in found.variables]
        answer.bindings = [
            {Variable(name.value): term_of(solution[name]) for name in found.variables if solution[name] is not None}
            for solution in found
        ]
        return answer


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a graph: how it is called, its triples, the nodes of it that are checked, whether it is a document."""

    name: str
    graph: rdflib.Graph
    nodes: tuple[Node, ...]
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
    about = PartGraph()
    add_triples(about, engine, f"{within(minter, SharedGraph.ABOUT)} {{ ?subject ?predicate ?object }}")
    yield Part("about", about, tuple(sorted(set(about.subjects()), key=str)))


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
    graph = PartGraph()
    add_triples(graph, engine, f"{own} {{ ?subject ?predicate ?object }}")
    nodes = tuple(sorted(set(graph.subjects()), key=str))
    add_triples(graph, engine, f"{own} {{ ?subject a ?class }} {derived} {{ ?subject ?predicate ?object }}")
    add_triples(graph, engine, f"{of_names} {names} {{ ?name ?predicate ?object }} BIND (?name AS ?subject)", STUB)
    add_triples(graph, engine, f"{of_names} {derived} {{ ?thing ?predicate ?object }} BIND (?thing AS ?subject)", STUB)
    linked = f"{own} {{ ?node a ?class }} {derived} {{ ?node ?edge ?subject }} {read(minter)}"
    add_triples(graph, engine, linked, STUB)
    add_triples(graph, engine, f"{own} {{ ?node <{OA.hasBody}> ?subject }} {read(minter)}", STUB)
    return Part(name, graph, nodes, is_document=True)


def shared_part(engine: Engine, minter: IriMinter, nodes: Sequence[str]) -> Part:
    """Some names, bodies, officials and posts, with the facts that lead to them."""
    names, derived = within(minter, SharedGraph.NAMES), within(minter, SharedGraph.ENTITIES)
    given = "VALUES ?node {" + " ".join(map(iri, nodes)) + "}"
    said = "?node ?predicate ?object BIND (?node AS ?subject)"
    tied = f"{{ {names} {{ ?node ?edge ?subject }} }} UNION {{ {derived} {{ ?node ?edge ?subject }} }}"
    facts = f"{given} {names} {{ ?name gz:denotes ?node }} {NAMING} ?fact ?naming ?name"
    graph = PartGraph()
    for where, keep in (
        (f"{given} {names} {{ {said} }}", None),
        (f"{given} {derived} {{ {said} }}", None),
        (f"{given} {names} {{ ?subject gz:denotes ?node . ?subject ?predicate ?object }}", None),
        (f"{given} {tied} {read(minter)}", STUB),
        (f"{facts} . ?fact ?predicate ?object BIND (?fact AS ?subject)", "?predicate != prov:wasQuotedFrom"),
        (f"{facts} . ?fact ?other ?subject . {names} {{ ?subject ?predicate ?object }}", "?predicate = gz:denotes"),
        (f"{facts} . ?fact gz:inDocument ?subject . ?subject ?predicate ?object", TERM),
        (f"{within(minter, SharedGraph.ABOUT)} {{ ?subject ?predicate ?object }}", "?predicate = gz:asOf"),
    ):
        add_triples(graph, engine, where, keep)
    return Part("names and entities", graph, tuple(map(URIRef, nodes)))


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


def storable(term: Node | None) -> ox.NamedNode | ox.Literal | None:
    """A term as the store holds terms, or None for what no store could hold."""
    try:
        return None if term is None or isinstance(term, BNode) else to_oxigraph(term)
    except ValueError:
        return None
