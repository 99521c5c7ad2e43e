"""The notebooks: each runs top to bottom as its reader would run it, and prints what stands in it on a code host."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import matplotlib
import nbformat
import pytest
from matplotlib import font_manager, pyplot
from notebook_runs import METADATA, NOTEBOOKS, ROOT, Notebook, read_notebook, run_notebook

from gazette.plots import FONTS, show_chinese
from ontology.errors import GazetteError

EACH = pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])
MOST_BYTES = 400_000
# a path of a machine, an address that the next run has not, the colours of a terminal, an object's place in memory
OF_ONE_RUN = re.compile(
    r"(?<![\w/.])/(?:tmp|home|root|work|usr|var|Users)/|127\.0\.0\.1|localhost|\x1b|\bat 0x[0-9a-f]+"
)


def shown(notebook: Notebook) -> list[str]:
    """What each code cell of a notebook shows, as text; a picture is named only, because its bytes are of a machine."""
    return ["\n".join(map(text_of, cell.outputs)) for cell in notebook.cells if cell.cell_type == "code"]


def text_of(output: Notebook) -> str:
    """An output as text."""
    if output.output_type == "stream":
        return f"{output.name}: {output.text}"
    if output.output_type == "error":
        return f"error: {output.ename}: {output.evalue}"
    data = {kind: "a picture" if kind.startswith("image/") else text for kind, text in output.data.items()}
    return "\n".join(f"{kind}: {data[kind]}" for kind in sorted(data))


def test_notebooks_are_there() -> None:
    """The notebooks of the series, by their numbers."""
    assert [path.name[:2] for path in NOTEBOOKS] == [f"{number}-" for number in range(1, 8)]


@EACH
def test_runs_and_shows_what_is_kept(path: Path, tmp_path: Path) -> None:
    """A fresh run has no error, shows what is kept, and writes nothing into the checkout."""
    before = sorted((ROOT / "notebooks").rglob("*"))
    assert shown(run_notebook(path, tmp_path)) == shown(read_notebook(path)), (
        "the outputs kept are not those of a run; if the new ones are right: python tests/notebook_runs.py"
    )
    assert sorted((ROOT / "notebooks").rglob("*")) == before


@EACH
def test_is_readable_where_it_is_kept(path: Path) -> None:
    """What a code host shows: outputs without errors, warnings or traces of a machine, pictures, a modest size."""
    notebook = read_notebook(path)
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert outputs
    assert all(output.output_type != "error" for output in outputs)
    assert all(output.name == "stdout" for output in outputs if output.output_type == "stream")
    for text in shown(notebook):
        assert not (found := OF_ONE_RUN.search(text)), found
    assert path.stat().st_size < MOST_BYTES
    assert notebook.metadata == METADATA
    nbformat.validate(notebook)


@EACH
def test_calls_the_package_and_defines_nothing(path: Path) -> None:
    """Code that others could use belongs into the package, and the last cell says where to go on."""
    notebook = read_notebook(path)
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    assert "import gazette" in code
    assert not re.search(r"^\s*(?:def|class|async)\b", code, re.M)
    assert notebook.cells[0].source.startswith("# ")
    assert notebook.cells[-1].source.startswith("## What to try next\n")


def test_pictures_where_a_reader_would_look() -> None:
    """All notebooks draw, but the one on reading a file of one's own."""
    drawing = {path.name[0] for path in NOTEBOOKS if "image/png: a picture" in "\n".join(shown(read_notebook(path)))}
    assert drawing == set("123457")


def test_difference_is_found() -> None:
    """The comparison sees text that changed and a picture that is gone, and not another picture."""
    kept = read_notebook(NOTEBOOKS[0])
    other = read_notebook(NOTEBOOKS[0])
    pictures = [
        output for cell in other.cells for output in cell.get("outputs", []) if "image/png" in output.get("data", {})
    ]
    pictures[0].data["image/png"] = "another"
    assert shown(other) == shown(kept)
    del pictures[0].data["image/png"]
    assert shown(other) != shown(kept)


def test_an_error_in_a_cell_is_shown(tmp_path: Path) -> None:
    """A cell that fails stops the run, with the cell and its error."""
    cells = [nbformat.v4.new_code_cell("1 / 0")]  # type: ignore[no-untyped-call]
    broken = nbformat.v4.new_notebook(cells=cells)  # type: ignore[no-untyped-call]
    path = tmp_path / "broken.ipynb"
    nbformat.write(broken, path)  # type: ignore[no-untyped-call]
    (folder := tmp_path / "run").mkdir()
    with pytest.raises(Exception, match="ZeroDivisionError"):
        run_notebook(path, folder)


# ---------------------------------------------------------------- plots of Chinese


def test_chinese_is_drawn_as_characters() -> None:
    """Every character of such labels has a glyph: a missing one would be a warning, and warnings are errors here."""
    with matplotlib.rc_context():
        assert show_chinese(dpi=50) in FONTS
        figure, axes = pyplot.subplots()
        try:
            assert figure.dpi == 50
            axes.set(title="沈政发〔2022〕2号 ≥ −1 ● ○", xlabel="市城市管理行政执法局")
            figure.canvas.draw()
        finally:
            pyplot.close(figure)


def test_without_a_chinese_font_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Empty boxes in place of names would be worse than no plot."""
    monkeypatch.setattr(font_manager, "get_font_names", lambda: ["DejaVu Sans"])
    with pytest.raises(GazetteError, match=r"^no font for Chinese is installed.*apt-get install fonts-noto-cjk"):
        show_chinese()


def test_without_matplotlib_it_says_what_to_install(tmp_path: Path) -> None:
    """The package works without matplotlib, and a plot asks for it in one line."""
    (tmp_path / "matplotlib.py").write_text("raise ImportError\n", encoding="utf-8")
    program = (
        "from gazette.plots import show_chinese\nfrom gazette import GazetteError\n"
        "try:\n    show_chinese()\nexcept GazetteError as error:\n    print(error)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stdout == "plots need matplotlib, which is not installed: pip install 'gazette[notebooks]'\n"
