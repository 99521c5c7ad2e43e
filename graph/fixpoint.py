"""Everything that follows from some triples by rules: semi-naive evaluation, a round for what the last one added.

A class is a relation of one column, a property one of two. Each round joins only the rows that are new with all rows
known, so that no conclusion is drawn again; most rules have a body of one atom and are a projection of a set. IRIs are
numbered for it, as numbers take little memory and sort quickly.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Protocol, TypeAlias, TypeVar

from graph.collector import collector_at_rest
from graph.rules import Rule, Statement
from ontology.terms import RDF

Value = TypeVar("Value", bound=int | str)  # an IRI or its number
Row: TypeAlias = tuple[str, ...]
Numbers: TypeAlias = tuple[int, ...]
Relations: TypeAlias = defaultdict[str, set[Row]]
NumberedRelations: TypeAlias = defaultdict[str, set[Numbers]]
NONE: frozenset[Row] = frozenset()


class Lookup(Protocol[Value]):
    """The values beside a value in one column of a property."""

    def get(self, value: Value, default: Collection[Value], /) -> Collection[Value]:
        """The values, `default` where there are none."""


@dataclass(frozen=True, slots=True)
class Join:
    """A step from rows of values to longer ones: `column` of a row is looked up in one column of a property."""

    column: int
    index: tuple[str, int]

    def longer(self, rows: Iterable[tuple[Value, ...]], found: Lookup[Value]) -> list[tuple[Value, ...]]:
        """The longer rows. found: what is looked up."""
        return [(*row, value) for row in rows for value in found.get(row[self.column], ())]


@dataclass(frozen=True, slots=True)
class Plan:
    """A rule, started from the new rows of one atom of its body.

    columns: those of the joined rows that make a row of the head. copies: whether these are all, in their order.
    """

    start: str
    joins: tuple[Join, ...]
    head: str
    columns: tuple[int, ...]
    copies: bool

    def run(
        self, rows: Iterable[tuple[Value, ...]], indexes: Mapping[tuple[str, int], Lookup[Value]]
    ) -> Iterable[tuple[Value, ...]]:
        """The head's rows, some of them perhaps twice.

        indexes: a property and one of its columns → a value there → the values beside it.
        """
        for join in self.joins:
            rows = join.longer(rows, indexes[join.index])
        if self.copies:
            return rows
        if len(self.columns) == 1:
            column = self.columns[0]
            return ((value,) for value in {row[column] for row in rows})
        return map(itemgetter(*self.columns), rows)


@dataclass(frozen=True, slots=True)
class Inferred:
    """What follows from some triples.

    columns: for each term, in order, one column for a class and two for a property; what stands at one place of them
    makes a row. They are sorted by row and hold the places of things in `things`, which is sorted too.
    """

    things: tuple[str, ...]
    columns: dict[str, tuple[array[int], ...]]

    def statements(self) -> Iterator[Statement]:
        """It as statements."""
        for term, columns in self.columns.items():
            for row in zip(*columns, strict=True):
                yield statement_of(term, tuple(self.things[place] for place in row))


def close(statements: Iterable[Statement], rules: Sequence[Rule]) -> Iterator[Statement]:
    """What follows from statements by rules, without the statements themselves; sorted by term, then by row."""
    return conclusions(statements, rules).statements()


@collector_at_rest()
def conclusions(triples: Iterable[tuple[str, str, str]], rules: Sequence[Rule]) -> Inferred:
    """What follows from triples by rules, without the triples themselves."""
    numbers: dict[str, int] = {}
    inferred = conclude(numbered(triples, numbers), rules)
    things = sorted(numbers)
    places = [0] * len(things)
    for place, thing in enumerate(things):
        places[numbers[thing]] = place
    columns = {term: columns_of(inferred[term], places) for term in sorted(inferred) if inferred[term]}
    return Inferred(tuple(things), columns)


def columns_of(rows: Collection[Numbers], places: Sequence[int]) -> tuple[array[int], ...]:
    """Rows of numbers, one or more, as columns of the places that these have, sorted by row.

    >>> columns_of({(0, 1), (1, 2), (1, 0)}, [2, 0, 1])
    (array('q', [0, 0, 2]), array('q', [1, 2, 0]))
    """
    if len(next(iter(rows))) == 1:
        return (array("q", sorted([places[row[0]] for row in rows])),)
    # a row as one number: those are sorted sooner than pairs, and Python's collector has nothing to go through
    size = len(places)
    packed = sorted([places[first] * size + places[second] for first, second in rows])
    return array("q", [each // size for each in packed]), array("q", [each % size for each in packed])


def numbered(triples: Iterable[tuple[str, str, str]], numbers: dict[str, int]) -> NumberedRelations:
    """Triples as rows of numbers; each thing that has none yet is given the next one."""
    relations: NumberedRelations = defaultdict(set)
    number = numbers.setdefault
    for subject, predicate, obj in triples:
        if predicate == RDF.type:
            relations[obj].add((number(subject, len(numbers)),))
        else:
            relations[predicate].add((number(subject, len(numbers)), number(obj, len(numbers))))
    return relations


def conclude(asserted: NumberedRelations, rules: Sequence[Rule]) -> NumberedRelations:
    """The rows that follow from asserted ones, without these."""
    plans = [plan_of(rule, place) for rule in rules for place in range(len(rule.body))]
    indexes: dict[tuple[str, int], defaultdict[int, list[int]]] = {
        join.index: defaultdict(list) for plan in plans for join in plan.joins
    }
    inferred: NumberedRelations = defaultdict(set)
    fresh = asserted
    while fresh:
        for (term, column), index in indexes.items():
            for row in fresh.get(term, ()):
                index[row[column]].append(row[1 - column])
        found: NumberedRelations = defaultdict(set)
        for plan in plans:
            if plan.start in fresh:
                found[plan.head].update(plan.run(fresh[plan.start], indexes))
        fresh = defaultdict(set)
        for term, rows in found.items():
            if new := rows - asserted.get(term, set()) - inferred[term]:
                inferred[term] |= new
                fresh[term] = new
    return inferred


def plan_of(rule: Rule, place: int) -> Plan:
    """How a rule is evaluated from the new rows of the atom at a place of its body."""
    columns = list(rule.body[place].variables)
    left = [atom for other, atom in enumerate(rule.body) if other != place]
    joins: list[Join] = []
    while left:
        atom = next(atom for atom in left if set(atom.variables) & set(columns))
        left.remove(atom)
        known = 0 if atom.variables[0] in columns else 1
        joins.append(Join(columns.index(atom.variables[known]), (atom.term, known)))
        columns.append(atom.variables[1 - known])
    head = tuple(columns.index(variable) for variable in rule.head.variables)
    return Plan(rule.body[place].term, tuple(joins), rule.head.term, head, head == tuple(range(len(columns))))


def relations_of(statements: Iterable[Statement]) -> Relations:
    """Statements as the rows of classes and properties."""
    relations: Relations = defaultdict(set)
    for subject, predicate, obj in statements:
        if predicate == RDF.type:
            relations[obj].add((subject,))
        else:
            relations[predicate].add((subject, obj))
    return relations


def statement_of(term: str, row: Row) -> Statement:
    """A row as the statement that it came from."""
    return Statement(row[0], RDF.type, term) if len(row) == 1 else Statement(row[0], term, row[1])
