"""Words of notices that set standards (起付标准, 支付比例, 补贴, 收费): measures, amounts, groups, tiers, conditions.

All match on readings without their bracketed remarks. A word that is bound to one place or body may not enter.
"""

from __future__ import annotations

import re

from loaders.numerals import ARABIC

# ---------------------------------------------------------------- measures

# What the name of a thing that is paid or charged ends in; longer words need no entry beside a shorter end.
MEASURE_HEADS: tuple[str, ...] = (
    "标准", "比例", "限额", "额度", "定额", "费率", "税率", "利率", "费用", "基数", "价格", "单价", "基价", "限价", "电价", "水价", "气价",
    "热价", "票价", "运价", "地价", "租金", "起付线", "封顶线", "补贴", "补助", "补助费", "补助金", "补贴金", "津贴", "救助金", "慰问金", "抚恤金",
    "养老金", "保险金", "保障金", "奖学金", "助学金", "奖金", "奖励", "奖励金", "生活费", "供养费", "护理费", "抚养费", "抚育费", "丧葬费", "收费", "学费",
    "住宿费", "保教费", "处理费", "停车费", "服务费", "物业费", "保费", "工本费", "检测费", "检查费", "诊疗费", "诊查费", "挂号费", "床位费", "治疗费",
    "手术费", "化验费", "门诊费", "管理费", "使用费", "开垦费", "配套费", "租赁费", "资源费", "水费", "电费", "气费", "热费", "采暖费", "供暖费", "取暖费",
    "供热费", "垃圾费", "清运费", "基本工资", "最低工资", "待遇", "补偿费", "补偿", "赔偿金", "伙食费", "交通费", "培训费", "报名费", "考试费", "年费",
    "月租费", "视听维护费", "维护费", "殡葬费", "火化费", "保管费", "拖车费", "清障费", "系数", "报酬", "年金", "统筹金", "缴费", "差旅费", "公务费", "经费",
    "维修资金", "保证金", "押金", "订金", "代收费", "代办费", "评估费", "鉴定费", "公证费", "律师费", "仲裁费", "押运费", "过路费", "通行费", "占道费", "门票",
    "寄存费", "安装费", "入网费", "初装费", "存车费", "登记费", "代理费", "查询费", "加工费", "测绘费", "讲解费",
)  # fmt: skip
HEAD = "|".join(sorted(MEASURE_HEADS, key=len, reverse=True))
MEASURE_AT_END = re.compile(rf"(?:{HEAD})$")
# where a measure's name starts: after these, and after a place of treatment (see TIERS); 在校 and 在职 are part of names
NAME_STARTS = re.compile(
    r"的|部分|实行|[将把按于至到]|对(?!象)|在(?![校职园编册读岗籍院乡外训])|(?<![人行作])为|周岁(?:及?以[上下])?"
)
# 在职职工起付标准: people, and a measure that stands well without them
PEOPLE = r"(?:居民|职工|学生|儿童|老年人|老人|人员|对象|参保人|未成年人|孤儿|群众|患者|残疾人|毕业生)"
PEOPLE_FIRST = re.compile(PEOPLE)
STANDS_ALONE = re.compile(
    r"(?<=居民|职工|学生|儿童|老人|人员|对象|孤儿|群众|患者|血压|尿病|透析|化疗|治疗|病种|性病|殊病|特病|疾病|移植)(?P<name>(?:住院|普通门诊|门诊慢特病|门诊|医保|大病保险|医疗)?(?:统筹)?(?:基金)?(?:年度)?(?:最高)?(?:限额|起付标准|起付线|封顶线|(?:支付|报销|补偿|救助|自付|资助|补助)(?:比例|限额|标准)|缴费(?:标准|比例|基数)|收费标准))$"
)
YEAR_ALONE = re.compile(r"[12][0-9]{3}年度?")
# the whole city or province is no part of a measure's name
EVERYWHERE = r"(?:(?:我|本|全)(?:市|省|区|县|州|旗|盟|县区|市区|镇|乡)(?:内|范围内|行政区域内)?)的?"
# of titles: 关于调整城乡居民医保住院起付标准和统筹基金支付比例的通知
TITLE_VERB = re.compile(
    r"(?:发放|给予|调整|提高|降低|公布|规范|明确|核定|制定|确定|完善|发布|下达|重新核定|进一步规范|统一|执行|实行|做好|提标|印发|规定|适当提高)+"
)
TITLE_MEASURES = re.compile(
    rf"关于(?:[^，。]{{0,20}}?(?:{TITLE_VERB.pattern})(?:{EVERYWHERE})?)?(?P<measures>[^，。]{{2,60}}(?:{HEAD}))(?:有关|相关|等|的)"
)
# 标准如下, 有关事项通知如下: what closes an introduction
INTRODUCES = re.compile(
    r"(?:(?:(?:按照?|根据|依据)[^，,。；;：:]{2,24}?)?(?:划?分为|划?分成|划?分)[二两三四五六七八九2-9]个?(?:档次|等级|档|类|级|等))?"
    r"(?:的?(?:有关|相关|具体)?(?:事项|问题|情况|内容|政策)?(?:如下|通知|公布|明确|规定|公告|调整|提高|确定|执行|规范|重新核定|分别){1,4}(?:为|如下|通知)?)?[：:]?$"
)
# 现就提高我县困难群众救助标准有关事项通知如下: what a notice is about, not whom an amount is for
SUBJECT_STARTS = re.compile(rf"(?:现|特)?(?:就(?![业读学医诊餐近])|关于)(?:{TITLE_VERB.pattern})?(?:[12][0-9]{{3}}年度?)?(?:{EVERYWHERE})?")
ANNOUNCES = re.compile(r"事项|问题|通知|公告|公布")
SUBJECT_VERB = re.compile(rf"(?:现|特)?(?:将|对|把)?(?:{TITLE_VERB.pattern})?(?:[12][0-9]{{3}}年度?)?(?:{EVERYWHERE})?")
# 发放标准, 收费标准: headings that name no measure of their own
GENERIC = re.compile(
    r"(?:[发收计征][放费取收]|执行|具体|调整|补助|补贴|缴费|支付|救助|奖励|价格|资助|补偿|保障|供养|有关|相关|各类|新的?|及|和|调整后的?)*(?:标准|比例|额度|限额|价格|金额|收费)"
)
KIND_OF_PAYMENT = re.compile(r"补助|补贴|救助|奖励|资助|补偿")
STANDARD_END = re.compile(r"(?:收费|价格|发放|计费)?标准$")
# kinds of treatment that a heading names for all below it
SETTING = re.compile(r"普通门诊|门诊慢特病|门诊慢性病|门诊特殊病|门诊统筹|门诊|住院|大病保险|医疗救助|生育")
# what each unit can count: shares in %, money in 元
SHARE = re.compile(r"(?:比例|率|系数|比重|成数)$")

