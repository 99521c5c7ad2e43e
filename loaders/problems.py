"""Which document of a file a problem belongs to, so that it can be kept where the document is kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from loaders.model import Issue, Problem


def share_out(issue: Issue, problems: Iterable[Problem]) -> list[list[Problem]]:
    """The problems of each document, in the order of the issue's documents.

    A problem belongs to the last document that starts before its passage; one without a passage is of the file as a
    whole and goes to the first document. A document of an empty text has no leaves and starts at 0.
    """
    shares: list[list[Problem]] = [[] for _ in issue.documents]
    starts = [
        min((start for leaf in document.leaves for start, _ in leaf.pieces), default=0) for document in issue.documents
    ]
    for problem in problems:
        at = problem.span.pieces[0][0] if problem.span and problem.span.pieces else 0
        if shares:
            shares[max(0, bisect_right(starts, at) - 1)].append(problem)
    return shares
