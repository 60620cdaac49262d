"""From words to the calendar, each on the day of an invented report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.engines.times import times
from communique.model import When
from communique.when.date import date_time, date_times, timex_value
from communique.when.edtf import parse_edtf

TUESDAY = When(edtf="2018-03-20", basis="stated")


def dated(text: str, published: str = "2018-03-20") -> list[str]:
    """The EDTF dates of all expressions of a text, in order."""
    return [w.edtf for w in date_times(text, times(text), When(edtf=published, basis="stated"))]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # weekdays
        ("He spoke on Tuesday.", "2018-03-20"),
        ("He spoke on Wednesday.", "2018-03-14"),
        ("He will speak on Wednesday.", "2018-03-21"),
        ("He spoke last Tuesday.", "2018-03-13"),
        ("He will speak next Tuesday.", "2018-03-27"),
        ("The talks of Friday's session failed.", "2018-03-16"),
        ("He spoke on Friday last week.", "2018-03-16"),
        ("He will speak on Tuesday of next week.", "2018-03-27"),
        ("He spoke late on Monday night.", "2018-03-19"),
        # days counted from the report
        ("He spoke yesterday.", "2018-03-19"),
        ("He will speak the day after tomorrow.", "2018-03-22"),
        ("He spoke 10 days ago.", "2018-03-10"),
        ("He left two weeks ago.", "2018-03-05/2018-03-11"),
        ("He left a few days ago.", "2018-03-13/2018-03-18"),
        ("He left three months ago.", "2017-12"),
        ("He left two years ago.", "2016"),
        # units
        ("He left last week.", "2018-03-12/2018-03-18"),
        ("He left last month.", "2018-02"),
        ("He left last year.", "2017"),
        ("He will leave next year.", "2019"),
        ("He left earlier this month.", "2018-03-01/2018-03-20"),
        ("He will leave later this year.", "2018-03-20/2018-12-31"),
        ("He left early this week.", "2018-03-19/2018-03-20"),
        ("He will leave by the end of the year.", "2018-09-01/2018-12-31"),
        ("He left over the weekend.", "2018-03-17/2018-03-18"),
        # months and days without a year
        ("The summit was held in February.", "2018-02"),
        ("The summit was held in November.", "2017-11"),
        ("The summit will be held in February.", "2019-02"),
        ("It yielded an agreement on a meeting in late April.", "2018-04-21/2018-04-30"),
        ("It was opened on November 28.", "2017-11-28"),
        ("It will be opened on January 5.", "2019-01-05"),
        ("It broke out in late November last year.", "2017-11-21/2017-11-30"),
        ("It broke out on 3 May last year.", "2017-05-03"),
        ("It closed last April.", "2017-04"),
        ("They met on March 5-6.", "2018-03-05/2018-03-06"),
        ("They met in mid-February.", "2018-02-11/2018-02-20"),
        ("It was built last summer.", "2017-06-01/2017-08-31"),
        ("It closed on Christmas Eve.", "2017-12-24"),
        # stated in full
        ("It is due by May 2018.", "2018-05"),
        ("It was built in the 1990s.", "199X"),
        ("It was built in the late 1990s.", "1997/1999"),
        ("It was built in the 19th century.", "18XX"),
        ("It was built in the first half of 2015.", "2015-01-01/2015-06-30"),
        ("It was built in the second quarter of 2015.", "2015-04-01/2015-06-30"),
        ("It was built in the winter of 2014.", "2014-12-01/2015-02-28"),
        ("The 2015-16 season was poor.", "2015/2016"),
        ("It opened on Easter Monday 2016.", "2016-03-28"),
        # stretches
        ("It fell over the past three years.", "2015-03-20/2018-03-20"),
        ("It will fall in the next 10 days.", "2018-03-20/2018-03-30"),
    ],
)
def test_dates_of_a_report_of_tuesday_20_march_2018(text: str, edtf: str) -> None:
    assert dated(text) == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "They meet every Monday.",
        "It took two weeks.",
        "They meet twice a year.",
        "They met in the past.",
        "It fell in 492 BC.",
        "They will meet in the near future.",
    ],
)
def test_what_has_no_date_gets_none(text: str) -> None:
    (expression,) = times(text)
    when = date_time(expression, text, TUESDAY)
    assert (when.edtf, when.basis) == ("", "unknown")
    assert when.why


@pytest.mark.parametrize(
    ("text", "edtfs"),
    [
        ("They met on March 8. On the following day they quarrelled.", ["2018-03-08", "2018-03-09"]),
        (
            "On March 8 he spoke of the measures of May 24, 2010. The next day they quarrelled.",
            ["2018-03-08", "2010-05-24", "2018-03-09"],
        ),
        (
            "On the evening of May 24, 2017, they met. The next day they quarrelled.",
            ["2017-05-24", "2017-05-25"],
        ),
        (
            "They met on March 8 to plan a summit by May 2018. The next day they quarrelled.",
            ["2018-03-08", "2018-05", "2018-03-09"],
        ),
        ("They met on February 3. Two weeks later they parted.", ["2018-02-03", "2018-02-12/2018-02-18"]),
        ("They met on February 3, 2015. That year the port closed.", ["2015-02-03", "2015"]),
        ("They met on Sunday. The day before, Holm had refused.", ["2018-03-18", "2018-03-17"]),
        ("They met on May 3, 2016. A month earlier, Holm had refused.", ["2016-05-03", "2016-04"]),
    ],
)
def test_the_time_told_before_is_an_anchor(text: str, edtfs: list[str]) -> None:
    assert dated(text) == edtfs


def test_an_anchor_two_paragraphs_back_is_none() -> None:
    text = "They met on March 8.\n\nNothing came of it.\n\nThe day before, Holm had refused."
    first, second = date_times(text, times(text), TUESDAY)
    assert (second.edtf, second.basis) == ("2018-03-19", "assumed")


def test_a_report_whose_year_is_open_keeps_it_open() -> None:
    assert dated("He spoke yesterday and on January 9.", "XXXX-01-19") == ["XXXX-01-18", "XXXX-01-09"]
    assert dated("It broke out in late November last year.", "XXXX-01-19") == ["XXXX-11-21/XXXX-11-30"]
    assert dated("He spoke on Monday.", "XXXX-01-19") == ["XXXX-01-13/XXXX-01-19"]
    assert dated("He left two years ago.", "XXXX-01-19") == [""]


def test_without_a_report_only_what_is_stated_is_known() -> None:
    text = "He spoke on Monday, on January 9, in May 2016 and two days later."
    assert dated(text, "") == ["", "XXXX-01-09", "2016-05", "XXXX-01-11"]


def test_an_interval_of_publication_widens_what_is_counted_from_it() -> None:
    assert dated("He spoke yesterday.", "2018-03-20/2018-03-22") == ["2018-03-19/2018-03-21"]


def test_a_history_takes_its_years_from_what_it_tells() -> None:
    text = (
        "War broke out on 3 May 1911. In June the port fell. On 9 March 1912 a fleet sailed. The next month "
        "it was lost. Peace was offered in 1913. In April 1914 it was signed. Borders were drawn in 1915."
    )
    assert dated(text, "2018-03-20") == [
        "1911-05-03",
        "1911-06",
        "1912-03-09",
        "1912-04",
        "1913",
        "1914-04",
        "1915",
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He spoke on Tuesday.", "2018-03-20"),
        ("He spoke on Monday night.", "2018-03-19TNI"),
        ("He left last week.", "2018-W11"),
        ("He left last month.", "2018-02"),
        ("He left two years ago.", "2016"),
        ("He left last summer.", "2017-SU"),
        ("He left in late November.", "2017-11"),
        ("He stayed for two weeks.", "P2W"),
        ("They meet every Monday.", "XXXX-WXX-1"),
        ("They met on March 5-6.", "2018-03-05/2018-03-06"),
        ("They will meet next weekend.", "2018-W12-WE"),
        ("It closed last quarter.", "2017-Q4"),
        ("It is closed now.", "PRESENT_REF"),
    ],
)
def test_values_in_the_notation_of_timeml(text: str, value: str) -> None:
    (expression,) = times(text)
    assert timex_value(expression, date_times(text, (expression,), TUESDAY)[0]) == value


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "2016-02-29", "XXXX-02-29", "20XX", ""])
def test_the_ends_of_the_calendar_break_nothing(published: str) -> None:
    text = (
        "He left two years ago, last week, yesterday, will return tomorrow, next year, on Friday, on "
        "29 February, at Easter, in the next 900 years, three centuries ago, this weekend, last winter and "
        "within a decade."
    )
    for edtf in dated(text, published):
        assert edtf == "" or parse_edtf(edtf)


@given(
    st.lists(
        st.sampled_from(
            [
                "Tuesday",
                "last",
                "next",
                "the",
                "week",
                "March",
                "5",
                "31",
                "February",
                "2018",
                "two",
                "years",
                "ago",
                "later",
                "early",
                "of",
                "end",
                "in",
                "and",
                "-",
                ",",
                "every",
                "day",
                "before",
                "this",
                "1990s",
                "few",
                "morning",
                "6 p.m.",
                "spring",
                "quarter",
                "half",
                "first",
                "century",
                "Easter",
                "now",
                "\n",
                ".",
            ]
        ),
        max_size=12,
    ),
    st.sampled_from(
        ["2018-03-20", "2016-02-29", "XXXX-02-29", "2018-03", "201X", "", "2018-03-05/2018-03-09"]
    ),
)
def test_any_words_give_dates_that_can_be_read_and_reasons(words: list[str], published: str) -> None:
    text = " ".join(words)
    expressions = times(text)
    for expression, when in zip(
        expressions, date_times(text, expressions, When(edtf=published)), strict=True
    ):
        assert when.edtf == "" or str(parse_edtf(when.edtf)) == when.edtf
        assert (when.basis == "unknown") == (when.edtf == "")
        assert when.why
        assert timex_value(expression, when)
