"""The site as a whole: one function reads the graph, tells every page, and swaps the folder in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from gazette.pages.folder import SITE, swapped_folder
from gazette.pages.site.answers import AnswerPage, answer_pages
from gazette.pages.site.bodies import body_page
from gazette.pages.site.charts import Chart, charts
from gazette.pages.site.data import write_data
from gazette.pages.site.documents import document_profile, paragraphs
from gazette.pages.site.events import event_page
from gazette.pages.site.model import Profile, Text
from gazette.pages.site.officials import official_page
from gazette.pages.site.paths import Kind
from gazette.pages.site.search import search_index
from gazette.pages.site.tasks import target_page, task_page
from gazette.pages.site.teller import Teller, of_class
from gazette.pages.site.timelines import Timeline, timelines
from gazette.pages.site.topics import filed_under, topic_page
from gazette.pages.site.writer import INDEX, SCRIPT, STYLE, Writer
from gazette.render import Format
from gazette.report_words import ACCOUNTS
from gazette.table_files import write_answer
from graph.answers import Engine
from graph.profiles import Fact, Profiles, read_profiles
from graph.statements import read_statements
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
HOME = Text("政府公报知识图谱", "Gazette knowledge graph")


def write_site(engine: Engine, folder: Path, tell: Callable[[Path], None] = lambda path: None) -> int:
    """Write the site of a graph into a folder; how many pages it has in each language.

    tell: is told the path of each page. Raises GazetteError where the folder holds what no site wrote.
    """
    with swapped_folder(folder, SITE) as beside:
        return SiteWriter(engine, beside, tell).write()


def page_count(profiles: Profiles) -> int:
    """About how many pages the site of a graph has, for progress."""
    return len(profiles.things) + len(profiles.topics)


class SiteWriter:
    """Writes one site; everything that it tells is read when it is made."""

    def __init__(self, engine: Engine, folder: Path, tell: Callable[[Path], None]) -> None:
        self.engine = engine
        self.profiles = read_profiles(engine)
        self.teller = Teller(self.profiles)
        self.said = read_statements(engine)
        self.minter = IriMinter()
        self.writer = Writer(folder, {"day": self.profiles.day, "lists": LISTS, "home": HOME})
        self.folder = folder
        self.tell = tell
        self.count = 0

    def write(self) -> int:
        """Write all pages and files; how many pages there are in each language."""
        things = dict(self.things())
        drawn, told = list(charts(self.teller)), list(timelines(self.teller))
        answers = list(answer_pages(self.engine, self.teller))
        self.documents()
        for kind, found in things.items():
            for iri in found:
                self.profile(kind, iri)
        for chart in drawn:
            self.page("chart.html", chart.path, chart_title(chart), chart=chart)
        for timeline in told:
            self.page("timeline.html", timeline.path, timeline_title(timeline), timeline=timeline)
        for answer in answers:
            self.answer(answer)
        self.indexes(things, drawn, told, answers)
        for name in (STYLE, SCRIPT):
            self.writer.static(name)
        self.writer.file(INDEX, search_index(self.teller, {each.path: each.query for each in answers}))
        return self.count

    def things(self) -> Iterator[tuple[Kind, list[str]]]:
        """The things that have a page of each kind, in order of print where they stand in print."""
        order = {iri: at for at, iri in enumerate(self.profiles.facts)}
        for kind in (Kind.OFFICIAL, Kind.BODY, Kind.TASK, Kind.TARGET, Kind.EVENT):
            found = [iri for iri, each in self.profiles.things.items() if each.kind == kind]
            # what a foreign store knows without any document behind has nothing to be shown
            shown = [iri for iri in found if kind in (Kind.OFFICIAL, Kind.BODY) or iri in order]
            yield kind, sorted(shown, key=lambda iri: (order.get(iri, -1), iri))
        yield Kind.TOPIC, [iri for iri in self.profiles.topics if iri in self.teller.topics]

    def page(self, template: str, path: str, title: Text, **told: object) -> None:
        """Write a page of ours."""
        self.tell(Path(path))
        self.writer.page(template, path, title, **told)
        self.count += 1

    def documents(self) -> None:
        """The pages of the documents, and their data: all that stands below their IRIs."""
        legend = [words for account, words in ACCOUNTS.items()]
        for coverage in self.profiles.coverages:
            iri = coverage.document.iri
            profile = document_profile(self.teller, coverage)
            self.tell(Path(profile.path))
            told = tuple(paragraphs(self.teller, coverage))
            self.writer.page(
                "document.html", profile.path, profile.title, page=profile, paragraphs=told, legend=legend,
                accounts=list(ACCOUNTS),
            )  # fmt: skip
            self.count += 1
            nodes = [node for node in self.said if node == iri or node.startswith(f"{iri}/")]
            facts = [fact for fact in self.profiles.facts.values() if fact.document == iri]
            self.data(profile, nodes, facts)

    def profile(self, kind: Kind, iri: str) -> None:
        """The page of a thing, and its data."""
        profile = PAGES[kind](self.teller, iri)
        self.tell(Path(profile.path))
        self.writer.page("thing.html", profile.path, profile.title, page=profile)
        self.count += 1
        if kind == Kind.TOPIC:
            facts = filed_under(self.teller, iri)
        else:
            own = [self.profiles.facts[iri]] if iri in self.profiles.facts else []
            facts = [*own, *self.profiles.about.get(iri, ())]
        self.data(profile, [iri, *(fact.iri for fact in facts)], facts)

    def data(self, profile: Profile, nodes: Sequence[str], facts: Sequence[Fact]) -> None:
        """The data files of a page: its nodes with their passages, and its facts as rows."""
        path = self.folder / str(profile.data)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_data(path, sorted({*nodes, *self.passages(nodes)}), facts, self.said, self.minter)

    def passages(self, nodes: Sequence[str]) -> Iterator[str]:
        """The passages that nodes are quoted from, and where these stand."""
        for node in nodes:
            for passage in self.reached(node, PROV.wasQuotedFrom):
                yield passage
                yield from self.reached(passage, OA.hasSelector)

    def reached(self, node: str, property_iri: str) -> list[str]:
        """What a node leads to by a property."""
        said = self.said.get(node, ())
        return [str(each.object.value) for each in said if each.predicate.value == property_iri]  # type: ignore[union-attr]

    def answer(self, answer: AnswerPage) -> None:
        """The page of an answer, and its files."""
        title = Text(answer.query.title_zh, answer.query.title)
        self.page("answer.html", answer.path, title, answer=answer)
        for format in (Format.CSV, Format.JSON):
            write_answer(answer.answer, self.folder / f"{answer.data}.{format}", format)

    def indexes(
        self, things: dict[Kind, list[str]], drawn: Sequence[Chart], told: Sequence[Timeline],
        answers: Sequence[AnswerPage],
    ) -> None:  # fmt: skip
        """The lists of each kind, the search page, and the home page."""
        documents = [coverage.document.iri for coverage in self.profiles.coverages]
        every = {Kind.DOCUMENT: documents, **things}
        counts = Counter({kind: len(found) for kind, found in every.items()})
        counts.update({Kind.CHART: len(drawn), Kind.TIMELINE: len(told), Kind.ANSWER: len(answers)})
        for kind, found in every.items():
            entries = [(self.teller.piece(iri), self.beside(kind, iri)) for iri in found]
            self.page("list.html", f"{kind}/index.html", LISTS[kind], kind=kind, entries=entries)
        self.page("charts.html", f"{Kind.CHART}/index.html", LISTS[Kind.CHART], charts=drawn)
        self.page("timelines.html", f"{Kind.TIMELINE}/index.html", LISTS[Kind.TIMELINE], timelines=told)
        self.page("answers.html", f"{Kind.ANSWER}/index.html", LISTS[Kind.ANSWER], answers=answers)
        self.page("search.html", "search.html", Text("搜索", "Search"))
        titles = [(self.teller.piece(iri), self.beside(Kind.DOCUMENT, iri)) for iri in documents]
        self.page("index.html", "index.html", HOME, counts=counts, documents=titles, charts=drawn, timelines=told)

    def beside(self, kind: Kind, iri: str) -> tuple[object, ...]:
        """What a list says beside a thing's name, to tell it apart."""
        if kind == Kind.TOPIC:
            return (self.profiles.topics[iri].notation, len(filed_under(self.teller, iri)))
        thing = self.profiles.things[iri]
        if kind in (Kind.OFFICIAL, Kind.BODY):
            generic = "泛称 generic" if thing.generic else ""
            held = of_class(self.profiles.about.get(iri, ()), GZ.PostHeld) if kind == Kind.OFFICIAL else []
            posts = dict.fromkeys(self.teller.word(fact, GZ.post) for fact in held)
            return (thing.place or "", generic or "、".join(list(posts)[:3]))
        return (thing.place or "", thing.document or "")


def chart_title(chart: Chart) -> Text:
    """The heading of a chart."""
    return Text(f"{chart.place}组织结构图（{chart.day}）", f"Organisation chart of {chart.place} on {chart.day}")


def timeline_title(timeline: Timeline) -> Text:
    """The heading of a timeline."""
    return Text(f"{timeline.place} {timeline.year} 年时间线", f"Timeline of {timeline.place}, {timeline.year}")
