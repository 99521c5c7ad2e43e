"""What belongs to the name of an indicator and what only leads up to it."""

from __future__ import annotations

from loaders.regex import alternatives, listed, regex
from loaders.rules.target_nouns import RATIO
from loaders.rules.target_verbs import DO, DONE_AT_TIMES, TELLING_VERBS

# Words in front of an indicator that do not say what is measured. A word that also starts nouns (应急, 到位, 在校生)
# is left in place in front of these.
_LEADING = (
    r"[，,；;：:、。\-—]|□(?=[，、：])|"
    + alternatives(
        "一是 三是 二是 五是 四是 六是 与此同时 且 主要 之后 全力 全面 其中 切实 力争 加快 努力 务必 同时 大力 实现 将 并 形成 必须 应当 总体 总体上 "
        "扎实 把 按照 推动 推动实现 推进 推进实现 方面 有力 有序 有效 保证 确保 稳步 稳步推进 积极 累计 统筹 继续 促进 让 达到 还 进一步 逐步 逐年 逐步实现 通过 预计 预期 不断 "
        "争取 做到 保持 原则上 着力 深入 持续 须 目标 使得 分别 与"
    )
    + r"|应(?![急用届对收征检保接参种税激])|要(?![素点件求约闻害道])|使(?![用命馆者])|到(?![位达期岗访账校会])|在(?![校建册岗职线家地园籍编读孵产用库研外营])|"
    r"以(?![上下内工旧色及])|需(?![求要])|从(?![业事])|由|[\u4e00-\u9fff]{2,3}期(?:内|间)(?=在)|及(?![时格])|和(?![美谐平])|各(?=新建|改建|扩建|完成|建成|培育|打造|改造|创建|实现)|基本(?=实现|建成|达到|完成|形成|建立|消除)"
)
LEADING = regex(rf"(?:{_LEADING})+")
# 建成 and its like in front of a thing that is counted: 建成健康家庭 measures 健康家庭
_MADE = alternatives("建成 形成 拥有 达到 实现 完成")
MADE = regex(
    rf"(?:分别|均|都|要|应|至少|须|必须|累计){{0,3}}{_MADE}(?!区)(?=[^率量额数面]{{2,}})(?!.{{0,30}}(?:率|比例|比重|占比|投资|任务)$)"
)

# words behind an indicator that bound or soften the number
TRAILING = regex(
    r"(?:"
    + alternatives(
        "为 也 争取 仍 分别 力争 务必 原则上 均要 基本 基本上 应 应当 必须 总体 总体上 整体 普遍 有望 稳步 累计 继续 要 达 达到 进一步 逐步 逐年 都 都要 须 需 预期 不断 "
        "努力 至少 最少 确保 将 需要 一律 做到 全部 就 是 得 的 阶段性"
    )
    + r"|(?<!平)均|[，,、：:])+$"
)
# 由44%, 从2020年的44%: where the number starts from
STARTING_FROM = regex(
    r"(?:由|从)[^，；]{0,16}?[0-9０-９][0-9０-９.．]{0,8}(?:[%％]|个百分点|[\u4e00-\u9fff/]{1,6})?(?:左右|以上)?$"
)

# what a change is measured against
_COMPARED = r"(?:[比较](?:上年|去年|[12][0-9]{3}年|[“十三四五”年末底]{2,8})(?:同期|底|末)?)?"

# a whole indicator that says nothing without the clause before it
BARE = regex(
    rf"{_COMPARED}(?:其中|总|平均|年|每年|的|年均|同比|累计|分别|全市|全区|全县|总体|整体)*(?:比例|占比|比重|数量|人数|数|总数|总量|规模|面积|户数|个数|总人数|人次|增长|递增|递减|增速|增幅|增长率|提高|提升|下降|降低|增加|减少|降幅|净增|新增|时间|"
    r"次数|频次|频率|率|量|覆盖率|达标率|完成率|合格率|使用率|参与率|满意率|满意度|知晓率|普及率|入户率|到位率|通过率|利用率|数量上|总里程|里程|产量|总产量|总产|单产|产能|期限|原则上)"
    rf"|(?:每类|每个|每家|每支|每队|每批|每座|每班|每台|每所|每处|每年|每次|每场|每户|每人|每村|每县|每区|每镇|每乡|各类|各|每(?:(?!{DO}).){{1,6}})(?:数量|人数)?|占(?![地用]).{{2,20}}"
)
# what goes on from the indicator before it: 年均增长, 占全市比重
GROWTH = regex(
    rf"{_COMPARED}(?:年均|同比|每年|年|逐年)*(?:增长|递增|递减|增速|增幅|提高|提升|下降|降低|增加|减少|降幅)|占(?![地用]).{{2,20}}"
)

