"""The laws, plans and documents that a document rests on, follows or carries out (citations)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.fact_types import Citation, Fact
from loaders.facts.event_works import find_works
from loaders.model import Document, Genre, Problem, Reading
from loaders.regex import regex
from loaders.rules.layout import NUMBER
from loaders.rules.work import MINUTES
from loaders.titles import QUOTED

# what the print does with the cited text, told from the last such word before 《; the later word in the clause wins
RELATIONS = (
    ("根据", ("根据", "依据", "依照", "遵照")),
    ("按照", ("按照", "参照", "按")),
    ("贯彻", ("贯彻落实", "贯彻执行", "贯彻", "落实", "执行", "实施", "遵守")),
    ("转发", ("转发", "批转")),
    ("待制定", ("制定出台", "研究制定", "制定", "出台", "编制", "起草", "修订", "完善")),
    ("废止", ("废止", "停止执行")),
)
RELATION = regex("|".join(word for _, words in RELATIONS for word in words))
RELATION_OF = {word: relation for relation, words in RELATIONS for word in words}
# 《》 that is no document: a certificate, a newspaper or magazine, a form to fill in
NO_DOCUMENT = regex(
    r"(?:证|证书|执照|许可证|日报|晚报|杂志|报|登记表|申请表|审批表|合同|协议书?|通知书|报告书|承诺书|存折|手册)$"
)
PERIODICAL = regex(r"(?:杂志|报纸|期刊|栏目|节目)")
# what stands in the bracket behind a title: 国发〔2021〕9号, 交通运输部令2018年第4号, GB/T 41648—2022
ORDER_NUMBER = r"[\u4e00-\u9fff]{2,16}令(?:[12]\d{3}年)?第?\d{1,5}号"
STANDARD_NUMBER = r"[A-Z]{1,4}(?:\d{2})?(?:/[A-Z0-9]{1,8})? ?\d{1,6}(?:\.\d{1,3})?[—–\-－][12]\d{3}"
# （1997年3月5日市政府令第15号发布）: the day and what was done stand around the number
ORDERED_ON = r"(?:[12]\d{3}年(?:\d{1,2}月\d{1,2}日)?(?=[\u4e00-\u9fff]))?"
NUMBER_AFTER = regex(
    rf"[（(](?P<number>{NUMBER}|{STANDARD_NUMBER}|(?<=[（(]){ORDERED_ON}(?P<order>{ORDER_NUMBER}))(?:发布|公布|颁布|修[正订])?(?P<more>[）)，,、；;])"
)
# a document named by its number alone: 按照国发〔2021〕9号
NUMBER_ALONE = regex(rf"(?P<relation>根据|按照|依据|贯彻落实|贯彻|落实|执行)(?P<number>{NUMBER})")
# 原安人社〔2015〕41号文件停止执行
NUMBER_REPEALED = regex(
    rf"(?:^|(?<=[。；，、]))(?:原|此前的?)?(?P<number>{NUMBER})(?:文件|文)?(?:同时|予以|自行|即行|相应)?(?:废止|停止执行)"
)
# 上级文件（安人社〔2015〕41号）精神: a document that is named by its number in brackets behind a common word
NUMBER_BRACKETED = regex(
    rf"(?<![》”\"])(?:文件|通知|规定|意见|办法|批复|方案)[（(](?P<number>{NUMBER})[）)](?:文件)?(?P<repealed>(?:同时|予以|自行|即行|相应)?(?:废止|停止执行))?"
)
# “关于…的函”（安民〔1997〕29号）: a title in the marks of a quotation
CURLY_TITLE = regex(
    rf"[“\"](?P<title>[^“”\"。；]{{0,40}}关于[^“”\"。；]{{2,100}}(?:函|请示|报告|申请|通知|意见|批复|办法|规定))[”\"](?=[（(]{NUMBER}[）)])"
)
# 省政府安政〔2012〕5号: who issued it stands in front of its number
ISSUER_IN_FRONT = regex(
    r"(?:国务院|[\u4e00-\u9fff]{1,6}(?:政府|委员会|办公[厅室]|[局厅]))(?=[\u4e00-\u9fff]{2,8}[〔\[【（(])"
)
SHORT_NAME = regex(r"[（(]以下(?:统称|简称)[：:]?[“《\"]?(?P<short>[^”》\"）)]+)[”》\"]?[）)]")
# 现将《…》印发给你们, 制定了《…》, 现印发《…》: what the document itself issues
ISSUES_BEFORE = regex(r"(?:现将|现就|将|制定了?|印发|发布|公布|通过了?|出台了?)$")
ISSUES_AFTER = regex(r"(?:[（(][^（）()]*[）)])?(?:及|和|、|予以|已经|已|印发|发给|转发|公布|发布|[,，]?请)")
# 《…》已经市政府同意，现印发给你们; 《…》和《…》已经…
ISSUES_LATER = regex(
    r"(?:[和及与、]?《[^《》]{2,150}》){0,8}(?:[（(][^（）()]*[）)])?(?:已经|已|业经|经)[^。；]{2,60}?(?:现予以?|现|予以)(?:印发|公布|发布|下发)"
)
# what a notice's title says it issues: 关于印发…的通知
ISSUED_TITLE = regex(r"关于(?:印发|公布|发布|下发)《?(?P<issued>.{4,}?)》?的(?:通知|公告|通告|决定)$")
# who issued what is cited, right before 《
ISSUER_BEFORE = regex(
    r"(?:国务院|中央|[省市州盟]委|(?:人民)?政府|自治区|[部委局厅署])(?:办公[厅室])?[^，。；《》]{0,12}$"
)
# 现将《…》转发给你们: a document of another body, which is passed on
FORWARDED_AFTER = regex(r"(?:[（(][^（）()]*[）)])?(?:予以)?(?:转发|批转)(?:给|你)")
# 《…》同时废止
REPEALED_AFTER = regex(r"(?:[（(][^（）()]*[）)])?(?:同时|予以|自行|即行|相应)?(?:废止|停止执行)")
CLAUSE = regex(r"[，。；：！？,;:]")
LONGEST_TITLE = 150  # characters; a longer text in 《》 has lost its closing mark
CONTEXT = 40  # characters before 《 that can hold the word that says why it is cited


def find_citations(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The citations of a document, in order of print; a chronicle's 《》 are works of its events, not citations."""
    if document.genre is Genre.CHRONICLE:
        return [], []
    own = own_titles(document)
    minutes = document.title is not None and MINUTES.search(document.title.text) is not None
    found: list[Fact] = []
    for index, composition in enumerate(document.compositions):
        for reading in composition.readings():
            short = {match["short"] for match in SHORT_NAME.finditer(reading.text)}
            own |= {plain(name) for name in short}
            # a plan that stands alone issues nothing: what it says is to be drawn up (出台《…》) is still to come
            noticed = index == 0 and (len(document.compositions) > 1 or reading in composition.lead)
            cited = citations_in(reading, own, issuing=noticed)
            found += without_works(cited, reading.text) if minutes else cited
    return found, []


