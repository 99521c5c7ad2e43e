"""Writes generated issues into a folder; a process of its own, prints the documents' labels as JSON.

An issue can also be left out but for one document: what is added to a store of the others.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from bench.gazettes.issues import write_corpus


def main(folder: str, issues: str) -> None:
    """Write a corpus of so many issues."""
    labels: dict[str, None] = {}
    for issue in write_corpus(int(issues)):
        (Path(folder) / f"{issue.name}.txt").write_text(issue.text, encoding="utf-8")
        labels |= dict.fromkeys(str(row.cells[0]) for row in issue.rows if row.table == "documents")
    print(json.dumps(list(labels), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
