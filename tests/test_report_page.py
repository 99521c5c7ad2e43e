"""The report's page: what it shows, and that nothing which a document prints can run, load or hide there."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph as ox
import pytest
from browser import Browser, running

from gazette.pages.report import report_page, visible, write_report_page
from graph.answers import EmbeddedEngine
from graph.axioms import ontology_quads
from graph.derive import derive
from graph.report import make_report
from loaders.fact_types import Fact, Target
from loaders.model import Problem, Source, Span
from loaders.text import source_of
from loaders.tree import build_tree
from loaders.triples import document_quads
from loaders.values import Comparator, TargetKind
from ontology.errors import GazetteError
from ontology.iri import IriMinter

FILE = "<b>.txt"
HOSTILE = (
    "<script>document.title='ran'</script>",
    "</script><script>document.title='ran'</script>",
    "</style><img src=x onerror=\"document.title='ran'\">",
    '"><svg onload=alert(1)>',
    '<a href="javascript:alert(1)">点</a>',
    "<iframe src=//evil.example></iframe>",
    "<link rel=stylesheet href=http://127.0.0.1:9/x.css>",
    "{{ 7*7 }}{% raw %}",
    "&lt;b&gt;&amp;",
    "<!-- ]]> -->",
    "甲\u202e乙\u2066丙\u200f",
    "丁\u2028戊\x07己\u200b",
)
TEXT = (
    "安河市行动方案\n\n一、总体要求\n\n坚持绿色发展。\n\n二、任务\n\n公园不少于12个。公园不少于13个。改造广场5处。\n\n"
    + "\n\n".join(f"{text}建设7座" for text in HOSTILE)
    + "\n"
)


def span(source: Source, quote: str) -> tuple[Span, ...]:
    at = source.text.index(quote)
    return (Span(source.name, source.line_at(at), ((at, at + len(quote)),)),)


def target(source: Source, quote: str, value: int, indicator: str = "公园") -> Target:
    return Target(
        task="二",
        indicator=indicator,
        comparator=Comparator.AT_LEAST,
        value=Decimal(value),
        unit="个",
        deadline=None,
        period=None,
        qualifier=None,
        quote=quote,
        kind=TargetKind.REACH,
        spans=span(source, quote),
    )


def page_of(text: str, facts: Sequence[Fact], problems: Sequence[Problem] = ()) -> str:
    """The page of one text with given facts."""
    issue, _ = build_tree(source_of(text, FILE), "安河市", None)
    store, minter = ox.Store(), IriMinter()
    for at, document in enumerate(issue.documents):
        store.extend(document_quads(document, facts if at == 0 else (), minter, problems if at == 0 else ()))
    store.bulk_extend(ontology_quads())
    derive(store, minter, date(2021, 12, 31))
    return "".join(report_page(make_report(EmbeddedEngine(store))))


@pytest.fixture(scope="module")
def page() -> str:
    source = source_of(TEXT, FILE)
    facts = [
        target(source, "公园不少于12个", 12),
        target(source, "公园不少于13个", 13),
        target(source, "<!-- ]]> -->", 1, "<!-- ]]> -->"),
    ]
    problem = Problem(
        "tree.gap", "<script>document.title='ran'</script>", "<img src=x onerror=alert(1)>", span(source, "改造广场")[0]
    )
    return page_of(TEXT, facts, [problem])


@pytest.fixture(scope="module")
def file(page: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(page, encoding="utf-8", newline="\n")
    return path


@pytest.fixture(scope="module")
def browser(program: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with running(
        program("chromium", "chromium-browser", "google-chrome"), tmp_path_factory.mktemp("chromium")
    ) as found:
        yield found


class Elements(HTMLParser):
    """The tags and attributes of a page, and the text of its styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


def test_the_page_has_nothing_that_runs_or_loads(page: str) -> None:
    tags = Elements(page).tags
    assert not {"script", "iframe", "link", "img", "object", "embed", "base", "form"} & {tag for tag, _ in tags}
    for tag, attributes in tags:
        assert not any(name.startswith("on") or name in ("style", "src", "srcset") for name in attributes), (
            tag,
            attributes,
        )
        assert attributes.get("href", "#").startswith("#"), (tag, attributes)
    assert "url(" not in page
    assert "@import" not in page


def test_every_link_leads_to_a_place(page: str) -> None:
    tags = Elements(page).tags
    names = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(names) == len(set(names))
    leads = {attributes["href"][1:] for tag, attributes in tags if tag == "a"}
    assert leads <= set(names)
    assert any("doubt" in name for name in leads)
    assert any(name.startswith("node-") for name in leads)


def test_the_policy_allows_this_style_and_nothing_else(page: str) -> None:
    style = re.search(r"<style>(.*?)</style>", page, re.S)
    policy = next(attributes["content"] for _, attributes in Elements(page).tags if "http-equiv" in attributes)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]


