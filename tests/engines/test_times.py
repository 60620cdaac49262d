"""Time expressions: what they are, where they end, what only looks like one. All sentences are invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.engines.times import times


def found(text: str) -> list[tuple[str, str, str]]:
    """Words, type and value of every expression."""
    return [(t.span.of(text), t.type, t.value) for t in times(text)]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        # days
        ("It sank on March 5, 2018, at sea.", "March 5, 2018", "DATE", "2018-03-05"),
        ("It sank on 5 March 2018 at sea.", "5 March 2018", "DATE", "2018-03-05"),
        ("It sank on the 5th of March, 2018.", "the 5th of March, 2018", "DATE", "2018-03-05"),
        ("It sank on Saturday, Nov. 11, 2017.", "Saturday, Nov. 11, 2017", "DATE", "2017-11-11"),
        ("It sank on Mar. 5.", "Mar. 5", "DATE", "XXXX-03-05"),
        ("It sank on the first of May.", "the first of May", "DATE", "XXXX-05-01"),
        ("NORDHAVN, MARCH 20. It sank.", "MARCH 20", "DATE", "XXXX-03-20"),
        ("They met on March 5-6.", "March 5-6", "DATE", "XXXX-03-05/XXXX-03-06"),
        ("They met on 5–6 March 2018.", "5–6 March 2018", "DATE", "2018-03-05/2018-03-06"),
        ("It sank on 2018-03-20.", "2018-03-20", "DATE", "2018-03-20"),
        ("It sank on 20.03.2018.", "20.03.2018", "DATE", "2018-03-20"),
        ("It sank on 3/20/2018.", "3/20/2018", "DATE", "2018-03-20"),
        ("It sank on 20/3/2018.", "20/3/2018", "DATE", "2018-03-20"),
        ("It sank on 3/4/2018.", "3/4/2018", "DATE", "2018"),
        ("It sank on 29 February 2016.", "29 February 2016", "DATE", "2016-02-29"),
        ("It sank on March 5 last year.", "March 5 last year", "DATE", "XXXX-03-05"),
        ("It sank on New Year’s Eve.", "New Year’s Eve", "DATE", "XXXX-12-31"),
        ("Since 9/11 it is guarded.", "9/11", "DATE", "2001-09-11"),
        # weekdays
        ("It sank on Friday.", "Friday", "DATE", "XXXX-WXX-5"),
        ("Friday's storm sank it.", "Friday", "DATE", "XXXX-WXX-5"),
        ("It sank last Friday night.", "last Friday night", "TIME", "XXXX-WXX-5TNI"),
        ("It sank on Thurs. at sea.", "Thurs.", "DATE", "XXXX-WXX-4"),
        # months
        ("It sank in May.", "May", "DATE", "XXXX-05"),
        ("It sank in late November last year.", "late November last year", "DATE", "XXXX-11"),
        ("It sank in mid-March 2018.", "mid-March 2018", "DATE", "2018-03"),
        ("It sank at the end of June.", "the end of June", "DATE", "XXXX-06"),
        ("It sank in the last two weeks of June.", "the last two weeks of June", "DATE", "XXXX-06"),
        ("It sank in Sept. 2017.", "Sept. 2017", "DATE", "2017-09"),
        ("It sank last March.", "last March", "DATE", "XXXX-03"),
        # years and longer
        ("It sank in 1998.", "1998", "DATE", "1998"),
        ("It sank in '98.", "'98", "DATE", "1998"),
        ("It sank in early 1998.", "early 1998", "DATE", "1998"),
        ("It was lost in the 2015-16 season.", "2015-16", "DATE", "2015/2016"),
        ("It sank in the 1990s.", "the 1990s", "DATE", "199"),
        ("It sank in the mid-'80s.", "the mid-'80s", "DATE", "198"),
        ("It sank in the 19th century.", "the 19th century", "DATE", "18"),
        ("It sank in the late twentieth century.", "the late twentieth century", "DATE", "19"),
        ("It sank in 492 BC.", "492 BC", "DATE", "BC0492"),
        ("It sank in the first half of 2018.", "the first half of 2018", "DATE", "2018-H1"),
        ("It sank in the third quarter of 2018.", "the third quarter of 2018", "DATE", "2018-Q3"),
        ("It sank in the spring of 1794.", "the spring of 1794", "DATE", "1794-SP"),
        ("It sank last winter.", "last winter", "DATE", "XXXX-WI"),
        # relative
        ("It sank yesterday morning.", "yesterday morning", "TIME", "XXXX-XX-XXTMO"),
        ("It sank two days ago.", "two days ago", "DATE", "XXXX-XX-XX"),
        ("It sank twenty-five years ago.", "twenty-five years ago", "DATE", "XXXX"),
        ("It sank three months later.", "three months later", "DATE", "XXXX-XX"),
        ("It sank last week.", "last week", "DATE", "XXXX-WXX"),
        ("It sank the next day.", "the next day", "DATE", "XXXX-XX-XX"),
        ("It sank earlier this month.", "earlier this month", "DATE", "XXXX-XX"),
        ("It sank late last year.", "late last year", "DATE", "XXXX"),
        ("It will sink by the end of the year.", "the end of the year", "DATE", "XXXX"),
        ("The day before, it had sunk.", "The day before", "DATE", "XXXX-XX-XX"),
        ("It sank a few days ago.", "a few days ago", "DATE", "PAST_REF"),
        ("It sank recently.", "recently", "DATE", "PAST_REF"),
        ("It is sinking now.", "now", "DATE", "PRESENT_REF"),
        ("It will sink in the near future.", "future", "DATE", "FUTURE_REF"),
        # times of day
        ("It sank at 6 p.m. on Tuesday.", "6 p.m. on Tuesday", "TIME", "XXXX-WXX-2T18:00"),
        ("It sank at 18:30 GMT.", "18:30 GMT", "TIME", "XXXX-XX-XXT18:30"),
        ("It sank at noon on Friday.", "noon on Friday", "TIME", "XXXX-WXX-5T12:00"),
        ("It sank on the morning of 5 March.", "the morning of 5 March", "TIME", "XXXX-03-05TMO"),
        # lengths
        ("It took two weeks.", "two weeks", "DURATION", "P2W"),
        ("It took two and a half years.", "two and a half years", "DURATION", "P2.5Y"),
        ("It took half an hour.", "half an hour", "DURATION", "PT30M"),
        ("It took more than a decade.", "more than a decade", "DURATION", "P1DE"),
        ("It took at least 36 hours.", "at least 36 hours", "DURATION", "PT36H"),
        ("It was a two-day visit.", "two-day", "DURATION", "P2D"),
        ("It took years.", "years", "DURATION", "PXY"),
        ("It was adrift for forty-eight hours.", "forty-eight hours", "DURATION", "PT48H"),
        ("It was lost for two full weeks.", "two full weeks", "DURATION", "P2W"),
        ("It lost money for three straight quarters.", "three straight quarters", "DURATION", "P3Q"),
        ("For years it floated.", "years", "DURATION", "PXY"),
        ("It sank over the past three years.", "the past three years", "DURATION", "P3Y"),
        ("It took several months.", "several months", "DURATION", "PXM"),
        ("It took a hundred days.", "a hundred days", "DURATION", "P100D"),
        # habits
        ("They sail every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
        ("They sail twice a week.", "twice a week", "SET", "P1W"),
        ("They sail daily.", "daily", "SET", "P1D"),
        ("They sail every two weeks.", "every two weeks", "SET", "P2W"),
        ("They sail on Mondays.", "Mondays", "SET", "XXXX-WXX-1"),
    ],
)
def test_one_expression(text: str, words: str, kind: str, value: str) -> None:
    assert found(text) == ([(words, kind, value)] if words else [])


@pytest.mark.parametrize(
    "text",
    [
        "They may march to the port.",
        "The march on the port failed.",
        "Mrs May said no.",
        "Theresa May left by train.",
        "It came second.",
        "A second ferry sank.",
        "The sun sat low.",
        "The Sun is a paper.",
        "Sat down, he wept.",
        "They lost 1,900 men.",
        "There were 2000 people at sea.",
        "About 1500 sailors drowned.",
        "It cost $2018.",
        "The shop is open 24/7.",
        "Resolution 2012 was passed.",
        "The Hwasong-15 flew.",
        "An F-16 flew.",
        "Flight 2015 fell.",
        "He was heard in Case 2000.",
        "The fall of the town was near.",
        "They will fall in line.",
        "It rose 3.5 percent.",
        "The Daily Courier wrote.",
        "Three quarters of the fleet sank.",
        "On April Jones they relied.",
        "It is due on 31 Foo.",
        "The 12 Angry Men",
        "They won 3-2.",
        "It was 5:75.",
        "Chapter 3 is long.",
        "They were of one mind.",
        "In the last minute of play",
        "It was 25:10.",
        "Call 2-3-4.",
        "The port of Augusta",
        "It is a minister of state.",
        "Win or lose, half were lost.",
        "He is the next minister.",
        "That is the last ferry.",
        "The late Ada Holm",
        "The early bird",
        "Each side agreed.",
        "A 55-year-old sailor drowned.",
        "The captain is 55 years old.",
        "It was their third wreck in as many years.",
        "Nordland lost in the quarter-finals.",
        "It will sail soon, its former owner said.",
        "The current of the strait is strong.",
        "Water ran from a hot spring.",
        "The Sunday Telegraph has the story.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It sank on 31 February.", ["XXXX-02"]),
        ("It sank on February 31, 2018.", ["2018"]),
        ("It sank on 29 February 2018.", ["2018-02"]),
        ("It sank on 2018-02-31.", []),
        ("It sank on 31.02.2018.", []),
        ("It sank in the year 0.", []),
        ("It sank in 0000.", []),
        ("It sank on 14 August-24 August 2017.", ["2017-08-14", "2017-08-24"]),
        ("It sank on December 30-January 2, 2018.", ["2017-12-30", "2018-01-02"]),
        ("The war of 1955-1963 was long.", ["1955", "1963"]),
        ("Mrs May said in May that it may rain.", ["XXXX-05"]),
        ("He said that Friday would do.", ["XXXX-WXX-5"]),
        ("From the spring to late 2018.", ["XXXX-SP", "2018"]),
        ("They met on Tuesday and Wednesday.", ["XXXX-WXX-2", "XXXX-WXX-3"]),
        ("In March 20 people drowned.", ["XXXX-03"]),
        ("Vision 2030’s goals; the 1930’s", ["2030", "193"]),
        ("It fell by half of 1969’s catch.", ["1969"]),
    ],
)
def test_several_or_impossible(text: str, values: list[str]) -> None:
    assert [value for _, _, value in found(text)] == values


@pytest.mark.parametrize(
    ("text", "mod", "anchor", "shift"),
    [
        ("late November last year", "END", "report", "-P1Y"),
        ("last Friday", "", "report", "<"),
        ("the following Friday", "", "story", ">"),
        ("this spring", "", "report", "="),
        ("two days ago", "", "report", "-P2D"),
        ("two days later", "", "story", "P2D"),
        ("a year earlier", "", "story", "-P1Y"),
        ("nearly two years ago", "LESS_THAN", "report", "-P2Y"),
        ("earlier this month", "BEFORE", "report", "P0M"),
        ("a few days ago", "", "report", "-PXD"),
        ("next week", "", "report", "P1W"),
        ("the next week", "", "story", "P1W"),
        ("the previous day", "", "story", "-P1D"),
        ("the past three decades", "", "report", "-P30Y"),
        ("about two weeks", "APPROX", "", ""),
        ("early 2018", "START", "", ""),
    ],
)
def test_how_it_is_counted(text: str, mod: str, anchor: str, shift: str) -> None:
    (expression,) = times(f"It sank {text}.")
    assert (expression.mod, expression.anchor, expression.shift) == (mod, anchor, shift)


def test_a_line_break_ends_an_expression_unless_it_only_wraps_the_line() -> None:
    titled = "Nordland opens the strait in March\n20 ferries sail."
    assert [v for _, _, v in found(titled)] == ["XXXX-03"]
    wrapped = "The government of Nordland opened the strait to all ferries on March\n20, 2018, after a year."
    assert ("March\n20, 2018", "DATE", "2018-03-20") in found(wrapped)


def test_odd_spaces_and_scripts_do_no_harm() -> None:
    assert found("It sank on 5\N{NO-BREAK SPACE}March\N{NO-BREAK SPACE}2018.")[0][2] == "2018-03-05"
    assert found("Это было 5 марта. 3월 5일. مارس") == []
    assert found("") == []


@given(st.text(max_size=300))
def test_spans_are_in_order_and_slice_the_text(text: str) -> None:
    end = 0
    for expression in times(text):
        assert end <= expression.span.start < expression.span.end <= len(text)
        end = expression.span.end


PIECES = [
    "March",
    "5",
    "5-6",
    "2018",
    ",",
    "the",
    "last",
    "of",
    "week",
    "two",
    "p.m.",
    "6",
    "-",
    "Friday",
    "every",
    "first",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_order_of_time_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    for expression in times(text):
        assert expression.span.of(text).strip()
        assert expression.value


@pytest.mark.parametrize(
    "piece", ["the last first two weeks of early ", "5-", "March ", "of the ", "2018-", "x", "a few ", "\n"]
)
def test_long_runs_of_one_thing_take_linear_time(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        times(text)
        return time.process_time() - start

    seconds(1_000)
    short, long = seconds(6_000), min(seconds(48_000), seconds(48_000))
    # Eight times the text: quadratic time would be 64 times. The floor keeps the clock's grain out.
    assert long < 24 * max(short, 0.01)
