"""What is paid and charged (起付标准, 支付比例, 补贴, 收费): group × tier × condition → value, and what is exempt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from loaders.fact_types import Fact, Standard
from loaders.facts.effective import effective_date
from loaders.facts.standard_amounts import Run, find_runs, without_brackets
from loaders.facts.standard_labels import Label, group_in_front, named_by_place, parse_label
from loaders.facts.standard_lists import expand, without_comparators, without_year
from loaders.facts.standard_scope import (
    Scope,
    Standing,
    fill_label,
    full_measure,
    like_measure,
    merge,
    narrow,
    subject_of,
    title_measures,
)
from loaders.facts.standard_tables import Table, cut_tables, read_table
from loaders.model import Document, Problem, Reading, Section, Span, join_readings
from loaders.rules import standards as rules

UNREAD = "read the passage; no row was made of it"
LONGEST_EVIDENCE = 2000  # characters of a sentence shown for a row


def find_standards(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The rows of `standards` of a notice, in order of print, and a problem for each amount that no rule could place.

    Read are amounts with what stands beside them (一级医疗机构起付标准为200元), lists (分别为…), what an introduction
    or heading says for all below it, segmented rates (1.5万元以上部分支付比例为70%), exemptions (不设立起付标准) and
    the new one of two values (由665元提高到710元). Left alone are changes (净增15元), fines, budgets, and amounts in
    brackets.
    """
    finder = StandardFinder(effective_date(document)[0])
    for composition in document.compositions:
        title = composition.title or document.title
        scope = Scope((title_measures(title.text),)) if title else Scope()
        scope = finder.read_paragraphs(composition.lead, scope)
        for section in composition.sections:
            finder.read_section(section, scope)
    title_text = document.title.text if document.title else ""
    return list(without_comparators(list(without_year(finder.facts, title_text)))), finder.problems


class StandardFinder:
    """Walks a notice from top to bottom and gathers its standards."""

    def __init__(self, effective: date | None) -> None:
        self.effective = effective
        self.facts: list[Standard] = []
        self.problems: list[Problem] = []
        self.unit: Reading | None = None  # what the last heading gives for its tables
        self.exempted: str | None = None  # what the paragraph's last exemption was from

    def read_section(self, section: Section, scope: Scope) -> None:
        """Read a numbered section; its heading says what its amounts are for, and in brackets perhaps their unit."""
        unit = rules.UNIT_BEHIND.search(section.heading.text) if section.heading else None
        self.unit = section.heading.cut(*unit.span("unit")) if section.heading and unit else None
        paragraphs = list(section.paragraphs)
        if section.heading is not None:
            if section.heading.text.endswith(("：", ":")) and paragraphs:
                paragraphs[0] = join_readings([section.heading, paragraphs[0]])
            elif rules.AMOUNT.search(section.heading.text):
                paragraphs.insert(0, section.heading)
            else:
                scope = narrow(scope, section.heading)
        scope = self.read_paragraphs(paragraphs, scope)
        for child in section.sections:
            self.read_section(child, scope)

    def read_paragraphs(self, paragraphs: Sequence[Reading], scope: Scope) -> Scope:
        """Read paragraphs and the tables that some of them make up; returns the scope of what follows them."""
        for each in cut_tables(paragraphs):
            if isinstance(each, Table):
                self.read_table(each if each.unit else replace(each, unit=self.unit), scope)
            else:
                scope = self.read_paragraph(each, scope)
        return scope

    def read_table(self, table: Table, scope: Scope) -> None:
        """Add a row for each amount of a table, or a problem where its unit or what it measures is not printed."""
        if not table.rows:
            message = f"a table's rows do not match its header: {'、'.join(cell.text for cell in table.header)}"
            self.problems.append(Problem("standards.table", message, UNREAD, table.header[0].span()))
        for cell in read_table(table, tuple(name for level in scope.measures for name in level)):
            label = fill_label(cell.label, replace(scope.label, condition=None))
            measure = full_measure(label.measure, scope, cell.unit or "元")
            spans = (*scope.spans, *(place.span() for place in cell.places))
            if measure is None or (cell.value is not None and cell.unit is None):
                message = f"measure or unit of a table's amount is not printed: {cell.places[-1].text}"
                self.problems.append(Problem("standards.table", message, UNREAD, spans[-1]))
                continue
            for tier in label.tiers or (None,):
                row = (label.group, tier, label.condition, cell.value, cell.unit, self.effective)
                self.facts.append(Standard(measure, *row, spans=spans))

    def read_paragraph(self, paragraph: Reading, scope: Scope) -> Scope:
        """Read one paragraph; returns the scope of those below it, narrowed where this one only introduces them."""
        if rules.CELL_AMOUNT.fullmatch(paragraph.text) and rules.AMOUNT.search(paragraph.text):
            message = f"an amount stands alone on its line: {paragraph.text}"
            self.problems.append(Problem("standards.table", message, UNREAD, paragraph.span()))
            return scope
        bare = without_brackets(paragraph)
        self.exempted = None
        for match in rules.SENTENCE.finditer(bare.text):
            sentence = SentenceReader(self, paragraph, bare.cut(match.start(), match.end()), scope)
            sentence.read()
        if bare.text.endswith(("：", ":")) and not rules.AMOUNT.search(bare.text):
            return narrow(scope, bare)
        return scope


