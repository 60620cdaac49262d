"""Two invented reports of one week, from what a reader marks to what the record shows: arrow by arrow."""

from __future__ import annotations

import dataclasses
import json
from functools import partial
from pathlib import Path

import pytest

import communique as cq
from communique.errors import BadUse, NoSuchEntry
from communique.model import Entry, Event, Place, Resolution, Statement
from communique.pipeline import Worker
from communique.resolve import resolve
from makers import article, event, statement
from toys import Scripted

LIMA = (
    "Norwegian Foreign Minister Ada Holm met her Chilean counterpart, Rosa Vidal, in Lima on Monday. "
    "She will visit Oslo on 5 June to discuss the ferry link.\n"
    "Ms Holm accused Peru of blocking the port. "
    "Chile plans to release 20 sailors by June if the strike ends. "
    "Moscow denied that Russian ships had shelled the harbour.\n"
    "Shots were fired at the customs post near the old ferry port.\n"
)
OSLO = (
    "The foreign ministers of two seafaring nations spoke at length this week, Oslo papers wrote.\n"
    "Ada Holm, the Norwegian foreign minister, held talks with Chilean Foreign Minister Rosa Vidal "
    "on Monday.\n"
    "Russian ships shelled the harbour, Chilean Foreign Minister Rosa Vidal said on Tuesday.\n"
)


def script(text: str) -> tuple[tuple[Statement, ...], tuple[Event, ...]]:
    """What a careful reader marks in the two reports; nothing in any other text."""
    said, done = partial(statement, text=text), partial(event, text=text)
    if text == LIMA:
        accused = said("Ms Holm", "accused", "Peru of blocking the port", id="s-accused", act="accuse")
        denied = said(
            "Moscow", "denied", "that Russian ships had shelled the harbour", id="s-denied", act="deny",
            polarity="deny",
        )  # fmt: skip
        return (accused, denied), (
            done(
                "CONSULT", "met", id="v-met", actors=["Norwegian Foreign Minister Ada Holm", "Rosa Vidal"],
                args=[("place", "in Lima"), ("level", "Foreign Minister")],
            ),
            done(
                "CONSULT", "visit", id="v-visit", mode="visit", status="planned", actors=["She"],
                recipients=["Oslo"], args=[("topic", "the ferry link")],
            ),
            done(
                "ACCUSE", "accused", id="v-accused", actors=["Ms Holm"], recipients=["Peru"],
                made_by="s-accused",
            ),
            done(
                "RETREAT", "release", id="v-release", mode="release", status="planned", actors=["Chile"],
                recipients=["20 sailors"],
                args=[("number", "20"), ("deadline", "by June"), ("condition", "if the strike ends")],
            ),
            done(
                "ASSAULT", "shelled", id="v-denied", mode="heavy-weapons", status="denied",
                actors=["Russian"], args=[("place", "the harbour")], reported_in="s-denied",
            ),
            done("ASSAULT", "fired", id="v-shots", mode="firearms"),
        )  # fmt: skip
    if text == OSLO:
        told = said(
            "Chilean Foreign Minister Rosa Vidal", "said", "Russian ships shelled the harbour", id="s-told"
        )
        return (told,), (
            done(
                "CONSULT", "held talks", id="w-met", actors=["Ada Holm"],
                recipients=["Chilean Foreign Minister Rosa Vidal"],
            ),
            done(
                "ASSAULT", "shelled", id="w-shelled", mode="heavy-weapons", actors=["Russian"],
                reported_in="s-told",
            ),
        )  # fmt: skip
    return (), ()


def resolved(text: str, day: str) -> Resolution:
    from communique.model import DateHint

    page = article(text, id="a", place=None, hints=(DateHint(kind="given", text=day, value=day),))
    return resolve(page, Scripted(script).annotate(page))


@pytest.fixture(scope="module")
def entries() -> dict[str, Entry]:
    return {entry.id: entry for entry in resolved(LIMA, "2018-03-21").entries}


WORKER = Worker(engine=partial(Scripted, script), resolve=resolve)


@pytest.fixture
def record(tmp_path: Path) -> cq.Record:
    lines = tmp_path / "week.jsonl"
    rows = [
        {"text": LIMA, "doc": "lima", "outlet": "Lima Post", "published": "2018-03-21"},
        {"text": OSLO, "doc": "oslo", "outlet": "Oslo Times", "published": "2018-03-21"},
    ]
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    record = cq.Record(tmp_path / "x.db", worker=WORKER)
    assert record.read(lines, verbatim=True).read == 2
    return record


