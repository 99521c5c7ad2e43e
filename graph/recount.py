"""How much a store holds after a change: from what it held before, and what was added and taken away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import pyoxigraph as ox

from graph.axioms import ONTOLOGY_GRAPH
from graph.changes import Changes
from graph.describe import EXAMPLES, SHARED, Counts, examples
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import RDF, VOID
from ontology.topics import SCHEME

TYPE = ox.NamedNode(RDF.type)


@dataclass(frozen=True, slots=True)
class Difference:
    """What tells two stores apart, but for the graphs `about` and `catalogue`.

    gone, come: quads that only the first, or only the second, holds. left, entered: likewise documents.
    """

    gone: frozenset[ox.Quad]
    come: frozenset[ox.Quad]
    left: tuple[str, ...]
    entered: tuple[str, ...]

    def and_of(self, changes: Changes) -> Difference:
        """It with what changed in another graph."""
        return replace(self, gone=self.gone | changes.removed, come=self.come | changes.added)


class Recount:
    """Counts of a store, brought from one state to the next. before, after: the store without and with the change."""

    def __init__(self, before: ox.Store, after: ox.Store, minter: IriMinter, difference: Difference) -> None:
        self.before = before
        self.after = after
        self.minter = minter
        self.difference = difference
        self.about = ox.NamedNode(minter.graph(SharedGraph.ABOUT))
        self.apart = {self.about, ox.NamedNode(minter.graph(SharedGraph.CATALOGUE))}

    def counts(self) -> Counts:
        """The counts with the change."""
        dataset, graphs, difference = self.minter.dataset(), self.graphs(), self.difference
        left, entered = ({quad.subject for quad in quads} for quads in (difference.gone, difference.come))
        new, lost = self.only_after(entered - left, self.says), self.only_before(left - entered, self.says)
        missing, coming = ({quad.object for quad in quads} for quads in (difference.gone, difference.come))
        found = self.only_after(coming - missing, self.is_said)
        missed = self.only_before(missing - coming, self.is_said)
        ours = sum(value_of(each).startswith(self.minter.base) for each in new)
        ours -= sum(value_of(each).startswith(self.minter.base) for each in lost)
        return Counts(
            triples=sum(graphs.values()),
            entities=self.number(dataset, VOID.entities) + ours,
            subjects=self.number(dataset, VOID.distinctSubjects) + len(new) - len(lost),
            objects=self.number(dataset, VOID.distinctObjects) + len(found) - len(missed),
            classes=self.parts(
                VOID.classPartition, VOID.class_, VOID.entities,
                lambda quad: value_of(quad.object) if quad.predicate == TYPE else None,
            ),
            properties=self.parts(
                VOID.propertyPartition, VOID.property, VOID.triples, lambda quad: quad.predicate.value
            ),
            graphs=graphs,
        )  # fmt: skip

    def graphs(self) -> dict[str, int]:
        """The triples of each graph that belongs to no document, and of all documents together."""
        shared = {ONTOLOGY_GRAPH, SCHEME, *map(self.minter.graph, SHARED)}
        documents = self.minter.dataset("documents")
        numbers = {each: self.number(each, VOID.triples) for each in (*shared, documents)}
        for sign, quads in ((-1, self.difference.gone), (1, self.difference.come)):
            for quad in quads:
                graph = value_of(quad.graph_name)
                numbers[graph if graph in shared else documents] += sign
        return numbers

    def parts(self, link: str, term: str, measure: str, of: Callable[[ox.Quad], str | None]) -> dict[str, int]:
        """How many things there are of each class, or triples of each property. of: which one a quad counts for."""
        numbers: Counter[str] = Counter()
        for part in self.told(self.minter.dataset(), link):
            (kind,) = self.told(part, term)
            numbers[kind] = self.number(part, measure)
        for sign, quads in ((-1, self.difference.gone), (1, self.difference.come)):
            for quad in quads:
                if (counted := of(quad)) is not None:
                    numbers[counted] += sign
        return {iri: number for iri, number in sorted(numbers.items()) if number}

    def number(self, subject: str, measure: str) -> int:
        """A number that the store gave before."""
        return sum(map(int, self.told(subject, measure)))

    def told(self, subject: str, predicate: str) -> list[str]:
        """What the graph `about` said before."""
        quads = self.before.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None, self.about)
        return [value_of(quad.object) for quad in quads]

    def only_after(self, terms: Iterable[object], held: Callable[[ox.Store, object], bool]) -> list[object]:
        """Those of some terms that came, which the store did not hold without the change."""
        entered = self.difference.entered
        return [each for each in terms if is_of(each, entered) or not held(self.before, each)]

    def only_before(self, terms: Iterable[object], held: Callable[[ox.Store, object], bool]) -> list[object]:
        """Those of some terms that went, which the store does not hold with the change."""
        left = self.difference.left
        return [each for each in terms if is_of(each, left) or not held(self.after, each)]

    def says(self, store: ox.Store, term: object) -> bool:
        """Whether a store says something of a term."""
        if not isinstance(term, ox.NamedNode):
            return False
        return any(quad.graph_name not in self.apart for quad in store.quads_for_pattern(term, None, None))

    def is_said(self, store: ox.Store, term: object) -> bool:
        """Whether a store says a term of something."""
        if not isinstance(term, ox.NamedNode | ox.Literal):
            return False
        return any(quad.graph_name not in self.apart for quad in store.quads_for_pattern(None, None, term))

    def examples(self) -> list[str]:
        """One thing of each class that people ask for, with the change."""
        samples = self.told(self.minter.dataset(), VOID.exampleResource)
        found: list[str] = []
        for kind in EXAMPLES:
            node = ox.NamedNode(kind)
            before = [each for each in samples if any(self.before.quads_for_pattern(ox.NamedNode(each), TYPE, node))]
            gone, come = (
                {value_of(quad.subject) for quad in quads if quad.predicate == TYPE and quad.object == node}
                for quads in (self.difference.gone, self.difference.come)
            )
            if gone & set(before):
                found += examples(self.after, [kind])
            elif before or come:
                found.append(min((*before, *come)))
        return found


def value_of(term: object) -> str:
    """The text of an IRI or a literal."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def is_of(term: object, documents: tuple[str, ...]) -> bool:
    """Whether a term is one of some documents or a part of one."""
    return isinstance(term, ox.NamedNode) and within(term.value, documents)


def within(iri: str, documents: tuple[str, ...]) -> bool:
    """Whether an IRI is one of some documents or of a part of one.

    >>> within("https://a.example/1/task/一", ("https://a.example/1",))
    True
    >>> within("https://a.example/12", ("https://a.example/1",))
    False
    """
    return f"{iri}/".startswith(tuple(f"{each}/" for each in documents))
