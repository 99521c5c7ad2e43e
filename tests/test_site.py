"""The static site: every page and link of the sample's, what pages say, hostile text in a browser, its folder."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import rdflib
from browser import Browser, running
from conftest import ROOT, Command
from hostile import HOSTILE, build_hostile
from selectolax.lexbor import LexborHTMLParser, LexborNode
from served import serving
from well_formed import faults

from gazette.pages.folder import SITE
from gazette.pages.site.paths import file_name
from gazette.pages.site.site import write_site
from graph.answers import EmbeddedEngine, run_query
from graph.store import open_store
from loaders.files import corpus_files
from loaders.text import read as read_print
from ontology.errors import GazetteError, SourceError
from ontology.terms import DCTERMS, GZ
from queries.catalogue import catalogue, find_query

# no site runs anything but its search, and asks nothing of anybody
POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'self'"


@pytest.fixture(scope="module")
def browser(program: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with running(
        program("chromium", "chromium-browser", "google-chrome"), tmp_path_factory.mktemp("chromium")
    ) as found:
        yield found


@pytest.fixture(scope="module")
def site(sample: EmbeddedEngine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample-site") / "site"
    write_site(sample, folder)
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, LexborHTMLParser]:
    return {path: read(path) for path in sorted(site.rglob("*.html"))}


@pytest.fixture(scope="module")
def hostile_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_hostile(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def hostile(hostile_store: Path) -> Path:
    folder = hostile_store.parent / "site"
    write_site(EmbeddedEngine(open_store(hostile_store)), folder)
    return folder


def read(path: Path) -> LexborHTMLParser:
    """A page as a tree."""
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def first(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """The first element of a page that a selector finds."""
    found = page.css(selector)
    assert found, selector
    return found[0]


def index_of(site: Path) -> list[list[str]]:
    """The entries of a site's search index: kind, Chinese, English, page, what it is found by."""
    found: list[list[str]] = []
    for path in sorted((site / "search").glob("entries-*.js")):
        found += json.loads(path.read_text(encoding="utf-8").partition(", ")[2].strip().removesuffix(");"))
    return found


def page_named(site: Path, kind: str, name: str, folder: str = "") -> Path:
    (page,) = {entry[3] for entry in index_of(site) if entry[0] == kind and entry[1] == name}
    return site / folder / page


def sections(path: Path) -> dict[str, list[list[str]]]:
    """The tables of a thing's page by their headings: the text of each row's cells."""
    found = {}
    for section in read(path).css("section.facts"):
        (heading,) = section.css("h2")
        rows = [[cell.text().strip() for cell in row.css("td")] for row in section.css("tbody tr")]
        found[heading.text(deep=False).strip()] = rows
    return found


# ---------------------------------------------------------------- every page


def test_every_page_has_one_heading_a_title_and_a_language(site: Path, pages: dict[Path, LexborHTMLParser]) -> None:
    for path, page in pages.items():
        english = path.relative_to(site).parts[0] == "en"
        assert [heading.text().strip() != "" for heading in page.css("h1")] == [True], path
        assert first(page, "title").text().strip(), path
        assert first(page, "html").attributes["lang"] == ("en" if english else "zh"), path
        assert first(page, "meta[http-equiv=Content-Security-Policy]").attributes["content"] == POLICY
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert len(ids) == len(set(ids)), path
    assert {path.relative_to(site) for path in pages if path.relative_to(site).parts[0] != "en"} == {
        path.relative_to(site / "en") for path in pages if path.relative_to(site).parts[0] == "en"
    }


def test_pages_of_every_kind_are_well_formed_and_label_their_fields(site: Path) -> None:
    folders = [
        site,
        site / "en",
        *(path for path in sorted(site.rglob("*")) if path.is_dir() and path.name != "search"),
    ]
    paths = [path for folder in folders for path in (*sorted(folder.glob("*.html"))[:2], *folder.glob("index.html"))]
    assert len(paths) > 40
    for path in paths:
        assert list(faults(path.read_text(encoding="utf-8"))) == [], path


