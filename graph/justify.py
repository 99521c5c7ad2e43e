"""Why a statement holds: every smallest set of asserted statements that it follows from, with the steps to it.

Backward chaining over the same rules that the closure is computed from: from the statements asked about to the bodies
of the rules that give them, level by level, until all that is left was asserted. The graph holds its closure, so each
step is a look-up; the sets are then put together forwards, which ends on cycles too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TypeAlias

from graph.answers import Engine
from graph.batches import MANY, ask_about
from graph.closure import ontology_rules
from graph.rules import Rule, Statement
from graph.shared import EDGES, OWNING
from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ, RDF

TRIPLE = ("s", "p", "o")
Support: TypeAlias = frozenset[Statement]


@dataclass(frozen=True, slots=True)
class Step:
    """A rule that was applied: from the statements of its body to that of its head."""

    head: Statement
    body: tuple[Statement, ...]
    axiom: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A statement with what it follows from by an axiom; an asserted one has neither axiom nor premises."""

    statement: Statement
    axiom: str | None = None
    premises: tuple[Proof, ...] = ()

    def size(self) -> int:
        """How many statements it holds."""
        return 1 + sum(premise.size() for premise in self.premises)


Proofs: TypeAlias = dict[Statement, dict[Support, Proof]]


def statements_of(proof: Proof) -> Iterator[Statement]:
    """Every statement of a proof, its own first."""
    yield proof.statement
    for premise in proof.premises:
        yield from statements_of(premise)


def leaves(proof: Proof) -> Iterator[Statement]:
    """The asserted statements that a proof rests on."""
    if proof.axiom is None:
        yield proof.statement
    for premise in proof.premises:
        yield from leaves(premise)


def justify(engine: Engine, goals: Iterable[Statement], minter: IriMinter) -> list[tuple[Proof, ...]]:
    """For each goal, in order, a proof for each smallest set of asserted statements that it follows from.

    The sets with the fewest statements come first. A goal that does not hold has none.
    """
    asked = list(goals)
    steps, met = trace(engine, asked)
    asserted = set(find_asserted(engine, met, minter))
    premises = asserted - set(find_unowned(engine, asserted))
    proofs = prove(steps, premises)
    for goal in asserted & set(asked):
        proofs[goal].setdefault(frozenset({goal}), Proof(goal))
    return [
        tuple(proof for _, proof in sorted(proofs[goal].items(), key=lambda each: (len(each[0]), sorted(each[0]))))
        for goal in asked
    ]


def trace(engine: Engine, goals: Iterable[Statement]) -> tuple[list[Step], set[Statement]]:
    """Every step that may lead to some goals, sorted, and every statement met on the way, the goals with them."""
    steps: list[Step] = []
    met: set[Statement] = set()
    frontier = set(goals)
    while frontier:
        met |= frontier
        found = [step for rule in usable_rules() for step in find_steps(engine, rule, frontier)]
        steps += found
        frontier = {statement for step in found for statement in step.body} - met
    return sorted(steps, key=lambda step: (step.head, step.axiom, step.body)), met


@cache
def usable_rules() -> tuple[Rule, ...]:
    """The ontology's rules that apply to what the reasoner is handed: plain edges and types, no values."""
    known = {*EDGES}
    usable: set[Rule] = set()
    rules = ontology_rules()
    while more := {rule for rule in rules if all(len(each.variables) == 1 or each.term in known for each in rule.body)}:
        if more <= usable:
            break
        usable |= more
        known |= {rule.head.term for rule in more if len(rule.head.variables) == 2}
    return tuple(sorted(usable))


def find_steps(engine: Engine, rule: Rule, goals: Iterable[Statement]) -> Iterator[Step]:
    """The applications of a rule that give one of some goals."""
    names = rule.head.variables
    rows = {
        (goal.subject, goal.object)[: len(names)]
        for goal in goals
        if goal.term == rule.head.term and (goal.predicate == RDF.type) == (len(names) == 1)
    }
    variables = sorted({variable for atom in (rule.head, *rule.body) for variable in atom.variables})
    where = " ".join(atom.pattern() for atom in rule.body)
    columns = " ".join(f"?{each}" for each in variables)
    if len(rows) > MANY:
        found = iter(engine.run(f"SELECT DISTINCT {columns} WHERE {{ {where} }}").rows)
    else:
        found = ask_about(engine, names, rows, where, columns)
    for row in found:
        binding = dict(zip(variables, map(str, row), strict=True))
        if tuple(binding[name] for name in names) not in rows:
            continue
        body = tuple(atom.statement(binding) for atom in rule.body)
        yield Step(rule.head.statement(binding), body, rule.axiom)


def find_asserted(engine: Engine, statements: Iterable[Statement], minter: IriMinter) -> Iterator[Statement]:
    """Those of some statements that were read or derived, not inferred."""
    inferred = minter.graph(SharedGraph.INFERRED)
    where = f"GRAPH ?graph {{ ?s ?p ?o }} FILTER(STR(?graph) != STR(<{inferred}>))"
    for row in ask_about(engine, TRIPLE, statements, where, "?s ?p ?o"):
        yield Statement(*map(str, row))


def find_unowned(engine: Engine, statements: Iterable[Statement]) -> Iterator[Statement]:
    """Those of some statements that the reasoner is not handed: what generic bodies own (`shared.plain_edges`)."""
    owning = [each for each in statements if each.predicate in OWNING]
    for row in ask_about(engine, TRIPLE, owning, f"?s <{GZ.generic}> true .", "?s ?p ?o"):
        yield Statement(*map(str, row))


def prove(steps: Sequence[Step], premises: Iterable[Statement]) -> Proofs:
    """For each statement that follows from premises, the smallest sets of them, each with its shortest proof."""
    proofs: Proofs = defaultdict(dict)
    uses: dict[Statement, dict[Step, None]] = defaultdict(dict)
    for step in steps:
        for statement in step.body:
            uses[statement][step] = None
    changed = dict.fromkeys(sorted(premises))
    for premise in changed:
        proofs[premise][frozenset({premise})] = Proof(premise)
    while changed:
        due = dict.fromkeys(step for statement in changed for step in uses[statement])
        # a loop, not a generator: each step must see what the ones before it found
        changed = dict.fromkeys([step.head for step in due if apply(step, proofs)])
    return proofs


def apply(step: Step, proofs: Proofs) -> bool:
    """Add to the proofs of a step's head what it gives; whether that was anything new."""
    known = proofs[step.head]
    before = dict(known)
    for choice in product(*[list(proofs[statement].items()) for statement in step.body]):
        support = frozenset[Statement]().union(*(each for each, _ in choice))
        proof = Proof(step.head, step.axiom, tuple(each for _, each in choice))
        if support in known:
            if proof.size() < known[support].size():
                known[support] = proof
        elif not any(each <= support for each in known):
            for larger in [each for each in known if each > support]:
                del known[larger]
            known[support] = proof
    return known != before
