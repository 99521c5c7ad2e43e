"""A validation as text: what is wrong, shape by shape, for the terminal; JSON for programs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import pyoxigraph as ox

from gazette.counts import counted, counted_zh
from gazette.render import Format, Json, as_json, render
from graph.answers import Answer
from graph.shapes import SHAPES_NS, Severity, Shape, Wording, all_shapes
from graph.validation import Finding, Term, Validation
from ontology.terms import PREFIXES
from queries.headings import Language

SHOWN = 20  # findings of one shape on the terminal; JSON and Turtle hold all
LONGEST = 80  # characters of a value or a quote on the terminal


def validation_text(validation: Validation, language: Language | None = None) -> str:
    """A validation for the terminal: the counts, then a table for each shape that is not met, with what to do.

    language: in Chinese or in English; where none is asked for, what the shapes say stands in both.
    """
    blocks = [f"{summary(validation, language)}\n"]
    for shape, found in groupby(validation.findings, key=lambda finding: finding.shape):
        blocks.append(shape_text(shape, list(found), language))
    return "\n".join(blocks)


def summary(validation: Validation, language: Language | None) -> str:
    """How much was checked, whether it conforms, and how many findings there are of each severity."""
    if language is Language.CHINESE:
        numbers = ((validation.documents, "document"), (validation.nodes, "node"), (len(all_shapes()), "shape"))
        checked = "、".join(counted_zh(number, thing) for number, thing in numbers)
        found = [f"{SEVERITIES[each]} {validation.count(each)} 处" for each in Severity if validation.count(each)]
        return f"查验 {checked}：{'，'.join(['符合' if validation.conforms else '不符合', *found])}。"
    documents, nodes = counted(validation.documents, "document"), counted(validation.nodes, "node")
    checked = f"{documents}, {nodes}, {counted(len(all_shapes()), 'shape')}"
    verdict = "conforms" if validation.conforms else "does not conform"
    if language is None:
        verdict += " 符合" if validation.conforms else " 不符合"
    counts = [f"{each.value}: {validation.count(each)}" for each in Severity if validation.count(each)]
    return f"{checked}. {'; '.join([verdict, *counts])}"


def shape_text(shape: Shape, found: Sequence[Finding], language: Language | None) -> str:
    """One shape that is not met, and where."""
    chinese = language is Language.CHINESE
    name, must, wrong, advice = (worded(each, language) for each in (shape.name, shape.must, shape.wrong, shape.advice))
    if chinese:
        lines = [
            f"{SEVERITIES[shape.severity]}：{name}（{short(shape.iri)}），{len(found)} 处",
            f"  要求  {must}",
            f"  现状  {wrong}",
            f"  办法  {advice}",
        ]
    else:
        lines = [
            f"{shape.severity.value}: {name} ({short(shape.iri)}): {len(found)}",
            f"  must be  {must}",
            f"  is       {wrong}",
            f"  do       {advice}",
        ]
    answer = filled([row(finding) for finding in found[:SHOWN]])
    if chinese:
        answer = Answer(tuple(COLUMNS_ZH[COLUMNS.index(each)] for each in answer.columns), answer.rows)
    lines += ["", render(answer, Format.TABLE)]
    if more := max(len(found) - SHOWN, 0):
        all_of_them = f"… 另有 {more} 处；用 --format json 列出全部\n"
        lines[-1] += all_of_them if chinese else f"… and {more} more; --format json shows all\n"
    return "\n".join(lines)


COLUMNS = ("thing", "property", "value", "document", "line", "quote", "node")
COLUMNS_ZH = ("名称", "属性", "值", "公文", "行", "原文", "节点")
SEVERITIES = {Severity.VIOLATION: "违反", Severity.WARNING: "提醒", Severity.INFO: "提示"}


def filled(rows: Sequence[tuple[str | int | None, ...]]) -> Answer:
    """Rows as an answer without the columns that are empty in all of them."""
    kept = [at for at in range(len(COLUMNS)) if any(row[at] not in (None, "") for row in rows)]
    return Answer(tuple(COLUMNS[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in rows))


def row(finding: Finding) -> tuple[str | int | None, ...]:
    """A finding as a row of the table."""
    return (
        cut(finding.thing) if finding.thing != finding.focus else None,
        short(finding.path or finding.shape.path or ""),
        cut(written(finding.value)),
        finding.document,
        finding.line,
        cut(finding.quote or ""),
        finding.focus,
    )


def worded(wording: Wording, language: Language | None) -> str:
    """A wording in a language; where none is asked for, in Chinese and English."""
    if language is None:
        return f"{wording.zh} {wording.en}"
    return wording.zh if language is Language.CHINESE else wording.en


def cut(text: str) -> str:
    """A text that is not longer than a cell of the table needs."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def written(term: Term | None) -> str:
    """A term as people write it: an IRI by its prefix where it has one, a literal by its text."""
    if term is None:
        return ""
    return short(term.value) if isinstance(term, ox.NamedNode) else term.value


def short(iri: str) -> str:
    """An IRI by its prefix, where a vocabulary has one.

    >>> short("https://w3id.org/gazette/ns#comparator")
    'gz:comparator'
    """
    for prefix, namespace in SHORT.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


SHORT = PREFIXES | {"shapes": SHAPES_NS}


def validation_json(validation: Validation) -> str:
    """A validation as one JSON object: counts, and each shape that is not met with its findings."""
    found = groupby(validation.findings, key=lambda finding: finding.shape)
    return as_json(
        {
            "conforms": validation.conforms,
            "documents": validation.documents,
            "nodes": validation.nodes,
            "counts": {each.value: validation.count(each) for each in Severity},
            "shapes": [shape_record(shape) | {"findings": list(map(record, findings))} for shape, findings in found],
        }
    )


def shape_record(shape: Shape) -> dict[str, object]:
    """A shape as a JSON object."""
    worded = {"name": shape.name, "must": shape.must, "wrong": shape.wrong, "family": shape.family, "do": shape.advice}
    said: dict[str, object] = {key: {"zh": each.zh, "en": each.en} for key, each in worded.items()}
    return {"shape": shape.iri, "severity": shape.severity.value} | said


def record(finding: Finding) -> dict[str, Json]:
    """A finding as a JSON object."""
    return {
        "node": finding.focus,
        "thing": finding.thing,
        "property": finding.path or finding.shape.path,
        "value": None if finding.value is None else finding.value.value,
        "constraint": finding.component,
        "document": finding.document,
        "line": finding.line,
        "quote": finding.quote,
    }
