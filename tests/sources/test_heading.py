"""Title, site, date line and by-line are read where they stand, and not where they do not."""

from __future__ import annotations

import pytest

from communique.sources import frame
from communique.sources.byline import byline
from communique.sources.dateline import dateline
from communique.sources.dates import apart, first_date, stamp, url_date
from communique.sources.heading import site_name
from communique.sources.language import detect
from communique.sources.lines import lines_of

BODY = "Nordland and Southmark have resumed talks on the ferry link, the ministry said."


@pytest.mark.parametrize(
    ("text", "place", "value", "agency"),
    [
        ("NORDHAVN, May 4. /NPA/. The ferry sails.", "Nordhavn", "XXXX-05-04", "NPA"),
        ("NORDHAVN, May 4 /NPA/. The ferry sails.", "Nordhavn", "XXXX-05-04", "NPA"),
        ("NORDHAVN (NPA) — The ferry sails.", "Nordhavn", "", "NPA"),
        ("NORDHAVN, May 4 (Reuters) - The ferry sails.", "Nordhavn", "XXXX-05-04", "Reuters"),
        ("NORDHAVN, Northern Isles (AP) — The ferry sails.", "Nordhavn", "", "AP"),
        ("SAN MARTIN, Costa Verde — The ferry sails.", "San Martin", "", ""),
        ("NORDHAVN. May 4 (Interfax) - The ferry sails.", "Nordhavn", "XXXX-05-04", "Interfax"),
        ("Nordhavn, May 4 (Yonhap) -- The ferry sails.", "Nordhavn", "XXXX-05-04", "Yonhap"),
        ("Nordhavn, 4 May 2019 - The ferry sails.", "Nordhavn", "2019-05-04", ""),
        ("ST. OLAV, June 1. /NPA/. The ferry sails.", "St. Olav", "XXXX-06-01", "NPA"),
        ("RIO DE PRATA — The ferry sails.", "Rio de Prata", "", ""),
        ("NORDHAVN, May 4. /TASS Correspondent Jo Berg/. The ferry sails.", "Nordhavn", "XXXX-05-04", "TASS"),
        ("(Reuters) - The ferry sails.", "", "", "Reuters"),
        ("May 4 (UPI) -- The ferry sails.", "", "XXXX-05-04", "UPI"),
    ],
)
def test_date_lines(text: str, place: str, value: str, agency: str) -> None:
    found = dateline(text)
    assert found is not None
    assert (found.place, found.value, found.agency) == (place, value, agency)
    assert text.startswith(found.text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Holm, 34, said the ferry sails.",
        "On May 4 (Saturday) the ferry sailed.",
        "NATO — The alliance said the ferry sails.",
        "EXCLUSIVE - The ferry sails, says Holm.",
        "The ministry (NPA) said the ferry sails.",
        "HOLM: We keep our word.",
        "A $5 billion plan — The biggest ever — was dropped.",
        "Nordhavn – It is a city on a fjord.",
    ],
)
def test_sentences_are_no_date_lines(text: str) -> None:
    assert dateline(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jo Berg", "Jo Berg"),
        ("BY JO BERG AND KARIN DAHL", "JO BERG AND KARIN DAHL"),
        ("By Kim Min-seo in Nordhavn", "Kim Min-seo"),
        ("By Jo Berg, Nordland Post", "Jo Berg"),
        ("Jo Berg, Nordhavn correspondent", "Jo Berg"),
        ("By invitation only", ""),
        ("By Friday the talks had ended", ""),
        ("Jo Berg said so", ""),
    ],
)
def test_by_lines(text: str, names: str) -> None:
    assert byline(text) == names


def test_a_by_line_and_its_affiliation_are_cut_and_kept_as_names() -> None:
    article = frame(
        f"Ferry talks resume in Sund\nBy Jo Berg\nPost News, Sund\nPublished\n4 May 2019\n{BODY}", doc="d"
    )
    assert article.byline == "Jo Berg"
    assert article.text.split("\n\n") == ["Ferry talks resume in Sund", BODY]
    assert [(hint.kind, hint.value) for hint in article.hints] == [("line", "2019-05-04")]


def test_headlines_of_other_stories_above_the_title_are_not_it() -> None:
    page = f"Home\nTrending\nStorm hits the western coast of Eastmark\nFerry talks resume in Sund\n{BODY}"
    article = frame(page, doc="d")
    assert article.title == "Ferry talks resume in Sund"
    assert "Storm hits the western coast of Eastmark" in [part.text for part in article.cut]


@pytest.mark.parametrize(
    "above",
    [
        "World News May 4, 2019",
        "Send to a friend 기사 공유 Print",
        "COURIER+ subscribers only from Friday",
        "Copyright Courier",
        "Nordland Courier",
    ],
)
def test_labels_above_the_title_are_not_it(above: str) -> None:
    article = frame(f"Menu\n{above}\nFerry talks resume in Sund\nCourier Staff\n{BODY}", doc="d")
    assert article.text.split("\n\n") == ["Ferry talks resume in Sund", BODY]
    assert article.byline == "Courier Staff"


