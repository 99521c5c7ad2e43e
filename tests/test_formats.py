"""PDF, DOCX and HTML as texts: how files are told apart, what of them is text, and what is refused with which words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from loaders.formats import find_kind, read_format
from loaders.formats.charset import decode_page
from loaders.formats.flow import write_text
from loaders.formats.layout import Line
from loaders.formats.list_numbers import FORMATS
from loaders.formats.pdf import drop_running_heads
from loaders.formats.radicals import RANGES, UNIFIED
from ontology.errors import SourceError

SENTENCE = "市财政局要做好资金保障工作，确保完成年度任务。"


# ---------------------------------------------------------------- telling files apart


def archive(members: dict[str, bytes]) -> bytes:
    """A ZIP archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return stream.getvalue()


KINDS = [
    ("PDF by its signature", "a.txt", b"%PDF-1.7\n", "pdf"),
    ("PDF after other bytes", "a.pdf", b"\r\n%PDF-1.7\n", "pdf"),
    ("a text about PDF", "a.txt", "先看%PDF-1.7".encode(), None),
    ("HTML by its start", "a.txt", b"\xef\xbb\xbf <!-- saved -->\n<!DOCTYPE html><p>", "html"),
    ("HTML in UTF-16", "a", "<html><p>安河".encode("utf-16"), "html"),
    ("HTML by its ending", "a.HTM", "<p>安河</p>".encode("gbk"), "html"),
    ("XHTML", "a", b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "html"),
    ("a text with a bracket", "a.txt", "<安河市>".encode(), None),
    ("a text", "a.txt", "安河市".encode(), None),
    ("nothing", "a.pdf", b" \n", None),
]


@pytest.mark.parametrize(("name", "data", "kind"), [case[1:] for case in KINDS], ids=[case[0] for case in KINDS])
def test_files_are_told_apart(name: str, data: bytes, kind: str | None) -> None:
    assert find_kind(data, Path(name)) == kind


def minimal_pdf(trailer: bytes = b"") -> bytes:
    """A PDF of one empty page; `trailer` may lock it."""
    locked = b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"00" * 32 + b">/U<" + b"11" * 32 + b">>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, locked]
    body = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + b"xref\n0 5\n0000000000 65535 f \n%strailer<</Size 5/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        trailer,
        len(body),
    )


