"""What makes a number in a plan a target, and what keeps it from being one: words, rules and bars, each with examples.

A rule looks at the text before a number (from the clause's head or the number before it, bounding words taken off) and
at the text behind it. Examples are whole sentences; `gives` spells the rows as indicator, comparator, value, unit, kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.regex import regex
from loaders.rules.units import UnitClass
from loaders.values import TargetKind


def alternatives(words: str) -> str:
    """A pattern for any of these words, the longest first.

    It looks at the first character before it tries each word, which makes long lists quick.
    """
    listed = sorted(set(words.split()), key=lambda word: (-len(word), word))
    firsts = "".join(sorted({re.escape(word[0]) for word in listed}))
    return f"(?=[{firsts}])(?:{'|'.join(re.escape(word) for word in listed)})"


# ---------------------------------------------------------------- words that bound a number

_LEAST = alternatives(
    "> >= ≥ ＞ 不低于 不小于 不少于 不应低于 不应少于 不得低于 不得小于 不得少于 不能低于 不能少于 多于 大于 大于等于 最低达到 最少 突破 至少 "
    "至少达到 超 超过 达到或超过 逾 高于"
)
_MOST = alternatives(
    "< <= ≤ ＜ 不大于 不多于 不应超过 不得多于 不得大于 不得超过 不得高于 不能超过 不超 不超过 不高于 低于 小于 小于等于 少于 至多"
)
_ABOUT = alternatives("大约 大概 约 约为")
BOUND_BEFORE = regex(rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<about>{_ABOUT}))$")
BOUND_AFTER = regex(
    r"□{0,12}(?:及|（含）|\(含\)|含)?(?:(?P<least>以上|之上)|(?P<most>以内|以下|之内)|(?P<about>左右|上下))(?!的?[^，。高]{0,2}标准)"
)
# 至少举办一个: the bound stands before the verb
BOUND_APART = regex(r"至少|最少|不少于|不低于")

# indexes that official plans bound or reach without a unit: only a named one, never any number that stands alone
_INDEX = (
    r"(?:性别比|(?:利用|恩格尔|基尼|差异|弹性)系数|综合指数|(?<!质量)(?<!污染)(?<!风险)指数|总和生育率|(?:电能利用|电源使用|能源使用|能源利用)效率|(?<![A-Za-z])[PWC]UE)"
    r"(?:值|平均值|年均值)?"
)

# 0.5个工作日内: behind a duration 内 alone bounds
WITHIN = regex(r"内(?![部容在外含涵])")

# numbers that name or order: 第3, 每10万人, 前10名, 近5个, 几十个, 1+3, PM2.5
NOT_COUNTED_BEFORE = regex(
    r"[0-9０-９A-Za-zＡ-Ｚａ-ｚ第每前近几+＋.．·〔/]$|^[-－–]$|[+＋]$|[零〇一二三四五六七八九十]$|(?<![人户次总个件量度位例项])数$"
)

# ---------------------------------------------------------------- assignments and sections that hold no targets

ASSIGNMENT = regex(r"牵头|负责|配合|落实|承办|协办|参与|主办|实施")
ASSIGNMENT_HEAD = regex(
    r"[（(](?:责任|牵头|主责|配合|主办|承办|协办|参与|实施)(?:单位|部门|主体|领导|人)[：:]|[（(](?:完成|办结)?时限[：:]|[（(]任务来源"
)
ASSIGNMENT_LINE = regex(
    r"[（(]?(?:责任|牵头|主责|配合|主办|承办|协办|实施|参与|参加)(?:单位|部门|领导|主体|人)[：:]|(?:完成|办结)?时限[：:]"
)
# sections that tell where a place stands, not where it goes
REPORT_HEADING = regex(
    r"(?:发展|工作|现实|规划|建设)(?:基础|现状|回顾|背景|环境)$|(?:主要|取得的?)?(?:成效|成就)$|现状(?:与|和|及|分析|问题)?(?!.{0,4}(?:目标|任务|思路|对策))|面临的?(?:形势|机遇|挑战|问题)|存在的?问题|形势分析"
)

# ---------------------------------------------------------------- verbs and nouns

# Verbs of doing a number of things; they stand in front of the number (新建5所小学) or of the thing (新建小学5所).
# A verb enters only if what it counts is done or made, not found: 涉及3个县, 覆盖5个区 and 设有3个科 count nothing to do.
DOING = (
    "上线 举办 举荐 举行 争创 交付 亮化 优化调整 体检 供应 保障 修复 修建 修筑 修缮 修订 储备 充实 兑现 入库 入选 公布 关停 关闭 减少 减轻 出台 出栏 出版 刊播 创作 创办 创建 创成 制作 制修订 "
    "制定 削减 办好 办成 办理 加固 加宽 加装 包联 化解 升级 升级改造 压减 压缩 参加 发动 发展 发布 发放 取得 取缔 受理 召开 启动 吸引 吸纳 命名 回收 培养 培养产生 培养资助 培养造就 培树 培植 培育 "
    "培训 增 增加 增派 增补 增设 壮大 处置 复垦 存栏 孵化 安排 安置 安装 完成 实施 实现 宣传 宣讲 巡查 巡演 巩固提升 布局 布放 布设 带动 帮助 帮扶 并网 建 建好 建强 建成 建立 建设 开办 开发 "
    "开展 开工 开放 开行 开设 开辟 开通 引入 引育 引进 归集 形成 征集 惠及 慰问 成立 打通 打造 扩大 扩建 扩种 扶持 抓好 投产 投入使用 投放 投用 投运 抽取 抽查 抽检 拆除 拓宽 拓展 招募 招引 招录 "
    "招收 招聘 拥有 拿出 挂牌 挖掘 授牌 排查 接入 接待 接收 推介 推出 推动 推广 推荐 推进 推送 提供 提升 提质改造 搬迁 播放 支持 收储 收治 改建 改扩建 改造 改造提升 救助 整合 整改 整治 敷设 新创 "
    "新发展 新培育 新增 新增加 新建 新开通 新引进 新改建 新改扩建 新栽 新植 新种植 新认定 新设 新购置 新辟 新造 施划 曝光 更换 更新 服务 查处 栽植 检查 检测 治理 派出 派驻 消化 消除 淘汰 清淤 清理 "
    "演出 生产 申报 疏浚 登记 监测 盘活 硬化 确定 种养 种植 立项 竣工 筛查 筹办 筹建 筹集 签约 签订 组建 组织 结对 结对帮扶 绘制 维修 绿化 缓解 编写 编制 编印 翻建 联系 聘请 腾退 节水 节约 获得 "
    "获批 营造 落地 补充 补种 装修 解决 认定 认证 训练 设立 设置 评定 评审 评选 评选资助 调整优化 调解 购置 资助培养 走访 走进 转化 转移 轮训 输出 输送 迁建 选取 选拔 选拔培养 选拔资助 选择 选树 "
    "选派 选育 造林 遴选 遴选资助 配备 配建 配置 配齐 采购 采集 铺设 销售 颁发 验收"
).split()
# 新（改、扩）建: a bracket inside the verb
DO = rf"(?:新□{{1,8}}建|{alternatives(' '.join(DOING))})"

# verbs of reaching a level, of keeping one, of staying under one, of change
_REACH = alternatives(
    "上升到 上升至 下降到 下降至 保有 减少到 减少至 减至 压减到 压减至 压缩为 压缩到 压缩至 压降到 压降至 发展到 发展至 增加到 增加至 增至 增长到 增长至 完成 实现 扩大到 "
    "扩大至 拓展到 拓展至 提升为 提升到 提升至 提高为 提高到 提高至 攀升至 累计达 累计达到 缩小到 缩小至 缩短为 缩短到 缩短至 调整到 调整至 跃升到 跃升至 达 达到 降低到 降低至 "
    "降到 降至"
)
_KEEP = alternatives(
    "保持 保持在 巩固在 常年保持在 始终保持在 稳定 稳定保持在 稳定在 稳定达到 继续保持在 维持在 长期稳定在"
)
_LIMIT = alternatives("严格控制在 压减控制在 控制 控制到 控制在 控制至 稳控在 限制在 降低控制在")
_CHANGE = alternatives(
    "上升 下降 下调 净增 净增加 减少 削减 压减 压缩 压降 增加 增幅 增幅达到 增速 增速达到 增长 增长率达到 扩大 提升 提速 提高 缩小 缩短 节省 节约 前移 降低 降幅 降幅达到 递增 递减"
)
# an index with its number, which nothing may follow that could be its unit
INDEX_NUMBER = regex(
    rf"{_INDEX}□{{0,12}}(?:平均|均|都|分别|要|应|须|力争|原则上){{0,2}}(?:{_REACH}|{_LIMIT}|{_KEEP}|优于|为)?(?:{_LEAST}|{_MOST}|{_ABOUT})?"
    r"(?P<number>[0-9０-９]{1,6}(?:[.．][0-9０-９]{1,6})?)(?=以[上下内]|之[上下内]|左右|上下|[，,；;。、□]|$)"
)
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
MONEY_SET_ASIDE = regex(r"基金|资金|债|贷款|授信|信贷|奖|补|经费|保费|票据|担保|额度|消费券")
# loans that banks are to make in all; what one borrower may get is a term of the loan
LENT = regex(r"(?:新增|新发放|发放|投放|新投放)[^，]{0,16}(?:贷款|信贷|融资)(?:余额|规模|总量|总额)?$")
TERMS_OF_LOAN = regex(r"单户|每户|单笔|每笔|额度|最高|上限|期限|给予|可")
# durations that are levels to reach, not the life of a measure
LASTING = regex(
    r"(?:时间|时长|时限|期限|寿命|年限|周期|天数|用时|环节|耗时|锻炼|活动|教育|学习|培训|天气|日数|住院日)$"
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
# verbs that make any duration a level to reach: 由15个工作日压缩至7个工作日
SHORTENED = regex(r"(?:压缩|缩短|压减)(?:到|为|至)$")
# a noun that names a programme: counting programmes is no target
PROGRAMME = regex(
    r"(?:行动|工程|计划|措施|任务|方面|领域|环节|机制|制度|体系|政策|举措|清单|阶段|原则|工作组|小组|专班|专项|重点|关系|优势|目标|方向|主线|抓手|改革|要求|工作|战略|内容|步骤|条件|关键|难题|问题|文章|办公室|台账|能力|功能|理念|模式|转变|意识|短板|业务|类型|主题|板块|维度|层面|格局)(?:落地|落实|见效|落地见效)?$"
)

# what is finished is counted, though its name ends as a programme's does: 完成20个社区试点工作
FINISHED = regex(r"(?:建设|改造|整治|治理|创建|试点|搬迁|编制|整改|修缮|修复|绿化|安装|验收)(?:工作|任务|工程)$")
# an amount that says how big one project is: 80万吨乙烯改扩建项目
SIZE_OF_PROJECT = regex(r"(?:项目|工程|装置|生产线|机组|电站|电厂)(?:建设)?$")
SIZES = frozenset("吨 千瓦 兆瓦 吉瓦 千瓦时 MW GW kW 千伏安 蒸吨 立方米 立方 方".split())
# 按园区面积5%的比例设置: a norm, which measures nothing
BY_NORM = regex(r"按照?[^，；]{1,24}$")
# one of these in words is an article even where each must make one: 每个县培育一批企业
ARTICLE_UNITS = frozenset("批 套 类 系列 种 片 层 面 块 轮 项".split())
# things counted so in words (三个中心) are named rather than counted
NAMING_UNITS = frozenset("个 项 类 条 种 套 批 支 轮 张 门 片 块 部 层 届 面 节 期 集 首 本 份 端".split())
# verbs that say what is measured as much as the thing does: 新建幼儿园 is not 幼儿园
TELLING_VERBS = frozenset(
    "修复 减少 创建 压减 发展 引进 新造 新植 新栽 扩建 拆除 招录 招聘 改建 改扩建 改造 整治 新增 新增加 新建 新改扩建 培养 培育 培训 孵化 带动 治理 淘汰 转化 关停 启动 联系 结对 包联 优化调整".split()
)
# verbs of the list above that say what there is to be, not what to do
STATE_VERBS = frozenset({"保障", "形成", "拥有"})
# verbs that single out what something is to be done with
SELECTING_VERBS = frozenset("选择 选取 遴选 确定 选定 选拔".split())
# what is done again and again, or so often
DONE_AT_TIMES = alternatives(
    "上报 会商 会诊 会办 保养 保洁 公布 公示 分析 协商 参观 发布 听取 回访 复核 复盘 学习 宣传 宣讲 对接 导入 巡查 巡检 巡视 巡诊 巡逻 "
    "座谈 总结 抽查 抽检 报告 报送 排名 排查 排查整治 推送 推进 整治 更新 检修 检查 检测 汇总 汇报 沟通 消毒 测评 清扫 清洗 清理 清零 演练 点评 "
    "监测 监督检查 督办 督导 督察 督查 研判 研究 研讨 约谈 组织 维护 考核 联系 自查 评估 评价 评审 评议 调度 调研 走访 轮训 通报 遍访 "
    "暗访 核查 飞行检查 专项检查 联合检查 体检 义诊"
)
# verbs that make things of which some are named: 新建东山学校、西山学校等5所学校
_MAKING = alternatives(
    "新建 改建 扩建 改扩建 改造 新改建 新改扩建 建设 建成 建好 完成 创建 打造 修复 治理 整治 拆除 开通 引进 培育 更新"
)
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
# what joins the last thing of a list to the next number
JOIN_BEFORE_NUMBER = regex(rf"(?:、[^、]*|(?:以及|和|及|与|并|并且)(?:{DO})?)$")
JOINING = regex(r"、|和(?![美谐平])|及(?![时格])|以及|与(?!会)|并(?!网)|且|或")
BETWEEN_VALUES = regex(r"[、，,]|和|及|以及|与|、和|和|或")

# ---------------------------------------------------------------- rules for numbers

ALL_UNITS = frozenset(UnitClass)
WITHOUT_TIME = ALL_UNITS - {UnitClass.TIME}
DONE = frozenset({UnitClass.COUNT, UnitClass.TIMES, UnitClass.QUANTITY})
SHARE = frozenset({UnitClass.SHARE})


@dataclass(frozen=True, slots=True)
class TargetRule:
    """One way to set a number.

    before: matched on the text before the number, up to its end; after: on the whole text behind it.
    Groups: subject, verb, object. indicator: which of them name what is measured, joined in this order.
    bound: whether a word must bound the number. value: the only value it reads. whole: whether it looks on
    over later numbers of the clause (80%的村收入达到20万元). follows: rules of which the row before in the clause must be one.
    """

    id: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    units: frozenset[UnitClass]
    kind: TargetKind
    indicator: tuple[str, ...]
    finds: str
    gives: tuple[str, ...]
    leaves: str
    source: str
    why: str
    bound: bool = False
    value: int | None = None
    whole: bool = False
    follows: frozenset[str] = frozenset()


# nothing but a bracket or 的目标 may stand behind a level: 达到80%的村 says which villages, not how many
_CLOSED = regex(
    r"□*(?:的?(?:目标|水平|要求|标准|规模|大关|任务|台阶|总量)(?:要求|任务)?)?□*|(?:合理|统筹|科学|比例|的?比例|进行|予以){1,2}(?:确定|配置|配备|配建|安排|控制|设置|规划|建设).{0,12}"
)
_OBJECT = regex(r"的?(?P<object>(?!的).{1,80})", re.S)
# what describes the thing before it and is not another thing to do: 新建小区5个，覆盖居民5万户
_DESCRIBING = "覆盖|涉及|占|(?<!公)共(?![享建同用])|容纳|可|受益|总|约|含|平均|每|为"

# a part of a place; 示范县, 超市 and 小区 are things
_PLACE_NAME = (
    r"(?:[\u4e00-\u9fff]{1,8}(?<!示范|特色|先进|贫困|脱贫|文明|卫生|生态|模范|样板|精品|试验|功能|保护|达标|产业|工业|种植|养殖|度假|集聚|聚集|旅游|宜居|美丽|"
    r"园林|中心|商业|步行|历史|居住|生活|服务|合格|优秀|百强|重点|重要)(?:县|区|市|旗|镇|乡|街道)(?<!超市|夜市|小区|社区|园区|景区|片区|库区|矿区|灌区|林区|牧区|集镇)"
    r"|市本级|县本级|农村|城镇|城乡|平原区|丘陵区|其余[各县市区乡镇□]{1,12})"
)

RULES: tuple[TargetRule, ...] = (
    TargetRule(
        id="target.money-in",
        before=regex(
            r"(?P<subject>(?:新增|新签|实际)?(?:到位|利用|引进|吸引)[^，；]{0,8}?(?:内资|外资|资金|投资))(?:不少于|约)?$",
            re.S,
        ),
        after=_CLOSED,
        units=frozenset({UnitClass.MONEY}),
        kind=TargetKind.REACH,
        indicator=("subject",),
        finds="实际到位内资120亿元",
        gives=("实际到位内资 = 120 亿元 reach",),
        leaves="实际到位内资120亿元的项目",
        source="invented",
        why="money that a place brings in is what it works for; money that it spends is not",
    ),
    TargetRule(
        id="target.share-of",
        before=regex(r"(?P<subject>.*?)(?:拿出|安排|预留|划出|提取|留出|抽取|抽查|抽检|覆盖|选取|统筹)(?:总)?$", re.S),
        after=regex(r"(?:的)?(?:比例|份额|名额|左右)?(?:的)?(?P<object>(?!的).{2,80})", re.S),
        units=SHARE,
        kind=TargetKind.REACH,
        indicator=("subject", "object"),
        finds="国有企业拿出不低于30%的岗位招聘毕业生",
        gives=("国有企业岗位招聘毕业生 >= 30 % reach",),
        leaves="国有企业对30%的岗位",
        source="b-12",
        why="the share is of what follows it",
    ),
    TargetRule(
        id="target.keep",
        before=regex(rf"(?P<subject>.*?)(?:{_KEEP})$", re.S),
        after=_CLOSED,
        units=ALL_UNITS,
        kind=TargetKind.KEEP,
        indicator=("subject",),
        finds="农作物秸秆综合利用率稳定在90%以上",
        gives=("农作物秸秆综合利用率 >= 90 % keep",),
        leaves="农作物秸秆综合利用率稳定在较高水平",
        source="沈政发〔2022〕2号",
        why="a level to be kept, not to be reached",
    ),
    TargetRule(
        id="target.limit",
        before=regex(rf"(?P<subject>.*?)(?:{_LIMIT})$", re.S),
        after=_CLOSED,
        units=ALL_UNITS,
        kind=TargetKind.LIMIT,
        indicator=("subject",),
        finds="城镇登记失业率控制在4.5%以内",
        gives=("城镇登记失业率 <= 4.5 % limit",),
        leaves="城镇登记失业率控制在合理区间",
        source="invented",
        why="a level not to be passed",
    ),
    TargetRule(
        id="target.reach",
        before=regex(rf"(?P<subject>.*?)(?:{_REACH})$", re.S),
        after=_CLOSED,
        units=ALL_UNITS,
        kind=TargetKind.REACH,
        indicator=("subject",),
        finds="城市生活垃圾回收利用率达到36%以上",
        gives=("城市生活垃圾回收利用率 >= 36 % reach",),
        leaves="垃圾回收利用率达到36%的街道",
        source="沈政发〔2022〕2号",
        why="the plainest form of a target",
    ),
    TargetRule(
        id="target.change",
        before=regex(rf"(?P<subject>.*?(?:{_CHANGE}))(?:了|约|达到|达|为)?$", re.S),
        after=_CLOSED,
        units=WITHOUT_TIME,
        kind=TargetKind.REACH,
        indicator=("subject",),
        finds="单位生产总值能耗比2020年下降14.5%",
        gives=("单位生产总值能耗比2020年下降 = 14.5 % reach",),
        leaves="单位生产总值能耗下降14.5%的企业",
        source="invented",
        why="by how much, not to what level; the verb belongs to what is measured",
    ),
    TargetRule(
        id="target.hundred",
        before=regex(r"(?!(?:推动|推进|实现|确保|达到|做到|保证)*$)(?P<subject>.{2,}?)(?:实现|达到|确保|保证)?$", re.S),
        after=regex(
            r"(?P<object>(?:全)?(?:覆盖|通(?!过|知)|完成|达标|建成|纳入|整改|办结|落实|配备|接入|上线|处理|处置|监管|回收|普及|参保|通达|持证|入库|签约|兑现|受理|公开|合格|到位|安置|检测|销号|就业(?![岗人])).{0,20})",
            re.S,
        ),
        units=SHARE,
        kind=TargetKind.ALL,
        indicator=("subject", "object"),
        finds="问题线索100%办结",
        gives=("问题线索办结 = 100 % all",),
        leaves="问题线索50%办结",
        source="invented",
        why="a full share is a claim on all; smaller shares need a verb of their own",
        value=100,
    ),
    TargetRule(
        id="target.hundred-first",
        before=regex(r"(?P<subject>)(?:确保|保证|做到)?$"),
        after=regex(r"(?P<object>(?:保障|满足|落实|兑现|执行)(?![率金])[^，；]{2,40})", re.S),
        units=SHARE,
        kind=TargetKind.ALL,
        indicator=("object",),
        finds="100%保障重大项目用能",
        gives=("保障重大项目用能 = 100 % all",),
        leaves="50%保障重大项目用能",
        source="invented",
        why="the full share stands in front of what is done",
        value=100,
    ),
    TargetRule(
        id="target.portion-bound",
        before=regex(r"(?P<subject>.{2,}?)(?:不低于|不少于)(?:[^，；]{2,30}?)的$", re.S),
        after=_CLOSED,
        units=SHARE,
        kind=TargetKind.REACH,
        indicator=("subject",),
        finds="年度土地供应量不低于居住用地供应总量的70%",
        gives=("年度土地供应量 >= 70 % reach",),
        leaves="年度土地供应量按居住用地供应总量的70%",
        source="invented",
        why="the whole that the share is of stands between the bound and the number",
    ),
    TargetRule(
        id="target.portion",
        before=regex(r"(?P<subject>.+(?:占(?![地用])|达到?|相当于).{2,30}?)的?$", re.S),
        after=_CLOSED,
        units=SHARE,
        kind=TargetKind.REACH,
        indicator=("subject",),
        finds="研发经费投入占生产总值的2.5%以上",
        gives=("研发经费投入占生产总值 >= 2.5 % reach",),
        leaves="研发经费投入按生产总值的2.5%",
        source="invented",
        why="the whole that the share is of stands between the verb and the number",
    ),
    TargetRule(
        id="target.ratio",
        before=regex(rf"(?P<subject>.+?(?:{RATIO}))(?:为|是|目标为|要求为|均为)?$", re.S),
        after=_CLOSED,
        units=SHARE | {UnitClass.POINT},
        kind=TargetKind.REACH,
        indicator=("subject",),
        finds="确保回访率、就业服务率100%",
        gives=("回访率 = 100 % all", "就业服务率 = 100 % all"),
        leaves="每人100%",
        source="b-12",
        why="a rate with its value needs no verb",
    ),
    TargetRule(
        id="target.aim",
        before=regex(r"(?P<subject>.*?)(?:确保|保证|力争|争取)$", re.S),
        after=_CLOSED,
        units=WITHOUT_TIME,
        kind=TargetKind.REACH,
        indicator=("subject",),
        finds="粮食总产量确保22亿公斤，力争23亿公斤",
        gives=("粮食总产量 = 22 亿公斤 reach", "粮食总产量 = 23 亿公斤 reach"),
        leaves="力争23亿公斤",
        source="invented",
        why="what is to be made sure of is a level even without a verb of reaching",
    ),
    TargetRule(
        id="target.part-of-place",
        before=regex(
            rf"(?:其中[，：:]?)?(?:、|和|及|以及){{0,2}}(?P<subject>{_PLACE_NAME})共?$",
            re.S,
        ),
        after=_CLOSED,
        units=DONE | {UnitClass.MONEY},
        kind=TargetKind.DO,
        indicator=("subject",),
        finds="新增设施蔬菜3万亩，其中：安河县2万亩、平林县1万亩",
        gives=(
            "新增设施蔬菜 = 3 万亩 do",
            "安河县新增设施蔬菜 = 2 万亩 do",
            "平林县新增设施蔬菜 = 1 万亩 do",
        ),
        leaves="其中：安河县2万亩、平林县1万亩",
        source="invented",
        why="其中 deals out to places what was counted before it, in the same unit",
    ),
    TargetRule(
        id="target.part-of-time",
        before=regex(r"(?:其中[，：:]?)?(?:、|和|及|以及){0,2}(?P<subject>)(?:为|各)?$", re.S),
        after=_CLOSED,
        units=DONE | {UnitClass.MONEY},
        kind=TargetKind.DO,
        indicator=("subject",),
        finds="修复退化草原300万亩，其中2023年80万亩、2024年220万亩",
        gives=("修复退化草原 = 300 万亩 do", "修复退化草原 = 80 万亩 do", "修复退化草原 = 220 万亩 do"),
        leaves="其中2023年80万亩、2024年220万亩",
        source="invented",
        why="其中 deals out to years what was counted before it, in the same unit",
    ),
    TargetRule(
        id="target.do-such-as",
        before=regex(
            rf"(?:加快|推进|重点|全面|统筹|年内|计划|将|要|力争){{0,3}}(?P<verb>{_MAKING})[^，]{{2,80}}等$", re.S
        ),
        after=_OBJECT,
        units=DONE,
        kind=TargetKind.DO,
        indicator=("verb", "object"),
        finds="新建河东、河西等5所学校",
        gives=("新建学校 = 5 所 do",),
        leaves="涉及河东、河西等5所学校",
        source="invented",
        why="some are named, the number counts all",
    ),
    TargetRule(
        id="target.do-first",
        before=regex(
            rf"(?P<subject>.*?)(?P<verb>{DO})(?P<scope>全[市县区省州盟旗镇域]|辖区内?|[市县区省州]本级|(?:主|中心)?城区|城?市区|建成区|农村|城镇|我[市县区省州])?$",
            re.S,
        ),
        after=_OBJECT,
        units=DONE | {UnitClass.TIME},
        kind=TargetKind.DO,
        indicator=("scope", "object"),
        finds="每月至少安排2次卫生大清扫活动",
        gives=("卫生大清扫活动 >= 2 次 do",),
        leaves="涉及2次卫生大清扫活动",
        source="沈政发〔2022〕2号",
        why="verb, number, thing",
    ),
    TargetRule(
        id="target.times-of",
        before=regex(rf"(?P<subject>.*?)(?:进行|(?P<verb>{DONE_AT_TIMES}))(?:不少于|至少)?$", re.S),
        after=_OBJECT,
        units=frozenset({UnitClass.TIMES}),
        kind=TargetKind.DO,
        indicator=("verb", "object"),
        finds="市督查室每季度通报1次进展情况",
        gives=("通报进展情况 = 1 次 do",),
        leaves="市督查室通报1次进展情况",
        source="invented",
        why="what is done at set times counts, whatever it is; without a period or a bound it is told",
    ),
    TargetRule(
        id="target.done-to",
        before=regex(r"(?P<subject>)(?:.{0,40}[，；])?(?:重点|全面|统筹|年内)?对[^，；]{0,16}$", re.S),
        after=regex(r"的?(?P<object>(?![的0-9])[^，；]{0,30}?(?:实施|开展|进行)(?![了过的])[^，；]{2,30})", re.S),
        units=DONE,
        kind=TargetKind.DO,
        indicator=("object",),
        finds="对300户农户实施搬迁",
        gives=("农户实施搬迁 = 300 户 do",),
        leaves="对300户农户给予补贴",
        source="invented",
        why="what something is done to is counted in front of the verb",
    ),
    TargetRule(
        id="target.done-at",
        before=regex(r"(?P<subject>)(?:选择|选取)?在(?:全[市县区省州盟旗]|辖区内?|城区|农村)?$", re.S),
        after=regex(
            rf"(?P<object>(?:[县市区乡镇村]|街道|社区|小区|行政村|乡镇|中心村|学校|医院|园区|企业|乡镇（街道）|□){{1,4}}"
            rf"(?:开展|推广|试点|{DO})(?![了过的])[^，；]{{2,30}})",
            re.S,
        ),
        units=frozenset({UnitClass.COUNT}),
        kind=TargetKind.DO,
        indicator=("object",),
        finds="在全市20个乡镇建设便民服务中心",
        gives=("乡镇建设便民服务中心 = 20 个 do",),
        leaves="在20个乡镇的便民服务中心",
        source="invented",
        why="in so many places something is to be done",
    ),
    TargetRule(
        id="target.have",
        before=regex(r"(?P<subject>.*)(?:至少|最少)(?:有|设|办|建|配|设有|配有|建有|确保有)$", re.S),
        after=_OBJECT,
        units=DONE,
        kind=TargetKind.REACH,
        indicator=("object",),
        finds="每个行政村至少有1名村医",
        gives=("村医 >= 1 名 reach",),
        leaves="每个行政村有1名村医",
        source="invented",
        why="a floor under what there is",
    ),
    TargetRule(
        id="target.each-has",
        before=regex(
            r"(?P<subject>.*?(?:各|每|全部)[^，；]{1,30}?)(?:各|均|都|各自|分别){0,2}(?:建有|有|设有|配有|拥有)$",
            re.S,
        ),
        after=_OBJECT,
        units=DONE,
        kind=TargetKind.REACH,
        indicator=("object",),
        finds="确保每个行政村有1名村医",
        gives=("村医 = 1 名 reach",),
        leaves="每个行政村有1名村医",
        source="invented",
        why="what each must have by a day or as an aim; without either it may tell what there is",
    ),
    TargetRule(
        id="target.do-next",
        before=regex(r"(?:、|和|及|以及|与|并){0,2}(?P<subject>)$"),
        after=_OBJECT,
        units=DONE,
        kind=TargetKind.DO,
        indicator=("object",),
        finds="为每位毕业生提供1次职业指导、3次岗位推荐",
        gives=("职业指导 = 1 次 do", "岗位推荐 = 3 次 do"),
        leaves="3次岗位推荐",
        source="b-12",
        why="the verb is printed once for the list",
        follows=frozenset({"target.do-first", "target.do-next"}),
    ),
    TargetRule(
        id="target.done-later",
        before=regex(
            r"(?:确保|保证|力争|争取|推动|推进|促进|实现|加快|计划|预计|要|使|让){0,3}"
            r"(?P<subject>(?:全[市县区省州盟旗]|我[市县区省州])?(?:首批|第[一二三]批|剩余|其余|续建|新建)?)$"
        ),
        after=regex(
            r"的?(?P<object>(?!的)[^的已]{1,60}?(?:全部|全面|基本|如期|按期|顺利|年内){0,2}"
            r"(?:建成|完工|竣工|投产|投用|投入使用|投入运营|开工建设|开工|通车|达产|封顶|(?:改造|建设|整治|治理|创建)(?:全面|全部|基本)?完成"
            r"|完成(?:改造|建设|整治|治理|验收|搬迁|主体工程|主体结构|提升|创建))"
            r"(?:并|且)?(?:达效|达标|见效|投产|投用|投入使用|投入运营|通车|运营|开放){0,2})",
            re.S,
        ),
        units=DONE,
        kind=TargetKind.DO,
        indicator=("subject", "object"),
        finds="确保30个重点项目建成投产",
        gives=("重点项目建成投产 = 30 个 do",),
        leaves="30个重点项目建成投产",
        source="invented",
        why="the verb stands behind the things; without a day, a bound or an aim it may tell what has been done",
    ),
    TargetRule(
        id="target.do-thing",
        before=regex(rf"(?P<lead>.*?)(?P<verb>{DO})(?!等)(?P<thing>.+)$", re.S),
        after=_CLOSED,
        units=DONE | {UnitClass.MONEY},
        kind=TargetKind.DO,
        indicator=("lead", "verb", "thing"),
        finds="全市创建省级美丽宜居村1000个以上",
        gives=("全市创建省级美丽宜居村 >= 1000 个 do",),
        leaves="涉及省级美丽宜居村1000个",
        source="沈政发〔2022〕2号",
        why="verb, thing, number",
    ),
    TargetRule(
        id="target.thing-done",
        before=regex(
            r"(?P<subject>.{2,}(?:新增|新增加|完成|新建|建成|引进|培育|创建|发展|开工|投用|竣工|达标|改造|治理|修复|整治))$",
            re.S,
        ),
        after=_CLOSED,
        units=DONE,
        kind=TargetKind.DO,
        indicator=("subject",),
        finds="老旧小区改造200个",
        gives=("老旧小区改造 = 200 个 do",),
        leaves="老旧小区共200个",
        source="invented",
        why="thing, verb, number",
    ),
    TargetRule(
        id="target.do-bare",
        before=regex(rf"(?P<subject>.{{0,30}}?{DO})$", re.S),
        after=_CLOSED,
        units=DONE,
        kind=TargetKind.DO,
        indicator=("subject",),
        finds="培育养老企业，每个街道至少扶持1家",
        gives=("培育养老企业，每个街道至少扶持 >= 1 家 do",),
        leaves="每个街道至少扶持1家",
        source="invented",
        why="the thing is printed in the clause before; where it is nowhere the number counts nothing",
    ),
    TargetRule(
        id="target.thing-next",
        before=regex(rf"(?:、|和|及|以及|与|并){{0,2}}(?!.{{0,40}}(?:{_DESCRIBING}))(?P<subject>[^、]{{2,40}})$", re.S),
        after=_CLOSED,
        units=DONE | {UnitClass.MONEY},
        kind=TargetKind.DO,
        indicator=("subject",),
        finds="新建小学5所、初级中学3所",
        gives=("新建小学 = 5 所 do", "新建初级中学 = 3 所 do"),
        leaves="初级中学3所",
        source="invented",
        why="the verb is printed once for the list",
        follows=frozenset({"target.do-thing", "target.thing-next", "target.thing-done"}),
    ),
    TargetRule(
        id="target.done-times",
        before=regex(r"(?P<subject>.{0,60}?)(?:至少|最少)(?P<thing>.{2,30})$", re.S),
        after=_CLOSED,
        units=DONE,
        kind=TargetKind.DO,
        indicator=("subject", "thing"),
        finds="县级领导每月至少下沉调研1次",
        gives=("县级领导下沉调研 >= 1 次 do",),
        leaves="县级领导下沉调研1次",
        source="invented",
        why="a floor under how often something is done, whatever it is",
    ),
    TargetRule(
        id="target.level-next",
        before=regex(rf"(?:、|和|及|以及|与|并){{0,2}}(?!.{{0,40}}(?:{_DESCRIBING}))(?P<subject>[^、]{{2,40}})$", re.S),
        after=_CLOSED,
        units=DONE,
        kind=TargetKind.REACH,
        indicator=("subject",),
        finds="产值超100亿元企业达到10户、产值超10亿元企业50户",
        gives=("产值超100亿元企业 = 10 户 reach", "产值超10亿元企业 = 50 户 reach"),
        leaves="产值超10亿元企业50户",
        source="invented",
        why="达到 is printed once for the list",
        follows=frozenset({"target.reach", "target.level-next"}),
    ),
    TargetRule(
        id="target.of-them",
        before=regex(r"其中[，,：:]?□*(?P<subject>)$"),
        after=regex(
            r"(?:须|要|应|必须|应当|力争|确保|将|于|在|全部|需){0,3}(?P<object>(?:整改|完成|建成|达到|销案|销号|改造|开工|竣工|投用|投入使用|投产|验收|通过|创建|摘牌|搬迁|关停|治理|修复|办结|化解|交付|并网|通车).{0,20})",
            re.S,
        ),
        units=frozenset({UnitClass.COUNT}),
        kind=TargetKind.DO,
        indicator=("subject", "object"),
        finds="隐患整改率达到95%，其中5处须整改销案",
        gives=("隐患整改率 = 95 % reach", "隐患整改销案 = 5 处 do"),
        leaves="其中5处须整改销案",
        source="invented",
        why="part of what stands before, with what is to become of it",
    ),
    TargetRule(
        id="target.done-share",
        before=regex(
            r"(?P<subject>完成(?:[^，；]{0,20}?(?:工程量?|工作量|任务量?|投资|进度|总量|主体|改造|治理|建设|施工|征收|拆迁))?)的?$",
            re.S,
        ),
        after=_CLOSED,
        units=SHARE,
        kind=TargetKind.REACH,
        indicator=("subject",),
        finds="12月底前完成路基工程70%",
        gives=("路基工程 = 70 % reach",),
        leaves="完成路基工程70%的标段",
        source="invented",
        why="how much of a work is to be done",
    ),
    TargetRule(
        id="target.within-time",
        before=regex(r"(?P<subject>(?:(?![日时天]内).){2,80}?)(?:在|于|须在|应在|均在|实现|确保|一般|须|要)?$", re.S),
        after=regex(
            r"(?P<object>(?:全部)?(?:办结|办理完毕|办理完成|办完|办成|完成办理|审批办结|审结|完成审批|完成审查|审批完成|全流程办结)(?!.{0,4}(?:率|比例|占比|比重)).{0,6})",
            re.S,
        ),
        units=frozenset({UnitClass.TIME}),
        kind=TargetKind.LIMIT,
        indicator=("subject", "object"),
        finds="企业设立登记等事项0.5个工作日内办结",
        gives=("企业设立登记等事项办结 <= 0.5 个工作日 limit",),
        leaves="企业设立登记自受理之日起3个工作日内办结",
        source="invented",
        why="how fast a service must be; a clock that one case starts is a step of a procedure",
        bound=True,
    ),
    TargetRule(
        id="target.bound",
        before=regex(r"(?P<subject>.*)$", re.S),
        after=_CLOSED,
        units=ALL_UNITS,
        kind=TargetKind.REACH,
        indicator=("subject",),
        finds="小餐饮“明厨亮灶”不少于1800家",
        gives=("小餐饮“明厨亮灶” >= 1800 家 reach",),
        leaves="小餐饮“明厨亮灶”1800家",
        source="沈政发〔2022〕2号",
        why="a bound is a demand even without a verb",
        bound=True,
    ),
    TargetRule(
        id="target.times",
        before=regex(rf"(?P<subject>.*?)(?P<verb>{DONE_AT_TIMES})(?:不少于|至少)?$", re.S),
        after=_CLOSED,
        units=frozenset({UnitClass.TIMES}),
        kind=TargetKind.DO,
        indicator=("verb",),
        finds="建立联席会议制度，每季度调度1次",
        gives=("调度 = 1 次 do",),
        leaves="联席会议调度1次",
        source="invented",
        why="what is done at set times counts, whatever it is",
    ),
    TargetRule(
        id="target.share-that",
        before=regex(r"(?P<subject>.{0,20}?|[^，。；]{2,80}[市县区旗州])(?:实现|确保|保证|使|有|推动|力争)?$", re.S),
        after=regex(
            r"的?(?P<object>[^的]{2,40}?(?:(?<![主重需次首])要(?=[\u4e00-\u9fff]{2})|应当|必须|须|(?:编制|制定|组建|开设|设置|配有|接入|实施|使用|采用|推行|落实|覆盖|安装|普及|实行|公开)(?![率面量度权内外者])|[喝用住吃看坐通走过]上(?![述级年市下])|达到|达标|建成|完成|实现|纳入|创建成|建有|配备|通过|开展|参加|得到|成为|设立|建立|设有|符合|进入|签订|落户|由[\u4e00-\u9fff]{2,10}(?:申请|承担|完成|提供)).{0,30})",
            re.S,
        ),
        units=SHARE,
        kind=TargetKind.REACH,
        indicator=("subject", "object"),
        finds="全市80%以上的行政村达到美丽宜居标准",
        gives=("全市行政村达到美丽宜居标准 >= 80 % reach",),
        leaves="全市80%以上的行政村",
        source="invented",
        why="the share is of what follows it, and the verb says what that is to reach",
        whole=True,
    ),
)

# rules whose subject may be several names that share a value or get one each
LEVEL_RULES = frozenset(
    {"target.keep", "target.limit", "target.reach", "target.change", "target.ratio", "target.bound"}
)

# rules that may take the name of what they measure from the clause before
NAMED_BY_CONTEXT = LEVEL_RULES | {
    "target.aim",
    "target.do-bare",
    "target.do-thing",
    "target.thing-done",
    "target.done-times",
}
# and those that always do: of a part of what stands before; for a deed without a thing
PART_RULES = frozenset({"target.of-them"})
PLACE_RULES = frozenset({"target.part-of-place"})
YEAR_RULES = frozenset({"target.part-of-time"})
BARE_RULES = frozenset({"target.do-bare"})

# rules whose thing is cut off where its purpose or company begins
COUNTING_RULES = frozenset({"target.do-first", "target.do-next", "target.do-such-as", "target.times-of"})
# rules for what is done at set times, and for how fast something must be done
TIMES_RULES = frozenset({"target.times", "target.times-of"})
TIME_RULES = frozenset({"target.within-time"})
# a rule that also fits what has been done, and the words that make it an aim
DONE_RULES = frozenset({"target.done-later", "target.each-has"})
AIM = regex(r"确保|保证|力争|争取|推动|推进|促进|实现|加快|计划|预计|要")
# rules for levels that stand, to which the period of a clause before does not reach
STANDING_RULES = frozenset({"target.keep", "target.limit"})

# what there is in all, which no year adds to
STOCK = regex(r"(?:总数|总量|总规模|规模|保有量|存量|存栏量?|拥有量|累计.{0,4})$")

# a sentence that goes on with parts of what the one before counted
PART_AT_HEAD = regex(r"□*其中")

# ---------------------------------------------------------------- rules for claims on all


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """A claim on all of a class without a number; matched on a whole clause. It counts as 100 %.

    needs: characters in whatever it matches; a text without them is not searched.
    """

    id: str
    pattern: re.Pattern[str]
    needs: str
    finds: str
    gives: tuple[str, ...]
    leaves: str
    source: str
    why: str


CLAIM_RULES: tuple[ClaimRule, ...] = (
    ClaimRule(
        id="claim.full-coverage",
        pattern=regex(
            r"(?P<subject>.{2,120}?)(?:的)?(?:动态)?全覆盖(?:的?(?:目标|要求))?□*(?:、(?=.{0,60}(?:全覆盖|[0-9]))|$)",
            re.S,
        ),
        needs="全覆盖",
        finds="推动实现物业专业化服务全覆盖",
        gives=("物业专业化服务 = 100 % all",),
        leaves="开展物业全覆盖检查",
        source="b-16",
        why="full coverage is a claim on all; in front of a noun it says how something is done",
    ),
    ClaimRule(
        id="claim.all",
        pattern=regex(
            r"(?P<subject>.{0,80}?全部(?:按[^，]{2,10})?(?:开设|设置|开通|开放|建有|配建|编制|制定|组建|执行|配有|设有|改建|实现|取消|下闸|蓄水|通车|通水|通电|归还|兑付|移交|停产|完工|脱钩|复垦|复绿|建成|完成|达到|达标|纳入|配备|取缔|拆除|关停|退出|接入|建立|落实|办结|整改|解决|消除|清零|开展|实行|推行|上线|安装|更换|使用|采用|开工|竣工|"
            r"投用|投入使用|实施|通|投产|合格|到位|入驻|进驻|公开|联网|覆盖|淘汰|改造|治理|处理|处置|收集|销号|签约|设立|参保|持证|脱贫|搬迁|回收|关闭|启动|交付|消纳|摘牌|摘帽|创建|符合|普及|应用|清理|整治|撤销|就业|"
            r"升级|转化|入户|入库|归集|进行(?=处理|处置|治理|整改|整治|清理|检测|改造|监测)).{0,60})$",
            re.S,
        ),
        needs="全部",
        finds="全市各级党政机关全部建成无烟机关",
        gives=("全市各级党政机关全部建成无烟机关 = 100 % all",),
        leaves="所需资金全部由财政承担",
        source="沈政发〔2022〕2号",
        why="全部 with a verb of doing claims all; 全部资金 only says which",
    ),
    ClaimRule(
        id="claim.all-of",
        pattern=regex(r"(?P<subject>(?:完成|实现)全部.{2,40})$", re.S),
        needs="全部",
        finds="2023年底前，完成全部老旧小区改造",
        gives=("全部老旧小区改造 = 100 % all",),
        leaves="全部老旧小区居民受益",
        source="invented",
        why="to complete all of a class is a claim on all",
    ),
    ClaimRule(
        id="claim.all-that",
        pattern=regex(
            r"(?P<subject>.{0,30}?全部(?!由|资|的)[^，的由]{2,24}?"
            r"(?:通过|达到|达标|达(?![到标])|建成|完成|纳入|接入|实现|配备|建有|开设|设立)(?![率量后时前]).{0,40})$",
            re.S,
        ),
        needs="全部",
        finds="力争全部街道通过规范化验收",
        gives=("全部街道通过规范化验收 = 100 % all",),
        leaves="全部所需资金由财政承担",
        source="invented",
        why="all of a class is to come through",
    ),
    ClaimRule(
        id="claim.whole-place",
        pattern=regex(r"(?P<subject>.{2,80}?)覆盖到?全(?:市|县|区|域|省|镇|乡|州|盟|旗|自治区)(?:范围)?$", re.S),
        needs="覆盖",
        finds="将健康细胞创建工作覆盖到全市",
        gives=("健康细胞创建工作 = 100 % all",),
        leaves="建设覆盖全市的网络",
        source="沈政发〔2022〕2号",
        why="the whole place is all of it",
    ),
)
