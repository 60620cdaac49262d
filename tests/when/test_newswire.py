"""Newswire: what annotators of TIMEX3 mark in a sentence, and its value. All sentences are invented."""

from __future__ import annotations

import pytest

from communique.engines.times import times
from communique.model import When
from communique.when.date import date_times, timex_value


def marked(text: str, published: str) -> list[tuple[str, str]]:
    """Words and TIMEX3 value of every expression of a text."""
    expressions = times(text)
    dates = date_times(text, expressions, When(edtf=published, basis="stated"))
    return [(e.span.of(text), timex_value(e, w)) for e, w in zip(expressions, dates, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Net income fell 3 percent in the third quarter, the company said Tuesday.",
            [("the third quarter", "2014-Q3"), ("Tuesday", "2014-10-14")],
        ),
        (
            "Profit for the third quarter rose to $4 million from $3 million a year earlier.",
            [("the third quarter", "2014-Q3"), ("a year earlier", "2013-Q3")],
        ),
        (
            "In the second quarter it lost $4 million, compared with a gain of $3 million a year ago.",
            [("the second quarter", "2014-Q2"), ("a year ago", "2013-Q2")],
        ),
        (
            "Orders in September were up 2 percent from a year earlier.",
            [("September", "2014-09"), ("a year earlier", "2013-09")],
        ),
        ("She left the board a year ago.", [("a year ago", "2013")]),
        ("The port was shut for three months.", [("three months", "P3M")]),
        ("Prices doubled over the past year.", [("the past year", "P1Y")]),
        ("Exports tripled in the last decade.", [("the last decade", "P1DE")]),
        ("The committee meets every week.", [("every week", "P1W")]),
        ("They meet every other week.", [("every other week", "P2W")]),
        ("Holm is now in prison.", [("now", "PRESENT_REF")]),
        ("The fund currently holds 4 percent.", [("currently", "PRESENT_REF")]),
        ("The current government has little support.", [("current", "PRESENT_REF")]),
        ("A recent survey found the same.", [("recent", "PAST_REF")]),
        ("The two men recently quarreled.", [("recently", "PAST_REF")]),
        ("Sales were slow in recent weeks.", [("recent weeks", "PAST_REF")]),
        ("The airline will cut more jobs in the coming months.", [("the coming months", "FUTURE_REF")]),
        ("Nobody knows what the future holds.", [("the future", "FUTURE_REF")]),
        ("It could be built in the near future.", [("future", "FUTURE_REF")]),
        ("Any future talks depend on it.", [("future", "FUTURE_REF")]),
        ("In the past, the two sides met in Oslo.", [("the past", "PAST_REF")]),
        ("Revenue fell in fiscal 1989.", [("fiscal 1989", "1989")]),
        ("Spending will rise this fiscal year.", [("this fiscal year", "2014")]),
        ("The deal will close this week.", [("this week", "2014-W42")]),
        ("Voters go to the polls next Tuesday.", [("next Tuesday", "2014-10-21")]),
        ("It closed last month.", [("last month", "2014-09")]),
        ("He spoke at 10 p.m. Monday.", [("10 p.m. Monday", "2014-10-13T22:00")]),
        ("The president will address the nation tonight.", [("tonight", "2014-10-16TNI")]),
        ("A bomb went off this morning.", [("this morning", "2014-10-16TMO")]),
        ("Two men were shot last night.", [("last night", "2014-10-15TNI")]),
        ("The plant was built in the mid-1990s.", [("the mid-1990s", "199")]),
        (
            "He was sacked in 2010, two years earlier he had been honored.",
            [("2010", "2010"), ("two years earlier", "2008")],
        ),
        ("The work should be done by year-end.", [("year-end", "2014")]),
        ("It will be finished by the year's end.", [("year's end", "2014")]),
        ("The troops leave by the end of the year.", [("the end of the year", "2014")]),
        ("She had arrived the day before.", [("the day before", "2014-10-15")]),
        ("The two-day meeting ended Wednesday.", [("two-day", "P2D"), ("Wednesday", "2014-10-15")]),
        ("The strike lasted two full weeks.", [("two full weeks", "P2W")]),
        ("Output fell for three straight quarters.", [("three straight quarters", "P3Q")]),
        ("It will take two to three weeks.", [("two", "P2W"), ("three weeks", "P3W")]),
        ("He faces five or six years in prison.", [("five", "P5Y"), ("six years", "P6Y")]),
        ("A few months later he was dead.", [("A few months later", "FUTURE_REF")]),
        ("The firm was sold several years ago.", [("several years ago", "PAST_REF")]),
        ("This year's third quarter was poor.", [("This year's third quarter", "2014-Q3")]),
        ("It beat the year-earlier quarter.", [("the year-earlier quarter", "2013-Q4")]),
        (
            "Costs rose in the second quarter; for the quarter, income was flat.",
            [("the second quarter", "2014-Q2"), ("the quarter", "2014-Q2")],
        ),
        ("Sales rose 6 percent for the first nine months.", [("the first nine months", "P9M")]),
        ("The 47-year-old teacher was freed late Wednesday.", [("late Wednesday", "2014-10-15")]),
        ("It pumps 40,000 barrels a day.", [("a day", "P1D")]),
        ("Dividends are paid twice a year.", [("twice a year", "P1Y")]),
        ("The show runs until Saturday.", [("Saturday", "2014-10-18")]),
        ("The summit begins Sunday.", [("Sunday", "2014-10-19")]),
        ("Shops are shut on Sundays.", [("Sundays", "XXXX-WXX-7")]),
        ("At the moment nothing moves.", [("the moment", "PRESENT_REF")]),
        ("It is the largest find to date.", [("date", "PRESENT_REF")]),
        ("The yearlong inquiry cost little.", [("yearlong", "P1Y")]),
        ("It changed after the Sept. 11 attacks.", [("Sept. 11", "2001-09-11")]),
        ("A summer rain fell on the town.", [("summer", "XXXX-SU")]),
        ("It opened last summer.", [("last summer", "2014-SU")]),
        ("The Sunday Times said so on Sunday.", [("Sunday", "2014-10-12")]),
        ("He will retire soon, as the former head once did.", []),
        ("Friday's vote was put off for 24 hours.", [("Friday", "2014-10-10"), ("24 hours", "PT24H")]),
        ("The talks resume in half an hour.", [("half an hour", "PT30M")]),
        (
            "It had closed the previous day at 1:30 p.m. EDT.",
            [("the previous day", "2014-10-15"), ("1:30 p.m. EDT", "2014-10-15T13:30")],
        ),
        (
            "Unemployment fell to 6 percent in August from 6.2 percent the month before.",
            [("August", "2014-08"), ("the month before", "2014-07")],
        ),
        ("In the same period last year it earned more.", [("last year", "2013")]),
        ("Sales beat those of the same quarter last year.", [("the same quarter last year", "2013-Q4")]),
        (
            "He lived there from 1998 to 2001 and in the '80s.",
            [("1998", "1998"), ("2001", "2001"), ("the '80s", "198")],
        ),
        ("Over the weekend, 12 people died.", [("the weekend", "2014-W41-WE")]),
        ("Rates will rise by early next year.", [("early next year", "2015")]),
        ("He was jailed nearly two decades ago.", [("nearly two decades ago", "199")]),
        ("They had been married for decades.", [("decades", "PXDE")]),
        ("The bank cut rates again on Oct. 2.", [("Oct. 2", "2014-10-02")]),
        ("A vote is set for Dec. 12.", [("Dec. 12", "2014-12-12")]),
        ("The 30-year bond fell on Thursday.", [("30-year", "P30Y"), ("Thursday", "2014-10-16")]),
        ("The ministry publishes annual and monthly figures.", [("annual", "P1Y"), ("monthly", "P1M")]),
        ("It was the worst storm in 40 years.", [("40 years", "P40Y")]),
        ("In the first half of the year, trade grew.", [("the first half of the year", "2014-H1")]),
        ("The dam was finished a day earlier than planned.", [("a day earlier", "2014-10-15")]),
        ("Nine months after the storm, they still live in tents.", [("Nine months", "P9M")]),
        ("These days nobody comes.", [("These days", "PRESENT_REF")]),
        ("Prosecutors spent months on the case.", [("months", "PXM")]),
        ("The company lost money in the latest quarter.", [("the latest quarter", "2014-Q3")]),
        ("The army said Thursday morning that four men had died.", [("Thursday morning", "2014-10-16TMO")]),
        ("Earlier this week the two sides met.", [("Earlier this week", "2014-W42")]),
        ("On Oct. 9-10 the court sat.", [("Oct. 9-10", "2014-10-09/2014-10-10")]),
    ],
)
def test_a_report_of_thursday_16_october_2014(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text, "2014-10-16") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lender must raise 5 billion euros by Monday.", [("Monday", "2013-04-08")]),
        ("The bank gave the island until Monday to find the money.", [("Monday", "2013-04-08")]),
        ("The unions called a strike for Tuesday.", [("Tuesday", "2013-04-09")]),
        ("A small group was blamed for Tuesday's attack.", [("Tuesday", "2013-04-02")]),
        ("It did not open until Tuesday.", [("Tuesday", "2013-04-02")]),
        ("The court may rule on Monday.", [("Monday", "2013-04-08")]),
        ("She is to speak this Sunday.", [("this Sunday", "2013-04-07")]),
        ("Ministers meet this weekend.", [("this weekend", "2013-W14-WE")]),
        ("Two climbers died this weekend.", [("this weekend", "2013-W13-WE")]),
        ("Sales fell in August and September 2012.", [("August", "2012-08"), ("September 2012", "2012-09")]),
        ("Growth slowed from the previous quarter.", [("the previous quarter", "2013-Q1")]),
        ("By the end of March, 300 had left.", [("the end of March", "2013-03")]),
        ("The law takes effect Jan. 1.", [("Jan. 1", "2014-01-01")]),
        ("The law takes effect next January.", [("next January", "2014-01")]),
        ("His contract expires in June.", [("June", "2013-06")]),
        ("It was announced on Feb. 28 that he would go.", [("Feb. 28", "2013-02-28")]),
        ("The game kicks off at 8 p.m. ET on Saturday.", [("8 p.m. ET on Saturday", "2013-04-06T20:00")]),
        (
            "They talked for about two hours Thursday afternoon.",
            [("about two hours", "PT2H"), ("Thursday afternoon", "2013-04-04TAF")],
        ),
        ("Snow fell overnight.", [("overnight", "2013-04-05TNI")]),
        ("It was the first such case in more than a century.", [("more than a century", "P1CE")]),
        ("A decade ago nobody knew her.", [("A decade ago", "200")]),
        ("The first case came 10 years ago.", [("10 years ago", "2003")]),
        ("Six weeks ago it was full.", [("Six weeks ago", "2013-W08")]),
        ("Three days earlier he had resigned.", [("Three days earlier", "2013-04-02")]),
        ("In the last two weeks, nine people died.", [("the last two weeks", "P2W")]),
        ("Over the next five years the fleet will shrink.", [("the next five years", "P5Y")]),
        ("The coming year will be hard.", [("The coming year", "2014")]),
        ("The rebels seized the town late last month.", [("late last month", "2013-03")]),
        ("He took office in January 2009.", [("January 2009", "2009-01")]),
        ("He has been there since 2009.", [("2009", "2009")]),
        ("The storm of 1987 was worse.", [("1987", "1987")]),
        ("The 1987 storm was worse.", [("1987", "1987")]),
        ("A 2011 study found it harmless.", [("2011", "2011")]),
        ("Since Sept. 11, 2001, cockpit doors are locked.", [("Sept. 11, 2001", "2001-09-11")]),
        ("On Christmas Day the town was quiet.", [("Christmas Day", "2012-12-25")]),
        ("The family left early Tuesday morning.", [("early Tuesday morning", "2013-04-02TMO")]),
        ("On Tuesday evening, the power failed.", [("Tuesday evening", "2013-04-02TEV")]),
        ("The mayor said on Friday he would resign.", [("Friday", "2013-04-05")]),
        ("OSLO, April 5 (Wire) - The mayor resigned.", [("April 5", "2013-04-05")]),
        ("Nearly 2,000 people came every day.", [("every day", "P1D")]),
        ("The paper comes out daily except Mondays.", [("daily", "P1D"), ("Mondays", "XXXX-WXX-1")]),
        ("The two talk once a week.", [("once a week", "P1W")]),
        (
            "The average wait is 40 days, down from 60 last year.",
            [("40 days", "P40D"), ("last year", "2012")],
        ),
        ("It happened at about 3:15 a.m. local time.", [("3:15 a.m.", "2013-04-05T03:15")]),
        ("The 20-year-old man died at once.", []),
        ("He is 60 years old.", []),
        ("He may be the best of the next generation.", []),
        ("The final is on May 25.", [("May 25", "2013-05-25")]),
        ("The army took over in the spring of 2012.", [("the spring of 2012", "2012-SP")]),
        ("She won the race for the third year in a row.", []),
        ("The second half of 2012 was better.", [("The second half of 2012", "2012-H2")]),
        ("Shares rose in the first half.", []),
        ("First-quarter profit doubled.", [("First-quarter", "2013-Q1")]),
        ("Fourth-quarter profit doubled.", [("Fourth-quarter", "2012-Q4")]),
        ("Profit in the fourth quarter of 2012 doubled.", [("the fourth quarter of 2012", "2012-Q4")]),
        ("He was jailed for life at the time.", []),
        ("No one had seen it in recent memory.", [("recent", "PAST_REF")]),
        ("It lasted from 9 a.m. to 5 p.m.", [("9 a.m.", "2013-04-05T09:00"), ("5 p.m.", "2013-04-05T17:00")]),
        ("He then served 18 months.", [("18 months", "P18M")]),
        ("A month after the vote, nothing has changed.", [("A month", "P1M")]),
        ("Within hours, the page was gone.", [("hours", "PTXH")]),
        ("In the 20th century it was a port.", [("the 20th century", "19")]),
        ("The talks may take months.", [("months", "PXM")]),
        ("About 100 days remain.", [("About 100 days", "P100D")]),
        ("Later that day, he flew home.", [("Later that day", "2013-04-05")]),
        ("On the same day, a second bomb went off.", [("the same day", "2013-04-05")]),
        ("The next day it rained.", [("The next day", "2013-04-06")]),
        ("He signed it Wednesday, a day after his return.", [("Wednesday", "2013-04-03"), ("a day", "P1D")]),
        ("It is due in less than a month.", [("less than a month", "P1M")]),
        ("He spent the past few days in bed.", [("the past few days", "PXD")]),
        (
            "Tomorrow is a holiday, and the day after tomorrow too.",
            [("Tomorrow", "2013-04-06"), ("the day after tomorrow", "2013-04-07")],
        ),
        ("In 2010-2011 the river dried up.", [("2010", "2010"), ("2011", "2011")]),
        ("This time last year it was dry.", [("last year", "2012")]),
        ("The deadline is midnight Friday.", [("midnight Friday", "2013-04-05T24:00")]),
        ("The deadline is Friday at noon.", [("Friday at noon", "2013-04-05T12:00")]),
        ("They will be back in two weeks.", [("two weeks", "P2W")]),
        ("Mid-March was cold.", [("Mid-March", "2013-03")]),
        ("By mid-afternoon the square was full.", [("mid-afternoon", "2013-04-05TAF")]),
        ("For most of the year it is closed.", [("the year", "2013")]),
        ("The best month of the year was May 2012.", [("May 2012", "2012-05")]),
        ("He worked nights, she worked days.", []),
        ("They have met three times this year.", [("this year", "2013")]),
        ("The year 1989 changed much.", [("The year 1989", "1989")]),
        ("The film opens Friday.", [("Friday", "2013-04-05")]),
        ("Fiscal year 2014 starts in October.", [("Fiscal year 2014", "2014"), ("October", "2013-10")]),
        ("The half-hour talk went well.", [("half-hour", "PT30M")]),
        ("It has been years since they spoke.", [("years", "PXY")]),
        (
            "The police counted 90 cases between January 3 and March 26.",
            [("January 3", "2013-01-03"), ("March 26", "2013-03-26")],
        ),
        (
            "The closure runs from November 12 to February 3.",
            [("November 12", "2012-11-12"), ("February 3", "2013-02-03")],
        ),
        ("The market is held Monday-Thursday.", [("Monday", "2013-04-01"), ("Thursday", "2013-04-04")]),
        ("It sank in the early hours of Thursday.", [("the early hours of Thursday", "2013-04-04TMO")]),
        ("It sank in the wee hours of Thursday.", [("Thursday", "2013-04-04")]),
        ("The early years of the war were quiet.", [("years", "PXY")]),
        (
            "They debated on Monday night. Holm wrote to the lender overnight.",
            [("Monday night", "2013-04-01TNI"), ("overnight", "2013-04-05TNI")],
        ),
        (
            "They debated on Monday night.\n\n8:05 a.m.\n\nHolm will speak again.",
            [("Monday night", "2013-04-01TNI"), ("8:05 a.m.", "2013-04-05T08:05")],
        ),
        (
            "They met on Monday. At 8:05 a.m. Holm came.",
            [("Monday", "2013-04-01"), ("8:05 a.m.", "2013-04-01T08:05")],
        ),
        ("Ola and Ida, 27 and 29 years old, were freed.", []),
        ("In my early 20s I was a sailor.", []),
        ("The star is four light years away.", []),
        ("The wind reached 90 miles per hour.", []),
        ("They earn 20 euros per hour.", [("per hour", "PT1H")]),
        ("The probe RX J1131-1231 was lost.", []),
        ("The Danish daily Havnen had it first.", []),
        ("The daily average fell.", [("daily", "P1D")]),
        ("It may be paid many years from now.", [("many years from now", "FUTURE_REF")]),
        ("It was built half a century ago.", [("half a century ago", "1963")]),
        ("It was built a half century ago.", [("a half century ago", "1963")]),
        ("The months-long siege ended.", [("months-long", "PXM")]),
        ("A week-long siege ended.", [("week-long", "P1W")]),
        ("It comes every 29 and a half days.", [("every 29 and a half days", "P29.5D")]),
        ("It was an April Fool's Day joke.", [("April Fool's Day", "2013-04-01")]),
        ("Following Monday's debate Holm left.", [("Monday", "2013-04-01")]),
        ("It was closed the following Monday.", [("the following Monday", "2013-04-08")]),
        ("A half-century of rule ended.", [("half-century", "P50Y")]),
        (
            "It will be settled by 6 o'clock this afternoon.",
            [("6 o'clock this afternoon", "2013-04-05T18:00")],
        ),
        ("He called at 3 o'clock in the morning.", [("3 o'clock in the morning", "2013-04-05T03:00")]),
        ("He called at 8 o'clock at night.", [("8 o'clock at night", "2013-04-05T20:00")]),
        ("Long ago, in the 1960s and '70s, it was rich.", [("the 1960s", "196"), ("'70s", "197")]),
    ],
)
def test_a_report_of_friday_5_april_2013(text: str, expected: list[tuple[str, str]]) -> None:
    assert marked(text, "2013-04-05") == expected


@pytest.mark.parametrize(
    "text",
    [
        "The current government has little support.",
        "A recent survey found the same.",
        "Any future talks depend on it.",
        "At the moment nothing moves.",
        "They launched a summer offensive.",
        "Sales were slow in recent weeks.",
        "More jobs will go in the coming months.",
        "The yearlong inquiry cost little.",
        "They marched for twenty-two weeks.",
    ],
)
def test_what_is_marked_without_a_day_gives_no_day_to_an_act(text: str) -> None:
    (expression,) = times(text)
    (when,) = date_times(text, (expression,), When(edtf="2014-10-16", basis="stated"))
    reference = expression.value.endswith("_REF") and not expression.shift
    assert not when.edtf or reference


def test_a_history_does_not_count_on_from_an_aside() -> None:
    text = (
        "War broke out on 3 May 1911. The port had been built a decade earlier. In June it fell. Papers "
        "declassified in 1995, however, name July. Peace came in 1913, 1914 and 1915."
    )
    expressions = times(text)
    dates = date_times(text, expressions, When(edtf="2018-03-20", basis="stated"))
    assert [w.edtf for w in dates][2:5:2] == ["1911-06", "1911-07"]
