"""Signals: what in a sentence promises a fact. Knows nothing of what was made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.bodies import is_body
from loaders.brackets import match_brackets
from loaders.model import Reading
from loaders.people import find_people
from loaders.regex import regex
from loaders.rules.assignments import LABEL, VERB
from loaders.rules.signals import FORMULA, NO_BODY_START, NOT_THE_BODY, RULES, SignalKind

SHORTEST_BODY = 3  # 市委 and 省政府 stand in every document; rules of form find them
SHORTEST_PERSON = 2
# what may stand around a known name of two characters, which is also found inside other words: 安康 in 安康市
OPENS_NAME = regex(r"[，。；：、（(—！？!?,;: 长记任席员理官人由和与及请]")
CLOSES_NAME = regex(r"[，。；：、）)！？!?,;: 同等主出参]")


@dataclass(frozen=True, slots=True)
class Signal:
    """A signal at [start, end) of a text."""

    kind: SignalKind
    start: int
    end: int


class KnownNames:
    """Names that the graph knows, found in a text in one pass whatever their number."""

    def __init__(self, bodies: Iterable[str] = (), people: Iterable[str] = ()) -> None:
        self._kinds = {name: SignalKind.BODY for name in bodies if len(name) >= SHORTEST_BODY}
        self._kinds |= {name: SignalKind.PERSON for name in people if len(name) >= SHORTEST_PERSON}
        lengths: dict[str, set[int]] = {}
        for name in self._kinds:
            lengths.setdefault(name[0], set()).add(len(name))
        self._lengths = {first: sorted(each, reverse=True) for first, each in lengths.items()}

    def find(self, text: str) -> Iterator[Signal]:
        """The names in a text, the longest at each place, none inside another."""
        place = 0
        while place < len(text):
            found = self._at(text, place)
            if found is not None:
                yield found
            place = place + 1 if found is None else found.end

    def _at(self, text: str, start: int) -> Signal | None:
        for length in self._lengths.get(text[start], ()):
            kind = self._kinds.get(text[start : start + length])
            end = start + length
            if kind is SignalKind.BODY and NOT_THE_BODY.match(text, end) is None:
                return Signal(kind, start, end)
            if kind is SignalKind.PERSON and stands_alone(text, start, end):
                return Signal(kind, start, end)
        return None


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a person's name at [start, end) is one, and not a part of other words.

    >>> stands_alone("副市长安河、", 3, 5), stands_alone("建设安河大桥", 2, 4)
    (True, False)
    """
    if end - start > 2:
        return True
    opens = start == 0 or OPENS_NAME.match(text, start - 1) is not None
    closes = end == len(text) or CLOSES_NAME.match(text, end) is not None
    return opens and closes


def find_signals(reading: Reading, known: KnownNames | None = None) -> list[Signal]:
    """The signals of a sentence in order of print, none inside another.

    known: names of bodies and people that the graph has. A title or an assignment is one signal with all it holds.
    """
    text = reading.text
    taken = Taken(text)
    for start, end in bracketed(text):
        inside = text[start + 1 : end - 1]
        if text[start] == "《":
            taken.take(SignalKind.TITLE, start, end)
        elif VERB.search(inside) or LABEL.search(inside):
            taken.take(SignalKind.ASSIGNMENT, start, end)
    general = in_formulas(taken.left())
    for rule in RULES:
        for match in rule.pattern.finditer(taken.left()):
            if rule.kind is not SignalKind.BODY or names_body(text, *match.span()):
                taken.take(rule.kind, *match.span())
    for signal in (known or KnownNames()).find(taken.left()):
        taken.take(signal.kind, signal.start, signal.end)
    for person in find_people(reading):
        taken.take(SignalKind.PERSON, person.end - len(person.name), person.end)
    names = (SignalKind.BODY, SignalKind.PERSON)
    kept = [each for each in taken.signals if each.kind not in names or not general[each.start]]
    return sorted(kept, key=lambda each: each.start)


def in_formulas(text: str) -> bytearray:
    """One byte a character: 1 inside a formula that every document prints, in which a name promises no fact.

    >>> bytes(in_formulas("按照市政府要求，")).hex()
    '0101010101010100'
    """
    inside = bytearray(len(text))
    for match in FORMULA.finditer(text):
        inside[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    return inside


def names_body(text: str, start: int, end: int) -> bool:
    """Whether a match of the form of a body's name is one, and the body itself is meant.

    >>> names_body("市财政局", 0, 4), names_body("加强社区政府", 0, 6), names_body("市政府领导同志", 0, 3)
    (True, False, False)
    """
    name = text[start:end]
    return NO_BODY_START.match(name) is None and NOT_THE_BODY.match(text, end) is None and is_body(name)


def bracketed(text: str) -> Iterator[tuple[int, int]]:
    """The outermost titles in 《》 and round brackets, as [start, end) with their marks.

    >>> list(bracketed("《甲（乙）》（丙《丁》）"))
    [(0, 6), (6, 12)]
    """
    last = 0
    for start, end in sorted(match_brackets(text).items()):
        if text[start] in "《（(" and start >= last:
            last = end + 1
            yield start, last


class Taken:
    """The signals found so far, and the text that is left for later rules."""

    def __init__(self, text: str) -> None:
        self._left = list(text)
        self.signals: list[Signal] = []

    def left(self) -> str:
        """The text with each signal put as marks that no rule reads; of equal length."""
        return "".join(self._left)

    def take(self, kind: SignalKind, start: int, end: int) -> None:
        """Note a signal, unless an earlier one has part of its place."""
        if start < end and "\ufffc" not in self._left[start:end]:
            self.signals.append(Signal(kind, start, end))
            self._left[start:end] = "\ufffc" * (end - start)
