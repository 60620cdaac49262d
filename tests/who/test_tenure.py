"""What the offices of persons tell of an article's day."""

from __future__ import annotations

import pytest

from communique.engines.mentions import mentions
from communique.engines.sentences import sentences
from communique.engines.times import times
from communique.model import DateHint, Reading
from communique.resolve import resolve
from communique.who import Cast
from communique.who.tenure import Tenure, in_office
from makers import ENGINE, article


def bounds(text: str) -> list[Tenure]:
    cut = sentences(text)
    reading = Reading(article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut))
    return list(in_office(Cast(article(text, id="a"), reading)))


def test_somebody_called_by_an_office_of_the_registry_is_in_it() -> None:
    (bound,) = bounds("US Secretary of State Rex Tillerson told reporters that Oslo was not helping.")
    assert bound.first is not None and bound.last is not None
    assert (bound.first.isoformat()[:7], bound.last.isoformat()) == ("2017-02", "2018-04-03")
    assert bound.why == "Rex Tillerson is Secretary of State of USA, 1 February 2017 to 31 March 2018"


def test_who_still_holds_the_office_bounds_on_one_side_only() -> None:
    (bound,) = bounds("Chinese President Xi Jinping arrived in Oslo on Monday.")
    assert bound.last is None and bound.first is not None and bound.first.year == 2013


@pytest.mark.parametrize(
    "text",
    [
        "Former US Secretary of State Rex Tillerson told reporters that Oslo was not helping.",
        "Then US Secretary of State Rex Tillerson told reporters that Oslo was not helping.",
        "Rex Tillerson told reporters that Oslo was not helping.",
        "Norwegian Trade Minister Ada Holm told reporters that Oslo was not helping.",
        "The weather in Oslo was fine.",
    ],
)
def test_a_past_office_no_office_and_an_unknown_one_tell_nothing(text: str) -> None:
    assert bounds(text) == []


def test_the_year_of_a_date_line_follows_from_who_was_in_office() -> None:
    text = "Oslo is not helping, US Secretary of State Rex Tillerson told reporters."
    cut = sentences(text)
    reading = Reading(
        article="a", engine=ENGINE, sentences=cut, mentions=mentions(text, cut), times=times(text)
    )
    line = DateHint(kind="dateline", text="OSLO, January 19.", value="XXXX-01-19")
    when = resolve(article(text, id="a", hints=(line,)), reading).published
    assert when.edtf == "2018-01-19" and when.basis == "derived"
    assert "Rex Tillerson is Secretary of State" in when.why and when.why.endswith("so 2018")
