"""Posts given and taken (任免): who, 任, 兼, 免, 不再兼任 or 当选, and which post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.brackets import mask_brackets
from loaders.dates import read_date
from loaders.fact_types import Appointment, Fact
from loaders.facts.appointment_lines import (
    LONGEST_CLAUSE,
    STATEMENT_ENDS,
    TITLE_LENGTH,
    cut,
    cut_people,
    whole_paragraphs,
)
from loaders.facts.appointment_people import is_unlisted, split_people
from loaders.facts.appointment_posts import (
    date_since,
    ends_post,
    is_post,
    is_surname,
    leading_name,
    may_hide_name,
    name_cuts,
    next_owner,
    split_posts,
)
from loaders.model import Document, Problem, Reading, Span
from loaders.names import spaced
from loaders.people import person_at
from loaders.regex import regex
from loaders.rules import appointments as rules
from loaders.values import PartialDate

REMOVED, REMOVALS = "appointment.removed", ("免", "不再兼任")
CLAUSE_ENDS = regex(r"[，,：:]")


def find_appointments(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The rows of `appointments` of a notice, in order of print, and a problem for each clause that could not be read.

    Read are 张远同志任…, 任命张远为…, 免去其…职务, 不再担任… (免), 不再兼任…, 接受…辞去…职务的请求 (免),
    选举…为… (当选), lists of people under 任命： and 免去：, and what a list of posts shares.
    Left alone are proposals (提名…为…人选, 建议免去…), ranks, terms of probation and retirement.
    """
    heads = (document.title, document.recipients, *document.signatures)
    finder = AppointmentFinder("\n".join(head.text for head in heads if head is not None))
    for reading in whole_paragraphs(document.readings()):
        finder.read_paragraph(reading)
    return list(finder.facts), finder.problems


