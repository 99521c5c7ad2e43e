"""The entries of a chronicle: who did what where, who attended, what was adopted, each form with its rows."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from bench.gazettes import words
from bench.gazettes.cities import City
from bench.gazettes.people import make_name
from bench.gazettes.written import Draft


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry while it is written."""

    draft: Draft
    event: str
    city: City
    chance: random.Random

    def say(self, table: str, *cells: str) -> None:
        """Note a fact of this event."""
        self.draft.say(table, self.event, *cells)

    def attends(self, person: str, posts: str, *actions: str) -> None:
        """Who took part, and the posts in front of the name."""
        self.say("participants", person, posts.replace("、", "；"), "；".join(actions))
        for post in posts.split("、"):
            self.draft.say("posts", person, post)

    @property
    def mark(self) -> str:
        """The word of the city's level."""
        return self.city.mark

    @property
    def secretary(self) -> tuple[str, str]:
        """The Party secretary and the post."""
        return self.city.secretary, f"{self.mark}委书记"

    @property
    def mayor(self) -> tuple[str, str]:
        """The head of government and the posts."""
        return self.city.mayor, f"{self.mark}委副书记、{self.city.chief}"

    @property
    def chairman(self) -> tuple[str, str]:
        """The chairman of the consultative conference."""
        return self.city.chairman, f"{self.mark}政协主席"

    @property
    def speaker(self) -> tuple[str, str]:
        """The head of the congress's standing committee."""
        return self.city.speaker, f"{self.mark}人大常委会主任"

    def deputies(self, count: int) -> list[str]:
        """Some deputies of the head of government."""
        return self.chance.sample(self.city.deputies, count)

    def work(self) -> str:
        """A field of work."""
        return self.chance.choice(words.BODIES)[1]

    def site(self) -> str:
        """A place that one visits."""
        district = self.chance.choice(words.DISTRICTS)
        firm = self.chance.choice("安达恒瑞宏泰") + self.chance.choice("通源盛丰祥顺")
        return self.chance.choice((
            f"{district}{self.chance.choice(words.ROADS)}社区",
            f"{self.city.stem}{firm}{self.chance.choice(words.COMPANIES)}",
            f"{self.mark}第{self.chance.choice('一二三四五六')}人民医院",
            f"{district}消防救援站",
            f"{self.mark}实验中学",
            f"{self.city.stem}火车站",
        ))  # fmt: skip

    def sites(self) -> str:
        """Two or three places, each once, noted and joined."""
        places = list(dict.fromkeys(self.site() for _ in range(3)))
        for each in places:
            self.say("event_places", each)
        if len(places) == 1 or self.chance.random() < 0.3:
            return "、".join(places)
        return f"{'、'.join(places[:-1])}和{places[-1]}"


def visit(entry: Entry) -> str:
    """市委书记…到…调研…工作。他强调，…"""
    person, posts = entry.chance.choice((entry.secretary, entry.mayor))
    verb = entry.chance.choice(("调研", "检查", "检查指导", "督导", "视察"))
    listed = entry.sites()
    entry.attends(person, posts, verb, "强调")
    pause = entry.chance.choice(("，", ""))
    call = entry.chance.choice(words.CALLS)
    return f"{posts}{person}到{listed}{pause}{verb}{entry.work()}工作。他强调，{call}。"


def visit_in_company(entry: Entry) -> str:
    """市长…到…调研。副市长…陪同。"""
    (person, posts), (deputy,) = entry.mayor, entry.deputies(1)
    listed = entry.sites()
    entry.attends(person, posts, "调研")
    entry.attends(deputy, entry.city.deputy, "陪同")
    return f"{posts}{person}到{listed}调研。{entry.city.deputy}{deputy}陪同。"


def executive_meeting(entry: Entry) -> str:
    """市长主持召开市政府第…次常务会议，审议通过《…》。"""
    (person, posts), (deputy,) = entry.mayor, entry.deputies(1)
    work = f"{entry.city.name}{entry.chance.choice(words.THEMES)}{entry.chance.choice(words.WORKS)}"
    entry.attends(person, posts, "主持召开", "审议通过")
    entry.attends(deputy, entry.city.deputy, "出席")
    entry.say("event_works", work)
    entry.say("event_bodies", f"{entry.mark}政府")
    return (
        f"{posts}{person}主持召开{entry.mark}政府第{entry.chance.randint(2, 90)}次常务会议，审议通过《{work}》。"
        f"{entry.city.deputy}{deputy}出席会议。"
    )


