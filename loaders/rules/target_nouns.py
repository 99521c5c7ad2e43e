"""Nouns that tell a number to be reached from one that is spent, lent, allowed or only names or sizes a thing."""

from __future__ import annotations

from loaders.regex import alternatives, regex

# what a share is of: nouns that end in these need no verb before their %
RATIO = alternatives("率 比例 占比 比重 覆盖面 满意度 知晓度 强度 增速 增幅 普及面 参保面")
RATIO_END = regex(rf"{RATIO}$")
# sums of money that are produced or invested; all others are spent, lent or levied
OUTPUT = regex(
    r"产值|收入|投资|GDP|生产总值|增加值|营业额|营收|销售额|零售额|成交额|交易额|进出口|出口|进口|外资|外贸|利润|税收|产业规模|经济规模|总规模|总量|总额|总值|产出|融资|贸易额|合同额|消费|负担|(?:募集|接受)[^，]{0,4}捐赠|销售[^，]{0,6}彩票|(?:筹集|募集)[^，]{0,8}公益金"
)
# what a place brings in from others: 实际利用外资, 到位市外资金
BROUGHT_IN = regex(r"(?:到位|利用|引进|吸引)[^，；]{0,8}(?:内资|外资|资金|投资)$")
# and what is set aside, lent or given, whatever stands beside it
MONEY_SET_ASIDE = regex(r"基金|资金|债|贷款|授信|信贷|奖|(?<!滋)(?<!候)补|经费|保费|票据|担保|额度|消费券")
# loans that banks are to make in all; what one borrower may get is a term of the loan
LENT = regex(r"(?:新增|新发放|发放|投放|新投放)[^，]{0,16}(?:贷款|信贷|融资)(?:余额|规模|总量|总额)?$")
TERMS_OF_LOAN = regex(r"单户|每户|单笔|每笔|额度|最高|上限|期限|给予|可")

# durations that are levels to reach, not the life of a measure
LASTING = regex(
    r"(?:时间|时长|时限|期限|寿命|年限|周期|天数|开放日|服务日|用时|环节|耗时|锻炼|活动|教育|学习|培训|天气|日数|住院日)$"
)
# durations that bind whoever must be quick; a bound floor (公示时间不少于5日) is the life of a step
ALLOWED_TIME = regex(
    r"平均$|平均[^，]{0,6}时限$|从.{1,30}到.{1,30}"
    r"|(?:平均|开办|办理|办结|响应|到达|等候|审批|接电|处置|候诊|通关|等待|轮候|出件)[^，]{0,6}(?:时间|时长|用时|耗时)$"
)
# how long people live: the only floor under a duration that is a level to reach
LIFE_SPAN = regex(r"(?:期望|预期)寿命$")
# what sets a clock for one case is a step of a procedure
PROCEDURE = regex(r"起$|起(?:至|的)|之日|受理后|收到|接到|后$|自[^，]{1,20}日")
# verbs that make any duration a level to reach: 由15个工作日压缩至7个工作日; or say by how much it shrinks
SHORTENED = regex(
    r"(?:压缩|缩短|压减)(?:到|为|至)$|(?:时间|时长|时限|天数|周期|用时|耗时)[^，；]{0,8}(?:缩短|压缩|压减|减少)了?$"
)

# a noun that names a programme: counting programmes is no target
PROGRAMME = regex(
    r"(?:行动|工程|计划|措施|任务|方面|领域|环节|机制|制度|体系|政策|举措|清单|阶段|原则|工作组|小组|专班|专项|重点|关系|优势|目标|方向|主线|抓手|改革|要求|工作|战略|内容|步骤|条件|关键|难题|问题|文章|办公室|台账|能力|功能|理念|模式|转变|意识|短板|业务|类型|主题|板块|维度|层面|格局)(?:落地|落实|见效|落地见效)?$"
)
# what is finished is counted, though its name ends as a programme's does: 完成20个社区试点工作
FINISHED = regex(r"(?:建设|改造|整治|治理|创建|试点|搬迁|编制|整改|修缮|修复|绿化|安装|验收)(?:工作|任务|工程)$")
# 按园区面积5%的比例设置: a norm, which measures nothing
BY_NORM = regex(r"按照?[^，；]{1,24}$")
# one of these in words is an article even where each must make one: 每个县培育一批企业
ARTICLE_UNITS = frozenset("批 套 类 系列 种 片 层 面 块 轮 项".split())
# things counted so in words (三个中心) are named rather than counted
NAMING_UNITS = frozenset("个 项 类 条 种 套 批 支 轮 张 门 片 块 部 层 届 面 节 期 集 首 本 份 端".split())
# what there is in all, which no year adds to
STOCK = regex(r"(?:总数|总量|总规模|规模|保有量|存量|存栏量?|拥有量|累计.{0,4})$")

# an amount that says how big one project is: 80万吨乙烯改扩建项目
SIZE_OF_PROJECT = regex(r"(?:项目|工程|装置|生产线|机组|电站|电厂)(?:建设)?$")
SIZES = frozenset("吨 千瓦 兆瓦 吉瓦 千瓦时 MW GW kW 千伏安 蒸吨 立方米 立方 方".split())
# where such a thing ends and what becomes of it begins
_OF_SIZE = r"(?:$|(?=通|实现|建|达|完成|开展|全|硬化|有|接入|安装|配|开设))"
# what the number before it measures, and so says which is meant (66人以上大班额), when a bound stands behind it
SIZED = {
    "people": regex(
        rf"(?:班额|班|企业|单位|机构|学校|场所|村|社区|小区|屯|组|村寨|活动|会议|聚会|事故|场馆|医院|商场|工地|项目|园区|居民点|聚居点|集镇|公司|工厂|景区|岛|镇|乡){_OF_SIZE}"
    ),
    "households": regex(rf"(?:村|屯|组|寨|社区|小区|聚居点|居民点|集镇|庄|场|岛|楼栋|楼){_OF_SIZE}"),
    "sizes": regex(
        rf"(?:中心|馆|站|厂|园|园区|场|基地|库|楼|项目|企业|小区|广场|综合体|市场|超市|锅炉|机组|煤矿|矿山|矿|农场|大户|合作社|主体|公园|水库|码头|船舶|车辆|建筑|窑|炉|泵|机械|车|船|林场|电站|桥|桥梁|隧道|河流|道路|单位|住房|住宅|客户|用户){_OF_SIZE}"
    ),
}
SIZED_UNITS = {
    **dict.fromkeys("人 名 人次 岁 周岁".split(), "people"),
    "户": "households",
    **dict.fromkeys(
        "亩 公顷 公里 千米 平方公里 平方米 平米 立方米 立方 方 吨 千克 公斤 米 厘米 千瓦 兆瓦 千伏安 吨标准煤 吨标煤 蒸吨 兆".split(),
        "sizes",
    ),
}
