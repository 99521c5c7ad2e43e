"""What kind of body a name stands for, and the feature of the name that says so."""

from __future__ import annotations

from loaders.body_names import ALL_UNITS, UNITS, is_generic, strip_remark
from loaders.regex import regex
from loaders.rules.body_words import KIND_RULES

LOWER_GOVERNMENT = regex(
    rf"(?:全?[省市县区州盟旗]?各(?:有关|相关)?|有关|相关)?{UNITS}(?:[、和及]{UNITS}){{0,8}}(?:人民政府|政府|党委政府|党委、政府|办事处)"
)


def body_kind(name: str) -> tuple[str, str]:
    """The kind of a body, and the reason: the feature of its name, in Chinese.

    >>> body_kind("团市委")
    ('群团', '名称以“团市委”结尾')
    >>> body_kind("各区、县（市）人民政府")[0], body_kind("有关部门")[0], body_kind("市水务局")[0]
    ('下级政府', '泛称', '政府部门')
    """
    # 各地区 are the places at large, not the prefectures called 地区
    named = not name.endswith("各地区")
    if named and ((LOWER_GOVERNMENT.fullmatch(name) and len(name) > 4) or ALL_UNITS.fullmatch(name)):
        return "下级政府", "泛称，指辖区内各级地方政府"
    if is_generic(name):
        return "泛称", "名称不指某一个单位"
    plain = strip_remark(name)
    for rule in KIND_RULES:
        match = rule.pattern.search(plain)
        if match is not None:
            return rule.kind, rule.reason.format(f=match["f"])
    return "其他", "名称没有可以辨认的特征"
