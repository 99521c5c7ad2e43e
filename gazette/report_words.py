"""The words of reports, in Chinese and in English: accounts, kinds of signals, kinds of contradictions."""

from __future__ import annotations

from dataclasses import dataclass

from graph.coverage import Account
from loaders.rules.signals import SignalKind
from queries.headings import Language


@dataclass(frozen=True, slots=True)
class Words:
    """What something is called, and what counts as it, in both languages."""

    zh: str
    en: str
    about_zh: str = ""
    about_en: str = ""

    def of(self, language: Language) -> str:
        """What it is called in a language."""
        return self.zh if language is Language.CHINESE else self.en


ACCOUNTS: dict[Account, Words] = {
    Account.EVIDENCE: Words(
        "已成事实",
        "evidence",
        "有事实引自这些文字。大事记的一条只计日期和会议名称，其余引出了参加者、单位、文件等才计入。",
        "A fact is quoted from it. Of a chronicle's entry only the date and the names of meetings count as the "
        "event's; the rest counts where a participant, a body, a work … was read from it.",
    ),
    Account.HEAD: Words(
        "版头与版记",
        "head and imprint",
        "发文机关标志、文号、标题、主送、署名、日期、附注、抄送、印发。",
        "Letterhead, number, title, recipients, signature, date, note, copies, imprint.",
    ),
    Account.HEADING: Words(
        "层次标题", "headings", "各层次的序数和标题。", "Numbers and headings of sections, also where they name a task."
    ),
    Account.LEFT: Words(
        "读过不取",
        "read and left",
        "一般表述：没有数字、日期、责任、书名号、单位或人名的句子，以及有事实的句子的其余部分。",
        "General statements: sentences without any number, date, assignment, title or name; the rest of sentences "
        "whose signals all gave facts.",
    ),
    Account.UNREAD: Words(
        "未读懂",
        "not understood",
        "句中有数字、日期、责任、书名号、单位或人名，却没有事实由它得出。",
        "A sentence with a number, date, assignment, title or name that no fact came from, less the facts' evidence.",
    ),
    Account.FURNITURE: Words(
        "版面文字",
        "page furniture",
        "页码，以及公报自己的封面、目录、栏目名和版权页。",
        "Page numbers, and the gazette's own cover, contents, rubrics and publisher's page.",
    ),
}

SIGNALS: dict[SignalKind, Words] = {
    SignalKind.TITLE: Words("书名号", "title"),
    SignalKind.ASSIGNMENT: Words("责任括号", "assignment"),
    SignalKind.DATE: Words("日期", "date"),
    SignalKind.NUMBER: Words("数字", "number"),
    SignalKind.BODY: Words("单位", "body"),
    SignalKind.PERSON: Words("人名", "person"),
}

SHARES = Words(
    "原文各归何处（占文字的百分比，空白不计）",
    "What was made of the text, in % of its characters without white space",
)
DOUBTS = Words("未读懂：没有事实由它得出的用语", "Not understood: signals in text that no fact came from")
CONFLICTS = Words("相互矛盾的事实", "Facts that contradict each other")
PROBLEMS = Words("读取中的问题", "Problems of reading")
# what heads the columns of a report on the terminal
HEADS: dict[str, Words] = {
    "document": Words("公文", "document"),
    "characters": Words("字数", "characters"),
    "facts": Words("事实", "facts"),
    "signals": Words("存疑用语", "signals"),
    "line": Words("行", "line"),
    "kind": Words("种类", "kind"),
    "sentence": Words("句子", "sentence"),
    "about": Words("涉及事项", "about"),
    "one": Words("说法一", "one"),
    "other_document": Words("公文二", "other_document"),
    "other": Words("说法二", "other"),
    "values": Words("各说法", "values"),
    "code": Words("代号", "code"),
    "message": Words("情况", "message"),
    "advice": Words("办法", "advice"),
}

# the kinds of queries/contradictions.rq
CONTRADICTIONS: dict[str, str] = {
    "two values of one indicator": "同一指标两个数值",
    "two values of one standard": "同一标准两个数值",
    "one body, two officials in charge": "一个单位由两人分管",
    "one official, two stand-ins": "一人与两人互补",
    "a post given and taken on one day": "同日又任又免",
}
