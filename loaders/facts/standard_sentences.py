"""One sentence of a notice of standards → rows: its clauses in order, each taking over what those before it said."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from loaders.fact_types import Standard
from loaders.facts.standard_amounts import Run, cut_base, find_runs, is_choice
from loaders.facts.standard_findings import UNREAD, Findings
from loaders.facts.standard_labels import Label, joined, named_by_place
from loaders.facts.standard_lists import Cell, cell_of, expand
from loaders.facts.standard_parts import PhraseReader, people_together
from loaders.facts.standard_rises import name_rise, named_in_rise
from loaders.facts.standard_scope import Scope, Standing, full_measure, like_measure
from loaders.model import Problem, Reading, Span
from loaders.rules import standard_amounts as amount_rules
from loaders.rules import standard_groups as group_rules
from loaders.rules import standard_measures as measure_rules
from loaders.rules import standard_phrases as phrase_rules

LONGEST_EVIDENCE = 2000  # characters of a sentence shown for a row


class SentenceReader(PhraseReader):
    """Reads one sentence: its clauses in order, each taking over what those before it said."""

    def __init__(self, found: Findings, paragraph: Reading, sentence: Reading, scope: Scope) -> None:
        super().__init__(scope)
        self.found = found
        self.paragraph = paragraph
        self.sentence = sentence
        self.place: str | None = None  # in front of the clause's first measure: 清河县月最低工资标准为670元，小时…
        self.opening: Label | None = None  # what the clause's first amount is for
        self.aside = False  # whether the clause's last amount is for other people than its first
        self.parallel = False  # whether this clause runs side by side with the one before
        self.measured: list[str] = []  # what the amounts of this clause measure, each once
        self.unread_people = False  # whether this clause is for people whom no rule understood
        self.clause = (0, Span(paragraph.source.name, 1, ()))

    def read(self) -> None:
        """Read all clauses."""
        for match in amount_rules.CLAUSE.finditer(self.sentence.text):
            self.open_clause()
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

    def open_clause(self) -> None:
        """Take over from the clause before what this one starts with: where two run side by side, what that did."""
        label = self.standing.label
        self.parallel = len(self.measured) > 1
        if self.parallel:  # 非经营用户污水处理费1.5元，到户价4.7元；企业1.7元，到户价5.3元
            label = replace(label, measure=self.measured[0])
        if self.opening and self.aside:  # 10万元以下部分报销55%，贫困人员60%；10万元以上…
            label = replace(label, group=self.opening.group)
        self.standing = replace(self.standing, label=label, complete=False, paired=False)
        self.place, self.measured, self.opening, self.aside = None, [], None, False
        self.unread_people = False

    def read_run(self, run: Run, first: bool, end: int) -> None:
        """Add the rows of one list of amounts, or a problem."""
        before, base = cut_base(run.before, run.amounts[0].unit)
        own = self.own_label(run, before, first)
        rise = run.amounts[0].rise
        if rise is None and self.rising and not phrase_rules.NEW_VALUE.search(before):
            rise = self.rising
        if thing := named_in_rise(rise):
            own = replace(own, measure=thing)
        if own.is_empty and not base and not first and (rise or own.bound in amount_rules.DIFFERENCE):
            return
        if own.rest or (self.standing.lost and own.measure is None) or self.hangs_on_unread(own, run.before):
            lost = self.standing.lost or measure_rules.HOLDS_MEASURE.search(own.rest) is not None
            self.standing = replace(self.standing, lost=lost, vague=True)
            self.unread_people = measure_rules.PEOPLE_FIRST.search(own.rest) is not None
            self.doubt("standards.unread", f"what the amount is for is not understood: {own.rest or before}", end)
            return
        shared = own.verb in phrase_rules.PAYS and run.amounts[0].unit == "%"  # 按50%比例支付
        if shared and measure_rules.LIMIT.search(self.standing.label.measure or ""):
            # 起付标准为5000元，按50%比例救助: no share of what was named before
            self.standing = replace(self.standing, label=replace(self.standing.label, measure=None))
        whole = self.separate(own, self.fill(own), len(run.amounts))
        self.opening = self.opening or whole
        said_at_once = (own.measure is not None or self.parallel or shared) and (
            whole.group is not None or len(whole.tiers) == 1
        )
        paired = bool(own.group and whole.tiers) and (bool(own.tiers) or self.standing.paired)
        based = replace(whole, condition=joined(whole.condition, base))
        bounded = base is not None and phrase_rules.BOUNDS.match(base)
        self.standing = Standing(based if bounded else whole, said_at_once, paired=paired)
        cells = expand(run, own, based)
        if cells is None and is_choice(run):
            cells = [cell_of(based, None, amount) for amount in run.amounts]
            self.found.choices.add(self.spans(end))
        if cells is None:
            message = f"{len(run.amounts)} amounts do not match what they are for: {run.before.strip('，,')}"
            self.doubt("standards.lengths", message, end)
            return
        self.add_rows(cells, own, rise, end)

    def own_label(self, run: Run, before: str, first: bool) -> Label:
        """What the words beside a list of amounts say of it. before: those in front, without what it is a share of."""
        share = phrase_rules.SHARED_BY.search(before) if run.amounts[0].unit in "%‰" else None
        own = named_by_place(self.label_of(before[: share.start()] if share else before, first))
        if share and own.measure is None:
            told = self.standing.label.condition if own.is_empty and not first else own.condition
            own = replace(own, measure=f"{share.group()}比例", condition=told)
        standing = self.standing.label
        part = self.opening and (standing.condition or "").endswith("部分")
        if own.is_empty and amount_rules.NAMELY.match(run.before):
            own = replace(own, condition=standing.condition)
        elif part and own.group and not (own.measure or own.tiers or own.condition or own.rest):
            self.aside = True  # 10万元以下部分报销55%，贫困人员60%
            own = replace(own, condition=standing.condition)
        ends = phrase_rules.OTHER_END
        if own.is_empty and ends.fullmatch(own.bound or "") and ends.search(standing.measure or ""):
            own = replace(own, measure=ends.sub(own.bound or "", standing.measure or ""), bound=None)
        return self.with_measure_after(own, run)

    def with_measure_after(self, own: Label, run: Run) -> Label:
        """The label with the measure that stands behind the amounts: 给予每人1000元的一次性就业补贴."""
        shared = phrase_rules.SHARE_AFTER.match(run.after) if run.amounts[0].unit in "%‰" else None
        if shared and phrase_rules.COSTS_NAME.search(own.measure or "费"):
            told = own.condition if own.condition != "按" else None  # 低保对象按自付费用75%比例救助
            return replace(own, measure=None, condition=joined(told, own.measure), verb=shared["verb"])
        named = phrase_rules.MEASURE_AFTER.match(run.after)
        if named is None or own.measure is not None:
            return own
        given = own.verb in phrase_rules.GIVES and phrase_rules.GIVEN.fullmatch(named["measure"])
        if not (named.start("measure") or own.is_empty or run.amounts[0].rise or given):
            return own
        if run.amounts[0].unit in "%‰" and named["measure"].endswith("费"):
            return own  # 按平均工资的20%缴纳养老保险费
        return replace(own, measure=named["measure"])

    def add_rows(self, cells: list[Cell], own: Label, rise: str | None, end: int) -> None:
        """Add a row for each cell of a list, or a problem where what it measures is not printed."""
        for cell in cells:
            named = named_in_rise(rise)
            measure = named or full_measure(cell.measure, self.scope, cell.amount.unit)
            if cell.group and measure == f"{cell.group}{cell.measure}":
                measure = cell.measure
            if cell.amount.unit == "%" and own.verb in phrase_rules.PAYS and self.names_no_share(measure):
                measure = f"{self.scope.setting or ''}{own.verb}比例"
            if measure and own.verb in phrase_rules.TOPS_UP and measure_rules.LIVING.search(measure):
                measure = None  # 每人每月补贴300元 below 低保标准
            if measure is None:
                self.doubt("standards.measure", "what the amount measures is not printed beside or above it", end)
                return
            if cell.measure and cell.measure not in self.measured:
                self.measured.append(cell.measure)
            self.note_place(cell)
            if rise:
                self.found.risen[len(self.found.facts)] = measure
                measure = name_rise(measure, rise)
            row = (cell.group, cell.tier, cell.condition, cell.amount.value, cell.amount.unit)
            self.found.facts.append(Standard(measure, *row, self.found.effective, spans=self.spans(end)))

    def names_no_share(self, measure: str | None) -> bool:
        """Whether what is named above is wider than the treatment that a heading below it names: 医疗救助标准."""
        setting = self.scope.setting
        return measure is None or bool(setting and setting not in measure and not measure_rules.SHARE.search(measure))

    def hangs_on_unread(self, own: Label, before: str) -> bool:
        """Whether an amount is for what the words before the last one said, which were not understood."""
        listed = before.startswith("、") and own.measure is None  # 每半小时小型车1.5元、大型车5元
        named = own.measure is not None and not measure_rules.GENERIC.fullmatch(own.measure)
        if self.unread_people and not (own.group or self.scope.label.group):
            return True
        return self.standing.vague and (listed or not (named or own.group or own.tiers or own.condition))

    def note_place(self, cell: Cell) -> None:
        """Keep the place in front of the clause's first measure; the next row may be of a later measure there."""
        place = group_rules.PLACE_FIRST.match(cell.measure or "")
        if place:
            self.place = place.group()
        elif self.place and cell.measure and cell.group is None:
            self.found.places[len(self.found.facts)] = self.place

    def read_exemptions(self, clause: str, end: int) -> None:
        """Add a row without a value for each thing that is not charged or not set."""
        for match in phrase_rules.EXEMPT.finditer(clause):
            subject = clause[: match.start()].rpartition("：")[2].rstrip("，,")
            own = self.parse(group_rules.COSTS.sub("", people_together(subject.split("，"))[-1]))
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
