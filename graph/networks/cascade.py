"""Which document rests on which: citations by level of government, and the chains along which a policy comes down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import networkx as nx

from graph.answers import Engine
from graph.networks.levels import Level, Origin, level_of_place, origin_of
from graph.networks.model import Meaning, Network, NetworkGraph, NodeKind, Scope, Table, add_edge, add_node, unique
from graph.networks.reading import Cited, read_citations
from ontology.places import province_of

MEANING = Meaning(
    name="cascade",
    title="Citations and policy cascade: what each document rests on, level by level",
    title_zh="引据与政策传导：各级文件逐级依据",
    read_from="documents that cite others",
    nodes="a document, in this graph or only cited, by its number, else by its title as printed",
    edges="citing document → cited document, with the relation as read; a document rests on what it cites by 根据,"
    " 按照, 贯彻 or 转发, not on what it orders to be made (待制定), repeals (废止) or only mentions",
    weights="1 an edge; `times` counts the documents that cite a text",
    left_out="a cited text that is not in the graph is one node within the state, a province or a place, and never"
    " merged by title with one cited by number; a chain goes on only where the cited document is itself in the graph",
)
BASIS = frozenset(("根据", "按照", "贯彻", "转发"))
MOST_CHAINS = 500  # of more, the rest is left out and the note says so
LONGEST_CHAIN = 20  # steps; circles of citations could go on for as long as there are documents


@dataclass(frozen=True, slots=True)
class Node:
    """A document that cites or is cited. key: its IRI in the graph, else made of where it comes from and its name."""

    key: str
    label: str
    title: str | None
    level: Level
    place: str | None
    in_graph: bool


@dataclass(frozen=True, slots=True)
class Link:
    """One citation."""

    citing: Node
    cited: Node
    relation: str | None
    evidence: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """What one document rests on (根据, 按照, 贯彻, 转发), by level; to_be_made: what it orders to be made."""

    place: str | None
    document: str
    level: str
    state: tuple[str, ...]
    province: tuple[str, ...]
    city: tuple[str, ...]
    county: tuple[str, ...]
    unknown: tuple[str, ...]
    to_be_made: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """Documents each of which rests on the one before it, the highest first."""

    steps: int
    documents: tuple[str, ...]
    levels: tuple[str, ...]
    relations: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A cited text, and how many documents cite it."""

    cited: str
    title: str | None
    level: str
    place: str | None
    in_graph: bool
    times: int
    cited_by: tuple[str, ...]
    relations: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One citation as printed."""

    document: str
    level: str
    relation: str | None
    cited: str
    cited_title: str | None
    cited_level: str
    in_graph: bool
    evidence: str


def cascade_network(engine: Engine, scope: Scope) -> Network:
    """What rests on what; `document` asks for one document and all that it rests on. Raises QueryError."""
    links = [link_of(each) for each in read_citations(engine, Scope(scope.place))]
    if scope.document is not None:
        links = below(links, scope.document)
    graph = draw(links)
    chains, more = find_chains(links)
    note = "one step alone stands in the ladders; what a cited document rests on is told only by that document itself"
    tables = (
        Table("ladders", "What does each document rest on, level by level?", Ladder, find_ladders(links)),
        Table(
            "chains", "Along which documents does a policy come down?", Chain, chains,
            f"{note}; only the first {MOST_CHAINS} are listed" if more else note,
        ),
        Table("sources", "Which texts are cited most?", Source, find_sources(links)),
        Table("steps", "Every citation", Step, tuple(step_of(link) for link in links)),
    )  # fmt: skip
    return Network(MEANING, None, tables, graph)


def link_of(each: Cited) -> Link:
    """A citation with both its documents."""
    citing = Node(each.document_id, each.document, each.title, level_of_place(each.place), each.place, in_graph=True)
    name = each.cited_number or each.cited_title or ""
    if each.cited_id is not None:
        place = each.cited_place
        cited = Node(each.cited_id, each.cited or name, each.cited_title, level_of_place(place), place, in_graph=True)
    else:
        origin = origin_of(each.cited_number, each.cited_title, each.place, each.issuer_code)
        key = "/".join((known_in(origin, each.place), "number" if each.cited_number else "title", name))
        cited = Node(key, name, each.cited_title, origin.level, origin.place, in_graph=False)
    return Link(citing, cited, each.relation, each.evidence)


def known_in(origin: Origin, citing_place: str | None) -> str:
    """Within what a name tells a document: the state, the province that it comes from, else the place that cites it."""
    match origin.level:
        case Level.STATE:
            return origin.level
        case Level.PROVINCE:
            return origin.place or ""
        case _:
            # 安政发 is the sign of several cities, and so are titles
            return (origin.place if origin.place and province_of(origin.place) else citing_place) or ""


def below(links: Sequence[Link], document: str) -> list[Link]:
    """The citations of a document and of all that it rests on."""
    reached = {link.citing.key for link in links if link.citing.label == document}
    while more := {link.cited.key for link in links if link.citing.key in reached and is_basis(link)} - reached:
        reached |= more
    return [link for link in links if link.citing.key in reached]


def is_basis(link: Link) -> bool:
    """Whether the citing document rests on the cited one."""
    return link.relation in BASIS and link.citing.key != link.cited.key


def by_citing(links: Iterable[Link]) -> dict[str, list[Link]]:
    """The citations of each document, in order of print."""
    found: dict[str, list[Link]] = {}
    for link in links:
        found.setdefault(link.citing.key, []).append(link)
    return found


def find_ladders(links: Iterable[Link]) -> tuple[Ladder, ...]:
    """A row for each document that rests on another, in order."""
    found = []
    for its in by_citing(links).values():
        basis = [link for link in its if is_basis(link)]
        if not basis:
            continue
        steps = {level: unique([link.cited.label for link in basis if link.cited.level is level]) for level in Level}
        citing = its[0].citing
        found.append(
            Ladder(
                citing.place, citing.label, citing.level, steps[Level.STATE], steps[Level.PROVINCE], steps[Level.CITY],
                steps[Level.COUNTY], steps[Level.UNKNOWN],
                unique([link.cited.label for link in its if link.relation == "待制定"]),
                unique([link.evidence for link in basis]),
            )
        )  # fmt: skip
    return tuple(found)


def find_chains(links: Iterable[Link]) -> tuple[tuple[Chain, ...], bool]:
    """The chains of two steps or more that nothing makes longer, and whether there are more than are listed."""
    basis = by_citing(link for link in links if is_basis(link))
    starts = find_starts(basis)
    found = list(islice((path for start in starts for path in walk(start, basis, ())), MOST_CHAINS + 1))
    rows = [
        Chain(
            steps=len(path),
            documents=(*(link.cited.label for link in reversed(path)), path[0].citing.label),
            levels=(*(str(link.cited.level) for link in reversed(path)), str(path[0].citing.level)),
            relations=tuple(str(link.relation) for link in reversed(path)),
            evidence=unique([link.evidence for link in reversed(path)]),
        )
        for path in found[:MOST_CHAINS]
    ]
    return tuple(sorted(dict.fromkeys(rows), key=lambda row: (-row.steps, row.documents))), len(found) > MOST_CHAINS


def find_starts(basis: Mapping[str, Sequence[Link]]) -> list[str]:
    """The documents that no other rests on, and of each circle that these do not lead to the first one, in order."""
    cited = {link.cited.key for its in basis.values() for link in its}
    starts: list[str] = []
    reached: set[str] = set()
    for key in [*(key for key in basis if key not in cited), *basis]:
        if key not in reached:
            starts.append(key)
            ahead = [key]
            while ahead:
                reached.add(here := ahead.pop())
                ahead += [link.cited.key for link in basis.get(here, ()) if link.cited.key not in reached]
    return starts


def walk(start: str, basis: Mapping[str, Sequence[Link]], before: tuple[Link, ...]) -> Iterator[tuple[Link, ...]]:
    """The paths of two steps or more from a document to what nothing here rests on further; a circle ends one."""
    seen = {start, *(link.citing.key for link in before)}
    onward = [link for link in basis.get(start, ()) if link.cited.key not in seen and len(before) < LONGEST_CHAIN]
    for link in onward:
        yield from walk(link.cited.key, basis, (*before, link))
    if not onward and len(before) > 1:
        yield before


def find_sources(links: Iterable[Link]) -> tuple[Source, ...]:
    """The cited texts, those that most documents cite first."""
    groups: dict[str, list[Link]] = {}
    for link in links:
        groups.setdefault(link.cited.key, []).append(link)
    found = [
        Source(
            cited=its[0].cited.label,
            title=next((link.cited.title for link in its if link.cited.title), None),
            level=its[0].cited.level,
            place=its[0].cited.place,
            in_graph=its[0].cited.in_graph,
            times=len({link.citing.key for link in its}),
            cited_by=unique([link.citing.label for link in its]),
            relations=unique([link.relation for link in its if link.relation]),
            evidence=unique([link.evidence for link in its]),
        )
        for its in groups.values()
    ]
    order = list(Level)
    return tuple(sorted(found, key=lambda row: (-row.times, order.index(Level(row.level)), row.place or "", row.cited)))


def step_of(link: Link) -> Step:
    """A citation as a row."""
    return Step(
        link.citing.label, link.citing.level, link.relation, link.cited.label, link.cited.title, link.cited.level,
        link.cited.in_graph, link.evidence,
    )  # fmt: skip


def draw(links: Iterable[Link]) -> NetworkGraph:
    """Documents with an edge from each that cites to what it cites, one a relation."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for link in links:
        for node in (link.citing, link.cited):
            add_node(graph, node.key, node.label, NodeKind.DOCUMENT, node.place)
            graph.nodes[node.key].update(level=node.level.value, in_graph=node.in_graph)
        add_edge(graph, link.citing.key, link.cited.key, link.relation or "引用", link.evidence)
    return graph
