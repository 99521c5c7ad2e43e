"""What is paid and charged (起付标准, 支付比例, 补贴, 收费): group × tier × condition → value, and what is exempt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from loaders.fact_types import Fact, Standard
from loaders.facts.effective import effective_date
from loaders.facts.standard_amounts import without_brackets
from loaders.facts.standard_doubts import doubts, named_plainly
from loaders.facts.standard_findings import UNREAD, Findings
from loaders.facts.standard_lists import with_places, without_comparators, without_year
from loaders.facts.standard_rises import without_known_rises
from loaders.facts.standard_scope import Scope, fill_label, full_measure, narrow, title_measures
from loaders.facts.standard_sentences import SentenceReader
from loaders.facts.standard_tables import Table, cut_tables, read_table, starts_table
from loaders.model import Document, Problem, Reading, Section, join_readings
from loaders.rules import standard_amounts as amount_rules
from loaders.rules import standard_measures as measure_rules
from loaders.rules import standard_openings as opening_rules
from loaders.rules import standard_tables as table_rules

LEAST_LINES = 2  # of a list below its heading


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
    named = [named_plainly(fact) for fact in finder.found.facts]
    placed = list(with_places(list(without_year(named, title_text)), finder.found.places))
    facts = without_known_rises(list(without_comparators(placed)), finder.found.risen)
    return without_doubts(facts, finder.found)


def without_doubts(facts: Sequence[Standard], findings: Findings) -> tuple[list[Fact], list[Problem]]:
    """The rows that nothing speaks against, and the problems with one more for each row that is taken back."""
    found = list(zip(facts, doubts(facts, findings.choices), strict=True))
    taken_back = [Problem("standards.unread", doubt, UNREAD, fact.spans[-1]) for fact, doubt in found if doubt]
    return [fact for fact, doubt in found if doubt is None], [*findings.problems, *taken_back]


def without_numbers(section: Section) -> Iterator[Reading]:
    """The paragraphs of a section, without the numbers of items that look like decimals: 3.5万元以上 behind item 2."""
    number = int(section.number) if section.number and section.number.isascii() and section.number.isdigit() else None
    if number is None and starts_items(section):
        number = 0
    before = section.heading
    for paragraph in section.paragraphs:
        mark = opening_rules.ITEM_MARK.match(paragraph.text) if number is not None else None
        ended = number == 0 or (before is not None and before.text.endswith(("。", "；", ";")))
        if number is not None and mark and ended and int(mark["number"]) == number + 1:
            number += 1
            paragraph = paragraph.cut(mark.end(), len(paragraph.text))
        before = paragraph
        yield paragraph


def starts_items(section: Section) -> bool:
    """Whether a section's paragraphs start with 1.9座以下…, 2.9座以上…, or a paragraph 1.… comes before a section 2."""
    marks = [opening_rules.ITEM_MARK.match(paragraph.text) for paragraph in section.paragraphs]
    numbers = [int(mark["number"]) if mark else None for mark in marks]
    below = section.sections[0].number if section.sections else None
    return numbers[:2] == [1, 2] or (numbers == [1] and below == "2")


