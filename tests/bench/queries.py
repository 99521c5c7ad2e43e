"""The catalogue's queries on a store, each as an analyst asks it; a process of its own, prints JSON.

Who asks gives a value: the first parameter that names one thing (a document, a person), else the first (a place), takes
several that the graph has, by the parameter's own list of choices, chosen by a seed, and the slowest counts. A name
that every place has (市财政局, 市长) is asked for in one place, where the query takes a place: that which the list of
choices gives it, else one chosen by the seed. Where the first parameter has a default that is taken, a period is a
month, and a query without parameters stays as it is. Each is asked twice and the second time counts: the first reads
the disk. A query that takes more than ten seconds of the processor is ended: "none in time".

With `--virtuoso` a Virtuoso of its own gets the same triples and is asked the same; both are timed by the clock, as an
answer over HTTP takes no time of this process.
"""

from __future__ import annotations

import argparse
import datetime
import json
import math
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from virtuoso import PASSWORD, USER, running

from bench.limited import LimitedEngine
from graph.answers import Engine, run_query, serialise
from graph.choices import list_choices
from graph.remote import RemoteEngine
from graph.remote_access import Credentials
from graph.remote_load import GraphStoreWriter, load_store
from graph.store import open_store
from ontology.errors import GazetteError
from queries.catalogue import Parameter, ParameterType, Query, catalogue

NARROW = {
    ParameterType.DOCUMENT, ParameterType.NAME, ParameterType.OFFICIAL, ParameterType.BODY, ParameterType.POST,
    ParameterType.TOPIC,
}  # fmt: skip
RECURRING = {ParameterType.OFFICIAL, ParameterType.BODY, ParameterType.POST, ParameterType.TOPIC}  # in every place
VALUES = 8  # of a parameter
LIMIT = 10.0  # seconds of the processor within which an answer must come
LISTING = 30  # times that for the lists of choices
MONTH = datetime.timedelta(days=30)
SOON = 0.1  # seconds within which an answer should come
PATIENCE = 20  # seconds for an answer of Virtuoso's
HARDLY = 0.001  # seconds; no less is counted where times are divided


@dataclass(frozen=True, slots=True)
class Asked:
    """A query that was asked: with which parameters, rows of the answer, seconds of the processor and of the clock.

    `rows` is None where the engine gave no answer; the seconds are then those until it gave up.
    """

    query: str
    given: Mapping[str, str]
    rows: int | None
    processor: float
    clock: float


@dataclass(frozen=True, slots=True)
class Compared:
    """A question that two engines were asked."""

    own: Asked
    other: Asked


class Analyst:
    """Asks queries as an analyst would, with values that the graph of `engine` has."""

    def __init__(self, engine: Engine, values: int = VALUES, seed: int = 0) -> None:
        self.engine = engine
        self.values = values
        self.seed = seed
        self.known: dict[str, dict[str, str | None]] = {}

    def questions(self, query: Query) -> list[dict[str, str]]:
        """The parameters that a query is asked with, one after another."""
        if not query.parameters or query.parameters[0].default:
            return [{}]
        first = asked_by(query)
        chance = random.Random(f"{self.seed} {query.name}")
        choices = self.choices(query, first)
        chosen = chance.sample(sorted(choices), min(self.values, len(choices)))
        names = {parameter.name: parameter for parameter in query.parameters}
        if {"since", "until"} <= names.keys() and first.name in {"since", "until"}:
            return [{"since": day, "until": month_after(day)} for day in chosen]
        if first.type in RECURRING and "place" in names:
            places = sorted(self.choices(query, names["place"]))
            return [{first.name: value, "place": choices[value] or chance.choice(places)} for value in chosen]
        return [{first.name: value} for value in chosen]

    def choices(self, query: Query, parameter: Parameter) -> dict[str, str | None]:
        """The values that the graph has for a parameter, each once, with a place that the list gives it."""
        listed = str(parameter.type.choices)
        if listed not in self.known:
            answer = list_choices(self.engine, query, parameter.name)
            places = answer.columns.index("place") if "place" in answer.columns[1:] else None
            self.known[listed] = {
                str(row[0]): None if places is None or row[places] is None else str(row[places])
                for row in answer.rows
                if row[0] is not None
            }
        return self.known[listed]


def asked_by(query: Query) -> Parameter:
    """The parameter by which an analyst asks: the first that names one thing, else the first.

    >>> from queries.catalogue import find_query
    >>> [asked_by(find_query(name)).name for name in ("stand-ins", "party-group", "documents")]
    ['person', 'place', 'document']
    """
    return next((each for each in query.parameters if each.type in NARROW), query.parameters[0])


def month_after(day: str) -> str:
    """The last day of a month that begins on a day."""
    return (datetime.date.fromisoformat(day) + MONTH).isoformat()


