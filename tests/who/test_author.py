"""Who "I" is outside quotation marks."""

from __future__ import annotations

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.model import Reading, Span, Statement
from communique.who import Cast, speakers
from makers import ENGINE, article, spot

NOTE = "Editor's note: Ada Holm is a fellow in Turku. The opinions expressed in this column are hers.\n"
COLUMN = "Peter Virta said no. I have argued that ice forms."


def writer(text: str, byline: str = "", *said: tuple[str, str]) -> tuple[str, bool]:
    """Name of the speaker behind the first "I" of ``text``, and whether there is an actor."""
    made = article(text, byline=byline)
    cut = sentences(text)
    statements = tuple(
        Statement(id=str(n), source=(spot(text, a),), content=(spot(text, b),))
        for n, (a, b) in enumerate(said)
    )
    seen = mentions(text, cut)
    cast = Cast(
        made, Reading(article=made.id, engine=ENGINE, sentences=cut, mentions=seen, statements=statements)
    )
    at = text.index("I ")
    (who,) = speakers(cast, (Span(at, at + 1),))
    return who.name, who.actor is not None


@pytest.mark.parametrize(
    "byline",
    [
        "Maria Moe",
        "By Maria Moe",
        "By Maria Moe, Nordland Courier",
        "Maria Moe in Turku",
        "Maria Moe | Courier",
    ],
)
def test_i_is_the_one_who_signs(byline: str) -> None:
    assert writer(COLUMN, byline) == ("Maria Moe", True)


@pytest.mark.parametrize(
    "byline", ["", "By Maria Moe and Peter Lind", "Maria Moe, Peter Lind", "Northern Press", "Staff", "Maria"]
)
def test_nobody_signs_alone(byline: str) -> None:
    assert writer(COLUMN, byline) == ("I", False)


def test_a_note_tells_whose_opinions_they_are() -> None:
    assert writer(NOTE + COLUMN) == ("Ada Holm", True)
    assert writer(NOTE.replace("hers", "many") + COLUMN) == ("I", False)


@pytest.mark.parametrize(
    "text", ["'It is cold. I am late,' ran the note.", "“It is cold. I am late.", "« It is cold. I am late »"]
)
def test_in_quotation_marks_it_is_not_the_writer(text: str) -> None:
    assert writer(text, "Maria Moe") == ("I", False)


def test_what_somebody_says_is_not_the_writers() -> None:
    text = "The skipper swore it is cold and I am late."
    assert writer(text, "Maria Moe", ("The skipper", "it is cold and I am late")) == ("I", False)
    assert writer(text, "Maria Moe") == ("Maria Moe", True)
    assert writer("Skipper: Yes, I am late.", "Maria Moe") == ("I", False)


def test_a_post_that_a_page_shows_is_its_signer_s() -> None:
    post = "The ship left.\n\nAs I leave for Turku, I welcome the ferry. — Ada Holm (@holm) May 3, 2019"
    assert writer(post) == ("Ada Holm", True)
    assert writer(post + "\n\nThe ship came back.") == ("Ada Holm", True)
    assert writer(post.replace("(@holm)", "")) == ("I", False)
    apart = "As I leave for Turku, I welcome the ferry.\n\nThe ship left. — Ada Holm (@holm) May 3, 2019"
    assert writer(apart) == ("I", False)
