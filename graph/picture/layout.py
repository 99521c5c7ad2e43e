"""Where each thing of a picture stands, worked out once, so that a page draws without moving anything.

Most views are cards: an official, or another thing with many ties, in the middle, and what is tied to it in columns on
both sides, so that labels stand outside and never on each other. The view of duties has a column a class instead, each
in the order that lets the fewest ties cross. Lengths are in units of the page at full size (about a pixel).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from math import ceil, log

from graph.picture.model import Picture, Tie

ROW = 25  # between the middles of two lines
LABEL = 235  # room for a label
REACH = 80  # from the middle of a card to its columns
MOST_ROWS = 40  # lines of one column of a card
GAP = 34  # between cards
ASPECT = 1.75  # of all cards: width to height
COLUMN = 420  # between the columns of duties, at the least
SWEEPS = 6


class Side(Enum):
    """Where a thing's label stands."""

    LEFT = -1
    OVER = 0
    RIGHT = 1


class View(Enum):
    """What is drawn together, the first of them first."""

    CHARGE = "charge"
    DUTY = "duty"
    EVENTS = "events"
    ALL = "all"


CHARGE = ("gz:oversees", "gz:liaisesWith", "gz:assists", "gz:urges", "gz:backsUp")
DUTY = ("gz:leads", "gz:isResponsibleFor", "gz:supports", "gz:carriesOut", "gz:hasTarget")
INFERRED = ("gz:accountableFor", "gz:accountableForTarget", "gz:liaisonFor", "gz:liaisonForTarget")
EVENTS = ("gz:hasParticipant", "gz:involves", "gz:carriedOutBy")
COLUMNS = ("official", "body", "task", "target")


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a node, by its place in `Picture.nodes`, stands."""

    node: int
    x: int
    y: int
    side: Side


@dataclass(frozen=True, slots=True)
class Drawing:
    """A view with its nodes where they stand and its ties, by their places in `Picture.ties`."""

    view: View
    placed: tuple[Placed, ...]
    ties: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A thing and what stands round it, in order."""

    middle: int
    leaves: tuple[int, ...]

    @property
    def columns(self) -> int:
        """How many columns stand on each side."""
        return max(1, ceil(len(self.leaves) / (2 * MOST_ROWS)))

    @property
    def rows(self) -> int:
        """How many lines the longest column has."""
        return max(1, ceil(len(self.leaves) / (2 * self.columns)))

    @property
    def width(self) -> int:
        """Its width; a thing by itself needs room for its label alone."""
        return 2 * (REACH + self.columns * LABEL) if self.leaves else LABEL

    @property
    def height(self) -> int:
        """Its height."""
        return (self.rows + 1) * ROW if self.leaves else ROW


def draw(picture: Picture) -> tuple[Drawing, ...]:
    """The views of a picture that have anything to show."""
    views = (
        (View.CHARGE, ties_of(picture, CHARGE)),
        (View.DUTY, duty_ties(picture)),
        (View.EVENTS, ties_of(picture, EVENTS)),
        (View.ALL, tuple(range(len(picture.ties)))),
    )
    return tuple(
        Drawing(view, tuple(columns(picture, ties) if view is View.DUTY else cards(picture, ties)), ties)
        for view, ties in views
        if ties
    )


def ties_of(picture: Picture, relations: Sequence[str]) -> tuple[int, ...]:
    """The ties of some relations."""
    return tuple(at for at, tie in enumerate(picture.ties) if tie.relation in relations)


def duty_ties(picture: Picture) -> tuple[int, ...]:
    """Who answers for which tasks and targets, and who oversees these bodies or keeps in touch with them."""
    duties = ties_of(picture, DUTY)
    having = {picture.ties[at].source for at in duties}
    charge = (at for at in ties_of(picture, CHARGE) if picture.ties[at].target in having)
    return tuple(sorted({*duties, *charge, *ties_of(picture, INFERRED)})) if duties else ()


def ends(ties: Iterable[Tie]) -> list[int]:
    """The nodes that some ties tie, in order."""
    return sorted({end for tie in ties for end in (tie.source, tie.target)})


def neighbours(ties: Iterable[Tie]) -> dict[int, set[int]]:
    """For each node those that it is tied to."""
    found: dict[int, set[int]] = {}
    for tie in ties:
        if tie.source != tie.target:
            found.setdefault(tie.source, set()).add(tie.target)
            found.setdefault(tie.target, set()).add(tie.source)
    return found


