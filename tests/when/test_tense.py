"""Tense by cues: what was, what is to come, and where neither is said."""

from __future__ import annotations

import pytest

from communique.when.tense import still_to_come, surely_past, tense
from makers import spot


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("The ministers met on Friday.", "Friday", "past"),
        ("The ministers will meet on Friday.", "Friday", "future"),
        ("The vote is to be held on Friday.", "Friday", "future"),
        ("The vote will be held in the old hall on Friday.", "Friday", "future"),
        ("The vote was held on Friday.", "Friday", "past"),
        ("A vote is scheduled for Friday.", "Friday", "future"),
        ("On Friday the court ruled against them.", "Friday", "past"),
        ("On Friday the envoys will fly home.", "Friday", "future"),
        ("They lost. Friday will tell.", "Friday", "future"),
        ("A ship will leave from a newly rebuilt pier in May.", "May", "future"),
        ("He said the link would reopen in May.", "May", "future"),
        ("Holm said a ferry will run and closed the talks on Friday.", "Friday", "past"),
        ("Talks on Friday", "Friday", ""),
        ("The need for Friday", "Friday", ""),
    ],
)
def test_tense_of_a_clause(text: str, words: str, found: str) -> None:
    assert tense(text, spot(text, words)) == found


@pytest.mark.parametrize(
    ("text", "past", "coming"),
    [
        ("The pact was signed in 2015.", True, False),
        ("The pact will end in 2015.", False, True),
        ("He promised that it would end in 2015.", False, False),
        ("It was to end in 2015.", False, False),
        ("The pact of 2015", False, False),
    ],
)
def test_bounds_ask_for_more_than_a_cue(text: str, past: bool, coming: bool) -> None:
    span = spot(text, "2015")
    assert (surely_past(text, span), still_to_come(text, span)) == (past, coming)
