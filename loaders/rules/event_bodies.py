"""Words by which the bodies and meetings of a chronicle are told: what meetings are called, who convenes, acts and takes part.

A word may enter a list if it is said of bodies or meetings of any place.
"""

from __future__ import annotations

from loaders.regex import regex

# what the name of a body that convenes ends in, where the name of its meeting follows: 市委常委会|会议
CONVENERS: tuple[str, ...] = (
    "省委", "市委", "县委", "区委", "州委", "盟委", "旗委", "地委", "镇党委", "党委", "党工委", "纪委", "纪委监委", "监委", "党组", "党总支", "党支部",
    "常委会", "常务委员会", "全委会", "委员会", "管委会", "安委会", "食安委", "编委", "规委会", "指挥部", "领导小组", "工作组", "专班", "联合会",
    "人民代表大会", "人大", "政协", "政府", "中心组", "机关", "总工会", "妇联", "团市委", "团省委", "团县委", "团区委", "科协", "侨联",
    "残联", "文联", "工商联", "社科联", "法院", "检察院", "红十字会", "商会", "协会", "学会", "常委班子", "党组班子", "班子", "军分区", "警备区", "联席会议",
    "代表团", "政法委", "组织部", "宣传部", "统战部", "深改委", "财经委", "政府办公室", "办公厅", "研究室",
)  # fmt: skip

# how such a name begins: a scope, a place, the Party, or a sub-body printed short after its parent
CONVENER_START = (
    r"(?:(?:新一届|本届)?(?:[省市县区州盟旗](?!直)|中共|中国|国务院|国家|中央|共青团|团[省市县区]委|政协|民[革盟建进]|九三学社|农工党|致公党|台盟"
    r"|党组|党委|常委会|理论学习中心组|[\u4e00-\u9fff]{2,6}?[省市县区州盟旗镇乡])|(?!全)[\u4e00-\u9fff]{2,12}?(?=党委|党组|集团))"
)

# what a meeting is called
MEETINGS = r"(?:会议|大会|全会|例会|年会|现场会|座谈会|调度会|点调会|推进会|部署会|动员会|碰头会|专题会|协调会|联席会|民主生活会|组织生活会|报告会|通报会|汇报会|总结会|述职会|评议会|常务会|办公会|党组会|常委会|宣讲会|学习会|务虚会|茶话会|恳谈会|听证会|会商会|视频会|听取会|代表会|发布会|培训会|誓师会|交流会|洽谈会|研讨会|分析会|工作会|党代会)"

CONVENED = r"(?:主持召开|组织召开|联合召开|召集召开|召开|举行|召集|主持)"

# committees that a zone's or park's chronicle names without their place: 主持召开党工委会议
OWN_COMMITTEE = regex(r"(?:党工委|管委会|纪工委|管理委员会)(?=[（(第]|会议|扩大|全体|专题|理论|主任|班子)")
# what a meeting as subject does: 市第九届人大常委会第五次会议表决通过
DECIDES = regex(
    r"(?P<meeting>[^，,；;。！？：:《》]{3,60}?会议)"
    r"(?=(?:依法|一致|分组|集体|专题|还|并)?(?:表决|审议|票决|通过|决定|任命|接受|批准|听取|研究|讨论|传达|学习|选举|补选|审查|补充|部署|宣布|听))"
)

# verbs of what bodies do together or by themselves, right after their names at the start of a sentence
BODY_VERBS: tuple[str, ...] = (
    "召开", "举行", "举办", "主办", "承办", "签署", "签订", "签约", "发布", "印发", "公布", "出台", "组织", "开展", "启动", "成立", "揭牌", "挂牌",
    "通报", "传达", "学习", "部署", "研究", "下发", "联合", "承建", "研制", "研发", "荣获", "获评", "获批", "获得", "入选", "上市", "投产", "开工",
    "组成", "派出", "收到", "接收", "捐赠", "捐款", "公开", "建成", "完成", "实施", "推出", "赴", "到", "来", "会同", "审议", "通过", "向", "对",
    "根据", "按照", "决定", "批复", "批准", "同意", "授予", "表彰", "命名", "破获", "侦破", "查获", "抓获", "查处", "处置", "救援", "慰问", "检查", "调研", "考察", "督查", "督导", "参加", "出席", "接待", "中标", "牵头",
)  # fmt: skip

# enterprises and institutes whose people the text names behind them: …公司水下团队研制的
MAKERS = r"(?:有限责任公司|有限公司|股份公司|总公司|集团|研究院|研究所|大学|学院|医院)"
MADE = r"(?:研制|研发|自主|设计|制造|生产|建造|承建|建设|完成|荣获|获|发布|上市|攻克|开发|培育|牵头)"

# people who stand for their bodies: 省直有关部门负责同志, 工商联负责人
STANDING_FOR = r"(?:党政|单位|相关|有关|分管|主要|班子|部分)?(?:主要)?(?:领导|负责人|负责同志|代表|同志|有关人员|相关人员|领导同志|领导班子成员|成员|领导干部|委员)"

# decisions of a meeting
ADOPTS: tuple[str, ...] = (
    "审议通过", "审议并通过", "审议并原则通过", "原则通过", "原则审议通过", "讨论通过", "讨论并通过", "讨论并原则通过", "表决通过", "票决通过", "研究通过",
    "研究审议通过", "审议批准", "通过", "原则同意", "审议同意", "审定",
)  # fmt: skip

# what the name of something adopted ends in; where another follows it after 和, the name ends there. No word that may
# describe the next one (项目, 计划, 规划, 工作: 规划和建设方案 is one plan)
ADOPTED_THINGS: tuple[str, ...] = (
    "报告", "决议", "决定", "方案", "办法", "意见", "纲要", "名单", "条例", "规定", "细则", "规则", "章程", "分工", "预案", "议程", "日程", "议案", "草案",
    "倡议书", "公报", "清单", "要点", "公约", "守则", "准则", "公告", "通知", "宣言", "决算", "命令", "提案",
)  # fmt: skip

# what else is done with a text at a meeting
STUDIES: tuple[str, ...] = (
    "传达学习", "学习贯彻", "学习贯彻落实", "学习传达", "传达贯彻", "传达", "学习", "集体学习", "专题学习", "深入学习", "听取", "听取并审议", "审议", "审议讨论",
    "讨论审议", "研究审议", "研究讨论", "讨论研究", "讨论", "研究", "协商讨论", "协商", "审查", "审查批准", "宣读", "解读", "宣讲", "签署", "签订", "签发", "发布",
    "同意", "印发", "出台", "公布", "观看", "领学",
)  # fmt: skip
