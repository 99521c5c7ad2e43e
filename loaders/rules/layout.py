"""Patterns of the layout of official documents (GB/T 9704—2012): document numbers, dates, page numbers, heads and tails.

All match on readings, white space deleted. Brackets and commas of both widths are meant wherever one is printed.
"""

from __future__ import annotations

import re

from loaders.dates import DAY, MONTH, YEAR
from loaders.regex import regex

# 发文字号: 安政发〔2022〕2号, 安政办【2022】30号, 安综管综〔2015〕89号, 国函[2021]第9号
NUMBER = r"[\u4e00-\u9fff]{1,14}[〔\[【（(﹝［][12１２]\d{3}[〕\]】）)﹞］](?:第)?\d{1,5}号"
# a number alone on its line, also beside the name of the official who signs for it (签发人)
# or in brackets below the title, or with that of a second issuer
NUMBER_LINE = regex(
    rf"(?!按照|按|根据|依据|依照|贯彻|落实|执行|转发|现将|将)[（(]?(?P<number>{NUMBER})(?:[、，]?{NUMBER})?[）)]?(?:签发人[：:].{{2,12}})?"
)
# the serial number of an order or announcement, on a line of its own or behind its title: 第35号, 2021年第3号
SERIAL = r"[（(]?(?P<serial>(?:[12]\d{3}年)?第(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,6})号)[）)]?"
SERIAL_LINE = regex(SERIAL)
# 〔2021〕7号 below the title of minutes, which alone names nobody
BARE_SERIAL = regex(r"[〔\[【（(]\s?[12１２]\d{3}\s?[〕\]】）)]第?\d{1,4}[号期]")
# the number in brackets below a title: （安政发〔2021〕3号）
BRACKET_NUMBER = regex(rf"[（(](?P<number>{NUMBER})[）)]")
ORDER_TITLE = regex(rf"(?P<title>[^。；：，]{{2,40}}?(?:令|公告|通告)){SERIAL}")

# 成文日期: 2022年1月27日, 二〇二二年一月二十七日
DATE = rf"(?:{YEAR}年{MONTH}月{DAY}日)"
DATE_LINE = regex(DATE)

# 页码: — 16 —, - 3 -, ·12·, 第3页共9页; a bare number is one only in a row of such (see paragraphs.py)
PAGE_NUMBER = regex(r"[—–\-－·•―─]{1,3}\d{1,4}[—–\-－·•―─]{1,3}|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?")
BARE_NUMBER = regex(r"\d{1,4}")

# 附注: （此件公开发布）
NOTE = r"[（(](?:此件|信息公开|公开(?:属性|选项|方式))[^（）()]{1,20}[）)]"
NOTE_LINE = regex(NOTE)

# 抄送机关, and the lines that end the imprint: 安河市人民政府办公室 2022年1月29日印发; 共印200份
COPIES_LINE = regex(r"(?:(?:主题词|抄送|抄报|抄发|分送|主送|发送)(?:单位|机关)?|发)[：:].*", re.S)
ISSUED_ON = rf"(?:{DATE}(?:印发|印制|印)|(?:印发|印制)(?:日期|时间)[：:]?{DATE}(?:印发)?)"
COUNT_PRINTED = r"[（(]?共印\d{1,6}份[）)。]?"
IMPRINT_LINE = regex(rf"(?:[^。；：，！？;,!?《》]{{2,60}}?)?{ISSUED_ON}(?:{COUNT_PRINTED})?")
IMPRINT_MORE = regex(rf"{COUNT_PRINTED}|(?:校对|打印|印发机关|承办单位|联系电话)[：:].{{2,40}}")

