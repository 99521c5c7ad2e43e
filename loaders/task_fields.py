"""Tasks whose parts are numbered though they are no work of their own: （一）目标任务 （二）责任单位 （三）完成时限."""

from __future__ import annotations

from loaders.model import Section
from loaders.regex import regex

ROLE_FIELD = regex(
    r"(?:牵头|责任|配合|主办|承办|协办|实施|落实|主责)(?:单位|部门|主体)(?:及(?:责任)?分工)?|(?:责任|任务|职责|工作)分工"
)
FIELD = regex(
    rf"{ROLE_FIELD.pattern}|(?:工作|任务|年度|建设|实施|项目|主要|具体|总体)?(?:目标|内容|任务|目标任务|任务目标|目标和任务|标准|要求|措施|规模)"
    r"|(?:完成|办理|实施|整改)?(?:时限|时间|期限|进度|步骤)|(?:时间|进度|实施|资金|经费)(?:安排|步骤|进度|来源|筹措|保障)|(?:责任|分管|牵头|包联|市级|县级)(?:领导|人)|工作措施|项目名称"
)
COLON = regex("[：:]")
LEAST_FIELDS = 2


def field_of(part: Section) -> str:
    """The name of the field that a part begins with: 责任单位 in 责任单位：市水务局."""
    first = next((each for each in (part.heading, *part.paragraphs) if each is not None), None)
    return COLON.split(first.text, maxsplit=1)[0].rstrip("。；;") if first is not None else ""


def has_fields(section: Section) -> bool:
    """Whether all parts of a section are fields of one task, and one of them says who answers for it."""
    names = [field_of(part) for part in section.sections]
    roles = any(ROLE_FIELD.fullmatch(name) for name in names)
    return len(names) >= LEAST_FIELDS and roles and all(FIELD.fullmatch(name) for name in names)


def role_fields(section: Section) -> tuple[Section, ...]:
    """The parts of a task with fields that say who answers for it, in order of print; of any other section none."""
    if not has_fields(section):
        return ()
    return tuple(part for part in section.sections if ROLE_FIELD.fullmatch(field_of(part)))