# ---------------------------------------------------------------- amounts

# one clause: what stands between full stops or semicolons
CLAUSE = re.compile(r"[^；;]+[；;]?")
SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]?")
# money that is spent, fined or counted, not set as a standard
NO_STANDARD = re.compile(
    r"安排|拨付|下达|总?投资|共计|预算|罚款|处以|由[^，,。；;]{1,20}(?:承担|分担|负担)|财政(?:承担|分担|负担)|截至|据统计|同比|筹集|筹措|募集|结余|收入达"
)

COUNTED = (
    "平方米|立方米|公里|千米|千瓦时|小时|分钟|学年|学期|学分|课时|床日|人次|车次|人天|吨公里|公斤|千克|工作日|自然年度|亩|吨|米|度|度电|"
    "人|户|生|床|车|辆|套|间|件|次|月|年|日|天|周|份|例|项|科|门|台|部|株|棵|头|只|羽|具|穴|格|张|本|册|场|个|名|位|家|村|社区|班|车位|泊位|季|夜|晚|"
    "m³|m3|M3|㎡|m²|m2|kWh|KWH|kwh|kW·h|km|KM|kg|KG|GJ|MW|kW|MJ|hm2|L|t"
)
# 家庭月人均收入910元: how a standard of living is counted
INCOME = r"(?:家庭)?(?:月人均|年人均|人均月|人均年|人均)(?:纯|可支配)?收入"
PER = rf"(?:每(?:一)?(?:{COUNTED})(?:·|/)?|{INCOME}|人均|户均|月均|年均)"
AMOUNT = re.compile(
    rf"""
    (?P<per>(?:{PER}){{0,4}})
    (?: (?P<share>百分之(?:[一二三四五六七八九十百零两点]{{1,8}}|{ARABIC}))
      | (?P<number>(?<![0-9０-９.．]){ARABIC}|[一二三四五六七八九十百千万零两]{{1,9}}(?=元))
        (?P<unit>
            [百千万亿]{{0,2}}元(?:[/／](?:{COUNTED}|[（(][^（）()]{{1,12}}[）)])(?:[·•.、/／](?:{COUNTED}))*
                              |(?P<per_after>(?:每(?:{COUNTED})){{1,3}}))?
          | [%％‰]
          | 倍
        )
    )
    """,
    re.X,
)
# what makes a number part of a condition: 1.5万元及以下部分, 5000元至1万元, 超过300元的
INCLUSION = re.compile(r"不?含(?:本数|[0-9０-９]|[）)])|及以")
# 其他县（市）: a bracket of units belongs to the name of a class of places
UNIT_BRACKET = re.compile(r"[市县区旗州盟、和]{1,6}[）)]")
# 不低于5600元 says how the amount bounds, not when it holds
COMPARATOR = re.compile(
    r"(?:^|，)(?:原则上)?(?:不(?:得)?[低高少多]于|不(?:得)?超过|不得?突破|至[多少]|约|左右|上下)$"
)
THRESHOLD_AFTER = re.compile(
    rf"(?:[（(]不?含[^（）()]{{0,12}}[）)])?(?:[及和或]?以[上下内]|之?间|以外|的?部分|至|到|[-－—–~～]|起(?!付)|的(?=给予|予以|[，,]|每|按|可|享受|一律|由|发放)|的(?![^，,。；;、]{{0,16}}(?:{HEAD})))"
)
THRESHOLD_BEFORE = re.compile(
    r"(?:(?<!不)(?:超过|超出|高于|低于|少于|多于)|[不未]?满|不足|(?<=[0-9元岁%％日时吨度米])(?:至|到)|[-－—–~～])$"
)
# 由每人每月665元提高到: what held before
PLAIN_AMOUNT = rf"(?:{PER}){{0,4}}{ARABIC}(?:[百千万亿]{{0,2}}元(?:[/／][^，,。；;、]{{1,6}}?)?|[%％‰])"
# 180至190元: what held before may be a range
OLD_AMOUNT = rf"(?:(?:{PER}){{0,4}}{ARABIC}元?(?:至|到|[-－—–~～]{{1,2}}))?{PLAIN_AMOUNT}"
RAISED = re.compile(
    rf"(?:由|从)(?:现行|原来?|目前|现在|去年|上年|以前|过去)?(?:的)?(?:标准)?(?:的)?(?:分别|按)?{OLD_AMOUNT}(?:[、和及，,]{OLD_AMOUNT}){{0,12}}(?:的标准)?"
    rf"(?P<to>(?:统一|再|均|分别|相应|逐步)?(?:调整|提高|增加|上调|降低|下调|调增|调减|提升|上浮|下浮|减|增|涨|降|变更|改)?(?:标准)?(?:为|到|至))"
)
# 按上年度平均工资的20%
BASE = re.compile(r"(?:按照?|为|是|达到)(?P<base>[^，,。；;：:按为]{2,30})的$")
CHANGED_BY = re.compile(
    r"(?:净增|增加|提高|上调|降低|下调|减少|增长|上涨|下降|上浮|下浮|调增|调减|浮动|增幅|涨幅|高出|少|减|增)(?:了|约|不低于|不少于|不超过)?$"
)
ABOUT_AFTER = re.compile(r"左右|上下")
POINTS = re.compile(r"个?百分点")

