"""How a task is assigned: the labels and verbs that give a body its role, and the rules that assign several tasks at once."""

from __future__ import annotations

from loaders.regex import regex
from loaders.values import Role

# 牵头单位：, 责任部门：, （主办处室：…）
LABELS = (
    (Role.LEAD, "牵头责任|总牵头|牵头负责|牵头组织|牵头|主办"),
    (Role.RESPONSIBLE, "(?:第一|主要|其他|其它|共同|直接)?责任|承办|承担|负责|主责|实施"),
    (Role.SUPPORT, "配合责任|配合|协办|参与|参加|协同|协助|协作|支持|协同配合|参与配合|配合实施"),
    (Role.CARRY_OUT, "落实责任|落实|具体落实"),
)
UNIT = "(?:单位|部门|处室|科室|主体|机构)"
SHORT = (
    (Role.LEAD, "牵头|主办"),
    (Role.RESPONSIBLE, "责任|承办|主责"),
    (Role.SUPPORT, "配合|协办|协同|参与"),
    (Role.CARRY_OUT, "落实"),
)
# a remark between the label and its colon: 责任单位（第一个为牵头单位）：
REMARK = r"(?:[（(][^（）()：:]{0,30}[）)])?"
LABEL = regex(
    "(?:"
    + "|".join(f"(?P<{role.name}>(?:{words}){UNIT})" for role, words in LABELS)
    + rf")(?:及(?:责任)?分工)?{REMARK}[：:]"
    # without 单位 it must stand alone: （牵头：…；配合：…）
    + "|(?<![\u4e00-\u9fff])(?:"
    + "|".join(f"(?P<{role.name}_SHORT>{words})" for role, words in SHORT)
    + ")[：:]"
    # as a tag: 【责任单位】
    + "|[【\\[［〔（(](?:"
    + "|".join(f"(?P<{role.name}_TAG>(?:{words}){UNIT})" for role, words in LABELS)
    + ")[】\\]］〕）)](?:[：:])?"
)
# labels of what is no body, or has no part in the task: 责任人：, 完成时限：, 监督单位：
OTHER_LABEL = regex(
    r"(?:(?:第一|直接|主要|牵头|分管|包保|包联|市级|县级|区级|责任|具体|[省市县区州盟旗])?(?:市领导|县领导|区领导|领导|责任人|负责人|负责同志|联系人|联络员)"
    r"|(?:完成|整改|时间|办理|推进|实施)?(?:时限|时间|期限|节点|进度|要求|目标|措施|步骤|阶段)"
    r"|(?:监督|指导|督导|督办|督查|考核|验收|审核|上报|报送)(?:责任)?(?:单位|部门|处室)?"
    r"|(?:工作)?专班|联系电话|电话|备注|说明|注|依据|分工|责任分工|任务分工|职责分工)[：:]"
)
# any other words before a colon, where a clause starts, or in square brackets
STRANGE_LABEL = regex(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fffA-Za-z]{2,12}[：:]|[【［\[][\u4e00-\u9fff]{2,8}[】］\]]|(?<![\u4e00-\u9fff])〔[\u4e00-\u9fff]{2,8}〕"
)

