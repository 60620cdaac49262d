"""Wrapped lines are read as the paragraphs that they are; lists, verses and headlines keep their ends."""

from __future__ import annotations

import textwrap

import pytest

from communique.engines import Reader
from communique.engines.lines import unwrapped
from makers import article

PARAGRAPH = (
    "Ministers from nine countries met in Oslo on Monday to look for a way out of the quarrel over the "
    "ferry. Norwegian Foreign Minister Ada Holm said that the line would be opened again in May, if the "
    "harbour was dredged by then, and thanked her guests for their patience in a long winter."
)


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_paragraphs_are_one_line_each(width: int) -> None:
    text = "\n\n".join(textwrap.fill(PARAGRAPH, width) for _ in range(2))
    assert unwrapped(text) == f"{PARAGRAPH}\n\n{PARAGRAPH}"
    assert len(unwrapped(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH,
        f"A headline\n{PARAGRAPH}",
        "- the ferry\n- the bridge to the mainland, which is shut\n- the harbour\n- two lighthouses\n- mail",
        "Roses are red,\nviolets are blue,\nand so on, as it has been said often enough,\nto you.",
        "",
        "\n\n\n",
    ],
)
def test_other_line_ends_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_a_headline_above_a_wrapped_paragraph_stays_its_own() -> None:
    text = "Ferry talks\n\n" + textwrap.fill(PARAGRAPH, 70)
    assert unwrapped(text).startswith("Ferry talks\n\nMinisters")


def test_the_reader_finds_in_wrapped_lines_what_it_finds_in_whole_ones() -> None:
    reader = Reader()
    wrapped = textwrap.fill(PARAGRAPH, 70)
    whole, found = (reader.annotate(article(text, id="a")) for text in (PARAGRAPH, wrapped))
    assert whole.statements
    assert [s.content for s in found.statements] == [s.content for s in whole.statements]
    assert [e.trigger for e in found.events] == [e.trigger for e in whole.events]
