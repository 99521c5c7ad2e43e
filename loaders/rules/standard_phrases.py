"""What stands beside an amount: verbs, bounds, lead-ins, short names, exemptions.

All match on readings without their bracketed remarks. A word that is bound to one place or body may not enter.
"""

from __future__ import annotations

import re

from loaders.regex import regex
from loaders.rules.standard_amounts import PER
from loaders.rules.standard_measures import HEAD
from loaders.rules.standard_openings import EVERYWHERE, TITLE_VERB

# words that bound an amount; they are kept as the condition
BOUND = r"(?:(?:原则上)?(?:最[高低多少])?(?:不[低高少多]于|不超过|不[得应][低高少多]于|不[得应]超过|不得?突破)|最[高低]|至[多少]|约|原则上|(?<!额)(?<!基数)(?:上限|下限)|累计|封顶)"
VERB_TAIL = regex(
    rf"""
    (?:的)?(?:按照?(?:房屋)?(?:建筑|使用|套内|营业|经营|占地|供热|实际|总|产权){{1,3}}面积(?:计算|计收|计征)?，?)?(?:{PER}){{0,3}}
    (?: 统一|均|暂|暂定|仍|一律|各|再|可|应|应当|将|继续|维持|相应|自行|全部|全额|适当|逐步|具体|予以|实际|同比例|一次性 ){{0,3}}
    (?P<separately>分别|依次)?
    (?: 统一|均|再|相应|各 )?
    (?: 调整|提高|降低|确定|核定|规定|设定|上调|下调|增加|提升|执行|(?<!决)定|提标|核减|减|降|增|保持|维持|设|放宽|扩大|计算|划分|限定|调|现行 ){{0,2}}
    (?P<separately_after>分别|依次)?
    (?: (?:定额|限额)(?=报销|补助|补贴|支付|资助) )?
    (?: (?P<more>加收|另加|加发|增发|再加) | (?P<verb> 给予|收费|计费|发放|补助|补贴|收取|支付|缴纳|奖励|报销|享受|收|付|缴|交|征收|救助|领取|计发|计算|计征|计收|资助|补|奖 ) )?
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
# 调整为: what follows is the new amount, not the rise
NEW_VALUE = regex(r"[到至为]$")
BOUNDS = regex(r"最|不[得应]?[高低少多]于")
# 缴存额上限为4298元，下限280元: the other end of what was named before
OTHER_END = regex(r"[上下]限")
# 给予每人1000元的一次性就业补贴, 按每人每月125元的标准发放基础养老金
MEASURE_AFTER = regex(
    rf"(?:的?(?:标准|比例|额度|限额)?(?:一次性)?(?:给予|予以|发放|支付|计发|享受|收取|缴纳|领取|征收|计收)|的)?(?P<measure>[^，,。；;：:、的]{{0,16}}?(?:{HEAD}))(?=[，,。；;、]|$)"
)
LEAD_IN = regex(
    rf"(?:在?(?:各级)?(?:定点)?医[疗药](?:卫生)?机构(?:所?发生)的|其中|但|即|并|且|同时|现(?!行)|经研究|[本此]次|[省市县区州盟旗]?(?:人民)?政府(?:研究)?(?=决定)|决定|从而|另外|此外|[：:，,、；;]|凡|对于|对(?!象)|针对|给予?|向|将|把|现行的?|按照?(?!国[发务家]|有关|规定)|为|{EVERYWHERE}|具体|标准|如下|是|[①-⑳]|[●○◆■▪•·—]|"
    r"[（(]?[0-9]{1,2}[）)、.．](?![0-9])|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十][、和及级类档等])|"
    rf"(?:同意|批准|核准)(?:适当)?(?:{TITLE_VERB.pattern})?|(?:调整|提标|提高|折算|换算|核算)后的?|其(?![他它余中])|[12][0-9]{{3}}年度?(?={EVERYWHERE})|由(?:现行|原来?|目前)的?(?:{PER})?|"
    r"(?:同意)?(?:你|贵)(?:市|县|区|州|局|司|公司|校|院|单位|厅|委|们)的?|"
    r"(?:[12][0-9]{3}年)?[0-9]{1,2}月(?:[0-9]{1,2}日)?(?:零时|0时)?起|自[^，,。；;]{2,14}起|从(?!第)[^，,。；;]{2,14}起|各[区县市地州旗、（）()]{0,8}(?:要|应|可|(?=确保))(?:确保)?|要|应|确保|再|在此基础上|基础上)*"
)
# 按上述规定增加基本养老金后，: what was done before, not when an amount holds
AFTER_ALL = regex(r"在?按照?(?:本|上述|以上|前)[^，,]*(?:后|基础上)")
# 按本人缴费年限，每满1年1元: by which years
BY_YEARS = regex(r"按照?[^，,]{0,16}(?:年限|工龄|军龄|教龄)(?:计算)?")
# 个人自付50%，基金支付50%: who bears which share
SHARED_BY = regex(r"(?:个人|(?:(?:居民|职工)?医保|医疗保险|统筹|大病保险|救助)?基金)(?:自付|支付|报销)$")
# 个人缴纳40元: who pays is no group of those whom an amount is for
PAID_BY = regex(
    rf"(?P<measure>(?:个人|单位|财政|政府|集体)(?:缴纳|缴费|补助|补贴|负担)(?:标准)?)(?:{PER}){{0,3}}(?:统一)?(?:调整|提高|确定)?[为到至按]?(?:{PER}){{0,3}}$"
)
# 筹资标准不变，仍为每人每年50元: what the next part says the amount of
UNCHANGED = regex(r"(?:保持|维持)?不变$|(?:实行|采取|采用|执行)[^，,。；;的按]{2,10}(?:结算|管理|包干)$")
# 居民生活用水实行阶梯水价，第一级: whom the steps are for
STEPPED = regex(r"(?:实施|实行|执行)(?P<measure>阶梯式?(?:[水电气热]价|价格))(?:制度|政策)?$")
# 个人负担超过1.2万元，低于10万元的部分: the other end of what an amount holds for
BOUND_PART = regex(
    r"^(?:超过|超出|高于)[^，,。；;0-9]{0,20}(?:起付线|起付标准|限额|封顶线)的?$|(?:(?:超过|超出|高于|多于)[0-9.]+[百千万亿]?元|[0-9.]+[百千万亿]?元以上)(?:[（(]不?含[^（）()]{0,10}[）)])?$"
)
# 按试点方案要求调整为: on what it rests, not when it holds
RESTS_ON = regex(r"按照?[^，,]{2,40}(?:要求|规定|精神|部署|办法|文件)")
# 24小时内最高收费, 每日最高补助: a bound on what the measure named before gives; 最高支付限额 is a measure
CAPPED = regex(
    r"(?P<cap>(?:(?:每|当|单|全)(?:日|天|次|月|年|晚|夜|车次|人次)|(?:连续停放|连续)?[0-9０-９]{1,3}(?:个?小时|日|天)(?:以?内)?"
    r"|同一车辆|夜间|白天|昼间|年度|一年内|一个自然年度内)?(?:累计|合计|的)?最[高低多少](?:收费|收取|计收|计费|收|补助|补贴|支付|救助|奖励|资助|报销|给予)(?:金额)?)"
    r"(?:标准)?(?:为|是|不超过|不得超过|到|至|达|按)*$"
)
# 每人每年发放高龄津贴360元: what leads to a measure's name
MEASURE_LEAD = regex(
    rf"(?:{PER}){{1,3}}(?:发放|给予|发给|支付(?!限额|标准|比例)|收取|缴纳)(?=..)|^(?:核定|明确)(?=.{{4}})|^各(?:等级|档次|级别|类别|档|类)的?(?=.{{2}})|^(?:{PER})+(?=.{{0,4}}(?:限额|封顶线|起付线|额度|标准))"
)
# 三级医院报销84%: a verb that names the share by itself
# 住院费用按70%的比例给予救助: what share of which costs
SHARE_AFTER = regex(
    r"的?(?:比例|标准)?(?:进行|给予|予以|由[^，,。；;]{1,10})?(?:倾斜|再次)?(?P<verb>报销|支付|补助|救助|补偿|资助)(?!标准|限额)"
)
COSTS_NAME = regex(r"费用?$")
# 多胞胎每增加一胎，增加500元: for each of what an amount is
PER_MORE = regex(r"[^，,。；;：:0-9]{0,8}每(?:增加|多|超过?|减少)[^，,。；;：:]{1,12}")
TOPS_UP = frozenset({"补贴", "补助"})
CHARGES = frozenset({"收费", "计费"})
GIVES = frozenset({"享受", "给予", "发放", "领取"})
# 可享受每月700元租赁住房补贴: a name that says what it is paid for
GIVEN = regex(r"(?!一次性|适当|相应).{2,12}(?:补贴|津贴)")
PAYS = frozenset({"报销", "支付", "救助", "补助", "资助", "补偿"})
EXEMPT = regex(
    rf"(?P<words>(?:均|一律|暂|全部|可|予以?)?(?:不再?(?:设立|设置|设|收取|征收|缴纳|计(?!入))|(?:全额)?免予?(?:收取|征收|缴纳|收|征|缴|交|除|付))|取消(?=[^，,。；;：:、]{{0,12}}(?:费|起付线|起付标准|限额)))"
    rf"(?P<measure>[^，,。；;：:、]{{0,20}}?(?:{HEAD}))(?=[，,。；;、]|$)"
)
# 停放2小时以内免费, 军车免费停放: what is free is told by the measure above; 免费提供, 免费发放 set nothing
FREE = regex(
    r"(?P<words>(?:实行|均|一律|全部|全天|予以?|可)?免费(?:停放|停车|乘坐|乘车|入园|入场|进入|参观|游览|通行|使用|就读|入学)?|(?:全额)?免[收征缴]|(?:实行|享受|均|一律|予以?|给予)?免(?:收)?(?:门)?票)(?=[，,。；;]|$)"
)
# what is charged in part of itself: no amount that stands alone
HALVED = regex(
    r"减半(?:收取|征收|收费|缴纳|计收|执行)|(?:[一二三四五六七八九]|[0-9.]{1,3})折(?:优惠|收取|收费)|减免(?:一半|[0-9一二三四五六七八九]成)"
)
# 城市每人每月710元, 全自理每人每月191元: a short name right in front of an amount names what it is for
SHORT_NAME = regex(r"[\u4e00-\u9fffA-Za-zⅠ-Ⅻ0-9]{2,10}(?:[（(][市县区旗州盟、和]{1,6}[）)])?")
NO_SHORT_NAME = regex(
    r"有|负担|基金|政府|决[定议]?$|[给予由将把使不要应可须再以按被让从的了着过按]|财政|资金|安排|承担|共|总|计|合计|累计|用于|约|近|达|超|缴|收|支(?!部)|付|补|减|增|每|其(?![他它].)|等|年|月|日(?![制间托])|平均|工资|基数|剩余|其余|"
    r"费用|标准|比例|完成|投入|落实|面积|时间"
)
CLASS_NAME = regex(r"^第|[级档类等]$|自理$|护理$|阶梯$|失能$")
# a part of its own in front of an amount that says in what case it holds: 生活完全不能自理的，每月3200元
IN_CASE = regex(r"(?!为了?|根据|按照|依据|经|结合|鉴于|本|决定|请|对?下列|以上|上述)[^《》]{2,40}(?<![目标真似])的")
# 对住院起付标准进行调整，由400元调整为500元: what is done with the measure that stands before
IS_CHANGED = regex(r"(?:进行|予以|作出?|做出?)(?:了|适当|相应|统一|如下)*(?:调整|规范|提高|降低)$")
# 结合基金运行情况: why, not in what case
IN_VIEW_OF = regex(r"^(?:为了?(?=..)|结合|鉴于|考虑到?|综合考虑|根据|依据).*")
# parts of a sentence that say why, not for whom
REASON = regex(r"^(?:为了?|根据|按照|依据|经|结合|鉴于|我[市省区县]|现|决定|本市|全市|请)|[《》]|如下$|通知$")
# 每户每月15—22立方米的水量, 年满60岁: a part that says for what an amount holds; if it is not understood, nor is the amount
BOUNDED = regex(r"[≤≥＜＞<>]|[0-9０-９](?:周?岁|m3|m³|立方米|平方米|公里|小时|分钟|千瓦时|度|吨|亩)")
UNBOUNDED = regex(r"[年月日]起|免费|免收|不收")