def ask(engine: Engine, query: Query, given: Mapping[str, str]) -> Asked:
    """Ask an engine once, by the clock."""
    clock = time.monotonic()
    try:
        rows = len(run_query(engine, query, {name: [value] for name, value in given.items()}).rows)
    except GazetteError:
        rows = None
    return Asked(query.name, given, rows, 0.0, time.monotonic() - clock)


def ask_within(engine: LimitedEngine, query: Query, given: Mapping[str, str]) -> Asked:
    """Ask the store twice, or once where no answer comes in time."""
    text = query.bind({name: [value] for name, value in given.items()}, serialise)
    timed = engine.timed(text)
    if timed.answer is not None:
        timed = engine.timed(text)
    rows = None if timed.answer is None else len(timed.answer.rows)
    return Asked(query.name, given, rows, timed.processor, timed.clock)


def measure_queries(path: Path, queries: Sequence[Query], values: int = VALUES, seed: int = 0) -> Iterator[Asked]:
    """The slowest question of each query on the store at `path`, by the processor's seconds."""
    engine, lists = LimitedEngine(path, LIMIT), LimitedEngine(path, LIMIT * LISTING)
    analyst = Analyst(lists, values, seed)
    try:
        for query in queries:
            asked: list[Asked] = []
            for given in analyst.questions(query):
                asked.append(ask_within(engine, query, given))
                if asked[-1].rows is None:
                    break  # nothing is slower
            yield max(asked, key=lambda each: (each.rows is None, each.processor))
    finally:
        engine.close()
        lists.close()


def compare_queries(path: Path, program: Path, queries: Sequence[Query], values: int = VALUES) -> Iterator[Compared]:
    """The slowest question of each query on the store at `path`, and the same asked of a Virtuoso with its triples.

    program: the server's.
    """
    with tempfile.TemporaryDirectory() as folder, running(program, Path(folder)) as server:
        other = RemoteEngine(server.query, timeout=PATIENCE, pauses=())
        load_store(open_store(path), other, GraphStoreWriter(server.graph_store, Credentials(USER, PASSWORD)))
        for own in measure_queries(path, queries, values):
            query = catalogue()[own.query]
            first = ask(other, query, own.given)
            yield Compared(own, first if first.rows is None else ask(other, query, own.given))


def mean_ratio(compared: Sequence[Compared]) -> float | None:
    """How many times as long ours takes as the other, in the geometric mean of what both answer; None for nothing.

    >>> own, other = Asked("a", {}, 1, 0.0, 0.01), Asked("a", {}, 1, 0.0, 0.04)
    >>> mean_ratio([Compared(own, other), Compared(own, Asked("a", {}, None, 0.0, 20.0))])
    0.25
    """
    both = [(each.own, each.other) for each in compared if each.own.rows is not None and each.other.rows is not None]
    ratios = [max(own.clock, HARDLY) / max(other.clock, HARDLY) for own, other in both]
    return geometric_mean(ratios) if ratios else None


def share_soon(asked: Sequence[Asked]) -> float:
    """The share of queries that were answered soon.

    >>> share_soon([Asked("a", {}, 1, 0.05, 0.05), Asked("b", {}, 1, 0.2, 0.2), Asked("c", {}, None, 0.01, 20.0)])
    0.3333333333333333
    """
    return sum(each.rows is not None and each.processor < SOON for each in asked) / len(asked)


def geometric_mean(ratios: Sequence[float]) -> float:
    """The geometric mean of ratios.

    >>> geometric_mean([0.5, 2.0])
    1.0
    """
    return math.exp(sum(map(math.log, ratios)) / len(ratios))


def main() -> None:
    """Measure the catalogue on a store."""
    parser = argparse.ArgumentParser(prog="bench.queries", description="Measure the catalogue's queries on a store.")
    parser.add_argument("store", type=Path)
    parser.add_argument("names", nargs="*", help="queries; by default all")
    parser.add_argument("--values", type=int, default=VALUES, help="how many values of a parameter to ask for")
    parser.add_argument("--virtuoso", action="store_true", help="ask a Virtuoso with the same triples too")
    given = parser.parse_args()
    queries = [query for query in catalogue().values() if not given.names or query.name in given.names]
    if not given.virtuoso:
        for each in measure_queries(given.store, queries, given.values):
            print(json.dumps(asdict(each), ensure_ascii=False), flush=True)
        return
    program = shutil.which("virtuoso-t")
    if program is None:
        sys.exit("virtuoso-t is not installed: apt-get install virtuoso-opensource-7-bin")
    for pair in compare_queries(given.store, Path(program), queries, given.values):
        print(json.dumps(asdict(pair), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