def test_every_link_is_relative_and_leads_somewhere(pages: dict[Path, LexborHTMLParser]) -> None:
    anchors = {path: {node.attributes["id"] for node in page.css("[id]")} for path, page in pages.items()}
    followed = 0
    for path, page in pages.items():
        for node in page.css("[href], [src], [action]"):
            for name in ("href", "src", "action"):
                address = node.attributes.get(name)
                if address is None or address == "data:,":
                    continue
                parts = urlsplit(address)
                assert (parts.scheme, parts.netloc, address[:1] == "/") == ("", "", False), (path, address)
                target = Path(f"{path.parent}/{unquote(parts.path)}").resolve() if parts.path else path
                assert target.is_file(), (path, address)
                assert parts.fragment == "" or parts.fragment in anchors[target], (path, address)
                followed += 1
    assert followed > len(pages) * 10


def test_no_page_of_a_site_is_read_as_a_gazette(site: Path) -> None:
    with pytest.raises(SourceError, match=r"no file in this folder ends in"):
        corpus_files([site])
    page = page_named(site, "official", "单义")
    with pytest.raises(SourceError, match=r"gazette wrote this page itself; name the gazette that it was made from"):
        read_print(page)


def test_each_fact_of_a_document_stands_beside_its_print(site: Path, sample: EmbeddedEngine) -> None:
    division = page_named(site, "document", "沈阳市人民政府办公室关于市政府领导同志工作分工的通知")
    page = read(division)
    beside = page.css(".beside li")
    rows = sample.run(
        f"SELECT ?fact {{ ?fact <{GZ.inDocument}>/<{DCTERMS.identifier}> '沈政办发〔2022〕1号' ; a ?class"
        f" FILTER(?class IN (<{GZ.Oversight}>, <{GZ.Portfolio}>, <{GZ.PostHeld}>)) }}"
    ).rows
    told = {item.attributes["id"] for item in beside}
    assert rows
    assert {f"fact-{hashlib.sha256(str(fact).encode()).hexdigest()[:16]}" for (fact,) in rows} <= told
    text = first(page, ".print").text()
    assert "分管市科技局（市外专局）、市工业和信息化局" in "".join(text.split())


# ---------------------------------------------------------------- what pages say of the sample, from its print


def test_an_officials_charge_and_liaison_stand_apart(site: Path) -> None:
    found = sections(page_named(site, "official", "单义"))
    overseen = {row[0] for row in found["主持、分管的单位"]}
    touched = {row[0] for row in found["联系的单位"]}
    assert len(overseen) == 14
    assert len(touched) == 19
    assert "市卫生健康委" in overseen
    assert "市红十字会" in touched
    assert not overseen & touched
    assert {row[1] for row in found["主持、分管的单位"]} == {"分管"}
    inferred = found["分管责任（推定）：任务与指标"]
    targets: dict[str, set[str]] = {row[2]: set() for row in inferred}
    for row in inferred:
        targets[row[2]] |= {name for name in row[1].split("；") if name}
    assert set(targets) <= overseen
    # all eleven targets of this line are those of one department
    assert {body: len(names) for body, names in targets.items() if names} == {"市卫生健康委": 11}


def test_what_was_inferred_says_so_with_its_day(site: Path) -> None:
    for folder, words in (("", ("推定", "截至 2022-02-03")), ("en", ("inferred", "as of 2022-02-03"))):
        page = read(page_named(site, "official", "单义", folder))
        (section,) = page.css("section.inferred:not(.liaison)")
        assert all(word in section.text() for word in words)


def test_bodies_that_no_notice_names_are_not_nobodys(site: Path) -> None:
    def notes(body: str) -> str:
        page = read(page_named(site, "body", body))
        return " ".join(note.text() for note in page.css(".note"))

    assert "通知未列" in notes("市委宣传部")
    assert "未列不等于无人负责" in notes("市委宣传部")
    assert notes("市卫生健康委") == ""
    assert "泛称" in notes("有关部门")
    assert "通知未列" not in notes("有关部门")


def test_owners_and_helpers_of_a_task_stand_apart(site: Path) -> None:
    task = page_named(site, "task", "二/（四）/12 开展全民健身活动")
    found = sections(task)
    assert [row[:3] for row in found["责任单位（牵头、负责）"]] == [["市体育局", "负责", "独家"]]
    assert [row[0] for row in found["配合、落实单位（不是责任主体）"]] == ["各区、县（市）人民政府"]
    assert [row[0] for row in found["分管责任（推定）：领导"]] == ["王少林"]