# ---------------------------------------------------------------- what stands between a label and its amount

# words that bound an amount; they are kept as the condition
BOUND = r"(?:(?:原则上)?(?:最[高低多少])?(?:不[低高少多]于|不超过|不得[低高少多]于|不得超过|不得?突破)|最[高低]|至[多少]|约|原则上|上限|下限|累计|封顶)"
VERB_TAIL = re.compile(
    rf"""
    (?:的)?(?:{PER}){{0,3}}
    (?: 统一|均|暂|暂定|仍|一律|各|再|可|应|应当|将|继续|维持|相应|自行|全部|全额|适当|逐步|具体|予以|实际|同比例 ){{0,3}}
    (?P<separately>分别|依次)?
    (?: 统一|均|再|相应|各 )?
    (?: 调整|提高|降低|确定|核定|规定|设定|上调|下调|增加|提升|执行|定|提标|核减|减|降|增|保持|维持|设|放宽|扩大|计算|划分|限定 ){{0,2}}
    (?P<separately_after>分别|依次)?
    (?: (?P<more>加收|另加|加发|增发|再加) | (?P<verb> 给予|发放|补助|补贴|收取|支付|缴纳|奖励|报销|享受|收|付|缴|交|征收|救助|领取|计发|计算|计征|计收|资助|补|奖 ) )?
    (?: 分别 )?
    (?: 调整 )?
    (?: 为|是|到|至|按|按照|以|达|达到|在|于|[：:] ){{0,2}}
    (?:{PER}){{0,3}}
    (?P<bound>{BOUND}{{1,2}})?
    (?: 为|按|给予|到|至 )?
    (?:{PER}){{0,3}}
    $""",
    re.X,
)
# 给予每人1000元的一次性就业补贴, 按每人每月125元的标准发放基础养老金
MEASURE_AFTER = re.compile(
    rf"(?:的?(?:标准|比例|额度|限额)(?:一次性)?(?:给予|予以|发放|支付|计发|享受|收取|缴纳|领取)|的)?(?P<measure>[^，,。；;：:、的]{{0,16}}?(?:{HEAD}))(?=[，,。；;、]|$)"
)
LEAD_IN = re.compile(
    rf"(?:其中|即|并|且|同时|现|经研究|[省市县区州盟旗]?(?:人民)?政府(?:研究)?(?=决定)|决定|从而|另外|此外|[：:，,、；;]|凡|对于|对(?!象)|针对|给予?|向|将|把|按照?|为|{EVERYWHERE}|具体|标准|如下|是|[①-⑳]|[●○◆■▪•·—]|"
    r"[（(]?[0-9]{1,2}[）)、.．](?![0-9])|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十][、和及级类档等])|"
    rf"[12][0-9]{{3}}年度?(?={EVERYWHERE})|"
    r"自[^，,。；;]{2,14}起|从[^，,。；;]{2,14}起|各[区县市地州旗、（）()]{0,8}(?:要|应|可|(?=确保))(?:确保)?|要|应|确保|再|在此基础上|基础上)*"
)

