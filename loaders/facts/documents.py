"""What a document says of itself (documents): number, title, issuers, dates, kind; whom it addresses (recipients)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.bodies import is_body, is_generic, split_bodies
from loaders.brackets import mask_brackets
from loaders.dates import read_date
from loaders.fact_types import DocumentFact, Fact, Recipient
from loaders.facts.effective import effective_date
from loaders.model import Document, Part, Problem, Reading, Span
from loaders.regex import regex
from loaders.rules.body_words import DEPARTMENTS
from loaders.rules.layout import DATE, KIND, SIGNER_END, YEARS
from loaders.signatures import split_signatures
from loaders.titles import is_own_kind
from ontology.places import find_place

KIND_AT_END = regex(rf"(?P<kind>{KIND}){YEARS}?$")
OPENNESS = regex(r"(?:此件|(?:信息)?公开(?:属性|选项|方式|形式)[：:]?)(?P<openness>[^）)]+)")
COPIES_HEAD = regex(r"(?:(?P<role>抄送|抄报|抄发|主送|分送|发送)(?:单位|机关)?|(?:^|(?<=[。]))(?P<sent>发))[：:]")
PRINTED = regex(DATE)
# （2021年3月5日安河市第三届人民代表大会常务委员会第二次会议通过）
# the bracket opens before the number that some print in front of the day: （安发〔2021〕3号 2021年3月5日）
ADOPTED = regex(rf"[（(]?(?P<date>{DATE})(?:[^（）()]{{0,60}}(?:通过|批准))?[）)]")
SECOND_NAME = regex(r"[（(].*[）)]")
# the body that a title starts with: 安河市人民政府关于…, 安河市人民政府令
TITLE_ISSUER = regex(
    r"(?P<issuers>[^《》“”]{3,60}?)(?:关于|印发|转发|批转|(?:[12]\d{3}年(?:\d{1,2}月)?份?)?(?:人事)?任免"
    r"|(?:任命|任职|免职)(?:人员)?名单|(?:命令|令|公告|通告)$)"
)

# an office of some place that no list of places knows, as its title prints it
OFFICE_OF_PLACE = regex(
    r"(?:中共)?(?![我本全各])[\u4e00-\u9fff]{2,8}?[省市县区州盟旗](?:人民政府|委|人大常委会|政协)(?:办公[厅室]|委员会)?"
)
PLACE_NAME = regex(r"(?![我本全各])[\u4e00-\u9fff]{2,8}?[省市县区州盟旗]")


def find_document(document: Document) -> tuple[list[Fact], list[Problem]]:
    """The document's own fact, and one for each body it addresses or is copied to."""
    effective, effective_span = effective_date(document)
    own = document.title is not None and is_own_kind(document.title.text)
    enclosed = None if own else issued_title(document)
    issuers = issuers_of(document)
    imprint = PRINTED.search(document.imprint.text) if document.imprint else None
    openness = OPENNESS.search(document.note.text) if document.note else None
    dated = document.dated or adopted_in(document)
    readings = [document.number, document.title, *issuers, dated, document.note, document.imprint]
    issued = read_date(dated.text) if dated else None
    printed = read_date(imprint.group()) if imprint else None
    spans = document_spans(document, readings, effective_span)
    if not spans:
        return [], []
    fact = DocumentFact(
        title=document.title.text if document.title else None,
        issuers=tuple(reading.text for reading in issuers),
        issued=issued.last_day() if issued and issued.day else None,
        printed=printed.last_day() if printed and printed.day else None,
        effective=effective,
        kind=title_kind(document.compositions[0].title or document.title),
        enclosed_title=enclosed.text if enclosed else None,
        openness=openness["openness"] if openness else None,
        number=document.number.text if document.number else None,
        spans=tuple(spans),
    )
    return [fact, *find_recipients(document)], []


