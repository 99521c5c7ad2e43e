"""The page that draws the graph: what it shows and lets people do, and that nothing in a document can run there."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from browser import Browser, running
from conftest import Command
from hostile import HOSTILE, build_hostile
from served import serving

from gazette.pages.explore import explore_page
from gazette.pages.report import visible
from graph.answers import EmbeddedEngine
from graph.picture.layout import Side, View, draw
from graph.picture.model import Mark, Node, Paragraph, Picture, PrintedText, Quote, Tie, Words
from graph.picture.read import read_picture
from graph.picture.scope import Scope
from graph.store import open_store
from loaders.files import corpus_files
from ontology.errors import QueryError, SourceError

TITLE = "政府公报图谱 · Gazette graph"


@pytest.fixture(scope="module")
def browser(program: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with running(
        program("chromium", "chromium-browser", "google-chrome"), tmp_path_factory.mktemp("chromium")
    ) as found:
        yield found


@pytest.fixture(scope="module")
def sample_page(sample: EmbeddedEngine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(explore_page(read_picture(sample)), tmp_path_factory.mktemp("sample") / "gazette.html")


@pytest.fixture(scope="module")
def anhe_page(anhe: EmbeddedEngine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(explore_page(read_picture(anhe)), tmp_path_factory.mktemp("anhe") / "gazette.html")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedEngine:
    return EmbeddedEngine(open_store(build_hostile(tmp_path_factory.mktemp("hostile"))))


@pytest.fixture(scope="module")
def hostile_page(hostile: EmbeddedEngine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(explore_page(read_picture(hostile)), tmp_path_factory.mktemp("hostile-page") / "<b>.html")


def written(page: str, path: Path) -> Path:
    path.write_text(page, encoding="utf-8", errors="replace", newline="\n")
    return path


def data_of(page: Path) -> dict[str, Any]:
    """What the script of a page is given."""
    found = re.search(r'id="graph">(.*?)</script>', page.read_text(encoding="utf-8"), re.S)
    assert found is not None
    return dict(json.loads(found[1]))


def change(browser: Browser, name: str, value: str) -> None:
    """Give a field another value, as a person would."""
    browser.evaluate(
        f"(() => {{ const e = document.getElementById('{name}'); e.value = {json.dumps(value)};"
        " e.dispatchEvent(new Event('change')); })()"
    )


def dots(browser: Browser) -> int:
    """How many of the drawing's points are not blank, once the browser has come round to painting it."""
    return int(
        browser.evaluate(
            "new Promise(done => { let left = 100; const count = () => {"
            " const c = document.querySelector('#canvas canvas');"
            " const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0;"
            " for (let i = 0; i < d.length; i += 4) if (d[i + 3] && (d[i] < 250 || d[i + 1] < 250)) n++;"
            " return n || !left-- ? done(n) : setTimeout(count, 50); }; count(); })"
        )
    )


def drawn(browser: Browser, what: str = "nodes") -> list[int]:
    return sorted(browser.evaluate(f"network.body.data.{what}.getIds()"))


def labels(browser: Browser, kind: str) -> set[str]:
    """The drawn things of a class."""
    return set(
        browser.evaluate(
            "network.body.data.nodes.getIds().map(at => data.nodes[at])"
            f".filter(node => node.kind === '{kind}').map(node => node.zh)"
        )
    )


def rows(browser: Browser) -> list[list[str]]:
    """All rows of the table: their numbers, and what stands in their first cells."""
    if browser.evaluate("document.getElementById('every').getAttribute('aria-pressed')") == "false":
        click(browser, "#every")
    return [
        list(row)
        for row in browser.evaluate(
            "[...document.querySelectorAll('#ties tr')].map(row => [row.id.slice(4),"
            " ...[...row.cells].slice(0, 3).map(cell => cell.textContent)])"
        )
    ]


def click(browser: Browser, selector: str) -> None:
    browser.evaluate(f"document.querySelector({json.dumps(selector)}).click()")


