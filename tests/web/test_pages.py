"""Every page of the app over a real record: it answers, shows what the views give, and says what is wrong."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import served
import toys
from communique.exports import FORMATS
from communique.pipeline import run
from communique.record import Record
from communique.store import open_store
from communique.views import VIEWS
from communique.web.asking import FILTERS

LISTS = tuple(FILTERS)
FIXED = ("/", "/search", "/search?q=talks", "/sign-in", "/api/v1/", *(f"/{view}" for view in LISTS))


@pytest.fixture(scope="module")
def record() -> Record:
    return Record(served.sample())


class Page(HTMLParser):
    """What a browser would make of a page: its tags, its links, its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, text: str) -> None:
        self.text += text

    def links(self) -> list[str]:
        return [str(attrs["href"]) for tag, attrs in self.tags if tag == "a" and attrs.get("href")]


def test_every_view_has_a_page() -> None:
    assert set(LISTS) == set(VIEWS)


@pytest.mark.parametrize("path", FIXED)
def test_a_page_answers_with_its_landmarks(app: TestClient, path: str) -> None:
    answer = app.get(path)
    assert answer.status_code == 200
    page = Page(answer.text)
    names = [tag for tag, _ in page.tags]
    assert (names.count("main"), names.count("h1"), names.count("header")) == (1, 1, 1)
    assert "title" in names[: names.index("body")]
    assert ("a", {"class": "skip", "href": "#main"}) in page.tags
    ids = [attrs["id"] for _, attrs in page.tags if attrs.get("id")]
    assert len(ids) == len(set(ids)), "an id stands twice"
    labelled = {attrs["for"] for tag, attrs in page.tags if tag == "label"}
    shown = [a for tag, a in page.tags if tag in ("input", "select") and a.get("type") != "hidden"]
    fields = {attrs["id"] for attrs in shown if "hidden" not in attrs}
    assert fields <= labelled


@pytest.mark.parametrize("path", FIXED)
def test_a_page_has_no_inline_script_or_style_and_loads_nothing_from_elsewhere(
    app: TestClient, path: str
) -> None:
    for tag, attrs in Page(app.get(path).text).tags:
        assert "style" not in attrs and tag != "style"
        assert not [name for name in attrs if name.startswith("on")]
        if tag in ("script", "img", "link", "iframe") and attrs.get("rel") != "alternate":
            assert str(attrs.get("src") or attrs.get("href")).startswith("/static/")


@pytest.mark.parametrize("path", ["/", "/timeline", "/undertakings", "/talks", "/actors", "/articles"])
def test_every_link_of_a_page_leads_somewhere(app: TestClient, path: str) -> None:
    links = {link for link in Page(app.get(path).text).links() if link.startswith("/")}
    assert len(links) > 20
    answers = {link: app.get(link).status_code for link in sorted(links)[:60]}
    assert {link: status for link, status in answers.items() if status not in (200, 307)} == {}


@pytest.mark.parametrize("view", LISTS)
@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_twin_is_what_show_prints(app: TestClient, record: Record, view: str, form: str) -> None:
    out = io.StringIO()
    FORMATS[form](view, (row.to_json() for row in record.view(view)), out)
    answer = app.get(f"/{view}.{form}")
    assert answer.status_code == 200
    assert answer.text == out.getvalue()


def test_a_twin_takes_the_filters_of_its_page(app: TestClient, record: Record) -> None:
    rows = app.get("/statements.json", params={"country": "PRK", "since": "2018", "limit": "3"}).json()
    assert rows == record.statements(country="PRK", since="2018", limit=3).to_json()
    assert len(rows) == 3
    on = app.get("/undertakings.json", params={"on": "2018-01-10"}).json()
    assert on == record.undertakings(on="2018-01-10").to_json()


@pytest.mark.parametrize("view", LISTS)
def test_each_row_has_a_page_and_a_twin_of_its_own(app: TestClient, record: Record, view: str) -> None:
    row = record.view(view)[0]
    page = app.get(f"/{view}/{row.id}")
    assert page.status_code == 200
    assert app.get(f"/{view}/{row.id}.json").json() == [record.one(view, row.id).to_json()]
    assert len(list(csv.reader(io.StringIO(app.get(f"/{view}/{row.id}.csv").text)))) == 2


