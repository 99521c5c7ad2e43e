"""Amounts of notices that set standards, and which of them sets none: old values, changes, bounds, bases.

All match on readings without their bracketed remarks. A word that is bound to one place or body may not enter.
"""

from __future__ import annotations

import re

from loaders.numerals import ARABIC
from loaders.regex import parted, regex
from loaders.rules.standard_measures import HEAD

# one clause: what stands between full stops or semicolons
CLAUSE = regex(r"[^；;]+[；;]?")
SENTENCE = regex(r"[^。！？!?]+[。！？!?]?")
# money that is spent, fined or counted, not set as a standard
NO_STANDARD = regex(
    r"(?:中央|[省市县区州])级?财政(?:相应|按|对|给予|再|将|继续|分别)|安排(?!工作|就业|上岗)|拨付|下达|总?投资|共计|预算|罚款|处以|已[于从自][12][0-9]{3}年|由[^，,。；;]{1,20}(?:承担|分担|负担)|财政(?:承担|分担|负担)|截至|据统计|同比|筹集|筹措|募集|结余|收入达"
)
COUNTED = (
    "吨位|盒|台次|辆次|户次|平方米|立方米|公里|千米|千瓦时|半小时|小时|分钟|学年|学期|学分|期(?![末初间])|课时|床日|人次|车次|人天|吨公里|公斤|千克|工作日|自然年度|亩|吨|米|度|度电|"
    "人|户|生|床|车|辆|套|间|件|次|月|年|日|天|周|份|例|项|科|门|台|部|株|棵|头|只|羽|具|穴|格|张|本|册|场|个|名|位|家|村|社区|班|车位|泊位|季|夜|晚|"
    "吉焦|摊位|座位|吨位|桌|桶|袋|张次|趟|单|公顷|平米|立方|工日|集日|节|客|"
    "m³|m3|M3|㎡|m²|m2|kWh|KWH|kwh|kW·h|km|KM|kg|KG|GJ|MW|kW|MJ|hm2|L|t"
)
# 家庭月人均收入910元: how a standard of living is counted
INCOME = r"(?:家庭)?(?:月人均|年人均|人均月|人均年|人均)(?:纯|可支配)?收入"
PER = rf"(?:每(?:一)?(?:{COUNTED})(?:·|/)?|{INCOME}|[月年]人均|人均|户均|月均|年均)"
AMOUNT = regex(
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
# 双人间（带卫生间） is not the one without
INCLUSION = regex(
    r"(?:不?带|[已未](?:安装|装配|配备))[^（）()]{1,10}[）)]|不?含(?:本数|[0-9０-９][^（）(),，、]*[）)]|[）)])|及以"
)
# 达县（南外镇除外）: what does not belong to a place
EXCLUSION = regex(r"(?:[^（）()]{1,30}除外|不含[^（）()]{1,30}[市县区旗镇乡])[）)]")
# 其他县（市）: a bracket of units belongs to the name of a class of places
# 第（二）、（三）项: numbers that belong to what they number
NUMBERED = regex(r"[一二三四五六七八九十0-9]{1,3}[）)](?=[、和及至项款目条])")
UNIT_BRACKET = regex(r"[市县区旗州盟、和]{1,6}[）)]")
# 单人间7间7张床: how many there are
COUNTS = regex(r"(?<=[^0-9])(?:[0-9]{1,5}[间张套个](?:床位?)?){1,3}$")
# 5：00至19：00: no colon that introduces anything
COLON = regex(r"(?<![0-9０-９])[：:]|[：:](?![0-9０-９])")
# 不低于5600元 says how the amount bounds, not when it holds
COMPARATOR = regex(r"(?:^|，)(?:原则上)?(?:不(?:得)?[低高少多]于|不(?:得)?超过|不得?突破|至[多少]|约|左右|上下)$")
# what makes a number part of a condition: 1.5万元及以下部分, 5000元至1万元, 超过300元的
THRESHOLD_AFTER = regex(
    rf"下拨|拨付|下达|(?:暂|可)?不计入|(?:[（(]不?含[^（）()]{{0,12}}[）)])?(?:[及和或]?以[上下内]|之?间|以外|的?部分|至|到|[-－—–~～]|起(?!付)|(?:{HEAD})期间|的(?=给予|予以|[，,]|每|按|可|享受|一律|由|发放)|的(?![^，,。；;、]{{0,16}}(?:{HEAD})))"
)
# 按照上年度最低工资标准为22920元计算: what an amount is worked out from
BASIS = regex(r"(?:按照?|以)[^，,。；;]*(?:上年|平均|最低工资|收入)[^，,。；;]*$")
BASIS_PART = regex(
    r"^(?:按照?|以).*(?:(?:计算|测算|核算|征收|收取|计收|计费|计征|收费)$|为基[数准](?:[上下]浮|增加|提高|降低)[0-9.]+%$)"
)
# 10万元（含10万元）以上: the same amount once more
INCLUDED = regex(r"[（(]不?含[^（）()]{0,8}$")
BASIS_AFTER = regex(r"(?:为基数)?(?:计算|测算|核算)(?=[，,])")
THRESHOLD_BEFORE = regex(
    r"(?:(?<!不)(?<!不[得应])(?:超过|超出|高于|低于|少于|多于)|[不未]?满|不足|(?<=[0-9元岁%％日时吨度米])(?:至|到)|[-－—–~～])$"
)
# 起付标准至10万元（含10万元）报销比例为85%: where the first of several shares ends; 起付标准降至500元 is an amount
FROM_START = regex(r"起付(?:标准|线|金)?(?:以上)?(?:至|到|[-－—–~～])$")
GOES_ON = regex(r"[^，,。；;、]")
# 由每人每月665元提高到: what held before
PLAIN_AMOUNT = (
    rf"(?:{PER}){{0,4}}{ARABIC}(?:[百千万亿]{{0,2}}元(?:[/／][^，,。；;、]{{1,6}}?|每(?:{COUNTED}))?|[%％‰]|万(?!元))"
)
# 180至190元: what held before may be a range
OLD_AMOUNT = rf"(?:(?:{PER}){{0,4}}{ARABIC}元?(?:至|到|[-－—–~～]{{1,2}}))?(?:{PER}){{0,4}}(?:最[高低])?(?:不[低高少多]于|不超过|约)?{PLAIN_AMOUNT}"
# 由全护理每人每月640元、半护理320元提高到: old values with what they were for
NAMED_OLD = rf"[\u4e00-\u9fff]{{1,5}}?{OLD_AMOUNT}"
_ALL_NAMED_OLD = parted(NAMED_OLD, "、和及", "{1,12}")
_ALL_OLD = parted(OLD_AMOUNT, "、和及或，,", "{0,12}")
_OLD_IN_A_ROW = parted(OLD_AMOUNT, "、和及", "{0,12}")
RAISED = regex(
    rf"(?:由|从)(?:现行|原来?|原有|目前|现在|当前|现|去年|上年|以前|过去)?(?:执行|实行|规定|发放)?(?:的)?(?:标准)?(?:的)?(?:分别|按)?(?:{_ALL_NAMED_OLD}|{_ALL_OLD})(?:的标准)?(?:[，,](?=[调提降上下统分均]))?"
    rf"(?P<to>(?:统一|再|均|分别|相应|逐步)?(?:调整|提高|增加|上调|降低|下调|调增|调减|提升|上浮|下浮|减|增|涨|降|变更|改|调)?(?:标准)?(?:为|到|至)|调整(?=(?:{PER})?[0-9]))"
)
_ALL_NAMED_PLAIN = parted(rf"[\u4e00-\u9fff]{{1,9}}?{PLAIN_AMOUNT}", "、和及，,", "{0,12}")
# 由原来的起付线至5000元负担18%、5000元以上负担16%，调整为: old values in words of their own
RAISED_WORDS = regex(
    r"(?:由|从)原来?(?:的|规定的)?(?:(?!调整|调为|提高|降低|提到|提至|上调|下调|降至|降为|增加|[由从])[^。；;：:]){4,120}?[，,]"
    r"(?P<to>(?:统一|分别|相应)?(?:调整|提高|增加|上调|降低|下调)(?:为|到|至))"
)
# 将卫生院200元、一级医院300元，调整为: the same, each with what it was for
RAISED_LIST = regex(
    rf"将{_ALL_NAMED_PLAIN}[，,]?"
    r"(?P<to>(?:统一|分别|相应)?(?:调整|提高|增加|上调|降低|下调)(?:为|到|至)|统一为)"
)
# 1.23元/m3调整为: the same without a word in front
RAISED_FROM = regex(
    rf"(?<![0-9.．至到—–~～-]){_OLD_IN_A_ROW}"
    r"(?P<to>(?:统一|再|均|分别|相应|逐步)?(?:调整|提高|增加|上调|降低|下调|调增|调减|提升|上浮|下浮|减|增|涨|降|变更|改|调)(?:标准)?(?:为|到|至)(?=[^，,。；;]{0,10}[0-9]))"
)
# 每人每月增发30元 behind a new value: by how much it differs from the one before
DIFFERENCE = frozenset({"加发", "增发", "再加"})
# 按上年度平均工资的20%
BASE = regex(
    r"(?:(?:按照?|为|是|达到|根据|依据)(?P<base>[^，,。；;：:按为据]{2,30})|(?P<bounded>(?P<bound>(?:最[高低])?(?:不得|不应|不)[高低少多]于)[^，,。；;：:按为]{2,30}))的$"
)
# 缴存基数不低于社保最低缴存基数2842元: the same, the amount itself behind it
BOUNDED_BY = regex(
    rf"(?:(?:{HEAD})|^)(?:应|均)?(?P<base>)(?P<bounded>(?P<bound>(?:最[高低])?(?:不得|不应|不)[高低少多]于)[^，,。；;：:按为0-9]{{2,24}}(?:{HEAD}|工资|收入|水平))$"
)
CHANGED_BY = regex(
    r"(?:加价|(?:幅度|增幅|涨幅|降幅|浮动率)(?:均|分别)?(?:为|达到?|约)?|净增|增加|提高|上调|降低|下调|减少|增长|上涨|下降|上浮|下浮|调增|调减|浮动|增幅|涨幅|高出|少|(?<![至最])多|减|增)(?:了|约|不低于|不少于|不超过)?$"
    # 由现行每吨的0.81元: what held before, whatever follows it
    r"|[由从](?:现行|原来|原标准|目前)[^，,。；;调提降至到为0-9]{0,16}$"
)
# 100元、300元、500元三个档次: amounts to choose from
CHOICES = regex(
    r"(?:等|共|这|，共){0,2}(?P<count>[一二两三四五六七八九十]{1,3}|[0-9]{1,2})个?(?:缴费)?(?:档次|标准|等级|档)"
)
# 每人每月增加31元, 每月增加生活补贴费30元: a rise that the notice sets; 提高到 and 增加为 name the new amount
RISE_WORDS = r"(?P<rise>(?:再|净)?(?:增加|提高|增长|上调|调增|增|降低|下调|减少|调减))"
RISE_LEAD = r"(?:分别|统一|均|各|相应|同步|逐级|依次|给予|予以|可|将|应|按照?|适当){0,3}"
ON_BASIS = r"(?:[在从][^，,。；;：:]{0,40}基础上(?:进行)?(?:[，,]|(?:调整|提高)[，,])?)"
RISE = regex(
    rf"{ON_BASIS}?(?:{PER}){{0,4}}{RISE_LEAD}(?:{PER}){{0,4}}{RISE_WORDS}(?P<thing>(?:(?!财政|投入|收入|支出|投资|成本)[^，,。；;：:、0-9]){{0,16}}(?:{HEAD}))?(?:分别|各|均)?了?(?:{PER}){{0,4}}$"
)
ADDS = regex(r"再?增")
RISEN = regex(rf"{RISE_WORDS}(?P<measure>.*)")
# 每人每月分别增加：一级118元，二级109元: a rise for all that follows
# 按每人每月30元的标准提高下列人员的生活费: the rise in front of its verb
RISES_AFTER = regex(
    rf"的?标准(?:适当|统一|相应)?(?:调整)?(?P<rise>提高|增加|上调)(?:[^，,。；;：:]{{0,40}}的)?(?P<thing>[^，,。；;：:的]{{0,16}}(?:{HEAD}))"
)
BASED_ON = regex(ON_BASIS)
RISES = regex(
    rf"{ON_BASIS}?(?:[，,]?(?:根据|按照?)[^，,。；;：:]{{1,16}}[，,]?)?(?:{PER}){{0,4}}{RISE_LEAD}(?:{PER}){{0,4}}{RISE_WORDS}(?P<thing>[^，,。；;：:、0-9]{{2,16}}(?:{HEAD}))?(?:分别)?为?$"
)
# 比上年提高975元, 平均增加155元: what a rise came to, not what is set
NO_RISE = regex(r"平均|人均|累计|总共|合计|预计|同比|幅度|(?:比|较)[^，,。；;：:例]{1,30}$")
ABOUT_AFTER = regex(r"左右|上下")
POINTS = regex(r"个?百分点")
# 元/标箱: a unit that is read only in part is none
UNIT_GOES_ON = regex(r"[/／·•](?!正负)[\u4e00-\u9fffA-Za-z]")
HAS_AMOUNT = regex(r"[0-9０-９.]+(?:万|千|百|亿)?元|[%％]")
# 按失业金的10%发放，即每月60元: the same in money
NAMELY = regex(r"[^，,。；;]{0,4}[，,]即")
# 50元-100元 that bounds no part: a range
RANGE = regex(
    rf"(?:为|是|：|按|在){PLAIN_AMOUNT}(?:至|到|[-－—–~～]{{1,2}}){PLAIN_AMOUNT}(?!以|的?部分|的(?!标准)|之间的)"
)
