"""A networkx graph as a file for other programs: GraphML, or GEXF with the days that Gephi's timeline shows.

Any graph of networkx can be written. Of its attributes these mean something; each other one is kept as it is:

    label             of a node and of an edge: what is shown; by default the node
    weight            of an edge: a number
    start, end        of a node or edge: its first and last day (a date); without one it is open on that side
    spells            of a node or edge, instead of start and end: pairs of first and last days

Values are texts, numbers, truth values and days. One that is None or no finite number is left out; another is written
as its text, and so are all values of an attribute whose types do not agree. An attribute whose name the formats use for
something else (`id`, `type` …) gets a `_` behind it. In the file nodes and edges are numbered (n1, e1) in order, as the
formats' schemas want names without slashes and brackets; the node itself, an IRI say, is its attribute `identifier`.
No clock shows: the same graph gives the same bytes.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeAlias

import networkx as nx

from graph.whole_file import whole_file
from loaders.regex import regex
from ontology.errors import GazetteError

Attributes: TypeAlias = dict[str, Any]
Graph: TypeAlias = "nx.Graph[Any]"

# what XML 1.0 has no character for, and the carriage return, which its readers turn into a line break
FORBIDDEN = regex(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# what networkx's writers take for something else than an attribute
RESERVED = frozenset({"id", "identifier", "key", "networkx_key", "parents", "pid", "slices", "type", "viz"})
SEPARATOR = "；"

# what networkx writes that nobody asked for, or that a schema does not know: the day of writing and its version, a
# graph's name, the key of an edge that has an id already; Python's True, where XML Schema has true
STAMP = regex(r"<meta\b.*?</meta>", re.S)
MADE_BY = "<meta><creator>gazette</creator></meta>"
GRAPH_NAME = regex(r'(<graph\b[^>]*?) name="[^"]*"')
KEY_ATTRIBUTE = regex(r'\s*<attribute id="(\d+)" title="networkx_key"[^>]*/>')
TRUTH_KEY = regex(r'<key id="(d\d+)"[^>]*attr\.type="boolean"')


@dataclass(frozen=True, slots=True)
class Written:
    """How much a file holds."""

    nodes: int
    edges: int


def write_network(network: Graph, path: Path) -> Written:
    """Write a graph to a file that ends in `.graphml` or `.gexf`; it is there when all has been written.

    Raises GazetteError for another ending, or for a file that cannot be written.
    """
    write = WRITERS.get(path.suffix)
    if write is None:
        message = f"{path}: a network is not written to a file of this ending; end the name in {', '.join(WRITERS)}"
        raise GazetteError(message)
    text = write(network)
    with whole_file(path) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")
    return Written(network.number_of_nodes(), network.number_of_edges())


def graphml_text(network: Graph) -> str:
    """A graph as GraphML; spells are one text, such as 2021-03-02/2021-03-05；2021-04-01/2021-04-01."""
    out = io.BytesIO()
    nx.write_graphml_xml(numbered(network, in_graphml), out)
    text = out.getvalue().decode()
    keys = "|".join(TRUTH_KEY.findall(text))
    return re.sub(rf'(?<=<data key=")({keys})">(True|False)<', lambda m: f'{m[1]}">{m[2].lower()}<', text) + "\n"


def gexf_text(network: Graph) -> str:
    """A graph as GEXF 1.2; with days it is a dynamic one."""
    out = io.BytesIO()
    nx.write_gexf(numbered(network, in_gexf), out)
    text = GRAPH_NAME.sub(r"\1", STAMP.sub(MADE_BY, out.getvalue().decode(), count=1), count=1)
    key = KEY_ATTRIBUTE.search(text)
    if key:
        text = re.sub(rf'\s*<attvalue for="{key[1]}" value="[^"]*" />', "", KEY_ATTRIBUTE.sub("", text, count=1))
    return text + "\n"


WRITERS: Mapping[str, Callable[[Graph], str]] = {".graphml": graphml_text, ".gexf": gexf_text}


def numbered(network: Graph, form: Callable[[Attributes, str], Attributes]) -> Graph:
    """A copy of a graph whose nodes and edges are numbered in order.

    form: gives the attributes of a node or edge, and its number, as the format has them.
    """
    copy: Graph = nx.MultiDiGraph() if network.is_directed() else nx.MultiGraph()
    nodes = sorted(network, key=str)
    names = {node: f"n{number}" for number, node in enumerate(nodes, 1)}
    said = agreeing({"label": str(node), **network.nodes[node]} for node in nodes)
    for node, attributes in zip(nodes, said, strict=True):
        copy.add_node(names[node], **form({**attributes, "identifier": clean(str(node))}, ""))
    edges = sorted_edges(network)
    for number, ((one, other, _), attributes) in enumerate(
        zip(edges, agreeing(each for _, _, each in edges), strict=True), 1
    ):
        name = f"e{number}"
        copy.add_edge(names[one], names[other], name, **form(attributes, name))  # type: ignore[call-arg]
    return copy


def sorted_edges(network: Graph) -> list[tuple[Any, Any, Attributes]]:
    """The edges by their ends and attributes; one without direction runs from its lesser end, as nodes are sorted."""
    found = list(network.edges(data=True))
    if not network.is_directed():
        found = [(*sorted((one, other), key=str), said) for one, other, said in found]
    return sorted(
        found,
        key=lambda edge: (str(edge[0]), str(edge[1]), sorted((name, str(each)) for name, each in edge[2].items())),
    )


def agreeing(all_said: Iterable[Attributes]) -> list[Attributes]:
    """The attributes of nodes or of edges in order of their names, the values of each of one type."""
    plain = [
        {f"{name}_" if name in RESERVED else name: plain_value(each) for name, each in sorted(said.items())}
        for said in all_said
    ]
    types: dict[str, set[type]] = {}
    for said in plain:
        for name, each in said.items():
            types.setdefault(name, set()).add(type(each))
    common = {
        name: float if found - {type(None)} <= {int, float} else str
        for name, found in types.items()
        if len(found - {type(None)}) > 1
    }
    return [
        {name: common[name](each) if name in common else each for name, each in said.items() if each is not None}
        for said in plain
    ]


def plain_value(value: Any) -> Any:
    """A value that both formats have a type for; the pairs of `spells` as texts.

    >>> plain_value(Decimal("2.5")), plain_value("甲\\x00乙"), plain_value(float("nan"))
    (2.5, '甲\\ufffd乙', None)
    """
    if isinstance(value, list | tuple):
        return [(str(start), str(end)) for start, end in value]
    if isinstance(value, Decimal | float):
        return float(value) if math.isfinite(value) else None
    return value if value is None or isinstance(value, bool | int) else clean(str(value))


def in_graphml(said: Attributes, name: str) -> Attributes:
    """Attributes as GraphML has them: spells as text. name: of an edge; networkx writes it by itself."""
    spells = said.get("spells")
    return {**said, "spells": SEPARATOR.join("/".join(each) for each in spells)} if spells else said


def in_gexf(said: Attributes, name: str) -> Attributes:
    """Attributes as GEXF has them: an edge's name among them."""
    return {**said, "id": name} if name else said


def clean(text: str) -> str:
    """A text with a replacement character for each that XML cannot hold."""
    return FORBIDDEN.sub("\ufffd", text)