# what stands behind the bodies: 牵头, 按照职责分工负责, 配合, 组织落实
MANNER = r"(?:(?:根据|按照|依照|按)?(?:各自)?(?:职责|职能|职责任务|工作职责|部门职责|职能职责|职责范围)?(?:分工|范围)?)"
HOW = r"(?:结合(?:各自|工作|本地)?(?:实际|职能|职责)|分别|共同|协同|具体|各自|联合|组织|依职责|分工|积极|做好|作?为|主要|一并)*"
VERB = regex(
    rf"(?<![（(])(?<![（(]共同)(?<![（(]联合){MANNER}{HOW}(?<!各)(?:"
    r"(?P<LEAD>(?:总)?牵头(?:负责|落实|组织实施|实施|组织|推进|单位|部门|抓总)?|主办(?:单位|部门)?)"
    r"|(?P<SUPPORT>配合(?:落实|实施|做好工作|做好|推进|单位|部门)?|协助(?:落实|做好)?|参与(?:单位|落实)?|参加|协办(?:单位|部门)?|支持配合|支持)"
    r"|(?P<CARRY_OUT>(?:抓好)?(?:贯彻)?落实|组织落实)"
    r"|(?P<RESPONSIBLE>负责(?:落实|实施|组织实施|推进)?|组织实施|承办|实施|责任(?:单位|部门))"
    r")(?=[，,；;。、）)】\]］〕]|会同|会商|$)"
)
# how a list of one role works together, in a bracket behind it: 市水务局、市财政局（按职责分工负责）
SHARED_WORK = regex(rf"[（(](?=[按分共各根依]){MANNER}{HOW}负责[）)]")
# the role of one body of a list, in a bracket behind its name: 市水务局（牵头）
OWN_ROLE = regex(
    "[（(](?:"
    "(?P<LEAD>(?:总|共同|联合)?牵头(?:单位|部门)?|主办(?:单位)?)|(?P<SUPPORT>配合(?:单位|部门)?|协办(?:单位)?|参与(?:单位)?)"
    "|(?P<RESPONSIBLE>责任(?:单位|部门)|负责|主责|承办)|(?P<CARRY_OUT>落实)"
    ")[）)]$"
)

# the text says that of each list of bodies the first one leads: 排在第一位的为牵头单位
FIRST = r"(?:第一位|第一个|首位|首个|最前|前列|第一)"
FIRST_LEADS = regex(
    rf"(?:列|排|位列|排列|排名|排序|名列|居|处|位)?(?:在|于|为)?{FIRST}(?:的)?(?:责任|承办)?(?:单位|部门|者)?(?:的)?(?:均|即)?(?:为|是|系)(?:(?:该项|本项|各项)?(?:工作|任务)?(?:的)?)?(?:总|主要)?牵头"
    rf"|牵头(?:责任)?(?:单位|部门)(?:均|都)?(?:列|排|排列|位列|排名|居)(?:在|于)?{FIRST}"
)

# a rule stated once: 以下均需各区、县（市）人民政府落实，不再列出
FORWARD = regex(
    r"以下(?:各项|任务|各条|工作|内容|政策|措施|项目|条款)*(?:均|都|全部)?(?:需要?|须|由|请|应由)*"
    r"(?P<bodies>[^。；;]{2,80}?)(?P<verb>牵头|负责|配合|落实)[，,]?(?:以下)?(?:均|都)?不再(?:一一|逐一|重复|另行|单独)?(?:列出|列示|列明|赘述|重复|标注|注明)"
)
# 以上任务由…负责; 以上各项责任单位：…
ABOVE = r"(?:以上|上述)(?:各项|[一二三四五六七八九十\d]{1,3}项|第[^。，由]{1,12}[项条]|有关)?(?:重点)?(?:任务|措施|工作|事项|内容|政策|项目|条款)?(?:的)?(?:均|都|全部)?"
BACKWARD = regex(
    rf"{ABOVE}(?:由(?P<assigned>[^。]{{2,300}})|(?P<labelled>(?:牵头|责任|配合|落实)(?:单位|部门)[：:][^。]{{2,300}}))"
)
# in running text at a task's end: 由…牵头，…配合。
BY = regex(
    r"(?:^|[。；，,;])(?:本条|[^。；，,;由]{2,12}(?:工作|任务|事项))?由(?P<assigned>[^。；由]{2,200}(?:负责|牵头|配合|落实|实施|参加|参与|协助))[。；]?$"
)

