"""The words of a division of work (工作分工): verbs of charge, labels, closings, and fields of work that hold a 和."""

from __future__ import annotations

from loaders.regex import regex

# what a numbered or labelled clause begins with before its verb
NUMBERING = regex(
    r"(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?[0-9]{1,2}[)）、.．](?!\d)|[①-⑳]|[●■◆▲★·•\-—－]+)?"
)
LABEL = regex(
    r"(?:工作分工|工作职责|主要职责|职责分工|具体分工|分工情况|工作任务|主要工作|分工|职责|职务|具体工作|具体|任)[：:]"
)
# 联系人 and its like name nobody; 联系人民银行, 主持人大工作 go on with a body
NO_CONTACT = r"人(?![民大社武行保力才防口])|电话|方式|群众"
HEADS = r"主持(?!人(?!大|社|民|武))"
LINK = regex(r"(?:[，,、]|并且?|同时|还|另外?|此外|主要|具体|其中|兼顾|和|以及)*")

# 分管、联系 in one breath: the print does not tell which of the bodies is which
MIXED = regex(r"(?:负责)?(?:分管|主管|协管|负责)(?:[、，和及与/／]|[（(])(?:协助)?(?:联系|挂点|包保)")
# verbs that stand before the real one
CARRIER = regex(r"(?:具体|全面|牵头|直接|主要)*负责(?=(?:主持|协助|协管|督促|兼任|分管|对口联系|联系|联络))")
START = regex(
    rf"{HEADS}|负责(?!人(?![民才事力口防社大居]))|分管(?!领导|部门[的主要]|系统|单位[的主要])|主管(?!部门|单位)|协助|协管|(?:对口)?联系(?!{NO_CONTACT})|督促"
    r"|兼任|兼(?=[^顾职管并具])|(?:具体|全面|牵头|直接|主要)+负责|具体分管|直接分管|牵头(?!单位)|统筹|承担|领导(?=[^班同小])|指导(?!组)"
    r"|抓好|兼管|代管|挂点|挂联|包保|完成|承办|参与|配合|做好|组织(?=[实开协])|推进|处理|联络(?!员)|受.{1,6}委托"
)
# a duty for the time when somebody is away is none that holds: 市长外出期间，主持市政府工作
WHILE_AWAY = regex(r"[^，,。；;、]{0,16}(?:外出|不在|出差|离岗|空缺|缺位)[^，,。；;、]{0,8}[时间]")
CLAUSE_START = regex(
    rf"(?:并且?|同时|还|另外?|主要|具体)?(?:{HEADS}|负责(?!人(?![民才事力口防社大居]))|分管(?!领导|部门[的主要])|主管(?!部门|单位)|协助|协管|(?:对口)?联系(?!{NO_CONTACT})|督促|兼任|兼管"
    r"|(?:具体|全面|牵头)负责|完成.{0,8}交办|承办)"
)