def docx_of(fill: Callable[[DocumentObject], object] = lambda document: None) -> bytes:
    """A DOCX file that python-docx writes."""
    document = Document()
    fill(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """A DOCX file one of whose parts is replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return archive({member: content if member == name else old.read(member) for member in old.namelist()})


ENTITIES = b'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w>&b;</w>'
BROKEN_ZIP = "this DOCX or ZIP archive is broken or cut short; get the file again"
UNPACK = "this is a ZIP archive, not a text; unpack it and name the files in it"
OCR = "turn it into a PDF with a text layer (OCR)"
TYPED = "an XML document type is declared, which no office program writes; save it anew"
DOCX = docx_of()
TYPED_DOCX = with_part(DOCX, "word/document.xml", ENTITIES)
TYPED_IN_UTF16 = with_part(DOCX, "word/styles.xml", ENTITIES.decode().encode("utf-16"))
SWELLING = with_part(DOCX, "word/document.xml", b" " * 70_000_000)
LOCKED_PDF = minimal_pdf(b"/Encrypt 4 0 R/ID[<00><00>]")
REFUSED = [
    ("an old Office file", "a.doc", b"\xd0\xcf\x11\xe0", "this is an old Office file or a locked one, not a text; "
        "save it as .docx without a password"),
    ("RTF", "a.rtf", b"{\\rtf1 x}", "this is an RTF file, not a text; save it as .docx"),
    ("an image", "a.png", b"\x89PNG\r\n", f"this is an image, not a text; {OCR}"),
    ("a workbook", "a.xlsx", archive({"xl/workbook.xml": b""}), "this is an Excel workbook, not a text; "
        "save its text as .txt or print it as PDF"),
    ("an OFD file", "a.ofd", archive({"OFD.xml": b""}), "this is an OFD file, not a text; save it as PDF"),
    ("a ZIP archive", "a.zip", archive({"安河.txt": b""}), UNPACK),
    ("an empty ZIP archive", "a.zip", archive({}), UNPACK),
    ("a DOCX cut short", "a.docx", DOCX[:3000], BROKEN_ZIP),
    ("no PDF", "a.pdf", b"<p>", "this is not a PDF, although its name ends so; get the file again"),
    ("no DOCX", "a.docx", b"<p>", "this is not a DOCX file, although its name ends so; get the file again"),
    ("a broken PDF", "a.pdf", b"%PDF-1.7\n1 0 obj", "the PDF is broken or cut short; "
        "get it again or print it anew as PDF"),
    ("a locked PDF", "a.pdf", LOCKED_PDF, "the PDF is locked with a password; save it without one"),
    ("an empty PDF", "a.pdf", minimal_pdf(), "the PDF is empty; its page holds nothing"),
    ("an empty DOCX", "a.docx", DOCX, "the file holds no text; "
        "if it holds pictures of pages, turn them into text (OCR)"),
    ("entities in a DOCX", "a.docx", TYPED_DOCX, TYPED),
    ("entities in UTF-16", "a.docx", TYPED_IN_UTF16, TYPED),
    ("a DOCX that swells", "a.docx", SWELLING, "the file is too large when unpacked; save its text as .txt"),
    ("an empty page", "a.html", b"<html><script>x</script>", "the page holds no text; "
        "if a browser shows some, save it from there as .txt"),
    ("a page nested too deep", "a.html", b"<div>" * 600 + b"x", "the page's elements are nested more than 512 deep; "
        "save its text as .txt"),
    ("a large page", "a.html", b"x" * 32_000_001, "the page is larger than 32 MB; save its text as .txt"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_cannot_be_read_is_refused_by_name(name: str, data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as error:
        read_format(data, Path(name))
    assert str(error.value) == f"{name}: {message}"


def test_a_docx_whose_xml_is_broken_is_refused() -> None:
    data = with_part(docx_of(), "word/document.xml", b"<w:document>")
    with pytest.raises(
        SourceError, match=r"^a\.docx: the DOCX file is broken \(.+\); save it anew from an office program$"
    ):
        read_format(data, Path("a.docx"))


# ---------------------------------------------------------------- HTML


def page_text(html: str, charset: str = "utf-8") -> tuple[str, list[str]]:
    """The text of an HTML page and its problems' codes."""
    file_text = read_format(html.encode(charset), Path("a.html"))
    assert file_text is not None
    return file_text.text, [problem.code for problem in file_text.problems]


HTML = [
    ("blocks end lines", f"<p>甲</p><div>乙<span>丙</span></div>丁<p>{SENTENCE}", f"甲\n乙丙\n丁\n{SENTENCE}\n"),
    ("line breaks", f"{SENTENCE}<br>乙<br/>丙", f"{SENTENCE}\n乙\n丙\n"),
    ("white space", f"<p> 安河\n  市&nbsp;政　府\t</p><p>{SENTENCE}", f"安河 市\xa0政　府\n{SENTENCE}\n"),
    ("lines as typed", f"<pre>甲\n  乙</pre><p>{SENTENCE}", f"甲\n乙\n{SENTENCE}\n"),
    ("entities", f"<p>&lt;安河&gt;&#8212;&amp;&ldquo;市&rdquo;</p>{SENTENCE}", f"<安河>—&“市”\n{SENTENCE}\n"),
    ("soft hyphens", f"<p>eco&shy;nomic</p>{SENTENCE}", f"economic\n{SENTENCE}\n"),
    ("looks", f"<p><b>甲</b><font size=1>乙</font><u>丙</u>。{SENTENCE}", f"甲乙丙。{SENTENCE}\n"),
    ("form feeds are blanks", f"甲\f乙&#12;丙{SENTENCE}", f"甲 乙 丙{SENTENCE}\n"),
    ("scripts and styles", f"<style>p{{}}</style><script>var a = '甲。';</script><p>{SENTENCE}", f"{SENTENCE}\n"),
    ("comments", f"<!-- 甲 --><p>{SENTENCE}", f"{SENTENCE}\n"),
    ("hidden", f"<p hidden>甲</p><p style='display:none'>乙</p><p>{SENTENCE}", f"{SENTENCE}\n"),
    ("navigation", f"<nav>首页</nav><div class='top-nav'><a>政务</a>要闻</div><p>{SENTENCE}", f"{SENTENCE}\n"),
    ("head and foot", f"<header>安河市</header><p>{SENTENCE}</p><footer>地图</footer>", f"{SENTENCE}\n"),
    ("who runs the site", f"<p>{SENTENCE}</p><p>版权所有：安河市人民政府</p>", f"{SENTENCE}\n"),
    ("tools", f"<p>【字号：大 中 小】</p><p>【打印】【关闭】</p><p>{SENTENCE}", f"{SENTENCE}\n"),
    ("a word that a tool bears", f"<p>打印费</p><p>{SENTENCE}", f"打印费\n{SENTENCE}\n"),
    ("tables, cell by cell", f"<table><tr><th>甲<td>乙<tr><td>{SENTENCE}<td>丁</table>", f"甲\n乙\n{SENTENCE}\n丁\n"),
    ("a list's numbers", f"<ol><li>甲<li>{SENTENCE}</ol><ul><li>丙</ul>", f"1.甲\n2.{SENTENCE}\n丙\n"),
    ("a list that starts later", f"<ol start=3><li>{SENTENCE}</ol>", f"3.{SENTENCE}\n"),
    ("a list with numbers of its own", f"<ol><li>一、甲<li>（二）{SENTENCE}</ol>", f"一、甲\n（二）{SENTENCE}\n"),
    ("a title beside the text", f"<h1>关于甲的通知</h1><div><p>{SENTENCE}</div>", f"关于甲的通知\n{SENTENCE}\n"),
    ("a title inside the text", f"<div><h1>关于甲的通知</h1><p>{SENTENCE}</div>", f"关于甲的通知\n{SENTENCE}\n"),
    (
        "a declared title",
        f"<head><meta name='ArticleTitle' content='关于甲的通知'></head><p>{SENTENCE}",
        f"关于甲的通知\n{SENTENCE}\n",
    ),
    ("links in a sentence", f"<p>按照<a href='x'>《甲办法》</a>，{SENTENCE}", f"按照《甲办法》，{SENTENCE}\n"),
    (
        "a date beside the text",
        f"<div><div>{SENTENCE}<br>{SENTENCE}</div><div>安河市财政局<br>2021年6月1日</div></div>",
        f"{SENTENCE}\n{SENTENCE}\n安河市财政局\n2021年6月1日\n",
    ),
    ("a number beside the text", f"<p>安政发〔2021〕8号</p><div>{SENTENCE}</div>", f"安政发〔2021〕8号\n{SENTENCE}\n"),
    ("a table that lays out the page", f"<table><tr><td>栏目<td>{f'<p>{SENTENCE}' * 10}</table>", f"{SENTENCE}\n" * 10),
    ("no sentence at all", "<p>甲</p><p>乙</p>", "甲\n乙\n"),
]


@pytest.mark.parametrize(("html", "text"), [case[1:] for case in HTML], ids=[case[0] for case in HTML])
def test_the_text_of_a_page(html: str, text: str) -> None:
    assert page_text(html) == (text, [])


def test_what_stands_beside_the_main_text_is_left_out_and_counted() -> None:
    main = "".join(f"<p>（{number}）{SENTENCE}</p>" for number in "一二三四五六七八九十" * 2)
    text, codes = page_text(f"<div><p>近日，有关方面作出了部署。</p></div><div id=text>{main}</div>")
    assert text.startswith("（一）市财政局")
    assert "近日" not in text
    assert codes == ["html.beside"]


GBK = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>镕基，安河市人民政府通知如下。'
CHARSETS = [
    ("declared", GBK.encode("gbk"), "gb18030", 0),
    ("declared wrongly", GBK.encode(), "utf-8", 0),
    ("not declared", "<p>安河市人民政府".encode("gb18030"), "gb18030", 0),
    ("a byte-order mark", "<p>安河".encode("utf-8-sig"), "utf-8", 0),
    ("UTF-16", b"\xff\xfe" + "<p>安河".encode("utf-16-le"), "utf-16-le", 0),
    ("Big5", b"<meta charset=Big5><p>" + "安河市政府辦公廳".encode("big5"), "big5hkscs", 0),
    ("XML's declaration", b'<?xml version="1.0" encoding="GBK"?><p>' + "安河".encode("gbk"), "gb18030", 0),
    ("a stray byte", b"<meta charset=utf-8>" + "安河市人民政府".encode() * 20 + b"\xff", "utf-8", 1),
    ("unknown charset", "<meta charset=x-none><p>安河".encode(), "utf-8", 0),
]


@pytest.mark.parametrize(
    ("data", "charset", "bad"), [case[1:] for case in CHARSETS], ids=[case[0] for case in CHARSETS]
)
def test_a_page_is_decoded(data: bytes, charset: str, bad: int) -> None:
    text, found, replaced = decode_page(data)
    assert ("安河" in text, found, replaced) == (True, charset, bad)


def test_characters_that_could_not_be_decoded_are_reported() -> None:
    data = b"<meta charset=utf-8><p>" + SENTENCE.encode() * 20 + b"\xff"
    file_text = read_format(data, Path("a.html"))
    assert file_text is not None
    message = "1 characters of a.html are not in utf-8; � stands for them"
    assert [problem.message for problem in file_text.problems] == [message]


# ---------------------------------------------------------------- DOCX


def docx_text(fill: Callable[[DocumentObject], object]) -> tuple[str, list[str]]:
    """The text of a DOCX file and its problems' codes."""
    file_text = read_format(docx_of(fill), Path("a.docx"))
    assert file_text is not None
    return file_text.text, [problem.code for problem in file_text.problems]


def test_paragraphs_and_cells_are_lines() -> None:
    def fill(document: DocumentObject) -> None:
        document.add_heading("关于甲的通知")
        document.add_paragraph("乙\n丙\t丁")
        document.add_paragraph("  ")
        table = document.add_table(rows=2, cols=3)
        for cell, text in zip(table._cells, "甲乙丙丁戊己", strict=True):
            cell.text = text
        table.cell(0, 0).merge(table.cell(1, 0))
        table.cell(0, 1).merge(table.cell(0, 2))
        table.cell(1, 2).add_table(rows=1, cols=1).cell(0, 0).text = "内"
        document.add_paragraph("末")
        document.sections[0].header.paragraphs[0].text = "页眉"
        document.sections[0].footer.paragraphs[0].text = "页脚"

    assert docx_text(fill) == ("关于甲的通知\n乙\n丙\t丁\n甲\n丁\n乙\n丙\n戊\n己\n内\n末\n", [])


RUNS = [
    ("deleted text", "<w:del><w:r><w:delText>甲</w:delText></w:r></w:del><w:r><w:t>乙</w:t></w:r>", "乙\n"),
    ("inserted text", "<w:ins><w:r><w:t>甲</w:t></w:r></w:ins><w:r><w:t>乙</w:t></w:r>", "甲乙\n"),
    ("hidden text", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r>", "乙\n"),
    ("a link", '<w:hyperlink w:anchor="x"><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:r><w:t>乙</w:t></w:r>', "甲乙\n"),
    ("a control", "<w:sdt><w:sdtContent><w:r><w:t>甲</w:t></w:r></w:sdtContent></w:sdt>", "甲\n"),
    ("a field", "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>乙</w:t></w:r>", "乙\n"),
    ("hyphens", "<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>", "A-bc\n"),
    (
        "a text box",
        "<w:r><w:t>甲</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>",
        "甲\n框\n",
    ),
]


@pytest.mark.parametrize(("runs", "text"), [case[1:] for case in RUNS], ids=[case[0] for case in RUNS])
def test_the_printed_text_of_a_paragraph(runs: str, text: str) -> None:
    def fill(document: DocumentObject) -> None:
        document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{runs}</w:p>"))

    assert docx_text(fill) == (text, [])


def test_footnotes_are_counted() -> None:
    def fill(document: DocumentObject) -> None:
        runs = '<w:r><w:t>甲</w:t><w:footnoteReference w:id="1"/></w:r>'
        document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{runs}</w:p>"))

    assert docx_text(fill) == ("甲\n", ["docx.notes"])


def add_list(document: DocumentObject, name: int, levels: list[tuple[str, str]], start: int | None = None) -> None:
    """Define a list: for each level its format and text; `start` begins a further list of the same definition anew."""
    numbering = document.part.numbering_part.element
    if start is None:
        parts = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for depth, (form, text) in enumerate(levels)
        )
        definition = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}">{parts}</w:abstractNum>'
        numbering.insert(0, parse_xml(definition))
    override = "" if start is None else f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    number = name if start is None else name + 1
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{name}"/>{override}</w:num>')
    )


