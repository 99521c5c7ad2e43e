"""Real files from other tools give the facts of their plain text: PDFs printed by Chromium, DOCX, web pages.

The city and its documents are invented.
"""

from __future__ import annotations

import base64
import html
import json
import struct
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from browser import FLAGS, RULES
from conftest import Command
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from loaders.fact_types import Fact
from loaders.model import Source
from loaders.read import ReadFile, read_file
from loaders.text import read, squeeze
from ontology.errors import SourceError

NUMBER = "安政发〔2021〕12号"
TITLE = "安河市人民政府关于印发安河市公园建设三年行动方案（2021—2023年）的通知"
OPENING = [
    "各区、县（市）人民政府，市政府有关部门、有关直属单位，各重点企业，各高等院校：",
    "现将《安河市公园建设三年行动方案（2021—2023年）》印发给你们，请结合实际，认真贯彻执行。",
]
CLOSING = ["安河市人民政府", "2021年6月1日", "（此件公开发布）"]
PLAN_TITLE = "安河市公园建设三年行动方案（2021—2023年）"
PLAN = [
    "为改善城乡人居环境，根据《国务院关于加强城市公园建设的意见》（国发〔2019〕13号），结合我市实际，制定本方案。",
    "一、总体要求",
    "坚持以人民为中心，科学规划，分步实施，不断满足人民群众对优美生态环境的需要，让市民推窗见绿、出门进园。",
    "二、重点任务",
    "（一）新建公园。到2023年，全市新建口袋公园不少于120个，新建综合公园不少于6个，人均公园绿地面积达到15平方米以上。"
    "（市城市管理局牵头，市自然资源局、市财政局配合，各区、县（市）人民政府落实）",
    "（二）改造老旧公园。到2022年，完成老旧公园改造30个以上，更换老化设施，增设无障碍通道。（市城市管理局、市残联按照职责分工负责）",
    "（三）建设健身步道。到2023年，全市新建健身步道不少于60公里，经常参加体育锻炼的人口占总人口比重达到45%以上。（市体育局负责）",
    "（四）加强公园管理。建立公园名录和巡查制度，每月至少开展2次安全检查，及时排除隐患，保障游人安全。（市应急局负责）",
    "三、保障措施",
    "（一）加强组织领导。市政府成立公园建设工作领导小组，统筹推进各项工作。",
    "（二）加强资金保障。市财政局要统筹安排资金，支持公园建设。",
]
IMPRINT = "安河市人民政府办公室　　2021年6月2日印发"
PARAGRAPHS = [NUMBER, TITLE, *OPENING, *CLOSING, PLAN_TITLE, *PLAN, IMPRINT]
PLACED = {
    NUMBER: "centre",
    TITLE: "centre",
    PLAN_TITLE: "centre",
    **dict.fromkeys(CLOSING[:2], "right"),
    IMPRINT: "flush",
}

STYLE = """
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
body { font: 16pt/28pt 'Noto Serif CJK SC'; margin: 0; }
p { text-indent: 2em; text-align: justify; margin: 0; }
.centre { text-indent: 0; text-align: center; } .flush { text-indent: 0; } .right { text-align: right; }
"""
ONE_COLUMN = """
@page { @top-center { content: "安河市人民政府公报"; } @bottom-center { content: "— " counter(page) " —"; } }
"""
TWO_COLUMNS = """
@page { margin: 20mm; }
body { font-size: 10.5pt; line-height: 1.6; }
.text { columns: 2; column-gap: 8mm; column-fill: auto; height: 120mm; }
"""

Print = Callable[[str, str], Path]


def marked(paragraph: str) -> str:
    """A paragraph as HTML, placed as official documents place it."""
    return f'<p class="{PLACED.get(paragraph, "")}">{html.escape(paragraph)}</p>'


