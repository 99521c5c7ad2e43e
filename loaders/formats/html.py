"""An HTML page → its main text: navigation, scripts, styles and forms left out; the ends of blocks end lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from selectolax.lexbor import LexborHTMLParser, LexborNode

from loaders.files import HEAD, OWN_PAGE
from loaders.formats import FileText
from loaders.formats.charset import decode_page
from loaders.model import Problem
from loaders.numbering import starts_heading
from loaders.rules.layout import COPIES_LINE, DATE_LINE, IMPRINT_LINE, NOTE_LINE, NUMBER_LINE
from ontology.errors import SourceError

Node: TypeAlias = LexborNode

LARGEST = 32_000_000  # bytes
DEEPEST = 512  # as browsers; the parser's time grows with the square of the depth
LEFT_OUT = (
    "script, style, noscript, template, nav, aside, form, iframe, object, svg, math, canvas, audio, video, button, "
    "select, input, textarea, rt, rp, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=banner], "
    "[role=contentinfo], [role=search], [role=complementary], [style*='display:none'], [style*='display: none'], "
    "body > header, body > footer"
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr "
    "ul".split()
)
DIVISIONS = frozenset("article center div main section".split())
TABLE_PARTS = frozenset("table tbody td tr".split())
LAID_OUT = 10  # sentences in one cell of a table: the table lays out the page
TAIL_LINES = (DATE_LINE, NOTE_LINE, IMPRINT_LINE, COPIES_LINE)
# these say only how text looks; taken out before parsing, for one never closed is opened anew in each block after it
LOOKS = re.compile(r"</?(?:b|big|em|font|i|nobr|s|small|strike|strong|tt|u)(?:\s[^<>]{0,2000})?/?>", re.I)
TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.I)
# elements that the start of the next one closes, and those that hold nothing
UNNESTED = frozenset(
    "a p li dd dt td th tr tbody thead tfoot option br hr img input meta link area base col embed source wbr".split()
)
# words in a class or id that mark what stands around the text
AROUND = frozenset(
    "breadcrumb breadcrumbs copyright crumb crumbs footer menu nav navbar navigation pagination related share sidebar "
    "toolbar".split()
)
NAME_PART = re.compile(r"[A-Za-z][a-z]*")
TOOLS = re.compile(
    r"(?:[【\[〖（(]?"
    r"(?:打印本页|打印|关闭窗口|关闭|返回顶部|分享到?|收藏|字号|字体|[大中小]|扫一扫在手机打开当前页)"
    r"[】\]〗）)]?[:： |]{0,9})+"
)
IMPRINT = re.compile(r".{0,80}(?:版权所有|ICP备|公网安备|网站标识码).{0,80}")  # of the website, not of the document
SENTENCE = re.compile(r"[。；，,;：:]")
BLANK = re.compile(r"[ \t\r\n\f]+")
SHORTEST_SENTENCE = 10
WHOLE = 0.9  # the share of the page's sentences that its main text must hold


def read_html(data: bytes, path: Path) -> FileText:
    """The main text of an HTML page, a line for each block, table cell and line break.

    Raises SourceError for a page that is too large, nested too deep, without text, or written by gazette itself.
    """
    if OWN_PAGE in data[:HEAD]:
        raise SourceError(f"{path}: gazette wrote this page itself; name the gazette that it was made from")
    if len(data) > LARGEST:
        raise SourceError(f"{path}: the page is larger than {LARGEST // 1_000_000} MB; save its text as .txt")
    text, charset, replaced = decode_page(data)
    text = LOOKS.sub("", text.replace("\0", ""))
    if depth_of(text) > DEEPEST:
        raise SourceError(f"{path}: the page's elements are nested more than {DEEPEST} deep; save its text as .txt")
    page = Page(text)
    lines = page.lines()
    if not lines:
        raise SourceError(f"{path}: the page holds no text; if a browser shows some, save it from there as .txt")
    return FileText("\n".join(lines) + "\n", charset, tuple(problems_of(path, page, charset, replaced)))


def problems_of(path: Path, page: Page, charset: str, replaced: int) -> Iterator[Problem]:
    """What is amiss with a page: characters that could not be decoded, sentences outside its main text."""
    if replaced:
        message = f"{replaced} characters of {path.name} are not in {charset}; � stands for them"
        yield Problem("html.charset", message, "save the page as UTF-8 from a browser", None)
    if page.beside:
        message = f"{page.beside} sentences stand beside the main text of {path.name} and were left out"
        yield Problem("html.beside", message, "save the text as .txt if one of them belongs to it", None)


def depth_of(text: str) -> int:
    """How deep a page's elements are nested, going by its tags.

    >>> depth_of("<div><p><p><span></span></div><div>")
    2
    """
    depth = deepest = 0
    for match in TAG.finditer(text):
        if match[2].lower() not in UNNESTED:
            depth = max(depth + (-1 if match[1] else 1), 0)
            deepest = max(deepest, depth)
    return deepest


class Page:
    """A parsed page: what belongs to its main text, and how many sentences were left beside it."""

    def __init__(self, html: str) -> None:
        self.parser = LexborHTMLParser(html)
        self.beside = 0
        for node in self.parser.css(LEFT_OUT):
            node.decompose()

    def lines(self) -> list[str]:
        """The lines of the main text, its title first."""
        body = self.parser.body
        if body is None:
            return []
        weights = weigh(body)
        main = body if weights.get(body.mem_id, 0) == 0 else self.find_main(body, weights)
        lines = list(render(main))
        title = self.find_title(main)
        if title and strip_blanks(title) not in strip_blanks("".join(lines[:20])):
            lines.insert(0, title)
        return lines

    def find_main(self, body: Node, weights: dict[int, int]) -> Node:
        """The innermost element that holds nearly all sentences, once what stands around the text is taken out."""
        drop_surroundings(body, weights)
        weights = weigh(body)
        main = body
        while True:
            heaviest = max(elements(main), key=lambda node: weights.get(node.mem_id, 0), default=None)
            weight = weights.get(heaviest.mem_id, 0) if heaviest is not None else 0
            if heaviest is None or weight < weights[main.mem_id] * WHOLE or not is_container(heaviest, weight):
                break
            if parts_document(main, heaviest):
                break
            main = heaviest
        self.beside = weights[body.mem_id] - weights[main.mem_id]
        return main

    def find_title(self, main: Node) -> str | None:
        """The title of a page whose main text stands without it: the last h1, or the declared one."""
        headings = [strip_line(node.text()) for node in self.parser.css("h1")]
        headings = [heading for heading in headings if heading]
        if headings:
            return headings[-1]
        declared = self.parser.css_first("meta[name=ArticleTitle], meta[name=articletitle], meta[property='og:title']")
        content = declared.attributes.get("content") if declared is not None else None
        return strip_line(content) or None if content else None


def is_container(node: Node, weight: int) -> bool:
    """Whether an element may hold a page's main text: a division, or a cell of a table that lays out the page."""
    return node.tag in DIVISIONS or (node.tag in TABLE_PARTS and weight >= LAID_OUT)


