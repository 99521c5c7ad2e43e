"""The meetings of a chronicle's entry, each named with the body that convenes it.

Reads 主持召开市政府党组（扩大）会议和第九届第1次常务会议, 市政协召开…会议, 全市…总结会议召开. A meeting whose name
has no convener takes the subject that convenes it; a 常务会议, which only governments have, the government that its
list began with.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.brackets import mask_brackets
from loaders.facts.event_lists import Item
from loaders.regex import regex
from loaders.rules import event_bodies as words
from loaders.rules.entry_dates import PART_OF_DAY
from loaders.rules.event_verbs import ADVERBS, either

LONGEST = 120
CONVENED = regex(rf"{words.CONVENED}(?:了)?(?P<phrase>[^，,；;。！？：:]{{0,{LONGEST}}})")
OPENED = regex(
    rf"(?P<phrase>[^，,；;。！？：:]{{2,{LONGEST}}}?{words.MEETINGS} *)"
    rf"(?:(?:在|于)[^，；。]{{2,50}}?)?{ADVERBS}(?:召开|举行|开幕|闭幕)(?!会|式|大会|日|词)"
)
CLAUSE_START = regex(rf"(?:^|(?<=[。！？；，,;])){PART_OF_DAY}?")
MEETING_END = regex(rf"{words.MEETINGS} *(?=$|暨|、|和|及|与|以及|上|，|并|后|时)")
JOINED = regex(r"暨|、|和|及|与|以及")
CONVENER = regex(
    rf"(?!全[市省县区州旗盟])(?:新一届|本届)?(?P<body>{words.CONVENER_START}.{{0,40}}(?<!全[市省国县区]){either(words.CONVENERS)}"
    # 市委十一届四次全体会议; 市委办公室会议 is another body's
    r"|[省市县区州盟旗]委(?![员办书副]|[^，。；会]{0,12}[部室局办组校])|理论学习中心组|党组|党委)(?!长|员)"
)
CONVENER_ONLY = regex(rf"(?:[^，；。]{{0,40}})?{either(words.CONVENERS)}$")
GOVERNMENT = regex(r"^(?:新一届|本届)?.{0,12}?政府(?=党组|$)")
WAY = regex(r"(?:以|采取|通过|采用)[^，；。]{2,16}(?:形式|方式)$|联合$|在[^，；。]{2,40}$")
# a clause that tells what was done, not what a meeting is called
NO_NAME = regex(rf".*?{words.CONVENED}|(?:传达|学习|听取|研究|审议|贯彻|落实|会议|参加|出席)")
# 决定8月7日召开…, 将于近期召开…: not held yet
TO_COME = regex(
    r"(?:决定|定|将|拟|同意|计划)(?:于)?(?:近期|[0-9一二三四五六七八九十年月日号（）()上下午旬中底初末季度]{0,16})$"
)
LONGEST_DATE = 24
WHOLE_PLACE = regex("[全我][市省国县区州旗盟]")
SENTENCE_ENDS = "。！？"
CLAUSE_ENDS = "，,；;。！？：:"
LOOK_BACK = 2000  # characters
MEETING = regex(rf"{words.MEETINGS}议?")
OPENER = regex(r"(?:了|新一届|本届|一次|全体|首次)")


@dataclass(frozen=True, slots=True)
class HeldMeeting:
    """A meeting: its name with its convener, the convener as printed (None: none is), and where it stands."""

    name: str
    convener: str | None
    start: int
    end: int


def find_meetings(text: str) -> list[HeldMeeting]:
    """The meetings that an entry's text says were held, in order of print.

    >>> text = "市长主持召开市政府党组（扩大）会议和第九届第1次常务会议，研究工作。"
    >>> [meeting.name for meeting in find_meetings(text)]
    ['市政府党组（扩大）会议', '市政府第九届第1次常务会议']
    """
    masked = mask_brackets(text)
    found: dict[str, HeldMeeting] = {}
    for start, end, subject in meeting_phrases(text, masked):
        for meeting in name_meetings(text, masked, start, end, subject):
            found.setdefault(meeting.name, meeting)
    return sorted(found.values(), key=lambda meeting: meeting.start)


def meeting_phrases(text: str, masked: str) -> Iterator[tuple[int, int, str | None]]:
    """Each phrase that names meetings, with the subject that convenes them where the clause begins with one."""
    for match in CONVENED.finditer(masked):
        if TO_COME.search(masked, max(0, match.start() - LONGEST_DATE), match.start()):
            continue
        floor = max(0, match.start() - LONGEST)
        clause = max(floor, *(masked.rfind(mark, floor, match.start()) + 1 for mark in "，,；;。！？"))
        subject = WAY.sub("", text[clause : match.start()])
        yield *match.span("phrase"), subject if CONVENER_ONLY.fullmatch(subject) else None
    for start in CLAUSE_START.finditer(masked):
        match_opened = OPENED.match(masked, start.end())
        if match_opened is None or NO_NAME.match(match_opened["phrase"]):
            continue
        # 市人大常委会举行…: the convener, not a meeting
        if find_convener(match_opened["phrase"].rstrip()) != match_opened["phrase"].rstrip():
            yield *match_opened.span("phrase"), None


def name_meetings(text: str, masked: str, start: int, end: int, subject: str | None) -> Iterator[HeldMeeting]:
    """The meetings of one phrase; the government that the first is convened by lends its name to a 常务会议."""
    lender = subject
    for item in split_meetings(masked, start, end):
        opener = OPENER.match(text, item.start, item.end)
        begin = opener.end() if opener else item.start
        printed = text[begin : item.end].rstrip()
        convener = find_convener(printed)
        lender = lender or convener
        government = GOVERNMENT.match(lender) if lender else None
        if convener and subject and convener in WITHIN:
            yield HeldMeeting(subject + printed, subject, begin, item.end)
        elif convener:
            yield HeldMeeting(printed, convener, begin, item.end)
        elif subject:
            name = printed if WHOLE_PLACE.match(printed) else subject + printed
            yield HeldMeeting(name, subject, begin, item.end)
        elif government and "常务会" in printed:
            yield HeldMeeting(government.group() + printed, government.group(), begin, item.end)
        elif len(printed) > len("会议"):
            yield HeldMeeting(printed, None, begin, item.end)


# 第二届安河省水利学会年会: the session is the meeting's
SESSION = regex(
    r"^第[一二三四五六七八九十]{1,3}届(?=[\u4e00-\u9fff]{2,6}[省市县区州].{0,20}(?:学会|协会|商会|联合会)$)"
)


# 市政府党组2020年第13次党组会议: its year and number
DATED = regex(
    r"(?<=..)(?:[12][0-9]{3}年|第[0-9]{1,3}次|[一二三四五六七八九十]{1,3}届(?=第?[一二三四五六七八九十]{1,3}次)|第[一二三四五六七八九十]{1,3}次)"
)
TELLS = regex(r"、.*(?:加强|推进|深化|贯彻|落实)")
# what meets within the body that convenes it: 市人大常委会召开党组扩大会议
WITHIN = frozenset({"党组", "党委", "理论学习中心组", "机关党委", "常委会"})


def find_convener(printed: str) -> str | None:
    """The body that a meeting's printed name begins with, or None.

    >>> find_convener("市人大常委会机关总结会议"), find_convener("全市公安工作会议")
    ('市人大常委会机关', None)
    """
    match = CONVENER.match(mask_brackets(printed))
    if match is None or match["body"] is None:
        return None
    name = DATED.split(printed[match.start("body") : match.end("body")])[0]
    if TELLS.search(name):
        return None  # 国务院、省、市加强…会议: what it is about
    return SESSION.sub("", name.removeprefix("新一届").removeprefix("本届"))


def split_meetings(masked: str, start: int, end: int) -> Iterator[Item]:
    """The single meetings of a phrase: cut only where the name of a meeting ends."""
    begin = start
    while begin < end:
        match = MEETING_END.search(masked, begin, end)
        if match is None:
            return
        yield Item(begin, match.end())
        joined = JOINED.match(masked, match.end(), end)
        if joined is None:
            return
        begin = joined.end()


def meeting_at(masked: str, at: int, meetings: Sequence[HeldMeeting]) -> str | None:
    """The meeting that did what is said at a place, or None where the print does not tell.

    It is the one that the clause names (常务会议审议通过…), else the only one of the sentence, or of the last sentence
    before it that holds one. Where one sentence convenes several (党组会议和常务会议，审议通过…), their names alone do
    not say which of them adopted it. masked: the text with brackets blanked out.

    >>> text = "市长召开市政府党组会议和市政府常务会议，审议通过甲。随后，市政府全体会议召开，审议通过乙。"
    >>> [meeting_at(text, text.index(matter), find_meetings(text)) for matter in "甲乙"]
    [None, '市政府全体会议']
    """
    named = named_in_clause(masked, at, meetings)
    if named:
        return named
    starts = [meeting.start for meeting in meetings]
    before = meetings[: bisect_left(starts, at)]
    if not before:
        return None
    last = before[-1]
    sentence = max(masked.rfind(mark, max(0, last.start - LOOK_BACK), last.start) for mark in SENTENCE_ENDS) + 1
    together = before[bisect_left(starts, sentence) :]
    return last.name if len(together) == 1 else None


def named_in_clause(masked: str, at: int, meetings: Sequence[HeldMeeting]) -> str | None:
    """The one meeting that the clause up to a place names again by the end of its name: 常务会议审议通过…."""
    floor = max(0, at - LONGEST)
    clause = max(floor, *(masked.rfind(mark, floor, at) + 1 for mark in CLAUSE_ENDS))
    match = MEETING.search(masked, clause, at)
    if match is None or any(clause <= meeting.start < at for meeting in meetings):
        return None
    subject = masked[clause : match.end()]
    fitting = [meeting.name for meeting in meetings if shared_end(subject, meeting.name) > len("会议")]
    best = max((shared_end(subject, name) for name in fitting), default=0)
    longest = [name for name in fitting if shared_end(subject, name) == best]
    return longest[0] if len(longest) == 1 else None


def shared_end(one: str, other: str) -> int:
    """How many characters two texts have in common at their ends."""
    count = 0
    for left, right in zip(reversed(one), reversed(other), strict=False):
        if left != right:
            break
        count += 1
    return count