def test_pages_of_a_list_show_every_row_once(app: TestClient, record: Record) -> None:
    wanted = [row.id for row in record.statements()]
    found: list[str] = []
    path = "/statements"
    while path:
        page = Page(app.get(path).text)
        found += [str(attrs["id"]) for tag, attrs in page.tags if tag == "article"]
        onward = [str(attrs["href"]) for tag, attrs in page.tags if attrs.get("rel") == "next"]
        path = onward[0] if onward else ""
    assert len(wanted) > 50
    assert found == wanted


def test_a_list_can_begin_with_its_newest_rows(app: TestClient, record: Record) -> None:
    page = Page(app.get("/statements").text)
    assert "/statements?order=newest" in page.links()
    turned = app.get("/statements?order=newest&country=KOR")
    page = Page(turned.text)
    found = [str(attrs["id"]) for tag, attrs in page.tags if tag == "article"]
    assert found == [row.id for row in record.statements(country="KOR", order="newest", limit=50)]
    assert "/statements?country=KOR" in page.links()
    assert "/statements.atom?country=KOR" in page.links()  # a feed has its own order
    assert app.get("/statements.csv?order=newest&country=KOR").text.splitlines()[1].startswith(found[0])
    part = app.get("/api/v1/statements?order=newest&country=KOR&limit=3").json()
    assert [row["id"] for row in part["rows"]] == found[:3]
    assert "order=newest" in part["next"]
    assert app.get("/actors?order=newest").status_code == 400


def test_the_filters_stand_in_the_form_and_in_the_links_to_other_pages(app: TestClient) -> None:
    page = Page(app.get("/statements?since=2017&about=talks").text)
    values = {attrs.get("name"): attrs.get("value") for tag, attrs in page.tags if tag == "input"}
    assert (values["since"], values["about"]) == ("2017", "talks")
    assert "/statements.csv?since=2017&about=talks" in page.links()


def test_a_row_opens_its_sentence_marked_in_the_article(app: TestClient, record: Record) -> None:
    row = record.statements(actor="North Korea")[0]
    one = row.evidence[0]
    link = f"/articles/{one.article}?at={one.span.start}-{one.span.end}#at"
    assert link in Page(app.get(f"/acts/{row.id}").text).links()
    html = app.get(link.removesuffix("#at")).text
    page = Page(html)
    assert [attrs for _, attrs in page.tags if attrs.get("id") == "at"]
    told = "".join(re.findall(r'<(?:mark|span) class="[^"]*aimed"[^>]*>([^<]*)<', html))
    assert re.sub(r"\W|&#\d+;|&\w+;", "", told) == re.sub(r"\W", "", one.quote)


def test_an_article_shows_its_whole_text_its_furniture_and_its_entries(
    app: TestClient, record: Record
) -> None:
    act = record.statements()[0]
    name = act.evidence[0].article
    page = Page(app.get(f"/articles/{name}").text)
    with record.look() as look:
        article = look.article(name)
    assert article is not None
    words = " ".join(page.text.split())
    for line in article.text.split("\n"):
        assert " ".join(line.split()) in words
    for piece in article.cut:
        assert " ".join(piece.text.split()) in words
    assert f"/acts/{act.id}" in page.links()


def test_an_id_of_a_ledger_leads_from_the_acts_to_its_row(app: TestClient, record: Record) -> None:
    row = record.undertakings()[0]
    answer = app.get(f"/acts/{row.id}")
    assert (answer.status_code, answer.headers["location"]) == (307, f"/undertakings/{row.id}")


def test_an_actor_and_a_dyad_show_who_with_whom(app: TestClient, record: Record) -> None:
    page = Page(app.get("/actors/PRK").text)
    assert "North Korea" in page.text
    assert any(link.startswith("/dyads/PRK/") for link in page.links())
    rows = app.get("/dyads/USA/PRK.json").json()
    assert rows
    for row in rows:
        sides = [{who["country"] for who in row[side]} for side in ("actors", "recipients")]
        assert {"USA", "PRK"} <= sides[0] | sides[1]
    assert {row["id"] for row in rows} == {row["id"] for row in app.get("/dyads/PRK/USA.json").json()}
    assert f"/acts/{rows[0]['id']}" in Page(app.get("/dyads/USA/PRK").text).links()


def test_search_finds_what_the_command_finds(app: TestClient, record: Record) -> None:
    found = record.search("sanctions", limit=20)
    assert app.get("/search.json?q=sanctions").json() == found.to_json()
    links = Page(app.get("/search?q=sanctions").text).links()
    assert all(f"/{'articles' if row.kind == 'article' else 'acts'}/{row.ref}" in links for row in found)
    assert "Nothing in the record" in app.get("/search?q=zeppelin").text