def add_item(document: DocumentObject, text: str, name: int, depth: int) -> None:
    """Add a paragraph of a list."""
    paragraph = document.add_paragraph(text)
    properties = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(properties))


def test_automatic_numbers_are_counted() -> None:
    def fill(document: DocumentObject) -> None:
        levels = [
            ("chineseCountingThousand", "%1、"),
            ("japaneseCounting", "（%2）"),
            ("decimal", "%3．"),
            ("decimal", "%1.%4"),
        ]
        add_list(document, 900, levels)
        add_list(document, 900, levels, start=9)
        for text, depth in [
            ("总", 0),
            ("甲", 1),
            ("子", 2),
            ("丑", 2),
            ("乙", 1),
            ("寅", 2),
            ("末", 0),
            ("丙", 1),
            ("卯", 3),
        ]:
            add_item(document, text, 900, depth)
        add_item(document, "另", 901, 0)
        add_item(document, "续", 901, 0)
        document.add_paragraph("无")

    expected = "一、总 （一）甲 1．子 2．丑 （二）乙 1．寅 二、末 （一）丙 二.1卯 九、另 十、续 无".split()
    assert docx_text(fill) == ("\n".join(expected) + "\n", [])


def test_numbers_of_styles_are_counted_and_bullets_left_out() -> None:
    def fill(document: DocumentObject) -> None:
        document.add_paragraph("甲", style="List Number")
        document.add_paragraph("乙", style="List Number")
        document.add_paragraph("丙", style="List Bullet")

    assert docx_text(fill) == ("1. 甲\n2. 乙\n丙\n", [])


