"""The page that draws a graph: one file with pyvis's network, what it draws, and the script that explores it.

It loads nothing and works from disk. What documents print stands in it as text or as JSON that no script element can be
left from, and is shown by the script as text only; the page's policy allows its own styles and scripts and no others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from gazette.pages.explore_words import KINDS, SHAPES, VIEWS, line_of, search_keys
from gazette.pages.report import digest, visible
from gazette.pages.script_data import script_data
from graph.picture.layout import Drawing, draw
from graph.picture.model import Mark, Node, Picture, PrintedText, Quote, Spell, Tie, Words

TEMPLATE, STYLE = "explore.html", "explore.css"
SCRIPTS = ("explore.js", "explore_panel.js", "explore_table.js", "explore_start.js")
# the drawing library that pyvis brings, without the styles of buttons that the page does not have
VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "hoverConnectedEdges": True, "tooltipDelay": 10**9, "multiselect": False},
    "edges": {
        "smooth": False, "width": 1.1, "hoverWidth": 0.8, "selectionWidth": 1.2,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.4}},
    },
}  # fmt: skip
# officials stand below each other: a straight line between two would run through those between them, and tie all
BOW = {"enabled": True, "type": "curvedCW", "roundness": 0.16}
Json: TypeAlias = "str | int | bool | Sequence[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Whole:
    """What a page is a part of: what the part is called, the way to the page that lists all parts, and the address of
    the drawing library, which stands once beside the parts and not in each.
    """

    title: Words
    address: str
    library: str


def write_explore_page(picture: Picture, path: Path, language: str = "zh", whole: Whole | None = None) -> None:
    """Write the page into a file. Raises OSError."""
    path.write_text(explore_page(picture, language, whole), encoding="utf-8", errors="replace", newline="\n")


def explore_page(picture: Picture, language: str = "zh", whole: Whole | None = None) -> str:
    """The page. language: the one that it opens in, zh or en; the reader can change it. whole: what it is a part of."""
    style, scripts = source_of(STYLE), tuple(map(source_of, SCRIPTS))
    if whole is None:
        scripts = (drawing_library(), *scripts)
    drawings = draw(picture)
    return (
        templates()
        .get_template(TEMPLATE)
        .render(
            language=language,
            whole=whole,
            policy=policy(style, scripts, beside=whole is not None),
            style=Markup(style),  # our own files and the library's, which the policy allows by their hashes
            scripts=[Markup(each) for each in scripts],
            data=script_data(page_data(picture, drawings, language)),
            kinds=[(kind, words) for kind, words in KINDS.items() if any(node.kind == kind for node in picture.nodes)],
            shapes=SHAPES,
            views=[(drawing.view.value, VIEWS[drawing.view]) for drawing in drawings],
            relations=relation_rows(picture, drawings),
            topics=sorted(picture.topics.items(), key=lambda each: each[1].zh),
            documents=sorted({quote.document for tie in picture.ties for quote in tie.quotes}),
            places=sorted({node.place for node in picture.nodes if node.place}),
            picture=picture,
            visible=visible,
        )
    )


@cache
def templates() -> Environment:
    """The templates; what stands in them is escaped."""
    return Environment(
        loader=PackageLoader("gazette.pages"),
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


@cache
def source_of(name: str) -> str:
    """The text of a file beside the templates."""
    return PackageLoader("gazette.pages").get_source(templates(), name)[0]


@cache
def drawing_library() -> str:
    """The script that draws; ours call it."""
    return (files("pyvis") / VIS).read_text(encoding="utf-8")


@cache
def policy(style: str, scripts: tuple[str, ...], beside: bool = False) -> str:
    """What a page may do: its own style and scripts, and nothing from anywhere. beside: and scripts of files beside."""
    allowed = " ".join([*(f"'sha256-{digest(each)}'" for each in scripts), *(["'self'"] if beside else [])])
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'sha256-{digest(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def relation_rows(picture: Picture, drawings: Sequence[Drawing]) -> list[tuple[str, Words, str, bool]]:
    """The relations with their words, colours, and whether they are inferred, in the order of the views."""
    inferred = {tie.relation: tie.inferred for tie in picture.ties}
    order = dict.fromkeys(picture.ties[at].relation for drawing in drawings for at in drawing.ties)
    return [
        (name, picture.relations[name], line_of(name, inferred[name]).colour, inferred[name])
        for name in sorted(order, key=lambda name: inferred[name])
    ]


def page_data(picture: Picture, drawings: Sequence[Drawing], language: str) -> Json:
    """What the script draws and shows."""
    quotes = {quote: at for at, quote in enumerate(dict.fromkeys(all_quotes(picture)))}
    nodes, edges, options = vis_network(picture, drawings)
    shown = [shown_places(text) for text in picture.texts]
    return {
        "language": language,
        "options": options,
        "kinds": {kind: words_data(words) for kind, words in KINDS.items()},
        "relations": {name: words_data(words) for name, words in picture.relations.items()},
        "topics": {iri: words_data(words) for iri, words in picture.topics.items()},
        "nodes": [{**said, **node_data(node, quotes)} for said, node in zip(nodes, picture.nodes, strict=True)],
        "ties": [
            {**said, **tie_data(picture, tie, quotes)} for said, tie in zip(edges, picture.ties, strict=True)
        ],
        "quotes": [quote_data(quote, shown) for quote in quotes],
        "texts": [text_data(text) for text in picture.texts],
        "drawings": [
            {
                "view": each.view.value,
                "placed": [[at.node, at.x, at.y, at.side.value] for at in each.placed],
                "ties": each.ties,
            }
            for each in drawings
        ],
    }  # fmt: skip


def vis_network(
    picture: Picture, drawings: Sequence[Drawing]
) -> tuple[list[dict[str, Json]], list[dict[str, Json]], Json]:
    """The picture as pyvis hands it to its drawing library: nodes, edges, and the options."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    places = {at.node: at for drawing in reversed(drawings) for at in drawing.placed}
    for number, node in enumerate(picture.nodes):
        at = places[number]
        network.add_node(number, label=visible(node.label), shape="custom", group=node.kind, x=at.x, y=at.y)
    for number, tie in enumerate(picture.ties):
        line = line_of(tie.relation, tie.inferred)
        colours: dict[str, str | float] = dict.fromkeys(("color", "highlight", "hover"), line.colour)
        colours["opacity"] = 0.35 if line.dashed else 0.8 if line.mutual else 0.55
        drawn = {"arrows": "", "smooth": BOW} if line.mutual else {}
        network.add_edge(
            tie.source, tie.target, id=number, dashes=[5, 5] if line.dashed else False, color=colours, **drawn
        )  # fmt: skip
    network.set_options(json.dumps(OPTIONS))
    nodes, edges, _, _, _, options = network.get_network_data()
    return nodes, edges, json.loads(options)