# --- Reading to Entries ---


def test_every_event_becomes_an_entry_in_the_order_of_the_text(entries: dict[str, Entry]) -> None:
    assert list(entries) == [
        "v-met", "v-visit", "s-accused", "v-accused", "v-release", "s-denied", "v-denied", "v-shots",
    ]  # fmt: skip
    assert {entry.kind for name, entry in entries.items() if name.startswith("v-")} == {"event"}


def test_the_sides_are_resolved(entries: dict[str, Entry]) -> None:
    holm, vidal = entries["v-met"].actors
    assert (holm.name, holm.country, holm.role) == ("Ada Holm", "NOR", "Norwegian Foreign Minister")
    assert (vidal.name, vidal.country) == ("Rosa Vidal", "CHL")
    assert [w.actor for w in entries["v-accused"].actors] == [holm.actor]
    (who,) = entries["v-visit"].recipients
    assert (who.name, who.actor) == ("Norway", "NOR")
    (who,) = entries["v-denied"].actors
    assert (who.name, who.actor, who.country) == ("Russia", "RUS", "RUS")
    (who,) = entries["v-release"].recipients
    assert (who.name, who.actor) == ("20 sailors", None)
    assert entries["v-shots"].actors == entries["v-shots"].recipients == ()


def test_the_days_are_the_events_own(entries: dict[str, Entry]) -> None:
    days = {name: (entry.when.edtf, entry.when.basis) for name, entry in entries.items()}
    assert days["v-met"] == ("2018-03-19", "derived")
    assert days["v-visit"][0] == "2018-06-05"
    assert days["v-release"] == ("", "unknown")
    assert days["v-accused"] == days["s-accused"]
    assert days["v-denied"] == days["v-shots"] == ("2018-03-21", "assumed")


def test_places_conditions_and_args_are_kept(entries: dict[str, Entry]) -> None:
    assert entries["v-met"].place == Place(name="Lima", country="PER", precision="city")
    assert entries["v-denied"].place == Place(name="the harbour")
    release = entries["v-release"]
    assert release.condition == "if the strike ends"
    assert release.args == {
        "number": ("20",), "deadline": ("by June",), "condition": ("if the strike ends",),
    }  # fmt: skip
    assert (entries["v-denied"].reported_in, entries["v-accused"].made_by) == ("s-denied", "s-accused")


def test_the_evidence_is_whole_sentences_that_cover_every_part(entries: dict[str, Entry]) -> None:
    for entry in entries.values():
        evidence = entry.evidence
        assert evidence.quote == evidence.span.of(LIMA)
        assert all(evidence.span.covers(piece) for pieces in evidence.parts.values() for piece in pieces)
    assert set(entries["v-release"].evidence.parts) == {
        "trigger", "actors", "recipients", "number", "deadline", "condition",
    }  # fmt: skip
    assert set(entries["v-shots"].evidence.parts) == {"trigger"}
    assert entries["v-release"].evidence.quote.startswith("Chile plans")


def test_an_arg_of_another_sentence_is_kept_by_its_words_only() -> None:
    text = "Holm met Vidal. The talks were in Lima."
    page = article(text, id="a", place=None)
    made = event("CONSULT", "met", actors=["Holm", "Vidal"], args=[("place", "in Lima")], text=text)
    (entry,) = resolve(page, Scripted(lambda _: ((), (made,))).annotate(page)).entries
    assert entry.evidence.quote == "Holm met Vidal."
    assert set(entry.evidence.parts) == {"trigger", "actors"}
    assert entry.place is not None and entry.place.name == "Lima"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("in Oslo", Place(name="Oslo", country="NOR", precision="city")),
        ("Lausanne, Switzerland", Place(name="Lausanne, Switzerland", country="CHE", precision="city")),
        ("at the Foreign Ministry", Place(name="Foreign Ministry")),
        ("the border", Place(name="the border")),
    ],
)
def test_places_have_a_country_where_the_tables_know_one(words: str, place: Place) -> None:
    text = f"Holm met Vidal {words}."
    made = event("CONSULT", "met", actors=["Holm", "Vidal"], args=[("place", words)], text=text)
    page = article(text, id="a", place=None)
    (entry,) = resolve(page, Scripted(lambda _: ((), (made,))).annotate(page)).entries
    assert entry.place == place


