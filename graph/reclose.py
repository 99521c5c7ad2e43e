"""What follows from the plain edges after some of them changed: only what rests on the change is inferred anew.

First all that may have rested on what went is put in doubt, then what still follows from the rest is taken back, and
what follows from what came is added (delete and rederive, semi-naive). Joins are answered by the store without the
change, so nothing is read that the change does not touch.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from graph.handed import Handed
from graph.plans import NONE, Plan, Relations, Row, plan_of, relations_of, statement_of
from graph.rules import Atom, Rule, Statement

# an atom, one of its columns, and the value there
Step: TypeAlias = tuple[Atom, int, str]
FEW = 20  # values that are sooner gone through than others are looked up


class Column:
    """One column of a property, as joins look values up in it."""

    def __init__(self, look_up: Callable[[str], Collection[str]]) -> None:
        self.look_up = look_up

    def get(self, value: str, _: Collection[str], /) -> Collection[str]:
        """The values beside one."""
        return self.look_up(value)


class Columns(Mapping[tuple[str, int], Column]):
    """The columns of all properties, each looked up where it is asked for."""

    def __init__(self, look_up: Callable[[str, int, str], Collection[str]]) -> None:
        self.look_up = look_up

    def __getitem__(self, index: tuple[str, int]) -> Column:
        term, column = index
        return Column(lambda value: self.look_up(term, column, value))

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return iter(())

    def __len__(self) -> int:
        return 0


class Reclosure:
    """The closure of a store's plain edges, brought from one state to the next.

    before, after: what the reasoner was handed and is handed now; `before` knows what was inferred.
    """

    def __init__(self, before: Handed, after: Handed, rules: Sequence[Rule]) -> None:
        self.before = before
        self.after = after
        self.plans: defaultdict[str, list[Plan]] = defaultdict(list)
        self.heads: defaultdict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            self.heads[rule.head.term].append(rule)
            for place in range(len(rule.body)):
                self.plans[rule.body[place].term].append(plan_of(rule, place))
        self.doubtful: Relations = defaultdict(set)
        self.certain: Relations = defaultdict(set)  # what is handed in, of that which might have come into doubt
        self.added: Relations = defaultdict(set)
        self.stand: dict[tuple[str, int, str], frozenset[str]] = {}
        self.beside_added: defaultdict[tuple[str, int, str], list[str]] = defaultdict(list)

    def close(self, gone: Iterable[Statement], come: Iterable[Statement]) -> tuple[set[Statement], set[Statement]]:
        """What is inferred no more, and what is newly inferred. gone, come: what is handed in no more, and newly."""
        left, entered = relations_of(gone), relations_of(come)
        self.doubt(left)
        fresh: Relations = defaultdict(set, {term: set(rows) for term, rows in entered.items()})
        for term, rows in self.doubtful.items():
            fresh[term] |= {row for row in rows if self.follows(term, row)}
        self.add(fresh)
        removed, inferred = set[Statement](), set[Statement]()
        for term in self.doubtful.keys() | self.added.keys():
            doubtful, added = self.doubtful.get(term, NONE), self.added.get(term, NONE)
            for row in doubtful | added:
                statement = statement_of(term, row)
                # what came into doubt was inferred, unless it was handed in; what was added without that, was not
                was = row in doubtful and row not in left.get(term, NONE)
                if row in entered.get(term, NONE):
                    was = self.before.is_inferred(statement)
                now = row in added and not self.after.has(statement)
                if was != now:
                    (inferred if now else removed).add(statement)
        return removed, inferred

    def doubt(self, fresh: Relations) -> None:
        """Put rows in doubt, and all that may rest on them but is handed in anyway."""
        columns = Columns(self.before.beside)
        while any(fresh.values()):
            for term, rows in fresh.items():
                self.doubtful[term] |= rows
            found = self.conclusions(fresh, columns)
            fresh = defaultdict(set)
            for term, rows in found.items():
                new = rows - self.doubtful[term] - self.certain[term]
                self.certain[term] |= {row for row in new if self.after.has(statement_of(term, row))}
                fresh[term] = new - self.certain[term]

    def add(self, fresh: Relations) -> None:
        """Add rows, and all that follows from them and from what stands."""
        columns = Columns(self.beside)
        while any(fresh.values()):
            for term, rows in fresh.items():
                self.added[term] |= rows
                for row in rows:
                    if len(row) == 2:
                        self.beside_added[term, 0, row[0]].append(row[1])
                        self.beside_added[term, 1, row[1]].append(row[0])
            found = self.conclusions(fresh, columns)
            fresh = defaultdict(set)
            for term, rows in found.items():
                # what is certain stands already or came, and then it is added for itself
                new = rows - self.added[term] - self.certain.get(term, NONE)
                fresh[term] = {row for row in new if not self.holds(term, row)}

    def conclusions(self, fresh: Relations, columns: Columns) -> Relations:
        """What follows in one step from some rows, joined with others."""
        found: Relations = defaultdict(set)
        for term, rows in fresh.items():
            for plan in self.plans.get(term, ()):
                found[plan.head].update(plan.run(rows, columns))
        return found

    def beside(self, term: str, column: int, value: str) -> list[str]:
        """The values beside one in a column of a property, of what is not in doubt or was added."""
        doubtful = self.doubtful.get(term, NONE)
        stand = (
            other for other in self.before.beside(term, column, value) if in_order(column, value, other) not in doubtful
        )
        return [*stand, *self.beside_added.get((term, column, value), ())]

    def holds(self, term: str, row: Row) -> bool:
        """Whether a row is not in doubt, or was added."""
        if row in self.added.get(term, NONE) or row in self.doubtful.get(term, NONE):
            return row in self.added.get(term, NONE)
        return self.before.stands(statement_of(term, row))

    def follows(self, term: str, row: Row) -> bool:
        """Whether a row follows in one step from what is not in doubt."""
        return any(
            self.satisfied(rule.body, dict(zip(rule.head.variables, row, strict=True)))
            for rule in self.heads.get(term, ())
        )

    def satisfied(self, atoms: tuple[Atom, ...], bound: dict[str, str]) -> bool:
        """Whether the atoms of a rule's body hold under a binding of some of its variables, of what is not in doubt."""
        if not atoms:
            return True
        for atom in atoms:
            if all(variable in bound for variable in atom.variables):
                row = tuple(bound[variable] for variable in atom.variables)
                return self.holds(atom.term, row) and self.satisfied(without(atoms, atom), bound)
        steps = [
            (atom, column, bound[variable])
            for atom in atoms
            for column, variable in enumerate(atom.variables)
            if variable in bound
        ]
        step = self.shortest(steps)
        values, free, left = self.standing(*step), free_of(step), without(atoms, step[0])
        other = next((each for each in steps if left == (each[0],) and free_of(each) == free), None)
        # most rules have two atoms that meet in one variable
        if other is not None and (len(values) > FEW or self.before.is_looked_up(other[0].term, *other[1:])):
            return not values.isdisjoint(self.standing(*other))
        return any(self.satisfied(left, {**bound, free: each}) for each in values)

    def standing(self, atom: Atom, column: int, value: str) -> frozenset[str]:
        """The values beside one in a column of an atom's property, of what is not in doubt; while nothing is added."""
        key = (atom.term, column, value)
        if key not in self.stand:
            others, doubtful = self.before.beside(*key), self.doubtful.get(atom.term, NONE)
            if doubtful:
                others = frozenset(each for each in others if in_order(column, value, each) not in doubtful)
            self.stand[key] = others
        return self.stand[key]

    def shortest(self, steps: Sequence[Step]) -> Step:
        """The step that leads to the fewest values; one that is known to lead to few is taken without a look-up."""
        known = [step for step in steps if self.before.is_looked_up(step[0].term, *step[1:])]
        length = {step: len(self.before.beside(step[0].term, *step[1:])) for step in known}
        if known and min(length.values()) <= FEW:
            return min(known, key=length.__getitem__)
        return min(steps, key=lambda step: len(self.before.beside(step[0].term, *step[1:])))


def free_of(step: Step) -> str:
    """The variable that a step leads to."""
    atom, column, _ = step
    return atom.variables[1 - column]


def in_order(column: int, value: str, other: str) -> Row:
    """The row that has a value in a column and another one beside it."""
    return (value, other) if column == 0 else (other, value)


def without(atoms: tuple[Atom, ...], left_out: Atom) -> tuple[Atom, ...]:
    """The atoms but one."""
    return tuple(atom for atom in atoms if atom is not left_out)
