"""The date from which a document applies (施行日期), where the print gives one: 本通知自2022年2月1日起执行."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loaders.dates import read_date
from loaders.model import Document, Genre, Reading, Span
from loaders.regex import regex
from loaders.rules import effective as rules

SENTENCE = regex(r"[^。；;！？]+[。；;！？]?")
CLAUSE_BREAKS = "，,：:"
CLAUSE_ENDS = "，,。；;：:）)！？"
REACH = 200  # characters of the longest clause that is looked at


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may be the document's: how surely (the lowest rank is the surest), and where it stands."""

    rank: int
    day: date
    span: Span


def effective_date(document: Document) -> tuple[date | None, Span | None]:
    """The day from which a document applies, and the passage that says so; (None, None) where the print gives none.

    Read are 本通知自2022年2月1日起执行, 自2022年3月1日起施行 without another subject, 执行时间：2022年2月1日起,
    有效期自…至…, and a decision from a day on, also one gone by (我区决定自2014年7月1日起，将…标准提高至…).
    Left alone are 自印发之日起 (no date is printed), the dates of other laws and documents, of single provisions
    (其中第三条自…起施行), of payments made up (从…起补发), and dates that contradict each other.
    """
    if document.genre is Genre.CHRONICLE:
        return None, None
    candidates = list(find_candidates(document))
    if not candidates:
        return None, None
    surest = min(candidate.rank for candidate in candidates)
    best = [candidate for candidate in candidates if candidate.rank == surest]
    if len({candidate.day for candidate in best}) > 1:
        return None, None
    return best[0].day, best[0].span


def find_candidates(document: Document) -> Iterator[Candidate]:
    """All dates that may be the document's own, in order of print."""
    titles = own_titles(document)
    for composition in document.compositions:
        for reading in composition.lead:
            yield from read_paragraph(reading, titles, decides=True)
        for section in composition.walk():
            texts = [*([section.heading] if section.heading else []), *section.paragraphs]
            if section.heading and section.paragraphs and rules.LABEL_HEADING.fullmatch(section.heading.text):
                yield from read_match(rules.LABEL_ANSWER.match(section.paragraphs[0].text), section.paragraphs[0], 0)
            for reading in texts:
                yield from read_paragraph(reading, titles, decides=document.genre is Genre.STANDARD)


def own_titles(document: Document) -> str:
    """The titles of the document and of what it issues, one after another."""
    titles = [document.title, *(composition.title for composition in document.compositions)]
    return "\n".join(title.text for title in titles if title is not None)


def read_paragraph(reading: Reading, titles: str, decides: bool) -> Iterator[Candidate]:
    """The candidates of one paragraph. decides: whether 自…起 that starts no document but a rule counts too."""
    if "年" not in reading.text:
        return
    for sentence in SENTENCE.finditer(reading.text):
        text = sentence.group()
        part = reading.cut(sentence.start(), sentence.end())
        yield from read_match(rules.LABELLED.search(text), part, 0)
        for match in rules.STARTS.finditer(text):
            # 2021年5月1日至2022年4月30日实施…费率下调政策: what a measure grants, not from when the text holds
            granted = rules.SPAN.search(match.group()) and text[match.end() : match.end() + 1] not in CLAUSE_ENDS
            if not granted and is_own(text, match.start(), titles):
                yield from read_match(match, part, 0)
        if decides:
            yield from read_decisions(part)


def read_decisions(sentence: Reading) -> Iterator[Candidate]:
    """The dates of a sentence from which something is decided to apply."""
    text = sentence.text
    decision = rules.DECISION.search(text)
    for match in rules.DECIDES.finditer(text):
        if decision and decision.end() <= match.start():
            yield from read_match(match, sentence, 1)
        elif is_subjectless(text, match.start()) and rules.CHANGES.search(text, match.end(), match.end() + REACH):
            yield from read_match(match, sentence, 2)


def read_match(match: re.Match[str] | None, reading: Reading, rank: int) -> Iterator[Candidate]:
    """The candidate of a match on a reading's text, its passage reaching back to the start of the clause."""
    day = read_date(match["date"]) if match else None
    if match and day and day.day:
        yield Candidate(rank, day.last_day(), reading.span(clause_start(reading.text, match.start()), match.end()))


def clause_start(text: str, position: int) -> int:
    """Where the clause begins that holds `position`."""
    nearest = max(0, position - REACH)
    found = max(text.rfind(mark, nearest, position) for mark in CLAUSE_BREAKS)
    return nearest if found < 0 else found + 1


def is_subjectless(text: str, position: int) -> bool:
    """Whether nothing but opening words stands between the start of the clause and `position`."""
    return rules.OPENING.fullmatch(text, clause_start(text, position), position) is not None


def is_own(text: str, position: int, titles: str) -> bool:
    """Whether what starts at `position` is the document itself: 本办法自…, 《its title》自…, or no subject."""
    start = clause_start(text, position)
    if rules.ITSELF.match(text, start, position):
        return True
    named = rules.OTHER_WORK.search(text, start, position)
    if named:
        return named["title"] in titles
    if not is_subjectless(text, position):
        return False
    # 《安河市物业条例》已由…通过，自…起施行: the clause before tells the subject
    subject = rules.OTHER_WORK.match(text)
    return subject is None or subject["title"] in titles or rules.ISSUES.search(text, 0, start) is not None