def test_a_deadline_that_is_not_printed_is_not_stated(site: Path) -> None:
    (page,) = [entry[3] for entry in index_of(site) if entry[1].startswith("卫生大清扫活动")]
    said = first(read(site / page), "dl").text()
    assert "本期未载" in said
    assert "not stated" in first(read(site / "en" / page), "dl").text()


def test_posts_are_shown_on_days_and_have_no_start(site: Path) -> None:
    posts = {row[0]: row for row in sections(page_named(site, "official", "吕志成"))["职务"]}
    assert any("2022-01-01 … 2022-01-05" in cell for cell in posts["代市长"])


def test_private_people_have_no_page_and_no_entry(
    site: Path, pages: dict[Path, LexborHTMLParser], sample: EmbeddedEngine
) -> None:
    rows = sample.run(f"SELECT ?person {{ ?fact <{GZ.private}> true ; <{GZ.person}> ?person }}").rows
    private = {str(row[0]) for row in rows}
    assert private
    index = "".join(path.read_text(encoding="utf-8") for path in (site / "search").glob("entries-*.js"))
    assert not [name for name in private if name in index]
    assert not [
        node.text() for page in pages.values() for node in page.css("a:not(.run)") if node.text().strip() in private
    ]


def test_fields_of_work_are_in_english_on_english_pages(site: Path) -> None:
    chinese = page_named(site, "official", "王少林")
    rows = sections(site / "en" / chinese.relative_to(site))["Portfolio"]
    assert "education" in [row[0].lower() for row in rows]


def test_print_on_an_english_page_says_that_it_is_chinese(site: Path) -> None:
    chinese = page_named(site, "document", "沈阳大事记")
    english = read(site / "en" / chinese.relative_to(site))
    # the chronicle's title has no English name, the city has
    told = {first(each, "dt").text(): first(each, "dd") for each in english.css("dl div")}
    assert first(told["title"], "span[lang=zh]").text() == "沈阳大事记"
    assert told["Place"].css("span[lang=zh]") == []
    assert read(chinese).css("dl span[lang=zh]") == []


def test_english_pages_speak_english_and_keep_the_print(site: Path) -> None:
    page = read(page_named(site, "official", "单义", "en"))
    assert first(page, "h1").text(deep=False).strip() == "Shan Yi"
    assert any(link.text() == "Shenyang Municipal Health Commission" for link in page.css("td a"))
    quote = first(page, "td.quote")
    assert quote.attributes["lang"] == "zh"
    assert "单义" in quote.text()


def test_the_chart_of_a_city_says_its_day(site: Path) -> None:
    charts = [path for path in (site / "chart").glob("*.html") if path.name != "index.html"]
    assert len(charts) == 2  # the day of the division of work, and the as-of day
    for chart in charts:
        page = read(chart)
        assert re.search(r"截至 2022-0(1-26|2-03)", first(page, ".lead").text())
        assert [card.text() for card in page.css(".head h2 a")] == ["吕志成"]
        assert len(page.css(".card")) == 9
    assert "22 天" in first(read(site / "timeline" / "index.html"), ".links").text()


def test_a_document_comes_into_force_only_on_a_printed_day(site: Path) -> None:
    (year,) = (path for path in (site / "timeline").glob("*.html") if path.name != "index.html")
    moments = [(first(each, ".sort").text(), first(each, "[lang=zh]").text()) for each in read(year).css("li li")]
    assert [title.partition(" ")[0] for sort, title in moments if sort == "施行"] == ["沈医保发〔2022〕5号"]
    title = "沈阳市人民政府关于印发沈阳市全民科学素质行动规划纲要（2021-2035年）的通知"
    heads = {head.text() for head in read(page_named(site, "document", title)).css("dt")}
    assert heads >= {"文号", "成文日期", "有效期（推定）"}
    assert "施行日期" not in heads