def parts_document(parent: Node, chosen: Node) -> bool:
    """Whether what stands beside an element belongs to the document: its number before, its date or imprint after."""
    before = True
    for sibling in elements(parent):
        if sibling.mem_id == chosen.mem_id:
            before = False
            continue
        lines = [strip_blanks(line) for line in render(sibling)]
        if before and lines and NUMBER_LINE.fullmatch(lines[0]):
            return True
        if not before and any(rule.fullmatch(line) for rule in TAIL_LINES for line in lines):
            return True
    return False


def elements(node: Node) -> Iterator[Node]:
    """The elements directly inside one."""
    child = node.child
    while child is not None:
        if child.is_element_node:
            yield child
        child = child.next


def walk(root: Node) -> Iterator[tuple[Node, bool]]:
    """Each node in order of print, when it is entered (True) and when it is left. No recursion: pages are untrusted."""
    node = root
    while True:
        yield node, True
        child = node.child
        if child is not None:
            node = child
            continue
        while True:
            yield node, False
            if node.mem_id == root.mem_id:
                return
            following, parent = node.next, node.parent
            if following is not None:
                node = following
                break
            if parent is None:
                return
            node = parent


def weigh(root: Node) -> dict[int, int]:
    """How many runs of text with sentences each element holds, links aside, by the element's memory address."""
    weights: dict[int, int] = {}
    open_counts: list[int] = []
    links = 0
    for node, entered in walk(root):
        if node.is_text_node:
            text = node.text_content or ""
            if entered and not links and len(text.strip()) >= SHORTEST_SENTENCE and SENTENCE.search(text):
                open_counts[-1] += 1
            continue
        links += (node.tag == "a") * (1 if entered else -1)
        if entered:
            open_counts.append(0)
        else:
            count = open_counts.pop()
            weights[node.mem_id] = count
            if open_counts:
                open_counts[-1] += count
    return weights


def drop_surroundings(body: Node, weights: dict[int, int]) -> None:
    """Take out elements whose class or id says that they stand around the text, unless they hold much of it."""
    for node in body.css("[class], [id]"):
        named = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        words = {word.lower() for word in NAME_PART.findall(named)}
        if words & AROUND and weights.get(node.mem_id, 0) * 2 < weights[body.mem_id] and node.tag != "body":
            node.decompose()


def render(root: Node) -> Iterator[str]:
    """The lines of an element's text, none blank."""
    line: list[str] = []
    numbers: list[int] = []
    preformatted = 0
    for node, entered in walk(root):
        tag = node.tag
        if node.is_text_node:
            if entered:
                text = (node.text_content or "").replace("\u00ad", "").replace("\f", " ")
                line.append(text if preformatted else BLANK.sub(" ", text))
        elif tag == "br" or tag in BLOCKS:
            yield from finish_lines(line)
            line.clear()
            preformatted += (tag == "pre") * (1 if entered else -1)
            if entered and tag == "li":
                line.append(number_of(node, numbers))
            elif tag == "ol":
                numbers = [*numbers, first_number(node)] if entered else numbers[:-1]
    yield from finish_lines(line)


def finish_lines(pieces: list[str]) -> Iterator[str]:
    """The lines that some pieces of text make, without blank ones and a page's tools (打印, 关闭)."""
    for line in "".join(pieces).splitlines():
        stripped = strip_line(line)
        if stripped and not TOOLS.fullmatch(stripped) and not IMPRINT.fullmatch(stripped):
            yield stripped


def first_number(node: Node) -> int:
    """The number of a list's first item, less one."""
    start = node.attributes.get("start") or "1"
    return int(start) - 1 if start.isascii() and start.isdigit() and len(start) < 6 else 0


def number_of(item: Node, numbers: list[int]) -> str:
    """The number that a browser prints before an item of an ordered list; none where its text brings one of its own."""
    parent = item.parent
    if parent is None or parent.tag != "ol" or not numbers:
        return ""
    numbers[-1] += 1
    plain = parent.attributes.get("type") in (None, "1") and "none" not in (parent.attributes.get("style") or "")
    return f"{numbers[-1]}." if plain and not starts_heading(strip_blanks(item.text())[:20]) else ""


def strip_line(text: str) -> str:
    """A line without the blanks at its ends, its inner ASCII blanks one each; wide blanks inside are print and stay."""
    return BLANK.sub(" ", text).strip()


def strip_blanks(text: str) -> str:
    """A text without any white space."""
    return "".join(text.split())
