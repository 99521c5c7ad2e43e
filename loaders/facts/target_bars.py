"""Which clauses of a sentence hold no targets: what is offered, who qualifies, what has been achieved."""

from __future__ import annotations

from loaders.facts.target_sentences import Clause, Sentence
from loaders.facts.time_frames import is_past
from loaders.rules.target_bars import BARS, QUALIFYING, RESUMED, Reach
from loaders.rules.time_frames import FrameSort


def silenced_clauses(sentence: Sentence) -> list[bool]:
    """For each clause, in order, whether a bar or a time gone by keeps its numbers from being targets."""
    silenced: list[bool] = []
    barred_group = -1
    reported = False
    ahead, past = frame_clauses(sentence)
    for clause in sentence.clauses:
        text = sentence.view[clause.start : clause.end]
        reaches = {bar.reach for bar in BARS if bar.bars(text)}
        if Reach.ONWARD in reaches and barred_group != clause.group:
            barred_group = clause.group
            silence_condition(sentence, clause, silenced)
        # 到2025年底，全市共有床位2.8万张: what there will be is no report
        if clause.index in ahead or (clause.index - 1 in ahead and stands_alone(sentence, clause.index - 1)):
            reported = False
        elif Reach.REPORT in reaches or clause.index in past:
            reported = True
        # 给予奖补，每年培育企业50家: a goal of its own behind an offer
        resumed = RESUMED.match(sentence.reading.text[clause.first : clause.last]) is not None
        barred = barred_group == clause.group and (Reach.ONWARD in reaches or not resumed)
        silenced.append(reported or Reach.CLAUSE in reaches or barred)
    return silenced


def stands_alone(sentence: Sentence, index: int) -> bool:
    """Whether a clause holds its time frame and nothing else."""
    return sentence.clauses[index].start == sentence.clauses[index].end


def silence_condition(sentence: Sentence, offer: Clause, silenced: list[bool]) -> None:
    """Silence the clauses that say who qualifies for an offer: those from 对…, 凡… up to it."""
    for clause in reversed(sentence.clauses[: offer.index]):
        if clause.group != offer.group:
            return
        if QUALIFYING.match(sentence.view, clause.start):
            silenced[clause.index : offer.index] = [True] * (offer.index - clause.index)
            return


def frame_clauses(sentence: Sentence) -> tuple[set[int], set[int]]:
    """The indexes of the clauses that name a deadline to come, and of those that name a time gone by."""
    ahead: set[int] = set()
    past: set[int] = set()
    clauses = iter(sentence.clauses)
    clause: Clause | None = next(clauses, None)
    for frame in sentence.frames.found:
        while clause is not None and clause.last <= frame.start:
            clause = next(clauses, None)
        if clause is None or not frame.deadlines:
            continue
        if is_past(frame, sentence.frames.today):
            past.add(clause.index)
        elif frame.sort is FrameSort.DEADLINE:
            ahead.add(clause.index)
    return ahead, past - ahead
