"""The projections by name: the one list that the command line and its help are made from."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.answers import Engine
from graph.networks import cascade, charge, cooperation, meetings, path, single_points
from graph.networks.model import Meaning, Network, Scope
from graph.networks.path import Question
from ontology.errors import QueryError


@dataclass(frozen=True, slots=True)
class Projection:
    """A projection: what it means, and the function that makes it; None for `path`, which asks for two things."""

    meaning: Meaning
    make: Callable[[Engine, Scope], Network] | None


PROJECTIONS: Mapping[str, Projection] = MappingProxyType({
    each.meaning.name: each
    for each in (
        Projection(charge.MEANING, charge.charge_network),
        Projection(cooperation.MEANING, cooperation.cooperation_network),
        Projection(meetings.MEANING, meetings.meetings_network),
        Projection(cascade.MEANING, cascade.cascade_network),
        Projection(single_points.MEANING, single_points.single_points_network),
        Projection(path.MEANING, None),
    )
})  # fmt: skip


def make_network(engine: Engine, name: str, scope: Scope, question: Question | None = None) -> Network:
    """The network of a name; `question` for a path alone. Raises QueryError for what cannot be asked."""
    projection = find_projection(name)
    if projection.make is not None:
        if question is not None:
            raise QueryError(f"{name}: this network takes no two things; `path` leads from one to another")
        return projection.make(engine, scope)
    if question is None:
        raise QueryError(f"{name}: from where to where? write: gazette network {name} FROM TO")
    if scope.document is not None:
        raise QueryError(f"{name}: a path is asked of all documents; leave out --document")
    return path.path_network(engine, scope, question)


def find_projection(name: str) -> Projection:
    """The projection of a name. Raises QueryError with the closest names."""
    found = PROJECTIONS.get(name)
    if found is None:
        close = difflib.get_close_matches(name, PROJECTIONS, n=2) or list(PROJECTIONS)
        raise QueryError(f"{name}: there is no such network; did you mean {' or '.join(close)}?")
    return found