def test_questions_stand_on_shelves_by_what_they_ask_about(site: Path) -> None:
    page = read(site / "answer" / "index.html")
    names = [str(link.attributes["href"]) for link in page.css("td:first-child a")]
    asked = [each.name for each in catalogue().values() if "print" not in each.tags]
    assert sorted(names) == sorted(f"../answer/{name}.html" for name in asked)
    titles = [head.text(deep=False).strip() for head in page.css("h2")]
    assert titles[:3] == ["责任链", "指标", "任务"]
    assert "其他" not in titles
    begin = [link.text() for link in read(site / "index.html").css("a[href^='answer/']")]
    assert "各位领导分管、联系的部门承担哪些指标？" in begin
    assert "未写明责任主体的指标" not in begin  # it has no answer here


def test_answers_have_all_rows_in_their_files(site: Path, sample: EmbeddedEngine) -> None:
    for name in ("oversight", "accountability"):
        rows = run_query(sample, find_query(name)).rows
        page = LexborHTMLParser((site / "answer" / f"{name}.html").read_text(encoding="utf-8"))
        assert len(page.css("tbody tr")) == len(rows)
        assert len(json.loads((site / "answer" / f"{name}.json").read_text(encoding="utf-8"))) == len(rows)
        assert (site / "answer" / f"{name}.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("name", "row", "column", "leads"),
    [
        ("lines-of-charge", "王少林", 4, {"市教育局": "市教育局", "市体育局": "市体育局"}),
        ("shared-tasks", "市工业和信息化局市教育局", 4, {"二/（三）/10": "绿色环保", "二/（六）/22": "“七进”"}),
        ("leaderless-tasks", "未写明责任单位", 1, {"三/（三）": "加大宣传引导"}),
        ("meetings", "01-16#1", 2, {"01-16#1": "2022-01-16"}),
    ],
)
def test_each_name_in_an_answer_leads_to_its_page(
    site: Path, name: str, row: str, column: int, leads: dict[str, str]
) -> None:
    for page in (site / "answer" / f"{name}.html", site / "en" / "answer" / f"{name}.html"):
        chinese = read(site / "answer" / f"{name}.html").css("tbody tr")
        at = next(at for at, each in enumerate(chinese) if row in re.sub(r"\s", "", each.text()))
        links = read(page).css("tbody tr")[at].css("td")[column].css("a")
        if page.parent.parent == site:
            assert [link.text() for link in links] == list(leads)
            titles = [first(read(page.parent / str(link.attributes["href"])), "h1").text() for link in links]
            assert all(word in title for word, title in zip(leads.values(), titles, strict=True))
        assert len(links) == len(leads)


def test_the_data_of_a_page_is_the_same_in_each_form(site: Path) -> None:
    stem = page_named(site, "official", "单义").with_suffix("")
    turtle = rdflib.Graph().parse(f"{stem}.ttl")
    linked = rdflib.Graph().parse(f"{stem}.jsonld", format="json-ld")
    assert set(turtle) == set(linked)
    overseen = set(turtle.objects(None, rdflib.URIRef(GZ.oversees)))
    assert len(overseen) == 14
    assert stem.with_name(f"{stem.name}.csv").read_bytes().startswith(b"\xef\xbb\xbfclass,fact,document,")


# ---------------------------------------------------------------- in a browser whose network is cut


def test_search_finds_by_characters_pinyin_initials_and_english(browser: Browser, site: Path) -> None:
    for query, page, wanted in (
        ("卫生健康委", "search.html", "市卫生健康委"),
        ("shanyi", "search.html", "单义"),
        ("lzc", "search.html", "吕志成"),
        ("Health Commission", "en/search.html", "Shenyang Municipal Health Commission"),
        (
            "沈政发〔2022〕2号",
            "search.html",
            "沈阳市人民政府关于印发沈阳市深入开展爱国卫生运动行动方案（2021－2025年）的通知",
        ),
    ):
        browser.visit(f"{(site / page).as_uri()}?q={query.replace(' ', '+')}")
        texts = browser.evaluate(
            "new Promise(done => { const look = () => document.getElementById('results').dataset.done === undefined"
            " ? setTimeout(look, 20) : done([...document.querySelectorAll('#results a')].map(a => a.textContent));"
            " look(); })"
        )
        assert wanted in texts, (query, texts[:5])
        assert all(each.startswith(("file:", "data:")) for each in browser.requests())
    assert browser.evaluate("document.querySelector('#results a').href").startswith("file:")


