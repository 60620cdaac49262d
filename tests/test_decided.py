"""Decisions in a record: they hold however it came about, last through re-reading, and can all be undone."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import communique as cq
import toys
from communique.errors import BadUse, NoSuchEntry, RecordError
from communique.model import Place, When, Who
from communique.pipeline import post, run
from communique.pipeline.keep import allow, forget, keep
from communique.store import open_store
from old_forms import take_back
from toys import WORKER, dump, pages

LINES = (
    "Ada Holm said that the ferry link between both ports would reopen in early May.",
    "Ada Holm said that the ferry link between the two ports will reopen in early May.",
    "Kim Dae said that the ferry link between the two ports will reopen in early May.",
    "Ada Holm met Kim Dae on 2019-03-05.",
    "Ada Holm met Kim Dae on 2019-03-20.",
    "Ada Holm met Kim Dae on 2019-03.",
    "North Land met South Land on 2019-03-05.",
    "North Land will hold a summit with South Land.",
    "Shots were fired at the old customs post near the ferry port.",
)
TEXTS = st.lists(
    st.builds(
        lambda day, lines: "\n".join([f"DATE {day}", *lines]),
        st.sampled_from(["2019-03-04", "2019-03-05"]),
        st.lists(st.sampled_from(LINES), min_size=1, max_size=3, unique=True),
    ),
    min_size=4,
    max_size=4,
)
VERBS = ("same", "different", "retract", "amend", "undo", "same actors", "different actors")
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["read", "read better", "forget", "allow", *VERBS, *VERBS]),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    min_size=4,
    max_size=14,
)
VALUES = (
    {"speaker": "Kim Dae"}, {"act": "deny", "polarity": "deny"}, {"date": "2019-06"}, {"status": "denied"},
    {"recipients": ""}, {"speakers": "Ada Holm; Rosa Vidal (CHL)"}, {"type": "AID", "place": "Lima (PER)"},
)  # fmt: skip


def shown(record: cq.Record) -> list[object]:
    names = ("articles", "statements", "events", "actors", "timeline")
    return [record.view(name).to_json() for name in names]


def judge(record: cq.Record, verb: str, one: int, other: int) -> None:
    """Decides something about what happens to be there; what the record refuses is not decided."""
    with record.look() as look:
        entries = sorted(look.entries_of(look.article_ids()))
        actors = sorted(line.id for line in look.find_actors())
    there = actors if verb.endswith("actors") else entries
    if not there:
        return
    a, b = there[one % len(there)], there[other % len(there)]
    try:
        if verb.startswith("same"):
            record.same(a, b, by="Ada")
        elif verb.startswith("different"):
            record.different(a, b, by="Ada")
        elif verb == "retract":
            record.retract(a, only=bool(other % 2), by="Ada")
        elif verb == "amend":
            record.amend(a, VALUES[other % len(VALUES)], only=bool(one % 2), by="Ada", why="misread")
        else:
            record.undo(1 + one % max(1, len(record.decisions())), by="Ada")
    except (BadUse, NoSuchEntry):
        pass


@given(TEXTS, STEPS)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_incremental_is_rebuild_is_a_fresh_run(texts: list[str], steps: list[tuple[str, int, int]]) -> None:
    articles = [toys.make(text, doc=f"p{n}", url=f"https://p.example/{n}") for n, text in enumerate(texts)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        with cq.Record(path, worker=WORKER) as record, open_store(path) as store:
            for article in articles[:3]:
                read(store, article)
            for doing, one, other in steps:
                article = articles[one % len(articles)]
                if doing.startswith("read"):
                    read(store, article, better=doing == "read better")
                elif doing == "forget":
                    with store.look() as look:
                        there = look.article(article.id)
                    if there:
                        forget(store, article.id, by="", why="")
                elif doing == "allow":
                    with store.look() as look:
                        gone = look.forgotten(article.id)
                    if gone:
                        allow(store, article.id, by="", why="")
                else:
                    judge(record, doing, one, other)
            with open_store(path) as store:
                post(store)
            before, told = dump(path), shown(record)
            states = {row.id: row.state for row in record.decisions()}
            record.rebuild()
            assert dump(path) == before
            record.changes("2020")
            for row in record.decisions():
                assert record.why(row.id)[0].step == "decision"
            with store.look() as look:
                left = look.article_ids()
                engines = {name: [e.version for e, _ in look.engines(name)] for name in left}
            record.export_decisions(Path(folder) / "d.jsonl")
        # Elsewhere the decisions come first, and wait until what they are about is read, in another order.
        if any(versions[0] != "1" for versions in engines.values()):
            return
        fresh = Path(folder) / "fresh.db"
        with cq.Record(fresh, worker=WORKER) as record, open_store(fresh) as store:
            record.import_decisions(Path(folder) / "d.jsonl")
            for article in reversed(articles):
                if article.id in left:
                    read(store, article)
            for article in articles:
                if article.id in left and engines[article.id] != ["1"]:
                    read(store, article, better=True)
            assert shown(record) == told
            assert {row.id: row.state for row in record.decisions()}.items() <= states.items()


def read(store: object, article: cq.Article, *, better: bool = False) -> None:
    engine = toys.BetterToy() if better else toys.Toy()
    reading = engine.annotate(article)
    keep(store, article, reading, toys.resolve(article, reading), resolve=toys.resolve)


# --- by hand ---

FERRY = "that the ferry talks would resume in the port of Nordhavn"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "pages"
    made.mkdir()
    (made / "a.txt").write_text(
        f"Ferry\nDATE 2019-03-04\nAda Holm said {FERRY}.\nKim Dae promised that nobody would close it.\n"
        "Ada Holm met Kim Dae on 2019-03-05.\n"
    )
    (made / "b.txt").write_text(
        f"Border\nDATE 2019-03\nKim Dae denied that the patrol had crossed.\nAda Holm said {FERRY}.\n"
    )
    (made / "c.txt").write_text("Bridge\nDATE 2019-03-09\nAda Holmberg said nothing of any bridge at all.\n")
    return made


@pytest.fixture
def record(folder: Path, tmp_path: Path) -> cq.Record:
    record = cq.Record(tmp_path / "x.db", worker=WORKER)
    with open_store(record.path) as store:
        assert run(pages(folder), store, worker=WORKER).read == 3
    return record


def rows(record: cq.Record) -> dict[str, cq.views.StatementRow]:
    return {row.quote: row for row in record.statements()}


def test_an_act_is_parted_and_joined_again(record: cq.Record) -> None:
    ferry = rows(record)[FERRY]
    assert (ferry.reports, ferry.decided) == (2, ())
    with record.look() as look:
        names = look.acts([ferry.id])[0].entries
    parting = record.different(*names, by="A. Clerk", why="two occasions")
    told = [row for row in record.statements() if row.quote == FERRY]
    assert [(row.reports, row.decided) for row in told] == [(1, (parting.id,))] * 2
    assert [row.decided for row in record.timeline() if "ferry talks" in row.line] == [(parting.id,)] * 2
    step = next(step for step in record.why(names[0]) if step.step == "parted")
    assert step.why == f"{parting.id}, A. Clerk on {parting.at[:10]}: two occasions"
    record.undo(1)
    assert rows(record)[FERRY] == ferry
    record.undo(2)
    assert [row.reports for row in record.statements() if row.quote == FERRY] == [1, 1]


def test_a_circle_of_same_and_different_is_answered_by_the_newest_and_loses_nothing(
    record: cq.Record,
) -> None:
    told = rows(record)
    crossed, promise, nothing = (
        told[quote].id
        for quote in (
            "that the patrol had crossed",
            "that nobody would close it",
            "nothing of any bridge at all",
        )
    )
    before = record.statements().to_json()
    record.same(crossed, promise, by="Ada", why="one occasion")
    record.same(promise, nothing, by="Rosa", why="one occasion, too")
    assert len(record.statements()) == len(before) - 2
    record.different(crossed, nothing, by="Ada", why="years apart")
    # The two joinings and the parting cannot all hold: the oldest gives way.
    assert sorted(row.state for row in record.decisions()) == ["holds", "holds", "overruled"]
    assert next(row.why for row in record.decisions() if row.state == "overruled") == "one occasion"
    assert len(record.statements()) == len(before) - 1
    for number in (1, 2, 3):
        record.undo(number, by="Ada")
    assert record.statements().to_json() == before


def test_two_acts_are_joined_with_all_their_tellings(record: cq.Record) -> None:
    ferry, promise = rows(record)[FERRY], rows(record)["that nobody would close it"]
    joining = record.same(ferry.id, promise.id, why="one sentence")
    (row,) = [row for row in record.statements() if row.decided]
    assert (row.reports, row.decided) == (2, (joining.id,))
    steps = {step.step: step for step in record.why(row.id)}
    assert "or joined by people" in steps["merge"].why
    assert steps["joined"].why.endswith("one sentence")
    assert record.one("statements", promise.id).id == row.id


def test_retracting_an_act_takes_all_its_tellings_out(record: cq.Record) -> None:
    ferry = rows(record)[FERRY]
    decision = record.retract(ferry.id, by="A. Clerk", why="a hoax")
    assert len(decision.on) == 2
    assert FERRY not in rows(record)
    assert not [row for row in record.search("ferry") if row.kind == "statement"]
    assert not [row for row in record.timeline() if "ferry talks" in row.line]
    with pytest.raises(NoSuchEntry, match=f"was retracted by {decision.id}"):
        record.one("statements", ferry.id)
    steps = record.why(ferry.id)
    assert (steps[0].step, steps[0].why) == (
        "retracted",
        f"{decision.id}, A. Clerk on {decision.at[:10]}: a hoax",
    )
    assert steps[1].what == f"Ada Holm said {FERRY}."
    gone = [row for row in record.changes(f"{decision.at[:10]}") if row.change == "withdrawn"]
    assert sorted(row.id for row in gone) == sorted(decision.on)
    assert gone[0].evidence[0].quote == f"Ada Holm said {FERRY}."
    with pytest.raises(BadUse, match=f"was retracted .*judge undo {decision.id}"):
        record.same(ferry.id, rows(record)["that nobody would close it"].id)
    record.undo(decision.id)
    assert rows(record)[FERRY] == ferry


def test_only_one_telling(record: cq.Record) -> None:
    ferry = rows(record)[FERRY]
    decision = record.retract(ferry.id, only=True)
    assert decision.on == (ferry.id,)
    (row,) = [row for row in record.statements() if row.quote == FERRY]
    assert row.reports == 1 and row.id != ferry.id


def test_what_the_reader_had_stays_beside_what_people_say(record: cq.Record) -> None:
    ferry = rows(record)[FERRY]
    decision = record.amend(
        ferry.id,
        speaker="Kim Dae",
        act="promise",
        said="2019-03-02",
        venue="at the pier",
        by="A. Clerk",
        why="heard",
    )
    row = rows(record)[FERRY]
    assert row.speaker is not None
    assert (row.speaker.name, row.speaker.country, row.act, row.venue) == (
        "Kim Dae",
        "KOR",
        "promise",
        "at the pier",
    )
    assert (row.said.edtf, row.said.basis, row.reports, row.decided) == (
        "2019-03-02",
        "stated",
        2,
        (decision.id,),
    )
    steps = {step.what: step.why for step in record.why(row.id) if step.step == "amended"}
    assert steps["speakers: Kim Dae (KOR)"].startswith(
        f"the reader had Ada Holm (NOR); {decision.id}, A. Clerk on"
    )
    assert steps["act: promise"].startswith("the reader had state; ")
    assert steps["venue: at the pier"].startswith("the reader had none; ")
    assert "venue" not in {step.step for step in record.why(row.id)}
    record.amend(row.id, speaker="Norwegian Foreign Ministry", why="its own account")
    assert [(who.actor, who.country) for who in rows(record)[FERRY].speakers] == [("NOR", "NOR")]
    record.undo(2)
    assert [r.id for r in record.statements(actor="Kim Dae", type="promise") if r.decided] == [row.id]
    assert FERRY not in {r.quote for r in record.statements(actor="Holm")}


def test_an_event_is_amended(record: cq.Record) -> None:
    (met,) = record.events()
    record.amend(met.id, type="REJECT", status="called-off", recipients=["Rosa Vidal (CHL)", "a clerk"],
    why="x",
                 place="Lima (Peru)", deadline="by June", date="")  # fmt: skip
    (row,) = record.events()
    assert (row.type, row.status, row.quad, row.score) == ("REJECT", "called-off", "verbal-conflict", None)
    assert [(who.name, who.country, who.actor is None) for who in row.recipients] == [
        ("Rosa Vidal", "CHL", False), ("a clerk", None, True),
    ]  # fmt: skip
    assert row.place == Place(name="Lima", country="PER")
    assert (row.args["deadline"], row.date.edtf) == (("by June",), "")
    assert [line.name for line in record.actors(actor="Vidal")] == ["Rosa Vidal"]
    record.amend(
        met.id,
        {"date": When(edtf="2019-04"), "actors": Who(name="Peru", actor="PER", country="PER")},
        why="x",
    )
    (row,) = record.events(actor="PER")
    assert (row.date.edtf, row.actors[0].name) == ("2019-04", "Peru")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"act": "shout"}, "'shout' is none of state, deny"), ({"quote": "No"}, "article's own words"),
        ({"type": "AID"}, "a statement has no 'type'"), ({"said": "soon"}, "is not a date"),
        ({}, "nothing to amend"),
        ({"speaker": "Ada Holm; Holm (Atlantis)"}, "'Atlantis' is no country"),
        ({"act": ""}, "cannot be empty"),
        ({"speaker": "Kim Dae", "speakers": "Holm"}, "is set twice"),
        ({"nested_in": "s-no"}, "no statement of the"),
        ({"venue": "x" * 600}, "at most 500"), ({"venue": "a\x07b"}, "control character"),
    ],
)  # fmt: skip
def test_a_wrong_amendment_changes_nothing(record: cq.Record, given: dict[str, str], told: str) -> None:
    ferry, before = rows(record)[FERRY], dump(record.path)
    with pytest.raises(BadUse, match=told):
        record.amend(ferry.id, given, why="x")
    assert dump(record.path) == before


def test_a_statement_is_not_inside_itself(record: cq.Record) -> None:
    with record.look() as look:
        article = next(row.id for row in record.articles() if row.doc == "a")
        one, other = [e.id for e in look.entries_of([article]).values() if e.kind == "statement"]
    record.amend(one, nested_in=other, only=True, why="x")
    for target in (one, other):
        with pytest.raises(BadUse, match="itself, or stands inside it"):
            record.amend(other if target == one else one, nested_in=one, only=True, why="x")
    assert record.one("statements", one).nested_in == record.one("statements", other).id


@pytest.mark.parametrize(
    ("verb", "names", "told"),
    [
        ("same", ["{ferry}", "{ferry}"], "two ids or more"), ("same", ["{ferry}"], "two ids or more"),
        ("same", ["{ferry}", "{met}"], "of one kind"), ("same", ["{ferry}", "{holm}"], "of one kind"),
        ("same", ["{ferry}", "nobody"], "nothing in the record has this id"),
        ("different", ["{ferry}", "{ferry}"], "two ids that differ"),
        ("retract", ["{holm}"], "is an actor"), ("retract", ["{article}"], "is an article"),
        ("retract", ["s-none"], "nothing in the record"), ("undo", ["7"], "no decision of this number"),
    ],
)  # fmt: skip
def test_bad_use_is_told_plainly(record: cq.Record, verb: str, names: list[str], told: str) -> None:
    known = {"ferry": rows(record)[FERRY].id, "met": record.events()[0].id,
    "holm": record.actors(actor="Ada Holm")[0].id,
             "article": record.articles()[0].id}  # fmt: skip
    with pytest.raises((BadUse, NoSuchEntry), match=told):
        getattr(record, verb)(*(name.format(**known) for name in names))
    with pytest.raises(BadUse, match="needs its reason"):
        record.amend(known["ferry"], act="deny", why=" ")
    assert record.decisions() == []


def test_undoing_twice_is_refused(record: cq.Record) -> None:
    record.retract(rows(record)[FERRY].id)
    back = record.undo(1)
    with pytest.raises(BadUse, match=f"is undone already, by {back.id}"):
        record.undo("#1")


def test_undoing_a_removal_lets_the_article_be_read_again(record: cq.Record, folder: Path) -> None:
    record.forget("c")
    with open_store(record.path) as store:
        assert run(pages(folder), store, worker=WORKER).failed == 1
        back = record.undo(1)
        assert run(pages(folder), store, worker=WORKER).read == 1
    for which in (1, back.id):
        with pytest.raises(BadUse, match="undone already|takes it out anew"):
            record.undo(which)
    assert [row.state for row in record.decisions()] == ["undone", "holds"]


def test_two_spellings_of_one_person(record: cq.Record) -> None:
    ids = {row.name: row.id for row in record.actors()}
    joining = record.same(ids["Ada Holm"], ids["Ada Holmberg"], by="A. Clerk", why="married")
    (row,) = [row for row in record.actors() if row.decided]
    assert (row.id, row.name, row.reports) == (min(ids["Ada Holm"], ids["Ada Holmberg"]), "Ada Holm", 3)
    assert "Ada Holmberg" in row.aliases
    for name in (ids["Ada Holm"], ids["Ada Holmberg"], "Holmberg"):
        assert [r.id for r in record.actors(actor=name)] == [row.id]
        assert len(record.statements(actor=name)) == 2
    bridge = rows(record)["nothing of any bridge at all"]
    assert bridge.speaker is not None and (bridge.speaker.name, bridge.speaker.actor) == (
        "Ada Holmberg",
        row.id,
    )
    steps = record.why(ids["Ada Holmberg"])
    assert ("joined", f"{ids['Ada Holm']} with {ids['Ada Holmberg']}") in [(s.step, s.what) for s in steps]
    assert joining.set == {"of": "actors"}
    parting = record.different(ids["Ada Holm"], ids["Ada Holmberg"])
    assert len(record.actors()) == len(ids)
    assert [r.state for r in record.decisions()] == ["overruled", "holds"]
    record.undo(parting.id)
    assert len(record.actors()) == len(ids) - 1
    record.undo(joining.id)
    assert {r.name: r.id for r in record.actors()} == ids


def test_a_better_reader_keeps_what_was_decided(record: cq.Record, folder: Path) -> None:
    ferry = rows(record)[FERRY]
    record.amend(ferry.id, act="promise", why="x")
    record.retract(rows(record)["that nobody would close it"].id)
    with open_store(record.path) as store:
        run(pages(folder), store, worker=toys.BETTER)
    row = rows(record)[FERRY.removeprefix("that ")]
    assert (row.id, row.act) == (ferry.id, "promise")
    assert "nobody would close it" not in rows(record)
    before = dump(record.path)
    record.rebuild()
    assert dump(record.path) == before


def test_a_decision_waits_for_an_entry_that_is_gone(record: cq.Record, folder: Path) -> None:
    denial = rows(record)["that the patrol had crossed"]
    decision = record.amend(denial.id, venue="in the hall", why="x")
    article = denial.evidence[0].article
    record.forget(article)
    assert [row.state for row in record.decisions()] == ["dormant", "holds"]
    record.allow(article)
    with open_store(record.path) as store:
        assert run(pages(folder), store, worker=WORKER).read == 1
    assert rows(record)["that the patrol had crossed"].venue == "in the hall"
    assert record.decisions()[0].state == "holds" and record.decisions()[0].id == decision.id


def test_a_record_of_an_older_form_is_read_and_brought_up(record: cq.Record) -> None:
    path = record.path
    record.close()
    take_back(path, "0002")
    before = path.read_bytes()
    with open_store(path, readonly=True) as store:
        from communique.views import Filter, decisions, statements

        with store.look() as look:
            assert len(statements(look, Filter())) == 4 and decisions(look) == []
        # What the older form has no table for follows from the log, and is made in the copy.
        assert post(store) > 0
    assert path.read_bytes() == before
    assert len(record.statements()) == 4 and record.decisions() == []
    record.retract(rows(record)[FERRY].id)
    assert FERRY not in rows(record)


def test_there_is_nothing_to_judge_where_there_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="there is no record here"):
        cq.Record(tmp_path / "none.db").retract("s-1")
    assert list(tmp_path.iterdir()) == []


def test_a_day_of_python_and_a_list_of_words_are_understood(record: cq.Record) -> None:
    event = record.events()[0].id
    record.amend(event, date=dt.date(2019, 6, 1), number=["two", "three"], why="x")
    row = record.one("events", event)
    assert row.date.edtf == "2019-06-01" and row.args["number"] == ("two; three",)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"date": dt.datetime(2019, 6, 1, 12)}, "is a day"),
        ({"number": {1}}, "give a text"),
        ({"place": ["Lima", "Oslo"]}, "give a text"),
        ({"actors": ["", "Ada Holm"]}, "somebody without a name"),
    ],
)
def test_a_value_of_another_kind_is_refused_plainly(record: cq.Record, given: Any, told: str) -> None:
    with pytest.raises(BadUse, match=told):
        record.amend(record.events()[0].id, given, why="x")


def test_a_name_without_letters_is_nobodys(record: cq.Record) -> None:
    record.amend(record.events()[0].id, recipients="United States", why="x")
    assert record.events(actor="United States")
    # A state has no surname; nor is an accent that stands alone one.
    assert not record.events(actor="\u0301") and not record.actors(actor="\u0301")


def test_a_blank_signature_is_the_users(record: cq.Record) -> None:
    assert record.retract(record.statements()[0].id, by="  ").by.strip()