def test_numbers_of_an_unknown_kind_are_counted_and_left_out() -> None:
    def fill(document: DocumentObject) -> None:
        add_list(document, 900, [("hebrew1", "%1、")])
        add_item(document, "甲", 900, 0)

    assert docx_text(fill) == ("甲\n", ["docx.numbers"])


NUMBERS = [
    ("chineseCounting", 23, "二十三"),
    ("decimalFullWidth", 12, "１２"),
    ("decimalZero", 7, "07"),
    ("decimalEnclosedCircle", 3, "③"),
    ("decimalEnclosedCircle", 21, "21"),
    ("ideographDigital", 10, "一〇"),
    ("ideographTraditional", 2, "乙"),
    ("lowerLetter", 27, "aa"),
    ("upperRoman", 4, "IV"),
    ("none", 1, ""),
]


@pytest.mark.parametrize(("form", "number", "text"), NUMBERS, ids=[f"{case[0]} {case[1]}" for case in NUMBERS])
def test_number_formats(form: str, number: int, text: str) -> None:
    assert FORMATS[form](number) == text


# ---------------------------------------------------------------- lines of a PDF


def lines_at(*texts: str) -> list[Line]:
    """Lines with an em of 10 whose characters are 30 wide, 15 below each other; blanks at the start indent."""
    made = []
    for index, text in enumerate(texts):
        left = 10.0 * (len(text) - len(text.lstrip("　")))
        right = left + 30.0 * len(text.strip("　"))
        made.append(Line(text, 700.0 - 15 * index, left, right, 10, 30, (0, 1), True))
    return made