# ---------------------------------------------------------------- groups, tiers, conditions

# whom or what a standard is for; what such a phrase ends in
GROUP_ENDS: tuple[str, ...] = (
    "居民", "职工", "学生", "儿童", "老人", "老年人", "人员", "人", "户", "对象", "家庭", "者", "孤儿", "农民", "军人", "教师", "民警", "幼儿", "婴儿",
    "新生儿", "企业", "单位", "用户", "用水", "用电", "用气", "用热", "车", "车辆", "汽车", "摩托车", "大学生", "研究生", "本科生", "专科生", "高中生", "初中生",
    "小学生", "毕业生", "博士", "硕士", "本科", "专科", "运动员", "村民", "市民", "烈属", "遗属", "群众", "患者", "病人", "职业", "干部", "员工", "工人", "农户",
    "商户", "业主", "机构", "学校", "幼儿园", "高中", "初中", "小学", "中专", "技校", "高校", "医院", "村", "社区", "妇女", "残疾", "周岁", "岁", "员", "师",
    "子女", "父母", "配偶", "母亲", "伤残", "军属", "党员", "合作社", "园区", "项目", "人才", "医保", "工商业", "行业", "大户",
    "高血压", "糖尿病", "透析", "化疗", "透析治疗", "病种", "慢性病", "特殊病", "慢特病", "移植",
)  # fmt: skip
GROUP = re.compile(rf"(?:{'|'.join(sorted(GROUP_ENDS, key=len, reverse=True))})(?:及?以[上下])?$")
# 河东区、平山县; 其余区（市）县, 市区: places that a standard is for, alone or in a list
PLACE = (
    r"(?!(?:全|我|本|该|辖|社|小|校|病|牧|林|库|景|灾)区)(?![全我本该][市县州旗省])(?:(?!决定|政府|[把在])[\u4e00-\u9fff]){1,11}?"
    r"(?:新区|高新区|经开区|开发区|管理区|风景区|示范区|城区|市区|郊区|(?<![社小校病牧林库景灾园山])区|县|旗|自治州|(?<![城超夜门])市)"
)
OTHER_PLACES = r"(?:其[他它余](?:各)?|各)(?:[区市县旗州]|[（(][区市县旗、]{1,5}[）)]){1,4}"
PLACES = re.compile(rf"(?:{PLACE}|{OTHER_PLACES})(?:(?:、|和|及|以及)(?:{PLACE}|{OTHER_PLACES})){{0,40}}")
# 80至89周岁, 80—89周岁老年人, 100周岁及以上老年人
AGES = re.compile(
    r"(?=.*岁)(?:年龄|年满|满)?[0-9０-９]{1,3}(?:周?岁)?(?:[（(]?不?含[^（）()]{0,8}[）)]?)?(?:(?:至|到|[-－—–~～]{1,2})[0-9０-９]{1,3}周?岁|周?岁?(?:及?以[上下])?).{0,16}"
)

