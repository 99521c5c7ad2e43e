"""A network as text: what it means, its tables of findings, and the formats that other programs read."""

from __future__ import annotations

from collections.abc import Sequence

from gazette.counts import counted
from gazette.render import Format, as_json, json_records, render
from gazette.summaries import lacking
from graph.answers import Answer, Cell, Engine
from graph.choices import unknown_values
from graph.networks.model import Meaning, Network, Scope, Table
from graph.networks.path import MEANING as PATH_MEANING
from graph.networks.projections import PROJECTIONS
from queries.catalogue import find_query
from queries.headings import Language

ONE_TABLE = (Format.CSV, Format.TSV)  # formats that hold a single table
LONGEST_CELL = 160  # characters of a cell on a terminal; other formats have all
FEW = 5  # rows of a table that a terminal shows unless more are asked for


def list_networks() -> Answer:
    """The networks there are, with what each is read from."""
    rows = tuple(
        (each.meaning.name, each.meaning.title, each.meaning.title_zh, each.meaning.read_from)
        for each in PROJECTIONS.values()
    )
    return Answer(("name", "title", "title_zh", "read_from"), rows)


def network_text(network: Network, format: Format, table: str | None, limit: int | None) -> str:
    """A network's findings in a format.

    table: only this one; CSV and TSV hold one, by default the first. limit: rows of a table on a terminal or in
    Markdown, 0 for all; None for a few, and for all of a path, which has few. Raises QueryError for a table that the
    network does not have.
    """
    tables = chosen(network, table)
    if limit is None:
        limit = 0 if network.meaning is PATH_MEANING else FEW
    if format is Format.JSON:
        return as_json(network_json(network, tables))
    if format in ONE_TABLE:
        return render(tables[0].answer(), format)
    parts = [meaning_text(network)]
    for each in tables:
        answer = each.answer()
        shown = answer.rows[:limit] if limit else answer.rows
        rows = tuple(tuple(map(shortened, row)) for row in shown) if format is Format.TABLE else shown
        heading = f"{'## ' if format is Format.MARKDOWN else ''}{each.name}: {each.title}"
        body = render(Answer(answer.columns, rows), format) if rows else "(no row)\n"
        more = len(answer.rows) - len(rows)
        note = f"{each.note}\n" if each.note else ""
        rest = f"… {more} more rows; --limit 0 shows all\n" if more else ""
        parts.append(f"{heading}\n{note}\n{body}{rest}")
    return "\n".join(parts)


def chosen(network: Network, name: str | None) -> tuple[Table, ...]:
    """All tables, or the one of a name."""
    return network.tables if name is None else (network.find_table(name),)


def meaning_text(network: Network) -> str:
    """What the network is, in a few lines."""
    meaning = network.meaning
    day = f"as of {network.day}" if network.day else "whatever the day"
    nodes, edges = network.graph.number_of_nodes(), network.graph.number_of_edges()
    size = f"{counted(nodes, 'node')}, {counted(edges, 'edge')}"
    lines = (
        f"{meaning.name}: {meaning.title}（{meaning.title_zh}）",
        f"{size}, {day}; read from {meaning.read_from}",
        f"Node: {meaning.nodes}.",
        f"Edge: {meaning.edges}.",
        f"Weight: {meaning.weights}.",
        f"Left out: {meaning.left_out}.",
    )
    return "\n".join(lines) + "\n"


def network_json(network: Network, tables: Sequence[Table]) -> dict[str, object]:
    """A network's findings as one JSON object: its meaning, size and day, and each table with its rows."""
    meaning = network.meaning
    return {
        "network": meaning.name,
        "title": meaning.title,
        "title_zh": meaning.title_zh,
        "day": network.day.isoformat() if network.day else None,
        "read_from": meaning.read_from,
        "node": meaning.nodes,
        "edge": meaning.edges,
        "weight": meaning.weights,
        "left_out": meaning.left_out,
        "nodes": network.graph.number_of_nodes(),
        "edges": network.graph.number_of_edges(),
        "tables": {
            each.name: {"title": each.title, "note": each.note, "rows": json_records(each.answer())} for each in tables
        },
    }


def scope_remarks(engine: Engine, scope: Scope, language: Language | None = None) -> list[str]:
    """That the graph does not have a place or document that a network is asked of, and what it has instead.

    Of a document that is not there, a network may still show what it reads from others, such as a division of work.
    """
    given = {"place": scope.place, "document": scope.document}
    asked = find_query("network-charges")  # any question with both parameters
    unknown = unknown_values(engine, asked, {name: [value] for name, value in given.items() if value is not None})
    hence, hence_zh = "nothing is read from it", "无从读取"
    return [lacking(asked, each, language, hence=hence, hence_zh=hence_zh) for each in unknown]


def remarks_on(network: Network, scope: Scope, format_name: str, table: str | None) -> list[str]:
    """What to say beside the findings: that there are none, that no day matters, which tables a format leaves out."""
    said = []
    if scope.day is not None and network.day is None:
        said.append(f"{network.meaning.name}: this network is the same on every day; --day changes nothing")
    if network.graph.number_of_nodes() == 0 and network.meaning is not PATH_MEANING:
        said.append(nothing(network.meaning))
    if format_name in ONE_TABLE and table is None and len(network.tables) > 1:
        names = ", ".join(each.name for each in network.tables[1:])
        said.append(f"this is the table {network.tables[0].name}; --table gives another: {names}")
    return said


def nothing(meaning: Meaning) -> str:
    """That a network is empty, and why it may be."""
    return f"{meaning.name}: the network is empty; it is read from {meaning.read_from}, and none here has such links"


def shortened(cell: Cell) -> Cell:
    """A cell as a terminal shows it; a long text is cut, saying by how much."""
    if isinstance(cell, str) and len(cell) > LONGEST_CELL:
        return f"{cell[:LONGEST_CELL]} … (+{len(cell) - LONGEST_CELL})"
    return cell
