"""Everything that follows from some triples by rules: semi-naive evaluation, a round for what the last one added.

A class is a relation of one column, a property one of two. Each round joins only the rows that are new with all rows
known, so that no conclusion is drawn again; most rules have a body of one atom and are a projection of a set.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Protocol, TypeAlias

from graph.rules import Rule, Statement
from ontology.terms import RDF

Row: TypeAlias = tuple[str, ...]
Relations: TypeAlias = defaultdict[str, set[Row]]
# a property and one of its columns → a value there → the values beside it
Indexes: TypeAlias = Mapping[tuple[str, int], "Lookup"]
NONE: frozenset[Row] = frozenset()


class Lookup(Protocol):
    """The values beside a value in one column of a property."""

    def get(self, value: str, default: Sequence[str], /) -> Sequence[str]:
        """The values, `default` where there are none."""


@dataclass(frozen=True, slots=True)
class Join:
    """A step from rows of values to longer ones: `column` of a row is looked up in one column of a property."""

    column: int
    index: tuple[str, int]


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

    def run(self, rows: Iterable[Row], indexes: Indexes) -> Iterable[Row]:
        """The head's rows, some of them perhaps twice."""
        for join in self.joins:
            found = indexes[join.index]
            rows = [(*row, value) for row in rows for value in found.get(row[join.column], ())]
        if self.copies:
            return rows
        if len(self.columns) == 1:
            column = self.columns[0]
            return ((value,) for value in {row[column] for row in rows})
        return map(itemgetter(*self.columns), rows)


def close(statements: Iterable[Statement], rules: Sequence[Rule]) -> Iterator[Statement]:
    """What follows from statements by rules, without the statements themselves; sorted by term, then by row."""
    inferred = conclude(relations_of(statements), rules)
    for term in sorted(inferred):
        for row in sorted(inferred[term]):
            yield statement_of(term, row)


def conclude(asserted: Relations, rules: Sequence[Rule]) -> Relations:
    """The rows that follow from asserted ones, without these."""
    plans = [plan_of(rule, place) for rule in rules for place in range(len(rule.body))]
    indexes: dict[tuple[str, int], defaultdict[str, list[str]]] = {
        join.index: defaultdict(list) for plan in plans for join in plan.joins
    }
    inferred: Relations = defaultdict(set)
    fresh = asserted
    while fresh:
        for (term, column), index in indexes.items():
            for row in fresh.get(term, ()):
                index[row[column]].append(row[1 - column])
        found: Relations = defaultdict(set)
        for plan in plans:
            if plan.start in fresh:
                found[plan.head].update(plan.run(fresh[plan.start], indexes))
        fresh = defaultdict(set)
        for term, rows in found.items():
            if new := rows - asserted.get(term, NONE) - inferred[term]:
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