# lines of a web page or a file's cover that say of the document what its parts say again
COVER_LINE = regex(
    r"(?:索引号?|信息索引|主题分类|主题词|体裁分类|信息分类|信息类别|分类|组配分类|公开类别|公开方式|公开形式|公开范围|公开时间"
    r"|发文机关|发布机构|发布机关|发文单位|制发机关|责任部门|生成日期|发文日期|成文日期|发布日期|发布时间|公开日期|公开时限|更新时间|施行日期|废止日期"
    r"|有效性|效力状态|文件状态|是否有效|来源|信息来源|文章来源|稿源|作者|编辑|责任编辑|字号|字体|字体大小|浏览次数|浏览量|阅读次数|点击数|点击率"
    r"|访问量|名称|文件名称|信息名称|文号|发文字号|文件编号|统一编号|规范性文件编号|打印|分享到|当前位置|您现在的位置|您的位置)"
    r"(?:[：:\[【].*)",
    re.S,
)
# and the number under which rules are registered (统一登记号): AHDR-2021-01003
STAMP_LINE = regex(
    r"[A-Z]{2,8}\d{0,3}[—–\-－]\d{4}[—–\-－]\d{3,6}|(?:发布|更新)?(?:时间|日期)?[12]\d{3}[-/.]\d{1,2}[-/.]\d{1,2}\s?(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
)
COVER_NUMBER = regex(rf"(?:文号|发文字号|文件编号)[：:](?P<number>{NUMBER})")

# 附件说明 in the text (附件：1.…方案 2.…), and the mark at the head of an attachment: 附件1
ORDINAL = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
ATTACHMENT_LINE = regex(rf"附件[（(]?(?P<number>{ORDINAL}?)[）)]?[：:]?")
ATTACHMENT_LIST = regex(rf"附[件：:]{ORDINAL}?[：:]?(?P<first>.{{2,}})", re.S)
ATTACHMENT_NEXT = regex(r"[0-9０-９]{1,2}[．.、].{2,80}")
# 题注: （2021年1月22日市人民代表大会通过）, under a title
# （联系单位：…）, （联系电话…）, between the date and what follows
BRACKET_LINE = regex(r"[（(][^（）()]{2,80}[）)]")
CAPTION = regex(rf"[（(][^（）()]*(?:{DATE}|通过|批准|修[订正])[^（）()]*[）)]")

# what the title of a chronicle ends in; 重大事 in 重大事项 is none
CHRONICLE_NAME = r"(?:大事(?:记(?:述|要)?|纪要?)|要[闻情]|要事(?:记|纪要|录)|(?:政务|工作)要事|(?<!重)大事|工作(?:日志|动态)|政务(?:活动|动态|纪要)|活动纪实|(?<![新往])[纪记]事|(?<=的)一周)"

# a meeting, as the title of its minutes names it
MEETING = r"(?:全体|常务|办公|专题|工作|协调|联席|现场|调度|领导小组|专题办公)会(?:议)?"

