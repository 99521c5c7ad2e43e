"""Which document issues what a meeting of a chronicle decided or adopted. Alone in deciding it.

A decision (原则通过市政府领导班子成员工作分工) and a document (…关于市政府领导同志工作分工的通知) belong together where

- both are of one place, and the decision was an adoption (审议通过, 原则同意 …), not a discussion;
- the document's title, or that of the plan it issues, says the same as the decision when words that name nothing
  (关于印发…的通知, the place, 同志, 班子成员, （草案）) are left out of both; nothing less than the whole is enough, so
  that 供水应急预案 and 供热应急预案, or the plans of two years, stay apart;
- it is dated on the day of the event or later, by at most eight weeks, for a title in 《》 half a year;
- and exactly one document fits. Else there is no link: a wrong one is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from loaders.regex import regex
from loaders.rules.event_bodies import ADOPTS

WITHOUT_TITLE = timedelta(weeks=8)
WITH_TITLE = timedelta(weeks=26)
SHORTEST = 4  # characters that must be left to compare

FOLDED = str.maketrans("０１２３４５６７８９－–—―～~()〔〕[]", "0123456789------（）（）（）")
MARKS = regex(r"[《》〈〉“”‘’\s、，,：:]")
DRAFT = regex(r"（[^（）]{0,8}(?:草案|(?:讨论|送审|征求意见|审议|修改|修订|代拟|试行)稿|试行|暂行)[^（）]{0,4}）")
ISSUES = regex(r"^(?:.*?关于)?(?:(?:印发|公布|下发|发布|转发|批转|批准|同意|原则同意|进一步)*(?:调整(?=.*分工))?)")
CARRIER = regex(r"的?(?:通知|通告|公告|批复|函|决定|命令|令)$")
# 人民政府 is 政府; who the leaders are is said in many ways
EMPTY = regex(r"人民(?=政府)|工作(?=分工)|(?<=分工)(?:方案|安排|意见|调整|情况)$|同志|班子|成员|有关|相关|全体|的")


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision or adopted text: its fact, its wording, whether that is a title in 《》, the verb, place and days."""

    fact: str
    wording: str
    titled: bool
    action: str
    place: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Issued:
    """A document that may carry something out: its own title and that of the plan it issues, place and date."""

    document: str
    label: str
    titles: tuple[str, ...]
    place: str
    issued: date


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """That a document issues what a fact says was decided, and why it is taken for that."""

    fact: str
    document: str
    reason: str


def find_carried_out(decided: Iterable[Decided], issued: Sequence[Issued]) -> Iterator[CarriedOut]:
    """The document that carries out each decision, where there is exactly one, in the order of the decisions.

    >>> day = date(2021, 3, 2)
    >>> matter = Decided("fact", "市政府领导班子成员工作分工", False, "原则通过", "安河市", day, day)
    >>> title = "安河市人民政府办公室关于市政府领导同志工作分工的通知"
    >>> notice = Issued("document", "安政办发〔2021〕5号", (title,), "安河市", date(2021, 3, 9))
    >>> [(each.document, each.reason) for each in find_carried_out([matter], [notice])]
    [('document', '安政办发〔2021〕5号的题名与“市政府领导班子成员工作分工”所指相同；在其后7日成文，8周内同地只此一件')]
    """
    by_words: dict[tuple[str, str], list[Issued]] = {}
    for each in issued:
        for words in {plain_words(title, each.place) for title in each.titles}:
            by_words.setdefault((each.place, words), []).append(each)
    for matter in decided:
        words = plain_words(matter.wording, matter.place)
        if matter.action not in ADOPTS or len(words) < SHORTEST:
            continue
        window = WITH_TITLE if matter.titled else WITHOUT_TITLE
        fitting = [
            each
            for each in by_words.get((matter.place, words), [])
            if matter.start <= each.issued <= matter.end + window
        ]
        if len(fitting) == 1:
            yield CarriedOut(matter.fact, fitting[0].document, reason_for(matter, fitting[0], window))


def reason_for(matter: Decided, issued: Issued, window: timedelta) -> str:
    """Why a document is taken to carry out a decision, in words for a reader."""
    days = (issued.issued - matter.end).days
    when = f"在其后{days}日成文" if days > 0 else "在其当日成文" if days == 0 else "在其间成文"
    wording = f"《{matter.wording}》" if matter.titled else f"“{matter.wording}”"
    return f"{issued.label}的题名与{wording}所指相同；{when}，{window.days // 7}周内同地只此一件"


def plain_words(title: str, place: str) -> str:
    """What a title or a decision's words name: without what issues it, the place, and words that name nothing.

    >>> plain_words("安河市人民政府关于印发安河市供水条例实施办法（试行）的通知", "安河市")
    '供水条例实施办法'
    >>> plain_words("调整市长、副市长工作分工方案", "安河市")
    '长副长分工'
    """
    text = DRAFT.sub("", title.translate(FOLDED))
    text = CARRIER.sub("", MARKS.sub("", text)) if "关于" in text else MARKS.sub("", text)
    text = EMPTY.sub("", ISSUES.sub("", text, count=1))
    # 市政府 of a city is 安河市政府: neither the place nor its rank tells two texts of one place apart
    return text.replace(place, "").replace(place[-1:], "")