# a further duty that no comma sets off: 分管…工作并联系市税务局; 市教育局，联系… and 市教育局、联系市科协
FURTHER = regex(
    r"(?:(?<![合兼归一])并|同时|(?<=工作)(?:和|及|以及|、)|(?<=[局委办厅院会心队司])(?:[、和及]|以及))"
    rf"(?=(?:分管|联系|协管|主管|主持|兼任|协助)(?!领导|部门[的主要]|系统|{NO_CONTACT}|点|单位[的主要]))|(?<=工作)并(?=负责)"
)
# verbs of charge that stand in no body's name
VERB_INSIDE = regex(r"(?<=.)(?:分管(?!领导)|联系(?![点会处人服])|协助|督促|主持(?!人)|负责(?!人|制))")
HEADS_WORK = regex(r"(?:主持|领导)(?P<bodies>.*?)的?(?P<what>全面|日常|常务)?(?P<end>(?:行政)?工作)")
ADMINISTRATION = regex(r"(?:和|、|及)[局厅委办院校处署]?行政$")  # 主持局党组和行政全面工作
OVERSEE = regex(
    r"(?:具体|直接)?(?:分管|主管|兼管|分工管理|分工负责)(?:(?:的)?(?:部门和单位|部门、单位|部门及单位|部门单位|部门|单位|处室|科室|股室|机构|工作|领域|口)"
    r"(?=[：:为是]))?[：:为是]?"
)
LIAISE = regex(
    r"(?:协调|沟通|对口|归口)?[、和]?(?:联系|联络)(?:[、和](?:协调|沟通|服务|指导)|协调|服务)?(?:(?:的)?(?:部门和单位|部门、单位|部门|单位|工作|方面)"
    r"(?=[：:为是]))?[：:为是]?"
)
LIAISE_BEHIND = regex(
    r"负责(?:.{0,16}?(?:同|与|和))?(?P<bodies>.{2,}?)(?:的|等)?(?:日常)?(?:联系|联络)(?:[、和]?(?:协调|沟通|服务))?(?:(?:等)?(?:方面)?(?:的)?工作)?"
)
URGE = regex(r"(?:负责)?督促(?P<who>.{2,40}?)(?=(?:认真|切实|全面|严格)?(?:履行|落实|做好|抓好|加强|推进|完成|抓)|的)")
HELP_FIELDS = regex(r"(?:协助(?:分管|负责|管理|抓好?|做好)|协管)(?:(?:的)?(?:工作|领域)(?=[：:]))?[：:]?")
HELPED_CHARGE = regex(r"(?:具体)?(?:分管|负责|主管|管理|抓好?|做好)")
# 协助市长做好联系驻安部队工作: 联系 is no field, and no part of a body's name
LIAISON_WORK = regex(r"(?:对口)?(?:联系|联络)(?!点|会|处|人|服)")
WHOLE_WORK = regex(r"全面|日常|常务|重点工作|党组|党委|机关工作|(?<![\u4e00-\u9fff])工作")
ALSO_POST = regex(r"兼任?")
CHARGE = regex(
    r"(?:(?:具体|全面|牵头|直接|主要)*负责(?:抓好|抓|做好)?|承担)(?:(?:的)?(?:工作|领域|方面)(?=[：:]))?[：:]?"
)
# duties that name nothing: 完成市长交办的其他工作
NO_DUTY = regex(
    r"(?:负责)?(?:完成|承办|办理|处理|做好|负责)?.{0,24}(?:交办|交给|交付|安排|委托)的?.{0,8}(?:工作|事项|任务|事务|事宜)|其[他它](?:工作|事项|任务)$"
)

CLOSING = regex(
    r"(?:等)?(?:(?:[一二三四五六七八九十两0-9]{1,2}个)?方面|领域|条线)?(?:的)?(?:各项|有关|相关|具体)?工作$|等(?:方面|领域)$|方面$|等(?:事务|事项)$|等$"
)
SHARED_CLOSING = regex(r"等.{0,8}$|方面.{0,4}$|领域.{0,4}$")
# where 工作 is the head of the phrase itself
OWN_WORK = regex(r"(?:常务|日常|全面|中心|重点|党的|政府|机要|群众)工作$")

# fields whose name holds a 和
FIELD_PAIRS: tuple[str, ...] = (
    "人力资源和社会保障", "住房和城乡建设", "住房和建设", "党建和党风廉政建设", "党的建设和党风廉政建设", "党风廉政建设和反腐败",
    "劳动和社会保障", "卫生和计划生育", "发展和改革", "国土和规划", "城市规划和建设", "城乡规划和建设", "妇女和儿童", "宗教和民族",
    "安全生产和应急管理", "工业和信息化", "广播和电视", "文化和旅游", "林业和草原", "民族和宗教", "科学和技术", "粮食和物资储备",
    "经济和信息化", "自然资源和规划", "规划和自然资源", "规划和建设", "人口和计划生育", "征地和拆迁", "消费者权益和食品安全",
)  # fmt: skip
# what never stands as a field of its own behind 和 or 及: 企业改革和发展
TAIL = regex(
    r"(?:发展|管理|建设|改革|服务|保护|利用|监督|协调|稳定|合作|开发|监管|创新|整治|治理|维护|运行|保障|安全|推广|应用|反腐败|改造"
    r"|提升|转型|开放|振兴|指导|检查|落实|使用|处置|防范|化解|技术|体制改革|体系建设|执法|审批|其[他它].*|有关.*|相关.*)(?:工作)?"
)

