"""From text to facts against jieba, which only cuts the same text into words; a process of its own, prints JSON.

jieba is no dependency: without it, its seconds are null. Its dictionary is loaded before the clock starts, and each
side's quickest of several rounds counts.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.gazettes.issues import write_corpus
from bench.processes import SAMPLE
from loaders.read import read_file

ISSUES = 8
ROUNDS = 3


def quickest(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Processor seconds of the quickest round."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


def compare(path: Path, cut: Callable[[str], object] | None) -> dict[str, object]:
    """One text's characters and seconds."""
    text = path.read_text(encoding="utf-8")
    return {
        "text": path.stem,
        "characters": len(text),
        "facts": quickest(lambda: read_file(path)),
        "words": None if cut is None else quickest(lambda: cut(text)),
    }


def main() -> None:
    """Compare on the sample and on generated issues."""
    cut: Callable[[str], object] | None = None
    if importlib.util.find_spec("jieba"):
        jieba = importlib.import_module("jieba")
        jieba.setLogLevel("ERROR")
        jieba.initialize()
        cut = jieba.lcut
    with tempfile.TemporaryDirectory() as folder:
        paths = [SAMPLE]
        for issue in write_corpus(ISSUES):
            paths.append(Path(folder) / f"{issue.name}.txt")
            paths[-1].write_text(issue.text, encoding="utf-8")
        read_file(SAMPLE)
        print(json.dumps([compare(path, cut) for path in paths], ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
