"""Minutes (会议纪要): the meeting as an event, who was there, and what it adopted."""

from __future__ import annotations

import pytest

from loaders.fact_types import (
    Citation,
    DocumentFact,
    Event,
    EventBody,
    EventWork,
    Fact,
    Participant,
    PostHeld,
    Recipient,
    Target,
    Task,
)
from loaders.read import find_facts
from loaders.text import source_of
from loaders.tree import build_tree

TITLE = "市政府第三次常务会议纪要\n"
OPENING = "2021年3月5日上午，市长张安河主持召开市政府第三次常务会议。现纪要如下：\n"
DECIDED = (
    "一、关于治水。会议听取了市水务局的汇报，原则同意《安河市治水方案》，由市水务局牵头实施。\n"
    "二、关于修路。会议要求市交通局按照《公路法》抓紧修路。\n"
)
LISTS = (
    "出席：张安河　李平山　王　丽\n请假：何　春（出差）\n"
    "列席：市财政局陈大海、市水务局局长刘天明，市气象局负责人\n记录：周小舟\n"
)


def facts_of(text: str) -> list[Fact]:
    """The facts of the only document of a text."""
    (document,) = build_tree(source_of(text, "anhe.txt"))[0].documents
    return find_facts(document)[0]


def present(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Who took part in the meeting, with posts and what each did."""
    return [(each.person, each.posts, each.actions) for each in facts_of(text) if isinstance(each, Participant)]


def test_the_meeting_is_an_event_on_its_day() -> None:
    facts = facts_of(TITLE + OPENING + DECIDED + LISTS)
    events = [(each.event, str(each.start), each.meetings) for each in facts if isinstance(each, Event)]
    assert events == [("03-05#1", "2021-03-05", ("市政府第三次常务会议",))]
    assert [each.task for each in facts if isinstance(each, Task)] == ["一", "二"]


def test_the_lists_tell_who_was_there_and_those_on_leave_were_not() -> None:
    assert present(TITLE + OPENING + DECIDED + LISTS) == [
        ("张安河", ("市长",), ("主持召开", "出席")),
        ("李平山", (), ("出席",)),
        ("王丽", (), ("出席",)),
        ("陈大海", (), ("列席",)),
        ("刘天明", ("市水务局局长",), ("列席",)),
        ("周小舟", (), ("记录",)),
    ]


def test_bodies_that_sent_somebody_took_part_and_posts_in_a_list_are_held() -> None:
    facts = facts_of(TITLE + OPENING + DECIDED + LISTS)
    bodies = {each.body.printed for each in facts if isinstance(each, EventBody)}
    assert {"市财政局", "市气象局"} <= bodies
    assert ("刘天明", "市水务局局长") in [(each.person, each.post) for each in facts if isinstance(each, PostHeld)]


def test_what_a_meeting_adopts_is_its_work_and_what_it_follows_is_cited() -> None:
    facts = facts_of(TITLE + OPENING + DECIDED)
    assert [(each.work, each.action) for each in facts if isinstance(each, EventWork)] == [
        ("安河市治水方案", "原则同意")
    ]
    assert [each.cited_title for each in facts if isinstance(each, Citation)] == ["公路法"]


FORMS = [
    ("marks between the names", "出席人员：李平山、王丽、何春。\n", ["李平山", "王丽", "何春"]),
    ("names with their posts behind", "参加会议人员：李平山（市水务局局长）、王丽\n", ["李平山", "王丽"]),
    ("several lists on a line", "出席：李平山　王丽　列席：何春　记录：周小舟\n", ["李平山", "王丽", "何春", "周小舟"]),
    ("who held the meeting", "主持：张安河\n出席：李平山\n", ["张安河", "李平山"]),
    (
        "a list that goes on over lines",
        "出席：李平山、王丽、\n何春、市财政局陈大海\n记录：周小舟\n",
        ["李平山", "王丽", "何春", "陈大海", "周小舟"],
    ),
    ("those on leave over lines", "请假：李平山、\n王丽\n", []),
    ("nobody but bodies", "列席单位：市财政局、市水务局，各县区政府\n", []),
    ("more than are named", "与会人员：李平山、王丽、何春等\n", ["李平山", "王丽", "何春"]),
    ("a sentence is no list", "出席会议的同志要带头落实。\n", []),
]


@pytest.mark.parametrize(("lists", "names"), [case[1:] for case in FORMS], ids=[case[0] for case in FORMS])
def test_forms_of_lists(lists: str, names: list[str]) -> None:
    found = [person for person, _, _ in present(TITLE + OPENING + DECIDED + lists)]
    assert found == ["张安河", *(name for name in names if name != "张安河")]


def test_minutes_without_a_day_tell_no_event() -> None:
    facts = facts_of(TITLE + "会议议定事项如下：\n" + DECIDED + LISTS)
    assert not [each for each in facts if isinstance(each, (Event, Participant))]


DAYS = [
    ("the day behind its label", "会议时间：2021年3月5日上午\n会议地点：市政府\n主持：张安河\n"),
    (
        "a meeting that this one follows",
        "根据2021年1月5日省政府召开的全省水务会议要求，2021年3月5日，市长张安河主持召开会议。\n",
    ),
    ("what another day's meeting said", "按照2月1日市委召开专题会议的精神，2021年3月5日，市长张安河主持召开会议。\n"),
]


@pytest.mark.parametrize("opening", [opening for _, opening in DAYS], ids=[name for name, _ in DAYS])
def test_the_day_is_that_of_the_meeting_itself(opening: str) -> None:
    facts = facts_of(f"{TITLE}{opening}一、2021年3月20日，市水务局召开推进会议。\n")
    assert [str(each.start) for each in facts if isinstance(each, Event)] == ["2021-03-05"]
    assert not [each for each in facts if isinstance(each, Recipient)]


def test_what_a_meeting_says_was_done_is_no_target() -> None:
    text = f"关于研究治水问题的会议纪要\n〔2021〕7号\n{OPENING}一、会议认为，2020年治水成效明显，新建水厂3座。\n"
    text += "二、由市水务局牵头，12月底前改造管网20公里。\n"
    found = [(each.indicator, str(each.value)) for each in facts_of(text) if isinstance(each, Target)]
    assert found == [("改造管网", "20")]


def test_a_meeting_that_minutes_only_tell_of_is_not_theirs() -> None:
    facts = facts_of(f"{TITLE}会议议定如下。\n一、2021年2月3日，省政府召开会议，明确了要求。\n")
    assert not [each for each in facts if isinstance(each, Event)]


def test_a_day_without_its_year_falls_in_the_year_of_the_minutes() -> None:
    for day in ("3月5日", "三月五日"):
        opening = OPENING.replace("2021年3月5日", day)
        text = f"{TITLE}{opening}{DECIDED}安河市人民政府办公室\n2022年3月9日\n"
        assert [str(each.start) for each in facts_of(text) if isinstance(each, Event)] == ["2022-03-05"]


def test_who_held_the_meeting_above_the_title_is_no_part_of_it() -> None:
    facts = facts_of(f"安河市人民政府\n{TITLE}（2021年3月5日）\n{OPENING}{DECIDED}")
    told = [(each.title, str(each.issued)) for each in facts if isinstance(each, DocumentFact)]
    assert told == [(TITLE.strip(), "2021-03-05")]


def test_the_years_number_of_minutes_below_their_title_is_no_part_of_it() -> None:
    text = f"关于研究治水有关\n问题的会议纪要\n〔2021〕7号\n{OPENING}{DECIDED}"
    told = [(each.title, each.number) for each in facts_of(text) if isinstance(each, DocumentFact)]
    assert told == [("关于研究治水有关问题的会议纪要", None)]


def test_a_name_that_a_line_breaks_is_one() -> None:
    line = "　　坚持节水优先、空间均衡、系统治理、两手发力，不断健全节水制\n"
    present_line = "　　列席：李平山　何春　周小舟　陈大海　各县区政府主要负责同志、各县\n区水务局\n"
    body = "".join(f"　　{number}、{line[2:]}度。\n" for number in "一二三四五六七八九十")
    facts = facts_of(f"{TITLE}　　{OPENING}{body}{present_line}")
    bodies = [each.body.printed for each in facts if isinstance(each, EventBody)]
    assert bodies[:2] == ["各县区政府", "各县区水务局"]


def test_a_list_below_a_full_line_is_no_part_of_it() -> None:
    line = "坚持节水优先、空间均衡、系统治理、两手发力，不断健全节水制。"
    text = (
        f"{TITLE}{OPENING}"
        + "".join(f"{number}、{line[:-3]}。\n{line}\n" for number in "一二三四五六")
        + "出席：李平山\n"
    )
    assert [person for person, _, _ in present(text)] == ["张安河", "李平山"]


def test_a_notice_that_lists_people_is_no_meeting() -> None:
    text = f"安河市人民政府关于治水的通知\n各县、区人民政府：\n{OPENING}{LISTS}"
    assert not [each for each in facts_of(text) if isinstance(each, (Event, Participant))]