def standing_committee(entry: Entry) -> str:
    """市委书记主持召开市委常委会会议，传达学习…，研究…。…出席会议。"""
    entry.attends(*entry.secretary, "主持召开", "传达学习", "研究")
    entry.attends(*entry.mayor, "出席")
    entry.attends(*entry.chairman, "出席")
    entry.say("event_bodies", f"{entry.mark}委常委会")
    (secretary, first), (mayor, second), (chairman, third) = entry.secretary, entry.mayor, entry.chairman
    return (
        f"{first}{secretary}主持召开{entry.mark}委常委会会议，传达学习全国{entry.work()}工作会议精神，研究贯彻落实工作。"
        f"{second}{mayor}，{third}{chairman}出席会议。"
    )


def conference(entry: Entry) -> str:
    """全市…工作会议召开。…出席会议并讲话，…主持会议。"""
    (person, posts), (deputy,) = entry.mayor, entry.deputies(1)
    entry.attends(person, posts, "出席", "讲话")
    entry.attends(deputy, entry.city.deputy, "主持")
    topic = entry.chance.choice(words.THEMES)
    return f"全{entry.mark}{topic}工作会议召开。{posts}{person}出席会议并讲话，{entry.city.deputy}{deputy}主持会议。"


def shared_verbs(entry: Entry) -> str:
    """全市…大会召开。市委书记…，市长…，市人大常委会主任…出席会议并讲话。"""
    attending = (entry.secretary, entry.mayor, entry.speaker)
    for person, posts in attending:
        entry.attends(person, posts, "出席", "讲话")
    listed = "，".join(posts + person for person, posts in attending)
    return f"全{entry.mark}{entry.chance.choice(words.THEMES)}工作动员大会召开。{listed}出席会议并讲话。"


def shared_post(entry: Entry) -> str:
    """副市长…、…参加全市…工作座谈会。"""
    deputies = entry.deputies(2)
    for each in deputies:
        entry.attends(each, entry.city.deputy, "参加")
    topic = entry.chance.choice(words.THEMES)
    return f"{entry.city.deputy}{'、'.join(deputies)}参加全{entry.mark}{topic}工作座谈会。"


def inspection(entry: Entry) -> str:
    """副市长…到…检查…工作，看望慰问…。"""
    (deputy,) = entry.deputies(1)
    place = entry.site()
    entry.attends(deputy, entry.city.deputy, "检查", "看望慰问")
    entry.say("event_places", place)
    return f"{entry.city.deputy}{deputy}到{place}检查{entry.work()}工作，看望慰问一线干部职工。"


def reception(entry: Entry) -> str:
    """市长…会见…有限公司董事长…一行。"""
    person, posts = entry.chance.choice((entry.secretary, entry.mayor))
    firm = f"{entry.chance.choice('东海云岭华昌')}{entry.chance.choice('通源盛丰祥顺')}集团"
    guest = make_name(entry.chance)
    entry.attends(person, posts, "会见")
    entry.attends(guest, f"{firm}董事长", "被会见")
    return f"{posts}{person}会见{firm}董事长{guest}一行。"


def of_work(entry: Entry) -> str:
    """副市长…就…工作进行专题调研。"""
    (deputy,) = entry.deputies(1)
    entry.attends(deputy, entry.city.deputy, "调研")
    return f"{entry.city.deputy}{deputy}就{entry.work()}工作进行专题调研。"


def talks(entry: Entry) -> str:
    """市长…在…主持召开座谈会。"""
    person, posts = entry.chance.choice((entry.secretary, entry.mayor))
    place = entry.site()
    entry.attends(person, posts, "主持召开")
    entry.say("event_places", place)
    return f"{posts}{person}在{place}主持召开{entry.chance.choice(words.THEMES)}工作座谈会。"


ENTRIES: tuple[Callable[[Entry], str], ...] = (
    visit, visit, visit_in_company, executive_meeting, standing_committee, conference, shared_verbs, shared_post,
    inspection, reception, of_work, talks,
)  # fmt: skip
