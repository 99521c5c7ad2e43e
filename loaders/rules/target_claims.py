"""Claims on all of a class without a number (全覆盖, 全部), each with examples."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.regex import regex


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
            r"(?P<subject>.{0,80}?全部(?:按[^，]{2,10})?(?:开设|出台|印发|设置|开通|开放|建有|配建|编制|制定|组建|执行|配有|设有|改建|实现|取消|下闸|蓄水|通车|通水|通电|归还|兑付|移交|停产|完工|脱钩|复垦|复绿|建成|完成|达到|达标|纳入|配备|取缔|拆除|关停|退出|接入|建立|落实|办结|整改|解决|消除|清零|开展|实行|推行|上线|安装|更换|使用|采用|开工|竣工|"
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