def adopted_in(document: Document) -> Reading | None:
    """The day of the text, or on which a meeting adopted it, in the bracket under its title; None where none stands.

    It is the date of decisions and lists of appointments that nobody signs.
    """
    first = document.compositions[0]
    below = [each for each in first.lead if first.title and each.places[0] > first.title.places[0]]
    for reading in below[:1]:
        match = ADOPTED.match(reading.text)
        if match is not None:
            return reading.cut(*match.span("date"))
    return None


def issued_title(document: Document) -> Reading | None:
    """The title of what a document issues; None where it issues nothing, or has no title but this one."""
    titles = (each.title for each in document.compositions[1:] if each.title is not document.title)
    return next((title for title in titles if title is not None), None)


def issuers_of(document: Document) -> list[Reading]:
    """The bodies that sign; where none does, those that the title starts with."""
    signed = [
        each for each in document.signatures if SIGNER_END.search(each.text) and not SECOND_NAME.fullmatch(each.text)
    ]
    title = document.compositions[0].title
    if signed or title is None:
        return signed
    match = TITLE_ISSUER.match(title.text)
    if match is None or not SIGNER_END.search(match["issuers"]):
        return []
    first = next(split_signatures([next(split_joint(title.cut(0, match.end("issuers"))))])).text
    if find_place(first) is None and not (OFFICE_OF_PLACE.fullmatch(first) or is_short_office(first)):
        return []
    return [each for part in split_joint(title.cut(0, match.end("issuers"))) for each in split_signatures([part])]


def is_short_office(text: str) -> bool:
    """Whether a title starts with an office whose place it leaves out (市人民政府办公室), or a department of any."""
    place = PLACE_NAME.match(text)
    if place is not None and DEPARTMENTS.match(text[place.end() :]):
        return True
    return text[0] in "省市县区州盟旗" and is_body(text) and not is_generic(text)


def split_joint(issuers: Reading) -> Iterator[Reading]:
    """The bodies that a title names together: 安河市民政局、安河市财政局; marks inside brackets part nothing."""
    start = 0
    for match in re.finditer("、", mask_brackets(issuers.text)):
        if SIGNER_END.search(issuers.text, start, match.start()) and SIGNER_END.search(issuers.text, match.end()):
            yield issuers.cut(start, match.start())
            start = match.end()
    yield issuers.cut(start)


def document_spans(document: Document, readings: list[Reading | None], effective: Span | None) -> list[Span]:
    """Where the head and imprint are printed; of a text without either, its first line."""
    spans = [reading.span() for reading in readings if reading is not None and reading.text]
    if effective is not None:
        spans.append(effective)
    if not spans:
        own = (leaf for leaf in document.leaves if leaf.reading.text and leaf.part is not Part.PERIODICAL)
        spans = [leaf.reading.span() for leaf in own][:1]
    return spans


def title_kind(title: Reading | None) -> str | None:
    """The kind of document (文种) that a title ends in: 通知, 决定, 方案."""
    match = KIND_AT_END.search(title.text) if title else None
    return match["kind"] if match else None


def find_recipients(document: Document) -> list[Recipient]:
    """The bodies addressed (主送) and copied to (抄送), in order of print."""
    found: list[Recipient] = []
    if document.recipients:
        found += recipients_in(document.recipients, 0, len(document.recipients.text.rstrip("：:")), "主送")
    if document.copies:
        heads = list(COPIES_HEAD.finditer(document.copies.text))
        ends = [*(head.start() for head in heads[1:]), len(document.copies.text)]
        for head, end in zip(heads, ends, strict=False):
            role = "抄送" if head["role"] == "抄报" else head["role"] or head["sent"]
            found += recipients_in(document.copies, head.end(), end, role if role in ("主送", "抄送") else "主送")
    return found


def recipients_in(reading: Reading, start: int, end: int, role: str) -> list[Recipient]:
    """The bodies of one list of addressees."""
    stop = start + len(reading.text[start:end].rstrip("。.；;"))
    return [
        Recipient(mention.body, role, spans=(reading.span(mention.start, mention.end),))
        for mention in split_bodies(reading, start, stop)
    ]