def find(browser: Browser, text: str) -> str:
    """Type into the search, take what it offers first, and tell what the panel then shows."""
    browser.evaluate("document.getElementById('search').focus()")
    browser.evaluate(
        f"(() => {{ const s = document.getElementById('search'); s.value = {json.dumps(text)};"
        " s.dispatchEvent(new Event('input')); })()"
    )
    browser.press("Enter", 13)
    return str(browser.evaluate("document.querySelector('#panel h2').textContent"))


def is_elsewhere(address: str, page: Path) -> bool:
    # Chromium draws the sign in its own date fields from a data: address
    return address != page.as_uri() and not address.startswith("data:")


# ---------------------------------------------------------------- the file by itself


class Elements(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))


def test_the_file_loads_nothing_and_runs_only_its_own(hostile_page: Path) -> None:
    page = hostile_page.read_text(encoding="utf-8")
    tags = Elements(page).tags
    assert not {"iframe", "link", "img", "object", "embed", "base", "form"} & {tag for tag, _ in tags}
    for tag, attributes in tags:
        assert not any(name.startswith("on") or name in ("style", "src", "srcset") for name in attributes), tag
        assert attributes.get("href", "#").startswith("#"), (tag, attributes)
    scripts = re.findall(r"<script>(.*?)</script>", page, re.S)
    digests = [base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in scripts]
    hashes = " ".join(f"'sha256-{each}'" for each in digests)
    policy = next(attributes["content"] for _, attributes in tags if "http-equiv" in attributes).split("; ")
    assert policy[:2] == ["default-src 'none'", f"script-src {hashes}"]
    assert [tag for tag, _ in tags].count("script") == len(scripts) + 1


def test_the_file_is_not_read_as_a_gazette(anhe_page: Path) -> None:
    with pytest.raises(SourceError, match=r"no file in this folder ends in"):
        corpus_files([anhe_page.parent])