def test_the_overview_counts_what_there_is(app: TestClient, record: Record) -> None:
    told = app.get("/.json").json()
    assert told["articles"] == len(record.articles())
    assert told["statements"] == len(record.statements())
    assert told["events"] == len(record.events())
    assert app.get("/.csv").text.startswith("date_edtf,")


@pytest.mark.parametrize(
    ("path", "status", "named"),
    [
        ("/statements?since=yesterday", 400, "yesterday"),
        ("/statements?since=2019&until=2018", 400, "2019"),
        ("/statements?since=2018-02-30", 400, "2018-02-30"),
        ("/statements?on=2018-01-01", 400, "on"),
        ("/statements?country=Atlantis", 400, "Atlantis"),
        ("/statements?colour=red", 400, "colour"),
        ("/statements?page=0", 400, "page"),
        ("/statements?page=9999999999999", 400, "page"),
        ("/statements?limit=many", 400, "many"),
        ("/statements?since=2018&since=2019", 400, "twice"),
        ("/talks?status=happy", 400, "happy"),
        ("/search?q=***", 400, "***"),
        ("/search?colour=red", 400, "colour"),
        ("/acts/s-nowhere", 404, "s-nowhere"),
        ("/actors/nobody", 404, "nobody"),
        ("/articles/nowhere", 404, "nowhere"),
        ("/talks/nowhere", 404, "nowhere"),
        ("/dyads/USA/nobody", 404, "nobody"),
        ("/dyads/USA/USA", 400, "USA"),
        ("/nowhere", 404, "no such page"),
        ("/static/../__init__.py", 404, "no such page"),
    ],
)
def test_what_cannot_be_shown_is_said_as_a_page_and_as_a_problem(
    app: TestClient, path: str, status: int, named: str
) -> None:
    page = app.get(path)
    assert page.status_code == status
    assert page.headers["content-type"].startswith("text/html")
    assert named in Page(page.text).text
    where, mark, query = path.partition("?")
    twin = app.get(f"{where}.json{mark}{query}")
    assert twin.status_code == status
    assert twin.headers["content-type"] == "application/problem+json"
    assert twin.json()["status"] == status
    assert named in twin.json()["detail"]


def test_a_place_outside_an_article_is_refused(app: TestClient, record: Record) -> None:
    name = record.articles()[0].id
    for at in ("5-2", "0-99999999", "x", "1-"):
        assert app.get(f"/articles/{name}?at={at}").status_code == 400


def test_an_empty_record_has_every_page(tmp_path: Path) -> None:
    open_store(tmp_path / "empty.db").close()
    app = served.client(tmp_path / "empty.db")
    for path in FIXED:
        assert app.get(path).status_code == 200, path


def test_what_is_read_meanwhile_is_there_when_a_page_is_opened_again(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text("DATE 2019-03-04\nAda Holm said that it would sail.\n", "utf-8")
    (tmp_path / "port.txt").write_text("DATE 2019-03-05\nKim Dae denied a second port.\n", "utf-8")
    ferry, port = (toys.Page(str(tmp_path / f"{name}.txt")) for name in ("ferry", "port"))
    with open_store(tmp_path / "toy.db") as store:
        run([ferry], store, worker=toys.WORKER)
        app = served.client(tmp_path / "toy.db")
        assert "second port" not in app.get("/statements").text
        before = app.get("/api/v1/statements")
        run([port], store, worker=toys.WORKER)
        assert "second port" in app.get("/statements").text
        again = app.get("/api/v1/statements", headers={"if-none-match": before.headers["etag"]})
        assert again.status_code == 200


def test_a_record_with_nothing_in_it_says_what_to_do(tmp_path: Path) -> None:
    open_store(tmp_path / "new.db").close()
    client = served.client(tmp_path / "new.db")
    first = client.get("/").text
    assert (
        "Nothing has been read yet" in first and 'href="/add"' in first and "communique read FOLDER" in first
    )
    for view in VIEWS:
        assert "Nothing of this kind is in the record yet" in client.get(f"/{view}").text
        assert "Nothing of this kind" not in client.get(f"/{view}?country=PRK").text
    assert client.get("/map/places.csv").text == "place,country,took_place,not_happened,on_the_map\n"
