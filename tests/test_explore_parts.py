"""A graph that is too large for one page: its parts, the page that lists them, and that nothing of it is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from browser import Browser, running
from conftest import ANHE, Command
from selectolax.lexbor import LexborHTMLParser
from well_formed import faults

from gazette.pages.explore_parts import write_explore
from gazette.pages.folder import PARTS
from graph.answers import EmbeddedEngine
from graph.build import build_store
from graph.picture.cut import cut_out
from graph.picture.model import Picture, Quote
from graph.picture.parts import PartKind, ends, find_parts
from graph.picture.read import read_picture
from graph.picture.topics import read_topics
from graph.store import open_store
from ontology.errors import GazetteError

MOST = 60
HOSTILE = ("<script>document.title='ran'</script>", "</script><img src=x onerror=alert(1)>", "甲\u202e乙\u2028丙")
ANSWER = "[...document.querySelectorAll('#results li')].map(e => e.querySelector('b').textContent)"


@pytest.fixture(scope="module")
def browser(program: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with running(
        program("chromium", "chromium-browser", "google-chrome"), tmp_path_factory.mktemp("chromium")
    ) as found:
        yield found


@pytest.fixture(scope="module")
def picture(sample: EmbeddedEngine) -> Picture:
    return read_picture(sample)


@pytest.fixture(scope="module")
def start(sample: EmbeddedEngine, picture: Picture, tmp_path_factory: pytest.TempPathFactory) -> Path:
    page = tmp_path_factory.mktemp("parts") / "图 #1.html"
    assert write_explore(picture, read_topics(sample), page, MOST) > 20
    return page


def search(browser: Browser, text: str) -> list[str]:
    """What the first page finds, when it has looked."""
    browser.evaluate(f"find('search').value = {json.dumps(text)}; look()")
    return list(browser.evaluate(ANSWER))


# ---------------------------------------------------------------- the parts


@pytest.mark.parametrize("most", [20, 45, MOST, 200, 354])
def test_every_tie_is_in_a_part_and_no_part_is_too_large(sample: EmbeddedEngine, picture: Picture, most: int) -> None:
    parts = find_parts(picture, read_topics(sample), most)
    assert {at for part in parts for at in part.ties} == set(range(len(picture.ties)))
    assert all(part.things == len(ends(picture, part.ties)) <= most for part in parts)
    names = [(part.kind, part.identifier, part.piece) for part in parts]
    assert len(names) == len(set(names))
    assert {part.kind for part in parts} >= {PartKind.TOPIC, PartKind.OFFICIAL, PartKind.DOCUMENT}


def test_a_part_tells_of_each_tie_what_the_whole_tells(sample: EmbeddedEngine, picture: Picture) -> None:
    def told(whole: Picture, quote: Quote) -> tuple[str, list[str]]:
        paragraphs = [(whole.texts[mark.text].paragraphs[mark.paragraph].text, mark) for mark in quote.marks]
        return quote.text, [text[mark.start : mark.end] for text, mark in paragraphs]

    whole = {(picture.nodes[tie.source].iri, tie.relation, picture.nodes[tie.target].iri): tie for tie in picture.ties}
    for part in find_parts(picture, read_topics(sample), 100):
        small = cut_out(picture, part)
        assert len(small.nodes) == part.things
        assert [node.degree > 0 for node in small.nodes] == [True] * len(small.nodes)
        for tie in small.ties:
            same = whole[small.nodes[tie.source].iri, tie.relation, small.nodes[tie.target].iri]
            assert bool(tie.quotes) == bool(same.quotes)
            assert {str(told(small, each)) for each in tie.quotes} <= {str(told(picture, each)) for each in same.quotes}
            # an inferred tie keeps something that it follows from, and that stands in the part
            assert bool(tie.chains) == tie.inferred
            assert all(at < len(small.ties) for chain in tie.chains for at in chain)
        if part.kind is PartKind.DOCUMENT and part.pieces == 1:
            own = [tie for tie in small.ties if any(quote.document == part.identifier for quote in tie.quotes)]
            assert own
            assert {quote.document for tie in own for quote in tie.quotes} == {part.identifier}


def test_a_part_by_official_holds_the_bodies_tasks_and_targets(sample: EmbeddedEngine, picture: Picture) -> None:
    parts = find_parts(picture, read_topics(sample), 354)
    (part,) = [part for part in parts if part.kind is PartKind.OFFICIAL and part.title.zh == "单义"]
    small = cut_out(picture, part)
    ties = [
        (small.nodes[tie.source].label, tie.relation)
        for tie in small.ties
        if small.nodes[tie.target].label == "市卫生健康委"
    ]
    assert ("单义", "gz:oversees") in ties
    # the eleven targets of the department that he oversees
    wanted = [tie for tie in small.ties if tie.relation == "gz:accountableForTarget"]
    assert len({tie.target for tie in wanted if small.nodes[tie.source].label == "单义"}) == 11


# ---------------------------------------------------------------- the pages


def test_the_pages_are_well_formed_and_label_their_fields(start: Path) -> None:
    folder = start.with_name("图 #1-parts")
    for path in (start, *sorted(folder.glob("document-*.html"))[:1], *sorted(folder.glob("topic-*.html"))[:1]):
        assert list(faults(path.read_text(encoding="utf-8"))) == [], path


def test_the_first_page_lists_every_part_and_every_link_leads_to_one(start: Path) -> None:
    page = LexborHTMLParser(start.read_text(encoding="utf-8"))
    links = [node.attributes["href"] or "" for node in page.css(".parts a")]
    folder = start.with_name("图 #1-parts")
    assert {link.rpartition("/")[2] for link in links} == {path.name for path in folder.glob("*.html")}
    assert len(links) == len(set(links))
    for path in folder.glob("*.html"):
        assert re.fullmatch(r"(topic|official|document|rest)-[a-z0-9-]+\.html", path.name)
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    assert (folder / PARTS.list_name).is_file()


def test_the_first_page_asks_only_for_the_index_beside_it(browser: Browser, start: Path) -> None:
    browser.open(start)
    assert search(browser, "shanyi")[0] == "单义"
    beside = start.with_name("图 #1-parts").as_uri() + "/search/"
    asked = [each for each in browser.requests() if not each.startswith("data:")]
    assert all(each == start.as_uri() or each.startswith(beside) for each in asked), asked
    assert not [each for each in browser.events if each["method"] in ("Log.entryAdded", "Runtime.exceptionThrown")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("单义", "单义"),
        ("sy", "单义"),
        ("卫生健康委", "市卫生健康委"),
        ("weishengjiankang", "市卫生健康委"),
        ("Health Commission", "市卫生健康委"),
        ("沈政发〔2022〕2号", "沈阳市人民政府关于印发沈阳市深入开展爱国卫生运动行动方案（2021－2025年）的通知"),
        ("全民健身活动", "二/（四）/12 开展全民健身活动"),
    ],
)
def test_search_finds_things_and_the_parts_that_hold_them(
    browser: Browser, start: Path, text: str, wanted: str
) -> None:
    browser.open(start)
    assert wanted in search(browser, text)


def test_search_that_finds_nothing_says_so(browser: Browser, start: Path) -> None:
    browser.open(start)
    assert search(browser, "查无此人") == []
    assert browser.evaluate("find('count').textContent") == "没有找到。"


def test_a_link_opens_a_part_at_the_thing(browser: Browser, start: Path) -> None:
    browser.open(start)
    search(browser, "shanyi")
    address = browser.evaluate("document.querySelector('#results .holders a').href")
    assert "/official-" in address
    browser.visit(address)
    assert browser.evaluate("document.querySelector('#panel h2').textContent") == "单义"
    painted = (
        "new Promise(done => { let left = 100; const look = () => {"
        " const c = document.querySelector('#canvas canvas');"
        " const seen = c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(each => each > 0);"
        " return seen || !left-- ? done(seen) : setTimeout(look, 50); }; look(); })"
    )
    assert browser.evaluate(painted) is True
    assert not [each for each in browser.requests() if not each.startswith(("file:", "data:"))]
    # what draws stands once beside the parts
    assert [each for each in browser.requests() if each.endswith(".js")] == [
        address.rpartition("/")[0] + "/vis-network.js"
    ]
    back = browser.evaluate("document.querySelector('header a').href")
    assert back == start.as_uri()


def test_it_speaks_english_and_fits_a_narrow_window(browser: Browser, start: Path) -> None:
    browser.open(start, width=390)
    browser.evaluate("speak('en')")
    assert browser.evaluate("document.querySelector('h1').innerText") == "Gazette graph"
    search(browser, "单义")
    assert browser.evaluate("document.querySelector('#results b').textContent") == "Shan Yi"
    assert browser.evaluate("document.documentElement.scrollWidth") <= 390


def test_hostile_text_is_shown_and_does_not_run(browser: Browser, tmp_path: Path) -> None:
    days = (f"6月{day}日 副市长周济到安河市第一人民医院调研。公园{text}开放。" for day, text in enumerate(HOSTILE, 1))
    (tmp_path / "大事记.txt").write_text("安河大事记\n（2021年6月）\n\n" + "\n\n".join(days), encoding="utf-8")
    plan = ANHE[4].read_text(encoding="utf-8").replace("加强厕所建设", HOSTILE[0])
    (tmp_path / "方案.txt").write_text(plan, encoding="utf-8")
    build_store(sorted(tmp_path.glob("*.txt")), tmp_path / "store", place="安河市", as_of=date(2021, 12, 31))
    engine = EmbeddedEngine(open_store(tmp_path / "store"))
    page = tmp_path / '<img src=x onerror="alert(1)">.html'
    write_explore(read_picture(engine), read_topics(engine), page, 20)
    browser.open(page)
    found = search(browser, "script")
    assert any("<script>" in each for each in found)
    for path in (page, *sorted(page.with_name(f"{page.stem}-parts").glob("*.html"))[:4]):
        if path != page:
            browser.open(path)
        assert browser.evaluate("document.title") != "ran"
        assert browser.dialogs() == []
        assert browser.evaluate("document.querySelectorAll('img, iframe, a[href^=javascript]').length") == 0


# ---------------------------------------------------------------- the command


def test_the_command_writes_parts_and_the_same_under_any_hash_seed(
    gazette: Command, anhe_store: Path, tmp_path: Path
) -> None:
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        done = gazette("explore", "--store", anhe_store, "--most", "25", "--out", f"{seed}/g.html", PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        assert re.fullmatch(rf"\d+ things and \d+ ties in \d+ parts, listed in {seed}/g\.html\n", done.stdout)
    one, other = (
        {path.relative_to(root): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
        for root in (tmp_path / "1", tmp_path / "2")
    )
    assert one == other
    # one page takes the place of all, and leaves no parts behind
    done = gazette("explore", "--store", anhe_store, "--out", "1/g.html")
    assert done.stdout.endswith(" ties in 1/g.html\n")
    assert [path.name for path in (tmp_path / "1").iterdir()] == ["g.html"]


def test_a_folder_with_other_things_is_left_alone(sample: EmbeddedEngine, picture: Picture, tmp_path: Path) -> None:
    folder = tmp_path / "g-parts"
    folder.mkdir()
    (folder / "thesis.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "g.html").write_text("old", encoding="utf-8")
    with pytest.raises(GazetteError, match=r"g-parts: holds thesis\.txt, which is no file of a graph in parts"):
        write_explore(picture, read_topics(sample), tmp_path / "g.html", MOST)
    assert (folder / "thesis.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "g.html").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["g-parts", "g.html"]


def test_what_was_there_stays_until_all_is_written(sample: EmbeddedEngine, picture: Picture, tmp_path: Path) -> None:
    page = tmp_path / "g.html"
    write_explore(picture, read_topics(sample), page, 200)
    before = {path: path.read_bytes() for path in sorted(tmp_path.rglob("*")) if path.is_file()}

    def stop(_: Path) -> None:
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        write_explore(picture, read_topics(sample), page, MOST, tell=stop)
    assert {path: path.read_bytes() for path in sorted(tmp_path.rglob("*")) if path.is_file()} == before
