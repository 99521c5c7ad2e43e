"""The date from which a document applies: what is read, and what is left alone."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from loaders.facts.effective import effective_date
from loaders.model import Document
from loaders.text import source_of
from loaders.tree import build_tree

TAIL = "\n\n安河市人民政府\n\n2021年8月20日\n"


@dataclass(frozen=True, slots=True)
class Case:
    """A document's title and text, and the date it applies from, or None."""

    name: str
    title: str
    text: str
    effective: str | None


STANDARD = "关于调整城乡居民医保门诊待遇标准的通知"
PLAN = "安河市人民政府关于印发安河市停车管理办法的通知"
CASES = [
    Case("executed", STANDARD, "一、标准\n\n每人每年200元。\n\n二、本通知自2021年9月1日起执行。", "2021-09-01"),
    Case("no subject", STANDARD, "一、自2021年9月1日起执行。", "2021-09-01"),
    Case("in force", PLAN, "现将《安河市停车管理办法》印发给你们，自2021年10月1日起施行。", "2021-10-01"),
    Case("own title", PLAN, "《安河市停车管理办法》自2021年10月1日起施行，有效期五年。", "2021-10-01"),
    Case("with an end", PLAN, "本办法自2021年10月1日起施行，有效期至2026年9月30日。", "2021-10-01"),
    Case("from to", PLAN, "本办法自2021年10月1日起至2026年9月30日止施行。", "2021-10-01"),
    Case("validity", PLAN, "本办法有效期自2021年10月1日至2026年9月30日。", "2021-10-01"),
    Case("Chinese numerals", PLAN, "本办法自二〇二一年十月一日起实施。", "2021-10-01"),
    Case("hour", STANDARD, "以上标准从2021年9月1日零时起执行。", "2021-09-01"),
    Case("formally", STANDARD, "新的收费标准于2021年9月1日起正式执行。", "2021-09-01"),
    Case("all over the city", STANDARD, "调整后的标准自2021年9月1日起在全市范围内统一执行。", "2021-09-01"),
    Case("labelled", STANDARD, "一、执行时间：2021年9月1日起。", "2021-09-01"),
    Case(
        "under a heading", STANDARD, "一、执行时间\n\n自2021年9月1日起。\n\n二、其他事项\n\n请遵照执行。", "2021-09-01"
    ),
    Case(
        "order",
        "安河市人民政府令",
        "《安河市停车管理办法》已经市政府常务会议通过，现予公布，自2021年10月1日起施行。",
        "2021-10-01",
    ),
    Case(
        "published",
        PLAN,
        "《安河市停车管理办法》已经市政府常务会议通过，现予公布，自2021年10月1日起施行。",
        "2021-10-01",
    ),
    Case(
        "leave alone: how long something is done",
        PLAN,
        "经市政府研究，决定从2021年12月10日起至2022年2月20日，在全市开展安全生产专项整治活动。",
        None,
    ),
    Case(
        "gone by", STANDARD, "经研究，我市决定自2021年1月1日起，将特困人员供养标准提高至每人每月900元。", "2021-01-01"
    ),
    Case("by when something is due", PLAN, "经市政府同意，请于2021年9月1日前将方案报市政府，并按月统计到位。", None),
    Case("before when", PLAN, "经市政府同意，各单位于2021年9月1日以前将名单报到市政府。", None),
    Case("changed", STANDARD, "一、从2021年1月1日起，城市低保标准调整为每人每月700元。", "2021-01-01"),
    Case("article", PLAN, "第二十条本办法自2021年10月1日起施行。", "2021-10-01"),
    Case("half-width", STANDARD, "以上标准,自2021年9月1日起执行.", "2021-09-01"),
    Case("surest", STANDARD, "从2021年1月1日起，城市低保标准调整为700元。本通知自2021年9月1日起施行。", "2021-09-01"),
    Case(
        "old one ends",
        PLAN,
        "本办法自2021年10月1日起施行，原《安河市停车收费办法》自2021年10月1日起废止。",
        "2021-10-01",
    ),
    Case("on issue", PLAN, "本办法自印发之日起施行。", None),
    Case("until", PLAN, "本办法自印发之日起施行，有效期至2026年9月30日。", None),
    Case("a law's", PLAN, "《安河市物业条例》自2020年10月1日起施行，各区要认真贯彻。", None),
    Case("a law told of", PLAN, "《安河市物业条例》已由市人大常委会通过，自2020年10月1日起施行。", None),
    Case("adjective", PLAN, "自2020年10月1日起施行的《安河市物业条例》是重要依据。", None),
    Case("one provision", PLAN, "其中第三条自2022年1月1日起施行。", None),
    Case("subsidies of a plan", PLAN, "（一）税费。自2021年1月1日起，对小微企业减征所得税。", None),
    Case("what a measure grants", PLAN, "（一）减费。2021年5月1日至2022年4月30日实施阶段性减费政策。", None),
    Case("a period", PLAN, "本措施2021年5月1日至2022年4月30日实施。", "2021-05-01"),
    Case("paid afterwards", STANDARD, "一、增加部分从2021年1月1日起补发。", None),
    Case("abolished", PLAN, "原办法自2021年10月1日起废止。", None),
    Case("month only", STANDARD, "本通知自2021年9月起执行。", None),
    Case("no such day", STANDARD, "本通知自2021年9月31日起执行。", None),
    Case("contradiction", PLAN, "本办法自2021年10月1日起施行。本细则自2021年11月1日起施行。", None),
    Case("signature only", PLAN, "请遵照执行。", None),
]


def document_of(title: str, text: str) -> Document:
    """The one document of a text with this title, addressed and signed."""
    issue, _ = build_tree(source_of(f"{title}\n\n各区人民政府：\n\n{text}{TAIL}", "anhe.txt"))
    assert len(issue.documents) == 1
    return issue.documents[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_effective_date(case: Case) -> None:
    document = document_of(case.title, case.text)
    day, span = effective_date(document)
    assert (day.isoformat() if day else None) == case.effective
    assert (span is None) == (day is None)
    if span and day:
        assert str(day.year) in document.source.printed(span) or "二〇二一年" in document.source.printed(span)


def test_long_text_is_read_in_line_with_its_length() -> None:
    document = document_of(PLAN, "自2021年10月1日" * 20_000)
    assert effective_date(document) == (None, None)
