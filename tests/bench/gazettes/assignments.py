"""How plans print who answers for a task: in brackets at its end or on a line below it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

OTHERS = "有关部门"
LEADS, ANSWERS, SUPPORTS, CARRIES_OUT = "牵头", "负责", "配合", "落实"


@dataclass(frozen=True, slots=True)
class Assigned:
    """What is printed, and each body that it names with its role."""

    text: str
    roles: tuple[tuple[str, str], ...]


def led(bodies: Sequence[str], role: str = SUPPORTS) -> tuple[tuple[str, str], ...]:
    """The first leads, the others have another role."""
    return ((bodies[0], LEADS), *((body, role) for body in bodies[1:]))


def alike(bodies: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """All answer for it."""
    return tuple((body, ANSWERS) for body in bodies)


def in_charge(bodies: Sequence[str], below: str) -> Assigned:
    """One leads, others help."""
    return Assigned(f"（{bodies[0]}牵头，{'、'.join(bodies[1:])}配合）", led(bodies))


def in_a_sentence(bodies: Sequence[str], below: str) -> Assigned:
    """The same without brackets."""
    return Assigned(f"由{bodies[0]}牵头，{'、'.join(bodies[1:])}配合。", led(bodies))


def in_corner_brackets(bodies: Sequence[str], below: str) -> Assigned:
    """The same in brackets of numbers."""
    return Assigned(f"〔{bodies[0]}牵头，{'、'.join(bodies[1:])}配合〕", led(bodies))


def taking_part(bodies: Sequence[str], below: str) -> Assigned:
    """One leads, others take part."""
    return Assigned(f"（{bodies[0]}牵头；{'、'.join(bodies[1:])}参与）", led(bodies))


def with_the_rest(bodies: Sequence[str], below: str) -> Assigned:
    """One leads, some are named of those who help, and governments below carry it out."""
    roles = (*led(bodies), (below, CARRIES_OUT))
    return Assigned(f"（{bodies[0]}牵头，{'、'.join(bodies[1:])}等部门配合，{below}落实）", roles)


def with_others(bodies: Sequence[str], below: str) -> Assigned:
    """One leads, and others that are not named help."""
    return Assigned(f"（{bodies[0]}牵头，{OTHERS}配合）", ((bodies[0], LEADS), (OTHERS, SUPPORTS)))


def labelled(bodies: Sequence[str], below: str) -> Assigned:
    """Leader and helpers with labels."""
    return Assigned(f"（牵头单位：{bodies[0]}；配合单位：{'、'.join(bodies[1:])}）", led(bodies))


def leading_and_answering(bodies: Sequence[str], below: str) -> Assigned:
    """A leader and others who answer for it."""
    return Assigned(f"（牵头部门：{bodies[0]}；责任部门：{'、'.join(bodies[1:])}）", led(bodies, ANSWERS))


def responsible(bodies: Sequence[str], below: str) -> Assigned:
    """Those responsible after a label."""
    return Assigned(f"（责任单位：{'、'.join(bodies)}）", alike(bodies))


def in_lenses(bodies: Sequence[str], below: str) -> Assigned:
    """The same in the brackets of headings."""
    return Assigned(f"【责任单位：{'、'.join(bodies)}】", alike(bodies))


def jointly(bodies: Sequence[str], below: str) -> Assigned:
    """Several together by their duties."""
    return Assigned(f"（{'、'.join(bodies)}按照职责分工负责）", alike(bodies))


def jointly_with_the_rest(bodies: Sequence[str], below: str) -> Assigned:
    """Several together, of whom some are named."""
    return Assigned(f"（{'、'.join(bodies)}等部门按职责分工负责）", alike(bodies))


def together(bodies: Sequence[str], below: str) -> Assigned:
    """One with others."""
    return Assigned(f"（{bodies[0]}会同{'、'.join(bodies[1:])}负责）", alike(bodies))


def with_governments(bodies: Sequence[str], below: str) -> Assigned:
    """Several together, governments below among them."""
    return Assigned(f"（{'、'.join(bodies)}、{below}按职责分工负责）", alike((*bodies, below)))


def bare(bodies: Sequence[str], below: str) -> Assigned:
    """Their names alone."""
    return Assigned(f"（{'、'.join(bodies)}）", alike(bodies))


def line_of_those_responsible(bodies: Sequence[str], below: str) -> Assigned:
    """A line of its own."""
    return Assigned(f"责任单位：{'、'.join(bodies)}", alike(bodies))


def line_of_leader_and_helpers(bodies: Sequence[str], below: str) -> Assigned:
    """A line with two labels."""
    return Assigned(f"牵头单位：{bodies[0]}；配合单位：{'、'.join(bodies[1:])}", led(bodies))


Form = Callable[[Sequence[str], str], Assigned]
AT_THE_END: tuple[Form, ...] = (
    in_charge, in_a_sentence, in_corner_brackets, taking_part, with_the_rest, with_others, labelled,
    leading_and_answering, responsible, in_lenses, jointly, jointly_with_the_rest, together, with_governments, bare,
)  # fmt: skip
ON_A_LINE: tuple[Form, ...] = (line_of_those_responsible, line_of_leader_and_helpers)


@dataclass(frozen=True, slots=True)
class Assigning:
    """How one plan assigns: its forms, those on lines or those at the end of the text."""

    forms: tuple[Form, ...]
    on_a_line: bool


def choose_assigning(chance: random.Random) -> Assigning:
    """A plan keeps to one form, or changes between two of those at the end of the text."""
    if chance.random() < 0.2:
        return Assigning((chance.choice(ON_A_LINE),), True)
    return Assigning(tuple(chance.sample(AT_THE_END, chance.choice((1, 1, 2)))), False)
