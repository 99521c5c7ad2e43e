"""One sentence of a notice of standards → rows: its clauses in order, each taking over what those before it said."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from datetime import date

from loaders.fact_types import Standard
from loaders.facts.standard_amounts import Run, find_runs
from loaders.facts.standard_labels import Label, group_in_front, named_by_place, parse_label
from loaders.facts.standard_lists import expand
from loaders.facts.standard_scope import Scope, Standing, fill_label, full_measure, like_measure, merge, subject_of
from loaders.model import Problem, Reading, Span
from loaders.rules import standard_amounts as amount_rules
from loaders.rules import standard_groups as group_rules
from loaders.rules import standard_measures as measure_rules
from loaders.rules import standard_openings as opening_rules
from loaders.rules import standard_phrases as phrase_rules

UNREAD = "read the passage; no row was made of it"
LONGEST_EVIDENCE = 2000  # characters of a sentence shown for a row


@dataclass(slots=True)
class Findings:
    """What a notice gave so far: its rows and problems in order of print.

    effective: the day from which its rows hold. exempted: what the paragraph's last exemption was from.
    """

    effective: date | None
    facts: list[Standard] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    exempted: str | None = None


class SentenceReader:
    """Reads one sentence: its clauses in order, each taking over what those before it said."""

    def __init__(self, found: Findings, paragraph: Reading, sentence: Reading, scope: Scope) -> None:
        self.found = found
        self.paragraph = paragraph
        self.sentence = sentence
        self.scope = scope
        self.standing = Standing()
        self.named: list[str] = []
        self.introduced: str | None = None  # whom the sentence's own introduction names: 道路泊位：小型车每次3元
        self.clause = (0, Span(paragraph.source.name, 1, ()))

    def read(self) -> None:
        """Read all clauses."""
        for match in amount_rules.CLAUSE.finditer(self.sentence.text):
            self.standing = replace(self.standing, complete=False, paired=False)
            self.read_exemptions(match.group(), match.end())
            runs = find_runs(match.group())
            self.read_free(match.group(), match.end())
            if amount_rules.RANGE.search(match.group()):
                self.doubt("standards.range", "a range is no single amount", match.end())
            for index, run in enumerate(runs):
                if amount_rules.NO_STANDARD.search(run.before):
                    continue
                if any(amount.cut_short for amount in run.amounts):
                    self.label_of(run.before, index == 0)  # an introduction holds for what follows
                    self.standing = replace(self.standing, vague=True)
                    self.doubt("standards.unread", f"the unit of an amount is not known: {match.group()}", match.end())
                else:
                    self.read_run(run, index == 0, match.end())

    def read_run(self, run: Run, first: bool, end: int) -> None:
        """Add the rows of one list of amounts, or a problem."""
        before, base = run.before, None
        if run.amounts[0].unit in ("%", "倍") and (found := amount_rules.BASE.search(before)):
            before, base = before[: found.start()], found["base"] or found["bounded"]
        own = named_by_place(self.label_of(before, first))
        if base:
            own = replace(own, condition="，".join(filter(None, (own.condition, base))))
        if own.is_empty and amount_rules.NAMELY.match(run.before):
            own = replace(own, condition=self.standing.label.condition)
        own = self.with_measure_after(own, run)
        if own.is_empty and own.bound in amount_rules.DIFFERENCE and not first:
            return
        if own.rest or (self.standing.lost and own.measure is None) or self.hangs_on_unread(own, run.before):
            lost = self.standing.lost or measure_rules.HOLDS_MEASURE.search(own.rest) is not None
            self.standing = replace(self.standing, lost=lost, vague=True)
            self.doubt("standards.unread", f"what the amount is for is not understood: {own.rest or before}", end)
            return
        whole = self.separate(own, self.fill(own), len(run.amounts))
        said_at_once = own.measure is not None and (whole.group is not None or len(whole.tiers) == 1)
        paired = bool(own.group and whole.tiers) and (bool(own.tiers) or self.standing.paired)
        self.standing = Standing(whole, said_at_once, paired=paired)
        cells = expand(run, own, whole)
        if cells is None:
            message = f"{len(run.amounts)} amounts do not match what they are for: {run.before.strip('，,')}"
            self.doubt("standards.lengths", message, end)
            return
        for cell in cells:
            measure = full_measure(cell.measure, self.scope, cell.amount.unit)
            if measure is None and cell.amount.unit == "%" and own.verb in phrase_rules.PAYS:
                measure = f"{self.scope.setting or ''}{own.verb}比例"
            if measure is None:
                self.doubt("standards.measure", "what the amount measures is not printed beside or above it", end)
                return
            row = (cell.group, cell.tier, cell.condition, cell.amount.value, cell.amount.unit)
            self.found.facts.append(Standard(measure, *row, self.found.effective, spans=self.spans(end)))

    def with_measure_after(self, own: Label, run: Run) -> Label:
        """The label with the measure that stands behind the amounts: 给予每人1000元的一次性就业补贴."""
        named = phrase_rules.MEASURE_AFTER.match(run.after)
        if named is None or own.measure is not None or not (named.start("measure") or own.is_empty):
            return own
        if run.amounts[0].unit in "%‰" and named["measure"].endswith("费"):
            return own  # 按平均工资的20%缴纳养老保险费
        return replace(own, measure=named["measure"])

    def hangs_on_unread(self, own: Label, before: str) -> bool:
        """Whether an amount is for what the words before the last one said, which were not understood."""
        listed = before.startswith("、") and own.measure is None  # 每半小时小型车1.5元、大型车5元
        named = own.measure is not None and not measure_rules.GENERIC.fullmatch(own.measure)
        return self.standing.vague and (listed or not (named or own.group or own.tiers or own.condition))

    def label_of(self, before: str, first: bool) -> Label:
        """What stands before an amount; an introduction up to a colon narrows the scope of the whole sentence."""
        before = group_rules.COVERED.sub("", before)
        before = group_rules.TIERS.sub(lambda match: re.sub("[，,]", "、", match.group()), before)
        colons = [match.span() for match in amount_rules.COLON.finditer(before)]
        start, end = colons[-1] if colons else (0, 0)
        introduction, colon, rest = before[:start], before[start:end], before[end:]
        if colon and introduction:
            for segment in filter(None, amount_rules.COLON.split(introduction)):
                self.introduce(segment)
        parts = (rest if colon else before).replace(",", "，").split("，")
        if not first and not colon:
            # what follows the amount before up to the comma belongs to that one
            parts = parts[1:] or parts
        return self.parts_label("，".join(parts))

    def introduce(self, text: str) -> None:
        """Take over what an introduction says; one behind another (骨灰寄存：1.城区：40元) names a class of it."""
        label = self.introduction_label(text)
        if label.group and label.group.startswith("各"):
            label = replace(label, group=None)  # 各地区的标准为：平山县200元
        if self.introduced and label.group and not (label.tiers or label.measure):
            label = replace(label, group=self.introduced, tiers=(label.group,))
        self.scope = merge(self.scope, label)
        self.introduced = label.group
        self.standing = Standing(lost=measure_rules.HOLDS_MEASURE.search(label.rest) is not None)

    def introduction_label(self, text: str) -> Label:
        """The label of an introduction in the same sentence, without what closes it (调整如下, 有关事项通知如下)."""
        opening = opening_rules.GROUNDS.sub("", opening_rules.INTRODUCES.sub("", text))
        subject = subject_of(re.split("[，,]", opening)[-1], text[len(opening) :])
        return named_by_place(self.parts_label(opening)) if subject is None else Label(subject or None)

    def parts_label(self, text: str) -> Label:
        """The label of a phrase whose parts stand between commas; earlier parts fill what the last does not say."""
        *earlier, last = amount_rules.COLON.split(text)[-1].replace(",", "，").split("，")
        label = self.parse(last)
        for part in reversed(earlier):
            if amount_rules.BASIS_PART.search(part):
                continue
            if label.measure is None and (told := measure_rules.TOLD_HOW.match(part)):
                # 产前检查费采取定额支付方式，标准为1200元
                label = replace(label, measure=self.parse(told["measure"]).measure)
                continue
            if measure_rules.GENERIC.fullmatch(label.measure or "") and (paid := opening_rules.PAID.search(part)):
                # 可收取陪床费，收费标准为10元
                label = replace(label, measure=paid["measure"])
                continue
            other = self.parse(group_rules.COSTS.sub("", part))
            if label.group and other.group and "，以及" in text:
                # 其子女，以及其直系亲属，系农业人口的: of several people, whom no rule puts together
                label = replace(label, rest=text)
            elif len(other.tiers) > 1:
                # a list of classes in front holds for the whole sentence: 一级、二级医院，职工为…，居民为…
                self.scope = merge(self.scope, other)
            elif not other.rest or (phrase_rules.BOUNDED.search(part) and not phrase_rules.UNBOUNDED.search(part)):
                label = replace(fill_label(label, other), rest=label.rest or other.rest)
            elif other.rest and label.measure is None and (defined := measure_rules.MEASURE_FIRST.match(part)):
                # 缴存基数为职工上年度月平均工资，最高不得高于…
                label = replace(label, measure=self.parse(defined["measure"]).measure)
            elif (
                label.measure is None and amount_rules.AMOUNT.search(part) and measure_rules.HOLDS_MEASURE.search(part)
            ):
                # 起付标准依次递减100元，但三级医院…: of a measure that is not understood
                label = replace(label, rest=label.rest or other.rest)
            elif label.group and group_rules.PLACES.match(label.group) and group_rules.PLACES_BEFORE.fullmatch(part):
                label = replace(label, group=f"{part}，{label.group}")
            elif label.group is None and not phrase_rules.REASON.search(part):
                label = replace(label, group=group_in_front(part))
        return label

    def parse(self, text: str) -> Label:
        """The label of one phrase, known names of measures at hand."""
        text = amount_rules.COUNTS.sub("", text)
        text = group_rules.MERGED_INTO.sub("", group_rules.SINCE_AT_END.sub("", phrase_rules.UNCHANGED.sub("", text)))
        stepped = phrase_rules.STEPPED.search(text)
        known = tuple(name for level in self.scope.measures for name in level)
        label = parse_label(text[: stepped.start()] if stepped else text, known)
        return replace(label, measure=label.measure or stepped["measure"]) if stepped else label

    def fill(self, own: Label) -> Label:
        """The label of an amount with what it takes over from those before it and from the scope."""
        previous = self.standing.label
        scope = self.scope.label
        group, tiers = own.group, own.tiers
        if group and not tiers and self.introduced and self.introduced not in group:
            group, tiers = self.introduced, (group,)
        elif own.measure and not (group or tiers):
            insured = own.condition is not None and group_rules.INSURED.match(own.condition)
            inherited = previous if self.standing.complete or insured else scope
            group, tiers = inherited.group, inherited.tiers
        elif tiers:
            group = group or previous.group or scope.group
        elif group:
            tiers = previous.tiers if self.standing.paired else scope.tiers
        else:
            group, tiers = previous.group or scope.group, previous.tiers or scope.tiers
        measure = own.measure or previous.measure or scope.measure
        if group and own.measure is None and group_rules.USE.search(group) and group_rules.USE.match(measure or ""):
            measure = scope.measure  # 生活用水价格1元；工业用水2元
        condition = own.condition or scope.condition
        if own.tiers and len(scope.tiers) == 1 and scope.tiers != own.tiers:
            # 市内住院的起付标准为：三级医院1000元
            condition = "，".join(filter(None, (scope.tiers[0], condition)))
        if condition is None and own.tiers and group_rules.YEAR_ALONE.fullmatch(previous.condition or ""):
            condition = previous.condition  # 2021年一档280元，二档655元
        return replace(own, measure=measure, group=group, tiers=tiers, condition=condition)

    def separate(self, own: Label, whole: Label, count: int) -> Label:
        """The label with the classes named one by one before, where 分别 refers to them: …；支付比例分别为…."""
        if own.separately and not own.tiers and len(whole.tiers) < 2 and len(self.named) == count:
            return replace(whole, tiers=tuple(self.named))
        if own.measure or own.group:
            self.named = []
        if len(own.tiers) == 1:
            self.named.append(own.tiers[0])
        return whole

    def read_exemptions(self, clause: str, end: int) -> None:
        """Add a row without a value for each thing that is not charged or not set."""
        for match in phrase_rules.EXEMPT.finditer(clause):
            subject = clause[: match.start()].rpartition("：")[2].rstrip("，,")
            own = self.parse(group_rules.COSTS.sub("", subject.rpartition("，")[2]))
            if own.rest or own.measure:
                self.doubt("standards.unread", f"whom the exemption is for is not understood: {subject}", end)
                continue
            whole = self.fill(replace(own, measure=match["measure"]))
            self.found.exempted = like_measure(match["measure"], self.scope.measures)
            self.add_exempt(whole, self.found.exempted, match["words"], end)

    def read_free(self, clause: str, end: int) -> None:
        """Add a row without a value for what is free: 停放2小时以内免费; what is only charged in part is a problem."""
        for match in phrase_rules.HALVED.finditer(clause):
            self.doubt("standards.share", f"a part of a charge is no amount: {match.group()}", end)
        for match in phrase_rules.FREE.finditer(clause):
            subject = re.split("[，,]", amount_rules.COLON.split(clause[: match.start()].rstrip("，,"))[-1])[-1]
            own = self.parse(subject)
            measure = self.found.exempted or full_measure(None, self.scope, "元")
            if own.rest or own.measure or own.is_empty:
                self.doubt("standards.unread", f"whom the exemption is for is not understood: {subject}", end)
            elif measure is None:
                self.doubt("standards.measure", "what is free is not printed beside or above it", end)
            else:
                self.add_exempt(self.fill(own), measure, match["words"], end)

    def add_exempt(self, whole: Label, measure: str, words: str, end: int) -> None:
        """Add the rows of an exemption, one for each class; without a condition its own words are one."""
        for tier in whole.tiers or (None,):
            row = (whole.group, tier, whole.condition or words, None, None, self.found.effective)
            self.found.facts.append(Standard(measure, *row, spans=self.spans(end)))

    def spans(self, end: int) -> tuple[Span, ...]:
        """Where a row stands: the heading or introduction it rests on, and its sentence up to its clause."""
        return (*self.scope.spans, self.span(end))

    def span(self, end: int) -> Span:
        """The sentence up to `end`, with the bracketed remarks that were left out of reading; of a long one the end."""
        if self.clause[0] != end:
            places = self.paragraph.places
            first = bisect_left(places, self.sentence.places[max(0, end - LONGEST_EVIDENCE)])
            self.clause = (end, self.paragraph.span(first, bisect_left(places, self.sentence.places[end - 1]) + 1))
        return self.clause[1]

    def doubt(self, code: str, message: str, end: int) -> None:
        """Note an amount that was not read."""
        self.found.problems.append(Problem(code, message, UNREAD, self.span(end)))
