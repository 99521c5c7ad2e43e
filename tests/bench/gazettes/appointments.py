"""Notices of appointment and removal (任免), in the forms that offices print them in."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from bench.gazettes.cities import City, open_document, sign_document
from bench.gazettes.people import make_people
from bench.gazettes.styles import Style
from bench.gazettes.written import Draft

POSTS = ("局长", "副局长", "总工程师", "党组成员")
GIVEN, TAKEN = "任", "免"


@dataclass(frozen=True, slots=True)
class Move:
    """Who is given or loses which post."""

    person: str
    action: str
    post: str


def a_line_each(draft: Draft, moves: Sequence[Move]) -> None:
    """任命…为…；免去…的…职务。"""
    for place, move in enumerate(moves):
        end = "。" if place == len(moves) - 1 else "；"
        given = f"任命{move.person}为{move.post}{end}"
        draft.print(given if move.action == GIVEN else f"免去{move.person}的{move.post}职务{end}")


def comrades(draft: Draft, moves: Sequence[Move]) -> None:
    """…同志任…；免去…同志…职务。"""
    for place, move in enumerate(moves):
        end = "。" if place == len(moves) - 1 else "；"
        given = f"{move.person}同志任{move.post}{end}"
        draft.print(given if move.action == GIVEN else f"免去{move.person}同志的{move.post}职务{end}")


def under_heads(draft: Draft, moves: Sequence[Move]) -> None:
    """任命： and 免去： with a line for each person; names of two characters are spaced."""
    for action, head in ((GIVEN, "任命："), (TAKEN, "免去：")):
        mine = [move for move in moves if move.action == action]
        if mine:
            draft.line(head, *(f"{spaced(move.person)}　{move.post}" for move in mine))


def sentences_under_heads(draft: Draft, moves: Sequence[Move]) -> None:
    """任命： with …为…； below it, and 免去： likewise."""
    for action, head in ((GIVEN, "任命："), (TAKEN, "免去：")):
        mine = [move for move in moves if move.action == action]
        if mine:
            form = "{}为{}" if action == GIVEN else "{}的{}职务"
            lines = [form.format(move.person, move.post) for move in mine]
            draft.print(head, *(f"{line}；" for line in lines[:-1]), f"{lines[-1]}。")


FORMS: tuple[Callable[[Draft, Sequence[Move]], None], ...] = (
    a_line_each, comrades, under_heads, sentences_under_heads,
)  # fmt: skip


def spaced(name: str) -> str:
    """A name as lists print it: 王　立."""
    return "　".join(name) if len(name) == 2 else name


def write_appointments(city: City, day: datetime.date, number: int, style: Style, chance: random.Random) -> Draft:
    """Who is given a post and who loses one; some lose one as they are given another."""
    draft = Draft(style.number(f"{city.sign}政任", day.year, number))
    people = list(islice(make_people(chance), chance.randint(2, 6)))
    title = f"{city.government}关于{people[0]}等同志{chance.choice(('任免职务', '职务任免'))}的通知"
    open_document(draft, city, city.government, title, day, None)
    draft.print(chance.choice((f"{city.mark}政府决定：", "经研究，决定：")))
    offices = [body for body, _, _ in city.bodies if body.endswith(("局", "厅"))]
    moves = [Move(person, chance.choice((GIVEN, TAKEN)), post_of(chance.choice(offices), chance)) for person in people]
    chance.choice(FORMS)(draft, moves)
    for move in moves:
        draft.say("appointments", move.person, move.action, move.post)
    sign_document(draft, city.government, day)
    return draft


def post_of(office: str, chance: random.Random) -> str:
    """A post of a body: 市教育局副局长, 省教育厅副厅长."""
    post = chance.choice(POSTS)
    return office + (post.replace("局长", "厅长") if office.endswith("厅") else post)