# a duty that the text lays on its subject: 市科协要履行…
SUBJECT = regex(
    r"(?:^|(?<=[。；，,;]))由?(?P<bodies>[^。；，,：:;！？“”《》]{2,60}?)(?:[都均也](?=要|应|须|必须))?(?:(?<![主重需必])要(?![求素点闻件害务旨])|应当|应(?![急用对届变聘征收])|必须|须(?!知)|负责(?!人|同志|解释|制(?![定订作造]))|(?=会同[^。；，]{2})"
    r"|(?:是|作为|为)[^。；，,;]{0,20}?(?:责任|实施|工作)主体|是[^。；，,;]{0,16}?第一责任(?:人|单位)"
    r"|(?:(?:党政)?(?:主要|行政)(?:负责人|负责同志|领导))?(?:对[^。；，,;]{1,60}?)?负总责"
    r"|每(?:半年|半月|季度?|两?个?月|年|周|旬|天|日)(?=[^，,。；;]{2}))"
)
# 其他有关部门按职责配合
SUBJECT_SUPPORTS = regex(
    r"(?:^|(?<=[。；，,;]))(?P<bodies>[^。；，,：:;！？“”《》]{2,60}?)(?:按照?|依据|根据)(?:各自)?(?:工作)?(?:职责|职能)(?:分工|范围)?"
    r"(?:密切|积极|做好|共同|协同)*配合"
)
# a lead that the text gives in mid-sentence: 由市水务局牵头制定…
SUBJECT_LEADS = regex(
    r"(?:(?:^|(?<=[。；，,;]))由|(?:^|(?<=[。；]))(?=[^。；，]{2,60}牵头，[^。；：:;！？“”《》]{2,80}?(?:配合|参与|协助)，))"
    r"(?P<bodies>[^。；，,：:;！？“”《》]{2,60}?)牵头(?!单位|部门|人|作用|抓总的)"
)
# and who helps, where the sentence goes on: 由市城管局牵头，各区配合，9月底前完成…
SUBJECT_HELPS = regex(
    r"(?:(?:^|(?<=[。；，,;]))由[^。；，,：:;！？“”《》]{2,80}?(?:牵头|负责)[^。；，,：:;由]{0,12}|(?:^|(?<=[。；]))[^。；，,：:;！？“”《》]{2,60}?牵头)[，,](?P<bodies>[^。；，,：:;！？“”《》]{2,80}?)"
    r"(?:积极|密切|共同|协同|做好)*(?:配合|协助|参与)(?:工作)?(?=[，,。；;])"
)
# 各县（市、区）: part of a name, of which the line may break off the end
CLASSES_OF_PLACES = regex(r"[省市县区州盟旗镇乡、和]+")
# what the print names by its place, without its level: 国网安河供电公司, 河东区人民政府, 安东新区管委会
NAMED_BY_PLACE = regex(
    r"[\u4e00-\u9fff]{2,12}(?:供电|电力|电网|燃气|天然气|自来水|水务|供水|供热|热力|通信|移动|联通|电信|铁塔|有线|广电网络|公交|邮政)[\u4e00-\u9fff]{0,6}(?:公司|集团)"
    r"|(?!地方|当地|基层|[上下本同]级|人民)[\u4e00-\u9fff]{2,8}(?:[省市县区州盟旗镇乡](?:人民)?政府|管委会)"
)
# departments by their field, without their level: 公安机关, 教育部门, 林业主管部门
BY_FIELD = regex(
    r"(?:公安|税务|司法|审判|检察|监察|纪检监察)机关|(?:教育|科技|公安|民政|司法|财政|人社|人力资源社会保障|自然资源|生态环境|环保|住建|住房城乡建设|交通|交通运输|水利|农业|农业农村|商务|文旅|文化旅游"
    r"|卫健|卫生健康|应急|应急管理|审计|市场监管|统计|医保|林业|林草|城管|气象|税务|消防|体育|发改|发展改革|工信)(?:行政|主管|行政主管|监管)?部门"
)
# how a body that a sentence makes its subject starts: with its level, or as a class of bodies
SUBJECT_START = regex(
    r"全[省市县区州盟旗]各|市|省|区|县|州|盟|旗|地区|自治区|国家|团|各|有关|相关|其[他它]|乡|镇|街道|人民法院|人民检察院"
)
# what sounds like a class and is none: 有关要求, 相关工作
MATTER = regex(r"(?:要求|工作|事项|措施|问题|规定|政策|任务|说明|情况|内容|方面|领域|资料|材料|文件|精神|标准)$")
LEADING = regex(r"^(?:[，,；;。、：:]|其中|由|请|并|和|及|以及|同时)+")
TOGETHER = regex(r"会同|会商|商(?=[市省县区州])")
# an item of a bracket that says by when, beside the bodies: 2025年底前完成, 长期坚持
WHEN = regex(
    r"(?=.*(?:\d|年|月|完成|长期|持续|常态|启动|实施|全程|推进))[^（）()局委办厅院]{2,30}?(?:完成|[年月]?底前?|前|年|月|日|坚持|推进|实施|开展|启动|落实|季度)"
)