def test_whoever_acts_stands_among_the_actors() -> None:
    found = resolved(LIMA, "2018-03-21")
    ids = {actor.id for actor in found.actors}
    acting = {w.actor for e in found.entries for w in (*e.actors, *e.recipients) if w.actor}
    assert acting <= ids
    assert "RUS" in ids


def test_annotate_prints_them_as_the_contract_says() -> None:
    (event,) = [e for e in cq.annotate(LIMA, worker=WORKER)["events"] if e["id"] == "v-release"]
    assert list(event) == [
        "id", "type", "mode", "status", "actors", "recipients", "trigger", "args", "evidence", "date",
        "place", "reported_in", "made_by", "confidence",
    ]  # fmt: skip
    assert event["actors"][0]["actor"] == "CHL"
    assert [arg["role"] for arg in event["args"]] == ["number", "deadline", "condition"]
    start, end = event["args"][1]["span"]
    assert LIMA[start:end] == "by June"
    start, end = event["evidence"]
    assert LIMA[start:end].startswith("Chile plans")
    assert event["date"]["basis"] == "unknown" and event["date"]["why"]


# --- Entries to Acts to rows ---


def test_two_reports_of_one_meeting_are_one_event(record: cq.Record) -> None:
    (row,) = record.events(type="consult", status="actual")
    assert (row.reports, row.origins, row.disagreements) == (2, 2, ())
    assert row.date.edtf == "2018-03-19"
    assert {e.doc for e in row.evidence} == {"lima", "oslo"}


def test_a_denial_by_another_source_is_a_disagreement(record: cq.Record) -> None:
    (row,) = record.events(actor="RUS")
    assert (row.reports, row.status, row.disagreements) == (2, "actual", ("status",))


def test_the_rows_are_the_contracts(record: cq.Record) -> None:
    rows = {row.id: row.to_json() for row in record.events()}
    release = rows["v-release"]
    assert set(release) == {
        "id", "reports", "origins", "confidence", "evidence", "type", "mode", "status", "actors",
        "recipients", "date", "place", "cameo", "quad", "score", "disagreements", "args", "condition",
        "reported_in", "made_by", "decided",
    }  # fmt: skip
    assert (release["cameo"], release["quad"]) == ("084", "material-cooperation")
    assert release["score"] is None  # planned
    assert release["args"]["number"] == ["20"]
    assert rows["v-shots"]["score"] == -9.0
    assert rows["v-accused"]["made_by"] == "s-accused"
    assert rows["v-denied"]["reported_in"] == "s-told"  # the act's leading report is the one that affirms
    assert (rows["v-met"]["cameo"], rows["v-visit"]["cameo"]) == ("04", "042")
    assert json.loads(json.dumps(rows)) == rows


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"type": "CONSULT"}, ["v-met", "v-visit"]),
        ({"type": "retreat"}, ["v-release"]),
        ({"status": "planned"}, ["v-release", "v-visit"]),
        ({"actor": "Holm", "status": "actual"}, ["v-accused", "v-met"]),
        ({"actor": "PER"}, ["v-accused"]),
        ({"country": "Peru"}, ["v-accused"]),
        ({"country": "RUS"}, ["v-denied"]),
        ({"about": "customs"}, ["v-shots"]),
        ({"since": "2018-06"}, ["v-visit"]),
        ({"until": "2018-03-19"}, ["v-met"]),
        ({"type": "AID"}, []),
    ],
)
def test_filters(record: cq.Record, filters: dict[str, str], ids: list[str]) -> None:
    assert sorted(row.id for row in record.events(**filters)) == ids


def test_filters_that_mean_nothing_are_refused(record: cq.Record) -> None:
    with pytest.raises(BadUse, match="--on does not apply to events"):
        record.events(on="2018-03-21")
    with pytest.raises(BadUse, match="type 'deny': an event is one of AGREE, CONSULT"):
        record.events(type="deny")
    assert len(record.events(limit=2)) == 2


def test_one_event_by_any_of_its_ids(record: cq.Record) -> None:
    assert record.one("events", "w-met") == record.one("events", "v-met")
    assert record.one("timeline", "w-met").ref == "v-met"
    for view, name in (("events", "s-denied"), ("statements", "v-met"), ("events", "nothing")):
        with pytest.raises(NoSuchEntry):
            record.one(view, name)