def cards(picture: Picture, ties: Sequence[int]) -> Iterator[Placed]:
    """The nodes of some ties in cards, which fill columns from the left, the largest first."""
    found = list(make_cards(picture, [picture.ties[at] for at in ties]))
    full = [card for card in found if card.leaves]
    single = [card for card in found if not card.leaves]
    width = max((card.width for card in full), default=LABEL) + GAP
    count = columns_for(full, width)
    tops = [0] * count
    for card in full:
        column = tops.index(min(tops))
        yield from place_card(card, column * width + width // 2, tops[column] + card.height // 2)
        tops[column] += card.height + GAP
    across = max(1, count * width // (LABEL + GAP))
    for at, card in enumerate(single):
        row, column = divmod(at, across)
        yield Placed(card.middle, column * (LABEL + GAP), max(tops) + (row + 1) * ROW, Side.RIGHT)


def columns_for(found: Sequence[Card], width: int) -> int:
    """The number of columns with which cards of a width come nearest to the shape that a page has."""

    def lack(count: int) -> float:
        tops = [0] * count
        for card in found:
            tops[tops.index(min(tops))] += card.height + GAP
        return abs(log(count * width / max(1, *tops)) - log(ASPECT))

    most = ceil((ASPECT * sum(card.height + GAP for card in found) / width) ** 0.5) + 1
    return min(range(1, most + 1), key=lack)


def make_cards(picture: Picture, ties: Sequence[Tie]) -> Iterator[Card]:
    """Every node of some ties once: officials, then others, by how many stand round them; those by themselves last."""
    # what was inferred ties things that stand far apart in the chain
    near = neighbours(tie for tie in ties if not tie.inferred)
    rank = {relation: at for at, relation in enumerate(CHARGE)}
    first: dict[tuple[int, int], int] = {}
    for tie in ties:
        key = (min(tie.source, tie.target), max(tie.source, tie.target))
        first[key] = min(first.get(key, len(rank)), rank.get(tie.relation, len(rank)))
    free = set(ends(ties))
    single: list[Card] = []
    waiting = sorted(free, key=lambda node: order_of(picture, node, near))
    hubs = sorted(
        (node for node in waiting if picture.nodes[node].kind == "official"),
        key=lambda node: picture.nodes[node].place or "",
    )
    officials = set(hubs)
    for middle in [*hubs, *(node for node in waiting if node not in officials)]:
        # an official with one tie to what has several stands round that
        if middle not in free or (middle in officials and not is_hub(picture, middle, near)):
            continue
        free.discard(middle)
        around = near.get(middle, set()) if picture.nodes[middle].kind != "generic" else set()
        own = [node for node in around if node in free and not is_hub(picture, node, near)]
        own.sort(key=lambda node: (first[min(node, middle), max(node, middle)], order_of(picture, node, near)))
        free.difference_update(own)
        if own:
            yield Card(middle, tuple(own))
        else:
            single.append(Card(middle, ()))
    yield from single
    yield from (Card(node, ()) for node in sorted(free))


def is_hub(picture: Picture, node: int, near: Mapping[int, set[int]]) -> bool:
    """Whether a node stands in a card of its own: an official with several ties, or with one to what has no other."""
    around = near.get(node, set())
    lonely = all(len(near[each]) == 1 and picture.nodes[each].kind != "official" for each in around)
    return picture.nodes[node].kind == "official" and (len(around) > 1 or lonely)


def order_of(picture: Picture, node: int, near: Mapping[int, set[int]]) -> tuple[bool, int, str, int]:
    """The key that sorts nodes: bodies that are no single one last, then by ties, the most first."""
    found = picture.nodes[node]
    return found.kind == "generic", -len(near.get(node, ())), found.label, node


def place_card(card: Card, x: int, y: int) -> Iterator[Placed]:
    """A card with its middle at a point."""
    yield Placed(card.middle, x, y, Side.OVER)
    per_side = ceil(len(card.leaves) / 2)
    for leaves, side in ((card.leaves[:per_side], Side.LEFT), (card.leaves[per_side:], Side.RIGHT)):
        rows = max(1, ceil(len(leaves) / card.columns))
        for at, leaf in enumerate(leaves):
            column, row = divmod(at, rows)
            away = REACH + column * LABEL
            yield Placed(leaf, x + side.value * away, y + round((row - (rows - 1) / 2) * ROW), side)


def columns(picture: Picture, ties: Sequence[int]) -> Iterator[Placed]:
    """The nodes of some ties in a column a class; bodies that are no single one stand below the others."""
    drawn = [picture.ties[at] for at in ties]
    near = neighbours(tie for tie in drawn if not tie.inferred)
    shown = ends(drawn)
    found = [[node for node in shown if picture.nodes[node].kind == kind] for kind in COLUMNS]
    placed = {node for column in found for node in column}
    apart = [node for node in shown if node not in placed]
    order_columns(found, near)
    tallest = max(len(column) for column in found)
    apart_by = max(COLUMN, round(ASPECT * tallest * ROW / len(COLUMNS)))
    for at, column in enumerate(found):
        step = min(3 * ROW, ROW * (tallest - 1) / max(1, len(column) - 1)) if column else 0.0
        top = (ROW * (tallest - 1) - step * (len(column) - 1)) / 2
        for row, node in enumerate(column):
            yield Placed(node, at * apart_by, round(top + row * step), Side.LEFT if at == 0 else Side.RIGHT)
    for row, node in enumerate(sorted(apart, key=lambda node: order_of(picture, node, near))):
        yield Placed(node, apart_by, (tallest + 2 + row) * ROW, Side.RIGHT)


def order_columns(found: Sequence[list[int]], near: Mapping[int, set[int]]) -> None:
    """Sort each column by where its neighbours in the columns beside it stand, to and fro."""
    heights: dict[int, float] = {}

    def note(column: Sequence[int]) -> None:
        heights.update({node: (at + 0.5) / len(column) for at, node in enumerate(column)})

    def height(node: int, beside: set[int]) -> float:
        levels = [heights[each] for each in near.get(node, set()) & beside]
        return sum(levels) / len(levels) if levels else heights[node]

    for column in found:
        note(column)
    for sweep in range(SWEEPS):
        order = range(1, len(found)) if sweep % 2 == 0 else range(len(found) - 2, -1, -1)
        for at in order:
            beside = set(found[at - 1] if sweep % 2 == 0 else found[at + 1])
            found[at].sort(key=lambda node: (height(node, beside), node))
            note(found[at])