GROWTH_AT_END = regex(
    rf"{_COMPARED}(?:年均|同比|每年|平均|年|逐年)*(?:增长|递增|递减|增速|增幅|提高|提升|下降|降低|增加|减少|降幅)$"
)

# between names that share a value; 普及率 and 参与率 are one word
JOINED = regex(r"、|(?<!饱)(?<!中)和(?!谐|平)|(?<!参)与|以及|(?<![普惠涉触以])及(?![时格])")

# what several parts share at the end of the last: 小学、初中|平均班额, 城镇和农村|居民人均可支配收入
LEVEL_BEHIND = regex(
    r"[\u4e00-\u9fff]{0,10}?(?:班额|标准|面积|时间|人数|数量|浓度|收入|总量|产量|水平|价格|指数|年限|支出|投入|用水量|能耗|排放量|床位数|寿命)$"
)

# a level alone, as lists print it whose thing comes once: 国家级, 省级 in 1个国家级、3个省级示范园区
_LEVEL = r"(?:国家|省|市|县|区|部|世界|盟|州)级"
LEVEL = regex(rf"(?:{alternatives(' '.join(TELLING_VERBS))})?{_LEVEL}")
LEVEL_OF_THING = regex(rf"{_LEVEL}(?:及?以上)?(?!以上|及)(.{{2,}})$")

# where the thing that is counted ends and its purpose or company begins
OBJECT_END = regex(
    r"[，,；;。：]|用于|用来|以(?=[促确保推满提进加增扩便带实])|(?<![较更最极颇])为(?=[^数主止]{2,})|来(?=[推促提])|开展|进行|作为|先行|参加|参与(?!率|度)|惠及|带动|促进|推动|确保|保障(?=[^性]{2,}$)|(?<=.{2})(?:并|且|同时|从而)(?![网])|覆盖(?!率|面)"
    rf"|(?:[、和及并]|以及)(?={DO}.{{2}})|供(?=[^应电水气热热给养]{{2}})|面向|使(?![用命])|达到|实现|（|\(|其中"
)

