"""An explanation as text for the terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from gazette.render import as_json, shown
from graph.behind import Evidence
from graph.explain import Claim, Derivation, Explanation, shorten

STEP = "   "


def explanation_text(explanation: Explanation) -> str:
    """An explanation line by line; what follows from something stands above it, further left."""
    return "".join(f"{line}\n" for line in explanation_lines(explanation))


def explanation_lines(explanation: Explanation) -> Iterator[str]:
    """The claim, whether it holds, and each derivation; or what comes nearest to it."""
    yield claim_text(explanation.claim)
    day = f", as of {explanation.as_of}" if explanation.as_of else ""
    if explanation.holds:
        how = "inferred (推定)" if explanation.inferred else "as read"
        many = len(explanation.derivations)
        yield f"holds, {how}{day}; {many} derivation{'s' if many > 1 else ''}"
        for number, derivation in enumerate(explanation.derivations, start=1):
            yield ""
            yield from derivation_lines(derivation, f"{number}. ", STEP)
        return
    yield f"does not hold{day}"
    if explanation.other_days:
        yield "printed, but not in force on that day:"
    for evidence in explanation.other_days:
        yield from (f"{STEP}{line}" for line in evidence_lines(evidence))
    yield "nearest to it:" if explanation.nearest else "nothing else comes near it"
    for near in explanation.nearest:
        yield ""
        yield from explanation_lines(near)


def derivation_lines(derivation: Derivation, mark: str, indent: str) -> Iterator[str]:
    """A claim, the axiom that gives it, and below it the premises, down to the print. indent: of what is below."""
    yield f"{mark}{claim_text(derivation.claim)}"
    if derivation.axiom is not None:
        yield f"{indent}by {derivation.axiom}"
    elif not derivation.evidence:
        yield f"{indent}no one passage says so: it comes from how names were resolved"
    for evidence in derivation.evidence:
        yield from (f"{indent}{line}" for line in evidence_lines(evidence))
    for premise in derivation.premises:
        yield from derivation_lines(premise, f"{indent}· ", f"{indent}{STEP}")


def claim_text(claim: Claim) -> str:
    """A claim in one line: its labels, and the property's prefixed name."""
    term = shorten(claim.property.iri)
    label = "" if claim.property.label == term else f"{claim.property.label} "
    return shown(f"{claim.subject.label} — {label}{term} → {claim.object.label}")


def evidence_lines(evidence: Evidence) -> Iterator[str]:
    """Each passage of a fact: document, page and line where known, and the quote."""
    for passage in evidence.passages:
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
