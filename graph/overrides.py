"""What a person decided about names, against the rules: a file of theirs, and how a store keeps it.

The file is a table with tabs; its first line is the heads `place name body reason`. In documents of this place (of no
known place where it is empty) the name denotes the body of that name; with `=`, its own body and no other. Empty lines,
and those that begin with #, are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from loaders.text import decode
from ontology.errors import GazetteError
from ontology.iri import IriMinter, NameKind, SharedGraph
from ontology.terms import GZ, SKOS

HEADS = ("place", "name", "body", "reason")
ITSELF = "="


@dataclass(frozen=True, slots=True)
class Override:
    """A line of the file: in documents of `place`, `name` denotes the body `body`, or with `=` its own; and why."""

    place: str | None
    name: str
    body: str
    reason: str


def read_overrides(path: Path) -> tuple[Override, ...]:
    """The lines of a file, in order. Raises GazetteError, naming file and line, for one that cannot be taken."""
    try:
        text, _ = decode(path.read_bytes(), path)
    except OSError as error:
        raise GazetteError(f"{path}: the file of names cannot be read ({error.strerror}); check the path") from None
    lines = [
        (number, [cell.strip() for cell in line.split("\t")])
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines or tuple(lines[0][1]) != HEADS:
        number = lines[0][0] if lines else 1
        raise GazetteError(f"{path}:{number}: the first line must be the heads {' '.join(HEADS)}, with tabs between")
    found: dict[tuple[str | None, str], tuple[int, Override]] = {}
    for number, cells in lines[1:]:
        override = read_line(cells, f"{path}:{number}")
        key = (override.place, override.name)
        if key in found:
            raise GazetteError(f"{path}:{number}: {override.name} stands on line {found[key][0]} too; keep one of them")
        found[key] = (number, override)
    refuse_circles(found, path)
    return tuple(override for _, override in found.values())


def read_line(cells: Sequence[str], line: str) -> Override:
    """One line's cells as an override. Raises GazetteError that begins with `line`."""
    if len(cells) != len(HEADS):
        raise GazetteError(f"{line}: {len(cells)} columns, not {len(HEADS)}; write {' '.join(HEADS)} with tabs between")
    place, name, body, reason = cells
    for head, cell in (("name", name), ("body", body), ("reason", reason)):
        if not cell:
            what = "say why; the ledger of names shows it" if head == "reason" else "write a name as it is printed"
            raise GazetteError(f"{line}: the column {head} is empty; {what}")
    if body == name:
        raise GazetteError(f"{line}: {name} is to denote itself; write {ITSELF} to keep it apart from all others")
    return Override(place or None, name, body, reason)


def refuse_circles(found: dict[tuple[str | None, str], tuple[int, Override]], path: Path) -> None:
    """Raise GazetteError where names lead back to each other."""
    for (place, name), (number, override) in found.items():
        passed, body = [name], override.body
        while (place, body) in found:
            if body in passed:
                raise GazetteError(f"{path}:{number}: {' → '.join([*passed, body])} leads in a circle; break it")
            passed.append(body)
            body = found[place, body][1].body


def override_quads(overrides: Sequence[Override], minter: IriMinter) -> Iterator[ox.Quad]:
    """What a store keeps of overrides, in its graph of names."""
    graph = ox.NamedNode(minter.graph(SharedGraph.NAMES))
    for each in overrides:
        name = ox.NamedNode(minter.name(NameKind.BODY, each.place, each.name))
        yield ox.Quad(name, ox.NamedNode(GZ.overriddenTo), ox.Literal(each.body), graph)
        yield ox.Quad(name, ox.NamedNode(SKOS.editorialNote), ox.Literal(each.reason), graph)


def kept_overrides(store: ox.Store, minter: IriMinter) -> tuple[Override, ...]:
    """The overrides that a store keeps, in the order of their names' IRIs."""
    graph = ox.NamedNode(minter.graph(SharedGraph.NAMES))
    said: dict[tuple[str, str], str] = {}
    for term in (GZ.overriddenTo, SKOS.editorialNote):
        for quad in store.quads_for_pattern(None, ox.NamedNode(term), None, graph):
            if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal):
                said[quad.subject.value, term] = quad.object.value
    kept: dict[tuple[str | None, str], Override] = {}
    for node, term in sorted(said):
        if term == GZ.overriddenTo:
            name = minter.named(node)
            override = Override(name.place, name.name, said[node, term], said[node, SKOS.editorialNote])
            # a name of a document without place stands within that document too
            kept.setdefault((name.place, name.name), override)
    return tuple(kept.values())


def idle_overrides(store: ox.Store, overrides: Sequence[Override], minter: IriMinter) -> list[Override]:
    """Those overrides whose name no document of their place prints, in their order."""
    if not overrides:
        return []
    graph, denotes = ox.NamedNode(minter.graph(SharedGraph.NAMES)), ox.NamedNode(GZ.denotes)
    printed = set()
    for quad in store.quads_for_pattern(None, denotes, None, graph):
        if isinstance(quad.subject, ox.NamedNode) and (name := minter.named(quad.subject.value)).kind is NameKind.BODY:
            printed.add((name.place, name.name))
    return [each for each in overrides if (each.place, each.name) not in printed]
