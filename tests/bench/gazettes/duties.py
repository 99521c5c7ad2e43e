"""A division of work (工作分工): each leader's posts, fields, bodies and those only kept in touch with."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.gazettes import words
from bench.gazettes.cities import City, imprint, open_document, sign_document
from bench.gazettes.numerals import han
from bench.gazettes.styles import Style
from bench.gazettes.written import Draft

Bodies = Sequence[tuple[str, str, str | None]]


@dataclass(frozen=True, slots=True)
class Leader:
    """One official of a division of work: the posts, and each clause of the duties, in order of print."""

    name: str
    posts: tuple[str, ...]
    duties: tuple[str, ...]


def behind_the_name(number: int, leader: Leader) -> list[str]:
    """副市长、市政府党组成员王建平　负责…"""
    return [f"{'、'.join(leader.posts)}{leader.name}　{leader.duties[0]}", *leader.duties[1:]]


def name_first(number: int, leader: Leader) -> list[str]:
    """王建平副市长：负责…"""
    return [f"{leader.name}{'、'.join(leader.posts)}：{''.join(leader.duties)}"]


def numbered(number: int, leader: Leader) -> list[str]:
    """一、副市长王建平：负责…"""
    return [f"{han(number)}、{'、'.join(leader.posts)}{leader.name}：{''.join(leader.duties)}"]


def in_brackets(number: int, leader: Leader) -> list[str]:
    """王建平同志（副市长）：负责…"""
    return [f"{leader.name}同志（{'、'.join(leader.posts)}）：{''.join(leader.duties)}"]


def on_lines(number: int, leader: Leader) -> list[str]:
    """The name with the posts on a line, the duties below."""
    return [f"{leader.name}　{'、'.join(leader.posts)}", "".join(leader.duties)]


LAYOUTS: tuple[Callable[[int, Leader], list[str]], ...] = (
    behind_the_name, behind_the_name, name_first, numbered, in_brackets, on_lines,
)  # fmt: skip


def write_duties(city: City, day: datetime.date, number: int, style: Style, chance: random.Random) -> Draft:
    """The division of work of a city from a day on; bodies are dealt out anew each time."""
    draft = Draft(style.number(f"{city.sign}政办发", day.year, number))
    printed = day + datetime.timedelta(days=chance.randint(0, 3))
    title = f"{city.office}关于{chance.choice(('', '调整'))}{city.mark}政府领导同志工作分工的通知"
    open_document(draft, city, city.office, title, day, printed)
    draft.print(f"经{city.mark}政府研究决定，现将{city.mark}政府领导同志工作分工通知如下：")
    layout = chance.choice(LAYOUTS)
    bodies, liaised = list(city.bodies), [each.format(city.mark) for each in words.LIAISED]
    chance.shuffle(bodies)
    chance.shuffle(liaised)
    leaders = [head(draft, city, bodies.pop(), chance)]
    share = len(bodies) // len(city.deputies)
    for place, person in enumerate(city.deputies):
        mine = bodies[place * share : (place + 1) * share]
        leaders.append(deputy(draft, city, person, mine, liaised[place : place + chance.choice((0, 1, 2))], chance))
    for place, leader in enumerate(leaders, 1):
        draft.print(*layout(place, leader))
        for post in leader.posts:
            draft.say("posts", leader.name, post)
    backups(draft, city.deputies, chance)
    sign_document(draft, city.office, day)
    draft.line("（此件公开发布）")
    imprint(draft, city, printed, chance)
    return draft


def head(draft: Draft, city: City, body: tuple[str, str, str | None], chance: random.Random) -> Leader:
    """The head of government."""
    government = f"{city.mark}政府"
    draft.say("oversight", city.mayor, "主持", government)
    clause = f"主持{government}全面工作。"
    if chance.random() < 0.3:
        clause = f"主持{government}及{government}党组全面工作。"
        draft.say("oversight", city.mayor, "主持", f"{government}党组")
    draft.say("oversight", city.mayor, "分管", body[0])
    posts = chance.choice(((city.chief,), (f"{city.mark}委副书记", city.chief, f"{government}党组书记")))
    return Leader(city.mayor, posts, (clause, f"分管{body[0]}。"))


def deputy(
    draft: Draft, city: City, person: str, bodies: Bodies, liaised: Sequence[str], chance: random.Random
) -> Leader:
    """A deputy: fields of work, bodies, and those kept in touch with; the first has the daily work."""
    posts: tuple[str, ...] = (city.deputy, f"{city.mark}政府党组成员")
    duties = []
    if person == city.deputies[0]:
        posts = (f"{city.mark}委常委", city.deputy, f"{city.mark}政府党组副书记")
        draft.say("portfolios", person, f"{city.mark}政府常务工作")
        duties.append(f"负责{city.mark}政府常务工作。")
    duties.append(fields(draft, person, city, bodies, chance))
    named = "、".join(body if plate is None else f"{body}（{plate}）" for body, _, plate in bodies)
    duties.append(f"分管{named}。")
    for body, _, plate in bodies:
        draft.say("oversight", person, "分管", body)
        if plate is not None:
            draft.say("aliases", body, plate)
    if liaised:
        duties.append(f"{chance.choice(('负责联系', '联系'))}{'、'.join(liaised)}{chance.choice(('', '等'))}。")
        for body in liaised:
            draft.say("oversight", person, "联系", body)
    return Leader(person, posts, tuple(duties))


def fields(draft: Draft, person: str, city: City, bodies: Bodies, chance: random.Random) -> str:
    """The clause of the fields of work; some deputies assist the head of government in them."""
    names = [field for _, field, _ in bodies]
    for each in names:
        draft.say("portfolios", person, each)
    assists = ""
    if chance.random() < 0.15:
        assists = f"协助{city.chief}"
        draft.say("oversight", person, "协助", city.chief)
    return f"{assists}负责{'、'.join(names)}{chance.choice(('等方面工作', '方面工作', '工作'))}。"


def backups(draft: Draft, deputies: Sequence[str], chance: random.Random) -> None:
    """Who stands in for whom."""
    form = chance.choice(("{}、{}同志互补。", "{}与{}互为AB角。", None))
    if form is None:
        return
    for one, other in zip(deputies[::2], deputies[1::2], strict=False):
        draft.print(form.format(one, other))
        draft.say("backups", one, other)
