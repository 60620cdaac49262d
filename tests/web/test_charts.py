"""Pictures say what the views and their own tables say, lead to the acts they count, and need no script."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections import Counter
from html.parser import HTMLParser
from typing import Any

import pytest
from fastapi.testclient import TestClient

import served
from communique.codes.plover import EVENT_TYPES
from communique.record import Record
from communique.views import Filter, Outline, Site, Tie, outlines, places, tallies, ties
from communique.web import charts
from communique.web.charts.areas import AREAS
from communique.web.charts.axis import Days, bins, grain, stretch, window
from communique.web.charts.drawing import symbol
from communique.web.charts.gazetteer import capital, spot, town
from communique.web.charts.projection import HEIGHT, WIDTH, place
from communique.web.charts.world import OUTLINES

DRAWN = {
    "/": "/overview/year",
    "/timeline": "/timeline/track",
    "/timeline?since=2018-03&until=2018-03": "/timeline/track",
    "/statements?country=PRK": "/statements/track",
    "/events": "/events/track",
    "/talks": "/talks/rounds",
    "/actors/PRK": "/actors/PRK/counterparts",
    "/dyads/USA/PRK": "/dyads/USA/PRK/relations",
    "/dyads/USA/PRK?by=month": "/dyads/USA/PRK/relations",
    "/map": "/map/world",
    "/compare?a=USA&b=PRK": "/compare/topics",
}
"""Each page with a picture, and where the picture's table is for programs."""


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(served.sample())