GRADE = (
    r"(?:[省市县区]?特?[一二三四五六]级(?!园)(?:甲等|乙等|甲|乙)?|特[三二]?级|[一二三四五六七八九十]级园?|[甲乙丙丁戊]级|[甲乙丙丁A-Ea-e]类|"
    r"第?[一二三四五六七八九十]{1,2}[类档等](?:地区|区片|区域|区|城市)?|[0-9一二三四五六七八九十]{1,2}级园?|[A-E]级|第?[一二三四五]阶梯?|[ⅠⅡⅢⅣⅤⅥ]{1,3}[类级]|省级|市级|县级|区级|乡级|镇级|国家级|[A-E]档|高档|中档|低档)(?:及以[上下])?(?!阶梯|水价|电价|气价)"
)
MEDICAL = r"(?:定点)?(?:公立)?(?:医疗卫生机构|医疗机构|医院|中医院)"
INSTITUTION = (
    r"(?:基层(?:卫生)?(?:医疗)?(?:卫生)?(?:服务)?机构|(?:社区|乡镇|村)[^，,。；;：:、在]{0,6}?(?:卫生院|卫生室|卫生服务中心|卫生服务机构|卫生服务站)|卫生院|村卫生室|"
    r"(?:市内|市外|省内|省外|异地|县内|县外|县域内|县域外|统筹区内|统筹区外|统筹地区内|统筹地区外|转外|本地|外地|境内|专科)(?:就医)?)"
)
TIER = rf"(?:{INSTITUTION}(?:{MEDICAL})?|{GRADE}(?:{MEDICAL})?)"
TIERS = re.compile(rf"(?P<tiers>{TIER}(?:(?:[、，,/]|和|及|以及|与){TIER})*)(?P<shared>{MEDICAL})?")
LIST_MARK = re.compile(r"[、，,/]|以及|[和及与](?!以[上下])")
# 一、二、三级医院: numerals that share the word of their class
SHARED_CLASS = re.compile(
    r"(?P<class>(?<![一二三四五六七八九十0-9])[一二三四五六七八九十])(?P<joiner>[、和及])"
    r"(?=(?:[一二三四五六七八九十][、和及]){0,8}[一二三四五六七八九十](?P<shared>[级类档等]))"
)
GRADED = re.compile(rf"(?P<grade>{GRADE}){MEDICAL}")
# what may stand between a class and the measure or the amount, and before a class
TIER_REST = re.compile(r"(?:住院|门诊|就医|就诊|治疗|发生)*(?:的)?(?:医疗费用?)?")
PLACE_WORD = re.compile(r"(?:[，,]|在|于|到|其中|的)+$")
SCOPE_END = re.compile(r"(?:[，,、：:]|的|其|在|实行)+$")
HAS_AMOUNT = re.compile(r"[0-9０-９.]+(?:万|千|百|亿)?元|[%％]")
# sentences that end like a group, but tell what somebody does
NO_GROUP = re.compile(r"按|每|^现?(?:就(?![业读学医诊餐近])|关于|提高|调整|降低|公布|明确|做好|规范|完善|制定|印发)")
NARRATES = re.compile(r"安排|拨付|下达|落实|进一步|累计|共计|为了|截至|据统计|通过|目标|确保|实行|实施|按照|建立")
# 参保人员因患艾滋病在本市定点医疗机构住院的: where the group ends and the condition starts
CONDITION_STARTS = re.compile(
    r"按|住院|门诊|停放|停车(?!场)|首小时|首次|夜间|白天|昼间|因|在|经|患|符合|持|未|已|到|进行|发生|属于|享受|办理|参加|连续|首次|累计|超过|转往|自行|凭|出现|达到|满|每"
)
CONDITION_ENDS = re.compile(
    r"(?:部分|的|时|期间|以上|以下|以内|之内|之间|内|后|前|次|期|段|起|外|小时|分钟|天|日|公里|米|年|月|情形|情况|年度|标的|吨|度|立方米|千瓦时|亩|科|夜间|白天|昼间|路段|区域|地段|住院|就医|就诊|住院救助)(?:[（(]不?含[^（）()]{0,12}[）)])?$"
)

