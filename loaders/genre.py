"""What a document does, told from its title, or from its form where it has none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.model import Composition, Genre, Reading
from loaders.rules.layout import YEARS

CHRONICLE = re.compile(rf"(?:大事记|要闻|大事|大事记述|工作日志|政务活动){YEARS}?$")
APPOINTMENT = re.compile(r"任免|任职|免职|任命|职务的|聘任|免去")
DUTIES = re.compile(r"分工")
PLAN = re.compile(r"方案|规划|纲要|措施|计划|行动|要点|意见|任务|举措|办法|细则|清单|政策")
STANDARD = re.compile(r"标准|比例|收费|补贴|价格|费率|待遇|补助|津贴|工资|养老金|限额|额度")
ENTRY = re.compile(r"(?:[△▲●■◆])?(?:\d{1,2}月\d{1,2}日|同日|\d{1,2}日)")
ASSIGNED = re.compile(r"(?:牵头|责任|配合|主办|协办)(?:单位|部门)[：:]|(?:牵头|负责|配合|落实)[）)]")


def genre_of(title: Reading | None, issued: Reading | None, compositions: Sequence[Composition]) -> Genre:
    """The genre of a document with this title that issues a text with that one (each None where not printed)."""
    named = title.text if title else ""
    if CHRONICLE.search(named):
        return Genre.CHRONICLE
    if APPOINTMENT.search(named):
        return Genre.APPOINTMENT
    if DUTIES.search(named) and not (issued and PLAN.search(issued.text)):
        return Genre.DUTIES
    if PLAN.search(issued.text if issued else named):
        return Genre.PLAN
    if STANDARD.search(named):
        return Genre.STANDARD
    return genre_of_form(compositions)


def genre_of_form(compositions: Sequence[Composition]) -> Genre:
    """The genre of a text whose title tells nothing: many dated entries, or many assignments."""
    readings = [reading.text for composition in compositions for reading in composition.readings()]
    if sum(1 for text in readings if ENTRY.match(text)) * 2 > len(readings) > 4:
        return Genre.CHRONICLE
    sections = sum(1 for composition in compositions for section in composition.walk() if not section.sections)
    assigned = sum(len(ASSIGNED.findall(text)) for text in readings)
    return Genre.PLAN if sections >= 3 and assigned * 3 >= sections else Genre.OTHER