UNSEEN = [
    pytest.param("甲\u202e乙", "甲[U+202E]乙", id="turns a line round"),
    pytest.param("甲\u2028乙", "甲[U+2028]乙", id="line separator"),
    pytest.param("甲\x07乙\u200b", "甲[U+0007]乙[U+200B]", id="control and zero width"),
    pytest.param("甲 é（一）", "甲 é（一）", id="leave alone: text"),
]


@pytest.mark.parametrize(("text", "expected"), UNSEEN)
def test_unseen_characters_are_written_out(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_the_same_graph_gives_the_same_page(page: str) -> None:
    source = source_of(PLAIN, FILE)
    facts = [target(source, "公园不少于12个", 12)]
    assert page_of(PLAIN, facts) == page_of(PLAIN, facts)


PLAIN = "安河市行动方案\n\n一、任务\n\n公园不少于12个。\n"


def test_a_page_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    store = ox.Store()
    report = make_report(EmbeddedEngine(store))
    with pytest.raises(GazetteError, match="the page cannot be written"):
        write_report_page(report, tmp_path / "no folder" / "page.html")


def test_hostile_text_is_shown_and_does_not_run(browser: Browser, file: Path) -> None:
    browser.open(file)
    assert browser.evaluate("document.title") == "公报读取报告 · Reading report"
    assert browser.dialogs() == []
    assert browser.requests() == [file.as_uri()]
    assert (
        browser.evaluate(
            "document.scripts.length + document.images.length + document.querySelectorAll('iframe').length"
        )
        == 0
    )
    shown = browser.evaluate("[...document.querySelectorAll('.text .run')].map(e => e.firstChild.data).join('')")
    for text in HOSTILE:
        assert visible("".join(text.split())) in "".join(shown.split())
    policed = browser.evaluate(
        "new Promise(done => { const s = document.createElement('script'); s.textContent = 'document.title = \"ran\"';"
        " document.body.append(s); const i = new Image(); i.onerror = () => done(document.title);"
        " i.src = 'http://127.0.0.1:9/x.png'; })"
    )
    assert policed == "公报读取报告 · Reading report"
    assert not [url for url in browser.requests() if url != file.as_uri() and "127.0.0.1" not in url]


def shown_facts(browser: Browser) -> str:
    found = browser.evaluate(
        "[...document.querySelectorAll('.facts')].filter(e => getComputedStyle(e).display != 'none')"
        ".map(e => e.innerText).join('|')"
    )
    return str(found)


def test_facts_are_shown_on_pointing_and_on_focus(browser: Browser, file: Path) -> None:
    browser.open(file)
    assert shown_facts(browser) == ""
    browser.point_at(".text .run.evidence")
    assert "公园" in shown_facts(browser)
    assert "指标 target" in shown_facts(browser)
    browser.point_at("h1")
    assert shown_facts(browser) == ""
    browser.evaluate("document.querySelector('a.to-signal').focus()")
    for _ in range(200):
        browser.press("Tab", 9)
        if browser.evaluate("document.activeElement.classList.contains('evidence')"):
            break
    assert "公园" in shown_facts(browser)


def test_what_was_not_understood_can_be_picked_out(browser: Browser, file: Path) -> None:
    browser.open(file)
    visible_parts = (
        "[...document.querySelectorAll('.text p')].filter(e => e.getClientRects().length)"
        ".map(e => e.innerText).join('')"
    )
    assert "坚持绿色发展" in browser.evaluate(visible_parts)
    browser.evaluate("document.querySelector('[for=show-unread]').click()")
    left = browser.evaluate(visible_parts)
    assert "坚持绿色发展" not in left
    assert "改造广场5处" in left


@pytest.mark.parametrize("width", [360, 800, 1400])
def test_the_page_fits_its_window(browser: Browser, file: Path, width: int) -> None:
    browser.open(file, width)
    assert browser.evaluate("document.documentElement.scrollWidth") <= width


def test_a_long_text_is_drawn_in_linear_time() -> None:
    def seconds(times: int) -> float:
        text = "安河市行动方案\n\n一、任务\n\n" + "公园不少于12个，改造广场5处。" * times
        issue, _ = build_tree(source_of(text, "long.txt"), "安河市", None)
        source = issue.source
        facts = []
        at = text.index("公园")
        for number in range(times):
            place = at + number * len("公园不少于12个，改造广场5处。")
            where = Span(source.name, source.line_at(place), ((place, place + 8),))
            facts.append(
                Target(
                    "二",
                    "公园",
                    Comparator.AT_LEAST,
                    Decimal(12),
                    "个",
                    None,
                    None,
                    None,
                    "公园不少于12个",
                    TargetKind.REACH,
                    spans=(where,),
                )
            )
        store = ox.Store()
        store.extend(document_quads(issue.documents[0], facts, IriMinter()))
        begin = time.process_time()
        assert sum(map(len, report_page(make_report(EmbeddedEngine(store))))) > 100 * times
        return time.process_time() - begin

    seconds(10)
    assert seconds(1600) < 16 * max(seconds(200), 0.02)