def test_the_timeline_tells_each_act_in_one_line(record: cq.Record) -> None:
    lines = {row.ref: row.line for row in record.timeline()}
    assert lines["v-met"] in (
        "19 March 2018: Ada Holm (NOR) met her Chilean counterpart, Rosa Vidal (CHL), in Lima on Monday",
        "19 March 2018: Ada Holm (NOR), the Norwegian foreign minister, held talks with Rosa Vidal (CHL) "
        "on Monday",
    )
    assert lines["v-visit"] == (
        "5 June 2018: Ada Holm (NOR) will visit Oslo on 5 June to discuss the ferry link (planned)"
    )
    assert lines["v-shots"] == ("21 March 2018: Shots were fired at the customs post near the old ferry port")
    # Whose words they are stays with them.
    assert lines["v-denied"] == (
        "21 March 2018: Russian ships shelled the harbour, "
        "Chilean Foreign Minister Rosa Vidal said on Tuesday"
    )
    assert "v-release" not in lines  # it has no day


def test_a_statement_and_what_it_made_are_one_line(record: cq.Record) -> None:
    refs = [row.ref for row in record.timeline()]
    assert "s-accused" in refs and "v-accused" not in refs
    assert [row.ref for row in record.timeline(type="accuse")] == ["s-accused"]
    # Peru is named by the event alone: its line is the only one that says it.
    assert [row.ref for row in record.timeline(country="PER")] == ["v-accused"]
    assert len(record.timeline(limit=3)) == 3
    assert [row.ref for row in record.search("blocking port") if row.kind != "article"] == ["s-accused"]
    assert [row.ref for row in record.search("customs") if row.kind == "event"] == ["v-shots"]


def test_why_tells_each_step_of_an_event(record: cq.Record) -> None:
    steps = {step.step: step for step in record.why("v-release")}
    assert list(steps) == [
        "source", "type", "status", "actor", "recipient", "date", "number", "deadline", "condition", "merge",
    ]  # fmt: skip
    assert steps["type"].what == "RETREAT, release"
    assert "'release'" in steps["type"].why and "CAMEO 084" in steps["type"].why
    assert "no score" in steps["type"].why
    assert steps["status"].what == "planned"
    assert steps["date"].what == "unknown (unknown)" and steps["date"].why
    met = {step.step: step for step in record.why("v-met")}
    assert met["merge"].what == "2 tellings in 2 articles of 2 origins"
    assert met["merge"].why.startswith("same type, sides that agree")
    assert "named at characters" in met["actor"].why
    made = {step.step: step for step in record.why("v-accused")}
    assert made["made by"].what == "s-accused"
    shots = {step.step: step for step in record.why("v-shots")}
    assert shots["actor"].what == shots["recipient"].what == "nobody named"


def test_actors_count_the_events_they_are_in(record: cq.Record) -> None:
    (row,) = record.actors(actor="PER")
    assert row.name == "Peru" and row.evidence


def test_rebuild_makes_the_same_record(record: cq.Record) -> None:
    before = [record.view(name).to_json() for name in ("timeline", "events", "actors")]
    assert record.rebuild() == 2
    assert [record.view(name).to_json() for name in ("timeline", "events", "actors")] == before


def test_forgetting_takes_the_events_too(record: cq.Record) -> None:
    record.forget("lima")
    assert [row.id for row in record.events()] == ["w-met", "w-shelled"]
    assert b"customs post" not in b"".join(
        file.read_bytes() for file in record.path.parent.glob(record.path.name + "*")
    )


def test_a_better_reading_keeps_the_ids(record: cq.Record, tmp_path: Path) -> None:
    def better(text: str) -> tuple[tuple[Statement, ...], tuple[Event, ...]]:
        statements, events = script(text)
        renamed = {e.id: f"x{n}" for n, e in enumerate(events)} | {
            s.id: f"y{n}" for n, s in enumerate(statements)
        }
        return tuple(dataclasses.replace(s, id=renamed[s.id]) for s in statements), tuple(
            dataclasses.replace(
                e, id=renamed[e.id], confidence=0.9, made_by=renamed.get(e.made_by or ""),
                reported_in=renamed.get(e.reported_in or ""),
            )
            for e in events
        )  # fmt: skip

    class Better(Scripted):
        name = dataclasses.replace(Scripted.name, version="2")

    ids = sorted(row.id for row in record.events())
    again = cq.Record(record.path, worker=Worker(engine=partial(Better, better), resolve=resolve))
    assert again.read(tmp_path / "week.jsonl", verbatim=True).read == 2
    rows = {row.id: row for row in again.events()}
    assert sorted(rows) == ids
    assert {row.confidence for row in rows.values()} == {0.9}
    assert rows["v-accused"].made_by == "s-accused"
