"""Plain edges of invented cities, as many as are asked for: what the closure is measured on.

Each city has officials, bodies that they oversee or keep in touch with, tasks with two owners and a supporter, targets
and events. Chance comes from a seed, so that every run measures the same graph.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count, islice

import pyoxigraph as ox

from ontology.iri import IriMinter, SharedGraph
from ontology.terms import GZ, RDF

OFFICIALS, BODIES, TASKS, EVENTS = 8, 40, 60, 30


def city_edges(triples: int) -> list[ox.Quad]:
    """So many plain edges and types, of as many cities as it takes."""
    graph = ox.NamedNode(IriMinter().graph(SharedGraph.ENTITIES))
    cities = (each for number in count(1) for each in city(f"第{number}市"))
    return [ox.Quad(ox.NamedNode(s), ox.NamedNode(p), ox.NamedNode(o), graph) for s, p, o in islice(cities, triples)]


def city(place: str) -> Iterator[tuple[str, str, str]]:
    """The edges of one city, each thing's type before its first edge."""
    minter, chance = IriMinter(), random.Random(place)
    document = minter.document(place, "政发〔2021〕1号", "", None, "")
    bodies = [minter.body(place, f"第{number}局") for number in range(BODIES)]
    officials = [minter.person(place, f"第{number}人") for number in range(OFFICIALS)]
    yield from ((body, RDF.type, GZ.Body) for body in bodies)
    for place_in_list, body in enumerate(bodies):
        official = officials[place_in_list % OFFICIALS]
        if place_in_list < OFFICIALS:
            yield official, RDF.type, GZ.Official
        yield official, chance.choice((GZ.oversees, GZ.oversees, GZ.liaisesWith)), body
    for one, other in zip(officials[::2], officials[1::2], strict=True):
        yield one, GZ.backsUp, other
    for number in range(TASKS):
        task, target = minter.task(document, str(number)), minter.part(document, "target", number)
        first, second, third = chance.sample(bodies, 3)
        yield task, RDF.type, GZ.Task
        yield first, GZ.leads, task
        yield second, GZ.isResponsibleFor, task
        yield third, GZ.supports, task
        yield target, RDF.type, GZ.Target
        yield task, GZ.hasTarget, target
    for number in range(EVENTS):
        event = minter.part(document, "event", number)
        yield event, RDF.type, GZ.Event
        yield from ((event, GZ.hasParticipant, official) for official in chance.sample(officials, 3))