def test_voices_of_an_interview_are_no_heads() -> None:
    asked = ["Courier: Will the link reopen?", "Courier: And the fees?"]
    article = frame(
        f"An interview with Holm\n{BODY}\n{asked[0]}\nHolm: It will, in May.\n{asked[1]}\n{BODY}", doc="d"
    )
    assert not set(asked) & {head.of(article.text) for head in article.heads}


def test_a_title_said_twice_is_kept_once_and_names_the_site() -> None:
    article = frame(
        f"Ferry talks resume in Sund - Nordland Post\nMenu\nFerry talks resume in Sund\n{BODY}", doc="d"
    )
    assert (article.title, article.outlet) == ("Ferry talks resume in Sund", "Nordland Post")
    assert article.text.split("\n\n") == ["Ferry talks resume in Sund", BODY]


def test_a_text_without_a_title_gets_none() -> None:
    article = frame(f"{BODY}\nThe talks will go on next week.", doc="d")
    assert (article.title, article.heads) == ("", ())


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (f"- Nordland Post International\nFerry talks resume\n{BODY}", "Nordland Post International"),
        (
            f"Ferry talks\nHolm at the port of Sund - Nordland Post\n{BODY}\nThe pier - Nordland Post",
            "Nordland Post",
        ),
        (f"Ferry talks\nThe link will reopen. 04.05.2019, Nordland Post\n{BODY}", "Nordland Post"),
        (f"Nordland Courier\nFerry talks resume\n{BODY}", "Nordland Courier"),
        (f"World News\nFerry talks resume\n{BODY}", ""),
        (f"TASS\nFerry talks resume\n{BODY}", "TASS"),
        (f"Ferry talks resume - Ministry\n{BODY}", ""),
    ],
)
def test_site_names(page: str, name: str) -> None:
    assert site_name(lines_of(page)) == name


def test_the_owner_of_the_rights_is_the_outlet_and_an_agency_only_the_agency() -> None:
    article = frame(f"{BODY}\n© 2019 Nordland Post. All rights reserved.", doc="d")
    assert (article.outlet, article.agency) == ("Nordland Post", "")
    article = frame(f"{BODY}\nCopyright 2019 The Associated Press. All rights reserved.", doc="d")
    assert (article.outlet, article.agency) == ("AP", "AP")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sund, Saturday, Nov. 11, 2017", "2017-11-11"),
        ("20 March 201814:05", "2018-03-20"),
        ("20.03.2018 10:22", "2018-03-20"),
        ("2018/03/20", "2018-03-20"),
        ("13/04/2018", "2018-04-13"),
        ("03/04/2018", "2018"),
        ("May 5th", "XXXX-05-05"),
        ("14:05 May 04, 2019", "2019-05-04"),
        ("31 February 2018", ""),
    ],
)
def test_dates_as_pages_print_them(text: str, value: str) -> None:
    assert first_date(text)[1] == value


@pytest.mark.parametrize(
    ("text", "is_stamp"),
    [
        ("Tuesday, 20 March 2018, 14:05", True),
        ("Published: Mar 20, 2018 | 10:05 GMT", True),
        ("Updated 3 hours ago", True),
        ("The talks on May 5", False),
        ("1998", False),
    ],
)
def test_lines_that_are_only_dates(text: str, is_stamp: bool) -> None:
    assert stamp(text) is is_stamp


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://post.example/2019/05/04/talks", "2019-05-04"),
        ("https://post.example/asia/201712151060008263-ferry/", "2017-12-15"),
        ("https://post.example/politics/1002345", ""),
        ("https://post.example/20171305/x", ""),
        ("https://courier.example/2018/02/talks-in-oslo-1201925124/", "2018-02"),
        ("https://courier.example/kindle/2018-01/02/content_35.htm", "2018-01-02"),
        ("https://courier.example/talks-in-oslo-2018-2?IR=T", "2018-02"),
        ("https://courier.example/talks-of-2018-20", ""),
    ],
)
def test_dates_in_addresses(url: str, value: str) -> None:
    assert url_date(url) == value


def test_days_apart() -> None:
    assert apart("2019-05-04", "XXXX-05-06") == 2
    assert apart("XXXX-12-30", "2018-01-02") == 3
    assert apart("2019", "2019-05-04") == 0


@pytest.mark.parametrize(
    ("text", "given", "language"),
    [
        ("Talks resume Monday.", "", "en"),
        ("Putin met Trump.", "", "en"),
        ("Ja, natürlich.", "de", "de"),
        (
            "El ministro dijo el martes que las conversaciones continuarían sin condiciones previas.",
            "en-US",
            "es",
        ),
        ("12 : 30", "", "en"),
    ],
)
def test_languages(text: str, given: str, language: str) -> None:
    assert detect(text, given=given) == language
