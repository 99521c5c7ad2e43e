"""Private people whom officials visited: 看望困难党员甲、困难群众乙. They take part in the event, nothing more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.brackets import mask_brackets
from loaders.facts.event_lists import overlaps, split_items
from loaders.model import Piece
from loaders.names import is_name
from loaders.regex import regex
from loaders.rules import surnames

VISIT = regex(
    r"(?:看望慰问|走访慰问|走访看望|慰问看望|看望|慰问|探望|走访|探访)(?:了)?(?P<list>[^，,；;。！？：:]{3,400})"
)
# what a person visited is called in front of the name
KIND = regex(
    r"(?:党员|群众|职工|战士|军人|官兵|(?:困难|贫困|低保|特困|帮扶|脱贫|受灾|结对|优抚|农|住)户|家庭|模范|劳模|标兵|军属|烈属|遗属|家属|干部|院士|专家|教师|老师|学生|儿童|老人|"
    r"患者|病人|伤员|居民|村民|工人|农民|企业家|英雄|功臣|工作者|医生|护士|民警|教授|学者|艺术家|传承人|红军|八路军|老兵|人士|运动员|人员|妇女|母亲|"
    r"青年|少年|孤儿|代表人物|对象|老书记|同志|先生|女士|归侨|侨眷|寿星|获得者|人才|好人|志愿者|骨干)(?P<name>[\u4e00-\u9fff·]{2,4}?)"
    r"(?:同志|先生|女士|老人|夫妇|一家|家|家中|家庭|等.{0,8})?$"
)
# 环卫工人甲、乙: a name that goes on with those visited
BARE = regex(r"(?P<name>[\u4e00-\u9fff·]{2,4}?(?<![村庄院所庙路站场店园寨屯堡镇乡街校馆厂家爱]))(?:同志|等.{0,8})?$")

# a name of another language, which no list of surnames knows
SOUNDED = regex(rf"阿(?![姨婆公爸妈])[\u4e00-\u9fff]|[{''.join(sorted(surnames.TRANSLITERATING))}]{{3,5}}")


@dataclass(frozen=True, slots=True)
class Visit:
    """A private person who was visited, and the passage that says it."""

    person: str
    start: int
    end: int


def find_visits(text: str, officials: Sequence[Piece]) -> Iterator[Visit]:
    """The private people whom an entry's text says were visited, in order of print.

    officials: where officials are printed with their posts, in order of print; they are no private people.

    >>> [visit.person for visit in find_visits("市长看望困难党员王小平、全国劳动模范李大海和环卫职工。", [])]
    ['王小平', '李大海']
    """
    masked = mask_brackets(text)
    for match in VISIT.finditer(masked):
        listed = False  # whether the item before names a person, so that a bare name goes on with them
        for item in split_items(text, masked, *match.span("list")):
            bare = BARE.match(masked, item.start, item.end) if listed else None
            found = KIND.search(masked, item.start, item.end) or bare
            listed = found is not None and bool(is_name(found["name"]) or SOUNDED.fullmatch(found["name"]))
            if found is None or not listed:
                continue
            start, end = found.span("name")
            if not overlaps(officials, start, end):
                yield Visit(found["name"], start, end)
