"""Runs the notebook of this folder and keeps what it printed: ``python docs/notebook.py``.

It keeps no clock, no counter and no path of the machine, so that the same record gives the same file.
"""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).resolve().parent
NOTEBOOK = HERE / "from-files-to-dyads.ipynb"

LONGEST = 300
"""Seconds for one cell: the one that reads the sample takes twenty on one core."""


def ran(path: Path = NOTEBOOK) -> nbformat.NotebookNode:
    """The notebook as it comes out when it is run from the top.

    Raises:
        CellExecutionError: for a cell that fails.
    """
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(
        notebook, timeout=LONGEST, kernel_name="python3", resources={"metadata": {"path": str(HERE)}}
    ).execute()
    for number, cell in enumerate(notebook.cells, start=1):
        cell.id = f"cell-{number}"
        cell.metadata = {}
        if cell.cell_type == "code":
            cell.execution_count = None
            cell.outputs = _joined(cell.outputs)
            for output in cell.outputs:
                if "metadata" in output:
                    output.metadata = {}
                if "execution_count" in output:
                    output.execution_count = None
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return notebook


def _joined(outputs: list[nbformat.NotebookNode]) -> list[nbformat.NotebookNode]:
    """The outputs with what one cell printed in one piece: how a kernel cuts it depends on its haste."""
    whole: list[nbformat.NotebookNode] = []
    for output in outputs:
        kind = (output.output_type, output.get("name"))
        last = whole[-1] if whole else None
        if last is not None and kind[0] == "stream" and kind == (last.output_type, last.get("name")):
            last.text += output.text
        else:
            whole.append(output)
    return whole


def printed(notebook: nbformat.NotebookNode) -> list[str]:
    """Everything that its cells printed as text, in order."""
    return [
        output.text if output.output_type == "stream" else output.data.get("text/plain", "")
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
    ]


if __name__ == "__main__":
    nbformat.write(ran(), NOTEBOOK)
    print(f"wrote {NOTEBOOK}", file=sys.stderr)