INDENTED = "　　一二三四五六七八"
FLOWS = [
    ("full lines go on", [[INDENTED, "九十。", "　　二"]], f"{INDENTED}|九十。\n　　二\n\f"),
    ("short ones do not", [["　　一二", "三四五六七八九十一", "　　二"]], "　　一二\n三四五六七八九十一\n　　二\n\f"),
    ("over a page", [[INDENTED], ["九十。", "　　二"]], f"{INDENTED}\f九十。\n　　二\n\f"),
    ("not over an empty page", [[INDENTED], [], ["九十。"]], f"{INDENTED}\n\f\f九十。\n\f"),
    ("pages without text", [[], [INDENTED, "二"], []], f"\f{INDENTED}|二\n\f\f"),
    ("narrow lines, of which none need be full", [["一二三四五", "六"]], "一二三四五\n六\n\f"),
    ("a date", [["2021年6月1日", INDENTED[2:]]], f"2021年6月1日\n{INDENTED[2:]}\n\f"),
    ("a number, where none are indented", [["一二三四五六七八。", "一、二三四五六七八"]],
        "一二三四五六七八。\n一、二三四五六七八\n\f"),
    ("none, where none are indented", [["一二三四五六七八。", "二三四五六七八九"]],
        "一二三四五六七八。|二三四五六七八九\n\f"),
    ("a cut word", [["四五六 economic eco-", "nomic, 七"]], "四五六 economic economic,|七\n\f"),
    ("no text", [[], []], "\f\f"),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "text"), [case[1:] for case in FLOWS], ids=[case[0] for case in FLOWS])
