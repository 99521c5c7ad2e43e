"""Which nodes of a part may break a shape: a quick reading of the shapes, so that a validator has few nodes to judge.

A validator takes milliseconds for a node, and nearly all nodes meet all shapes. A node of which this says that it
conforms does conform; where this cannot tell, of a kind of constraint or a form of date that it does not know, the
node is doubtful, and the validator decides. What is found is therefore what the validator alone would find.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TypeAlias

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH
from rdflib.term import BNode, Literal, Node, URIRef

from graph.said import Said, Term, Values, read_part
from graph.screening_tests import EXACT, VALUE_TESTS, Unread
from graph.shapes import shapes_of, standing_alone, targets_of
from graph.validated import Part, Subject

Path: TypeAlias = Callable[[Said, Term], Values]
Check: TypeAlias = Callable[[Said, Term], bool]
Test: TypeAlias = Callable[[Said, Term, Values], bool]
# no constraints, or read together with one that is
BESIDE = frozenset({RDF.type, SH.path, SH.ignoredProperties, SH.qualifiedMinCount})


def doubtful(part: Part) -> tuple[Subject, ...]:
    """The nodes of a part, in order, that a validator has to look at; all others conform."""
    said = read_part(part.store)
    return tuple(node for node in part.nodes if not conforms(said, node))


def conforms(said: Said, node: Term) -> bool:
    """Whether a node is sure to meet the shapes that are aimed at it."""
    targets = targets_of(said.classes(node), frozenset(said.properties(node)))
    return all(check(said, node) for check in checks_of(targets))


@cache
def checks_of(targets: frozenset[str]) -> tuple[Check, ...]:
    """The checks of the shapes that have these targets."""
    shapes = {shape for target in targets for shape in shapes_of(target)}
    return tuple(check_of(shape) for shape in sorted(shapes, key=str))


@cache
def check_of(shape: Node, exact: bool = False) -> Check:
    """Whether a node is sure to meet a shape, as a function.

    exact: the function is to say no only of nodes that are sure not to meet it. Raises Unread where that cannot be.
    """
    graph = standing_alone()
    try:
        path = path_of(graph, graph.value(shape, SH.path))
        tests = [
            test_of(shape, parameter, value, exact)
            for parameter, value in sorted(graph.predicate_objects(shape), key=str)
            if parameter not in BESIDE
        ]
    except Unread:
        if exact:
            raise
        return lambda said, node: False

    def check(said: Said, node: Term) -> bool:
        values = path(said, node)
        for test in tests:  # noqa: SIM110 - called for every node and shape
            if not test(said, node, values):
                return False
        return True

    return check


def test_of(shape: Node, parameter: Node, value: Node, exact: bool) -> Test:
    """One constraint of a shape as a function. Raises Unread for what is not known here."""
    graph = standing_alone()
    if parameter in VALUE_TESTS and (not exact or parameter in EXACT):
        return VALUE_TESTS[parameter](graph, shape, value)
    if parameter == SH.property:
        return every_value(check_of(value, exact))
    if parameter == SH["not"]:
        return every_value(opposite(check_of(value, exact=True)))
    if parameter in (SH["or"], SH.xone):
        one_alone = parameter == SH.xone
        checks = [check_of(each, exact or one_alone) for each in Collection(graph, value)]
        return every_value(exactly_one(checks) if one_alone else any_of(checks))
    if parameter == SH.qualifiedValueShape and not exact:
        return enough(check_of(value), whole_number(graph.value(shape, SH.qualifiedMinCount)))
    if parameter == SH.sparql and not exact:
        return not_selected(str(graph.value(value, SH.select)))
    raise Unread(parameter)


def every_value(check: Check) -> Test:
    """That each value passes a check."""
    return lambda said, node, values: all(check(said, value) for value in values)


def opposite(check: Check) -> Check:
    """That a check fails."""
    return lambda said, node: not check(said, node)


def any_of(checks: Iterable[Check]) -> Check:
    """That one of several checks passes."""
    given = tuple(checks)
    return lambda said, node: any(check(said, node) for check in given)


def exactly_one(checks: Iterable[Check]) -> Check:
    """That one of several checks passes, and no other."""
    given = tuple(checks)
    return lambda said, node: sum(check(said, node) for check in given) == 1


def enough(check: Check, least: int) -> Test:
    """That so many values pass a check."""
    return lambda said, node, values: sum(check(said, value) for value in values) >= least


def not_selected(query: str) -> Test:
    """That a query for what breaks a shape does not select the node."""
    if "$PATH" in query:
        raise Unread(query)
    return lambda said, node, values: node not in said.select(query)


def whole_number(term: Node | None) -> int:
    """A count in a shape. Raises Unread where there is none."""
    if not isinstance(term, Literal) or not str(term).isdecimal():
        raise Unread(term)
    return int(term)


# ---------------------------------------------------------------- property paths


def path_of(graph: rdflib.Graph, path: Node | None) -> Path:
    """How a path leads from a node to its values, each once. Raises Unread for a kind of path that is not known."""
    if path is None:
        return lambda said, node: (node,)
    if isinstance(path, URIRef):
        predicate = str(path)
        return lambda said, node: said.values(node, predicate)
    if (back := graph.value(path, SH.inversePath)) is not None:
        if not isinstance(back, URIRef):
            raise Unread(back)
        against = str(back)
        return lambda said, node: said.subjects(against, node)
    if (listed := graph.value(path, SH.alternativePath)) is not None:
        ways = [path_of(graph, each) for each in Collection(graph, listed)]
        return lambda said, node: tuple(dict.fromkeys(value for way in ways for value in way(said, node)))
    if not isinstance(path, BNode) or (path, RDF.first, None) not in graph:
        raise Unread(path)
    return in_sequence([path_of(graph, each) for each in Collection(graph, path)])


def in_sequence(steps: Iterable[Path]) -> Path:
    """One path after the other."""
    given = tuple(steps)

    def path(said: Said, node: Term) -> Values:
        reached: Values = (node,)
        for step in given:
            reached = tuple(dict.fromkeys(value for each in reached for value in step(said, each)))
        return reached

    return path
