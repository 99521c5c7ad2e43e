"""Documents whose texts would be markup, scripts or unseen characters in a page, and a store that is built of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from conftest import ANHE

from graph.build import build_store

HOSTILE = (
    "<script>document.title='ran'</script>",
    "</script><script>document.title='ran'</script>",
    "</style><img src=x onerror=\"document.title='ran'\">",
    '"><svg onload=alert(1)>',
    '<a href="javascript:alert(1)">点</a>',
    "<iframe src=//evil.example></iframe>",
    "{{ 7*7 }}{% raw %}",
    "&lt;b&gt;&amp;",
    "<!-- <script> ]]> -->",
    "甲\u202e乙\u2066丙\u200f",
    "丁\u2028戊\x07己\u200b",
)
CHRONICLE = "安河大事记\n（2021年6月）\n\n" + "\n\n".join(
    f"6月{day}日 副市长周济到安河市第一人民医院调研。公园{text}开放。" for day, text in enumerate(HOSTILE, start=1)
)
PLAN = ANHE[4].read_text(encoding="utf-8").replace("加强厕所建设", HOSTILE[0]).replace("公共厕所", HOSTILE[2])
VISITED = "6月29日 副市长周济看望慰问困难群众齐小山。"


def build_hostile(folder: Path) -> Path:
    """A store of a chronicle and a plan that hold such texts, and of a notice; written into a folder."""
    for name, text in (("大事记", f"{CHRONICLE}\n\n{VISITED}\n"), ("方案", PLAN)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    build_store(sorted([*folder.glob("*.txt"), ANHE[2]]), folder / "store", place="安河市", as_of=date(2021, 12, 31))
    return folder / "store"
