"""A drawing of one class: what it stands under, and the relations that lead from it and to it. SVG, no script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.vocabulary import Term, Tie

# in pixels
BOX_WIDTH, BOX_HEIGHT = 186, 44
GAP = 200  # between the class and what it is tied to, where a relation's name stands
ROW = 54
BESIDE = 12  # between two boxes of what the class stands under
RISE = 34  # from the class up to those
MARGIN = 4


@dataclass(frozen=True, slots=True)
class Box:
    """A class as a box: its left and upper edge, its names, and the anchor it leads to (None: not on the page)."""

    left: int
    top: int
    label: str
    name: str
    anchor: str | None
    own: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """A relation as an arrow at a height between the two columns; `leaves` where it leads away from the class."""

    top: int
    label: str
    name: str
    leaves: bool


@dataclass(frozen=True, slots=True)
class Diagram:
    """A drawing, its size in pixels, and what it shows in words. The first box is the class; `above` follow."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    above: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    summary: str


def draw_class(term: Term, terms: Mapping[str, Term], ties: Sequence[Tie]) -> Diagram | None:
    """The drawing of a class; None where nothing is tied to it and nothing stands above it.

    terms: all by name. ties: all of the ontology; those of this class are drawn in their order, leaving ones first.
    """
    leaving = [(tie.relation, tie.target, True) for tie in ties if tie.source == term.name]
    coming = [(tie.relation, tie.source, False) for tie in ties if tie.target == term.name and tie.source != term.name]
    rows = leaving + coming
    if not rows and not term.above:
        return None
    top = MARGIN + (BOX_HEIGHT + RISE if term.above else 0)
    above = [box(terms, name, MARGIN + (BOX_WIDTH + BESIDE) * place, MARGIN) for place, name in enumerate(term.above)]
    boxes = [box(terms, term.name, MARGIN, top)]
    boxes += [box(terms, name, MARGIN + BOX_WIDTH + GAP, top + ROW * place) for place, (_, name, _) in enumerate(rows)]
    arrows = [
        Arrow(top + ROW * place + BOX_HEIGHT // 2, terms[relation].label.zh, relation, leaves)
        for place, (relation, _, leaves) in enumerate(rows)
    ]
    return Diagram(
        max(each.left for each in above + boxes) + BOX_WIDTH + MARGIN,
        boxes[-1].top + BOX_HEIGHT + MARGIN,
        tuple(boxes),
        tuple(above),
        tuple(arrows),
        summary_of(term, rows),
    )


def box(terms: Mapping[str, Term], name: str, left: int, top: int) -> Box:
    """The box of a class at a place."""
    term = terms.get(name)
    anchor = None if term is None else anchor_of(name)
    return Box(left, top, name if term is None else term.label.zh, name, anchor, name.startswith("gz:"))


def anchor_of(name: str) -> str:
    """The anchor of a term on the page.

    >>> anchor_of("gz:Task"), anchor_of("prov:Entity")
    ('Task', 'prov-Entity')
    """
    prefix, _, local = name.partition(":")
    return local if prefix == "gz" else f"{prefix}-{local}"


def summary_of(term: Term, rows: Sequence[tuple[str, str, bool]]) -> str:
    """What the drawing shows, for who cannot see it."""
    parts = [f"{term.name} ⊂ {', '.join(term.above)}"] if term.above else []
    for relation, other, leaves in rows:
        parts.append(f"{term.name} → {relation} → {other}" if leaves else f"{other} → {relation} → {term.name}")
    return "; ".join(parts)
