"""A report as text: tables for the terminal, JSON for programs."""

from __future__ import annotations

from gazette.render import Format, Json, as_json, json_records, render
from gazette.report_words import ACCOUNTS, CONFLICTS, CONTRADICTIONS, DOUBTS, HEADS, PROBLEMS, SHARES, SIGNALS, Words
from graph.answers import Answer, Cell
from graph.coverage import Coverage, Doubt
from graph.report import Report
from queries.headings import Language

AROUND = 16  # characters of a sentence shown on both sides of a signal


def report_text(report: Report, language: Language = Language.ENGLISH) -> str:
    """A report as tables: shares, signals that no fact explains, contradictions, problems; each with its count.

    language: of headings and of words of ours; what is printed, and the problems' own words, stay.
    """
    blocks = [
        titled(SHARES, shares(report, language), language),
        titled(DOUBTS, doubts(report, language), language),
        titled(CONFLICTS, contradictions(report, language), language),
        titled(PROBLEMS, problems(report), language),
    ]
    return "\n".join(blocks)


def titled(title: Words, answer: Answer, language: Language) -> str:
    """A table under its title, with how many rows it has where they are findings; without rows the title says so."""
    chinese = language is Language.CHINESE
    said, colon = title.of(language), "：" if chinese else ": "
    if not answer.rows:
        return f"{said}{colon}{'无' if chinese else 'none'}\n"
    count = "" if title is SHARES else f"{colon}{len(answer.rows)}"
    heads = tuple(HEADS[column].of(language) if column in HEADS else column for column in answer.columns)
    return f"{said}{count}\n\n{render(Answer(heads, answer.rows), Format.TABLE)}"


def shares(report: Report, language: Language) -> Answer:
    """A row for each document."""
    columns = ("document", "characters", *(words.of(language) for words in ACCOUNTS.values()), "facts", "signals")
    return Answer(columns, tuple(map(share_row, report.coverages)))


def share_row(coverage: Coverage) -> tuple[Cell, ...]:
    """A document's row of shares."""
    shares = [str(coverage.shares[account]) for account in ACCOUNTS]
    return (coverage.document.label, coverage.characters, *shares, facts(coverage), len(coverage.doubts))


def facts(coverage: Coverage) -> int:
    """How many facts are quoted from a document."""
    return sum(1 for ranges in coverage.own if ranges)


def doubts(report: Report, language: Language) -> Answer:
    """A row for each signal that no fact explains, marked in what stands around it."""
    rows = tuple(
        (doubt.document, doubt.line, SIGNALS[doubt.kind].of(language), marked(doubt))
        for coverage in report.coverages
        for doubt in coverage.doubts
    )
    return Answer(("document", "line", "kind", "sentence"), rows)


def marked(doubt: Doubt) -> str:
    """A doubt's signal between 【 and 】 in what stands around it."""
    end = doubt.start + len(doubt.signal)
    first = max(0, doubt.start - AROUND)
    before = ("…" if first else "") + doubt.sentence[first : doubt.start]
    after = doubt.sentence[end : end + AROUND] + ("…" if end + AROUND < len(doubt.sentence) else "")
    return f"{before}【{doubt.signal}】{after}"


def contradictions(report: Report, language: Language) -> Answer:
    """The pairs that contradict each other, without their nodes."""
    found = report.contradictions
    columns = ("kind", "document", "about", "one", "other_document", "other", "values")
    at = [found.columns.index(column) for column in columns]
    rows = tuple(tuple(row[index] for index in at) for row in found.rows)
    if language is Language.CHINESE:
        rows = tuple((CONTRADICTIONS.get(str(kind), kind), *rest) for kind, *rest in rows)
    return Answer(columns, rows)


def problems(report: Report) -> Answer:
    """A row for each problem of reading."""
    rows = tuple((each.document, each.code, each.message, each.advice) for each in report.problems)
    return Answer(("document", "code", "message", "advice"), rows)


def report_json(report: Report) -> str:
    """A report as one JSON object: documents, doubts, contradictions, problems. Places are code points of the file."""
    documents = [
        {
            "document": each.document.label,
            "title": each.document.title,
            "file": each.document.file,
            "characters": each.characters,
            "counts": {account.value: each.counts[account] for account in ACCOUNTS},
            "shares": {account.value: float(each.shares[account]) for account in ACCOUNTS},
            "facts": facts(each),
            "signals_unexplained": len(each.doubts),
        }
        for each in report.coverages
    ]
    return as_json(
        {
            "counts_as": {account.value: words.about_en for account, words in ACCOUNTS.items()},
            "documents": documents,
            "doubts": [doubt_record(doubt) for coverage in report.coverages for doubt in coverage.doubts],
            "contradictions": json_records(report.contradictions),
            "problems": [
                {
                    "document": each.document,
                    "code": each.code,
                    "message": each.message,
                    "advice": each.advice,
                    "place": each.place,
                }
                for each in report.problems
            ],
        }
    )


def doubt_record(doubt: Doubt) -> dict[str, Json]:
    """A doubt as a JSON object; `start` is the signal's place in the sentence, `place` that in the file."""
    return {
        "document": doubt.document,
        "line": doubt.line,
        "kind": doubt.kind.value,
        "signal": doubt.signal,
        "sentence": doubt.sentence,
        "start": doubt.start,
        "place": doubt.place,
    }