class AppointmentFinder:
    """Walks a notice from top to bottom, remembering whom 其 means and what a header says is done.

    places: text that names the document's own places, which could be taken for names of people.
    """

    def __init__(self, places: str) -> None:
        self.places = places
        self.facts: list[Appointment] = []
        self.problems: list[Problem] = []
        self.people: tuple[str, ...] = ()
        self.named: Span | None = None
        self.header: str | None = None
        self.header_span: Span | None = None
        self.adopted: PartialDate | None = None
        self.action: str | None = None
        self.before: str | None = None  # what the statement before did
        self.start_statement()

    def start_statement(self) -> None:
        """Forget what holds for one statement only."""
        self.open = False
        self.proposed = False
        self.action = None
        self.since: PartialDate | None = None
        self.first = len(self.facts)

    def read_paragraph(self, paragraph: Reading) -> None:
        """Read one paragraph, statement by statement."""
        adopted = rules.ADOPTED.fullmatch(paragraph.text[:120])
        if adopted:
            self.adopted = read_date(adopted["date"])
            return
        self.action = None
        for statement, _ in cut(paragraph, STATEMENT_ENDS):
            self.before = self.action
            self.start_statement()
            for clause, mark in cut(statement, CLAUSE_ENDS):
                if len(clause.text) <= LONGEST_CLAUSE:
                    for part in cut_people(clause):
                        self.read_clause(part, mark)

    def read_clause(self, clause: Reading, mark: str) -> None:
        """Read one clause: a header, an action, a further item, a date; or note that it is not read."""
        header = rules.HEADER.fullmatch(clause.text)
        lapsed = rules.LAPSED.fullmatch(clause.text) if header else None
        if header and not is_post(clause.text) and not (lapsed and is_post(lapsed["posts"])):
            self.header = "免" if rules.REMOVAL.match(header["verb"]) else "任"
            self.header_span = clause.span()
            self.action = self.header
            return
        since = rules.SINCE.match(clause.text)
        if since:
            self.date_from(read_date(since["date"]))
            clause = clause.cut(since.end())
        if (
            self.read_headed(clause)
            or self.read_action(clause)
            or self.read_continued(clause)
            or self.read_line(clause, mark)
        ):
            return
        about = rules.ABOUT.match(clause.text)
        if about and (people := split_people(about["people"])):
            self.people, self.named, self.open = people, clause.span(), True
        date = date_since(clause.text)
        if date and rules.TERM.search(clause.text):
            self.date_statement(date)
        elif (self.open or rules.ACTS.search(clause.text)) and is_post(
            rules.POST_TAIL.sub("", clause.text)[-TITLE_LENGTH:]
        ):
            self.doubt(clause, "the clause gives or takes a post, but not in a form that is known")

    def read_headed(self, clause: Reading) -> bool:
        """Read a header with the first item of its list on one line: 任命　张远　市财政局局长; those below go on."""
        verb = rules.HEADED.match(clause.text)
        if verb is None or not spaced(clause, verb.end() - 1):
            return False
        found = leading_name(clause, verb.end(), self.places)
        if found is None or not is_post(rules.POST_TAIL.sub("", clause.text[found[1] :])):
            return False
        self.header = "免" if rules.REMOVAL.match(verb.group()) else "任"
        self.header_span = clause.cut(0, verb.end()).span()
        self.people, self.named, self.open = (found[0],), clause.span(), True
        return self.add(clause, clause.cut(found[1]), self.header, apart=False)

    def read_action(self, clause: Reading) -> bool:
        """Read a clause with a verb of its own; whether it was one."""
        for form in rules.CLAUSES:
            match = form.pattern.fullmatch(clause.text)
            if match is None:
                continue
            if form.action is None:
                # 任…党组书记，提名为…人选: the proposal ends nothing that was done before it
                self.proposed = self.proposed or self.action is None
                return True
            if self.proposed:
                return True
            if self.take(clause, match, form):
                return True
        return False

    def take(self, clause: Reading, match: re.Match[str], form: rules.ClausePattern) -> bool:
        """Note what a clause of a known form says; whether its people and posts are such."""
        groups = match.groupdict()
        begin, end = match.span("posts")
        printed = groups.get("people")
        people = split_people(printed) if printed else ()
        verb_at = match.start("verb" if "verb" in groups else "posts")
        removing = (self.action or self.header) in REMOVALS
        if (printed and not people) or is_surname(clause, verb_at, self.places, removing):
            return False
        refers = rules.REFERS.search(clause.text[:begin]) is not None
        if not people and not refers and not self.open and (found := leading_name(clause, begin, self.places)):
            people, begin = (found[0],), found[1]
            if any(leading_name(clause, at, self.places) for at in commas(clause, begin)):
                self.doubt(clause, "several people and posts stand side by side without a mark between them")
                return True
        if form.id == REMOVED and not people and not refers and self.open:
            sure, likely = name_cuts(clause, begin, self.places)
            if not sure and not likely and may_hide_name(clause, begin, self.places):
                self.doubt(clause, "a name may stand in front of the post, and nothing divides the two")
                return True
            people, begin = ((sure[0][0],), sure[0][1]) if len(sure) == 1 else (people, begin)
        verb = groups.get("verb") or ""
        if verb == "代理":
            begin = match.start("verb")
        action = action_of(form.action or "任", verb, clause.text[:begin])
        # 选举甲为主任，乙为副主任
        goes_on = verb == "为" and action == "任" and self.action == "当选"
        action = "当选" if goes_on and not rules.APPOINTED_ANEW.search(clause.text[:begin]) else action
        if people:
            self.people, self.named, self.open = people, clause.span(), True
        elif not (self.open or refers) or not self.people:
            return False
        self.open = True
        apart = rules.RESPECTIVELY.search(clause.text, 0, begin) is not None
        return self.add(clause, clause.cut(begin, end), action, apart)

    def read_continued(self, clause: Reading) -> bool:
        """Read what goes on with the action before: 李四的市审计局局长职务, or further posts."""
        match = rules.OF_PERSON.fullmatch(clause.text)
        # 免去张三的…职务；李四的…职务: the verb stands in the statement before
        if self.action is None and self.before in REMOVALS and match and clause.text.endswith("职务"):
            self.action = self.before
        if self.action is None or self.proposed:
            return False
        if match and self.action in REMOVALS and (people := split_people(match["people"])):
            self.people, self.named, self.open = people, clause.span(), True
            return self.add(clause, clause.cut(*match.span("posts")), self.action, apart=False)
        posts, wrong = split_posts(clause)
        if self.open and posts and wrong is None and leading_name(clause, 0, self.places) is None:
            return self.add(clause, clause, self.action, apart=False)
        return False

    def read_line(self, clause: Reading, mark: str) -> bool:
        """Read a line under a header: 张远　市财政局局长, 张远：市财政局局长, 市财政局局长　张远."""
        if self.header is None:
            return False
        if mark in ("：", ":") and (people := split_people(clause.text)):
            self.people, self.named, self.open, self.action = people, clause.span(), True, self.header
            return True
        start = rules.NUMBER.match(clause.text)
        begin = start.end() if start else 0
        found = leading_name(clause, begin, self.places)
        if found and ends_post(clause.text[found[1] :]):
            self.people, self.named, self.open = (found[0],), clause.span(), True
            return self.add(clause, clause.cut(found[1]), self.header, apart=False)
        taken = rules.OF_PERSON.fullmatch(clause.text, begin) if self.header in REMOVALS else None
        several = split_people(taken["people"]) if taken else ()
        if taken and (several or is_unlisted(taken["people"], taken["posts"])):
            self.people, self.named, self.open = several or (taken["people"],), clause.span(), True
            return self.add(clause, clause.cut(*taken.span("posts")), self.header, apart=False)
        mention = person_at(clause, begin)
        if mention and mention.end == len(clause.text) and mention.posts:
            self.people, self.named, self.open = (mention.name,), clause.span(), True
            return self.add(clause, clause.cut(begin, mention.posts[-1].end), self.header, apart=False)
        return False

    def add(self, clause: Reading, listed: Reading, action: str, apart: bool) -> bool:
        """Add a row for each person and post; whether the list is one of posts."""
        other = next_owner(listed) if action in REMOVALS else None
        if other and self.add(clause, listed.cut(0, other.start()), action, apart):
            self.people, self.named = (other["name"],), clause.span()
            return self.add(clause, listed.cut(other.end()), action, apart)
        posts, wrong = split_posts(listed)
        if not posts:
            return False
        if wrong is not None:
            self.doubt(clause, f"an item of the list is no post that is known: {wrong}")
        if apart and len(self.people) != len(posts):
            self.doubt(clause, f"{len(self.people)} people get {len(posts)} posts, each his own")
            return True
        self.action = action
        spans = self.spans(clause)
        for index, person in enumerate(self.people):
            for each in posts[index : index + 1] if apart else posts:
                done = "兼" if each.also and action == "任" else action
                date = each.date or self.since or self.adopted
                self.facts.append(Appointment(person, done, each.post, date, each.body, spans=spans))
        return True

    def spans(self, clause: Reading) -> tuple[Span, ...]:
        """Where a row stands: the header if it needs one, the clause that names the person, the one with the post."""
        own = clause.span()
        spans = [self.named] if self.named and self.named != own else []
        if self.header_span and self.action == self.header:
            spans.insert(0, self.header_span)
        return (*spans, own)

    def date_from(self, date: PartialDate | None) -> None:
        """Note a date that stands as a clause of its own: of what the statement gave before it, else of what comes."""
        if date is not None and len(self.facts) > self.first:
            self.date_statement(date)
        else:
            self.since = date

    def date_statement(self, date: PartialDate) -> None:
        """Date the posts that this statement gave."""
        for index in range(self.first, len(self.facts)):
            if self.facts[index].action in ("任", "兼"):
                self.facts[index] = replace(self.facts[index], date=date)

    def doubt(self, clause: Reading, message: str) -> None:
        """Note a clause that was not read, or not wholly."""
        advice = "read the passage; add the form or the title to loaders/rules/appointments.py"
        self.problems.append(Problem("appointments.unread", message, advice, clause.span()))


def action_of(action: str, verb: str, before: str) -> str:
    """What is done, by the form of the clause and its own verb: 兼任 is 兼, 不再兼任 is not 免, 选举…为 is 当选."""
    if verb.startswith("不再"):
        return "不再兼任" if "兼" in verb else "免"
    if action == "任" and "兼" in verb:
        return "兼"
    if action == "任" and rules.ELECTS.search(before):
        return "当选"
    return action


def commas(clause: Reading, start: int) -> Iterator[int]:
    """The places behind each 、 from `start` on, outside brackets."""
    masked = mask_brackets(clause.text)
    return (place + 1 for place in range(start, len(masked)) if masked[place] == "、")
