"""A report as text: tables for the terminal, JSON for programs."""

from __future__ import annotations

from gazette.render import Format, Json, as_json, json_records, render
from gazette.report_words import ACCOUNTS, SIGNALS
from graph.answers import Answer, Cell
from graph.coverage import Coverage, Doubt
from graph.report import Report

AROUND = 16  # characters of a sentence shown on both sides of a signal


def report_text(report: Report) -> str:
    """A report as tables: shares, signals that no fact explains, contradictions, problems; each with its count."""
    blocks = [
        titled("What was made of the text, in % of its characters without white space", shares(report)),
        titled("Not understood: signals in text that no fact came from", doubts(report)),
        titled("Facts that contradict each other", contradictions(report)),
        titled("Problems of reading", problems(report)),
    ]
    return "\n".join(blocks)


def titled(title: str, answer: Answer) -> str:
    """A table under its title; without rows the title says so."""
    if not answer.rows:
        return f"{title}: none\n"
    return f"{title}: {len(answer.rows)}\n\n{render(answer, Format.TABLE)}"


def shares(report: Report) -> Answer:
    """A row for each document."""
    columns = ("document", "characters", *(words.en for words in ACCOUNTS.values()), "facts", "signals")
    return Answer(columns, tuple(map(share_row, report.coverages)))


def share_row(coverage: Coverage) -> tuple[Cell, ...]:
    """A document's row of shares."""
    shares = [str(coverage.shares[account]) for account in ACCOUNTS]
    return (coverage.document.label, coverage.characters, *shares, facts(coverage), len(coverage.doubts))


def facts(coverage: Coverage) -> int:
    """How many facts are quoted from a document."""
    return sum(1 for ranges in coverage.own if ranges)


def doubts(report: Report) -> Answer:
    """A row for each signal that no fact explains, marked in what stands around it."""
    rows = tuple(
        (doubt.document, doubt.line, SIGNALS[doubt.kind].en, marked(doubt))
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


def contradictions(report: Report) -> Answer:
    """The pairs that contradict each other, without their nodes."""
    found = report.contradictions
    columns = ("kind", "document", "about", "one", "other_document", "other", "values")
    at = [found.columns.index(column) for column in columns]
    return Answer(columns, tuple(tuple(row[index] for index in at) for row in found.rows))


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
