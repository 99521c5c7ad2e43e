"""The questions of the catalogue on shelves, as a reader looks for them: by what they ask about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.pages.site.answers import AnswerPage
from gazette.pages.site.model import Text

HEADLINE = "headline"
# a question stands on the first shelf that has one of its tags; the last takes what no other does
SHELVES = (
    (Text("责任链", "The chain of responsibility"), {HEADLINE, "chain"}),
    (Text("指标", "Targets"), {"target"}),
    (Text("任务", "Tasks"), {"task"}),
    (Text("分工", "The division of work"), {"charge"}),
    (Text("职务", "Posts"), {"post"}),
    (Text("大事", "Events"), {"event"}),
    (Text("标准", "Standards"), {"standard"}),
    (Text("公文", "Documents"), {"document"}),
    (Text("主题、名称与用语", "Topics, names and words"), {"topic", "names", "glossary"}),
    (Text("核对", "Checks"), {"check"}),
    (Text("事实表", "Tables of facts"), {"table"}),
    (Text("网络的连线", "Links of the networks"), {"network"}),
    (Text("可查的值", "Values that can be asked for"), {"choices"}),
)
OTHER = Text("其他", "Others")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What some questions ask about, and their answers, in the order of the catalogue."""

    title: Text
    answers: tuple[AnswerPage, ...]


def shelved(answers: Sequence[AnswerPage]) -> tuple[Shelf, ...]:
    """All answers, each on one shelf; shelves without any are left out."""
    titles = (*(title for title, _ in SHELVES), OTHER)
    shelves = (Shelf(title, tuple(each for each in answers if shelf_of(each) == title)) for title in titles)
    return tuple(shelf for shelf in shelves if shelf.answers)


def shelf_of(answer: AnswerPage) -> Text:
    """The shelf of an answer."""
    tags = set(answer.query.tags)
    return next((title for title, wanted in SHELVES if tags & wanted), OTHER)


def first_answers(answers: Sequence[AnswerPage]) -> tuple[AnswerPage, ...]:
    """The answers to the headline question that have anything to say of this graph."""
    return tuple(each for each in answers if HEADLINE in each.query.tags and each.count)
