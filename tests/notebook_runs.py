"""Runs the notebooks as their readers do; `python tests/notebook_runs.py` writes what they print anew into notebooks/.

Each runs top to bottom in a folder of its own, laid out as the checkout is: `notebooks/` beside `corpus/`, so
that nothing is written into the checkout.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, TypeAlias

import nbformat
from matplotlib import font_manager
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent
NOTEBOOKS = tuple(sorted((ROOT / "notebooks").glob("*.ipynb")))
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
LONGEST = 120  # seconds that a cell may take on a busy machine

Notebook: TypeAlias = Any  # nbformat's comes without types


def read_notebook(path: Path) -> Notebook:
    """A notebook as it is kept."""
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def run_notebook(path: Path, folder: Path) -> Notebook:
    """Run a notebook in an empty folder, and give it with what it printed and drew.

    Raises nbclient's CellExecutionError, which shows the cell and its error.
    """
    shutil.copytree(ROOT / "notebooks" / "data", folder / "notebooks" / "data")
    (folder / "corpus").mkdir()
    for source in sorted((ROOT / "corpus").glob("*.txt")):
        shutil.copy(source, folder / "corpus")
    # where matplotlib makes its list of fonts for the first time it says so, which is no output of the notebook's
    font_manager.get_font_names()
    programs = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    notebook = read_notebook(path)
    client = NotebookClient(
        notebook,
        timeout=LONGEST,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder / "notebooks")}},
        record_timing=False,
        coalesce_streams=True,
    )
    client.execute(env={**os.environ, "PATH": programs})
    return plain_notebook(notebook)


def plain_notebook(notebook: Notebook) -> Notebook:
    """The notebook without what differs from run to run or is of one machine: counts of execution, versions."""
    notebook.metadata = nbformat.from_dict(METADATA)  # type: ignore[no-untyped-call]
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})  # type: ignore[no-untyped-call]
        if cell.cell_type == "code":
            cell.execution_count = None
            for output in cell.outputs:
                if output.output_type == "execute_result":
                    output.execution_count = None
                if "metadata" in output:
                    output.metadata = nbformat.from_dict({})  # type: ignore[no-untyped-call]
    return notebook


def main() -> None:
    """Run every notebook, or those that are named, and write it with its outputs."""
    named = [Path(each).resolve() for each in sys.argv[1:]]
    for path in named or NOTEBOOKS:
        with tempfile.TemporaryDirectory() as folder:
            ran = run_notebook(path, Path(folder))
        nbformat.write(ran, path)  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
