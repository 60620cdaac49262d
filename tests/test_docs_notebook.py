"""The notebook runs from the top, and what it shows is what it prints.

Skipped where what runs it (the extra ``docs``) is not installed.
"""

from __future__ import annotations

import importlib.util
import json

import pytest

from conftest import ROOT

NOTEBOOK = ROOT / "docs" / "from-files-to-dyads.ipynb"

LARGEST = 200_000
"""Bytes: a chart as a picture and some tables; anything larger is an output that nobody reads."""


def test_its_outputs_are_small_and_of_no_machine() -> None:
    assert NOTEBOOK.stat().st_size < LARGEST
    shown = json.dumps([cell.get("outputs") for cell in json.loads(NOTEBOOK.read_text("utf-8"))["cells"]])
    assert "/tmp" not in shown
    assert "Traceback" not in shown


@pytest.mark.slow
def test_it_runs_and_shows_what_it_prints() -> None:
    for needed in ("nbclient", "nbformat", "ipykernel", "matplotlib"):
        pytest.importorskip(needed, reason="the notebook is run with the extra `docs`")
    spec = importlib.util.spec_from_file_location("docs_notebook", ROOT / "docs" / "notebook.py")
    assert spec
    assert spec.loader
    running = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(running)
    kept = running.nbformat.read(NOTEBOOK, as_version=4)
    assert running.printed(running.ran()) == running.printed(kept), "run `python docs/notebook.py`"