class StandardFinder:
    """Walks a notice from top to bottom and gathers its standards."""

    def __init__(self, effective: date | None) -> None:
        self.found = Findings(effective)
        self.unit: Reading | None = None  # what the last heading gives for its tables

    def read_section(self, section: Section, scope: Scope) -> None:
        """Read a numbered section; its heading says what its amounts are for, and in brackets perhaps their unit."""
        unit = table_rules.UNIT_BEHIND.search(section.heading.text) if section.heading else None
        self.unit = section.heading.cut(*unit.span("unit")) if section.heading and unit else None
        paragraphs = list(without_numbers(section))
        if section.heading is not None:
            alone = len(paragraphs) == 1 and table_rules.CELL_AMOUNT.fullmatch(paragraphs[0].text)
            tabled = starts_table(paragraphs)  # 详见下表：
            below = self.listed_below(section.heading, paragraphs, scope)
            if below is not None:
                scope = below
            elif paragraphs and not tabled and (section.heading.text.endswith(("：", ":")) or alone):
                paragraphs[0] = join_readings([section.heading, paragraphs[0]])
            elif amount_rules.AMOUNT.search(section.heading.text):
                paragraphs.insert(0, section.heading)
            else:
                scope = narrow(scope, section.heading)
        scope = self.read_paragraphs(paragraphs, scope)
        for child in section.sections:
            self.read_section(child, scope)

    def listed_below(self, heading: Reading, paragraphs: Sequence[Reading], scope: Scope) -> Scope | None:
        """The scope of a list below a heading that introduces it: 住院起付标准为：, a class in each line; else None."""
        if len(paragraphs) < LEAST_LINES or not heading.text.endswith(("：", ":")):
            return None
        if amount_rules.AMOUNT.search(heading.text):
            return None
        below = narrow(scope, heading)
        if below is scope and opening_rules.NAMES_MEASURE.search(heading.text):
            return replace(scope, measures=())  # the list is of what no rule understood
        return below if below.measures != scope.measures else None

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
            self.found.problems.append(Problem("standards.table", message, UNREAD, table.header[0].span()))
        for cell in read_table(table, tuple(name for level in scope.measures for name in level)):
            label = fill_label(cell.label, replace(scope.label, condition=None))
            measure = full_measure(label.measure, scope, cell.unit or "元")
            spans = (*scope.spans, *(place.span() for place in cell.places))
            if measure is None or (cell.value is not None and cell.unit is None):
                message = f"measure or unit of a table's amount is not printed: {cell.places[-1].text}"
                self.found.problems.append(Problem("standards.table", message, UNREAD, spans[-1]))
                continue
            for tier in label.tiers or (None,):
                row = (label.group, tier, label.condition, cell.value, cell.unit, self.found.effective)
                self.found.facts.append(Standard(measure, *row, spans=spans))

    def read_sentences(self, paragraph: Reading, bare: Reading, scope: Scope) -> None:
        """Read the sentences of a paragraph, of which one may name what the next ones give (一是基本生活标准。).

        bare: the paragraph without bracketed remarks.
        """
        items = opening_rules.ITEMS.match(bare.text)
        name = "" if amount_rules.AMOUNT.search(items["name"] if items else "") or items is None else items["name"]
        paid = changed = None
        reader: SentenceReader | None = None
        for match in amount_rules.SENTENCE.finditer(bare.text):
            text, below = match.group(), scope
            if named := opening_rules.NAMED.fullmatch(text):
                measure = opening_rules.DONE_WITH.sub("", named["measure"])
                scope = replace(scope, measures=((measure,), *scope.measures[-1:]))
            elif paid and (changed or opening_rules.STANDARD_STARTS.match(text)):
                below = replace(scope, measures=((paid["measure"],), *scope.measures))
            elif reader and reader.standing.label.group and text.startswith("其中"):
                label = replace(scope.label, group=reader.standing.label.group)
                below = replace(scope, label=label, spans=(*scope.spans, reader.clause[1]))
            elif reader and reader.introduced and opening_rules.GOES_ON.match(text):
                below = replace(scope, label=reader.scope.label, spans=(*scope.spans, reader.clause[1]))
            elif name and opening_rules.NEXT_ITEM.match(text):
                below = replace(scope, spans=(*scope.spans, bare.cut(0, len(name)).span()))
            reader = SentenceReader(self.found, paragraph, bare.cut(match.start(), match.end()), below)
            if name and opening_rules.NEXT_ITEM.match(text):
                reader.introduce(name)
            reader.read()
            changed = opening_rules.CHANGED.fullmatch(text)
            paid = changed or opening_rules.PAID.search(text)

    def read_paragraph(self, paragraph: Reading, scope: Scope) -> Scope:
        """Read one paragraph; returns the scope of those below it, narrowed where this one only introduces them."""
        if table_rules.CELL_AMOUNT.fullmatch(paragraph.text) and amount_rules.AMOUNT.search(paragraph.text):
            message = f"an amount stands alone on its line: {paragraph.text}"
            self.found.problems.append(Problem("standards.table", message, UNREAD, paragraph.span()))
            return scope
        bare = without_brackets(paragraph)
        self.found.exempted = None
        self.read_sentences(paragraph, bare, scope)
        if bare.text.endswith(("：", ":")) and not amount_rules.AMOUNT.search(bare.text):
            addresses = opening_rules.ADDRESSES.search(bare.text) and not measure_rules.HOLDS_MEASURE.search(bare.text)
            return scope if addresses else narrow(scope, bare)
        return scope