class SentenceReader:
    """Reads one sentence: its clauses in order, each taking over what those before it said."""

    def __init__(self, finder: StandardFinder, paragraph: Reading, sentence: Reading, scope: Scope) -> None:
        self.finder = finder
        self.paragraph = paragraph
        self.sentence = sentence
        self.scope = scope
        self.standing = Standing()
        self.named: list[str] = []
        self.introduced: str | None = None  # whom the sentence's own introduction names: 道路泊位：小型车每次3元
        self.clause = (0, Span(paragraph.source.name, 1, ()))

    def read(self) -> None:
        """Read all clauses."""
        for match in rules.CLAUSE.finditer(self.sentence.text):
            self.standing = replace(self.standing, complete=False)
            self.read_exemptions(match.group(), match.end())
            runs = find_runs(match.group())
            self.read_free(match.group(), match.end())
            if rules.RANGE.search(match.group()):
                self.doubt("standards.range", "a range is no single amount", match.end())
            for index, run in enumerate(runs):
                if not rules.NO_STANDARD.search(run.before):
                    self.read_run(run, index == 0, match.end())

    def read_run(self, run: Run, first: bool, end: int) -> None:
        """Add the rows of one list of amounts, or a problem."""
        before, base = run.before, None
        if run.amounts[0].unit in ("%", "倍") and (found := rules.BASE.search(before)):
            before, base = before[: found.start()], found["base"]
        own = named_by_place(self.label_of(before, first))
        if base:
            own = replace(own, condition="，".join(filter(None, (own.condition, base))))
        named = rules.MEASURE_AFTER.match(run.after)
        if named and own.measure is None and (run.after.startswith(("的", "标准")) or own.is_empty):
            own = replace(own, measure=named["measure"])
        if own.rest or (self.standing.lost and own.measure is None):
            lost = self.standing.lost or rules.HOLDS_MEASURE.search(own.rest) is not None
            self.standing = replace(self.standing, lost=lost)
            self.doubt("standards.unread", f"what the amount is for is not understood: {own.rest or before}", end)
            return
        whole = self.separate(own, self.fill(own), len(run.amounts))
        said_at_once = own.measure is not None and (whole.group is not None or len(whole.tiers) == 1)
        self.standing = Standing(whole, said_at_once)
        cells = expand(run, own, whole)
        if cells is None:
            message = f"{len(run.amounts)} amounts do not match what they are for: {run.before.strip('，,')}"
            self.doubt("standards.lengths", message, end)
            return
        for cell in cells:
            measure = full_measure(cell.measure, self.scope, cell.amount.unit)
            if measure is None:
                self.doubt("standards.measure", "what the amount measures is not printed beside or above it", end)
                return
            row = (cell.group, cell.tier, cell.condition, cell.amount.value, cell.amount.unit)
            self.finder.facts.append(Standard(measure, *row, self.finder.effective, spans=self.spans(end)))

    def label_of(self, before: str, first: bool) -> Label:
        """What stands before an amount; an introduction up to a colon narrows the scope of the whole sentence."""
        before = rules.TIERS.sub(lambda match: re.sub("[，,]", "、", match.group()), before)
        introduction, colon, rest = before.replace(":", "：").rpartition("：")
        if colon and introduction:
            label = self.introduction_label(introduction)
            self.scope = merge(self.scope, label)
            self.introduced = label.group
            self.standing = Standing(lost=rules.HOLDS_MEASURE.search(label.rest) is not None)
        parts = (rest if colon else before).replace(",", "，").split("，")
        if not first and not colon:
            # what follows the amount before up to the comma belongs to that one
            parts = parts[1:] or parts
        return self.parts_label("，".join(parts))

    def introduction_label(self, text: str) -> Label:
        """The label of an introduction in the same sentence, without what closes it (调整如下, 有关事项通知如下)."""
        opening = rules.INTRODUCES.sub("", text)
        subject = subject_of(re.split("[，,]", opening)[-1], text[len(opening) :])
        return named_by_place(self.parts_label(opening)) if subject is None else Label(subject or None)

    def parts_label(self, text: str) -> Label:
        """The label of a phrase whose parts stand between commas; earlier parts fill what the last does not say."""
        *earlier, last = text.split("：")[-1].replace(",", "，").split("，")
        label = self.parse(last)
        for part in reversed(earlier):
            other = self.parse(part)
            if len(other.tiers) > 1:
                # a list of classes in front holds for the whole sentence: 一级、二级医院，职工为…，居民为…
                self.scope = merge(self.scope, other)
            elif not other.rest or (rules.BOUNDED.search(part) and not rules.UNBOUNDED.search(part)):
                label = replace(fill_label(label, other), rest=label.rest or other.rest)
            elif label.group is None and not rules.REASON.search(part):
                label = replace(label, group=group_in_front(part))
        return label

    def parse(self, text: str) -> Label:
        """The label of one phrase, known names of measures at hand."""
        return parse_label(text, tuple(name for level in self.scope.measures for name in level))

    def fill(self, own: Label) -> Label:
        """The label of an amount with what it takes over from those before it and from the scope."""
        previous = self.standing.label
        scope = self.scope.label
        group, tiers = own.group, own.tiers
        if group and not tiers and self.introduced and self.introduced not in group:
            group, tiers = self.introduced, (group,)
        elif own.measure and not (group or tiers):
            inherited = previous if self.standing.complete else scope
            group, tiers = inherited.group, inherited.tiers
        elif tiers:
            group = group or previous.group or scope.group
        elif group:
            tiers = scope.tiers
        else:
            group, tiers = previous.group or scope.group, previous.tiers or scope.tiers
        measure = own.measure or previous.measure or scope.measure
        condition = own.condition or scope.condition
        if condition is None and own.tiers and rules.YEAR_ALONE.fullmatch(previous.condition or ""):
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
        for match in rules.EXEMPT.finditer(clause):
            subject = clause[: match.start()].rpartition("：")[2].rstrip("，,")
            own = self.parse(subject.rpartition("，")[2])
            if own.rest or own.measure:
                self.doubt("standards.unread", f"whom the exemption is for is not understood: {subject}", end)
                continue
            whole = self.fill(replace(own, measure=match["measure"]))
            self.finder.exempted = like_measure(match["measure"], self.scope.measures)
            self.add_exempt(whole, self.finder.exempted, match["words"], end)

    def read_free(self, clause: str, end: int) -> None:
        """Add a row without a value for what is free: 停放2小时以内免费; what is only charged in part is a problem."""
        for match in rules.HALVED.finditer(clause):
            self.doubt("standards.share", f"a part of a charge is no amount: {match.group()}", end)
        for match in rules.FREE.finditer(clause):
            subject = re.split("[，,：:]", clause[: match.start()])[-1]
            own = self.parse(subject)
            measure = self.finder.exempted or full_measure(None, self.scope, "元")
            if own.rest or own.measure or own.is_empty:
                self.doubt("standards.unread", f"whom the exemption is for is not understood: {subject}", end)
            elif measure is None:
                self.doubt("standards.measure", "what is free is not printed beside or above it", end)
            else:
                self.add_exempt(self.fill(own), measure, match["words"], end)

    def add_exempt(self, whole: Label, measure: str, words: str, end: int) -> None:
        """Add the rows of an exemption, one for each class; without a condition its own words are one."""
        for tier in whole.tiers or (None,):
            row = (whole.group, tier, whole.condition or words, None, None, self.finder.effective)
            self.finder.facts.append(Standard(measure, *row, spans=self.spans(end)))

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
        self.finder.problems.append(Problem(code, message, UNREAD, self.span(end)))