def node_data(node: Node, quotes: dict[Quote, int]) -> dict[str, Json]:
    """What the script knows of a node beside what is drawn."""
    return {
        "zh": visible(node.label),
        "en": visible(node.label_en or node.pinyin or node.label),
        "pinyin": None if node.pinyin is None else visible(node.pinyin),
        "iri": visible(node.iri),
        "kind": node.kind,
        "place": None if node.place is None else visible(node.place),
        "document": None if node.document is None else visible(node.document),
        "degree": node.degree,
        "topics": node.topics,
        "keys": [visible(each) for each in search_keys(node)],
        "quotes": [quotes[each] for each in node.quotes],
    }


def tie_data(picture: Picture, tie: Tie, quotes: dict[Quote, int]) -> dict[str, Json]:
    """What the script knows of a tie; an inferred one has the documents of the ties that it rests on."""
    behind = [picture.ties[at] for chain in tie.chains for at in chain]
    documents = {quote.document for each in (tie, *behind) for quote in each.quotes}
    return {
        "relation": tie.relation,
        "inferred": tie.inferred,
        "days": days_of(tie.spells),
        "spells": [[iso(spell.start), iso(spell.end)] for spell in tie.spells],
        "documents": [visible(each) for each in sorted(documents)],
        "quotes": [quotes[each] for each in tie.quotes],
        "chains": tie.chains,
    }


def all_quotes(picture: Picture) -> Iterator[Quote]:
    """Every quote of a picture, ties' before things'."""
    yield from (quote for tie in picture.ties for quote in tie.quotes)
    yield from (quote for node in picture.nodes for quote in node.quotes)


def words_data(words: Words) -> dict[str, Json]:
    """Words as JSON."""
    return {"zh": visible(words.zh), "en": visible(words.en)}


def quote_data(quote: Quote, shown: Sequence[Sequence[Sequence[int] | None]]) -> dict[str, Json]:
    """A quote as JSON, its marks counted in the text that is shown."""
    return {
        "document": visible(quote.document),
        "line": quote.line,
        "page": quote.page,
        "text": visible(quote.text),
        "marks": [moved_mark(mark, shown[mark.text][mark.paragraph]) for mark in quote.marks],
    }


def moved_mark(mark: Mark, places: Sequence[int] | None) -> Json:
    """A mark in a paragraph whose characters stand at other places when shown; None: at the same."""
    start, end = (mark.start, mark.end) if places is None else (places[mark.start], places[mark.end])
    return [mark.text, mark.paragraph, start, end]


def shown_places(text: PrintedText) -> list[Sequence[int] | None]:
    """For each paragraph where its characters stand when unseen ones are written out; None: where they stood."""
    return [moved_characters(each.text) for each in text.paragraphs]


def moved_characters(text: str) -> Sequence[int] | None:
    """Where the characters of a text, and its end, stand when unseen ones are written out; None: where they stood.

    >>> moved_characters("甲\\u202e乙"), moved_characters("甲乙")
    ([0, 1, 9, 10], None)
    """
    if visible(text) == text:
        return None
    places = [0]
    for character in text:
        places.append(places[-1] + len(visible(character)))
    return places


def text_data(text: PrintedText) -> Json:
    """The print of a document as JSON."""
    return {
        "document": visible(text.document),
        "paragraphs": [[each.line, visible(each.kind), visible(each.text), each.gap] for each in text.paragraphs],
    }


def days_of(spells: Sequence[Spell]) -> str:
    """Spells of time as text: one day, or the first and the last.

    >>> import datetime
    >>> days_of([Spell(datetime.date(2021, 3, 2), None)])
    '2021-03-02–'
    """
    found = [
        iso(each.start) or "" if each.start == each.end else f"{iso(each.start) or ''}–{iso(each.end) or ''}"
        for each in spells
    ]
    return "；".join(dict.fromkeys(found))


def iso(day: object) -> str | None:
    """A day as ISO 8601 writes it."""
    return None if day is None else str(day)
