"""A chronicle (大事记) of a month: who did what where, who attended, what was adopted."""

from __future__ import annotations

import datetime
import random
from collections.abc import Callable

from bench.gazettes import words
from bench.gazettes.cities import City
from bench.gazettes.written import Draft

SECRETARY, MAYOR, DEPUTY, CHAIRMAN = "市委书记", "市委副书记、市长", "副市长", "市政协主席"


def write_chronicle(city: City, year: int, month: int, entries: int, chance: random.Random) -> Draft:
    """So many entries in the order of their days; one of the day before begins with 同日."""
    draft = Draft(f"{city.short}大事记（{year}年{month}月）")
    draft.print(f"{city.short}大事记\n（{year}年{month}月）")
    draft.say("documents", draft.label, None, None, None, None)
    days = sorted(chance.choices(range(1, 29), k=entries))
    counts: dict[int, int] = {}
    for place, day in enumerate(days):
        count = counts[day] = counts.get(day, 0) + 1
        iso = datetime.date(year, month, day).isoformat()
        event = f"{month:02d}-{day:02d}#{count}"
        draft.say("events", event, iso, iso)
        head = "同日" if place and days[place - 1] == day else f"{month}月{day}日"
        draft.print(f"{head} {chance.choice(ENTRIES)(draft, event, city, chance)}")
    return draft


def attends(draft: Draft, event: str, person: str, posts: str, *actions: str) -> None:
    """Who took part, and the posts in front of the name."""
    draft.say("participants", event, person, posts.replace("、", "；"), "；".join(actions))
    for post in posts.split("、"):
        draft.say("posts", person, post)


def site(city: City, chance: random.Random) -> str:
    """A place that one visits; no two lists of them are alike."""
    return chance.choice((
        f"{chance.choice(words.DISTRICTS)}{chance.choice(words.ROADS)}社区",
        f"{city.short}{chance.choice('安达恒瑞宏泰')}{chance.choice('通源盛丰祥顺')}{chance.choice(words.COMPANIES)}",
        f"市第{chance.choice('一二三四五六')}人民医院",
        f"{chance.choice(words.DISTRICTS)}消防救援站",
    ))  # fmt: skip


def sites(city: City, chance: random.Random) -> list[str]:
    """Two or three places, each once."""
    found = dict.fromkeys(site(city, chance) for _ in range(3))
    return list(found)


def visit(draft: Draft, event: str, city: City, chance: random.Random) -> str:
    """市委书记…到…调研…工作。他强调，…"""
    person, posts = chance.choice(((city.secretary, SECRETARY), (city.mayor, MAYOR)))
    places, verb = sites(city, chance), chance.choice(("调研", "检查", "检查指导"))
    for each in places:
        draft.say("event_places", event, each)
    attends(draft, event, person, posts, verb, "强调")
    listed = f"{'、'.join(places[:-1])}和{places[-1]}" if len(places) > 1 else places[0]
    topic = chance.choice(words.BODIES)[1]
    return f"{posts}{person}到{listed}，{verb}{topic}工作。他强调，{chance.choice(words.CALLS)}。"


def executive_meeting(draft: Draft, event: str, city: City, chance: random.Random) -> str:
    """市长主持召开市政府第…次常务会议，审议通过《…》。"""
    work = f"{city.name}{chance.choice(words.THEMES)}{chance.choice(words.WORKS)}"
    deputy = chance.choice(city.deputies)
    attends(draft, event, city.mayor, MAYOR, "主持召开", "审议通过")
    attends(draft, event, deputy, DEPUTY, "出席")
    draft.say("event_works", event, work)
    draft.say("event_bodies", event, "市政府")
    ordinal = chance.randint(2, 90)
    return f"{MAYOR}{city.mayor}主持召开市政府第{ordinal}次常务会议，审议通过《{work}》。{DEPUTY}{deputy}出席会议。"


def standing_committee(draft: Draft, event: str, city: City, chance: random.Random) -> str:
    """市委书记主持召开市委常委会会议，传达学习…，研究…。…出席会议。"""
    topic = chance.choice(words.BODIES)[1]
    attends(draft, event, city.secretary, SECRETARY, "主持召开", "传达学习", "研究")
    attends(draft, event, city.mayor, MAYOR, "出席")
    attends(draft, event, city.chairman, CHAIRMAN, "出席")
    draft.say("event_bodies", event, "市委常委会")
    return (
        f"{SECRETARY}{city.secretary}主持召开市委常委会会议，传达学习全省{topic}工作会议精神，研究贯彻落实工作。"
        f"{MAYOR}{city.mayor}，{CHAIRMAN}{city.chairman}出席会议。"
    )


def signing(draft: Draft, event: str, city: City, chance: random.Random) -> str:
    """全市…工作会议召开。…出席会议并讲话。"""
    topic = chance.choice(words.THEMES)
    deputy = chance.choice(city.deputies)
    attends(draft, event, city.mayor, MAYOR, "出席", "讲话")
    attends(draft, event, deputy, DEPUTY, "主持")
    return f"全市{topic}工作会议召开。{MAYOR}{city.mayor}出席会议并讲话，{DEPUTY}{deputy}主持会议。"


def inspection(draft: Draft, event: str, city: City, chance: random.Random) -> str:
    """副市长…到…检查…工作，看望慰问…。"""
    deputy, place, topic = chance.choice(city.deputies), site(city, chance), chance.choice(words.BODIES)[1]
    attends(draft, event, deputy, DEPUTY, "检查", "看望慰问")
    draft.say("event_places", event, place)
    return f"{DEPUTY}{deputy}到{place}检查{topic}工作，看望慰问一线干部职工。"


ENTRIES: tuple[Callable[[Draft, str, City, random.Random], str], ...] = (
    visit, visit, executive_meeting, standing_committee, signing, inspection,
)  # fmt: skip