# 城市、农村低保标准: words that stand side by side in front of a shared name
PARALLEL = re.compile(
    r"(?:城市|农村|城镇|乡村|城区|郊区|男性|女性|男|女|(?:完全|部分|全|半|不能|能|完全不能|部分不能)?(?:自理|失能|护理)|(?:完全|部分)丧失生活自理能力"
    r"|[轻中重]度(?:失能|残疾)?|特困|困难|集中供养|分散供养|集中养育|分散养育|社会散居|机构养育|机构供养|小型|中型|大型|第?[一二三四五]阶梯?|[ⅠⅡⅢⅣⅤⅥ]{1,3}[类级]|省级|市级|县级|区级|中央|住宅|非住宅|居民|非居民|白天|夜间|门诊|住院|初中|小学|高中|学前|集中|分散)"
)

# 24小时内最高收费, 每日最高补助: a bound on what the measure named before gives; 最高支付限额 is a measure
CAPPED = re.compile(
    r"(?P<cap>(?:(?:每|当|单|全)(?:日|天|次|月|年|晚|夜|车次|人次)|(?:连续停放|连续)?[0-9０-９]{1,3}(?:个?小时|日|天)(?:以?内)?"
    r"|同一车辆|夜间|白天|昼间|年度|一年内|一个自然年度内)?(?:累计|合计|的)?最[高低多少](?:收费|收取|计收|计费|收|补助|补贴|支付|救助|奖励|资助|报销|给予)(?:金额)?)"
    r"(?:标准)?(?:为|是|不超过|不得超过|到|至|达|按)*$"
)
# 护理补贴标准为一级: what the measure's name is followed by when the class stands between it and the amount
MEASURE_FIRST = re.compile(rf"(?P<measure>[^，,。；;：:]*(?:{HEAD}))(?:统一|分别)?(?:调整|提高|降低|确定|核定)?(?:为|是|按照?|：|:)(?=.)")
HOLDS_MEASURE = re.compile(HEAD)

# ---------------------------------------------------------------- exemptions

EXEMPT = re.compile(
    rf"(?P<words>(?:均|一律|暂|全部|可|予以?)?(?:不再?(?:设立|设置|设|收取|征收|缴纳|计)|(?:全额)?免予?(?:收取|征收|缴纳|收|征|缴|交|除|付))|取消(?=[^，,。；;：:、]{{0,12}}(?:费|起付线|起付标准|限额)))"
    rf"(?P<measure>[^，,。；;：:、]{{0,20}}?(?:{HEAD}))(?=[，,。；;、]|$)"
)
# 停放2小时以内免费, 军车免费停放: what is free is told by the measure above; 免费提供, 免费发放 set nothing
FREE = re.compile(
    r"(?P<words>(?:实行|均|一律|全部|全天|予以?|可)?免费(?:停放|停车|乘坐|乘车|入园|入场|进入|参观|游览|通行|使用|就读|入学)?)(?=[，,。；;]|$)"
)
# what is charged in part of itself: no amount that stands alone
HALVED = re.compile(r"减半(?:收取|征收|收费|缴纳|计收|执行)|(?:[一二三四五六七八九]|[0-9.]{1,3})折(?:优惠|收取|收费)|减免(?:一半|[0-9一二三四五六七八九]成)")

