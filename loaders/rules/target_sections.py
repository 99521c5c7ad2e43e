"""Assignments, sections and sentence heads that decide whether the numbers behind them are targets."""

from __future__ import annotations

from loaders.regex import regex

ASSIGNMENT = regex(r"牵头|负责|配合|落实|承办|协办|参与|主办|实施")
ASSIGNMENT_HEAD = regex(
    r"[（(\[［【〔](?:责任|牵头|主责|配合|主办|承办|协办|参与|实施)(?:单位|部门|主体|领导|人)[：:]|[（(](?:完成|办结)?时限[：:]|[（(]任务来源"
)
ASSIGNMENT_LINE = regex(
    r"[（(]?(?:责任|牵头|主责|配合|主办|承办|协办|实施|参与|参加)(?:单位|部门|领导|主体|人)[：:]|(?:完成|办结)?时限[：:]"
)
# sections that tell where a place stands, not where it goes
REPORT_HEADING = regex(
    r"(?:发展|工作|现实|规划|建设)(?:基础|现状|回顾|背景|环境)$|(?:主要|取得的?)?(?:成效|成就)$|现状(?:与|和|及|分析|问题)?(?!.{0,4}(?:目标|任务|思路|对策))|面临的?(?:形势|机遇|挑战|问题)|存在的?问题|形势分析"
)
# a sentence that goes on with parts of what the one before counted
PART_AT_HEAD = regex(r"□*其中")
