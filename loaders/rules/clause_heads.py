"""Where clauses and items part, and what may stand at a clause's head in front of a time frame."""

from __future__ import annotations

from loaders.regex import regex
from loaders.rules.indicators import BEARER, BODIES, BODY_AS_SUBJECT, WHOLE_PLACE

# what parts the clauses of a sentence: no comma within a number (1,800)
SEPARATOR = regex(r"(?<![0-9０-９])[,，]|[,，](?![0-9０-９]{3})|[；;：:]|——")
# words in front of a frame that leave it at its clause's head: it governs what follows up to the full stop.
# Behind anything else (回收率2022年达到60%) a deadline governs its clause.
CLAUSE_HEAD = regex(
    rf"(?:[□、（(]|[一二三四五六七八九十]是|{WHOLE_PLACE.pattern}|我[市县区省州]|{BEARER.pattern}|力争|争取|确保|保证|努力|计划|预计|原则上"
    r"|同时|并|且|要|应|须|将|即|到|在|于|分别|总体目标|主要目标|发展目标|具体目标|总体上)*+"
)
# a body that a clause lays a duty on, in front of its deadline: 市住建局要在6月10日前完成…
SUBJECT_HEAD = regex(rf"{BODIES}(?:分别|负责|牵头|必须|要|应|须)?(?:确保|力争)?[在于到]?")
# its deadline is that of a part (其中2024年完成4000公里) and goes no further
PART_OF_WHOLE = regex(r"其中[，,：:□]?$")
# 一是…；二是…: what an item sets ends with it
ITEM = regex(r"(?:(?<=[，,；;：:。])|^)(?P<number>[一二三四五六七八九十])是")
# 市住建局要…；市城管局要…: so does what one of several bodies is told
SUBJECT_ITEM = regex(
    rf"(?:^|(?<=[；;]))(?={BODY_AS_SUBJECT.pattern}|(?:{BEARER.pattern})□{{0,8}}[\u4e00-\u9fff]{{0,4}}(?:要|应|须|必须))"
)
