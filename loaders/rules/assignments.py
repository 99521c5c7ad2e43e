"""How a task is assigned: the labels and verbs that give a body its role, and the rules that assign several tasks at once."""

from __future__ import annotations

import re

from loaders.model import Role

# 牵头单位：, 责任部门：, （主办处室：…）
LABELS = (
    (Role.LEAD, "牵头|总牵头|牵头责任|主办|牵头负责"),
    (Role.RESPONSIBLE, "责任|承办|负责|主要责任|实施|主责"),
    (Role.SUPPORT, "配合|协办|参与|参加|协同|协助|配合责任|支持"),
    (Role.CARRY_OUT, "落实|落实责任"),
)
UNIT = "(?:单位|部门|处室|科室|主体|机构)"
LABEL = re.compile(
    "|".join(f"(?P<{role.name}>(?:{words}){UNIT})" for role, words in LABELS).join(("(?:", ")(?:及分工)?[：:]"))
)

# what stands behind the bodies: 牵头, 按照职责分工负责, 配合, 组织落实
MANNER = r"(?:(?:根据|按照|依照|按)?(?:各自)?(?:职责|职能|职责任务|工作职责|部门职责)?(?:分工|范围)?)"
HOW = r"(?:分别|共同|协同|具体|各自|联合|组织|依职责|分工|积极|做好|等)*"
VERB = re.compile(
    rf"{MANNER}{HOW}(?:"
    r"(?P<LEAD>牵头(?:负责|落实|组织实施|实施|组织|推进)?|主办)"
    r"|(?P<SUPPORT>配合(?:落实|实施|做好工作)?|协助|参与|参加|协办|支持配合|支持)"
    r"|(?P<CARRY_OUT>(?:抓好)?落实|组织落实)"
    r"|(?P<RESPONSIBLE>负责(?:落实|实施|组织实施|推进)?|组织实施|承办|实施)"
    r")(?=[，,；;。、）)]|$)"
)

# a rule stated once: 以下均需各区、县（市）人民政府落实，不再列出
FORWARD = re.compile(
    r"以下(?:各项|任务|各条|工作|内容|措施|项目)*(?:均|都|全部)?(?:需要?|须|由|请|应由)*"
    r"(?P<bodies>[^。；;]{2,80}?)(?P<verb>牵头|负责|配合|落实)[，,]?(?:以下)?(?:均|都)?不再(?:一一|逐一|重复|另行)?(?:列出|列示|列明|赘述|重复|标注|注明)"
)
# 以上任务由…负责
BACKWARD = re.compile(
    r"(?:以上|上述)(?:各项|[一二三四五六七八九十\d]{1,3}项|有关)?(?:任务|措施|工作|事项|内容|政策)?(?:均|都|全部)?由(?P<assigned>[^。]{2,300})"
)
# in running text at a task's end: 由…牵头，…配合。
BY = re.compile(r"(?:^|[。；，,;])(?:该项工作|此项工作|本项工作|本条|该项任务)?由(?P<assigned>[^。；由]{2,200}(?:负责|牵头|配合|落实|组织实施))[。；]?$")

# a duty that the text lays on its subject: 市科协要履行…
SUBJECT = re.compile(
    r"(?:^|(?<=[。；，,;]))(?P<bodies>[^。；，,：:;！？“”《》]{2,60}?)(?:要(?![求素点闻件害务旨])|应当|应(?![急用对届变聘征收])|必须|须(?!知)|负责(?![人制]))"
)
# how a body that a sentence makes its subject starts: with its level, or as a class of bodies
SUBJECT_START = re.compile(r"市|省|区|县|州|盟|旗|地区|自治区|国家|团|各|有关|相关|乡|镇|街道|人民法院|人民检察院")
LEADING = re.compile(r"^(?:[，,；;。、：:]|其中|由|请|并|和|及|以及|同时)+")
TOGETHER = re.compile(r"会同|会商|商(?=[市省县区州])")
