"""The record is set right where it stands: decisions by a form and by the API, undone, refused, escaped."""

from __future__ import annotations

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import served
from communique.record import Record
from communique.views import StatementRow, namesakes
from communique.web import app
from communique.web.judging import LONGEST_WHY, back_to

HERE = {"origin": served.HERE}
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


class Forms(HTMLParser):
    """The forms of a page, each with the fields it would send; and every tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: list[dict[str, list[str]]] = []
        self.tags: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        told = dict(attrs)
        if tag == "form":
            self.forms.append({})
        if tag == "input" and self.forms and told.get("name") and told.get("type") in ("hidden", None):
            self.forms[-1].setdefault(str(told["name"]), []).append(str(told.get("value") or ""))

    def with_verb(self, verb: str) -> dict[str, list[str]]:
        return next(form for form in self.forms if form.get("verb") == [verb])


@pytest.fixture
def record(tmp_path: Path) -> Record:
    path = tmp_path / "x.db"
    with Record(served.sample()) as kept, kept.look():
        shutil.copy(served.sample(), path)
    return Record(path)


@pytest.fixture
def client(record: Record) -> TestClient:
    """The user of this machine: an editor, whose name is given."""
    made = app(record.path, signs="R. Desk")
    return TestClient(made, base_url=served.HERE, raise_server_exceptions=False, follow_redirects=False)


def told_often(record: Record) -> StatementRow:
    return next(row for row in record.statements() if row.reports > 1)


def form_of(client: TestClient, path: str, verb: str) -> dict[str, list[str]]:
    return Forms(client.get(path).text).with_verb(verb)


def send(client: TestClient, form: dict[str, list[str]], **given: object) -> object:
    return client.post("/decisions", data={**form, **given}, headers=HERE)


# --- each decision, by the forms of its page ---


def test_what_is_right_is_said_and_stands_with_its_name(client: TestClient, record: Record) -> None:
    row = record.statements()[0]
    path = f"/acts/{row.id}"
    answer = send(client, form_of(client, path, "confirm"))
    assert (answer.status_code, answer.headers["location"]) == (303, path)
    (decision,) = record.decisions()
    assert (decision.verb, decision.by, decision.state) == ("confirm", "R. Desk", "holds")
    after = record.one("statements", row.id)
    assert after.decided == (decision.id,)
    assert after.to_json() | {"decided": []} == row.to_json() | {"evidence": after.to_json()["evidence"]}
    page = client.get(path).text
    assert "looked and found it right" in page
    assert "R. Desk" in page
    said = page.partition('class="notice"')[2].partition("</div>")[0]
    assert "found it right" in said and f"/acts/{row.id}" in said, "what was just done is said"
    assert 'value="undo"' in said, "with a way to undo it"
    assert f"confirm {row.id}" not in client.get(path).text.split('<div class="notice"')[-1][:300]
    assert any(step.step == "confirmed" for step in record.why(row.id))


def test_a_field_is_amended_and_the_reader_stays_beside_it(client: TestClient, record: Record) -> None:
    row = told_often(record)
    form = form_of(client, f"/acts/{row.id}/amend", "amend")
    answer = send(client, form, **{"set-act": "deny", "set-venue": "in Oslo", "why": "misread"})
    assert answer.status_code == 303, answer.text
    (decision,) = record.decisions()
    assert dict(decision.set) == {"act": "deny", "venue": "in Oslo"}, "what was left alone is not set"
    after = record.one("statements", row.id)
    assert (after.act, after.venue) == ("deny", "in Oslo")
    page = client.get(f"/acts/{row.id}").text
    people = page[page.index('id="people"') :]
    assert re.search(r"reader</span> " + row.act, people)
    assert re.search(r"R\. Desk</span> deny", people)
    assert "because</span>" not in people
    assert "because misread" in people


def test_one_telling_alone_is_amended(client: TestClient, record: Record) -> None:
    row = told_often(record)
    with record.look() as look:
        entry = look.acts([row.id])[0].entries[-1]
    form = form_of(client, f"/acts/{row.id}/amend", "amend")
    assert send(client, form, scope=entry, why="misread", **{"set-venue": "in Oslo"}).status_code == 303
    assert record.decisions()[0].on == (entry,)


def test_a_wrong_amendment_comes_back_with_what_was_typed(client: TestClient, record: Record) -> None:
    row = record.statements()[0]
    form = form_of(client, f"/acts/{row.id}/amend", "amend")
    answer = send(client, form, why=HOSTILE, **{"set-said": "2018-02-31", "set-venue": f"in {HOSTILE}"})
    assert answer.status_code == 400
    assert "2018-02-31" in answer.text
    assert "&gt;&lt;script&gt;" in answer.text
    assert "img" not in Forms(answer.text).tags
    assert record.decisions() == []
    without = send(client, form_of(client, f"/acts/{row.id}/amend", "amend"), **{"set-venue": "in Oslo"})
    assert (without.status_code, "reason" in without.text) == (400, True)


def test_a_telling_is_split_off_and_put_back(client: TestClient, record: Record) -> None:
    row = told_often(record)
    form = form_of(client, f"/acts/{row.id}", "different")
    assert send(client, form, why="another day").status_code == 303
    parted = [one for one in record.statements() if record.decisions()[0].id in one.decided]
    assert len(parted) == 2
    (decision,) = record.decisions()
    undo = next(one for one in Forms(client.get("/decisions").text).forms if one.get("id") == [decision.id])
    assert send(client, undo).headers["location"] == "/decisions"
    assert told_often(record).to_json() == row.to_json()


def test_two_acts_are_merged_from_what_is_near(client: TestClient, record: Record) -> None:
    row = record.statements()[0]
    path = f"/acts/{row.id}/merge"
    form = form_of(client, path, "same")
    near = re.findall(r'type="checkbox" name="id" value="([^"]+)"', client.get(path).text)
    assert near
    assert row.id not in near
    answer = send(client, {**form, "id": [*form["id"], near[0]]}, why="one briefing")
    assert answer.status_code == 303
    (decision,) = record.decisions()
    assert decision.verb == "same"
    assert record.one("statements", near[0]).id == record.one("statements", row.id).id


def test_rows_that_are_ticked_in_a_list_are_merged_and_confirmed(client: TestClient, record: Record) -> None:
    one, other = (row.id for row in record.statements()[:2])
    bulk = next(f for f in Forms(client.get("/statements").text).forms if "seen" in f and "verb" not in f)
    answer = send(client, {**bulk, "id": [one, other]}, verb="confirm", back=f"/statements#{one}")
    assert answer.headers["location"] == f"/statements#{one}"
    assert set(record.decisions()[0].on) >= {one, other}
    stale = send(client, {**bulk, "id": [one, other]}, verb="same")
    assert stale.status_code == 409, "they were judged since the list was opened"
    fresh = next(f for f in Forms(client.get("/statements").text).forms if "seen" in f and "verb" not in f)
    assert send(client, {**fresh, "id": [one, other]}, verb="same").status_code == 303
    assert record.one("statements", one).id == record.one("statements", other).id
    alone = send(client, {"csrf": bulk["csrf"], "one": [f"confirm {record.events()[0].id}"]})
    assert alone.status_code == 303


def test_what_is_retracted_is_gone_until_that_is_undone(client: TestClient, record: Record) -> None:
    row = record.statements()[0]
    form = form_of(client, f"/acts/{row.id}", "retract")
    assert send(client, form).status_code == 400, "a reason is asked for"
    answer = send(client, form, why="a hoax")
    assert answer.headers["location"] == "/decisions", "its own page is no more"
    gone = client.get(f"/acts/{row.id}")
    assert (gone.status_code, "retracted it" in gone.text, "a hoax" in gone.text) == (410, True, True)
    assert client.get(f"/acts/{row.id}.json").status_code == 404
    notice = Forms(client.get("/decisions").text).with_verb("undo")
    assert send(client, notice).status_code == 303
    assert client.get(f"/acts/{row.id}").status_code == 200
    again = send(client, notice)
    assert (again.status_code, "changed in the record" in again.text) == (409, True), "it was undone since"


def test_an_act_that_no_longer_exists_is_said_plainly(client: TestClient, record: Record) -> None:
    row = record.statements()[0]
    forms = {verb: form_of(client, f"/acts/{row.id}", verb) for verb in ("confirm", "retract")}
    record.retract(row.id, why="elsewhere")
    for form in forms.values():
        answer = send(client, form, why="late")
        assert answer.status_code == 409
        assert row.id in answer.text
    assert len(record.decisions()) == 1
    for path in ("/acts/s-nowhere", "/acts/s-nowhere/amend", "/acts/s-nowhere/merge", "/decisions?id=d-none"):
        assert client.get(path).status_code == 404
    nobody = {**forms["confirm"], "id": ["s-nowhere"], "seen": []}
    assert send(client, nobody).status_code == 404


def test_a_record_that_changed_underneath_loses_nothing_that_was_typed(
    client: TestClient, record: Record
) -> None:
    row = record.statements()[0]
    form = form_of(client, f"/acts/{row.id}/amend", "amend")
    record.amend(row.id, venue="in Bergen", why="another editor was quicker")
    answer = send(client, form, why="misread", **{"set-venue": "in Oslo"})
    assert answer.status_code == 409
    assert 'value="in Oslo"' in answer.text, "what was typed"
    assert 'name="was-venue" value="in Bergen"' in answer.text, "what is there now"
    assert len(record.decisions()) == 1
    fresh = Forms(answer.text).with_verb("amend")
    assert send(client, {**fresh, "set-venue": "in Oslo"}, why="misread").status_code == 303
    assert record.one("statements", row.id).venue == "in Oslo"


def test_two_spellings_of_one_person_are_merged_from_an_actor_s_page(
    client: TestClient, record: Record
) -> None:
    one, other = (row for row in record.actors(type="person")[:2])
    page = client.get(f"/actors/{one.id}").text
    assert f'href="/actors/{one.id}/merge"' in page
    found = client.get(f"/actors/{one.id}/merge", params={"q": other.name.split()[-1]})
    form = Forms(found.text).with_verb("same")
    assert form["id"] == [one.id]
    assert f'type="checkbox" name="id" value="{other.id}"' in found.text
    answer = send(client, {**form, "id": [one.id, other.id]}, why="two spellings")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/actors/{one.id}")
    (decision,) = record.decisions()
    assert (decision.verb, set(decision.on)) == ("same", {one.id, other.id})
    assert record.one("actors", one.id).id == record.one("actors", other.id).id
    assert "judged by a person" in client.get(f"/actors/{one.id}").text
    stale = send(client, {**form, "id": [one.id, other.id]})
    assert stale.status_code == 409, "their names were put together since"
    assert client.get("/actors/nobody-of-this-id/merge").status_code == 404


def test_a_spelling_like_another_is_offered_first(record: Record) -> None:
    own = next(row for row in record.actors(type="person") if len(row.name.split()) > 1)
    with record.look() as look:
        offered = namesakes(look, own.id)
        assert own.id not in [one.id for one in offered]
        found = namesakes(look, own.id, words=own.name)
    assert found == []


def test_a_stage_is_watched_from_its_proposal_s_page(client: TestClient, record: Record) -> None:
    row = next(row for row in record.proposals() if row.stages)
    form = form_of(client, f"/proposals/{row.id}", "watch")
    assert form["set-stage"] == [" ".join(row.stages[0].text.split())[:200]]
    nothing = send(client, {**form, "set-type": [""]})
    assert (nothing.status_code, "at least one of" in nothing.text) == (400, True)
    answer = send(client, {**form, "set-type": ["mobilize, threaten"], "set-country": ["North Korea"]})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/proposals/{row.id}")
    (decision,) = record.decisions()
    assert dict(decision.set) == {
        "country": "PRK",
        "stage": form["set-stage"][0],
        "type": "MOBILIZE,threaten",
    }
    page = client.get(f"/proposals/{row.id}").text
    assert "watched by a person" in page
    assert f"/decisions?id={decision.id}" in page
    assert (
        'value="watch"'
        not in TestClient(app(record.path, read_only=True), base_url=served.HERE)
        .get(f"/proposals/{row.id}")
        .text
    )


def test_an_undo_is_of_what_was_looked_at(client: TestClient, record: Record) -> None:
    row = record.statements()[0]
    kept = record.confirm(row.id, by="Ada")
    undo = next(one for one in Forms(client.get("/decisions").text).forms if one.get("id") == [kept.id])
    assert undo["seen"][0].startswith(f"{kept.id} ")
    seen = client.get(f"/api/v1/decisions/{kept.id}").headers["etag"].strip('"')
    record.amend(row.id, venue="in Bergen", why="another editor was quicker")
    assert send(client, undo).status_code == 409
    body = {"verb": "undo", "on": [kept.id]}
    late = client.post("/api/v1/decisions", json=body, headers={"if-match": f'"{seen}"'})
    assert (late.status_code, late.json()["status"]) == (409, 409)
    assert client.post("/api/v1/decisions", json={**body, "seen": {kept.id: seen}}).status_code == 409
    assert len(record.decisions()) == 2, "nothing was undone"
    numbered = client.get("/api/v1/decisions/1").headers["etag"]
    made = client.post(
        "/api/v1/decisions", json={"verb": "undo", "on": ["1"]}, headers={"if-match": numbered}
    )
    assert made.status_code == 201, made.text
    fresh = client.get(f"/api/v1/decisions/{kept.id}").headers["etag"]
    assert fresh != numbered, "it is undone now"


# --- what is refused ---


@pytest.mark.parametrize("csrf", [None, "", "0" * 64, "ü"])
def test_a_form_that_is_not_of_this_visit_is_refused(
    client: TestClient, record: Record, csrf: str | None
) -> None:
    form = form_of(client, f"/acts/{record.statements()[0].id}", "confirm")
    form.pop("csrf")
    answer = send(client, form if csrf is None else {**form, "csrf": [csrf]})
    assert answer.status_code == 403
    assert record.decisions() == []


def test_a_form_sent_by_a_page_elsewhere_is_refused(client: TestClient, record: Record) -> None:
    form = form_of(client, f"/acts/{record.statements()[0].id}", "confirm")
    elsewhere = client.post("/decisions", data=form, headers={"origin": "http://evil.example"})
    assert elsewhere.status_code == 403
    api = client.post(
        "/api/v1/decisions", json={"verb": "undo", "on": ["1"]}, headers={"origin": "http://evil.example"}
    )
    assert api.status_code == 403


def test_readers_see_no_button_and_are_refused(record: Record) -> None:
    reading = TestClient(app(record.path, read_only=True), base_url=served.HERE, follow_redirects=False)
    row = record.statements()[0]
    page = reading.get(f"/acts/{row.id}").text
    assert "Retract" not in page
    assert 'name="verb"' not in page + reading.get("/statements").text
    assert reading.get(f"/acts/{row.id}/amend").status_code == 403
    assert reading.post("/api/v1/decisions", json={"verb": "confirm", "on": [row.id]}).status_code == 403
    editing = TestClient(app(record.path), base_url=served.HERE)
    form = form_of(editing, f"/acts/{row.id}", "confirm")
    assert send(reading, form).status_code == 403
    assert record.decisions() == []


def test_hostile_reasons_and_values_are_words_only(client: TestClient, record: Record) -> None:
    row = record.statements()[0]
    form = form_of(client, f"/acts/{row.id}/amend", "amend")
    made = send(client, form, why=HOSTILE, **{"set-venue": HOSTILE, "set-speakers": f"Ada {HOSTILE}"})
    assert made.status_code == 303, made.text
    for path in ("/decisions", f"/acts/{row.id}", "/statements", f"/acts/{row.id}/amend", "/"):
        page = client.get(path).text
        assert not {"img"} & set(Forms(page).tags), path
        assert "<script>alert" not in page
    assert "&lt;script&gt;" in client.get("/decisions").text
    long = send(client, form_of(client, f"/acts/{row.id}", "retract"), why="x" * (LONGEST_WHY + 1))
    assert long.status_code == 400


def test_nobody_is_led_elsewhere_afterwards(client: TestClient, record: Record) -> None:
    row = record.statements()[0]
    for back in (
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/a\r\nb",
    ):
        assert back_to(back, otherwise="/") == "/"
    form = form_of(client, f"/acts/{row.id}", "confirm") | {"back": ["//evil.example"]}
    assert send(client, form).headers["location"] == f"/acts/{row.id}"


# --- the API ---


def test_a_program_decides_undoes_and_lists(client: TestClient, record: Record) -> None:
    row = told_often(record)
    act = client.get(f"/api/v1/acts/{row.id}")
    seen = act.json()["seen"]
    assert act.headers["etag"] == f'"{seen}"'
    assert len(act.json()["tellings"]) == row.reports
    body = {"verb": "amend", "on": [row.id], "set": {"act": "deny"}, "why": "misread"}
    made = client.post("/api/v1/decisions", json=body, headers={"if-match": f'"{seen}"'})
    assert made.status_code == 201, made.text
    assert (made.json()["verb"], made.json()["by"]) == ("amend", "R. Desk")
    assert client.get(made.headers["location"]).json() == made.json()
    late = client.post("/api/v1/decisions", json={**body, "seen": {row.id: seen}})
    assert (late.status_code, late.json()["status"]) == (409, 409)
    assert late.headers["content-type"] == "application/problem+json"
    undone = client.post("/api/v1/decisions", json={"verb": "undo", "on": [made.json()["id"]]})
    assert undone.status_code == 201
    assert record.one("statements", row.id).act == row.act
    listed = client.get("/api/v1/decisions?limit=1").json()
    assert (len(listed["rows"]), listed["next"]) == (1, "/api/v1/decisions?limit=1&offset=1")
    lines = client.get("/api/v1/decisions", headers={"accept": "application/jsonl"}).text.splitlines()
    assert [json.loads(line)["verb"] for line in lines] == ["amend", "undo"]
    twins = (client.get("/decisions.json").json(), client.get("/decisions.csv").text.count("\n"))
    assert twins == ([json.loads(line) for line in lines], 3)


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        ([], 400, "object"),
        ({"verb": "confirm"}, 400, "on must be a list"),
        ({"verb": "confirm", "on": []}, 400, "needs 1 to"),
        ({"verb": "confirm", "on": ["s-nowhere"]}, 404, "s-nowhere"),
        ({"verb": "burn", "on": ["s-1"]}, 400, "must be one of"),
        ({"verb": "watch", "on": ["pr-1"]}, 400, "needs the stage"),
        ({"verb": "watch", "on": ["pr-1"], "set": {"stage": "1", "type": "ASK"}}, 404, "pr-1"),
        ({"verb": "same", "on": ["s-1", 2]}, 400, "list of ids"),
        ({"verb": "retract", "on": ["s-1"]}, 400, "reason"),
        ({"verb": "retract", "on": ["s-1", "s-2"], "why": "x"}, 400, "one id"),
        ({"verb": "different", "on": ["s-1"]}, 400, "two ids"),
        ({"verb": "amend", "on": ["s-1"], "why": "x", "set": {"act": 1}}, 400, "object of texts"),
        ({"verb": "confirm", "on": ["s-1"], "set": {"act": "deny"}}, 400, "sets no fields"),
        ({"verb": "confirm", "on": ["s-1"], "hurry": True}, 400, "hurry"),
        ({"verb": "confirm", "on": ["s-1"] * 2, "only": "yes"}, 400, "true or false"),
        ({"verb": "undo", "on": ["77"]}, 404, "77"),
    ],
)
def test_a_wrong_decision_is_a_problem_that_says_what_to_do(
    client: TestClient, record: Record, body: object, status: int, told: str
) -> None:
    answer = client.post("/api/v1/decisions", json=body)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert told in answer.json()["detail"]
    assert record.decisions() == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (rb'{"verb": "confirm", "on": ["\ud800"]}', 404),
        (rb'{"verb": "confirm", "on": ["s-1\u0000"]}', 404),
        (rb'{"verb": "undo", "on": ["\ud800"]}', 404),
        (rb'{"verb": "amend", "on": ["s-1"], "set": {"speaker": "\udfff"}, "why": "x"}', 400),
        (rb'{"verb": "amend", "on": ["s-1"], "set": {"\ud800": "x"}, "why": "x"}', 404),
        (rb'{"verb": "retract", "on": ["s-1"], "why": "\u001b"}', 400),
        (rb'{"verb": "confirm", "on": ["s-1"], "seen": {"\ud800": "x"}}', 404),
    ],
)
def test_signs_that_nobody_sees_are_no_id_and_no_reason(
    client: TestClient, record: Record, body: bytes, status: int
) -> None:
    answer = client.post("/api/v1/decisions", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status, answer.text
    assert record.decisions() == []


def test_what_is_no_json_or_too_long_is_refused(client: TestClient) -> None:
    head = {"content-type": "application/json"}
    assert client.post("/api/v1/decisions", content=b"{", headers=head).status_code == 400
    assert client.post("/api/v1/decisions", content=b"[" * 50_000, headers=head).status_code == 400
    assert client.post("/api/v1/decisions", content=b"x" * 200_000, headers=head).status_code == 414
    assert client.post("/api/v1/decisions", data={"verb": "undo"}, headers=HERE).status_code == 415


def test_the_api_describes_its_decisions(client: TestClient) -> None:
    described = client.get("/api/v1/openapi.json").json()["paths"]
    assert set(described["/api/v1/decisions"]) == {"get", "post"}
    assert {"201", "400", "401", "403", "404", "409", "415"} <= set(
        described["/api/v1/decisions"]["post"]["responses"]
    )
    assert {"/api/v1/decisions/{id}", "/api/v1/acts/{id}"} <= set(described)
    assert "POST" in client.get("/api/v1/").text


# --- a quote with its citation, and the decisions for another record ---


def test_a_quote_is_cited_in_words_and_for_programs(client: TestClient, record: Record) -> None:
    quote = record.statements()[0].evidence[0]
    link = f"/articles/{quote.article}/cite?at={quote.span.start}-{quote.span.end}"
    assert link.replace("&", "&amp;") in client.get("/statements").text
    title = record.one("articles", quote.article).title
    told = client.get(link.replace("cite?", "cite.json?")).json()
    words = " ".join(quote.quote.split())
    assert told["text"].startswith(f"“{words}” {quote.outlet}, “{title}”, ")
    assert (told["csl"]["title"], told["csl"]["annote"]) == (title, quote.quote)
    assert told["csl"]["accessed"]["date-parts"]
    assert words[:40] in client.get(link).text
    assert client.get(f"/articles/{quote.article}/cite?at=9-3").status_code == 400
    assert client.get("/articles/nowhere/cite").status_code == 404


def test_decisions_go_to_another_record(client: TestClient, record: Record, tmp_path: Path) -> None:
    record.confirm(record.statements()[0].id, by="A. Clerk")
    answer = client.get("/decisions/export")
    assert "attachment" in answer.headers["content-disposition"]
    (tmp_path / "theirs.jsonl").write_bytes(answer.content)
    shutil.copy(served.sample(), tmp_path / "other.db")
    other = Record(tmp_path / "other.db")
    assert other.import_decisions(tmp_path / "theirs.jsonl").added == 1
    assert [(row.verb, row.by) for row in other.decisions()] == [("confirm", "A. Clerk")]
