"""The values that the graph has for a parameter, and which of them are close to one that it does not have."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.answers import Answer, Engine, run_query
from ontology.errors import QueryError
from queries.catalogue import Parameter, Query, find_query

MOST = 3  # values that are offered in place of one
SHORT = 2  # characters of a name in which one mistake is half of it


@dataclass(frozen=True, slots=True)
class UnknownValue:
    """A value given to a parameter that the graph does not have; close: what it has of like spelling, best first."""

    parameter: Parameter
    value: str
    close: tuple[str, ...]


def list_choices(engine: Engine, query: Query, name: str) -> Answer:
    """The values that the graph has for a parameter, in the first column; beside them what tells them apart.

    Raises QueryError for a parameter that the query does not have or whose values no graph lists (words, a number).
    """
    parameter = query.parameter(name)
    if parameter.type.choices is None:
        raise QueryError(f"{query.name}: --{name} takes any {parameter.type}, so there is no list; {parameter.summary}")
    return run_query(engine, find_query(parameter.type.choices))


def unknown_values(engine: Engine, query: Query, given: Mapping[str, Sequence[str]]) -> Iterator[UnknownValue]:
    """What was given that the graph does not have, so that nothing can be found with it; in order of parameters."""
    for parameter in query.parameters:
        if parameter.name in given and parameter.type.is_closed:
            value = given[parameter.name][-1]
            rows = list_choices(engine, query, parameter.name).rows
            spelt = [str(row[0]) for row in rows]
            # a document goes by its title too, a topic by its English name, which stand beside the first
            others = [cell for row in rows for cell in row[1:] if isinstance(cell, str)]
            if value.casefold() not in {each.casefold() for each in (*spelt, *others)}:
                yield UnknownValue(parameter, value, close_to(value, others if value.isascii() else spelt))


def close_to(value: str, known: Sequence[str]) -> tuple[str, ...]:
    """The known values that are spelt most like one, those that hold it or that it holds first.

    >>> close_to("卫生健康委", ["市教育局", "市卫生健康委", "市卫生监督所"])
    ('市卫生健康委',)
    """
    distinct = list(dict.fromkeys(known))
    holding = [each for each in distinct if value and (value in each or each in value)]
    return tuple(dict.fromkeys([*sorted(holding, key=len)[:MOST], *nearest(value, distinct)]))[:MOST]


def nearest(value: str, known: Sequence[str]) -> list[str]:
    """The known values that are spelt most like one, best first: at least half of a name of two characters.

    >>> nearest("单意", ["单义", "高伟"]), nearest("oversee", ["oversees", "leads"])
    (['单义'], ['oversees'])
    """
    # a name of two characters with one mistaken is half alike, which difflib takes for unlike
    return difflib.get_close_matches(value, known, n=MOST, cutoff=0.5 if len(value) <= SHORT else 0.6)
