"""What a division of work says of all officials of a class: 市政府党组成员全面履行“一岗双责”，负责督促….

The class and the duty stay as printed; who belongs to it follows from posts, and is no matter of reading. Leaves alone
sentences that name somebody (市政府党组成员张安河负责…), and those that say nothing of a duty.
"""

from __future__ import annotations

from loaders.fact_types import CollectiveDuty
from loaders.model import Reading
from loaders.people import named_first_at
from loaders.regex import regex
from loaders.rules import duty_words

CLASS = regex(
    r"(?:上述|以上|各位?|全体|其他|所有)?"
    r"(?:[\u4e00-\u9fff]{0,8}?(?:人民政府|政府|[市县区州盟旗省局委厅院])?(?:党组|党委|党工委|领导班子|班子|领导)(?:班子)?(?:成员|领导|同志)"
    r"|[\u4e00-\u9fff]{0,6}?(?:分管|各位)?(?:副[市县区州省]长|领导同志|市领导|县领导|区领导))"
    r"(?:同志们?)?(?=[，,]?(?:要|必须|须|应当|应该|应(?=[认切抓按对履加做严])|均要?|都要?|全面|负责|按照|根据|认真|切实|严格[履落执按]"
    r"|履行|对|在|既要|坚持|带头|承担|督促|抓好))"
)
DUTY = regex(r"负责|督促|抓好|抓实|履行|落实|做好|承担|加强|负.{0,6}责任?|管好|分管")
LONGEST = 400


def find_collective_duties(reading: Reading, start: int, end: int) -> list[CollectiveDuty]:
    """The duty of a class of officials that the sentence [start, end) states; at most one.

    >>> from loaders.text import reading_of
    >>> reading = reading_of("市政府班子成员要抓好分管系统的安全监管工作")
    >>> [(each.officials, each.duty) for each in find_collective_duties(reading, 0, len(reading.text))]
    [('市政府班子成员', '要抓好分管系统的安全监管工作')]
    """
    # 协助张安河副区长抓好…: the duty of the one introduced before
    match = None if duty_words.START.match(reading.text, start) else CLASS.match(reading.text, start, end)
    named = named_first_at(reading, start) if match else None
    if match is None or (named and named.end <= match.end()):
        return []  # 张安河副市长负责…: one official, not a class
    if end - start > LONGEST or not DUTY.search(reading.text, match.end(), end):
        return []
    begin = match.end() + (reading.text[match.end()] in "，,")
    return [CollectiveDuty(match.group(), reading.text[begin:end], spans=(reading.span(start, end),))]
