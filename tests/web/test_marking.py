"""Marks never change a text: the pieces joined are the quote, whatever its parts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.web.marking import LONGEST, ORDER, Part, cut, marked

TEXT = "Ada Holm said that the ferry would sail in May, and Kim Dae denied it — twice."
spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)
parts = st.lists(
    st.builds(lambda s, k, e: Part(s[0], s[1], k, e), spans, st.sampled_from(ORDER), st.text("ab"))
)


@given(parts, st.none() | spans.map(tuple), st.integers(0, 30))
def test_the_pieces_joined_are_the_text(found: list[Part], aim: tuple[int, int] | None, base: int) -> None:
    pieces = cut(TEXT[base:], found, aim=aim, base=base)
    assert "".join(piece.text for piece in pieces) == TEXT[base:]
    assert all(piece.text for piece in pieces)


@given(parts)
def test_a_piece_is_of_every_entry_that_covers_it(found: list[Part]) -> None:
    place = 0
    for piece in cut(TEXT, found):
        over = {p.entry for p in found if p.start <= place and p.end >= place + len(piece.text) and p.entry}
        assert set(piece.entries) == over
        place += len(piece.text)


def test_where_parts_overlap_the_more_telling_is_shown() -> None:
    pieces = cut("they met", [Part(0, 8, "content"), Part(5, 8, "trigger")])
    assert [(piece.text, piece.kind) for piece in pieces] == [("they ", "content"), ("met", "trigger")]


def test_a_quote_counts_from_its_place_in_the_article() -> None:
    one = {"quote": "He said no.", "span": [5, 16], "parts": {"cue": [[8, 12]], "unknown": [[5, 7]]}}
    assert [(piece.text, piece.kind) for piece in marked(one)] == [
        ("He ", ""), ("said", "cue"), (" no.", ""),
    ]  # fmt: skip


def test_a_quote_as_long_as_a_book_is_cut_in_its_middle() -> None:
    text = "He said " + "a | " * 5_000 + "no."
    row = {"quote": text, "span": [0, len(text)], "parts": {"cue": [[3, 7]]}}
    pieces = marked(row)
    assert [piece.text for piece in pieces[:2]] == ["He ", "said"]
    assert len(pieces[2].text) == LONGEST + 3 and " … " in pieces[2].text
    assert pieces[2].text.endswith("no.")
