"""What the columns of tables in running text are called: lists of tasks with who answers for them, lists of indicators."""

from __future__ import annotations

import re
from enum import StrEnum

from loaders.regex import regex


class Column(StrEnum):
    """What a column of a table holds."""

    NUMBER = "序号"
    GROUP = "类别"
    TASK = "任务"
    ROLE = "单位"
    INDICATOR = "指标"
    UNIT = "计量单位"
    YEAR = "年份"
    GOAL = "目标值"
    NATURE = "属性"
    OTHER = "其他"


# the body that does something for a task: 牵头单位, 牵头（责任）单位, 责任单位（第一个为牵头单位）
ROLE_NAME = r"(?:第一|主要|共同|市级|省级|县级|区级|具体)?(?:牵头|责任|配合|主办|协办|承办|参与|参加|协同|协助|落实|实施|主责|负责|牵头责任|责任落实|配合责任)(?:单位|部门|处室|科室|主体)"
YEAR_NAME = regex(r"(?:到)?(?P<year>20\d\d)年?(?P<goal>(?:目标|规划|预期|计划)(?:值|数)?)?")
COLUMNS: tuple[tuple[Column, re.Pattern[str]], ...] = (
    (Column.NUMBER, regex(r"序号|编号|序")),
    (Column.ROLE, regex(ROLE_NAME)),
    (Column.INDICATOR, regex(r"(?:主要|具体|核心|二级|三级|规划|发展|考核|评价)?指标(?:名称|内容)?")),
    (Column.UNIT, regex(r"(?:计量)?单位")),
    (Column.NATURE, regex(r"(?:指标)?(?:属性|性质|类型)")),
    (Column.YEAR, YEAR_NAME),
    (Column.GOAL, regex(r"(?:规划|预期|发展|年度|总体)?目标(?:值|数)")),
    (Column.GROUP, regex(r"类别|类型|分类|领域|板块|工作类别|任务类别|项目类别|一级指标")),
    (
        Column.TASK,
        regex(
            r"(?:重点|主要|具体|工作|年度|目标|建设|实施|改革|整治|创建|攻坚|项目|任务|分解|分项|落实|服务|整改|推进|实事|民生|考核)*(?:任务|内容|事项|措施|举措|项目|名称|要点|要求|目标|工作|实事)(?:名称|内容|分解|及目标|和目标|清单)?"
        ),
    ),
)
REMARK = regex(r"[（(][^（）()]*[）)]")
# 牵头（责任）单位 is one name, of which the bracket is a part
INNER = regex(r"[（(](牵头|责任|配合|主办|协办)[）)](?=单位|部门)")
SERIAL = regex(r"(?P<serial>[0-9０-９]{1,3})[.．、]?")
GROUP_NUMBER = regex(r"(?P<number>[一二三四五六七八九十]{1,3}|[（(][一二三四五六七八九十]{1,3}[）)])[、.．]?")
# a line that can only be a table's head: it names a column of bodies or of indicators
HEAD = regex(rf"{ROLE_NAME}|指标")
LONGEST_HEAD = 80  # characters of a head on one line
LONGEST_NAME = 20  # characters of a column's name
SENTENCE = regex(r"[。；！？]")
