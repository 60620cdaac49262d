"""Articles dated by what they carry: invented pages of an invented strait."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.engines.times import times
from communique.model import Article, Cut, DateHint, When
from communique.when.article import date_article
from communique.when.evidence import Bound
from makers import article

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def dated(text: str, *hints: tuple[str, str], bounds: tuple[Bound, ...] = ()) -> When:
    """The date of an article with the given hints (kind, EDTF)."""
    page = article(text, hints=tuple(DateHint(kind=kind, text=value, value=value) for kind, value in hints))  # type: ignore[arg-type]
    holders = (lambda _: iter(bounds)) if bounds else None
    return date_article(page, times=times(text), officeholders=holders)


PLAIN = "The strait is open, Nordland said."


@pytest.mark.parametrize(
    ("hints", "edtf", "basis"),
    [
        ([("given", "2018-03-20"), ("meta", "2018-03-22")], "2018-03-20", "stated"),
        ([("meta", "2018-03-21"), ("url", "2018-03-20")], "2018-03-21", "stated"),
        ([("meta", "2021-05-01"), ("url", "2018-03-20")], "2018-03-20", "stated"),
        ([("meta", "2018-03-21"), ("dateline", "XXXX-03-20")], "2018-03-21", "stated"),
        ([("dateline", "2018-03-20"), ("clock", "2022-11-01")], "2018-03-20", "stated"),
        ([("line", "2018-03-20"), ("line", "2018-03-24")], "2018-03-20", "stated"),
        ([("url", "2018-03"), ("dateline", "XXXX-03-20")], "2018-03-20", "derived"),
        ([("given", "2018"), ("dateline", "XXXX-03-20")], "2018-03-20", "derived"),
        ([("given", "2018-03"), ("dateline", "XXXX-07-20")], "2018-03", "stated"),
        ([("given", "2018-03-05/2018-03-09"), ("meta", "2018-03-08")], "2018-03-08", "derived"),
        ([("dateline", "XXXX-03-20")], "XXXX-03-20", "stated"),
        ([("dateline", "XXXX-03-20"), ("clock", "2018-03-21")], "2018-03-20", "derived"),
        ([("dateline", "XXXX-03-20"), ("clock", "2018-07-21")], "XXXX-03-20", "stated"),
        ([("dateline", "XXXX-12-31"), ("clock", "2018-01-01")], "2017-12-31", "derived"),
        ([("clock", "2018-03-21")], "", "unknown"),
        ([("caption", "2018-03-21")], "", "unknown"),
        ([], "", "unknown"),
        ([("meta", "31 February"), ("dateline", "XXXX-03-20")], "XXXX-03-20", "stated"),
    ],
)
def test_hints_by_trust(hints: list[tuple[str, str]], edtf: str, basis: str) -> None:
    when = dated(PLAIN, *hints)
    assert (when.edtf, when.basis) == (edtf, basis)
    assert when.why


@pytest.mark.parametrize(
    ("hints", "words"),
    [
        ([("dateline", "2018-03-20"), ("clock", "2022-11-01")], "4 years later: the day the page was saved"),
        ([("meta", "2021-05-01"), ("url", "2018-03-20")], "but the page's own date says 2021-05-01"),
        ([("given", "2018-03-20"), ("dateline", "XXXX-05-01")], "but the date line says XXXX-05-01"),
        ([("url", "2018-03-20"), ("caption", "2018-04-02")], "but a caption says 2018-04-02, which is later"),
        ([("meta", "31 February"), ("url", "2018-03-20")], "'31 February', which is no date"),
    ],
)
def test_contradictions_are_said(hints: list[tuple[str, str]], words: str) -> None:
    assert words in dated(PLAIN, *hints).why


def test_what_agrees_is_not_called_a_contradiction() -> None:
    when = dated(
        PLAIN,
        ("meta", "2018-03-21"),
        ("url", "2018-03-20"),
        ("dateline", "XXXX-03-20"),
        ("caption", "2017-03-20"),
    )
    assert when.why == "the page's own date says 2018-03-21"


def test_the_year_of_a_date_line_from_its_weekday_and_a_plan() -> None:
    text = "NORDHAVN, March 20. It is open, Nordland said on Tuesday. Holm is ready to close it by May 2018."
    when = dated(text, ("dateline", "XXXX-03-20"))
    assert (when.edtf, when.basis) == ("2018-03-20", "derived")
    assert when.why == (
        "20 March, Tuesday in the text (the same day or the day before): 2007, 2012, 2013, 2018; "
        "'by May 2018' is still to come; so 2018"
    )


def test_two_years_that_fit_leave_the_year_open() -> None:
    text = "NORDHAVN, March 20. It was opened in 2011. It will be closed in 2019, Nordland said on Tuesday."
    when = dated(text, ("dateline", "XXXX-03-20"))
    assert (when.edtf, when.basis) == ("XXXX-03-20", "stated")
    assert "left: 2012, 2013, 2018, 2019" in when.why


def test_a_weekday_that_fits_no_year_is_said() -> None:
    text = "The strait was opened in 2017. It will be closed in May 2018, Nordland said on Friday."
    when = dated(text, ("dateline", "XXXX-03-20"))
    assert when.edtf == "XXXX-03-20"
    assert "no year fits all of it" in when.why


def test_a_caption_bounds_and_does_not_date() -> None:
    text = "The strait will be closed by May 2018, Nordland said on Tuesday."
    when = dated(text, ("dateline", "XXXX-03-20"), ("caption", "2017-11-11"))
    assert when.edtf == "2018-03-20"


def test_office_holders_bound_the_year() -> None:
    bound = Bound(dt.date(2017, 7, 1), dt.date(2019, 6, 30), "Ada Holm is minister, July 2017 to June 2019")
    when = dated(
        "NORDHAVN, March 20. The strait is open, Holm said on Tuesday.",
        ("dateline", "XXXX-03-20"),
        bounds=(bound,),
    )
    assert when.edtf == "2018-03-20" or "2019" in when.why
    alone = dated("Holm said on Tuesday it was open.", ("dateline", "XXXX-03-20"), bounds=(bound,))
    assert "Ada Holm is minister" in alone.why


def test_bounds_that_close_within_a_year_give_an_interval() -> None:
    text = "The strait was closed on 9 December 2017. It will be opened by 3 May 2018."
    when = dated(text)
    assert (when.edtf, when.basis) == ("2017-12-09/2018-05-03", "derived")
    wide = dated("The strait was closed on 9 December 2011. It will be opened by 3 May 2018.")
    assert wide.edtf == ""


def test_years_that_contradict_each_other_bound_nothing() -> None:
    text = "The strait was closed in 2017. It will be opened by 3 May 2012, Nordland said on Tuesday."
    assert dated(text, ("dateline", "XXXX-03-20")).edtf == "XXXX-03-20"


def test_a_running_year_and_a_picture_of_the_last_year() -> None:
    text = (
        "Since the beginning of the year, nine ferries have sunk. On November 3, the Aurora sank. "
        "On December 13, Holm resigned."
    )
    open_year = dated(text)
    assert (open_year.edtf, open_year.basis) == ("XXXX-12-13/XXXX-12-31", "derived")
    pictured = dated(text, ("caption", "2017-11-11"))
    assert (pictured.edtf, pictured.basis) == ("2017-12-13/2017-12-31", "assumed")


def test_an_archive_picture_says_nothing_of_the_year() -> None:
    text = "So far this year nine ferries have sunk. On December 13, Holm resigned."
    page = article(
        text, hints=(DateHint(kind="caption", text="File photo, Nov. 11, 2017", value="2017-11-11"),)
    )
    assert date_article(page, times=times(text)).edtf == "XXXX-12-13/XXXX-12-31"


def test_without_times_the_text_gives_no_evidence() -> None:
    page = article(
        "On Tuesday, by May 2018.", hints=(DateHint(kind="dateline", text="", value="XXXX-03-20"),)
    )
    assert date_article(page).edtf == "XXXX-03-20"


def _seeds() -> Iterator[tuple[str, tuple[DateHint, ...], str]]:
    yield "000", (DateHint(kind="dateline", text="", value="XXXX-01-19"),), "XXXX-01-19"
    yield "001", (DateHint(kind="caption", text="", value="2017-11-11"),), "2017-12-13/2017-12-31"
    yield "002", (DateHint(kind="dateline", text="", value="XXXX-03-20"),), "2018-03-20"


@pytest.mark.skipif(not SEEDS.is_dir(), reason=f"{SEEDS} is not there")
@pytest.mark.parametrize(("name", "hints", "edtf"), list(_seeds()))
def test_saved_pages_without_a_date(name: str, hints: tuple[DateHint, ...], edtf: str) -> None:
    text = (SEEDS / f"{name}.txt").read_text(encoding="utf-8")
    page = Article(id=name, doc=name, text=text, hints=hints)
    assert date_article(page, times=times(text)).edtf == edtf


def test_the_leads_weekday_after_a_dated_picture_dates_a_page_without_a_date_line() -> None:
    text = "Two men were held on Thursday after the raid, police in Oslo said. It rained."
    picture = DateHint(kind="caption", text="A street in Oslo on July 11, 2016", value="2016-07-11")
    when = date_article(article(text, id="a", hints=(picture,)), times=times(text))
    assert (when.edtf, when.basis) == ("2016-07-14/2016-07-15", "assumed")
    assert "Thursday" in when.why and "2016-07-11" in when.why


def test_an_archive_picture_and_a_lead_without_a_weekday_date_nothing() -> None:
    text = "Two men were held on Thursday after the raid, police in Oslo said."
    archive = DateHint(kind="caption", text="File picture: Oslo on July 11, 2016", value="2016-07-11")
    assert date_article(article(text, id="a", hints=(archive,)), times=times(text)).edtf == ""
    plain = "Two men were held after the raid, police in Oslo said."
    picture = DateHint(kind="caption", text="A street in Oslo on July 11, 2016", value="2016-07-11")
    assert date_article(article(plain, id="a", hints=(picture,)), times=times(plain)).edtf == ""


POST = "The ferry sails. — Ada Holm (@adaholm) February 5, 2018"


def test_a_quoted_post_opens_the_weeks_of_its_news() -> None:
    when = dated("Holm spoke of her ferry. " + POST)
    assert (when.edtf, when.basis) == ("2018-02-05/2018-03-22", "assumed")
    assert "the newest post shown is of 2018-02-05" in when.why
    lined = dated("NORDHAVN, Feb. 7. Holm spoke. " + POST, ("dateline", "XXXX-02-07"))
    assert (lined.edtf, lined.basis) == ("2018-02-07", "assumed")


def test_a_quoted_post_of_the_weekday_that_is_told_gives_the_day() -> None:
    when = dated("Holm wrote on Monday that her ferry sails. " + POST)
    assert (when.edtf, when.basis) == ("2018-02-05/2018-02-06", "assumed")
    assert when.why == "a post is of 2018-02-05, Monday in the text: 2018-02-05, or the day after"
    other = dated("Holm said on Thursday that her ferry sails. " + POST)
    assert other.edtf == "2018-02-05/2018-03-22"


def test_an_old_post_gives_way_to_what_is_surely_later() -> None:
    when = dated("The ferry was sunk on 9 December 2020. It will be raised by 3 May 2021. " + POST)
    assert (when.edtf, when.basis) == ("2020-12-09/2021-05-03", "derived")
    assert "but the newest post shown" in when.why


def captioned(text: str, caption: str, said: str, value: str) -> When:
    page = article(
        text,
        hints=(DateHint(kind="caption", text=said, value=value),),
        cut=(Cut(text=caption, kind="caption"),),
    )
    return date_article(page, times=times(text))


def test_the_whole_caption_says_whether_its_picture_is_old() -> None:
    text = "Two men were held on Tuesday, police in Nordhavn said."
    new = captioned(text, "Nordhavn on July 11, 2016. (Ada Holm)", "July 11, 2016", "2016-07-11")
    assert new.edtf == "2016-07-12/2016-07-13"
    for old in (
        "Nordhavn on July 11, 2016. (Ada Holm, File)",
        "3/34 Nordhavn on July 11, 2016.",
        "Nordhavn July 11, 2016 Play slideshow 1 of 35",
    ):
        assert captioned(text, old, "July 11, 2016", "2016-07-11").edtf == ""


def test_the_weekday_of_a_picture_anywhere_in_the_text() -> None:
    text = "Leaders denied it. " + "It rained. " * 70 + "Crowds gathered on Monday, police said."
    when = captioned(text, "Crowds on April 4, 2016 (Ada Holm)", "April 4, 2016", "2016-04-04")
    assert (when.edtf, when.basis) == ("2016-04-04/2016-04-05", "assumed")


def test_a_caption_with_a_month_to_come() -> None:
    text = "The ferry will sail in March. “It will be in the first half of this year,” Holm said."
    when = captioned(text, "It will sail in March 2018", "March 2018", "2018-03")
    assert (when.edtf, when.basis) == ("2018-01-01/2018-03-31", "assumed")
    assert "a caption has 'March 2018' still to come" in when.why
    past = captioned(text, "It was seen in March 2018", "March 2018", "2018-03")
    assert past.edtf == ""


def test_an_agencys_copyright_line_gives_the_year_of_a_date_line() -> None:
    text = "NORDHAVN, March 20. The strait is open, Nordland said."
    page = article(
        text,
        hints=(DateHint(kind="dateline", text="NORDHAVN, March 20", value="XXXX-03-20"),),
        cut=(Cut(text="Copyright 2018 The Associated Press. All rights reserved.", kind="rights"),),
    )
    when = date_article(page, times=times(text))
    assert (when.edtf, when.basis) == ("2018-03-20", "assumed")
    assert "AP holds the rights of 2018" in when.why


def test_an_address_that_ends_in_a_day_which_the_weekday_confirms() -> None:
    text = "The strait is open, Nordland said on Tuesday."
    page = article(text, url="https://a.example/strait-open-032018", hints=())
    when = date_article(page, times=times(text))
    assert (when.edtf, when.basis) == ("2018-03-20", "derived")
    later = "The strait is open, Nordland said on Tuesday. It was closed in 2019."
    page = article(later, url="https://a.example/strait-open-032018", hints=())
    assert date_article(page, times=times(later)).edtf == ""
