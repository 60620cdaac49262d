"""A headline's form names its speaker only where what stands there can speak."""

from __future__ import annotations

import pytest

from communique.engines.headline import LONGEST, headline
from communique.model import Span, Statement


def read(line: str, *taken: Statement) -> tuple[str, str] | None:
    text = f"An older line\n{line}\n"
    head = Span(14, 14 + len(line))
    found = headline(text, head, taken)
    return found and (found.source[0].of(text), found.content[0].of(text))


@pytest.mark.parametrize(
    ("line", "source", "content"),
    [
        ("Oslo ready to host talks — Foreign Ministry", "Foreign Ministry", "Oslo ready to host talks"),
        ("No tankers were stopped at sea - Kremlin", "Kremlin", "No tankers were stopped at sea"),
        ("Lavrov: a new round must come by winter", "Lavrov", "a new round must come by winter"),
    ],
)
def test_a_speaker_behind_a_dash_or_before_a_colon(line: str, source: str, content: str) -> None:
    assert read(line) == (source, content)


@pytest.mark.parametrize(
    "line",
    [
        "Storm reaches the northern coast - Weather",
        "Opinion: why the ferry talks must go on",
        "Sudan: thousands flee the fighting in the west",
        "A well-known cross-border rail line is to reopen",
        "Short - Kremlin",
        "x" * LONGEST + " — Kremlin",
    ],
)
def test_what_cannot_speak_makes_no_statement(line: str) -> None:
    assert read(line) is None


def test_a_source_that_is_taken_is_not_told_twice() -> None:
    line = "No tankers were stopped in the strait - Kremlin"
    source = Span(14 + line.index("Kremlin"), 14 + len(line))
    assert read(line, Statement(id="s", source=(source,))) is None