PER = regex(
    r"每(?:[0-9０-９一二两三四五六七八九十百千万]{1,4})?(?:千|万|百|亿)?(?:人口?|名(?:从业人员|劳动者|儿童|学生|居民|就业人员|师生|老人|老年人|职工|婴幼儿)?|位[^，。；、]{0,14}?(?=提供|安排|建|配|发|开|组|制)|类|户|家|所|个[^，。；、]{1,8}?(?=至少|不少|最少|配|建|设|有|安排|每|达|拥|培|打|创|开|完|新|组|确|办|布|$)|村|县|镇|乡|亩|平方公里|百户|公里|班|校|次|场|台|床|千人|万人|县区|区县)"
    r"|(?<![每0-9０-９])(?:千人|万人|百人|百户|千户)(?=拥有|口|均|有|常住|发明|专利)|人均|户均|亩均|地均|校均|班均|村均|县均"
)
# each of these must reach the number by itself; named at a clause's head
_AREA = alternatives(
    "中小学 乡 乡镇 企业 区 医院 单位 县 园区 地 地区 学校 州 市 开发区 旗 村 盟 社区 管委会 街道 部门 镇 镇街 高校"
)
BEARER = regex(
    rf"(?:各|每个?|每一个?)(?:{_AREA}(?:[、，]|和)?(?:[（(][^（）()]{{1,8}}[）)])?)+(?:人民政府|政府|管委会)?"
    r"|(?:区、县（市）|区、县\(市\)|区县（市）|县（市、区）|县\(市、区\)|县（市）区|县区|区县)"
)
# 县（市、区）、乡镇（街道）、行政村三级设施: which levels a thing is for, not who must reach a number
SEVERAL_LEVELS = regex(r"(?:、[^，。；]{2,24}?)?[两二三四五][级层]")
_OFFICE_END = r"(?:(?<![布格结全大])局|(?<![编原常])委|委员会|办公室|督查室|(?<![举承主协创开督兴筹包])办(?!好|成|理|学|事)|厅|政府|管委会|妇联|残联|科协|文联|工商联)"
# one body that the clause is about: 市督查室每季度通报一次 binds nobody else
BODY = (
    r"(?!全|各|每|向|对|报|经|给|有关|相关|城|社|园|小|景|片|山|库|灌|地区)[\u4e00-\u9fff]{0,4}?[省市县区州盟旗](?![场域间块位划内里外属区城民级])[^，。；、□]{0,14}?"
    rf"{_OFFICE_END}"
)
# an office that is named by its work: 市政府|督查室 is no 市政府 that inspects
_OFFICE = r"(?:督查|督察|研究|组织|宣传|检测|检验|监测|服务|培训|发展|评审|评估|治理|调度|调解|推广)[\u4e00-\u9fff]?(?:室|中心|部(?!门))"
_ACTS = rf"(?!{_OFFICE})(?=要|应|须|必须|负责|牵头|会同|定期|至少|按|{DO}|{DONE_AT_TIMES})"
BODIES = listed(BODY, "和")
BODY_AS_SUBJECT = regex(rf"(?:由|请)?(?P<body>{BODIES}){_ACTS}")
# a body and the duty laid on it, in front of what it is to do: 市水务局要|新建泵站5座
TOLD = regex(rf"^(?:{BEARER.pattern}|{BODIES})(?:必须|应当|[要应须](?!急)|负责)(?:分别)?[在于]?")
# and its office behind who must reach a number: 各区|教育局
OFFICE_BEHIND = regex(rf"[\u4e00-\u9fff]{{1,12}}?{_OFFICE_END}{_ACTS}")
# somebody else, who need not be a body of the government: what follows binds those before it no more
OTHER_SUBJECT = regex(
    rf"(?!{DO}|加|强|健|完善|依托|通过|对|在|以)[\u4e00-\u9fff]{{1,14}}?(?:中心|公司|集团|协会|医院|站|院|学校|机构|单位|企业|部门)"
    r"(?=要|应|须|必须|负责|牵头|定期|至少|组织|举办|开展|通报|检查|督查)"
)
WHOLE_PLACE = regex(r"全(?:市|县|区|州|盟|旗|镇|省|域)")
# words that leave room
SOFT = regex(r"力争|原则上|争取|努力|基本(?=实现|建成|达到|完成|全)|预计|总体(?=达到|保持|稳定)|尽量|尽可能")

