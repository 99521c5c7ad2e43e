"""The site as a whole: one function reads the graph, tells every page, and swaps the folder in."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import ceil
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from gazette.pages.explore import source_of
from gazette.pages.folder import SITE, swapped_folder
from gazette.pages.search_index import write_index
from gazette.pages.site.answers import AnswerPage, Answers
from gazette.pages.site.bodies import body_page
from gazette.pages.site.charts import Chart, charts
from gazette.pages.site.data import write_data
from gazette.pages.site.documents import document_profile, paragraphs
from gazette.pages.site.events import event_page
from gazette.pages.site.model import Piece, Profile, Text
from gazette.pages.site.officials import official_page
from gazette.pages.site.paths import Kind
from gazette.pages.site.search import entries
from gazette.pages.site.shelves import first_answers, shelved
from gazette.pages.site.tasks import target_page, task_page
from gazette.pages.site.teller import Teller, of_class
from gazette.pages.site.timelines import Timeline, timelines
from gazette.pages.site.topics import topic_page
from gazette.pages.site.turns import ENTRIES, ROWS, further_tables, shortened, turn_path, turns
from gazette.pages.site.writer import PIECES, SCRIPT, SEARCH, STYLE, Writer
from gazette.render import Format
from gazette.report_words import ACCOUNTS
from gazette.table_files import write_answer
from graph.answers import Engine
from graph.fact_shelf import Fact
from graph.profiles import read_profiles
from graph.report import cover_all
from graph.statements import read_statements, subjects_in
from ontology.iri import IriMinter
from ontology.terms import GZ, OA, PROV

PAGES: dict[str, Callable[[Teller, str], Profile]] = {
    Kind.OFFICIAL: official_page,
    Kind.BODY: body_page,
    Kind.TASK: task_page,
    Kind.TARGET: target_page,
    Kind.EVENT: event_page,
    Kind.TOPIC: topic_page,
}
OF_DOCUMENTS = (Kind.TASK, Kind.TARGET, Kind.EVENT)
Statements: TypeAlias = Mapping[str, list[ox.Triple]]
NONE_KNOWN: Statements = {}
LISTS = {
    Kind.DOCUMENT: Text("公文", "Documents"),
    Kind.OFFICIAL: Text("领导", "Officials"),
    Kind.BODY: Text("单位", "Bodies"),
    Kind.TASK: Text("任务", "Tasks"),
    Kind.TARGET: Text("指标", "Targets"),
    Kind.EVENT: Text("大事", "Events"),
    Kind.TOPIC: Text("主题", "Topics"),
    Kind.ANSWER: Text("问题与答案", "Questions and answers"),
    Kind.CHART: Text("组织结构图", "Organisation charts"),
    Kind.TIMELINE: Text("时间线", "Timelines"),
}
LATEST = 30  # documents, charts and timelines that the home page names
HOME = Text("政府公报知识图谱", "Gazette knowledge graph")


def write_site(engine: Engine, folder: Path, tell: Callable[[Path], None] = lambda path: None) -> int:
    """Write the site of a graph into a folder; how many pages it has in each language.

    tell: is told the path of each page. Raises GazetteError where the folder holds what no site wrote.
    """
    with swapped_folder(folder, SITE) as beside:
        return SiteWriter(engine, beside, tell).write()


class SiteWriter:
    """Writes one site. The facts are read when it is made, all else when its page is written."""

    def __init__(self, engine: Engine, folder: Path, tell: Callable[[Path], None]) -> None:
        self.engine = engine
        self.profiles = read_profiles(engine)
        self.teller = Teller(self.profiles)
        self.minter = IriMinter()
        self.writer = Writer(folder, {"day": self.profiles.day, "lists": LISTS, "home": HOME})
        self.folder = folder
        self.tell = tell
        self.count = 0

    def write(self) -> int:
        """Write all pages and files; how many pages there are in each language."""
        things = dict(self.things())
        self.documents(things)
        for kind, found in things.items():
            for iri in found if kind not in OF_DOCUMENTS else ():
                self.profile(kind, iri)
        drawn, told = list(charts(self.teller)), list(timelines(self.teller))
        for chart in drawn:
            self.page("chart.html", chart.path, chart_title(chart), chart=chart)
        for timeline in told:
            self.page("timeline.html", timeline.path, timeline_title(timeline), timeline=timeline)
        answers = self.answers()
        self.indexes(things, drawn, told, answers)
        for name in (STYLE, SCRIPT):
            self.writer.static(name)
        self.writer.file(PIECES, source_of("search_pieces.js"))
        write_index(self.folder / SEARCH, entries(self.teller, answers))
        return self.count

    def things(self) -> Iterator[tuple[Kind, list[str]]]:
        """The things that have a page of each kind, in order of print where they stand in print."""
        facts = self.profiles.facts
        for kind in (Kind.OFFICIAL, Kind.BODY, Kind.TASK, Kind.TARGET, Kind.EVENT):
            found = [iri for iri, each in self.profiles.things.items() if each.kind == kind]
            # what a foreign store knows without any document behind has nothing to be shown
            shown = [iri for iri in found if kind in (Kind.OFFICIAL, Kind.BODY) or iri in facts]
            yield kind, facts.in_print(shown, others_first=True)
        yield Kind.TOPIC, [iri for iri in self.profiles.topics if iri in self.teller.topics]

    def page(self, template: str, path: str, title: Piece | Text, **told: object) -> None:
        """Write a page."""
        self.tell(Path(path))
        self.writer.page(template, path, title, **told)
        self.count += 1

    def documents(self, things: Mapping[Kind, Sequence[str]]) -> None:
        """The pages of the documents, one read after the other, and of what stands in each; and their data.

        A document's data is all that stands below its IRI, so what its tasks, targets and events need is at hand then.
        """
        legend = [words for account, words in ACCOUNTS.items()]
        parts: defaultdict[str, list[tuple[Kind, str]]] = defaultdict(list)
        for kind in OF_DOCUMENTS:
            for part in things[kind]:
                parts[self.profiles.facts[part].document].append((kind, part))
        for coverage in cover_all(self.engine):
            iri = coverage.document.iri
            profile = document_profile(self.teller, coverage)
            told = tuple(paragraphs(self.teller, coverage))
            self.page(
                "document.html", profile.path, profile.title, page=profile, paragraphs=told, legend=legend,
                accounts=list(ACCOUNTS),
            )  # fmt: skip
            said = self.data(profile, [iri, *subjects_in(self.engine, iri)], self.profiles.facts.of_document(iri))
            for kind, part in parts.pop(iri, ()):
                self.profile(kind, part, said)
        # a foreign store may hold facts of a document of which it does not hold the print
        for kind, part in chain.from_iterable(parts.values()):
            self.profile(kind, part)

    def profile(self, kind: Kind, iri: str, known: Statements = NONE_KNOWN) -> None:
        """The pages of a thing, and its data. known: what was read already."""
        profile = PAGES[kind](self.teller, iri)
        self.page("thing.html", profile.path, profile.title, page=shortened(profile))
        for path, table in further_tables(profile):
            self.page("table.html", path, profile.title, page=profile, table=table)
        if kind == Kind.TOPIC:
            facts = list(self.teller.facts_filed(iri))
        else:
            own = [self.profiles.facts[iri]] if iri in self.profiles.facts else []
            facts = [*own, *self.profiles.facts.about(iri)]
        self.data(profile, [iri, *(fact.iri for fact in facts)], facts, known)

    def data(
        self, profile: Profile, nodes: Sequence[str], facts: Sequence[Fact], known: Statements = NONE_KNOWN
    ) -> Statements:
        """Write the data files of a page: its nodes with their passages, where these stand, and its facts as rows.

        known: what was read already. Returns what is said of these nodes.
        """
        path = self.folder / str(profile.data)
        path.parent.mkdir(parents=True, exist_ok=True)
        said = self.said(nodes, known)
        for property_iri in (PROV.wasQuotedFrom, OA.hasSelector):
            further = {iri for triples in said.values() for iri in reached(triples, property_iri)}
            said |= self.said(further - said.keys(), known)
        write_data(path, sorted(said), facts, said, self.minter)
        return said

    def said(self, nodes: Iterable[str], known: Statements) -> dict[str, list[ox.Triple]]:
        """What is said of some nodes, of which some may be known."""
        wanted = set(nodes)
        at_hand = {iri: known[iri] for iri in wanted & known.keys()}
        return at_hand | read_statements(self.engine, wanted - known.keys(), self.minter)

    def answers(self) -> list[AnswerPage]:
        """The pages of the catalogue's answers, one asked after the other, and their files; what each says above."""
        asked = Answers(self.engine, self.teller)
        told: list[AnswerPage] = []
        for query in asked.questions():
            answer = asked.answer(query)
            head = asked.head(query, answer)
            for number in range(1, max(1, ceil(head.count / ROWS)) + 1):
                rows = asked.rows(query, answer, (number - 1) * ROWS, number * ROWS)
                self.page(
                    "answer.html", turn_path(head.path, number), Text(query.title_zh, query.title), answer=head,
                    rows=rows, turns=turns(head.path, head.count, number, ROWS),
                )  # fmt: skip
            for format in (Format.CSV, Format.JSON):
                write_answer(answer, self.folder / f"{head.data}.{format}", format)
            told.append(head)
        return told

    def indexes(
        self, things: dict[Kind, list[str]], drawn: Sequence[Chart], told: Sequence[Timeline],
        answers: Sequence[AnswerPage],
    ) -> None:  # fmt: skip
        """The lists of each kind, the search page, and the home page."""
        documents = list(self.profiles.documents)
        every = {Kind.DOCUMENT: documents, **things}
        counts = Counter({kind: len(found) for kind, found in every.items()})
        counts.update({Kind.CHART: len(drawn), Kind.TIMELINE: len(told), Kind.ANSWER: len(answers)})
        for kind, found in every.items():
            self.list_pages(kind, found)
        self.page("charts.html", f"{Kind.CHART}/index.html", LISTS[Kind.CHART], charts=drawn)
        self.page("timelines.html", f"{Kind.TIMELINE}/index.html", LISTS[Kind.TIMELINE], timelines=told)
        self.page("answers.html", f"{Kind.ANSWER}/index.html", LISTS[Kind.ANSWER], shelves=shelved(answers))
        self.page("search.html", "search.html", Text("搜索", "Search"), index=f"{SEARCH}/")
        titles = self.listed(Kind.DOCUMENT, self.latest(documents))
        self.page(
            "index.html", "index.html", HOME, counts=counts, documents=titles, charts=drawn[-LATEST:],
            timelines=told[-LATEST:], questions=first_answers(answers),
        )  # fmt: skip

    def latest(self, documents: list[str]) -> list[str]:
        """Some documents in order of print: all, or of many those of the latest days, the last first."""
        if len(documents) <= LATEST:
            return documents
        days = {iri: self.profiles.things[iri].start or datetime.date.min for iri in documents}
        return sorted(documents, key=lambda iri: days[iri], reverse=True)[:LATEST]

    def list_pages(self, kind: Kind, found: Sequence[str]) -> None:
        """The pages that list all things of a kind."""
        path = f"{kind}/index.html"
        for number in range(1, max(1, ceil(len(found) / ENTRIES)) + 1):
            shown = self.listed(kind, found[(number - 1) * ENTRIES : number * ENTRIES])
            self.page(
                "list.html", turn_path(path, number), LISTS[kind], kind=kind, entries=shown,
                turns=turns(path, len(found), number, ENTRIES),
            )  # fmt: skip

    def listed(self, kind: Kind, found: Sequence[str]) -> list[tuple[Piece, tuple[object, ...]]]:
        """Things with what tells them apart."""
        return [(self.teller.piece(iri), self.beside(kind, iri)) for iri in found]

    def beside(self, kind: Kind, iri: str) -> tuple[object, ...]:
        """What a list says beside a thing's name, to tell it apart."""
        if kind == Kind.TOPIC:
            return (self.profiles.topics[iri].notation, len(self.teller.filed.get(iri, ())))
        thing = self.profiles.things[iri]
        if kind in (Kind.OFFICIAL, Kind.BODY):
            generic = "泛称 generic" if thing.generic else ""
            held = of_class(self.profiles.facts.about(iri), GZ.PostHeld) if kind == Kind.OFFICIAL else []
            posts = dict.fromkeys(self.teller.word(fact, GZ.post) for fact in held)
            return (thing.place or "", generic or "、".join(list(posts)[:3]))
        return (thing.place or "", thing.document or "")


def reached(triples: Iterable[ox.Triple], property_iri: str) -> list[str]:
    """What some triples lead to by a property."""
    return [str(each.object.value) for each in triples if each.predicate.value == property_iri]  # type: ignore[union-attr]


def chart_title(chart: Chart) -> Text:
    """The heading of a chart."""
    return Text(f"{chart.place}组织结构图（{chart.day}）", f"Organisation chart of {chart.place} on {chart.day}")


def timeline_title(timeline: Timeline) -> Text:
    """The heading of a timeline."""
    return Text(f"{timeline.place} {timeline.year} 年时间线", f"Timeline of {timeline.place}, {timeline.year}")