def test_pages_fit_a_narrow_screen(browser: Browser, site: Path) -> None:
    for path in (site / "index.html", page_named(site, "official", "单义"), site / "answer" / "accountability.html"):
        browser.open(path, width=400)
        assert browser.evaluate("document.documentElement.scrollWidth") <= 400, path


def test_on_a_narrow_screen_the_print_of_each_fact_stands_inside_the_window(browser: Browser, site: Path) -> None:
    browser.open(page_named(site, "official", "单义"), width=400)
    edges = browser.evaluate("[...document.querySelectorAll('td.quote')].map(e => e.getBoundingClientRect().right)")
    assert len(edges) > 40
    assert max(edges) <= 400


def test_nothing_in_a_document_runs_in_any_page(browser: Browser, hostile: Path) -> None:
    seen = ""
    paths = sorted(hostile.rglob("*.html"))
    kinds = {"document", "event", "task", "target", "timeline"}
    told = [path for path in paths if kinds & set(path.relative_to(hostile).parts[:1]) or path.name == "search.html"]
    told += sorted((hostile / "en" / "document").glob("*.html"))
    for path in told:
        browser.open(path)
        assert browser.evaluate("document.title") != "ran", path
        assert browser.dialogs() == [], path
        assert browser.evaluate("document.querySelectorAll('img, iframe, svg, a[href^=javascript]').length") == 0, path
        asked = [each["params"]["request"]["url"] for each in browser.events if each["method"].endswith("WillBeSent")]
        assert all(each.startswith(("file:", "data:")) for each in asked), path
        seen += browser.evaluate("document.body.textContent")
    squeezed = "".join(seen.split())
    for text in HOSTILE[:-2]:
        assert "".join(text.split()) in squeezed
    assert "甲[U+202E]乙[U+2066]丙[U+200F]" in squeezed
    assert "戊[U+0007]己[U+200B]" in squeezed
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069\u2028]", seen)


def test_no_file_is_named_by_a_document(hostile: Path) -> None:
    for path in hostile.rglob("*"):
        assert re.fullmatch(r"[A-Za-z0-9._-]+", path.name), path


@pytest.mark.parametrize("identifier", ["../../x", "a/..", "\0", "x" * 5000, "", "CON", "/etc/passwd", "\ud800"])
def test_file_names_are_safe(identifier: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]{16,60}", file_name(identifier))
    assert file_name(identifier) != file_name(f"{identifier}/")


# ---------------------------------------------------------------- what is too long for one page


