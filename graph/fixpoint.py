"""Everything that follows from some triples by rules: semi-naive evaluation, a term after the other.

A class is a set of things, a property a set of pairs. Things are numbered in the order of their IRIs, and a pair is one
number too: such sets are small, and Python compares, sorts and unites them without a look at anything else. A term has
its turn when the terms from which it follows have had theirs, so nearly every row is gone through once; where rules
lead in a circle, what they add has another turn. Rows that are new are joined with all rows known.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, filterfalse, repeat
from operator import attrgetter
from typing import TypeAlias, TypeVar

import pyoxigraph as ox

from graph.collector import collector_at_rest
from graph.rules import Rule, Statement
from graph.schedule import Relation, Schedule, Use, schedule_of
from ontology.terms import RDF

Made = TypeVar("Made")
# a row of a class is the place of a thing, one of a property place × (how many things there are) + place
Rows: TypeAlias = "array[int]"
Index: TypeAlias = defaultdict[int, list[int]]


@dataclass(frozen=True, slots=True)
class Inferred:
    """What follows from some triples.

    columns: for each class one column and for each property two, by term; what stands at one place of them makes a row.
    They are sorted by row and hold the places of things in `things`, which is sorted too.
    """

    things: tuple[ox.NamedNode, ...]
    columns: dict[Relation, tuple[Rows, ...]]

    def triples(self, make: Callable[..., Made], *more: object) -> Iterator[Made]:
        """It as what is made of each subject, predicate and object, with whatever else that needs."""
        thing_at, rdf_type = self.things.__getitem__, repeat(ox.NamedNode(RDF.type))
        for relation, (subjects, *objects) in self.columns.items():
            term = repeat(ox.NamedNode(relation.term))
            said = (term, map(thing_at, objects[0])) if objects else (rdf_type, term)
            yield from map(make, map(thing_at, subjects), *said, *map(repeat, more))


def close(statements: Iterable[Statement], rules: Sequence[Rule]) -> Iterator[Statement]:
    """What follows from statements by rules, without the statements themselves; sorted by term, then by row."""
    found = conclusions((ox.Triple(*map(ox.NamedNode, each)) for each in statements), schedule_of(rules))
    return found.triples(lambda *nodes: Statement(*(node.value for node in nodes)))


@collector_at_rest()
def conclusions(triples: Iterable[ox.Quad | ox.Triple], schedule: Schedule) -> Inferred:
    """What follows from those of some triples that are between IRIs by the rules of a schedule, without the triples."""
    things, asserted = numbered(triples)
    inferred = Evaluation(asserted, schedule, len(things)).run()
    columns = {each: columns_of(inferred[each], each.width, len(things)) for each in sorted(inferred)}
    return Inferred(things, columns)


def columns_of(rows: Rows, width: int, size: int) -> tuple[Rows, ...]:
    """The rows of a class or a property of so many things as columns, sorted by row.

    >>> columns_of(array("q", [1 * 3 + 2, 0 * 3 + 1, 1 * 3 + 0]), 2, 3)
    (array('q', [0, 1, 1]), array('q', [1, 0, 2]))
    """
    if width == 1:
        return (array("q", sorted(rows)),)
    pairs = sorted(rows)
    return array("q", [pair // size for pair in pairs]), array("q", [pair % size for pair in pairs])


def numbered(triples: Iterable[ox.Quad | ox.Triple]) -> tuple[tuple[ox.NamedNode, ...], dict[Relation, Rows]]:
    """The IRIs that stand at the ends of triples, sorted, and the triples between two as rows of their places there."""
    numbers: defaultdict[ox.NamedNode, int] = defaultdict(count().__next__)
    edges: defaultdict[ox.NamedNode, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for each in triples:
        subject, obj = each.subject, each.object
        if isinstance(subject, ox.NamedNode) and isinstance(obj, ox.NamedNode):
            subjects, objects = edges[each.predicate]
            subjects.append(numbers[subject])
            objects.append(numbers[obj])
    things = tuple(sorted(numbers, key=attrgetter("value")))
    places, size = [0] * len(things), len(things)
    for place, thing in enumerate(things):
        places[numbers[thing]] = place
    relations: dict[Relation, Rows] = {}
    for predicate, columns in edges.items():
        if predicate.value == RDF.type:
            members: defaultdict[int, list[int]] = defaultdict(list)
            for member, kind in zip(*columns, strict=True):
                members[kind].append(places[member])
            relations |= {Relation(things[places[kind]].value, 1): array("q", each) for kind, each in members.items()}
        else:
            rows = [places[first] * size + places[second] for first, second in zip(*columns, strict=True)]
            relations[Relation(predicate.value, 2)] = array("q", rows)
    return things, relations


class Evaluation:
    """One evaluation of rules over relations between so many things. asserted: is not changed."""

    def __init__(self, asserted: Mapping[Relation, Rows], schedule: Schedule, size: int) -> None:
        self.asserted = asserted
        self.schedule = schedule
        self.size = size
        self.members: dict[Relation, bytearray] = {}
        self.known: dict[Relation, set[int]] = {}
        self.inferred: defaultdict[Relation, Rows] = defaultdict(lambda: array("q"))
        self.waiting: defaultdict[Relation, list[Rows]] = defaultdict(list)
        self.done: defaultdict[str, list[Rows]] = defaultdict(list)
        self.indexes: dict[tuple[str, int], Index] = {}

    def run(self) -> Mapping[Relation, Rows]:
        """What follows, each row once, without what is asserted; only relations that have a row."""
        for relation, rows in self.asserted.items():
            if relation in self.schedule.uses:
                self.waiting[relation].append(rows)
        while self.waiting:
            for relation in self.schedule.order:
                for rows in self.waiting.pop(relation, ()):
                    self.take(relation, rows)
        return {relation: rows for relation, rows in self.inferred.items() if rows}

    def take(self, relation: Relation, rows: Rows) -> None:
        """Draw what follows from new rows of a relation."""
        if relation.width == 2:
            self.done[relation.term].append(rows)
            for column in (0, 1):
                if (relation.term, column) in self.indexes:
                    self.enter(self.indexes[relation.term, column], column, rows)
        shapes: dict[tuple[int, ...], Iterable[int]] = {}
        for use in self.schedule.uses[relation]:
            if use.before or use.after:
                self.add(use.head, self.shaped(self.joined(use, rows), use.columns))
                continue
            if use.columns not in shapes:
                shapes[use.columns] = self.shaped(rows, use.columns)
            self.add(use.head, shapes[use.columns])

    def joined(self, use: Use, rows: Iterable[int]) -> Iterable[int]:
        """New rows of an atom, led on to both ends of the rule's body."""
        size = self.size
        for term in use.before:
            index = self.index(term, 1)
            rows = [row + (one - at) * size for row in rows for at in [row // size] for one in index.get(at, ())]
        for term in use.after:
            index = self.index(term, 0)
            rows = [row + (other - at) for row in rows for at in [row % size] for other in index.get(at, ())]
        return rows

    def shaped(self, rows: Iterable[int], columns: tuple[int, ...]) -> Iterable[int]:
        """Rows of a body as rows of a head, which has these columns of them."""
        size = self.size
        match columns:
            case (0,):
                return [row // size for row in rows]
            case (1,):
                return [row % size for row in rows]
            case (1, 0):
                return [row % size * size + row // size for row in rows]
        return rows

    def index(self, term: str, column: int) -> Mapping[int, list[int]]:
        """A property's rows that have had their turn: value in a column → the values beside it."""
        if term not in self.done:
            return {}
        if (term, column) not in self.indexes:
            index = self.indexes[term, column] = defaultdict(list)
            for rows in self.done[term]:
                self.enter(index, column, rows)
        return self.indexes[term, column]

    def enter(self, index: Index, column: int, rows: Rows) -> None:
        """Put rows of a property into an index of one of its columns."""
        size = self.size
        if column == 0:
            for row in rows:
                index[row // size].append(row % size)
        else:
            for row in rows:
                index[row % size].append(row // size)

    def add(self, head: Relation, rows: Iterable[int]) -> None:
        """Keep what is new among rows that follow; if anything follows from it, it waits for its turn."""
        if new := self.new_members(head, rows) if head.width == 1 else self.new_pairs(head, rows):
            self.inferred[head].extend(new)
            if head in self.schedule.uses:
                self.waiting[head].append(new)

    def new_members(self, head: Relation, rows: Iterable[int]) -> Rows:
        """Those of some rows that a class does not have yet; it has them then."""
        if head not in self.members:
            self.members[head] = bytearray(self.size)
            for row in self.asserted.get(head, ()):
                self.members[head][row] = True
        has, new = self.members[head], array("q")
        for row in rows:
            if not has[row]:
                has[row] = True
                new.append(row)
        return new

    def new_pairs(self, head: Relation, rows: Iterable[int]) -> Rows:
        """Those of some rows that a property does not have yet; it has them then."""
        inferred, asserted = self.inferred[head], self.asserted.get(head, ())
        if head not in self.known and (inferred or asserted):
            self.known[head] = {*asserted, *inferred}
        found: Iterable[int] = dict.fromkeys(rows)
        if head in self.known:
            found = filterfalse(self.known[head].__contains__, found)
        new = array("q", found)
        if head in self.known:
            self.known[head].update(new)
        return new