# the kinds of official documents (文种) and of what they issue, as titles end in them
NOTICES = "通知 决定 决议 意见 通告 公告 公报 通报 报告 请示 批复 议案 函 纪要 命令 令 公示 答复 简报 说明 复函 通知书 解读".split()
ISSUED = (
    "任免工作人员 任免国家工作人员 任免干部 方案 规划 纲要 计划 措施 办法 规定 细则 条例 要点 规则 标准 分工 名单 目录 清单 任务 制度 预案 指南 导则 规程 准则 举措 件实事 "
    "政策 大事记 大事 要闻 任免 实事项目 行动 意见 工程 分解表 一览表 事项 表 实施意见 任务分解 责任分解 重点工作 承诺书 章程".split()
)
KIND = "|".join(sorted({*NOTICES, *ISSUED}, key=len, reverse=True))
NOTICE_KIND = "|".join(sorted(NOTICES, key=len, reverse=True))
ISSUED_KIND = "|".join(sorted(ISSUED, key=len, reverse=True))
YEARS = r"(?:[（(《][^（）()]{1,30}[）)])"
# a line of a title that gives its years, its place of validity or its state: （2021—2023年）, （试行）
TITLE_YEARS = regex(
    r"[（(](?:[^（）()]{0,6}[12]\d{3}[^（）()]{0,10}|[^（）()]{0,4}(?:试行|暂行|修订|修订版|征求意见稿|草案|节选|摘要|[一二三四]))[）)]"
)
TITLE_END = regex(rf"(?:{KIND}|{CHRONICLE_NAME}){YEARS}?】?$")
NOTICE_END = regex(rf"的(?:{NOTICE_KIND})$")
# a notice's title in the middle of a line: up to the first 的通知, with what 的通知的通知 repeats
INLINE_TITLE = regex(
    rf"[^。；！？：:]{{0,60}}?关于[^。；！？：:]{{2,120}}?的?(?:(?:的)?(?:{NOTICE_KIND}))+(?!{YEARS}的)(?=$|[^的》，。、])"
)
# how the text begins after a title on its line: 为深入贯彻, 根据, 一、
TEXT_START = (
    r"(?:为(?:了|深入|贯彻|进一步|全面|加[强快]|推[进动]|认真|切实|规范|做好|落实|有效|积极|充分|确保|促进|更好|扎实|保障|提[高升]"
    r"|大力|持续|统筹|支持|鼓励|建立|完善|实现)|根据|按照|依据|第一[章条编篇]|一、)"
)
BEGINS_TEXT = regex(TEXT_START)
INLINE_ISSUED = regex(rf"(?!{TEXT_START})[^。；：，、！？:;,《》]{{4,60}}?(?:{ISSUED_KIND}){YEARS}?(?={TEXT_START})")
# 主送机关: bodies, up to a colon, at the start of the text
RECIPIENTS = regex(r"[^。；！？：:《》]{2,400}[：:]")
ADDRESSED = regex(
    r"政府|部门|单位|[局委厅办部院处署会社队]|公司|集团|企业|院校|学校|大学|[中小]学|中小学|幼儿园|科室|站所|机构|同志|代表|委员|团体|党组|党委|中心|银行|乡镇|街道|园区|市场|景区|医院|物业|车站|机场|港口|协会|学会|商会|联合会|供销社|各[市县区州盟旗]"
)
# what only a sentence says, and no line of addressees
# 6月1日市长、副市长参加会议：
NOT_ADDRESSED = regex(
    r"如下|现[将就]|^(?:19|20)\d\d年|努力|确保|办好|^(?:各位(?:代表|委员)|同志们|为了?|根据|按照|经|针对)|决定|规定|公布|要求|事项|问题|包括|以下"
    r"|^[△▲●■◆【（(]?(?:\d{1,2}月)?\d{1,2}日|^同日|(?:参加|出席|主持|召开|举行|强调|指出|审议)"
    # 会议时间：, 牵头单位：: labels of what stands behind them
    r"|参会|列席|缺席|请假|时间[：:]|地点[：:]|^(?:牵头|责任|配合|主办|承办|协办|实施|填报|报送|编制|完成)(?:单位|部门)[：:]$"
)

# 此复, 特此通知: what closes a text in front of its signature
CLOSING = regex(
    r"(?:此复|[特专]此(?:通知|通告|公告|批复|函复|函告|报告|公布|说明|复函)|以上(?:意见|通知)?请[^。；，]{0,12}执行)(?=[\u4e00-\u9fff])"
)
# a list of appointments or a division of work whose title has no 关于, with what begins behind it
LIST_TITLE = regex(
    r"[^。；：，（）()《》]{2,40}?(?:任免国家工作人员(?=国务院)|任免(?:人员)?名单|[任免]职(?:人员)?名单|任命(?:人员)?名单|任免(?:事项|决定)|(?:领导)?工作分工)"
    r"(?=[（(]?[12]\d{3}年|[一二]、|任命|免去|决定|根据|经|国务院)"
)
# names that sign: what an issuing body's name ends in
SIGNER_END = regex(
    r"(?:政府|委员会|办公室|办公厅|管委会|党工委|党组|党委|总队|支队|研究室|中心|公司|集团|协会|学会|指挥部|小组|法院|检察院|常委会|公署|"
    r"[局委厅办部院会署社校馆])[）)]?$"
)
# the head of a government who signs an order: 市长 王明, 主任：王明
PERSON_SIGNS = regex(r"(?:代)?(?:[省市县区州盟旗镇乡]长|专员|主任|局长|厅长|主席|院长)[：:]?[\u4e00-\u9fff·]{2,8}")
SENTENCE_END = regex(r"[。；！？：:;!?…]$|[）)”’]$")
FULL_STOP = regex(r"[。！？；：:;!?]")
