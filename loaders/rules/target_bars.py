"""What keeps the numbers of a clause from being targets: offers, terms, conditions, reports, descriptions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from loaders.regex import regex


class Reach(StrEnum):
    """How far a bar reaches from where it stands."""

    CLAUSE = "the clause it stands in"
    ONWARD = "its clause and the rest up to the semicolon"
    REPORT = "its clause and the rest up to the full stop or a coming deadline"


@dataclass(frozen=True, slots=True)
class Bar:
    """Words that keep the numbers around them from being targets. finds: silenced whole; leaves: still read in part.

    but: in a clause where this stands, the words bar nothing.
    """

    id: str
    reach: Reach
    pattern: re.Pattern[str]
    finds: str
    leaves: str
    source: str
    why: str
    but: re.Pattern[str] | None = None

    def bars(self, clause: str) -> bool:
        """Whether this bar keeps the numbers of a clause from being targets."""
        return self.pattern.search(clause) is not None and (self.but is None or self.but.search(clause) is None)


# 选拔资助100名人才: so many people are to be chosen, whatever each is paid
AWARDED = "".join(f"(?<!{word})" for word in ("选拔", "培养", "评选", "遴选", "选派", "扶持"))

BARS: tuple[Bar, ...] = (
    Bar(
        id="bar.offer",
        reach=Reach.ONWARD,
        pattern=regex(
            rf"给予|予以(?:奖|补|资|支持)|(?:可|均可|优先|并|同等|依法|按规定)享受|享受期限|预拨|返还|减按|减征|免征|减免|加计扣除|奖励(?=[0-9最每一])|(?:补助|补贴|{AWARDED}资助(?!培养|培训|选拔)|奖补)(?=[0-9最每])"
            r"|最高(?=不超过|可|达|给|补|奖|[0-9])|最长(?=不超过|可|[0-9])|最多(?=不超过|可|[0-9])|贴息|按照?每[^，。；]{1,12}元|可以?(?:申报|申请)|方可|(?:申报|申请)(?:单位|企业|人|者|主体|条件|对象)|优先(?:推荐|支持|考虑)"
        ),
        finds="对年培训100人次以上的机构，给予5万元奖励，每家每年不超过3次",
        leaves="全年开发公益岗位800个，对在岗人员给予补贴，每人不超过3次",
        source="b-12",
        why="what a government gives is an incentive; what stands before the offer may still be asked for",
    ),
    Bar(
        id="bar.money-terms",
        reach=Reach.CLAUSE,
        pattern=regex(
            rf"补贴(?!性(?=职业|技能|培训))|补助|补偿|奖励|奖补|奖金|{AWARDED}资助(?!培养|培训|选拔)|津贴|贴息|利率|费率|税率|税额|税费|额度|限额(?!以上)|首付|保费|保额|罚款|罚金|租金|押金|保证金|价款|贷款(?:比例|期限|额)|抵扣|扣除"
            r"|抵免|抵押率|质押率|分成|提成|上浮|下浮|上限|下限|封顶|起付|报销|支付比例|承担比例|出资比例|分担|赔偿|赔付|年息|免息|拨付|资本金|注册资本|缴纳|缴存|缴费|工资(?![^，]{0,12}率)|待遇|让利|打折|折扣"
            r"|收费标准|加收|计收|征收率|计提|提取比例|分红|持股|入股|股权|股份(?!制|公司|有限|合作)|年薪|经费(?:不低于|不少于|按|每)|滞纳金|利息|面值|消费券"
        ),
        finds="住房贷款首付比例不低于20%",
        leaves="中小企业预付款比例不低于20%",
        source="b-05",
        why="rates, limits and terms of payment bind a contract, not a goal; what a city's insurance pays in all is one",
        but=regex(r"政策范围内[^，；]{0,16}(?:支付|报销)比例"),
    ),
    Bar(
        id="bar.condition",
        reach=Reach.CLAUSE,
        pattern=regex(r"(?:(?<!目)的|(?<![小课学])时|之日起|[以之]后)□*$|[0-9][^，；]{0,8}以[上下内]且[^，；]*[0-9][^，；]*的[^，；0-9]*$"),
        finds="年营业收入达到5000万元的，优先推荐",
        leaves="企业年营业收入达到5000万元",
        source="b-05",
        why="a clause that ends in 的 says who qualifies",
    ),
    Bar(
        id="bar.report",
        reach=Reach.REPORT,
        pattern=regex(
            r"(?<!对)(?<!而)已(?!有住房|婚|知|供)(?![^，。；]{0,14}的)|截至目前|截止目前|(?!(?<=[由从])(?:目前|去年|上年)[底末度]?的?[0-9])(?:目前|(?<![比较于与同])(?:去年|(?<!以)上年)(?!度?水平|同期))|(?<!实)现有|现已|共有|全[市县区省州盟旗镇乡]有(?!劳动|意愿|条件|就业|需求|创业)|近年来|成效(?:明显|显著|突出)(?!的)|^(?!完成|对|将|把|排查|整改|解决|处置|化解)[^，；]{0,40}?以来(?!(?:出台|制定|印发|下发|发布|实施)的)|达到了|完成了|建成了|实现了|取得了|新增了|增长了|提高了|下降了|同比(?:增长|下降|提高|增加)了|居全[国省](?!.{0,4}前列)|位居(?!.{0,6}前列)"
        ),
        finds="全市已建成公园20个，绿地率达到38%",
        leaves="全市已建成公园20个，到2030年绿地率达到40%",
        source="invented",
        why="what has been achieved is no target",
    ),
    Bar(
        id="bar.enumeration",
        reach=Reach.CLAUSE,
        pattern=regex(r"下设|(?<!区)内设(?!置)|分设|包括|涉及(?![^，；0-9]{1,30}的[^，；]{2,30}[率度])|分为|分成|划分为|由[^，]{1,20}组成|(?<!建)设有|隶属"),
        finds="工程指挥部下设办公室和不少于5个工作队",
        leaves="工程指挥部组建不少于5个工作队",
        source="invented",
        why="what a thing consists of is not to be reached",
    ),
    Bar(
        id="bar.size",
        reach=Reach.CLAUSE,
        pattern=regex(
            r"(?:建筑|占地|用地|使用|经营|营业|总建筑|规划|租赁|办公|套内|户型)(?:总)?面积|总投资(?![额]?(?:完成|达到|增长))|项目投资额?[0-9]|概算|估算"
        ),
        finds="新建体育馆建筑面积不少于5000平方米",
        leaves="新建体育场地不少于5000平方米",
        source="invented",
        why="floor areas and sums invested describe a project",
    ),
)

# a clause that starts so and leads up to an offer says who qualifies for it
QUALIFYING = regex(
    r"对|凡|经|符合|凭|参加|注册|从业|具有|具备|年满|近|连续|满足|首次|新(?:认定|获|入选|引进)|(?:企业|单位|个人|机构)(?:年|当年|首次|实际|新|在)|年(?![内底末均])"
)

# a clause that starts so sets a goal, also behind an offer; 每年新增20家以上的，再给予奖励 ends in 的
RESUMED = regex(
    r"(?!.*的$)(?:(?:到?[0-9]{4}年[底末]?前?)?(?:力争|确保)"
    r"|(?:每年|全年|年内|到[0-9]{4}年[底末]?)+(?:再|全市|全县|全区|全省|累计)?(?:培育|新建|建成|建设|改造|打造|引进|引育|培养|培训|发展|创建|认定))"
)
