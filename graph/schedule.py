"""In which order a closure goes through the terms of its rules, and what each rule makes of new rows of a term."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.rules import Atom, Rule


class Relation(NamedTuple):
    """A class, of one column, or a property, of two."""

    term: str
    width: int


@dataclass(frozen=True, slots=True)
class Use:
    """A rule, started from the new rows of one atom of its body.

    before, after: the properties that lead to the start, in the order in which they are met from there, and those that
    lead on from it; of all these together the two ends make a row. columns: those of the row that are the head's; none
    where the row is.
    """

    head: Relation
    before: tuple[str, ...]
    after: tuple[str, ...]
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Schedule:
    """In which order the terms of some rules have their turns, and what is made of the rows of each."""

    order: tuple[Relation, ...]
    uses: Mapping[Relation, Sequence[Use]]


def schedule_of(rules: Iterable[Rule]) -> Schedule:
    """How rules are evaluated. Raises ValueError for one whose body is neither an atom nor a path of properties."""
    uses: defaultdict[Relation, list[Use]] = defaultdict(list)
    above: defaultdict[Relation, set[Relation]] = defaultdict(set)
    for rule in rules:
        for place, atom in enumerate(rule.body):
            use = use_of(rule, place)
            uses[relation_of(atom)].append(use)
            above[use.head].add(relation_of(atom))
    return Schedule(tuple(each for each in bodies_first(above) if each in uses), dict(uses))


def use_of(rule: Rule, place: int) -> Use:
    """How a rule is used from the new rows of the atom at a place of its body. Raises ValueError as `schedule_of`."""
    head, terms = rule.head.variables, [atom.term for atom in rule.body]
    met = [variable for atom in rule.body for variable in atom.variables]
    ends = tuple(met) if len(terms) == 1 else (met[0], met[-1])
    if met[1:-1:2] != met[2:-1:2] or not {*head} <= {*ends}:
        raise ValueError(f"{rule.axiom}: the body of its rule is no path")
    columns = () if head == ends else tuple(map(ends.index, head))
    return Use(relation_of(rule.head), tuple(reversed(terms[:place])), tuple(terms[place + 1 :]), columns)


def relation_of(atom: Atom) -> Relation:
    """The relation that an atom speaks of."""
    return Relation(atom.term, len(atom.variables))


def bodies_first(above: Mapping[Relation, Collection[Relation]]) -> Iterator[Relation]:
    """Relations, each after those from which it follows as far as these do not follow from it."""
    seen: set[Relation] = set()
    for start in sorted(above):
        stack = [] if start in seen else [(start, iter(sorted(above[start])))]
        seen.add(start)
        while stack:
            relation, bodies = stack[-1]
            body = next((each for each in bodies if each not in seen), None)
            if body is None:
                stack.pop()
                yield relation
            else:
                seen.add(body)
                stack.append((body, iter(sorted(above.get(body, ())))))
