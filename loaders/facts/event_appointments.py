"""Who was given or lost a post, as a chronicle tells it in passing: 省委决定，周涛任安河市委书记，李明不再担任….

Each sentence that tells of it is read as a notice of appointments is. Leaves alone elections, which are read elsewhere,
proposals, what somebody once was (曾任, 历任), and words that only end in 任 (责任, 主任).
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.fact_types import Appointment
from loaders.facts.appointments import AppointmentFinder
from loaders.model import Reading
from loaders.regex import regex

LONGEST = 600  # characters; a longer sentence is no announcement
SENTENCE = regex(r"[^。；;！？\n]+")
TELLS = regex(
    r"任命|免去|不再(?:担任|兼任|任)|辞去"
    r"|[\u4e00-\u9fff]{2}(?:同志)?(?:兼任|出任|担任|转任|改任|任(?![何务期职意免性选用教课一由人]))"
)
# 会议决定任命…: what stands in front says who decided
DECIDES = regex(r"(?<![拟请议名荐待的])(?:决定)?(?:任命(?!的|书|案)|免去|接受(?=[^，。]{2,40}辞去))")
PAST = regex(
    r"(?:曾|历|原|时|拟|将|曾经|先后|一直)(?:被)?(?:担任|兼任|任)|(?:担任|任)(?:过|期间|职期间|时)|提名|候选人|人选|建议"
)
# 周涛任安河市委书记，提名作为市长候选人: what stands in front is done
PROPOSES = regex(r"[，,](?:并|同时)?(?:提名|推荐|建议)")
# 责任, 主任, 信任 …: the character in front of 任 belongs to a word, not to a name
WORD_ENDS = frozenset("责主信胜重大到离留历上就继委常专聘新前现原曾时拟将连首先后其不再也均都还各")


def find_told_appointments(reading: Reading) -> Iterator[Appointment]:
    """The posts that an entry's text says were given or taken, in order of print; their dates only where it dates them.

    >>> from loaders.text import reading_of
    >>> found = find_told_appointments(reading_of("省委决定，周涛任安河市委书记，李明不再担任安河市委书记职务。"))
    >>> [(each.person, each.action, each.post) for each in found]
    [('周涛', '任', '安河市委书记'), ('李明', '免', '安河市委书记')]
    >>> list(find_told_appointments(reading_of("他能胜任安河市委书记。")))
    []
    >>> [each.person for each in find_told_appointments(reading_of("葛永胜不再担任安河市委书记职务。"))]
    ['葛永胜']
    """
    for match in SENTENCE.finditer(reading.text):
        proposes = PROPOSES.search(match.group())
        text = match.group()[: proposes.start()] if proposes else match.group()
        if len(text) > LONGEST or not TELLS.search(text) or PAST.search(text):
            continue
        decided = DECIDES.search(text)
        finder = AppointmentFinder("")
        finder.read_paragraph(
            reading.cut(match.start() + (decided.start() if decided else 0), match.start() + len(text))
        )
        told = (fact for fact in finder.facts if fact.action != "当选")
        yield from (fact for fact in told if fact.action == "免" or fact.person[-1] not in WORD_ENDS)