@pytest.fixture(scope="module")
def cut_site(anhe: EmbeddedEngine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cut") / "site"
    with pytest.MonkeyPatch.context() as patch:
        for module in ("gazette.pages.site.turns", "gazette.pages.site.site"):
            patch.setattr(f"{module}.ROWS", 3)
            patch.setattr(f"{module}.ENTRIES", 4)
        write_site(anhe, folder)
    return folder


def followed(path: Path) -> list[Path]:
    """A page with those that its page numbers lead to, in order."""
    turns = read(path).css("nav.turns")
    return (
        [(path.parent / (link.attributes["href"] or "")).resolve() for link in turns[0].css("a")] if turns else [path]
    )


def test_long_lists_and_answers_go_on_on_numbered_pages(cut_site: Path, anhe: EmbeddedEngine) -> None:
    for folder in ("", "en"):
        tasks = followed(cut_site / folder / "task" / "index.html")
        assert len(tasks) > 1
        links = [link.attributes["href"] for path in tasks for link in read(path).css("ul.links a")]
        assert len(links) == len(set(links)) == len([each for each in index_of(cut_site) if each[0] == "task"])
        rows = run_query(anhe, find_query("oversight")).rows
        answers = followed(cut_site / folder / "answer" / "oversight.html")
        assert sum(len(read(path).css("tbody tr")) for path in answers) == len(rows)
        assert all(len(read(path).css("tbody tr")) <= 3 for path in answers)


def test_long_tables_go_on_on_numbered_pages(cut_site: Path) -> None:
    page = page_named(cut_site, "official", "林清")
    (section,) = [each for each in read(page).css("section.facts") if "主持、分管的单位" in each.text()]
    # four bodies in each of two divisions of work
    assert first(section, "h2 small").text() == "8"
    further = [(page.parent / (link.attributes["href"] or "")).resolve() for link in section.css("nav.turns a")]
    assert further[0] == page.resolve()
    bodies = [row.css("td")[0].text().strip() for row in section.css("tbody tr")]
    for path in further[1:]:
        bodies += [row.css("td")[0].text().strip() for row in read(path).css("tbody tr")]
        assert first(read(path), "h1 a").text() == "林清"
    assert len(bodies) == 8
    assert {"市发展改革委", "市应急局", "市机关事务局", "市财政局"} <= set(bodies)


def test_every_page_of_a_cut_site_leads_only_to_what_is_there(cut_site: Path) -> None:
    pages = {path: read(path) for path in sorted(cut_site.rglob("*.html"))}
    anchors = {path: {node.attributes["id"] for node in page.css("[id]")} for path, page in pages.items()}
    for path, page in pages.items():
        for node in page.css("a[href]"):
            parts = urlsplit(node.attributes["href"] or "")
            target = Path(f"{path.parent}/{unquote(parts.path)}").resolve() if parts.path else path
            assert target.is_file(), (path, node.attributes["href"])
            assert parts.fragment == "" or target.suffix != ".html" or parts.fragment in anchors[target], path
    assert max(len(page.css(".facts tbody tr")) for path, page in pages.items() if "-t" in path.stem) <= 3


# ---------------------------------------------------------------- the command and its folder


def test_a_site_from_an_endpoint_under_another_hash_seed_is_that_from_the_store(
    anhe: EmbeddedEngine, anhe_store: Path, tmp_path: Path
) -> None:
    """Of the invented city, which has a document of each kind, as the sample has and in a third of its pages."""
    write_site(anhe, tmp_path / "near")
    with serving(anhe_store) as server:
        command = [sys.executable, "-m", "gazette", "site", "far", "--endpoint", f"{server.address}sparql"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "1"}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r"\d+ pages in each language in far\n", done.stdout)
    assert contents(tmp_path / "far") == contents(tmp_path / "near")


def contents(root: Path) -> dict[str, bytes]:
    """The bytes of each file of a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_the_command_leaves_a_folder_with_other_files_alone(
    gazette: Command, hostile: Path, anhe_store: Path, tmp_path: Path
) -> None:
    shutil.copytree(hostile, tmp_path / "site")
    (tmp_path / "site" / "mine.txt").write_text("mine", encoding="utf-8")
    refused = gazette("site", "site", "--store", anhe_store)
    assert refused.returncode == 2
    assert "mine.txt" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert contents(tmp_path / "site") == contents(hostile) | {"mine.txt": b"mine"}


def test_what_a_site_did_not_write_is_left_alone(hostile: Path, hostile_store: Path, tmp_path: Path) -> None:
    engine = EmbeddedEngine(open_store(hostile_store))
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(GazetteError, match=r"papers: holds thesis\.txt, which is no file of a site"):
        write_site(engine, folder)
    assert [path.name for path in folder.iterdir()] == ["thesis.txt"]
    with pytest.raises(GazetteError, match="this is no folder"):
        write_site(engine, folder / "thesis.txt")
    assert not list(tmp_path.glob("*.part"))


def test_a_site_that_is_there_is_replaced_and_nothing_stays_beside(
    hostile: Path, hostile_store: Path, tmp_path: Path
) -> None:
    engine = EmbeddedEngine(open_store(hostile_store))
    folder = tmp_path / "site"
    shutil.copytree(hostile, folder)
    files = (folder / SITE.list_name).read_text(encoding="utf-8").splitlines()
    (folder / "index.html").write_text("old", encoding="utf-8")
    write_site(engine, folder)
    assert (folder / "index.html").read_text(encoding="utf-8") != "old"
    assert (folder / SITE.list_name).read_text(encoding="utf-8").splitlines() == files
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