@pytest.fixture(scope="module")
def print_pdf(program: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Print:
    """A function from a name and an HTML page to the PDF that Chromium prints of it."""
    chromium = program("chromium", "chromium-browser", "google-chrome")
    folder = tmp_path_factory.mktemp("printed")

    def run(name: str, page: str) -> Path:
        source, target = folder / f"{name}.html", folder / f"{name}.pdf"
        source.write_text(page, encoding="utf-8")
        flags = [flag for flag in FLAGS if "pipe" not in flag]
        profile = f"--user-data-dir={folder / 'profile'}"
        printing = ["--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri()]
        subprocess.run([str(chromium), *flags, RULES, profile, *printing], check=True, capture_output=True, timeout=120)
        return target

    return run


def page_of(body: str, *styles: str) -> str:
    """An HTML page to print."""
    return f"<html><head><meta charset='utf-8'><style>{STYLE}{''.join(styles)}</style></head><body>{body}</body></html>"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> ReadFile:
    """What the document says as a plain text, a line for each paragraph."""
    path = tmp_path_factory.mktemp("plain") / "plan.txt"
    path.write_text("\n".join(PARAGRAPHS) + "\n", encoding="utf-8")
    reading = read_file(path)
    kinds = {type(fact).__name__ for facts in reading.facts for fact in facts}
    assert {"DocumentFact", "Recipient", "Citation", "Task", "Responsibility", "Target"} <= kinds
    return reading


def facts_of(reading: ReadFile) -> list[Fact]:
    """All facts of a file; they compare by what they say, not by where it stands."""
    return [fact for facts in reading.facts for fact in facts]


def assert_same(reading: ReadFile, plain: ReadFile) -> None:
    """The same documents and facts, each quoted from its place."""
    assert [document.label for document in reading.issue.documents] == [NUMBER]
    assert facts_of(reading) == facts_of(plain)
    assert [problem.code for problem in reading.problems] == [problem.code for problem in plain.problems]


def page_at(source: Source, words: str) -> int:
    """The page on which some words of a PDF start."""
    text = source.text
    places = [place for place, char in enumerate(text) if not char.isspace()]
    start = "".join(text.split()).index(words)
    return text.count("\f", 0, places[start]) + 1


# ---------------------------------------------------------------- PDF


@pytest.fixture(scope="module")
def printed(print_pdf: Print) -> Path:
    """The document as a PDF of several pages with running heads and page numbers."""
    return print_pdf("plan", page_of("".join(map(marked, PARAGRAPHS)), ONE_COLUMN))


def test_a_printed_document_gives_the_facts_of_its_text(printed: Path, plain: ReadFile) -> None:
    reading = read_file(printed)
    assert_same(reading, plain)
    assert "公报" not in reading.issue.source.text
    assert "— 1 —" not in reading.issue.source.text


def test_each_page_ends_with_a_form_feed(printed: Path) -> None:
    source, _ = read(printed)
    assert source.encoding == "pdf"
    assert source.text.endswith("\f")
    pages = [page_at(source, words) for words in (NUMBER, "（一）新建公园", "三、保障措施", "2021年6月2日印发")]
    assert pages == sorted(pages)
    assert (pages[0], pages[-1]) == (1, source.text.count("\f"))
    assert source.text.count("\f") > 1


def test_columns_are_read_one_after_the_other(print_pdf: Print, plain: ReadFile) -> None:
    head, rest = PARAGRAPHS[:2], PARAGRAPHS[2:]
    body = "".join(map(marked, head)) + f"<div class='text'>{''.join(map(marked, rest))}</div>"
    assert_same(read_file(print_pdf("columns", page_of(body, TWO_COLUMNS))), plain)


def test_a_table_is_read_cell_by_cell(print_pdf: Print) -> None:
    rows = [
        ("序号", "任务", "责任单位"),
        ("1", "新建口袋公园不少于120个，完成老旧公园改造30个以上", "市城市管理局、市自然资源局、市财政局、市残联"),
    ]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    style = "table { border-collapse: collapse; } td { border: 1px solid; padding: 1mm; width: 50mm; }"
    before, after = "附件：任务分解表", "以上任务年底前完成。"
    text = read(print_pdf("table", page_of(f"<p>{before}</p><table>{cells}</table><p>{after}</p>", style)))[0].text
    assert [line.strip() for line in text.split("\n")] == [before, *rows[0], *rows[1], after, ""]


def test_words_that_a_line_cuts_are_joined(print_pdf: Print) -> None:
    style = "p { font: 12pt/1.5 monospace; width: 44ch; text-indent: 0; hyphens: manual; text-align: left; }"
    words = "the inter&shy;nation&shy;al Wi-Fi econo&shy;my of the COVID-19 conta&shy;minated cities " * 5
    path = print_pdf("words", page_of(f"<p>{words}</p>", style))
    with pypdfium2.PdfDocument(path) as document:
        printed = document[0].get_textpage().get_text_range()
    expected = words.replace("&shy;", "")
    assert len(printed.split()) > len(expected.split())
    assert squeeze(read(path)[0].text) == squeeze(expected)


def grey_image() -> str:
    """A grey picture as the address of its data."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)
    png = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\x00\x80\x90" * 2))
        + chunk(b"IEND", b"")
    )
    return "data:image/png;base64," + base64.b64encode(png).decode()


SCAN = (
    f"<img src='{grey_image()}' style='display:block; width:150mm; height:220mm; break-before:page; break-after:page'>"
)


def test_a_scanned_page_is_named(print_pdf: Print, plain: ReadFile) -> None:
    reading = read_file(
        print_pdf("scan", page_of("".join(map(marked, PARAGRAPHS)) + SCAN, "body { font-size: 10pt; }"))
    )
    scans = [each for each in reading.problems if each.code == "pdf.scan"]
    number = reading.issue.source.text.count("\f")
    assert [each.message for each in scans] == [
        f"page {number} of scan.pdf holds no text, only a picture (a scan?); nothing of it was read"
    ]
    assert facts_of(reading) == facts_of(plain)


def test_a_file_of_scans_is_refused(print_pdf: Print) -> None:
    path = print_pdf("scans", page_of(SCAN.replace("break-before:page;", "")))
    with pytest.raises(SourceError) as error:
        read(path)
    assert str(error.value).startswith(
        f"{path}: its page holds no text, only pictures (a scan?); turn the scan into text"
    )


def test_a_watermark_is_left_out_and_named(print_pdf: Print, plain: ReadFile) -> None:
    mark = "<div style='position:fixed; top:40%; left:10%; transform:rotate(-45deg); font-size:60pt'>内部资料</div>"
    path = print_pdf(
        "mark", page_of(mark + "".join(map(marked, PARAGRAPHS)), "body { font-size: 9pt; line-height: 12pt }")
    )
    reading = read_file(path)
    assert facts_of(reading) == facts_of(plain)
    assert [each.message for each in reading.problems if each.code == "pdf.aslant"] == [
        "page 1 of mark.pdf: text printed at another angle was left out: 内部资料"
    ]


# ---------------------------------------------------------------- DOCX


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The document as a DOCX file with a header and a footer."""
    document = Document()
    for text in PARAGRAPHS:
        paragraph = document.add_paragraph(text)
        if PLACED.get(text) == "centre":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.sections[0].header.paragraphs[0].text = "安河市人民政府公报"
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    path = tmp_path_factory.mktemp("written") / "plan.docx"
    document.save(str(path))
    return path


def test_a_docx_gives_the_facts_of_its_text(written: Path, plain: ReadFile) -> None:
    reading = read_file(written)
    assert_same(reading, plain)
    assert "公报" not in reading.issue.source.text


# ---------------------------------------------------------------- HTML


WEB_PAGE = """<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}"><title>通知_安河市人民政府</title>
<style>p {{ color: red }}</style>
<script src="http://127.0.0.1:9/x.js">document.write("假的，不是文件。")</script></head>
<body><header><h1>安河市人民政府门户网站，欢迎您。</h1></header>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a>，<a href="/zw">政务公开</a></div>
<div id="main"><div class="article">{text}</div>
<div class="share">分享到：微信，微博</div></div>
<div class="sidebar"><h3>相关文件</h3><ul><li><a href="1.html">安河市人民政府关于甲的通知</a></li></ul></div>
<footer><p>主办：安河市人民政府办公室，承办：市大数据局。</p><p>版权所有 安ICP备2021000001号</p></footer>
</body></html>"""


@pytest.mark.parametrize(("charset", "declared"), [("utf-8", "utf-8"), ("gb18030", "gb2312")], ids=["UTF-8", "GB"])
def test_a_web_page_gives_the_facts_of_its_text(tmp_path: Path, plain: ReadFile, charset: str, declared: str) -> None:
    path = tmp_path / "plan.html"
    page = WEB_PAGE.format(charset=declared, text="".join(map(marked, PARAGRAPHS)))
    path.write_bytes(page.encode(charset))
    reading = read_file(path)
    assert_same(reading, plain)
    assert reading.issue.source.encoding == charset
    assert reading.issue.source.text.startswith(NUMBER)
    assert reading.issue.source.text.rstrip().endswith("印发")


# ---------------------------------------------------------------- the command line

PAGES = """PREFIX gz: <https://w3id.org/gazette/ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?quote ?page {
  ?fact a gz:Responsibility ; prov:wasQuotedFrom ?passage .
  ?passage oa:exact ?quote . OPTIONAL { ?passage gz:page ?page }
} ORDER BY ?page"""


def rows_of(gazette: Command, path: Path) -> list[dict[str, object]]:
    """The rows of the tables of tasks and responsibilities that a build from one file gives."""
    done = gazette("build", path)
    assert (done.returncode, done.stderr) == (0, "")
    tables = json.loads(gazette("tables", "tasks", "responsibilities").stdout)
    return [*tables["tasks"], *tables["responsibilities"]]


def test_each_form_builds_the_same_tables(gazette: Command, printed: Path, written: Path, tmp_path: Path) -> None:
    text, page = tmp_path / "plan.txt", tmp_path / "plan.htm"
    text.write_text("\n".join(PARAGRAPHS), encoding="utf-8")
    page.write_text(WEB_PAGE.format(charset="utf-8", text="".join(map(marked, PARAGRAPHS))), encoding="utf-8")
    expected = rows_of(gazette, text)
    assert len(expected) > 10
    assert rows_of(gazette, page) == expected
    assert rows_of(gazette, written) == expected
    assert rows_of(gazette, printed) == expected
    passages = json.loads(gazette("sparql", "--format", "json", PAGES).stdout)
    source, _ = read(printed)
    assert passages
    for passage in passages:
        assert int(passage["page"]) == page_at(source, passage["quote"])


def test_a_file_that_cannot_be_read_is_one_clear_line(gazette: Command, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    done = gazette("build", "broken.pdf")
    assert done.returncode == 2
    assert "broken.pdf: the PDF is broken or cut short; get it again or print it anew as PDF" in done.stderr
    assert "Traceback" not in done.stderr