def without_works(cited: Sequence[Citation], text: str) -> list[Citation]:
    """The citations of a paragraph of minutes: what the meeting adopted, heard or studied are its works."""
    works = {work.work for work in find_works(text, ())}
    return [each for each in cited if each.cited_title not in works]


def plain(title: str) -> str:
    """A title for comparing: without quotes, brackets' width and years in brackets."""
    return re.sub(r"[（(][^（）()]*[）)]|[“”\"《》〈〉\s]", "", title)


def own_titles(document: Document) -> set[str]:
    """What the document and the texts it issues are called."""
    titles = [
        each.text for each in (document.title, *(each.title for each in document.compositions)) if each is not None
    ]
    issued = [match["issued"] for title in titles if (match := ISSUED_TITLE.search(title))]
    return {plain(title) for title in (*titles, *issued)}


def citations_in(reading: Reading, own: set[str], issuing: bool) -> list[Citation]:
    """The citations of one paragraph. issuing: whether it is the notice's own text, which says what it issues."""
    text = reading.text
    found = []
    for match in QUOTED.finditer(text):
        title = match[1]
        if not 2 <= len(title) <= LONGEST_TITLE or NO_DOCUMENT.search(title) or PERIODICAL.match(text, match.end()):
            continue
        # 《…通知》（…2015…号）同时废止: last year's notice had the title that this one has
        repealed = REPEALED_AFTER.match(text, match.end()) is not None
        forwarded = FORWARDED_AFTER.match(text, match.end()) is not None
        issued = issuing and not forwarded and is_issued(text, match.start(), match.end())
        number = NUMBER_AFTER.match(text, match.end())
        # 省政府《关于稳就业的意见》（安政发〔2021〕4号): another body's document of the same title
        others = number is not None and ISSUER_BEFORE.search(text[: match.start()]) is not None
        if issued or (is_own(title, own) and not repealed and not others):
            continue
        end = number.end() if number else match.end()
        found.append(
            Citation(
                cited_title=title,
                cited_number=(number["order"] or number["number"]) if number else None,
                relation="废止" if repealed else "转发" if forwarded else relation_before(text, match.start()),
                spans=(reading.span(match.start(), end),),
            )
        )
    found += curly_titles(reading)
    for match in NUMBER_ALONE.finditer(text):
        found.append(numbered(reading, *match.span("number"), RELATION_OF[match["relation"]]))
    for match in NUMBER_REPEALED.finditer(text):
        found.append(numbered(reading, *match.span("number"), "废止"))
    for match in NUMBER_BRACKETED.finditer(text):
        relation = "废止" if match["repealed"] else relation_before(text, match.start())
        found.append(numbered(reading, *match.span("number"), relation))
    return sorted(found, key=lambda citation: citation.spans[0].pieces)