def test_lines_become_paragraphs(pages: list[list[str]], text: str) -> None:
    assert write_text([lines_at(*page) for page in pages]) == text.replace("|", "\u2028")


HEADS = [
    ("a running head", [["安河公报", "甲一"], ["安河公报", "乙二"], ["安河公报", "丙三"]], ["甲一", "乙二", "丙三"]),
    ("with the page's number", [["公报 1", "甲一"], ["公报 2", "乙二"], ["公报 3", "丙三"]], ["甲一", "乙二", "丙三"]),
    ("bare numbers that grow", [["3", "甲一"], ["4", "乙二"], ["5", "丙三"]], ["甲一", "乙二", "丙三"]),
    ("figures that do not", [["9", "甲"], ["2", "乙"], ["7", "丙"]], ["9", "甲", "2", "乙", "7", "丙"]),
    ("marks of attachments", [["附件1", "甲"], ["附件2", "乙"], ["附件3", "丙"]],
        ["附件1", "甲", "附件2", "乙", "附件3", "丙"]),
    ("sentences", [["同上。", "甲"], ["同上。", "乙"], ["同上。", "丙"]],
        ["同上。", "甲", "同上。", "乙", "同上。", "丙"]),
    ("official page numbers", [["甲", "— 1 —"], ["乙", "— 2 —"]], ["甲", "乙"]),
    ("one in the middle of a page", [["甲", "乙", "— 1 —", "丙", "丁"]], ["甲", "乙", "— 1 —", "丙", "丁"]),
    ("one page", [["安河公报", "甲"]], ["安河公报", "甲"]),
    ("what comes twice only", [["甲", "一"], ["甲", "二"], ["乙", "三"], ["丙", "四"]], [*"甲一甲二乙三丙四"]),
]  # fmt: skip


@pytest.mark.parametrize(("pages", "left"), [case[1:] for case in HEADS], ids=[case[0] for case in HEADS])
def test_running_heads_are_dropped(pages: list[list[str]], left: list[str]) -> None:
    dropped = drop_running_heads([lines_at(*page) for page in pages])
    assert [line.text for page in dropped for line in page] == left


def test_radicals_are_unified_one_for_one() -> None:
    assert {len(char) for char in (*UNIFIED, *UNIFIED.values())} == {1}
    assert not any(start <= ord(char) < end for char in UNIFIED.values() for start, end in (*RANGES, (0x2E80, 0x2F00)))