# words that say where and not what: 全省完成5000栋
PLACE = regex(rf"(?:其中|{WHOLE_PLACE.pattern}|我[市县区省州]|[市县区省]本级|{BEARER.pattern}|(?:每个?|各){_AREA})*+")
# verbs that say nothing without what they are done to; 走访, 体检 and their like do
_DEED = alternatives(
    "交付 创建 建 建成 建立 建设 开工 开展 启动 培育 完成 完成改造 实现 实施 引进 打造 扩大 扩建 扶持 投用 投产 推广 推进 "
    "提升 改建 改扩建 改造 改造提升 整治 新增 新建 新改建 更新 更换 治理 淘汰 盘活 竣工 组建 累计建成 认定 设立 评定 评选 "
    "购置 达到 达 遴选 选树 配备 验收"
)
DEED_ALONE = regex(
    rf"(?P<place>{PLACE.pattern})(?:累计|共|总共|再|各|均|至少|最少|不少于|分别|新|已|全部|要|应|须|力争|每年|年){{0,3}}(?P<verb>(?:{_DEED}){{0,2}})(?:到位|完毕)?"
)
DEED = regex(rf"^(?:累计|共)?(?:{_DEED}){{1,2}}(?!区)(?=.{{2,}})")
DEED_AT_END = regex(rf"(?<=.{{2}})(?:{_DEED})$")
# 建设孵化器15家，面积50万平方米: of what was counted before
SIZE_ALONE = regex(r"(?:总|种植|养殖)?面积|产能|总?产量")
# how big one thing is; it counts nothing and says nothing alone: 新建通道，总长约1400米
EXTENT = regex(r"[总全]长度?|[长宽高深]度?|(?:总|占地|建筑|用地)面积|跨度|直径|口径")
# 建设1条总长度约25公里的管道: so big is what was counted
EXTENT_OF = regex(rf"(?:[0-9]{{1,6}}|[一二三四五六七八九十]{{1,3}})[条座个处栋所][^，]{{0,4}}?(?:{EXTENT.pattern})$")
# what land yields, named by the land that stands before it: 粮食播种面积30万亩，总产10万吨
YIELD = regex(r"总产量?|产量|单产")
LAND = regex(r"(?<=.{2})(?:播种|种植|栽培)?面积$")
# what a trade yields, named by the trade that is to grow: 发展茶产业，产值突破100亿元
TURNOVER = regex(r"(?:年|综合|总|全产业链)*(?:产值|销售额|销售收入|营业收入|营收|规模)")
TRADE = regex(
    r"(?:加快|大力|积极|着力|重点)*(?:发展|壮大|做强|做大|做优|培育|打造)(?:壮大|发展)?(?P<trade>[^，；]{1,20}?(?:产业|集群|经济|园区|基地|行业|品牌))"
)
# 育成一批良种，总数达到8个: of the things
SOME = regex(r".*一批(?P<things>.{2,20})")
# 特色鲜明、竞争力强的|产业: praise says nothing of what is counted
PRAISE = regex(
    r"^(?:[\u4e00-\u9fff]{2,5}(?:强|高|好|优|大|多|全|鲜明|突出|明显|完善|完备|齐全|先进|合理|融合|优良|显著|规范|健全)[、，]?){1,5}的(?=..)"
)
# of what was counted before: 组建队伍5支，每支不少于30人
EACH_OF = regex(r"每(?P<unit>[个家支队批座班台所处场户只栋间])")
# 总长度约25公里的|管道
WITH_EXTENT = regex(rf"^(?:{EXTENT.pattern})约?达?[0-9][0-9.．]{{0,8}}[万亿]?[\u4e00-\u9fff]{{1,4}}的(?=..)")
# so much more than before, in no number: 较2023年翻一番
GROWN = regex(r"(?:[较比][^，；]{2,12}?)?(?:实现|力争)?(?:翻[一两二]番|翻番|倍增|再翻一番)(?:以上|左右)?")
GROWN_BEHIND = regex(rf"(?<=..){GROWN.pattern}$")
# 总数达到300家: of what was counted before
TOTAL = regex(r"(?:总|总体)?(?:数量|数|总数|总量|规模|总规模|面积|总面积|户数|个数|人数|总人数|里程|总里程)")
DATE_ALONE = regex(r"(?:恢复)?[至到]?[0-9０-９]{4}年(?:同期|水平)?[、和至到—－-]?(?:[0-9０-９]{4}年?)?")
STARTED = regex(r"(?:启动|新?开工)(?=.{2,})")
STAGES = frozenset("启动 开工 竣工 投用 验收".split())  # steps of a deed, which keeps its own verb
RATIO_AND_REST = regex(rf"(?P<rate>.*?{RATIO}(?!$)|.*?{RATIO})(?P<rest>.{{0,12}})")
RATE_END = regex(r"(?<=.{2}).{2}率$")
# parts of a place, which say nothing alone: 县城达到90%
# the part of a place that a rate begins with, for which another part may be put: 县城以上城区|污水处理率
AREA_AT_HEAD = regex(
    r"(?:[县市区]城|设区市|县级)?(?:以上|以下)?(?:城区|市区|建成区|中心城区|主城区|县城|城市|城镇|农村|乡镇|乡村|平原区|山区|丘陵区|镇区)(?=..)"
)
AREA_END = regex(r"(?:区|县|市|镇|乡|村|州|城|城市|农村|城镇|山|县级|市级)(?:[（(][^（）()]{1,6}[）)])?$")
# a clause that is a deed of its own names nothing that 全部改造到位 or 比例 could take up
THING_WITHOUT_NAME = regex(r"(?:加强|加大|加快|强化|健全|落实|坚持|严格)")
# so is what somebody is told to do: 有关县（区）要挂牌督办
DUTY_AT_HEAD = regex(r"[^，。；]{2,20}?(?:(?<![主重需必])要(?![求素点件害])|应当|必须|(?<!必)须)[\u4e00-\u9fff]{2}")
_REPORTED = r"(?:书面|及时|按时|逐级|统一)?(?:报[市县区省州盟政送]|报送|上报|呈报|函告)"
DEED_AT_HEAD = regex(rf"{DO}|{_REPORTED}|制定|完善|明确|聚焦|围绕|依托|按照|根据|通过|深化|压实|督促")
# what there was none of before: 上市企业实现零的突破
BREAKTHROUGH = regex(r"(?P<thing>[^，。；]{2,40}?)(?:力争|争取)?实现(?:零的?|新的?)?突破")
