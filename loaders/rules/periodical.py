"""What a gazette (公报, 政报) prints around its documents: cover, contents, rubrics, running heads, publisher's page.

All match on readings, white space deleted.
"""

from __future__ import annotations

from loaders.regex import regex

# the gazette's own name, as its cover and its running heads print it
NAME = r"(?:[\u4e00-\u9fff]{2,16}?)?(?:政府公报|人民政府公报|政务公报|公报|政报)"
COVER_NAME = regex(rf"《?(?:{NAME}|[\u4e00-\u9fff]{{2,6}}政务)》?")
# 2019年第3期（总第55期）, 第3期, 总第55期
ISSUE_NUMBER = r"(?:[（(]?(?:[12１２]\d{3}年?(?:度)?)?第\d{1,3}期[）)]?(?:[（(]?总(?:第)?\d{1,4}期?[）)]?)?|[（(]?总(?:第)?\d{1,4}期[）)]?)"
# 2017·5, behind a rubric in a running head
YEAR_AND_ISSUE = r"[12１２]\d{3}[.·．]\d{1,2}"
ISSUE_LINE = regex(rf"[·•\-—]*(?:\d{{1,4}})?(?:{ISSUE_NUMBER}|{YEAR_AND_ISSUE})(?:\d{{1,4}})?[·•\-—]*")
# the head of a gazette's page: 安河市人民政府公报 2021年第3期
HEAD_NUMBER = r"(?:(?:[12１２]\d{3}年?(?:第|[.．·])?\d{1,2}期?|第\d{1,3}期|[（(]?总第?\d{1,4}期?[）)]?|\d{1,4})\s?)"
PAGE_HEAD = regex(
    rf"[·•\-—]*{HEAD_NUMBER}{{0,3}}[\u4e00-\u9fff]{{2,16}}(?:政府公报|政报|人民政府公报){HEAD_NUMBER}{{0,3}}[·•\-—]*"
)
PUBLISHED = regex(
    r"[12１２]\d{3}年\d{1,2}月(?:\d{1,2}日)?(?:出版|编印|印刷)?|[（(]?(?:月刊|双月刊|季刊|半月刊|旬刊|周刊|不定期)[）)]?"
)
LATIN = regex(r"[A-Z][A-Za-z ]{5,80}")

# who edits, prints and sends it out
LABEL = (
    r"(?:主管|主办|承办|协办|编辑|编印|编审|出版|发行|印刷|编辑出版|主管主办|编印发行|编辑发行)(?:单位|部门|机关|者|方式|范围|对象|日期|时间)?"
    r"|地址|社址|电话|联系电话|编辑部电话|传真|邮编|邮政编码|网址|网站|电子(?:邮箱|信箱|邮件)|邮箱|E-?mail|微信公众号"
    r"|(?:内部资料)?准印证号?|准印字号|印刷许可证号?|(?:国内统一|国际标准)?(?:连续出版物)?(?:刊号|号)|ISSN|CN|印数|印张|开本|定价|赠阅范围|发送范围|送达范围"
    r"|总编辑?|副总编辑?|主编|副主编|执行主编|责任编辑|执行编辑|本期责编|编委|编辑委员会|编委会(?:主任|副主任|委员)?|(?:副?主任|委员)(?=[：:][\u4e00-\u9fff、]{2,80}$)|校对|封面设计|美术编辑|编务"
)
PUBLISHER_LINE = regex(
    rf"(?:{LABEL})[：:].{{0,80}}|《?(?:{NAME}|[\u4e00-\u9fff]{{2,6}}政务)》?(?:编辑部|编辑室|编委会|编辑委员会|编辑组)(?:编辑?|出版|编印)?(?:免费赠阅)?"
    r"|[\u4e00-\u9fff]{2,20}(?:主办|主管|承办|编印?|编辑出版|出版)|(?:内部资料|免费赠阅|免费交流|内部交流|仅供交流|免费发放|注意保存|欢迎订阅|赠阅|内部发行|公开发行|版权所有)+"
)
# a line that only a publisher's page has
PUBLISHER_SIGN = regex(rf"准印证|准印字|刊号|ISSN|内部资料|免费赠阅|赠阅|(?:{NAME}|政务)》?(?:编辑|编委)")

# the contents, the page an entry stands on, and what stands before its title: 1.…, ●…
CONTENTS_HEAD = regex(r"(?:本期)?(?:目录|目次|要目)(?:CONTENTS|MULU)?|CONTENTS")
PAGE_REFERENCE = regex(
    r"(?:(?:[…⋯‥]|[.．…·・‥⋯—\-_]{2})[.．…·・‥⋯—\-_]*[（(【\[/]?\d{1,3}[)）】\]]?|[（(【\[/]\d{1,3}[)）】\]]?)$"
)
ENTRY_MARK = regex(r"[●○◆◇■□▲△★☆►▶·•※*]+|\d{1,3}[.．、]")
ENTRY_NUMBER = regex(
    r"[（(][^（）()]{2,20}[〔\[【（(]?[12１２]\d{3}[^（）()]{0,12}号[）)]$|[（(][^（）()]{0,12}令第?\d{1,4}号[）)]$"
)

# an entry that starts with its page: 3 安河市人民政府关于…
# or, where the title begins with a year: 17 2021年4月大事记
PAGE_BEFORE = regex(
    r"(?P<page>\d{1,3})(?:[.…·\s/]*(?=[\u4e00-\u9fff“《])(?![年月日万亿个类项级届次条号期])|\s(?=[12]\d{3}年))"
)
# the rubrics under which it prints documents: 市政府文件, 【人事任免】, ·会议纪要·
OF_BODY = (
    r"(?:(?:国务院|中央|国家|部委|上级|[省市县区州盟旗]|自治[区州县]|本[省市县区]|[\u4e00-\u9fff]{2,8}?[省市县区州盟旗])"
    r"(?:委|人大(?:常委会)?|人民政府|政府|政协|直)?(?:办公?[室厅]?|部门|工作部门)?)?"
)
RUBRIC_WORDS = (
    rf"{OF_BODY}(?:规范性|行政规范性|综合性?|重要|政策|部门|法规性?|其他|其它|有关)?文件(?:选[登载编]|转载|目录)?"
    rf"|{OF_BODY}(?:令|命令|规章|行政法规|地方性法规|法律法规|法规规章|政策法规|法规)(?:选[登载])?"
    rf"|{OF_BODY}(?:人事任免|人事信息|人事变动|人事工作|干部任免|任免事项|机构人事|人事)"
    rf"|{OF_BODY}(?:领导讲话|重要讲话|讲话|政务动态|政务信息|政务要闻|政务活动|政务纪事|政务大事记?|大事记|要闻|工作报告|会议纪要|常务会议|重要会议)"
    r"|公告栏|通告公告|公告|通知公告|政策解读|解读|统计资料|统计公报|统计信息|统计数据|统计月报|数据发布|经济指标|经济数据|资料|市情|县情|区情|综合|工作研究|调查研究|经验交流"
)
DECORATED = r"(?:[一二三四五六七八九十]{1,2}、)?[【\[〔●○◆◇■□▲△★☆►▶·•※*—\-〈《]*"
RUBRIC = regex(rf"{DECORATED}(?:{RUBRIC_WORDS})[】\]〕●○◆◇■□▲△★☆·•※*—\-〉》]*")
RUNNING_HEAD = regex(
    rf"(?:{RUBRIC_WORDS})(?:{ISSUE_NUMBER}|{YEAR_AND_ISSUE})|(?:{ISSUE_NUMBER}|{YEAR_AND_ISSUE})(?:{RUBRIC_WORDS})"
)