# ---------------------------------------------------------------- phrases told by their place

# 城市每人每月710元, 全自理每人每月191元: a short name right in front of an amount names what it is for
SHORT_NAME = re.compile(r"[\u4e00-\u9fffA-Za-zⅠ-Ⅻ0-9]{2,10}(?:[（(][市县区旗州盟、和]{1,6}[）)])?")
NO_SHORT_NAME = re.compile(
    r"[给予由将把使不要应可须再以按被让从的了着过按]|财政|资金|安排|承担|共|总|计|合计|累计|用于|约|近|达|超|缴|收|支|付|补|减|增|每|其(?![他它].)|等|年|月|日(?![制间托])|平均|工资|基数|剩余|其余|"
    r"费用|标准|比例|完成|投入|落实"
)
CLASS_NAME = re.compile(r"^第|[级档类等]$|自理$|护理$|阶梯$|失能$")
# a part of its own in front of an amount that says in what case it holds: 生活完全不能自理的，每月3200元
IN_CASE = re.compile(r"(?!为了?|根据|按照|依据|经|结合|鉴于|本|决定|请|对?下列|以上|上述)[^《》]{2,40}(?<![目标真似])的")
# parts of a sentence that say why, not for whom
REASON = re.compile(r"^(?:为了?|根据|按照|依据|经|结合|鉴于|我[市省区县]|现|决定|本市|全市|请)|[《》]|如下$|通知$")
# 每户每月15—22立方米的水量, 年满60岁: a part that says for what an amount holds; if it is not understood, nor is the amount
BOUNDED = re.compile(r"[0-9０-９](?:周?岁|立方米|平方米|公里|小时|分钟|千瓦时|度|吨|亩)")
UNBOUNDED = re.compile(r"[年月日]起|免费|免收|不收")
# 50元-100元 that bounds no part: a range
RANGE = re.compile(
    rf"(?:为|是|：|按|在){PLAIN_AMOUNT}(?:至|到|[-－—–~～]{{1,2}}){PLAIN_AMOUNT}(?!以|的?部分|的(?!标准)|之间的)"
)

# ---------------------------------------------------------------- tables flattened into lines

# （元/月） after the name of a column, 单位：元/月 above a table
COLUMN_UNIT = re.compile(r"[（(](?:单位[：:])?(?P<unit>[^（）()]{1,12})[）)]$")
UNIT_LINE = re.compile(r"[（(]?(?:计量|金额)?单位[：:](?P<unit>[^（）()：:，。]{1,12})[）)]?")
# 收费标准（单位：元/生·月） as the heading of what a table prints
UNIT_BEHIND = re.compile(r"[（(](?:计量|金额)?单位[：:](?P<unit>[^（）()：:，。]{1,12})[）)][：:]?$")
CELL_UNIT = re.compile(r"[百千万亿]{0,2}元(?:[/／·].{1,10})?|[%％‰]|倍")
CELL_AMOUNT = re.compile(
    rf"(?:{PER}){{0,4}}(?P<number>{ARABIC})(?P<unit>[百千万亿]{{0,2}}元(?:[/／][^0-9，。；]{{1,12}}|(?:每(?:{COUNTED})){{1,3}})?|[%％‰]|倍)?"
)
CELL_NONE = re.compile(r"[—－–\-/]{1,2}|无")
CELL_FREE = re.compile(r"免费|免收|不收费?|不设")
SENTENCE_MARK = re.compile(r"[。；！？：，]|[:;,](?![0-9]{3})")
PLAIN_COLUMN = re.compile(
    r"(?:[调提降]整?[高低]?后的?|现行|执行|新)?(?:收费|补助|补贴|发放|缴费|供养|保障|救助|奖励|执行|计费)?(?:标准|金额|额度|价格|数额)"
)
