"""A graph too large for one page as a set of pages: one that lists its parts and finds things, one for each part.

The parts stand in a folder beside the first page, with the library that draws them and the index that the search loads
piece by piece. Everything works from disk and asks nothing of anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from markupsafe import Markup

from gazette.pages.explore import (
    Json,
    Whole,
    drawing_library,
    policy,
    source_of,
    templates,
    words_data,
    write_explore_page,
)
from gazette.pages.explore_words import KINDS
from gazette.pages.folder import PARTS, drop, swapped_folder
from gazette.pages.report import visible
from gazette.pages.script_data import script_data
from gazette.pages.search_index import Entry, entry_of, write_index
from gazette.pages.site.paths import file_name
from graph.picture.cut import cut_out
from graph.picture.model import Node, Picture, Words
from graph.picture.parts import Part, PartKind, ends, find_parts
from graph.picture.topics import Topics
from graph.whole_file import whole_file

TEMPLATE, STYLES = "explore_parts.html", ("explore.css", "explore_parts.css")
SCRIPTS = ("search_pieces.js", "explore_parts.js")
FOLDER, SEARCH = "{}-parts", "search"  # of the page's name
LIBRARY = "vis-network.js"
HEADINGS = {
    PartKind.TOPIC: Words("按主题", "By topic"),
    PartKind.OFFICIAL: Words("按领导", "By official"),
    PartKind.DOCUMENT: Words("按文件", "By document"),
    PartKind.REST: Words("其余", "The rest"),
}
# things that a search finds first
ORDER = ("official", "body", "generic", "document", "post", "task", "target", "event")


@dataclass(frozen=True, slots=True)
class Room:
    """A part with its place among all parts, and the address of its page from the first page."""

    number: int
    part: Part
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The parts of one kind that belong to one place (None: to none), in order."""

    place: str | None
    rooms: tuple[Room, ...]


def write_explore(
    picture: Picture, topics: Topics, path: Path, most: int, language: str = "zh",
    tell: Callable[[Path], None] = lambda path: None,
) -> int:  # fmt: skip
    """Write a picture as one page, or, with more things than `most`, as a page of its parts and a page for each.

    How many parts there are; 0 for one page. What stood there before stays until all is written. tell: is told of each
    page. Raises GazetteError where the disk refuses, or the folder of parts holds anything else.
    """
    folder = path.with_name(FOLDER.format(path.stem))
    if len(picture.nodes) <= most:
        with whole_file(path) as beside:
            write_explore_page(picture, beside, language)
        drop(folder, PARTS)
        return 0
    rooms = list(find_rooms(find_parts(picture, topics, most), folder.name))
    back = f"../{quote(path.name)}"
    with whole_file(path) as beside, swapped_folder(folder, PARTS) as written:
        for room in rooms:
            tell(Path(room.name))
            whole = Whole(title_of(room.part), back, LIBRARY)
            write_explore_page(cut_out(picture, room.part), written / room.name, language, whole)
        (written / LIBRARY).write_text(drawing_library(), encoding="utf-8", newline="\n")
        write_index(written / SEARCH, find_entries(picture, rooms))
        page = start_page(picture, rooms, f"{quote(folder.name)}/{SEARCH}/", language)
        beside.write_text(page, encoding="utf-8", errors="replace", newline="\n")
    return len(rooms)


def find_rooms(parts: Sequence[Part], folder: str) -> Iterator[Room]:
    """The parts with their files' names, which tell nothing of what a document prints."""
    for number, part in enumerate(parts):
        piece = f"-{part.piece}" if part.pieces > 1 else ""
        name = f"{part.kind}-{file_name(part.identifier)}{piece}.html"
        yield Room(number, part, name, f"{quote(folder)}/{name}")


def title_of(part: Part) -> Words:
    """What a part is called; a piece with its number."""
    if part.pieces == 1:
        return part.title
    return Words(f"{part.title.zh}（{part.piece}／{part.pieces}）", f"{part.title.en} ({part.piece} of {part.pieces})")


def start_page(picture: Picture, rooms: Sequence[Room], index: str, language: str = "zh") -> str:
    """The page that lists all parts. index: the address of the folder of the search index."""
    style, scripts = "".join(map(source_of, STYLES)), tuple(map(source_of, SCRIPTS))
    return (
        templates()
        .get_template(TEMPLATE)
        .render(
            language=language,
            policy=policy(style, scripts, beside=True),
            style=Markup(style),  # our own files, which the policy allows by their hashes
            scripts=[Markup(each) for each in scripts],
            data=script_data(start_data(rooms, index, language)),
            picture=picture,
            parts=len(rooms),
            headings=HEADINGS,
            shelves={
                kind: list(shelves(rooms, kind)) for kind in HEADINGS if any(room.part.kind == kind for room in rooms)
            },
            title_of=title_of,
            visible=visible,
        )
    )


def shelves(rooms: Sequence[Room], kind: PartKind) -> Iterator[Shelf]:
    """The parts of a kind by the places that they belong to."""
    chosen = (room for room in rooms if room.part.kind is kind)
    for place, found in groupby(chosen, key=lambda room: room.part.place):
        yield Shelf(place, tuple(found))


def start_data(rooms: Sequence[Room], index: str, language: str) -> Json:
    """What the first page's script knows: the parts with their addresses, and where the index is."""
    return {
        "language": language,
        "index": index,
        "kinds": {kind: words_data(words) for kind, words in KINDS.items()},
        "parts": [[room.address, visible(title_of(room.part).zh), visible(title_of(room.part).en)] for room in rooms],
    }


def find_entries(picture: Picture, rooms: Sequence[Room]) -> Iterator[Entry]:
    """What the search finds: every thing, with the parts that hold it and its place in each, its own part first."""
    holders: list[list[tuple[bool, int, int]]] = [[] for _ in picture.nodes]
    for room in rooms:
        for place, at in enumerate(sorted(ends(picture, room.part.ties))):
            own = room.part.identifier in (picture.nodes[at].iri, own_number(picture.nodes[at]))
            holders[at].append((not own, room.number, place))
    order = sorted(range(len(picture.nodes)), key=lambda at: sort_key(picture.nodes[at]))
    for at in order:
        node = picture.nodes[at]
        english = node.label_en or node.pinyin
        parts = [[number, place] for _, number, place in sorted(holders[at])]
        shown = (node.kind, visible(node.label), visible(english or ""), visible(node.place or ""), parts)
        names = [each for each in (node.label, own_number(node)) if each]
        yield entry_of(shown, names, english, node.kind == "official")


def own_number(node: Node) -> str | None:
    """The number or title of a node that is a document."""
    return node.document if node.kind == "document" else None


def sort_key(node: Node) -> tuple[int, int, str, str]:
    """Sorts things as a search lists them: by class, short names first."""
    return ORDER.index(node.kind), len(node.label), node.label, node.iri
