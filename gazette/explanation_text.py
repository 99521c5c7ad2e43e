"""An explanation as text for the terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from gazette.render import as_json, shown
from graph.behind import Evidence
from graph.explain import Claim, Derivation, Explanation, shorten
from queries.headings import Language

STEP = "   "


def explanation_text(explanation: Explanation, language: Language = Language.ENGLISH) -> str:
    """An explanation line by line; what follows from something stands above it, further left."""
    return "".join(f"{line}\n" for line in explanation_lines(explanation, language))


def explanation_lines(explanation: Explanation, language: Language) -> Iterator[str]:
    """The claim, whether it holds, and each derivation; or what comes nearest to it."""
    chinese = language is Language.CHINESE
    yield claim_text(explanation.claim)
    yield holding(explanation, language)
    if explanation.holds:
        for number, derivation in enumerate(explanation.derivations, start=1):
            yield ""
            yield from derivation_lines(derivation, f"{number}. ", STEP, language)
        return
    if explanation.other_days:
        yield "有文件这样写，但当日不在有效期内：" if chinese else "printed, but not in force on that day:"
    for evidence in explanation.other_days:
        yield from (f"{STEP}{line}" for line in evidence_lines(evidence, language))
    if explanation.nearest:
        yield "最接近的是：" if chinese else "nearest to it:"
    else:
        yield "没有相近的说法" if chinese else "nothing else comes near it"
    for near in explanation.nearest:
        yield ""
        yield from explanation_lines(near, language)


def holding(explanation: Explanation, language: Language) -> str:
    """Whether a claim holds, on which day, and how many ways lead to it."""
    day, many = explanation.as_of, len(explanation.derivations)
    if language is Language.CHINESE:
        on = f"（截至 {day}）" if day else ""
        if not explanation.holds:
            return f"不成立{on}"
        how = f"由推定得出，推定途径 {many} 条" if explanation.inferred else f"有原文依据，依据 {many} 条"
        return f"成立{on}：{how}"
    on = f", as of {day}" if day else ""
    if not explanation.holds:
        return f"does not hold{on}"
    how = "inferred (推定)" if explanation.inferred else "as read"
    return f"holds, {how}{on}; {many} derivation{'s' if many > 1 else ''}"


def derivation_lines(derivation: Derivation, mark: str, indent: str, language: Language) -> Iterator[str]:
    """A claim, the axiom that gives it, and below it the premises, down to the print. indent: of what is below."""
    chinese = language is Language.CHINESE
    yield f"{mark}{claim_text(derivation.claim)}"
    if derivation.axiom is not None:
        yield f"{indent}{'依据公理：' if chinese else 'by '}{derivation.axiom}"
    elif not derivation.evidence:
        without = "没有哪一段原文直接这样写，是由名称认定得出的"
        yield f"{indent}{without if chinese else 'no one passage says so: it comes from how names were resolved'}"
    for evidence in derivation.evidence:
        yield from (f"{indent}{line}" for line in evidence_lines(evidence, language))
    for premise in derivation.premises:
        yield from derivation_lines(premise, f"{indent}· ", f"{indent}{STEP}", language)


def claim_text(claim: Claim) -> str:
    """A claim in one line: its labels, and the property's prefixed name."""
    term = shorten(claim.property.iri)
    label = "" if claim.property.label == term else f"{claim.property.label} "
    return shown(f"{claim.subject.label} — {label}{term} → {claim.object.label}")


def evidence_lines(evidence: Evidence, language: Language) -> Iterator[str]:
    """Each passage of a fact: document, page and line where known, and the quote."""
    for passage in evidence.passages:
        if language is Language.CHINESE:
            page = f"第 {passage.page} 页" if passage.page is not None else ""
            line = f"第 {passage.line} 行" if passage.line is not None else ""
            yield shown(f"{passage.document}{page}{line}：“{passage.quote}”")
            continue
        page = f", page {passage.page}" if passage.page is not None else ""
        line = f", line {passage.line}" if passage.line is not None else ""
        yield shown(f"{passage.document}{page}{line}: “{passage.quote}”")


def explanation_json(explanation: Explanation) -> str:
    """An explanation as one JSON object, IRIs and labels of everything in it."""
    return as_json(as_object(explanation))


def as_object(explanation: Explanation) -> dict[str, object]:
    """An explanation as JSON's objects and lists."""
    return {
        "claim": asdict(explanation.claim),
        "holds": explanation.holds,
        "inferred": explanation.inferred,
        "as_of": explanation.as_of.isoformat() if explanation.as_of else None,
        "derivations": [asdict(each) for each in explanation.derivations],
        "other_days": [asdict(each) for each in explanation.other_days],
        "nearest": [as_object(each) for each in explanation.nearest],
    }
