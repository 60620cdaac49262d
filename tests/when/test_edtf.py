"""Dates that are partly known: reading them, writing them, what two have in common, and their laws."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.when.edtf import (
    Edtf,
    Point,
    from_iso,
    intersect,
    of_day,
    of_days,
    parse_edtf,
    same_day,
    spans,
)

DAYS = st.dates(min_value=dt.date(1, 1, 1), max_value=dt.date(9999, 12, 31))
NEAR_DAYS = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2030, 12, 31))


@st.composite
def points(draw: st.DrawFn) -> str:
    """A day, month or year of our time, some of its digits hidden."""
    day = draw(NEAR_DAYS)
    text = str(of_day(day))[: draw(st.sampled_from((4, 7, 10)))]
    hidden = draw(st.sets(st.integers(0, len(text) - 1), max_size=4))
    return "".join("X" if i in hidden and c != "-" else c for i, c in enumerate(text))


@st.composite
def intervals(draw: st.DrawFn) -> str:
    first, last = sorted((draw(NEAR_DAYS), draw(NEAR_DAYS)))
    return str(Edtf(Point(*str(of_day(first)).split("-")), Point(*str(of_day(last)).split("-"))))


EDTFS = st.one_of(points(), intervals())


@given(EDTFS)
def test_what_is_read_is_written_the_same(text: str) -> None:
    assert str(parse_edtf(text)) == text


@given(EDTFS)
def test_the_earliest_day_is_not_after_the_latest(text: str) -> None:
    edtf = parse_edtf(text)
    assert edtf.earliest <= edtf.latest


@given(EDTFS, EDTFS)
def test_the_order_of_two_dates_does_not_matter(one: str, other: str) -> None:
    assert intersect(parse_edtf(one), parse_edtf(other)) == intersect(parse_edtf(other), parse_edtf(one))


@given(EDTFS)
def test_a_date_has_itself_in_common_with_itself(text: str) -> None:
    edtf = parse_edtf(text)
    assert intersect(edtf, edtf) == edtf


@given(EDTFS, EDTFS, NEAR_DAYS)
def test_a_day_of_both_is_in_what_they_share(one: str, other: str, day: dt.date) -> None:
    a, b = parse_edtf(one), parse_edtf(other)
    if _holds(a, day) and _holds(b, day):
        common = intersect(a, b)
        assert common is not None
        assert _holds(common, day)


@given(EDTFS, EDTFS)
def test_what_two_share_lies_within_the_bounds_of_both(one: str, other: str) -> None:
    a, b = parse_edtf(one), parse_edtf(other)
    common = intersect(a, b)
    if common is not None and not common.open:
        assert max(a.earliest, b.earliest) <= common.earliest
        assert common.latest <= min(a.latest, b.latest)


@given(DAYS)
def test_a_day_of_the_calendar_survives(day: dt.date) -> None:
    edtf = parse_edtf(day.isoformat())
    assert (edtf.earliest, edtf.latest, edtf.precision) == (day, day, "day")


def _holds(edtf: Edtf, day: dt.date) -> bool:
    return any(first <= day <= last for first, last in spans(edtf, day, day))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2018-03-05", "2018-03-05", "2018-03-05", "day"),
        ("2018-02", "2018-02-01", "2018-02-28", "month"),
        ("2016", "2016-01-01", "2016-12-31", "year"),
        ("2018-03-05/2018-03-06", "2018-03-05", "2018-03-06", "interval"),
        ("2017-12/2018-02", "2017-12-01", "2018-02-28", "interval"),
        ("201X", "2010-01-01", "2019-12-31", "digits"),
        ("XXXX-01-19", "0001-01-19", "9999-01-19", "digits"),
        ("2018-XX-31", "2018-01-31", "2018-12-31", "digits"),
        ("2018-0X", "2018-01-01", "2018-09-30", "digits"),
        ("XXXX-02-29", "0004-02-29", "9996-02-29", "digits"),
    ],
)
def test_bounds_and_precision(text: str, earliest: str, latest: str, precision: str) -> None:
    edtf = parse_edtf(text)
    assert (edtf.earliest.isoformat(), edtf.latest.isoformat()) == (earliest, latest)
    assert edtf.precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2018-3-5",
        "18-03-05",
        "2018-02-30",
        "2019-02-29",
        "XXXX-02-30",
        "2018-13",
        "2018-1X-32",
        "2018-04-31",
        "0000",
        "0000-01-01",
        "2018-03-06/2018-03-05",
        "2018/",
        "/2018",
        "2018/2019/2020",
        "2018-03-05?",
        "2018~",
        "2018-21",
        "..",
        "2018-W10",
        "２０１８",
        "2018-03-05 ",
        "-2018",
        "XXXX-04-31",
    ],
)
def test_what_is_no_date_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(repr(text))):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ("2018-03", "2018-03-20", "2018-03-20"),
        ("2018", "XXXX-01-19", "2018-01-19"),
        ("2017/2019", "XXXX-01-19", "201X-01-19"),
        ("2018/2021", "XXXX-02-29", "2020-02-29"),
        ("2018-03-05/2018-03-09", "2018-03-08/2018-03-20", "2018-03-08/2018-03-09"),
        ("2018-02-20/2018-03-31", "2018-03", "2018-03"),
        ("201X", "XXXX-05", "201X-05"),
        ("201X", "2019-11/2021", "2019-11-01/2019-12-31"),
        ("XXXX-03-05/XXXX-03-06", "2018", "2018-03-05/2018-03-06"),
        ("XXXX-12-30/XXXX-01-02", "2018-01", "2018-01-01/2018-01-02"),
        ("2018-03-05", "2018-03-06", None),
        ("2018-01-18", "XXXX-01-19", None),
        ("199X", "200X", None),
        ("2018-XX-31", "2018-02", None),
    ],
)
def test_what_two_dates_share(one: str, other: str, common: str | None) -> None:
    found = intersect(parse_edtf(one), parse_edtf(other))
    assert (str(found) if found else None) == common


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2018-03-05T23:30:00+09:00", "2018-03-05"),
        ("2018-03-05T23:30:00Z", "2018-03-05"),
        ("2018-03-05 10:00", "2018-03-05"),
        ("20180305", "2018-03-05"),
        ("20180305T101500", "2018-03-05"),
        ("2018-W10-2", "2018-03-06"),
        ("2018-064", "2018-03-05"),
        (" 2018-03 ", "2018-03"),
        ("XXXX-03-20", "XXXX-03-20"),
        ("2018-03-05/2018-03-06", "2018-03-05/2018-03-06"),
    ],
)
def test_iso_dates_and_times(text: str, edtf: str) -> None:
    assert str(from_iso(text)) == edtf


@pytest.mark.parametrize(
    "text", ["5 March 2018", "2018-02-30T10:00:00", "2018-366", "today", "1520208000", "2018-03-05T25:00"]
)
def test_no_iso_date_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(repr(text))):
        from_iso(text)


def test_days_take_their_shortest_form() -> None:
    assert str(of_days(dt.date(2016, 2, 1), dt.date(2016, 2, 29))) == "2016-02"
    assert str(of_days(dt.date(2016, 1, 1), dt.date(2016, 12, 31))) == "2016"
    assert str(of_days(dt.date(2015, 1, 1), dt.date(2016, 12, 31))) == "2015/2016"
    assert str(of_days(dt.date(2016, 2, 1), dt.date(2016, 2, 28))) == "2016-02-01/2016-02-28"
    with pytest.raises(ValueError, match="2016-02-02"):
        of_days(dt.date(2016, 2, 2), dt.date(2016, 2, 1))


def test_a_day_of_slack_bridges_time_zones() -> None:
    one, other = parse_edtf("2018-03-05"), parse_edtf("2018-03-06")
    assert not same_day(one, other)
    assert same_day(one, other, slack=1)
    assert same_day(one, parse_edtf("XXXX-03-06"), slack=1)
    assert not same_day(one, parse_edtf("2018-03-07"), slack=1)
    assert same_day(parse_edtf("9999-12-31"), parse_edtf("9999-12-30"), slack=1)
