"""Patterns of the layout of official documents (GB/T 9704—2012): document numbers, dates, page numbers, heads and tails.

All match on readings, white space deleted. Brackets and commas of both widths are meant wherever one is printed.
"""

from __future__ import annotations

import re

# 发文字号: 沈政发〔2022〕2号, 辽政办【2022】30号, 岚综管综〔2015〕89号, 国函[2021]第9号
NUMBER = r"[\u4e00-\u9fff]{1,14}[〔\[【（(﹝［][12]\d{3}[〕\]】）)﹞］](?:第)?\d{1,5}号"
NUMBER_LINE = re.compile(NUMBER)

# 成文日期: 2022年1月27日, 二〇二二年一月二十七日
DATE = r"(?:[12]\d{3}年\d{1,2}月\d{1,2}日|[一二][〇○零Ｏ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)"
DATE_LINE = re.compile(DATE)

# 页码: — 16 —, - 3 -, ·12·, 第3页共9页
PAGE_NUMBER = re.compile(r"[—–\-－·•―─]{1,3}\d{1,4}[—–\-－·•―─]{1,3}|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?")

# 附注: （此件公开发布）
NOTE = r"[（(]此件[^（）()]{0,20}[）)]"
NOTE_LINE = re.compile(NOTE)

# 抄送机关 and the line that ends the imprint: 沈阳市人民政府办公室 2022年1月29日印发
COPIES_LINE = re.compile(r"(?:抄送|抄报|分送|主送|发送)[：:].*", re.S)
IMPRINT_LINE = re.compile(rf".{{2,60}}?(?P<printed>{DATE})印发")

# 附件说明 and the mark at the head of an attachment: 附件1
ATTACHMENT_LINE = re.compile(r"附件(?P<number>\d{0,2}|[一二三四五六七八九十]{0,2})[：:]?")

# the kinds of official documents (文种) and of what they issue, as titles end in them
NOTICES = (
    "通知 决定 决议 意见 通告 公告 公报 通报 报告 请示 批复 议案 函 纪要 命令 令 公示 答复 简报 说明".split()
)
ISSUED = (
    "方案 规划 纲要 计划 措施 办法 规定 细则 条例 要点 规则 标准 分工 名单 目录 清单 任务 制度 预案 指南 导则 规程 准则 举措 "
    "政策 大事记 要闻 行动 意见 工程 分解表 一览表 事项 表 实施意见".split()
)
KIND = "|".join(sorted({*NOTICES, *ISSUED}, key=len, reverse=True))
NOTICE_KIND = "|".join(sorted(NOTICES, key=len, reverse=True))
YEARS = r"(?:[（(《][^（）()]{1,30}[）)])"
TITLE_END = re.compile(rf"(?:{KIND}){YEARS}?$")
# a notice's title in the middle of a line: up to the first 的通知, with what 的通知的通知 repeats
INLINE_TITLE = re.compile(rf"[^。；！？：:]{{0,60}}?关于[^。；！？：:]{{2,120}}?的?(?:(?:的)?(?:{NOTICE_KIND}))+(?=$|[^的》，。、])")
# 主送机关: bodies, up to a colon, at the start of the text
RECIPIENTS = re.compile(r"[^。；！？：:《》]{2,400}[：:]")
ADDRESSED = re.compile(r"政府|部门|单位|[局委厅办部院处署]|公司|企业|院校|学校|机构|同志|人民团体|党组|党委")

# names that sign: what an issuing body's name ends in
SIGNER_END = re.compile(
    r"(?:政府|委员会|办公室|办公厅|管委会|党工委|党组|党委|总队|支队|研究室|中心|公司|集团|协会|学会|指挥部|小组|法院|检察院|"
    r"[局委厅办部院会署社校馆])[）)]?$"
)
SENTENCE_END = re.compile(r"[。；！？：:;!?…]$|[）)”’]$")
FULL_STOP = re.compile(r"[。！？；：:;!?]")
