"""What officials and bodies do in chronicles: verbs, the words in front of them, and what may not follow.

A verb may enter a list if it can begin what an official is said to do in a chronicle (大事记, 政务要闻) of any place.
Two that are printed side by side are one action (检查指导, 看望慰问), unless the first takes an event or people as its
object (参加慰问, 陪同调研).
"""

from __future__ import annotations

from loaders.regex import regex

LOOKS = regex(r"\(\?.*\)")


def either(words: tuple[str, ...]) -> str:
    """A pattern of any of some words, the longer first; what a word looks ahead or back at does not lengthen it."""
    return "(?:" + "|".join(sorted(set(words), key=lambda word: (-len(LOOKS.sub("", word)), word))) + ")"


# verbs whose object is an event or people: they stand alone, but for 主持召开
LONE_VERBS: tuple[str, ...] = (
    "率(?!领)", "率团", "率队", "带领", "带队", "率领", "陪同", "参加", "出席", "列席", "参会", "莅会", "到会", "会同", "应邀出席", "听取",
)  # fmt: skip

# what may follow a lone verb without being an action of its own
ACT_VERBS: tuple[str, ...] = (
    # 主持市委全面工作的副书记: whoever has the post, not what is done
    "主持(?![^，,。；：]{0,20}工作的)", "召开", "讲话", "致辞", "致词", "讲课", "授课", "宣讲", "发言", "演讲", "祝酒", "点评", "表态",
    "调研", "检查", "视察", "考察", "察看", "查看", "巡察", "巡视", "巡查", "督查", "督察", "督导", "督办", "督战", "暗访",
    "指导", "指挥", "调度", "走访", "慰问", "看望", "探望", "拜访", "访问", "出访", "参观", "观摩", "观看", "瞻仰", "祭奠", "接访",
    "下访", "约访", "会见", "接见", "会晤", "会谈", "座谈", "交流", "洽谈", "拜会", "接待", "宴请", "约谈", "对接", "招商",
    "传达", "学习", "宣布", "宣读", "贯彻", "落实", "研究", "审议", "讨论", "汇报", "述职", "部署", "安排", "动员",
    "了解", "询问", "倾听", "通报", "总结", "推进", "推动", "协调", "会商", "研判", "审定", "审阅", "表决", "票决",
    "签署", "签订", "签约", "签发", "见证", "揭牌", "揭幕", "剪彩", "奠基", "培土", "授牌", "授旗", "授衔", "颁奖", "颁发", "启动", "点火",
    "植树", "献花", "鞠躬", "默哀", "捐款", "捐赠(?!仪式|活动|物资|款|协议)", "投票", "接种", "采访", "收看", "收听", "观礼", "开展", "致以", "慰勉", "勉励", "接受",
    "号召", "强调", "指出", "(?<!文件)(?<!部署)(?<!指示)(?<!批示)(?<!精神)(?<!通知)要求", "表示", "希望", "介绍", "发布(?!会|仪式|活动)", "回答", "批示", "解读", "辅导", "征求意见", "宣誓", "监誓", "作出", "在座", "视频连线", "连线",
    "现场办公", "连线调度", "部署安排", "带头", "查摆", "督促", "巡河", "巡林", "巡湖", "登门", "问需", "解剖", "参与", "主讲", "领学",
    "招商引资", "寻根", "采风", "取经", "招商推介", "推介", "反馈", "反馈意见", "交换意见", "鸣枪", "鸣枪发令", "发令", "开球", "领誓", "签字", "磋商", "致信", "祝贺",
)  # fmt: skip

# compounds that begin a new action after another verb
COMPOUNDS: tuple[str, ...] = (
    "主持召开", "安排部署", "部署安排", "研究部署", "动员部署", "贯彻落实", "学习贯彻", "学习贯彻落实", "传达学习",
    "传达贯彻落实", "学习传达", "审议通过", "讨论通过", "原则通过", "表决通过", "审议并通过", "讨论并通过", "审议并原则通过",
    "原则审议通过", "研究审议", "讨论审议", "听取审议", "研究讨论", "讨论研究", "听取并审议", "看望慰问", "走访慰问", "检查指导", "调研检查", "检查调研",
    "调研指导", "督导检查", "检查督导", "调研督导", "考察调研", "调研考察", "会见会谈", "巡视检查", "参观考察", "征求意见建议",
)  # fmt: skip

# after these the rest of the sentence is what was said
SPEECH_VERBS: tuple[str, ...] = (
    "强调",
    "指出",
    "要求",
    "表示",
    "希望",
    "说",
    "认为",
    "勉励",
    "提出要求",
    "叮嘱",
    "嘱咐",
    "号召",
    "指示",
)

# nouns that begin with a verb: 检查站, 研究院, 督察局, 讲话精神, 调研组
NOUN_TAILS = (
    r"(?![站所院局室组厅]|银行|处(?![理置])|队(?!伍)|团(?![员结])|馆|园区|中心|平台|公司|集团|机构|基地|车间|大厅|大队|支队|点(?![评多])"
    r"|部(?![署分门队])|会(?![议见商谈晤])|员(?!工)|人(?![民员才大力口])|精神|讲话精神|方案|办法|型|性|工作(?:领导)?小组|工作会(?!商)|委员会)"
)

