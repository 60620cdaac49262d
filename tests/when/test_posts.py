"""Dates under quoted posts: the name, the handle and the date have to stand together."""

from __future__ import annotations

import datetime as dt

import pytest

from communique.when.posts import posted

DAY = dt.date(2018, 2, 1)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sails. — Ada Holm (@adaholm) February 1, 2018",
        "The ferry sails. — Ada Holm (@adaholm) 1 February 2018\n\nIt was late.",
        "A post shared by Nord Ferries (@nordferries) on Feb 1, 2018 at 2:57pm PST",
        "It sails,... Posted by Nordhavn Harbour Office on Thursday, 1 February 2018",
        "The ferry sails. — Ada Holm \u200e (@adaholm)\u200e Feb. 1, 2018 Report",
    ],
)
def test_the_day_of_a_post(text: str) -> None:
    assert list(posted(text)) == [DAY]


@pytest.mark.parametrize(
    "text",
    [
        "Holm (@adaholm) wrote of the ferry on February 1, 2018.",
        "The ferry sails. — Ada Holm (@adaholm) February 1",
        "The ferry sails. — Ada Holm (@adaholm) February 31, 2018",
        "The ferry sailed on February 1, 2018.",
    ],
)
def test_no_day_of_a_post(text: str) -> None:
    assert list(posted(text)) == []


def test_posts_in_reading_order() -> None:
    text = "a — A (@a) February 1, 2018 b — B (@b) January 3, 2018"
    assert list(posted(text)) == [DAY, dt.date(2018, 1, 3)]
