"""Radicals → the characters that look the same. Fonts draw both with one glyph, and PDFs name the radical."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

# CJK Radicals Supplement: those that a simplified or traditional character is written as
SUPPLEMENT = (
    "⺁厂 ⺈刀 ⺋卩 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 "
    "⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糹 "
    "⺰纟 ⺱罒 ⺲罒 ⺳罓 ⺴罓 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 "
    "⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 "
    "⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞飠 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 "
    "⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫齐 ⻬齐 ⻭齿 ⻮齿 ⻯竜 ⻰龙 ⻱龟 ⻲龟 ⻳龟"
)
# Kangxi Radicals and compatibility ideographs have their character in Unicode itself
RANGES = ((0x2F00, 0x2FD6), (0xF900, 0xFB00))


def unify() -> dict[str, str]:
    """Radical or compatibility ideograph → character."""
    unified = {pair[0]: pair[1] for pair in SUPPLEMENT.split()}
    for start, end in RANGES:
        for char in map(chr, range(start, end)):
            plain = unicodedata.normalize("NFKC", char)
            if plain != char and len(plain) == 1:
                unified[char] = plain
    return unified


UNIFIED: Mapping[str, str] = unify()