# a place that stands for its government among the bodies somebody keeps touch with: 联系河东区、安河县
PLACE = regex(
    r"(?!社区|园区|地区|山区|景区|老区|乡村|农村|新农|美丽|城中)[\u4e00-\u9fff]{2,10}(?:[区县市旗州盟镇乡村]|街道|社区)(?:（[\u4e00-\u9fff]{2,10}）)?"
)
# what a town calls the institutions in it, by a head alone: 联系派出所、法庭、中心校
LOCAL_UNIT = regex(r"[镇乡]?(?:(?:人民)?法庭|中心校|中心学校|学校|中学|小学|中小学|信用社|农商行|银行)")
# who a sentence is about when it is about no single official
COLLECTIVE = regex(
    r"(?:各|全体)|.{0,16}(?:班子|党组|领导|政府|党委|委领导|局领导)(?:成员|同志们|领导|班子)|为(?:了|便于|进一步|加强|确保|保证)|(?:各位|其他)|.{0,10}副[市县区州省]长(?:要|应|、)"
    r"|以上|本通知|此前|原有|特此|工作要求|有关要求|请"
)
CHARGE_WORDS = regex(r"代管|兼管|分管|主管|协管|联系|负责|主持|协助|督促|兼任")
# links of officials who stand in for each other
STAND_IN = regex(
    r"(?:工作)?(?:之间)?(?:互补|互为(?:[AaＡ]\s?[、/]?[BbＢ](?:角|岗)|[AaＡ]角?、?[BbＢ]角|补位|替补|主副岗|备岗|顶岗|补充|互补|主协办)"
    r"|为?(?:[AaＡ][、/]?[BbＢ](?:角|岗))|互相补位|相互补位|互为.{0,4}补位)"
)

# heads of the columns of a table of duties
_UNITS = r"(?:部门|单位|处室|科室|股室|站所|机构|企业|乡镇|街道|村居?|部门和单位|部门、单位|部门及单位|部门单位|处室和单位|处室、单位)"
_UNITS_TOO = rf"{_UNITS}(?:[（(]{_UNITS}[）)])?"
NAME_COLUMN = regex(r"(?:领导)?姓名|领导")
POSTS_COLUMN = regex(r"(?:现任|党政|领导)?职务(?:职级)?")
FIELDS_COLUMN = regex(
    r"(?:分管|主管|负责|主要|具体)(?:工作|领域|方面|事项|范围|职责)|工作分工|职责分工|分工|工作职责|职责"
)
BODIES_COLUMN = regex(rf"(?:分管|主管){_UNITS_TOO}")
LIAISON_COLUMN = regex(rf"(?:对口)?联系{_UNITS_TOO}")
BACKUP_COLUMN = regex(
    r"(?:工作)?(?:互补|补位|替补)(?:领导|人|人员|同志|对象)?|(?:互为)?[AaＡ][、/]?[BbＢ](?:角|岗)|[BbＢ](?:角|岗)"
)
TABLE_NOTE = regex(r"(?:备?注|说明)[：:]")
COLUMN = regex(
    rf"{POSTS_COLUMN.pattern}|{FIELDS_COLUMN.pattern}|{BODIES_COLUMN.pattern}|{LIAISON_COLUMN.pattern}|{BACKUP_COLUMN.pattern}"
    r"|备注|联系电话|办公电话|电话"
)
