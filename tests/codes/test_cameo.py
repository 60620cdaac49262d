"""Every PLOVER type and mode has its CAMEO code, and PLOVER's own conversion agrees where it has one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from communique.codes.cameo import CAMEO
from communique.codes.plover import EVENT_TYPES

BY_WORDING = {
    ("SANCTION", "convict"), ("ASSAULT", "destroy"), ("RETREAT", "resign"), ("THREATEN", "restrict"),
    ("ASSAULT", "primitive"), ("SANCTION", "withdraw"),
}  # fmt: skip
"""Modes of which the conversion says nothing, or which it has under another name."""


def test_every_type_and_mode_has_a_code_and_nothing_else_has() -> None:
    wanted = {(name, None) for name in EVENT_TYPES}
    wanted |= {(name, mode) for name, row in EVENT_TYPES.items() for mode in row.modes}
    assert set(CAMEO) == wanted
    assert [code for code in CAMEO.values() if not re.fullmatch(r"\d\d\d?", code)] == []
    assert {code for (_, mode), code in CAMEO.items() if mode is None and len(code) != 2} == set()


@pytest.mark.parametrize(("name", "mode"), sorted(k for k in CAMEO if k[1] and k not in BY_WORDING))
def test_the_conversion_leads_back_to_the_type(shared: Path, name: str, mode: str) -> None:
    table = (shared / "reference" / "CAMEO2PLOVER-2021.txt").read_text(encoding="utf-8")
    lines = re.findall(r"^(\d+): ([A-Z]+)", table, re.MULTILINE)
    back = {found for code, found in lines if code.startswith(CAMEO[name, mode])}
    assert name in back, f"{CAMEO[name, mode]} is {', '.join(sorted(back))}"
