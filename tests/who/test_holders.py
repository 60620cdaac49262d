"""The registry of office holders: asked by name, by office and day, and against its sources."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import pytest

from communique.who.holders import begin, by_family, covers, days, end, held, holders, last_day
from conftest import ROOT

sys.path.append(str(ROOT))
from training.offices import Row, coverage, office_of, rows, stood_in

HOLDERS = ROOT / "src" / "communique" / "who" / "holders.csv"

LARGEST = 300_000
"""Bytes that the wheel has for it."""

SAME = [
    # how coverage writes the name, the Wikidata id of its bearer
    ("Sergei Lavrov", "Q58217"), ("Sergey Lavrov", "Q58217"), ("SERGEY LAVROV", "Q58217"),
    ("Shinzo Abe", "Q132345"), ("Abe Shinzo", "Q132345"), ("Shinzō Abe", "Q132345"),
    ("Moon Jae-in", "Q21001"), ("Jae-in Moon", "Q21001"), ("Moon Jae In", "Q21001"),
    ("Kang Kyung-wha", "Q6362240"), ("John Bolton", "Q311269"), ("Donald J. Trump", "Q22686"),
    ("Antonio Guterres", "Q311440"), ("Dmitri Medvedev", "Q23530"), ("Sarah Huckabee Sanders", "Q27986907"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "wikidata"), SAME)
def test_a_person_is_found_under_every_spelling(name: str, wikidata: str) -> None:
    assert {holding.wikidata for holding in holders(name)} == {wikidata}


@pytest.mark.parametrize("name", ["George H.W. Bush", "Sergei Trump", "Jae-in", "Nobody Atall", ""])
def test_another_person_is_not(name: str) -> None:
    assert holders(name) == ()


def test_two_of_one_name_both_come() -> None:
    assert {h.wikidata for h in holders("Ri Yong Ho")} == {"Q12594422", "Q483800"}


def test_a_family_name_alone_gives_all_who_have_it() -> None:
    assert {"Donald Trump", "Ivanka Trump", "Melania Trump"} == {h.person for h in by_family("Trump")}
    assert holders("Trump") == by_family("Trump")
    assert {h.person for h in by_family("Moon")} >= {"Moon Jae-in", "Moon Hee-sang"}
    assert "Ban Ki-moon" not in {h.person for h in by_family("Moon")}


HELD = [
    # office, of, day, who
    ("foreign-minister", "USA", "2018-03-15", ["Rex Tillerson"]),
    ("foreign-minister", "USA", "2018-04-10", []),
    ("foreign-minister", "USA", "2018-04-26", ["Mike Pompeo"]),
    ("foreign-minister", "USA", "2018-03-31/2018-05-01", ["Rex Tillerson", "Mike Pompeo"]),
    ("foreign-minister", "USA", "2018", ["Rex Tillerson", "Mike Pompeo"]),
    ("head-of-state", "KOR", "2018-05-26", ["Moon Jae-in"]),
    ("head-of-state", "PRK", "2018", ["Kim Jong-un"]),
    ("head-of-government", "JPN", "2018-0X", ["Shinzō Abe"]),
    ("secretary-general", "UNO", "2018-06-12", ["António Guterres"]),
    ("spokesperson", "RUS", "2018-03-20", ["Maria Zakharova"]),
    ("foreign-minister", "USA", "2031-01-01", []),
    ("foreign-minister", "XXX", "2018-01-01", []),
    ("night-watchman", "USA", "2018-01-01", []),
]  # fmt: skip


@pytest.mark.parametrize(("office", "of", "day", "who"), HELD)
def test_who_held_an_office(office: str, of: str, day: str, who: list[str]) -> None:
    assert [holding.person for holding in held(office, of, day)] == who


def test_an_office_is_told_of_only_as_far_as_its_sources_go() -> None:
    covered = covers("foreign-minister", "USA")
    assert covered is not None and covered[0] < "2000" and covered[1] <= last_day()
    assert covers("foreign-minister", "XXX") is None
    assert held("head-of-state", "CHN", last_day())
    assert held("head-of-state", "CHN", "9999") == ()


@pytest.mark.parametrize("day", ["31 February", "2018-13-01", "2018-01-01/2018-02-01/2018-03-01", "18"])
def test_what_is_no_date_is_refused_by_name(day: str) -> None:
    with pytest.raises(ValueError, match=day[:4]):
        held("head-of-state", "USA", day)


def test_days_are_as_wide_as_their_digits() -> None:
    assert days("") == ("0000-01-01", "9999-12-31")
    assert days("201X") == ("2010-01-01", "2019-12-31")
    assert days("2018-03-05/2018-04") == ("2018-03-05", "2018-04-31")
    assert (begin(""), end("")) == ("0000-01-01", "9999-12-31")
    assert (begin("2018-1X-3X"), end("2018-1X-3X")) == ("2018-10-30", "2018-12-31")


def test_the_table_is_in_shape() -> None:
    with HOLDERS.open(encoding="utf-8", newline="") as lines:
        told = list(csv.DictReader(lines))
    assert HOLDERS.stat().st_size < LARGEST
    assert len(told) > 2000
    for row in told:
        assert row["person"] and row["wikidata"].startswith("Q") and row["office"] and row["source"]
        assert not row["end"] or not row["start"] or begin(row["start"]) <= end(row["end"])


OFFICES = [
    ("Secretary of State", "foreign-minister"), ("Minister for Foreign Affairs", "foreign-minister"),
    ("Deputy Minister of Foreign Affairs", "deputy-foreign-minister"),
    ("Vice Premier", "deputy-head-of-government"),
    ("Deputy Minister of Finance", "deputy-minister"), ("Supreme Leader", "head-of-state"),
    ("White House Deputy Press Secretary", "deputy-spokesperson"), ("Minister of Fisheries", "minister"),
    ("Permanent Representative to the United Nations", "un-ambassador"),
    ("ambassador to Chile", "ambassador"),
    ("First Lady", "other"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "office"), OFFICES)
def test_titles_have_their_office(title: str, office: str) -> None:
    assert office_of(title) == office


def table(folder: Path, *lines: str) -> list[str]:
    (folder / "us-cabinet.csv").write_text(
        "\n".join(["position,person,personID,start,end", *lines]), encoding="utf-8"
    )
    told: list[str] = []
    made = stood_in([*rows(folder, told=told)])
    return [f"{row.person}: {row.office}" for row in made] + told


def test_impossible_and_provincial_rows_are_left_out_and_named(tmp_path: Path) -> None:
    told = table(
        tmp_path,
        "Secretary of State,Ada Holm,Q1,2009-01-01,2008-01-01",
        "Secretary of State of Ohio,Bo Ek,Q2,2009-01-01,",
        "President,Cy Dahl,Q3,1981-01-01,1989-12-31",
        "President,Di Fry,Q4,2009-01-01,",
    )
    assert told[0] == "Di Fry: head-of-state"
    assert any("Ada Holm" in line and "2009-01-01 to 2008-01-01" in line for line in told)
    assert not any("Bo Ek:" in line or "Cy Dahl:" in line for line in told)


def test_a_deputy_who_stands_in_does_not_fill_the_office(tmp_path: Path) -> None:
    told = table(
        tmp_path,
        "Deputy Secretary of State,Ada Holm,Q1,2017-05-24,2019-12-20",
        "Secretary of State,Ada Holm,Q1,2018-04-01,2018-04-26",
        "Deputy Secretary of State,Bo Ek,Q2,2015-01-01,2016-01-01",
        "Secretary of State,Bo Ek,Q2,2016-01-01,2017-01-01",
    )
    assert told == [
        "Ada Holm: deputy-foreign-minister", "Ada Holm: acting-foreign-minister",
        "Bo Ek: deputy-foreign-minister", "Bo Ek: foreign-minister",
    ]  # fmt: skip


BEFORE = "Attorney General,Ada Holm,Q1,2010-01-01,2014-05-01"

STANDING_IN = [
    # invented lines of a table of the United States, the offices that they are told as
    ((BEFORE, "Attorney General,Bo Ek,Q2,2014-05-01,2014-07-01"),
     ["justice-minister", "acting-justice-minister"]),
    ((BEFORE, "Attorney General,Bo Ek,Q2,2014-05-01,2015-07-01"),
     ["justice-minister", "justice-minister"]),
    # Another's short term that waited for its beginning was agreed upon.
    ((BEFORE, "Attorney General,Bo Ek,Q2,2014-06-20,2014-09-01"),
     ["justice-minister", "justice-minister"]),
    # A piece of one's own longer term is none of somebody who stands in.
    (("Secretary of the Navy,Ada Holm,Q1,2010-01-01,2014-05-01",
      "Secretary of the Navy,Bo Ek,Q2,2014-05-01,2014-06-01",
      "Secretary of the Navy,Ada Holm,Q1,2014-06-01,2014-09-01"),
     ["minister", "acting-minister", "minister"]),
    # The president's own people need no Senate.
    (("National Security Advisor,Ada Holm,Q1,2010-01-01,2014-05-01",
      "National Security Advisor,Bo Ek,Q2,2014-05-01,2014-06-01"),
     ["security-adviser", "security-adviser"]),
    # Who becomes the successor's deputy has only kept the seat.
    (("Secretary of State,Bo Ek,Q2,2014-02-01,2014-12-20",
      "Deputy Secretary of State,Bo Ek,Q2,2014-12-20,2016"),
     ["acting-foreign-minister", "deputy-foreign-minister"]),
    # A deputy known to the year is deputy to the year's end.
    (("Secretary of Labor,Bo Ek,Q2,2014-02-01,2014-12-20", "Deputy Secretary of Labor,Bo Ek,Q2,2013,2014"),
     ["acting-minister", "deputy-minister"]),
    # The deputy of another ministry is none of this one's.
    (("Secretary of Labor,Bo Ek,Q2,2014-02-01,2014-12-20", "Deputy Secretary of Energy,Bo Ek,Q2,2013,2015"),
     ["minister", "deputy-minister"]),
    (("Prime Minister,Bo Ek,Q2,2014-02-01,2014-03-20", "Minister of Finance,Bo Ek,Q2,2013,2015"),
     ["acting-head-of-government", "finance-minister"]),
    (("Minister of Finance,Bo Ek,Q2,2014-02-01,2014-03-20", "Prime Minister,Bo Ek,Q2,2013,2015"),
     ["finance-minister", "head-of-government"]),
    (("Acting President,Bo Ek,Q2,2014-02-01,2014-03-20",), ["acting-head-of-state"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "offices"), STANDING_IN)
def test_who_stood_in_is_told_from_who_held(
    lines: tuple[str, ...], offices: list[str], tmp_path: Path
) -> None:
    assert [line.partition(": ")[2] for line in table(tmp_path, *lines)] == offices


def test_the_shipped_table_is_what_the_script_makes(shared: Path) -> None:
    folder = shared / "reference" / "officeholders"
    if not folder.is_dir():
        pytest.skip("the source tables are not here: ../shared/reference/officeholders")
    made = stood_in([*rows(folder, told=[])])
    with HOLDERS.open(encoding="utf-8", newline="") as lines:
        shipped = [tuple(row) for row in csv.reader(lines)][1:]
    assert sorted(map(tuple, made)) == sorted(shipped)


def test_the_page_states_what_is_covered() -> None:
    with HOLDERS.open(encoding="utf-8", newline="") as lines:
        registry = [Row(*row) for row in csv.reader(lines)][1:]
    page = (ROOT / "docs" / "registry.md").read_text(encoding="utf-8")
    assert "\n".join(coverage(registry)) in page, "run `python -m training.offices ... --coverage`"
    assert last_day() == "2022-09-13" and "13\nSeptember 2022" in page
