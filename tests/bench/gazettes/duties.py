"""A division of work (工作分工): each leader's posts, fields, bodies and those only kept in touch with."""

from __future__ import annotations

import datetime
import random

from bench.gazettes import words
from bench.gazettes.cities import RANKS, City, imprint, open_document, sign_document
from bench.gazettes.written import Draft


def write_duties(city: City, day: datetime.date, number: int, chance: random.Random) -> Draft:
    """The division of work of a city from a day on; bodies are dealt out anew each time."""
    draft = Draft(f"{city.sign}政办发〔{day.year}〕{number}号")
    printed = day + datetime.timedelta(days=chance.randint(0, 3))
    title = f"{city.office}关于{chance.choice(('', '调整'))}市政府领导同志工作分工的通知"
    open_document(draft, city.office, title, day, printed)
    draft.print("经市政府研究决定，现将市政府领导同志工作分工通知如下：")
    bodies = list(words.BODIES)
    chance.shuffle(bodies)
    draft.print(f"{RANKS[0]}{city.mayor}　主持市政府全面工作。分管{bodies[0][0]}。")
    draft.say("oversight", city.mayor, "主持", "市政府")
    draft.say("oversight", city.mayor, "分管", bodies[0][0])
    hold(draft, city.mayor, RANKS[0])
    liaised = list(words.LIAISED)
    chance.shuffle(liaised)
    share = (len(bodies) - 1) // len(city.deputies)
    for place, person in enumerate(city.deputies):
        mine = bodies[1 + place * share : 1 + (place + 1) * share]
        write_deputy(draft, person, place == 0, mine, liaised[place : place + 1] if chance.random() < 0.8 else [])
    for one, other in zip(city.deputies[::2], city.deputies[1::2], strict=False):
        draft.print(f"{one}、{other}同志互补。")
        draft.say("backups", one, other)
    sign_document(draft, city.office, day)
    draft.print("（此件公开发布）")
    imprint(draft, city.office, printed, chance)
    return draft


def hold(draft: Draft, person: str, rank: str) -> None:
    """The posts in front of a name."""
    for post in rank.split("、"):
        draft.say("posts", person, post)


def write_deputy(
    draft: Draft, person: str, first: bool, bodies: list[tuple[str, str, str | None]], liaised: list[str]
) -> None:
    """A deputy mayor's paragraphs."""
    rank = RANKS[1] if first else RANKS[2]
    hold(draft, person, rank)
    fields = [domain for _, domain, _ in bodies]
    daily = "负责市政府常务工作。" if first else ""
    if first:
        draft.say("portfolios", person, "市政府常务工作")
    named = "、".join(body if plate is None else f"{body}（{plate}）" for body, _, plate in bodies)
    draft.print(f"{rank}{person}　{daily}负责{'、'.join(fields)}等方面工作。分管{named}。")
    for body, domain, plate in bodies:
        draft.say("portfolios", person, domain)
        draft.say("oversight", person, "分管", body)
        if plate is not None:
            draft.say("aliases", body, plate)
    if liaised:
        draft.print(f"负责联系{'、'.join(liaised)}。")
        for body in liaised:
            draft.say("oversight", person, "联系", body)
