"""The bench: its arithmetic, its page, and that what measures still runs."""

from __future__ import annotations

import doctest
import importlib
import json
import subprocess
import sys
from pathlib import Path

import bench
from bench.__main__ import page
from bench.figures import Figure, Part, at_least, at_most, keep, kept, share, targets_table
from bench.parts import reference
from bench.parts.accuracy import scores_of
from bench.parts.closure import Closed, closure_table, references
from bench.parts.stages import Run, cells, growth_table, linear
from bench.processes import ENVIRONMENT, measured

PART = Part("closure", "The closure", "2021-03-05", "a machine", (at_least("closure", 90, 100, "×"),), "| a |\n")


def test_a_figure_says_whether_its_target_is_met() -> None:
    assert [at_most("a", 0.3, 0.3, "s").met, at_most("a", 0.31, 0.3, "s").met] == [True, False]
    assert [at_least("a", 9.9, 10, "×").met, at_least("a", 10, 10, "×").met] == [False, True]
    # what is printed as 0.99 may not have reached it
    assert (share("a", 0.98996, 0.99).measured, share("a", 0.98996, 0.99).met) == ("0.9900", False)


def test_what_falls_short_stands_first() -> None:
    figures = (
        share("good", 1, 0.99),
        Figure("no target", "5"),
        Figure("missing", "—", target="≥ 10 ×"),
        PART.figures[0],
    )
    lines = targets_table([Part("a", "A", "2021-03-05", "", figures, "")]).splitlines()
    assert [line.split(" | ")[0].strip("| ") for line in lines[2:]] == ["missing", "closure", "good"]
    assert "| not measured |" in lines[2]
    assert "| **no** |" in lines[3]


def test_a_part_is_kept_and_shown_until_it_is_measured_again(tmp_path: Path) -> None:
    keep(PART, tmp_path / "closure.json")
    assert kept(tmp_path / "closure.json") == PART
    text = page(tmp_path)
    assert "| closure | 90 × |  | ≥ 100 × | **no** | 2021-03-05 |" in text
    assert "## The closure\n\n| a |\n\n<sub>2021-03-05; a machine</sub>" in text


def test_growth_is_held_against_the_size() -> None:
    runs = {
        1: Run({"cut": 1.0, "load": 0.5}, {"cut": 30, "load": 30}, 2048),
        10: Run({"cut": 14.0, "load": 5.0}, {"cut": 300, "load": 300}, 4096, {"cut": 3072, "load": 4096}),
    }
    assert linear("a build", runs, "issues").measured == "12.7 ×"
    assert linear("a build", runs, "issues").met is False
    assert linear("a build", {1: runs[1]}, "issues").met is None
    assert growth_table(runs, "issues").splitlines()[3:] == [
        "| cut | 1 s | 14 s (×14) | 21 | 3 MB |",
        "| load | 0.5 s | 5 s (×10) | 60 | 4 MB |",
        "| peak of memory | 2 MB | 4 MB |  |  |",
    ]
    assert cells([0.0, 1.0]) == ["0 s", "1 s"]


def test_what_owlrl_was_not_asked_for_is_a_bound() -> None:
    runs = [Closed(1000, 10, 0.01, 2.0), Closed(10_000, 100, 0.1, None)]
    assert references(runs) == [2.0, 20.0]
    assert "| 10,000 | 100 | 0.1 s (×10) | at least 20 s | 200 × |" in closure_table(runs)


def test_both_sides_are_extrapolated_by_the_line_through_their_sizes() -> None:
    runs = [reference.Run(issues, 0, 0, {"built": seconds}) for issues, seconds in ((6, 8.0), (24, 26.0))]
    assert reference.extrapolated(runs, "built") == 1002.0
    assert reference.extrapolated(runs[1:], "built") == 26.0 / 24 * 1000


def test_the_examples_in_the_bench_are_true() -> None:
    folder = Path(bench.__file__).parent
    names = [".".join(path.relative_to(folder.parent).with_suffix("").parts) for path in sorted(folder.rglob("*.py"))]
    tried = [doctest.testmod(importlib.import_module(name)) for name in names]
    assert sum(each.failed for each in tried) == 0
    assert sum(each.attempted for each in tried) >= 10


def test_what_measures_runs_on_the_smallest_sizes(tmp_path: Path) -> None:
    run = measured("accuracies", "1")
    total = scores_of(run)[-1]
    assert (total.expected, total.f1 >= 0.99, run["peak"] > 0) == (
        sum(t["expected"] for t in run["tables"].values()),
        True,
        True,
    )
    stages = Run(**measured("stages", "issues", "1"))
    assert {"read", "triples", "load", "derive", "closure", "describe", "export"} < set(stages.seconds)
    line = [
        sys.executable,
        "-m",
        "bench",
        "closure",
        "--sizes",
        "50",
        "100",
        "--kept",
        str(tmp_path),
        "--out",
        str(tmp_path / "page.md"),
    ]
    subprocess.run([*line, "--date", "2021-03-05"], env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)
    figures = json.loads((tmp_path / "closure-50-100.json").read_text(encoding="utf-8"))["figures"]
    assert [each["what"] for each in figures] == ["closure of 100 triples", "closure, 50 → 100 triples"]
    assert "| closure of 100 triples |" in (tmp_path / "page.md").read_text(encoding="utf-8")