class Page(HTMLParser):
    """The pictures of a page: marks that lead somewhere, and the words of each table's cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[dict[str, str | None]] = []
        self.cells: list[str] = []
        self.inside: list[str] = []
        self.saved: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("svg", "table", "td"):
            self.inside.append(tag)
        if tag == "td" and "table" in self.inside:
            self.cells.append("")
        if tag == "a" and "svg" in self.inside:
            self.links.append(given)
        if tag == "a" and "download" in given:
            self.saved.append(str(given["href"]))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            self.inside.remove(tag)

    def handle_data(self, data: str) -> None:
        if "td" in self.inside and self.cells:
            self.cells[-1] += data


@pytest.mark.parametrize("path", DRAWN)
def test_each_picture_has_a_title_a_table_and_a_file_and_its_marks_lead_to_pages(
    app: TestClient, path: str
) -> None:
    html = app.get(path).text
    name = DRAWN[path].rsplit("/", 1)[1]
    assert f'id="chart-{name}"' in html
    assert re.search(r'<svg class="drawn[^"]*"[^>]* role="group" aria-label="[^"]+"', html)
    page = Page(html)
    assert page.links
    assert all(link["aria-label"] for link in page.links)
    found = {str(link["href"]) for link in page.links}
    answers = {link: app.get(link.partition("#")[0]).status_code for link in sorted(found)[:8]}
    assert set(answers.values()) == {200}, answers
    saved = [one for one in page.saved if one.partition("?")[0] == f"{DRAWN[path]}.csv"]
    assert saved
    rows = list(csv.reader(io.StringIO(app.get(saved[0]).text)))
    assert len(rows) > 1
    assert len(rows[0]) * (len(rows) - 1) <= len(page.cells)
    twin = saved[0].replace(".csv", ".json", 1)
    assert len(app.get(twin).json()) == len(rows) - 1


@pytest.mark.parametrize("path", sorted(set(DRAWN.values())))
def test_a_picture_that_a_page_has_not_is_said(app: TestClient, path: str) -> None:
    asked = "?a=USA&b=PRK" if path.startswith("/compare") else ""
    assert app.get(path.rsplit("/", 1)[0] + "/nothing.csv" + asked).status_code == 404


def test_a_dyad_counts_what_happened_and_shows_every_act(app: TestClient, record: Record) -> None:
    rows = app.get("/dyads/USA/PRK.json").json()
    happened = [row for row in rows if row["score"] is not None and row["date"]["edtf"]]
    table = app.get("/dyads/USA/PRK/relations.json?by=year").json()
    good = sum(row["quad"].endswith("cooperation") for row in happened)
    assert sum(line["cooperative"] for line in table) + sum(line["hostile"] for line in table) <= len(
        happened
    )
    assert 0 < sum(line["cooperative"] for line in table) <= good
    links = {str(link["href"]) for link in Page(app.get("/dyads/USA/PRK").text).links}
    inside = {f"/acts/{row['id']}" for row in happened if len(row["date"]["edtf"]) == 10}
    assert inside & links and len(inside - links) <= 2  # of long ago
    planned = {f"/acts/{row['id']}" for row in rows if row["score"] is None}
    assert not planned & links


def test_what_stands_between_two_is_what_each_row_says(record: Record) -> None:
    with record.look() as look:
        found = {one.id for one in outlines(look, Filter(), view="events", between=("USA", "PRK"))}

    def has(side: Any, name: str) -> bool:
        return any(name in (who.actor, who.country) for who in side)

    wanted = {
        row.id
        for row in record.events()
        for one, other in (("USA", "PRK"), ("PRK", "USA"))
        if has(row.actors, one) and (has(row.recipients, other) or has(row.actors, other))
    }
    assert found == wanted
    assert found


def test_tallies_and_outlines_count_the_rows_of_their_views(record: Record) -> None:
    for view in ("timeline", "statements", "events"):
        rows = [row.to_json() for row in record.view(view)]
        with record.look() as look:
            counted = tallies(look, Filter(), view=view)
            drawn = outlines(look, Filter(), view=view)
        day = "said" if view == "statements" else "date"
        assert sum(one.count for one in counted) == sum(bool(row[day]["edtf"]) for row in rows)
        assert [one.id for one in drawn] == [row["id"] for row in rows]


def test_ties_and_places_count_events(record: Record) -> None:
    with record.look() as look:
        found = ties(look, Filter())
        present, sites = places(look, Filter())
    rows = record.events()
    told = Counter(row.place.name for row in rows if row.place)
    assert (
        Counter(dict.fromkeys(told, 0))
        | Counter({name: sum(s.count for s in sites if s.name == name) for name in told})
        == told
    )
    assert present["PRK"] == sum(
        any(who.country == "PRK" for who in (*row.actors, *row.recipients)) for row in rows
    )
    met = sum(
        row.status == "actual"
        and any(who.country == "USA" for who in row.actors)
        and any(who.country == "PRK" for who in row.recipients)
        for row in rows
    )
    assert met == sum(t.count for t in found if (t.one, t.other, t.mutual) == ("USA", "PRK", False)) > 0


def test_the_year_can_be_turned(app: TestClient, record: Record) -> None:
    table = app.get("/overview/year.json?year=2018").json()
    assert [line["month"] for line in table] == [f"2018-{month:02d}" for month in range(1, 13)]
    days = Counter(
        row.date.edtf[:7] for row in record.timeline() if re.fullmatch(r"2018-\d\d-\d\d", row.date.edtf)
    )
    assert {line["month"]: line["acts"] for line in table if line["acts"]} == dict(days)
    assert app.get("/?year=0").status_code == 400
    assert 'href="/?year=2017#chart-year"' in app.get("/?year=2018").text


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("/dyads/USA/PRK?by=hour", "hour"), ("/map?on=2018-01-01", "on"), ("/map?limit=3", "limit"),
        ("/compare?a=USA&b=USA", "USA"), ("/compare?a=USA&b=nobodyatall", "nobodyatall"),
        ("/compare?a=USA&b=PRK&colour=red", "colour"),
        ("/compare.csv", "a and b"), ("/map?since=never", "never"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_said(app: TestClient, path: str, named: str) -> None:
    answer = app.get(path)
    assert answer.status_code == 400
    assert named in answer.text


def test_two_sides_stand_beside_each_other(app: TestClient, record: Record) -> None:
    html = app.get("/compare?a=USA&b=PRK").text
    held = [row for row in record.positions() if row.who.country in ("USA", "PRK")]
    assert held
    for row in held[:6]:
        assert f"/positions/{row.id}" in html
    twin = app.get("/compare.json?a=USA&b=PRK").json()
    assert {row["id"] for row in twin} == {row.id for row in held}
    only = app.get("/compare?a=USA&b=PRK&topic=sanctions").text
    assert "sanction" in only


# --- days along a picture ---


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2018-03-05", "2018-03-05", "2018-03-05"), ("2018-02", "2018-02-01", "2018-02-28"),
        ("2018", "2018-01-01", "2018-12-31"), ("2018-03-05/2018-04", "2018-03-05", "2018-04-30"),
        ("2018-03-XX", "2018-03-01", "2018-03-31"), ("2018-XX-05", "2018-01-01", "2018-12-31"),
    ],
)  # fmt: skip
def test_a_date_is_as_long_as_it_may_be(edtf: str, first: str, last: str) -> None:
    assert stretch(edtf) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize("edtf", ["", "XXXX-01-19", "2018-13", "2018-02-30", "soon"])
def test_a_date_without_a_year_or_sense_has_no_place(edtf: str) -> None:
    assert stretch(edtf) is None


def test_steps_cover_every_day_once() -> None:
    first, last = dt.date(2017, 12, 5), dt.date(2018, 6, 30)
    for size in ("day", "week", "month", "year"):
        steps = bins(first, last, size)
        assert steps[0][0] <= first and steps[-1][1] >= last
        assert all(b + dt.timedelta(days=1) == a for (_x, b), (a, _y) in zip(steps, steps[1:], strict=False))
    assert [grain(first, first + dt.timedelta(days=n)) for n in (20, 200, 2000, 9000)] == [
        "day",
        "week",
        "month",
        "year",
    ]


def test_a_report_of_long_ago_does_not_narrow_the_year_that_is_covered() -> None:
    acts = [
        (dt.date(1950, 1, 1), dt.date(1953, 12, 31)),
        (dt.date(2018, 3, 1),) * 2,
        (dt.date(2018, 6, 1),) * 2,
    ]
    shown = window(acts, published=["2018-02-01", "2018-06-01"], since=None, until=None)
    assert shown is not None
    assert shown[0].year == 2017 and shown[1] == dt.date(2018, 6, 1)
    asked = window(acts, published=[], since="0001-01-01", until="9999-12-31")
    assert asked == (dt.date(1949, 12, 1), dt.date(2018, 6, 1))
    assert window([], published=[], since=None, until=None) is None


def test_every_day_has_its_place() -> None:
    days = Days(dt.date(2018, 1, 1), dt.date(2018, 1, 10), 0, 100)
    assert [days.at(dt.date(2018, 1, n)) for n in (1, 2, 10)] == [0, 10, 90]
    assert days.middle(dt.date(2018, 1, 10)) == 95
    assert days.at(dt.date(2017, 1, 1)) == 0


def act(number: int, day: str, *, last: str = "", status: str = "actual", type_: str = "CONSULT") -> Outline:
    return Outline(
        id=f"e-{number}",
        kind="event",
        type=type_,
        mode=None,
        status=status,
        date=day,
        first=day,
        last=last or day,
    )


def test_a_date_known_by_its_month_is_a_band_and_in_no_week() -> None:
    acts = [act(1, "2018-03-05"), act(2, "2018-03-20"), act(3, "2018-03-01", last="2018-03-31")]
    chart = charts.relations(
        acts, published={}, names=("A", "B"), address=lambda **_changed: "/here", by="week"
    )
    assert chart is not None
    bands = [mark for mark in chart.marks if "band" in mark.kind]
    assert [mark.href for mark in bands] == ["/acts/e-3"]
    assert sum(int(row[1].value) for row in chart.rows) == 2
    assert any("less exactly" in note for note in chart.notes)


def held(count: int, *, changed: tuple[int, ...] = ()) -> dict[str, Any]:
    """A position that was taken on so many days of 2018, one after another from 1 January on."""
    days = [(dt.date(2018, 1, 1) + dt.timedelta(days=n)).isoformat() for n in range(count)]
    return {
        "id": "o-1", "topic": "talks", "line": "to talk", "since": {"edtf": days[0]},
        "acts": [f"s-{n}" for n in range(count)], "changes": [{"acts": [f"s-{n}"]} for n in changed],
        "said": {f"s-{n}": day for n, day in enumerate(days)},
    }  # fmt: skip


@pytest.mark.parametrize(("count", "marks"), [(30, 30), (31, 1), (59, 2)])
def test_a_side_that_speaks_day_by_day_has_a_band_a_month(count: int, marks: int) -> None:
    chart = charts.topics(
        ([held(count, changed=(count - 1,))], []), names=("A", "B"), published=(), zoomed=False,
        address=lambda **_changed: "/here",
    )  # fmt: skip
    assert chart is not None
    drawn = [mark for mark in chart.marks if (mark.href or "").startswith("/acts/")]
    assert len(drawn) == marks
    assert len([mark for mark in chart.marks if mark.kind == "turned"]) == 1
    # The month in which the line changed leads to where it did.
    assert drawn[-1].href == f"/acts/s-{count - 1}"
    if marks == 2:
        assert drawn[0].href == "/acts/s-0"


def test_what_has_not_happened_moves_no_score() -> None:
    planned = [act(1, "2018-03-05", status="planned")]
    assert charts.relations(planned, published={}, names=("A", "B"), address=lambda **_c: "/") is None


def test_counterparts_stand_around_once_each() -> None:
    found = [
        Tie(one="AAA", other="BBB", type="AGREE", mode=None, mutual=True, count=3),
        Tie(one="BBB", other="AAA", type="ACCUSE", mode=None, mutual=False, count=2),
        Tie(one="AAA", other="CCC", type="AID", mode=None, mutual=False, count=1),
        Tie(one="BBB", other="CCC", type="AID", mode=None, mutual=False, count=9),
    ]
    chart = charts.circle(found, centre="AAA", own="AAA", name="A", names=lambda code: code)
    assert chart is not None
    assert [tuple(cell.value for cell in row) for row in chart.rows] == [("BBB", 3, 2, 5), ("CCC", 1, 0, 1)]
    assert {mark.href for mark in chart.marks if mark.href} == {"/dyads/AAA/BBB", "/dyads/AAA/CCC"}
    assert charts.circle(found, centre="DDD", own="DDD", name="D", names=str) is None


# --- the world ---


def test_the_projection_keeps_the_earth_inside_and_the_equator_in_the_middle() -> None:
    assert place(0, 0) == (WIDTH / 2, HEIGHT / 2)
    for longitude, latitude in ((-180, 0), (180, 0), (0, 90), (0, -90), (180, 90)):
        x, y = place(longitude, latitude)
        assert 0 <= x <= WIDTH and 0 <= y <= HEIGHT
    # Equal areas: ten degrees in the north are as wide a strip as they are long, times the cosine.
    equator = place(10, 0)[0] - place(0, 0)[0]
    assert place(10, 60)[0] - place(0, 60)[0] < equator


def test_towns_are_where_they_are() -> None:
    for name, country, longitude, latitude in (
        ("Vancouver", "CAN", -123, 49), ("the city of Lausanne", "CHE", 6.6, 46.5),
        ("Pyongyang", "PRK", 125.8, 39),
    ):  # fmt: skip
        found = town(name, country)
        assert found is not None
        assert abs(found[0] - longitude) < 1 and abs(found[1] - latitude) < 1
    assert town("Vancouver", "PRK") is None
    assert capital("SGP") is not None
    assert capital("UNO") is None


@pytest.mark.parametrize(
    ("name", "country", "precision", "closeness"),
    [
        ("Lausanne", "CHE", "city", "town"),
        ("the border village of Panmunjom", "KOR", "", "town"),
        ("the North's Tongilgak hall", "", "", "town"),
        ("the Norwegian capital", "NOR", "", "town"),
        ("the East Sea", "", "", "area"),
        ("waters off the East Sea", "", "", "area"),
        ("the Gaza Strip", "PSE", "", "area"),
        ("his lakeside villa", "NOR", "", "country"),
        ("Japan", "JPN", "country", "country"),
        # Without a country a town must be said to be one, and be far larger than any abroad of its name.
        ("Geneva", "", "city", "town"),
        ("the port city of Vladivostok", "", "", "town"),
        ("Geneva", "", "", None),
        ("the city of San Jose", "", "", None),
        ("the border", "", "", None),
        ("the east", "", "", None),
        # A name that means a place in one state alone means nothing in another.
        ("Tibet", "NOR", "", "country"),
    ],
)
def test_a_place_is_as_close_as_its_name_says(
    name: str, country: str, precision: str, closeness: str | None
) -> None:
    found = spot(name, country, precision)
    assert (found.closeness if found else None) == closeness


def test_areas_are_on_the_earth_and_no_name_means_two() -> None:
    names = [name for area in AREAS for name in area.names]
    assert len(names) == len(set(names))
    for area in AREAS:
        assert -180 <= area.longitude <= 180 and -90 <= area.latitude <= 90 and 0 <= area.reach <= 4000


def test_outlines_are_of_countries_and_inside_the_map() -> None:
    lines = [line for line in OUTLINES.read_text("utf-8").splitlines() if not line.startswith("#")]
    codes = [line.split("\t")[0] for line in lines]
    assert len(codes) == len(set(codes)) > 170
    assert {"PRK", "KOR", "TWN", "PSE", "ESH", "XKX", "UKR"} <= set(codes)
    assert all(re.fullmatch(r"[A-Z]{3}\t(M\d+ \d+(l-?\d+ -?\d+)+z)+", line) for line in lines)
    assert OUTLINES.stat().st_size < 300_000


def test_the_map_shades_countries_and_marks_places() -> None:
    present = {"PRK": 40, "USA": 9, "SGP": 1, "p-somebody": 3, "UNO": 5}
    found = [
        Site(name="Singapore", country="SGP", precision="country", status="actual", count=5),
        Site(name="Lausanne", country="CHE", precision="city", status="planned", count=1),
        Site(name="his resort", country="", precision="", status="actual", count=1),
    ]
    chart = charts.world(present, found, names=lambda code: code, address=lambda **c: f"/events?{c}")
    table = {row[0].value: (row[1].value, row[2].value) for row in chart.rows}
    assert table == {"PRK": (40, 0), "USA": (9, 0), "SGP": (1, 5), "CHE": (0, 1)}
    kinds = Counter(mark.kind for mark in chart.marks if mark.kind.startswith("site"))
    assert kinds == {"site": 1, "site hollow": 1}
    shades = {mark.tip.partition(":")[0]: mark.kind for mark in chart.marks if "land s" in mark.kind}
    assert shades == {"PRK": "land s4", "USA": "land s3", "SGP": "land s1 island"}
    assert any("1 event" in note for note in chart.notes)


def test_what_is_known_less_closely_is_a_ring_and_the_table_has_every_place() -> None:
    found = [
        Site(name="Oslo", country="NOR", precision="city", status="actual", count=2),
        Site(name="Oslo", country="NOR", precision="city", status="planned", count=1),
        Site(name="Norway", country="NOR", precision="country", status="actual", count=2),
        Site(name="his lakeside villa", country="NOR", precision="", status="planned", count=1),
        Site(name="the North Sea", country="", precision="", status="actual", count=1),
        Site(name="the border", country="", precision="", status="actual", count=4),
    ]
    named = {"NOR": "Norway"}.get
    drawn = charts.world({}, found, names=lambda code: named(code, code), address=lambda **c: f"/events?{c}")
    sites = {mark.tip: mark.kind for mark in drawn.marks if mark.kind.startswith("site")}
    assert sites == {
        "Oslo: 3 events (1 not happened)": "site",
        "somewhere in Norway: 3 events (1 not happened): his lakeside villa": "site vague",
        "somewhere in the North Sea: 1 event": "site vague",
    }
    listed = charts.where(found, names=lambda code: named(code, code), address=lambda **c: "/events")
    assert [tuple(row.values()) for row in listed.records()] == [
        ("the border", "", 4, 0, "none"), ("Oslo", "NOR", 2, 1, "town"), ("Norway", "NOR", 2, 0, "country"),
        ("his lakeside villa", "NOR", 0, 1, "country"), ("the North Sea", "", 1, 0, "area"),
    ]  # fmt: skip
    assert charts.where([], names=str, address=lambda **c: "").rows == ()


def test_every_shape_is_closed_and_about_its_point() -> None:
    for name in ("circle", "square", "diamond", "triangle", "ring"):
        assert re.fullmatch(r"M-?[\d.]+ -?[\d.]+[lhva][-\d. lhvaz]+z", symbol(name, 50, 50, 5)), name


def test_an_event_type_that_is_not_plovers_stops_no_picture() -> None:
    odd = Outline(
        id="e-9",
        kind="event",
        type="DANCE",
        mode=None,
        status="actual",
        date="2018-03-05",
        first="2018-03-05",
        last="2018-03-05",
    )
    assert "DANCE" not in EVENT_TYPES
    assert charts.relations([odd], published={}, names=("A", "B"), address=lambda **_c: "/") is None