# adverbs and connectives that may stand between a subject and its verb; sorted by what they say
ADVERB_WORDS: tuple[str, ...] = (
    # connectives
    "并且", "并", "还", "又", "也", "均", "都", "同时", "随后", "之后", "然后", "其间", "期间", "会前", "会后", "会上", "会议期间",
    "现场会上", "仪式前", "仪式上", "活动中", "调研中", "接着", "最后", "首先", "再", "即", "便", "于", "前后",
    # together or one by one
    "分别", "先后", "一同", "一起", "一道", "共同", "陆续", "逐一", "逐项", "逐个", "分头", "集体", "联合", "集中", "轮流", "相继",
    # how
    "深入", "实地", "现场", "第一时间", "认真", "亲切", "亲自", "亲临", "再次", "全程", "具体", "详细", "仔细", "专题", "专程", "专门", "切实", "随机",
    "重点", "进一步", "全面", "当场", "就地", "沿途", "突击", "暗中", "继续", "持续", "坚决", "迅速", "热情", "诚挚", "广泛",
    "充分", "系统", "及时", "严肃", "认真组织", "带头", "带队", "视频", "徒步", "在线", "随团", "立即", "随即", "驱车", "乘车", "冒雨", "冒雪", "连夜", "线上",
    "以普通党员身份", "应邀", "受邀", "统筹", "有针对性地", "代为",
    # when
    "上午", "下午", "晚上", "当晚", "晚", "当天", "当日", "凌晨", "清晨", "一早", "今天", "日前", "近日", "中午",
)  # fmt: skip

# words of going; the place follows
GOING = (
    r"(?:(?:分别|先后|深入|实地)?(?:前往|前来|来到|赶到|赶赴|奔赴|抵达|走进|走到|回到|深入到"
    r"|深入(?!学|贯|落|研|推|开|实|交|了|检|查|调|座|细|人心|基层开|宣)|赴|到(?![会位期])"
    r"|(?:(?<![以年下起未原外出上过进回近本向历从])|(?<=陪同下))来(?![自源访往说看]|西亚|宾))|在(?!线(?!路)))"
)

# words in front of a verb's object that are surnames too: 和建军主持, 向东出席
NAME_OR_WORD: frozenset[str] = frozenset("和向同从由代应经")

# nouns that 作 and 发表 take: 作专题辅导报告, 发表重要讲话
SPOKEN = (
    r"(?:报告|讲话|致辞|发言|传达|部署|安排|说明|动员|点评|总结|检查|辅导|批示|指示|介绍|汇报|演讲|表态|要求|回应|答复|讲解|述职|审议意见"
    r"|讲座|推介|解读|宣讲|贺词|文章|宣言|强调|交流|分析|回顾|主持词|专题党课|党课)"
)

# an action: a lone verb, or one or two verbs that no noun ends in
LONE = either(LONE_VERBS)
ACT = either((*ACT_VERBS, *COMPOUNDS))
FRESH = either(COMPOUNDS)
# 审议调研报告, 观看慰问演出: the second is part of the object
OBJECT_TAILS = r"(?!报告|演[出示习]|表演|展示|节目|[片品金信稿]|手册|教育|成果|结果|活动|行动|仪式|路线|组|团)"
SECOND = rf"(?:(?!{FRESH}|贯彻(?!落实)|{either(SPEECH_VERBS)}){ACT}{OBJECT_TAILS}|贯彻落实)"
# 开展招商引资活动, 推进考察对接工作: what follows names the work
TAKER = rf"(?:开展|推进|推动|启动|参与|接受)(?=(?:了)?(?!落实){ACT}[^，,。；;、]{{0,8}}?(?:活动|行动|工作|项目|计划))"
RUN = rf"(?:{LONE}(?!先|直)|{TAKER}|{ACT}{SECOND}?(?:了)?{NOUN_TAILS})(?:了)?"
ADVERBS = rf"{either(ADVERB_WORDS)}{{0,6}}"

# 作…报告, 发表…讲话; 工作 and 合作 are no 作
MADE = regex(
    rf"(?<![工操合协制创动写著运耕劳代农])(?:作出|作了|作|做了|发表了|发表|提出了|提出)(?P<what>[^，。；、并]{{0,24}}{SPOKEN})(?!的)"
    r"|致(?:了)?(?:欢迎|开幕|闭幕|答谢|祝酒|新年|新春|节日)[辞词]"
)
# what another action follows: 并, and 后, 时 before a verb of speech
TURN = regex(
    rf"(?:(?<![合兼吞])并(?![购联网轨行列存重入排])|(?<=[^，])(?:后|时|中)(?={ADVERBS}{either(SPEECH_VERBS)}))"
)