def test_two_hash_seeds_give_the_same_file(gazette: Command, anhe_store: Path, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        done = gazette("explore", "--store", anhe_store, "--out", f"{seed}.html", PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        assert done.stdout.endswith(f" ties in {seed}.html\n")
    assert (tmp_path / "1.html").read_bytes() == (tmp_path / "2.html").read_bytes()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["1.html", "2.html"]


def test_a_page_from_an_endpoint_is_that_from_the_store(
    gazette: Command, sample_store: Path, sample_page: Path, tmp_path: Path
) -> None:
    with serving(sample_store) as server:
        done = gazette("explore", "--endpoint", f"{server.address}sparql", "--out", "far.html", PYTHONHASHSEED="1")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "far.html").read_bytes() == sample_page.read_bytes()


def test_a_part_is_what_belongs_to_an_official(anhe: EmbeddedEngine) -> None:
    part = read_picture(anhe, Scope(official="方平"))
    names = {kind: {node.label for node in part.nodes if node.kind == kind} for kind in ("body", "task", "target")}
    assert {"市城市管理局", "市房产局", "市水务局"} <= names["body"]
    assert names["task"] == {"二/（一）/1 加强厕所建设", "二/（一）/2 保障饮用水安全"}
    assert {label.split()[0] for label in names["target"]} == {"全市新建公共厕所", "全市农村自来水普及率"}


def test_a_part_is_what_is_filed_under_a_topic(anhe: EmbeddedEngine) -> None:
    part = read_picture(anhe, Scope(topic="体育"))
    # 周济 is printed as responsible for 体育; what is tied to him comes with him, what is only 林清's does not
    assert "周济" in {node.label for node in part.nodes}
    assert "市财政局" not in {node.label for node in part.nodes}
    assert "体育" in {words.zh for words in part.topics.values()}


def test_what_the_graph_does_not_have_is_one_line(anhe: EmbeddedEngine) -> None:
    for scope, message in (
        (Scope(official="何无名"), "--official 何无名: nobody of this name is in the graph"),
        (Scope(document="无"), "--document 无: no tie in the graph is printed there"),
        (Scope(topic="无"), "--topic 无: nothing in the graph is filed under it"),
    ):
        with pytest.raises(QueryError, match=message):
            read_picture(anhe, scope)
    with pytest.raises(QueryError, match="the graph ties nothing to anything"):
        read_picture(EmbeddedEngine(ox.Store()))


def test_bodies_that_are_no_single_one_are_apart(anhe: EmbeddedEngine) -> None:
    picture = read_picture(anhe)
    kinds = {node.label: node.kind for node in picture.nodes}
    assert kinds["有关部门"] == kinds["各区、县（市）人民政府"] == "generic"
    assert kinds["市教育局"] == "body"
    middles = {
        picture.nodes[at.node].kind
        for each in draw(picture)
        if each.view is not View.DUTY
        for at in each.placed
        if at.side is Side.OVER
    }
    assert "official" in middles
    assert "generic" not in middles


def test_an_inferred_tie_rests_on_those_it_follows_from(anhe: EmbeddedEngine) -> None:
    picture = read_picture(anhe)
    found = {
        (picture.nodes[tie.source].label, picture.nodes[tie.target].label.split()[0]): [
            [picture.ties[at].relation for at in chain] for chain in tie.chains
        ]
        for tie in picture.ties
        if tie.relation == "gz:accountableForTarget"
    }
    assert found["方平", "全市新建公共厕所"] == [["gz:oversees", "gz:leads", "gz:hasTarget"]]
    assert all(not tie.quotes for tie in picture.ties if tie.inferred)
    assert all(tie.quotes for tie in picture.ties if not tie.inferred and tie.relation != "org:postIn")


def test_private_people_are_nowhere(hostile: EmbeddedEngine, hostile_page: Path) -> None:
    assert not any("齐小山" in node.label and node.kind != "event" for node in read_picture(hostile).nodes)
    nodes = data_of(hostile_page)["nodes"]
    assert not any("qixiaoshan" in key and node["kind"] != "event" for node in nodes for key in node["keys"])


# ---------------------------------------------------------------- in a browser whose network is cut


def test_it_opens_from_disk_and_draws_without_asking_for_anything(browser: Browser, sample_page: Path) -> None:
    browser.open(sample_page)
    assert dots(browser) > 5000
    assert not [each for each in browser.requests() if is_elsewhere(each, sample_page)]
    assert not [each for each in browser.events if each["method"] in ("Log.entryAdded", "Runtime.exceptionThrown")]
    assert browser.evaluate("network.physics.physicsEnabled") is False


def test_what_is_mutual_has_no_arrow_and_runs_round_those_between(browser: Browser, sample_page: Path) -> None:
    browser.open(sample_page)
    # 高伟 and 王少林 stand in for each other, and 刘旭辉 stands between them in the same column
    lines = browser.evaluate(
        "Object.values(network.body.edges).map(line => [data.ties[line.id].relation, line.options.arrows.to.enabled,"
        " line.options.smooth.enabled])"
    )
    mutual = [(arrow, bent) for relation, arrow, bent in lines if relation == "gz:backsUp"]
    assert mutual == [(False, True)] * 4
    assert {(arrow, bent) for relation, arrow, bent in lines if relation == "gz:oversees"} == {(True, False)}


@pytest.mark.parametrize("text", ["单义", "shanyi", "Shan Yi", "sy", "danyi"])
def test_search_knows_characters_and_pinyin(browser: Browser, sample_page: Path, text: str) -> None:
    browser.open(sample_page)
    assert find(browser, text) == "单义"


def test_search_that_finds_nothing_says_so(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    browser.evaluate("document.getElementById('search').value = '查无此人'")
    browser.evaluate("document.getElementById('search').dispatchEvent(new Event('input'))")
    assert browser.evaluate("document.getElementById('found').textContent") == "没有找到"


# as the notice of 2021 divides the work; 联系 is no 分管
OVERSEEN = {
    "何安": {"市政府", "市审计局"},  # 主持市政府全面工作 is charge too
    "林清": {"市发展改革委", "市财政局", "市应急局", "市机关事务局"},
    "周济": {"市卫生健康委", "市教育局", "市体育局"},
    "方平": {"市城市管理局", "市房产局", "市水务局"},
}


def test_the_table_tells_what_is_drawn(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    found: dict[str, set[str]] = {}
    for _, one, relation, other in rows(browser):
        if relation == "分管":
            found.setdefault(one, set()).add(other)
    assert found == OVERSEEN
    for view in browser.evaluate("data.drawings.map(each => each.view)"):
        click(browser, f"[data-view={view}]")
        assert drawn(browser, "edges") == sorted(int(row[0]) for row in rows(browser)) != []
    assert len(rows(browser)) == browser.evaluate("data.ties.length")


def test_a_long_table_shows_some_rows_at_a_time_and_all_at_a_wish(browser: Browser, sample_page: Path) -> None:
    browser.open(sample_page)
    click(browser, "[data-view=all]")
    count = browser.evaluate("data.ties.length")
    shown = "[...document.querySelectorAll('#ties tr')].map(row => Number(row.id.slice(4)))"
    first = browser.evaluate(shown)
    assert first == list(range(100))
    assert browser.evaluate("document.getElementById('range').textContent") == f"第 1–100 行，共 {count} 行"
    met: list[int] = []
    while True:
        met += browser.evaluate(shown)
        if browser.evaluate("document.getElementById('later').disabled"):
            break
        click(browser, "#later")
    assert met == list(range(count))
    change(browser, "row", "250")
    assert browser.evaluate(shown) == list(range(249, 349))
    click(browser, "#every")
    assert browser.evaluate(shown) == list(range(count))
    assert browser.evaluate("document.getElementById('table').getAttribute('aria-rowcount')") == str(count + 1)


def test_a_row_opens_the_print_behind_it(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    click(browser, "[data-view=all]")
    row = next(row for row in rows(browser) if row[1:] == ["市体育局", "负责", "二/（二）/3 开展全民健身活动"])
    assert browser.evaluate(f"document.querySelector('#tie-{row[0]} blockquote').textContent") == "（市体育局负责）"
    click(browser, f"#tie-{row[0]} .read")
    assert browser.evaluate("document.getElementById('reader').open") is True
    assert browser.evaluate("[...document.querySelectorAll('mark')].map(e => e.textContent)") == ["（市体育局负责）"]


def test_a_row_that_was_inferred_leads_to_those_it_rests_on(browser: Browser, sample_page: Path) -> None:
    browser.open(sample_page)
    click(browser, "[data-view=all]")
    browser.evaluate("reveal(data.ties.findIndex(tie => tie.inferred))")
    at = browser.evaluate("data.ties.findIndex(tie => tie.inferred)")
    first = browser.evaluate(f"data.ties[{at}].chains[0][0]")
    click(browser, f"#tie-{at} a")
    assert browser.evaluate("document.querySelector('tr.reached').id") == f"tie-{first}"


def test_a_class_or_relation_can_be_hidden(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    click(browser, "[data-view=duty]")
    assert "二/（二）/3 开展全民健身活动" in labels(browser, "task")
    click(browser, "[data-kind=task]")
    assert labels(browser, "task") == set()
    assert drawn(browser, "edges") == sorted(int(row[0]) for row in rows(browser))
    click(browser, "[data-relation='gz:oversees']")
    assert "分管" not in {row[2] for row in rows(browser)}
    click(browser, "#reset")
    assert "二/（二）/3 开展全民健身活动" in labels(browser, "task")


def test_inferred_ties_are_dashed_and_can_be_switched_off(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    click(browser, "[data-view=duty]")
    dashed = "network.body.data.edges.get().filter(e => e.dashes).map(e => data.ties[e.id].inferred)"
    assert set(browser.evaluate(dashed)) == {True}
    assert any("推定" in row[2] for row in rows(browser))
    click(browser, "#inferred")
    assert browser.evaluate(dashed) == []
    assert not any("推定" in row[2] for row in rows(browser))


def test_limits_keep_what_a_document_says_and_what_holds_then(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    click(browser, "[data-view=all]")
    change(browser, "document", "安河大事记（2021年6月）")
    assert {row[2] for row in rows(browser)} <= {"参与者", "涉及单位", "发文机关", "担任", "职务所在单位"}
    assert "何安" in labels(browser, "official")
    change(browser, "document", "")
    change(browser, "to", "2020-12-31")
    assert rows(browser) == []


def test_a_topic_can_be_picked_out(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    change(browser, "topic", browser.evaluate("Object.keys(data.topics).find(iri => data.topics[iri].zh === '体育')"))
    assert "周济" in labels(browser, "official")
    assert not {"何安", "林清"} & labels(browser, "official")


def test_focus_leaves_what_is_tied_to_one(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    assert find(browser, "zhouji") == "周济"
    click(browser, "#panel .focus")
    assert labels(browser, "body") >= OVERSEEN["周济"] | {"团市委", "市红十字会"}
    assert "市水务局" not in labels(browser, "body")
    assert "方平" in labels(browser, "official")
    change(browser, "depth", "2")
    assert "市水务局" in labels(browser, "body")
    click(browser, "#unfocus")
    assert "市审计局" in labels(browser, "body")


def test_the_panel_shows_the_print_and_opens_it(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    assert find(browser, "市体育局") == "市体育局"
    said = browser.evaluate("document.getElementById('panel').innerText")
    assert "分管市卫生健康委（市中医药局）、市教育局、市体育局" in said
    assert "（市体育局负责）" in said
    assert "安政办发〔2021〕5号" in said
    browser.evaluate("[...document.querySelectorAll('#panel div')].find(e => e.innerText.includes('（市体育局负责）'))"
                     ".querySelector('.read').click()")  # fmt: skip
    assert browser.evaluate("document.getElementById('reader').open") is True
    assert browser.evaluate("document.getElementById('reading').textContent") == "安政发〔2021〕8号"
    assert browser.evaluate("[...document.querySelectorAll('mark')].map(e => e.textContent)") == ["（市体育局负责）"]
    print_shown = browser.evaluate("document.getElementById('print').innerText")
    assert "经常参加体育锻炼的人口占总人口比重达到45%以上" in print_shown


def test_an_inferred_tie_leads_to_the_print_it_rests_on(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    browser.evaluate(
        "selectTie(data.ties.findIndex(t => t.relation === 'gz:accountableFor' && data.nodes[t.from].zh === '方平'"
        " && data.nodes[t.to].zh.includes('厕所')))"
    )
    said = browser.evaluate("document.getElementById('panel').innerText")
    assert "方平 · 分管 · 市城市管理局" in said
    assert "市城市管理局（市园林局）、市房产局、市水务局" in said
    assert "（市城市管理局牵头，有关部门配合，各区、县（市）人民政府落实）" in said


def test_it_speaks_english(browser: Browser, anhe: EmbeddedEngine, tmp_path: Path) -> None:
    browser.open(written(explore_page(read_picture(anhe), "en"), tmp_path / "en.html"))
    assert find(browser, "jiaoyuju") == "Anhe Municipal Education Bureau"
    assert "oversees" in browser.evaluate("document.getElementById('panel').innerText")
    assert browser.evaluate("document.querySelector('h1').innerText") == "Gazette graph"
    click(browser, "button[data-language=zh]")
    assert browser.evaluate("document.querySelector('#panel h2').textContent") == "市教育局"


def test_the_keyboard_reaches_the_table_and_the_search(browser: Browser, anhe_page: Path) -> None:
    browser.open(anhe_page)
    reached = []
    for _ in range(60):
        browser.press("Tab", 9)
        reached.append(browser.evaluate("document.activeElement.id || document.activeElement.className"))
        if reached[-1] == "scroll":
            break
    assert reached[0] == "skip"
    assert {"search", "inferred", "scroll"} <= set(reached)


def test_hostile_text_is_shown_and_does_not_run(browser: Browser, hostile_page: Path) -> None:
    browser.open(hostile_page)
    click(browser, "[data-view=all]")
    count = browser.evaluate("data.nodes.length")
    seen = ""
    for at in range(count):
        browser.evaluate(f"select({at})")
        browser.evaluate(
            "document.querySelectorAll('#panel .read').forEach(e => { e.click();"
            " document.getElementById('shut').click(); })"
        )
        seen += browser.evaluate("document.getElementById('panel').innerText")
    browser.evaluate("focus(0); speak('en'); speak('zh')")
    click(browser, "#unfocus")
    click(browser, "#every")
    table = browser.evaluate("document.querySelector('#ties').textContent")
    for text in HOSTILE:
        assert visible("".join(text.split())) in "".join(seen.split())
    # a task and a target are named so; of the events the table quotes who took part
    assert "二/（一）/1 <script>" in table
    assert "</style><img" in table
    assert browser.evaluate("document.title") == TITLE
    assert browser.dialogs() == []
    assert browser.evaluate("document.querySelectorAll('img, iframe, svg[onload], a[href^=javascript]').length") == 0
    assert not [each for each in browser.requests() if is_elsewhere(each, hostile_page)]
    policed = browser.evaluate(
        "new Promise(done => { const s = document.createElement('script'); s.textContent = 'document.title = \"ran\"';"
        " document.body.append(s); const i = new Image(); i.onerror = () => done(document.title);"
        " i.src = 'http://127.0.0.1:9/x.png'; })"
    )
    assert policed == TITLE


def generated(count: int) -> Picture:
    """A picture of an invented city with so many things."""
    kinds = ["official"] * (count // 50) + ["body"] * (count // 4) + ["task"] * (count // 4)
    kinds += ["target"] * (count - len(kinds))
    of_kind = {kind: [at for at, each in enumerate(kinds) if each == kind] for kind in dict.fromkeys(kinds)}
    text = PrintedText("安政发〔2021〕3号", (Paragraph(1, "段落", "市第一局负责建设公园12个。", False),))
    quote = Quote("安政发〔2021〕3号", 1, None, "市第一局负责", (Mark(0, 0, 0, 6),))
    nodes = tuple(
        Node(f"https://a.example/{at}", f"{kind}{at}", None, None, kind, "安河市", None, 2, (), ())
        for at, kind in enumerate(kinds)
    )
    steps = (("official", "gz:oversees", "body"), ("body", "gz:leads", "task"), ("task", "gz:hasTarget", "target"))
    ties = tuple(
        Tie(of_kind[one][at % len(of_kind[one])], end, relation, False, (), (quote,), ())
        for one, relation, other in steps
        for at, end in enumerate(of_kind[other])
    )
    return Picture(None, nodes, ties, {relation: Words(relation, relation) for _, relation, _ in steps}, {}, (text,))


def test_five_thousand_things_are_drawn(browser: Browser, tmp_path: Path) -> None:
    browser.open(written(explore_page(generated(5000)), tmp_path / "large.html"))
    assert dots(browser) > 5000
    click(browser, "[data-view=all]")
    assert len(drawn(browser)) == 5000
    assert dots(browser) > 5000
    assert find(browser, "target4999") == "target4999"


@pytest.mark.parametrize("width", [360, 800, 1400])
def test_the_page_fits_its_window(browser: Browser, anhe_page: Path, width: int) -> None:
    browser.open(anhe_page, width)
    assert browser.evaluate("document.documentElement.scrollWidth") <= width
    assert dots(browser) > 1000


def test_only_print_is_drawn_for_every_view(anhe_page: Path) -> None:
    found = data_of(anhe_page)
    for drawing in found["drawings"]:
        places = [(x, y) for _, x, y, _ in drawing["placed"]]
        assert len(places) == len(set(places))
        ends = {end for at in drawing["ties"] for end in (found["ties"][at]["from"], found["ties"][at]["to"])}
        assert ends == {node for node, *_ in drawing["placed"]}
