"""A part of a picture as a picture of its own: its things, ties, words, and the print behind them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.picture.model import Mark, Node, Picture, PrintedText, Quote, Tie
from graph.picture.parts import Part, PartKind, ends

AROUND = 1  # paragraphs shown before and behind a quoted one


def cut_out(picture: Picture, part: Part) -> Picture:
    """The picture of a part. Of one by document a tie has that document's print, where this prints it at all."""
    nodes = sorted(ends(picture, part.ties))
    ties = [own_print(picture.ties[at], part) for at in part.ties]
    texts, moved = cut_texts(
        picture.texts, [*(tie.quotes for tie in ties), *(picture.nodes[at].quotes for at in nodes)]
    )
    place = {node: at for at, node in enumerate(nodes)}
    order = {tie: at for at, tie in enumerate(part.ties)}
    degrees = Counter(end for tie in ties for end in (tie.source, tie.target))
    kept = tuple(
        replace(
            tie,
            source=place[tie.source],
            target=place[tie.target],
            quotes=tuple(moved[quote] for quote in tie.quotes),
            chains=tuple(tuple(order[at] for at in chain) for chain in tie.chains if order.keys() >= set(chain)),
        )
        for tie in ties
    )
    shown = tuple(cut_node(picture.nodes[at], degrees[at], moved) for at in nodes)
    used = {topic for node in shown for topic in node.topics}
    return Picture(
        picture.as_of,
        shown,
        kept,
        {name: words for name, words in picture.relations.items() if any(tie.relation == name for tie in kept)},
        {topic: words for topic, words in picture.topics.items() if topic in used},
        texts,
    )


def own_print(tie: Tie, part: Part) -> Tie:
    """A tie with the quotes that a part shows."""
    own = tuple(quote for quote in tie.quotes if quote.document == part.identifier)
    return replace(tie, quotes=own) if part.kind is PartKind.DOCUMENT and own else tie


def cut_node(node: Node, degree: int, moved: dict[Quote, Quote]) -> Node:
    """A node with so many ties, its quotes pointing into the texts of its part."""
    return replace(node, degree=degree, quotes=tuple(moved[quote] for quote in node.quotes))


def cut_texts(
    texts: Sequence[PrintedText], quotes: Iterable[Sequence[Quote]]
) -> tuple[tuple[PrintedText, ...], dict[Quote, Quote]]:
    """The texts round some quotes, and each quote with its marks in them."""
    wanted = dict.fromkeys(quote for each in quotes for quote in each)
    kept: dict[int, set[int]] = {}
    for mark in (mark for quote in wanted for mark in quote.marks):
        kept.setdefault(mark.text, set()).update(around(texts[mark.text], mark.paragraph))
    order = {text: at for at, text in enumerate(sorted(kept))}
    places = {text: {paragraph: at for at, paragraph in enumerate(sorted(found))} for text, found in kept.items()}
    moved = {
        quote: replace(
            quote,
            marks=tuple(
                Mark(order[mark.text], places[mark.text][mark.paragraph], mark.start, mark.end) for mark in quote.marks
            ),
        )
        for quote in wanted
    }
    return tuple(cut_text(texts[text], sorted(kept[text])) for text in order), moved


def around(text: PrintedText, paragraph: int) -> Iterable[int]:
    """A paragraph with those beside it in print."""
    yield paragraph
    for step in range(1, AROUND + 1):
        before, behind = paragraph - step, paragraph + step
        if before >= 0 and not text.paragraphs[before + 1].gap:
            yield before
        if behind < len(text.paragraphs) and not text.paragraphs[behind].gap:
            yield behind


def cut_text(text: PrintedText, kept: Sequence[int]) -> PrintedText:
    """Some paragraphs of a text, each telling whether any before it are left out."""
    before = (-1, *kept)
    return PrintedText(
        text.document,
        tuple(
            replace(text.paragraphs[at], gap=text.paragraphs[at].gap or at != last + 1)
            for last, at in zip(before, kept, strict=False)
        ),
    )
