"""The graphs that belong to no document, after some documents were added, replaced or removed.

What the change touches is derived anew, all else stays: the graphs are then those that `shared.py` would write.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import pyoxigraph as ox

from graph.answers import EmbeddedEngine
from graph.changes import Changes
from graph.closure import inferable, ontology_rules
from graph.describe import describe_counts, number_of
from graph.handed import TYPE, Handed
from graph.overrides import kept_overrides
from graph.program import program_digest
from graph.reclose import Reclosure
from graph.recount import Difference, Recount, value_of, within
from graph.rederive import Rederivation
from graph.rules import Statement
from graph.shared import newest_day
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import DCTERMS, GZ, OWL, VOID, XSD

MOST = 0.25  # of a store's documents; where more change, deriving all anew is about as quick


class Update:
    """Brings the shared graphs of a store up to date.

    before: the store without the change. after: its copy with it, so far in the documents' own graphs alone.
    documents: those added, replaced or removed. given: the as-of day somebody gave, else it is the newest document's.
    """

    def __init__(
        self,
        before: ox.Store,
        after: ox.Store,
        minter: IriMinter,
        documents: Iterable[str],
        given: datetime.date | None,
    ) -> None:
        self.before = before
        self.after = after
        self.minter = minter
        self.documents = sorted(documents)
        self.old_newest = self.day(DCTERMS.modified)
        self.newest = self.newest_day()
        self.days = (self.day(GZ.asOf), given or self.newest)

    def is_possible(self) -> bool:
        """Whether the shared graphs may be brought up to date; else they are to be written anew.

        They may where the same program wrote them, both days are known, and not too many documents have changed.
        """
        about, dataset = self.graph(SharedGraph.ABOUT), ox.NamedNode(self.minter.dataset())
        digest = ox.Literal(program_digest())
        if ox.Quad(dataset, ox.NamedNode(OWL.versionInfo), digest, about) not in self.before:
            return False
        part = ox.NamedNode(self.minter.dataset("class", "gz:Document"))
        held = sum(
            int(quad.object.value)
            for quad in self.before.quads_for_pattern(part, ox.NamedNode(VOID.entities), None, about)
            if isinstance(quad.object, ox.Literal)
        )
        return None not in self.days and len(self.documents) <= MOST * held

    def run(self) -> int:
        """Write what has changed; how many triples the store then holds."""
        overrides = kept_overrides(self.before, self.minter)
        derived = Rederivation(self.before, self.after, self.minter, self.documents, self.days, overrides)
        derived.run()
        difference = self.of_documents().and_of(derived.names).and_of(derived.entities)
        return self.describe(difference.and_of(self.infer(difference)))

    def graph(self, graph: SharedGraph) -> ox.NamedNode:
        """The name of a graph that belongs to no document."""
        return ox.NamedNode(self.minter.graph(graph))

    def day(self, predicate: str) -> datetime.date | None:
        """A day that the store was described with."""
        dataset = ox.NamedNode(self.minter.dataset())
        for quad in self.before.quads_for_pattern(
            dataset, ox.NamedNode(predicate), None, self.graph(SharedGraph.ABOUT)
        ):
            if isinstance(quad.object, ox.Literal) and quad.object.datatype.value == XSD.date:
                return datetime.date.fromisoformat(quad.object.value)
        return None

    def newest_day(self) -> datetime.date | None:
        """The date of the newest document with the change."""
        old, new = (self.issued(store) for store in (self.before, self.after))
        if self.old_newest is None or self.old_newest in old:
            return newest_day(self.after)
        return max([self.old_newest, *new])

    def issued(self, store: ox.Store) -> list[datetime.date]:
        """The dates of the changed documents in a store."""
        return [
            datetime.date.fromisoformat(quad.object.value)
            for each in map(ox.NamedNode, self.documents)
            for quad in store.quads_for_pattern(each, ox.NamedNode(DCTERMS.issued), None, each)
            if isinstance(quad.object, ox.Literal) and quad.object.datatype.value == XSD.date
        ]

    def of_documents(self) -> Difference:
        """What tells the documents' own graphs apart."""
        old, new = (
            {each: frozenset(store.quads_for_pattern(None, None, None, ox.NamedNode(each))) for each in self.documents}
            for store in (self.before, self.after)
        )
        return Difference(
            frozenset(quad for each in self.documents for quad in old[each] - new[each]),
            frozenset(quad for each in self.documents for quad in new[each] - old[each]),
            tuple(each for each in self.documents if old[each] and not new[each]),
            tuple(each for each in self.documents if new[each] and not old[each]),
        )

    def infer(self, difference: Difference) -> Changes:
        """Infer anew what rests on the difference of two stores' documents and derived graphs."""
        things = {
            value_of(quad.subject)
            for quads in (difference.gone, difference.come)
            for quad in quads
            if quad.predicate == TYPE and not within(value_of(quad.subject), (*difference.left, *difference.entered))
        }
        old, new = Handed(self.before, self.minter, things), Handed(self.after, self.minter, things)
        gone = {statement_of(quad) for quad in difference.gone if old.is_edge(quad)}
        come = {statement_of(quad) for quad in difference.come if new.is_edge(quad)}
        things.update(thing for each in gone ^ come for thing in (each.subject, each.object))
        gone |= {each for thing in things for each in old.types(thing)}
        come |= {each for thing in things for each in new.types(thing)}
        removed, inferred = Reclosure(old, new, ontology_rules()).close(gone - come, come - gone)
        changes = Changes(self.after, self.minter.graph(SharedGraph.INFERRED))
        terms = inferable()
        changes.drop({quad_of(each, changes.graph) for each in removed if each.term in terms})
        changes.put({quad_of(each, changes.graph) for each in inferred if each.term in terms})
        return changes

    def describe(self, difference: Difference) -> int:
        """Count and describe anew what the store holds; how many triples that is."""
        recount = Recount(self.before, self.after, self.minter, difference)
        counts = recount.counts()
        graph = self.graph(SharedGraph.ABOUT)
        said = set(self.before.quads_for_pattern(None, None, None, graph))
        described = describe_counts(counts, recount.examples(), self.minter, self.days[1], self.newest)
        changes = Changes(self.after, graph.value)
        changes.replace(said, described)
        text = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{self.minter.graph(SharedGraph.CATALOGUE)}> {{ ?s ?p ?o }} }}"
        ((asked,),) = EmbeddedEngine(self.before).run(text).rows
        return counts.triples + len(said) - len(changes.removed) + len(changes.added) + number_of(asked)


def statement_of(quad: ox.Quad) -> Statement:
    """A quad between IRIs as a statement."""
    return Statement(value_of(quad.subject), quad.predicate.value, value_of(quad.object))


def quad_of(statement: Statement, graph: ox.NamedNode) -> ox.Quad:
    """A statement as a quad of a graph."""
    subject, predicate, obj = map(ox.NamedNode, statement)
    return ox.Quad(subject, predicate, obj, graph)
