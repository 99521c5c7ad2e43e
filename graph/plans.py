"""How a rule is evaluated from new rows of its body: joins, whatever answers them, and the rows of its head."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Protocol, TypeAlias

from graph.rules import Rule, Statement
from ontology.terms import RDF

Row: TypeAlias = tuple[str, ...]
Relations: TypeAlias = defaultdict[str, set[Row]]
NONE: frozenset[Row] = frozenset()


class Lookup(Protocol):
    """The values beside a value in one column of a property."""

    def get(self, value: str, default: Collection[str], /) -> Collection[str]:
        """The values, `default` where there are none."""


@dataclass(frozen=True, slots=True)
class Join:
    """A step from rows of values to longer ones: `column` of a row is looked up in one column of a property."""

    column: int
    index: tuple[str, int]

    def longer(self, rows: Iterable[Row], found: Lookup) -> list[Row]:
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

    def run(self, rows: Iterable[Row], indexes: Mapping[tuple[str, int], Lookup]) -> Iterable[Row]:
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
