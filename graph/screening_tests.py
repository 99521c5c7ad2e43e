"""SHACL's constraints on a property's values as functions that say whether values are sure to meet them.

Each is read from a shape once and then called with a part, a node and the values that the shape's path leads to.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TypeAlias

import pyoxigraph as ox
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH
from rdflib.term import Literal, Node

from graph.bridge import to_oxigraph
from graph.said import Said, Term, Values
from graph.shapes import class_axioms
from ontology.terms import XSD

Test: TypeAlias = Callable[[Said, Term, Values], bool]
# those that say no only where a value breaks them, never out of doubt
EXACT = frozenset({SH["class"], SH.minCount, SH.maxCount, SH.hasValue, SH.equals})
KINDS: dict[Node, type[Term]] = {SH.IRI: ox.NamedNode, SH.Literal: ox.Literal}


class Unread(Exception):
    """A constraint, or a form of one, that is not known here."""


def has_class(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:class."""
    meant = classes_below(value)
    return lambda said, node, values: all(not meant.isdisjoint(said.classes(each)) for each in values)


@cache
def classes_below(above: Node) -> frozenset[str]:
    """A class and those under it, by the axioms that the validator gets."""
    found = {above}
    for _ in class_axioms():
        found |= {narrow for narrow, _, wide in class_axioms() if wide in found}
    return frozenset(map(str, found))


def has_datatype(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:datatype, with a spelling that every reader takes for one of that type."""
    datatype = str(value)
    if datatype == XSD.string:
        return lambda said, node, values: all(
            isinstance(each, ox.Literal) and each.datatype.value == datatype for each in values
        )
    return lambda said, node, values: all(typed(each) == datatype for each in values)


def typed(term: Term) -> str | None:
    """The datatype of a number, day or truth value in its usual spelling."""
    read = read_value(term)
    return None if read is None or not isinstance(term, ox.Literal) else term.datatype.value


def read_value(term: Term) -> int | Decimal | date | bool | None:
    """A literal's value, None where it is no number, day or truth value in its usual spelling."""
    if not isinstance(term, ox.Literal):
        return None
    text, datatype = term.value, term.datatype.value
    if datatype == XSD.integer and re.fullmatch("-?[0-9]{1,18}", text):
        return int(text)
    if datatype == XSD.decimal and re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,9})?", text):
        return Decimal(text)
    if datatype == XSD.boolean and text in {"true", "false"}:
        return text == "true"
    if datatype == XSD.date and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None
    return None


def has_kind(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:nodeKind."""
    if value not in KINDS:
        raise Unread(value)
    kind = KINDS[value]
    return lambda said, node, values: all(isinstance(each, kind) for each in values)


def has_pattern(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:pattern without sh:flags; the validator searches with the same `re`."""
    search = re.compile(str(value)).search
    return lambda said, node, values: all(
        not isinstance(each, ox.BlankNode) and search(each.value) is not None for each in values
    )


def is_listed(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:in."""
    listed = frozenset(to_oxigraph(each) for each in Collection(graph, value))
    return lambda said, node, values: all(each in listed for each in values)


def has_language(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:languageIn, of whole tags."""
    tags = {str(each) for each in Collection(graph, value)}
    return lambda said, node, values: all(isinstance(each, ox.Literal) and each.language in tags for each in values)


def at_least(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:minCount."""
    least = count(value)
    return lambda said, node, values: len(values) >= least


def at_most(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:maxCount."""
    most = count(value)
    return lambda said, node, values: len(values) <= most


def count(value: Node) -> int:
    """A number of values. Raises Unread for what is none."""
    if not isinstance(value, Literal) or not str(value).isdecimal():
        raise Unread(value)
    return int(value)


def not_below(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:minInclusive of a whole number."""
    least = count(value)

    def test(said: Said, node: Term, values: Values) -> bool:
        read = [read_value(each) for each in values]
        return all(type(each) is int and each >= least for each in read)

    return test


def contains(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:hasValue."""
    wanted = to_oxigraph(value)
    return lambda said, node, values: wanted in values


def equals(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:equals."""
    other = str(value)
    return lambda said, node, values: set(values) == set(said.values(node, other))


def below(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:lessThan, of whole numbers and days."""
    return in_order(str(value), equal=False)


def not_above(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:lessThanOrEquals, of whole numbers and days."""
    return in_order(str(value), equal=True)


def in_order(other: str, equal: bool) -> Test:
    """That each value is less than each value of another property; equal: or like it."""

    def test(said: Said, node: Term, values: Values) -> bool:
        lows = [read_value(each) for each in values]
        highs = [read_value(each) for each in said.values(node, other)]
        return all(are_in_order(low, high, equal) for low in lows for high in highs)

    return test


def are_in_order(low: object, high: object, equal: bool) -> bool:
    """Whether of two whole numbers, or two days, the first is less, or equal where it may be; else they are not."""
    if type(low) is int and type(high) is int:
        return low < high or (equal and low == high)
    return isinstance(low, date) and isinstance(high, date) and (low < high or (equal and low == high))


def one_of_each_language(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:uniqueLang."""

    def test(said: Said, node: Term, values: Values) -> bool:
        tags = [each.language.lower() for each in values if isinstance(each, ox.Literal) and each.language]
        return len(set(tags)) == len(tags)

    return test


def closes(graph: rdflib.Graph, shape: Node, value: Node) -> Test:
    """sh:closed, where sh:ignoredProperties lists all that a node may have."""
    allowed = {str(each) for each in Collection(graph, graph.value(shape, SH.ignoredProperties) or RDF.nil)}
    return lambda said, node, values: all(said.properties(each).keys() <= allowed for each in values)


VALUE_TESTS: dict[Node, Callable[[rdflib.Graph, Node, Node], Test]] = {
    SH["class"]: has_class,
    SH.datatype: has_datatype,
    SH.nodeKind: has_kind,
    SH.pattern: has_pattern,
    SH["in"]: is_listed,
    SH.languageIn: has_language,
    SH.minCount: at_least,
    SH.maxCount: at_most,
    SH.minInclusive: not_below,
    SH.hasValue: contains,
    SH.equals: equals,
    SH.lessThan: below,
    SH.lessThanOrEquals: not_above,
    SH.uniqueLang: one_of_each_language,
    SH.closed: closes,
}