def curly_titles(reading: Reading) -> list[Citation]:
    """The documents whose titles stand in “” with their numbers behind, not in 《》."""
    found = []
    for match in CURLY_TITLE.finditer(reading.text):
        number = NUMBER_AFTER.match(reading.text, match.end())
        relation = relation_before(reading.text, match.start())
        if number is not None:
            span = reading.span(match.start(), number.end())
            found.append(Citation(match["title"], number["number"], relation, spans=(span,)))
    return found


def numbered(reading: Reading, start: int, end: int, relation: str | None) -> Citation:
    """A document named by its number [start, end) alone; the name of its issuer in front is no part of it."""
    issuer = ISSUER_IN_FRONT.match(reading.text, start, end)
    start = issuer.end() if issuer else start
    return Citation(None, reading.text[start:end], relation, spans=(reading.span(start, end),))


def is_own(title: str, own: set[str]) -> bool:
    """Whether a title in 《》 is the document's own, or a short name of it: its end, from some word on."""
    name = plain(title)
    return any(name == each or (len(name) >= 4 and each.endswith(name)) for each in own)


def is_issued(text: str, start: int, end: int) -> bool:
    """Whether a notice issues the text it names here: 现将《…》印发给你们, 制定了《…》,请…."""
    before = text[max(0, start - CONTEXT) : start]
    later = ISSUES_LATER.match(text[end : end + CONTEXT * 3])
    return later is not None or (ISSUES_BEFORE.search(before) is not None and ISSUES_AFTER.match(text, end) is not None)


def relation_before(text: str, start: int) -> str | None:
    """The relation that the clause before 《 states, or None; a list of titles shares the word before its first."""
    window = text[max(0, start - CONTEXT * 4) : start]
    window = QUOTED.sub("", window)
    # a title cut by the window's start leaves its tail: nothing before 》 counts
    window = window.rsplit("》", 1)[-1] if "》" in window and "《" not in window else window
    clause = CLAUSE.split(window)[-1]
    words = RELATION.findall(clause[-CONTEXT:])
    return RELATION_OF[words[-1]] if words else None
